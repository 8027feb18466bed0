from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QBrush, QFont
from PySide6.QtTest import QAbstractItemModelTester
from ui_samples import Ticket, TicketSource, look_of, ticket

from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource, RowQuery
from coop_desk.ui.models.table_model import KEPT, PAGE, ROW, LazyTableModel
from coop_desk.ui.theme import colour

COLUMNS = (
    Column("number", "Number"),
    Column("weight", "Weight (jin)", "jin"),
    Column("amount", "Amount (yuan)", "yuan"),
    Column("note", "Note", sortable=False),
)
MANY = 1_200_000


class LateAsk:
    """Stands in for run_query: answers only when told to; of one key the newest only."""

    def __init__(self) -> None:
        self.waiting: dict[Any, tuple[Callable[..., Any], Callable[..., Any]]] = {}
        self.asked = 0
        self.moments: list[float] = []

    def __call__(
        self,
        function: Callable[..., Any],
        on_done: Callable[..., Any],
        *,
        key: Any = None,
        parent: Any = None,
        moment: float = 0.0,
    ) -> None:
        assert parent is not None
        self.asked += 1
        self.moments.append(moment)
        self.waiting[key] = (function, on_done)

    def answer(self) -> int:
        """Answer everything asked so far; how much that was."""
        waiting, self.waiting = self.waiting, {}
        for function, on_done in waiting.values():
            on_done(function(None))
        return len(waiting)

    def answer_all(self) -> None:
        """Answer until nothing more is asked."""
        while self.answer():
            pass


class IdTicketSource(TicketSource):
    """Also gives its ids, so that rows are read by id."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.rows_read: list[int] = []

    def ids(self, _book: Any, query: RowQuery) -> Sequence[int]:
        order = range(1_000, 1_000 + self.total)
        return array("q", reversed(order) if query.descending else order)

    def rows(self, _book: Any, ids: Sequence[int]) -> Sequence[Ticket]:
        self.rows_read.append(ids[0])
        return [ticket(one - 1_000) for one in ids]


@pytest.fixture
def ask() -> LateAsk:
    return LateAsk()


def make(ask: LateAsk, source: Any, **named: Any) -> tuple[LazyTableModel, Any]:
    """A model under Qt's own tester, which looks at every row: too slow for very many."""
    model = LazyTableModel(COLUMNS, None, ask, **named)
    tester = None
    if getattr(source, "total", 0) <= 5_000:
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        tester = QAbstractItemModelTester(model, mode)
    model.set_source(source)
    return model, tester


def shown(model: LazyTableModel, row: int, column: int = 0) -> str:
    return str(model.data(model.index(row, column)))


def look(model: LazyTableModel, row: int, qtbot: Any, ask: LateAsk) -> str:
    """Look at a row as the screen does: ask, let the pages come, look again."""
    shown(model, row)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not model._ask_timer.isActive())
    ask.answer_all()
    return shown(model, row)


