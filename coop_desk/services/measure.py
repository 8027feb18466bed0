"""What a measure of the charts is, and what is asked of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select

from coop_desk.domain.figures import NOTHING, Figures, Point
from coop_desk.domain.terms import Words
from coop_desk.services.documents import stood
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

WHOLE = (Point(NOTHING, ""),)  # the series of figures that are not split


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure that can be charted.

    `group` is one of yield, tea, income, labour, money; `unit` and `shape` are those of its
    figures. Without grains its places are no times. `read` gives the figures; `documents` the
    ids of the documents behind one place and series, newest first; an anonymous measure names
    nobody and so has none to open. Where the figures add up document by document, `parts` gives
    what each document brings to a place and series: together they are the figure.
    """

    code: str
    group: str
    zh: str
    en: str
    unit: str
    shape: str
    read: Callable[[Unit, Asked], Figures]
    documents: Callable[[Unit, Asked, str, str], list[int]]
    parts: Callable[[Unit, Asked, str, str], dict[int, int]] | None = None
    splits: tuple[str, ...] = ()
    grains: tuple[str, ...] = ()
    by_season: bool = False
    anonymous: bool = False


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


def newest_first(unit: Unit, query: Select[Any], until: date | None = None) -> list[int]:
    """The ids of the documents of a query that stand, the newest first, each once.

    With `until`, those that stood at the end of that day.
    """
    d = tables.documents.c
    standing = query.where(stood(until)).group_by(d.id, d.day)
    return [row.id for row in unit.rows(standing.order_by(d.day.desc(), d.id.desc()))]
