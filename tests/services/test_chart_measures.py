"""Charts of what does not add up: figures done by hand, and the documents that open behind them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from bag_batches import new
from every_kind import ACTS
from offices import DAY, Office
from shipping import TERM, accept, ship, sign, stock_up
from sqlalchemy import func, select

from coop_desk.domain.figures import Figures
from coop_desk.services import (
    bags,
    batches,
    catalogue,
    charts,
    documents,
    harvest,
    lease_changes,
    leasing,
    ledger,
    money,
    processing,
    sales,
    tea,
)
from coop_desk.services.bags import BagIssue, BagLoss, BatchCount
from coop_desk.services.lease_changes import Transfer
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.services.measure import Asked
from coop_desk.services.money import Charge
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

MARCH, JULY = date(2024, 3, 20), date(2024, 7, 1)
SPRING = date(2024, 1, 1), date(2024, 6, 30)


def asked(code: str, **changes: Any) -> Asked:
    """A measure of the first half of 2024."""
    return Asked(**{"measure": code, "first": SPRING[0], "last": SPRING[1], **changes})


def read(unit: Unit, code: str, **changes: Any) -> Figures:
    return charts.read(unit, asked(code, **changes))


def opened(unit: Unit, code: str, place: str, series: str = "", **changes: Any) -> list[int]:
    return charts.documents(unit, asked(code, **changes), place, series)


def brought(
    unit: Unit, code: str, place: str, series: str = "", **changes: Any
) -> dict[int, tuple[int, int]]:
    """What each document brings above and below the line of a figure."""
    ratio = charts.MEASURES[code].ratio
    assert ratio is not None
    found = ratio.behind(unit, asked(code, **changes), place, series)
    return {document_id: tuple(share) for document_id, share in found.items()}


def _named(figures: Figures) -> dict[tuple[str, str], int]:
    """The values by the names of their places and the keys of their series."""
    names = {point.key: point.zh for point in figures.places}
    return {(names[place], series): value for (place, series), value in figures.values.items()}


def _issue(unit: Unit, office: Office, count: int = 400, day: date = date(2024, 1, 10)) -> int:
    return bags.issue(unit, BagIssue(day, office.let.crop_id, count, 350)).id


def _handed_over(unit: Unit, office: Office) -> int:
    """The crop that the second grower takes over with its bags on 1 April."""
    change = Transfer(office.let.document.id, office.stranger, date(2024, 4, 1), None, 150, "外出")
    return lease_changes.transfer(unit, change).let.crop_id


# --- greenhouses of a season ------------------------------------------------------


def test_yield_per_bag_is_what_the_opened_tickets_weigh(office: Office) -> None:
    """111.3 jin of 400 bags: 0.27825 jin a bag; a void ticket and an idle shed bring nothing."""
    with office.book.write() as unit:
        leasing.add_greenhouse(unit, NewGreenhouse("00", 2, 1, 120, 8_000))
        leasing.add_greenhouse(unit, NewGreenhouse("03", 1, 3, 120, 8_000))
        issue = _issue(unit, office)
        assert _named(read(unit, "yield_per_bag")) == {}
        ticket = harvest.post(unit, office.harvest()).id
        documents.void(unit, harvest.post(unit, office.harvest()).id, "认错人")
        found = read(unit, "yield_per_bag")
        place = str(office.shed)
        assert [one.zh for one in found.places] == ["01", "03", "00"]
        first, third, below = (one.key for one in found.places)
        assert found.rows == ((first, "", third), (below,))
        assert (found.shape, found.unit, found.adds_up) == ("map", "centijin_per_bag", False)
        assert _named(found) == {("01", ""): 28}
        assert opened(unit, "yield_per_bag", place) == [ticket, issue]
        assert brought(unit, "yield_per_bag", place) == {ticket: (55_650, 0), issue: (0, 400)}
        assert opened(unit, "yield_per_bag", found.places[1].key) == []


def test_bags_that_pass_from_grower_to_grower_count_once(office: Office) -> None:
    """222.6 jin of 400 bags is 0.5565 a bag; 8 and 12 lost of them leave 95 %."""
    with office.book.write() as unit:
        issue = _issue(unit, office)
        first = harvest.post(unit, office.harvest(day=MARCH)).id
        lost = bags.lose(unit, BagLoss(MARCH, office.let.crop_id, 8, "broken")).id
        crop_id = _handed_over(unit, office)
        second = harvest.post(unit, office.harvest(crop_id=crop_id)).id
        again = bags.lose(unit, BagLoss(DAY, crop_id, 12, "contaminated")).id
        place = str(office.shed)
        assert _named(read(unit, "yield_per_bag")) == {("01", ""): 56}
        assert opened(unit, "yield_per_bag", place) == [second, first, issue]
        assert _named(read(unit, "survival")) == {("01", ""): 9_500}
        assert brought(unit, "survival", place) == {
            again: (-12, 0),
            lost: (-8, 0),
            issue: (400, 400),
        }


def test_survival_is_that_of_the_rules_and_clearing_is_no_loss(office: Office) -> None:
    """6,923 bags less 138 and 95: 96.63 %, also when the rest was thrown out in the end."""
    with office.book.write() as unit:
        issue = _issue(unit, office, 6_923)
        for count, cause in ((138, "contaminated"), (95, "broken"), (6_690, "discarded")):
            bags.lose(unit, BagLoss(DAY, office.let.crop_id, count, cause))
        assert _named(read(unit, "survival")) == {("01", ""): 9_663}
        found = opened(unit, "survival", str(office.shed))
    assert (len(found), found[-1]) == (3, issue)


def test_efficiency_needs_a_recipe(office: Office) -> None:
    """40 bags of 2.75 kg at 55 % water are 49.5 kg dry; 55.65 kg of mushrooms are 112.42 %."""
    with office.book.write() as unit:
        batch = batches.receive(unit, new(day=date(2024, 1, 5), made_on=date(2024, 1, 2))).id
        chosen = (BatchCount(batch, 40),)
        issue = bags.issue(unit, BagIssue(MARCH, office.let.crop_id, 40, 350, batches=chosen)).id
        ticket = harvest.post(unit, office.harvest()).id
        assert _named(read(unit, "efficiency")) == {("01", ""): 11_242}
        place = str(office.shed)
        assert brought(unit, "efficiency", place) == {ticket: (55_650, 0), issue: (0, 49_500)}
        older = (BatchCount(None, 1),)
        bags.issue(unit, BagIssue(DAY, office.let.crop_id, 1, 350, batches=older))
        assert _named(read(unit, "efficiency")) == {}


@pytest.fixture
def two_seasons(office: Office) -> Office:
    """One ticket on the 93rd day of spring; in autumn one on the third day, one on the fifth."""
    with office.book.write() as unit:
        _issue(unit, office)
        harvest.post(unit, office.harvest())
    office.clock.moment = datetime(2024, 7, 5, 9, 30)
    with office.book.write() as unit:
        autumn = leasing.add_season(unit, "2024B", "2024 秋季", JULY, date(2025, 1, 1))
        lease = GreenhouseLease(
            office.shed, office.stranger, autumn, JULY, date(2025, 1, 1), 200_000
        )
        crop_id = leasing.let_greenhouse(unit, lease, day=JULY).crop_id
        bags.issue(unit, BagIssue(JULY, crop_id, 200, 350))
        for day in (3, 5):
            harvest.post(unit, office.harvest(day=date(2024, 7, day), crop_id=crop_id))
    return office


def test_a_season_is_the_newest_unless_one_is_asked_for(two_seasons: Office) -> None:
    with two_seasons.book.read() as unit:
        newest = read(unit, "yield_per_bag", compare=True)
        spring = read(unit, "yield_per_bag", season_id=two_seasons.season, compare=True)
    place = str(two_seasons.shed)
    assert (newest.value(place), newest.before) == (111, {place: 28})
    assert (spring.value(place), spring.before) == (28, {})


def test_the_season_runs_on_the_curve_of_the_last_as_far_as_it_has_come(
    two_seasons: Office,
) -> None:
    with two_seasons.book.read() as unit:
        found = read(unit, "season_curve")
        now = [found.value(f"day-{day}", "now") for day in range(1, 8)]
        last = [found.value(f"day-{day}", "before") for day in (1, 92, 93, 182, 183)]
        second = opened(unit, "season_curve", "day-5", "now")
        assert opened(unit, "season_curve", "day-4", "now") == second[1:]
        assert opened(unit, "season_curve", "day-92", "before") == []
        assert len(opened(unit, "season_curve", "day-182", "before")) == 1
    assert now == [None, None, 55_650, 55_650, 111_300, None, None]
    assert last == [None, None, 55_650, 55_650, None]
    assert [point.zh for point in found.series] == ["2024 秋季", "2024 春季"]
    assert (len(found.places), found.places[4].zh, len(second)) == (182, "第5天", 2)


def test_incomes_are_counted_and_nobody_is_named(office: Office) -> None:
    """25 tickets of 400.63 are 10,015.75 yuan; the other grower has brought nothing yet."""
    with office.book.write() as unit:
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        lease = GreenhouseLease(shed, office.stranger, office.season, *_days(), 200_000)
        leasing.let_greenhouse(unit, lease, day=DAY)
        _issue(unit, office)
        for _ in range(24):
            harvest.post(unit, office.harvest())
        assert _named(read(unit, "grower_income")) == {("0–1万元", ""): 2}
        harvest.post(unit, office.harvest())
        found = read(unit, "grower_income")
        assert _named(found) == {("0–1万元", ""): 1, ("1–2万元", ""): 1}
        assert [opened(unit, "grower_income", place.key) for place in found.places] == [[], []]
    assert charts.MEASURES["grower_income"].anonymous


def _days() -> tuple[date, date]:
    return SPRING[0], JULY


def test_a_book_without_seasons_has_nothing_to_show(two_seasons: Office) -> None:
    with two_seasons.book.read() as unit:
        for code in ("yield_per_bag", "season_curve", "grower_income"):
            found = read(unit, code, season_id=999)
            assert (found.is_empty, dict(found.values)) == (True, {})


# --- prices -----------------------------------------------------------------------


@pytest.fixture
def two_leaves(office: Office) -> tuple[Office, list[int]]:
    """17.27 jin at 128 yuan and 8.24 jin at 96: 3,001.60 yuan for 25.51 jin; and a void one."""
    second = office.leaf(
        grade_id=office.leaf_grades[1], scale=Scale(4_675, 425, 1, deduction_bp=300)
    )
    with office.book.write() as unit:
        found = [tea.post_leaf(unit, ticket).id for ticket in (office.leaf(), second)]
        documents.void(unit, tea.post_leaf(unit, office.leaf()).id, "认错人")
    return office, found


def test_the_price_of_leaf_weighs_every_ticket(two_leaves: tuple[Office, list[int]]) -> None:
    office, tickets = two_leaves
    days = {"first": date(2024, 4, 1), "last": date(2024, 4, 3)}
    key = DAY.isoformat()
    with office.book.read() as unit:
        found = read(unit, "leaf_price", **days)
        split = read(unit, "leaf_price", split="grade", **days)
        assert opened(unit, "leaf_price", key, **days) == tickets[::-1]
        assert brought(unit, "leaf_price", key, **days) == {
            tickets[0]: (221_056, 8_635),
            tickets[1]: (79_104, 4_120),
        }
        grade = str(office.leaf_grades[1])
        assert opened(unit, "leaf_price", key, grade, split="grade", **days) == tickets[1:]
    assert [place.key for place in found.places] == ["2024-04-01", key, "2024-04-03"]
    assert dict(found.values) == {(key, ""): 11_766}
    assert dict(found.weights) == {(key, ""): 12_755}
    assert [split.value(key, str(one)) for one in office.leaf_grades] == [12_800, 9_600, None, None]
    assert split.weights[key, grade] == 4_120


def test_the_price_of_leaf_beside_the_same_days_a_year_before(
    two_leaves: tuple[Office, list[int]],
) -> None:
    office, _ = two_leaves
    office.clock.moment = datetime(2025, 4, 3, 9, 30)
    days = {"first": date(2025, 4, 1), "last": date(2025, 4, 3), "compare": True}
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(day=date(2025, 4, 3)))
        found = read(unit, "leaf_price", **days)
    assert dict(found.values) == {("2025-04-03", ""): 12_800}
    assert dict(found.before) == {"2025-04-02": 11_766}


def test_mushrooms_sold_against_bought_by_month(office: Office) -> None:
    """54 jin at 5.00 and 20 at 3.60 bring 342.00 for 74; 400.63 was paid for 111.3."""
    best, second, _ = office.mushroom_grades
    lines = (SaleLine(best, 27_000, 500), SaleLine(second, 10_000, 360))
    with office.book.write() as unit:
        early = harvest.post(unit, office.harvest(day=MARCH)).id
        ticket = harvest.post(unit, office.harvest()).id
        sold = sales.post(unit, Sale(DAY, office.buyer, "mushroom", lines)).id
        found = read(unit, "mushroom_prices")
        assert opened(unit, "mushroom_prices", "2024-04", "sold") == [sold]
        assert opened(unit, "mushroom_prices", "2024-04", "paid") == [ticket]
        assert opened(unit, "mushroom_prices", "2024-03") == [early]
    assert len(found.places) == 6
    assert _named(found) == {("3月", "paid"): 360, ("4月", "paid"): 360, ("4月", "sold"): 462}
    assert found.weights["2024-04", "sold"] == 37_000


def test_tea_sold_against_what_it_had_cost(office: Office) -> None:
    """3.80 jin of dry tea at 400.00, made of leaf for 2,210.56: it had cost 581.73 a jin."""
    with office.book.write() as unit:
        dry = _dry_tea(unit, office)
        line = SaleLine(dry, 1_900, 40_000)
        sold = sales.post(unit, Sale(DAY, office.buyer, "dry_tea", (line,))).id
        found = read(unit, "tea_prices")
        assert brought(unit, "tea_prices", "2024-04", "sold") == {sold: (152_000, 1_900)}
        assert brought(unit, "tea_prices", "2024-04", "cost") == {sold: (221_056, 1_900)}
        assert opened(unit, "tea_prices", "2024-04") == [sold]
    assert _named(found) == {("4月", "sold"): 40_000, ("4月", "cost"): 58_173}


def _dry_tea(unit: Unit, office: Office) -> int:
    """The grade of 3.80 jin of dry tea, made of one ticket of leaf at no other cost."""
    tea.post_leaf(unit, office.leaf())
    grade = catalogue.grades(unit, "dry_tea")[0].id
    dry = processing.GradeWeight(grade, 1_900)
    leaf = processing.GradeWeight(office.leaf_grades[0], 8_635)
    processing.post_batch(unit, processing.ProcessingBatch(DAY, (leaf,), (dry,), 0, name="头锅"))
    return grade


def test_the_share_of_each_grade_counts_every_ticket(office: Office) -> None:
    """34,000 and 30,000 of 85,650 grams are of the first grade: 74.72 %; each ticket says its."""
    first, _, third = (str(one) for one in office.mushroom_grades)
    with office.book.write() as unit:
        early = harvest.post(unit, office.harvest(day=MARCH)).id
        ticket = harvest.post(unit, office.harvest()).id
        scale = Scale(30_000, 0, 0)
        alone = harvest.post(unit, office.harvest((30_000,), scale=scale)).id
        found = read(unit, "grade_mix", grain="month")
        assert brought(unit, "grade_mix", "2024-04", first, grain="month") == {
            alone: (30_000, 30_000),
            ticket: (34_000, 55_650),
        }
        assert brought(unit, "grade_mix", "2024-04", third, grain="month") == {
            alone: (0, 30_000),
            ticket: (6_000, 55_650),
        }
        assert opened(unit, "grade_mix", "2024-03", first, grain="month") == [early]
    assert [found.value("2024-04", one) for one in (first, third)] == [7_472, 701]
    assert [found.value("2024-03", one) for one in (first, third)] == [6_110, 1_078]
    assert found.weights["2024-04", first] == 64_000


# --- batches and contracts ----------------------------------------------------------


def test_out_turn_by_batch_stands_in_its_band(office: Office) -> None:
    """17.27 jin of leaf made 3.80 of dry tea: 4.54 for one; a void batch is not shown."""
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        dry = processing.GradeWeight(catalogue.grades(unit, "dry_tea")[0].id, 1_900)
        leaf = processing.GradeWeight(office.leaf_grades[0], 8_635)
        batch = processing.ProcessingBatch(DAY, (leaf,), (dry,), 0, name="头锅")
        documents.void(unit, processing.post_batch(unit, batch).id, "称错")
        made = processing.post_batch(unit, batch).id
        found = read(unit, "out_turn")
        assert brought(unit, "out_turn", f"document-{made}") == {made: (8_635, 1_900)}
        assert read(unit, "out_turn", first=date(2024, 4, 3)).places == ()
    assert (_named(found), found.band) == ({("头锅", ""): 454}, (380, 500))


def test_a_contract_is_fulfilled_by_what_was_accepted(office: Office) -> None:
    """27,000 of 1,000,000 grams: 2.70 %; what came back, was lost or is on its way is not."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office).id
        first = ship(unit, office, 30_000, contract_id=contract)
        ship(unit, office, 10_000, contract_id=contract)
        sale = accept(unit, first.id, AcceptedLine(best, 27_000, 2_000, 1_000, reason="开伞")).id
        found = read(unit, "fulfilment")
        assert _named(found) == {("2024-04 山珍公司", ""): 270}
        assert brought(unit, "fulfilment", f"document-{contract}") == {
            sale: (27_000, 0),
            contract: (0, 1_000_000),
        }
        assert read(unit, "fulfilment", last=date(2024, 4, 1)).places == ()
        ended = {"first": TERM[1], "last": date(2024, 12, 31)}
        assert read(unit, "fulfilment", **ended).places == ()


