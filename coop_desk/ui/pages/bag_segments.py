"""The lists of the page of bags: batches, crops, inspections, and the stock on a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coop_desk.domain import terms
from coop_desk.domain.ratios import format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.errors import UserError
from coop_desk.services import bag_stock, batches, crop_view, inspections, leasing
from coop_desk.services.bag_stock import StockLine
from coop_desk.services.batches import BatchRow
from coop_desk.services.crop_view import CropRow
from coop_desk.services.inspections import InspectionRow
from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.bag_words import BagWords
from coop_desk.ui.widgets.date_edit import DateEdit
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import in_words

Row = Mapping[str, Any]


class BagSegment(Retranslated, QWidget):
    """The base: rows are read beside the window and shown as mappings with an `id`.

    `narrow` are the columns shown while something is open beside the list; `totals` those
    that are added up.
    """

    opened = Signal(object)  # the row
    wanted = Signal()  # the button of the empty list

    name = ""
    narrow: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.words = BagWords()
        self.items: Sequence[Any] = ()
        self.table = DataTable(
            self.columns,
            context.operations.run_query,
            name=f"bags_{self.name}",
            memory=context.memory,
            look_of=look_of,
        )
        self.table.opened.connect(self.opened)
        self.table.view.clicked.connect(self._on_clicked)
        self.table.wanted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.arrange_top(column)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.retranslate()

    # ---- what a segment answers ----

    def arrange_top(self, column: QVBoxLayout) -> None:
        """Put what belongs above the list."""

    def columns(self) -> Sequence[Column]:
        """The columns of the list."""
        raise NotImplementedError

    def empty(self) -> tuple[str, str]:
        """What belongs here, and the action that makes the first one."""
        raise NotImplementedError

    def read(self) -> Callable[[Any], Sequence[Any]]:
        """What reads the things listed, beside the window."""
        raise NotImplementedError

    def row_of(self, item: Any) -> Row:
        """A thing as a row, in the language in use."""
        raise NotImplementedError

    # ---- reading ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.table.set_empty(*self.empty())
        self.show_rows()

    def refresh(self) -> None:
        """Read the list again."""
        self.context.operations.run_query(
            self.read(), self._on_read, key=(id(self), "rows"), parent=self
        )

    def _on_read(self, items: Sequence[Any]) -> None:
        self.items = items
        self.show_rows()

    def show_rows(self) -> None:
        """Show what was read."""
        rows = [self.row_of(item) for item in self.items]
        self.table.set_source(ListSource(self.columns(), rows, self.totals))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self.opened.emit(row)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show fewer columns beside something that is open."""
        self.table.show_only(self.narrow if is_narrow else None)


def look_of(row: Row) -> str:
    """Void documents are struck out, what wants a look is amber."""
    look: str = row.get("look", "")
    return look


class BatchesSegment(BagSegment):
    """Every batch, the newest first: where its bags are, and what the scale said."""

    name = "batches"
    narrow = ("name", "bags", "in_store", "check")
    totals = ("bags", "in_store", "live", "lost")

    def columns(self) -> Sequence[Column]:
        """From the name to the cost."""
        return (
            Column("name", self.tr("Batch"), width=120),
            Column("strain", self.tr("Strain"), width=96),
            Column("made_on", self.tr("Made on"), "date"),
            Column("bags", self.tr("Bags"), "int", width=80),
            Column("in_store", self.tr("In store"), "int", width=80),
            Column("live", self.tr("Live"), "int", width=80),
            Column("lost", self.tr("Lost"), "int", width=72),
            Column("survival", self.tr("Survival (%)"), "percent", width=88),
            Column("check", self.tr("Weight check"), width=112),
            Column("unit_cost_fen", self.tr("Cost (yuan)"), "yuan", width=88),
        )

    def empty(self) -> tuple[str, str]:
        """Batches."""
        words = self.tr("The batches of bags belong here, bought or made by the cooperative.")
        return words, self.tr("Take in the first batch")

    def read(self) -> Callable[[Any], Sequence[Any]]:
        """All of them."""
        return batches.batches

    def row_of(self, batch: BatchRow) -> Row:
        """A batch; a failed check is amber."""
        is_void = batch.status == "voided"
        return {
            "id": batch.id,
            "name": batch.name,
            "strain": batch.strain,
            "made_on": batch.made_on,
            "bags": batch.bags if not is_void else 0,
            "in_store": batch.in_store,
            "live": batch.live,
            "lost": batch.lost,
            "survival": batch.survival,
            "check": self.words.check(batch.check),
            "unit_cost_fen": batch.unit_cost_fen,
            "look": "void" if is_void else "amber" if batch.failed else "",
        }


