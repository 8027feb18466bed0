"""The checks of the scale: the log, entering one with the scale's own reading, the paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QModelIndex

from coop_desk.domain.dates import ONE_DAY
from coop_desk.services import scale_checks
from coop_desk.services.scale_checks import CheckRow, ScaleCheck
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.segment import Read, Segment
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.scale_document_words import ScaleDocumentWords
from coop_desk.ui.widgets.task_panel import Fact, Task

NEW_CHECK = ("scales", "new")  # what the page of ticket checks opens for a check of a scale
NAME_WIDTH = 30 * GRID


class ScaleCheckPapers(Protocol):
    """Reads the book in an open transaction and gives a finished PDF."""

    def scale_check_log_pdf(self, unit: Any, first: date, last: date) -> bytes:
        """The checks from `first` to `last`. Raises UserError where there are none."""


class ScaleCheckTask(Task):
    """A test weight on the scale; what a live scale shows is filled in until somebody types."""

    name = "scale-check"
    printed = ("scale", "note")

    def __init__(self, today: date, link: ScaleLink) -> None:
        super().__init__()
        self._today, self._link = today, link
        self._form: Form | None = None
        self._is_typed = self._is_filling = False
        self._words = ScaleDocumentWords()
        link.changed.connect(self._follow)

    def title(self) -> str:
        """What is entered."""
        return self.tr("Check the scale")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Keep this check")

    def read(self, unit: Any) -> tuple[CheckRow | None, int]:
        """The check before this one, and the tolerance."""
        last = next(iter(scale_checks.checks(unit)), None)
        return last, scale_checks.rule(unit).tolerance_g

    def fields(self, known: tuple[CheckRow | None, int]) -> Sequence[Field]:
        """Which scale, the weight put on it, what it shows."""
        last, _ = known
        scale = self._link.settings.name or (last.scale if last else "")
        weight = last.weight_g if last else None
        on_it = self.tr("Put the test weight on the empty scale, for example 20 kg.")
        return (
            Field("scale", self.tr("Scale"), required=True, default=scale, width=NAME_WIDTH,
                  longest=scale_checks.LONGEST_NAME),
            Field("weight", self.tr("Test weight"), "weight", True, weight, on_it),
            Field("shown", self.tr("The scale shows"), "weight", True, self._link.still_g),
            Field("day", self.tr("Day"), "date", True, self._today),
            Field("note", self.tr("Note")),
        )  # fmt: skip

    def fit(self, form: Form, _known: Any) -> None:
        """The form that follows the scale."""
        if self._form is not form:
            self._form = form
            form.destroyed.connect(self._let_go)

    def _let_go(self) -> None:
        self._form = None

    def on_edited(self, _form: Form, key: str, _known: Any) -> None:
        """What somebody types is not overwritten."""
        if key == "shown" and not self._is_filling:
            self._is_typed = True

    def _follow(self) -> None:
        grams = self._link.still_g
        if self._form is None or self._is_typed or grams is None:
            return
        if self._form.readable("shown") != grams:
            self._is_filling = True
            self._form.editor("shown").set_value(grams)
            self._form.edited.emit("shown")
            self._is_filling = False

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the difference."""
        return self.tr("This check"), ""

    def facts(self, known: tuple[CheckRow | None, int], form: Form) -> list[Fact]:
        """How far it is off, and what that means."""
        weight, shown = form.readable("weight"), form.readable("shown")
        if not weight or shown is None:
            return []
        off_g, tolerance_g = shown - weight, known[1]
        return [
            (self.tr("Off by"), self._words.off(off_g)),
            (self.tr("Tolerance"), self._words.tolerance(tolerance_g)),
            (self.tr("Verdict"), self._words.verdict(abs(off_g) <= tolerance_g)),
        ]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Keep it."""
        check = ScaleCheck(
            values["day"],
            values["scale"] or "",
            values["weight"],
            values["shown"],
            values["note"] or "",
        )
        posted = scale_checks.post(unit, check)
        return Done(scale_checks.check_of(unit, posted.id), Changes.DOCUMENTS)

    def said(self, value: CheckRow) -> str:
        """Its number and how it ended."""
        words = self.tr("{number}: {scale} {verdict}")
        return words.format(
            number=value.number, scale=value.scale, verdict=self._words.verdict(value.passed)
        )


class ScaleCheckLog(Segment):
    """Every check, newest first; one opened is its document, where it can be voided.

    Its page hands it the scale and what draws the log.
    """

    page = "tickets"
    name = "scale_checks"
    narrow: ClassVar = frozenset({"day", "scale", "off_g", "passed"})
    link: ScaleLink
    log_papers: ScaleCheckPapers

    def title(self) -> str:
        """What it is called."""
        return self.tr("Checks of the scale")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        words = ScaleDocumentWords()
        return (
            Column("day", self.tr("Day"), "date"),
            Column("time", self.tr("Time"), "date", width=64, write=str),
            Column("scale", self.tr("Scale"), width=140),
            Column("weight_g", self.tr("Weight (jin)"), "jin"),
            Column("shown_g", self.tr("Shown (jin)"), "jin"),
            Column("off_g", self.tr("Off by"), "int", write=words.off),
            Column("passed", self.tr("Verdict"), width=172, write=words.verdict),
            Column("note", self.tr("Note"), width=180),
            Column("posted_by", self.tr("By"), width=88),
            Column("number", self.tr("Number"), width=128),
        )

    def days(self) -> tuple[date, date]:
        """The first and the last day of the period in the head, today at the latest."""
        first, last = self.context.scope.days
        return first, min(last, self.context.today())

    def reader(self) -> Read:
        """Those of the period in the head."""
        first, last = self.days()
        return partial(scale_checks.checks, start=first, end=last + ONE_DAY)

    def look_of(self, row: CheckRow) -> str:
        """A failed check stands out."""
        return "" if row.passed else "amber"

    def card(self, detail: Any) -> Card:
        """Not used: an opened check is its document."""
        return Card(detail.number)

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("A test weight put on the scale shows that it weighs true.")
        return words, self.tr("Check the scale")

    def begin(self) -> None:
        """Enter a check."""
        self.want(ScaleCheckTask(self.context.today(), self.link))

    def main_words(self) -> str:
        """The main action."""
        return self.tr("Print the log")

    def do_main(self) -> None:
        """The log on paper."""
        self.paper_wanted.emit(self.tr("Log of scale checks"), partial(self._draw, *self.days()))

    def list_acts(self) -> Sequence[Act]:
        """What is entered here."""
        return (Act(self.tr("Check the scale"), self.begin),)

    def _draw(self, first: date, last: date, unit: Any) -> bytes:
        return self.log_papers.scale_check_log_pdf(unit, first, last)

    def _on_opened(self, row: CheckRow) -> None:
        self.document_wanted.emit(row.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.table.model.row(index.row())
        if row is not None:
            self.document_wanted.emit(row.id)
