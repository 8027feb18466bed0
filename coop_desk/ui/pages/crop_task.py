"""What the forms about the bags of a crop share: the crop, its batches, the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from coop_desk.errors import UserError
from coop_desk.services import bag_counts, batches, crops
from coop_desk.services.bags import BatchCount
from coop_desk.services.crops import RunningCrop
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.pages.batch_tasks import NARROW, WIDE
from coop_desk.ui.widgets.counts_edit import Available
from coop_desk.ui.widgets.task_panel import Task

TOUCHED = Changes.BAGS | Changes.STOCK | Changes.MONEY | Changes.DOCUMENTS
SPREAD = ""  # over all batches of the crop


@dataclass(frozen=True, slots=True)
class CropOffer:
    """A crop as the forms show it: where, whose, and its live bags by batch."""

    crop_id: int
    greenhouse: str
    grower: str
    room: int  # bags that still fit in
    live: int
    batches: tuple[tuple[int | None, str, int], ...]


def read_crop(unit: Any, crop_id: int) -> CropOffer:
    """One crop, with its bags as they are now. Raises UserError when there is none."""
    crop = crops.find(unit, crop_id)
    by_batch = bag_counts.live_by_batch(unit, crop_id)
    names = {row.id: row.name for row in batches.batches(unit)}
    live = sum(by_batch.values())
    return CropOffer(
        crop_id,
        crop.code,
        crop.name,
        max(0, crop.capacity_bags - live),
        live,
        tuple((batch, names.get(batch or 0, ""), count) for batch, count in by_batch.items()),
    )


class CropTask(Task):
    """What the forms about one crop share; `known` is, or has, a CropOffer."""

    kind = ""
    renamed: ClassVar = {"quantity": "bags", "crop": "bags", "crop_id": "bags"}

    def __init__(self, today: date, crop_id: int) -> None:
        super().__init__()
        self.crop_id = crop_id
        self.name = f"{self.kind}-{crop_id}"
        self.crop: CropOffer | None = None
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        crop = self.crop
        if crop is None:
            return self.heading()
        return self.tr("{what}: greenhouse {code}, {grower}").format(
            what=self.heading(), code=crop.greenhouse, grower=crop.grower
        )

    def heading(self) -> str:
        """What is entered."""
        raise NotImplementedError

    def read(self, unit: Any) -> Any:
        """The crop."""
        self.crop = read_crop(unit, self.crop_id)
        return self.crop

    def live_words(self, crop: CropOffer) -> str:
        """How many live, under a field for a count."""
        return self.tr("{count} are live.").format(count=f"{crop.live:,}")

    def store_trouble(self, stored: Sequence[Available]) -> str:
        """Why no bags can be taken from the store; "" where some can."""
        if usable_bags(stored):
            return ""
        if stored:
            return self.tr("The bags in store did not pass their weight check.")
        return self.tr("No bags are in store: take in a batch first.")

    def day_field(self) -> Field:
        """The day it was done."""
        return Field("day", self.tr("Day"), "date", True, self._today)

    def note_field(self) -> Field:
        """A few words."""
        return Field("note", self.tr("Note"), width=WIDE)

    def batch_field(self, crop: CropOffer) -> Field:
        """Of which batch; at first spread over all of them."""
        options = [Option(SPREAD, self.tr("Spread over all batches"))]
        for batch_id, name, count in crop.batches:
            if batch_id is not None:
                words = self.tr("{batch}, {count} live").format(batch=name, count=f"{count:,}")
                options.append(Option(batch_id, words))
        return Field("batch", self.tr("Batch"), "pick", options=options, default=SPREAD,
                     width=NARROW + NARROW // 3)  # fmt: skip


def chosen_batch(values: dict[str, Any]) -> int | None:
    """The batch of a `batch_field`; None where its bags are spread over all."""
    return values["batch"] or None


# ---- the store ----


def usable_bags(stored: Sequence[Available]) -> int:
    """How many bags in store may be issued."""
    return sum(one.bags for one in stored if one.usable)


def stored_batches(unit: Any) -> tuple[Available, ...]:
    """What is in store, the bags of before batches first, then the oldest batch."""
    without = bag_counts.stored(unit).get(None, 0)
    return (
        *((Available(None, "", without),) if without > 0 else ()),
        *(
            Available(row.id, row.name, row.in_store, row.usable)
            for row in batches.oldest_first(unit)
            if row.in_store > 0
        ),
    )


def share_out(form: Form, key: str) -> None:
    """A count is shared out among the batches, and follows them when they are changed."""
    if key == "bags":
        form.editor("batches").propose(form.readable("bags") or 0)
    elif key == "batches":
        total = form.editor("batches").total()
        if total is not None:
            form.editor("bags").set_value(total or None)


def batch_counts(values: dict[str, Any], stored: Sequence[Available]) -> tuple[BatchCount, ...]:
    """The counts by batch; none where there are not so many bags, which the service then says.

    Raises UserError where they are not as many as the bags.
    """
    if values["bags"] > sum(one.bags for one in stored):
        return ()
    counts = tuple(BatchCount(batch_id, count) for batch_id, count in values["batches"])
    total = sum(one.bags for one in counts)
    if total != values["bags"]:
        raise UserError(
            "The batches give {total} bags, not {bags}; change one of the counts.",
            field="batches",
            total=f"{total:,}",
            bags=f"{values['bags']:,}",
        )
    return counts


def crop_field(label: str, running: Sequence[RunningCrop]) -> Field:
    """A choice among the crops that grow today."""
    options = [Option(one.crop_id, f"{one.greenhouse}  {one.grower}") for one in running]
    return Field("crop", label, "pick", True, options=options, width=NARROW)