class CropsSegment(BagSegment):
    """The crops of the season: what lives, and what it yields."""

    name = "crops"
    narrow = ("greenhouse", "grower", "live", "survival")
    totals = ("put_in", "live", "harvest_g")

    def columns(self) -> Sequence[Column]:
        """From the greenhouse to the warnings."""
        return (
            Column("greenhouse", self.tr("Shed"), width=64),
            Column("grower", self.tr("Grower"), width=88),
            Column("start", self.tr("From"), "date"),
            Column("put_in", self.tr("Put in"), "int", width=80),
            Column("live", self.tr("Live"), "int", width=80),
            Column("survival", self.tr("Survival (%)"), "percent", width=88),
            Column("harvest_g", self.tr("Yield (jin)"), "jin", width=104),
            Column("yield", self.tr("Jin per bag"), "percent", width=88, write=_per_bag),
            Column("efficiency", self.tr("Efficiency (%)"), "percent", width=96),
            Column("warnings", self.tr("To look at"), width=160),
        )

    def empty(self) -> tuple[str, str]:
        """Crops come from leases."""
        words = self.tr("Nothing grows in this season yet: a greenhouse that is let stands here.")
        return words, self.tr("Let a greenhouse")

    def read(self) -> Callable[[Any], Sequence[Any]]:
        """Those of the season in the head of the page, else of the newest."""
        season = self.context.scope.season
        return partial(read_crops, season.id if season is not None else None, self.context.today())

    def row_of(self, item: CropRow) -> Row:
        """A crop; one that wants a look is amber."""
        return {
            "id": item.crop_id,
            "greenhouse": item.greenhouse,
            "grower": item.grower,
            "start": item.start,
            "put_in": item.put_in,
            "live": item.live,
            "survival": item.survival,
            "harvest_g": item.harvest_g,
            "yield": item.grams_per_bag,
            "efficiency": item.efficiency_put_in,
            "warnings": listed(self.words.short_warning(one) for one in item.warnings),
            "look": "amber" if item.warnings else "",
        }


def _per_bag(grams: Fraction) -> str:
    return format_ratio(grams / GRAMS_PER_JIN)


def read_crops(season_id: int | None, today: date, unit: Any) -> Sequence[CropRow]:
    """The crops of a season; of all seasons where none is named."""
    ids = [season_id] if season_id is not None else [row.id for row in leasing.seasons(unit)]
    return [row for one in ids for row in crop_view.crop_rows(unit, one, today)]


class InspectionsSegment(BagSegment):
    """What was found in the greenhouses: spots left untreated first, the longest wait on top."""

    name = "inspections"
    narrow = ("day", "greenhouse", "untreated", "waits")
    totals = ("contaminated", "broken", "discarded")

    def columns(self) -> Sequence[Column]:
        """From the day to the photo."""
        return (
            Column("day", self.tr("Day"), "date"),
            Column("greenhouse", self.tr("Shed"), width=64),
            Column("grower", self.tr("Grower"), width=88),
            Column("contaminated", self.tr("Contaminated"), "int", width=88),
            Column("broken", self.tr("Broken"), "int", width=72),
            Column("discarded", self.tr("Cleared"), "int", width=72),
            Column("untreated", self.tr("Untreated"), "int", width=80),
            Column("action", self.tr("Done about it"), width=104),
            Column("follow_up", self.tr("Look again"), "date"),
            Column("waits", self.tr("Waits (days)"), "int", width=88),
            Column("photo", self.tr("Photo"), width=64),
        )

    def empty(self) -> tuple[str, str]:
        """Inspections."""
        words = self.tr("What is found when somebody looks into a greenhouse belongs here.")
        return words, self.tr("Inspect a greenhouse")

    def read(self) -> Callable[[Any], Sequence[Any]]:
        """Those of the season, each with whether it still waits."""
        season = self.context.scope.season
        return partial(
            read_inspections, season.id if season is not None else None, self.context.today()
        )

    def row_of(self, item: tuple[InspectionRow, int | None]) -> Row:
        """An inspection; one that waits is amber."""
        row, waits = item
        is_void = row.status == "voided"
        return {
            "id": row.id,
            "day": row.day,
            "greenhouse": row.greenhouse,
            "grower": row.grower,
            "contaminated": 0 if is_void else row.contaminated,
            "broken": 0 if is_void else row.broken,
            "discarded": 0 if is_void else row.discarded,
            "untreated": row.untreated,
            "action": in_words(row.action, terms.INSPECTION_ACTIONS),
            "follow_up": row.follow_up,
            "waits": waits,
            "photo": self.tr("yes") if row.photo else "",
            "look": "void" if is_void else "amber" if waits is not None else "",
        }


