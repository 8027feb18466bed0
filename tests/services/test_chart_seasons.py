"""Charts of seasons: figures done by hand, and the documents that open behind them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from bag_batches import new
from chart_questions import SPRING, brought, issue_bags, named, opened, read
from offices import DAY, Office
from sqlalchemy import func, select

from coop_desk.services import (
    bags,
    batches,
    charts,
    documents,
    harvest,
    lease_changes,
    leasing,
)
from coop_desk.services.bags import BagIssue, BagLoss, BatchCount
from coop_desk.services.lease_changes import Transfer
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

MARCH, JULY = date(2024, 3, 20), date(2024, 7, 1)


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
        issue = issue_bags(unit, office)
        assert named(read(unit, "yield_per_bag")) == {}
        ticket = harvest.post(unit, office.harvest()).id
        documents.void(unit, harvest.post(unit, office.harvest()).id, "认错人")
        found = read(unit, "yield_per_bag")
        place = str(office.shed)
        assert [one.zh for one in found.places] == ["01", "03", "00"]
        first, third, below = (one.key for one in found.places)
        assert found.rows == ((first, "", third), (below,))
        assert (found.shape, found.unit, found.adds_up) == ("map", "centijin_per_bag", False)
        assert named(found) == {("01", ""): 28}
        assert opened(unit, "yield_per_bag", place) == [ticket, issue]
        assert brought(unit, "yield_per_bag", place) == {ticket: (55_650, 0), issue: (0, 400)}
        assert opened(unit, "yield_per_bag", found.places[1].key) == []


def test_bags_that_pass_from_grower_to_grower_count_once(office: Office) -> None:
    """222.6 jin of 400 bags is 0.5565 a bag; 8 and 12 lost of them leave 95 %."""
    with office.book.write() as unit:
        issue = issue_bags(unit, office)
        first = harvest.post(unit, office.harvest(day=MARCH)).id
        lost = bags.lose(unit, BagLoss(MARCH, office.let.crop_id, 8, "broken")).id
        crop_id = _handed_over(unit, office)
        second = harvest.post(unit, office.harvest(crop_id=crop_id)).id
        again = bags.lose(unit, BagLoss(DAY, crop_id, 12, "contaminated")).id
        place = str(office.shed)
        assert named(read(unit, "yield_per_bag")) == {("01", ""): 56}
        assert opened(unit, "yield_per_bag", place) == [second, first, issue]
        assert named(read(unit, "survival")) == {("01", ""): 9_500}
        assert brought(unit, "survival", place) == {
            again: (-12, 0),
            lost: (-8, 0),
            issue: (400, 400),
        }


def test_survival_is_that_of_the_rules_and_clearing_is_no_loss(office: Office) -> None:
    """6,923 bags less 138 and 95: 96.63 %, also when the rest was thrown out in the end."""
    with office.book.write() as unit:
        issue = issue_bags(unit, office, 6_923)
        for count, cause in ((138, "contaminated"), (95, "broken"), (6_690, "discarded")):
            bags.lose(unit, BagLoss(DAY, office.let.crop_id, count, cause))
        assert named(read(unit, "survival")) == {("01", ""): 9_663}
        found = opened(unit, "survival", str(office.shed))
    assert (len(found), found[-1]) == (3, issue)


def test_efficiency_needs_a_recipe(office: Office) -> None:
    """40 bags of 2.75 kg at 55 % water are 49.5 kg dry; 55.65 kg of mushrooms are 112.42 %."""
    with office.book.write() as unit:
        batch = batches.receive(unit, new(day=date(2024, 1, 5), made_on=date(2024, 1, 2))).id
        chosen = (BatchCount(batch, 40),)
        issue = bags.issue(unit, BagIssue(MARCH, office.let.crop_id, 40, 350, batches=chosen)).id
        ticket = harvest.post(unit, office.harvest()).id
        assert named(read(unit, "efficiency")) == {("01", ""): 11_242}
        place = str(office.shed)
        assert brought(unit, "efficiency", place) == {ticket: (55_650, 0), issue: (0, 49_500)}
        older = (BatchCount(None, 1),)
        bags.issue(unit, BagIssue(DAY, office.let.crop_id, 1, 350, batches=older))
        assert named(read(unit, "efficiency")) == {}


@pytest.fixture
def two_seasons(office: Office) -> Office:
    """One ticket on the 93rd day of spring; in autumn one on the third day, one on the fifth."""
    with office.book.write() as unit:
        issue_bags(unit, office)
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
        issue_bags(unit, office)
        for _ in range(24):
            harvest.post(unit, office.harvest())
        assert named(read(unit, "grower_income")) == {("0–1万元", ""): 2}
        harvest.post(unit, office.harvest())
        found = read(unit, "grower_income")
        assert named(found) == {("0–1万元", ""): 1, ("1–2万元", ""): 1}
        assert [opened(unit, "grower_income", place.key) for place in found.places] == [[], []]
    assert charts.MEASURES["grower_income"].anonymous


def _days() -> tuple[date, date]:
    return SPRING[0], JULY


def test_a_book_without_seasons_has_nothing_to_show(two_seasons: Office) -> None:
    with two_seasons.book.read() as unit:
        for code in ("yield_per_bag", "season_curve", "grower_income"):
            found = read(unit, code, season_id=999)
            assert (found.is_empty, dict(found.values)) == (True, {})


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
        assert named(read(unit, "survival_by_season")) == {
            ("2024 春季", ""): 10_000,
            ("2024 秋季", ""): 9_700,
        }
        behind = brought(unit, "survival_by_season", autumn)
        assert (next(iter(behind)), sorted(behind.values())) == (lost, [(-6, 0), (200, 200)])
        until = read(unit, "yield_by_season", season_id=int(spring))
        assert named(until) == {("2024 春季", ""): 28}
        assert named(read(unit, "efficiency_by_season")) == {}


def test_seasons_that_overlap_have_each_their_own_tickets(office: Office) -> None:
    """A ticket of 2 April is on the 93rd day of the one season, on the 62nd of the other."""
    with office.book.write() as unit:
        days = date(2024, 2, 1), date(2024, 6, 1)
        other = leasing.add_season(unit, "2024X", "2024 短季", *days)
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        lease = GreenhouseLease(shed, office.stranger, other, *days, 200_000)
        crop_id = leasing.let_greenhouse(unit, lease, day=DAY).crop_id
        issue_bags(unit, office)
        bags.issue(unit, BagIssue(DAY, crop_id, 100, 350))
        spring = harvest.post(unit, office.harvest()).id
        short = harvest.post(unit, office.harvest(crop_id=crop_id)).id
        curve = read(unit, "season_curve")
        assert curve.value("day-61", "now") is None
        assert curve.value("day-62", "now") == curve.value("day-93", "before") == 55_650
        assert opened(unit, "season_curve", "day-62", "now") == [short]
        assert opened(unit, "season_curve", "day-93") == [short, spring]
        assert named(read(unit, "yield_per_bag")) == {("02", ""): 111}
        assert named(read(unit, "yield_by_season")) == {
            ("2024 春季", ""): 28,
            ("2024 短季", ""): 111,
        }
        assert opened(unit, "shed_income", str(office.shed)) == []
        own = opened(unit, "shed_income", str(office.shed), season_id=office.season)
        assert own == [spring]


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
        # The grower of the spring grows no more and stands at the end.
        gone = str(two_seasons.grower)
        assert (dict(growers.values), growers.before) == ({(grower, ""): 80_126}, {gone: 40_063})
        assert [one.key for one in growers.places] == [grower, gone]
        spring = read(unit, "income_by_grower", season_id=two_seasons.season, split="grade")
        first = str(two_seasons.mushroom_grades[0])
        assert spring.value(str(two_seasons.grower), first) == 28_560
        assert len(opened(unit, "income_by_grower", grower)) == 2


# --- tickets behind figures ------------------------------------------------------------


def test_every_point_of_the_curve_weighs_what_its_tickets_weigh(two_seasons: Office) -> None:
    ticket = tables.harvest_tickets.c
    with two_seasons.book.read() as unit:
        found = read(unit, "season_curve")
        for (place, series), grams in list(found.values.items())[::17]:
            ids = opened(unit, "season_curve", place, series)
            query = select(func.sum(ticket.pay_g)).where(ticket.document_id.in_(ids))
            assert unit.scalar(query) == grams > 0
