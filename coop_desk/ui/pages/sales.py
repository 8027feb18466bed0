"""Sales: contracts with buyers, shipments on them, what was sold, and what buyers owe."""

from __future__ import annotations

from typing import Any, ClassVar

from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.buyers_segment import Buyers
from coop_desk.ui.pages.sale_tasks import DirectSaleTask
from coop_desk.ui.pages.sales_segments import Contracts, SalesPapers, Shipments
from coop_desk.ui.pages.sales_tasks import AcceptTask, ContractTask, ShipTask
from coop_desk.ui.pages.segment_page import SegmentPage
from coop_desk.ui.pages.sold_segment import Sales


class SalesPage(SegmentPage):
    """Four lists, and beside them a contract, a shipment, a sale or a buyer."""

    page_id = "sales"
    segment_types: ClassVar = {
        "contract": Contracts,
        "shipment": Shipments,
        "sale": Sales,
        "buyer": Buyers,
    }
    opened_after: ClassVar = {
        ContractTask: "contract",
        ShipTask: "shipment",
        AcceptTask: "shipment",
        DirectSaleTask: "sale",
    }
    concerned = Changes.SALES | Changes.STOCK | Changes.MONEY | Changes.PEOPLE | Changes.DOCUMENTS
    uses_period = True

    def __init__(self, context: PageContext, papers: SalesPapers) -> None:
        super().__init__(context, papers)

    def open_target(self, target: Any) -> None:
        """A list and a row of it, or a document by its id alone."""
        if isinstance(target, int):
            self.open_document(target)
        else:
            super().open_target(target)
