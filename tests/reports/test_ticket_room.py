"""Nothing on a weigh ticket overlaps or leaves its paper, whatever it holds; black only."""

from __future__ import annotations

import re
from itertools import combinations

import pypdfium2
import pytest
import ticket_samples
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_boxes import overlap, text_boxes

from coop_desk.domain.ticket_paper import PAPERS, TicketPaper, TicketPerson
from coop_desk.errors import UserError
from coop_desk.reports import fonts, ticket_parts, ticket_roll, ticket_sheet
from coop_desk.reports import ticket_text as words
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.sheet import Document
from coop_desk.reports.ticket_pdf import ticket_pdf

MILLIMETRES = {"A5": (210, 148), "241x140": (241, 140), "80mm": (80, None)}
EDGES = {  # left and right, top and bottom, in points
    "A5": (ticket_sheet.A5.paper.margin, ticket_sheet.A5.edge),
    "241x140": (ticket_sheet.FORM.paper.margin, ticket_sheet.FORM.edge),
    "80mm": (ticket_roll.MARGIN, ticket_roll.EDGE),
}
WORDS = "正安县土坪镇明星村菌棒厂与茶叶加工厂联合经营部，王𬱖CQ2024-7（一级）"
texts = st.text(WORDS, min_size=1, max_size=60).filter(str.strip)


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    pages = pypdfium2.PdfDocument(pdf)
    return {(round(p.get_width() / 72 * 25.4), round(p.get_height() / 72 * 25.4)) for p in pages}


def check_room(ticket: TicketPaper, paper: str) -> None:
    """Every text within the margins of every page, and none over another."""
    side, edge = EDGES[paper]
    pdf = ticket_pdf(ticket, paper)
    pages = pypdfium2.PdfDocument(pdf)
    for page, boxes in zip(pages, text_boxes(pdf), strict=True):
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
        assert min(box[0] for box in boxes) > side - 1
        assert max(box[2] for box in boxes) < page.get_width() - side + 1
        assert min(box[1] for box in boxes) > edge - 4
        assert max(box[3] for box in boxes) < page.get_height() - edge + 1


@pytest.mark.parametrize("paper", PAPERS)
@settings(max_examples=12, deadline=None)
@given(
    text=texts,
    grades=st.integers(1, 14),
    factor=st.sampled_from([1, 5, 1_000, 900_000]),
    copy=st.integers(1, 40),
    voided=st.none() | texts,
)
def test_nothing_overlaps_or_leaves_the_paper(
    paper: str, text: str, grades: int, factor: int, copy: int, voided: str | None
) -> None:
    check_room(
        ticket_samples.long(
            grades, text, factor, copy=copy, voided=voided, replaces=text, demo=True
        ),
        paper,
    )


@pytest.mark.parametrize("paper", PAPERS)
def test_ordinary_tickets_have_room(paper: str) -> None:
    for ticket in (ticket_samples.paid(), ticket_samples.void(), ticket_samples.reprint()):
        check_room(ticket, paper)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_ticket_that_says_next_to_nothing_has_its_paper(paper: str) -> None:
    person = TicketPerson("", "张三", "", "")
    ticket = ticket_samples.leaf(person=person, origin=(), time="", operator="", best_fen=None)
    assert "张三" in extract_text(ticket_pdf(ticket, paper))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_line_of_many_grades_is_printed(paper: str) -> None:
    text = extract_text(ticket_pdf(ticket_samples.long(14, "香菇"), paper))
    for number in range(1, 15):
        assert re.search(rf"香菇{number}\s", text)


def test_papers_are_as_large_as_told() -> None:
    for paper, (wide, high) in MILLIMETRES.items():
        [(width, height)] = sizes(ticket_pdf(ticket_samples.leaf(), paper))
        assert (width, height) == (wide, high or height)


