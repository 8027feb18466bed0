"""Letting a greenhouse: to whom, how long, for how much, paid when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.domain.money import format_fen
from coop_desk.domain.rent_schedule import RentTerms, even_dues, even_shares, split, whole_rent
from coop_desk.errors import UserError
from coop_desk.services import greenhouses, leasing, people, rents
from coop_desk.services.greenhouses import House
from coop_desk.services.leasing import GreenhouseLease, Instalment, SeasonRow
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.people_search import find_people
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.task_panel import Fact, Task

BY_DATES = 0  # in the place of a season
MOST_PARTS = 3
BASES = ("shed_season", "mu_year", "per_bag")  # the usual one first
NARROW, PRICE, WIDE = 18 * GRID, 24 * GRID, 40 * GRID
TOUCHED = (
    Changes.SHEDS | Changes.LEASES | Changes.MONEY | Changes.DOCUMENTS | Changes.PEOPLE
)  # what letting a greenhouse touches


@dataclass(frozen=True, slots=True)
class LetKnown:
    """What the form offers: greenhouses, seasons, the last rate in fen."""

    sheds: tuple[House, ...]
    seasons: tuple[SeasonRow, ...]
    last_rate_fen: int | None


class LetTask(Task):
    """Lets a greenhouse to a grower; what is due of the rent by today is charged with it.

    `shed_id` and `start` are what was pointed at, where it was.
    """

    renamed: ClassVar = {"end": "last", "instalments": "due_2"}

    def __init__(
        self,
        context: PageContext,
        parent: Any,
        season_id: int | None = None,
        shed_id: int | None = None,
        start: date | None = None,
    ) -> None:
        super().__init__()
        self.name = f"let-lease-{shed_id}" if shed_id else "let-lease"
        self._today, self._season_id = context.today(), season_id
        self._shed_id, self._start = shed_id, start
        self._find = partial(find_people, context, parent, "grower")

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Let a greenhouse")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Let it")

    def read(self, unit: Any) -> LetKnown:
        """What the form offers."""
        return LetKnown(
            tuple(greenhouses.houses(unit)),
            tuple(leasing.seasons(unit)),
            leasing.last_rate(unit),
        )

    def trouble(self, known: LetKnown) -> str:
        """Greenhouses and seasons come first."""
        if known.sheds and known.seasons:
            return ""
        return self.tr("Enter the greenhouses and a season first, on the page of greenhouses.")

    # ---- the form ----

    def fields(self, known: LetKnown) -> Sequence[Field]:
        """Which, whose, how long; then the rent and how it is paid."""
        return (*self._who(known), *self._rent(), *self._payment())

    def _who(self, known: LetKnown) -> Sequence[Field]:
        sheds = [Option(one.id, one.code) for one in known.sheds]
        seasons = [Option(one.id, one.name) for one in known.seasons]
        seasons.append(Option(BY_DATES, self.tr("by dates")))
        return (
            Field("shed", self.tr("Greenhouse"), "pick", True, options=sheds, width=NARROW),
            Field("grower", self.tr("Grower"), "person", True, find=self._find, width=WIDE),
            Field("season", self.tr("Season"), "pick", True, options=seasons, width=NARROW),
            Field("start", self.tr("From"), "date", True),
            Field("last", self.tr("Until, including"), "date", True, beside=True),
        )

    def _rent(self) -> Sequence[Field]:
        bases = [Option(one, in_words(one, terms.LEASE_BASES)) for one in BASES]
        methods = [Option(one, in_words(one, terms.RENT_METHODS)) for one in terms.RENT_METHODS]
        return (
            Field("basis", self.tr("Rent"), "choice", True, "shed_season", options=bases),
            Field("rate", self.tr("Price"), "money", True, width=PRICE),
            Field("area", self.tr("Area"), "area", True, width=NARROW),
            Field("method", self.tr("Counted"), "choice", True, "by_day", options=methods),
        )

    def _payment(self) -> Sequence[Field]:
        parts = [
            Option(1, self.tr("at once")),
            Option(2, self.tr("in two parts")),
            Option(3, self.tr("in three parts")),
        ]
        labels = self.tr("First due"), self.tr("Second due"), self.tr("Third due")
        dues = [Field(f"due_{count}", label, "date", True) for count, label in enumerate(labels, 1)]
        return (
            Field("parts", self.tr("Paid"), "choice", True, 1, options=parts),
            *dues,
            Field("deposit", self.tr("Deposit"), "money", width=NARROW),
        )

    def values(self, known: LetKnown) -> dict[str, Any]:
        """The season in the head, what is left of it, and the last price."""
        wanted = self._season_id
        season = next((one for one in known.seasons if one.id == wanted), known.seasons[0])
        values = {"season": season.id, "rate": known.last_rate_fen, **self._days(season)}
        areas = {one.id: one.area for one in known.sheds}
        if self._shed_id in areas:
            values |= {"shed": self._shed_id, "area": areas[self._shed_id]}
        return values

    def _days(self, season: SeasonRow) -> dict[str, date]:
        """What is left of a season, and when its rent is due."""
        today, last = self._today, season.end - ONE_DAY
        wanted = self._start or today
        start = wanted if season.start < wanted <= last else season.start
        return {"start": start, "last": last, "due_1": start}

    def on_edited(self, form: Form, key: str, known: LetKnown) -> None:
        """The days follow the season, the due days follow the days, the area the greenhouse."""
        if key == "season":
            chosen = form.editor("season").value()
            season = next((one for one in known.seasons if one.id == chosen), None)
            if season is not None:
                form.set_values(self._days(season))
        if key in ("season", "start", "last", "parts"):
            self._propose_dues(form)
        if key == "shed":
            shed_id = form.editor("shed").value()
            areas = {one.id: one.area for one in known.sheds}
            form.set_values({"area": areas.get(shed_id)})

    def _propose_dues(self, form: Form) -> None:
        start, last = form.readable("start"), form.readable("last")
        if start is not None and last is not None and start <= last:
            dues = even_dues(Period.through(start, last), form.editor("parts").value() or 1)
            form.set_values({f"due_{count}": due for count, due in enumerate(dues, 1)})

    def fit(self, form: Form, _known: LetKnown) -> None:
        """Only the fields of the basis, and as many due days as parts."""
        basis = form.editor("basis").value()
        form.set_shown("area", basis == "mu_year")
        form.set_shown("method", basis == "mu_year")
        form.editor("rate").set_unit(self._rate_unit(basis))
        for count in range(1, MOST_PARTS + 1):
            form.set_shown(f"due_{count}", count <= (form.editor("parts").value() or 1))

    def _rate_unit(self, basis: str) -> str:
        units = {
            "shed_season": self.tr("yuan in all"),
            "mu_year": self.tr("yuan a mu"),
            "per_bag": self.tr("yuan a bag"),
        }
        return units.get(basis, "")

    # ---- what it comes to ----

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the facts."""
        return self.tr("Rent of this lease"), self.tr("yuan")

    def facts(self, _known: LetKnown, form: Form) -> list[Fact]:
        """The whole rent and each part, as soon as they can be reckoned."""
        try:
            values = form.values()
            whole = whole_rent(_terms(values))
        except (UserError, TypeError):
            return []
        if values["basis"] == "per_bag":
            return []
        count = values["parts"]
        facts = [(self.tr("For the whole term"), format_fen(whole))]
        if count > 1:
            due = self.tr("due {day}")
            for number, fen in enumerate(split(whole, even_shares(count)), 1):
                day = values[f"due_{number}"]
                facts.append((due.format(day=day.isoformat()), format_fen(fen)))
        return facts

    def post(
        self, unit: Any, _known: LetKnown, values: dict[str, Any]
    ) -> Done[tuple[int, str, int]]:
        """Post the lease and charge what is due of it; the person grows from then on."""
        if values["last"] < values["start"]:
            raise UserError("The last day comes before the first.", field="last")
        confirmed = values.get("confirmed", False)
        lease = _lease(values)
        let = leasing.let_greenhouse(unit, lease, day=self._today, confirmed=confirmed)
        people.ensure_role(unit, values["grower"], "grower", values["start"])
        rents.charge_due(unit, self._today, lease_id=let.document.id)
        return Done((let.document.id, let.document.number, values["shed"]), TOUCHED)

    def said(self, value: tuple[int, str, int]) -> str:
        """Its number."""
        return self.tr("Greenhouse let: {number}").format(number=value[1])


def _terms(values: dict[str, Any]) -> RentTerms:
    term = Period.through(values["start"], values["last"])
    return RentTerms(values["basis"], values["rate"], term, values["area"] or 0, values["method"])


def _lease(values: dict[str, Any]) -> GreenhouseLease:
    by_mu = values["basis"] == "mu_year"
    return GreenhouseLease(
        values["shed"],
        values["grower"],
        None if values["season"] == BY_DATES else values["season"],
        values["start"],
        values["last"] + ONE_DAY,
        values["rate"],
        values["deposit"] or 0,
        values["basis"],
        values["area"] if by_mu else 0,
        values["method"],
        _instalments(values),
    )


def _instalments(values: dict[str, Any]) -> tuple[Instalment, ...]:
    shares = even_shares(values["parts"])
    return tuple(
        Instalment(values[f"due_{number}"], share) for number, share in enumerate(shares, 1)
    )
