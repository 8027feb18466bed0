"""Weigh tickets as PDF on any of their three papers: pure functions to bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coop_desk.domain.ticket_paper import PAPERS, TicketPaper
from coop_desk.reports import fonts
from coop_desk.reports import ticket_text as words

if TYPE_CHECKING:
    from coop_desk.reports.sheet import Document


def ticket_pdf(ticket: TicketPaper, paper: str) -> bytes:
    """A ticket on "A5", "241x140" (three-part form) or "80mm" (roll); same ticket, same bytes.

    UserError, before anything is drawn, for a character the font cannot print; ValueError for
    another paper.
    """
    if paper not in PAPERS:
        raise ValueError(f"there is no ticket paper {paper!r}")
    check_glyphs(ticket)
    return _drawer(paper)(ticket).data()


def check_glyphs(ticket: TicketPaper) -> None:
    """UserError with the person's name for a character the font cannot print."""
    fonts.require(words.every_text(ticket), ticket.person.name)


def _drawer(paper: str) -> Callable[[TicketPaper], Document]:
    from coop_desk.reports.ticket_roll import drawn as on_roll
    from coop_desk.reports.ticket_sheet import on_a5, on_form

    return {"A5": on_a5, "241x140": on_form, "80mm": on_roll}[paper]
