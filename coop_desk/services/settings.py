"""What the office has set: the cooperative, its law, its rules, its accounts."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

LAWS = ("specialised_cooperative", "collective_organisation")

# The numbers are those of the field's 2007 chart; an office may set others.
ACCOUNT_ROLES = {
    "cash": "101",
    "bank": "102",
    "receivable": "113",
    "member_current": "114",
    "inventory": "121",
    "payable": "211",
    "wages_payable": "212",
    "loan": "201",
    "capital": "301",
    "production_cost": "401",
    "income": "501",
    "other_income": "502",
    "cost_of_sales": "521",
}

DEFAULTS: dict[str, Any] = {
    "cooperative": {"name": "", "address": "", "phone": ""},
    "law": LAWS[0],
    "demo": False,
    "weight_unit": "jin",
    "closed_until": None,
    "account_roles": ACCOUNT_ROLES,
    # Deductions are rounded to this many grams: 0.1 jin for mushrooms, 0.01 jin for leaf.
    "deduction_step_g": {"mushroom": 50, "leaf": 5},
    # What a ticket usually weighs, in grams; outside it the clerk is asked once.
    "usual_gross_g": {"mushroom": [2_500, 500_000], "leaf": [50, 50_000]},
    "recovery": {"order": ["bags", "rent", "advance"], "cap_bp": 5000, "floor_fen": 0},
    # A mushroom picked outside these hours drops to the grade of this rank.
    "pick_rules": {"morning": 1, "evening": 2},
    "paper": {"statement": "A4", "ticket": "A5"},
    "language": "zh_CN",
}


def get(unit: Unit, key: str) -> Any:
    """The value of a setting, or its default."""
    values = _all(unit)
    return values[key] if key in values else DEFAULTS[key]


def put(unit: Unit, key: str, value: Any) -> None:
    """Set a value; it is written to the audit log.

    Raises UserError for a key this program does not know.
    """
    if key not in DEFAULTS:
        raise UserError("There is no setting called {key}.", key=key)
    row = {"key": key, "value": json.dumps(value, ensure_ascii=False, sort_keys=True)}
    if key in _all(unit):
        audit.update(unit, tables.settings, key, row)
    else:
        audit.insert(unit, tables.settings, row)
    unit.memo.pop("settings", None)


def _all(unit: Unit) -> dict[str, Any]:
    if "settings" not in unit.memo:
        rows = unit.rows(select(tables.settings))
        unit.memo["settings"] = {row.key: json.loads(row.value) for row in rows}
    values: dict[str, Any] = unit.memo["settings"]
    return values


def account(unit: Unit, role: str) -> str:
    """The account number that plays a role, such as "cash" or "inventory"."""
    code: str = get(unit, "account_roles")[role]
    return code


def cooperative(unit: Unit) -> Cooperative:
    """The cooperative as its papers name it."""
    return Cooperative(**get(unit, "cooperative"))
