"""What bars say in a sentence on paper: amounts that add up, by time or otherwise, in Chinese."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from coop_desk.domain.figures import OTHERS, Figures, Point, time_grain
from coop_desk.domain.reading_words import NAMED, amount, change, ends, sentence, share, spaced

# What a place of time is called when it is counted, and how one follows the other.
_COUNTED = {"day": "天", "week": "周", "month": "个月", "year": "年"}
_OF_MEASURE = {"harvest_by_flush": "潮", "income_by_grower": "户"}  # places that are no times
_BY_ONE = {"day": "逐日", "week": "逐周", "month": "逐月", "year": "逐年"}
_TREND_FROM = 3  # so many values make a trend


def amounts(figures: Figures, name: str, before: str) -> list[str]:
    """The total and where most of it lies; how it stands to before and of what it consists."""
    known = _known(figures)
    total = sum(value for _, value in known)
    return [
        sentence(_whole(figures, name, known, total), _to_before(figures, known, total, before)),
        sentence(parts(figures)),
    ]


def _known(figures: Figures) -> list[tuple[Point, int]]:
    """The places where there is something, and what they come to."""
    found = ((place, figures.total(place.key)) for place in named(figures))
    return [(place, total) for place, total in found if total]


def named(figures: Figures) -> tuple[Point, ...]:
    """The places as a sentence calls them: a week by more than the day it begins on."""
    if time_grain(figures.places) != "week":
        return figures.places
    return tuple(Point(place.key, f"{place.zh}的一周") for place in figures.places)


def counted(figures: Figures) -> str:
    """The measure word of the places."""
    of = _OF_MEASURE.get(figures.measure, "项")
    return _COUNTED.get(time_grain(figures.places), of)


def _whole(figures: Figures, name: str, known: list[tuple[Point, int]], total: int) -> str:
    unit = figures.unit
    if len(known) == 1:
        return f"{only(figures, known[0][0], name)}为 {amount(total, unit)}"
    head = f"{name}共 {amount(total, unit)}"
    values = [value for _, value in known]
    if time_grain(figures.places):
        head += f"，分布在 {len(known)} {counted(figures)}里"
    if len(set(values)) == 1:
        return f"{head}，每{_each(figures)}都是 {amount(values[0], unit)}"
    most = ends(known, unit, "最多", counted(figures))
    highest = max(values)
    if values.count(highest) == 1 and min(values) > 0:
        most += f"，占 {share(highest, total)}"
    return f"{head}，{most}{_trend(figures, values)}"


def only(figures: Figures, place: Point, name: str) -> str:
    """The one place with a record, which is worth a word unless nothing else was asked for."""
    if len(figures.places) == 1 and time_grain(figures.places):
        return f"{place.zh}{name}"
    return f"{name}只有{spaced(place.zh)}有记录，"


def _each(figures: Figures) -> str:
    return {"个月": "月", "项": "一项"}.get(counted(figures), counted(figures))


def _trend(figures: Figures, values: list[int]) -> str:
    """Whether each is more than the one before it, or each less, over whole times without a gap."""
    grain = time_grain(figures.places)
    if not (grain and figures.whole) or len(values) < _TREND_FROM or _has_gaps(figures):
        return ""
    if all(one < other for one, other in pairwise(values)):
        return f"，{_BY_ONE[grain]}增加"
    if all(one > other for one, other in pairwise(values)):
        return f"，{_BY_ONE[grain]}减少"
    return ""


def _has_gaps(figures: Figures) -> bool:
    there = [bool(figures.total(place.key)) for place in figures.places]
    return not all(there[there.index(True) : len(there) - there[::-1].index(True)])


def _to_before(figures: Figures, known: list[tuple[Point, int]], total: int, before: str) -> str:
    """The total against that of the same days, or of the same places, before."""
    if not before:
        return ""
    if not any(figures.before.values()):
        return f"没有{before}的数据可比"
    if time_grain(figures.places):
        return change(total, sum(figures.before.values()), figures.unit, before)
    return _same_to_before(figures, known, before)


def _same_to_before(figures: Figures, known: list[tuple[Point, int]], before: str) -> str:
    """What was there before too against itself; said which that is unless it is everything."""
    was = {key: value for key, value in figures.before.items() if value}
    both = [(place, value) for place, value in known if place.key in was]
    if not both:
        return f"没有{before}的数据可比"
    now, then = sum(value for _, value in both), sum(was[place.key] for place, _ in both)
    which = ""
    if len(both) != len(known) or len(both) != len(was):
        of_both = f"两季都有数的 {len(both)} {counted(figures)}"
        which = "、".join(place.zh for place, _ in both) if len(both) <= NAMED else of_both
    return f"{which}{change(now, then, figures.unit, before)}"


def parts(figures: Figures) -> str:
    """Of what the total consists, the largest parts first."""
    sums: Counter[str] = Counter()
    for (_, one), value in figures.values.items():
        sums[one] += value
    found = [(one, sums[one.key]) for one in figures.series if sums[one.key]]
    if not found or not found[0][0].zh:
        return ""
    if len(found) == 1:
        return shares(found)
    if min(value for _, value in found) < 0:
        return "，".join(f"{_called(one)} {amount(value, figures.unit)}" for one, value in found)
    return f"按总数算，{shares(found)}"


def _called(one: Point) -> str:
    """A part by its name; a bare number is no name."""
    return f"{one.zh} 号" if one.zh.isdecimal() else one.zh


def shares(found: list[tuple[Point, int]]) -> str:
    """Parts of what all of them come to, the largest first; what is gathered stands last."""
    if len(found) == 1:
        return f"全部是{spaced(_called(found[0][0]))}"
    found = sorted(found, key=lambda of: (of[0].key == OTHERS, -of[1]))
    total = sum(value for _, value in found)
    alone = found if len(found) <= NAMED + 1 else found[:NAMED]
    said = [f"{_called(one)}占 {share(value, total)}" for one, value in alone]
    if rest := found[len(alone) :]:
        said.append(f"其余共占 {share(sum(value for _, value in rest), total)}")
    return "，".join(said)