def read_inspections(
    season_id: int | None, today: date, unit: Any
) -> list[tuple[InspectionRow, int | None]]:
    """Every inspection with the days it waits to be followed up, None where it does not.

    Those that wait stand first, the longest on top, whatever season they belong to.
    """
    waiting = inspections.open_follow_ups(unit, today)
    ids = {row.id for row in waiting}
    found = inspections.inspections(unit, season_id=season_id)
    return [
        *((row, (today - row.day).days) for row in waiting),
        *((row, None) for row in found if row.id not in ids),
    ]


class StockSegment(BagSegment):
    """Where the bags of every batch are on a day; the foot proves that none is missing."""

    name = "stock"
    narrow = ("batch", "in_store", "on_crops", "lost")
    totals = ("made", "in_store", "on_crops", "lost")

    def arrange_top(self, column: QVBoxLayout) -> None:
        """The day, and the sum in words."""
        self._day_label, self.proof = QLabel(), QLabel()
        set_look(self._day_label, "faded")
        self.proof.setWordWrap(True)
        self.day_edit = DateEdit(self.context.today)
        self.day_edit.set_value(self.context.today())
        self.day_edit.setFixedWidth(18 * GRID)
        self.day_edit.edited.connect(self._on_day)
        self._day_label.setBuddy(self.day_edit)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._day_label)
        line.addWidget(self.day_edit)
        line.addSpacing(GRID)
        line.addWidget(self.proof, 1)
        column.addLayout(line)

    def retranslate(self) -> None:
        """Set the words again."""
        self._day_label.setText(self.tr("As of"))
        self.day_edit.setAccessibleName(self.tr("As of"))
        super().retranslate()

    def columns(self) -> Sequence[Column]:
        """Made is in store, on crops and lost."""
        return (
            Column("batch", self.tr("Batch"), width=136),
            Column("made", self.tr("Made"), "int", width=88),
            Column("in_store", self.tr("In store"), "int", width=88),
            Column("on_crops", self.tr("On crops"), "int", width=88),
            Column("lost", self.tr("Lost"), "int", width=88),
        )

    def empty(self) -> tuple[str, str]:
        """No bags that day."""
        words = self.tr("No bags had been made or bought by this day.")
        return words, self.tr("Take in a batch")

    @property
    def day(self) -> date:
        """The day looked at; today while the line cannot be read."""
        try:
            return self.day_edit.value() or self.context.today()
        except UserError:
            return self.context.today()

    def read(self) -> Callable[[Any], Sequence[Any]]:
        """The stock of that day."""
        return partial(_stock_on, self.day)

    def row_of(self, item: StockLine) -> Row:
        """A batch."""
        return {
            "id": item.batch_id or 0,
            "batch": item.batch or self.words.no_batch(),
            "made": item.made,
            "in_store": item.in_store,
            "on_crops": item.on_crops,
            "lost": item.lost,
        }

    def show_rows(self) -> None:
        """The rows, and the sum that proves them."""
        super().show_rows()
        sums = [sum(getattr(line, key) for line in self.items) for key in self.totals]
        words = self.tr("{made} made = {store} in store + {crops} on crops + {lost} lost")
        said = words.format(
            **{
                name: f"{value:,}"
                for name, value in zip(("made", "store", "crops", "lost"), sums, strict=True)
            }
        )
        holds = sums[0] == sum(sums[1:])
        self.proof.setText(f"✓ {said}" if holds else f"× {said}")
        self.proof.setVisible(bool(self.items))

    def _on_day(self) -> None:
        self.refresh()


def _stock_on(day: date, unit: Any) -> Sequence[StockLine]:
    return bag_stock.stock_on(unit, day)
