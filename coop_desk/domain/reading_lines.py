"""What lines say in a sentence on paper, in Chinese: prices, and what has come up to each day."""

from __future__ import annotations

from collections import Counter

from coop_desk.domain.figures import SEASON_DAY, Figures, Point, time_grain
from coop_desk.domain.money import round_half_up
from coop_desk.domain.reading_bars import counted, named, only, shares
from coop_desk.domain.reading_words import NAMED, amount, change, ends, roughly, sentence

SOLD = "sold"  # beside what was paid, or what it cost
# What stands against the price sold at, as a sentence calls it.
_AGAINST = {"paid": "收购价", "cost": "成本"}


# --- rates and prices ---------------------------------------------------------


def rates(figures: Figures, name: str, before: str) -> list[str]:
    """What was paid on the whole, at most and at least; then of each part, and before."""
    if len(figures.series) == 2 and figures.series[0].key == SOLD:
        return _margin(figures, figures.series[1].key)
    by_series = [(one, _line(figures, one.key)) for one in figures.series]
    drawn = [(one, line) for one, line in by_series if line]
    how = "（按重量平均）" if any(_mean(figures, one, line) for one, line in drawn) else ""
    if not drawn[0][0].zh:
        said = _course(figures, *drawn[0], f"{name}{how}")
        return [sentence(said), sentence(_to_before(figures, before))]
    return [sentence(*_courses(figures, drawn, f"{name}{how}"))]


Line = list[tuple[Point, int]]  # the places that have a value, and the values


def _line(figures: Figures, series: str) -> Line:
    """The places that have a value in a series."""
    found = ((place, figures.value(place.key, series)) for place in named(figures))
    return [(place, value) for place, value in found if value is not None]


def _courses(figures: Figures, drawn: list[tuple[Point, Line]], name: str) -> list[str]:
    """The first parts one by one, the others counted; a single time is said once for all."""
    alone = len(figures.places) == 1 and bool(time_grain(figures.places))
    said = [
        f"{one.zh} {amount(line[0][1], figures.unit)}"
        if alone
        else _course(figures, one, line, one.zh)
        for one, line in drawn[:NAMED]
    ]
    head = f"{named(figures)[0].zh if alone else ''}{name}："
    rest = len(drawn) - len(said)
    return [f"{head}{said[0]}", *said[1:], *([f"另有 {rest} 项见图"] if rest else [])]


def _course(figures: Figures, one: Point, line: Line, called: str) -> str:
    values = [value for _, value in line]
    if len(line) == 1:
        return f"{only(figures, line[0][0], called)}为 {amount(values[0], figures.unit)}"
    if len(set(values)) == 1:
        return f"{called}在 {len(line)} {counted(figures)}里都是 {amount(values[0], figures.unit)}"
    highest = ends(line, figures.unit, "最高", counted(figures))
    lowest = ends(line, figures.unit, "最低", counted(figures), least=True)
    return f"{called}{_mean(figures, one, line)}{highest}，{lowest}"


def _mean(figures: Figures, one: Point, line: Line) -> str:
    """About what it was on the whole, where it was not always the same."""
    average = _average(figures, one.key) if len({value for _, value in line}) > 1 else None
    return "" if average is None else f"约 {amount(average, figures.unit)}，"


def _average(figures: Figures, series: str) -> int | None:
    """The mean of a series by weight; what it is made of is rounded already."""
    pairs = [
        (value, figures.weights.get((place.key, series), 0))
        for place, value in _line(figures, series)
    ]
    grams = sum(weight for _, weight in pairs)
    return round_half_up(sum(value * weight for value, weight in pairs), grams) if grams else None


def _to_before(figures: Figures, before: str) -> str:
    """At how many of the places that were there before too it stands higher, and lower."""
    if not before:
        return ""
    line = _line(figures, figures.series[0].key)
    both = [(value, figures.before[p.key]) for p, value in line if p.key in figures.before]
    if not both:
        return f"没有{before}的数据可比"
    return _compared(both, before, counted(figures))


def _compared(both: list[tuple[int, int]], before: str, of: str) -> str:
    """How many stand higher than before, and how many lower."""
    sides = (
        ("高", sum(now > was for now, was in both)),
        ("低", sum(now < was for now, was in both)),
        ("相同", sum(now == was for now, was in both)),
    )
    said = [f"{count} {of}{'更' * (word != '相同')}{word}" for word, count in sides if count]
    if len(said) == 1:
        alone = next(word for word, count in sides if count)
        return f"与{before}都有数的 {len(both)} {of}相比，全部{'更' * (alone != '相同')}{alone}"
    return f"与{before}都有数的 {len(both)} {of}相比，{'、'.join(said)}"


