"""Finding people for the pickers of the forms."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from coop_desk.services import people
from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.person_picker import PersonRow


def find_people(
    context: PageContext, parent: Any, role: str, text: str, deliver: Callable[..., None]
) -> None:
    """Find people of a role by what was typed; where none fits, anybody: a role can begin."""
    look = partial(_people, role, text)
    context.operations.run_query(look, deliver, key=(id(parent), role), parent=parent)


def _people(role: str, text: str, unit: Any) -> list[PersonRow]:
    rows = people.search(unit, text, role=role) or people.search(unit, text)
    return [PersonRow(row.id, row.name, row.code, row.group) for row in rows]
