"""The lists of the check of weigh tickets: numbers, operators, hands, far out, twice."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar

from coop_desk.domain import ticket_check
from coop_desk.domain.money import format_decimal
from coop_desk.domain.ratios import UNKNOWN, format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.services.ticket_audit import Audit, FarLine, HandLine, OperatorLine, TwinLine
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.audit_segment import AuditRow, AuditSegment, ticket_row
from coop_desk.ui.widgets.document_words import grade_of
from coop_desk.ui.widgets.stock_document_words import goods_words


class Voids(AuditSegment):
    """Numbers that are missing, and every void ticket."""

    name = "voids"

    def title(self) -> str:
        """What it is called."""
        return self.tr("Numbers, voids")

    def own_columns(self) -> Sequence[Column]:
        """Why, who, how late, what replaced it."""
        return (
            Column("cell_0", self.tr("Amount (yuan)"), "yuan"),
            Column("cell_1", self.tr("Why it is void"), width=160),
            Column("cell_2", self.tr("Voided by"), width=80),
            Column("cell_3", self.tr("After"), width=96, write=self._passed),
            Column("cell_4", self.tr("Replaced by"), width=128),
        )

    def rows_of(self, found: Audit) -> list[AuditRow]:
        """What is missing first."""
        words = {"missing": self.tr("Missing"), "beyond": self.tr("Never given")}
        gone = [("missing", one) for one in found.missing]
        gone += [("beyond", one) for one in found.beyond]
        rows = [
            AuditRow(
                number, None, number, None, "", "", "", (None, words[why], "", None, ""), "amber"
            )
            for why, number in gone
        ]
        return rows + [
            ticket_row(one, one.amount_fen, one.reason, one.voided_by, one.minutes, one.replaced_by)
            for one in found.voids
        ]

    def _passed(self, minutes: int) -> str:
        if minutes < 60:
            return self.tr("{minutes} min").format(minutes=minutes)
        if minutes < 24 * 60:
            return self.tr("{hours} h").format(hours=format_decimal(minutes, 60, 1))
        return self.tr("{days} days").format(days=minutes // (24 * 60))

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        return self.tr("Void tickets stand here, and numbers that are missing. There are none."), ""


class Operators(AuditSegment):
    """One line for each operator."""

    name = "operators"
    totals = ("cell_0", "cell_1", "cell_2", "cell_3")
    narrow: ClassVar[frozenset[str]] = frozenset({"operator", "cell_0", "cell_2"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Operators")

    def columns(self) -> Sequence[Column]:
        """Figures alone; no ticket."""
        return (Column("operator", self.tr("Operator"), width=110), *self.own_columns())

    def own_columns(self) -> Sequence[Column]:
        """What an operator did."""
        return (
            Column("cell_0", self.tr("Tickets"), "int"),
            Column("cell_1", self.tr("Weight (jin)"), "jin"),
            Column("cell_2", self.tr("Amount (yuan)"), "yuan"),
            Column("cell_3", self.tr("Void"), "int", width=72),
            Column("cell_4", self.tr("Grade changed"), "int"),
            Column("cell_5", self.tr("Deduction changed"), "int"),
            Column("cell_6", self.tr("Typed"), "int"),
            Column("cell_7", self.tr("By scale"), "int"),
            Column("cell_8", self.tr("Reprints"), "int"),
        )

    def rows_of(self, found: Audit) -> list[AuditRow]:
        """One for each."""
        return [self._operator(one) for one in found.operators]

    def _operator(self, one: OperatorLine) -> AuditRow:
        cells = (
            one.tickets, one.grams, one.amount_fen, one.voids, one.overrides, one.deductions,
            one.typed, one.from_scale, one.reprints,
        )  # fmt: skip
        return AuditRow(one.operator, None, "", None, "", "", one.operator, cells)

    def rule_words(self, _found: Audit) -> str:
        """What the dash means."""
        return self.tr(
            "Weight and amount are of tickets that stand. A dash: tickets of before do not say it."
        )

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        return self.tr("Everybody who posted tickets in these days stands here."), ""


class ByHand(AuditSegment):
    """Grades and deductions other than the rule proposed."""

    name = "by_hand"

    def title(self) -> str:
        """What it is called."""
        return self.tr("By hand")

    def own_columns(self) -> Sequence[Column]:
        """What, from what, to what, why."""
        return (
            Column("cell_0", self.tr("Changed"), width=90),
            Column("cell_1", self.tr("By the rule"), width=90),
            Column("cell_2", self.tr("On the ticket"), width=90),
            Column("cell_3", self.tr("Reason"), width=180),
        )

    def rows_of(self, found: Audit) -> list[AuditRow]:
        """One for each."""
        return [self._hand(one) for one in found.by_hand]

    def _hand(self, one: HandLine) -> AuditRow:
        what = self.tr("Grade") if one.what == "grade" else self.tr("Deduction")
        values = (
            _hand_value(one.usual, one.usual_english),
            _hand_value(one.used, one.used_english),
        )
        return ticket_row(one, what, *values, one.reason, key=(one.what, one.used))

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("Grades and deductions other than the rule stand here. There are none.")
        return words, ""


class FarOut(AuditSegment):
    """Figures far from the day's median."""

    name = "far"

    def title(self) -> str:
        """What it is called."""
        return self.tr("Far out")

    def columns(self) -> Sequence[Column]:
        """Without the time, which gives way to names of grades."""
        return tuple(column for column in super().columns() if column.key != "time")

    def own_columns(self) -> Sequence[Column]:
        """The figure, the day's median, why."""
        return (
            Column("cell_0", self.tr("Grade"), width=140),
            Column("cell_1", self.tr("Figure"), width=140),
            Column("cell_2", self.tr("Ticket"), "int", width=96, write=format_ratio),
            Column("cell_3", self.tr("Median"), "int", width=96, write=format_ratio),
            Column("cell_4", self.tr("Tickets"), "int", width=72),
            Column("cell_5", self.tr("Why it is listed"), width=140),
        )

    def rule_words(self, found: Audit) -> str:
        """The rule in plain words (its figures stand on the paper), how much was not judged."""
        words = self.tr(
            "Much heavier or lighter than the others of its day and grade (by more than half), or "
            "with a tare or deduction more than {points} points off, where most are close to each "
            "other. Fewer than {fewest} tickets are not compared (groups compared: {judged}, "
            "not compared: {few})."
        )
        return words.format(
            points=ticket_check.LEAST_SHARE_BP // 100,
            fewest=ticket_check.FEWEST,
            judged=f"{found.judged:,}",
            few=f"{found.too_few:,}",
        )

    def rows_of(self, found: Audit) -> list[AuditRow]:
        """One for each figure."""
        return [self._far(one) for one in found.far]

    def _far(self, one: FarLine) -> AuditRow:
        figures = {
            "weight": self.tr("Weight (jin)"),
            "tare": self.tr("Tare (% of gross)"),
            "deduction": self.tr("Deduction (%)"),
        }
        if one.times is None:
            why = self.tr("most others are alike")
        else:
            why = self.tr("{times} × the usual").format(times=format_ratio(one.times, 1))
        per = GRAMS_PER_JIN if one.what == "weight" else 100
        value = Fraction(one.value, per)
        cells = (grade_of(one), figures[one.what], value, one.median / per, one.count, why)
        return ticket_row(one, *cells, key=one.what)

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        return self.tr("Tickets far from the others of their day stand here. There are none."), ""


