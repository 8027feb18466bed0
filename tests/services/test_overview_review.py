"""What wants attention, with voided documents taken out."""

from __future__ import annotations

from datetime import date

from offices import DAY, Office

from coop_desk.services import bags, documents, harvest, money, overview, sales
from coop_desk.services.bags import BagLoss
from coop_desk.services.sales import Sale, SaleLine
from coop_desk.storage.unit_of_work import Unit


def _keys(unit: Unit, today: date) -> set[str]:
    return {one.key for one in overview.attention(unit, today)}


def test_a_void_sale_makes_no_late_buyer(office: Office) -> None:
    early = date(2024, 1, 20)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest(day=early))
        line = SaleLine(office.mushroom_grades[0], 500, 500)
        sold = sales.post(unit, Sale(early, office.buyer, "mushroom", (line,)))
        assert "late_buyer" in _keys(unit, DAY)
        documents.void(unit, sold.id, "退货")
        assert "late_buyer" not in _keys(unit, DAY)


def test_a_payment_on_a_new_sale_leaves_the_old_one_late(office: Office) -> None:
    early = date(2024, 1, 20)
    with office.book.write() as unit:
        harvest.post(unit, office.harvest(day=early))
        line = SaleLine(office.mushroom_grades[0], 500, 500)
        sales.post(unit, Sale(early, office.buyer, "mushroom", (line,)))
        new = sales.post(unit, Sale(DAY, office.buyer, "mushroom", (line,)))
        documents.void(unit, new.id, "退货")
        assert "late_buyer" in _keys(unit, DAY)
        money.receive(unit, DAY, office.buyer, "sale", "bank", 500)
        assert "late_buyer" not in _keys(unit, DAY)


def test_a_void_loss_and_a_cleared_shed_are_no_heavy_loss(office_with_bags: Office) -> None:
    office = office_with_bags
    with office.book.write() as unit:
        lost = bags.lose(unit, BagLoss(DAY, office.let.crop_id, 1_000, "contaminated"))
        (found,) = [a for a in overview.attention(unit, DAY) if a.key == "heavy_loss"]
        assert found.values == {"code": "01", "lost": 1_000, "of": 6_923}
        documents.void(unit, lost.id, "数错")
        assert "heavy_loss" not in _keys(unit, DAY)
        bags.lose(unit, BagLoss(DAY, office.let.crop_id, 6_000, "discarded"))
        assert "heavy_loss" not in _keys(unit, DAY)
