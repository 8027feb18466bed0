"""Every bar that adds up is the sum of the documents it opens, by the rows of the book itself."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from base_book import Base, found_base
from every_kind import do_all
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import DAY, Office
from sqlalchemy import select

from coop_desk.domain.dates import add_months
from coop_desk.domain.figures import GRAINS, NOTHING, OTHERS, Figures
from coop_desk.services import chart_crops, chart_facts, charts, documents, leasing, people, tea
from coop_desk.services.chart_facts import MOST_PARTS, year_before
from coop_desk.services.chart_points import UNKNOWN, points
from coop_desk.services.measure import Asked
from coop_desk.services.people import NewPerson
from coop_desk.storage import tables
from coop_desk.storage.book import open_book
from coop_desk.storage.unit_of_work import Unit

YEAR = (date(2024, 1, 1), date(2024, 12, 31))
MEASURES = {one.code: one for one in (*chart_facts.MEASURES, *chart_crops.MEASURES)}
TIMED = [one.code for one in MEASURES.values() if not one.by_season]
SPLIT = [(code, split) for code in TIMED for split in ("", *MEASURES[code].splits)]
CELLS = [(*one, grain) for one in SPLIT for grain in GRAINS]
# The whole year by these; days and years are tried on the small office.
YEAR_CELLS = [one for one in CELLS if one[2] in ("week", "month")]

HARVEST = """select t.document_id, d.day, {value} as value, l.grade_id as grade, t.flush,
    c.greenhouse_id as greenhouse, c.person_id as grower, c.season_id as season
    from harvest_tickets t join documents d on d.id = t.document_id
    join harvest_lines l on l.document_id = t.document_id join crops c on c.id = t.crop_id"""
LEAF = """select t.document_id, d.day, {value} as value, t.grade_id as grade,
    t.village_group_id as "group", t.slot as session
    from leaf_tickets t join documents d on d.id = t.document_id"""
SALE = """select l.document_id, d.day, {value} as value, l.grade_id as grade,
    g.product, d.person_id as buyer from sale_lines l join documents d on d.id = l.document_id
    join grades g on g.id = l.grade_id"""
WORK = """select l.document_id, d.day, {value} as value, w.task from work_lines l
    join documents d on d.id = l.document_id join work_sheets w on w.document_id = d.id"""

# The rows of the documents behind each measure, each with its own value.
TRUTH = {
    "mushrooms_bought": HARVEST.format(value="l.grams"),
    "mushroom_money": HARVEST.format(value="l.amount_fen"),
    "harvest_by_flush": HARVEST.format(value="l.grams"),
    "shed_income": HARVEST.format(value="l.amount_fen"),
    "income_by_grower": HARVEST.format(value="l.amount_fen"),
    "leaf_bought": LEAF.format(value="t.gross_g - t.tare_g - t.deduction_g"),
    "leaf_money": LEAF.format(value="d.amount_fen"),
    "sales_income": SALE.format(value="l.amount_fen"),
    "mushrooms_sold": SALE.format(value="l.grams") + " and g.product = 'mushroom'",
    "tea_sold": SALE.format(value="l.grams") + " and g.product = 'dry_tea'",
    "person_times": WORK.format(value="l.person_times"),
    "wages": WORK.format(value="l.wage_fen"),
}


@dataclass(frozen=True)
class Row:
    """A row that counts: the document it is of, its day, value and the parts it belongs to."""

    document_id: int
    day: date
    value: int
    parts: dict[str, str]


@cache
def rows_of(path: Path, measure: str) -> list[Row]:
    """What counts for a measure, as the rows of the book have it."""
    query = TRUTH[measure].replace(" and g.", " where d.status = 'posted' and g.")
    if "where" not in query:
        query += " where d.status = 'posted'"
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        found = [dict(row) for row in connection.execute(query)]
    return [
        Row(
            row.pop("document_id"),
            date.fromisoformat(row.pop("day")),
            row.pop("value"),
            {name: UNKNOWN if key is None else str(key) for name, key in row.items()},
        )
        for row in found
    ]


def place_of(day: date, grain: str) -> str:
    """The bucket of a day, reckoned otherwise than the program does."""
    monday = date.fromisocalendar(*day.isocalendar()[:2], 1)
    pattern = {"day": "%Y-%m-%d", "week": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}[grain]
    return (monday if grain == "week" else day).strftime(pattern)


Cells = dict[tuple[str, str], dict[int, int]]


def cells_of(path: Path, asked: Asked, figures: Figures) -> Cells:
    """What each document brings to each place and series, from the rows alone."""
    named = {one.key for one in figures.series}
    found: Cells = defaultdict(lambda: defaultdict(int))
    for row in rows_of(path, asked.measure):
        if asked.first <= row.day <= asked.last:
            part = row.parts[asked.split] if asked.split else NOTHING
            key = place_of(row.day, asked.grain), part if part in named else OTHERS
            found[key][row.document_id] += row.value
    return dict(found)


def bars_of(cells: Cells) -> dict[tuple[str, str], int]:
    """What all documents of each place and series come to."""
    return {key: sum(parts.values()) for key, parts in cells.items()}


def parts_of(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, int]:
    """What each document brings to a bar, as the program says."""
    reckon = MEASURES[asked.measure].parts
    assert reckon is not None
    return reckon(unit, asked, place, series)


@contextmanager
def reading(path: Path) -> Iterator[Unit]:
    """A book as it stands."""
    book = open_book(path, lambda: datetime(2024, 12, 31, 18, 0), operator="王会计")
    with book.read() as unit:
        yield unit
    book.close()


@pytest.fixture(scope="module")
def year(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Unit, Path]]:
    """The demo's year, open."""
    path = tmp_path_factory.mktemp("charts") / "year.coop"
    path.write_bytes(demo_book.read_bytes())
    with reading(path) as unit:
        yield unit, path


