"""Settings: the rules of the scale, of picking hours, of recovery and of bags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from coop_desk.domain.processing import OutTurnBand
from coop_desk.domain.terms import ACCOUNT_PARTS, PICK_SESSIONS, term
from coop_desk.services import catalogue, rules
from coop_desk.services.catalogue import Grade
from coop_desk.services.rules import RECOVERY_ORDERS, BagRules, Rules, ScaleRules
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import FormSection
from coop_desk.ui.widgets.edits import NumberEdit, format_hundredths, parse_hundredths

ANY_GRADE = 0
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
            *self._recovery_fields(),
            *self._bag_fields(),
            *self._tea_fields(),
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

    def _pick_fields(self) -> Sequence[Field]:
        options = [Option(ANY_GRADE, self.tr("any grade"))]
        options += [Option(grade.rank, grade.name) for grade in self._grades if grade.active]
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
        language = self.desk.current_language()
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
            "order": ",".join(found.order),
            "cap_bp": found.cap_bp,
            "floor_fen": found.floor_fen,
            "bag_outside_bp": found.bags.outside_bp,
            "bag_fewest": found.bags.fewest,
            "bag_required": found.bags.required,
            "follow_up_days": found.bags.follow_up_days,
            "out_turn_low": found.out_turn.low,
            "out_turn_high": found.out_turn.high,
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
            ),
        )


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
