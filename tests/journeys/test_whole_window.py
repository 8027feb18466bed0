"""The whole program as it is put together: every page, both languages, opening and closing."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from program import settle, until
from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent

from coop_desk import tour
from coop_desk.app import Office
from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.errors import UserError
from coop_desk.services import chart_choices
from coop_desk.services.chart_view import chart_view
from coop_desk.services.charts import MEASURES
from coop_desk.storage.backup import list_backups
from coop_desk.storage.book import open_book
from coop_desk.ui import theme
from coop_desk.ui.widgets.chart_dress import chart_colours
from coop_desk.ui.widgets.chart_view import Drawn
from coop_desk.ui.widgets.figure_view import KeptChart


@pytest.fixture
def office(program: Office) -> Office:
    return program


def test_every_page_opens_in_both_languages_without_a_question(
    office: Office, path: Path, messages: Any
) -> None:
    window = office.open(path)
    window.show()
    titles: dict[str, list[str]] = {"zh_CN": [], "en": []}
    for language, found in titles.items():
        office.language.choose(language)
        for entry in office.entries():
            window.show_page(entry.id)
            settle(office)
            found.append(window.header.title.text())
    assert messages.asked == []
    assert messages.reports == []
    assert titles["en"][0] == "Overview"
    assert len(set(titles["zh_CN"]) & set(titles["en"])) == 0


def test_the_tour_pictures_every_page_and_what_it_opens_there(
    office: Office, demo_book: Path, messages: Any, tmp_path: Path
) -> None:
    path = Path(shutil.copy(demo_book, tmp_path / "demo.coop"))
    window = office.open(path, remember=False)
    window.resize(*tour.WINDOW_SIZE)
    window.show()
    stops = tour.stops_of(office, path)
    assert {stop.page for stop in stops} == {entry.id for entry in office.entries()}
    assert len({stop.name for stop in stops}) == len(stops)
    taken = dict(zip(stops, tour.pictures(office, stops, tmp_path / "screens", "en"), strict=True))
    alone = {stop.page: taken[stop].read_bytes() for stop in stops if stop.target is None}
    for stop in stops:
        if stop.target is not None:
            assert taken[stop].read_bytes() != alone[stop.page], stop.name
    for name in ("stock", "sales", "processing"):  # the next language begins with them again
        page = window.page(name)
        assert page.current == next(iter(page.segments))
    assert messages.asked == []
    assert messages.reports == []


def test_closing_makes_a_verified_backup_and_frees_the_book(
    office: Office, path: Path, tmp_path: Path
) -> None:
    window = office.open(path)
    settle(office)
    with pytest.raises(UserError, match="already open"):
        Office.open(office, path)
    assert office.book_window is not None
    folder = office.book_window.desk.backup_folder()
    window.closeEvent(QCloseEvent())
    assert folder.is_relative_to(tmp_path / "desk" / "backups")
    assert len(list_backups(folder, "book")) == 1
    window = office.open(path)
    assert window is not None


@pytest.mark.parametrize("name", ["light", "dark"])
def test_charts_that_follow_one_another_look_like_charts_made_anew(
    qapp: Any, demo_book: Path, name: str
) -> None:
    """Any measure after any other, split or beside the time before, as somebody may click."""
    chance, kept, papers = random.Random(name), KeptChart(), ChartPapers()
    size, last = QSize(620, 300), date(2024, 12, 29)
    theme.apply_theme(qapp, name, theme.load_fonts(theme.house_fonts()))
    with closing(open_book(demo_book, datetime.now)) as book, book.read() as unit:
        for code in chance.sample(sorted(MEASURES), 16):
            measure = MEASURES[code]
            split = chance.choice(("", *measure.splits))
            span = "season" if measure.by_season else "year"
            choice = ChartChoice(code, split, "", span, measure.can_compare(split))
            chart = chart_view(unit, chart_choices.asked(unit, choice, last))
            draw = partial(papers.draw, chart, "zh")
            following = kept.picture(draw, size, 1.0, chart_colours())
            anew = KeptChart().picture(draw, size, 1.0, chart_colours())
            assert isinstance(following, Drawn)
            assert isinstance(anew, Drawn)
            assert following.picture == anew.picture, choice
    theme.apply_theme(qapp, "light", theme.load_fonts(theme.house_fonts()))


def test_a_new_book_is_made_from_the_first_questions(
    office: Office, tmp_path: Path, messages: Any
) -> None:
    from coop_desk.services.setup import NewBookAnswers
    from coop_desk.ui.dialogs.first_start import FirstChoice

    place = tmp_path / "new" / "我们的账.coop"

    def answer(dialog: Any) -> bool:
        answers = NewBookAnswers(path=place, name="新合作社", law="specialised_cooperative")
        dialog._make_book(answers)
        dialog.choice = FirstChoice("new", place, answers)
        return True

    messages.on_show = answer
    window = office.window
    office.begin(office.ask_for_book)
    until(lambda: "新合作社" in window.windowTitle())
    for entry in office.entries():
        window.show_page(entry.id)
        settle(office)
    assert messages.reports == []


def test_a_refused_new_book_leaves_no_file(tmp_path: Path) -> None:
    from coop_desk.first_book import make_book
    from coop_desk.services.setup import NewBookAnswers

    place = tmp_path / "new.coop"
    with pytest.raises(UserError):
        make_book(NewBookAnswers(path=place, name=" ", law="specialised_cooperative"))
    assert list(tmp_path.iterdir()) == []
