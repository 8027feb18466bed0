"""What is pinned up at the gate: the prices of one product on one day, in the words of a notice.

The same data fills the paper and the board on the second screen. Prices in fen per jin.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coop_desk.domain.money import check_int
from coop_desk.domain.statement import Cooperative

TITLE = "收购价格公示"
BOARD_TITLE = "今日收购价"
UNIT = "元/斤"
NO_PRICE = "今日价格尚未公布"
PROMISE = "过磅时按本价计价，价格印在过磅单上；以后调价，已开的过磅单不变。"
# As `pricing.choose` decides.
ORDER = "同时符合几种价格的，先按村民组的价格，再按时段的价格。"
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class SpecialPrice:
    """A price that differs: in which words ("早", "联丰组" or both), and how much."""

    words: str
    price_fen: int

    def __post_init__(self) -> None:
        check_int(self.price_fen, "price")


@dataclass(frozen=True, slots=True)
class NoticeGrade:
    """A grade with what is paid for it at any time to anybody, and where it differs.

    `price_fen` None: it has a price only where it differs.
    """

    name: str
    price_fen: int | None
    specials: tuple[SpecialPrice, ...] = ()

    def __post_init__(self) -> None:
        if self.price_fen is not None:
            check_int(self.price_fen, "price")


@dataclass(frozen=True, slots=True)
class PriceNotice:
    """The prices of a product on a day; `only_today` where a list holds for that day alone.

    `set_by` are those who saved the lists in force and `set_at` is when the newest was saved.
    """

    cooperative: Cooperative
    product: str
    day: date
    grades: tuple[NoticeGrade, ...]
    only_today: bool = False
    set_by: tuple[str, ...] = ()
    set_at: str = ""
    demo: bool = False

    @property
    def rows(self) -> int:
        """How many lines the prices take."""
        return sum(1 + len(grade.specials) for grade in self.grades)

    @property
    def promises(self) -> tuple[str, ...]:
        """What stands under the prices; which of several goes first where any differ."""
        differ = any(grade.specials for grade in self.grades)
        return (ORDER, PROMISE) if differ else (PROMISE,)

    @property
    def day_words(self) -> str:
        """The day as people say it: 2024 年 4 月 3 日 星期三."""
        day = self.day
        weekday = _WEEKDAYS[day.weekday()]
        return f"{day.year} 年 {day.month} 月 {day.day} 日　星期{weekday}"

    @property
    def validity(self) -> str:
        """How long these prices hold."""
        if self.only_today:
            return "只在当日有效，次日价格另行公示。"
        return "当日起执行，价格有变动时另行公示。"
