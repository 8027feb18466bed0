"""What happened to the bags of a crop, document by document."""

from __future__ import annotations

from offices import DAY, Office

from coop_desk.services import bags, crop_moves, documents, inspections
from coop_desk.services.bags import BagIssue
from coop_desk.services.inspections import Inspection


def test_documents_stand_newest_first_and_a_void_one_moved_nothing(office: Office) -> None:
    crop_id = office.let.crop_id
    with office.book.write() as unit:
        bags.issue(unit, BagIssue(DAY, crop_id, 100, 350))
        looked = inspections.post(unit, Inspection(DAY, crop_id, broken=3))
        documents.void(unit, looked.id, "看错棚")
        bags.correct(unit, DAY, crop_id, -2, "盘点")
        moves = crop_moves.crop_moves(unit, crop_id)
    assert [(one.kind, one.bags, one.status) for one in moves] == [
        ("bag_correction", -2, "posted"),
        ("inspection", 0, "voided"),
        ("bag_issue", 100, "posted"),
    ]
    assert moves[0].number == "GZ2024-000001"
    assert sum(one.bags for one in moves) == 98
