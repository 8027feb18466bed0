"""What the paper of a ticket is given to say, and how prints are counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from offices import DAY, Office
from sqlalchemy import delete, select

from coop_desk.domain.ticket_paper import TicketCash, TicketPerson
from coop_desk.errors import UserError
from coop_desk.services import checks, documents, harvest, money, tea, ticket_prints
from coop_desk.services.harvest import HarvestLine
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables


def test_a_leaf_ticket_says_what_was_frozen_on_it(office: Office) -> None:
    with office.book.write() as unit:
        scale = Scale(9_325, 425, 1, deduction_bp=300, name="一号秤")
        posted = tea.post_leaf(unit, office.leaf(scale=scale, weather="dew", note="叶好"))
        paper = ticket_prints.read(unit, posted.id)
    assert (paper.number, paper.day, paper.time) == (posted.number, DAY, "09:30")
    assert paper.person == TicketPerson("0003", "王𬱖", "联丰组", "成员")
    assert paper.origin == (("时段", "早"),)
    w = paper.weighing
    assert (w.gross_g, w.tare_g, w.deduction_g, w.pay_g) == (9_325, 425, 265, 8_635)
    assert (w.scale, w.weather, w.deduction_bp) == ("一号秤", "dew", 300)
    assert w.usual_bp is not None
    [line] = paper.lines
    assert (line.grams, line.price_fen, line.amount_fen) == (8_635, 12_800, 221_056)
    assert (line.price_list, paper.amount_fen, paper.note) == ("开市价", 221_056, "叶好")
    assert (paper.operator, paper.cash, paper.voided, paper.copy) == ("王会计", None, None, 1)
    assert paper.best_fen == 221_056
    assert paper.better_fen == 0


def test_a_harvest_says_its_grades_and_what_the_best_would_have_paid(office: Office) -> None:
    grades = office.mushroom_grades
    lines = (HarvestLine(grades[0], 34_000), HarvestLine(grades[1], 21_650, "开伞"))
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest(lines=lines, picked_at="07:40"))
        paper = ticket_prints.read(unit, posted.id, copy=2)
    assert paper.origin == (
        ("大棚", "01"),
        ("", "2024 春季"),
        ("", "第 1 潮"),
        ("采摘", "早 07:40"),
    )
    assert [line.amount_fen for line in paper.lines] == [28_560, 13_423]
    assert [line.override_reason for line in paper.lines] == ["", "开伞"]
    assert paper.lines[1].suggested_grade == paper.lines[0].grade
    assert paper.best_fen == 28_560 + 18_186
    assert paper.better_fen == 18_186 - 13_423
    assert paper.weighing.scale == ""
    assert paper.reprints == 1


def test_a_ticket_of_before_does_without_what_nobody_wrote_down(office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        unit.connection.exec_driver_sql("DROP TRIGGER harvest_facts_delete_guard")
        unit.execute(delete(tables.harvest_facts))
        paper = ticket_prints.read(unit, posted.id)
    assert (paper.weighing.scale, paper.weighing.usual_bp, paper.best_fen) == (None, None, None)
    assert paper.origin[-1] == ("采摘", "早")


def test_cash_says_what_was_recovered_given_and_given_back(office: Office) -> None:
    with office.book.write() as unit:
        money.pay_advance(unit, DAY, office.grower, "cash", 10_000)
        posted = harvest.post(unit, office.harvest(recovers=True, tendered_fen=40_000))
        cash = ticket_prints.read(unit, posted.id).cash
    assert isinstance(cash, TicketCash)
    assert cash.paid_fen + cash.recovered_fen == 40_063
    assert cash.recovered == (("预支款", 10_000),)
    assert (cash.tendered_fen, cash.change_fen) == (40_000, 40_000 - 30_063)


def test_cash_without_counted_change_says_only_what_was_paid(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(paid_cash=True))
        cash = ticket_prints.read(unit, posted.id).cash
    assert cash is not None
    assert (cash.recovered, cash.paid_fen, cash.tendered_fen) == ((), 221_056, None)


def test_a_void_ticket_names_reason_and_replacement_and_the_other_way_round(
    office: Office,
) -> None:
    with office.book.write() as unit:
        first = tea.post_leaf(unit, office.leaf(paid_cash=True))
        documents.void(unit, first.id, "等级录错")
        other = replace(office.leaf(), grade_id=office.leaf_grades[1])
        second = tea.post_leaf(unit, other, replaces_id=first.id)
        void, standing = (ticket_prints.read(unit, one.id) for one in (first, second))
    assert (void.voided, void.replaced_by, void.cash) == ("等级录错", second.number, None)
    assert (standing.voided, standing.replaces) == (None, first.number)
    assert standing.better_fen > 0


def test_a_payment_that_was_voided_is_not_on_the_paper(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf(paid_cash=True))
        p = tables.payments.c
        payment = unit.scalar(select(p.document_id).where(p.ticket_document_id == posted.id))
        documents.void(unit, payment, "没有付")
        assert ticket_prints.read(unit, posted.id).cash is None


def test_prints_are_counted_and_written_down(office: Office) -> None:
    with office.book.write() as unit:
        first = tea.post_leaf(unit, office.leaf())
        second = tea.post_leaf(unit, office.leaf())
        assert ticket_prints.next_copy(unit, first.id) == 1
        copies = [ticket_prints.record_print(unit, first.id, "A5") for _ in range(3)]
        assert copies == [1, 2, 3]
        assert ticket_prints.record_print(unit, second.id, "80mm") == 1
        assert ticket_prints.next_copy(unit, first.id) == 4
        rows = unit.rows(select(tables.document_prints).order_by(tables.document_prints.c.id))
        assert {(row.printed_at, row.printed_by) for row in rows} == {
            ("2024-04-02T09:30:00", "王会计")
        }
        assert [row.paper for row in rows] == ["A5", "A5", "A5", "80mm"]
        assert not checks.check_book(unit)


def test_what_is_no_posted_ticket_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        draft = documents.save_draft(unit, "leaf_ticket", DAY, {})
        with pytest.raises(UserError, match="not posted yet"):
            ticket_prints.read(unit, draft)
        with pytest.raises(UserError, match="not posted yet"):
            ticket_prints.record_print(unit, draft, "A5")
        for other in (office.let.document.id, 999_999):
            with pytest.raises(UserError, match="Only a weigh ticket"):
                ticket_prints.read(unit, other)
        posted = tea.post_leaf(unit, office.leaf())
        with pytest.raises(ValueError, match="A4"):
            ticket_prints.record_print(unit, posted.id, "A4")


def test_a_print_changed_behind_the_books_back_is_found(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        ticket_prints.record_print(unit, posted.id, "A5")
        guard = "SELECT sql FROM sqlite_schema WHERE name = 'document_prints_update_guard'"
        kept = unit.connection.exec_driver_sql(guard).scalar_one()
        unit.connection.exec_driver_sql("DROP TRIGGER document_prints_update_guard")
        unit.connection.exec_driver_sql("UPDATE document_prints SET printed_by = 'x'")
        unit.connection.exec_driver_sql(kept)
        assert len(checks.check_book(unit)) == 1
