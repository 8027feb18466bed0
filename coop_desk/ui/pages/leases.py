"""Leases: greenhouses let out and their rent, land leased in and its rent, plots."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from coop_desk.domain.dates import ONE_DAY, Period
from coop_desk.services import rents
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.land_rent_segment import LandRents
from coop_desk.ui.pages.land_segments import LandLeases, Plots
from coop_desk.ui.pages.land_tasks import LeaseLandTask, PlotTask
from coop_desk.ui.pages.lease_printing import LeasePapers
from coop_desk.ui.pages.lease_segments import GreenhouseLeases, Rents
from coop_desk.ui.pages.lease_tasks import LetTask
from coop_desk.ui.pages.segment_page import SegmentPage


class LeasesPage(SegmentPage):
    """Five lists, and beside them a lease, a rent or a plot."""

    page_id = "leases"
    segment_types: ClassVar = {
        "lease": GreenhouseLeases,
        "rent": Rents,
        "land_lease": LandLeases,
        "land_rent": LandRents,
        "plot": Plots,
    }
    opened_after: ClassVar = {
        LetTask: "lease",
        LeaseLandTask: "land_lease",
        PlotTask: "plot",
    }
    concerned = (
        Changes.LAND
        | Changes.LEASES
        | Changes.SHEDS
        | Changes.SEASONS
        | Changes.BAGS
        | Changes.MONEY
        | Changes.PEOPLE
        | Changes.DOCUMENTS
    )
    uses_period = True
    uses_season = True

    def __init__(self, context: PageContext, papers: LeasePapers) -> None:
        super().__init__(context, papers)

    def open_target(self, target: Any) -> None:
        """("rent", None) shows what is to be paid; ("rent", state) those of all seasons.

        ("land_rent_due", first day) shows what falls due from then until a week from today.
        """
        name, wanted = target if isinstance(target, tuple) else ("", target)
        if name == "rent" and wanted in ("overdue", "soon"):
            self.context.scope.choose_season(None)
            self._show_state(name, wanted)
        elif name == "land_rent_due":
            last = self.context.today() + rents.A_WEEK - ONE_DAY
            self.context.scope.choose_period(Period.through(date.fromisoformat(wanted), last))
            self._show_state("land_rent", "open")
        else:
            super().open_target(target)
            if target == ("rent", None):
                self.segment.choose_state("unpaid")

    def _show_state(self, name: str, state: str) -> None:
        super().open_target((name, None))
        self.segment.choose_state(state)
