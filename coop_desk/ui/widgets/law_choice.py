"""Which of the two laws a cooperative stands under, a sentence each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coop_desk.domain.terms import LAWS as LAW_NAMES
from coop_desk.domain.terms import term
from coop_desk.services.settings import LAWS
from coop_desk.ui.language import Retranslated
from coop_desk.ui.widgets.explained_choice import ExplainedChoice, ExplainedOption


class LawChoice(Retranslated, ExplainedChoice):
    """Its value is one of the codes in services/settings.py, None before one was chosen."""

    def __init__(self, current_language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._current_language = current_language
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        sentences = {
            "specialised_cooperative": self.tr(
                "Law of 2017: at least 60 % of the distributable surplus goes back to the members "
                "in proportion to what they traded."
            ),
            "collective_organisation": self.tr(
                "Law of 2025: after the reserves, the members share by their quantified income "
                "shares; relief payments and public works come from here."
            ),
        }
        language = self._current_language()
        self.set_options(
            [
                ExplainedOption(code, term(code, language, group=LAW_NAMES), sentences[code])
                for code in LAWS
            ]
        )