def asked_of(measure: str, split: str = "", grain: str = "", **more: Any) -> Asked:
    """A question of a measure, about the year unless told."""
    days = {"first": YEAR[0], "last": YEAR[1]}
    return Asked(**{**days, "measure": measure, "split": split, "grain": grain, **more})


def test_every_additive_measure_has_its_rows() -> None:
    assert set(TRUTH) == set(MEASURES)


@pytest.mark.parametrize(("measure", "split", "grain"), YEAR_CELLS)
def test_every_bar_of_the_year_is_the_sum_of_its_rows(
    year: tuple[Unit, Path], measure: str, split: str, grain: str
) -> None:
    unit, path = year
    asked = asked_of(measure, split, grain)
    figures = charts.read(unit, asked)
    expected = cells_of(path, asked, figures)
    assert figures.values == bars_of(expected)
    assert figures.values, "the demo has some of everything"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(CELLS),
    st.dates(*YEAR),
    st.integers(0, 365),
    st.integers(0, 10**6),
    st.booleans(),
)
def test_what_a_bar_opens_adds_up_to_it(
    year: tuple[Unit, Path],
    cell: tuple[str, str, str],
    first: date,
    days: int,
    pick: int,
    whole_place: bool,
) -> None:
    """Any stretch of days, any bar of it: a part alone, or all parts of a place together."""
    unit, path = year
    asked = asked_of(*cell, first=first, last=first + timedelta(days))
    figures = charts.read(unit, asked)
    expected = cells_of(path, asked, figures)
    if not expected:
        assert figures.is_empty
        return
    place, series = sorted(expected)[pick % len(expected)]
    chosen = NOTHING if whole_place else series
    opened = charts.documents(unit, asked, place, chosen)
    brought = parts_of(unit, asked, place, chosen)
    behind: Counter[int] = Counter()
    for (own, part), values in expected.items():
        if own == place and (whole_place or part == series):
            behind.update(values)
    assert brought == behind
    assert opened == list(brought), "each once"
    bar = figures.total(place) if whole_place else figures.value(place, series)
    assert sum(brought.values()) == bar


@pytest.mark.parametrize(("measure", "split", "grain"), CELLS)
def test_a_small_office_opens_every_bar(
    office: Office, measure: str, split: str, grain: str
) -> None:
    do_all(office)
    asked = asked_of(measure, split, grain)
    with office.book.read() as unit:
        figures = charts.read(unit, asked)
        expected = cells_of(office.book.path, asked, figures)
        assert figures.values == bars_of(expected)
        for (place, series), values in expected.items():
            assert parts_of(unit, asked, place, series) == values
            assert set(charts.documents(unit, asked, place, series)) == set(values)
    rows_of.cache_clear()


# --- what the parts are -----------------------------------------------------


