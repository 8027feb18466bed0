"""Setting prices, tomorrow's or of other days, and what today's tickets would have cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import catalogue, price_board, price_lists
from coop_desk.services.price_board import Evening
from coop_desk.services.price_lists import SavedList
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import UNKNOWN, grade_words, in_words
from coop_desk.ui.widgets.price_grid import Offer, PriceGrid
from coop_desk.ui.widgets.task_panel import Fact, Task
from coop_desk.ui.widgets.tomorrow_grid import Priced, TomorrowGrid, format_change
from coop_desk.ui.widgets.word_base import screen_language

NAME_WIDTH = 40 * GRID
ALONE, ON = "alone", "on"
# Leaf is priced day by day; mushrooms keep their prices until others are set.
USUAL_DAYS = {"leaf": ALONE}


class PriceTask(Task):
    """The base: prices of one product, tried out on today's tickets while they are typed."""

    def __init__(self, product: str, today: date) -> None:
        super().__init__()
        self.product, self.today = product, today

    def read(self, unit: Any) -> Evening:
        """Today's prices and tickets."""
        return price_board.evening(unit, self.product, self.today)

    def _no_grade(self, known: Evening) -> str:
        if known.grades:
            return ""
        return self.tr("No grade of this product is offered; add one in the settings first.")

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
        would = format_fen(found.would_fen) if prices else UNKNOWN
        moved = format_change(found.difference_fen) if prices else UNKNOWN
        return [
            (paid, format_fen(found.paid_fen)),
            (self.tr("At these prices they would have come to"), would),
            (self.tr("Difference"), moved),
        ]


class TomorrowTask(PriceTask):
    """The prices of one product from tomorrow; said is the day they hold from."""

    def __init__(self, product: str, today: date) -> None:
        super().__init__(product, today)
        self.name = f"tomorrow_{product}_{today.isoformat()}"

    def title(self) -> str:
        """The product and the day."""
        words = self.tr("Tomorrow's prices: {product}, {day}")
        day = (self.today + price_board.ONE_DAY).isoformat()
        return words.format(product=in_words(self.product, terms.PRODUCTS), day=day)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Set these prices")

    def trouble(self, known: Evening) -> str:
        """Without a grade there is nothing to price; prices of that day alone stand already."""
        for one in known.begun_tomorrow:
            if one.end == known.tomorrow + price_board.ONE_DAY:
                words = self.tr(
                    "{name} is set for that day already, by {who}. Open it in the list and "
                    "withdraw it to set other prices."
                )
                return words.format(name=one.name, who=one.created_by)
        return self._no_grade(known)

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


class NewListTask(PriceTask):
    """A list for any days, begun empty or with the prices of another; said is its name."""

    renamed: ClassVar = {"end": "last"}

    def __init__(self, product: str, today: date, copied: SavedList | None = None) -> None:
        super().__init__(product, today)
        self.copied = copied
        self.name = f"prices_{product}" if copied is None else f"prices_{copied.id}"
        self._named = price_lists.name_of(product, today)

    def title(self) -> str:
        """The product."""
        words = self.tr("New price list: {product}")
        return words.format(product=in_words(self.product, terms.PRODUCTS))

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Save the list")

    def trouble(self, known: Evening) -> str:
        """Without a grade there is nothing to price."""
        return self._no_grade(known)

    def fields(self, known: Evening) -> Sequence[Field]:
        """Its name, its days, its prices."""
        return (
            Field("name", self.tr("Name"), required=True, longest=60, width=NAME_WIDTH),
            Field("start", self.tr("From"), "date", required=True, default=self.today),
            Field(
                "last",
                self.tr("until"),
                "date",
                beside=True,
                help=self.tr("Both days counted. Empty: until the next list begins."),
            ),
            Field("prices", self.tr("Yuan per jin"), "own", make=partial(self._grid, known)),
        )

    def _grid(self, known: Evening) -> PriceGrid:
        slots = [Option(one, in_words(one, terms.PICK_SESSIONS)) for one in terms.PICK_SESSIONS]
        grid = PriceGrid()
        grid.offer(
            Offer(
                [Option(grade.id, grade_words(grade)) for grade in known.grades],
                slots,
                [Option(group_id, name) for group_id, name in known.groups],
                {line.grade_id: line.price_fen for line in known.lines if line.is_plain},
            )
        )
        return grid

    def values(self, _known: Evening) -> dict[str, Any]:
        """From today on, with the prices copied."""
        prices = self.copied.new_prices() if self.copied is not None else ()
        return {"name": self._named, "start": self.today, "prices": prices}

    def on_edited(self, form: Form, key: str, _known: Evening) -> None:
        """The name follows the day for as long as nobody gave another."""
        start = form.readable("start")
        if key == "start" and start is not None and form.readable("name") == self._named:
            self._named = price_lists.name_of(self.product, start)
            form.editor("name").set_value(self._named)

    def post(self, unit: Any, _known: Evening, values: dict[str, Any]) -> Done[str]:
        """Save it."""
        end = values["last"] + price_board.ONE_DAY if values["last"] else None
        catalogue.save_price_list(
            unit, self.product, values["name"], values["start"], end, values["prices"]
        )
        return Done(values["name"], Changes.PRICES)

    def said(self, value: str) -> str:
        """Its name."""
        return self.tr("Saved: {name}").format(name=value)


def priced(known: Evening) -> list[Priced]:
    """What needs a price: whatever has one today, and grades that have none yet."""
    lines = {line.key: line for line in known.lines}
    found = []
    for grade in known.grades:
        own = [line for line in known.lines if line.grade_id == grade.id]
        if (grade.id, None, None) not in lines:
            found.append(Priced(grade_words(grade), grade.id, None, None, None))
        for line in own:
            special = price_board.special_words(line, screen_language())
            words = "　".join(filter(None, (grade_words(grade), special)))
            found.append(Priced(words, grade.id, line.slot, line.group_id, line.price_fen))
    return found
