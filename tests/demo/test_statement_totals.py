"""Fifty statements of the demo added up again from their paper, and against the postings."""

from __future__ import annotations

import random
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from book_files import one, rows
from paper_figures import Paper, capital_fen, read_paper

from coop_desk.papers import print_statements
from coop_desk.services.settlement import Period
from coop_desk.storage.book import open_book

PERIODS = (
    Period(date(2024, 1, 1), date(2024, 12, 31)),
    Period(date(2024, 4, 5), date(2024, 5, 31)),
)
# The one who still owes, a base worker, rare names: these are always among the fifty.
ALWAYS = ("田云菊", "王𬱖", "李䶮", "单于𫖯")
SECTIONS = {  # what stands in a section, by the kind of document
    "brought": ("harvest_ticket", "leaf_ticket", "work_sheet"),
    "deducted": (
        "bag_issue",
        "bag_return",
        "bag_replacement",
        "charge",
        "rent_credit",
        "lease_transfer",
    ),
    "paid": ("payment",),
}


@pytest.fixture(scope="module", params=PERIODS, ids=["the year", "April and May"])
def printed(
    request: pytest.FixtureRequest, demo_book: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Period, list[Paper]]:
    """Half of the fifty, printed through the program and read back; and their book."""
    folder = tmp_path_factory.mktemp("papers")
    path = Path(shutil.copy(demo_book, folder / "copy.coop"))
    book = open_book(path, lambda: datetime(2024, 12, 29, 20, 30))
    files = print_statements(book, chosen(path), request.param, folder / "out", merged=False)
    book.close()
    assert len(files) == 25
    return path, request.param, [read_paper(file) for file in files]


def chosen(book: Path) -> list[int]:
    everybody = rows(book, "SELECT id, name FROM people WHERE kind <> 'organisation'")
    always = [person for person, name in everybody if name in ALWAYS]
    others = [person for person, name in everybody if name not in ALWAYS]
    worker = one(book, "SELECT person_id FROM work_lines ORDER BY person_id DESC LIMIT 1")
    others.remove(worker)
    return [*always, worker, *random.sample(others, 25 - len(always) - 1)]


Printed = tuple[Path, Period, list[Paper]]


def test_every_paper_could_be_read(printed: Printed) -> None:
    _, _, papers = printed
    assert len({paper.code for paper in papers}) == len({paper.number for paper in papers}) == 25
    assert all(len(paper.terms) == 5 for paper in papers)
    assert sum(len(paper.lines) for paper in papers) > 300


def test_opening_and_the_blocks_come_to_the_result(printed: Printed) -> None:
    for paper in printed[2]:
        *summands, total = paper.terms
        assert sum(summands) == total == paper.result, paper.code


def test_the_capitals_say_the_result(printed: Printed) -> None:
    for paper in printed[2]:
        assert capital_fen(paper.capitals) == abs(paper.result), paper.code


def test_lines_add_up_to_their_totals(printed: Printed) -> None:
    for paper in printed[2]:
        brought, deducted, paid = paper.terms[1:4]
        listed = sum(line[-1] for line in paper.lines)
        assert listed == (paper.listed_total or 0) == brought, paper.code
        assert paper.headed.get("brought", 0) == brought, paper.code
        for section, total in (("deducted", deducted), ("paid", paid)):
            assert sum(paper.moves[section]) == paper.headed.get(section, 0) == -total, paper.code


def test_page_totals_are_carried_forward(printed: Printed) -> None:
    carried = [pair for paper in printed[2] for pair in paper.running]
    assert carried
    assert all(said == added for said, added in carried)


def test_every_line_is_weight_times_price(printed: Printed) -> None:
    """Hundredths of a jin times fen, half a fen up."""
    lines = [line[-3:] for paper in printed[2] for line in paper.lines if len(line) > 1]
    for pay, price, amount in lines:
        exact = abs(pay) * price
        assert abs(amount) == (exact * 2 + 100) // 200
        assert (amount < 0) == (pay < 0)


def test_every_delivery_is_gross_less_tare_less_deduction(printed: Printed) -> None:
    deliveries = [
        ticket
        for paper in printed[2]
        for lines in paper.tickets.values()
        for ticket in lines
        if ticket.weighed
    ]
    assert deliveries
    for ticket in deliveries:
        gross, tare, deduction = ticket.weighed
        assert gross - tare - deduction == sum(ticket.pay)


def test_debts_add_up(printed: Printed) -> None:
    debts = [(paper.code, name, row) for paper in printed[2] for name, row in paper.debts.items()]
    assert debts
    for code, name, (opening, charged, recovered, closing) in debts:
        assert opening + charged - recovered == closing, (code, name)


def test_the_paper_says_what_the_postings_say(printed: Printed) -> None:
    book, period, papers = printed
    for paper in papers:
        person = f"p.person_id = (SELECT id FROM people WHERE code = '{paper.code}')"
        opening = posted(book, f"{person} AND e.day < '{period.start}'")
        within = f"{person} AND e.day BETWEEN '{period.start}' AND '{period.end}'"
        blocks = [
            posted(book, f"{within} AND d.kind IN {kinds if len(kinds) > 1 else one_of(kinds)}")
            for kinds in SECTIONS.values()
        ]
        closing = posted(book, f"{person} AND e.day <= '{period.end}'")
        assert paper.terms == [opening, *blocks, closing], paper.code


def one_of(kinds: tuple[str, ...]) -> str:
    return f"('{kinds[0]}')"


def posted(book: Path, where: str) -> int:
    return int(
        one(
            book,
            f"""SELECT coalesce(sum(p.credit_fen - p.debit_fen), 0) FROM postings p
            JOIN entries e ON e.id = p.entry_id JOIN documents d ON d.id = e.document_id
            WHERE {where} AND p.part NOT IN ('deposit', 'land_rent')""",
        )
    )


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("人民币零元整", 0),
        ("人民币伍分", 5),
        ("人民币壹拾元零伍分", 1_005),
        ("人民币壹仟肆佰零玖元伍角整", 140_950),
        ("人民币陆仟零柒元壹角肆分", 600_714),
        ("人民币壹拾万柒仟元伍角叁分", 10_700_053),
        ("人民币壹佰万零壹佰元整", 100_010_000),
    ],
)
def test_capitals_are_read_rightly(words: str, amount: int) -> None:
    assert capital_fen(words) == amount