def test_a_roll_is_as_long_as_what_it_says() -> None:
    [(_, short)] = sizes(ticket_pdf(ticket_samples.leaf(), "80mm"))
    [(_, long)] = sizes(ticket_pdf(ticket_samples.paid(), "80mm"))
    assert 120 < short < long < 300
    assert page_count(ticket_pdf(ticket_samples.long(30, "香菇"), "80mm")) == 1


def operators(ticket: TicketPaper, paper: str) -> str:
    """What is drawn, as PDF operators."""
    drawn: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        add = Document.add
        patch.setattr(
            Document, "add", lambda own, page: (drawn.append(page.content()), add(own, page))
        )
        ticket_pdf(ticket, paper)
    return "\n".join(drawn)


def type_sizes(drawn: str) -> dict[float, str]:
    """Each size of type in points, with the last text drawn at it."""
    found = re.findall(r"^([\d.]+) 0 0 \1 \S+ \S+ Tm\((.*)\)Tj", drawn, re.MULTILINE)
    return {float(size): text for size, text in found}


@pytest.mark.parametrize("paper", PAPERS)
def test_the_amount_is_the_largest_thing_on_the_paper(paper: str) -> None:
    sizes_of = type_sizes(operators(ticket_samples.paid(), paper))
    assert sizes_of[max(sizes_of)] == "400.63"
    assert max(sizes_of) > 26


@pytest.mark.parametrize("paper", PAPERS)
def test_papers_are_black_on_white_without_grey_or_hairlines(paper: str) -> None:
    drawn = operators(ticket_samples.void(demo=True, copy=2), paper)
    assert set(re.findall(r"([\d.]+) [gG]\b", drawn)) == {"0"}
    assert min(float(one) for one in re.findall(r"([\d.]+) w\b", drawn)) >= ticket_parts.THIN


@pytest.mark.parametrize(("paper", "least"), [("A5", 9), ("241x140", 10), ("80mm", 9)])
def test_no_type_is_too_small_for_the_printer(paper: str, least: float) -> None:
    for ticket in (ticket_samples.paid(), ticket_samples.void()):
        assert min(type_sizes(operators(ticket, paper))) >= least - 1e-9


# --- glyphs -----------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_rare_names_are_printed_as_they_are(paper: str) -> None:
    person = ticket_samples.leaf().person
    for name in ("王𬱖", "李䶮", "欧阳㛃"):
        named = ticket_samples.leaf(person=type(person)("1", name, "", "成员"))
        assert name in extract_text(ticket_pdf(named, paper))


@pytest.mark.parametrize(
    "changes",
    [
        {"note": "好\U0001f600"},
        {"voided": "好\U0001f600"},
        {"operator": "\U0001f600"},
        {"origin": (("大棚", "\U0001f600"),)},
    ],
)
def test_a_glyph_the_font_lacks_stops_the_paper_with_the_name(changes: dict[str, object]) -> None:
    with pytest.raises(UserError, match=r"U\+1F600.*on the paper of 单国强"):
        ticket_pdf(ticket_samples.harvest(**changes), "A5")


@pytest.mark.parametrize("name", ["leaf", "paid", "void", "reprint"])
def test_the_check_for_glyphs_covers_every_text_that_is_drawn(name: str) -> None:
    ticket = getattr(ticket_samples, name)()
    drawn = extract_text(ticket_pdf(ticket, "A5"))
    texts = [*words.every_text(ticket), ticket.person.name, words.title(ticket), *words.HEADS]
    texts += [*words.marks(ticket), *words.result(ticket), words.signed(ticket), words.SIGN_HERE]
    texts += [words.capitals(ticket), *(step.label for step in words.steps(ticket))]
    known = set("".join([*texts, "0123456789,.-−=:单号大写合计　 "]))
    assert set(drawn) <= known | set("\r\n")
    assert fonts.missing("".join(known) + words.THREE_PARTS) == ""


def test_another_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="A4"):
        ticket_pdf(ticket_samples.leaf(), "A4")
