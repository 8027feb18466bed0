"""The one window: navigation, the page shown and its head, the foot, the finder.

It is painted before there is a book to show. So what it is made of then imports nothing but
Qt and a few light modules; the rest comes with `furnish`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.theme import dress, set_look
from coop_desk.ui.widgets.navigation import NUMBERED, Navigation, PageEntry
from coop_desk.ui.widgets.page_header import PageHeader
from coop_desk.ui.widgets.status_line import Status, StatusLine

if TYPE_CHECKING:
    from datetime import date

    from coop_desk.ui.drafts import DraftStore
    from coop_desk.ui.messages import Messages
    from coop_desk.ui.ops import Operations
    from coop_desk.ui.page import Page, PageContext
    from coop_desk.ui.scope import Scope
    from coop_desk.ui.ticket_printer import TicketPrinting
    from coop_desk.ui.widgets.finder import FindAnything, Found

    PageFactory = Callable[[PageContext], Page]

NARROW_BELOW = 1200  # pixels: the navigation keeps only its icons
FIRST_SIZE = (1366, 720)
LONGEST_HISTORY = 50
UNSEEN = 300  # milliseconds after which a window nobody sees, a minimised one, counts as painted
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(Retranslated, QMainWindow):
    """Shows pages, made when they are first wanted.

    `entries()` lists them and is asked again for their words when the language changes.
    `memory` holds where the window stood. Until it is furnished a page can be asked for, which
    is then shown first, and nothing else. `closed` is sent once everything has ended.
    """

    painted = Signal()  # for the first time
    closed = Signal()

    def __init__(self, entries: Callable[[], Sequence[PageEntry]], memory: QSettings) -> None:
        super().__init__()
        self._describe = entries
        self._entries = {entry.id: entry for entry in entries()}
        self._memory = memory
        self._context: PageContext | None = None
        self._factories: Mapping[str, PageFactory] = {}
        self._pages: dict[str, Page] = {}
        self._history: list[str] = []
        self._is_painted = False
        self._is_opening = True
        self._closing = False
        self._key_for: QWidget | None = None  # who had the focus when a key went down
        self._wide_wanted = _flag(memory.value("window/wide"), True)
        self._status = Status()
        kept = str(memory.value("window/page") or "")
        self._first_id = kept if kept in self._entries else next(iter(self._entries))
        self._build()
        self._make_keys()
        self._restore()
        self.retranslate()

    def furnish(
        self,
        factories: Mapping[str, PageFactory],
        *,
        operations: Operations,
        messages: Messages,
        scope: Scope,
        drafts: DraftStore,
        today: Callable[[], date],
        printing: TicketPrinting | None = None,
    ) -> None:
        """Give it what its pages work with; `factories` make them, by the ids of the entries."""
        from coop_desk.ui.page import PageContext
        from coop_desk.ui.widgets.busy import BusyOverlay
        from coop_desk.ui.widgets.finder import Finder
        from coop_desk.ui.widgets.kept_focus import KeptFocus

        self._factories = factories
        self._context = PageContext(
            operations,
            messages,
            scope,
            self._memory,
            drafts,
            today,
            self.show_page,
            self.say,
            printing,
        )
        self.header.set_scope(scope)
        self.finder = Finder(self, self._matching_pages)
        self.busy = BusyOverlay(self, operations)
        self.busy.keys_free.connect(self._take_focus)
        KeptFocus(self)
        self.header.other_period_wanted.connect(self._choose_period)
        self.finder.went.connect(self.show_page)
        self._find_action.triggered.connect(self.finder.open)
        scope.changed.connect(self._show_season)
        scope.seasons_changed.connect(self._show_season)
        operations.idle.connect(self._on_idle)
        self._show_season()

    # ---- building ----

    def _build(self) -> None:
        self.navigation = Navigation(list(self._entries.values()))
        self.header = PageHeader()
        self.status_line = StatusLine()
        self.opening = QLabel()
        self.opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self.opening, "faded")
        self.opening.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.opening)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.navigation)
        upper.addLayout(right, 1)
        central = QWidget()
        outer = QVBoxLayout(central)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(upper, 1)
        outer.addWidget(self.status_line)
        self.setCentralWidget(central)
        self.opening.setFocus()  # keys typed too early end here, and not on some button
        self.navigation.asked.connect(self.show_page)
        self.navigation.toggle.clicked.connect(self._on_toggle)
        self.navigation.show_current(self._first_id)

    def _make_keys(self) -> None:
        """Ctrl+1 … Ctrl+9 and Ctrl+K."""
        group = QActionGroup(self)
        group.triggered.connect(self._on_number)
        for place, page_id in enumerate(list(self._entries)[:NUMBERED]):
            action = QAction(group)
            action.setShortcut(f"Ctrl+{place + 1}")
            action.setData(page_id)
            self.addAction(action)
        self._find_action = QAction(self)
        self._find_action.setShortcut("Ctrl+K")
        self.addAction(self._find_action)

    def _restore(self) -> None:
        self.resize(*FIRST_SIZE)
        geometry = self._memory.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self._fit_navigation()

    def retranslate(self) -> None:
        """Ask for the entries' words again."""
        self._entries = {entry.id: entry for entry in self._describe()}
        self.navigation.set_entries(list(self._entries.values()))
        self.say_opening(self._is_opening)
        self._show_title()
        self._show_season()

    def say_opening(self, opening: bool) -> None:
        """Say that a book is being opened, or nothing while somebody is asked which."""
        self._is_opening = opening
        self.opening.setText(self.tr("Opening the book …") if opening else "")

    def _show_title(self) -> None:
        name = self.tr("Cooperative desk")
        book = self._status.book
        self.setWindowTitle(f"{book} — {name}" if book else name)
        if self._history:
            current = self._history[-1]
            self.header.follow(self._entries[current].title, self._pages[current])
        else:
            self.header.title.setText(self._entries[self._first_id].title)

    # ---- pages ----

    @property
    def current_id(self) -> str:
        """The page shown, "" before the first."""
        return self._history[-1] if self._history else ""

    @property
    def first_id(self) -> str:
        """The page that is or was shown first."""
        return self._first_id

    @property
    def current_page(self) -> Page | None:
        """The page shown."""
        return self._pages.get(self.current_id)

    @property
    def hidden_pages(self) -> list[Page]:
        """The pages that were made and are not shown."""
        return [page for page in self._pages.values() if page is not self.current_page]

    def page(self, page_id: str) -> Page:
        """A page, made now if it was not wanted before; KeyError for an unknown one."""
        if page_id not in self._pages:
            assert self._context is not None  # pages are made of a furnished window alone
            page = self._factories[page_id](self._context)
            self._pages[page_id] = page
            self.stack.addWidget(page)
        return self._pages[page_id]

    def show_first(self) -> None:
        """Show the page asked for already, else the one of last time, else the first."""
        self.show_page(self._first_id)

    def show_page(self, page_id: str, target: Any = None) -> None:
        """Show a page and, where there is a target, open it there."""
        if self._context is None:
            self._first_id = page_id
            self.navigation.show_current(page_id)
            self._show_title()
            return
        page = self.page(page_id)
        if page_id != self.current_id:
            self._history.append(page_id)
            del self._history[:-LONGEST_HISTORY]
        self._bring_forward(page_id, page)
        if target is not None:
            page.open_target(target)

    def _bring_forward(self, page_id: str, page: Page) -> None:
        dress(page)
        self.stack.setCurrentWidget(page)
        self.navigation.show_current(page_id)
        self.header.follow(self._entries[page_id].title, page)
        page.bring_up_to_date()
        page.take_focus()
        self._memory.setValue("window/page", page_id)

    def go_back(self) -> bool:
        """One step back: within the page, else to the page before; False when at the start."""
        page = self.current_page
        if page is not None and page.step_back():
            return True
        if len(self._history) < 2:
            return False
        self._history.pop()
        self._bring_forward(self.current_id, self.page(self.current_id))
        return True

    def _matching_pages(self, text: str) -> list[Found]:
        from coop_desk.ui.widgets.finder import Found

        wanted = text.casefold()
        return [
            Found(entry.icon, entry.title, entry.group, entry.id)
            for entry in self._entries.values()
            if wanted in entry.title.casefold() or wanted in entry.id
        ]

    # ---- the foot and the finder ----

    def set_finder(self, find: FindAnything) -> None:
        """Let Ctrl+K look in the book too."""
        self.finder.set_finder(find)

    def show_status(self, status: Status) -> None:
        """Say in the foot which book this is, who works, and how old the backup is."""
        self._status = status
        self._show_season()
        self._show_title()

    def say(self, text: str) -> None:
        """A short green line in the foot."""
        self.status_line.say(text)

    def _show_season(self) -> None:
        season = self._context.scope.season if self._context else None
        shown = season.name if season else self._status.season
        self.status_line.show_status(self._status._replace(season=shown))

    def _choose_period(self) -> None:
        from coop_desk.ui.dialogs.period import PeriodDialog

        context = self._context
        assert context is not None  # only then there are pickers
        dialog = PeriodDialog(self, context.scope.period, context.today)
        if context.messages.show(dialog):
            context.scope.choose_period(dialog.period)

    # ---- keys and sizes ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where nothing inside wanted them, Esc goes one step back and Enter presses a button."""
        if event.key() in ENTER:
            self._press_button(event)
        elif event.key() != Qt.Key.Key_Escape or not self.go_back():
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Before a key is pressed the window is asked for shortcuts: see who it is meant for."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self._key_for = self.focusWidget()
        elif event.type() == QEvent.Type.Paint and not self._is_painted:
            QTimer.singleShot(0, self, self._on_painted)  # once what it holds is painted as well
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Nobody paints a window that is not to be seen."""
        super().showEvent(event)
        QTimer.singleShot(UNSEEN, self, self._on_painted)

    def _on_painted(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _press_button(self, event: QKeyEvent) -> None:
        """Outside dialogs a button by itself answers the space bar alone.

        One that only got the focus by this key, as when Enter opened a row, is not pressed; nor
        is one by Ctrl+Enter, which means to post a form.
        """
        button = self.focusWidget()
        held = event.isAutoRepeat() or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not held and button is self._key_for and isinstance(button, QAbstractButton):
            button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps only the icons of the navigation."""
        super().resizeEvent(event)
        self._fit_navigation()
        if self._context is not None and self.finder.isVisible():
            self.finder.place()

    def _fit_navigation(self) -> None:
        wide = self._wide_wanted and self.width() >= NARROW_BELOW
        if wide != self.navigation.is_wide:
            self.navigation.set_wide(wide)

    def _on_toggle(self) -> None:
        self._wide_wanted = not self.navigation.is_wide
        self._memory.setValue("window/wide", self._wide_wanted)
        self.navigation.set_wide(self._wide_wanted)

    def _on_number(self, action: QAction) -> None:
        self.show_page(action.data())

    # ---- closing ----

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for work under way, keep drafts, remember how the window stood."""
        context = self._context
        if context is not None and context.operations.busy:
            self._closing = True
            self.say(self.tr("Finishing what is under way, then the window closes …"))
            event.ignore()
        elif context is not None and not self._may_close(context.messages):
            self._closing = False
            event.ignore()
        else:
            self._memory.setValue("window/geometry", self.saveGeometry())
            self._memory.sync()
            if context is not None:
                context.operations.shutdown()
            event.accept()
            self.closed.emit()

    def _may_close(self, messages: Messages) -> bool:
        unsaved = [page_id for page_id, page in self._pages.items() if page.has_unsaved()]
        for page_id in unsaved:
            self._pages[page_id].keep_drafts()
        if not unsaved:
            return True
        titles = listed(self._entries[page_id].title for page_id in unsaved)
        question = self.tr(
            "Something typed on these pages was not posted yet: {pages}. It is kept as a draft."
        )
        return messages.confirm(self, question.format(pages=titles), self.tr("Close the program"))

    def _take_focus(self) -> None:
        if self.current_page is not None:
            self.current_page.take_focus()

    def _on_idle(self) -> None:
        if self._closing:
            self.close()


def _flag(kept: object, usual: bool) -> bool:
    """A yes or no from settings, which an .ini file returns as a word."""
    return usual if kept is None else str(kept).lower() in ("true", "1")
