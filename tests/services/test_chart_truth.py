"""Every figure that does not simply add up, reckoned a second time from the rows of the book.

On the demo's year, and on two small years in which tickets were voided, bags corrected and
counted again long after their day. What a figure opens comes to it as well.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from coop_desk.domain.figures import GRAINS, NOTHING, Figures
from coop_desk.errors import UserError
from coop_desk.services import bags, charts, documents, stock_takes
from coop_desk.services.charts import MEASURES
from coop_desk.services.measure import Asked
from coop_desk.services.stock_takes import Counted, StockTake
from coop_desk.storage import tables
from coop_desk.storage.book import Book as OpenBook
from coop_desk.storage.book import open_book
from coop_desk.storage.unit_of_work import Unit

EVENING = datetime(2024, 12, 31, 18, 0)
YEAR = (date(2024, 1, 1), date(2024, 12, 31))
# The sums of a season or of a day; those of a period are tried in `test_chart_facts`.
SUMS = sorted(code for code, one in MEASURES.items() if one.parts is not None and not one.grains)
RATIOS = sorted(code for code, one in MEASURES.items() if one.ratio is not None)
Values = dict[tuple[str, str], int]


class Book(NamedTuple):
    """A book open to be charted, and the same as plain rows."""

    unit: Unit
    rows: sqlite3.Connection

    def all(self, query: str, *values: Any) -> list[sqlite3.Row]:
        return self.rows.execute(query, values).fetchall()

    def seasons(self) -> list[sqlite3.Row]:
        return self.all("select id, code, name, start, end from seasons order by start desc")


@pytest.fixture(scope="module", params=["year", "corrected years"])
def book(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Book]:
    is_year = request.param == "year"
    source: Path = request.getfixturevalue("demo_book" if is_year else "small_years")
    path = tmp_path_factory.mktemp("truth") / "book.coop"
    path.write_bytes(source.read_bytes())
    opened = open_book(path, lambda: EVENING, operator="王会计")
    if not is_year:
        _correct(opened)
    with opened.read() as unit, closing(sqlite3.connect(path)) as rows:
        rows.row_factory = sqlite3.Row
        yield Book(unit, rows)
    opened.close()


def _correct(opened: OpenBook) -> None:
    """Void every eleventh document of each kind where nothing rests on it; find bags again."""
    heads, today = tables.documents.c, EVENING.date()
    with opened.write() as unit:
        for product in ("mushroom", "leaf", "dry_tea"):
            _count_plenty(unit, product)
    done: Counter[str] = Counter()
    for kind in ("harvest_ticket", "leaf_ticket", "bag_loss", "inspection", "sale", "work_sheet"):
        with opened.read() as unit:
            query = select(heads.id).where(heads.kind == kind, heads.status == "posted")
            ids = [row.id for row in unit.rows(query.order_by(heads.id))][::11]
        for document_id in ids:
            with suppress(UserError), opened.write() as unit:
                documents.void(unit, document_id, "复核有误")
                done[kind] += 1
    assert min(done[kind] for kind in ("harvest_ticket", "leaf_ticket", "work_sheet")) > 5
    with opened.read() as unit:
        crops = [row.id for row in unit.rows(select(tables.crops.c.id))]
    for crop_id in crops:
        for found in (2, -1):
            with suppress(UserError), opened.write() as unit:
                bags.correct(unit, today, crop_id, found, "复点")
                done["bag count"] += 1
    assert done["bag count"] > 5


def _count_plenty(unit: Unit, product: str) -> None:
    """So much is found in store that every ticket could be taken back."""
    today = EVENING.date()
    counts = tuple(
        Counted(line.grade_id, line.book.quantity, line.book.quantity + 10**8)
        for line in stock_takes.sheet(unit, product, today).lines
    )
    stock_takes.post(unit, StockTake(today, product, counts), confirmed=True)


def half_up(value: Fraction) -> int:
    """Rounded, reckoned otherwise than the program does."""
    return int((value + Fraction(1, 2)).__floor__())


def read(book: Book, code: str, **more: Any) -> Figures:
    """The figures of a measure, of the year unless told."""
    return charts.read(book.unit, asked(code, **more))


def asked(code: str, **more: Any) -> Asked:
    return Asked(**{"measure": code, "first": YEAR[0], "last": YEAR[1], **more})


def by_one(found: dict[Any, Fraction]) -> Values:
    return {(str(key), NOTHING): half_up(value) for key, value in found.items()}


# --- bags and what they brought -----------------------------------------------------

BROUGHT = """select c.season_id, c.greenhouse_id, c.person_id, c.id crop, d.day, d.id,
    t.gross_g - t.tare_g - t.deduction_g grams, d.amount_fen fen
    from harvest_tickets t join documents d on d.id = t.document_id
    join crops c on c.id = t.crop_id where d.status = 'posted'"""
# What documents did to the bags of a crop: put in, and lost.
COUNTED = """select c.season_id, c.greenhouse_id, x.put_in, x.lost from (
    select document_id, crop_id, bags put_in, 0 lost from bag_issues
    union all select document_id, crop_id, -bags, 0 from bag_returns
    union all select document_id, crop_id, bags, 0 from bag_replacements
    union all select document_id, crop_id, 0, bags from bag_losses where cause <> 'discarded'
    union all select document_id, crop_id, 0, contaminated + broken + discarded from inspections
    union all select document_id, crop_id, 0, -bags from bag_corrections
    ) x join documents d on d.id = x.document_id join crops c on c.id = x.crop_id
    where d.status = 'posted'"""
# The bags of each batch that documents put on a crop or took back.
OF_BATCH = """select c.season_id, c.greenhouse_id, m.quantity bags, b.bag_g, b.water_bp
    from stock_moves m join entries e on e.id = m.entry_id
    join documents d on d.id = e.document_id join crops c on c.id = m.crop_id
    left join bag_batches b on b.document_id = m.batch_id
    where d.status = 'posted' and d.kind in ('bag_issue', 'bag_return', 'bag_replacement')"""


class Grown(NamedTuple):
    """What crops brought and lost; `dry_g` is None where a recipe is unknown."""

    grams: int
    put_in: int
    lost: int
    dry_g: Fraction | None


def grown(book: Book, season_id: int | None, key: str) -> dict[int, Grown]:
    """By greenhouse of a season, or by season."""
    grams: Counter[int] = Counter()
    put_in: Counter[int] = Counter()
    lost: Counter[int] = Counter()
    dry: dict[int, Fraction | None] = {}

    def of(query: str) -> Iterator[sqlite3.Row]:
        return (row for row in book.all(query) if season_id in (None, row["season_id"]))

    for row in of(BROUGHT):
        grams[row[key]] += row["grams"]
    for row in of(COUNTED):
        put_in[row[key]] += row["put_in"]
        lost[row[key]] += row["lost"]
    for row in of(OF_BATCH):
        known = dry.setdefault(row[key], Fraction(0))
        if row["bag_g"] is None or known is None:
            dry[row[key]] = None
        else:
            own = Fraction(row["bags"] * row["bag_g"] * (10_000 - row["water_bp"]), 10_000)
            dry[row[key]] = known + own
    return {
        one: Grown(grams[one], put_in[one], lost[one], dry.get(one))
        for one in grams | put_in | lost
    }


def yields(found: dict[int, Grown]) -> Values:
    return by_one(
        {k: Fraction(g.grams, g.put_in) / 5 for k, g in found.items() if g.grams and g.put_in}
    )


def survivals(found: dict[int, Grown]) -> Values:
    return by_one(
        {k: Fraction(10_000 * (g.put_in - g.lost), g.put_in) for k, g in found.items() if g.put_in}
    )


def efficiencies(found: dict[int, Grown]) -> Values:
    return by_one({k: 10_000 * g.grams / g.dry_g for k, g in found.items() if g.grams and g.dry_g})


OF_BAGS = {"yield_per_bag": yields, "survival": survivals, "efficiency": efficiencies}


@pytest.mark.parametrize("code", OF_BAGS)
def test_every_greenhouse_of_every_season(book: Book, code: str) -> None:
    seen = 0
    ids = [season["id"] for season in book.seasons()]
    for number, season_id in enumerate(ids):
        figures = read(book, code, season_id=season_id, compare=True)
        assert figures.values == OF_BAGS[code](grown(book, season_id, "greenhouse_id"))
        earlier = ids[number + 1 : number + 2]
        before = OF_BAGS[code](grown(book, earlier[0], "greenhouse_id")) if earlier else {}
        assert figures.before == {place: value for (place, _), value in before.items()}
        seen += len(figures.values)
    assert seen > 10


@pytest.mark.parametrize("code", OF_BAGS)
def test_every_season_beside_those_before_it(book: Book, code: str) -> None:
    by_season = {"yield_per_bag": "yield_by_season"}.get(code, f"{code}_by_season")
    figures = read(book, by_season)
    assert figures.values == OF_BAGS[code](grown(book, None, "season_id"))
    assert [one.zh for one in figures.places] == [row["name"] for row in book.seasons()[::-1]]


# --- a season's curve and its growers -------------------------------------------------


def test_the_curves_of_both_seasons(book: Book) -> None:
    now, before = book.seasons()[:2]
    figures = read(book, "season_curve")
    for series, season in (("now", now), ("before", before)):
        start = date.fromisoformat(season["start"])
        by_day: Counter[int] = Counter()
        for row in book.all(BROUGHT):
            if row["season_id"] == season["id"]:
                by_day[(date.fromisoformat(row["day"]) - start).days + 1] += row["grams"]
        own = {place: value for (place, one), value in figures.values.items() if one == series}
        days = range(1, len(own) + min(by_day))
        risen = accumulate(by_day[day] for day in days)
        expected = {f"day-{day}": grams for day, grams in zip(days, risen, strict=True) if grams}
        assert own == expected
        assert max(own.values()) == by_day.total()


def test_growers_by_name_and_without(book: Book) -> None:
    """The classes of what growers got are those of the growers one by one."""
    newest = book.seasons()[0]["id"]
    income: Counter[int] = Counter()
    for row in book.all(BROUGHT):
        if row["season_id"] == newest:
            income[row["person_id"]] += row["fen"]
    by_name = read(book, "income_by_grower")
    assert by_name.values == {(str(one), NOTHING): fen for one, fen in income.items() if fen}
    sizes = list(by_name.values.values())
    assert [by_name.total(one.key) for one in by_name.places] == sorted(sizes, reverse=True)
    growing = {row[0] for row in book.all("select person_id from crops where season_id=?", newest)}
    classes = Counter(income[one] // 1_000_000 for one in growing)
    counted = {
        int(place): count for (place, _), count in read(book, "grower_income").values.items()
    }
    assert {number: count for number, count in counted.items() if count} == dict(classes)


def test_what_every_greenhouse_brought_its_grower(book: Book) -> None:
    newest = book.seasons()[0]["id"]
    income: Counter[str] = Counter()
    for row in book.all(BROUGHT):
        if row["season_id"] == newest:
            income[str(row["greenhouse_id"])] += row["fen"]
    figures = read(book, "shed_income")
    assert figures.values == {(shed, NOTHING): fen for shed, fen in income.items()}


# --- prices and grades ------------------------------------------------------------------

LEAF = """select d.day, t.pay_g grams, d.amount_fen fen, t.grade_id grade,
    t.village_group_id "group", t.slot session
    from leaf_tickets t join documents d on d.id = t.document_id where d.status = 'posted'"""
LINES = """select d.day, l.grams, l.amount_fen fen, l.grade_id grade
    from harvest_lines l join documents d on d.id = l.document_id where d.status = 'posted'"""
SOLD = """select d.day, l.grams, l.{money} fen from sale_lines l
    join documents d on d.id = l.document_id join sales s on s.document_id = d.id
    where d.status = 'posted' and s.product = '{product}'"""


def place_of(day: str, grain: str) -> str:
    """The bucket of a day, reckoned otherwise than the program does."""
    own = date.fromisoformat(day)
    if grain == "week":
        return date.fromisocalendar(*own.isocalendar()[:2], 1).isoformat()
    return day[: {"day": 10, "month": 7, "year": 4}[grain]]


def prices(rows: list[sqlite3.Row], grain: str, split: str, first: date, last: date) -> Values:
    """Fen per jin by time and part."""
    fen: Counter[tuple[str, str]] = Counter()
    grams: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if first.isoformat() <= row["day"] <= last.isoformat():
            part = ("-" if row[split] is None else str(row[split])) if split else NOTHING
            fen[place_of(row["day"], grain), part] += row["fen"]
            grams[place_of(row["day"], grain), part] += row["grams"]
    return {key: half_up(Fraction(500 * fen[key], grams[key])) for key in grams}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(GRAINS),
    st.sampled_from(["", *MEASURES["leaf_price"].splits]),
    st.dates(*YEAR),
    st.integers(0, 365),
)
def test_prices_of_leaf_in_any_stretch_of_days(
    book: Book, grain: str, split: str, first: date, days: int
) -> None:
    """Also one that cuts its first week and its last month."""
    last = first + timedelta(days)
    figures = read(book, "leaf_price", grain=grain, split=split, first=first, last=last)
    assert figures.values == prices(book.all(LEAF), grain, split, first, last)


@pytest.mark.parametrize("grain", GRAINS)
def test_prices_got_and_paid(book: Book, grain: str) -> None:
    for code, product, other, rows in (
        ("mushroom_prices", "mushroom", "paid", book.all(LINES)),
        ("tea_prices", "dry_tea", "cost", None),
    ):
        money = ("amount_fen", "cost_fen")
        sold, cost = (book.all(SOLD.format(money=one, product=product)) for one in money)
        expected = {
            (place, side): value
            for side, own in (("sold", sold), (other, cost if rows is None else rows))
            for (place, _), value in prices(own, grain, "", *YEAR).items()
        }
        assert read(book, code, grain=grain).values == expected
        assert expected


@pytest.mark.parametrize("grain", GRAINS)
def test_the_share_of_each_grade(book: Book, grain: str) -> None:
    own: Counter[tuple[str, str]] = Counter()
    for row in book.all(LINES):
        if YEAR[0].isoformat() <= row["day"] <= YEAR[1].isoformat():
            own[place_of(row["day"], grain), str(row["grade"])] += row["grams"]
    whole: Counter[str] = Counter()
    for (place, _), grams in own.items():
        whole[place] += grams
    expected = {key: half_up(Fraction(10_000 * own[key], whole[key[0]])) for key in own}
    figures = read(book, "grade_mix", grain=grain)
    assert (figures.values, figures.weights) == (expected, own)
    assert len(figures.series) > 1


# --- batches and contracts ----------------------------------------------------------------


def test_out_turn_of_every_batch(book: Book) -> None:
    query = """select d.id, b.leaf_g, b.dry_g from processing_batches b
        join documents d on d.id = b.document_id
        where d.status = 'posted' and d.day between '2024-01-01' and '2024-12-31'
        order by d.day, d.id"""
    rows = [row for row in book.all(query) if row["dry_g"]]
    figures = read(book, "out_turn")
    assert figures.values == by_one(
        {f"document-{row['id']}": Fraction(100 * row["leaf_g"], row["dry_g"]) for row in rows}
    )
    assert [one.key for one in figures.places] == [f"document-{row['id']}" for row in rows]
    assert rows


@pytest.mark.parametrize("last", [date(2024, 5, 10), date(2024, 9, 30), YEAR[1]])
def test_contracts_by_what_was_accepted_until_then(book: Book, last: date) -> None:
    """A settlement voided after that day counted then."""
    query = """select h.contract_document_id contract, sum(r.accepted_g) grams
        from sale_results r join documents d on d.id = r.document_id
        join sale_shipments s on s.document_id = d.id
        join shipments h on h.document_id = s.shipment_document_id
        where d.day <= :last and (d.status = 'posted' or (d.status = 'voided' and not exists (
            select 1 from entries e where e.document_id = d.id and e.reverses_id is not null
            and e.day <= :last))) group by h.contract_document_id"""
    accepted = {
        row["contract"]: row["grams"]
        for row in book.rows.execute(query, {"last": last.isoformat()})
    }
    running = book.all(
        """select d.id, c.committed_g from sales_contracts c
        join documents d on d.id = c.document_id where d.status = 'posted' and d.day <= ?
        and c.start <= ? and c.end > '2024-01-01'""",
        last.isoformat(),
        last.isoformat(),
    )
    assert read(book, "fulfilment", last=last).values == by_one(
        {
            f"document-{row['id']}": Fraction(
                10_000 * accepted.get(row["id"], 0), row["committed_g"]
            )
            for row in running
        }
    )


# --- debts --------------------------------------------------------------------------------

CHANGES = """select p.person_id, p.part, d.id, d.day, sum(p.credit_fen - p.debit_fen) fen
    from postings p join entries e on e.id = p.entry_id join documents d on d.id = e.document_id
    where p.person_id is not null and e.day <= ?
    group by p.person_id, p.part, d.id order by p.person_id, p.part, d.day, d.id"""
AGES = ((91, "91"), (61, "61"), (31, "31"), (0, "0"))


def open_debts(book: Book, day: date) -> dict[tuple[str, str], Counter[int]]:
    """What is open of each document by age and side: what came in pays the oldest first."""
    found: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    rows = book.all(CHANGES, day.isoformat())
    for _, own in groupby(rows, lambda row: (row["person_id"], row["part"])):
        changes = [(row["id"], row["day"], row["fen"]) for row in own]
        sign = 1 if sum(fen for *_, fen in changes) > 0 else -1
        paid = -sum(sign * fen for *_, fen in changes if sign * fen < 0)
        for document, since, fen in changes:
            if sign * fen > 0:
                settled = min(paid, sign * fen)
                paid -= settled
                days = (day - date.fromisoformat(since)).days
                age = next(key for least, key in AGES if days >= least)
                if sign * fen > settled:
                    side = "owes" if sign > 0 else "owed"
                    found[age, side][document] += sign * fen - settled
    return dict(found)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_debts_by_age_on_any_day(book: Book, day: date) -> None:
    """Each document opened says what is open of it, and together they are the bar."""
    expected = open_debts(book, day)
    figures = read(book, "debt_ages", first=YEAR[0], last=day)
    assert figures.values == {key: own.total() for key, own in expected.items()}
    parts = MEASURES["debt_ages"].parts
    assert parts is not None
    days = {row["id"]: row["day"] for row in book.all("select id, day from documents")}
    for (age, side), own in expected.items():
        found = parts(book.unit, asked("debt_ages", first=YEAR[0], last=day), age, side)
        assert found == own
        assert [days[one] for one in found] == sorted((days[one] for one in found), reverse=True)


# --- what figures open --------------------------------------------------------------------

TIMES = {
    "bp": Fraction(10_000),
    "centi": Fraction(100),
    "fen_per_jin": Fraction(500),
    "centijin_per_bag": Fraction(1, 5),
}


@pytest.mark.parametrize("code", RATIOS)
def test_what_a_ratio_opens_comes_to_it(book: Book, code: str) -> None:
    """The sum of what documents bring over the line by the sum of what they bring under it."""
    measure = MEASURES[code]
    assert measure.ratio is not None
    standing = {row["id"] for row in book.all("select id from documents where status = 'posted'")}
    for split in ("", *measure.splits):
        asking = asked(code, split=split, grain="month" if measure.grains else "")
        figures = charts.read(book.unit, asking)
        for (place, series), value in figures.values.items():
            shares = measure.ratio.behind(book.unit, asking, place, series)
            over = sum(share.over for share in shares.values())
            under = sum(share.under for share in shares.values())
            assert half_up(TIMES[figures.unit] * over / under) == value
            assert set(shares) <= standing
            assert measure.documents(book.unit, asking, place, series) == list(shares)
        assert figures.values


@pytest.mark.parametrize("code", SUMS)
def test_what_a_sum_opens_adds_up_to_it(book: Book, code: str) -> None:
    measure = MEASURES[code]
    assert measure.parts is not None
    for split in ("", *measure.splits):
        asking = asked(code, split=split)
        values = list(charts.read(book.unit, asking).values.items())
        for (place, series), value in values[:: 1 + len(values) // 60]:
            parts = measure.parts(book.unit, asking, place, series)
            assert sum(parts.values()) == value
            assert measure.documents(book.unit, asking, place, series) == list(parts)
        assert values
