"""The settings of printing: chosen and done, kept on this computer, tried with a test page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import Office
from printer_tray import Tray
from settings_doubles import Around, section
from ui_doubles import RecordedMessages

from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text
from coop_desk.ticket_papers import TicketPapers
from coop_desk.ui.changes import Changes
from coop_desk.ui.pages.settings import SettingsPage
from coop_desk.ui.pages.settings_printing import PrintingSection
from coop_desk.ui.ticket_printer import PrintChoices, TicketPrinting


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def desk(
    office: Office,
    messages: RecordedMessages,
    failures: list[BaseException],
    tray: Tray,
    tmp_path: Path,
) -> Iterator[Desk]:
    made = make_desk(office, messages, failures, str(tmp_path / "window.ini"))
    printing = TicketPrinting(TicketPapers(), tray, lambda: tmp_path)
    yield made._replace(context=replace(made.context, printing=printing))
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def page(qtbot: Any, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk.context, Around().services())
    show_page(qtbot, made)
    return made


@pytest.fixture
def printing(page: SettingsPage) -> PrintingSection:
    return section(page, "printing")


def choose(printing: PrintingSection, key: str, value: Any) -> None:
    """As a person does: the editor takes it and says so."""
    editor = printing.form.editor(key)
    editor.set_value(value)
    editor.edited.emit()


def test_every_printer_is_offered_for_every_paper(printing: PrintingSection) -> None:
    for paper in ("A5", "241x140", "80mm"):
        pick = printing.form.editor(f"printer_{paper}")
        offered = [pick.itemText(place) for place in range(pick.count())]
        assert offered == ["None: keep a PDF", "针式", "热敏"]
        assert pick.value() == ""


def test_what_is_chosen_is_kept_at_once_and_the_counters_hear_of_it(
    printing: PrintingSection, desk: Desk
) -> None:
    heard: list[Changes] = []
    desk.context.operations.changed.connect(heard.append)
    choose(printing, "printer_80mm", "热敏")
    choose(printing, "paper_leaf_ticket", "80mm")
    choose(printing, "on_posting", False)
    kept = PrintChoices(desk.context.memory)
    assert (kept.printer("80mm"), kept.printer("A5")) == ("热敏", "")
    assert (kept.paper("leaf_ticket"), kept.paper("harvest_ticket")) == ("80mm", "")
    assert not kept.on_posting
    assert heard == [Changes.SETTINGS] * 3
    choose(printing, "paper_leaf_ticket", "book")
    choose(printing, "printer_80mm", "")
    assert (kept.paper("leaf_ticket"), kept.printer("80mm")) == ("", "")


def test_choices_are_shown_again_even_of_a_printer_that_is_gone(qtbot: Any, desk: Desk) -> None:
    kept = PrintChoices(desk.context.memory)
    kept.choose_printer("A5", "旧打印机")
    kept.choose_paper("harvest_ticket", "241x140")
    kept.on_posting = False
    page = SettingsPage(desk.context, Around().services())
    show_page(qtbot, page)
    form = section(page, "printing").form
    assert form.editor("printer_A5").value() == "旧打印机"
    assert form.editor("paper_harvest_ticket").value() == "241x140"
    assert form.editor("paper_leaf_ticket").value() == "book"
    assert form.editor("on_posting").value() is False


def test_a_test_page_goes_to_the_chosen_printer(printing: PrintingSection, tray: Tray) -> None:
    choose(printing, "printer_A5", "针式")
    printing.test_buttons["A5"].click()
    [(name, paper, title, pdf)] = tray.came_out
    assert (name, paper, title) == ("针式", "A5", "Test page")
    assert "本单已作废，不作结算依据。原因：打印测试页" in extract_text(pdf)  # worth nothing
    assert printing.notice.text == "The test page went to 针式."


def test_a_test_page_without_a_printer_or_with_one_in_trouble_says_so(
    printing: PrintingSection, tray: Tray
) -> None:
    printing.test_buttons["80mm"].click()
    assert printing.notice.text == "Choose a printer for this paper first."
    choose(printing, "printer_80mm", "热敏")
    tray.trouble = [UserError("{printer} is not there; look at its cable", printer="热敏")]
    printing.test_buttons["80mm"].click()
    assert printing.notice.text == "热敏 is not there; look at its cable"


def test_a_test_page_changes_nothing_in_the_book(
    printing: PrintingSection, tray: Tray, desk: Desk
) -> None:
    from sqlalchemy import func, select

    from coop_desk.storage import tables

    choose(printing, "printer_A5", "针式")
    count = select(func.count()).select_from(tables.audit_log)
    before = desk.read(lambda unit: unit.scalar(count))
    printing.test_buttons["A5"].click()
    assert desk.read(lambda unit: unit.scalar(count)) == before
