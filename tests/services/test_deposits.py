"""Deposits: held for the grower, given back or kept, never more than there is."""

from __future__ import annotations

from datetime import date

import pytest
from offices import DAY, Office

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import checks, deposits, documents, leasing, ledger, settlement
from coop_desk.services.document_view import document_view
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.storage.unit_of_work import Unit


def _let(unit: Unit, office: Office, deposit_fen: int = 50_000) -> int:
    shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
    start, end = date(2024, 1, 1), date(2024, 7, 1)
    lease = GreenhouseLease(
        shed, office.stranger, office.season, start, end, 200_000, deposit_fen=deposit_fen
    )
    return leasing.let_greenhouse(unit, lease).document.id


def _parts(unit: Unit, person_id: int) -> dict[str, int]:
    return {one.part: one.amount_fen for one in ledger.part_balances(unit, person_id)}


def _sides(unit: Unit, document_id: int) -> list[tuple[str, str | None, int, int]]:
    lines = document_view(unit, document_id).ledger
    return [(line.account, line.part, line.debit_fen, line.credit_fen) for line in lines]


def test_a_deposit_is_taken_given_back_and_kept(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        taken = deposits.take(unit, lease_id, 50_000, "cash", DAY)
        assert taken.number == "YJ2024-000001"
        assert _sides(unit, taken.id) == [("101", None, 50_000, 0), ("211", "deposit", 0, 50_000)]
        back = deposits.give_back(unit, lease_id, 30_000, "bank", DAY, "退一部分")
        assert _sides(unit, back.id) == [("211", "deposit", 30_000, 0), ("102", None, 0, 30_000)]
        assert deposits.held(unit, lease_id) == 20_000
        kept = deposits.keep(unit, lease_id, 20_000, "棚膜损坏", DAY)
        assert _sides(unit, kept.id) == [("211", "deposit", 20_000, 0), ("502", None, 0, 20_000)]
        assert deposits.held(unit, lease_id) == 0
        assert ledger.part_balances(unit, office.stranger) == []
        assert checks.check_book(unit) == []


def test_a_deposit_stands_apart_from_statements(office: Office) -> None:
    with office.book.write() as unit:
        deposits.take(unit, _let(unit, office), 50_000, "cash", DAY)
        assert _parts(unit, office.stranger) == {"deposit": 50_000}
        period = settlement.Period(date(2024, 1, 1), DAY)
        statement = settlement.one(unit, office.stranger, period)
        assert (statement.lines, statement.closing_fen) == ((), 0)


def test_more_than_agreed_is_asked_about(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        deposits.take(unit, lease_id, 40_000, "cash", DAY)
        with pytest.raises(
            NeedsConfirmation, match=r"500\.00 yuan was agreed; .* 600\.00"
        ) as asked:
            deposits.take(unit, lease_id, 20_000, "cash", DAY)
        assert asked.value.field == "amount"
        deposits.take(unit, lease_id, 20_000, "cash", DAY, confirmed=True)
        assert deposits.held(unit, lease_id) == 60_000


def test_no_more_leaves_than_is_held(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        deposits.take(unit, lease_id, 40_000, "cash", DAY)
        with pytest.raises(UserError, match=r"Only 400\.00 yuan") as refused:
            deposits.give_back(unit, lease_id, 40_001, "cash", DAY)
        assert refused.value.field == "amount"
        with pytest.raises(UserError, match=r"Only 400\.00 yuan"):
            deposits.keep(unit, lease_id, 40_001, "棚膜损坏", DAY)


def test_a_deposit_is_kept_for_a_reason(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        deposits.take(unit, lease_id, 40_000, "cash", DAY)
        with pytest.raises(UserError, match="Say why the deposit is kept") as refused:
            deposits.keep(unit, lease_id, 1, "  ", DAY)
        assert refused.value.field == "reason"


@pytest.mark.parametrize("amount", [0, -1])
def test_a_deposit_is_more_than_nothing(amount: int, office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        with pytest.raises(UserError, match="more than nothing"):
            deposits.take(unit, lease_id, amount, "cash", DAY)
        with pytest.raises(UserError, match="more than nothing"):
            deposits.give_back(unit, lease_id, amount, "cash", DAY)
        with pytest.raises(UserError, match="more than nothing"):
            deposits.keep(unit, lease_id, amount, "棚膜损坏", DAY)


def test_a_deposit_goes_through_a_till(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        with pytest.raises(UserError, match="cash or bank"):
            deposits.take(unit, lease_id, 1, "", DAY)
        deposits.take(unit, lease_id, 1, "bank", DAY)
        with pytest.raises(UserError, match="cash or bank"):
            deposits.give_back(unit, lease_id, 1, "goods", DAY)


def test_a_deposit_given_back_is_not_untaken(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        taken = deposits.take(unit, lease_id, 50_000, "cash", DAY)
        back = deposits.give_back(unit, lease_id, 30_000, "cash", DAY)
    refused = pytest.raises(UserError, match=f"void {back.number} first")
    with refused, office.book.write() as unit:
        documents.void(unit, taken.id, "错")
    with office.book.write() as unit:
        documents.void(unit, back.id, "错")
        assert deposits.held(unit, lease_id) == 50_000
        documents.void(unit, taken.id, "错")
        assert deposits.held(unit, lease_id) == 0
        assert checks.check_book(unit) == []


def test_deposits_fall_with_their_lease(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        deposits.take(unit, lease_id, 50_000, "cash", DAY)
        deposits.give_back(unit, lease_id, 30_000, "cash", DAY)
        documents.void(unit, lease_id, "错")
        assert ledger.part_balances(unit, office.stranger) == []
        assert checks.check_book(unit) == []
        with pytest.raises(UserError, match="not in the book"):
            deposits.take(unit, lease_id, 1, "cash", DAY)


def test_a_deposit_is_given_back_after_the_lease_has_ended(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        deposits.take(unit, lease_id, 50_000, "cash", DAY)
        leasing.end_lease(unit, lease_id, date(2024, 4, 1), "外出")
        deposits.give_back(unit, lease_id, 50_000, "cash", DAY)
        assert deposits.held(unit, lease_id) == 0


def test_the_register_shows_what_was_agreed_and_what_is_held(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        (row,) = deposits.register(unit)  # the lease of the office has no deposit
        assert (row.agreed_fen, row.held_fen, row.missing_fen) == (50_000, 0, 50_000)
        deposits.take(unit, lease_id, 40_000, "cash", DAY)
        deposits.give_back(unit, lease_id, 10_000, "cash", DAY)
        deposits.keep(unit, lease_id, 5_000, "棚膜损坏", DAY)
        (row,) = deposits.register(unit, season_id=office.season)
        assert (row.taken_fen, row.returned_fen, row.kept_fen) == (40_000, 10_000, 5_000)
        assert (row.held_fen, row.missing_fen) == (25_000, 10_000)
        assert deposits.register(unit, season_id=99) == []


def test_the_history_of_a_deposit_keeps_what_was_voided(office: Office) -> None:
    with office.book.write() as unit:
        lease_id = _let(unit, office)
        wrong = deposits.take(unit, lease_id, 40_000, "cash", DAY)
        documents.void(unit, wrong.id, "错")
        deposits.take(unit, lease_id, 50_000, "bank", DAY)
        deposits.keep(unit, lease_id, 5_000, "棚膜损坏", DAY)
        lines = deposits.history(unit, lease_id)
        assert [(one.action, one.method, one.amount_fen, one.status) for one in lines] == [
            ("taken", "cash", 40_000, "voided"),
            ("taken", "bank", 50_000, "posted"),
            ("kept", "", 5_000, "posted"),
        ]
        assert lines[-1].note == "棚膜损坏"
