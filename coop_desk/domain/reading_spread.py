"""What a map, a band, contracts, debts and classes of income say on paper, in Chinese.

All of these are spreads: what matters is who lies where, not what they come to together.
"""

from __future__ import annotations

from collections.abc import Sequence

from coop_desk.domain.figures import Figures, Point
from coop_desk.domain.reading_words import (
    amount,
    difference,
    ends,
    median,
    sentence,
    share,
    spaced,
)

_FULL = 10_000  # basis points


def _values(figures: Figures) -> list[tuple[Point, int]]:
    found = ((place, figures.total(place.key)) for place in figures.places)
    return [(place, value) for place, value in found if value is not None]


# --- greenhouses --------------------------------------------------------------


def greenhouses(figures: Figures, name: str, before: str) -> list[str]:
    """How many greenhouses are known, the middle one, the best and the worst; then before."""
    known = [(Point(p.key, _house(p.zh)), value) for p, value in _values(figures)]
    unit, values = figures.unit, [value for _, value in known]
    count = _count(len(known), len(figures.places))
    if len(known) == 1:
        head = f"{name}只有{spaced(known[0][0].zh)}有数，为 {amount(values[0], unit)}"
    elif len(set(values)) == 1:
        head = f"{count}，都是 {amount(values[0], unit)}"
    else:
        best = ends(known, unit, "最高", "个棚")
        worst = ends(known, unit, "最低", "个棚", least=True)
        head = f"{count}，中位数 {amount(median(values), unit)}，{best}，{worst}"
    return [sentence(head), sentence(_to_before(figures, before))]


def _house(code: str) -> str:
    """A greenhouse by its number; one that is called a greenhouse already by that alone."""
    return code if "棚" in code else f"{code} 号棚"


def _count(known: int, places: int) -> str:
    return f"{places} 个大棚" if known == places else f"{places} 个大棚中 {known} 个有数"


def _to_before(figures: Figures, before: str) -> str:
    """The middle of the same greenhouses before, and how many stand higher than they did."""
    if not before:
        return ""
    was, known = figures.before, _values(figures)
    both = [(place, now) for place, now in known if place.key in was]
    if not both:
        return f"没有{before}的数据可比"
    if len(both) == 1:
        place, alone = both[0]
        return f"{_house(place.zh)}{difference(alone, was[place.key], figures.unit, before)}"
    now = median([value for _, value in both])
    then = median([was[place.key] for place, _ in both])
    head = "" if len(both) == len(known) else f"两季都有数的 {len(both)} 个棚，"
    middle = difference(now, then, figures.unit, before)
    return f"{head}中位数{middle}，{_moved([value - was[place.key] for place, value in both])}"


def _moved(changes: Sequence[int]) -> str:
    """How many greenhouses rose, how many fell, and how many did neither."""
    sides = (
        ("升高", sum(change > 0 for change in changes)),
        ("降低", sum(change < 0 for change in changes)),
        ("不变", sum(change == 0 for change in changes)),
    )
    said = [f"{count} 个棚{word}" for word, count in sides if count]
    if len(said) > 1:
        return "，".join(said)
    return f"各棚都{next(word for word, count in sides if count)}"


# --- seasons --------------------------------------------------------------------


def seasons(figures: Figures, name: str, _before: str) -> list[str]:
    """The last season against the one before it, and the best and the worst of several."""
    known, unit = _values(figures), figures.unit
    last, value = known[-1]
    if len(known) == 1:
        return [sentence(f"{name}只有{spaced(last.zh)}有记录，为 {amount(value, unit)}")]
    now = f"{name}：{last.zh} {amount(value, unit)}"
    beside = difference(value, known[-2][1], unit, known[-2][0].zh)
    if len(known) == 2 or len({own for _, own in known}) == 1:
        return [sentence(f"{now}，{beside}")]
    best = ends(known, unit, "最高", "季")
    worst = ends(known, unit, "最低", "季", least=True)
    return [sentence(f"{now}，{beside}", f"{len(known)} 季中{best}，{worst}")]


# --- the usual range ------------------------------------------------------------


def band(figures: Figures, _name: str, _before: str) -> list[str]:
    """How many batches lie outside the usual range, and the one that lies farthest out."""
    known, unit = _values(figures), figures.unit
    values = [value for _, value in known]
    if len(known) == 1:
        head = f"只有一个批次，{known[0][0].zh} 为 {amount(values[0], unit)}"
    elif len(set(values)) == 1:
        head = f"{len(known)} 个批次都是 {amount(values[0], unit)}"
    else:
        low, high = amount(min(values), unit), amount(max(values), unit)
        middle = amount(median(values), unit)
        head = f"{len(known)} 个批次在 {low} 到 {high} 之间，中位数 {middle}"
    return [sentence(head, _against_band(figures, known))]


