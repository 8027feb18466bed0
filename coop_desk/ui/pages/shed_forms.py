"""New greenhouses and seasons, as they are written down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coop_desk.domain.dates import ONE_DAY
from coop_desk.errors import UserError
from coop_desk.services import leasing
from coop_desk.services.leasing import NewGreenhouse, SeasonRow
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.side_form import SideForm, Values
from coop_desk.ui.theme import GRID

WIDTH = 27 * GRID  # of the wider inputs: the panel is narrow


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
        season_id = leasing.add_season(unit, name, name, values["start"], values["last"] + ONE_DAY)
        return Done((season_id, name), Changes.SEASONS)

    def done_words(self, value: Any) -> str:
        return self.tr("Added the season {name}").format(name=value[1])
