from __future__ import annotations

from io import BytesIO

import pytest

from coop_desk.errors import UserError
from coop_desk.reports import fonts
from coop_desk.reports.preview import extract_text
from coop_desk.reports.sheet import Document, Sheet
from coop_desk.reports.unicode_map import to_unicode_cmap, utf16_hex

LACKING = "\U0001f600"


def test_missing_names_each_lacking_character_once() -> None:
    assert fonts.missing("张三𬱖䶮㛃𫖯 12,480.50") == ""
    assert fonts.missing(f"a{LACKING}b{LACKING}\n") == f"{LACKING}\n"


def test_require_passes_what_can_be_printed() -> None:
    fonts.require(["联丰组", ""], "欧阳䶮")


def test_fonts_are_loaded_once_in_a_process() -> None:
    assert fonts.load() is fonts.load()


def test_a_font_that_was_not_made_is_named() -> None:
    with pytest.raises(UserError, match=r"CoopSansSC-Thin\.ttf is missing; run: python -m"):
        fonts.font_file("CoopSansSC-Thin")


def test_common_characters_fill_two_subsets_and_no_more() -> None:
    assert len(set(fonts.COMMON_REGULAR)) <= 159 + 254
    assert len(set(fonts.COMMON_BOLD)) <= 159
    assert fonts.missing(fonts.COMMON_REGULAR + fonts.COMMON_BOLD) == ""
    own = {face.font.common for face in (fonts.load().regular, fonts.load().bold)}
    assert sorted(map(len, own)) == [1, 2]


def test_utf16_of_both_planes() -> None:
    assert utf16_hex(0x5F20) == "5F20"
    assert utf16_hex(0x2CC56) == "D873DC56"


def test_unicode_map_lists_every_code_in_short_blocks() -> None:
    lines = to_unicode_cmap("X", list(range(0x4E00, 0x4E00 + 250))).splitlines()
    assert [line for line in lines if line.endswith("beginbfchar")] == [
        "100 beginbfchar", "100 beginbfchar", "50 beginbfchar",
    ]  # fmt: skip
    assert "<00> <4E00>" in lines
    assert "<F9> <4EF9>" in lines


def drawn(text: str, *, bold: bool = False) -> bytes:
    document = Document("t", "a")
    sheet = Sheet(document)
    sheet.text(60, 60, text, 12, bold)
    document.add(sheet)
    return document.data()


@pytest.mark.parametrize("bold", [False, True])
def test_text_comes_back_as_it_was_drawn(bold: bool) -> None:
    text = r"张𬱖䶮 (a\b) 12,480.50 龘𫖯" + "".join(map(chr, range(33, 127)))
    assert extract_text(drawn(text, bold=bold)) == text


def test_hundreds_of_characters_need_several_subsets() -> None:
    text = "".join(chr(0x4E00 + 7 * number) for number in range(700))
    document = Document("t", "a")
    sheet = Sheet(document)
    for row in range(20):
        sheet.text(60, 60 + 20 * row, text[35 * row : 35 * row + 35], 12)
    document.add(sheet)
    assert extract_text(document.data()).replace("\n", "") == text


def test_a_file_holds_the_common_characters_it_used_and_its_own() -> None:
    first, both, own = drawn("合作社"), drawn("合作社凭公室查"), drawn("合作社凭公室查龘")
    assert [file.count(b"/Type /FontDescriptor") for file in (first, both, own)] == [2, 3, 4]
    assert extract_text(own) == "合作社凭公室查龘"


def test_a_space_that_must_not_break_is_drawn() -> None:
    assert extract_text(drawn("1\u00a0元")).split() == ["1", "元"]


def test_drawing_never_leaves_a_blank() -> None:
    sheet = Sheet(Document("t", "a"))
    with pytest.raises(ValueError, match="lacks U\\+1F600"):
        sheet.text(60, 60, LACKING, 12)
    with pytest.raises(KeyError):
        sheet.right(60, 60, LACKING, 12)


def test_our_font_serves_a_plain_canvas_too() -> None:
    from reportlab.pdfgen.canvas import Canvas

    fonts.load()
    buffer = BytesIO()
    canvas = Canvas(buffer, initialFontName=fonts.REGULAR)
    canvas.setFont(fonts.REGULAR, 12)
    canvas.drawString(60, 60, "张三 𬱖䶮 12")
    canvas.save()
    assert extract_text(buffer.getvalue()) == "张三 𬱖䶮 12"
