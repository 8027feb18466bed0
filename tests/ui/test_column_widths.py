"""Columns share the room of a list by what stands in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coop_desk.ui.widgets.column_widths import LONGEST, Needs, fitted

NEEDS = st.builds(Needs, st.integers(48, 400), st.integers(0, 500), st.integers(20, 300))


def test_with_room_enough_each_has_what_it_usually_has_or_what_its_words_take() -> None:
    assert fitted([Needs(100, 80, 60), Needs(100, 140, 60)], 500) == [100, 140]


def test_while_nothing_was_read_the_usual_stands() -> None:
    assert fitted([Needs(100, 0, 60), Needs(120, 0, 60)], 100) == [100, 120]


def test_where_room_is_short_what_is_blank_goes_first() -> None:
    assert fitted([Needs(200, 80, 60), Needs(100, 140, 60)], 300) == [160, 140]


def test_then_the_words_that_are_longer_than_usual_are_cut() -> None:
    assert fitted([Needs(100, 100, 60), Needs(100, 200, 60)], 250) == [100, 150]


def test_a_title_and_the_usual_are_never_cut() -> None:
    assert fitted([Needs(100, 10, 60), Needs(100, 200, 60)], 10) == [60, 100]


def test_very_long_words_do_not_crowd_out_the_others() -> None:
    assert fitted([Needs(100, 2_000, 60)], 3_000) == [LONGEST]


@given(st.lists(NEEDS, min_size=1, max_size=14), st.integers(100, 3_000))
def test_all_together_take_no_more_than_there_is_unless_they_must(
    columns: list[Needs], room: int
) -> None:
    widths = fitted(columns, room)
    for own, width in zip(columns, widths, strict=True):
        assert width <= max(own.usual, min(own.written, LONGEST))
        assert width >= min(own.usual, own.title)
    plenty = fitted(columns, 100_000)
    assert sum(widths) == min(sum(plenty), max(room, sum(fitted(columns, 0))))
