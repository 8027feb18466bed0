"""What is entered about land: plots, land leases, their end, and consents to net rent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY, Period, parse_date
from coop_desk.domain.land_rent import LandTerms, Step, rent_periods
from coop_desk.domain.money import format_fen, parse_yuan
from coop_desk.errors import UserError
from coop_desk.services import consents, greenhouses, land, people, plots
from coop_desk.services.land import NewLandLease
from coop_desk.services.land_terms import LandLeaseRow
from coop_desk.services.plots import NewPlot, PlotRow
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.people_search import find_people
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.person_picker import PersonRow
from coop_desk.ui.widgets.task_panel import Fact, Task

TOUCHED = Changes.LAND | Changes.DOCUMENTS
NARROW, WIDE = 18 * GRID, 40 * GRID
_PARTS = re.compile(r"[\s,，、;；]+")


def words_of(text: str | None) -> tuple[str, ...]:
    """What was typed with blanks or commas between."""
    return tuple(part for part in _PARTS.split(text or "") if part)


def steps_of(text: str | None) -> tuple[Step, ...]:
    """Prices from a day on, one to a line: "2026-01-01 850". Raises UserError on others."""
    lines = [line.split() for line in (text or "").splitlines() if line.strip()]
    return tuple(_step(parts) for parts in lines)


def _step(parts: Sequence[str]) -> Step:
    try:
        day, price = parts
        return Step(parse_date(day), parse_yuan(price))
    except (ValueError, UserError):
        raise UserError(
            '"{line}" is not a day and a price; write it like 2026-01-01 850.',
            field="steps",
            line=" ".join(parts),
        ) from None


class LeaseLandTask(Task):
    """Leases a plot, or a share of it, from its household."""

    renamed: ClassVar = {"end": "last"}

    def __init__(self, today: date, plot_id: int | None = None) -> None:
        super().__init__()
        self.name = f"lease-land-{plot_id or ''}"
        self._today, self._plot_id = today, plot_id

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Lease land")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Lease it")

    def read(self, unit: Any) -> tuple[PlotRow, ...]:
        """The plots, and what is leased of each today."""
        return tuple(plots.plots(unit, self._today))

    def trouble(self, known: Sequence[PlotRow]) -> str:
        """Plots come first."""
        return "" if known else self.tr("There is no plot yet. Add the plots first, in their list.")

    def fields(self, known: Sequence[PlotRow]) -> Sequence[Field]:
        """Which land, how long, for how much, paid when."""
        options = [Option(one.id, f"{one.code} {one.name} · {one.person}") for one in known]
        methods = [Option(one, in_words(one, terms.RENT_METHODS)) for one in terms.RENT_METHODS]
        days = self.tr("Month and day, several with blanks between: 06-30 12-31")
        steps = self.tr("A line for each: 2026-01-01 850")
        advance = self.tr("Each payment is for the time after it")
        return (
            Field("plot", self.tr("Plot"), "pick", True, self._plot_id, options=options,
                  width=WIDE),
            Field("area", self.tr("Area"), "area", True, width=NARROW),
            Field("start", self.tr("From"), "date", True),
            Field("last", self.tr("Until, including"), "date", True, beside=True),
            Field("price", self.tr("Price per mu and year"), "money", True, width=NARROW),
            Field("method", self.tr("Counted"), "choice", True, "by_day", options=methods),
            Field("payment_days", self.tr("Paid on"), "text", True, "12-31", help=days,
                  width=WIDE, longest=60),
            Field("in_advance", self.tr("In advance"), "yes", help=advance),
            Field("steps", self.tr("Later prices"), "lines", help=steps, width=WIDE),
            Field("note", self.tr("Note"), width=WIDE),
        )  # fmt: skip

    def values(self, known: Sequence[PlotRow]) -> dict[str, Any]:
        """What is free of the plot that was pointed at."""
        return {"area": _free(known, self._plot_id)}

    def on_edited(self, form: Form, key: str, known: Sequence[PlotRow]) -> None:
        """Another plot: what is free of it."""
        if key == "plot":
            form.set_values({"area": _free(known, form.editor("plot").value())})

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the facts."""
        return self.tr("Rent of this lease"), self.tr("yuan")

    def facts(self, _known: Any, form: Form) -> list[Fact]:
        """The first payments and all of them together, as soon as they can be reckoned."""
        try:
            terms_ = _terms_of(form.values())
            periods = rent_periods(terms_)
        except UserError:
            return []
        due = self.tr("due {day}")
        facts = [(due.format(day=one.due.isoformat()), format_fen(one.amount_fen))
                 for one in periods[:3]]  # fmt: skip
        if len(periods) > len(facts):
            more = self.tr("{count} more").format(count=len(periods) - len(facts))
            facts.append((more, format_fen(sum(one.amount_fen for one in periods[3:]))))
        return facts

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[int, str]]:
        """Post it; the household is a lessor from then on."""
        _check_days(values)
        lease = NewLandLease(
            values["plot"],
            values["area"],
            values["start"],
            values["last"] + ONE_DAY,
            values["price"],
            values["method"],
            words_of(values["payment_days"]),
            values["in_advance"],
            steps_of(values["steps"]),
        )
        posted = land.lease_land(unit, lease, day=self._today, note=values["note"] or "")
        person_id = plots.plot(unit, values["plot"], self._today).person_id
        people.ensure_role(unit, person_id, "land_lessor", values["start"])
        return Done((posted.id, posted.number), TOUCHED | Changes.PEOPLE)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("Land leased: {number}").format(number=value[1])


