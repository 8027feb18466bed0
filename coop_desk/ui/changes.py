"""What a change has touched: a service call's value and the areas it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Changes(Flag):
    """The business areas a change can touch; a page redraws only when concerned."""

    NONE = 0
    PEOPLE = auto()
    LAND = auto()
    SHEDS = auto()
    LEASES = auto()
    SEASONS = auto()
    BAGS = auto()
    HARVEST = auto()
    LEAF = auto()
    TEA = auto()
    STOCK = auto()
    SALES = auto()
    LABOUR = auto()
    MONEY = auto()
    PRICES = auto()
    DOCUMENTS = auto()
    SETTINGS = auto()
    DRAFTS = auto()  # not of ALL: one is kept at every pause in typing, and few pages show it
    ALL = (
        PEOPLE
        | LAND
        | SHEDS
        | LEASES
        | SEASONS
        | BAGS
        | HARVEST
        | LEAF
        | TEA
        | STOCK
        | SALES
        | LABOUR
        | MONEY
        | PRICES
        | DOCUMENTS
        | SETTINGS
    )


@dataclass(frozen=True, slots=True)
class Done(Generic[Value]):
    """What a change returns: its value, and the areas whose pages must read again."""

    value: Value
    changes: Changes = Changes.NONE
