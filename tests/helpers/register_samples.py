"""A fixed purchase register: members and others, both products, a reversal, a rare name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from coop_desk.domain.money import amount_fen
from coop_desk.domain.statement import Cooperative
from coop_desk.services.purchase_register import (
    LeftOut,
    PurchaseLine,
    Register,
    Seller,
    Wanted,
)

HEAD = Cooperative("明星村合作社", "正安县土坪镇", "0851-26400000")
SELLERS = {
    1: Seller("0217", "张三", "贵州省遵义市正安县土坪镇明星社区联丰组 12 号", "****1234"),
    2: Seller("0301", "王𬱖", "茶园组", ""),
    3: Seller("0560", "李䶮", "水井组", "****567X"),
}
LEAF = (("单芽", "Single bud", 1, 12_800), ("一芽一叶", "One bud, one leaf", 2, 9_600))
MUSHROOM = (("一级", "First", 1, 420), ("二级", "Second", 2, 310))


def line(number: int, person_id: int, product: str, place: int, grams: int, **changes: Any) -> Any:
    """One line; the price and the amount follow from the product and the place of its grade."""
    grade, english, rank, price = (LEAF if product == "leaf" else MUSHROOM)[place]
    prefix = "CQ" if product == "leaf" else "CG"
    made = PurchaseLine(
        document_id=number,
        day=date(2024, 4, 1) + timedelta(days=number % 28),
        number=f"{prefix}2024-{number:06}",
        person_id=person_id,
        product=product,
        grade=grade,
        grade_english=english,
        rank=rank,
        grams=grams,
        price_fen=price,
        amount_fen=amount_fen(grams, price),
        member=person_id != 2,
        payment="on_account",
        reversal=False,
    )
    return replace(made, **changes)


LINES = (
    line(1, 1, "leaf", 0, 8_635, payment="cash"),
    line(2, 2, "leaf", 1, 4_005, payment="part_recovered"),
    line(3, 3, "mushroom", 0, 34_000),
    line(3, 3, "mushroom", 1, 15_650),
    line(4, 1, "leaf", 1, 2_500),
    line(5, 2, "leaf", 0, -1_000, amount_fen=-25_600, payment="", reversal=True),
)


def purchases(lines: int = len(LINES), **changes: Any) -> Register:
    """The register; more lines than there are repeat the first ones on later tickets."""
    made = LINES[:lines] + tuple(
        replace(LINES[n % 5], document_id=n, number=f"CQ2024-{n:06}") for n in range(6, lines)
    )
    register = Register(
        cooperative=HEAD,
        wanted=Wanted(date(2024, 4, 1), date(2024, 4, 30)),
        read_on=date(2024, 5, 2),
        lines=made,
        sellers={one: SELLERS[one] for one in {line.person_id for line in made}},
        organisations=LeftOut(2, 123_400),
        voided=1,
    )
    return replace(register, **changes)