def _free(known: Sequence[PlotRow], plot_id: int | None) -> int | None:
    """What is not leased of a plot today; None where nothing is left or none is chosen."""
    found = next((plot for plot in known if plot.id == plot_id), None)
    return max(0, found.area - found.leased_area) or None if found is not None else None


def _terms_of(values: dict[str, Any]) -> LandTerms:
    return LandTerms(
        values["area"],
        Period.through(values["start"], values["last"]),
        values["price"],
        values["method"],
        words_of(values["payment_days"]),
        values["in_advance"],
        steps_of(values["steps"]),
    )


def _check_days(values: dict[str, Any]) -> None:
    if values["last"] < values["start"]:
        raise UserError("The last day comes before the first.", field="last")


class EndLandTask(Task):
    """Ends a land lease before its time."""

    renamed: ClassVar = {"end": "last"}

    def __init__(self, today: date, lease: LandLeaseRow) -> None:
        super().__init__()
        self.name = f"end-land-{lease.id}"
        self._today, self.lease = today, lease

    def title(self) -> str:
        """What the panel is called."""
        words = self.tr("End the lease of plot {plot} early")
        return words.format(plot=self.lease.plot)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("End it")

    def fields(self, _known: Any) -> Sequence[Field]:
        """Until when, and why."""
        last = (self.lease.last_end - ONE_DAY).isoformat()
        return (
            Field("last", self.tr("Last day"), "date", True, self._today,
                  self.tr("It would run until {day}.").format(day=last)),
            Field("note", self.tr("Reason"), required=True, width=WIDE),
        )  # fmt: skip

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[str]:
        """End it after that day."""
        end = values["last"] + ONE_DAY
        posted = land.end_land_lease(unit, self.lease.id, end, values["note"], day=self._today)
        return Done(posted.number, TOUCHED)

    def said(self, value: str) -> str:
        """Its number."""
        return self.tr("Ended: {number}").format(number=value)


@dataclass(frozen=True, slots=True)
class PlotKnown:
    """What the form about a plot needs: the plot (nothing yet) and all greenhouses."""

    plot: PlotRow | None
    owner: PersonRow | None
    sheds: dict[str, int]


