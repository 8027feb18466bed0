"""What a page is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coop_desk.ui.changes import Changes
from coop_desk.ui.drafts import DraftStore
from coop_desk.ui.language import Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.scope import Scope
from coop_desk.ui.theme import GRID

if TYPE_CHECKING:
    from coop_desk.ui.messages import Messages
    from coop_desk.ui.ticket_printer import TicketPrinting


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page may use."""

    operations: Operations
    messages: Messages
    scope: Scope
    memory: QSettings  # widths and the like; never personal data
    drafts: DraftStore
    today: Callable[[], date]
    go: Callable[[str, Any], None]  # go(page id, what to open there or None)
    say: Callable[[str], None]  # a short green line at the foot of the window
    printing: TicketPrinting | None = None  # None: there is nothing to print tickets with


def _takes_keys(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisible()


class Page(Retranslated, QWidget):
    """The base of all pages: put widgets into `body`, read in `refresh()`.

    `concerned` names the changes after which it must read again; `uses_period` and
    `uses_season` show those pickers in its head and make it read again when they change. A
    page may set `main_action`: the one filled button of its head. A page that shows now the one
    picker, now the other, sets both in its class, then its own, and emits `head_changed`.
    """

    head_changed = Signal()
    concerned = Changes.NONE
    uses_period = False
    uses_season = False

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.main_action: QAction | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.body.setSpacing(2 * GRID)
        self._is_stale = True
        context.operations.changed.connect(self._on_changes)
        if self.uses_period or self.uses_season:
            context.scope.changed.connect(self.mark_stale)

    # ---- what a page answers ----

    def refresh(self) -> None:
        """Read what the page shows; called when it is shown and something changed."""

    def open_target(self, target: Any) -> None:
        """Open what someone came here for: a person's id, a document's number."""

    def step_back(self) -> bool:
        """Close the last thing opened on the page (Esc); False when nothing was open."""
        return False

    def has_unsaved(self) -> bool:
        """Whether something typed here was not posted yet."""
        return False

    def keep_drafts(self) -> None:
        """Keep what was typed, since the window closes."""

    def take_focus(self) -> None:
        """Put the focus where work begins on this page."""
        first = next((one for one in self.findChildren(QWidget) if _takes_keys(one)), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- being shown and changed ----

    def mark_stale(self) -> None:
        """Read again: at once when shown, else when next shown."""
        self._is_stale = True
        if self.isVisible():
            self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Read again if something changed since the last time."""
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_changes(self, changes: Changes) -> None:
        if changes & self.concerned:
            self.mark_stale()

    # ---- helpers ----

    def add_key(self, keys: str, handler: Callable[[], None]) -> QAction:
        """An action of this page with a shortcut such as "F8"; set its text in retranslate().

        It answers wherever in the window the focus is, while the page is the one shown.
        """
        action = QAction(self)
        action.setShortcut(keys)
        action.triggered.connect(handler)
        self.addAction(action)
        return action