# --- bought and sold ------------------------------------------------------------


def _margin(figures: Figures, other: str) -> list[str]:
    """What was got and what was paid for a jin, what lies between, and where it was least."""
    average = {side: _average(figures, side) for side in (SOLD, other)}
    said = [
        f"{one.zh}平均约 {amount(value, figures.unit)}"
        for one in figures.series
        if (value := average[one.key]) is not None
    ]
    sold, paid = average[SOLD], average[other]
    if sold is None or paid is None:
        return [sentence("，".join((*said, "没有另一方的价格可比")))]
    between = _between(sold, paid, figures.unit, _AGAINST[other])
    return [sentence("，".join((*said, between)), _gaps(figures, other))]


def _between(sold: int, paid: int, unit: str, called: str) -> str:
    if sold == paid:
        return f"卖出价与{called}相同"
    if sold < paid:
        return f"每斤倒挂约 {amount(paid - sold, unit).removesuffix('/斤')}，卖出价低于{called}"
    of_price = f"，约占卖出价 {roughly(sold - paid, sold)}" if paid > 0 else ""
    return f"每斤差价约 {amount(sold - paid, unit).removesuffix('/斤')}{of_price}"


def _gaps(figures: Figures, other: str) -> str:
    """Where the two prices lie farthest apart and closest, and where more was paid than got."""
    sold, paid = (dict(_line(figures, side)) for side in (SOLD, other))
    gaps = [(place, sold[place] - paid[place]) for place in sold if place in paid]
    if len(gaps) < 2:
        return ""
    said = []
    if len({gap for _, gap in gaps}) > 1:
        said.append(ends(gaps, figures.unit, "差价最大", counted(figures)))
        said.append(ends(gaps, figures.unit, "最小", counted(figures), least=True))
    if losing := [place for place, gap in gaps if gap < 0]:
        said.append(f"有 {len(losing)} {counted(figures)}{_AGAINST[other]}高于卖出价")
    return "，".join(said)


# --- shares -----------------------------------------------------------------------


def mix(figures: Figures, name: str, _before: str) -> list[str]:
    """What each part is of the whole, by weight; and where the largest of them was most of it."""
    grams: Counter[str] = Counter()
    for (_, part), weight in figures.weights.items():
        grams[part] += weight
    found = [(one, grams[one.key]) for one in figures.series if grams[one.key]]
    largest = max(found, key=lambda of: of[1])[0]
    line = _line(figures, largest.key)
    ranges = []
    if len({value for _, value in line}) > 1:
        most = ends(line, figures.unit, f"{largest.zh}占比最高", counted(figures))
        ranges = [most, ends(line, figures.unit, "最低", counted(figures), least=True)]
    return [sentence(f"{name}：{shares(found)}", "，".join(ranges))]


# --- what has come up to each day ------------------------------------------------


def curves(figures: Figures, _name: str, _before: str) -> list[str]:
    """What has come so far, and how the seasons before stood on that day and in the end."""
    lines = {one.key: _line(figures, one.key) for one in figures.series}
    now = figures.series[0]
    if not lines[now.key]:
        others = [_in_the_end(figures, one, lines[one.key]) for one in figures.series[1:]]
        return [sentence(f"{now.zh}还没有交售的记录", *others)]
    day, reached = lines[now.key][-1]
    first = lines[now.key][0][0]
    since = f"从{first.zh}起有交售，" if first != day else ""
    head = f"{now.zh}{since}到{day.zh}累计 {amount(reached, figures.unit)}"
    said = [head]
    for one in figures.series[1:]:
        said.append(_against(figures, day, reached, one, lines[one.key]))
    if len(figures.series) == 1:
        said.append("没有上一季可比")
    return [sentence(*said)]


def _against(
    figures: Figures, day: Point, reached: int, one: Point, line: list[tuple[Point, int]]
) -> str:
    """A season against another on the same day; once that had ended, against all of it."""
    order = {place.key: number for number, place in enumerate(figures.places)}
    until = [value for place, value in line if order[place.key] <= order[day.key]]
    if not line:
        return f"{one.zh}没有记录可比"
    if not until:
        return f"{one.zh}到这一天还没有交售"
    said = change(reached, until[-1], figures.unit, f"{one.zh}的同一天")
    return said if len(until) == len(line) else f"{said}，{_in_the_end(figures, one, line)}"


def _in_the_end(figures: Figures, one: Point, line: list[tuple[Point, int]]) -> str:
    return f"{one.zh}全季为 {amount(line[-1][1], figures.unit)}" if line else ""


def is_curve(figures: Figures) -> bool:
    """Whether the places are days of a season rather than of the calendar."""
    return any(place.key.startswith(SEASON_DAY) for place in figures.places)
