"""Money between the co-op and a person: pay out what is owed, pay an advance, take money in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.errors import UserError
from coop_desk.services import ledger, money
from coop_desk.services.money import Payout, PayoutPlan
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.task_panel import Fact, Task

TOUCHED = Changes.MONEY | Changes.DOCUMENTS
# Goods are netted against debts; the others are paid for themselves.
PAYOUTS = {
    "goods": money.GOODS_PARTS,
    "wages": ("wages",),
    "land_rent": ("land_rent",),
    "supply": ("supply",),
}


class MoneyTask(Task):
    """What all of them ask: the day, how it is paid, and a note."""

    def __init__(self, today: date, person_id: int, person: str) -> None:
        super().__init__()
        self.person_id = person_id
        self.person = person
        self._today = today

    def _common(self) -> list[Field]:
        methods = [Option(one, in_words(one, terms.PAYMENT_METHODS)) for one in money.METHODS]
        return [
            Field(
                "method",
                self.tr("Paid by"),
                "choice",
                options=methods,
                default=money.METHODS[0],
                required=True,
            ),
            Field("day", self.tr("Day"), "date", default=self._today, required=True),
            Field("note", self.tr("Note"), longest=200),
        ]


class PayoutTask(MoneyTask):
    """Pays what is owed, after what the recovery rule takes; the plan is shown first."""

    def __init__(self, today: date, person_id: int, person: str) -> None:
        super().__init__(today, person_id, person)
        self.name = f"payout-{person_id}"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Pay out to {person}").format(person=self.person)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Pay out")

    def read(self, unit: Any) -> dict[str, PayoutPlan]:
        """A plan for each kind of money that is owed."""
        plans = {
            kind: money.plan_payout(unit, self.person_id, parts) for kind, parts in PAYOUTS.items()
        }
        return {kind: plan for kind, plan in plans.items() if plan.available_fen > 0}

    def trouble(self, known: dict[str, PayoutPlan]) -> str:
        """Nothing is owed."""
        if known:
            return ""
        return self.tr("Nothing is owed to {person} at the moment.").format(person=self.person)

    def fields(self, known: dict[str, PayoutPlan]) -> Sequence[Field]:
        """What is paid; then as always."""
        kinds = [Option(kind, self._kind_words(kind)) for kind in known]
        what = Field("what", self.tr("What for"), "choice", options=kinds, required=True)
        return [what, *self._common()]

    def _kind_words(self, kind: str) -> str:
        if kind == "goods":
            return self.tr("Mushrooms and leaf")
        return in_words(kind, terms.ACCOUNT_PARTS)

    def values(self, known: dict[str, PayoutPlan]) -> dict[str, Any]:
        """The first kind there is."""
        return {"what": next(iter(known), None)}

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the plan."""
        return self.tr("This payout"), self.tr("yuan")

    def facts(self, known: dict[str, PayoutPlan], form: Form) -> list[Fact]:
        """Owed, what each debt takes of it, and what is paid."""
        kind = form.editor("what").value()
        plan = known.get(kind)
        if plan is None:
            return []
        owed = self.tr("Owed: {what}").format(what=self._kind_words(kind))
        rows = [(owed, format_fen(plan.available_fen))]
        for part, fen in plan.recoveries:
            words = self.tr("Recovered: {part}").format(part=in_words(part, terms.ACCOUNT_PARTS))
            rows.append((words, format_fen(-fen)))
        return [*rows, (self.tr("Paid out"), format_fen(plan.paid_fen))]

    def post(
        self, unit: Any, known: dict[str, PayoutPlan], values: dict[str, Any]
    ) -> Done[tuple[str, int]]:
        """Pay exactly what was shown; refused where that is no longer what is owed."""
        parts = PAYOUTS[values["what"]]
        plan = money.plan_payout(unit, self.person_id, parts)
        if plan != known.get(values["what"]):
            raise UserError("What is owed has changed in the meantime. Look at the new figures.")
        posted = money.post_payout(
            unit,
            Payout(
                values["day"], self.person_id, values["method"], plan, parts, values["note"] or ""
            ),
        )
        return Done((posted.number, plan.paid_fen), TOUCHED)

    def said(self, value: tuple[str, int]) -> str:
        """The number and the amount."""
        words = self.tr("{number}: {amount} yuan paid out to {person}")
        return words.format(number=value[0], amount=format_fen(value[1]), person=self.person)


