"""What is entered about a greenhouse: a lease; and new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar

from coop_desk.errors import UserError
from coop_desk.services import leasing, people
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse, SeasonRow
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.side_form import SideForm, Values
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.person_picker import PersonRow

WIDTH = 27 * GRID  # of the wider inputs: the panel is narrow
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FormData:
    """What the forms offer: greenhouses as (id, number), seasons, and the usual rent in fen."""

    sheds: Sequence[tuple[int, str]]
    seasons: Sequence[SeasonRow]
    last_rate_fen: int | None


def find_growers(
    context: PageContext, parent: Any, text: str, deliver: Callable[..., None]
) -> None:
    """Find growers for a picker; where none fits, anybody: one may begin to grow today."""
    look = partial(_growers, text)
    context.operations.run_query(look, deliver, key=(parent, "growers"), parent=parent)


def _growers(text: str, unit: Any) -> list[PersonRow]:
    rows = people.search(unit, text, role="grower") or people.search(unit, text)
    return [PersonRow(row.id, row.name, row.code, row.group) for row in rows]


class LetForm(SideForm):
    """Let a greenhouse to a grower for a season and charge the rent."""

    renamed: ClassVar = {"amount": "rent", "rate": "rent"}

    def __init__(
        self,
        context: PageContext,
        data: FormData,
        shed_id: int | None = None,
        season_id: int | None = None,
    ) -> None:
        self._data, self._shed_id = data, shed_id
        self._season = next((s for s in data.seasons if s.id == season_id), None)
        self._find = partial(find_growers, context, self)
        super().__init__(context, f"let_greenhouse/{shed_id or ''}")
        self.form.edited.connect(self._on_edited)

    def words(self) -> tuple[str, str]:
        return self.tr("Let a greenhouse"), self.tr("Let it")

    def fields(self) -> Sequence[Field]:
        data = self._data
        sheds = [Option(shed_id, code) for shed_id, code in data.sheds]
        seasons = [Option(season.id, season.name) for season in data.seasons]
        start, last = self._days(self._season)
        return (
            Field("greenhouse", self.tr("Greenhouse"), "pick", True, self._shed_id,
                  options=sheds, width=14 * GRID),
            Field("grower", self.tr("Grower"), "person", True, find=self._find, width=WIDTH),
            Field("season", self.tr("Season"), "pick", True,
                  self._season.id if self._season else None, options=seasons, width=WIDTH),
            Field("start", self.tr("From"), "date", True, start),
            Field("last", self.tr("Until, including"), "date", True, last),
            Field("rent", self.tr("Rent"), "money", True, data.last_rate_fen,
                  self.tr("For these days; it is charged at once."), unit=self.tr("yuan")),
        )  # fmt: skip

    def _days(self, season: SeasonRow | None) -> tuple[date | None, date | None]:
        """What is left of a season."""
        if season is None:
            return None, None
        today = self.context.today()
        start = today if season.start < today < season.end else season.start
        return start, season.end - DAY

    def _on_edited(self, key: str) -> None:
        if key == "season":
            chosen = self.form.editor("season").value()
            season = next(one for one in self._data.seasons if one.id == chosen)
            start, last = self._days(season)
            self.form.set_values({"start": start, "last": last})

    def work(self, values: Values, unit: Any) -> Done[Any]:
        return let_and_charge(values, self.context.today(), dict(self._data.sheds), unit)

    def done_words(self, value: Any) -> str:
        words = self.tr("Let greenhouse {code}: {number}")
        return words.format(code=value[1], number=value[2])


def let_and_charge(values: Values, today: date, codes: dict[int, str], unit: Any) -> Done[Any]:
    """Post the lease, charge its rent, and note that the person grows from then on.

    Gives the greenhouse's id, its number and the document's. Raises UserError as the
    services do, and for a last day before the first.
    """
    shed_id, person_id, start = values["greenhouse"], values["grower"], values["start"]
    if values["last"] < start:
        raise UserError("The last day comes before the first.", field="last")
    lease = GreenhouseLease(
        shed_id, person_id, values["season"], start, values["last"] + DAY, values["rent"]
    )
    let = leasing.let_greenhouse(unit, lease, day=today)
    if values["rent"]:
        note = f"{codes[shed_id]} 号大棚租金"
        leasing.charge_rent(unit, let.document.id, today, note)
    held = people.roles(unit, person_id)
    if not any(one.role == "grower" and (not one.end or one.end > start) for one in held):
        people.give_role(unit, person_id, "grower", start)
    changes = Changes.SHEDS | Changes.LEASES | Changes.MONEY | Changes.DOCUMENTS | Changes.PEOPLE
    return Done((shed_id, codes[shed_id], let.document.number), changes)


class NewGreenhouseForm(SideForm):
    """Write down a greenhouse of the base."""

    def __init__(self, context: PageContext, row: int, place: int) -> None:
        self._row, self._place = row, place
        super().__init__(context, "new_greenhouse")

    def words(self) -> tuple[str, str]:
        return self.tr("Add a greenhouse"), self.tr("Add it")

    def fields(self) -> Sequence[Field]:
        return (
            Field("code", self.tr("Greenhouse number"), required=True, width=14 * GRID),
            Field("row", self.tr("Row"), "whole", True, self._row),
            Field("place", self.tr("Place in the row"), "whole", True, self._place),
            Field("area", self.tr("Area"), "area", True, unit=self.tr("mu")),
            Field("capacity", self.tr("Room for"), "whole", True, unit=self.tr("bags")),
        )

    def work(self, values: Values, unit: Any) -> Done[Any]:
        house = NewGreenhouse(
            values["code"], values["row"], values["place"], values["area"], values["capacity"]
        )
        shed_id = leasing.add_greenhouse(unit, house)
        return Done((shed_id, values["code"]), Changes.SHEDS)

    def done_words(self, value: Any) -> str:
        return self.tr("Added greenhouse {code}").format(code=value[1])


class NewSeasonForm(SideForm):
    """Open a season, in which greenhouses can then be let."""

    def __init__(self, context: PageContext, seasons: Sequence[SeasonRow]) -> None:
        self._seasons = seasons
        super().__init__(context, "new_season")

    def words(self) -> tuple[str, str]:
        return self.tr("Add a season"), self.tr("Add it")

    def fields(self) -> Sequence[Field]:
        newest = self._seasons[0] if self._seasons else None
        example = self.tr("For example: 2025 spring")
        return (
            Field("name", self.tr("Name"), required=True, help=example, width=WIDTH, longest=20),
            Field("start", self.tr("From"), "date", True, newest.end if newest else None),
            Field("last", self.tr("Until, including"), "date", True),
        )

    def work(self, values: Values, unit: Any) -> Done[Any]:
        if values["last"] < values["start"]:
            raise UserError("The last day comes before the first.", field="last")
        if any(values["name"] in (one.name, one.code) for one in leasing.seasons(unit)):
            raise UserError("There is already a season {name}.", field="name", name=values["name"])
        name = values["name"]
        season_id = leasing.add_season(unit, name, name, values["start"], values["last"] + DAY)
        return Done((season_id, name), Changes.SEASONS)

    def done_words(self, value: Any) -> str:
        return self.tr("Added the season {name}").format(name=value[1])
