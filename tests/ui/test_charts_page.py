"""The page of charts on a real book: read, pointed at, opened down to its documents, saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from bag_batches import new as new_batch
from base_book import found_empty
from desk_doubles import Desk, busy_desk, make_desk, show_page
from offices import DAY, Office
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from ui_doubles import RecordedMessages

from coop_desk.chart_papers import ChartPapers
from coop_desk.reports.preview import extract_text
from coop_desk.season_papers import SeasonPapers
from coop_desk.services import bags, batches, harvest, leasing, people
from coop_desk.services.bags import BagIssue, BagLoss, BatchCount
from coop_desk.services.charts import MEASURES
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.services.people import NewPerson
from coop_desk.storage.unit_of_work import Unit
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.models.table_model import ROW
from coop_desk.ui.pages.chart_panel import ROOM_FOR_ALL
from coop_desk.ui.pages.charts import ChartsPage
from coop_desk.ui.scope import period_of
from coop_desk.ui.widgets.figure_words import value_words
from coop_desk.ui.widgets.page_header import PageHeader

Keys = Qt.Key
LEFT_BUTTON = Qt.MouseButton.LeftButton
ADDING = sorted(code for code, one in MEASURES.items() if one.parts is not None)
RATIOS = sorted(code for code, one in MEASURES.items() if one.ratio is not None)
# What a ratio is multiplied by to be the whole number that its figures have.
TIMES = {
    "bp": Fraction(10_000),
    "centi": Fraction(100),
    "fen_per_jin": Fraction(500),
    "centijin_per_bag": Fraction(100, 500),
}
Spot = tuple[str, str]


@pytest.fixture
def desk(office: Office, messages: RecordedMessages, tmp_path: Path) -> Iterator[Desk]:
    """The office after one act of every kind."""
    with busy_desk(office, messages, tmp_path / "window.ini") as made:
        yield made


@pytest.fixture
def page(qtbot: Any, desk: Desk) -> ChartsPage:
    """The page, shown, with its first answer."""
    made = ChartsPage(desk.context, ChartPapers(), SeasonPapers())
    show_page(qtbot, made)
    made.activateWindow()  # where the focus is can be told in the window at work only
    assert QTest.qWaitForWindowActive(made)
    return made


def choose(page: ChartsPage, code: str, split: str = "") -> None:
    """Choose a measure, drawn at once."""
    page.open_target(code)
    if split:
        page.choices.split.set_value(split)
        page.choices.split.edited.emit()
    assert page.chart is not None
    assert page.chart.asked.measure == code


def pixels(page: ChartsPage) -> dict[Spot, QPoint]:
    """The middle of each value that is drawn, where the mouse hits it."""
    assert page.chart is not None
    view = page.view
    boxes = {spot: view.box_of(spot) for spot in page.chart.figures.values}
    found = {spot: box.center().toPoint() for spot, box in boxes.items() if box is not None}
    return {spot: at for spot, at in found.items() if view.spot_at(QPointF(at)) == spot}


def listed(page: ChartsPage) -> list[Any]:
    """The documents in the list at the right."""
    assert page.is_open(page.panel), page.result.text
    model = page.panel.table.model
    return [model.index(place, 0).data(ROW) for place in range(model.rowCount())]


def rows(page: ChartsPage) -> list[dict[str, Any]]:
    """The rows of the chart's table."""
    model = page.table.model
    return [model.index(place, 0).data(ROW) for place in range(model.rowCount())]


@pytest.mark.parametrize("code", ADDING)
def test_a_click_on_a_bar_lists_documents_whose_parts_are_the_bar(
    page: ChartsPage, desk: Desk, code: str
) -> None:
    for split in ("", *MEASURES[code].splits):
        choose(page, code, split)
        assert page.chart is not None
        figures = page.chart.figures
        for spot, point in pixels(page).items():
            QTest.mouseClick(page.view, LEFT_BUTTON, pos=point)
            documents = listed(page)
            assert sum(row.part for row in documents) == figures.value(*spot)
            assert value_words(figures.value(*spot), figures.unit) in page.panel.said.text()
            assert page.panel.table.model.totals["part"] == figures.value(*spot)
            page.step_back()
        assert pixels(page), f"nothing of {code} by {split} can be clicked"


