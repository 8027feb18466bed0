"""The statements page on a real book: chosen, looked at, saved, printed, cancelled, refused."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import DAY, Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import func, select
from ui_doubles import RecordedMessages

from coop_desk.domain.dates import Period
from coop_desk.domain.money import format_fen
from coop_desk.papers import StatementPapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import harvest, money, people, tea
from coop_desk.storage import tables
from coop_desk.ui.ops import one_thread
from coop_desk.ui.pages.statements import StatementsPage
from coop_desk.ui.scope import period_of

Keys = Qt.Key
CLOSING = {"单国强": 40_063 - 6_923 * 350, "王𬱖": 221_056}


@pytest.fixture
def desk(
    office_with_bags: Office,
    messages: RecordedMessages,
    failures: list[BaseException],
    tmp_path: Path,
) -> Iterator[Desk]:
    """The office after bags on credit, one harvest and one leaf ticket."""
    with office_with_bags.book.write() as unit:
        harvest.post(unit, office_with_bags.harvest())
        tea.post_leaf(unit, office_with_bags.leaf())
    made = make_desk(office_with_bags, messages, failures, str(tmp_path / "window.ini"))
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def folders() -> list[Path]:
    """The folders the page asked the desktop to show."""
    return []


@pytest.fixture
def page(qtbot: Any, desk: Desk, folders: list[Path]) -> StatementsPage:
    """The page, shown, with its first answer."""
    made = StatementsPage(desk.context, StatementPapers(), show_folder=folders.append)
    show_page(qtbot, made)
    assert not made.table.reading
    return made


def names(page: StatementsPage) -> list[str]:
    """Who stands in the table."""
    return [one.party.name for one in page.table.statements]


def numbered(desk: Desk) -> int:
    """How many statements have a number."""
    d = tables.documents.c
    query = select(func.count()).where(d.kind == "statement")
    return int(desk.read(lambda unit: unit.scalar(query)))


def press(button: Any) -> None:
    """Click a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# ---- choosing and looking ----


def test_everybody_with_something_to_settle_stands_there(page: StatementsPage) -> None:
    assert {one.party.name: one.closing_fen for one in page.table.statements} == CLOSING
    footer = page.table.table.footer.texts
    assert footer["closing_fen"] == format_fen(sum(CLOSING.values()))
    assert footer["brought_fen"] == format_fen(40_063 + 221_056)


def test_number_keys_choose_a_role(page: StatementsPage) -> None:
    QTest.keyClick(page.who, Keys.Key_2)
    assert names(page) == ["单国强"]
    QTest.keyClick(page.who, Keys.Key_3)
    assert names(page) == ["王𬱖"]
    QTest.keyClick(page.who, Keys.Key_4)
    assert names(page) == []
    assert "has anything to settle in 2024" in page.table.table.empty.text
    assert not page.save_button.isEnabled()


def test_the_preview_follows_the_row_and_has_no_number(page: StatementsPage) -> None:
    assert page.paper.paper is not None
    first = extract_text(page.paper.paper.pdf)
    assert "单国强" in first
    assert "JS2024" not in first
    page.table.table.view.setFocus()
    QTest.keyClick(page.table.table.view, Keys.Key_Down)
    assert "王𬱖" in extract_text(page.paper.paper.pdf)
    assert page.paper.view is not None
    assert not page.paper.view.print_action.isEnabled()


def test_chosen_people_are_searched_and_ticked_by_keys(qtbot: Any, page: StatementsPage) -> None:
    QTest.keyClick(page.who, Keys.Key_5)
    assert names(page) == []
    assert "Choose people" in page.table.table.empty.text
    for typed in ("sgq", "wang"):
        page.chooser.line.setFocus()
        page.chooser.line.clear()
        QTest.keyClicks(page.chooser.line, typed)
        QTest.keyClick(page.chooser.line, Keys.Key_Return)
        qtbot.waitUntil(lambda: not page.chooser.pending)
    assert names(page) == ["单国强", "王𬱖"]
    assert "2" in page.chooser.count.text()
    QTest.keyClick(page.chooser.line, Keys.Key_Down)
    QTest.keyClick(page.chooser.list, Keys.Key_Space)
    assert names(page) == ["单国强"]
    press(page.chooser.none_button)
    assert names(page) == []


def test_someone_sent_here_stands_alone(desk: Desk, page: StatementsPage) -> None:
    page.open_target(desk.office.household)
    assert names(page) == ["王𬱖"]


def test_the_period_is_the_one_all_pages_share(desk: Desk, page: StatementsPage) -> None:
    press(page.season_button)
    season = Period(DAY.replace(month=1, day=1), DAY.replace(month=7, day=1))
    assert desk.context.scope.period == season
    desk.context.scope.choose_named("last_year")
    assert names(page) == []
    press(page.year_button)
    assert desk.context.scope.period == period_of("year", DAY)
    assert len(names(page)) == 2


# ---- saving ----


def test_one_pdf_each_with_the_closing_balance(
    desk: Desk, page: StatementsPage, folders: list[Path], tmp_path: Path
) -> None:
    desk.messages.answer("choose_folder", tmp_path / "out")
    press(page.save_button)
    files = sorted((tmp_path / "out").iterdir())
    assert [file.suffix for file in files] == [".pdf", ".pdf"]
    texts = [extract_text(file.read_bytes()) for file in files]
    for text, fen in zip(texts, CLOSING.values(), strict=True):
        assert format_fen(abs(fen)) in text
    assert "2" in page.result.text
    assert page.result.kind == "done"
    press(page.result.folder_button)
    assert folders == [tmp_path / "out"]


