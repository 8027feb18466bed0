"""What the page of registers is handed, what it reads, and how papers and workbooks are made."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from coop_desk.reports.file_names import unused_name
from coop_desk.services import purchase_register
from coop_desk.services.purchase_register import PurchaseLine, Register, Wanted
from coop_desk.ui.changes import Done
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.widgets.document_words import grade_of

if TYPE_CHECKING:
    from coop_desk.reports.list_pdf import Told

BY_DAY, BY_PERSON, BY_PRODUCT = "day", "person", "product"
GROUPINGS = (BY_DAY, BY_PERSON, BY_PRODUCT)


class RegisterPapers(Protocol):
    """Draws a register that was read, grouped as wanted; `public` leaves personal data out.

    Each raises UserError where nothing was bought, a name cannot be printed or a file cannot
    be written, and lets through what `told` raises.
    """

    def file_stem(self, register: Register, *, public: bool = False) -> str:
        """What its files are called, without ending."""

    def pdf(
        self, register: Register, by: str, *, public: bool = False, told: Told | None = None
    ) -> bytes:
        """The summary and the list in one PDF."""

    def save_workbook(
        self,
        register: Register,
        by: str,
        path: Path,
        *,
        public: bool = False,
        told: Told | None = None,
    ) -> None:
        """The summary and the list as the two sheets of a workbook."""


class Making(NamedTuple):
    """What is to be made of a register."""

    papers: RegisterPapers
    by: str
    public: bool


class ShownLine(NamedTuple):
    """A line of the register as the list shows it."""

    id: int  # its place, counted by day
    document_id: int
    day: date
    number: str
    code: str
    name: str
    id_number: str
    member: bool
    product: str
    grade: str
    grade_english: str
    grams: int
    price_fen: int
    amount_fen: int
    payment: str
    reversal: bool

    @property
    def shown_grade(self) -> str:
        """The grade in the language on the screen."""
        return grade_of(self)


class ReadRegister(NamedTuple):
    """A register and its lines in the order of its grouping."""

    register: Register
    lines: list[ShownLine]


def read_register(wanted: Wanted, by: str, unit: Any) -> ReadRegister:
    """Read the register for the list."""
    found = purchase_register.register(unit, wanted)
    order = {BY_DAY: _by_day, BY_PERSON: _by_person, BY_PRODUCT: _by_product}[by]
    shown = [_shown(found, place, line) for place, line in enumerate(found.lines)]
    ranks = [line.rank for line in found.lines]
    return ReadRegister(found, sorted(shown, key=partial(order, ranks)))


def _shown(found: Register, place: int, line: PurchaseLine) -> ShownLine:
    seller = found.sellers[line.person_id]
    return ShownLine(
        place,
        line.document_id,
        line.day,
        line.number,
        seller.code,
        seller.name,
        seller.id_number,
        line.member,
        line.product,
        line.grade,
        line.grade_english,
        line.grams,
        line.price_fen,
        line.amount_fen,
        line.payment,
        line.reversal,
    )


def _by_day(_ranks: list[int], line: ShownLine) -> tuple[Any, ...]:
    return (line.id,)


def _by_person(_ranks: list[int], line: ShownLine) -> tuple[Any, ...]:
    return (not line.member, line.code, line.id)


def _by_product(ranks: list[int], line: ShownLine) -> tuple[Any, ...]:
    return (not line.member, line.product, ranks[line.id], line.grade, line.id)


def disclose(register: Register, reason: str, unit: Any) -> Done[Register]:
    """The change that logs why ID numbers are read whole, and reads them."""
    return Done(purchase_register.with_whole_ids(unit, register, reason))


def draw(making: Making, register: Register, progress: Told) -> PdfPaper:
    """The register as a paper to look at."""
    pdf = making.papers.pdf(register, making.by, public=making.public, told=progress)
    return PdfPaper(making.papers.file_stem(register, public=making.public), pdf)


def save(making: Making, register: Register, path: Path, progress: Told) -> Path:
    """The register as a workbook at `path`."""
    making.papers.save_workbook(register, making.by, path, public=making.public, told=progress)
    return path


def save_both(making: Making, register: Register, folder: Path, progress: Told) -> Path:
    """PDF and workbook side by side under one name, in the place of no other file."""
    taken = {entry.stem.lower() for entry in folder.iterdir()} if folder.is_dir() else set()
    stem = unused_name(making.papers.file_stem(register, public=making.public), "", taken)
    paper = draw(making, register, progress)
    save(making, register, folder / f"{stem}.xlsx", progress)
    paper.save(folder / f"{stem}.pdf")
    return folder
