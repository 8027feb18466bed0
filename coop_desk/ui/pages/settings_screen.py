"""Settings: units, the language and the look of the screen; they take hold at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coop_desk.services import settings
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.language import LANGUAGES
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_section import FORM_WIDTH, Section, in_card


class ScreenSection(Section):
    """Chosen and done: nothing here waits for a Save."""

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self.form = Form(self.fields, today=context.today)
        self.form.edited.connect(self._on_edited)
        card = in_card(self.form)
        card.setMaximumWidth(FORM_WIDTH)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr("These take hold at once. Papers are in Chinese whatever the screen speaks.")
        )

    def fields(self) -> Sequence[Field]:
        """The three choices."""
        languages = [Option(code, words) for code, words in LANGUAGES.items()]
        themes = [
            Option("light", self.tr("Light")),
            Option("dark", self.tr("Dark")),
            Option("system", self.tr("As the computer")),
        ]
        words = {
            "jin": self.tr("jin"),
            "jin_and_kilogram": self.tr("jin, kilograms beside"),
        }
        units = [Option(code, words[code]) for code in settings.WEIGHT_UNITS]
        return (
            Field("language", self.tr("Language"), "choice", options=languages),
            Field("theme", self.tr("Look"), "choice", options=themes),
            Field("weight_unit", self.tr("Weights"), "choice", options=units),
        )

    def refresh(self) -> None:
        """Show what is chosen."""
        self.form.set_values(
            {"language": self.desk.current_language(), "theme": self.desk.current_theme()}
        )
        self.context.operations.run_query(
            _weight_unit, self._on_read, key="settings/screen", parent=self
        )

    def _on_read(self, weight_unit: str) -> None:
        self.form.set_values({"weight_unit": weight_unit})

    def _on_edited(self, key: str) -> None:
        value = self.form.editor(key).value()
        if key == "language":
            self.desk.choose_language(value)
        elif key == "theme":
            self.desk.choose_theme(value)
        else:
            self._choose_unit(value)

    def _choose_unit(self, value: str) -> None:
        def put(unit: Any) -> Done[None]:
            settings.put(unit, "weight_unit", value)
            return Done(None, Changes.SETTINGS)

        self.context.operations.run_change(
            self, self.tr("Saving"), put, on_refused=self.form.show_error
        )

    def take_focus(self) -> None:
        """The first choice."""
        self.form.go_to_first()


def _weight_unit(unit: Any) -> str:
    return str(settings.get(unit, "weight_unit"))
