"""The text of fixed weigh tickets on their three papers, compared word for word with stored text.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/reports/test_ticket_golden.py,
then read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import ticket_samples

from coop_desk.domain.money import capital_numerals, format_fen
from coop_desk.domain.ticket_paper import PAPERS, TicketPaper
from coop_desk.domain.weight import format_jin
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.ticket_pdf import ticket_pdf

GOLDEN = Path(__file__).parent / "golden"

TICKETS: dict[str, Callable[[], TicketPaper]] = {
    "leaf": ticket_samples.leaf,
    "harvest": ticket_samples.harvest,
    "void": ticket_samples.void,
    "replacement": ticket_samples.replacement,
    "paid": ticket_samples.paid,
    "reprint": ticket_samples.reprint,
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", TICKETS)
def test_text_is_as_stored(name: str, paper: str) -> None:
    text = extract_text(ticket_pdf(TICKETS[name](), paper))
    stored = GOLDEN / f"ticket_{name}_{paper}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        stored.write_text(text, encoding="utf-8", newline="\n")
    assert text.split() == stored.read_text(encoding="utf-8").split()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", TICKETS)
def test_an_ordinary_ticket_needs_one_page(name: str, paper: str) -> None:
    assert page_count(ticket_pdf(TICKETS[name](), paper)) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_ticket_is_the_same_bytes(paper: str) -> None:
    assert ticket_pdf(ticket_samples.paid(), paper) == ticket_pdf(ticket_samples.paid(), paper)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", TICKETS)
def test_every_figure_of_the_ticket_is_on_its_paper(name: str, paper: str) -> None:
    ticket = TICKETS[name]()
    text = extract_text(ticket_pdf(ticket, paper))
    w = ticket.weighing
    figures = [format_jin(grams) for grams in (w.gross_g, w.tare_g, w.deduction_g, w.pay_g)]
    for line in ticket.lines:
        figures += [format_jin(line.grams), format_fen(line.price_fen), format_fen(line.amount_fen)]
    said = re.split(r"[\s，。]+", text)
    assert not set(figures) - set(said)
    assert capital_numerals(ticket.amount_fen) in "".join(text.split())


def test_what_was_paid_and_given_back_adds_up_on_the_paper() -> None:
    text = extract_text(ticket_pdf(ticket_samples.paid(), "A5"))
    [line] = [one for one in text.split("\n") if one.startswith("抵扣")]
    recovered, cash, given, back = (
        int(figure.replace(".", "")) for figure in re.findall(r"[\d,]+\.\d\d", line)
    )
    assert (recovered + cash, given - back) == (40_063, cash)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_void_ticket_says_so_with_reason_and_replacement(paper: str) -> None:
    text = "".join(extract_text(ticket_pdf(ticket_samples.void(), paper)).split())
    assert "本单已作废，不作结算依据。原因：等级录错，应为单芽。已由CQ2024-000313代替。" in text
    assert "本单货款" not in text
    assert "记入您的账户" not in text


@pytest.mark.parametrize("paper", PAPERS)
def test_only_later_copies_are_marked(paper: str) -> None:
    assert "补打" not in extract_text(ticket_pdf(ticket_samples.leaf(), paper))
    assert "补打（第 1 次）" in extract_text(ticket_pdf(ticket_samples.leaf(copy=2), paper))
