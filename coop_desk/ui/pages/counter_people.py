"""Who stands at the counter: looked up for the picker, with when they last brought something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from coop_desk.services import counters
from coop_desk.services.counters import Caller
from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.person_picker import Deliver, PersonRow


class CounterPeople(QObject):
    """Finds people, those with the counter's role first."""

    def __init__(self, context: PageContext, kind: str, role: str) -> None:
        super().__init__()
        self._context, self._kind, self._role = context, kind, role

    def find(self, text: str, deliver: Deliver) -> None:
        """Look people up for the picker."""
        find = partial(
            counters.find_callers,
            text=text,
            kind=self._kind,
            role=self._role,
            day=self._context.today(),
        )
        key = (id(self), "person")
        on_found = partial(self._on_found, deliver)
        self._context.operations.run_query(find, on_found, key=key, parent=self)

    def _on_found(self, deliver: Deliver, found: Sequence[Caller]) -> None:
        deliver([self._row(caller) for caller in found])

    def _row(self, caller: Caller) -> PersonRow:
        member = self.tr("Member") if caller.is_member else self.tr("Non-member")
        note = f"{member}   {self._last_words(caller.last_day)}"
        return PersonRow(caller.id, caller.name, caller.code, caller.group, note)

    def _last_words(self, last: date | None) -> str:
        if last is None:
            return self.tr("first time here")
        days = (self._context.today() - last).days
        if days <= 0:
            return self.tr("here already today")
        return self.tr("last here {days} days ago").format(days=days)
