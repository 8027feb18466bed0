"""A person's own plan of recovery: agreed on, and ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from coop_desk.domain.dates import ONE_DAY
from coop_desk.services import recovery_plans, settings
from coop_desk.services.recovery_plans import RecoveryPlan
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.task_panel import Task

TOUCHED = Changes.PEOPLE | Changes.MONEY


class RecoveryPlanTask(Task):
    """Agrees with a person on the share of each ticket that goes to debts."""

    renamed: ClassVar = {"end": "last"}

    def __init__(self, today: date, person_id: int) -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"recovery-{person_id}"
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Share of each ticket for debts")

    def read(self, unit: Any) -> int:
        """The share that is recovered where nothing else was agreed, in basis points."""
        usual: int = settings.get(unit, "recovery")["cap_bp"]
        return usual

    def fields(self, known: int) -> Sequence[Field]:
        """The share, the days, and what was said."""
        usual = self.tr("Where nothing was agreed it is {percent} %, as set in the rules.")
        return (
            Field(
                "share_bp",
                self.tr("Kept back of each ticket"),
                "percent",
                required=True,
                help=usual.format(percent=format_hundredths(known)),
            ),
            Field("start", self.tr("First day"), "date", default=self._today, required=True),
            Field("last", self.tr("Last day"), "date", help=self.tr("Empty: until further notice")),
            Field("note", self.tr("Note"), longest=120),
        )

    def post(self, unit: Any, _known: int, values: dict[str, Any]) -> Done[int]:
        """Write it down."""
        end = values["last"] + ONE_DAY if values["last"] else None
        recovery_plans.set_plan(
            unit,
            self.person_id,
            values["share_bp"],
            values["start"],
            end,
            values["note"] or "",
        )
        return Done(self.person_id, TOUCHED)


class EndRecoveryPlanTask(Task):
    """Ends a plan; from then on the rule of the settings holds again."""

    def __init__(self, today: date, person_id: int, plan: RecoveryPlan) -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"recovery-end-{plan.id}"
        self._plan = plan
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        percent = format_hundredths(self._plan.share_bp)
        return self.tr("End the share of {percent} %").format(percent=percent)

    def verb(self) -> str:
        """What its button does."""
        return self.tr("End it")

    def fields(self, _known: Any) -> Sequence[Field]:
        """When it ends."""
        return (Field("end", self.tr("Last day"), "date", default=self._today, required=True),)

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[int]:
        """End it after that day."""
        recovery_plans.end_plan(unit, self._plan.id, values["end"] + ONE_DAY)
        return Done(self.person_id, TOUCHED)
