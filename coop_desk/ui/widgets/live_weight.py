"""What lies on the scale now, to be read from two steps away, with its state in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from coop_desk.domain.weight import format_jin
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.notice import Notice

WIDTH = 34 * GRID


class ScaleWords:
    """The state of a scale in words, the same at the counters and in the settings."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("ScaleWords", text)

    def of(self, link: ScaleLink, *, asks: bool) -> tuple[str, str]:
        """How a notice of the state looks ("done", "look" or ""), and its words.

        `asks`: as at a counter, where the weight is taken or typed; else as where it is set up.
        """
        if link.state != "live" or link.reading is None:
            return "look", self._silent(link, asks)
        if link.reading.kind == "overload":
            return "look", self.tr("Too heavy for this scale.")
        if link.is_bought and asks:
            return "look", self.tr("On a ticket already: empty it first.")
        if link.still_g is not None:
            return "done", self.tr("Still: F5 takes the weight") if asks else self.tr("Still")
        return "", self.tr("Empty") if link.is_empty else self.tr("Not still yet")

    def _silent(self, link: ScaleLink, asks: bool) -> str:
        if link.state == "lost":
            at_counter = self.tr("Not connected: type the weight.")
            return at_counter if asks else self.tr("Not connected: look at the plug and the port.")
        at_counter = self.tr("No data yet: type the weight.")
        set_up = self.tr("Nothing readable arrives: look at what it sends, and its speed.")
        return at_counter if asks else set_up


class LiveWeight(Retranslated, QFrame):
    """Hidden while no scale is used. `asks`: it says what F5 does, as at the counters."""

    def __init__(
        self, link: ScaleLink, *, asks: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setMinimumWidth(WIDTH)
        self._link, self._words, self._asks = link, ScaleWords(), asks
        self._taken = False
        self._has_gross = False
        self.name, self.figure, self.unit = QLabel(), QLabel(), QLabel()
        self.state, self.source, self.foot = QLabel(), QLabel(), QLabel()
        set_look(self.name, "faded")
        set_look(self.unit, "faded")
        set_look(self.figure, "live")
        set_look(self.source, "small")
        set_look(self.foot, "small")
        self.source.setWordWrap(True)
        self.state.setWordWrap(True)
        self.foot.hide()
        self._arrange()
        link.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        grid = QGridLayout(self)
        grid.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.source, 1, 0)
        grid.addWidget(self.figure, 0, 1, 2, 1, right)
        grid.addWidget(self.unit, 1, 2, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.state, 2, 0, 1, 3)
        grid.addWidget(self.foot, 3, 0, 1, 3)

    def show_foot(self, words: str) -> None:
        """One more line at the foot; "" takes it away."""
        self.foot.setText(words)
        self.foot.setVisible(bool(words))

    def show_source(self, *, taken: bool, has_gross: bool) -> None:
        """Say whether the gross weight was taken from the scale or typed by hand."""
        self._taken, self._has_gross = taken, has_gross
        self.retranslate()

    def retranslate(self) -> None:
        """Show the weight and set the words again."""
        link = self._link
        self.setVisible(link.state != "off")
        reading = link.reading
        shows = reading is not None and reading.kind != "overload"
        self.figure.setText(format_jin(reading.grams) if reading and shows else UNKNOWN)
        self.name.setText(link.name)
        self.unit.setText(self.tr("jin"))
        look, words = self._words.of(link, asks=self._asks)
        self.state.setText(words)
        set_look(self.state, look, "notice")
        set_look(self.figure, "false" if link.still_g is not None else "true", "moving")
        self.figure.setAccessibleName(words)
        self.source.setText(self._source_words())

    def _source_words(self) -> str:
        if not self._has_gross:
            return ""
        if self._taken:
            return self.tr("Gross from the scale")
        return self.tr("Gross typed by hand")


class ScaleNotice(Notice):
    """One amber line where the scale was not checked today, or failed its last check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._why = ""

    def tell(self, name: str, why: str) -> None:
        """Say why the scale named should be looked at: "missing", "failed" or not at all."""
        self._name, self._why = name, why
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        if not self._why:
            self.clear()
            return
        words = {
            "missing": self.tr("{scale} was not checked today. F10 checks it."),
            "failed": self.tr("{scale} failed its last check. Have it adjusted; F10 checks it."),
        }
        name = self._name or self.tr("The scale")
        self.look(words[self._why].format(scale=name))
