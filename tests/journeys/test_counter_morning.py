"""A spring morning at the leaf counter: a queue of 300, one clerk, keys only, real threads.

Every ticket is drawn as the program draws it; the printer is a tray that jams half way.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from offices import Office
from printer_tray import Tray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from real_desk import ENTER, Desk
from sqlalchemy import text as sql

from coop_desk.errors import UserError
from coop_desk.services import catalogue, checks, people
from coop_desk.services.people import NewPerson
from coop_desk.ticket_papers import TicketPapers
from coop_desk.ui.ops import one_thread
from coop_desk.ui.pages.leaf import LeafPage
from coop_desk.ui.ticket_printer import PrintChoices, TicketPrinting

F7, F8 = Qt.Key.Key_F7, Qt.Key.Key_F8
QUEUE = 300
HOUSEHOLDS = 60
PATIENCE = 20.0  # seconds for one ticket
PRICES = (12_800, 9_600, 6_000, 2_500)
USUAL = (200, 250, 300, 400)  # basis points, by grade
WEATHER = {"1": 0, "2": 200, "3": 500}
BAG_G = 100
JAMS_AT, JAMMED = 150, 4  # papers the printer takes before, and those it then refuses


@dataclass(frozen=True)
class Basket:
    """What somebody in the queue brings: a grade by its place, grams, the weather by its key."""

    code: str
    grade: int
    gross_g: int
    weather: str

    # Reckoned by hand, apart from the program: to 5 grams, then to the fen, halves up.

    @property
    def taken_g(self) -> int:
        share = Fraction(USUAL[self.grade] + WEATHER[self.weather], 10_000)
        return int((self.gross_g - BAG_G) * share / 5 + Fraction(1, 2)) * 5

    @property
    def pay_g(self) -> int:
        return self.gross_g - BAG_G - self.taken_g

    @property
    def amount_fen(self) -> int:
        return int(Fraction(self.pay_g * PRICES[self.grade], 500) + Fraction(1, 2))

    def on_paper(self, number: int) -> tuple[str, ...]:
        """What the household has to find on its ticket, line by line."""
        return (
            f"单号 CQ2024-{number:06d}",
            f"茶农{self.code} {self.code}",
            f"− {hundredths(self.taken_g // 5)}",
            f"= {hundredths(self.pay_g // 5)}",
            f"本单货款 {hundredths(self.amount_fen)} 元",
        )


def hundredths(number: int) -> str:
    """Jin of 500 grams from fives of grams, or yuan from fen."""
    whole, rest = divmod(number, 100)
    return f"{whole:,}.{rest:02d}"


def the_queue() -> list[Basket]:
    """Rain until the hundredth, dew until the two hundredth, then the sun."""
    chance = random.Random(20240402)
    return [
        Basket(
            f"{1000 + chance.randrange(HOUSEHOLDS)}",
            chance.randrange(4),
            chance.randrange(600, 20_000, 5),
            "321"[place * 3 // QUEUE],
        )
        for place in range(QUEUE)
    ]


@pytest.fixture
def printer() -> Tray:
    """One that takes paper until some of it gets stuck, once in the morning."""
    made = Tray()
    jam = UserError("{printer} did not take the paper", printer="托盘")
    made.trouble = [None] * JAMS_AT + [jam] * JAMMED
    return made


@pytest.fixture
def desk(office: Office, tmp_path: Path, printer: Tray, qtbot: Any) -> Iterator[Desk]:
    with office.book.write() as unit:
        for number in range(HOUSEHOLDS):
            code = f"{1000 + number}"
            who = people.add_person(unit, NewPerson(code, f"茶农{code}", village_group_id=1))
            people.give_role(unit, who, "tea_household", office.clock().date())
        for grade, bp in zip(catalogue.grades(unit, "leaf"), USUAL, strict=True):
            catalogue.change_grade(unit, grade.id, name=grade.name, deduction_bp=bp, active=True)
    printing = TicketPrinting(TicketPapers(), printer, lambda: tmp_path)
    made = Desk(office, tmp_path, {"leaf": LeafPage}, one_thread, printing)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def until(reached: Callable[[], bool], what: str) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, f"in vain: {what}"
        QApplication.processEvents()
        time.sleep(0.0005)


def serve(desk: Desk, basket: Basket, place: int) -> None:
    """The keys for one in the queue, without a pause: the ticket before may still be on its way."""
    desk.type(basket.code, ENTER, ENTER)
    desk.type(str(basket.grade + 1), ENTER)
    desk.type(jin(basket), F8)
    if place % 7 == 0:
        desk.press(F8)  # the key bounces
    if place % 11 == 0:
        desk.press(ENTER)


def jin(basket: Basket) -> str:
    """The gross weight as the clerk types it."""
    whole, rest = divmod(basket.gross_g, 500)
    return f"{whole}.{rest * 2:03d}".rstrip("0").rstrip(".")


def rows(desk: Desk, query: str) -> list[Any]:
    return [tuple(row) for row in desk.ask(lambda unit: unit.rows(sql(query)))]


def test_a_morning_of_three_hundred_tickets(desk: Desk, printer: Tray) -> None:
    page = desk.open("leaf")
    PrintChoices(page.context.memory).choose_printer("A5", "托盘")
    until(lambda: bool(page.lookups.grades) and desk.operations.quiet, "grades")
    queue = the_queue()
    weather = ""
    for place, basket in enumerate(queue):
        if basket.weather != weather:
            weather = basket.weather
            page.form.go_to("weather")
            desk.type(weather)
            page.form.go_to_first()
        serve(desk, basket, place)
        if place % 10 == 9:  # the next one has to walk up
            until(lambda: not page.form.dirty and desk.operations.quiet, "the ticket")
    until(
        lambda: len(printer.came_out) == QUEUE - JAMMED and desk.operations.quiet, "the last paper"
    )
    assert f"CQ2024-{JAMS_AT + 1:06d} and {JAMMED - 1} more are" in page.printing.notice.text
    desk.press(F7)
    until(lambda: len(printer.came_out) == QUEUE and desk.operations.quiet, "what was stuck")
    assert not page.printing.notice.text
    posted = rows(
        desk,
        "SELECT d.number, p.code, d.amount_fen, t.gross_g FROM documents d "
        "JOIN people p ON p.id = d.person_id JOIN leaf_tickets t ON t.document_id = d.id "
        "WHERE d.status = 'posted' ORDER BY d.number",
    )
    assert [number for number, *_ in posted] == list(range(1, QUEUE + 1))
    assert [tuple(row[1:]) for row in posted] == [
        (basket.code, basket.amount_fen, basket.gross_g) for basket in queue
    ]
    numbers = [*range(1, QUEUE + 1)]
    stuck = numbers[JAMS_AT : JAMS_AT + JAMMED]
    in_order = [number for number in numbers if number not in stuck] + stuck
    assert printer.titles == [f"CQ2024-{number:06d}" for number in in_order]
    for place, number in enumerate(in_order):
        paper = printer.text(place)
        assert "补打" not in paper
        for line in queue[number - 1].on_paper(number):
            assert line in paper, (number, line, paper)
    assert rows(desk, "SELECT count(*), min(copy), max(copy) FROM document_prints") == [
        (QUEUE, 1, 1)
    ]
    owed = rows(desk, "SELECT sum(credit_fen) - sum(debit_fen) FROM postings WHERE part = 'leaf'")
    assert owed == [(sum(basket.amount_fen for basket in queue),)]
    assert rows(desk, "SELECT count(*) FROM documents WHERE status = 'draft'") == [(0,)]
    assert desk.ask(checks.check_book) == []
    assert desk.messages.asked == []
