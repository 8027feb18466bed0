"""Typed text made plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.text import plain_figure, plain_text


def test_full_width_signs_become_half_width() -> None:
    assert plain_text("　ＡＢｃ１２３，（张三）￥～ ") == "ABc123,(张三)¥~"


def test_figures_lose_their_blanks_and_chinese_stops() -> None:
    assert plain_figure(" １ ２。５ 斤") == "12.5斤"
    assert plain_figure("\N{MINUS SIGN}3") == "-3"


@pytest.mark.parametrize("text", ["3²", "½", "①", "㎏"])
def test_other_signs_are_not_taken_for_figures(text: str) -> None:
    assert plain_figure(text) == text


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain_text(plain_text(text)) == plain_text(text)
    assert plain_figure(plain_figure(text)) == plain_figure(text)


@given(st.text(alphabet=[chr(code) for code in range(0x21, 0x7F)]))
def test_every_full_width_sign_has_its_half(text: str) -> None:
    assert plain_text("".join(chr(ord(sign) + 0xFEE0) for sign in text)) == text
