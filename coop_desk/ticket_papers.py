"""Weigh tickets on paper: the rows of the services drawn by the reports.

A composition of two rooms that may not know each other, used by the window.
"""

from __future__ import annotations

from datetime import date

from coop_desk.domain.money import amount_fen
from coop_desk.domain.ticket_paper import TicketLine, TicketPaper, TicketPerson, TicketWeighing
from coop_desk.domain.weight import weigh
from coop_desk.reports.ticket_pdf import ticket_pdf as draw
from coop_desk.services import settings, ticket_prints
from coop_desk.storage.unit_of_work import Unit

TEST_WORDS = "打印测试页，不是单据；四边完整、字迹清楚，就说明打印机已设好"


class TicketPapers:
    """The tickets' printing as the window's pages are handed it."""

    def ticket_pdf(self, unit: Unit, document_id: int, paper: str, copy: int) -> bytes:
        """A posted or void ticket on "A5", "241x140" or "80mm", as that copy (1: the original).

        Raises UserError for what is no posted ticket, or a name that cannot be printed.
        """
        return draw(ticket_prints.read(unit, document_id, copy), paper)

    def test_pdf(self, unit: Unit, paper: str, today: date) -> bytes:
        """A ticket of nobody, to see whether a printer is set up right."""
        return draw(_sample(unit, today), paper)


def _sample(unit: Unit, today: date) -> TicketPaper:
    """A made-up ticket, void so that nobody can be paid for it."""
    w = weigh(9_325, 425, 300, 5)
    weighing = TicketWeighing(
        w.gross_g, 1, "", w.tare_g, 300, 5, w.deduction_g, w.pay_g, usual_bp=300, rule="测试"
    )
    line = TicketLine("测试", w.pay_g, 10_000, amount_fen(w.pay_g, 10_000))
    return TicketPaper(
        cooperative=settings.cooperative(unit),
        kind="leaf_ticket",
        number="测试页",
        day=today,
        time="",
        person=TicketPerson("", "打印测试", "", ""),
        origin=(),
        weighing=weighing,
        lines=(line,),
        amount_fen=line.amount_fen,
        operator=unit.operator,
        voided=TEST_WORDS,
        demo=settings.is_demo(unit),
    )
