"""What a measure of the charts is, and what is asked of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeVar

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.domain.money import BASIS_POINTS, GRAMS_PER_JIN, round_half_up
from coop_desk.domain.processing import HUNDREDTHS
from coop_desk.domain.terms import Words
from coop_desk.services import leasing
from coop_desk.services.leasing import SeasonRow
from coop_desk.storage.unit_of_work import Unit

WHOLE = (Point(NOTHING, ""),)  # the series of figures that are not split
Part = TypeVar("Part")

# What a figure that is one thing by another is multiplied by to be a whole number.
_TIMES = {
    "bp": Fraction(BASIS_POINTS),
    "centi": Fraction(HUNDREDTHS),
    "fen_per_jin": Fraction(GRAMS_PER_JIN),
    "centijin_per_bag": Fraction(HUNDREDTHS, GRAMS_PER_JIN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was chosen of a measure.

    `first` and `last` both count. `split` is one of the measure's splits, "" for none; `grain`
    one of its grains, "" for the one that suits the period; `season_id` stands for the period
    where the measure is one of a season, None for the newest. `compare` asks for the same days
    a year before, or the season before.
    """

    measure: str
    first: date
    last: date
    split: str = ""
    grain: str = ""
    season_id: int | None = None
    compare: bool = False


class Share(NamedTuple):
    """What a document, or all of them, bring above and below the line of a figure."""

    over: int = 0
    under: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """What a figure that is one thing by another is reckoned from, and what its units are.

    `behind` gives what each document brings to a place and a series, by its id, newest first:
    the sum of what stands over the line by the sum of what stands under it is the figure.
    """

    over: Words
    over_unit: str
    under: Words
    under_unit: str
    behind: Callable[[Unit, Asked, str, str], dict[int, Share]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure that can be charted.

    `group` is one of yield, tea, income, labour, money; `unit` and `shape` are those of its
    figures. Without grains its places are no times. `read` gives the figures. Where they add up
    document by document, `parts` gives what each document brings to a place and a series;
    where they are one thing by another, `ratio` does. An anonymous measure names nobody and so
    has neither. `compares` says whether it can stand beside a year or a season before. The places
    of one with `seasons_beside` are the season asked for and all before it.
    """

    code: str
    group: str
    zh: str
    en: str
    unit: str
    shape: str
    read: Callable[[Unit, Asked], Figures]
    parts: Callable[[Unit, Asked, str, str], dict[int, int]] | None = None
    ratio: Ratio | None = None
    splits: tuple[str, ...] = ()
    grains: tuple[str, ...] = ()
    by_season: bool = False
    seasons_beside: bool = False
    compares: bool = True
    anonymous: bool = False

    def can_compare(self, split: str) -> bool:
        """Whether it can stand beside a time before when split like that.

        Seasons beside each other have the one before among them.
        """
        return self.compares and not (self.by_season and split == "season")

    def documents(self, unit: Unit, asked: Asked, place: str, series: str) -> list[int]:
        """The ids of the documents behind one place and series, newest first."""
        if self.parts is not None:
            return list(self.parts(unit, asked, place, series))
        return list(self.ratio.behind(unit, asked, place, series)) if self.ratio else []


SPLITS = {
    "grade": Words("等级", "Grade"),
    "flush": Words("潮次", "Flush"),
    "greenhouse": Words("大棚", "Greenhouse"),
    "grower": Words("种植户", "Grower"),
    "group": Words("村民组", "Village group"),
    "session": Words("采摘时段", "Pick session"),
    "product": Words("产品", "Product"),
    "buyer": Words("客户", "Buyer"),
    "task": Words("工种", "Task"),
    "season": Words("季", "Season"),
}

GROUPS = {
    "yield": Words("香菇", "Mushrooms"),
    "tea": Words("茶叶", "Tea"),
    "income": Words("收入", "Income"),
    "labour": Words("用工", "Labour"),
    "money": Words("往来款", "Money owed"),
}


def quotient(unit_name: str, over: int | Fraction, under: int | Fraction) -> int | None:
    """One thing by another in the unit of a figure, rounded half up; None by nothing."""
    if not under:
        return None
    found = _TIMES[unit_name] * over / under
    return round_half_up(found.numerator, found.denominator)


def newest_first(brought: Iterable[tuple[date, int, Part]]) -> dict[int, Part]:
    """What documents bring, by their ids, of (day, id, what it brings)."""
    in_order = sorted(brought, key=lambda one: one[:2], reverse=True)
    return {document_id: part for _, document_id, part in in_order}


def reckoned_on(unit: Unit, asked: Asked) -> date:
    """The day at whose end things are looked at: the last one asked for, today at the latest."""
    return min(asked.last, unit.clock().date())


def seasons(unit: Unit, asked: Asked) -> list[SeasonRow]:
    """The season asked for, else the newest, and those before it, newest first."""
    known = leasing.seasons(unit)
    if asked.season_id is None:
        return known
    place = next((i for i, one in enumerate(known) if one.id == asked.season_id), len(known))
    return known[place:]
