"""The first questions, answered by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from ui_doubles import RecordedMessages

from coop_desk.errors import UserError
from coop_desk.services.settings import LAWS
from coop_desk.services.setup import NewBookAnswers, NewSeason
from coop_desk.ui.dialogs.first_start import FirstChoice, FirstStart
from coop_desk.ui.ops import Operations

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
FOLDER = Path("books")


class Maker:
    """Makes books, or refuses to as it was told."""

    def __init__(self) -> None:
        self.asked: list[NewBookAnswers] = []
        self.trouble: UserError | None = None

    def make(self, answers: NewBookAnswers) -> None:
        self.asked.append(answers)
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def spoken() -> list[str]:
    return ["en"]


@pytest.fixture
def start(
    present: Callable[[QWidget], None],
    operations: Operations,
    messages: RecordedMessages,
    maker: Maker,
    spoken: list[str],
) -> FirstStart:
    made = FirstStart(
        None,
        operations=operations,
        messages=messages,
        make_book=maker.make,
        choose_language=spoken.append,
        current_language=lambda: spoken[-1],
        folder=FOLDER,
        today=lambda: date(2024, 3, 21),
    )
    present(made)
    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_in(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def step(start: FirstStart) -> int:
    return start.stack.currentIndex()


def answer_who_and_law(start: FirstStart) -> None:
    press(ENTER)
    type_in("Mingxing")
    press(ENTER)
    type_in("Tuping")
    press(ENTER)
    type_in("0851")
    press(ENTER)
    assert step(start) == 2
    press(Qt.Key.Key_Space)
    press(ENTER)
    assert step(start) == 3


def notice(start: FirstStart, key: str) -> str:
    form = start.questions.forms[step(start) - 1]
    return form._lines[key].notice.text


def test_a_new_book_by_keys_alone(start: FirstStart, maker: Maker) -> None:
    answer_who_and_law(start)
    for words in ("Spring", "2024-1-1", "2024-6-30", "52", "1.5", "7000"):
        type_in(words)
        press(ENTER)
    type_in("Lianfeng")
    press(ENTER)  # several lines: Enter begins the next one
    type_in("Chayuan")
    press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert step(start) == 4
    press(ENTER)
    expected = NewBookAnswers(
        FOLDER / "Mingxing.coop",
        "Mingxing",
        LAWS[0],
        "Tuping",
        "0851",
        NewSeason("Spring", date(2024, 1, 1), date(2024, 6, 30)),
        52,
        150,
        7_000,
        ("Lianfeng", "Chayuan"),
    )
    assert maker.asked == [expected]
    assert start.choice == FirstChoice("new", expected.path, expected)
    assert start.result() == QDialog.DialogCode.Accepted


def test_all_but_the_name_and_the_law_may_stay_empty(start: FirstStart, maker: Maker) -> None:
    press(ENTER)
    type_in("Mingxing")
    start.next()
    start.questions.forms[1].set_values({"law": LAWS[1]})
    for _ in range(3):
        start.next()
    (answers,) = maker.asked
    assert (answers.law, answers.season, answers.greenhouses) == (LAWS[1], None, 0)
    assert answers.groups == ()


def test_a_name_and_a_law_are_needed(start: FirstStart) -> None:
    press(ENTER)
    start.next()
    assert step(start) == 1
    assert notice(start, "name")
    type_in("Mingxing")
    start.next()
    start.next()
    assert step(start) == 2
    assert notice(start, "law")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"season": "Spring"}, "season_first"),
        ({"season_first": date(2024, 1, 1)}, "season"),
        (
            {
                "season": "Spring",
                "season_first": date(2024, 6, 30),
                "season_last": date(2024, 1, 1),
            },
            "season_last",
        ),
        ({"greenhouses": 501}, "greenhouses"),
        ({"greenhouses": -1}, "greenhouses"),
    ],
)
def test_answers_that_do_not_fit_are_refused_on_their_page(
    start: FirstStart, values: dict[str, Any], field: str
) -> None:
    answer_who_and_law(start)
    start.questions.forms[2].set_values(values)
    start.next()
    assert step(start) == 3
    assert notice(start, field)


@pytest.mark.parametrize(
    ("field", "page"), [("name", 1), ("groups", 3), ("folder", 4), ("", 4), ("unknown", 4)]
)
def test_a_refusal_goes_to_the_page_it_is_about(
    start: FirstStart, maker: Maker, field: str, page: int
) -> None:
    answer_who_and_law(start)
    start.next()
    maker.trouble = UserError("This cannot be.", field=field)
    start.next()
    assert step(start) == page
    form = start.questions.forms[page - 1]
    shown = form._lines[field].notice if field in form._lines else form.notice
    assert shown.text == "This cannot be."
    assert start.choice is None
    assert start.isVisible()
    maker.trouble = None
    while start.isVisible():
        start.next()
    assert start.choice is not None
    assert start.choice.kind == "new"


def test_esc_goes_back_and_at_last_gives_up(start: FirstStart) -> None:
    answer_who_and_law(start)
    press(ESC)
    assert step(start) == 2
    press(ESC)
    assert step(start) == 1
    assert start.questions.forms[0].editor("name").value() == "Mingxing"
    press(ESC)
    assert step(start) == 0
    press(ESC)
    assert start.choice is None
    assert start.result() == QDialog.DialogCode.Rejected
    assert not start.isVisible()


def test_the_demo_is_one_key_away(start: FirstStart) -> None:
    press(Qt.Key.Key_2)
    assert start.choice == FirstChoice("demo")
    assert start.result() == QDialog.DialogCode.Accepted


def test_a_book_is_opened_from_a_file(start: FirstStart, messages: RecordedMessages) -> None:
    press(Qt.Key.Key_3)
    assert start.choice is None
    assert start.isVisible()
    messages.answer("choose_open_file", Path("usb/book.coop"))
    QTest.mouseClick(start.cards["open"], Qt.MouseButton.LeftButton)
    assert start.choice == FirstChoice("open", Path("usb/book.coop"))


def test_the_language_is_chosen_on_the_first_page(start: FirstStart, spoken: list[str]) -> None:
    QTest.keyClick(start.languages, Qt.Key.Key_1)
    assert spoken == ["en", "zh_CN"]
    press(Qt.Key.Key_Tab)
    start._on_new()
    assert not start.languages.isVisible()


def test_another_folder_is_chosen(
    start: FirstStart, maker: Maker, messages: RecordedMessages
) -> None:
    answer_who_and_law(start)
    start.next()
    folder = start.questions.forms[3].editor("folder")
    folder.button.click()
    assert folder.value() == FOLDER
    messages.answer("choose_folder", Path("elsewhere"))
    folder.button.click()
    start.next()
    assert maker.asked[0].path == Path("elsewhere") / "Mingxing.coop"


def test_a_strange_name_makes_a_safe_file(start: FirstStart) -> None:
    press(ENTER)
    type_in("../a:b*")
    start.next()
    assert start.questions.file_name() == "ab.coop"
