"""Stock-takings: what was counted against the book, and the difference at average cost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from coop_desk.domain.money import BASIS_POINTS, check_int
from coop_desk.domain.terms import document_number
from coop_desk.domain.weight import format_jin
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import catalogue, documents, goods, settings, stock_cards
from coop_desk.services.documents import NewDocument, Posted
from coop_desk.services.ledger import Entry, Posting, StockMove
from coop_desk.services.stock import OnHand, part_fen
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One heap to count: a grade, or an input, and what the book says of it that evening."""

    grade_id: int | None
    name: str
    english_name: str
    book: OnHand


@dataclass(frozen=True, slots=True)
class CountSheet:
    """What there is to count of a product on the evening of a day."""

    goods: goods.Goods
    day: date
    lines: tuple[SheetLine, ...]

    @property
    def is_kept(self) -> bool:
        """Whether there may be any of it; of an input used no more only where a void left some."""
        return self.goods.active or any(line.book != OnHand(0, 0) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of a grade (None: of an input), and what the sheet said the book had."""

    grade_id: int | None
    book: int
    counted: int


@dataclass(frozen=True, slots=True)
class StockTake:
    """The stock-taking of a product as it is entered: grams, or pieces."""

    day: date
    product: str
    counts: tuple[Counted, ...]
    note: str = ""


def sheet(unit: Unit, product: str, day: date) -> CountSheet:
    """The sheet to count a product on: its grades in use or in store, or the one input.

    Raises UserError for bags, which are counted by their batch.
    """
    if product == goods.BAG:
        raise UserError("Bags are kept by their batch, on the page of bags.", field="product")
    found = goods.find(unit, product)
    book = _book(unit, product, day)
    if found.is_input:
        own = book.get(None, OnHand(0, 0))
        lines = [SheetLine(None, found.name, found.english_name, own)]
    else:
        lines = [
            SheetLine(grade.id, grade.name, grade.english_name, book.get(grade.id, OnHand(0, 0)))
            for grade in catalogue.grades(unit, product)
            if grade.active or book.get(grade.id, OnHand(0, 0)) != OnHand(0, 0)
        ]
    return CountSheet(found, day, tuple(lines))


def sheets(unit: Unit, day: date) -> dict[str, CountSheet]:
    """The sheets of all that can be counted on a day, by product."""
    codes = (code for code in goods.everything(unit) if code != goods.BAG)
    found = {code: sheet(unit, code, day) for code in codes}
    return {code: one for code, one in found.items() if one.is_kept}


def _book(unit: Unit, product: str, day: date) -> dict[int | None, OnHand]:
    return {
        line.heap.grade_id: OnHand(line.closing.quantity, line.closing.value_fen)
        for line in stock_cards.lines(unit, day, day, products={product})
        if line.heap.place == "store"
    }


def post(unit: Unit, take: StockTake, *, confirmed: bool = False) -> Posted:
    """Post a stock-taking; one that finds nothing different is recorded too.

    Raises UserError when nothing was counted, the book changed since the sheet was read, or a
    count is less than nothing; NeedsConfirmation for a difference beyond the band.
    """
    documents.refuse_future_day(unit, take.day)
    found = sheet(unit, take.product, take.day)
    if not take.counts:
        raise UserError("Enter what was counted.", field="counts")
    pairs = list(_with_the_book(found, take.counts))
    if not confirmed:
        _ask_about_differences(unit, found, pairs)
    lines = [_line(number, line, one) for number, (line, one) in enumerate(pairs, 1)]
    surplus = sum(max(0, line["value_fen"]) for line in lines)
    shortage = -sum(min(0, line["value_fen"]) for line in lines)
    head = {"product": take.product, "surplus_fen": surplus, "shortage_fen": shortage}
    document = NewDocument(
        "stock_take",
        take.day,
        surplus - shortage,
        {tables.stock_takes: [head], tables.stock_take_lines: lines},
        Entry(_postings(unit, surplus, shortage), tuple(_moves(take.product, lines))),
        note=take.note,
    )
    return documents.post(unit, document)


def _with_the_book(
    found: CountSheet, counts: Iterable[Counted]
) -> Iterable[tuple[SheetLine, Counted]]:
    """Each count with its line of the book, which must still say what the sheet said."""
    by_grade = {line.grade_id: line for line in found.lines}
    for one in counts:
        line = by_grade.pop(one.grade_id, None)
        if line is None:
            raise UserError("Choose a grade of this product.", field="counts")
        if check_int(one.counted, "count") < 0:
            raise UserError("Less than nothing cannot be counted.", field="counts")
        if check_int(one.book, "book") != line.book.quantity:
            raise UserError(
                "The book changed while {what} was counted; read the sheet again.",
                field="counts",
                what=line.name,
            )
        yield line, one


def _ask_about_differences(
    unit: Unit, found: CountSheet, pairs: Iterable[tuple[SheetLine, Counted]]
) -> None:
    band = settings.get(unit, "stock_take_band_bp")
    for line, one in pairs:
        off = abs(one.counted - one.book)
        if off * BASIS_POINTS > one.book * band:
            raise _unusual(found.goods, line, one)


def _unusual(own: goods.Goods, line: SheetLine, one: Counted) -> NeedsConfirmation:
    if own.weighed:
        return NeedsConfirmation(
            "The book has {book} jin of {what}, {counted} jin were counted. Is it right?",
            field="counts",
            what=line.name,
            book=format_jin(one.book),
            counted=format_jin(one.counted),
        )
    return NeedsConfirmation(
        "The book has {book} {unit} of {what}, {counted} {unit} were counted. Is it right?",
        field="counts",
        what=line.name,
        unit=own.unit,
        book=f"{one.book:,}",
        counted=f"{one.counted:,}",
    )


def _line(number: int, line: SheetLine, one: Counted) -> dict[str, Any]:
    return {
        "line": number,
        "grade_id": one.grade_id,
        "book": one.book,
        "counted": one.counted,
        "value_fen": _value(line.book, one.counted),
    }


def _value(book: OnHand, counted: int) -> int:
    """What the difference is worth at the average cost; nothing left is worth nothing."""
    if counted == 0:
        return -book.value_fen
    if book.quantity == 0:
        return 0
    return part_fen(book.value_fen, counted - book.quantity, book.quantity)


def _postings(unit: Unit, surplus: int, shortage: int) -> tuple[Posting, ...]:
    inventory = settings.account(unit, "inventory")
    found: list[Posting] = []
    if surplus:
        found.append(Posting(inventory, debit_fen=surplus))
        found.append(Posting(settings.account(unit, "other_income"), credit_fen=surplus))
    if shortage:
        found.append(Posting(settings.account(unit, "cost_of_sales"), debit_fen=shortage))
        found.append(Posting(inventory, credit_fen=shortage))
    return tuple(found)


def _moves(product: str, lines: Iterable[dict[str, Any]]) -> Iterable[StockMove]:
    for line in lines:
        difference = line["counted"] - line["book"]
        if difference or line["value_fen"]:
            yield StockMove(product, difference, line["value_fen"], line["grade_id"])


@dataclass(frozen=True, slots=True)
class TakeRow:
    """A posted stock-taking for a list."""

    id: int
    number: str
    day: date
    product: str
    name: str
    english_name: str
    lines: int
    surplus_fen: int
    shortage_fen: int
    status: str
    note: str


def takes(unit: Unit, first: date, last: date) -> list[TakeRow]:
    """The stock-takings from `first` to `last`, the newest first, void ones too."""
    d, t, line = tables.documents.c, tables.stock_takes.c, tables.stock_take_lines.c
    count = select(func.count()).where(line.document_id == d.id).scalar_subquery()
    query = (
        select(
            d.id, d.year, d.number, d.day, d.status, d.note, tables.stock_takes, count.label("n")
        )
        .join(tables.stock_takes, t.document_id == d.id)
        .where(d.day.between(first, last), d.status != "draft")
        .order_by(d.day.desc(), d.id.desc())
    )
    names = goods.everything(unit)
    return [
        TakeRow(
            row.id,
            document_number("stock_take", row.year, row.number),
            row.day,
            row.product,
            names[row.product].name,
            names[row.product].english_name,
            row.n,
            row.surplus_fen,
            row.shortage_fen,
            row.status,
            row.note,
        )
        for row in unit.rows(query)
    ]
