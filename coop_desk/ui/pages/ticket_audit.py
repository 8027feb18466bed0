"""The check of weigh tickets: what a member may ask to see, for any days and either counter."""

from __future__ import annotations

from typing import Any, ClassVar

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.audit_segment import AuditPapers, AuditScope
from coop_desk.ui.pages.audit_segments import ByHand, FarOut, Operators, Twice, Voids
from coop_desk.ui.pages.scale_checks import NEW_CHECK, ScaleCheckLog, ScaleCheckPapers
from coop_desk.ui.pages.segment_page import SegmentPage
from coop_desk.ui.scale_link import ScaleLink


class TicketAuditPage(SegmentPage):
    """Five lists of one check; a row opens its ticket, F8 or Ctrl+P prints all of them.

    Beside them stands the log of what the scales showed of a test weight.
    """

    page_id = "tickets"
    segment_types: ClassVar = {
        "voids": Voids,
        "operators": Operators,
        "by_hand": ByHand,
        "far": FarOut,
        "twice": Twice,
        "scales": ScaleCheckLog,
    }
    concerned = Changes.LEAF | Changes.HARVEST | Changes.DOCUMENTS | Changes.SETTINGS
    uses_period = True

    def __init__(
        self,
        context: PageContext,
        papers: AuditPapers,
        log_papers: ScaleCheckPapers,
        link: ScaleLink | None = None,
    ) -> None:
        super().__init__(context, AuditScope(papers))
        for segment in self.segments.values():
            if isinstance(segment, ScaleCheckLog):
                segment.log_papers = log_papers
                segment.link = link or ScaleLink(context.memory)

    def open_target(self, target: Any) -> None:
        """A list, or ("scales", "new") to check a scale."""
        if target == NEW_CHECK:
            self.show_segment(target[0])
            self.segment.begin()
        else:
            super().open_target(target)

    def print_shown(self) -> None:
        """The check as a paper."""
        self._do_main()
