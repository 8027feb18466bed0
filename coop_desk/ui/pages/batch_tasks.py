"""What is entered about a batch of bags: that it came in, what a sample weighs, what was lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.bags import WeightCheck, WeightRule, check_weights
from coop_desk.domain.money import BASIS_POINTS, format_fen
from coop_desk.domain.ratios import format_percent, format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.services import batches, people
from coop_desk.services.batches import BatchRow, NewBatch
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.task_panel import Fact, Task
from coop_desk.ui.widgets.weights_edit import WeightsEdit
from coop_desk.ui.widgets.word_base import in_words

TOUCHED = Changes.BAGS | Changes.STOCK | Changes.DOCUMENTS
NARROW = 26 * GRID  # of inputs that would else be wider than the side of the page
WIDE = 44 * GRID
FAR = 3  # times the target: a weight typed in another unit


@dataclass(frozen=True, slots=True)
class BatchOffer:
    """What the form for a new batch offers: suppliers as (id, name), and the last batch."""

    suppliers: tuple[tuple[int, str], ...]
    last: BatchRow | None


class NewBatchTask(Task):
    """A batch of bags comes into the store: bought, or made by the cooperative."""

    name = "bag-batch-new"
    printed = ("batch_name", "strain")
    renamed: ClassVar = {
        "name": "batch_name",
        "quantity": "bags",
        "water": "water_bp",
        "tolerance": "tolerance_g",
    }

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("New batch of bags")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Take it into the store")

    def read(self, unit: Any) -> BatchOffer:
        """Who supplies bags, and what the last batch was like."""
        rows = people.search(unit, "", role="supplier")
        found = batches.batches(unit)
        return BatchOffer(
            tuple((row.id, row.name) for row in rows),
            next((row for row in found if row.status == "posted"), None),
        )

    def fields(self, known: BatchOffer) -> Sequence[Field]:
        """Where it comes from, what a bag is, how many there are."""
        suppliers = [Option(person_id, name) for person_id, name in known.suppliers]
        origins = (Option(False, self.tr("Bought")), Option(True, self.tr("Made here")))
        bags, jin = self.tr("bags"), self.tr("jin")
        return (
            Field("batch_name", self.tr("Name"), required=True, width=NARROW, longest=40,
                  help=self.tr("As it is written on the bags, such as 24-03 A")),
            Field("made_here", self.tr("Origin"), "choice", True, False, options=origins),
            Field("supplier", self.tr("Supplier"), "pick", True, options=suppliers, width=NARROW,
                  help="" if suppliers else self.tr("Nobody is a supplier yet: give somebody "
                                                    "that role on the page of people.")),
            Field("day", self.tr("Came in on"), "date", True, self._today),
            Field("made_on", self.tr("Made on"), "date", True),
            Field("inoculated_on", self.tr("Inoculated on"), "date", beside=True),
            Field("strain", self.tr("Strain"), required=True, width=NARROW, longest=40),
            Field("recipe", self.tr("Recipe"), width=WIDE, longest=120),
            Field("bag_g", self.tr("A bag weighs"), "weight", True, unit=jin),
            Field("tolerance_g", self.tr("give or take"), "weight", True, beside=True, unit=jin,
                  width=14 * GRID),
            Field("water_bp", self.tr("Water in it"), "percent", True),
            Field("bags", self.tr("Count"), "whole", True, unit=bags),
            Field("unit_cost", self.tr("Cost of a bag"), "money", True, beside=True,
                  width=16 * GRID),
            Field("note", self.tr("Note"), width=WIDE),
        )  # fmt: skip

    def values(self, known: BatchOffer) -> dict[str, Any]:
        """A batch is mostly like the one before."""
        last = known.last
        only = known.suppliers[0][0] if len(known.suppliers) == 1 else None
        if last is None:
            return {"supplier": only}
        return {
            "made_here": last.made_here,
            "supplier": last.supplier_id or only,
            "strain": last.strain,
            "recipe": last.recipe,
            "bag_g": last.bag_g,
            "tolerance_g": last.tolerance_g,
            "water_bp": last.water_bp,
            "unit_cost": last.unit_cost_fen,
        }

    def fit(self, form: Form, _known: BatchOffer) -> None:
        """Who made it here is no supplier."""
        form.set_shown("supplier", form.editor("made_here").value() is False)

    def facts(self, _known: BatchOffer, form: Form) -> list[Fact]:
        """What the batch costs."""
        bags, cost = form.readable("bags"), form.readable("unit_cost")
        if not bags or cost is None:
            return []
        return [(self.tr("The batch together"), format_fen(bags * cost))]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[int, str]]:
        """Take it in; the value is its id and number."""
        supplier = None if values["made_here"] else values["supplier"]
        batch = NewBatch(
            day=values["day"],
            name=values["batch_name"],
            strain=values["strain"],
            bag_g=values["bag_g"],
            water_bp=values["water_bp"],
            tolerance_g=values["tolerance_g"],
            made_on=values["made_on"],
            bags=values["bags"],
            unit_cost_fen=values["unit_cost"],
            made_here=bool(values["made_here"]),
            supplier_id=supplier,
            inoculated_on=values["inoculated_on"],
            recipe=values["recipe"] or "",
            note=values["note"] or "",
        )
        posted = batches.receive(unit, batch, confirmed=values.get("confirmed", False))
        return Done((posted.id, posted.number), TOUCHED | Changes.MONEY)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("The batch is in the store: {number}").format(number=value[1])


# ---- weight check ----


@dataclass(frozen=True, slots=True)
class CheckOffer:
    """The batch that is weighed and the rule it must meet."""

    batch: BatchRow
    rule: WeightRule


class CheckTask(Task):
    """A sample of a batch on the scale; the verdict stands there while one types."""

    renamed: ClassVar = {"sample": "grams"}

    def __init__(self, today: date, batch_id: int) -> None:
        super().__init__()
        self.batch_id = batch_id
        self.name = f"weight-check-{batch_id}"
        self._today = today
        self._batch_name = ""

    def title(self) -> str:
        """What the panel is called."""
        if not self._batch_name:
            return self.tr("Weight check")
        return self.tr("Weight check of {batch}").format(batch=self._batch_name)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post the check")

    def read(self, unit: Any) -> CheckOffer:
        """The batch."""
        batch = batches.batch(unit, self.batch_id)
        return CheckOffer(batch, batches.rule_of(unit, self.batch_id))

    def fields(self, known: CheckOffer) -> Sequence[Field]:
        """The day, and a weight on each line."""
        self._batch_name = known.batch.name
        rule = known.rule
        usual = self.tr(
            "One bag to a line. A bag weighs {nominal} jin, give or take {tolerance}; at most "
            "{share} % may lie outside. 2.75kg and 2750克 are understood too."
        ).format(
            nominal=jin_of(rule.nominal_g),
            tolerance=jin_of(rule.tolerance_g),
            share=format_hundredths(rule.most_outside_bp),
        )
        return (
            Field("day", self.tr("Day"), "date", True, self._today),
            Field("grams", self.tr("Weights (jin)"), required=True, make=WeightsEdit,
                  width=22 * GRID, help=usual),
            Field("note", self.tr("Note"), width=WIDE),
        )  # fmt: skip

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the figures."""
        return self.tr("This sample"), ""

    def facts(self, known: CheckOffer, form: Form) -> list[Fact]:
        """Count, mean, spread, share outside, and the verdict in words."""
        check = _look(form, known.rule)
        if check is None:  # the room is kept, so that nothing jumps at the first weight
            return [(name, UNKNOWN) for name in self._fact_names()]
        spread = UNKNOWN if check.variation_bp is None else _percent(check.variation_bp)
        verdict = self.tr("✓ Passes") if check.passed else self.tr("× Rework")
        said = (
            f"{check.count:,}",
            jin_of(check.mean_g),
            spread,
            format_percent(check.outside),
            verdict,
        )
        return list(zip(self._fact_names(), said, strict=True))

    def _fact_names(self) -> tuple[str, ...]:
        return (
            self.tr("Bags weighed"),
            self.tr("Mean (jin)"),
            self.tr("Coefficient of variation"),
            self.tr("Outside the tolerance"),
            self.tr("Verdict"),
        )

    def on_edited(self, form: Form, key: str, known: CheckOffer) -> None:
        """Say at once what follows from the sample."""
        if key != "grams":
            return
        check = _look(form, known.rule)
        form.show_hint("grams", "" if check is None else self._warning(check, known.rule))

    def _warning(self, check: WeightCheck, rule: WeightRule) -> str:
        if not rule.nominal_g <= check.mean_g * FAR <= rule.nominal_g * FAR * FAR:
            return self.tr("That is far from {nominal} jin: are these weights in jin?").format(
                nominal=jin_of(rule.nominal_g)
            )
        if check.passed:
            return ""
        return self.tr(
            "Too many bags lie outside the tolerance: the batch must be reworked and weighed "
            "again before it is issued."
        )

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[int, str]]:
        """Post it; the value is the batch's id and the check's number."""
        posted = batches.check(
            unit,
            self.batch_id,
            values["grams"],
            values["day"],
            values["note"] or "",
            confirmed=values.get("confirmed", False),
        )
        return Done((self.batch_id, posted.number), Changes.BAGS | Changes.DOCUMENTS)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("Weight check posted: {number}").format(number=value[1])


