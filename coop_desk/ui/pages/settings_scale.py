"""Settings: the scale of this machine, how it is checked, and the log of its checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLabel

from coop_desk.domain.scale_line import FRAMINGS, SPEEDS, Heard
from coop_desk.domain.scale_protocols import PROTOCOLS
from coop_desk.errors import UserError
from coop_desk.services import scale_checks
from coop_desk.services.scale_checks import CheckRule
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.scale_checks import ScaleChecksPage
from coop_desk.ui.pages.settings_section import FORM_WIDTH, FormSection, Section, in_card
from coop_desk.ui.scale_link import ScaleSettings, keep_settings, read_settings
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.live_weight import LiveWeight
from coop_desk.ui.widgets.port_edit import PortEdit

LONGEST_LINE = 60  # characters of what was heard last
PICK_WIDTH = 34 * GRID
_RULE = ("tolerance_g", "daily")


class ScaleSection(FormSection):
    """The port is kept on this machine, the rule of the checks in the book."""

    name = "scale"

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        self.link = desk.scale
        self.live, self.heard = LiveWeight(desk.scale, asks=False), QLabel()
        self.heard_label = QLabel()
        super().__init__(context, desk)
        set_look(self.heard_label, "faded")
        self._last = ""
        card = in_card(self.live, self.heard_label, self.heard)
        card.setMaximumWidth(FORM_WIDTH)
        self.body.insertWidget(self.body.count() - 1, card)
        self.link.heard.connect(self._on_heard)
        self.link.changed.connect(self._show_heard)
        self._show_heard()

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "A scale with a serial or USB port sends its weight to the counters. What is set "
                "here about its port counts on this computer only; without a scale, weights are "
                "typed."
            )
        )
        self.heard_label.setText(self.tr("What arrives from the scale:"))

    # ---- the form ----

    def fields(self) -> Sequence[Field]:
        """The scale on this machine, then the rule of its checks."""
        return (*self._line_fields(), *self._use_fields(), *self._rule_fields())

    def _line_fields(self) -> Sequence[Field]:
        words = self._protocol_words()
        protocols = [Option(name, words[name]) for name in PROTOCOLS]
        speeds = [Option(speed, f"{speed:,}") for speed in SPEEDS]
        framings = [Option(framing, framing) for framing in FRAMINGS]
        speed_help = self.tr("As set on the scale; 9,600 and 8N1 are usual.")
        make = partial(PortEdit, self.link.list_ports)
        return (
            Field("on", self.tr("Use a scale"), "yes"),
            Field("port", self.tr("Port"), make=make, width=PICK_WIDTH,
                  help=self.tr("Choose from the list, or type it: COM3, /dev/ttyUSB0.")),
            Field("protocol", self.tr("What it sends"), "pick", options=protocols,
                  width=PICK_WIDTH),
            Field("speed", self.tr("Speed"), "pick", options=speeds, width=14 * GRID),
            Field("framing", self.tr("Bits"), "pick", options=framings, width=12 * GRID,
                  beside=True, help=speed_help),
        )  # fmt: skip

    def _protocol_words(self) -> dict[str, str]:
        return {
            "comma": self.tr("Lines with commas: ST,GS,+ 18.65kg"),
            "letters": self.tr("Letters: wn00018.65kg"),
            "reversed": self.tr("Digits from the right: =56.81000"),
            "checked": self.tr("With check digits (XK3190 continuous)"),
        }

    def _use_fields(self) -> Sequence[Field]:
        return (
            Field("name", self.tr("Name of the scale"), width=PICK_WIDTH,
                  longest=scale_checks.LONGEST_NAME,
                  help=self.tr("Stands on tickets and in the log of checks.")),
            Field("auto", self.tr("Take the weight by itself"), "yes",
                  help=self.tr("A still weight goes into an empty gross field without F5.")),
        )  # fmt: skip

    def _rule_fields(self) -> Sequence[Field]:
        return (
            Field("tolerance_g", self.tr("A check passes within ±"), "whole", required=True,
                  unit=self.tr("g")),
            Field("daily", self.tr("Check the scale every day"), "yes",
                  help=self.tr("The counters remind of it until it is done.")),
        )  # fmt: skip

    # ---- reading and saving ----

    def read(self, unit: Any) -> Mapping[str, Any]:
        """The rule of the book."""
        return asdict(scale_checks.rule(unit))

    def _on_read(self, values: Mapping[str, Any]) -> None:
        super()._on_read({**asdict(read_settings(self.context.memory)), **values})

    def submit(self, values: dict[str, Any]) -> None:
        """Open the scale as it is now set, then keep the rule in the book."""
        given = {key: value or "" for key, value in values.items() if key not in _RULE}
        settings = ScaleSettings(**given | {"on": bool(given["on"]), "auto": bool(given["auto"])})
        try:
            if settings.on:
                settings.line()
        except UserError as error:
            self.form.show_error(error)
            return
        keep_settings(self.context.memory, settings)
        self.link.reopen()
        super().submit(values)

    def write(self, unit: Any, values: dict[str, Any]) -> None:
        """Keep the rule."""
        scale_checks.set_rule(unit, CheckRule(values["tolerance_g"], bool(values["daily"])))

    # ---- what arrives ----

    def _on_heard(self, heard: Heard) -> None:
        text = heard.data.decode("latin-1")
        signs = "".join(sign if " " <= sign <= "~" else "·" for sign in text)
        self._last = (self._last + signs)[-LONGEST_LINE:]
        self._show_heard()

    def _show_heard(self) -> None:
        is_open = self.link.state in ("waiting", "live")
        if not is_open:
            self._last = ""
        card = self.heard.parentWidget()
        if card is not None:
            card.setVisible(self.link.state != "off")
        self.heard.setText(self._last or "—")


class ScaleChecksSection(Section):
    """The log of checks, a page of its own that stands within the settings."""

    concerned = Changes.DOCUMENTS | Changes.SETTINGS
    scrolls = False

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context, desk)
        self.page = ScaleChecksPage(context, desk.scale_papers, desk.scale)
        self.page.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.page, 1)
        self.main_action = self.page.main_action
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "A weight of known mass put on the scale shows whether it weighs true. A check "
                "that failed is told at the counters until one passes."
            )
        )

    def refresh(self) -> None:
        """Read the log."""
        self.page.bring_up_to_date()

    def begin(self, _what: str) -> None:
        """Enter a check."""
        self.page.log.begin()

    def step_back(self) -> bool:
        """Close the form, the paper or the document."""
        return self.page.step_back()

    def has_unsaved(self) -> bool:
        """Whether a check was typed and not kept."""
        return self.page.has_unsaved()

    def keep_drafts(self) -> None:
        """Keep it."""
        self.page.keep_drafts()

    def take_focus(self) -> None:
        """The list, or the open form."""
        self.page.take_focus()
