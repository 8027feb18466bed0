"""The check of weigh tickets: what a member may ask to see, for any days and either counter."""

from __future__ import annotations

from typing import ClassVar

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.audit_segment import AuditPapers, AuditScope
from coop_desk.ui.pages.audit_segments import ByHand, FarOut, Operators, Twice, Voids
from coop_desk.ui.pages.segment_page import SegmentPage


class TicketAuditPage(SegmentPage):
    """Five lists of one check; a row opens its ticket, F8 or Ctrl+P prints all of them."""

    page_id = "tickets"
    segment_types: ClassVar = {
        "voids": Voids,
        "operators": Operators,
        "by_hand": ByHand,
        "far": FarOut,
        "twice": Twice,
    }
    concerned = Changes.LEAF | Changes.HARVEST | Changes.DOCUMENTS | Changes.SETTINGS
    uses_period = True

    def __init__(self, context: PageContext, papers: AuditPapers) -> None:
        super().__init__(context, AuditScope(papers))

    def _make_keys(self) -> None:
        super()._make_keys()
        self._print_key = self.add_key("Ctrl+P", self._do_main)

    def retranslate(self) -> None:
        """Set the words again."""
        super().retranslate()
        self._print_key.setText(self.tr("Print"))
