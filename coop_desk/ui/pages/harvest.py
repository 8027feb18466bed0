"""The harvest counter: mushrooms weighed, split by grade, checked and bought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from coop_desk.domain.day_time import session_at
from coop_desk.domain.grading import needs_reason
from coop_desk.errors import UserError
from coop_desk.services import counters, harvest
from coop_desk.services.catalogue import Grade
from coop_desk.services.corrections import WrongTicket
from coop_desk.services.counters import Quote
from coop_desk.services.documents import Posted
from coop_desk.services.harvest import CropChoice, HarvestLine, HarvestTicket
from coop_desk.services.weighing import Scale
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.counter import CounterPage
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import grade_words, session_words, status_words
from coop_desk.ui.widgets.edits import format_weight
from coop_desk.ui.widgets.grade_lines import GradeLines, GradeOption
from coop_desk.ui.widgets.ticket_document_words import scale_words
from coop_desk.ui.widgets.weighing_line import FiguresCard

LINES_WIDTH = 76 * GRID


class HarvestQuote(NamedTuple):
    """The prices and the weighing, and the best grade the pick counts as."""

    quote: Quote
    suggested: Grade | None


class HarvestPage(CounterPage):
    """One delivery of one crop: its grades must weigh together what is paid for."""

    kind = harvest.KIND
    product = harvest.PRODUCT
    role = "grower"
    touches = Changes.HARVEST
    aside = frozenset(
        {"status", "day", "time", "session", "picked_at", "flush", "gross_g", "linked", "scale"}
    )
    concerned = Changes.HARVEST | Changes.PRICES | Changes.SETTINGS | Changes.PEOPLE

    def __init__(self, context: PageContext, link: ScaleLink | None = None) -> None:
        self.crops: tuple[CropChoice, ...] = ()
        self.suggested: Grade | None = None
        super().__init__(context, link)
        self.form.show_field("reason", False)

    def fields(self) -> Sequence[Field]:
        """Person and crop, the pick, the scale, the grades, then what seldom changes."""
        crops = [Option(crop.crop_id, f"{crop.greenhouse} · {crop.season}") for crop in self.crops]
        return (
            self.common.person(),
            Field(
                "crop",
                self.tr("Greenhouse"),
                "pick",
                options=crops,
                required=True,
                beside=True,
                width=24 * GRID,
            ),
            Field("picked_at", self.tr("Picked"), "time", width=10 * GRID),
            replace(self.common.session("", self.kept.get("session")), beside=True),
            Field(
                "flush",
                self.tr("Flush"),
                "whole",
                required=True,
                beside=True,
                width=8 * GRID,
            ),
            self.common.deduction(),
            *self.weighing.describe(self.kept),
            Field("lines", self.tr("Grades"), make=GradeLines, required=True, width=LINES_WIDTH),
            Field("reason", self.tr("Reason"), width=52 * GRID),
            *self.common.closing(self.kept.get("payment")),
        )

    def columns(self) -> Sequence[Column]:
        """The day's tickets."""
        return (
            Column("number", self.tr("Number"), width=124),
            Column("day", self.tr("Day"), "date", width=96),
            Column("time", self.tr("Time"), "date", width=60, write=str),
            Column("name", self.tr("Person"), width=88),
            Column("greenhouse", self.tr("Greenhouse"), width=56),
            Column("session", self.tr("Picked"), width=52, write=session_words),
            Column("picked_at", self.tr("Hour"), width=64),
            Column("flush", self.tr("Flush"), "int", width=52),
            Column("gross_g", self.tr("Gross (jin)"), "jin", width=92),
            Column("pay_g", self.tr("Pay weight (jin)"), "jin"),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan", width=96),
            Column("status", self.tr("Status"), width=64, write=status_words),
            Column("linked", self.tr("Belongs to"), width=84),
            Column("scale", self.tr("Scale"), width=64, write=scale_words),
        )

    def make_figures(self) -> FiguresCard:
        """Every grade has its own price, so the card shows none."""
        return FiguresCard(with_price=False)

    def key_words(self) -> str:
        """What the keys do, in one line."""
        return f"{super().key_words()}   {self.tr('+ The rest into this grade')}"

    @property
    def lines(self) -> GradeLines:
        """The weights by grade."""
        editor: GradeLines = self.form.editor("lines")
        return editor

    # ---- following what is typed ----

    def retranslate(self) -> None:
        """Set the words again."""
        super().retranslate()
        self._offer_grades()

    def _offer_grades(self) -> None:
        self.lines.set_grades(
            [GradeOption(g.id, grade_words(g), g.rank) for g in self.lookups.grades]
        )
        self.form.fit()

    def after_late_lookups(self) -> None:
        """The grades, and what is taken off the one suggested."""
        self._offer_grades()
        if self.form.readable("deduction") is None:
            self._ask_for_suggested_deduction()

    def after_clear(self) -> None:
        """No grower, no greenhouses; the deduction is that of the grade suggested."""
        self._offer_grades()
        self._offer_crops(())
        self._ask_for_suggested_deduction()

    def after_edit(self, key: str) -> None:
        """A grower brings crops, a crop its flush, a session its deduction."""
        if key in ("person", "day"):
            self._ask_for_crops(None)
        elif key == "crop":
            self._propose_flush()
        elif key in ("picked_at", "session"):
            self._follow_pick(key)

    def _follow_pick(self, key: str) -> None:
        """An hour brings its session; another session takes the hour away."""
        hour = self.form.readable("picked_at")
        session = session_at(hour) if hour else None
        if key == "picked_at" and session is not None:
            self.form.editor("session").set_value(session)
        elif session is not None and session != self.form.readable("session"):
            self.form.editor("picked_at").set_value(None)
        self._ask_for_suggested_deduction()

    def after_restore(self, values: dict[str, Any]) -> None:
        """Offer the grower's crops again, the one of the draft chosen."""
        self._ask_for_crops(values)

    def _ask_for_crops(self, draft: dict[str, Any] | None) -> None:
        person_id = self.form.readable("person")
        if person_id is None:
            self._offer_crops(())
            return
        self.context.operations.run_query(
            partial(_crops, person_id, self.read_day()),
            partial(self._on_crops, draft),
            key=(id(self), "crops"),
            parent=self,
        )

    def _on_crops(self, draft: dict[str, Any] | None, crops: list[CropChoice]) -> None:
        self._offer_crops(crops)
        if draft is not None:
            self.form.restore({key: draft[key] for key in ("crop", "flush") if key in draft})
        if not crops:
            self.form.show_hint("crop", self._no_crop_words())

    def _no_crop_words(self) -> str:
        person = self.form.editor("person").person
        name = person.name if person else ""
        return self.tr("{name} grows in no greenhouse on {day}.").format(
            name=name, day=self.read_day()
        )

    def _offer_crops(self, crops: Sequence[CropChoice]) -> None:
        """Show these crops, the first one chosen where none of them was."""
        self.crops = tuple(crops)
        self.form.retranslate()
        self.form.show_hint("crop", "")
        if self.form.readable("crop") is None and crops:
            self.form.set_values({"crop": crops[0].crop_id})
        self._propose_flush()

    def _propose_flush(self) -> None:
        chosen = self.form.readable("crop")
        flushes = {crop.crop_id: crop.flush for crop in self.crops}
        self.form.set_values({"flush": flushes.get(chosen)})

    def _ask_for_suggested_deduction(self) -> None:
        self.context.operations.run_query(
            partial(_suggested, *self._pick()),
            self._on_suggested_deduction,
            key=(id(self), "suggested"),
            parent=self,
        )

    def _pick(self) -> tuple[str | None, str | None]:
        """The session and the hour of the pick, as far as they can be read."""
        return self.form.readable("session"), self.form.readable("picked_at")

    def _on_suggested_deduction(self, suggested: Grade | None) -> None:
        grades = self.lookups.grades
        usual = suggested or (grades[0] if grades else None)
        self.form.set_values({"deduction": usual.deduction_bp if usual else None})
        self.quote()

    # ---- the figures ----

    def read_quote(self) -> Callable[[Any], HarvestQuote]:
        """Prices at this hour, the weighing, and the grade the pick counts as."""
        scale = self.weighing.scale_so_far()
        return partial(_quote, self.read_day(), *self._pick(), scale)

    def show_quote(self, quote: HarvestQuote) -> None:
        """Show what the grades come to, and ask for a reason where one is needed."""
        self.suggested = quote.suggested
        self.show_prices(quote.quote)
        weighing = quote.quote.weighing
        self.lines.show_quote(quote.quote.prices, weighing.pay_g if weighing else None)
        self.figures.show_amount(self.lines.total_fen, self.best_fen(quote.quote))
        self.cash.follow(self.lines.total_fen, self.read_day())
        self.form.show_field("reason", self._needs_reason())

    def _needs_reason(self) -> bool:
        ranks = {grade.id: grade.rank for grade in self.lookups.grades}
        suggested = self.suggested.rank if self.suggested else None
        lines = self.lines.readable()
        return any(needs_reason(ranks[line.grade_id], suggested) for line in lines)

    # ---- posting ----

    def ticket(self, values: dict[str, Any]) -> HarvestTicket:
        """The ticket as the service takes it; the reason stands on the lines that need it."""
        return HarvestTicket(
            values["day"],
            values["crop"],
            values["session"],
            values["flush"],
            self.weighing.scale(values),
            tuple(self._line(line, values["reason"]) for line in values["lines"]),
            note=values["note"] or "",
            picked_at=values["picked_at"],
            **self.cash.terms(values),
        )

    def typed_of(self, wrong: WrongTicket) -> dict[str, Any]:
        """What the form would hold for a ticket."""
        view, details = wrong.view, wrong.view.details
        reasons = [line["override_reason"] for line in view.lines if line["override_reason"]]
        return super().typed_of(wrong) | {
            "crop": details["crop_id"],
            "picked_at": details.get("picked_at"),
            "session": details["pick_session"],
            "flush": str(details["flush"]),
            "lines": {str(line["grade_id"]): format_weight(line["grams"]) for line in view.lines},
            "reason": "，".join(dict.fromkeys(reasons)),
        }

    def _line(self, line: Any, reason: str | None) -> HarvestLine:
        ranks = {grade.id: grade.rank for grade in self.lookups.grades}
        suggested = self.suggested.rank if self.suggested else None
        is_better = needs_reason(ranks[line.grade_id], suggested)
        return HarvestLine(line.grade_id, line.grams, (reason or "") if is_better else "")

    def post_ticket(self, unit: Any, ticket: HarvestTicket, **how: Any) -> Posted:
        """Post it; a grade refused here is one of the lines."""
        try:
            return harvest.post(unit, ticket, **how)
        except UserError as error:
            error.field = "lines" if error.field == "grade" else error.field
            raise


def _crops(person_id: int, day: date, unit: Any) -> list[CropChoice]:
    return harvest.crops_of(unit, person_id, day)


def _suggested(session: str | None, picked_at: str | None, unit: Any) -> Grade | None:
    return harvest.suggested_grade(unit, session, picked_at)


def _quote(
    day: date, session: str | None, picked_at: str | None, scale: Scale | None, unit: Any
) -> HarvestQuote:
    quote = counters.quote(unit, harvest.PRODUCT, day=day, slot=session, scale=scale)
    return HarvestQuote(quote, _suggested(session, picked_at, unit))
