"""Bags go from the store to a crop: how many, of which batches, at what price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain.money import format_fen
from coop_desk.services import bags, crops
from coop_desk.services.bags import BagIssue
from coop_desk.services.crops import RunningCrop
from coop_desk.ui.changes import Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.pages.batch_tasks import WIDE
from coop_desk.ui.pages.crop_task import (
    TOUCHED,
    CropOffer,
    CropTask,
    batch_counts,
    crop_field,
    read_crop,
    share_out,
    stored_batches,
    usable_bags,
)
from coop_desk.ui.widgets.counts_edit import Available, CountsEdit
from coop_desk.ui.widgets.task_panel import Fact


@dataclass(frozen=True, slots=True)
class IssueOffer:
    """What the form for an issue offers; no crop where it is still to be chosen."""

    crop: CropOffer | None
    running: Sequence[RunningCrop]
    stored: tuple[Available, ...]  # oldest first
    last_price_fen: int | None

    @property
    def in_store(self) -> int:
        """Bags that may be issued."""
        return usable_bags(self.stored)


def read_issue(unit: Any, crop_id: int | None, today: date) -> IssueOffer:
    """What can be issued, and to whom."""
    return IssueOffer(
        None if crop_id is None else read_crop(unit, crop_id),
        crops.running_crops(unit, today) if crop_id is None else (),
        stored_batches(unit),
        bags.last_price(unit),
    )


class IssueTask(CropTask):
    """Bags go to a crop, on credit or paid; the oldest batches are proposed."""

    kind = "bag-issue"
    renamed: ClassVar = {**CropTask.renamed, "batch": "batches"}

    def __init__(self, today: date, crop_id: int | None) -> None:
        super().__init__(today, crop_id or 0)

    def heading(self) -> str:
        """What is entered."""
        return self.tr("Issue bags")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Issue them")

    def read(self, unit: Any) -> IssueOffer:
        """The crop or those to choose from, and what is in store."""
        known = read_issue(unit, self.crop_id or None, self._today)
        self.crop = known.crop
        return known

    def trouble(self, known: IssueOffer) -> str:
        """Nothing to issue, or nobody to issue it to."""
        if known.crop is None and not known.running:
            return self.tr("Nothing grows today: let a greenhouse first.")
        return self.store_trouble(known.stored)

    def fields(self, known: IssueOffer) -> Sequence[Field]:
        """How many, of which batches, at what price."""
        how = (Option(True, self.tr("On credit")), Option(False, self.tr("Paid now")))
        fields = [
            self.day_field(),
            Field("bags", self.tr("Bags"), "whole", True, help=self._room(known),
                  unit=self.tr("bags")),
            Field("batches", self.tr("Of these batches"), required=True,
                  make=partial(CountsEdit, known.stored), width=WIDE),
            Field("price", self.tr("Price per bag"), "money", True, known.last_price_fen,
                  unit=self.tr("yuan")),
            Field("on_credit", self.tr("Payment"), "choice", True, True, options=how),
            self.note_field(),
        ]  # fmt: skip
        if known.crop is None:
            fields.insert(0, crop_field(self.tr("Greenhouse"), known.running))
        return fields

    def _room(self, known: IssueOffer) -> str:
        store = f"{known.in_store:,}"
        if known.crop is None:
            return self.tr("{store} in store.").format(store=store)
        words = self.tr("Room for {room} more; {store} in store.")
        return words.format(room=f"{known.crop.room:,}", store=store)

    def on_edited(self, form: Form, key: str, _known: Any) -> None:
        """Count and batches follow each other."""
        share_out(form, key)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the amount."""
        return self.tr("This issue"), self.tr("yuan")

    def facts(self, _known: Any, form: Form) -> list[Fact]:
        """The amount."""
        count, price = form.readable("bags"), form.readable("price")
        if not count or price is None:
            return []
        return [(self.tr("Together"), format_fen(count * price))]

    def post(self, unit: Any, known: IssueOffer, values: dict[str, Any]) -> Done[Any]:
        """Issue them; the value is the crop, the number and the count."""
        crop_id = values.get("crop") or self.crop_id
        issue = BagIssue(
            day=values["day"],
            crop_id=crop_id,
            bags=values["bags"],
            price_fen=values["price"],
            on_credit=values["on_credit"],
            note=values["note"] or "",
            batches=batch_counts(values, known.stored),
        )
        posted = bags.issue(unit, issue, confirmed=values.get("confirmed", False))
        return Done((crop_id, posted.number, values["bags"]), TOUCHED)

    def said(self, value: tuple[int, str, int]) -> str:
        """How many."""
        words = self.tr("Issued {count} bags: {number}")
        return words.format(count=f"{value[2]:,}", number=value[1])
