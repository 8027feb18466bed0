"""Setting tomorrow's prices: today's beside them, and what today's tickets would have cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import price_board
from coop_desk.services.price_board import Evening
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.widgets.document_words import UNKNOWN, in_words
from coop_desk.ui.widgets.task_panel import Fact, Task
from coop_desk.ui.widgets.tomorrow_grid import Priced, TomorrowGrid, format_change
from coop_desk.ui.widgets.word_base import screen_language

ALONE, ON = "alone", "on"
# Leaf is priced day by day; mushrooms keep their prices until others are set.
USUAL_DAYS = {"leaf": ALONE}


class TomorrowTask(Task):
    """The prices of one product from tomorrow; said is the day they hold from."""

    def __init__(self, product: str, today: date) -> None:
        super().__init__()
        self.product, self.today = product, today
        self.name = f"tomorrow_{product}_{today.isoformat()}"

    def title(self) -> str:
        """The product and the day."""
        words = self.tr("Tomorrow's prices: {product}, {day}")
        day = (self.today + price_board.ONE_DAY).isoformat()
        return words.format(product=in_words(self.product, terms.PRODUCTS), day=day)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Set these prices")

    def read(self, unit: Any) -> Evening:
        """Today's prices and tickets."""
        return price_board.evening(unit, self.product, self.today)

    def trouble(self, known: Evening) -> str:
        """Without a grade there is nothing to price; prices of that day alone stand already."""
        for one in known.begun_tomorrow:
            if one.end == known.tomorrow + price_board.ONE_DAY:
                words = self.tr(
                    "{name} is set for that day already, by {who}. Open it in the list and "
                    "withdraw it to set other prices."
                )
                return words.format(name=one.name, who=one.created_by)
        if known.grades:
            return ""
        return self.tr("No grade of this product is offered; add one in the settings first.")

    def fields(self, known: Evening) -> Sequence[Field]:
        """The prices, then how long they hold."""
        options = [
            Option(ALONE, self.tr("Tomorrow only")),
            Option(ON, self.tr("From tomorrow on")),
        ]
        days = USUAL_DAYS.get(self.product, ON)
        grid = partial(TomorrowGrid, priced(known))
        return (
            Field("prices", self.tr("Yuan per jin"), "own", make=grid),
            Field("days", self.tr("They hold"), "choice", True, days, options=options),
        )

    def values(self, _known: Evening) -> dict[str, Any]:
        """Proposed is what holds today."""
        return {"prices": None}

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the figures."""
        return self.tr("Tried out on today's tickets"), self.tr("yuan")

    def facts(self, known: Evening, form: Form) -> list[Fact]:
        """What today's tickets came to, and would have come to at these prices."""
        prices = form.readable("prices")
        found = known.bought.at(prices or ())
        if not found.tickets:
            return [(self.tr("No ticket was posted today to try these prices on."), UNKNOWN)]
        paid = self.tr("Today's {tickets} tickets came to").format(tickets=f"{found.tickets:,}")
        known_prices = prices is not None
        would = format_fen(found.would_fen) if known_prices else UNKNOWN
        moved = format_change(found.difference_fen) if known_prices else UNKNOWN
        return [
            (paid, format_fen(found.paid_fen)),
            (self.tr("At these prices they would have come to"), would),
            (self.tr("Difference"), moved),
        ]

    def post(self, unit: Any, _known: Evening, values: dict[str, Any]) -> Done[str]:
        """Save them."""
        price_board.set_tomorrow(
            unit,
            self.product,
            values["prices"],
            today=self.today,
            alone=values["days"] == ALONE,
            confirmed=values.get("confirmed", False),
        )
        return Done((self.today + price_board.ONE_DAY).isoformat(), Changes.PRICES)

    def said(self, value: str) -> str:
        """From which day they hold."""
        return self.tr("Prices set for {day}").format(day=value)


def priced(known: Evening) -> list[Priced]:
    """What needs a price: whatever has one today, and grades that have none yet."""
    lines = {line.key: line for line in known.lines}
    found = []
    for grade in known.grades:
        own = [line for line in known.lines if line.grade_id == grade.id]
        if (grade.id, None, None) not in lines:
            found.append(Priced(grade.name, grade.id, None, None, None))
        for line in own:
            special = price_board.special_words(line, screen_language())
            words = f"{grade.name}　{special}" if special else grade.name
            found.append(Priced(words, grade.id, line.slot, line.group_id, line.price_fen))
    return found
