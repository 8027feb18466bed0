"""The measures of prices, grades, out-turn and contracts: what a jin cost and brought, how good
it was, what was kept.

A price is the money of some tickets or sales by their weight, so large ones count for more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import func, select

from coop_desk.domain.dates import Period
from coop_desk.domain.figures import GRAINS, NOTHING, OTHERS, Figures, Point, time_places
from coop_desk.domain.terms import Words
from coop_desk.services import chart_facts, processing, processing_view, sales_contracts
from coop_desk.services.chart_facts import Fact, Sums, grain_of, parts_behind
from coop_desk.services.chart_points import told_apart
from coop_desk.services.documents import stood
from coop_desk.services.measure import (
    WHOLE,
    Asked,
    Measure,
    Ratio,
    Share,
    newest_first,
    quotient,
    reckoned_on,
)
from coop_desk.services.processing_view import BatchRow
from coop_desk.services.sales_contracts import ContractRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

SOLD, PAID, COST = "sold", "paid", "cost"
DOCUMENT = "document-"
Key = TypeVar("Key")
_D = tables.documents.c


class Trade(NamedTuple):
    """What was bought or sold: its weight in grams and its money in fen."""

    weight: Fact
    money: Fact


_LEAF = Trade(chart_facts.LEAF_BOUGHT, chart_facts.LEAF_MONEY)


# --- prices -------------------------------------------------------------------


def _quotients(unit_name: str, over: Mapping[Key, int], under: Mapping[Key, int]) -> dict[Key, int]:
    """One by the other wherever there is something to divide by."""
    found = {key: quotient(unit_name, over.get(key, 0), below) for key, below in under.items()}
    return {key: value for key, value in found.items() if value is not None}


def _prices(fen: Mapping[Key, int], grams: Mapping[Key, int]) -> dict[Key, int]:
    """Fen per jin wherever something was weighed."""
    return _quotients("fen_per_jin", fen, grams)


def _sums(unit: Unit, asked: Asked, fact: Fact) -> Sums:
    return chart_facts.by_time(fact, unit, asked.first, asked.last, grain_of(asked), asked.split)


def _leaf_price(unit: Unit, asked: Asked) -> Figures:
    """What a jin of leaf cost, with the grams it was paid for."""
    series, grams = chart_facts.parts_of(unit, asked.split, _sums(unit, asked, _LEAF.weight))
    fen = _sums(unit, asked, _LEAF.money)
    return Figures(
        asked.measure,
        "fen_per_jin",
        "lines",
        time_places(asked.first, asked.last, grain_of(asked)),
        series,
        _prices(_folded(fen, series), grams),
        _leaf_price_before(unit, asked) if asked.compare else {},
        adds_up=False,
        weights=grams,
    )


def _folded(sums: Sums, series: tuple[Point, ...]) -> Sums:
    """The sums with those of parts that do not stand alone in one."""
    alone = {point.key for point in series}
    found: Counter[tuple[str, str]] = Counter()
    for (place, part), value in sums.items():
        found[place, part if part in alone else OTHERS] += value
    return dict(found)


def _leaf_price_before(unit: Unit, asked: Asked) -> dict[str, int]:
    fen, grams = (chart_facts.a_year_before(f, unit, asked) for f in (_LEAF.money, _LEAF.weight))
    return _prices(fen, grams)


def _paid(
    trade: Trade, unit: Unit, asked: Asked, place: str, series: str = NOTHING
) -> dict[int, Share]:
    """The money and the weight of each document of a place; the weight says which is of a part."""
    fen = parts_behind(trade.money, unit, asked, place, NOTHING)
    grams = parts_behind(trade.weight, unit, asked, place, series)
    return {own: Share(fen[own], weight) for own, weight in grams.items()}


def _leaf_tickets(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, Share]:
    return _paid(_LEAF, unit, asked, place, series)


def _by_month(asked: Asked) -> Asked:
    """The same by month unless another grain was asked for: buyers come seldom."""
    return replace(asked, grain=asked.grain or "month")


@dataclass(frozen=True, slots=True)
class _TwoPrices:
    """Two prices of a jin beside each other, by the keys of their series."""

    trades: Mapping[str, Trade]
    names: tuple[Point, ...]

    def read(self, unit: Unit, asked: Asked) -> Figures:
        """Both prices by time."""
        asked = _by_month(asked)
        fen: Sums = {}
        grams: Sums = {}
        for side, trade in self.trades.items():
            fen |= {(place, side): v for (place, _), v in _sums(unit, asked, trade.money).items()}
            weight = _sums(unit, asked, trade.weight)
            grams |= {(place, side): v for (place, _), v in weight.items()}
        return Figures(
            asked.measure,
            "fen_per_jin",
            "lines",
            time_places(asked.first, asked.last, grain_of(asked)),
            self.names,
            _prices(fen, grams),
            adds_up=False,
            weights=grams,
        )

    def behind(self, unit: Unit, asked: Asked, place: str, series: str) -> dict[int, Share]:
        """The money and the weight of each document of a side; of both where none is meant."""
        asked = _by_month(asked)
        found: dict[int, Share] = {}
        for side in [series] if series else self.trades:
            found |= _paid(self.trades[side], unit, asked, place)
        return found


_SOLD_POINT = Point(SOLD, "卖出", "Sold")
_MUSHROOMS = _TwoPrices(
    {
        SOLD: Trade(chart_facts.MUSHROOMS_SOLD, chart_facts.MUSHROOM_SALES),
        PAID: Trade(chart_facts.MUSHROOMS, chart_facts.MUSHROOM_MONEY),
    },
    (_SOLD_POINT, Point(PAID, "收购", "Bought")),
)
_TEA = _TwoPrices(
    {
        SOLD: Trade(chart_facts.TEA_SOLD, chart_facts.TEA_SALES),
        COST: Trade(chart_facts.TEA_SOLD, chart_facts.TEA_COST),
    },
    (_SOLD_POINT, Point(COST, "成本", "Cost")),
)


# --- the mix of grades ----------------------------------------------------------


def _mix(unit: Unit, asked: Asked) -> Figures:
    """The share of each grade in what was brought, with its grams."""
    by_grade = replace(asked, split="grade")
    series, grams = chart_facts.parts_of(unit, "grade", _sums(unit, by_grade, _MIXED))
    whole: Counter[str] = Counter()
    for (place, _), weight in grams.items():
        whole[place] += weight
    return Figures(
        asked.measure,
        "bp",
        "lines",
        time_places(asked.first, asked.last, grain_of(asked)),
        series,
        _quotients("bp", grams, {key: whole[key[0]] for key in grams}),
        adds_up=False,
        weights=grams,
    )


def _mixed_tickets(unit: Unit, asked: Asked, place: str, series: str) -> dict[int, Share]:
    """What each ticket weighs in a grade and in all: also of those without it."""
    by_grade = replace(asked, split="grade")
    own = parts_behind(_MIXED, unit, by_grade, place, series)
    whole = parts_behind(_MIXED, unit, by_grade, place, NOTHING)
    return {ticket: Share(own.get(ticket, 0), weight) for ticket, weight in whole.items()}


_MIXED = chart_facts.MUSHROOMS


# --- places that are documents -------------------------------------------------


def _key(document_id: int) -> str:
    """The key of the place of a document; a bare number might be taken for a year."""
    return f"{DOCUMENT}{document_id}"


def _id(place: str) -> int:
    return int(place.removeprefix(DOCUMENT))


# --- out-turn -----------------------------------------------------------------


def _batches(unit: Unit, asked: Asked) -> list[BatchRow]:
    """The batches of the period that stand, the oldest first."""
    found = processing_view.batches(unit, Period.through(asked.first, asked.last))
    return [one for one in reversed(found) if one.status == "posted"]


def _out_turn(unit: Unit, asked: Asked) -> Figures:
    """Hundredths of leaf for one of dry tea, batch by batch."""
    batches = _batches(unit, asked)
    leaf = {(_key(one.id), NOTHING): one.figures.leaf_g for one in batches}
    dry = {(_key(one.id), NOTHING): one.figures.dry_g for one in batches}
    return Figures(
        asked.measure,
        "centi",
        "band",
        tuple(Point(_key(one.id), one.name or one.number) for one in batches),
        WHOLE,
        _quotients("centi", leaf, dry),
        band=processing.out_turn_band(unit),
        adds_up=False,
    )


def _own_batch(unit: Unit, _asked: Asked, place: str, _series: str) -> dict[int, Share]:
    batch = processing_view.batch(unit, _id(place)).row
    return {batch.id: Share(batch.figures.leaf_g, batch.figures.dry_g)}


# --- contracts ----------------------------------------------------------------


def _contracts(unit: Unit, asked: Asked) -> list[ContractRow]:
    """The contracts that run on some day of the period, the oldest first."""
    found = sales_contracts.contracts(unit, until=reckoned_on(unit, asked))
    return [one for one in reversed(found) if one.start <= asked.last and asked.first < one.end]


def _fulfilment(unit: Unit, asked: Asked) -> Figures:
    """What buyers accepted of what each contract promises them."""
    day, contracts = reckoned_on(unit, asked), _contracts(unit, asked)
    found = {
        (_key(one.id), NOTHING): sales_contracts.of_contract(unit, one, day) for one in contracts
    }
    return Figures(
        asked.measure,
        "bp",
        "bars",
        _by_month_and_buyer(contracts),
        WHOLE,
        _quotients(
            "bp",
            {key: one.accepted_g for key, one in found.items()},
            {key: one.committed_g for key, one in found.items()},
        ),
        adds_up=False,
    )


def _by_month_and_buyer(contracts: Sequence[ContractRow]) -> tuple[Point, ...]:
    """The places of contracts, called by their first months and their buyers."""
    named = [
        (Point(_key(one.id), f"{one.start:%Y-%m} {one.buyer}"), one.number) for one in contracts
    ]
    return tuple(told_apart(named))


def _sales_of_contract(unit: Unit, asked: Asked, place: str, _series: str) -> dict[int, Share]:
    """What each settlement of the buyer accepted, and what the contract itself is for."""
    contract = sales_contracts.contract(unit, _id(place))
    settled, shipment = tables.sale_shipments.c, tables.shipments.c
    result = tables.sale_results.c
    accepted = (
        select(_D.day, _D.id, func.sum(result.accepted_g))
        .join(tables.sale_shipments, settled.document_id == _D.id)
        .join(tables.shipments, shipment.document_id == settled.shipment_document_id)
        .join(tables.sale_results, result.document_id == _D.id)
        .where(shipment.contract_document_id == contract.id, stood(reckoned_on(unit, asked)))
        .group_by(_D.day, _D.id)
    )
    sales = ((day, sale, Share(int(grams))) for day, sale, grams in unit.rows(accepted))
    promised = contract.day, contract.id, Share(0, contract.committed_g)
    return newest_first([promised, *sales])


# --- the list -----------------------------------------------------------------

_AMOUNT, _WEIGHT = Words("金额", "Amount"), Words("重量", "Weight")


def _price(code: str, group: str, zh: str, en: str, **more: Any) -> Measure:
    """A measure of prices by time; `read`, `behind` and whatever else it has in `more`."""
    ratio = Ratio(
        over=_AMOUNT,
        over_unit="fen",
        under=_WEIGHT,
        under_unit="grams",
        behind=more.pop("behind"),
    )
    return Measure(
        code=code,
        group=group,
        zh=zh,
        en=en,
        unit="fen_per_jin",
        shape="lines",
        ratio=ratio,
        grains=GRAINS,
        **more,
    )


MEASURES = (
    Measure(
        code="grade_mix",
        group="yield",
        zh="香菇各等级占比",
        en="Share of each grade of mushrooms",
        unit="bp",
        shape="lines",
        read=_mix,
        ratio=Ratio(
            over=Words("本等级", "This grade"),
            over_unit="grams",
            under=Words("全部等级", "All grades"),
            under_unit="grams",
            behind=_mixed_tickets,
        ),
        grains=GRAINS,
        compares=False,
    ),
    _price(
        "leaf_price",
        "tea",
        "茶青收购均价",
        "Price paid for leaf",
        read=_leaf_price,
        behind=_leaf_tickets,
        splits=("grade", "group", "session"),
    ),
    Measure(
        code="out_turn",
        group="tea",
        zh="各批次鲜干比",
        en="Leaf for one of dry tea by batch",
        unit="centi",
        shape="band",
        read=_out_turn,
        ratio=Ratio(
            over=Words("茶青", "Leaf"),
            over_unit="grams",
            under=Words("干茶", "Dry tea"),
            under_unit="grams",
            behind=_own_batch,
        ),
        compares=False,
    ),
    _price(
        "mushroom_prices",
        "income",
        "香菇卖出价与收购价",
        "Mushrooms: price got against price paid",
        read=_MUSHROOMS.read,
        behind=_MUSHROOMS.behind,
        compares=False,
    ),
    _price(
        "tea_prices",
        "income",
        "干茶卖出价与成本",
        "Dry tea: price got against cost",
        read=_TEA.read,
        behind=_TEA.behind,
        compares=False,
    ),
    Measure(
        code="fulfilment",
        group="income",
        zh="收购合同履约率",
        en="Contracts fulfilled",
        unit="bp",
        shape="bars",
        read=_fulfilment,
        ratio=Ratio(
            over=Words("已验收", "Accepted"),
            over_unit="grams",
            under=Words("合同数量", "Promised"),
            under_unit="grams",
            behind=_sales_of_contract,
        ),
        compares=False,
    ),
)
