from __future__ import annotations

from collections.abc import Callable

import pytest

from coop_desk.domain.statement import Statement
from coop_desk.reports.preview import extract_text, page_count, page_image
from coop_desk.reports.statement_pdf import statement_pdf


@pytest.fixture
def pdf(make_statement: Callable[..., Statement]) -> bytes:
    return statement_pdf(make_statement(45))


def test_a_page_becomes_pixels_of_its_size(pdf: bytes) -> None:
    width, height, pixels = page_image(pdf, 0, 100)
    assert (width, height) == (827, 1170)
    assert len(pixels) == width * height * 4
    corner, frame = pixels[:3], pixels.count(b"\x00\x00\x00")
    assert corner == b"\xff\xff\xff"
    assert frame > 1000


def test_pages_differ_and_a_page_too_many_is_refused(pdf: bytes) -> None:
    assert page_count(pdf) == 2
    assert page_image(pdf, 0, 40) != page_image(pdf, 1, 40)
    for page in (2, -1):
        with pytest.raises(IndexError):
            page_image(pdf, page, 40)


def test_text_of_pages_is_parted_by_form_feeds(pdf: bytes) -> None:
    first, second = extract_text(pdf).split("\f")
    assert "本期应付给您" in first
    assert "本人已核对以上数目" in second
