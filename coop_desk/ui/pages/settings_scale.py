"""Settings: the scale of this machine, and how it is checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton

from coop_desk.domain.scale_line import FRAMINGS, SPEEDS, Heard
from coop_desk.domain.scale_protocols import PROTOCOLS
from coop_desk.errors import UserError
from coop_desk.services import scale_checks
from coop_desk.services.scale_checks import CheckRule
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.scale_checks import NEW_CHECK
from coop_desk.ui.pages.settings_section import FORM_WIDTH, FormSection
from coop_desk.ui.scale_link import ScaleSettings, keep_settings, read_settings
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.live_weight import LiveWeight
from coop_desk.ui.widgets.port_edit import PortEdit

LONGEST_LINE = 60  # characters of what was heard last
PICK_WIDTH = 40 * GRID
_RULE = ("tolerance_g", "daily")


class ScaleSection(FormSection):
    """The port is kept on this machine, the rule of the checks in the book."""

    name = "scale"

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        self.link = desk.scale
        self.live, self.check_button = LiveWeight(desk.scale, asks=False), QPushButton()
        self.live.setMaximumWidth(FORM_WIDTH)
        super().__init__(context, desk)
        self._last = ""
        self.body.insertWidget(1, self.live)
        self.line.add(self.check_button)
        self.check_button.clicked.connect(self._on_check)
        self.link.heard.connect(self._on_heard)
        self.link.changed.connect(self._show_heard)

    def retranslate(self) -> None:
        """Set the words again."""
        self.about.setText(
            self.tr(
                "A scale with a serial or USB port sends its weight to the counters. What is set "
                "here about its port counts on this computer only; without a scale, weights are "
                "typed."
            )
        )
        self.check_button.setText(self.tr("Check the scale…"))

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
            Field("daily", self.tr("Check the scale every day"), "yes", beside=True,
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
        given: dict[str, Any] = {key: values[key] or "" for key in values.keys() - set(_RULE)}
        given |= {"on": bool(given["on"]), "auto": bool(given["auto"])}
        settings = ScaleSettings(**given)
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
        if self.link.state in ("off", "lost"):
            self._last = ""
        heard = self.tr("Arriving: {signs}")
        self.live.show_foot(heard.format(signs=self._last) if self._last else "")

    def _on_check(self) -> None:
        self.context.go("tickets", NEW_CHECK)
