"""Masks over personal numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.privacy import mask_name, mask_phone, mask_tail


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("522121199001011234", "****1234"),
        ("52212119900101123X", "****123X"),
        ("1234", "****1234"),
        (" 6222 0000 1111 2222 ", "****2222"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_the_last_four_are_shown(text: str, masked: str) -> None:
    assert mask_tail(text) == masked


def test_how_many_are_shown_is_a_choice() -> None:
    assert mask_tail("522121199001011234", keep=6) == "****011234"
    with pytest.raises(ValueError, match="at least one"):
        mask_tail("1234", keep=0)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13812345678", "138****5678"),
        ("138 1234 5678", "138****5678"),
        ("0851-26421234", "****1234"),
        ("26421234", "****1234"),
        ("+86 138 1234 5678", "****5678"),
        ("12345", "****"),
        ("", ""),
        ("无", ""),
    ],
)
def test_phones_are_masked(text: str, masked: str) -> None:
    assert mask_phone(text) == masked


@given(st.text(alphabet="0123456789", min_size=7, max_size=14))
def test_a_mask_hides_all_but_its_ends(digits: str) -> None:
    masked = mask_phone(digits)
    assert masked.endswith(digits[-4:])
    assert "****" in masked
    assert len(masked.replace("*", "")) <= len(digits) - 3


@pytest.mark.parametrize(
    ("name", "shown"), [("张三", "张*"), ("欧阳㛃", "欧**"), (" 王 ", "王"), ("", "")]
)
def test_a_name_on_a_public_list(name: str, shown: str) -> None:
    assert mask_name(name) == shown
