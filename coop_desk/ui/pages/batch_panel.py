"""An opened batch: what it is, what the scale said of it, and where its bags are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.services import bag_counts, bag_stock, batches, weight_checks
from coop_desk.services.bag_stock import PlaceLine
from coop_desk.services.batches import BatchRow
from coop_desk.services.weight_checks import CheckRow
from coop_desk.ui.models.columns import UNKNOWN, Column
from coop_desk.ui.models.sources import ListSource
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.bag_panel import BagPanel
from coop_desk.ui.pages.batch_tasks import jin_of
from coop_desk.ui.theme import GRID, ROW_HEIGHT, set_look
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import Fact

STORE = "store"


@dataclass(frozen=True, slots=True)
class BatchRead:
    """A batch as of a day; no row for the bags that came before there were batches."""

    batch: BatchRow | None
    checks: tuple[CheckRow, ...]
    places: tuple[PlaceLine, ...]
    day: date
    in_store: int  # now, whatever the day


def read_batch(batch_id: int | None, day: date, unit: Any) -> BatchRead:
    """Read a batch. Raises UserError when there is none."""
    return BatchRead(
        None if batch_id is None else batches.batch(unit, batch_id),
        () if batch_id is None else tuple(weight_checks.checks_of(unit, batch_id)),
        tuple(bag_stock.places_of(unit, batch_id, day)),
        day,
        bag_counts.in_store(unit, batch_id)[0],
    )


class BatchPanel(BagPanel):
    """Facts above, then the checks, then the places; what leads elsewhere is a signal."""

    weigh_wanted = Signal()
    loss_wanted = Signal()
    print_wanted = Signal(int)  # a check's id
    document_wanted = Signal(int)
    crop_wanted = Signal(int)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.read: BatchRead | None = None
        self.weigh_button = self.add_button(self.weigh_wanted)
        self.loss_button = self.add_button(self.loss_wanted)
        self.print_button = self.add_button(self._on_print)
        self.document_button = self.add_button(self._on_document)
        self._checks_label, self._places_label = QLabel(), QLabel()
        for label in (self._checks_label, self._places_label):
            set_look(label, "faded")
        ask, memory = context.operations.run_query, context.memory
        self.checks = DataTable(self.check_columns, ask, name="batch_checks", memory=memory)
        self.checks.setFixedHeight(4 * ROW_HEIGHT + GRID)
        self.checks.opened.connect(self._on_check)
        self.places = DataTable(self.place_columns, ask, name="batch_places", memory=memory)
        self.places.opened.connect(self._on_place)
        self.body.addWidget(self._checks_label)
        self.body.addWidget(self.checks)
        self.body.addWidget(self._places_label)
        self.body.addWidget(self.places, 1)
        self.retranslate()

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.weigh_button.setText(self.tr("Weigh a sample"))
        self.loss_button.setText(self.tr("Lost in store"))
        self.print_button.setText(self.tr("Print the check"))
        self.document_button.setText(self.tr("Document"))
        self._checks_label.setText(self.tr("Weight checks"))
        self.checks.set_empty(self.tr("Not weighed yet."))
        self.places.set_empty(self.tr("No bags of it are anywhere on this day."))
        self._show()

    def check_columns(self) -> Sequence[Column]:
        """A check on a line."""
        return (
            Column("day", self.tr("Day"), "date", width=96),
            Column("sampled", self.tr("Bags"), "int", width=56),
            Column("mean_g", self.tr("Mean (jin)"), "percent", width=80, write=jin_of),
            Column("variation_bp", self.tr("CV (%)"), "percent", width=64),
            Column("outside", self.tr("Outside"), "percent", width=80, write=format_percent),
            Column("verdict", self.tr("Verdict"), width=88),
        )

    def place_columns(self) -> Sequence[Column]:
        """A place on a line."""
        return (
            Column("place", self.tr("Place"), width=120),
            Column("grower", self.tr("Grower"), width=120),
            Column("bags", self.tr("Bags"), "int", width=104),
        )

    # ---- what is shown ----

    def show_batch(self, read: BatchRead) -> None:
        """Show a batch."""
        self.read = read
        self._show()

    def _show(self) -> None:
        read = self.read
        if read is None:
            return
        batch = read.batch
        self.set_heading(batch.name if batch is not None else self.words.no_batch())
        self.show_facts(self._facts_of(batch) if batch is not None else (), pairs=2)
        self._show_notice(batch)
        self._show_checks(read)
        self._show_places(read)
        stands = batch is not None and batch.status == "posted"
        self.weigh_button.setVisible(stands)
        self.loss_button.setVisible(read.in_store > 0)
        self.print_button.setVisible(bool(read.checks))
        self.document_button.setVisible(batch is not None)

    def _show_notice(self, batch: BatchRow | None) -> None:
        if batch is not None and batch.status == "voided":
            self.notice.refuse(self.tr("This batch is void."))
        elif batch is not None and batch.failed:
            self.notice.look(
                self.tr("It failed its weight check: rework it and weigh it again before issue.")
            )
        else:
            self.notice.clear()

    def _facts_of(self, batch: BatchRow) -> list[Fact]:
        weight = self.tr("{nominal} jin ± {tolerance}").format(
            nominal=jin_of(batch.bag_g), tolerance=jin_of(batch.tolerance_g)
        )
        cost = self.tr("{unit} yuan each").format(unit=format_fen(batch.unit_cost_fen))
        total = self.tr("{yuan} yuan").format(yuan=format_fen(batch.amount_fen))
        inoculated = batch.inoculated_on.isoformat() if batch.inoculated_on else UNKNOWN
        facts = [
            (self.tr("Number"), batch.number),
            (self.tr("From"), self.tr("Made here") if batch.made_here else batch.supplier),
            (self.tr("Strain"), batch.strain),
            (self.tr("Recipe"), batch.recipe or UNKNOWN),
            (self.tr("Made on"), batch.made_on.isoformat()),
            (self.tr("Inoculated"), inoculated),
            (self.tr("A bag"), weight),
            (self.tr("Water in it"), f"{format_hundredths(batch.water_bp)} %"),
            (self.tr("Cost"), cost),
            (self.tr("Together"), total),
        ]
        return [*facts, (self.tr("Note"), batch.note)] if batch.note else facts

    def _show_checks(self, read: BatchRead) -> None:
        shown = read.batch is not None
        self._checks_label.setVisible(shown)
        self.checks.setVisible(shown)
        rows = [
            {
                "id": one.id,
                "day": one.day,
                "sampled": one.sampled,
                "mean_g": one.mean_g,
                "variation_bp": one.variation_bp,
                "outside": one.outside_ratio,
                "verdict": self.words.verdict(one.passed),
            }
            for one in read.checks
        ]
        self.checks.set_source(ListSource(self.check_columns(), rows))

    def _show_places(self, read: BatchRead) -> None:
        words = self.tr("Where its bags are on {day}")
        self._places_label.setText(words.format(day=read.day.isoformat()))
        rows = [
            {
                "id": one.crop_id or 0,
                "place": self._place(one),
                "grower": one.grower,
                "bags": one.bags,
                "crop_id": one.crop_id,
            }
            for one in read.places
        ]
        self.places.set_source(ListSource(self.place_columns(), rows, ("bags",)))

    def _place(self, line: PlaceLine) -> str:
        if line.place == STORE:
            return self.tr("In store")
        return self.tr("Greenhouse {code}").format(code=line.place)

    # ---- leading elsewhere ----

    def _on_check(self, row: dict[str, Any]) -> None:
        self.document_wanted.emit(row["id"])

    def _on_place(self, row: dict[str, Any]) -> None:
        if row["crop_id"] is not None:
            self.crop_wanted.emit(row["crop_id"])

    def _on_print(self) -> None:
        """The check one is on, else the newest."""
        row = self.checks.current_row()
        if row is not None:
            self.print_wanted.emit(row["id"])
        elif self.read is not None and self.read.checks:
            self.print_wanted.emit(self.read.checks[0].id)

    def _on_document(self) -> None:
        if self.read is not None and self.read.batch is not None:
            self.document_wanted.emit(self.read.batch.id)