def test_a_contract_at_the_end_of_a_period_as_it_stood_then(office: Office) -> None:
    """A settlement voided in May still counts in April, and opens from there."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office).id
        shipped = ship(unit, office, 30_000, contract_id=contract)
        sale = accept(unit, shipped.id, AcceptedLine(best, 30_000)).id
    office.clock.moment = datetime(2024, 5, 2, 9, 30)
    april, place = {"last": date(2024, 4, 30)}, f"document-{contract}"
    with office.book.write() as unit:
        documents.void(unit, sale, "客户复磅")
        assert read(unit, "fulfilment", **april).value(place) == 300
        assert opened(unit, "fulfilment", place, **april) == [sale, contract]
        assert read(unit, "fulfilment").value(place) == 0
        assert opened(unit, "fulfilment", place) == [contract]


# --- season by season ---------------------------------------------------------------


def test_seasons_beside_each_other_up_to_the_one_asked_for(two_seasons: Office) -> None:
    """111.3 jin of 400 bags in spring, 222.6 of 200 in autumn; six of those are lost."""
    with two_seasons.book.write() as unit:
        autumn, spring = (str(one.id) for one in leasing.seasons(unit))
        (crop,) = unit.rows(select(tables.crops.c.id).where(tables.crops.c.season_id == autumn))
        lost = bags.lose(unit, BagLoss(date(2024, 7, 5), crop.id, 6, "broken")).id
        both = read(unit, "yield_by_season")
        assert [one.zh for one in both.places] == ["2024 春季", "2024 秋季"]
        assert [both.value(one) for one in (spring, autumn)] == [28, 111]
        assert _named(read(unit, "survival_by_season")) == {
            ("2024 春季", ""): 10_000,
            ("2024 秋季", ""): 9_700,
        }
        behind = brought(unit, "survival_by_season", autumn)
        assert (next(iter(behind)), sorted(behind.values())) == (lost, [(-6, 0), (200, 200)])
        until = read(unit, "yield_by_season", season_id=int(spring))
        assert _named(until) == {("2024 春季", ""): 28}
        assert _named(read(unit, "efficiency_by_season")) == {}


# --- what the growers of a season got -------------------------------------------------


def test_what_a_greenhouse_and_a_grower_brought_in(two_seasons: Office) -> None:
    """Two tickets of 400.63 in autumn, one in spring; a greenhouse that stood idle has none."""
    with two_seasons.book.write() as unit:
        leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        place, grower = str(two_seasons.shed), str(two_seasons.stranger)
        sheds = read(unit, "shed_income", compare=True)
        growers = read(unit, "income_by_grower", compare=True)
        assert (dict(sheds.values), sheds.before) == ({(place, ""): 80_126}, {place: 40_063})
        assert [one.zh for one in sheds.places] == ["01", "02"]
        assert len(sheds.rows[0]) == 2
        # The grower of the spring grows no more.
        assert (dict(growers.values), growers.before) == ({(grower, ""): 80_126}, {})
        spring = read(unit, "income_by_grower", season_id=two_seasons.season, split="grade")
        first = str(two_seasons.mushroom_grades[0])
        assert spring.value(str(two_seasons.grower), first) == 28_560
        assert len(opened(unit, "income_by_grower", grower)) == 2


# --- what is owed by age --------------------------------------------------------------

CHARGED = tuple(date(2024, *day) for day in ((1, 30), (1, 31), (2, 29), (3, 1), (3, 30), (3, 31)))
APRIL_30 = date(2024, 4, 30)


@pytest.fixture
def in_debt(office: Office) -> tuple[Office, list[int]]:
    """Six charges of 10.00, 91, 90, 61, 60, 31 and 30 days old, and 15.00 paid; one is void."""
    office.clock.moment = datetime(2024, 4, 30, 9, 30)
    with office.book.write() as unit:
        charges = [
            money.post_charge(unit, Charge(day, office.grower, "rent", 1_000, "棚租")).id
            for day in CHARGED
        ]
        wrong = Charge(CHARGED[0], office.grower, "rent", 700, "棚租")
        documents.void(unit, money.post_charge(unit, wrong).id, "重复")
        money.receive(unit, date(2024, 4, 10), office.grower, "rent", "cash", 1_500)
        tea.post_leaf(unit, office.leaf())
    return office, charges


def test_money_pays_the_oldest_debt_first(in_debt: tuple[Office, list[int]]) -> None:
    """Of 60.00 the oldest 10.00 and half of the next are paid; the bags of 1 January are not."""
    office, charges = in_debt
    with office.book.read() as unit:
        found = read(unit, "debt_ages", last=APRIL_30)
        third, second = charges[2], charges[1]
        assert opened(unit, "debt_ages", "61", "owed", last=APRIL_30) == [third, second]
        assert opened(unit, "debt_ages", "91", "owed", last=APRIL_30) == []
        parts = charts.MEASURES["debt_ages"].parts
        assert parts is not None
        behind = parts(unit, asked("debt_ages", last=APRIL_30), "61", "owed")
        assert behind == {third: 1_000, second: 500}
        assert len(opened(unit, "debt_ages", "0", last=APRIL_30)) == 2
    assert [place.zh for place in found.places] == ["30天以内", "31–60天", "61–90天", "90天以上"]
    assert dict(found.values) == {
        ("0", "owed"): 1_000,
        ("31", "owed"): 2_000,
        ("61", "owed"): 1_500,
        ("0", "owes"): 221_056,
        ("91", "owes"): 850_000,
    }


def test_ages_are_of_the_last_day_and_of_what_was_booked_by_then(
    in_debt: tuple[Office, list[int]],
) -> None:
    office, _ = in_debt
    with office.book.read() as unit:
        found = read(unit, "debt_ages", last=date(2024, 2, 1))
    # Before the payment, with the charge that was voided in April.
    assert dict(found.values) == {("0", "owed"): 2_700, ("31", "owes"): 850_000}


def test_all_ages_together_are_the_balances_of_the_ledger(office: Office) -> None:
    with office.book.write() as unit:
        for act in ACTS.values():
            act(unit, office)
    last = date(2024, 12, 31)
    with office.book.read() as unit:
        found = read(unit, "debt_ages", last=last)
        owed, owes = (
            sum(fen for (_, side), fen in found.values.items() if side == wanted)
            for wanted in ("owed", "owes")
        )
        everybody = ledger.balances(unit)
        parts = [_parts(unit, person_id) for person_id in everybody]
        assert owes - owed == sum(everybody.values())
        assert owes == sum(fen for one in parts for fen in one.values() if fen > 0) > 0
        assert owed == -sum(fen for one in parts for fen in one.values() if fen < 0) > 0


def _parts(unit: Unit, person_id: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in ledger.part_balances(unit, person_id):
        found[one.part] = found.get(one.part, 0) + one.amount_fen
    return found


# --- tickets behind figures ------------------------------------------------------------


def test_every_point_of_the_curve_weighs_what_its_tickets_weigh(two_seasons: Office) -> None:
    ticket = tables.harvest_tickets.c
    with two_seasons.book.read() as unit:
        found = read(unit, "season_curve")
        for (place, series), grams in list(found.values.items())[::17]:
            ids = opened(unit, "season_curve", place, series)
            query = select(func.sum(ticket.pay_g)).where(ticket.document_id.in_(ids))
            assert unit.scalar(query) == grams > 0
