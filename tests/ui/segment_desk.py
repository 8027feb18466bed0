"""A page of several lists in a real window on a small book, and what its tests look at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from real_desk import Desk, Factory

from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.segment_page import SegmentPage
from coop_desk.ui.widgets.fact_panel import Card
from coop_desk.ui.widgets.task_panel import Task

Keys = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class OtherPage(Page):
    """Where links lead."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.targets: list[Any] = []

    def open_target(self, target: Any) -> None:
        self.targets.append(target)


class SegmentDesk(Desk):
    """The window with such a page, the first of `pages`, on an office's book, on a day."""

    def __init__(
        self, office: Office, folder: Path, moment: datetime, pages: dict[str, Factory]
    ) -> None:
        office.clock.moment = moment
        self._name = next(iter(pages))
        super().__init__(office, folder, pages)

    @property
    def page(self) -> Any:
        """The page, made when it is first wanted."""
        page = self.window.page(self._name)
        assert isinstance(page, SegmentPage)
        return page

    def write(self, work: Any) -> Any:
        """Change the book behind the page's back, and let it read again."""
        value = self._write(work)
        self.page.mark_stale()
        return value

    # ---- keys ----

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """A key with Ctrl or Alt, where the focus is."""
        QTest.keyClick(self._focus(), key, modifier)

    def list(self, number: int) -> None:
        """Alt and a number: another list."""
        self.key(Qt.Key(Keys.Key_0 + number), ALT)

    def new(self) -> None:
        """Ctrl+N."""
        self.key(Keys.Key_N, CONTROL)

    def submit(self) -> None:
        """Ctrl+Enter in the open form."""
        form = self.page.task.form
        assert form is not None
        QTest.keyClick(form, Keys.Key_Return, CONTROL)

    def fill(self, **texts: str) -> None:
        """Type into fields of the open form, in the place of what stands there."""
        form = self.page.task.form
        assert form is not None
        for key, text in texts.items():
            form.go_to(key)
            self.type(text)
            self.press(Keys.Key_Return)

    def press_button(self, label: str) -> None:
        """Reach a button of the opened row by Tab and press it by Enter."""
        button = self.page.facts.buttons[label]
        for _ in range(len(self.page.facts.buttons) + 2):
            if button.hasFocus():
                break
            self.press(Keys.Key_Tab)
        assert button.hasFocus(), f"{label} is not reached by Tab"
        self.press(Keys.Key_Return)

    def open_task(self, task: Task) -> None:
        """Open a form as a button would."""
        self.page.open_task(task)

    # ---- looking ----

    def texts(self) -> list[list[str]]:
        """Everything written in the rows of the list shown."""
        table = self.page.segment.table
        return [texts for page in table.model._pages.values() for texts in page.texts]

    @property
    def said(self) -> str:
        """The short line in the foot of the window."""
        return self.window.status_line.said.text()

    @property
    def card(self) -> Card:
        """The opened row."""
        assert self.page.is_open(self.page.facts), "nothing is open"
        assert self.page.facts.card is not None
        return self.page.facts.card

    def facts(self) -> dict[str, str]:
        """The facts of the opened row."""
        return dict(self.card.facts)

    def notice(self, key: str = "") -> str:
        """What is said under a field, or under the form."""
        form = self.page.task.form
        assert form is not None
        return form._lines[key].notice.text if key else form.notice.text

    def typed(self, key: str) -> Any:
        """What stands in a field."""
        form = self.page.task.form
        assert form is not None
        return form.editor(key).typed()

    def _focus(self) -> Any:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget
