"""A document in words: what it says about itself, its lines, and what it did to the books."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.money import amount_fen, format_fen
from coop_desk.domain.ratios import format_ratio, ratio
from coop_desk.domain.weight import format_jin, format_kilograms
from coop_desk.services.catalogue import Grade
from coop_desk.ui.widgets.bag_document_words import BagDocumentWords
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.lease_document_words import LeaseDocumentWords
from coop_desk.ui.widgets.sales_document_words import SalesDocumentWords
from coop_desk.ui.widgets.scale_document_words import ScaleDocumentWords
from coop_desk.ui.widgets.stock_document_words import StockDocumentWords, goods_words
from coop_desk.ui.widgets.ticket_document_words import TicketFactWords
from coop_desk.ui.widgets.word_base import (
    UNKNOWN,
    Details,
    Fact,
    WordTable,
    days_words,
    in_words,
    screen_language,
)

__all__ = [
    "Details",
    "DocumentWords",
    "Fact",
    "WordTable",
    "grade_name",
    "grade_of",
    "grade_words",
    "in_words",
    "screen_language",
    "session_words",
    "status_words",
]


def grade_name(line: Details, key: str = "grade") -> str:
    """A grade's name in the language on the screen."""
    return goods_words(line[key] or UNKNOWN, line.get(f"{key}_english") or "")


def grade_words(grade: Grade) -> str:
    """A grade's name in the language on the screen."""
    return goods_words(grade.name, grade.english_name)


class Graded(Protocol):
    """A line of something of a grade."""

    @property
    def grade(self) -> str: ...
    @property
    def grade_english(self) -> str: ...


def grade_of(line: Graded) -> str:
    """The grade of a line, in the language on the screen."""
    return goods_words(line.grade, line.grade_english)


def status_words(status: str) -> str:
    """A document's status for a list."""
    return in_words(status, terms.DOCUMENT_STATUSES)


def session_words(session: str | None) -> str:
    """Morning or evening for a list."""
    return in_words(session, terms.PICK_SESSIONS)


class DocumentWords:
    """The words of every kind of document; weights with `kilograms` beside jin or without."""

    kilograms = False

    def __init__(self) -> None:
        self._leases, self._bags = LeaseDocumentWords(), BagDocumentWords()
        self._tickets = TicketFactWords()
        self._stock = StockDocumentWords()
        self._sales = SalesDocumentWords(self.jin, self.yuan)

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("DocumentWords", text)

    # ---- facts ----

    def facts(self, kind: str, details: Details) -> list[Fact]:
        """What a document of this kind says about itself, in the order a person asks."""
        describe: dict[str, Callable[[Details], Iterator[Fact]]] = {
            "harvest_ticket": self._harvest,
            "leaf_ticket": self._leaf,
            "charge": self._charge,
            "payment": self._payment,
            "transfer": self._transfer,
            "processing_batch": self._batch,
            "work_sheet": self._work_sheet,
            "statement": self._statement,
            **self._leases.kinds(),
            **self._bags.kinds(),
            **ScaleDocumentWords().kinds(),
            **self._stock.kinds(),
            **self._sales.kinds(),
        }
        return list(describe[kind](details)) if kind in describe else []

    def _harvest(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        session = self._tickets.picked(d, in_words(d["pick_session"], terms.PICK_SESSIONS))
        picked = self.tr("{session}, flush {flush}").format(session=session, flush=d["flush"])
        yield self.tr("Picked"), picked
        yield from self._weighing(d)
        yield from self._tickets.best(d)

    def _leaf(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Grade"), grade_name(d)
        if d["village_group"]:
            yield self.tr("Village group"), d["village_group"]
        if d["slot"]:
            yield self.tr("Brought in"), in_words(d["slot"], terms.PICK_SESSIONS)
        yield from self._weighing(d)
        price = self.tr("{price} yuan/jin").format(price=format_fen(d["price_fen"]))
        listed = f"{price} ({d['price_list']})" if d["price_list"] else price
        yield self.tr("Price"), listed
        yield self.tr("One grade better"), self._better(d["pay_g"], d)
        yield from self._tickets.best(d)

    def _place(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Greenhouse"), d["greenhouse"] or UNKNOWN
        if d["season"]:
            yield self.tr("Season"), d["season"]

    def _weighing(self, d: Details) -> Iterator[Fact]:
        net_g = d["gross_g"] - d["tare_g"]
        yield self.tr("Weighed at"), d["weighed_at"]
        yield from self._tickets.read_from(d)
        yield self.tr("Gross"), self.jin(d["gross_g"])
        yield self.tr("Tare"), self._tare(d)
        yield self.tr("Net"), self.jin(net_g)
        yield self.tr("Deduction"), self.deduction(d, net_g)
        yield from self._tickets.rule(d)
        yield self.tr("Pay weight"), self.jin(d["pay_g"])

    def _tare(self, d: Details) -> str:
        each = d.get("tare_each_g")
        if each and d["baskets"] and each * d["baskets"] == d["tare_g"]:
            basket = d["tare"]
            return self.tr("{count} × {basket} at {each} = {total} jin").format(
                count=d["baskets"],
                basket=basket,
                each=format_jin(each, None),
                total=format_jin(d["tare_g"]),
            )
        return self.jin(d["tare_g"])

    def deduction(self, d: Details, net_g: int) -> str:
        """ "2 % of 113.60 jin, rounded to 0.1 jin: 2.30 jin"."""
        if not d["deduction_bp"]:
            return self.tr("none")
        return self.tr("{percent} % of {net}, rounded to {step} jin: {deduction} jin").format(
            percent=format_hundredths(d["deduction_bp"]),
            net=format_jin(net_g),
            step=format_jin(d["deduction_step_g"], None),
            deduction=format_jin(d["deduction_g"]),
        )

    def _better(self, grams: int, d: Details) -> str:
        if d["better_price_fen"] is None:
            return self.tr("this is the best grade")
        more = amount_fen(grams, d["better_price_fen"]) - d["amount_fen"]
        return self.tr("would have brought {amount} yuan more").format(amount=format_fen(more))

    def _charge(self, d: Details) -> Iterator[Fact]:
        yield self.tr("For"), in_words(d["part"], terms.ACCOUNT_PARTS)

    def _payment(self, d: Details) -> Iterator[Fact]:
        purposes = {
            "payout": self.tr("Payout of what is owed"),
            "advance": self.tr("Advance"),
            "ticket": self.tr("Ticket paid at the scale"),
            "receipt": self.tr("Money received"),
        }
        yield self.tr("Purpose"), purposes.get(d["purpose"], d["purpose"])
        yield self.tr("Paid"), in_words(d["method"], terms.PAYMENT_METHODS)
        yield from self._tickets.tender(d)

    def _transfer(self, d: Details) -> Iterator[Fact]:
        yield self.tr("From"), f"{d['source']} {d['source_name']}"
        yield self.tr("To"), f"{d['target']} {d['target_name']}"

    def _batch(self, d: Details) -> Iterator[Fact]:
        fuel = d.get("fuel_cost_fen")  # unknown for batches of before; their labour includes it
        if d.get("name"):
            yield self.tr("Name"), d["name"]
        yield self.tr("Leaf put in"), self.jin(d["leaf_g"])
        yield self.tr("Dry tea made"), self.jin(d["dry_g"])
        yield self.tr("Process loss"), self.jin(d["leaf_g"] - d["dry_g"])
        fresh = format_ratio(ratio(d["leaf_g"], d["dry_g"]))
        yield self.tr("Leaf to dry tea"), f"{fresh} : 1"
        yield self.tr("Cost of the leaf"), self.yuan(d["leaf_cost_fen"])
        if fuel is None:
            yield self.tr("Labour and fuel"), self.yuan(d["labour_cost_fen"])
            return
        yield self.tr("Labour"), self.yuan(d["labour_cost_fen"])
        yield self.tr("Fuel"), self.yuan(fuel)
        yield self.tr("Workers"), f"{d['workers']:,}"

    def _work_sheet(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Work"), in_words(d["task"], terms.TASKS)
        yield self.tr("Person-times"), f"{d['person_times']:,}"

    def _statement(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Period"), days_words(d["start"], d["end"])
        yield self.tr("Owed to the person before"), self.yuan(d["opening_fen"])
        yield self.tr("Owed to the person after"), self.yuan(d["closing_fen"])
        yield self.tr("Check digits"), d["content_hash"][:8]

    # ---- lines ----

    def lines(self, kind: str, lines: Sequence[Details]) -> WordTable | None:
        """The document's lines as a table; None where it has none."""
        describe: dict[str, Callable[[Sequence[Details]], WordTable]] = {
            "harvest_ticket": self._harvest_lines,
            "processing_batch": self._batch_lines,
            "work_sheet": self._work_lines,
            "payment": self._payment_lines,
            **self._leases.tables(),
            **self._bags.tables(),
            **self._stock.tables(),
            **self._sales.tables(),
        }
        return describe[kind](lines) if lines and kind in describe else None

    def _harvest_lines(self, lines: Sequence[Details]) -> WordTable:
        titles = (
            self.tr("Grade"),
            self.tr("jin"),
            self.tr("Price"),
            self.tr("Amount"),
            self.tr("One grade better"),
        )
        rows = [
            (
                grade_name(line),
                format_jin(line["grams"]),
                format_fen(line["price_fen"]),
                format_fen(line["amount_fen"]),
                _more(line),
            )
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((1, 2, 3, 4)))

    def overrides(self, lines: Sequence[Details]) -> Iterator[str]:
        """A sentence for every line whose grade is better than the pick time suggests."""
        for line in lines:
            if line.get("override_reason"):
                yield self.tr("{grade} instead of {suggested}: {reason}").format(
                    grade=grade_name(line),
                    suggested=grade_name(line, "suggested_grade"),
                    reason=line["override_reason"],
                )

    def _batch_lines(self, lines: Sequence[Details]) -> WordTable:
        ways = {"in": self.tr("Leaf in"), "out": self.tr("Tea out")}
        titles = self.tr("Way"), self.tr("Grade"), self.tr("jin"), self.tr("Value")
        rows = [
            (
                ways[line["direction"]],
                grade_name(line),
                format_jin(line["grams"]),
                format_fen(line["value_fen"]),
            )
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((2, 3)))

    def _work_lines(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("Person"), self.tr("Person-times"), self.tr("Wage")
        rows = [
            (line["person"], f"{line['person_times']:,}", format_fen(line["wage_fen"]))
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((1, 2)))

    def _payment_lines(self, lines: Sequence[Details]) -> WordTable:
        actions = {
            "paid": self.tr("paid out"),
            "received": self.tr("received"),
            "recovered": self.tr("kept back for a debt"),
        }
        titles = self.tr("Account"), self.tr("What was done"), self.tr("Amount")
        rows = [
            (
                in_words(line["part"], terms.ACCOUNT_PARTS),
                actions[line["action"]],
                format_fen(line["amount_fen"]),
            )
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((2,)))

    # ---- the books ----

    def ledger(self, lines: Sequence[Any]) -> WordTable | None:
        """The postings as an accountant reads them; None where there are none."""
        if not lines:
            return None
        titles = (
            self.tr("Date"),
            self.tr("Account"),
            self.tr("Person"),
            self.tr("Debit"),
            self.tr("Credit"),
        )
        return WordTable(titles, [self._posting(line) for line in lines], frozenset((3, 4)))

    def _posting(self, line: Any) -> tuple[str, ...]:
        account = f"{line.account} {line.account_name}"
        if line.part:
            account += f" · {in_words(line.part, terms.ACCOUNT_PARTS)}"
        if line.reversal:
            account += f" · {in_words('reversal', terms.FIELD_TERMS)}"
        sides = (format_fen(fen) if fen else "" for fen in (line.debit_fen, line.credit_fen))
        return (line.day.isoformat(), account, line.person, *sides)

    # ---- figures ----

    def jin(self, grams: int) -> str:
        """A weight with its unit."""
        figure = format_jin(grams)
        if not self.kilograms:
            return self.tr("{figure} jin").format(figure=figure)
        words = self.tr("{figure} jin ({kilograms} kg)")
        return words.format(figure=figure, kilograms=format_kilograms(grams))

    def yuan(self, fen: int) -> str:
        """An amount with its unit."""
        return self.tr("{figure} yuan").format(figure=format_fen(fen))


def _more(line: Details) -> str:
    if line["better_price_fen"] is None:
        return UNKNOWN
    return (
        f"+{format_fen(amount_fen(line['grams'], line['better_price_fen']) - line['amount_fen'])}"
    )
