"""Roles and memberships that would meet, days that are none, figures found by filters."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import documents, intake_periods, lists, people, settings, tea

JANUARY, MARCH, MAY = date(2024, 1, 1), date(2024, 3, 1), date(2024, 5, 1)


def test_a_membership_does_not_end_within_a_later_one(office: Office) -> None:
    with office.book.write() as unit:
        first = people.add_membership(unit, office.stranger, JANUARY, MARCH)
        people.add_membership(unit, office.stranger, MAY)
        with pytest.raises(UserError, match="2024-05-01"):
            people.end_membership(unit, first, date(2024, 6, 1))
        people.end_membership(unit, first, MAY)


def test_a_role_does_not_end_within_a_later_one(office: Office) -> None:
    with office.book.write() as unit:
        first = people.give_role(unit, office.stranger, "worker", JANUARY, MARCH)
        people.give_role(unit, office.stranger, "worker", MAY)
        people.give_role(unit, office.stranger, "buyer", date(2024, 4, 1))
        with pytest.raises(UserError, match="2024-05-01"):
            people.end_role(unit, first, date(2024, 6, 1))
        people.end_role(unit, first, MAY)


def test_the_books_close_on_a_day_of_the_calendar(office: Office) -> None:
    with pytest.raises(ValueError, match="range"), office.book.write() as unit:
        settings.put(unit, "closed_until", "2024-02-31")


def test_a_draft_makes_no_year_to_compare_with(office: Office) -> None:
    with office.book.write() as unit:
        documents.save_draft(unit, "leaf_ticket", date(2020, 1, 1), {})
        today = intake_periods.intake_periods(unit, DAY)[0]
    assert today.leaf.before is None


@dataclass
class _Query:
    filters: tuple[tuple[str, str], ...]
    sort: str = ""
    descending: bool = field(default=False)


@pytest.mark.parametrize(
    ("typed", "count"),
    [("18", 1), ("18.6", 1), ("18.65", 1), ("18.5", 0), ("17.7", 0), ("18.7", 0)],
)
def test_a_figure_typed_with_decimals_finds_what_begins_with_it(
    typed: str, count: int, office: Office
) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())  # 18.65 jin gross
        assert lists.leaf_tickets().count(unit, _Query((("gross_g", typed),))) == count
