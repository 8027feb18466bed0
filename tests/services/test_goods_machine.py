"""Tickets, voids, replacements, batches, losses, shipments and what buyers accept, at random.

A simple model keeps the same grams by day and the same debts in dictionaries; after every step
the book says the same, and a refusal of the model is a refusal of the book.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from offices import DAY, found_office
from sqlalchemy import func, select

from coop_desk.domain.money import amount_fen
from coop_desk.errors import UserError
from coop_desk.services import (
    catalogue,
    checks,
    corrections,
    documents,
    harvest,
    ledger,
    processing,
    sales,
    shipments,
    stock_losses,
    tea,
)
from coop_desk.services.harvest import HarvestLine
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.sales import Acceptance, AcceptedLine
from coop_desk.services.shipments import NewShipment, ShipmentLine
from coop_desk.services.stock_losses import StockLoss
from coop_desk.services.weighing import Scale
from coop_desk.storage import tables

TODAY = DAY + timedelta(days=5)
DAYS = st.integers(0, 5).map(lambda days: DAY + timedelta(days=days))
# Grams in steps of ten, so that no rounding of a deduction comes between.
WEIGHTS = st.integers(1, 60).map(lambda tens: tens * 10)

Heap = tuple[str, str, int]  # place, product, grade
Change = dict[tuple[Heap, date], int]


@dataclass
class Entered:
    """A document that stands: what it did to the goods, and to somebody's account."""

    id: int
    kind: str
    day: date
    change: Change
    person: int = 0
    fen: int = 0
    shipped: Entered | None = None
    settled: bool = False


