from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from coop_desk.ui.widgets.card import Card
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.status_line import Status, StatusLine


class Opened:
    """Counts how often a card was opened."""

    def __init__(self, card: Card) -> None:
        self.times = 0
        card.opened.connect(self.on_opened)

    def on_opened(self) -> None:
        self.times += 1


@pytest.fixture
def card(present: Any) -> Card:
    made = Card(clickable=True)
    present(made)
    made.set_title("Leaf today")
    return made


def test_a_card_is_read_out_whole(card: Card) -> None:
    card.set_figure("1,084.60", "jin", "last year 962.00")
    assert card.accessibleName() == "Leaf today 1,084.60 jin last year 962.00"
    card.set_figure(None)
    assert card.accessibleName() == "Leaf today —"


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (112, 100, "by now last year 9.00 · 12 % more now"),
        (88, 100, "by now last year 9.00 · 12 % less now"),
        (100, 100, "by now last year 9.00"),
        (1_449_900, 1_450_000, "by now last year 9.00"),
        (545, 542, "by now last year 9.00 · 1 % more now"),
        (5, None, "by now last year —"),
        (None, 100, "by now last year 9.00"),
        (5, 0, "by now last year 9.00"),
        (5, -3, "by now last year 9.00"),
    ],
)
def test_last_years_figure_in_words(
    card: Card, now: int | None, before: int | None, words: str
) -> None:
    assert card.compare(now, before, "9.00") == words


def test_a_card_opens_by_enter_space_and_mouse(qtbot: Any, card: Card) -> None:
    opened = Opened(card)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X):
        qtbot.keyClick(card, key)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card, Qt.MouseButton.RightButton)
    assert opened.times == 3


def test_a_plain_card_is_only_looked_at(qtbot: Any, present: Any) -> None:
    card = Card()
    present(card)
    opened = Opened(card)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert opened.times == 0
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_notice_says_and_goes(present: Any) -> None:
    notice = Notice()
    present(notice)
    ways = {
        "look": notice.look,
        "done": notice.done,
        "refused": notice.refuse,
        "told": notice.tell,
    }
    for kind, say in ways.items():
        say(f"{kind}!")
        assert (notice.kind, notice.text, notice.accessibleName()) == (kind, f"{kind}!", f"{kind}!")
        assert notice.property("notice") == kind
        assert notice.isVisible()
    notice.clear()
    assert notice.text == ""
    assert not notice.isVisible()


def test_a_long_notice_has_room_for_all_its_words(present: Any) -> None:
    notice = Notice()
    present(notice)
    notice.resize(200, 10)
    notice.look("The greenhouse is let until the end of June; choose another, or end the lease.")
    assert notice.heightForWidth(200) > 3 * notice.fontMetrics().height()


def test_an_empty_state_offers_the_first_step(qtbot: Any, present: Any) -> None:
    empty = EmptyState("people")
    present(empty)
    empty.say("Nobody yet.")
    assert not empty.button.isVisible()
    empty.say("Nobody yet.", "Enter the first person")
    with qtbot.waitSignal(empty.wanted):
        empty.button.click()


def test_an_empty_state_has_room_for_all_lines_of_its_words(present: Any) -> None:
    empty = EmptyState("people")
    empty.resize(900, 500)
    empty.say("Grades and deductions other than the rule stand here. " * 3)
    present(empty)
    words = empty._words
    assert words.height() >= words.heightForWidth(words.width()) > 2 * words.fontMetrics().height()


def test_a_long_line_at_the_foot_is_cut_and_does_not_widen_the_window(present: Any) -> None:
    foot = StatusLine()
    foot.show_status(Status("Star", "2024 spring", "Office", demo=True))
    present(foot)
    asked = foot.minimumSizeHint().width()
    foot.resize(asked + 200, foot.height())
    foot.say("Saved.")
    assert foot.said.shown() == "Saved."
    foot.say("Stored in the folder /home/office/" + "tickets/" * 30)
    assert foot.minimumSizeHint().width() == asked
    assert foot.width() == asked + 200
    assert foot.said.shown().endswith("…")
    assert not foot.said.grab().toImage().isNull()
