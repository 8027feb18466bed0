from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from coop_desk.domain.statement import Cooperative, Party, Statement
from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text, page_count
from coop_desk.reports.statement_pdf import statement_pdf, statements_pdf

Make = Callable[..., Statement]
RARE = "𬱖䶮㛃"


@pytest.mark.parametrize("tickets", [0, 5, 60])
def test_same_statement_same_bytes(make_statement: Make, tickets: int) -> None:
    assert statement_pdf(make_statement(tickets)) == statement_pdf(make_statement(tickets))


def test_bytes_do_not_depend_on_what_was_drawn_before(make_statement: Make) -> None:
    first = statement_pdf(make_statement(3))
    statement_pdf(make_statement(4, name="龘龖鬱"))
    assert statement_pdf(make_statement(3)) == first


def test_pdf_names_no_path_and_embeds_every_font(make_statement: Make) -> None:
    pdf = statement_pdf(make_statement(3, name=RARE))
    assert b".ttf" not in pdf
    fonts = re.findall(rb"/BaseFont /([\w+-]+)", pdf)
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+CoopSansSC-(Regular|Bold)", font) for font in fonts)
    assert pdf.count(b"/FontFile2") == len(fonts)


def test_rare_characters_are_copied_as_they_are(make_statement: Make) -> None:
    assert f"欧阳{RARE}" in extract_text(statement_pdf(make_statement(name=f"欧阳{RARE}")))


def test_a_glyph_the_font_lacks_stops_the_paper_with_the_name(make_statement: Make) -> None:
    with pytest.raises(UserError, match="in the name of 张\U0002a6a5") as caught:
        statement_pdf(make_statement(name="张\U0002a6a5"))
    assert "U+2A6A5" in str(caught.value)
    assert caught.value.field == "name"


@pytest.mark.parametrize(
    "where",
    [
        lambda s, bad: replace(s, notes=(bad,)),
        lambda s, bad: replace(s, operator=bad),
        lambda s, bad: replace(s, cooperative=Cooperative("社", bad, "")),
        lambda s, bad: replace(s, party=Party("1", "张三", bad, "", "", "")),
        lambda s, bad: replace(s, lines=(replace(s.lines[0], note=bad),)),
        lambda s, bad: replace(s, lines=(replace(s.lines[0], text=bad),)),
        lambda s, bad: replace(s, debts=(replace(s.debts[0], label=bad),)),
    ],
)
def test_a_missing_glyph_anywhere_names_the_person(
    make_statement: Make, where: Callable[[Statement, str], Statement]
) -> None:
    with pytest.raises(UserError, match="paper of 张三"):
        statement_pdf(where(make_statement(), "好\U0001f600"))


def test_one_bad_statement_stops_all(make_statement: Make) -> None:
    with pytest.raises(UserError, match="张\U0002a6a5"):
        statements_pdf([make_statement(), make_statement(name="张\U0002a6a5")])


def test_no_statement_is_no_pdf() -> None:
    with pytest.raises(ValueError, match="no statement"):
        statements_pdf([])


def test_page_numbers_start_again_for_each_statement(make_statement: Make) -> None:
    pdf = statements_pdf([make_statement(45), make_statement(2), make_statement(45)])
    found = re.findall(r"第 (\d+) 页 共 (\d+) 页", extract_text(pdf))
    assert found == [("1", "2"), ("2", "2"), ("1", "1"), ("1", "2"), ("2", "2")]
    assert page_count(pdf) == 5


def test_a_month_of_a_dozen_tickets_fits_one_page(make_statement: Make) -> None:
    assert page_count(statement_pdf(make_statement(12))) == 1


def test_every_ticket_of_a_long_statement_is_printed_once(make_statement: Make) -> None:
    statement = make_statement(200)
    text = extract_text(statement_pdf(statement))
    assert all(text.count(line.number) == 1 for line in statement.lines)


def test_long_texts_are_wrapped_not_cut(make_statement: Make) -> None:
    name = "正安县土坪镇明星村菌棒厂与茶叶加工厂联合经营部" * 3
    note = "这一条说明很长，" * 60
    statement = make_statement(3, name=name, notes=(note,))
    statement = replace(
        statement,
        lines=(replace(statement.lines[0], text="香菇 一级 " + "三号棚东头第二垄" * 6),),
    )
    text = re.sub(r"\s", "", extract_text(statement_pdf(statement)))
    assert name in text
    assert note in text
    assert all(text.count(character) == 6 for character in "棚东垄")


def test_huge_amounts_stay_whole(make_statement: Make) -> None:
    statement = make_statement(1)
    line = replace(statement.lines[0], amount_fen=98_765_432_109_87)
    text = extract_text(statement_pdf(replace(statement, lines=(line,), opening_fen=0)))
    assert text.count("98,765,432,109.87") >= 5


def test_marks_of_copies(make_statement: Make) -> None:
    def text(**changes: object) -> str:
        return extract_text(statement_pdf(make_statement(2, **changes)))

    assert not re.search("补打|预览|演示", text())
    assert "补打（第 2 次）" in text(reprint=2)
    assert text(preview=True, number="").count("预览") == 2
    assert text(demo=True).count("演示") == 2


def test_a_preview_has_no_code_to_scan(make_statement: Make) -> None:
    def squares(statement: Statement) -> int:
        import pypdfium2
        from pypdfium2 import raw

        page = pypdfium2.PdfDocument(statement_pdf(statement))[0]
        paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
        return max(raw.FPDFPath_CountSegments(path.raw) for path in paths)

    assert squares(make_statement(2)) > 500
    assert squares(make_statement(2, number="", preview=True)) < 10
