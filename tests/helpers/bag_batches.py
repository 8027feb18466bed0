"""Batches of bags as tests receive them."""

from __future__ import annotations

from datetime import date
from typing import Any

from offices import DAY

from coop_desk.services.batches import NewBatch

SUPPLIER = 5  # in the small office


def new(**changes: Any) -> NewBatch:
    """A bought batch of 500 bags of 2.75 kg at 0.85 yuan."""
    given = {
        "day": DAY,
        "name": "2024-01 甲",
        "strain": "香菇 808",
        "bag_g": 2_750,
        "water_bp": 5_500,
        "tolerance_g": 100,
        "made_on": date(2024, 3, 1),
        "bags": 500,
        "unit_cost_fen": 85,
        "supplier_id": SUPPLIER,
    }
    return NewBatch(**{**given, **changes})