def test_nothing_is_shown_before_the_first_answer(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    assert model.rowCount() == 0
    assert not model.has_loaded
    ask.answer_all()
    assert model.has_loaded
    assert model.rowCount() == 10
    assert [shown(model, 0, column) for column in range(4)] == [
        "CY2024-000001",
        "17.27",
        "2,210.56",
        "",
    ]


def test_only_pages_looked_at_are_read(qtbot: Any, ask: LateAsk) -> None:
    source = TicketSource(MANY)
    model, _tester = make(ask, source)
    ask.answer_all()
    assert source.pages_read == [0]
    assert look(model, MANY - 1, qtbot, ask) == f"CY2024-{MANY:06d}"
    assert source.pages_read == [0, (MANY - 1) // PAGE * PAGE]


def test_a_cell_not_read_yet_is_blank_and_arrives(qtbot: Any, ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(MANY))
    ask.answer_all()
    assert shown(model, 500_000) == ""
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    assert look(model, 500_000, qtbot, ask) == "CY2024-500001"
    first = 500_000 // PAGE * PAGE
    assert changed == [(first, first + PAGE - 1)]


def test_pages_scrolled_past_are_never_read(qtbot: Any, ask: LateAsk) -> None:
    source = TicketSource(MANY)
    model, _tester = make(ask, source)
    ask.answer_all()
    for place in range(PAGE, 40 * PAGE, PAGE):
        shown(model, place)
    qtbot.waitUntil(lambda: not model._ask_timer.isActive())
    ask.answer_all()
    assert source.pages_read == [0, 37 * PAGE, 38 * PAGE, 39 * PAGE]


def test_few_pages_are_kept(qtbot: Any, ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(MANY))
    ask.answer_all()
    for page in range(KEPT + 20):
        look(model, page * PAGE, qtbot, ask)
    assert len(model._pages) == KEPT
    assert look(model, 0, qtbot, ask) == "CY2024-000001"


def test_rows_are_read_by_id_once_the_ids_are_there(qtbot: Any, ask: LateAsk) -> None:
    source = IdTicketSource(MANY)
    model, _tester = make(ask, source)
    ask.answer()
    assert shown(model, 0) == "CY2024-000001"  # shown before the ids have come
    ask.answer_all()
    assert look(model, 900_000, qtbot, ask) == "CY2024-900001"
    assert source.pages_read == [0]
    assert len(source.rows_read) == 1
    assert model.place_of_id(1_000 + 900_000) == 900_000
    assert model.place_of_id(5) is None


def test_sorting_is_the_sources_matter(ask: LateAsk) -> None:
    source = TicketSource(MANY)
    model, _tester = make(ask, source)
    ask.answer_all()
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model, 0) == "CY2024-000001"  # the old rows stay until the new ones come
    ask.answer_all()
    assert source.queries[-1] == RowQuery("weight", True)
    assert shown(model, 0) == f"CY2024-{MANY:06d}"
    model.sort(-1)
    ask.answer_all()
    assert source.queries[-1] == RowQuery()


def test_a_column_that_does_not_sort_asks_for_nothing(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    ask.answer_all()
    asked = ask.asked
    model.sort(3)
    assert ask.asked == asked


def test_of_two_orders_asked_for_quickly_the_last_is_shown(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(1_000))
    ask.answer_all()
    stale = dict(ask.waiting)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    stale = dict(ask.waiting)
    model.sort(1, Qt.SortOrder.AscendingOrder)
    ask.answer_all()
    for function, on_done in stale.values():
        on_done(function(None))
    assert shown(model, 0) == "CY2024-000001"


def test_filters_and_totals(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    told: list[Any] = []
    model.totals_loaded.connect(lambda: told.append(dict(model.totals)))
    ask.answer_all()
    assert told[-1] == {"weight": 541_800_000, "amount": 1_409_500_000}
    model.set_filters({"number": "x"})
    ask.answer_all()
    assert model.rowCount() == 0
    assert told[-1] == {}
    asked = ask.asked
    model.set_filters({"number": " x "})
    assert ask.asked == asked


def test_reading_again_keeps_the_screen_and_brings_news(qtbot: Any, ask: LateAsk) -> None:
    source = TicketSource(MANY)
    model, _tester = make(ask, source)
    ask.answer_all()
    look(model, 500_000, qtbot, ask)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.reload()
    ask.answer_all()
    assert not resets
    assert shown(model, 500_000) == "CY2024-500001"  # not blank while it is read again
    before = len(source.pages_read)
    look(model, 500_000, qtbot, ask)
    assert len(source.pages_read) == before + 1
    look(model, 500_000, qtbot, ask)
    assert len(source.pages_read) == before + 1


def test_more_rows_than_before_are_counted_anew(qtbot: Any, ask: LateAsk) -> None:
    source = TicketSource(300)
    model, _tester = make(ask, source)
    ask.answer_all()
    source.total = 301
    model.reload()
    ask.answer_all()
    assert model.rowCount() == 301
    source.total = 130  # rows went away without a word
    look(model, 299, qtbot, ask)
    assert model.rowCount() == 130


def test_slow_answers_dim_what_is_shown(qtbot: Any, ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    ask.answer_all()
    cell = model.index(0, 0)

    def ink() -> QBrush | None:
        return model.data(cell, Qt.ItemDataRole.ForegroundRole)

    assert ink() is None
    model.reload()
    qtbot.waitUntil(lambda: ink() is not None, timeout=5000)
    assert ink().color() == colour("ghost")
    ask.answer_all()
    assert ink() is None


def test_voided_rows_are_struck_out(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10), look_of=look_of)
    ask.answer_all()
    font = model.data(model.index(5, 0), Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.strikeOut()
    assert model.data(model.index(4, 0), Qt.ItemDataRole.FontRole) is None


def test_heads_have_titles_and_sides(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(1))
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(1, horizontal) == "Weight (jin)"
    side = model.headerData(1, horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight.value
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, horizontal) is None


def test_the_row_itself_can_be_had(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    ask.answer_all()
    assert model.data(model.index(3, 1), ROW) == ticket(3)
    assert model.row(3) == ticket(3)
    assert model.row(9_999) is None


def test_other_columns_begin_anew_the_same_only_change_words(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    ask.answer_all()
    heads: list[tuple[int, int]] = []
    model.headerDataChanged.connect(lambda _side, first, last: heads.append((first, last)))
    model.set_columns([Column(c.key, c.title.upper(), c.kind) for c in COLUMNS])
    assert heads == [(0, 3)]
    assert model.rowCount() == 10
    model.set_columns([Column("person", "Person")])
    assert (model.rowCount(), model.columnCount()) == (0, 1)
    ask.answer_all()
    assert shown(model, 0) == "张三"


def test_cells_are_written_again_in_other_words_without_asking(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    ask.answer_all()
    before, asked = shown(model, 9), ask.asked
    changed: list[int] = []
    model.dataChanged.connect(lambda _first, last: changed.append(last.row()))
    model.set_columns([Column(c.key, c.title, c.kind, write="No {}".format) for c in COLUMNS])
    assert shown(model, 9) == f"No {before}"
    assert (changed, ask.asked) == ([9], asked)


def test_rows_can_be_read_for_copying(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(MANY))
    ask.answer_all()
    delivered: list[list[list[str]]] = []
    model.read_texts([(0, 1), (700_000, 700_000)], delivered.append)
    ask.answer_all()
    assert [row[0] for row in delivered[0]] == ["CY2024-000001", "CY2024-000002", "CY2024-700001"]


def test_no_source_is_an_empty_table(ask: LateAsk) -> None:
    model, _tester = make(ask, TicketSource(10))
    ask.answer_all()
    model.set_source(None)
    ask.answer_all()
    assert model.rowCount() == 0
    assert model.has_loaded
    assert not model.totals


def test_there_is_nothing_under_a_cell(ask: LateAsk) -> None:
    model, _tester = make(ask, ListSource(COLUMNS, [ticket(0)]))
    ask.answer_all()
    cell = model.index(0, 0)
    assert (model.rowCount(cell), model.columnCount(cell)) == (0, 0)
    assert model.columnCount(QModelIndex()) == 4
