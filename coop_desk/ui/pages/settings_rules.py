"""Settings: the rules of the scale, of picking hours, of recovery and of bags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from coop_desk.domain.processing import OutTurnBand
from coop_desk.domain.terms import ACCOUNT_PARTS, PICK_SESSIONS, WEATHERS, term
from coop_desk.services import catalogue, rules
from coop_desk.services.catalogue import Grade
from coop_desk.services.rules import RECOVERY_ORDERS, BagRules, Rules, ScaleRules, StoreRules
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import FormSection
from coop_desk.ui.widgets.edits import NumberEdit, format_hundredths, parse_hundredths

ANY_GRADE = 0
SHELF_PRODUCTS = ("mushroom", "leaf", "dry_tea")
MOST_HOURS = 4  # lines of the rule table of hours
FIGURE_WIDTH = 112


class RulesSection(FormSection):
    """What the counters and payouts follow; papers already posted keep their rules."""

    name = "rules"

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        self._grades: Sequence[Grade] = ()
        super().__init__(context, desk)

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "These rules are printed on tickets and statements. What was already posted keeps "
                "the rules of its day."
            )
        )

    # ---- the form ----

    def fields(self) -> Sequence[Field]:
        """The fields of the form."""
        return (
            *self._scale_fields(),
            *self._pick_fields(),
            *self._hour_fields(),
            *self._weather_fields(),
            *self._recovery_fields(),
            *self._bag_fields(),
            *self._tea_fields(),
            *self._store_fields(),
        )

    def _scale_fields(self) -> Sequence[Field]:
        step_help = self.tr("The weight taken off is rounded half up to a multiple of this.")
        usual_help = self.tr("Outside these the clerk is asked once whether it is right.")
        return (
            _weight("mushroom_step_g", self.tr("Deduction rounded to: shiitake")),
            _weight("leaf_step_g", self.tr("leaf"), step_help, beside=True),
            _weight("mushroom_low_g", self.tr("Usual gross of shiitake: from")),
            _weight("mushroom_high_g", self.tr("to"), beside=True),
            _weight("leaf_low_g", self.tr("Usual gross of leaf: from")),
            _weight("leaf_high_g", self.tr("to"), usual_help, beside=True),
        )

    def _grade_options(self) -> list[Option]:
        return [
            Option(ANY_GRADE, self.tr("any grade")),
            *(Option(grade.rank, grade.name) for grade in self._grades if grade.active),
        ]

    def _hour_fields(self) -> Sequence[Field]:
        """The rule table of hours: from each on, the best grade a pick counts as."""
        help_text = self.tr("Where the clerk types the hour, it goes before morning and evening.")
        fields = []
        for place in range(MOST_HOURS):
            label = "" if place else self.tr("Best grade by the hour: from")
            fields.append(Field(f"hour_{place}", label, "time", width=88))
            fields.append(
                Field(
                    f"hour_rank_{place}",
                    "",
                    "pick",
                    options=self._grade_options(),
                    width=136,
                    beside=True,
                    help=help_text if place == MOST_HOURS - 1 else "",
                )
            )
        return fields

    def _weather_fields(self) -> Sequence[Field]:
        """What each weather takes off leaf."""
        words = {code: term(code, self._language(), group=WEATHERS) for code in WEATHERS}
        label = self.tr("Taken off leaf: {weather}")
        help_text = self.tr("This is added to the usual deduction of the grade.")
        return [
            Field(
                f"weather_{code}",
                word if place else label.format(weather=word),
                "percent",
                required=True,
                beside=place > 0,
                width=FIGURE_WIDTH,
                help=help_text if place == len(words) - 1 else "",
            )
            for place, (code, word) in enumerate(words.items())
        ]

    def _language(self) -> str:
        return self.desk.current_language()

    def _pick_fields(self) -> Sequence[Field]:
        options = self._grade_options()
        labels = {
            "morning": self.tr("Best grade of a pick: morning"),
            "evening": self.tr("evening"),
        }
        help_text = self.tr("A better grade needs a reason on the ticket.")
        return [
            Field(
                f"pick_{code}",
                labels[code],
                "pick",
                options=options,
                width=136,
                beside=place > 0,
                help=help_text if place else "",
            )
            for place, code in enumerate(PICK_SESSIONS)
        ]

    def _recovery_fields(self) -> Sequence[Field]:
        language = self._language()
        orders = [
            Option(
                ",".join(order),
                " → ".join(term(part, language, group=ACCOUNT_PARTS) for part in order),
            )
            for order in RECOVERY_ORDERS
        ]
        return (
            Field(
                "order", self.tr("Recover debts in the order"), "pick", options=orders, width=320
            ),
            Field("cap_bp", self.tr("Recover of a payment at most"), "percent", required=True),
            Field(
                "floor_fen",
                self.tr("Always leave to the person"),
                "money",
                required=True,
                help=self.tr("Land rent owed to a household is never taken for its debts."),
            ),
        )

    def _bag_fields(self) -> Sequence[Field]:
        return (
            Field(
                "bag_outside_bp",
                self.tr("Bags outside the tolerance: at most"),
                "percent",
                required=True,
                help=self.tr("A batch with more in its sample is reworked and not issued."),
            ),
            Field("bag_fewest", self.tr("Bags weighed: at least"), "whole", required=True),
            Field("bag_required", self.tr("Issue only batches that were weighed"), "yes"),
            Field(
                "follow_up_days",
                self.tr("Look at untreated spots again after"),
                "whole",
                required=True,
                unit=self.tr("days"),
            ),
        )

    def _tea_fields(self) -> Sequence[Field]:
        make = partial(NumberEdit, parse_hundredths, format_hundredths)
        words = self.tr("Jin of leaf; outside these a processing batch is asked about.")
        return (
            Field(
                "out_turn_low",
                self.tr("Leaf for one of dry tea: from"),
                required=True,
                make=make,
                width=FIGURE_WIDTH,
            ),
            Field(
                "out_turn_high",
                self.tr("to"),
                required=True,
                make=make,
                width=FIGURE_WIDTH,
                help=words,
                beside=True,
            ),
        )

    def _store_fields(self) -> Sequence[Field]:
        """How long goods may lie, and how far a count may be off."""
        labels = {
            "mushroom": self.tr("Days in store: shiitake"),
            "leaf": self.tr("leaf"),
            "dry_tea": self.tr("dry tea"),
        }
        about = self.tr("What lies longer is shown on the overview and on the page of the store.")
        days = [
            Field(
                f"shelf_{product}",
                label,
                "whole",
                required=True,
                unit=self.tr("days"),
                width=FIGURE_WIDTH,
                beside=product != "mushroom",
                help=about if product == "dry_tea" else "",
            )
            for product, label in labels.items()
        ]
        asked = self.tr("A count further from the book is asked about.")
        band = self.tr("Difference of a count: at most")
        return [*days, Field("count_band_bp", band, "percent", required=True, help=asked)]

    # ---- reading and saving ----

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The rules in force, and the grades to choose from."""
        found = rules.read(unit)
        picks = {f"pick_{code}": found.pick_rules.get(code, ANY_GRADE) for code in PICK_SESSIONS}
        return {
            "grades": catalogue.grades(unit, "mushroom"),
            **_scale_values("mushroom", found.mushroom),
            **_scale_values("leaf", found.leaf),
            **picks,
            **_hour_values(found.pick_hours),
            **{f"weather_{code}": found.leaf_weather.get(code, 0) for code in WEATHERS},
            "order": ",".join(found.order),
            "cap_bp": found.cap_bp,
            "floor_fen": found.floor_fen,
            "bag_outside_bp": found.bags.outside_bp,
            "bag_fewest": found.bags.fewest,
            "bag_required": found.bags.required,
            "follow_up_days": found.bags.follow_up_days,
            "out_turn_low": found.out_turn.low,
            "out_turn_high": found.out_turn.high,
            **{f"shelf_{code}": found.store.shelf_days.get(code) for code in SHELF_PRODUCTS},
            "count_band_bp": found.store.count_band_bp,
        }

    def _on_read(self, values: Mapping[str, Any]) -> None:
        self._grades = values["grades"]
        self.form.retranslate()
        super()._on_read({key: value for key, value in values.items() if key != "grades"})

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Set the rules."""
        picks = {code: values[f"pick_{code}"] for code in PICK_SESSIONS}
        rules.save(
            unit,
            Rules(
                _scale_of("mushroom", values),
                _scale_of("leaf", values),
                tuple((values["order"] or "").split(",")),
                values["cap_bp"],
                values["floor_fen"],
                {code: rank for code, rank in picks.items() if rank},
                BagRules(
                    values["bag_outside_bp"],
                    values["bag_fewest"],
                    bool(values["bag_required"]),
                    values["follow_up_days"],
                ),
                OutTurnBand(values["out_turn_low"], values["out_turn_high"]),
                _hours_of(values),
                {code: values[f"weather_{code}"] for code in WEATHERS},
                StoreRules(
                    {code: values[f"shelf_{code}"] for code in SHELF_PRODUCTS},
                    values["count_band_bp"],
                ),
            ),
        )


def _hour_values(hours: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """The table as its fields show it; first grade is any grade."""
    filled = [*hours, *[(None, ANY_GRADE)] * MOST_HOURS][:MOST_HOURS]
    values: dict[str, Any] = {}
    for place, (hour, rank) in enumerate(filled):
        values |= {f"hour_{place}": hour, f"hour_rank_{place}": rank}
    return values


def _hours_of(values: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    """The table that was entered; a line without an hour is none."""
    lines = [(values[f"hour_{place}"], values[f"hour_rank_{place}"]) for place in range(MOST_HOURS)]
    return tuple((hour, rank or 1) for hour, rank in lines if hour)


def _weight(key: str, label: str, help_text: str = "", *, beside: bool = False) -> Field:
    return Field(
        key, label, "weight", required=True, help=help_text, beside=beside, width=FIGURE_WIDTH
    )


def _scale_values(product: str, scale: ScaleRules) -> dict[str, int]:
    return {
        f"{product}_step_g": scale.step_g,
        f"{product}_low_g": scale.low_g,
        f"{product}_high_g": scale.high_g,
    }


def _scale_of(product: str, values: Mapping[str, Any]) -> ScaleRules:
    return ScaleRules(*(values[f"{product}_{key}_g"] for key in ("step", "low", "high")))