class Twice(AuditSegment):
    """The same person again within minutes."""

    name = "twice"

    def title(self) -> str:
        """What it is called."""
        return self.tr("Twice")

    def own_columns(self) -> Sequence[Column]:
        """The two weights, and how far apart."""
        return (
            Column("cell_0", self.tr("Grade"), width=140),
            Column("cell_1", self.tr("Weight (jin)"), "jin"),
            Column("cell_2", self.tr("Minutes"), "int"),
            Column("cell_3", self.tr("Ticket before"), width=128),
            Column("cell_4", self.tr("Its weight (jin)"), "jin"),
        )

    def rule_words(self, _found: Audit) -> str:
        """The rule."""
        words = self.tr(
            "Listed is who was weighed again within {minutes} minutes with the same grade of "
            "leaf, or from the same greenhouse."
        )
        return words.format(minutes=ticket_check.TWIN_MINUTES)

    def rows_of(self, found: Audit) -> list[AuditRow]:
        """One for each pair."""
        return [self._twin(one) for one in found.twins]

    def _twin(self, one: TwinLine) -> AuditRow:
        return ticket_row(one, grade_of(one), one.grams, one.minutes, one.before, one.before_grams)

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        return self.tr("Who was weighed twice within minutes stands here. There is nobody."), ""


def _hand_value(value: str | int, english: str) -> str:
    """A grade as it is called, a deduction in percent."""
    if isinstance(value, int):
        return f"{format_decimal(value, 100, 2)} %"
    return goods_words(value, english) or UNKNOWN