@pytest.mark.parametrize("split", ["greenhouse", "grower"])
def test_the_largest_stand_alone_and_the_rest_together(year: tuple[Unit, Path], split: str) -> None:
    unit, path = year
    asked = asked_of("mushrooms_bought", split, "month")
    figures = charts.read(unit, asked)
    assert len(figures.series) == MOST_PARTS + 1
    assert figures.series[-1].zh == "其他"
    sizes: dict[str, int] = defaultdict(int)
    for row in rows_of(path, asked.measure):
        sizes[row.parts[split]] += row.value
    alone = {one.key for one in figures.series[:-1]}
    smallest = min(sizes[key] for key in alone)
    assert all(sizes[key] <= smallest for key in sizes if key not in alone)
    rest = {place: value for (place, one), value in figures.values.items() if one == OTHERS}
    assert rest
    assert rest == {place: sum(parts_of(unit, asked, place, OTHERS).values()) for place in rest}


def test_parts_are_named_in_both_languages(year: tuple[Unit, Path]) -> None:
    unit, _ = year
    names = {
        split: [
            (one.zh, one.en) for one in charts.read(unit, asked_of(measure, split, "year")).series
        ]
        for measure, split in (
            ("mushrooms_bought", "grade"),
            ("mushrooms_bought", "flush"),
            ("leaf_bought", "session"),
            ("sales_income", "product"),
        )
    }
    assert names == {
        "grade": [("一级", "First"), ("二级", "Second"), ("三级", "Third")],
        "flush": [(f"第{n}潮", f"Flush {n}") for n in range(1, 5)],
        "session": [("早", "Morning"), ("晚", "Evening")],
        "product": [("香菇", "Shiitake"), ("干茶", "Dry tea")],
    }
    income = charts.read(unit, asked_of("sales_income", "grade", "year")).series
    assert (income[0].zh, income[-1].zh) == ("香菇一级", "干茶三级"), "told apart by product"


def test_parts_of_one_name_are_told_apart_by_their_codes(office: Office) -> None:
    with office.book.write() as unit:
        groups = [people.add_group(unit, code, "上坝组") for code in ("71", "72")]
        persons = [
            people.add_person(unit, NewPerson(code, name))
            for code, name in (("8001", "王小英"), ("8002", "王小英"), ("8003", "何大山"))
        ]
        autumn = (date(2024, 7, 1), date(2025, 1, 1))
        seasons = [leasing.add_season(unit, code, "秋季", *autumn) for code in ("X", "Y")]
        found = {
            split: [one.zh for one in points(unit, split, [str(key) for key in keys])]
            for split, keys in (("group", groups), ("buyer", persons), ("season", seasons))
        }
    assert found == {
        "group": ["上坝组 71", "上坝组 72"],
        "buyer": ["王小英 8001", "王小英 8002", "何大山"],
        "season": ["秋季 X", "秋季 Y"],
    }


def test_leaf_without_a_session_is_a_part_of_its_own(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(slot=None))
        asked = asked_of("leaf_bought", "session", "day")
        figures = charts.read(unit, asked)
        assert [one.zh for one in figures.series] == ["未注明"]
        assert len(charts.documents(unit, asked, DAY.isoformat(), UNKNOWN)) == 1


# --- days -------------------------------------------------------------------


def test_empty_days_have_a_place_and_no_value(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        first, last = DAY - timedelta(2), DAY + timedelta(2)
        figures = charts.read(unit, asked_of("leaf_bought", grain="day", first=first, last=last))
    assert [one.key for one in figures.places] == [
        (first + timedelta(n)).isoformat() for n in range(5)
    ]
    assert set(figures.values) == {(DAY.isoformat(), NOTHING)}


def test_a_void_ticket_is_not_charted_even_when_voided_in_another_month(office: Office) -> None:
    asked = asked_of("leaf_money", grain="month")
    with office.book.write() as unit:
        kept = tea.post_leaf(unit, office.leaf())
        wrong = tea.post_leaf(unit, office.leaf())
    office.clock.moment = datetime(2024, 5, 3, 9, 0)
    with office.book.write() as unit:
        documents.void(unit, wrong.id, day=date(2024, 5, 3), reason="称错")
    with office.book.read() as unit:
        assert charts.read(unit, asked).values == {("2024-04", NOTHING): 221_056}
        assert charts.documents(unit, asked, "2024-04", NOTHING) == [kept.id]


def test_newest_documents_come_first(office: Office) -> None:
    days = (date(2024, 4, 2), date(2024, 3, 31), date(2024, 4, 1), date(2024, 4, 1))
    with office.book.write() as unit:
        posted = [tea.post_leaf(unit, office.leaf(day=day)).id for day in days]
        opened = charts.documents(unit, asked_of("leaf_bought", grain="year"), "2024", NOTHING)
    assert opened == [posted[0], posted[3], posted[2], posted[1]]


def test_the_29th_of_february_counts_on_the_28th_a_year_on(office: Office) -> None:
    with office.book.write() as unit:
        for day in (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)):
            tea.post_leaf(unit, office.leaf(day=day))
        one = charts.read(unit, asked_of("leaf_bought", grain="year")).values["2024", NOTHING] // 3
        days = {"first": date(2025, 2, 1), "last": date(2025, 2, 28), "compare": True}
        by_day = charts.read(unit, asked_of("leaf_bought", grain="day", **days))
        by_month = charts.read(unit, asked_of("leaf_bought", grain="month", **days))
    assert by_day.before == {"2025-02-28": 2 * one}
    assert by_month.before == {"2025-02": 2 * one}


