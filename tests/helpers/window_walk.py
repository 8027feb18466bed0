"""A walk through the real window on a book, watched at every step."""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from ui_doubles import RecordedMessages
from watchdog import Watchdog

from coop_desk.app import Office, start_application
from coop_desk.paths import Paths
from coop_desk.ui.screens import hush_offscreen

SIZE = QSize(1366, 740)
PATIENCE = 60.0  # seconds for one step
BETWEEN = 10  # milliseconds between two keys
LOOK = 10  # milliseconds between two looks whether a step has ended
QUIET_LOOKS = 3


class Walk(QObject):
    """The program as it is put together, on one book, with its own threads."""

    def __init__(self, application: QApplication, book: Path, home: Path) -> None:
        super().__init__()
        self.messages = RecordedMessages()
        self.book = book
        self.office = Office(application, Paths.under(home).create(), self.messages)  # type: ignore[arg-type]
        self.kept: dict[str, Any] = {}  # what a step leaves for the next
        self.acted = 0.0  # when the last key was pressed

    @property
    def window(self) -> Any:
        """The window."""
        return self.office.window

    @property
    def page(self) -> Any:
        """The page shown."""
        return self.window.current_page

    def open(self) -> None:
        """Show a window of the office PC's size and open the book in it, as the program does."""
        self.window.resize(SIZE)
        self.office.begin(self._find)
        self.window.activateWindow()

    def _find(self) -> Path:
        return self.book

    def show(self, page_id: str) -> None:
        """Show a page as a click on the navigation does."""
        self.window.show_page(page_id)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self._focus(), key)

    def type(self, text: str, *keys: Qt.Key) -> None:
        """Type where the focus is, Chinese through the input method, then press keys."""
        if text.isascii():
            QTest.keyClicks(self._focus(), text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(self._focus(), event)
        self.press(*keys)

    def _focus(self) -> QWidget:
        widget = QApplication.focusWidget() or self.window.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    @property
    def scope(self) -> Any:
        """The period and the season."""
        return self.office.book_window.scope

    @property
    def since_act(self) -> float:
        """Seconds since something was done last."""
        return time.monotonic() - self.acted

    @property
    def quiet(self) -> bool:
        """Whether nothing is under way."""
        book_window = self.office.book_window
        return book_window is not None and book_window.operations.quiet

    def close(self) -> None:
        """End it, without a backup."""
        book_window = self.office.book_window
        if book_window is not None:
            book_window.operations.shutdown()
            book_window.scale.close()
            book_window.desk.book.close()
            self.office.let_go()
        self.window.hide()
        self.office.leave()
        self.office.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Step(NamedTuple):
    """What is done, and how one sees that it is done; always until nothing is under way.

    What returns an iterator is done bit by bit, the event loop in between.
    """

    name: str
    act: Callable[[Walk], Iterator[None] | object]
    done: Callable[[Walk], object] = lambda _walk: True


class Taken(NamedTuple):
    """How a step went: the longest stay away, in seconds and in words."""

    step: str
    seconds: float
    words: str


def watch(walk: Walk, steps: Sequence[Step]) -> list[Taken]:
    """Walk the steps one after the other from within the event loop."""
    watchdog = Watchdog()
    return [_Watched(watchdog, walk, step).taken() for step in steps]


class _Watched(QObject):
    """One step under watch."""

    def __init__(self, watchdog: Watchdog, walk: Walk, step: Step) -> None:
        super().__init__()
        self._watchdog, self._walk, self._step = watchdog, walk, step
        self._loop = QEventLoop()
        self._quiet = 0
        self._deadline = time.monotonic() + PATIENCE
        self._raised: BaseException | None = None
        self._bits: Iterator[None] = iter(())
        self._timer = QTimer(self)

    def taken(self) -> Taken:
        """Do it and wait for its end. Raises what it raised, and AssertionError in vain."""
        self._watchdog.start()
        QTimer.singleShot(BETWEEN, self, self._begin)
        self._loop.exec()
        self._watchdog.stop()
        if self._raised is not None:
            raise self._raised
        longest = self._watchdog.longest
        return Taken(self._step.name, longest.seconds, str(longest))

    def _begin(self) -> None:
        self._walk.acted = time.monotonic()
        begun = self._guarded(self._step.act, self._walk)
        if isinstance(begun, Iterator):
            self._bits = begun
            self._every(BETWEEN, self._next_bit)
        else:
            self._every(LOOK, self._look)

    def _next_bit(self) -> None:
        if self._guarded(next, self._bits, self) is self:
            self._every(LOOK, self._look)
        self._walk.acted = time.monotonic()

    def _look(self) -> None:
        for report in self._walk.messages.reports:
            self._give_up(AssertionError(report.details))
        ended = self._walk.quiet and self._guarded(self._step.done, self._walk)
        self._quiet = self._quiet + 1 if ended else 0
        if self._quiet >= QUIET_LOOKS:
            self._loop.quit()
        elif time.monotonic() > self._deadline:
            asked = self._walk.messages.asked
            self._give_up(AssertionError(f"{self._step.name} never ended; asked: {asked}"))

    def _guarded(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """What work returns; what it raises ends the walk, not the event loop."""
        try:
            return work(*arguments)
        except BaseException as error:
            self._give_up(error)
            return None

    def _give_up(self, error: BaseException) -> None:
        self._raised = self._raised or error
        self._timer.stop()
        self._loop.quit()

    def _every(self, pause: int, action: Callable[[], None]) -> None:
        self._timer.stop()
        self._timer = QTimer(self)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(action)
        if self._raised is None:
            self._timer.start()


def main(book: str, home: str, journey: str) -> None:
    """Walk a journey in a process of its own, and print how each step went."""
    from window_journeys import JOURNEYS

    hush_offscreen()
    walk = Walk(start_application(["coop_desk"]), Path(book), Path(home))
    try:
        taken = watch(walk, JOURNEYS[journey]())
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
        os._exit(1)
    walk.close()
    print(json.dumps(taken))


if __name__ == "__main__":
    main(*sys.argv[1:])
