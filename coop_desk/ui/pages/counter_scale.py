"""The scale at a counter: its weight taken into the form, and whether it weighs true."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from coop_desk.domain.weight import format_jin
from coop_desk.services import scale_checks
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.scale_checks import NEW_CHECK
from coop_desk.ui.scale_link import ScaleLink
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.live_weight import LiveWeight, ScaleNotice
from coop_desk.ui.widgets.weighing_line import WeighingFields

GROSS, PERSON, AFTER = "gross", "person", "baskets"


class CounterScale(QObject):
    """Takes the weight into the form on a key, or by itself where the settings say so.

    Whoever types into the gross field makes it a weight typed by hand; `WeighingFields` keeps
    the scale's name for the ticket while the weight is the scale's.
    """

    taken = Signal()  # a weight was put into the form, or taken out again

    def __init__(
        self,
        context: PageContext,
        link: ScaleLink,
        form: CounterForm,
        weighing: WeighingFields,
    ) -> None:
        super().__init__()
        self._context, self.link, self._form, self._weighing = context, link, form, weighing
        self._holds = self._by_itself = False  # the form holds a weight of what lies on the scale
        self.view, self.notice = LiveWeight(link), ScaleNotice()
        link.settled.connect(self._on_settled)
        link.emptied.connect(self._on_emptied)
        context.operations.changed.connect(self._on_changes)

    # ---- taking ----

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

    def _put(self) -> bool:
        grams = self.link.take()
        if grams is None:
            return False
        self._holds = True
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
            self.forget()

    def on_posted(self, *, replaces: bool) -> None:
        """A ticket was posted: its load is bought.

        One that `replaces` another is about an older load, unless it was weighed again.
        """
        if self._holds or not replaces:
            self.link.bought()

    def forget(self) -> None:
        """The gross weight is not the scale's: typed, put back from a draft, or none yet."""
        if self._holds:
            self.link.give_back()
        self._holds = self._by_itself = False
        self._weighing.scale_name = ""
        self._show_source()

    def _show_source(self) -> None:
        taken = bool(self._weighing.scale_name)
        self.view.show_source(taken=taken, has_gross=bool(self._typed))

    # ---- whether it weighs true ----

    def check(self) -> None:
        """Go and check the scale with a test weight."""
        self._context.go("tickets", NEW_CHECK)

    def look(self) -> None:
        """See whether the scale should be checked before more is bought."""
        name = self.link.settings.name
        read = partial(scale_checks.attention, day=self._context.today(), scale=name)
        show = partial(self.notice.tell, name)
        self._context.operations.run_query(read, show, key=(id(self), "look"), parent=self)

    def _on_changes(self, changes: Any) -> None:
        if changes & (Changes.DOCUMENTS | Changes.SETTINGS):
            self.look()
