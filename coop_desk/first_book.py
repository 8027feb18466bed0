"""The first start: ask which book, and make it when it is a new one or the demo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coop_desk.clock import local_now
from coop_desk.services.setup import NewBookAnswers, found_book
from coop_desk.storage.backup import remove_book
from coop_desk.storage.book import create_book

if TYPE_CHECKING:
    from coop_desk.app import Office

Progress = Callable[[int, int, str], None]


def ask_for_book(office: Office) -> Path | None:
    """The book chosen or made; None when the person gave up."""
    from coop_desk.ui.dialogs.first_start import FirstStart
    from coop_desk.ui.ops import Operations

    operations = Operations(_no_book, office.messages, office.watch.failed)
    dialog = FirstStart(
        office.window,
        operations=operations,
        messages=office.messages,
        make_book=make_book,
        choose_language=office.language.choose,
        current_language=lambda: office.language.code,
        folder=office.paths.data,
        today=lambda: local_now().date(),
    )
    try:
        accepted = office.messages.show(dialog)
        choice = dialog.choice
    finally:
        operations.shutdown()
    if not accepted or choice is None:
        return None
    return make_demo(office, None) if choice.kind == "demo" else choice.path


def _no_book(_work: Callable[[Any], Any]) -> Any:
    raise RuntimeError("no book is open yet")


def make_book(answers: NewBookAnswers) -> None:
    """Make a new book from the first answers, whole or not at all.

    Raises UserError, naming the field, for an answer that cannot be followed.
    """
    book = create_book(answers.path, local_now)
    try:
        with book.write() as unit:
            found_book(unit, answers)
    except BaseException:
        book.close()
        remove_book(answers.path)
        raise
    book.close()


def make_demo(office: Office, path: Path | None, years: int = 1) -> Path | None:
    """The demo book, made under a progress bar when it is not there; None when cancelled."""
    from coop_desk.tour import ready_book, usual_demo
    from coop_desk.ui.dialogs.making import MakingDialog
    from coop_desk.ui.ops import Operations

    path = path or usual_demo(years)
    if path.exists():
        return ready_book(path, years)
    operations = Operations(_no_book, office.messages, office.watch.failed)

    def make(progress: Progress) -> None:
        ready_book(path, years, progress)

    office.window.say_opening(False)
    dialog = MakingDialog(office.window, operations, make)
    try:
        if office.messages.show(dialog):
            return path
        if dialog.error is not None:
            office.messages.refuse(office.window, dialog.error)
        return None
    finally:
        operations.shutdown()
