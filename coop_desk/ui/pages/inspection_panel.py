"""An opened inspection: what was found, what was done, and its photo, small or large."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal

from coop_desk.domain import terms
from coop_desk.services import inspections, photos
from coop_desk.services.inspections import InspectionRow
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.bag_panel import BagPanel
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.photo_edit import LARGE, PhotoLabel
from coop_desk.ui.widgets.word_base import Fact, in_words

SMALL = QSize(48 * GRID, 30 * GRID)


@dataclass(frozen=True, slots=True)
class InspectionRead:
    """An inspection, where its photo lies, and the days it waits to be followed up."""

    row: InspectionRow
    photo: Path | None
    waits: int | None


def read_inspection(inspection_id: int, today: date, unit: Any) -> InspectionRead:
    """Read an inspection. Raises UserError when there is none."""
    row = inspections.inspection(unit, inspection_id)
    waiting = {one.id for one in inspections.open_follow_ups(unit, today)}
    waits = (today - row.day).days if row.id in waiting else None
    return InspectionRead(row, photos.path_of(unit, row.photo), waits)


class InspectionPanel(BagPanel):
    """Facts, the photo under them, and what can be done about it."""

    again_wanted = Signal(int)  # a crop's id
    replace_wanted = Signal(int, int)  # the crop, the inspection
    crop_wanted = Signal(int)
    document_wanted = Signal(int)
    photo_wanted = Signal(object)  # Path

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.read: InspectionRead | None = None
        self.again_button = self.add_button(self._on_again)
        self.replace_button = self.add_button(self._on_replace)
        self.crop_button = self.add_button(self._on_crop)
        self.document_button = self.add_button(self._on_document)
        self.photo = PhotoLabel(context.operations, SMALL, opens=True)
        self.photo.opened.connect(self._on_photo)
        self.body.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.again_button.setText(self.tr("Inspect again"))
        self.replace_button.setText(self.tr("Replace bags"))
        self.crop_button.setText(self.tr("The crop"))
        self.document_button.setText(self.tr("Document"))
        self._show()

    def show_inspection(self, read: InspectionRead) -> None:
        """Show an inspection."""
        self.read = read
        self._show()
        if read.photo != self.photo.path:
            self.photo.show_photo(read.photo)

    def _show(self) -> None:
        if self.read is None:
            return
        row = self.read.row
        heading = self.tr("Greenhouse {code} inspected on {day}")
        self.set_heading(heading.format(code=row.greenhouse, day=row.day.isoformat()))
        self._say(self.read)
        self.show_facts(self._facts_of(row), pairs=2)
        stands = row.status == "posted"
        self.again_button.setVisible(stands)
        self.replace_button.setVisible(stands and row.bags > 0)

    def _say(self, read: InspectionRead) -> None:
        if read.row.status == "voided":
            self.notice.refuse(self.tr("This inspection is void."))
        elif read.waits is not None:
            words = self.tr("{spots} untreated spots have been waiting for {days} days.")
            self.notice.look(words.format(spots=read.row.untreated, days=read.waits))
        elif read.row.photo and read.photo is None:
            self.notice.look(self.tr("Its photo is no longer in the folder of photos."))
        else:
            self.notice.clear()

    def _facts_of(self, row: InspectionRow) -> list[Fact]:
        facts = [
            (self.tr("Number"), row.number),
            (self.tr("Grower"), row.grower),
            (self.tr("Contaminated"), f"{row.contaminated:,}"),
            (self.tr("Broken"), f"{row.broken:,}"),
            (self.tr("Cleared out"), f"{row.discarded:,}"),
            (self.tr("Untreated spots"), f"{row.untreated:,}"),
            (self.tr("Cause"), row.cause or UNKNOWN),
            (self.tr("Done about it"), in_words(row.action, terms.INSPECTION_ACTIONS)),
            (self.tr("Borne by"), in_words(row.borne_by, terms.BEARERS)),
            (self.tr("Look again on"), row.follow_up.isoformat() if row.follow_up else UNKNOWN),
        ]
        return [*facts, (self.tr("Note"), row.note)] if row.note else facts

    # ---- leading elsewhere ----

    def _on_again(self) -> None:
        if self.read is not None:
            self.again_wanted.emit(self.read.row.crop_id)

    def _on_replace(self) -> None:
        if self.read is not None:
            self.replace_wanted.emit(self.read.row.crop_id, self.read.row.id)

    def _on_crop(self) -> None:
        if self.read is not None:
            self.crop_wanted.emit(self.read.row.crop_id)

    def _on_document(self) -> None:
        if self.read is not None:
            self.document_wanted.emit(self.read.row.id)

    def _on_photo(self) -> None:
        if self.read is not None and self.read.photo is not None:
            self.photo_wanted.emit(self.read.photo)


class PhotoPanel(BagPanel):
    """A photo as large as the page."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.photo = PhotoLabel(context.operations, LARGE, grows=True)
        self.body.addWidget(self.photo, 1)

    def show_photo(self, path: Path, heading: str) -> None:
        """Show a photo under what it is of."""
        self.set_heading(heading)
        self.photo.show_photo(path)
