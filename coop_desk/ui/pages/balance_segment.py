"""The mass balance of leaf and dry tea: a row for each day, or for each grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.services.mass_balance import Balance, Flow, MassBalance
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource, RowQuery
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.balance_panel import BalancePanel
from coop_desk.ui.pages.balance_reading import (
    BY_DAY,
    BY_GRADE,
    DRY_TEA,
    FLOWS,
    LEAF,
    PRODUCTS,
    BalanceLine,
    lines_of,
    read_balances,
    read_detail,
)
from coop_desk.ui.pages.goods_printing import GoodsPapers
from coop_desk.ui.pages.processing_tasks import NewBatchTask
from coop_desk.ui.pages.segment import Read, Segment
from coop_desk.ui.widgets.balance_words import BalanceWords
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.fact_panel import Act


class BalanceSource(ListSource):
    """Rows that follow each other: what was before the first and is after the last is no sum."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Any], totals: Sequence[str], whole: Balance
    ) -> None:
        super().__init__(columns, rows, totals)
        self._whole = whole

    def totals(self, book: Any, query: RowQuery) -> Mapping[str, Any]:
        """The sums; before and after where no row is filtered away."""
        sums = dict(super().totals(book, query))
        if not query.filters:
            sums |= {
                "balance.before_g": self._whole.before_g,
                "balance.in_store_g": self._whole.in_store_g,
                "balance.on_the_way_g": self._whole.on_the_way_g,
            }
        return sums


class MassBalances(Segment):
    """Leaf and dry tea to the gram, over the period in the head."""

    page = "processing"
    name = "balance"
    narrow: ClassVar = frozenset({"what", "balance.before_g", "balance.in_store_g",
                                  "balance.difference_g"})  # fmt: skip

    def __init__(self, context: PageContext, papers: GoodsPapers) -> None:
        self.wholes: dict[str, MassBalance] = {}
        super().__init__(context, papers)
        self.panel = BalancePanel(context)
        self.panel.document_wanted.connect(self.document_wanted)
        self.states.edited.disconnect(self._show_rows)
        self.states.edited.connect(self._on_view)

    def title(self) -> str:
        """What it is called."""
        return self.tr("Mass balance")

    # ---- which product, and by what ----

    @property
    def product(self) -> str:
        """The product shown."""
        return str(self.states.value() or LEAF).partition("/")[0]

    def state_options(self) -> Sequence[Option]:
        """Leaf or dry tea, by day or by grade."""
        ways = {BY_DAY: self.tr("{product} by day"), BY_GRADE: self.tr("{product} by grade")}
        return [
            Option(f"{product}/{by}", words.format(product=in_words(product, terms.PRODUCTS)))
            for product in PRODUCTS
            for by, words in ways.items()
        ]

    def keeps(self, row: BalanceLine, state: Any) -> bool:
        """Whether it is a row of that choice."""
        return row.view == state

    def _on_view(self) -> None:
        """Leaf and dry tea do not have the same columns."""
        self.table.retranslate()
        self._show_rows()

    def columns(self) -> Sequence[Column]:
        """Before, what came, what went, after; and whether it adds up."""
        flows = BalanceWords().flows()
        way = Column("balance.on_the_way_g", self.tr("and on the way"), "jin")
        by_grade = str(self.states.value()).endswith(BY_GRADE)
        return (
            Column("what", self.tr("Grade") if by_grade else self.tr("Day"), width=104),
            Column("balance.before_g", self.tr("Before (jin)"), "jin"),
            *(
                Column(f"balance.flow.{key}", flows[key], "jin", width=96)
                for key in FLOWS[self.product]
            ),
            Column("balance.in_store_g", self.tr("= in store (jin)"), "jin"),
            *([way] if self.product == DRY_TEA else ()),
            Column("balance.difference_g", self.tr("Difference"), "jin", width=88),
        )

    def source(self, shown: Sequence[Any]) -> ListSource:
        """The rows, whose first and last say what was before and after."""
        whole = self.wholes.get(self.product)
        total = Balance(0, Flow(), 0, 0) if whole is None else whole.total
        summed = [
            column.key
            for column in self.columns()
            if column.key.startswith("balance.flow.") or column.key == "balance.difference_g"
        ]
        return BalanceSource(self.columns(), shown, summed, total)

    def look_of(self, row: BalanceLine) -> str:
        """What does not add up stands out."""
        return "amber" if row.balance.difference_g else ""

    # ---- reading ----

    def reader(self) -> Read:
        """Both products over the period in the head."""
        return partial(read_balances, self.context.scope.period)

    def _on_read(self, rows: Any) -> None:
        self.wholes = rows
        super()._on_read([line for whole in rows.values() for line in lines_of(whole)])

    def detail_reader(self, row_id: str) -> Read:
        """A row, and the documents of its day."""
        return partial(read_detail, self.context.scope.period, row_id)

    # ---- what can be done ----

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("What came in, what became of it and what is left stands here, day by day.")
        return words, self.tr("New batch")

    def begin(self) -> None:
        """Enter a batch."""
        self.want(NewBatchTask(self.context.today()))

    def list_acts(self) -> Sequence[Act]:
        """The balance on paper."""
        return (Act(self.tr("Print (Ctrl+P)"), self.print_balance),)

    def print_balance(self) -> None:
        """The balance of the product shown."""
        make = partial(_balance_pdf, self.papers, self.product, *self.context.scope.days)
        self.paper_wanted.emit(self.title(), make)


def _balance_pdf(papers: GoodsPapers, product: str, first: date, last: date, unit: Any) -> bytes:
    return papers.mass_balance_pdf(unit, product, first, last)
