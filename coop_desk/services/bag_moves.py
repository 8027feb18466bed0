"""Moves of bags between the store and the crops: which batches they are taken from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import check_int
from coop_desk.errors import UserError
from coop_desk.services import bag_counts, batches
from coop_desk.services.bag_counts import PRODUCT, live_by_batch
from coop_desk.services.ledger import StockMove
from coop_desk.storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class BatchCount:
    """So many bags of a batch; None stands for bags of before batches."""

    batch_id: int | None
    bags: int


# --- out of the store ----------------------------------------------------------


def proposed(unit: Unit, bags: int) -> list[BatchCount]:
    """The oldest batches that may be issued, together so many bags.

    Raises UserError when fewer are in store, or when the rest failed their weight check.
    """
    held = bag_counts.stored(unit)
    usable = _usable(unit, held)
    chosen, missing = [], bags
    for batch_id, count in usable:
        taken = min(count, missing)
        if taken > 0:
            chosen.append(BatchCount(batch_id, taken))
            missing -= taken
    if missing:
        _refuse_too_few(sum(held.values()), sum(count for _, count in usable), bags)
    return chosen


def _usable(unit: Unit, held: dict[int | None, int]) -> list[tuple[int | None, int]]:
    """What is in store and may be issued, bags of before batches first, then by age."""
    found: list[tuple[int | None, int]] = [(None, held[None])] if held.get(None, 0) > 0 else []
    return found + [(one.id, one.in_store) for one in batches.oldest_first(unit) if one.usable]


def _refuse_too_few(held: int, usable: int, wanted: int) -> None:
    if usable < held:
        raise UserError(
            "Only {usable} of the {held} bags in store passed their weight check; "
            "{wanted} cannot be issued.",
            field="quantity",
            usable=usable,
            held=held,
            wanted=wanted,
        )
    raise UserError(
        "Only {held} are in store; {wanted} cannot leave it.",
        field="quantity",
        held=held,
        wanted=wanted,
    )


def out_of_store(
    unit: Unit, crop_id: int, bags: int, chosen: Sequence[BatchCount]
) -> tuple[tuple[StockMove, ...], int]:
    """The moves of bags from the store to a crop, batch by batch, and their cost in fen."""
    taken = _merged(chosen) if chosen else proposed(unit, bags)
    if sum(one.bags for one in taken) != bags:
        raise UserError("The bags of the batches do not add up to {bags}.",
                        field="batches", bags=bags)  # fmt: skip
    moves, total = [], 0
    for one in taken:
        if one.batch_id is not None:
            batches.refuse_unusable(unit, one.batch_id)
        held, _ = bag_counts.in_store(unit, one.batch_id)
        if one.bags > held:
            _refuse_too_few(held, held, one.bags)
        cost = bag_counts.cost_of(unit, one.batch_id, one.bags)
        total += cost
        moves += [
            StockMove(PRODUCT, -one.bags, -cost, batch_id=one.batch_id),
            StockMove(PRODUCT, one.bags, place="crop", crop_id=crop_id, batch_id=one.batch_id),
        ]
    return tuple(moves), total


def _merged(chosen: Sequence[BatchCount]) -> list[BatchCount]:
    """A batch named twice counts once; none of them less than nothing."""
    counts: dict[int | None, int] = {}
    for one in chosen:
        if check_int(one.bags, "bags") < 0:
            raise UserError("A number of bags cannot be less than nothing.", field="batches")
        counts[one.batch_id] = counts.get(one.batch_id, 0) + one.bags
    return [BatchCount(batch_id, bags) for batch_id, bags in counts.items() if bags]


# --- off a crop ------------------------------------------------------------------


def off_crop(
    unit: Unit, crop_id: int, bags: int, batch_id: int | None = None
) -> list[tuple[int | None, int]]:
    """From which batches so many live bags of a crop go: the one named, else all by their count.

    Raises UserError when fewer are live.
    """
    return spread(live_by_batch(unit, crop_id), bags, batch_id, _refuse_few_live)


def _refuse_few_live(held: int, wanted: int) -> UserError:
    return UserError(
        "Only {before} bags are live on this crop; {lost} cannot be taken away.",
        field="bags",
        before=held,
        lost=wanted,
    )


def spread(
    held: dict[int | None, int],
    bags: int,
    batch_id: int | None,
    refusal: Callable[[int, int], UserError],
) -> list[tuple[int | None, int]]:
    if batch_id is not None:
        held = {batch_id: held.get(batch_id, 0)}
    held = {batch: count for batch, count in held.items() if count > 0}
    total = sum(held.values())
    if bags > total:
        raise refusal(total, bags)
    shares = apportion(bags, list(held.values())) if held else []
    return [(batch, share) for batch, share in zip(held, shares, strict=True) if share]


def lost_moves(
    unit: Unit, crop_id: int, bags: int, batch_id: int | None = None
) -> tuple[StockMove, ...]:
    """The moves of bags that cease to be on a crop. Raises UserError when fewer are live."""
    return tuple(
        StockMove(PRODUCT, -count, place="crop", crop_id=crop_id, batch_id=batch)
        for batch, count in off_crop(unit, crop_id, bags, batch_id)
    )
