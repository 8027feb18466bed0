"""What a form is made of: described fields, and the input that belongs to each kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import Choice, Option, PickEdit
from coop_desk.ui.widgets.date_edit import DateEdit, Today
from coop_desk.ui.widgets.edits import (
    AreaEdit,
    LinesEdit,
    MoneyEdit,
    PercentEdit,
    TextEdit,
    TimeEdit,
    WeightEdit,
    WholeEdit,
    YesEdit,
)
from coop_desk.ui.widgets.person_picker import FindPeople, PersonPicker

__all__ = ["Field", "Option", "make_editor"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    `kind`: text, secret, lines, money (fen), weight (grams), whole, percent (basis points),
    area (hundredths of a mu), date, time ("07:40"), choice (number keys), pick (list), person,
    yes; or give `make`, which returns an editor of one's own. `beside` puts it in the row of
    the one before it. `find` is needed by a person, `options` by a choice and a pick.

    """

    key: str
    label: str
    kind: str = "text"
    required: bool = False
    default: Any = None
    help: str = ""
    options: Sequence[Option] = ()
    find: FindPeople | None = None
    make: Callable[[], QWidget] | None = None
    beside: bool = False
    unit: str = ""
    width: int = 0  # pixels, 0: what its kind needs
    longest: int = 200  # characters


# kind → how wide an input of it stands, in grid steps; 0: as wide as there is room
_WIDTHS = {
    "money": 18,
    "weight": 18,
    "whole": 14,
    "percent": 14,
    "area": 14,
    "date": 18,
    "time": 10,
    "pick": 30,
    "text": 40,
    "secret": 40,
    "person": 40,
    "lines": 60,
}


def make_editor(field: Field, today: Today = date.today) -> Any:
    """The input of a field, named for those who hear the screen; ValueError on no such kind."""
    editor = field.make() if field.make else _make(field, today)
    width = field.width or _WIDTHS.get(field.kind, 0) * GRID
    if width:
        editor.setFixedWidth(width)
    if isinstance(editor, QLineEdit):
        editor.setMaxLength(field.longest)
    return editor


def _make(field: Field, today: Today) -> QWidget:
    if field.kind == "date":
        return DateEdit(today)
    if field.kind == "person":
        if field.find is None:
            raise ValueError(f"The field {field.key} needs a way to find people.")
        return PersonPicker(field.find)
    if field.kind in _WITH_OPTIONS:
        return _WITH_OPTIONS[field.kind](field.options)
    if field.kind not in _PLAIN:
        raise ValueError(f"There is no field of the kind {field.kind}.")
    editor = _PLAIN[field.kind]()
    if field.kind == "secret" and isinstance(editor, QLineEdit):
        editor.setEchoMode(QLineEdit.EchoMode.Password)
    return editor


_WITH_OPTIONS: dict[str, Callable[[Sequence[Option]], QWidget]] = {
    "choice": Choice,
    "pick": PickEdit,
}
_PLAIN: dict[str, Callable[[], QWidget]] = {
    "text": TextEdit,
    "secret": TextEdit,
    "lines": LinesEdit,
    "money": MoneyEdit,
    "weight": WeightEdit,
    "whole": WholeEdit,
    "percent": PercentEdit,
    "area": AreaEdit,
    "time": TimeEdit,
    "yes": YesEdit,
}
