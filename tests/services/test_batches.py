"""Batches of bags: received, weighed, refused when they failed, lost in store."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from bag_batches import SUPPLIER, new
from offices import DAY, Office
from sqlalchemy import select

from coop_desk.domain.bags import check_weights
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import bags, batches, checks, documents, ledger, settings, weight_checks
from coop_desk.services.bags import BagIssue, BatchCount
from coop_desk.services.batches import NewBatch
from coop_desk.storage import tables

GOOD = [2_700, 2_800, 2_750, 2_760, 2_740]
BAD = [2_700, 2_800, 2_750, 2_900, 3_100]


def refused(office: Office, batch: NewBatch) -> UserError:
    with office.book.write() as unit, pytest.raises(UserError) as error:
        batches.receive(unit, batch)
    return error.value


def test_a_bought_batch_is_owed_to_its_supplier(office: Office) -> None:
    with office.book.write() as unit:
        posted = batches.receive(unit, new())
        row = batches.batch(unit, posted.id)
        dry = batches.dry_by_batch(unit)
        owed = ledger.part_balances(unit, SUPPLIER)
    assert posted.number == "PC2024-000001"
    assert (row.in_store, row.live, row.lost, row.amount_fen) == (500, 0, 0, 42_500)
    assert row.usable
    assert row.check is None
    assert dry == {row.id: Fraction(2_475, 2)}
    assert sum(one.amount_fen for one in owed) == 850_000 + 42_500


def test_a_batch_made_here_is_production_cost(office: Office) -> None:
    with office.book.write() as unit:
        posted = batches.receive(unit, new(made_here=True, supplier_id=None))
        entry = ledger.read_entry(unit, ledger_entry(unit, posted.id))
    assert [(p.account, p.debit_fen, p.credit_fen) for p in entry.postings] == [
        ("121", 42_500, 0),
        ("401", 0, 42_500),
    ]
    assert entry.moves[0].batch_id == posted.id


def ledger_entry(unit: Any, document_id: int) -> int:
    e = tables.entries.c
    return int(unit.scalar(select(e.id).where(e.document_id == document_id)))


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"name": " "}, "name", "a name"),
        ({"supplier_id": None}, "supplier", "Say who supplied"),
        ({"bags": 0}, "bags", "how many bags"),
        ({"unit_cost_fen": -1}, "unit_cost", "less than nothing"),
        ({"bag_g": 0}, "bag_g", "more than nothing"),
        ({"bag_g": 27_500}, "bag_g", "at most 20 kg"),
        ({"water_bp": 10_000}, "water", "below 100"),
        ({"tolerance_g": 2_750}, "tolerance", "tolerance"),
        ({"made_on": date(2024, 4, 3)}, "made_on", "after the day it came in"),
        ({"inoculated_on": date(2024, 2, 1)}, "inoculated_on", "before they were made"),
        ({"day": date(2024, 4, 3)}, "day", "future"),
    ],
)
def test_a_batch_that_cannot_be(
    office: Office, changes: dict[str, Any], field: str, words: str
) -> None:
    error = refused(office, new(**changes))
    assert error.field == field
    assert words in str(error)


def test_two_batches_of_one_name_are_refused_while_both_stand(office: Office) -> None:
    with office.book.write() as unit:
        first = batches.receive(unit, new())
    assert "already a batch 2024-01 甲" in str(refused(office, new()))
    with office.book.write() as unit:
        documents.void(unit, first.id, "录错")
        batches.receive(unit, new())


def test_an_unusual_cost_is_asked_about(office: Office) -> None:
    with office.book.write() as unit:
        batches.receive(unit, new())
        with pytest.raises(NeedsConfirmation, match=r"8\.50 yuan a bag is unusual"):
            batches.receive(unit, new(name="乙", unit_cost_fen=850))
        batches.receive(unit, new(name="乙", unit_cost_fen=850), confirmed=True)


# --- weight checks ---------------------------------------------------------------


def test_a_sample_tells_at_once_and_the_posted_check_says_the_same(office: Office) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        looked = check_weights(BAD, batches.rule_of(unit, batch))
        assert weight_checks.checks_of(unit, batch) == []
        posted = batches.check(unit, batch, BAD, DAY)
        (row,) = weight_checks.checks_of(unit, batch)
    assert posted.number == "JY2024-000001"
    assert (row.mean_g, row.outside_ratio, row.passed) == (
        looked.mean_g,
        Fraction(2, 5),
        looked.passed,
    )
    assert row.variation_bp == looked.variation_bp
    assert row.grams == tuple(BAD)
    assert not row.passed


def test_a_failed_batch_is_not_issued_until_it_was_reworked(office: Office) -> None:
    crop = office.let.crop_id
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        batches.check(unit, batch, BAD, DAY)
        issue = BagIssue(DAY, crop, 10, 350, batches=(BatchCount(batch, 10),))
        with pytest.raises(UserError, match="Batch 2024-01 甲 failed its weight check") as error:
            bags.issue(unit, issue)
        assert error.value.field == "batch"
        assert batches.batch(unit, batch).failed
        # The rest of the store goes first; what failed is never proposed.
        assert bags.proposed(unit, 10_000) == [BatchCount(None, 10_000)]
        with pytest.raises(UserError, match="Only 10000 of the 10500 bags in store passed"):
            bags.proposed(unit, 10_001)
        batches.check(unit, batch, GOOD, DAY, "返工后复检")
        bags.issue(unit, issue)
        assert bags.live_by_batch(unit, crop) == {batch: 10}


def test_a_voided_check_counts_no_more(office: Office) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        wrong = batches.check(unit, batch, BAD, DAY)
        documents.void(unit, wrong.id, "秤没归零")
        assert batches.batch(unit, batch).usable


def test_where_the_office_wants_it_no_batch_is_issued_unweighed(office: Office) -> None:
    with office.book.write() as unit:
        rule = settings.get(unit, "bag_check")
        settings.put(unit, "bag_check", {**rule, "required": True})
        batch = batches.receive(unit, new()).id
        issue = BagIssue(DAY, office.let.crop_id, 10, 350, batches=(BatchCount(batch, 10),))
        with pytest.raises(UserError, match="was not weighed yet"):
            bags.issue(unit, issue)
        batches.check(unit, batch, GOOD, DAY)
        bags.issue(unit, issue)


@pytest.mark.parametrize(
    ("grams", "words"),
    [
        (GOOD[:4], "at least 5 bags"),
        ([*GOOD[:4], 0], "more than nothing"),
        ([*GOOD[:4], 275], "0.275 kg is unusual for a bag that should weigh 2.750 kg"),
        ([*GOOD[:4], 27_500], "27.500 kg is unusual"),
    ],
)
def test_a_sample_that_cannot_be(office: Office, grams: list[int], words: str) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        with pytest.raises(UserError, match=words) as error:
            batches.check(unit, batch, grams, DAY)
    assert error.value.field == "sample"


def test_a_batch_is_not_weighed_before_it_came_or_after_it_was_voided(office: Office) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        with pytest.raises(UserError, match="cannot be weighed before"):
            batches.check(unit, batch, GOOD, date(2024, 4, 1))
        documents.void(unit, batch, "录错")
        with pytest.raises(UserError, match="void"):
            batches.check(unit, batch, GOOD, DAY)


# --- lost in store ------------------------------------------------------------------


def test_bags_lost_in_store_are_lost_at_cost(office: Office) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        posted = batches.lose(unit, batch, 12, "broken", DAY, "卸车摔破")
        row = batches.batch(unit, batch)
        entry = ledger.read_entry(unit, ledger_entry(unit, posted.id))
        assert (row.in_store, row.lost) == (488, 12)
        assert {(p.account, p.debit_fen - p.credit_fen) for p in entry.postings} == {
            ("521", 1_020),
            ("121", -1_020),
        }
        with pytest.raises(UserError, match="Only 488 are in store; 489 cannot leave it"):
            batches.lose(unit, batch, 489, "broken", DAY)
        with pytest.raises(UserError, match="how many"):
            batches.lose(unit, batch, 0, "broken", DAY)
        documents.void(unit, posted.id, "没有破")
        assert batches.batch(unit, batch).lost == 0
        assert checks.check_book(unit) == []


def test_a_batch_whose_bags_were_issued_cannot_be_voided(office: Office) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        issue = BagIssue(DAY, office.let.crop_id, 10, 350, batches=(BatchCount(batch, 10),))
        bags.issue(unit, issue)
        with pytest.raises(UserError, match="Only 490 are in store; 500 cannot leave it"):
            documents.void(unit, batch, "录错")
