from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from ui_doubles import Book, RecordedMessages
from ui_samples import Ticket, TicketSource, ticket

from coop_desk.ui.models.columns import Column
from coop_desk.ui.models.sources import ListSource, RowQuery
from coop_desk.ui.models.table_model import MOMENT, PAGE
from coop_desk.ui.ops import Operations
from coop_desk.ui.widgets.table import DataTable, _capped
from coop_desk.ui.widgets.table_header import FilterEdit

COLUMNS = (
    Column("number", "Number", width=140),
    Column("person", "Person"),
    Column("weight", "Weight (jin)", "jin"),
    Column("amount", "Amount (yuan)", "yuan"),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


def columns() -> Sequence[Column]:
    return COLUMNS


@pytest.fixture
def make(
    present: Callable[[QWidget], None], operations: Operations, memory: QSettings
) -> Callable[..., DataTable]:
    def made(source: Any = None, width: int = 800) -> DataTable:
        table = DataTable(columns, operations.run_query, name="tickets", memory=memory)
        table.resize(width, 400)
        present(table)
        table.set_source(source or TicketSource(10_000))
        table.setFocus()
        return table

    return made


@pytest.fixture
def table(make: Callable[..., DataTable]) -> DataTable:
    return make()


def few(count: int = 5) -> ListSource:
    return ListSource(COLUMNS, [ticket(place) for place in range(count)], ("weight", "amount"))


def column_edit(table: DataTable, key: str) -> FilterEdit:
    place = [column.key for column in COLUMNS].index(key)
    return table.header._edits[place]


def type_filter(qtbot: Any, table: DataTable, key: str, text: str) -> None:
    qtbot.keyClicks(column_edit(table, key), text)
    qtbot.waitUntil(lambda: not table.header._pause.isActive())


def test_rows_are_thirty_pixels_and_the_view_shows_a_screenful(table: DataTable) -> None:
    assert table.view.rowHeight(0) == 30
    assert table.view.rowHeight(9_999) == 30
    assert table.model.rowCount() == 10_000


def test_the_total_row_stands_under_its_columns(table: DataTable) -> None:
    assert dict(table.footer.texts) == {
        "weight": "1,083,600.00",
        "amount": "14,095,000.00",
    }
    assert table.footer.accessibleName() == (
        "Total of 10,000 rows, Weight (jin) 1,083,600.00, Amount (yuan) 14,095,000.00"
    )
    cell = table.footer._cell(2)
    assert cell.center().x() == table.header.sectionViewportPosition(2) + (
        table.header.sectionSize(2) // 2
    ) - (1 - table.header.sectionSize(2) % 2)


def test_a_table_without_totals_still_says_how_many(make: Callable[..., DataTable]) -> None:
    table = make(ListSource(COLUMNS, [ticket(0)]))
    assert table.footer.accessibleName() == "1 rows"


def test_a_click_on_the_head_sorts(qtbot: Any, table: DataTable) -> None:
    source = TicketSource(500)
    table.set_source(source)
    middle = table.header.sectionViewportPosition(2) + 20
    for expected in (("weight", False), ("weight", True), ("", False)):
        QTest.mouseClick(
            table.header.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(middle, 15),
        )
        qtbot.wait(1)
        assert (source.queries[-1].sort, source.queries[-1].descending) == expected


def test_ctrl_f_opens_filters_and_esc_leaves_them(
    qtbot: Any, make: Callable[..., DataTable]
) -> None:
    table = make(few())
    table.go_to_row(0)
    qtbot.keyClick(table.view, Qt.Key.Key_F, CONTROL)
    assert table.header.is_filtering
    assert column_edit(table, "number").hasFocus()
    assert column_edit(table, "number").accessibleName() == "Filter Number"
    type_filter(qtbot, table, "number", "0003")
    assert table.model.rowCount() == 1
    assert dict(table.footer.texts)["weight"] == "30.95"
    qtbot.keyClick(column_edit(table, "number"), Qt.Key.Key_Escape)
    assert not table.header.is_filtering
    assert table.model.rowCount() == 5
    assert table.view.hasFocus()


def test_down_goes_from_the_filter_to_the_rows(qtbot: Any, make: Callable[..., DataTable]) -> None:
    table = make(few())
    table.show_filters()
    type_filter(qtbot, table, "weight", ">30")
    qtbot.keyClick(column_edit(table, "weight"), Qt.Key.Key_Down)
    assert table.view.hasFocus()
    assert table.current_row() == ticket(1)
    assert table.step_back()
    assert not table.step_back()


def test_the_filter_of_a_hidden_column_gives_way_to_one_that_shows(
    make: Callable[..., DataTable],
) -> None:
    """Beside a form only some columns stand; the keys still go to a filter."""
    table = make(few())
    table.go_to_row(0)
    table.show_only({"person", "weight"})
    table.show_filters()
    assert column_edit(table, "person").hasFocus()


def test_filters_stand_under_their_titles(make: Callable[..., DataTable]) -> None:
    table = make(few())
    table.show_filters()
    for place in range(len(COLUMNS)):
        edit = table.header._edits[place]
        assert edit.x() == table.header.sectionViewportPosition(place) + 2
        assert edit.isVisible()
    table.header.resizeSection(0, 200)
    assert column_edit(table, "person").x() == 202


def test_copy_takes_what_is_shown_parted_by_tabs(
    qtbot: Any, make: Callable[..., DataTable]
) -> None:
    table = make(few())
    table.header.moveSection(3, 0)
    table.go_to_row(0)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == (
        "2,210.56\tCY2024-000001\t张三\t17.27\n3,178.36\tCY2024-000002\t张石\t33.11\n"
    )


def test_all_of_very_many_rows_are_copied_even_unseen(
    qtbot: Any, make: Callable[..., DataTable]
) -> None:
    table = make(TicketSource(3_000))
    qtbot.keyClick(table.view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(table.view, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 3_000
    assert lines[-1].startswith("CY2024-003000\t")


def test_nothing_chosen_leaves_the_clipboard_alone(table: DataTable) -> None:
    QGuiApplication.clipboard().setText("before")
    table.view.clearSelection()
    table.copy()
    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x"])
def test_a_name_never_becomes_a_formula(
    qtbot: Any, make: Callable[..., DataTable], name: str
) -> None:
    row = {"number": name, "person": "a\tb\nc", "weight": 500, "amount": -100}
    table = make(ListSource(COLUMNS, [row]))
    table.go_to_row(0)
    qtbot.keyClick(table.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"'{name}\ta b c\t1.00\t-1.00\n"


def test_copying_has_a_limit() -> None:
    assert _capped([(0, 9), (20, 29)], 15) == [(0, 9), (20, 24)]
    assert _capped([(0, 9)], 0) == []


def test_an_empty_table_says_what_belongs_there(qtbot: Any, make: Callable[..., DataTable]) -> None:
    table = make(ListSource(COLUMNS, []))
    table.set_empty("Tickets of the day belong here.", "Weigh the first")
    assert table.empty.isVisible()
    assert table.empty.text == "Tickets of the day belong here."
    with qtbot.waitSignal(table.wanted):
        table.empty.button.click()
    table.set_source(few())
    assert not table.empty.isVisible()


def test_an_empty_answer_to_a_filter_offers_everything(
    qtbot: Any, make: Callable[..., DataTable]
) -> None:
    table = make(few())
    table.show_filters()
    type_filter(qtbot, table, "number", "zzz")
    assert table.empty.text == "Nothing fits the filter."
    table.empty.button.click()
    assert table.model.rowCount() == 5


def test_enter_opens_the_row(qtbot: Any, table: DataTable) -> None:
    opened: list[Ticket] = []
    chosen: list[Ticket] = []
    table.opened.connect(opened.append)
    table.chosen.connect(chosen.append)
    table.go_to_row(3)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [ticket(3)]
    assert chosen == [ticket(3)]


def test_the_row_one_was_on_is_found_again(qtbot: Any, make: Callable[..., DataTable]) -> None:
    source = TicketSource(200)
    table = make(source)
    table.go_to_row(7)
    source.total = 201
    table.reload()
    assert table.current_row() == ticket(7)
    table.model.sort(2, Qt.SortOrder.DescendingOrder)
    assert table.current_row() is None or table.current_row().id == ticket(7).id


def test_widths_and_order_are_remembered(make: Callable[..., DataTable]) -> None:
    first = make(few())
    first.header.resizeSection(1, 222)
    first.header.moveSection(0, 2)
    first.remember_columns()
    second = make(few())
    assert second.header.sectionSize(1) == 222
    assert [second.header.logicalIndex(at) for at in range(4)] == [1, 2, 0, 3]


def test_columns_share_the_room_until_someone_resizes_one(
    make: Callable[..., DataTable],
) -> None:
    table = make(few(), width=1000)
    assert sum(table.header.sectionSize(i) for i in range(4)) == table.view.viewport().width()
    table.resize(700, 400)
    assert sum(table.header.sectionSize(i) for i in range(4)) == table.view.viewport().width()
    table.header.resizeSection(0, 150)
    table.resize(1000, 400)
    assert table.header.sectionSize(0) == 150
    assert sum(table.header.sectionSize(i) for i in range(4)) < table.view.viewport().width()


def test_columns_make_room_for_longer_words(
    make: Callable[..., DataTable], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = make(few(), width=1000)
    longer = [Column(c.key, c.title * (8 if c.key == "amount" else 1), c.kind) for c in COLUMNS]
    monkeypatch.setattr(table, "_describe", lambda: longer)
    table.retranslate()
    wanted = table.header.fontMetrics().horizontalAdvance(longer[3].title)
    assert table.header.sectionSize(3) > wanted


@pytest.mark.parametrize("kept", ["nonsense", "[1]", '[["x"], {"weight": "a"}]', "{}"])
def test_what_was_remembered_wrongly_is_ignored(
    make: Callable[..., DataTable], memory: QSettings, kept: str
) -> None:
    memory.setValue("tables/tickets", kept)
    assert make(few()).header.sectionSize(2) >= 104


def test_only_some_columns_are_shown_where_room_is_short(make: Callable[..., DataTable]) -> None:
    table = make(few())
    table.show_only({"number", "amount"})
    assert table._visual_columns() == [0, 3]
    table.show_only(None)
    assert table._visual_columns() == [0, 1, 2, 3]


def test_a_right_click_offers_what_the_toolbar_does(table: DataTable) -> None:
    assert [action.text() for action in table.view.actions()] == ["Copy", "Filter"]
    assert table.view.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu


def test_very_many_rows_scroll_to_their_end(qtbot: Any, make: Callable[..., DataTable]) -> None:
    table = make(TicketSource(1_200_000))
    qtbot.keyClick(table.view, Qt.Key.Key_End, CONTROL)
    last = table.model.index(1_199_999, 0)
    qtbot.waitUntil(lambda: last.data() == "CY2024-1200000")
    assert table.view.visualRect(last).isValid()


class GatedSource(TicketSource):
    """Its pages come only while the gate is open."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.gate = threading.Event()
        self.gate.set()

    def page(self, book: Any, query: RowQuery, offset: int, limit: int) -> Sequence[Ticket]:
        assert self.gate.wait(20)
        return super().page(book, query, offset, limit)


@pytest.fixture
def gated() -> Iterator[GatedSource]:
    source = GatedSource(1_200_000)
    yield source
    source.gate.set()  # so that no thread hangs


@pytest.fixture
def long_table(
    qtbot: Any,
    present: Callable[[QWidget], None],
    messages: RecordedMessages,
    book: Book,
    failures: list[BaseException],
    gated: GatedSource,
) -> Iterator[DataTable]:
    """A table whose rows are read on a thread of its own."""
    operations = Operations(book.run, messages, failures.append)
    table = DataTable(columns, operations.run_query)
    table.resize(800, 400)
    present(table)
    table.set_source(gated)
    qtbot.waitUntil(lambda: operations.quiet and table.model.row(0) is not None)
    yield table
    gated.gate.set()
    qtbot.waitUntil(lambda: operations.quiet)
    operations.shutdown()
    assert not failures, failures


def scroll(table: DataTable, place: int) -> str:
    """Bring a row to the top; what its first cell shows before anything else happens."""
    table.view.verticalScrollBar().setValue(place)
    assert table.view.rowAt(0) == place
    return str(table.model.index(place, 0).data())


def test_rows_jumped_to_are_there_before_they_are_painted(
    long_table: DataTable, gated: GatedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coop_desk.ui.models.table_model.MOMENT", 5.0)  # the machine may be busy
    across = 9_000 * PAGE - 5  # the screen shows rows of two pages
    assert scroll(long_table, across) == f"CY2024-{across + 1:06d}"
    assert long_table.model.row(across + 10) is not None
    assert gated.pages_read[-1] == across // PAGE * PAGE  # both were read at once


def test_rows_that_take_longer_are_blank_and_come(
    qtbot: Any, long_table: DataTable, gated: GatedSource
) -> None:
    gated.gate.clear()
    assert scroll(long_table, 700_000) == ""
    gated.gate.set()
    qtbot.waitUntil(lambda: long_table.model.row(700_000) is not None)
    assert long_table.model.index(700_000, 0).data() == "CY2024-700001"


def test_a_slow_book_holds_the_window_up_for_one_moment_alone(
    qtbot: Any, long_table: DataTable, gated: GatedSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    ask = long_table.model._ask

    def listen(*what: Any, moment: float = 0.0, **how: Any) -> Any:
        waited.append(moment)
        return ask(*what, moment=moment, **how)

    monkeypatch.setattr(long_table.model, "_ask", listen)
    gated.gate.clear()
    for place in range(100_000, 900_000, 100_000):
        assert scroll(long_table, place) == ""
    assert waited == [MOMENT]
    gated.gate.set()
    qtbot.waitUntil(lambda: long_table.model.row(800_000) is not None)
    assert scroll(long_table, 800_000) == "CY2024-800001"


def test_tab_comes_to_a_row_where_one_is_to_be_current(make: Callable[..., DataTable]) -> None:
    table = make(few())
    table.keep_a_row_current()
    table.view.clearFocus()
    table.view.setCurrentIndex(QModelIndex())
    table.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not table.view.currentIndex().isValid(), "the mouse itself says which row"
    table.view.clearFocus()
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.view.currentIndex().row() == 0


def test_a_hidden_table_speaks_another_language_once_it_is_shown(
    operations: Operations, memory: QSettings, present: Callable[[QWidget], None]
) -> None:
    titles = ["Number"]
    table = DataTable(lambda: [Column("number", titles[0])], operations.run_query, memory=memory)
    present(table)
    change = QEvent(QEvent.Type.LanguageChange)
    table.hide()
    titles[0] = "单号"
    QCoreApplication.sendEvent(table, change)
    assert table.model.columns[0].title == "Number"
    table.show()
    assert table.model.columns[0].title == "单号"
    titles[0] = "Number"
    QCoreApplication.sendEvent(table, change)
    assert table.model.columns[0].title == "Number"
