"""What else is entered about the bags of a crop: taken back, replaced, counted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import bags
from coop_desk.services.bags import BagReturn, Replacement
from coop_desk.ui.changes import Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.pages.batch_tasks import NARROW, WIDE
from coop_desk.ui.pages.crop_task import (
    TOUCHED,
    CropOffer,
    CropTask,
    batch_counts,
    chosen_batch,
    read_crop,
    share_out,
    stored_batches,
)
from coop_desk.ui.widgets.counts_edit import Available, CountsEdit
from coop_desk.ui.widgets.task_panel import Fact
from coop_desk.ui.widgets.word_base import in_words

# ---- back to the store ----


@dataclass(frozen=True, slots=True)
class ReturnOffer:
    """A crop, and the price its bags were issued at."""

    crop: CropOffer
    price_fen: int


class ReturnTask(CropTask):
    """A grower gives bags back, usually at the price they were issued at."""

    kind = "bag-return"

    def heading(self) -> str:
        """What is entered."""
        return self.tr("Take bags back")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Take them back")

    def read(self, unit: Any) -> ReturnOffer:
        """The crop and its price."""
        self.crop = read_crop(unit, self.crop_id)
        return ReturnOffer(self.crop, bags.price_of_crop(unit, self.crop_id))

    def fields(self, known: ReturnOffer) -> Sequence[Field]:
        """How many of which batch, at what price."""
        return (
            self.day_field(),
            Field("bags", self.tr("Bags"), "whole", True, help=self.live_words(known.crop),
                  unit=self.tr("bags")),
            self.batch_field(known.crop),
            Field("price", self.tr("Price per bag"), "money", True, known.price_fen,
                  unit=self.tr("yuan")),
            self.note_field(),
        )  # fmt: skip

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the amount."""
        return self.tr("This return"), self.tr("yuan")

    def facts(self, _known: Any, form: Form) -> list[Fact]:
        """What the grower is credited."""
        count, price = form.readable("bags"), form.readable("price")
        if not count or price is None:
            return []
        return [(self.tr("Credited"), format_fen(count * price))]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Take them back."""
        given = BagReturn(
            day=values["day"],
            crop_id=self.crop_id,
            bags=values["bags"],
            batch_id=chosen_batch(values),
            price_fen=values["price"],
            note=values["note"] or "",
        )
        posted = bags.take_back(unit, given)
        return Done((self.crop_id, posted.number, values["bags"]), TOUCHED)

    def said(self, value: tuple[int, str, int]) -> str:
        """How many."""
        words = self.tr("Took back {count} bags: {number}")
        return words.format(count=f"{value[2]:,}", number=value[1])


# ---- replaced ----


@dataclass(frozen=True, slots=True)
class ReplaceOffer:
    """A crop, and what its lost bags can be replaced with."""

    crop: CropOffer
    stored: tuple[Available, ...]
    last_price_fen: int | None


class ReplaceTask(CropTask):
    """New bags for lost ones: free, or charged where the grower bears them."""

    kind = "bag-replacement"
    renamed: ClassVar = {**CropTask.renamed, "batch": "batches"}

    def __init__(self, today: date, crop_id: int, inspection_id: int | None = None) -> None:
        super().__init__(today, crop_id)
        self._inspection_id = inspection_id

    def heading(self) -> str:
        """What is entered."""
        return self.tr("Replace lost bags")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Replace them")

    def read(self, unit: Any) -> ReplaceOffer:
        """The crop and the store."""
        self.crop = read_crop(unit, self.crop_id)
        return ReplaceOffer(self.crop, stored_batches(unit), bags.last_price(unit))

    def trouble(self, known: ReplaceOffer) -> str:
        """There is nothing to replace them with."""
        return self.store_trouble(known.stored)

    def fields(self, known: ReplaceOffer) -> Sequence[Field]:
        """How many of which batches, and who bears them."""
        bearers = [Option(code, in_words(code, terms.BEARERS)) for code in terms.BEARERS]
        return (
            self.day_field(),
            Field("bags", self.tr("Bags"), "whole", True, help=self.live_words(known.crop),
                  unit=self.tr("bags")),
            Field("batches", self.tr("Of these batches"), required=True,
                  make=partial(CountsEdit, known.stored), width=WIDE),
            Field("borne_by", self.tr("Borne by"), "pick", True, "cooperative", options=bearers,
                  width=NARROW),
            Field("price", self.tr("Price per bag"), "money", True, known.last_price_fen,
                  unit=self.tr("yuan")),
            self.note_field(),
        )  # fmt: skip

    def fit(self, form: Form, _known: Any) -> None:
        """Only the grower is charged a price."""
        form.set_shown("price", form.editor("borne_by").value() == "grower")

    def on_edited(self, form: Form, key: str, _known: Any) -> None:
        """Count and batches follow each other."""
        share_out(form, key)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the amount."""
        return self.tr("This replacement"), self.tr("yuan")

    def facts(self, _known: Any, form: Form) -> list[Fact]:
        """What the grower is charged, if anything."""
        count, price = form.readable("bags"), form.readable("price")
        if not count:
            return []
        if form.editor("borne_by").value() != "grower":
            return [(self.tr("Free for the grower"), format_fen(0))]
        return [] if price is None else [(self.tr("Charged"), format_fen(count * price))]

    def post(self, unit: Any, known: ReplaceOffer, values: dict[str, Any]) -> Done[Any]:
        """Put them in."""
        charged = values["borne_by"] == "grower"
        replacement = Replacement(
            day=values["day"],
            crop_id=self.crop_id,
            bags=values["bags"],
            borne_by=values["borne_by"],
            price_fen=(values["price"] or 0) if charged else 0,
            batches=batch_counts(values, known.stored),
            inspection_id=self._inspection_id,
            note=values["note"] or "",
        )
        confirmed = values.get("confirmed", False)
        posted = bags.replace(unit, replacement, confirmed=confirmed)
        return Done((self.crop_id, posted.number, values["bags"]), TOUCHED)

    def said(self, value: tuple[int, str, int]) -> str:
        """How many."""
        words = self.tr("Replaced {count} bags: {number}")
        return words.format(count=f"{value[2]:,}", number=value[1])


