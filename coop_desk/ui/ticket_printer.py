"""Prints posted tickets without a dialog, one after the other, beside the window.

The ticket is posted before; whatever happens here, it stands. A copy is counted once its paper
was handed over, so a print that failed leaves the next one the original.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QSettings, Signal

from coop_desk.errors import UserError
from coop_desk.reports.file_names import safe_stem
from coop_desk.reports.whole_file import write_whole
from coop_desk.services import settings, ticket_prints
from coop_desk.services.documents import number_of
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.language import error_text
from coop_desk.ui.page import PageContext

MEMORY = "printing"


class TicketPapers(Protocol):
    """Reads the book in an open transaction and gives a finished PDF; changes nothing."""

    def ticket_pdf(self, unit: Any, document_id: int, paper: str, copy: int) -> bytes:
        """A ticket on "A5", "241x140" or "80mm", as that copy. UserError where it cannot be."""

    def test_pdf(self, unit: Any, paper: str, today: Any) -> bytes:
        """A page that shows whether a printer is set up right."""


class Printers(Protocol):
    """The printers of this computer; both run beside the window."""

    def names(self) -> list[str]:
        """What they are called."""

    def hand_over(self, name: str, paper: str, title: str, pdf: bytes) -> None:
        """Print it. Raises UserError where the printer is not there or does not take it all."""


@dataclass(frozen=True, slots=True)
class TicketPrinting:
    """What printing needs of the program: papers, printers, and a folder where there is none."""

    papers: TicketPapers
    printers: Printers
    folder: Callable[[], Path]


class PrintChoices:
    """What is chosen on this machine: a printer for each paper, a paper for each counter."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    def printer(self, paper: str) -> str:
        """The printer that paper lies in; "" for none."""
        return str(self._memory.value(f"{MEMORY}/printer_{paper}") or "")

    def choose_printer(self, paper: str, name: str) -> None:
        """Print that paper there from now on."""
        self._memory.setValue(f"{MEMORY}/printer_{paper}", name)

    def paper(self, kind: str) -> str:
        """The paper tickets of a kind are printed on; "" for the one of the book's settings."""
        kept = str(self._memory.value(f"{MEMORY}/paper_{kind}") or "")
        return kept if kept in settings.TICKET_PAPERS else ""

    def choose_paper(self, kind: str, paper: str) -> None:
        """Print tickets of that kind on this paper from now on."""
        self._memory.setValue(f"{MEMORY}/paper_{kind}", paper)

    @property
    def on_posting(self) -> bool:
        """Whether posting prints."""
        return str(self._memory.value(f"{MEMORY}/on_posting", "true")).lower() == "true"

    @on_posting.setter
    def on_posting(self, wanted: bool) -> None:
        self._memory.setValue(f"{MEMORY}/on_posting", "true" if wanted else "false")


class Drawn(NamedTuple):
    """A ticket ready to be handed over."""

    document_id: int
    number: str
    paper: str
    copy: int
    pdf: bytes

    @property
    def title(self) -> str:
        """What the paper is called in a printer's list and as a file."""
        return self.number if self.copy == 1 else f"{self.number}_补打{self.copy - 1}"


