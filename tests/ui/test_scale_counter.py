"""The scale at the counters: shown live, taken by F5 or by itself, never twice, typed over."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from counter_keys import choose_weather, tickets, type_harvest
from offices import Office
from PySide6.QtCore import QSettings, Qt
from real_desk import ENTER, Desk
from scale_bench import NAME, Bench

from coop_desk.scale_port import ScalePort
from coop_desk.services.document_view import document_view
from coop_desk.ui.pages.harvest import HarvestPage
from coop_desk.ui.pages.leaf import LeafPage
from coop_desk.ui.scale_link import ScaleLink, ScaleSettings, keep_settings, read_settings

F4, F5, F8, F9 = (getattr(Qt.Key, f"Key_F{n}") for n in (4, 5, 8, 9))


@pytest.fixture
def make_bench(tmp_path: Path) -> Callable[..., Bench]:
    memory = QSettings(str(tmp_path / "scale.ini"), QSettings.Format.IniFormat)
    return lambda **settings: Bench(memory, **settings)


@pytest.fixture
def make_desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Callable[[Bench], Desk]]:
    made: list[Desk] = []

    def make(bench: Bench) -> Desk:
        link = bench.link
        pages = {
            "leaf": lambda context: LeafPage(context, link),
            "harvest": lambda context: HarvestPage(context, link),
        }
        desk = Desk(office, tmp_path, pages)
        qtbot.addWidget(desk.window)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


def to_gross(desk: Desk) -> Any:
    """The leaf counter with a person and a grade, the focus on the gross weight."""
    page = desk.open("leaf")
    choose_weather(desk, page)
    desk.type("0003", ENTER, ENTER)
    desk.type("1", ENTER)
    return page


def gross(page: Any) -> str:
    return str(page.form.editor("gross").text())


def scale_of(desk: Desk, number: int = -1) -> str:
    ticket = tickets(desk)[number]
    return str(desk.ask(document_view, ticket.id).details["scale"])


# ---- the key ----


def test_the_weight_is_shown_live_and_taken_by_a_key(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.show(4_000, 7_000, 9_000)
    assert page.scale.view.figure.text() == "18.00"
    assert page.scale.view.state.text() == "Not still yet"
    desk.press(F5)
    assert gross(page) == ""
    bench.rest_at(9_325)
    assert page.scale.view.state.text() == "Still: F5 takes the weight"
    desk.press(F5)
    assert gross(page) == "18.65"
    assert page.figures.figure("net") == "18.45"
    assert page.form.editor("baskets").hasFocus()
    assert page.scale.view.source.text() == "Gross from the scale"


def test_the_ticket_keeps_the_name_of_the_scale(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    to_gross(desk)
    bench.rest_at(9_325)
    desk.press(F5, F8)
    assert scale_of(desk) == NAME


def test_a_harvest_ticket_keeps_it_too(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = type_harvest(desk, "1")
    bench.rest_at(63_200)
    desk.press(F5)
    assert gross(page) == "126.40"
    page.lines.setFocus()
    desk.enter(["68", "31.3", "12"])
    desk.press(F8)
    assert desk.document(tickets(desk)[0].id).details["gross_g"] == 63_200
    assert scale_of(desk) == NAME


def test_a_scale_without_a_name_is_called_after_its_port(make_bench):
    port = "/dev/serial/by-id/usb-1a86_USB_Serial-if00-port0"
    assert make_bench(name="", port=port).link.name == port[-40:]
    assert make_bench(name="").link.name == "COM3"


def test_typed_over_it_is_a_weight_typed_by_hand(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    desk.press(F5)
    page.form.go_to("gross")
    desk.type("18.7")
    assert page.scale.view.source.text() == "Gross typed by hand"
    desk.press(F8)
    assert scale_of(desk) == ""


def test_the_same_load_is_not_bought_twice_nor_at_the_other_counter(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    desk.press(F5, F8)
    assert page.scale.view.state.text() == "On a ticket already: empty it first."
    desk.press(F4, F5)
    assert gross(page) == ""
    other = desk.open("harvest")
    other.scale.take()
    assert gross(other) == ""
    bench.rest_at(0)
    bench.rest_at(8_000)
    other.scale.take()
    assert gross(other) == "16.00"


def test_a_ticket_put_back_from_a_draft_is_typed_by_hand(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    desk.press(F5)
    page.posting.draft.keep()
    draft = page.form.draft()
    page.posting.offer.resumed.emit(page.posting.draft.id, draft)
    assert gross(page) == "18.65"
    desk.press(F8)
    assert scale_of(desk) == ""


def put_right(desk: Desk, page: Any, *keys: Qt.Key) -> None:
    """The ticket posted last, put right after these keys."""
    desk.press(F9, F9, *keys)
    page.form.go_to("correction")
    desk.type("recount", F8)


def test_a_ticket_put_right_keeps_its_scale_and_leaves_the_next_load_free(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    desk.press(F5, F8)
    bench.rest_at(0)
    bench.rest_at(7_000)  # the next one is on the scale already
    put_right(desk, page)
    assert [ticket.status for ticket in tickets(desk)] == ["voided", "posted"]
    assert scale_of(desk) == NAME
    assert bench.link.may_take


def test_a_ticket_weighed_again_buys_what_lies_on_the_scale(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    desk.type("18.65")
    desk.press(F8)
    bench.rest_at(0)
    bench.rest_at(9_300)
    put_right(desk, page, F5)
    assert scale_of(desk) == NAME
    assert bench.link.is_bought


# ---- by itself ----


def test_a_still_weight_goes_into_an_empty_field_by_itself(make_bench, make_desk):
    bench = make_bench(auto=True)
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    assert gross(page) == "18.65"
    assert page.form.editor("gross").hasFocus()
    bench.rest_at(15_000)  # more was put on: only the key takes it
    assert gross(page) == "18.65"
    desk.press(F5)
    assert gross(page) == "30.00"


def test_what_was_typed_is_left_alone(make_bench, make_desk):
    bench = make_bench(auto=True)
    desk = make_desk(bench)
    page = to_gross(desk)
    desk.type("7")
    bench.rest_at(9_325)
    assert gross(page) == "7"


def test_only_the_counter_on_the_screen_takes_it(make_bench, make_desk):
    bench = make_bench(auto=True)
    desk = make_desk(bench)
    harvest = desk.open("harvest")
    leaf = desk.open("leaf")
    bench.rest_at(9_325)
    assert (gross(leaf), gross(harvest)) == ("18.65", "")


def test_a_weight_nobody_asked_for_leaves_with_the_load(make_bench, make_desk):
    bench = make_bench(auto=True)
    desk = make_desk(bench)
    page = desk.open("leaf")
    bench.rest_at(70_000)  # somebody stepped on it
    assert gross(page) == "140.00"
    bench.rest_at(0)
    assert gross(page) == ""
    assert not page.form.dirty


def test_a_weight_with_a_person_stays_when_the_load_is_taken_off(make_bench, make_desk):
    bench = make_bench(auto=True)
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    bench.rest_at(0)
    assert gross(page) == "18.65"


# ---- trouble ----


def test_unplugged_midway_the_form_stays_and_typing_goes_on(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.rest_at(9_325)
    bench.tell("lost")
    assert page.scale.view.state.text() == "Not connected: type the weight."
    assert page.scale.view.figure.text() == "—"
    desk.press(F5)
    assert gross(page) == ""
    desk.type("18.65")
    desk.press(F8)
    assert scale_of(desk) == ""


def test_plugged_in_again_it_weighs_again(make_bench, make_desk):
    bench = make_bench()
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.tell("lost")
    bench.tell("waiting")
    assert page.scale.view.state.text() == "No data yet: type the weight."
    bench.rest_at(9_325)
    desk.press(F5)
    assert gross(page) == "18.65"


def test_an_overload_is_no_weight(make_bench, make_desk):
    bench = make_bench(auto=True)
    desk = make_desk(bench)
    page = to_gross(desk)
    bench.show(0, 0, 0, 0, stable=False, kind="overload")
    assert page.scale.view.state.text() == "Too heavy for this scale."
    assert page.scale.view.figure.text() == "—"
    assert gross(page) == ""


@pytest.mark.parametrize("settings", [{"on": False}, {"port": ""}, {"protocol": "gone"}])
def test_no_scale_shows_nothing(make_bench, make_desk, settings):
    bench = make_bench(**settings)
    desk = make_desk(bench)
    page = to_gross(desk)
    assert not page.scale.view.isVisible()
    assert bench.lines == []
    desk.type("18.65")
    desk.press(F5, F8)
    assert len(tickets(desk)) == 1


# ---- the link ----


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_from_the_wire_to_the_field(make_desk, tmp_path, qtbot):
    master, slave = os.openpty()
    memory = QSettings(str(tmp_path / "wire.ini"), QSettings.Format.IniFormat)
    keep_settings(memory, ScaleSettings(on=True, port=os.ttyname(slave), auto=True))
    link = ScaleLink(memory, partial(ScalePort, patience=0.02))
    page = to_gross(make_desk(SimpleNamespace(link=link)))

    def weighed() -> bool:
        os.write(master, b"ST,GS,+ 9.325kg\r\n")
        return gross(page) == "18.65"

    qtbot.waitUntil(weighed)
    link.close()
    for end in (master, slave):
        os.close(end)


def test_what_an_old_port_still_tells_is_not_heard(make_bench):
    bench = make_bench()
    old = bench._on_heard
    bench.link.reopen()
    assert (bench.closed, len(bench.lines)) == (1, 2)
    new, bench._on_heard = bench._on_heard, old
    bench.show(5_000)
    assert bench.link.reading is None
    bench._on_heard = new
    bench.show(5_000)
    assert bench.link.reading.grams == 5_000


def test_settings_are_kept_as_they_were(tmp_path):
    path = str(tmp_path / "kept.ini")
    settings = ScaleSettings(True, "/dev/ttyUSB0", "letters", 4800, "7E1", NAME, True)
    memory = QSettings(path, QSettings.Format.IniFormat)
    keep_settings(memory, settings)
    memory.sync()
    assert read_settings(QSettings(path, QSettings.Format.IniFormat)) == settings


def test_settings_that_cannot_be_read_are_the_usual_ones(tmp_path):
    memory = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    memory.setValue("scale/speed", "quick")
    assert read_settings(memory) == ScaleSettings()


def test_without_a_way_to_open_ports_there_is_no_scale(tmp_path):
    memory = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    keep_settings(memory, ScaleSettings(on=True, port="COM3"))
    assert ScaleLink(memory).state == "off"
