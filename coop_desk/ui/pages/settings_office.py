"""Settings: the cooperative, the law it stands under, its papers, the closing of its books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from coop_desk.domain.statement import Cooperative
from coop_desk.services import settings
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.pages.settings_section import FormSection
from coop_desk.ui.widgets.law_choice import LawChoice


class CooperativeSection(FormSection):
    """Name, address and phone, as all papers carry them."""

    name = "cooperative"

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(self.tr("These stand at the head of every paper."))

    def fields(self) -> Sequence[Field]:
        """The fields of the form."""
        return (
            Field("name", self.tr("Name"), required=True, longest=60, width=440),
            Field("address", self.tr("Address"), longest=120, width=440),
            Field("phone", self.tr("Phone"), longest=40),
        )

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The cooperative as it is called now."""
        head = settings.cooperative(unit)
        return {"name": head.name, "address": head.address, "phone": head.phone}

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Call it otherwise."""
        head = Cooperative(*(values[key] or "" for key in ("name", "address", "phone")))
        settings.name_cooperative(unit, head)


class LawSection(FormSection):
    """Which of the two laws the cooperative stands under."""

    name = "law"

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "The law decides how a surplus is shared out. The two are never mixed in one book: "
                "once a document was posted, the choice stays as it is."
            )
        )

    def fields(self) -> Sequence[Field]:
        """The two laws, a sentence each."""
        choice = partial(LawChoice, self.desk.current_language)
        return (Field("law", self.tr("Law"), "own", required=True, make=choice),)

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The law chosen."""
        return {"law": settings.get(unit, "law")}

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Choose it; refused once documents were posted."""
        settings.put(unit, "law", values["law"])


class PaperSection(FormSection):
    """Which paper statements and tickets are printed on."""

    name = "paper"

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "Statements are always A4. Choose the paper that lies in the printer at the scale."
            )
        )

    def fields(self) -> Sequence[Field]:
        """The papers."""
        tickets = {
            "A5": self.tr("A5"),
            "241x140": self.tr("241 × 140 mm, three-part"),
            "80mm": self.tr("80 mm roll"),
        }
        options = [Option(code, tickets[code]) for code in settings.TICKET_PAPERS]
        return (
            Field("statement", self.tr("Statements"), "choice", options=[Option("A4", "A4")]),
            Field("ticket", self.tr("Weigh tickets"), "choice", True, options=options),
        )

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The papers chosen."""
        chosen: dict[str, Any] = settings.get(unit, "paper")
        return chosen

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Choose them."""
        settings.put(unit, "paper", {**settings.get(unit, "paper"), **values})


class ClosingSection(FormSection):
    """Up to which day the books are closed."""

    name = "books"

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "Nothing can be posted any more on a day that is closed. Close a month "
                "when its papers are signed. Closed days stay closed; what was wrong in them is "
                "put right with a document of a later day."
            )
        )

    def fields(self) -> Sequence[Field]:
        """The day."""
        return (
            Field(
                "closed_until",
                self.tr("Closed up to"),
                "date",
                required=True,
                help=self.tr("This day is the last one closed; at the latest today."),
            ),
        )

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The last closed day."""
        return {"closed_until": settings.closed_until(unit)}

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Close the books."""
        settings.put(unit, "closed_until", values["closed_until"].isoformat())

    def may_save(self, values: dict[str, Any]) -> bool:
        """Closing cannot be taken back, so it is asked once more."""
        if values["closed_until"] > self.context.today():
            return True  # the service refuses it, with the reason
        question = self.tr(
            "Close the books up to {day}? Nothing can be posted on these days any more, and this "
            "cannot be taken back."
        )
        day = values["closed_until"].isoformat()
        yes = self.tr("Close the books")
        return self.context.messages.confirm(self, question.format(day=day), yes, grave=True)
