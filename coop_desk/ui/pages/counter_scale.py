"""The scale at a counter: its weight into the gross field, and where that weight is from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from coop_desk.domain.weight import format_jin
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.live_weight import LiveWeight
from coop_desk.ui.widgets.weighing_line import WeighingFields

GROSS, PERSON, AFTER = "gross", "person", "baskets"


class CounterScale(QObject):
    """Takes the weight into the form on a key, or by itself where the settings say so.

    Whoever types into the gross field makes it a weight typed by hand; `WeighingFields` keeps
    the scale's name for the ticket while the weight is the scale's.
    """

    taken = Signal()  # a weight was put into the form, or taken out again

    def __init__(self, link: ScaleLink, form: CounterForm, weighing: WeighingFields) -> None:
        super().__init__()
        self.link, self._form, self._weighing = link, form, weighing
        self._by_itself = False
        self.view = LiveWeight(link)
        link.settled.connect(self._on_settled)
        link.emptied.connect(self._on_emptied)

    @property
    def is_used(self) -> bool:
        """Whether a scale is set up on this machine."""
        return self.link.state != "off"

    def take(self) -> None:
        """Put the weight at rest into the gross field and go on to the next one."""
        if self._put():
            self._by_itself = False
            self._form.go_to(AFTER)

    def _on_settled(self) -> None:
        if self.link.settings.auto and self.view.isVisible() and not self._typed:
            self._by_itself = self._put()

    def _on_emptied(self) -> None:
        """A weight nobody asked for leaves with the load, as long as it is all there is."""
        if self._by_itself and self._form.editor(PERSON).value() is None:
            self.forget()
            self._set(None)
            self.link.give_back()

    def _put(self) -> bool:
        grams = self.link.take()
        if grams is None:
            return False
        self._weighing.scale_name = self.link.name
        self._set(grams)
        return True

    def _set(self, grams: int | None) -> None:
        self._form.editor(GROSS).set_typed("" if grams is None else format_jin(grams))
        self._form.show_hint(GROSS, "")
        self._show_source()
        self.taken.emit()

    @property
    def _typed(self) -> str:
        return str(self._form.editor(GROSS).typed())

    # ---- what the page tells ----

    def on_edited(self, key: str) -> None:
        """Somebody typed: a gross weight typed over is no longer the scale's."""
        if key == GROSS:
            if self._weighing.scale_name:
                self.link.give_back()
            self.forget()

    def on_posted(self) -> None:
        """A ticket was posted: its load is bought, and the next gross weight is nobody's yet."""
        self.link.bought()
        self.forget()

    def forget(self) -> None:
        """The gross weight is not the scale's, as in a draft put back."""
        self._weighing.scale_name = ""
        self._by_itself = False
        self._show_source()

    def _show_source(self) -> None:
        taken = bool(self._weighing.scale_name)
        self.view.show_source(taken=taken, has_gross=bool(self._typed))
