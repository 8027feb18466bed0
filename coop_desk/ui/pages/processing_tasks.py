"""What is entered about processing: a batch, its ratio and cost standing there while one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain.money import format_fen
from coop_desk.domain.processing import BatchFigures
from coop_desk.domain.ratios import format_percent, format_ratio
from coop_desk.domain.weight import format_jin
from coop_desk.services import processing, processing_view
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.services.processing_view import BatchOffer
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import grade_words
from coop_desk.ui.widgets.grade_lines import GradeOption
from coop_desk.ui.widgets.grade_lines import GradeWeight as LeafWeight
from coop_desk.ui.widgets.stored_grades import StoredGrades
from coop_desk.ui.widgets.task_panel import Fact, Task

TOUCHED = Changes.TEA | Changes.STOCK | Changes.MONEY | Changes.DOCUMENTS
NAME_WIDTH, WIDE = 20 * GRID, 44 * GRID


class NewBatchTask(Task):
    """Leaf is made into dry tea."""

    name = "processing-batch"
    printed = ("batch_name", "note")
    renamed: ClassVar = {"quantity": "leaf", "name": "batch_name"}
    wide = True

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._proposed: tuple[LeafWeight, ...] = ()

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("New processing batch")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post the batch")

    def read(self, unit: Any) -> BatchOffer:
        """The leaf in store, the grades of dry tea, and what is usual."""
        return processing_view.offer(unit, self._today)

    def trouble(self, known: BatchOffer) -> str:
        """Without leaf there is nothing to process."""
        if any(one.left for one in known.leaf):
            return ""
        return self.tr("No leaf is in store yet: buy some at the leaf counter first.")

    def fields(self, known: BatchOffer) -> Sequence[Field]:
        """The day, what goes in, what comes out, what it took."""
        leaf = [GradeOption(one.grade.id, grade_words(one.grade), one.grade.rank)
                for one in known.leaf]  # fmt: skip
        dry = [GradeOption(one.id, grade_words(one), one.rank) for one in known.dry]
        held = _held(known, self._today)
        blank = self.tr("Left empty: the day and a number, such as {name}.").format(name=known.name)
        return (
            Field("day", self.tr("Day"), "date", True, self._today),
            Field("batch_name", self.tr("Name"), beside=True, width=NAME_WIDTH, longest=40,
                  help=blank),
            Field("leaf", self.tr("Leaf in"), "own", True,
                  make=partial(StoredGrades, leaf, held)),
            Field("dry", self.tr("Dry tea out"), required=True, make=partial(StoredGrades, dry),
                  beside=True),
            Field("labour_cost", self.tr("Labour"), "money", True, 0),
            Field("fuel_cost", self.tr("Fuel"), "money", True, 0, beside=True),
            Field("workers", self.tr("Workers"), "whole", beside=True, width=12 * GRID,
                  unit=self.tr("people")),
            Field("note", self.tr("Note"), width=WIDE),
        )  # fmt: skip

    def values(self, known: BatchOffer) -> dict[str, Any]:
        """Mostly all leaf there is goes in."""
        self._proposed = _all_of_it(_held(known, self._today))
        return {"leaf": self._proposed}

    def on_edited(self, form: Form, key: str, known: BatchOffer) -> None:
        """Another day has other leaf in store; an unusual ratio is said at once."""
        day = form.readable("day")
        if key == "day" and day is not None:
            self._offer_leaf_of(form, _held(known, day))
        if key in ("day", "leaf"):
            form.show_hint("leaf", self._shortage(form))
        if key in ("leaf", "dry"):
            form.show_hint("dry", self._warning(form, known))

    def _offer_leaf_of(self, form: Form, held: Mapping[int, int]) -> None:
        """Say what is there; what was only proposed is proposed anew."""
        leaf = form.editor("leaf")
        is_proposal = tuple(leaf.readable()) == self._proposed
        leaf.set_held(held)
        if is_proposal:
            self._proposed = _all_of_it(held)
            leaf.set_value(self._proposed)

    def _shortage(self, form: Form) -> str:
        short = form.editor("leaf").short()
        if not short:
            return ""
        words = self.tr("More than is in store on that day: {grades}.")
        return words.format(grades=self.tr(", ").join(short))

    def _warning(self, form: Form, known: BatchOffer) -> str:
        fresh = _figures(form, known).fresh_per_dry
        if not known.band.excludes(fresh) or not form.editor("leaf").readable():
            return ""
        low, high = known.band.words
        words = self.tr("{fresh} jin of leaf for one of dry tea; usually it is {low} to {high}.")
        return words.format(fresh=format_ratio(fresh), low=low, high=high)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the figures."""
        return self.tr("This batch"), ""

    def facts(self, known: BatchOffer, form: Form) -> list[Fact]:
        """Loss, ratio and cost, as far as they are known."""
        figures = _figures(form, known)
        both = bool(figures.leaf_g and figures.dry_g)
        ratio = f"{format_ratio(figures.fresh_per_dry)} : 1"
        said = f"{ratio}   {format_percent(figures.out_turn)}"
        if known.band.excludes(figures.fresh_per_dry):
            said = f"⚠ {said}"
        per_jin = figures.cost_per_jin_fen
        return [
            (self.tr("Leaf to dry tea, out-turn"), said if both else UNKNOWN),
            (self.tr("Process loss (jin)"), format_jin(figures.loss_g) if both else UNKNOWN),
            (self.tr("Cost of a jin of dry tea (yuan)"),
             format_fen(per_jin) if both and per_jin is not None else UNKNOWN),
        ]  # fmt: skip

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[tuple[int, str]]:
        """Post it; the value is its id and number."""
        batch = ProcessingBatch(
            day=values["day"],
            leaf=_weights(values["leaf"]),
            dry=_weights(values["dry"]),
            labour_cost_fen=values["labour_cost"],
            note=values["note"] or "",
            name=values["batch_name"] or "",
            fuel_cost_fen=values["fuel_cost"],
            workers=values["workers"] or 0,
        )
        confirmed = values.get("confirmed", False)
        posted = processing.post_batch(unit, batch, confirmed=confirmed)
        return Done((posted.id, posted.number), TOUCHED)

    def said(self, value: tuple[int, str]) -> str:
        """Its number."""
        return self.tr("The batch is posted: {number}").format(number=value[1])


def _held(known: BatchOffer, day: date) -> Mapping[int, int]:
    return {one.grade.id: one.free_on(day) for one in known.leaf}


def _all_of_it(held: Mapping[int, int]) -> tuple[LeafWeight, ...]:
    return tuple(LeafWeight(grade, grams) for grade, grams in held.items() if grams > 0)


def _figures(form: Form, known: BatchOffer) -> BatchFigures:
    """What the batch comes to as it is typed; the leaf at its average cost."""
    stored = {one.grade.id: one for one in known.leaf}
    leaf, dry = form.editor("leaf").readable(), form.editor("dry").readable()
    return BatchFigures(
        sum(line.grams for line in leaf),
        sum(line.grams for line in dry),
        sum(stored[line.grade_id].cost_of(line.grams) for line in leaf),
        form.readable("labour_cost") or 0,
        form.readable("fuel_cost") or 0,
    )


def _weights(lines: Sequence[Any]) -> tuple[GradeWeight, ...]:
    return tuple(GradeWeight(line.grade_id, line.grams) for line in lines)