class Goods(RuleBasedStateMachine):
    """One grade of each product, a household, a grower and a buyer."""

    @initialize()
    def found(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.office = found_office(Path(self.folder.name) / "book.coop")
        self.office.clock.moment = datetime(TODAY.year, TODAY.month, TODAY.day, 18, 0)
        self.goods: Counter[tuple[Heap, date]] = Counter()
        self.owed: Counter[int] = Counter()
        self.entered: list[Entered] = []
        with self.office.book.read() as unit:
            self.dry = catalogue.grades(unit, "dry_tea")[0].id
        self.leaf, self.mushroom = self.office.leaf_grades[0], self.office.mushroom_grades[0]

    def teardown(self) -> None:
        if hasattr(self, "office"):
            with self.office.book.read() as unit:
                assert checks.check_book(unit) == []
            self.office.book.close()
            self.folder.cleanup()

    # --- the model ----------------------------------------------------------------

    def possible(self, change: Change) -> bool:
        """Whether no goods would be fewer than none on any day."""
        after = Counter(self.goods)
        for key, grams in change.items():
            after[key] += grams
        for heap in {heap for heap, _ in change}:
            by_day = sorted((day, grams) for (own, day), grams in after.items() if own == heap)
            if any(held < 0 for held in accumulate(grams for _, grams in by_day)):
                return False
        return True

    def do(self, act: Callable[[Any], Any], new: Entered, *, allowed: bool = True) -> bool:
        """Do it in the book if the model allows it; a refusal leaves both as they were."""
        allowed = allowed and self.possible(new.change)
        try:
            with self.office.book.write() as unit:
                new.id = act(unit).id
        except UserError:
            assert not allowed
            return False
        assert allowed
        self.goods.update(new.change)
        self.owed[new.person] += new.fen
        self.entered.append(new)
        return True

    # --- tickets ------------------------------------------------------------------

    def leaf_ticket(self, day: date, grams: int, cash: bool) -> tuple[Any, Entered]:
        ticket = self.office.leaf(day=day, scale=Scale(grams, 0), paid_cash=cash)
        fen = 0 if cash else amount_fen(grams, 12_800)
        change = {(("store", "leaf", self.leaf), day): grams}
        return ticket, Entered(0, "leaf_ticket", day, change, self.office.household, fen)

    @rule(day=DAYS, grams=WEIGHTS, cash=st.booleans())
    def buy_leaf(self, day: date, grams: int, cash: bool) -> None:
        ticket, new = self.leaf_ticket(day, grams, cash)
        self.do(lambda unit: tea.post_leaf(unit, ticket, confirmed=True), new)

    @rule(day=DAYS, grams=WEIGHTS)
    def buy_mushrooms(self, day: date, grams: int) -> None:
        lines = (HarvestLine(self.mushroom, grams),)
        ticket = self.office.harvest(day=day, scale=Scale(grams, 0), lines=lines)
        change = {(("store", "mushroom", self.mushroom), day): grams}
        fen = amount_fen(grams, 420)
        new = Entered(0, "harvest_ticket", day, change, self.office.grower, fen)
        self.do(lambda unit: harvest.post(unit, ticket, confirmed=True), new)

    def standing(self, *kinds: str) -> list[Entered]:
        return [one for one in self.entered if not kinds or one.kind in kinds]

    @precondition(lambda self: hasattr(self, "entered") and self.standing("leaf_ticket"))
    @rule(data=st.data(), grams=WEIGHTS, cash=st.booleans())
    def put_right(self, data: st.DataObject, grams: int, cash: bool) -> None:
        """Void and replacement in one: what counts is what is left after both."""
        old = data.draw(st.sampled_from(self.standing("leaf_ticket")))
        ticket, new = self.leaf_ticket(old.day, grams, cash)
        together = Counter({(heap, TODAY): -by for (heap, _), by in old.change.items()})
        together.update(new.change)
        right = Entered(0, new.kind, new.day, dict(together), new.person, new.fen - old.fen)
        correction = corrections.Correction(old.id, "看错秤")

        def act(unit: Any) -> Any:
            return corrections.replace(
                unit,
                correction,
                lambda wrong: tea.post_leaf(unit, ticket, replaces_id=wrong, confirmed=True),
            )

        if self.do(act, right):
            right.change, right.fen = new.change, new.fen
            self.entered = [one for one in self.entered if one is not old]

    # --- what becomes of the goods ------------------------------------------------

    @rule(day=DAYS, grams=WEIGHTS)
    def process(self, day: date, grams: int) -> None:
        dry = max(1, grams // 4)
        batch = ProcessingBatch(
            day, (GradeWeight(self.leaf, grams),), (GradeWeight(self.dry, dry),), 100
        )
        change = {
            (("store", "leaf", self.leaf), day): -grams,
            (("store", "dry_tea", self.dry), day): dry,
        }
        self.do(
            lambda unit: processing.post_batch(unit, batch, confirmed=True),
            Entered(0, "processing_batch", day, change),
        )

    @rule(day=DAYS, grams=WEIGHTS)
    def spoil(self, day: date, grams: int) -> None:
        loss = StockLoss(day, "leaf", self.leaf, grams, "spoiled")
        change = {(("store", "leaf", self.leaf), day): -grams}
        self.do(lambda unit: stock_losses.lose(unit, loss), Entered(0, "stock_loss", day, change))

    @rule(day=DAYS, grams=WEIGHTS, tea_goes=st.booleans())
    def ship(self, day: date, grams: int, tea_goes: bool) -> None:
        product, grade = ("dry_tea", self.dry) if tea_goes else ("mushroom", self.mushroom)
        shipment = NewShipment(day, self.office.buyer, product, (ShipmentLine(grade, grams),))
        change = {
            (("store", product, grade), day): -grams,
            (("transit", product, grade), day): grams,
        }
        self.do(lambda unit: shipments.ship(unit, shipment), Entered(0, "shipment", day, change))

    @precondition(lambda self: hasattr(self, "entered") and self.standing("shipment"))
    @rule(data=st.data(), day=DAYS)
    def accept(self, data: st.DataObject, day: date) -> None:
        shipped = data.draw(st.sampled_from(self.standing("shipment")))
        ((_, product, grade), _), grams = next(
            item for item in shipped.change.items() if item[0][0][0] == "transit"
        )
        back = data.draw(st.integers(0, grams))
        lost = data.draw(st.integers(0, grams - back))
        line = AcceptedLine(grade, grams - back - lost, back, lost, 5_000, reason="途中受潮")
        change = {
            (("transit", product, grade), day): -grams,
            (("store", product, grade), day): back,
        }
        fen = -amount_fen(grams - back - lost, 5_000)
        new = Entered(0, "sale", day, change, self.office.buyer, fen, shipped)
        allowed = not shipped.settled and day >= shipped.day
        accepted = Acceptance(day, shipped.id, (line,))
        if self.do(lambda unit: sales.accept(unit, accepted, confirmed=True), new, allowed=allowed):
            shipped.settled = True

    @precondition(lambda self: bool(getattr(self, "entered", ())))
    @rule(data=st.data())
    def void(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.entered))
        back = {(heap, TODAY): 0 for heap, _ in one.change}
        for (heap, _), grams in one.change.items():
            back[heap, TODAY] -= grams
        allowed = self.possible(back) and not one.settled
        try:
            with self.office.book.write() as unit:
                documents.void(unit, one.id, "录错")
        except UserError:
            assert not allowed
            return
        assert allowed
        self.goods.update(back)
        self.owed[one.person] -= one.fen
        self.entered = [other for other in self.entered if other is not one]
        if one.shipped is not None:
            one.shipped.settled = False

    # --- what is true after every step ---------------------------------------------

    @invariant()
    def the_book_says_what_the_model_says(self) -> None:
        if not hasattr(self, "office"):
            return
        moves = tables.stock_moves
        held = select(moves.c.place, moves.c.product, moves.c.grade_id, func.sum(moves.c.quantity))
        with self.office.book.read() as unit:
            rows = unit.rows(
                held.where(moves.c.product != "bag").group_by(
                    moves.c.place, moves.c.product, moves.c.grade_id
                )
            )
            book = {tuple(row[:3]): int(row[3]) for row in rows}
            balances = {
                person: sum(b.amount_fen for b in ledger.part_balances(unit, person))
                for person in self.owed
                if person
            }
            worth = _worth(unit)
        model: Counter[Heap] = Counter()
        for (heap, _), grams in self.goods.items():
            model[heap] += grams
        assert {heap: grams for heap, grams in book.items() if grams} == {
            heap: grams for heap, grams in model.items() if grams
        }
        assert balances == {person: fen for person, fen in self.owed.items() if person}
        assert worth[0] == worth[1], "the store is worth what the account of goods says"


def _worth(unit: Any) -> tuple[int, int]:
    """What the moves of goods say the store is worth, and what the account of goods says."""
    moves, postings = tables.stock_moves.c, tables.postings.c
    account = unit.scalar(
        select(func.sum(postings.debit_fen - postings.credit_fen)).where(postings.account == "121")
    )
    return int(unit.scalar(select(func.sum(moves.value_fen))) or 0), int(account or 0)


TestGoods = Goods.TestCase
TestGoods.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
