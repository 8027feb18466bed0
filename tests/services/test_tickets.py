"""Tickets of both counters: the worked examples, posted, frozen, refused and voided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from offices import DAY, Office
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, checks, documents, harvest, intake, ledger, tea
from coop_desk.services.catalogue import NewPrice
from coop_desk.services.document_view import document_view
from coop_desk.services.harvest import HarvestLine
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables


def test_the_net_weight_example_split_by_grade(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        view = document_view(unit, posted.id)
    assert posted.number == "CG2024-000001"
    assert view.details["pay_g"] == 55_650
    assert [line["amount_fen"] for line in view.lines] == [28_560, 9_703, 1_800]
    assert view.amount_fen == 40_063


def test_the_leaf_example(office: Office) -> None:
    with office.book.write() as unit:
        view = document_view(unit, tea.post_leaf(unit, office.leaf()).id)
    assert (view.details["deduction_g"], view.details["pay_g"]) == (265, 8_635)
    assert view.amount_fen == 221_056


def test_a_ticket_writes_balanced_postings_and_goods(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        ledger_lines = document_view(unit, posted.id).ledger
        balances = ledger.part_balances(unit, office.grower)
    assert [(line.account, line.debit_fen, line.credit_fen) for line in ledger_lines] == [
        ("121", 40_063, 0),
        ("114", 0, 40_063),
    ]
    assert [(b.part, b.amount_fen) for b in balances] == [("mushroom", 40_063)]


def test_a_non_member_stands_in_payables(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(person_id=office.stranger))
        accounts = [line.account for line in document_view(unit, posted.id).ledger]
    assert accounts == ["121", "211"]


def test_a_later_price_never_changes_an_old_ticket(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        prices = [NewPrice(grade, 100) for grade in office.leaf_grades]
        catalogue.save_price_list(unit, "leaf", "改价", DAY, None, prices)
    with office.book.read() as unit:
        assert document_view(unit, posted.id).details["price_fen"] == 12_800
    with office.book.write() as unit:
        later = tea.post_leaf(unit, office.leaf())
        assert document_view(unit, later.id).details["price_fen"] == 100


def test_the_next_better_grade_is_frozen_too(office: Office) -> None:
    with office.book.write() as unit:
        view = document_view(unit, harvest.post(unit, office.harvest()).id)
    assert [line["better_price_fen"] for line in view.lines] == [None, 420, 310]


def test_void_reverses_everything_and_frees_nothing(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        documents.void(unit, posted.id, "毛重看错")
    with office.book.read() as unit:
        view = document_view(unit, posted.id)
        assert (view.status, view.void_reason, view.voided_by) == ("voided", "毛重看错", "王会计")
        assert [line.reversal for line in view.ledger] == [False, False, True, True]
        assert sum(line.debit_fen - line.credit_fen for line in view.ledger) == 0
        assert ledger.part_balances(unit, office.grower) == []
        assert set(intake.stored(unit).values()) == {(0, 0, 0)}
        assert checks.check_book(unit) == []
    with office.book.write() as unit:
        assert harvest.post(unit, office.harvest()).number == "CG2024-000002"


def test_a_cash_ticket_is_a_ticket_and_a_payment_and_both_fall_together(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(paid_cash=True))
        kinds = unit.rows(select(tables.documents.c.kind).order_by(tables.documents.c.id))
        assert [row.kind for row in kinds][-2:] == ["leaf_ticket", "payment"]
        assert ledger.part_balances(unit, office.household) == []
        documents.void(unit, posted.id, "认错人")
        states = unit.rows(select(tables.documents.c.status).order_by(tables.documents.c.id))
        assert [row.status for row in states][-2:] == ["voided", "voided"]
        assert ledger.part_balances(unit, office.household) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"scale": Scale(6_400, 6_400)}, "tare"),
        ({"crop_id": 999}, "crop"),
        ({"day": date(2024, 7, 1)}, "day"),
        ({"flush": 0}, "flush"),
        ({"pick_session": "evening"}, "reason"),
        ({"lines": ()}, "lines"),
    ],
)
def test_refused_harvest_tickets_name_their_field(
    office: Office, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        harvest.post(unit, office.harvest(**changes), confirmed=True)
    assert refused.value.field == field
    with office.book.read() as unit:
        assert unit.scalar(select(tables.harvest_tickets.c.document_id)) is None


def test_an_evening_pick_may_count_as_first_grade_with_a_reason(office: Office) -> None:
    ticket = office.harvest(pick_session="evening")
    lines = tuple(
        replace(line, override_reason="下雨推迟") if index == 0 else line
        for index, line in enumerate(ticket.lines)
    )
    with office.book.write() as unit:
        posted = harvest.post(unit, replace(ticket, lines=lines))
        assert document_view(unit, posted.id).lines[0]["override_reason"] == "下雨推迟"


def test_grade_weights_must_add_up(office: Office) -> None:
    lines = (HarvestLine(office.mushroom_grades[0], 55_600),)
    with pytest.raises(UserError), office.book.write() as unit:
        harvest.post(unit, office.harvest(lines=lines))


def test_an_unusual_weight_asks_once(office: Office) -> None:
    scale = Scale(600_000, 400)
    with pytest.raises(NeedsConfirmation) as asked, office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(scale=scale))
    assert asked.value.field == "gross"
    with office.book.write() as unit:
        assert tea.post_leaf(unit, office.leaf(scale=scale), confirmed=True).number


def test_a_grade_without_a_price_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        grade = catalogue.add_grade(unit, "leaf", "5", "新级", "New", 5)
        with pytest.raises(UserError):
            tea.post_leaf(unit, office.leaf(grade_id=grade))


def test_posted_rows_refuse_every_change_in_sql(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
    attempts = (
        "UPDATE harvest_lines SET grams = grams + 1",
        "DELETE FROM harvest_lines",
        "UPDATE harvest_tickets SET pay_g = 1",
        "UPDATE documents SET amount_fen = 1 WHERE kind = 'harvest_ticket'",
        "UPDATE documents SET status = 'draft', number = NULL",
        "DELETE FROM documents",
        "UPDATE postings SET debit_fen = 1",
        "DELETE FROM entries",
        "INSERT OR REPLACE INTO harvest_tickets SELECT * FROM harvest_tickets",
        f"INSERT INTO harvest_lines SELECT 99, {posted.id}, 9, grade_id, NULL, '', 5, 1,"
        " price_line_id, NULL, 1 FROM harvest_lines LIMIT 1",
        "UPDATE audit_log SET content = ''",
    )
    for attempt in attempts:
        with pytest.raises(IntegrityError, match="immutable"), office.book.write() as unit:
            unit.connection.execute(text(attempt))


def test_closed_days_refuse_tickets_and_voids(office: Office) -> None:
    from coop_desk.services import settings

    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        settings.put(unit, "closed_until", "2024-04-02")
    with pytest.raises(UserError, match="closed"), office.book.write() as unit:
        harvest.post(unit, office.harvest())
    with pytest.raises(UserError, match="closed"), office.book.write() as unit:
        documents.void(unit, posted.id, "错", DAY)


def test_a_draft_grows_into_a_document_once(office: Office) -> None:
    with office.book.write() as unit:
        draft = documents.save_draft(unit, "leaf_ticket", DAY, {"gross": "18."})
        documents.save_draft(unit, "leaf_ticket", DAY, {"gross": "18.65"}, draft)
        assert documents.drafts(unit, "leaf_ticket") == [(draft, {"gross": "18.65"})]
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(), draft_id=draft)
        assert posted.id == draft
        assert documents.drafts(unit, "leaf_ticket") == []
        with pytest.raises(UserError):
            tea.post_leaf(unit, office.leaf(), draft_id=draft)


def test_a_void_needs_a_reason_and_happens_once(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        with pytest.raises(UserError, match="Say why"):
            documents.void(unit, posted.id, "  ")
        documents.void(unit, posted.id, "错")
        with pytest.raises(UserError, match="already void"):
            documents.void(unit, posted.id, "错")


def test_the_flush_is_proposed_from_the_last_pick(office: Office) -> None:
    with office.book.write() as unit:
        assert harvest.propose_flush(unit, office.let.crop_id, DAY) == 1
        harvest.post(unit, office.harvest(flush=2))
    with office.book.read() as unit:
        crop = office.let.crop_id
        assert harvest.propose_flush(unit, crop, date(2024, 4, 5)) == 2
        assert harvest.propose_flush(unit, crop, date(2024, 4, 20)) == 3
        assert [c.greenhouse for c in harvest.crops_of(unit, office.grower, DAY)] == ["01"]
