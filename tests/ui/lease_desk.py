"""The page of leases in a real window on a small book, and what its tests look at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from offices import Office
from segment_desk import ALT, CONTROL, Keys, OtherPage, SegmentDesk

from coop_desk.lease_papers import LeasePapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import leasing
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.leases import LeasesPage
from coop_desk.ui.scope import SeasonRow

__all__ = ["ALT", "CONTROL", "Keys", "LeaseDesk", "OtherPage"]


def _leases(context: PageContext) -> Page:
    return LeasesPage(context, LeasePapers())


PAGES = {"leases": _leases, "people": OtherPage, "chain": OtherPage}


class LeaseDesk(SegmentDesk):
    """The window with the page of leases on an office's book, on a day."""

    def __init__(self, office: Office, folder: Path, moment: datetime) -> None:
        super().__init__(office, folder, moment, PAGES)
        seasons = [SeasonRow(one.id, one.name) for one in self.ask(leasing.seasons)]
        self.window._context.scope.set_seasons(seasons, None)

    @property
    def paper_text(self) -> str:
        """What the paper at the side says."""
        paper = self.page.paper
        assert self.page.is_open(paper)
        return extract_text(paper.paper.pdf)
