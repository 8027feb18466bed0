"""The search line of the chain: a greenhouse's number, a plot, a grower or a household."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from coop_desk.services.chain_search import ChainHit
from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.person_picker import Deliver, PersonPicker, PersonRow


class ChainSearch(PersonPicker):
    """Looks like the search for a person; `hit(row)` is the place a chosen row stands for."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._context = context
        self._hits: list[ChainHit] = []
        super().__init__(self._look, parent)
        self.card.setMaximumHeight(0)  # what was chosen stands on the page itself

    def retranslate(self) -> None:
        """Set the words again."""
        words = self.tr("Greenhouse, plot, or grower: number, name or initials")
        self.line.setPlaceholderText(words)
        self.setAccessibleName(words)

    def hit(self, row: PersonRow) -> ChainHit:
        """The place that a row stands for."""
        return self._hits[row.id]

    def _look(self, text: str, deliver: Deliver) -> None:
        self._context.operations.run_query(
            partial(_find, text, self._context),
            partial(self._on_hits, deliver),
            key=(id(self), "find"),
            parent=self,
        )

    def _on_hits(self, deliver: Deliver, hits: list[ChainHit]) -> None:
        self._hits = hits
        deliver([self._row(place, hit) for place, hit in enumerate(hits)])

    def _row(self, place: int, hit: ChainHit) -> PersonRow:
        shed = self.tr("Greenhouse {code}").format(code=hit.shed)
        if hit.kind == "shed":
            return PersonRow(place, shed, "")
        if hit.kind == "plot":
            plot = self.tr("Plot {code}").format(code=hit.plot)
            return PersonRow(place, plot, f"{hit.person} {hit.code}")
        return PersonRow(place, hit.person, hit.code, f"{shed} {hit.season}")

    def _open(self, rows: Sequence[PersonRow]) -> None:
        super()._open(rows)
        if not rows and self._popup is not None:
            self._popup.item(0).setText(self.tr("Nothing found"))


def _find(text: str, context: PageContext, unit: object) -> list[ChainHit]:
    from coop_desk.services import chain_search

    return chain_search.find(unit, text, context.today())  # type: ignore[arg-type]