def test_one_merged_pdf_then_a_reprint_says_so(
    desk: Desk, page: StatementsPage, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    desk.messages.answer("choose_save_file", first, second)
    press(page.merge_button)
    text = extract_text(first.read_bytes())
    assert "JS2024-000001" in text
    assert "JS2024-000002" in text
    assert "补打" not in text
    press(page.merge_button)
    again = extract_text(second.read_bytes())
    assert "JS2024-000002" in again
    assert "补打" in again
    assert numbered(desk) == 2


def test_nothing_happens_without_a_place(desk: Desk, page: StatementsPage) -> None:
    press(page.save_button)
    press(page.merge_button)
    assert [asked.what for asked in desk.messages.asked] == ["choose_folder", "choose_save_file"]
    assert desk.messages.asked[1].text == "Statements_2024-01-01_2024-12-31.pdf"
    assert numbered(desk) == 0


@pytest.mark.parametrize("merged", [True, False])
def test_a_cancel_leaves_no_number_and_no_file(
    desk: Desk, page: StatementsPage, tmp_path: Path, merged: bool
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    desk.context.operations.moved.connect(lambda job: job.cancel())
    desk.messages.answer("choose_folder", out)
    desk.messages.answer("choose_save_file", out / "all.pdf")
    press(page.merge_button if merged else page.save_button)
    assert list(out.iterdir()) == []
    assert numbered(desk) == 0
    assert "Stopped" in page.result.text


def test_a_name_that_cannot_be_printed_is_refused_by_name(
    desk: Desk, page: StatementsPage, tmp_path: Path
) -> None:
    person = people.NewPerson("0000", "赵\U0002a6a5")
    person_id = desk.write(lambda unit: people.add_person(unit, person))
    desk.write(lambda unit: people.give_role(unit, person_id, "grower", DAY.replace(month=1)))
    desk.write(lambda unit: money.pay_advance(unit, DAY, person_id, "cash", 100))
    page.refresh()
    assert "赵\U0002a6a5" in page.paper.notice.text
    assert page.paper.paper is None
    desk.messages.answer("choose_folder", tmp_path / "out")
    press(page.save_button)
    assert "赵\U0002a6a5" in page.result.text
    assert page.result.kind == "look"
    assert numbered(desk) == 0
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_folder_that_cannot_be_written_is_told(
    desk: Desk, page: StatementsPage, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    desk.messages.answer("choose_folder", in_the_way)
    press(page.save_button)
    assert "cannot be written" in page.result.text
    assert numbered(desk) == 0


def test_only_the_chosen_with_something_to_settle_are_written(
    desk: Desk, page: StatementsPage, tmp_path: Path
) -> None:
    QTest.keyClick(page.who, Keys.Key_5)
    rows = desk.read(lambda unit: people.search(unit, ""))
    page.chooser.choose(rows)
    assert len(page.chooser.chosen) == 5
    settled = names(page)
    desk.messages.answer("choose_folder", tmp_path / "out")
    press(page.save_button)
    assert len(list((tmp_path / "out").iterdir())) == len(settled) == 3


# ---- printing ----


def test_printing_asks_first_since_numbers_are_given(desk: Desk, page: StatementsPage) -> None:
    QTest.keyClick(page, Keys.Key_F8)
    assert [asked.what for asked in desk.messages.asked] == ["confirm"]
    assert numbered(desk) == 0
    desk.messages.answer("confirm", True)
    QTest.keyClick(page, Keys.Key_F8)
    assert desk.messages.asked[-1].what == "choose_printer"
    assert page.paper.paper is not None
    assert "JS2024-000002" in extract_text(page.paper.paper.pdf)
    assert page.paper.view is not None
    assert page.paper.view.print_action.isEnabled()
    assert numbered(desk) == 2


# ---- long readings ----


class SlowPapers(StatementPapers):
    """Reads account after account until it is told to stop."""

    def __init__(self) -> None:
        self.began = Event()
        self.ended = Event()

    def preview(self, *_wanted: Any) -> list[Any]:
        """Never ends by itself."""
        told = _wanted[-1]
        self.began.set()
        try:
            for done in count(1):
                time.sleep(0.001)
                told(done, 1_000_000)
        finally:
            self.ended.set()
        return []


def test_a_long_reading_says_how_far_it_is_and_ends_with_the_page(
    qtbot: Any,
    office: Office,
    messages: RecordedMessages,
    failures: list[BaseException],
    tmp_path: Path,
) -> None:
    desk = make_desk(office, messages, failures, str(tmp_path / "window.ini"), one_thread)
    papers = SlowPapers()
    page = StatementsPage(desk.context, papers)
    show_page(qtbot, page)
    qtbot.waitUntil(lambda: page.table.progress.value() > 8)
    assert "of 1000000" in page.table.words.text()
    assert not page.print_button.isEnabled()
    page.hide()
    assert not page.table.reading
    assert papers.ended.wait(5)
    desk.context.operations.shutdown()
    assert failures == []