@given(st.dates(date(2019, 1, 1), date(2029, 1, 1)), st.integers(0, 800))
def test_every_day_a_year_before_counts_once(first: date, days: int) -> None:
    last = first + timedelta(days)
    start, end = year_before(first, last)
    around = [start + timedelta(n) for n in range(-3, (end - start).days + 4)]
    inside = [day for day in around if first <= add_months(day, 12) <= last]
    assert inside == [day for day in around if start <= day <= end]


@pytest.fixture(scope="module")
def two_years(
    small_years: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Unit, Path]]:
    """Two small demo years, open."""
    path = tmp_path_factory.mktemp("charts") / "years.coop"
    path.write_bytes(small_years.read_bytes())
    with reading(path) as unit:
        yield unit, path


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("measure", TIMED)
def test_the_same_days_a_year_before(
    two_years: tuple[Unit, Path], measure: str, grain: str
) -> None:
    unit, path = two_years
    asked = asked_of(measure, grain=grain, first=date(2024, 2, 10), last=date(2024, 11, 7))
    figures = charts.read(unit, replace(asked, compare=True))
    expected: dict[str, int] = defaultdict(int)
    for row in rows_of(path, measure):
        if date(2023, 2, 10) <= row.day <= date(2023, 11, 7):
            expected[place_of(row.day.replace(year=2024), grain)] += row.value
    assert figures.before == expected
    assert set(expected) <= {one.key for one in figures.places}
    assert figures.whole == (grain == "day")
    assert charts.read(unit, asked).before == {}


# --- harvest by flush -------------------------------------------------------


@pytest.mark.parametrize("split", ["", "grade", "season"])
def test_the_flushes_of_a_season_are_the_sums_of_their_tickets(
    two_years: tuple[Unit, Path], split: str
) -> None:
    unit, path = two_years
    seasons = {row.code: row.id for row in unit.rows(select(tables.seasons))}
    earlier = [seasons["2023A"], seasons["2023B"]] if split == "season" else []
    asked = asked_of("harvest_by_flush", split, season_id=seasons["2024A"], compare=True)
    figures = charts.read(unit, asked)
    kept = {str(one) for one in (*earlier, seasons["2024A"])}
    expected: Cells = defaultdict(lambda: defaultdict(int))
    for row in rows_of(path, "harvest_by_flush"):
        if row.parts["season"] in kept:
            key = row.parts["flush"], row.parts[split] if split else NOTHING
            expected[key][row.document_id] += row.value
    assert figures.values == bars_of(expected)
    assert len(expected) > 1
    assert {key: parts_of(unit, asked, *key) for key in expected} == expected
    before = sum(
        row.value
        for row in rows_of(path, "harvest_by_flush")
        if row.parts["season"] == str(seasons["2023B"])
    )
    # Where the seasons stand beside each other the one before is there already.
    assert sum(figures.before.values()) == (0 if split == "season" else before)


def test_the_newest_season_is_shown_where_none_is_named(base: Base) -> None:
    with base.book.read() as unit:
        figures = charts.read(unit, asked_of("harvest_by_flush", compare=True))
    assert [one.zh for one in figures.places] == ["第1潮"]
    assert (figures.values, figures.before) == ({("1", NOTHING): 55_650}, {"1": 25_000})


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Base]:
    """A shed that brought 50 jin in the spring of 2023 and 111.3 jin in that of 2024."""
    found = found_base(tmp_path / "book.coop")
    yield found
    found.book.close()