class AdvanceTask(MoneyTask):
    """Pays an advance, which is recovered from what the person brings later."""

    def __init__(self, today: date, person_id: int, person: str) -> None:
        super().__init__(today, person_id, person)
        self.name = f"advance-{person_id}"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Pay an advance to {person}").format(person=self.person)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Pay the advance")

    def fields(self, _known: Any) -> Sequence[Field]:
        """How much; then as always."""
        return [Field("amount", self.tr("Amount"), "money", required=True), *self._common()]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[str, int]]:
        """Pay it."""
        posted = money.pay_advance(
            unit,
            values["day"],
            self.person_id,
            values["method"],
            values["amount"],
            values["note"] or "",
        )
        return Done((posted.number, values["amount"]), TOUCHED)

    def said(self, value: tuple[str, int]) -> str:
        """The number and the amount."""
        words = self.tr("{number}: advance of {amount} yuan to {person}")
        return words.format(number=value[0], amount=format_fen(value[1]), person=self.person)


@dataclass(frozen=True, slots=True)
class Debt:
    """What a person owes on one part of the account, in fen."""

    part: str
    fen: int


class ReceiveTask(MoneyTask):
    """Takes in money a person owes."""

    def __init__(self, today: date, person_id: int, person: str) -> None:
        super().__init__(today, person_id, person)
        self.name = f"receipt-{person_id}"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Receive money from {person}").format(person=self.person)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Receive")

    def read(self, unit: Any) -> tuple[Debt, ...]:
        """What is owed, by part."""
        owed: dict[str, int] = {}
        for balance in ledger.part_balances(unit, self.person_id):
            if balance.amount_fen < 0:
                owed[balance.part] = owed.get(balance.part, 0) - balance.amount_fen
        return tuple(Debt(part, fen) for part, fen in owed.items())

    def trouble(self, known: tuple[Debt, ...]) -> str:
        """Nothing is owed."""
        if known:
            return ""
        return self.tr("{person} owes nothing at the moment.").format(person=self.person)

    def fields(self, known: tuple[Debt, ...]) -> Sequence[Field]:
        """For which part, how much; then as always."""
        parts = [Option(debt.part, in_words(debt.part, terms.ACCOUNT_PARTS)) for debt in known]
        return [
            Field("part", self.tr("What for"), "choice", options=parts, required=True),
            Field("amount", self.tr("Amount"), "money", required=True),
            *self._common(),
        ]

    def values(self, known: tuple[Debt, ...]) -> dict[str, Any]:
        """The first debt, all of it."""
        return {"part": known[0].part, "amount": known[0].fen}

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the debts."""
        return self.tr("{person} owes").format(person=self.person), self.tr("yuan")

    def facts(self, known: tuple[Debt, ...], _form: Form) -> list[Fact]:
        """Each debt."""
        return [(in_words(one.part, terms.ACCOUNT_PARTS), format_fen(one.fen)) for one in known]

    def on_edited(self, form: Form, key: str, known: tuple[Debt, ...]) -> None:
        """Another part: all that is owed on it."""
        if key == "part":
            part = form.editor("part").value()
            owed = next((debt.fen for debt in known if debt.part == part), None)
            form.editor("amount").set_value(owed)

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[str, int]]:
        """Take it in."""
        posted = money.receive(
            unit,
            values["day"],
            self.person_id,
            values["part"],
            values["method"],
            values["amount"],
            values["note"] or "",
        )
        return Done((posted.number, values["amount"]), TOUCHED)

    def said(self, value: tuple[str, int]) -> str:
        """The number and the amount."""
        words = self.tr("{number}: {amount} yuan received from {person}")
        return words.format(number=value[0], amount=format_fen(value[1]), person=self.person)