def _look(form: Form, rule: WeightRule) -> WeightCheck | None:
    grams = [one for one in form.editor("grams").readable() if one > 0]
    return check_weights(grams, rule) if grams else None


# ---- lost in store ----


class StoreLossTask(Task):
    """Bags of a batch that were lost before they left the store."""

    renamed: ClassVar = {"quantity": "bags"}

    def __init__(self, today: date, batch_id: int | None, batch: str, in_store: int) -> None:
        super().__init__()
        self.batch_id, self._batch, self._in_store = batch_id, batch, in_store
        self.name = f"batch-loss-{batch_id or ''}"
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        if not self._batch:
            return self.tr("Bags lost in store")
        return self.tr("Bags of {batch} lost in store").format(batch=self._batch)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Report them")

    def fields(self, _known: Any) -> Sequence[Field]:
        """How many, and why."""
        causes = [Option(code, in_words(code, terms.LOSS_CAUSES)) for code in terms.LOSS_CAUSES]
        held = self.tr("{count} are in store.").format(count=f"{self._in_store:,}")
        return (
            Field("day", self.tr("Day"), "date", True, self._today),
            Field("bags", self.tr("Bags"), "whole", True, help=held, unit=self.tr("bags")),
            Field("cause", self.tr("Cause"), "pick", True, options=causes, width=NARROW),
            Field("note", self.tr("Note"), width=WIDE),
        )

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[str, int]]:
        """Take them out of the store."""
        posted = batches.lose(
            unit, self.batch_id, values["bags"], values["cause"], values["day"],
            values["note"] or "",
        )  # fmt: skip
        return Done((posted.number, values["bags"]), TOUCHED | Changes.MONEY)

    def said(self, value: tuple[str, int]) -> str:
        """How many."""
        words = self.tr("Reported {count} bags lost in store: {number}")
        return words.format(count=f"{value[1]:,}", number=value[0])


# ---- helpers ----


def jin_of(grams: int | Fraction) -> str:
    """Grams in jin with two decimals."""
    return format_ratio(Fraction(grams) / GRAMS_PER_JIN)


def _percent(basis_points: int) -> str:
    return format_percent(Fraction(basis_points, BASIS_POINTS))
