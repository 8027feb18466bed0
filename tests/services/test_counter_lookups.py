"""What the counters look up while a ticket is typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from offices import DAY, Office

from coop_desk.services import catalogue, counters, documents, harvest, people, tea
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.counters import DayTotal
from coop_desk.services.weighing import Scale
from coop_desk.ui.models.sources import RowQuery


def test_only_grades_and_baskets_in_use_are_offered(office: Office) -> None:
    with office.book.write() as unit:
        worst = office.leaf_grades[-1]
        catalogue.change_grade(unit, worst, name="等外", deduction_bp=0, active=False)
        first = catalogue.tares(unit, "leaf")[0]
        catalogue.change_tare(unit, first.id, end=DAY)
        found = counters.lookups(unit, "leaf", DAY)
    assert worst not in [grade.id for grade in found.grades]
    assert [tare.grams for tare in found.tares] == [425]


def test_callers_have_the_role_first_and_anybody_at_last(office: Office) -> None:
    with office.book.write() as unit:
        find = {"kind": "leaf_ticket", "role": "tea_household", "day": DAY}
        (household,) = counters.find_callers(unit, "0003", **find)
        (stranger,) = counters.find_callers(unit, "0002", **find)
        everybody = counters.find_callers(unit, "", **find)
    assert (household.is_member, household.last_day) == (True, None)
    assert (stranger.id, stranger.is_member) == (office.stranger, False)
    assert [caller.id for caller in everybody] == [office.household]


def test_the_last_day_leaves_out_voided_tickets(office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(day=DAY - timedelta(days=3)))
        documents.void(unit, tea.post_leaf(unit, office.leaf()).id, "认错人")
        found = counters.last_days(unit, "leaf_ticket", [office.household, office.grower])
    assert found == {office.household: DAY - timedelta(days=3)}


@pytest.mark.parametrize("kind", ["harvest_ticket", "leaf_ticket"])
def test_the_day_so_far(office: Office, kind: str) -> None:
    with office.book.write() as unit:
        assert counters.day_total(unit, kind, DAY) == DayTotal(0, 0, 0)
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf())
        tea.post_leaf(unit, office.leaf(day=DAY - timedelta(days=1)))
        documents.void(unit, tea.post_leaf(unit, office.leaf()).id, "认错人")
        found = counters.day_total(unit, kind, DAY)
    expected = {
        "harvest_ticket": DayTotal(1, 55_650, 40_063),
        "leaf_ticket": DayTotal(1, 8_635, 221_056),
    }
    assert found == expected[kind]


def test_tickets_of_some_days(office: Office) -> None:
    with office.book.write() as unit:
        for days in (0, 1, 2):
            tea.post_leaf(unit, office.leaf(day=DAY - timedelta(days=days)))
        listing = counters.tickets("leaf_ticket", DAY - timedelta(days=1), DAY)
        found = listing.page(unit, RowQuery(), 0, 10)
        assert listing.count(unit, RowQuery()) == 1
        assert listing.totals(unit, RowQuery())["pay_g"] == 8_635
    assert [row["day"] for row in found] == [DAY - timedelta(days=1)]


def test_a_quote_is_what_the_ticket_will_say(office: Office) -> None:
    ticket = office.leaf()
    with office.book.write() as unit:
        quote = counters.quote(
            unit,
            "leaf",
            day=DAY,
            slot="morning",
            person_id=office.household,
            scale=ticket.scale,
        )
        assert quote.weighing is not None
        assert quote.weighing.pay_g == 8_635
        assert quote.prices[ticket.grade_id] == 12_800


def test_a_quote_knows_the_village_group(office: Office) -> None:
    with office.book.write() as unit:
        lines = [NewPrice(office.leaf_grades[0], 13_100, group_id=1)]
        catalogue.save_price_list(unit, "leaf", "联丰组价", DAY, date(2024, 4, 3), lines)
        outsider = people.add_person(unit, people.NewPerson("0100", "外村人"))
        asked = {"day": DAY, "slot": None}
        ours = counters.quote(unit, "leaf", person_id=office.household, **asked)
        theirs = counters.quote(unit, "leaf", person_id=outsider, **asked)
    assert ours.prices[office.leaf_grades[0]] == 13_100
    assert theirs.prices[office.leaf_grades[0]] == 12_800


def test_a_quote_names_what_would_be_refused_and_leaves_out_missing_prices(
    office: Office,
) -> None:
    with office.book.read() as unit:
        before = date(2023, 12, 31)
        quote = counters.quote(unit, "leaf", day=before, slot=None, scale=Scale(100, 100))
    assert quote.prices == {}
    assert quote.weighing is None
    assert quote.trouble is not None
    assert quote.trouble.field == "tare"
