"""A person opened from a list: the account agrees with the statement; lists and private numbers."""

from __future__ import annotations

from datetime import date

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.services import documents, harvest, lists, money, people, private_data, settlement
from coop_desk.services.person_view import person_view
from coop_desk.ui.models.sources import RowQuery

YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def test_the_account_is_the_statement_newest_first(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        money.pay_advance(unit, DAY, office.grower, "cash", 50_000)
    with office.book.read() as unit:
        view = person_view(unit, office.grower, *YEAR)
        statement = settlement.one(unit, office.grower, settlement.Period(*YEAR))
    assert [line.amount_fen for line in reversed(view.lines)] == [
        line.amount_fen for line in statement.lines
    ]
    assert view.closing_fen == statement.closing_fen
    assert view.owed_fen - view.owes_fen == view.closing_fen
    assert view.brought_fen == statement.brought_fen == 40_063
    assert view.paid_fen == -statement.paid_fen == 50_000
    assert view.owes_fen == 6_923 * 350 + 50_000
    assert {line.document_id for line in view.lines if line.kind == "harvest_ticket"} == {posted.id}


def test_the_opening_stands_before_the_period(office_with_bags: Office) -> None:
    with office_with_bags.book.read() as unit:
        view = person_view(unit, office_with_bags.grower, date(2024, 2, 1), date(2024, 2, 29))
    assert view.lines == ()
    assert view.opening_fen == view.closing_fen == -6_923 * 350
    assert (view.owed_fen, view.owes_fen) == (0, 6_923 * 350)


def test_a_line_taken_back_and_its_reversal_are_marked(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        documents.void(unit, posted.id, "重复")
    with office.book.read() as unit:
        states = [line.state for line in person_view(unit, office.grower, *YEAR).lines]
    assert set(states) == {"void", "reversal"}
    assert states[0] == "reversal"


def test_nobody_is_said_plainly(office: Office) -> None:
    with office.book.read() as unit, pytest.raises(UserError, match="not in the book"):
        person_view(unit, 9_999, *YEAR)


def _names(office: Office, **wanted: object) -> list[str]:
    with office.book.read() as unit:
        listing = lists.people(**wanted)  # type: ignore[arg-type]
        return [row["name"] for row in listing.page(unit, RowQuery(), 0, 50)]


@pytest.mark.parametrize("text", ["sgq", "单", "shan", "0001", "1234"])
def test_the_list_finds_by_every_reading(office: Office, text: str) -> None:
    assert "单国强" in _names(office, text=text)


def test_the_list_shows_members_by_membership(office: Office) -> None:
    assert _names(office, role="member", day=DAY) == ["单国强", "王𬱖"]
    assert _names(office, role="member", day=date(2023, 1, 1)) == []
    assert _names(office, role="buyer", day=DAY) == ["山珍公司"]


def test_the_list_masks_phones_and_names_roles(office: Office) -> None:
    with office.book.read() as unit:
        row = lists.people(text="sgq", day=DAY).page(unit, RowQuery(), 0, 1)[0]
    assert row["phone"] == "138****1234"
    assert row["roles"] == "member,grower"


def test_a_role_is_not_given_twice_at_a_time(office: Office) -> None:
    with office.book.write() as unit:
        with pytest.raises(UserError, match="already has that role"):
            people.give_role(unit, office.grower, "grower", date(2024, 3, 1))
        (role,) = people.roles(unit, office.grower)
        people.end_role(unit, role.id, date(2024, 3, 1))
        people.give_role(unit, office.grower, "grower", date(2024, 3, 1))


def test_memberships_do_not_overlap(office: Office) -> None:
    with office.book.write() as unit:
        with pytest.raises(UserError, match="already a member"):
            people.add_membership(unit, office.grower, date(2023, 1, 1))
        people.add_membership(unit, office.grower, date(2023, 1, 1), date(2024, 1, 1))
        assert [m.start.year for m in people.memberships(unit, office.grower)] == [2023, 2024]


def test_nothing_ends_before_it_began(office: Office) -> None:
    with office.book.write() as unit:
        (role,) = people.roles(unit, office.grower)
        (membership,) = people.memberships(unit, office.grower)
        with pytest.raises(UserError, match="after the start"):
            people.end_role(unit, role.id, role.start)
        with pytest.raises(UserError, match="after the start"):
            people.end_membership(unit, membership.id, date(2023, 12, 31))
        with pytest.raises(UserError, match="no longer in the book"):
            people.end_role(unit, 9_999, DAY)


def test_numbers_not_given_stay(office: Office) -> None:
    with office.book.write() as unit:
        private_data.change_numbers(
            unit, office.grower, id_number="５２０３２４19680101123ｘ", bank_name="信用社"
        )
        private_data.change_numbers(unit, office.grower, bank_number="6217 0000 1111 2222")
        shown = private_data.masked_numbers(unit, office.grower)
    assert shown == private_data.MaskedNumbers("****123X", "信用社", "****2222")


@pytest.mark.parametrize("given", [{"id_number": "12345"}, {"bank_number": "卡号"}])
def test_numbers_that_cannot_be_are_refused(office: Office, given: dict[str, str]) -> None:
    with office.book.write() as unit, pytest.raises(UserError) as refused:
        private_data.change_numbers(unit, office.grower, **given)
    assert refused.value.field == next(iter(given))


def test_the_reading_of_statements_is_followed_and_can_be_ended(office_with_bags: Office) -> None:
    told: list[tuple[int, int]] = []

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with office_with_bags.book.read() as unit:
        period = settlement.Period(*YEAR)
        found = settlement.several(unit, None, period, told=lambda *one: told.append(one))
        with pytest.raises(KeyboardInterrupt):
            settlement.several(unit, None, period, told=stop)
    assert [one.party.name for one in found] == ["单国强"]
    assert told == [(1, 3)]