def _against_band(figures: Figures, known: Sequence[tuple[Point, int]]) -> str:
    if figures.band is None:
        return ""
    low, high = figures.band
    usual = f"正常范围（{amount(low, figures.unit)}–{amount(high, figures.unit)}）"
    above = [one for one in known if one[1] > high]
    below = [one for one in known if one[1] < low]
    if not above and not below:
        return f"都在{usual}内" if len(known) > 1 else f"在{usual}内"
    if len(known) == 1:
        return f"{'高于' if above else '低于'}{usual}"
    said = [
        f"{len(beyond)} 个{word}{usual}"
        for word, beyond in (("高于", above), ("低于", below))
        if beyond
    ]
    farthest = max((*above, *below), key=lambda one: max(one[1] - high, low - one[1]))
    end = f"离得最远的是{spaced(farthest[0].zh)} {amount(farthest[1], figures.unit)}"
    return "，".join((*said, end))


# --- contracts --------------------------------------------------------------------


def _so_many(contracts: int) -> str:
    return "只有一份合同" if contracts == 1 else f"共 {contracts} 份合同"


def contracts(figures: Figures, _name: str, _before: str) -> list[str]:
    """How many contracts are fulfilled, and of which least is; it need not be due yet."""
    known = _values(figures)
    if figures.is_empty:
        return [sentence(f"{_so_many(len(known))}，还没有验收的货")]
    if len(known) == 1:
        place, value = known[0]
        state = "，已交足" if value >= _FULL else f"，还差 {amount(_FULL - value, figures.unit)}"
        return [sentence(f"{_so_many(1)}，{place.zh}完成 {amount(value, figures.unit)}{state}")]
    full = sum(value >= _FULL for _, value in known)
    most = ends(known, figures.unit, "完成最多", "份")
    if full == len(known):
        return [sentence(f"{len(known)} 份合同都已交足，{most}")]
    behind = ends(known, figures.unit, "完成最少", "份", least=True)
    head = f"{len(known)} 份合同中 {full} 份已交足" if full else f"{len(known)} 份合同都还没有交足"
    return [sentence(f"{head}，{behind}")]


# --- debts ------------------------------------------------------------------------


def debts(figures: Figures, _name: str, _before: str) -> list[str]:
    """What each side owes, and how much of it is of the oldest age."""
    said = [_owed(figures, one) for one in figures.series]
    return [sentence(*said)]


def _owed(figures: Figures, one: Point) -> str:
    found = [(place, figures.value(place.key, one.key) or 0) for place in figures.places]
    total = sum(value for _, value in found)
    if not total:
        return f"没有{one.zh}的款"
    head = f"{one.zh} {amount(total, figures.unit)}"
    oldest, value = found[-1]
    if not value:
        return f"{head}，没有{spaced(oldest.zh)}的"
    if value == total:
        return f"{head}，全部在{spaced(oldest.zh)}"
    return (
        f"{head}，其中{spaced(oldest.zh)} {amount(value, figures.unit)}，占 {share(value, total)}"
    )


# --- classes of income --------------------------------------------------------------


def classes(figures: Figures, _name: str, before: str) -> list[str]:
    """How many there are, the class the middle one lies in, and how many below and above it."""
    counts = [(place, value) for place, value in _values(figures) if value]
    total = sum(value for _, value in counts)
    if not counts:
        head = "这一季还没有种植户"
    elif len(counts) == 1:
        head = f"共 {total} 户，都在 {counts[0][0].zh}这一档"
    else:
        first, last = _middle(counts, total)
        order = [place.key for place, _ in counts]
        below = sum(value for _, value in counts[: order.index(first.key)])
        above = sum(value for _, value in counts[order.index(last.key) + 1 :])
        where = f" {first.zh}" if first == last else f" {first.zh}到 {last.zh}"
        head = (
            f"共 {total} 户，中间一户在{where}一档，低于它的 {below} 户，高于它的 {above} 户；"
            f"{ends(counts, 'count', '户数最多', '档')} 户"
        )
    return [sentence(head), sentence(_classes_before(figures, before))]


def _middle(counts: Sequence[tuple[Point, int]], total: int) -> tuple[Point, Point]:
    """The class of the middle one, or the two of the middle pair."""
    in_order = [place for place, value in counts for _ in range(value)]
    return in_order[(total - 1) // 2], in_order[total // 2]


def _classes_before(figures: Figures, before: str) -> str:
    if not before:
        return ""
    counts = [(p, figures.before[p.key]) for p in figures.places if figures.before.get(p.key)]
    was = sum(value for _, value in counts)
    if not was:
        return f"没有{before}的数据可比"
    first, last = _middle(counts, was)
    where = f" {first.zh}" if first == last else f" {first.zh}到 {last.zh}"
    return f"{before}共 {was} 户，中间一户在{where}一档"
