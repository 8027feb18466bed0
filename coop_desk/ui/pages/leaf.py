"""The leaf counter: fresh leaf weighed, priced by the day and bought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from coop_desk.domain.money import amount_fen
from coop_desk.services import counters, tea
from coop_desk.services.corrections import WrongTicket
from coop_desk.services.counters import Quote
from coop_desk.services.documents import Posted
from coop_desk.services.tea import LeafTicket
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.counter import CounterPage
from coop_desk.ui.widgets.document_words import grade_words, status_words
from coop_desk.ui.widgets.ticket_document_words import scale_words

WEATHER = "leaf/weather"  # under which the weather of the day is remembered


class LeafPage(CounterPage):
    """One ticket, one grade: the price of the day for the person's village group."""

    kind = "leaf_ticket"
    product = tea.LEAF
    role = "tea_household"
    touches = Changes.LEAF
    usual_baskets = 1
    aside = frozenset({"status", "day", "time", "group", "price_fen", "linked", "scale", "rule"})
    concerned = Changes.LEAF | Changes.PRICES | Changes.SETTINGS | Changes.PEOPLE

    def fields(self) -> Sequence[Field]:
        """Person, grade, the scale, then what seldom changes."""
        grades = [Option(grade.id, grade_words(grade)) for grade in self.lookups.grades]
        return (
            self.common.person(),
            Field("grade", self.tr("Grade"), "choice", options=grades, required=True),
            *self.weighing.describe(self.kept | {"baskets": self.usual_baskets}),
            self.common.session(self.tr("Session"), self.kept.get("session")),
            self.common.weather(self.weather_today()),
            self.common.deduction(),
            *self.common.closing(self.kept.get("payment")),
        )

    def columns(self) -> Sequence[Column]:
        """The day's tickets."""
        return (
            Column("number", self.tr("Number"), width=124),
            Column("day", self.tr("Day"), "date", width=96),
            Column("time", self.tr("Time"), "date", width=60, write=str),
            Column("name", self.tr("Person"), width=96),
            Column("group", self.tr("Village group"), width=80),
            Column("grade", self.tr("Grade"), width=88),
            Column("pay_g", self.tr("Pay weight (jin)"), "jin"),
            Column("price_fen", self.tr("Price"), "yuan", width=76),
            Column("amount_fen", self.tr("Amount (yuan)"), "yuan"),
            Column("status", self.tr("Status"), width=72, write=status_words),
            Column("linked", self.tr("Belongs to"), width=84),
            Column("scale", self.tr("Scale"), width=64, write=scale_words),
            Column("rule", self.tr("Rule"), width=108),
        )

    def after_edit(self, key: str) -> None:
        """A grade and the weather bring their usual deduction."""
        if key == "weather":
            day = self.context.today().isoformat()
            self.context.memory.setValue(WEATHER, [day, self.form.readable("weather")])
        if key in ("grade", "weather"):
            self.form.set_values({"deduction": self._usual_deduction()})

    def weather_today(self) -> str | None:
        """The weather as it was chosen once today; None before."""
        day, weather = self.context.memory.value(WEATHER) or ("", None)
        return weather if day == self.context.today().isoformat() else None

    def _usual_deduction(self) -> int | None:
        chosen, weather = self.form.readable("grade"), self.form.readable("weather")
        usual = {grade.id: grade.deduction_bp for grade in self.lookups.grades}
        if chosen not in usual:
            return None
        return usual[chosen] + self.lookups.weather_bp.get(weather, 0)

    # ---- the price and the amount ----

    def read_quote(self) -> Callable[[Any], Quote]:
        """The prices for this person's group, and the weighing."""
        return partial(
            _quote,
            day=self.read_day(),
            slot=self.form.readable("session"),
            person_id=self.form.readable("person"),
            scale=self.weighing.scale_so_far(),
        )

    def show_quote(self, quote: Quote) -> None:
        """Show price and amount, or that the grade has no price."""
        self.show_prices(quote)
        grade = self.form.readable("grade")
        price = quote.prices.get(grade) if grade is not None else None
        self.figures.show_price(price)
        total_fen = None
        if price is None or quote.weighing is None:
            self.figures.show_amount(None)
        else:
            total_fen = amount_fen(quote.weighing.pay_g, price)
            self.figures.show_amount(total_fen, self.best_fen(quote))
        self.cash.follow(total_fen, self.read_day())

    # ---- posting ----

    def ticket(self, values: dict[str, Any]) -> LeafTicket:
        """The ticket as the service takes it."""
        return LeafTicket(
            values["day"],
            values["person"],
            values["grade"],
            self.weighing.scale(values),
            values["session"],
            note=values["note"] or "",
            weather=values["weather"],
            **self.cash.terms(values),
        )

    def typed_of(self, wrong: WrongTicket) -> dict[str, Any]:
        """What the form would hold for a ticket; leaf of before may bear no session or weather."""
        details = wrong.view.details
        own = {
            "grade": details["grade_id"],
            "session": details["slot"],
            "weather": details.get("weather"),
        }
        return super().typed_of(wrong) | {key: value for key, value in own.items() if value}

    def post_ticket(self, unit: Any, ticket: LeafTicket, **how: Any) -> Posted:
        """Post it."""
        return tea.post_leaf(unit, ticket, **how)


def _quote(unit: Any, **asked: Any) -> Quote:
    return counters.quote(unit, tea.LEAF, **asked)