class PlotTask(Task):
    """A plot: a new one, or one in the book; and the greenhouses on it."""

    def __init__(self, context: PageContext, parent: Any, plot_id: int | None = None) -> None:
        super().__init__()
        self.plot_id = plot_id
        self.name = f"plot-{plot_id or 'new'}"
        self._today = context.today()
        self._find = partial(find_people, context, parent, "land_lessor")

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Edit the plot") if self.plot_id else self.tr("Add a plot")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Save") if self.plot_id else self.tr("Add it")

    def read(self, unit: Any) -> PlotKnown:
        """The plot, its household, and the greenhouses by number."""
        sheds = {house.code: house.id for house in greenhouses.houses(unit)}
        if self.plot_id is None:
            return PlotKnown(None, None, sheds)
        plot = plots.plot(unit, self.plot_id, self._today)
        owner = people.person(unit, plot.person_id)
        return PlotKnown(plot, PersonRow(owner.id, owner.name, owner.code, owner.group), sheds)

    def fields(self, _known: PlotKnown) -> Sequence[Field]:
        """Number first."""
        sheds = self.tr("Numbers with blanks between: 01 02 03")
        return (
            Field("code", self.tr("Number"), required=True, width=NARROW, longest=20),
            Field("name", self.tr("Name"), width=WIDE, longest=60),
            Field("person", self.tr("Household"), "person", True, find=self._find, width=WIDE),
            Field("area", self.tr("Area"), "area", True, width=NARROW),
            Field("place", self.tr("Where"), width=WIDE, longest=60),
            Field("sheds", self.tr("Greenhouses on it"), help=sheds, width=WIDE),
            Field("note", self.tr("Note"), width=WIDE),
        )

    def values(self, known: PlotKnown) -> dict[str, Any]:
        """The plot as it is written down."""
        plot = known.plot
        if plot is None:
            return {}
        return {
            "code": plot.code,
            "name": plot.name,
            "person": known.owner,
            "area": plot.area,
            "place": plot.place,
            "sheds": " ".join(plot.sheds),
            "note": plot.note,
        }

    def post(self, unit: Any, known: PlotKnown, values: dict[str, Any]) -> Done[tuple[int, str]]:
        """Write it down; the value is its id and its number."""
        wanted = [_shed_id(known, code) for code in words_of(values["sheds"])]
        plot = NewPlot(
            values["code"],
            values["name"] or "",
            values["person"],
            values["area"],
            values["place"] or "",
            values["note"] or "",
        )
        plot_id = self.plot_id
        if plot_id is None:
            plot_id = plots.add_plot(unit, plot)
        else:
            plots.change_plot(unit, plot_id, plot)
        _stand(unit, plot_id, wanted)
        return Done((plot_id, plot.code), Changes.LAND | Changes.SHEDS)


def _stand(unit: Any, plot_id: int, wanted: Sequence[int]) -> None:
    try:
        plots.set_sheds(unit, plot_id, wanted)
    except UserError as error:
        error.field = "sheds"
        raise


def _shed_id(known: PlotKnown, code: str) -> int:
    if code not in known.sheds:
        raise UserError("There is no greenhouse {code}.", field="sheds", code=code)
    return known.sheds[code]


class ConsentTask(Task):
    """A household's written consent that its land rent may be netted against its debts."""

    renamed: ClassVar = {"end": "last"}

    def __init__(self, today: date, person_id: int, person: str) -> None:
        super().__init__()
        self.person_id, self.person = person_id, person
        self.name = f"consent-{person_id}"
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Consent of {person} to net land rent").format(person=self.person)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("File it")

    def fields(self, _known: Any) -> Sequence[Field]:
        """For which days, and which paper was signed."""
        paper = self.tr("Which paper was signed, and where it is kept")
        return (
            Field("start", self.tr("From"), "date", True, self._today),
            Field("last", self.tr("Until, including"), "date",
                  help=self.tr("Empty: until further notice")),
            Field("note", self.tr("Paper"), required=True, help=paper, width=WIDE),
        )  # fmt: skip

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[str]:
        """File it."""
        end = values["last"] + ONE_DAY if values["last"] else None
        posted = consents.give_consent(
            unit, self.person_id, values["start"], end, values["note"], day=self._today
        )
        return Done(posted.number, TOUCHED)

    def said(self, value: str) -> str:
        """Its number."""
        return self.tr("Consent filed: {number}").format(number=value)