@pytest.mark.parametrize("code", RATIOS)
def test_a_click_on_a_ratio_lists_documents_whose_sums_are_its_two_sides(
    page: ChartsPage, desk: Desk, code: str
) -> None:
    """What they bring over the line by what they bring under it is the value that was clicked."""
    desk.write(partial(_grow_bags_of_a_recipe, desk.office))
    for split in ("", *MEASURES[code].splits):
        choose(page, code, split)
        assert page.chart is not None
        figures = page.chart.figures
        for spot, point in pixels(page).items():
            QTest.mouseClick(page.view, LEFT_BUTTON, pos=point)
            documents, value = listed(page), figures.value(*spot)
            over = sum(row.part or 0 for row in documents)
            under = sum(row.under or 0 for row in documents)
            exact = TIMES[figures.unit] * over / under
            assert value == (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
            foot = page.panel.table.model.totals
            assert (foot["part"], foot["under"]) == (over, under)
            assert page.panel.said.text().startswith(f"{value_words(value, figures.unit)} = ")
            page.step_back()
        assert pixels(page), f"nothing of {code} by {split} can be clicked"


def _grow_bags_of_a_recipe(office: Office, unit: Unit) -> None:
    """A greenhouse of the season, and one of a season alone, with bags of a known recipe."""
    days = date(2023, 12, 15), date(2024, 7, 1)
    winter = leasing.add_season(unit, "2023W", "2023 冬季", *days)
    batch = batches.receive(unit, new_batch()).id
    for number, season in ((9, office.season), (10, winter)):
        shed = leasing.add_greenhouse(unit, NewGreenhouse(f"{number}", 2, number, 120, 8_000))
        lease = GreenhouseLease(shed, office.grower, season, date(2024, 1, 1), days[1], 200_000)
        crop_id = leasing.let_greenhouse(unit, lease, day=DAY).crop_id
        chosen = (BatchCount(batch, 41),)
        bags.issue(unit, BagIssue(DAY, crop_id, 41, 350, batches=chosen))
        bags.lose(unit, BagLoss(DAY, crop_id, 3, "broken"))
        harvest.post(unit, office.harvest(crop_id=crop_id))


@pytest.mark.parametrize(
    ("code", "narrow", "wide"),
    [
        ("mushrooms_bought", ["day", "number", "part", "person"], ["amount_fen"]),
        ("leaf_price", ["day", "number", "part", "under"], ["person"]),
        ("survival", ["day", "number", "part", "under"], ["kind", "person"]),
    ],
)
def test_a_wide_window_lists_all_that_is_known_of_the_documents(
    page: ChartsPage, code: str, narrow: list[str], wide: list[str]
) -> None:
    for width, expected in ((1366, narrow), (ROOM_FOR_ALL, [*narrow, *wide])):
        page.resize(width, 740)
        choose(page, code)
        point = next(iter(pixels(page).values()))
        QTest.mouseClick(page.view, LEFT_BUTTON, pos=point)
        table, shown = page.panel.table, []
        for at, column in enumerate(table.model.columns):
            shown += [] if table.view.isColumnHidden(at) else [column.key]
        assert sorted(shown) == sorted(expected)
        page.step_back()


def test_values_that_are_no_sum_are_not_added_up_in_their_list(page: ChartsPage) -> None:
    """A row of what is owed and what is owing opens all its documents, with no sum of both."""
    choose(page, "debt_ages")
    page.table.setFocus()
    page.table.view.setCurrentIndex(page.table.model.index(0, 0))
    QTest.keyClick(page.table.view, Keys.Key_Return)
    assert len(listed(page)) > 1
    assert "part" not in page.panel.table.model.totals
    assert page.panel.said.text() == f"documents: {len(listed(page))}"


def test_last_year_is_offered_only_where_a_figure_can_stand_beside_it(page: ChartsPage) -> None:
    for code, measure in MEASURES.items():
        choose(page, code)
        assert page.choices.compare.isHidden() != measure.compares
        page.choices.compare.setChecked(True)
        assert page.chart is not None
        assert page.chart.asked.compare == measure.compares


def test_seasons_beside_each_other_stand_beside_none_before(page: ChartsPage) -> None:
    choose(page, "harvest_by_flush")
    page.choices.compare.setChecked(True)
    page.choices.split.set_value("season")
    page.choices.split.edited.emit()
    assert page.chart is not None
    assert page.choices.compare.isHidden()
    assert not page.chart.asked.compare
    page.choices.split.set_value("grade")
    page.choices.split.edited.emit()
    assert not page.choices.compare.isHidden()
    assert page.chart.asked.compare, "what was ticked is still ticked"


def test_a_name_like_markup_is_read_as_written(page: ChartsPage, desk: Desk) -> None:
    name, grower = "<b>张三</b>", desk.office.grower
    desk.write(lambda unit: people.change_person(unit, grower, NewPerson("9001", name)))
    choose(page, "mushrooms_bought", "grower")
    spot, point = next(one for one in pixels(page).items() if one[0][1] == str(grower))
    QTest.mouseMove(page.view, point)
    QTest.mouseClick(page.view, LEFT_BUTTON, pos=point)
    assert page.panel.behind is not None
    assert (page.panel.behind.place, page.panel.behind.series) == spot
    page.result.look(name)
    for saying in (page.reading, page.panel, page.result):
        labels = [saying] if isinstance(saying, QLabel) else saying.findChildren(QLabel)
        formats = {label.textFormat() for label in labels if name in label.text()}
        assert formats == {Qt.TextFormat.PlainText}


def test_what_names_nobody_opens_nothing_and_says_why(page: ChartsPage) -> None:
    (code,) = (one.code for one in MEASURES.values() if one.anonymous)
    choose(page, code)
    assert page.reading.text() == "Point at a figure to read it."
    point = next(iter(pixels(page).values()))
    QTest.mouseClick(page.view, LEFT_BUTTON, pos=point)
    assert "names nobody" in page.result.text
    assert not page.is_open(page.panel)


def test_a_document_of_the_list_opens_and_esc_leads_back_step_by_step(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought")
    point = next(iter(pixels(page).values()))
    QTest.mouseClick(page.view, LEFT_BUTTON, pos=point)
    first = listed(page)[0]
    QTest.keyClick(page.panel.table.view, Keys.Key_Return)
    assert page.is_open(page.document)
    assert page.document.view is not None
    assert page.document.view.id == first.id
    assert page.step_back()
    assert page.is_open(page.panel)
    assert page.step_back()
    assert not page.side.isVisibleTo(page)
    assert page.view.hasFocus()
    assert not page.step_back()


def test_arrow_keys_walk_over_the_values_and_enter_opens_one(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought", "grade")
    assert page.chart is not None
    figures = page.chart.figures
    page.view.setFocus()
    QTest.keyClick(page.view, Keys.Key_Right)
    first = page.view.spot
    assert first is not None
    assert value_words(figures.value(*first), figures.unit) in page.reading.text()
    assert page.view.accessibleDescription() == page.reading.text()
    QTest.keyClick(page.view, Keys.Key_Up)
    second = page.view.spot
    assert second is not None
    assert second != first
    assert second[0] == first[0]
    QTest.keyClick(page.view, Keys.Key_Down)
    assert page.view.spot == first
    QTest.keyClick(page.view, Keys.Key_End)
    QTest.keyClick(page.view, Keys.Key_Home)
    assert page.view.spot == first
    QTest.keyClick(page.view, Keys.Key_Return)
    assert sum(row.part for row in listed(page)) == figures.value(*first)


def test_tab_leads_from_the_chart_to_its_figures_and_on_to_the_buttons(
    qtbot: Any, page: ChartsPage
) -> None:
    choose(page, "mushrooms_bought")
    choose(page, "mushrooms_bought", "grade")  # other columns
    qtbot.waitUntil(page.table.view.isVisible)
    page.view.setFocus()
    for following in (page.table.view, page.pdf_button, page.workbook_button):
        QTest.keyClick(page.window(), Keys.Key_Tab)
        assert following.hasFocus()


def test_the_mouse_reads_a_value_and_the_table_follows(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought", "grade")
    assert page.chart is not None
    figures = page.chart.figures
    for spot, point in pixels(page).items():
        QTest.mouseMove(page.view, point)
        QCoreApplication.processEvents()
        assert page.view.spot == spot
        assert page.reading.text().endswith(value_words(figures.value(*spot), figures.unit))
        index = page.table.view.currentIndex()
        assert index.data(ROW)["id"] == spot[0]
        assert index.data() == value_words(figures.value(*spot), figures.unit).removesuffix(" jin")
    assert not page.is_open(page.panel)


def test_the_table_has_every_value_adds_up_and_opens_a_cell_or_a_row(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought", "grade")
    assert page.chart is not None
    figures = page.chart.figures
    assert [row["id"] for row in rows(page)] == [place.key for place in figures.places]
    keys = [column.key for column in page.table.model.columns]
    assert keys == ["place", *(f"series_{at}" for at in range(len(figures.series))), "total"]
    assert page.table.model.totals["total"] == sum(figures.values.values())
    at = next(at for at, row in enumerate(rows(page)) if row["total"])
    place = rows(page)[at]["id"]
    page.table.setFocus()
    page.table.view.setCurrentIndex(page.table.model.index(at, 1))
    assert page.view.spot == (place, figures.series[0].key)
    QTest.keyClick(page.table.view, Keys.Key_Return)
    assert sum(row.part for row in listed(page)) == figures.value(*page.view.spot)
    page.step_back()
    page.table.setFocus()
    page.table.view.setCurrentIndex(page.table.model.index(at, len(keys) - 1))
    QTest.keyClick(page.table.view, Keys.Key_Return)
    documents = listed(page)
    assert sum(row.part for row in documents) == figures.total(place)
    assert len({row.id for row in documents}) == len(documents)


def test_rows_are_copied_with_their_figures(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought")
    page.table.view.selectAll()
    page.table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(rows(page))
    assert all("\t" in line for line in lines)


def test_measures_and_groups_are_chosen_by_keys_and_remembered(
    qtbot: Any, page: ChartsPage, desk: Desk
) -> None:
    QTest.keyClick(page.choices.group, Keys.Key_2)
    assert MEASURES[page.choices.measure.code].group == "tea"
    QTest.keyClick(page.choices.measures, Keys.Key_Down)
    chosen = page.choices.measure
    assert page.chart is not None
    assert page.chart.asked.measure == chosen.code
    page.choices.split.set_value(chosen.splits[0])
    page.choices.split.edited.emit()
    page.choices.compare.click()
    again = ChartsPage(desk.context, ChartPapers(), SeasonPapers())
    show_page(qtbot, again)
    assert again.chart is not None
    asked = again.chart.asked
    assert (asked.measure, asked.split, asked.compare) == (chosen.code, chosen.splits[0], True)


def test_what_was_remembered_wrongly_is_forgotten(qtbot: Any, desk: Desk) -> None:
    desk.context.memory.setValue("charts/chosen", '{"measure": 3, "ways": {"leaf_bought": 1}}')
    page = ChartsPage(desk.context, ChartPapers(), SeasonPapers())
    show_page(qtbot, page)
    assert page.choices.measure is next(iter(MEASURES.values()))


def test_a_measure_of_a_season_offers_seasons_instead_of_days(
    qtbot: Any, page: ChartsPage, desk: Desk
) -> None:
    header = PageHeader()
    header.set_scope(desk.context.scope)
    qtbot.addWidget(header)
    choose(page, "mushrooms_bought")
    header.follow("Charts", page)
    assert (header.period_picker.isHidden(), header.season_picker.isHidden()) == (False, True)
    choose(page, "harvest_by_flush")
    assert (header.period_picker.isHidden(), header.season_picker.isHidden()) == (True, False)
    assert page.chart is not None
    assert page.chart.season == "2024 春季"
    assert "2024 春季" in page.view.accessibleName()


def test_another_period_is_read_at_once_and_an_empty_one_says_so(
    page: ChartsPage, desk: Desk
) -> None:
    choose(page, "mushrooms_bought")
    QTest.keyClick(page.view, Keys.Key_Right)
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    assert page.chart is not None
    assert page.chart.figures.is_empty
    assert "nothing to show" in page.table.empty.text
    assert not page.reading.text(), "there is nothing to point at"
    assert not page.main_action.isEnabled()
    for key in (Keys.Key_Right, Keys.Key_Home, Keys.Key_Return):
        QTest.keyClick(page.view, key)
    page.files.save_picture()
    page.files.save_workbook()
    page.files.make_pdf()
    assert desk.messages.asked == []
    assert not page.side.isVisibleTo(page)


def test_a_book_without_documents_has_nothing_to_show_and_says_so(
    qtbot: Any, office: Office, messages: RecordedMessages, failures: list[Any], tmp_path: Path
) -> None:
    """It has no season either."""
    empty = replace(office, book=found_empty(tmp_path / "empty.coop").book)
    bare = make_desk(empty, messages, failures, str(tmp_path / "window.ini"))
    page = ChartsPage(bare.context, ChartPapers(), SeasonPapers())
    show_page(qtbot, page)
    for code in MEASURES:
        choose(page, code)
        assert page.chart is not None
        assert page.chart.figures.is_empty, code
        assert page.result.text == ""
        assert page.table.empty.text == "There is nothing to show of this yet."
        QTest.keyClick(page.view, Keys.Key_Right)
        QTest.mouseClick(page.view, LEFT_BUTTON, pos=page.view.rect().center())
        assert not page.side.isVisibleTo(page)
    bare.context.operations.shutdown()
    empty.book.close()
    assert not failures, failures


def test_nothing_to_compare_with_is_said(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought")
    page.choices.compare.click()
    assert page.chart is not None
    assert page.chart.asked.compare
    assert "nothing from before" in page.reading.text()


def test_f8_saves_a_picture(page: ChartsPage, desk: Desk, tmp_path: Path) -> None:
    choose(page, "mushrooms_bought")
    path = tmp_path / "chart.png"
    desk.messages.answer("choose_save_file", path)
    QTest.keyClick(page, Keys.Key_F8)
    assert QImage(str(path)).width() > 1_000
    assert str(path) in page.result.text


def test_the_workbook_has_the_figures_of_the_table(
    page: ChartsPage, desk: Desk, tmp_path: Path
) -> None:
    choose(page, "mushrooms_bought", "grade")
    assert page.chart is not None
    path = tmp_path / "chart.xlsx"
    desk.messages.answer("choose_save_file", path)
    QTest.keyClick(page, Keys.Key_S, Qt.KeyboardModifier.ControlModifier)
    cells = [
        row for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True) if any(row)
    ]
    total = next(row for row in cells if row[0] == "合计")
    figures = page.chart.figures
    assert round(total[len(figures.series) + 1] * 500) == sum(figures.values.values())


def test_a_price_stands_with_the_weight_it_was_paid_for(
    page: ChartsPage, desk: Desk, tmp_path: Path
) -> None:
    choose(page, "leaf_price")
    assert page.chart is not None
    ((place, series),) = page.chart.figures.values
    grams = page.chart.figures.weights[place, series]
    row = next(row for row in rows(page) if row["id"] == place)
    assert row["series_0_weight"] == grams > 0
    QTest.mouseMove(page.view, pixels(page)[place, series])
    assert page.reading.text().endswith(value_words(grams, "grams"))
    path = tmp_path / "chart.xlsx"
    desk.messages.answer("choose_save_file", path)
    QTest.keyClick(page, Keys.Key_S, Qt.KeyboardModifier.ControlModifier)
    sheet = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    cells = [cell for row in sheet for cell in row]
    assert "重量（斤）" in cells
    assert grams / 500 in cells


def test_the_paper_is_shown_to_be_printed(page: ChartsPage) -> None:
    choose(page, "mushrooms_bought")
    QTest.keyClick(page, Keys.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.is_open(page.paper)
    assert page.paper.paper is not None
    assert "香菇收购量" in extract_text(page.paper.paper.pdf)


def test_the_language_changes_everything_at_once(page: ChartsPage, language: Language) -> None:
    choose(page, "mushrooms_bought", "grade")
    language.choose(CHINESE)
    QCoreApplication.processEvents()
    assert page.choices.measures.item(0).text() == "香菇收购量"
    assert page.choices.split.currentText() == "等级"
    assert page.table.model.columns[1].title == "一级（斤）"
    assert page.view.accessibleName() == "图表：香菇收购量，2024"
