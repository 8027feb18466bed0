"""An inspection of a greenhouse: what was found, what was done, when to look again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.services import crops, inspections, photos
from coop_desk.services.crops import RunningCrop
from coop_desk.services.inspections import Inspection
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.batch_tasks import NARROW, WIDE
from coop_desk.ui.pages.crop_task import (
    CropOffer,
    CropTask,
    chosen_batch,
    crop_field,
    read_crop,
)
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.photo_edit import PhotoEdit
from coop_desk.ui.widgets.task_panel import Fact
from coop_desk.ui.widgets.word_base import in_words

GONE = ("contaminated", "broken", "discarded")
COUNT = 13 * GRID


@dataclass(frozen=True, slots=True)
class InspectionOffer:
    """The crop, or those to choose from."""

    crop: CropOffer | None
    running: Sequence[RunningCrop] = ()


class InspectTask(CropTask):
    """One look at a crop. Bags found contaminated, broken or discarded cease to live."""

    kind = "inspection"
    renamed: ClassVar = {
        **CropTask.renamed,
        "bags": "contaminated",
        "quantity": "contaminated",
        "crop": "day",
        "crop_id": "day",
    }

    def __init__(self, context: PageContext, crop_id: int | None) -> None:
        super().__init__(context.today(), crop_id or 0)
        self._operations = context.operations
        self._messages = context.messages

    def heading(self) -> str:
        """What is entered."""
        return self.tr("Inspect")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post the inspection")

    def read(self, unit: Any) -> InspectionOffer:
        """The crop, or all that grow today."""
        if self.crop_id:
            self.crop = read_crop(unit, self.crop_id)
            return InspectionOffer(self.crop)
        return InspectionOffer(None, crops.running_crops(unit, self._today))

    def trouble(self, known: InspectionOffer) -> str:
        """Nothing can be inspected."""
        if known.crop is None and not known.running:
            return self.tr("Nothing grows today: there is nothing to inspect.")
        return ""

    def fields(self, known: InspectionOffer) -> Sequence[Field]:
        """Where and when; the counts; what was done about them."""
        fields = [self.day_field(), *self._counts(known), *self._measures()]
        if known.crop is None:
            fields.insert(0, crop_field(self.tr("Greenhouse"), known.running))
        elif len(known.crop.batches) > 1:
            fields.append(self.batch_field(known.crop))
        return [*fields, self.note_field()]

    def _counts(self, known: InspectionOffer) -> list[Field]:
        live = self.live_words(known.crop) if known.crop is not None else ""
        spots = self.tr("Spots left as they are: they wait for somebody to come back.")
        return [
            Field("contaminated", self.tr("Contaminated"), "whole", width=COUNT, help=live),
            Field("broken", self.tr("Broken"), "whole", width=COUNT, beside=True),
            Field("discarded", self.tr("Cleared out"), "whole", width=COUNT),
            Field("untreated", self.tr("Untreated"), "whole", width=COUNT, beside=True,
                  help=spots),
        ]  # fmt: skip

    def _measures(self) -> list[Field]:
        actions = [_option(code, terms.INSPECTION_ACTIONS) for code in terms.INSPECTION_ACTIONS]
        bearers = [_option(code, terms.BEARERS) for code in terms.BEARERS]
        return [
            Field("cause", self.tr("Cause"), width=WIDE, longest=120),
            Field("action", self.tr("Done about it"), "pick", True, "none", options=actions,
                  width=NARROW),
            Field("borne_by", self.tr("Borne by"), "pick", True, "grower", options=bearers,
                  width=NARROW),
            Field("follow_up", self.tr("Look again on"), "date"),
            Field("photo", self.tr("Photo"), make=partial(PhotoEdit, self._choose,
                                                          self._operations)),
        ]  # fmt: skip

    def _choose(self) -> Path | None:
        kinds = f"{self.tr('Pictures')} ({' '.join(f'*{kind}' for kind in photos.KINDS)})"
        return self._messages.choose_open_file(None, self.tr("Photo of the inspection"), kinds)

    def on_edited(self, form: Form, key: str, known: InspectionOffer) -> None:
        """Say at once when more are gone than live."""
        if key in (*GONE, "crop"):
            live = self._live(form, known)
            too_many = live is not None and _gone(form) > live
            words = self.tr("{gone} are gone, but only {live} are live.")
            said = words.format(gone=f"{_gone(form):,}", live=f"{live or 0:,}")
            form.show_hint("contaminated", said if too_many else "")

    def _live(self, form: Form, known: InspectionOffer) -> int | None:
        if known.crop is not None:
            return known.crop.live
        chosen = form.editor("crop").value()
        return next((one.live for one in known.running if one.crop_id == chosen), None)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the counts."""
        return self.tr("Live bags"), self.tr("bags")

    def facts(self, known: InspectionOffer, form: Form) -> list[Fact]:
        """Live before and after."""
        live, gone = self._live(form, known), _gone(form)
        if live is None or not 0 < gone <= live:
            return []
        return [
            (self.tr("Before the inspection"), f"{live:,}"),
            (self.tr("After it"), f"{live - gone:,}"),
        ]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Post it; the value is the crop, the inspection's id and its number."""
        crop_id = values.get("crop") or self.crop_id
        counts = {key: values[key] or 0 for key in (*GONE, "untreated")}
        inspection = Inspection(
            day=values["day"],
            crop_id=crop_id,
            cause=values["cause"] or "",
            action=values["action"],
            borne_by=values["borne_by"],
            follow_up=values["follow_up"],
            photo=values["photo"],
            batch_id=chosen_batch(values) if "batch" in values else None,
            note=values["note"] or "",
            **counts,
        )
        posted = inspections.post(unit, inspection, confirmed=values.get("confirmed", False))
        touched = Changes.BAGS | Changes.STOCK | Changes.DOCUMENTS | Changes.MONEY
        return Done((crop_id, posted.id, posted.number), touched)

    def said(self, value: tuple[int, int, str]) -> str:
        """Its number."""
        return self.tr("Inspection posted: {number}").format(number=value[2])


def _option(code: str, group: Any) -> Option:
    return Option(code, in_words(code, group))


def _gone(form: Form) -> int:
    return sum(form.readable(key) or 0 for key in GONE)
