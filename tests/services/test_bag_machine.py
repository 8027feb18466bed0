"""Bags issued, lost, given back, replaced, counted, handed on and voided at random.

A simple model keeps the same counts and debts in dictionaries; after every step the book says
the same, and a refusal of the model is a refusal of the book.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bag_batches import new
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from offices import DAY, found_office

from coop_desk.errors import UserError
from coop_desk.services import (
    bag_counts,
    bag_stock,
    bags,
    batches,
    checks,
    documents,
    inspections,
    lease_changes,
    ledger,
)
from coop_desk.services.bags import BagIssue, BagReturn, BatchCount, Replacement
from coop_desk.services.inspections import Inspection
from coop_desk.services.lease_changes import Transfer

COUNTS = st.integers(1, 60)
PRICES = st.sampled_from((100, 350))
PICK = st.integers(0, 1)

# ("store", batch), ("live", crop, batch), ("lost", crop, batch) or ("owes", person)
Key = tuple[Any, ...]


@dataclass
class Entered:
    """A document that stands, the crop it is on, and what it did to the model."""

    id: int
    crop: int
    change: Counter[Key]
    transfer: bool = False


class Bags(RuleBasedStateMachine):
    """One greenhouse, two batches, two growers."""

    @initialize()
    def found(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.office = found_office(Path(self.folder.name) / "book.coop")
        self.model: Counter[Key] = Counter()
        self.entered: list[Entered] = []
        self.crop, self.owner = self.office.let.crop_id, self.office.grower
        self.lease = self.office.let.document.id
        with self.office.book.write() as unit:
            self.batches = [
                batches.receive(unit, new(name=name, bags=150), confirmed=True).id
                for name in ("甲", "乙")
            ]
        for batch in self.batches:
            self.model["store", batch] = 150

    def teardown(self) -> None:
        if hasattr(self, "office"):
            with self.office.book.read() as unit:
                assert checks.check_book(unit) == []
            self.office.book.close()
            self.folder.cleanup()

    # --- what is done -------------------------------------------------------------

    def do(self, act: Callable[[Any], Any], change: dict[Key, int], **kept: Any) -> Any:
        """Do it in the book if the model allows it; a refusal leaves both as they were."""
        changed = Counter(self.model)
        for key, by in change.items():
            changed[key] += by
        counts = (n for (kind, *_), n in changed.items() if kind != "owes")
        allowed = all(n >= 0 for n in counts)
        try:
            with self.office.book.write() as unit:
                done = act(unit)
        except UserError:
            assert not allowed
            return None
        assert allowed
        self.model = changed
        entered = Entered(getattr(done, "id", 0), self.crop, Counter(change), **kept)
        self.entered.append(entered)
        return done

    @rule(pick=PICK, count=COUNTS, price=PRICES)
    def issue(self, pick: int, count: int, price: int) -> None:
        batch, crop = self.batches[pick], self.crop
        chosen = (BatchCount(batch, count),)
        self.do(
            lambda unit: bags.issue(
                unit, BagIssue(DAY, crop, count, price, batches=chosen), confirmed=True
            ),
            {
                ("store", batch): -count,
                ("live", crop, batch): count,
                ("owes", self.owner): count * price,
            },
        )

    @rule(pick=PICK, count=COUNTS)
    def lose(self, pick: int, count: int) -> None:
        batch, crop = self.batches[pick], self.crop
        loss = bags.BagLoss(DAY, crop, count, "broken", batch_id=batch)
        change = {("live", crop, batch): -count, ("lost", crop, batch): count}
        self.do(lambda unit: bags.lose(unit, loss), change)

    @rule(pick=PICK, count=COUNTS)
    def inspect(self, pick: int, count: int) -> None:
        batch, crop = self.batches[pick], self.crop
        with self.office.book.read() as unit:
            known = inspections.inspections(unit, crop_id=crop)
        if any(row.status == "posted" for row in known):
            return  # one a day
        found = Inspection(DAY, crop, contaminated=count, batch_id=batch)
        change = {("live", crop, batch): -count, ("lost", crop, batch): count}
        self.do(lambda unit: inspections.post(unit, found, confirmed=True), change)

    @rule(pick=PICK, count=COUNTS, price=PRICES)
    def give_back(self, pick: int, count: int, price: int) -> None:
        batch, crop = self.batches[pick], self.crop
        back = BagReturn(DAY, crop, count, batch, price_fen=price)
        change = {
            ("store", batch): count,
            ("live", crop, batch): -count,
            ("owes", self.owner): -count * price,
        }
        self.do(lambda unit: bags.take_back(unit, back), change)

    @rule(pick=PICK, count=COUNTS, price=PRICES, charged=st.booleans())
    def replace(self, pick: int, count: int, price: int, charged: bool) -> None:
        batch, crop = self.batches[pick], self.crop
        again = Replacement(
            DAY,
            crop,
            count,
            "grower" if charged else "supplier",
            price if charged else 0,
            (BatchCount(batch, count),),
        )
        change = {
            ("store", batch): -count,
            ("live", crop, batch): count,
            ("owes", self.owner): count * price if charged else 0,
        }
        self.do(lambda unit: bags.replace(unit, again, confirmed=True), change)

    @rule(pick=PICK, count=COUNTS, found=st.booleans())
    def count_again(self, pick: int, count: int, found: bool) -> None:
        batch, crop = self.batches[pick], self.crop
        by = count if found else -count
        change = {("live", crop, batch): by, ("lost", crop, batch): -by}
        self.do(lambda unit: bags.correct(unit, DAY, crop, by, "复点", batch), change)

    @precondition(lambda self: hasattr(self, "owner") and self.owner == self.office.grower)
    @rule(price=PRICES)
    def hand_over(self, price: int) -> None:
        live = {batch: self.model["live", self.crop, batch] for batch in self.batches}
        if not sum(live.values()):
            return
        old, office = self.crop, self.office
        handed = Transfer(self.lease, office.stranger, DAY, None, price)
        with office.book.write() as unit:
            done = lease_changes.transfer(unit, handed)
        crop = done.let.crop_id
        change: Counter[Key] = Counter()
        for batch, count in live.items():
            change["live", old, batch] -= count
            change["live", crop, batch] += count
        worth = sum(live.values()) * price
        change["owes", office.grower] -= worth
        change["owes", office.stranger] += worth
        for key, by in change.items():
            self.model[key] += by
        self.entered.append(Entered(done.document.id, crop, change, transfer=True))
        self.crop, self.owner = crop, office.stranger

    @precondition(lambda self: bool(getattr(self, "entered", ())))
    @rule(data=st.data())
    def void(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.entered))
        changed = Counter(self.model)
        for key, by in one.change.items():
            changed[key] -= by
        allowed = all(n >= 0 for (kind, *_), n in changed.items() if kind != "owes")
        if one.transfer:  # what stands under the new lease holds it
            allowed = not any(other.crop == one.crop for other in self.entered if other is not one)
        try:
            with self.office.book.write() as unit:
                documents.void(unit, one.id, "录错")
        except UserError:
            assert not allowed
            return
        assert allowed
        self.model = changed
        self.entered = [other for other in self.entered if other is not one]
        if one.transfer:
            self.crop, self.owner = self.office.let.crop_id, self.office.grower

    # --- what is true after every step ---------------------------------------------

    @invariant()
    def the_book_says_what_the_model_says(self) -> None:
        if not hasattr(self, "office"):
            return
        with self.office.book.read() as unit:
            for key, count in self.model.items():
                assert _in_book(unit, key) == count, key
            for line in bag_stock.stock_on(unit, DAY):
                assert line.made == line.in_store + line.on_crops + line.lost


def _in_book(unit: Any, key: Key) -> int:
    kind, *rest = key
    if kind == "owes":
        return -sum(b.amount_fen for b in ledger.part_balances(unit, rest[0]) if b.part == "bags")
    if kind == "store":
        return batches.batch(unit, rest[0]).in_store
    crop, batch = rest
    if kind == "live":
        return bags.live_by_batch(unit, crop).get(batch, 0)
    return bag_counts.lost_by_batch(unit, crop).get(batch, 0)


TestBags = Bags.TestCase
TestBags.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
