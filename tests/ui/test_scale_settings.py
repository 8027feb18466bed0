"""The scale in the settings, checks of it with a test weight, and what the counters say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from real_desk import ENTER, ESC, Desk
from scale_bench import NAME, Bench
from settings_doubles import Around, notice, section

from coop_desk.audit_papers import AuditPapers
from coop_desk.scale_papers import ScalePapers
from coop_desk.services import documents, scale_checks
from coop_desk.services.scale_checks import CheckRule, ScaleCheck
from coop_desk.ui.changes import Changes
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.pages.harvest import HarvestPage
from coop_desk.ui.pages.leaf import LeafPage
from coop_desk.ui.pages.settings import SettingsPage
from coop_desk.ui.pages.ticket_audit import TicketAuditPage
from coop_desk.ui.scale_link import ScaleSettings, read_settings
from coop_desk.ui.widgets.port_edit import PortEdit

F10 = Qt.Key.Key_F10
MISSING = f"{NAME} was not checked today. F10 checks it."


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def desk(office: Office, tmp_path: Path, bench: Bench, qtbot: Any) -> Iterator[Desk]:
    link, around = bench.link, Around(scale=bench.link)
    made = Desk(
        office,
        tmp_path,
        {
            "leaf": lambda context: LeafPage(context, link),
            "harvest": lambda context: HarvestPage(context, link),
            "tickets": lambda context: TicketAuditPage(context, AuditPapers(), ScalePapers(), link),
            "settings": lambda context: SettingsPage(context, around.services()),
        },
    )
    bench.memory = made.window._memory
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def scale(desk: Desk) -> Any:
    """The section of the scale."""
    return section(desk.open("settings"), "scale")


def change(desk: Desk, work: Callable[[Any], Any], changes: Changes = Changes.SETTINGS) -> None:
    desk._write(work)
    desk.operations.changed.emit(changes)


def every_day(desk: Desk) -> None:
    change(desk, lambda unit: scale_checks.set_rule(unit, CheckRule(20, True)))


def checks(desk: Desk) -> list[Any]:
    return list(desk.ask(scale_checks.checks))


# ---- the settings ----


def test_what_is_kept_on_this_machine_and_in_the_book_is_shown(desk, scale):
    values = scale.form.values()
    assert (values["port"], values["protocol"], values["speed"]) == ("COM3", "comma", 9600)
    assert (values["name"], values["on"], values["auto"]) == (NAME, True, False)
    assert (values["tolerance_g"], values["daily"]) == (20, False)


def test_saving_opens_the_scale_anew_and_keeps_the_rule(desk, scale, bench):
    form = scale.form
    for key, typed in (("port", "/dev/ttyUSB1"), ("name", "二号秤"), ("tolerance_g", "50")):
        form.editor(key).set_typed(typed)
    form.set_values({"protocol": "letters", "speed": 4800, "framing": "7E1", "auto": True})
    scale.save()
    line = bench.lines[-1]
    assert (line.port, line.protocol, line.speed) == ("/dev/ttyUSB1", "letters", 4800)
    assert (line.data_bits, line.parity) == (7, "E")
    kept = read_settings(bench.link._memory)
    assert kept == ScaleSettings(True, "/dev/ttyUSB1", "letters", 4800, "7E1", "二号秤", True)
    assert desk.ask(scale_checks.rule) == CheckRule(50, False)
    assert form.notice.text == "Saved."


def test_a_scale_without_a_port_is_refused_and_the_old_one_goes_on(scale, bench):
    scale.form.editor("port").set_typed("")
    scale.save()
    assert "Choose the port" in notice(scale.form, "port")
    assert len(bench.lines) == 1
    assert read_settings(bench.link._memory).port == "COM3"


def test_switched_off_the_port_is_let_go(desk, scale, bench):
    scale.form.editor("on").set_value(False)
    scale.save()
    assert (bench.closed, bench.link.state) == (1, "off")
    assert not scale.live.isVisible()


def test_what_arrives_is_shown_as_it_comes(scale, bench):
    bench.show(18_650)
    assert scale.live.foot.text() == "Arriving: 18650··"
    assert scale.live.figure.text() == "37.30"
    bench.tell("lost")
    assert scale.live.foot.text() == ""
    assert "Not connected" in scale.live.state.text()


def test_what_cannot_be_read_is_shown_too(scale, bench):
    bench.tell("waiting")
    bench.hear(b"\x02zz7")
    assert scale.live.foot.text() == "Arriving: ·zz7"
    assert "Nothing readable arrives" in scale.live.state.text()


def test_a_port_is_picked_or_typed(qtbot):
    edit = PortEdit(lambda: [("COM3", "USB Serial"), ("COM4", "COM4")])
    qtbot.addWidget(edit)
    assert edit.value() is None
    assert [edit.itemText(place) for place in range(edit.count())] == ["COM3  USB Serial", "COM4"]
    edit.setCurrentIndex(0)
    assert edit.value() == "COM3"
    edit.set_value("/dev/ttyUSB0")
    assert edit.typed() == "/dev/ttyUSB0"
    with qtbot.waitSignal(edit.edited):
        qtbot.keyClicks(edit.lineEdit(), "7")
    assert edit.value() == "/dev/ttyUSB07"


def test_in_chinese_the_settings_are_said_in_chinese(desk, scale, language: Language):
    language.choose(CHINESE)
    QTest.qWait(1)
    assert scale.form._lines["port"].label.text() == "端口"
    assert "磅秤" in scale.about.text()


# ---- checking ----


def begin_check(desk: Desk) -> Any:
    """F10 at the leaf counter, the form of a check."""
    desk.open("leaf")
    desk.press(F10)
    page = desk.window.current_page
    assert isinstance(page, TicketAuditPage)
    return page


def test_a_check_is_entered_from_the_counter_by_keys(desk):
    page = begin_check(desk)
    assert page.task.form.editor("scale").value() == NAME
    desk.type("", ENTER)
    desk.type("20kg", ENTER)
    desk.type("40.02", ENTER)
    assert page.task.facts == [
        ("Off by", "+10 g"),
        ("Tolerance", "± 20 g"),
        ("Verdict", "passed"),
    ]
    desk.enter(["", ""])
    (row,) = checks(desk)
    assert (row.scale, row.weight_g, row.shown_g, row.passed) == (NAME, 20_000, 20_010, True)
    assert page.segment.rows == [row]


def test_a_live_scale_fills_in_what_it_shows(desk, bench):
    page = begin_check(desk)
    form = page.task.form
    bench.rest_at(20_010)
    assert form.editor("shown").text() == "40.02"
    form.go_to("shown")
    desk.type("40")
    bench.rest_at(19_000)
    assert form.editor("shown").text() == "40"  # what was typed stands


def test_the_next_check_begins_with_the_same_test_weight(desk):
    change(desk, lambda unit: scale_checks.post(unit, ScaleCheck(DAY, NAME, 5_000, 5_000)))
    page = begin_check(desk)
    assert page.task.form.editor("weight").value() == 5_000


def test_a_check_left_half_way_is_kept_as_a_draft(desk):
    page = begin_check(desk)
    page.task.form.go_to("weight")
    desk.type("40")
    desk.press(ESC, ESC)
    desk.window.show_page("leaf")
    page = begin_check(desk)
    assert page.task.form.editor("weight").value() == 20_000


def test_the_log_shows_the_period_and_opens_the_document(desk, qtbot):
    change(desk, lambda unit: scale_checks.post(unit, ScaleCheck(DAY, NAME, 20_000, 19_000)))
    page = desk.open("tickets")
    page.show_segment("scales")
    (row,) = page.segment.rows
    assert page.segment.look_of(row) == "amber"
    page.segment._on_opened(row)
    assert page.document.document_id == row.id
    facts = desk.document(row.id)
    assert facts.kind == "scale_check"


def test_the_log_is_printed(desk):
    change(desk, lambda unit: scale_checks.post(unit, ScaleCheck(DAY, NAME, 20_000, 20_000)))
    page = desk.open("tickets")
    page.show_segment("scales")
    papers: list[str] = []
    page.segment.paper_wanted.connect(lambda title, make: papers.append((title, desk._read(make))))
    page.main_action.trigger()
    ((title, pdf),) = papers
    assert title == "Log of scale checks"
    assert pdf.startswith(b"%PDF")


# ---- what the counters say ----


def test_the_counters_remind_until_the_scale_is_checked(desk):
    page = desk.open("leaf")
    assert not page.scale.notice.isVisible()
    every_day(desk)
    assert page.scale.notice.text == MISSING
    check = ScaleCheck(DAY, NAME, 20_000, 20_000)
    change(desk, lambda unit: scale_checks.post(unit, check), Changes.DOCUMENTS)
    assert page.scale.notice.text == ""


def test_a_failed_check_is_said_and_voiding_it_says_no_more(desk):
    page = desk.open("harvest")
    check = ScaleCheck(DAY, NAME, 20_000, 19_000)
    change(desk, lambda unit: scale_checks.post(unit, check), Changes.DOCUMENTS)
    assert "failed its last check" in page.scale.notice.text
    (row,) = checks(desk)
    change(desk, lambda unit: documents.void(unit, row.id, "砝码看错"), Changes.DOCUMENTS)
    assert page.scale.notice.text == ""


def test_the_reminder_speaks_the_language_of_the_screen(desk, language: Language):
    page = desk.open("leaf")
    every_day(desk)
    language.choose(CHINESE)
    QTest.qWait(1)
    assert page.scale.notice.text == f"{NAME}今天还没有校验，按 F10 校验。"


# ---- where the live weight stands ----


def test_the_weight_stands_in_the_corner_where_there_is_room(desk, qtbot):
    desk.window.resize(1500, 768)
    page = desk.open("leaf")
    corner, view = page.scale.view.parentWidget(), page.scale.view

    def in_corner() -> bool:
        free = page.form.reach(view.height()) <= view.x()
        return bool(corner.in_corner and view.y() == page.form.y() and free)

    qtbot.waitUntil(in_corner)


def test_in_a_narrow_window_it_stands_above_the_form(desk, qtbot):
    page = desk.open("leaf")
    corner, view = page.scale.view.parentWidget(), page.scale.view
    corner.setFixedWidth(700)
    qtbot.waitUntil(lambda: not corner.in_corner and view.geometry().bottom() < page.form.y())
