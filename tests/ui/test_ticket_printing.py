"""Tickets leave the counter on paper: posted before, printed in order, each copy counted once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pypdfium2
import pytest
import ticket_samples
from counter_keys import PAGES, tickets, type_harvest, type_leaf
from offices import Office
from printer_tray import Tray
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from real_desk import Desk
from sqlalchemy import select

from coop_desk.domain.ticket_paper import PAPERS
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.ticket_pdf import ticket_pdf
from coop_desk.services import documents, people, settings, tea
from coop_desk.storage import tables
from coop_desk.ticket_papers import TicketPapers
from coop_desk.ui.printers import QtPrinters, installed, page_layout
from coop_desk.ui.ticket_printer import PrintChoices, TicketPrinting

F7, F8, F9 = (getattr(Qt.Key, f"Key_F{n}") for n in (7, 8, 9))


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "tickets" / "book"


def printing(tray: Any, folder: Path) -> TicketPrinting:
    return TicketPrinting(TicketPapers(), tray, lambda: folder)


@pytest.fixture
def desk(office: Office, tmp_path: Path, tray: Tray, folder: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES, printing=printing(tray, folder))
    qtbot.addWidget(made.window)
    yield made
    made.close()


def choices(desk: Desk) -> PrintChoices:
    return PrintChoices(desk.window._memory)


def prints(desk: Desk) -> list[tuple[int, int, str]]:
    """Document, copy and paper of every print in the book."""
    p = tables.document_prints.c
    query = select(p.document_id, p.copy, p.paper).order_by(p.id)
    return [tuple(row) for row in desk.ask(lambda unit: unit.rows(query))]


def with_printer(desk: Desk, paper: str = "A5", name: str = "针式") -> None:
    choices(desk).choose_printer(paper, name)


# ---- posting prints --------------------------------------------------------


def test_posting_prints_the_ticket_without_a_dialog(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    page = type_leaf(desk)
    desk.press(F8)
    [(name, paper, title, _)] = tray.came_out
    assert (name, paper, title) == ("针式", "A5", "CQ2024-000001")
    assert "2,361.60 元" in tray.text(0)
    assert "补打" not in tray.text(0)
    assert prints(desk) == [(tickets(desk)[0].id, 1, "A5")]
    assert page.said.text == "CQ2024-000001 posted: 王𬱖, 2,361.60 yuan"
    assert not page.printing.notice.text
    assert page.form.editor("person").line.hasFocus()
    assert not desk.messages.asked


def test_both_counters_print_each_on_its_own_paper(desk: Desk, tray: Tray) -> None:
    for paper in PAPERS:
        with_printer(desk, paper, f"printer {paper}")
    choices(desk).choose_paper("leaf_ticket", "80mm")
    type_leaf(desk)
    desk.press(F8)
    type_harvest(desk)
    desk.enter(["68", "31.3", "12"])
    desk.press(F8)
    assert [(name, paper) for name, paper, *_ in tray.came_out] == [
        ("printer 80mm", "80mm"),
        ("printer A5", "A5"),
    ]


def test_the_paper_is_the_one_of_the_book_until_one_is_chosen(desk: Desk, tray: Tray) -> None:
    with desk.office.book.write() as unit:
        settings.put(unit, "paper", {"statement": "A4", "ticket": "241x140"})
    with_printer(desk, "241x140")
    type_leaf(desk)
    desk.press(F8)
    assert [paper for _, paper, *_ in tray.came_out] == ["241x140"]


def test_posting_does_not_print_where_that_is_switched_off(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    choices(desk).on_posting = False
    page = type_leaf(desk)
    page.retranslate()
    assert page.main_action.text() == "Post (F8)"
    desk.press(F8)
    assert (len(tickets(desk)), tray.came_out, prints(desk)) == (1, [], [])
    desk.press(F7)
    assert tray.titles == ["CQ2024-000001"]
    assert "补打" not in tray.text(0)


def test_the_key_says_that_it_prints(desk: Desk) -> None:
    assert desk.open("leaf").main_action.text() == "Post and print (F8)"


# ---- printing again --------------------------------------------------------


def test_printing_again_is_marked_and_counted(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    type_leaf(desk)
    desk.press(F8, F7, F7)
    assert tray.titles == ["CQ2024-000001", "CQ2024-000001_补打1", "CQ2024-000001_补打2"]
    assert "补打（第 1 次）" in tray.text(1)
    assert "补打（第 2 次）" in tray.text(2)
    assert [copy for _, copy, _ in prints(desk)] == [1, 2, 3]
    assert len(tickets(desk)) == 1


def test_before_the_first_post_the_newest_ticket_of_the_list_is_printed(
    desk: Desk, tray: Tray
) -> None:
    with_printer(desk)
    with desk.office.book.write() as unit:
        tea.post_leaf(unit, desk.office.leaf())
        tea.post_leaf(unit, desk.office.leaf())
    desk.open("leaf")
    desk.press(F7)
    assert tray.titles == ["CQ2024-000002"]


def test_nothing_is_printed_where_there_is_no_ticket(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    desk.open("leaf")
    desk.press(F7)
    assert tray.came_out == []


def test_an_open_ticket_is_printed_by_its_button_and_says_that_it_is_void(
    desk: Desk, tray: Tray
) -> None:
    with_printer(desk)
    page = type_leaf(desk)
    desk.press(F8)
    [ticket] = tickets(desk)
    with desk.office.book.write() as unit:
        documents.void(unit, ticket.id, "等级录错")
    page.open_target(ticket.id)
    assert page.panel.print_button.isVisible()
    page.panel.print_button.click()
    assert "本单已作废" in tray.text(1)
    assert "补打（第 1 次）" in tray.text(1)


def test_other_documents_have_no_print_button(desk: Desk) -> None:
    page = desk.open("leaf")
    page.open_target(desk.office.let.document.id)
    assert not page.panel.print_button.isVisible()


# ---- when it goes wrong ----------------------------------------------------


def test_a_printer_that_fails_leaves_the_ticket_posted_and_says_how_to_print_it(
    desk: Desk, tray: Tray
) -> None:
    with_printer(desk)
    tray.trouble = [UserError("{printer} is not there; look at its cable", printer="针式")]
    page = type_leaf(desk)
    desk.press(F8)
    assert page.printing.notice.text == (
        "CQ2024-000001 is posted, but not printed: 针式 is not there; look at its cable. "
        "F7 prints it again."
    )
    assert (len(tickets(desk)), prints(desk)) == (1, [])
    assert not desk.messages.asked


def test_after_a_failure_the_next_print_is_the_original(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    tray.trouble = [UserError("broke off")]
    page = type_leaf(desk)
    desk.press(F8)
    desk.type("0003")  # the next ticket is begun: the notice stays
    assert "F7 prints it again" in page.printing.notice.text
    desk.press(F7)
    assert tray.titles == ["CQ2024-000001"]
    assert "补打" not in tray.text(0)
    assert [copy for _, copy, _ in prints(desk)] == [1]
    assert not page.printing.notice.text
    assert page.form.dirty


def test_what_a_printer_did_not_take_is_not_forgotten_behind_what_it_took(
    desk: Desk, tray: Tray
) -> None:
    with_printer(desk)
    tray.trouble = [UserError("broke off"), UserError("no paper"), None]
    page = type_leaf(desk)
    desk.press(F8)
    type_leaf(desk)
    desk.press(F8)
    said = "CQ2024-000001 and 1 more are posted, but not printed: no paper. F7 prints them again."
    assert page.printing.notice.text == said
    type_leaf(desk)
    desk.press(F8)
    assert tray.titles == ["CQ2024-000003"]
    assert page.printing.notice.text == said
    desk.press(F7)
    assert tray.titles == ["CQ2024-000003", "CQ2024-000001", "CQ2024-000002"]
    assert not page.printing.notice.text
    assert [copy for _, copy, _ in prints(desk)] == [1, 1, 1]
    desk.press(F7)
    assert tray.titles[3:] == ["CQ2024-000003_补打1"]


def test_a_fault_of_the_program_while_printing_does_not_stop_the_next_ticket(
    desk: Desk, tray: Tray
) -> None:
    with_printer(desk)
    tray.trouble = [ZeroDivisionError("a fault")]
    type_leaf(desk)
    desk.press(F8)
    assert [type(fault) for fault in desk.failures] == [ZeroDivisionError]
    desk.failures.clear()
    desk.press(F7)
    assert tray.titles == ["CQ2024-000001"]


def test_a_name_that_cannot_be_printed_is_named(desk: Desk, tray: Tray) -> None:
    with_printer(desk)
    with desk.office.book.write() as unit:
        name = people.NewPerson("0003", "王\U0002a6a5")
        people.change_person(unit, desk.office.household, name)
    page = type_leaf(desk)
    desk.press(F8)
    assert "U+2A6A5" in page.printing.notice.text
    assert (tray.came_out, prints(desk), len(tickets(desk))) == ([], [], 1)


# ---- no printer: the paper is kept and shown -------------------------------


def test_without_a_printer_the_paper_is_kept_and_shown(
    desk: Desk, tray: Tray, folder: Path
) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    [kept] = list(folder.iterdir())
    assert kept.name == "CQ2024-000001.pdf"
    assert "2,361.60 元" in extract_text(kept.read_bytes())
    assert page.printing.panel.isVisible()
    assert page.printing.panel.title == "CQ2024-000001"
    assert str(folder) in page.printing.panel.notice.text
    assert page.form.isVisible()
    assert page.form.editor("person").line.hasFocus()
    assert prints(desk) == [(tickets(desk)[0].id, 1, "A5")]
    assert tray.came_out == []


def test_the_paper_makes_way_for_the_next_ticket_and_for_escape(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    assert not page.figures.isVisible()
    desk.type("0")
    assert not page.printing.panel.isVisible()
    assert page.figures.isVisible()
    desk.press(F7)
    assert page.printing.panel.title == "CQ2024-000001_补打1"
    page.step_back()
    assert not page.printing.panel.isVisible()


def test_in_a_narrow_window_the_form_stays_and_only_the_words_come(
    desk: Desk, folder: Path
) -> None:
    page = type_leaf(desk)
    desk.window.resize(page.form.minimumSizeHint().width() + 300, 700)
    desk.press(F8)
    assert not page.printing.panel.isVisible()
    assert page.form.isVisible()
    assert str(folder) in page.printing.notice.text
    assert page.printing.notice.kind == "done"


def test_a_paper_makes_way_when_the_window_gets_narrow(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    assert page.printing.panel.isVisible()
    page.resize(800, 700)
    assert not page.printing.panel.isVisible()
    assert page.form.isVisible()


def test_a_document_somebody_reads_is_not_pushed_aside(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    page.open_target(tickets(desk)[0].id)
    assert not page.printing.panel.isVisible()
    page.panel.print_button.click()
    assert page.panel.isVisible()
    assert not page.printing.panel.isVisible()
    assert "补打1.pdf" in page.printing.notice.text


def test_a_folder_that_cannot_be_made_is_said_and_nothing_is_counted(
    desk: Desk, folder: Path
) -> None:
    folder.parent.parent.mkdir(parents=True, exist_ok=True)
    folder.parent.write_text("in the way")
    page = type_leaf(desk)
    desk.press(F8)
    assert "F7 prints it again" in page.printing.notice.text
    assert prints(desk) == []


# ---- beside the window -----------------------------------------------------


class Slow(Tray):
    """A printer that waits to be told."""

    def __init__(self) -> None:
        super().__init__()
        self.began, self.may_go_on = Event(), Event()

    def hand_over(self, name: str, paper: str, title: str, pdf: bytes) -> None:
        self.began.set()
        assert self.may_go_on.wait(20)
        super().hand_over(name, paper, title, pdf)


@pytest.fixture
def open_threaded(
    office: Office, tmp_path: Path, folder: Path, qtbot: Any
) -> Iterator[Callable[[Any], Desk]]:
    """Opens the window with everything on threads of its own, as the office has it."""
    made: list[Desk] = []

    def make(printers: Any) -> Desk:
        own = printing(printers, folder)
        desk = Desk(office, tmp_path, PAGES, lambda _name: ThreadPoolExecutor(1), own)
        qtbot.addWidget(desk.window)
        made.append(desk)
        with_printer(desk)
        desk.open("leaf")
        qtbot.waitUntil(lambda: bool(desk.window.page("leaf").lookups.grades))
        return desk

    yield make
    for desk in made:
        desk.close()


def posted_leaf(office: Office, count: int) -> list[documents.Posted]:
    with office.book.write() as unit:
        return [tea.post_leaf(unit, office.leaf()) for _ in range(count)]


def test_the_window_goes_on_while_a_slow_printer_prints(
    office: Office, open_threaded: Callable[[Any], Desk], qtbot: Any
) -> None:
    slow = Slow()
    desk = open_threaded(slow)
    first, second = posted_leaf(office, 2)
    printer = desk.window.page("leaf").printing.printer
    try:
        printer.print(first.id, "leaf_ticket")
        qtbot.waitUntil(slow.began.is_set, timeout=20_000)
        printer.print(first.id, "leaf_ticket")  # asked again meanwhile: still once
        printer.print(second.id, "leaf_ticket")
        qtbot.wait(500)
        assert not desk.window.busy.isVisible()
    finally:
        slow.may_go_on.set()
    qtbot.waitUntil(lambda: len(slow.came_out) == 2 and not desk.operations.busy, timeout=20_000)
    assert slow.titles == [first.number, second.number]
    assert [copy for _, copy, _ in prints(desk)] == [1, 1]


def test_closing_waits_for_the_print_and_counts_it(
    office: Office, open_threaded: Callable[[Any], Desk], qtbot: Any
) -> None:
    slow = Slow()
    desk = open_threaded(slow)
    [ticket] = posted_leaf(office, 1)
    try:
        desk.window.page("leaf").printing.printer.print(ticket.id, "leaf_ticket")
        qtbot.waitUntil(slow.began.is_set, timeout=20_000)
        assert not desk.window.close()
        assert desk.window.isVisible()
    finally:
        slow.may_go_on.set()
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=20_000)
    assert prints(desk) == [(ticket.id, 1, "A5")]


def test_a_real_printer_is_handed_the_ticket_on_a_thread_of_its_own(
    office: Office, open_threaded: Callable[[Any], Desk], tmp_path: Path, qtbot: Any
) -> None:
    desk = open_threaded(QtPrinters(file_printer(tmp_path / "out.pdf")))
    [ticket] = posted_leaf(office, 1)
    desk.window.page("leaf").printing.printer.print(ticket.id, "leaf_ticket")
    qtbot.waitUntil(lambda: bool(prints(desk)), timeout=20_000)
    assert page_count((tmp_path / "out.pdf").read_bytes()) == 1


# ---- real printers ---------------------------------------------------------


def file_printer(path: Path) -> Callable[[str], QPrinter]:
    """A way to get at printers that print into a file."""

    def make(_name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    return make


@pytest.mark.parametrize(
    ("paper", "size"), [("A5", (595, 420)), ("241x140", (683, 397)), ("80mm", (227, None))]
)
def test_a_real_printer_prints_on_a_sheet_of_the_papers_own_size(
    paper: str, size: tuple[int, int | None], tmp_path: Path
) -> None:
    pdf = ticket_pdf(ticket_samples.leaf(), paper)
    QtPrinters(file_printer(tmp_path / "out.pdf")).hand_over("x", paper, "CQ2024-1", pdf)
    printed = (tmp_path / "out.pdf").read_bytes()
    assert page_count(printed) == 1
    page = pypdfium2.PdfDocument(printed)[0]
    height = size[1] or pypdfium2.PdfDocument(pdf)[0].get_height()
    assert page.get_width() == pytest.approx(size[0], abs=2)
    assert page.get_height() == pytest.approx(height, abs=2)
    image = page.render(scale=1).to_pil().convert("L")
    assert image.getextrema() == (0, 255) or image.getextrema()[0] < 60


def test_all_pages_of_a_long_ticket_are_printed(tmp_path: Path) -> None:
    pdf = ticket_pdf(ticket_samples.long(14, "香菇一级大朵"), "A5")
    QtPrinters(file_printer(tmp_path / "out.pdf")).hand_over("x", "A5", "t", pdf)
    assert page_count((tmp_path / "out.pdf").read_bytes()) == page_count(pdf) > 1


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_is_an_error_with_its_name(tmp_path: Path) -> None:
    printers = QtPrinters(file_printer(tmp_path / "no such folder" / "out.pdf"))
    with pytest.raises(UserError, match="针式 did not take the paper"):
        printers.hand_over("针式", "A5", "t", ticket_pdf(ticket_samples.leaf(), "A5"))


def test_a_printer_that_is_not_there_is_an_error_with_its_name() -> None:
    with pytest.raises(UserError, match="no such printer is not there"):
        installed("no such printer")
    assert isinstance(QtPrinters().names(), list)


def test_a5_lies_across_and_a_form_as_it_comes() -> None:
    a5, form = page_layout("A5", 595, 420), page_layout("241x140", 683, 397)
    assert a5.fullRectPoints().width() > a5.fullRectPoints().height()
    assert form.fullRectPoints().width() > form.fullRectPoints().height()
