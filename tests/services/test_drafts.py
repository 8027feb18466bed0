"""Drafts are found without looking through the documents of ten years."""

from __future__ import annotations

from offices import DAY, Office
from query_plans import query_plans

from coop_desk.services import documents, overview

AMONG_DRAFTS = "USING INDEX ix_documents_drafts"


def test_drafts_of_a_counter_are_sought_among_drafts_alone(office: Office) -> None:
    with office.book.write() as unit:
        first = documents.save_draft(unit, "leaf_ticket", DAY, {"gross": "18.65"})
        second = documents.save_draft(unit, "leaf_ticket", DAY, {"gross": "20"})
        documents.save_draft(unit, "harvest_ticket", DAY, {"gross": "126.4"})
        found = []
        (plan,) = query_plans(unit, lambda: found.extend(documents.drafts(unit, "leaf_ticket")))
    assert found == [(second, {"gross": "20"}), (first, {"gross": "18.65"})]
    assert plan == f"SEARCH documents {AMONG_DRAFTS} (kind=?)"


def test_drafts_of_all_kinds_are_counted_among_drafts_alone(office: Office) -> None:
    with office.book.write() as unit:
        for kind in ("harvest_ticket", "leaf_ticket", "leaf_ticket"):
            documents.save_draft(unit, kind, DAY, {})
        found = []
        plans = query_plans(unit, lambda: found.extend(overview.attention(unit, DAY)))
    drafts = [one.values for one in found if one.key == "drafts"]
    assert drafts == [{"count": 1, "kind": "harvest_ticket"}, {"count": 2, "kind": "leaf_ticket"}]
    assert any(AMONG_DRAFTS in plan for plan in plans)
