"""The demo's land: plots of households leased in under the greenhouses, their rent paid yearly."""

from __future__ import annotations

from datetime import date
from random import Random

from coop_desk.demo.calendar import Calendar
from coop_desk.demo.community import Community
from coop_desk.services import land, people, plots
from coop_desk.services.land import NewLandLease, Step
from coop_desk.services.plots import NewPlot
from coop_desk.storage.unit_of_work import Unit

SHEDS_ON_A_PLOT = 2
PLOT_AREA, LEASED_AREA = 280, 260  # hundredths of a mu; a strip stays with the household
PRICE_FEN, LATER_PRICE_FEN = 80_000, 85_000  # per mu and year
YEARS, PRICE_YEARS = 12, 6
PLACES = ("大坝田", "河边田", "桥头土", "学堂坡", "老井田")


class LandYear:
    """Plans one year of land into the calendar; the leases are signed in the founding year."""

    def __init__(self, random: Random, community: Community, year: int) -> None:
        self.random, self.community, self.year = random, community, year

    def plan(self, calendar: Calendar, *, founding: bool) -> None:
        """Put the year into the calendar."""
        if founding:
            calendar.plan(date(self.year, 1, 1), 6.5, self._lease_land)
        calendar.plan(date(self.year, 12, 20), 9, self._post_rents)
        calendar.plan(date(self.year, 12, 22), 10, self._pay_rents)

    def _lease_land(self, unit: Unit) -> None:
        sheds = self.community.greenhouses
        count = -(-len(sheds) // SHEDS_ON_A_PLOT)
        households = sorted(self.random.sample(self.community.households, count))
        for number, household in enumerate(households):
            place = PLACES[number % len(PLACES)]
            plot = NewPlot(f"P{number + 1:02d}", place, household, PLOT_AREA, "土坪坝")
            plot_id = plots.add_plot(unit, plot)
            first = number * SHEDS_ON_A_PLOT
            plots.set_sheds(unit, plot_id, sheds[first : first + SHEDS_ON_A_PLOT])
            people.give_role(unit, household, "land_lessor", date(self.year, 1, 1))
            land.lease_land(unit, self._lease(plot_id))

    def _lease(self, plot_id: int) -> NewLandLease:
        start = date(self.year, 1, 1)
        later = Step(date(self.year + PRICE_YEARS, 1, 1), LATER_PRICE_FEN)
        return NewLandLease(
            plot_id,
            LEASED_AREA,
            start,
            date(self.year + YEARS, 1, 1),
            PRICE_FEN,
            payment_days=("12-20",),
            steps=(later,),
        )

    def _post_rents(self, unit: Unit) -> None:
        day = unit.clock().date()
        due = land.due_rents(unit, date(self.year, 1, 1), day, day)
        items = [(rent.lease.id, rent.due) for rent in due if rent.posted is None]
        land.post_rents(unit, items, day)

    def _pay_rents(self, unit: Unit) -> None:
        day = unit.clock().date()
        owners = {one.person_id for one in land.land_leases(unit)}
        land.pay_rents(unit, sorted(owners), day, "bank", f"{self.year} 年土地租金")
