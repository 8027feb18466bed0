"""What goods out of a store were made of, by the rule that what came first leaves first.

Goods in a store are not kept apart, so this is inferred, never known.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coop_desk.domain.distribution import apportion
from coop_desk.domain.money import check_int

# Grams by the document they came in with; None stands for goods that nothing accounts for.
Parts = dict[int | None, int]


@dataclass(frozen=True, slots=True)
class Flow:
    """Grams a document brought into the store (+) or took out of it (-).

    `returns` names the document by which the same goods had left before.
    """

    document_id: int
    grams: int
    returns: int | None = None


@dataclass(slots=True)
class Followed:
    """What every document took out of the store, and what is left there, oldest first."""

    taken: dict[int, Parts] = field(default_factory=dict)
    left: Parts = field(default_factory=dict)


def follow(flows: Iterable[Flow]) -> Followed:
    """Follow goods through a store in the order given.

    What leaves before anything has come has no origin, and what comes next makes it good. What
    comes back is made of what had left, in the same proportions.
    """
    found, layers, missing = Followed(), deque[tuple[int | None, int]](), 0
    for flow in flows:
        if check_int(flow.grams, "weight") < 0:
            missing += _take(layers, -flow.grams, found.taken.setdefault(flow.document_id, {}))
            continue
        for source, grams in _brought(flow, found.taken):
            settled = min(missing, grams)
            missing -= settled
            layers.append((source, grams - settled))
    for source, grams in layers:
        _add(found.left, source, grams)
    return found


def share_out(grams: int, parts: Mapping[int | None, int]) -> Parts:
    """Some of a mixture, divided as the mixture is; the grams add up exactly."""
    shares = apportion(grams, list(parts.values()))
    return {source: share for source, share in zip(parts, shares, strict=True) if share}


def merge(several: Iterable[Mapping[int | None, int]]) -> Parts:
    """Several parts together."""
    together: Parts = {}
    for parts in several:
        for source, grams in parts.items():
            _add(together, source, grams)
    return together


def _brought(flow: Flow, taken: Mapping[int, Parts]) -> Iterable[tuple[int | None, int]]:
    before = taken.get(flow.returns) if flow.returns is not None else None
    return share_out(flow.grams, before).items() if before else [(flow.document_id, flow.grams)]


def _take(layers: deque[tuple[int | None, int]], wanted: int, parts: Parts) -> int:
    """Take the oldest grams; returns how many were not there."""
    while wanted and layers:
        source, grams = layers.popleft()
        used = min(wanted, grams)
        _add(parts, source, used)
        wanted -= used
        if used < grams:
            layers.appendleft((source, grams - used))
    _add(parts, None, wanted)
    return wanted


def _add(parts: Parts, source: int | None, grams: int) -> None:
    if grams:
        parts[source] = parts.get(source, 0) + grams
