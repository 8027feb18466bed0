from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.reports.file_names import safe_stem, unused_name


@pytest.mark.parametrize(
    ("parts", "stem"),
    [
        (("0217", "张三", "JS2024-000123"), "0217_张三_JS2024-000123"),
        (("../../etc", "a/b\\c", ""), "etc_abc"),
        (("CON",), "paper_CON"),
        (("lpt1",), "paper_lpt1"),
        (("a:b*?<>|", "尾.", " 空 格 "), "ab_尾_空格"),
        (("\u202e三张", "\u200b"), "三张"),
        (("...", "/"), "paper"),
        (("𬱖䶮",), "𬱖䶮"),
    ],
)
def test_names_are_tamed(parts: tuple[str, ...], stem: str) -> None:
    assert safe_stem(*parts) == stem


def test_three_hundred_characters_become_a_name_that_fits() -> None:
    stem = safe_stem("0217", "名" * 300)
    assert stem.startswith("0217_名名")
    assert len(stem.encode()) <= 150


@given(st.lists(st.text(), max_size=4))
def test_any_text_gives_a_harmless_name(parts: list[str]) -> None:
    stem = safe_stem(*parts)
    assert re.fullmatch(r"[\w-]+", stem)
    assert 0 < len(stem.encode()) <= 170
    assert stem.upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


def test_a_taken_name_is_numbered_whatever_its_case() -> None:
    taken = {"a_张.pdf", "a_张_2.pdf"}
    assert unused_name("A_张", ".pdf", taken) == "A_张_3.pdf"
    assert unused_name("b", ".pdf", taken) == "b.pdf"
