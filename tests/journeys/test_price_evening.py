"""An evening at the desk and the morning after: prices set, pinned up, paid, never changed back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from counter_keys import type_leaf
from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import Desk, Factory
from sqlalchemy import text as sql

from coop_desk.counter_papers import CounterPapers
from coop_desk.reports.preview import extract_text
from coop_desk.ui.changes import Changes
from coop_desk.ui.pages.leaf import LeafPage
from coop_desk.ui.pages.prices import PricesPage

F8, F9 = Qt.Key.Key_F8, Qt.Key.Key_F9
CTRL = Qt.KeyboardModifier.ControlModifier


def amounts(desk: Desk) -> list[int]:
    """What every leaf ticket came to, oldest first."""
    query = "SELECT amount_fen FROM documents WHERE kind = 'leaf_ticket' ORDER BY id"
    return [row[0] for row in desk.ask(lambda unit: unit.rows(sql(query)))]


def press(key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_tomorrows_price_is_paid_tomorrow_and_todays_ticket_stays(
    make_desk: Callable[[Mapping[str, Factory]], Desk], office: Office, tmp_path: Path
) -> None:
    """18.45 jin come to 2,361.60 at 128.00 in the evening and to 2,398.50 at 130.00 after it."""
    desk = make_desk(
        {"leaf": LeafPage, "prices": lambda context: PricesPage(context, CounterPapers())}
    )
    type_leaf(desk)
    press(F8)
    prices = desk.open("prices")
    press(F8)
    desk.type("+2")
    assert ("Difference", "+36.90") in prices.task.facts
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_P, CTRL)
    notice = extract_text(prices.paper.paper.pdf)
    assert "2024 年 4 月 3 日" in notice
    assert "单芽 130.00" in notice
    prices.open_board()
    assert "单芽 128.00" in prices.board.text
    before = amounts(desk)

    office.clock.moment = datetime(2024, 4, 3, 9, 0)
    prices.board.follow_day()
    assert "单芽 130.00" in prices.board.text
    desk.operations.changed.emit(Changes.PRICES)
    page = desk.open("leaf")
    page.form.set_values({"day": desk.today()})
    type_leaf(desk)
    press(F8)
    assert amounts(desk) == [*before, 239_850]
    assert before == [236_160]
