"""What can lie in store: the products, bags, and the inputs an office keeps for itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from coop_desk.domain.terms import PRODUCTS, UNITS
from coop_desk.errors import UserError
from coop_desk.services import audit
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

WEIGHT, COUNT = "weight", "count"
BAG = "bag"
# Code, name, English name, measure, unit: what a base usually keeps.
USUAL = (
    ("film", "地膜", "Film", COUNT, "卷"),
    ("spawn", "菌种", "Spawn", WEIGHT, ""),
    ("fuel", "燃料", "Fuel", WEIGHT, ""),
)
LONGEST_NAME, LONGEST_UNIT = 40, 10


@dataclass(frozen=True, slots=True)
class Goods:
    """A product or an input; weighed in grams, or counted in `unit`s. A product has id 0."""

    id: int
    code: str
    name: str
    english_name: str
    measure: str
    unit: str
    active: bool

    @property
    def weighed(self) -> bool:
        """Whether quantities of it are grams."""
        return self.measure == WEIGHT

    @property
    def is_input(self) -> bool:
        """Whether it is kept to be used, not grown or made."""
        return self.code not in PRODUCTS


def add(
    unit: Unit, name: str, measure: str, word: str = "", english_name: str = "", code: str = ""
) -> int:
    """Add an input; `word` is what one of it is called where it is counted. Returns its id.

    Raises UserError without a name, for one that is there already or a measure there is none
    of, or without a word for what is counted.
    """
    if measure not in (WEIGHT, COUNT):
        raise UserError("Say whether it is weighed or counted.", field="measure")
    word = word.strip() if measure == COUNT else ""
    if measure == COUNT and not word:
        raise UserError("Say what one of it is called, such as a roll.", field="unit")
    row = {
        "code": code or _free_code(unit),
        "name": _free_name(unit, name, 0),
        "english_name": english_name.strip(),
        "measure": measure,
        "unit": word,
        "active": True,
    }
    return audit.insert(unit, tables.goods, row)


def change(unit: Unit, goods_id: int, *, name: str, english_name: str = "") -> None:
    """Call an input something else; how it is measured stays. Raises UserError as `add` does."""
    row = {"name": _free_name(unit, name, goods_id), "english_name": english_name.strip()}
    audit.update(unit, tables.goods, goods_id, row)


def retire(unit: Unit, goods_id: int, *, active: bool = False) -> None:
    """Offer an input no longer, or again. Raises UserError while some of it is in store."""
    g, m = tables.goods.c, tables.stock_moves.c
    code = unit.scalar(select(g.code).where(g.id == goods_id))
    held = select(func.sum(m.quantity)).where(m.place == "store", m.product == code)
    if not active and unit.scalar(held):
        raise UserError("Some of it is still in store; use it up or count it first.")
    audit.update(unit, tables.goods, goods_id, {"active": active})


def inputs(unit: Unit, *, active_only: bool = False) -> list[Goods]:
    """The inputs, in the order they were added."""
    g = tables.goods
    query = select(g).order_by(g.c.id)
    if active_only:
        query = query.where(g.c.active)
    return [Goods(*row) for row in unit.rows(query)]


def everything(unit: Unit) -> dict[str, Goods]:
    """What can lie in store by its code: the products, the inputs, then bags."""
    found = {code: _product(code) for code in PRODUCTS if code != BAG}
    return {**found, **{one.code: one for one in inputs(unit)}, BAG: _product(BAG)}


def find(unit: Unit, code: str) -> Goods:
    """A product or an input by its code. Raises UserError when there is none."""
    if code in PRODUCTS:
        return _product(code)
    row = unit.first(select(tables.goods).where(tables.goods.c.code == code))
    if row is None:
        raise UserError("Choose the goods.", field="product")
    return Goods(*row)


def _product(code: str) -> Goods:
    words = PRODUCTS[code]
    counted = code == BAG
    word = UNITS["bag_count"].zh if counted else ""
    return Goods(0, code, words.zh, words.en, COUNT if counted else WEIGHT, word, True)


def _free_code(unit: Unit) -> str:
    """A code no input ever had."""
    return f"input{1 + int(unit.scalar(select(func.max(tables.goods.c.id))) or 0)}"


def _free_name(unit: Unit, name: str, own_id: int) -> str:
    name = name.strip()
    if not name:
        raise UserError("Enter the name.", field="name")
    g = tables.goods.c
    taken = unit.first(select(g.id).where(g.name == name, g.id != own_id))
    if taken is not None or name in {words.zh for words in PRODUCTS.values()}:
        raise UserError("There are already goods called {name}.", field="name", name=name)
    return name
