"""What the office has set: the cooperative, its law, its rules, its accounts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from coop_desk.domain.contract import check_template
from coop_desk.domain.money import check_int
from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

LAWS = ("specialised_cooperative", "collective_organisation")
TICKET_PAPERS = ("A5", "241x140", "80mm")
WEIGHT_UNITS = ("jin", "jin_and_kilogram")

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
    # A batch of bags passes its weight check with so many basis points of the sample outside the
    # tolerance, and a sample has at least so many bags; `required`: none is issued unchecked.
    "bag_check": {"most_outside_bp": 500, "fewest": 5, "required": False},
    "follow_up_days": 3,  # after an inspection that left spots untreated
    # Leaf for one of dry tea in hundredths: outside 3.80 to 5.00 someone should look.
    "out_turn_band": [380, 500],
    # So many days goods keep in store before someone should look.
    "shelf_days": {"mushroom": 3, "leaf": 1, "dry_tea": 540},
    "stock_take_band_bp": 500,  # a count further from the book is asked about
    # A scale passes its check so many grams off; `daily`: the counters ask for one each day.
    "scale_check": {"tolerance_g": 20, "daily": False},
    # A mushroom picked outside these hours drops to the grade of this rank.
    "pick_rules": {"morning": 1, "evening": 2},
    # Where the hour of the pick is known: from this hour on it counts at best as this rank.
    "pick_hours": [["00:00", 2], ["06:00", 1], ["12:00", 2]],
    # What is taken off leaf picked in such weather, beside the grade's own share, basis points.
    "leaf_weather": {"dry": 0, "dew": 200, "rain": 500},
    "paper": {"statement": "A4", "ticket": "A5"},
    "language": "zh_CN",
    # The office's own text of the contract for a greenhouse; None is the usual one.
    "contract_template": None,
}


_EVERY = select(tables.settings.c.key, tables.settings.c.value)


def get(unit: Unit, key: str) -> Any:
    """The value of a setting, or its default."""
    values = _all(unit)
    return values[key] if key in values else DEFAULTS[key]


def put(unit: Unit, key: str, value: Any) -> None:
    """Set a value; it is written to the audit log.

    Raises UserError for a key this program does not know, another law once documents were
    posted, a closing day in the future or before the one the books are closed up to, or a
    contract with a field there is none of.
    """
    if key not in DEFAULTS:
        raise UserError("There is no setting called {key}.", key=key)
    if key in _RULES:
        _RULES[key](unit, value)
    row = {"key": key, "value": json.dumps(value, ensure_ascii=False, sort_keys=True)}
    if key in _all(unit):
        audit.update(unit, tables.settings, key, row)
    else:
        audit.insert(unit, tables.settings, row)
    unit.memo.pop("settings", None)


def _all(unit: Unit) -> dict[str, Any]:
    if "settings" not in unit.memo:
        rows = unit.read(_EVERY, {})
        unit.memo["settings"] = {key: json.loads(value) for key, value in rows}
    values: dict[str, Any] = unit.memo["settings"]
    return values


def account(unit: Unit, role: str) -> str:
    """The account number that plays a role, such as "cash" or "inventory"."""
    code: str = get(unit, "account_roles")[role]
    return code


def cooperative(unit: Unit) -> Cooperative:
    """The cooperative as its papers name it."""
    return Cooperative(**get(unit, "cooperative"))


def name_cooperative(unit: Unit, head: Cooperative) -> None:
    """Set the name, address and phone on the papers. Raises UserError without a name."""
    if not head.name.strip():
        raise UserError("Enter the cooperative's name.", field="name")
    words = {"name": head.name, "address": head.address, "phone": head.phone}
    put(unit, "cooperative", {key: text.strip() for key, text in words.items()})


def closed_until(unit: Unit) -> date | None:
    """The last day the books are closed on; None where they were never closed."""
    closed = get(unit, "closed_until")
    return date.fromisoformat(closed) if closed else None


# --- what a value must obey -------------------------------------------------


def _refuse_other_law(unit: Unit, law: Any) -> None:
    """The two laws share out a surplus by different rules, so one book never mixes them."""
    if law not in LAWS:
        raise UserError("Choose the law the cooperative stands under.", field="law")
    if law != get(unit, "law") and has_posted(unit):
        raise UserError(
            "Documents were posted under the present law, and the two are never mixed. "
            "Make a new book to work under the other one.",
            field="law",
        )


def is_demo(unit: Unit) -> bool:
    """Whether this is the demo book, which its papers say."""
    return bool(get(unit, "demo"))


def has_posted(unit: Unit) -> bool:
    """Whether any document was ever posted in this book."""
    d = tables.documents.c
    return unit.first(select(d.id).where(d.status != "draft").limit(1)) is not None


def _refuse_odd_closing(unit: Unit, closing: Any) -> None:
    """Closed periods stay closed, and what is still to come cannot be closed.

    Raises ValueError for what is no date.
    """
    closed = get(unit, "closed_until")
    if closing is not None:
        closing = date.fromisoformat(closing).isoformat()
    if closed and (closing is None or closing < closed):
        raise UserError(
            "The books are already closed up to {closed}, and closed periods stay closed.",
            field="closed_until",
            closed=closed,
        )
    if closing is not None and closing > unit.clock().date().isoformat():
        raise UserError(
            "{day} lies in the future; the books can be closed up to today.",
            field="closed_until",
            day=closing,
        )


def _refuse_odd_template(_unit: Unit, template: Any) -> None:
    """A contract with a field nobody can fill in would be refused when it is to be signed."""
    if template is not None:
        check_template(template)


def _refuse_odd_shelf(_unit: Unit, days: Any) -> None:
    for product in days:
        if check_int(days[product], "days") < 0:
            raise UserError("Goods keep for no days or more.", field=f"shelf_{product}")


_RULES: dict[str, Callable[[Unit, Any], None]] = {
    "shelf_days": _refuse_odd_shelf,
    "law": _refuse_other_law,
    "closed_until": _refuse_odd_closing,
    "contract_template": _refuse_odd_template,
}
