"""The measures of prices, out-turn and contracts: what a jin cost and brought, what was kept.

A price is the money of some tickets or sales by their weight, so large ones count for more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeVar

from sqlalchemy import select

from coop_desk.domain.dates import Period
from coop_desk.domain.figures import GRAINS, NOTHING, Figures, Point, time_places
from coop_desk.domain.money import BASIS_POINTS, GRAMS_PER_JIN, round_half_up
from coop_desk.domain.processing import HUNDREDTHS
from coop_desk.services import chart_facts, processing, processing_view, sales_contracts
from coop_desk.services.chart_facts import Fact, Sums, grain_of
from coop_desk.services.chart_points import OTHERS
from coop_desk.services.measure import WHOLE, Asked, Measure, newest_first
from coop_desk.services.processing_view import BatchRow
from coop_desk.services.sales_contracts import ContractRow
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

SOLD, PAID = "sold", "paid"
DOCUMENT = "document-"
Key = TypeVar("Key")
_D = tables.documents.c


class Trade(NamedTuple):
    """What was bought or sold: its weight in grams and its money in fen."""

    weight: Fact
    money: Fact


_LEAF = Trade(chart_facts.LEAF_BOUGHT, chart_facts.LEAF_MONEY)
_MUSHROOMS = {
    SOLD: Trade(chart_facts.MUSHROOMS_SOLD, chart_facts.MUSHROOM_SALES),
    PAID: Trade(chart_facts.MUSHROOMS, chart_facts.MUSHROOM_MONEY),
}
_SIDES = (Point(SOLD, "卖出", "Sold"), Point(PAID, "收购", "Bought"))


# --- prices -------------------------------------------------------------------


def _prices(fen: Mapping[Key, int], grams: Mapping[Key, int]) -> dict[Key, int]:
    """Fen per jin wherever something was weighed."""
    return {
        key: round_half_up(fen.get(key, 0) * GRAMS_PER_JIN, weight)
        for key, weight in grams.items()
        if weight
    }


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


def _leaf_tickets(unit: Unit, asked: Asked, place: str, series: str) -> list[int]:
    return chart_facts.documents_of(_LEAF.weight, unit, asked, place, series)


def _by_month(asked: Asked) -> Asked:
    """The same by month unless another grain was asked for: buyers come seldom."""
    return replace(asked, grain=asked.grain or "month")


def _mushroom_prices(unit: Unit, asked: Asked) -> Figures:
    """What a jin of mushrooms was sold for against what growers were paid."""
    asked = _by_month(asked)
    fen: Sums = {}
    grams: Sums = {}
    for side, trade in _MUSHROOMS.items():
        fen |= {(place, side): v for (place, _), v in _sums(unit, asked, trade.money).items()}
        grams |= {(place, side): v for (place, _), v in _sums(unit, asked, trade.weight).items()}
    return Figures(
        asked.measure,
        "fen_per_jin",
        "lines",
        time_places(asked.first, asked.last, grain_of(asked)),
        _SIDES,
        _prices(fen, grams),
        adds_up=False,
        weights=grams,
    )


def _mushroom_documents(unit: Unit, asked: Asked, place: str, series: str) -> list[int]:
    """The sales or the tickets of a place; both where no series is meant."""
    asked = _by_month(asked)
    found = []
    for side in [series] if series else _MUSHROOMS:
        weight = _MUSHROOMS[side].weight
        found += chart_facts.documents_of(weight, unit, asked, place, NOTHING)
    return found


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
    ratios = {_key(one.id): one.figures.fresh_per_dry for one in batches}
    return Figures(
        asked.measure,
        "centi",
        "band",
        tuple(Point(_key(one.id), one.name or one.number) for one in batches),
        WHOLE,
        _scaled(ratios, HUNDREDTHS),
        band=processing.out_turn_band(unit),
        adds_up=False,
    )


def _scaled(ratios: Mapping[str, Fraction | None], by: int) -> Sums:
    return {
        (place, NOTHING): round_half_up(value.numerator * by, value.denominator)
        for place, value in ratios.items()
        if value is not None
    }


def _own_document(_unit: Unit, _asked: Asked, place: str, _series: str) -> list[int]:
    return [_id(place)]


# --- contracts ----------------------------------------------------------------


def _reckoned_on(unit: Unit, asked: Asked) -> date:
    """Contracts are looked at as they stood at the end of the period, or stand today."""
    return min(asked.last, unit.clock().date())


def _contracts(unit: Unit, asked: Asked) -> list[ContractRow]:
    """The contracts that run on some day of the period, the oldest first."""
    found = sales_contracts.contracts(unit, until=_reckoned_on(unit, asked))
    return [one for one in reversed(found) if one.start <= asked.last and asked.first < one.end]


def _fulfilment(unit: Unit, asked: Asked) -> Figures:
    """What buyers accepted of what each contract promises them."""
    day, contracts = _reckoned_on(unit, asked), _contracts(unit, asked)
    shares = {_key(one.id): sales_contracts.of_contract(unit, one, day).share for one in contracts}
    return Figures(
        asked.measure,
        "bp",
        "bars",
        tuple(Point(_key(one.id), f"{one.start:%Y-%m} {one.buyer}") for one in contracts),
        WHOLE,
        _scaled(shares, BASIS_POINTS),
        adds_up=False,
    )


def _sales_of_contract(unit: Unit, asked: Asked, place: str, _series: str) -> list[int]:
    """The buyer's settlements of what was shipped on the contract, and the contract itself."""
    settled, shipment = tables.sale_shipments.c, tables.shipments.c
    query = (
        select(_D.id)
        .join(tables.sale_shipments, settled.document_id == _D.id)
        .join(tables.shipments, shipment.document_id == settled.shipment_document_id)
        .where(shipment.contract_document_id == _id(place))
    )
    return [*newest_first(unit, query, _reckoned_on(unit, asked)), _id(place)]


# --- the list -----------------------------------------------------------------

MEASURES = (
    Measure(
        code="leaf_price",
        group="tea",
        zh="茶青收购均价",
        en="Price paid for leaf",
        unit="fen_per_jin",
        shape="lines",
        read=_leaf_price,
        documents=_leaf_tickets,
        splits=("grade", "group", "session"),
        grains=GRAINS,
    ),
    Measure(
        code="out_turn",
        group="tea",
        zh="各批次鲜干比",
        en="Leaf for one of dry tea by batch",
        unit="centi",
        shape="band",
        read=_out_turn,
        documents=_own_document,
    ),
    Measure(
        code="mushroom_prices",
        group="income",
        zh="香菇卖出价与收购价",
        en="Mushrooms: price got against price paid",
        unit="fen_per_jin",
        shape="lines",
        read=_mushroom_prices,
        documents=_mushroom_documents,
        grains=GRAINS,
    ),
    Measure(
        code="fulfilment",
        group="income",
        zh="收购合同履约率",
        en="Fulfilment of sales contracts",
        unit="bp",
        shape="bars",
        read=_fulfilment,
        documents=_sales_of_contract,
    ),
)