# ---- counted again ----


class CorrectTask(CropTask):
    """A count found more bags, or fewer, than the book has: the reason is kept."""

    kind = "bag-correction"
    renamed: ClassVar = {**CropTask.renamed, "note": "reason"}

    def heading(self) -> str:
        """What is entered."""
        return self.tr("Correct the count")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Correct it")

    def fields(self, known: CropOffer) -> Sequence[Field]:
        """What was counted, and why it differs."""
        signs = self.tr("{count} are live in the book; write -12 where 12 are missing.")
        return (
            self.day_field(),
            Field("bags", self.tr("More or fewer"), "whole", True,
                  help=signs.format(count=f"{known.live:,}"), unit=self.tr("bags")),
            self.batch_field(known),
            Field("reason", self.tr("Reason"), required=True, width=WIDE),
        )  # fmt: skip

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the counts."""
        return self.tr("Live bags"), self.tr("bags")

    def facts(self, known: CropOffer, form: Form) -> list[Fact]:
        """Before and after."""
        more = form.readable("bags")
        if not more:
            return []
        return [
            (self.tr("In the book"), f"{known.live:,}"),
            (self.tr("After the correction"), f"{known.live + more:,}"),
        ]

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[Any]:
        """Correct it."""
        posted = bags.correct(
            unit,
            values["day"],
            self.crop_id,
            values["bags"],
            values["reason"],
            chosen_batch(values),
        )
        return Done((self.crop_id, posted.number, values["bags"]), TOUCHED)

    def said(self, value: tuple[int, str, int]) -> str:
        """By how many."""
        words = self.tr("Corrected by {count} bags: {number}")
        return words.format(count=f"{value[2]:+,}", number=value[1])
