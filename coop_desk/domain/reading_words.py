"""How a figure, a share and a change are said in a sentence on paper, in Chinese.

Figures stand in jin and yuan, in 万 from ten times ten thousand on, as on the axes. What rounds
to nothing without being nothing is never said to be nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from coop_desk.domain.figures import UNIT_WORDS, Point
from coop_desk.domain.money import (
    FEN_PER_YUAN,
    GRAMS_PER_JIN,
    check_int,
    format_decimal,
    round_half_up,
)

SAME, NEARLY = "相同", "基本持平"
NAMED = 3  # so many names are said one by one, more are counted
_TEN_THOUSAND = 10_000
_LARGE = 100_000
_HUNDRED = 100
_TENTHS = 1_000  # tenths of a per cent in the whole
_TIMES_FROM = 3  # from here on "so many times as much" says more than per cent
_AMOUNTS = {"grams": GRAMS_PER_JIN, "fen": FEN_PER_YUAN}
_RATES = ("fen_per_jin", "centijin_per_bag", "centi")


def amount(value: int, unit: str) -> str:
    """A value with its unit: "28.85 万斤", "1,409.50 元", "3.87 元/斤", "96.63 %"."""
    number, large = _number(check_int(value, unit), unit)
    words = UNIT_WORDS.get(unit)
    name = large + (words.zh if words else "")
    said = "接近 0" if number == "0" and value else number
    return f"{said} {name}".rstrip()


def _number(value: int, unit: str) -> tuple[str, str]:
    """A value in figures, and 万 where it stands in ten thousands."""
    per = _AMOUNTS.get(unit)
    if per and abs(value) >= _LARGE * per:
        return trimmed(format_decimal(value, per * _TEN_THOUSAND, 2)), "万"
    if unit == "fen":
        return format_decimal(value, FEN_PER_YUAN, 2).removesuffix(".00"), ""
    if per or unit == "bp":
        return trimmed(format_decimal(value, per or _HUNDRED, 2)), ""
    if unit in _RATES:
        return format_decimal(value, _HUNDRED, 2), ""
    return f"{value:,}", ""


def trimmed(text: str) -> str:
    """A figure without needless zeros behind its point."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def share(part: int, whole: int) -> str:
    """What part of a whole it is, for 0 < part <= whole: "45.2 %"; the whole is "全部"."""
    if part == whole:
        return "全部"
    tenths = round_half_up(part * _TENTHS, whole)
    if not tenths:
        return "不到 0.1 %"
    return "99.9 % 以上" if tenths >= _TENTHS else _per_cent(tenths)


def _per_cent(tenths: int) -> str:
    return f"{trimmed(format_decimal(tenths, 10, 1))} %"


def roughly(part: int, whole: int) -> str:
    """The same of figures that are themselves only about right: in whole per cents."""
    return f"{round_half_up(part * _HUNDRED, whole)} %" if part * _HUNDRED >= whole else "不到 1 %"


def change(now: int, before: int, unit: str, called: str) -> str:
    """How a value stands to the one before: "比去年同期（2 万斤）增加 9.4 %"."""
    moved, was = movement(now, before), amount(before, unit)
    if not moved:
        return f"{called}为 {was}"
    if moved == SAME:
        return f"与{spaced(called)}相同"
    if moved == NEARLY:
        return f"与{spaced(called)}（{was}）基本持平"
    if moved.endswith("倍"):
        return f"是{spaced(called)}（{was}）的 {moved}"
    return f"比{spaced(called)}（{was}）{moved}"


def movement(now: int, before: int) -> str:
    """How a value has moved: "增加 9.4 %", "3.2 倍", SAME or NEARLY; "" where nothing can tell."""
    if before <= 0 or now < 0:
        return ""
    if now == before:
        return SAME
    tenths = round_half_up(abs(now - before) * _TENTHS, before)
    if not tenths:
        return NEARLY
    if now >= _TIMES_FROM * before:
        return f"{trimmed(format_decimal(now, before, 1))} 倍"
    if now > before:
        return f"增加 {_per_cent(tenths)}"
    return f"减少 {'99.9 % 以上' if now and tenths >= _TENTHS else _per_cent(tenths)}"


def difference(now: int, before: int, unit: str, called: str) -> str:
    """How a rate stands to the one before; per cents differ by points, never by per cent."""
    was = amount(before, unit)
    if now == before:
        return f"与{spaced(called)}相同"
    side = "高" if now > before else "低"
    apart = amount(abs(now - before), unit)
    if unit == "bp":
        apart = f"{apart.removesuffix('%')}个百分点"
    return f"比{spaced(called)}（{was}）{side} {apart}"


def ends(
    known: Sequence[tuple[Point, int]], unit: str, what: str, counted: str, *, least: bool = False
) -> str:
    """Where the highest value stands, or the least: all that share it, counted where many do.

    `what` is how it is called, such as 最多; `counted` the measure word of a place.
    """
    value = (min if least else max)(value for _, value in known)
    at = [point.zh for point, own in known if own == value]
    if len(at) > NAMED:
        return f"{what}的有 {len(at)} {counted}，同为 {amount(value, unit)}"
    together = "，同为" if len(at) > 1 else ""
    return f"{what}的是{spaced('、'.join(at))}{together} {amount(value, unit)}"


def spaced(name: str) -> str:
    """A name behind Chinese words: parted from them where it begins with a figure or a letter."""
    return f" {name}" if name[:1].isascii() else name


def median(values: Sequence[int]) -> int:
    """The middle value; of an even number of them, the mean of the middle two."""
    in_order = sorted(values)
    half = len(in_order) // 2
    if len(in_order) % 2:
        return in_order[half]
    return round_half_up(in_order[half - 1] + in_order[half], 2)


def sentence(*clauses: str) -> str:
    """Clauses joined into one sentence; empty ones are left out."""
    said = "；".join(filter(None, clauses))
    return f"{said}。" if said else ""
