"""Greenhouses at a glance: what is lost and what is cleared, and what wants a look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from base_book import Base, found_base
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.services import bags, documents, leasing
from coop_desk.services.bags import BagLoss
from coop_desk.services.greenhouses import CropTile, GreenhouseTile, concerns, season_tiles

START, END = date(2024, 1, 1), date(2024, 7, 1)
DURING, AFTER = date(2024, 3, 21), date(2024, 7, 1)
JIN = 500


@pytest.fixture
def base(tmp_path: Path) -> Iterator[Base]:
    found = found_base(tmp_path / "book.coop")
    yield found
    found.book.close()


def tile(harvest_g: int, issued: int = 1_000, lost: int = 0, cleared: int = 0) -> GreenhouseTile:
    crop = CropTile(1, 1, "张三", START, END, issued, issued - lost - cleared, harvest_g, 0, lost)
    return GreenhouseTile(1, "01", 1, 1, 120, 8_000, (crop,))


def test_clearing_a_greenhouse_is_no_loss(base: Base) -> None:
    with base.book.write() as unit:
        for count, cause in ((40, "contaminated"), (10, "broken"), (1_150, "discarded")):
            bags.lose(unit, BagLoss(DURING, 2, count, cause))
        crop = season_tiles(unit, 2).tiles[0].crops[0]
    assert (crop.bags_issued, crop.bags_live, crop.bags_lost) == (1_200, 0, 50)


def test_a_voided_loss_is_none(base: Base) -> None:
    with base.book.write() as unit:
        posted = bags.lose(unit, BagLoss(DURING, 2, 1_200, "discarded"))
        documents.void(unit, posted.id, "报错了")
        crop = season_tiles(unit, 2).tiles[0].crops[0]
    assert (crop.bags_live, crop.bags_lost) == (1_200, 0)


def test_a_crop_runs_until_the_day_before_its_end() -> None:
    (crop,) = tile(0).crops
    assert crop.runs_on(START)
    assert crop.runs_on(date(2024, 6, 30))
    assert not crop.runs_on(END)
    assert not crop.runs_on(date(2023, 12, 31))


@pytest.mark.parametrize(
    ("jin_per_bag", "median", "day", "found"),
    [
        (2, 2, DURING, ()),
        ("0.5", "0.6", DURING, ()),  # the picking has only begun
        ("0.5", "1.6", DURING, ("little",)),  # the others are far ahead
        ("0.5", "0.6", AFTER, ("little",)),  # nothing more will come
        ("0.8", 2, AFTER, ()),
        (0, None, AFTER, ("little",)),
        ("3.5", 2, DURING, ()),
        ("3.6", 2, DURING, ("much",)),
    ],
)
def test_yields_that_want_a_look(
    jin_per_bag: int | str, median: int | str | None, day: date, found: tuple[str, ...]
) -> None:
    grams = int(Fraction(jin_per_bag) * JIN * 1_000)
    median_g = None if median is None else Fraction(median) * JIN
    assert concerns(tile(grams), median_g, day) == found


def test_an_empty_greenhouse_worries_nobody() -> None:
    empty = GreenhouseTile(1, "01", 1, 1, 120, 8_000, ())
    assert concerns(empty, Fraction(2 * JIN), DURING) == ()


@given(st.integers(1, 10_000), st.data())
def test_a_twentieth_of_the_bags_may_be_lost(issued: int, data: st.DataObject) -> None:
    lost = data.draw(st.integers(0, issued))
    found = concerns(tile(2 * JIN * issued, issued, lost), Fraction(2 * JIN), DURING)
    assert ("losses" in found) == (lost * 20 > issued)


def test_the_last_prices_are_offered_again(base: Base) -> None:
    with base.book.read() as unit:
        assert bags.last_price(unit) == 350
        assert leasing.last_rate(unit) == 200_000