class TicketPrinter(QObject):
    """Prints the tickets of one page in their order.

    `said` is a short line for the foot, `failed` a sentence for the clerk, `kept` a paper that
    no printer is chosen for: its title, its bytes, and where it lies. A ticket that no printer
    took is remembered until it is printed.
    """

    said = Signal(str)
    failed = Signal(str)
    kept = Signal(str, bytes, str)

    def __init__(self, context: PageContext, printing: TicketPrinting, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._printing = context.operations, printing
        self.choices = PrintChoices(context.memory)
        self._waiting: deque[tuple[int, str]] = deque()
        self._current: tuple[int, str] | None = None
        self._unprinted: dict[int, str] = {}  # numbers of those no printer took
        self._reason = ""

    @property
    def unprinted(self) -> tuple[int, ...]:
        """The tickets no printer took, oldest first."""
        return tuple(self._unprinted)

    def print_posted(self, document_id: int, kind: str) -> None:
        """Print a ticket just posted, where posting prints."""
        if self.choices.on_posting:
            self.print(document_id, kind)

    def print(self, document_id: int, kind: str) -> None:
        """Print a ticket; from its second print on it says so. Once, however often asked."""
        ticket = (document_id, kind)
        if ticket != self._current and ticket not in self._waiting:
            self._waiting.append(ticket)
            self._next()

    def _next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._current = document_id, kind = self._waiting.popleft()
        draw = partial(_draw, self._printing.papers, document_id, self.choices.paper(kind))
        self._operations.run_change(
            self,
            self.tr("Printing"),
            draw,
            on_done=self._on_drawn,
            on_refused=self._on_not_drawn,
            on_failed=self._go_on,
            quiet=True,
        )

    def _on_drawn(self, drawn: Drawn) -> None:
        name = self.choices.printer(drawn.paper)
        work: Callable[[], Path | None]
        if name:
            work = partial(
                self._printing.printers.hand_over, name, drawn.paper, drawn.title, drawn.pdf
            )
        else:
            work = partial(_keep, self._printing.folder(), drawn)
        self._operations.run_aside(
            self,
            self.tr("Printing"),
            work,
            on_done=partial(self._on_handed_over, drawn, name),
            on_refused=partial(self._on_refused, drawn),
            on_failed=partial(self._on_failed, drawn),
            quiet=True,
        )

    def _on_handed_over(self, drawn: Drawn, name: str, path: Path | None) -> None:
        self._operations.run_change(
            self,
            self.tr("Printing"),
            partial(_record, drawn),
            on_done=partial(self._on_recorded, drawn, name, path),
            on_refused=partial(self._on_refused, drawn),
            on_failed=partial(self._on_failed, drawn),
            quiet=True,
        )

    def _on_recorded(self, drawn: Drawn, name: str, path: Path | None, copy: int) -> None:
        self._unprinted.pop(drawn.document_id, None)
        if path is not None:
            words = self.tr("{number} lies as {file} in {folder}: no printer is chosen for it.")
            said = words.format(number=drawn.number, file=path.name, folder=path.parent)
            self.kept.emit(drawn.title, drawn.pdf, said)
        elif copy == 1:
            words = self.tr("{number} went to {printer}.")
            self.said.emit(words.format(number=drawn.number, printer=name))
        else:
            words = self.tr("{number} went to {printer}, marked as reprint {count}.")
            said = words.format(number=drawn.number, printer=name, count=copy - 1)
            self.said.emit(said)
        self._go_on()

    def _on_not_drawn(self, error: UserError) -> None:
        words = self.tr("The ticket is posted, but not printed: {reason}.")
        self.failed.emit(words.format(reason=_reason(error)))
        self._go_on()

    def _on_refused(self, drawn: Drawn, error: UserError) -> None:
        self._keep_unprinted(drawn, _reason(error))

    def _on_failed(self, drawn: Drawn) -> None:
        self._keep_unprinted(drawn, self.tr("a fault of the program"))

    def _keep_unprinted(self, drawn: Drawn, reason: str) -> None:
        self._unprinted[drawn.document_id], self._reason = drawn.number, reason
        self.failed.emit(self.unprinted_words())
        self._go_on()

    def unprinted_words(self) -> str:
        """Says which tickets no printer took, and why the last of them was not taken."""
        number, more = next(iter(self._unprinted.values())), len(self._unprinted) - 1
        words = self.tr("{number} is posted, but not printed: {reason}.")
        if more:
            words = self.tr("{number} and {count} more are posted, but not printed: {reason}.")
        return words.format(number=number, count=more, reason=self._reason)

    def _go_on(self) -> None:
        self._current = None
        self._next()


def _reason(error: UserError) -> str:
    return error_text(error).rstrip("。. ")


def _draw(papers: TicketPapers, document_id: int, chosen: str, unit: Any) -> Done[Drawn]:
    paper = chosen or settings.get(unit, "paper")["ticket"]
    copy = ticket_prints.next_copy(unit, document_id)
    pdf = papers.ticket_pdf(unit, document_id, paper, copy)
    drawn = Drawn(document_id, number_of(unit, document_id), paper, copy, pdf)
    return Done(drawn, Changes.NONE)


def _keep(folder: Path, drawn: Drawn) -> Path:
    """Keep the paper as a file. Raises UserError where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "The folder {folder} cannot be made ({reason})",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    path = folder / f"{safe_stem(drawn.title)}.pdf"
    write_whole(drawn.pdf, path)
    return path


def _record(drawn: Drawn, unit: Any) -> Done[int]:
    return Done(ticket_prints.record_print(unit, drawn.document_id, drawn.paper), Changes.NONE)
