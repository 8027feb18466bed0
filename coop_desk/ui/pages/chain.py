"""The chain: from the plot over the greenhouse and its grower to the statement, link by link."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from coop_desk.services import chain
from coop_desk.services.chain import Chain
from coop_desk.ui.changes import Changes
from coop_desk.ui.icons import picture
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.chain_entries import ICONS, LINKS, ChainEntries
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.chain_card import ChainLink, EntryCard
from coop_desk.ui.widgets.chain_search import ChainSearch
from coop_desk.ui.widgets.choice import Option, PickEdit
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.person_picker import PersonRow

NARROW = 4  # links in a line, until all seven have room
ROOM_FOR_ALL = 1_640  # pixels
ARROW = 16
SHED, CROP, PLOT = "shed", "crop", "plot"


class Wanted(NamedTuple):
    """Where the chain begins: a shed, a crop or a plot."""

    kind: str
    id: int


class ChainPage(Page):
    """A search line, the choice of a crop, and the links as rows of cards with arrows between."""

    concerned = (
        Changes.LAND
        | Changes.SHEDS
        | Changes.LEASES
        | Changes.SEASONS
        | Changes.BAGS
        | Changes.HARVEST
        | Changes.MONEY
        | Changes.PEOPLE
        | Changes.DOCUMENTS
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.wanted: Wanted | None = None
        self.chains: tuple[Chain, ...] = ()
        self._number = 0  # which of the chains of a plot is shown
        self._goes_on = False  # whether the focus goes to the first card once it is read
        self._columns = 0
        self._entries = ChainEntries(self)
        self.search = ChainSearch(context)
        self.search.chosen.connect(self._on_found)
        self.shed_pick, self.crop_pick = PickEdit(), PickEdit()
        self.shed_pick.edited.connect(self._on_shed)
        self.crop_pick.edited.connect(self._on_crop)
        self.links = {name: ChainLink(ICONS[name]) for name in LINKS}
        self._arrows = [QLabel() for _ in LINKS[1:]]
        self.empty = EmptyState("chain")
        self.empty.wanted.connect(partial(context.go, "greenhouses", None))
        self.empty.hide()
        self._connect()
        self._arrange()
        self.retranslate()
        self.restyle()

    # ---- building ----

    def _connect(self) -> None:
        for link in self.links.values():
            link.opened.connect(self.context.go)
            link.walked.connect(self._walk)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        self.search.setMinimumWidth(50 * GRID)
        head.addWidget(self.search, 1)
        head.addStretch(1)
        for pick in (self.shed_pick, self.crop_pick):  # offered anew with every chain
            pick.setSizeAdjustPolicy(PickEdit.SizeAdjustPolicy.AdjustToContents)
            head.addWidget(pick)
        self.body.addLayout(head)
        self._board = QWidget()
        self._board.setObjectName("page_body")
        self._grid = QGridLayout(self._board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID // 2)
        self._grid.setVerticalSpacing(2 * GRID)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._board)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.empty, 1)
        self._place_links(NARROW)

    def _place_links(self, columns: int) -> None:
        """So many links in a line, an arrow before each but the first."""
        if columns == self._columns:
            return
        self._columns = columns
        for number, name in enumerate(LINKS):
            line, place = divmod(number, columns)
            self._grid.addWidget(self.links[name], line, 2 * place + 1)
            if number:
                arrow = self._arrows[number - 1]
                self._grid.addWidget(arrow, line, 2 * place, Qt.AlignmentFlag.AlignVCenter)
        # What is left of the height stays below, not in the cards.
        self._grid.setRowStretch(len(LINKS), 1)
        for place in range(len(LINKS)):
            self._grid.setColumnStretch(2 * place + 1, 1 if place < columns else 0)
        self._grid.setColumnMinimumWidth(0, ARROW if columns < len(LINKS) else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All links in one line where there is room for them."""
        super().resizeEvent(event)
        self._place_links(len(LINKS) if self.width() >= ROOM_FOR_ALL else NARROW)

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.shed_pick.setAccessibleName(self.tr("Greenhouse on the plot"))
        self.crop_pick.setAccessibleName(self.tr("Crop of this greenhouse"))
        self.empty.say(
            self.tr("Once there is a greenhouse, the way from its plot to its grower's "
                    "statement stands here."),
            self.tr("Go to the greenhouses"),
        )  # fmt: skip
        self._show()

    def restyle(self) -> None:
        """Draw the arrows again."""
        for arrow in self._arrows:
            arrow.setPixmap(picture("chevron_right", "faded", ARROW))

    # ---- reading ----

    def refresh(self) -> None:
        """Read the chain that is shown again."""
        self.context.operations.run_query(
            partial(read_chains, self.wanted, self.context.today()),
            self._on_read,
            key=self,
            parent=self,
        )

    def open_target(self, target: Any) -> None:
        """("crop", id), ("shed", id) or ("plot", id)."""
        if not isinstance(target, tuple):
            return
        self.wanted, self._number = Wanted(*target), 0
        self.search.set_value(None)
        self.refresh()

    def _on_read(self, chains: tuple[Chain, ...]) -> None:
        self.chains = chains
        self._number = min(self._number, max(0, len(chains) - 1))
        self._area.setVisible(bool(chains))
        self.empty.setVisible(not chains)
        self._show()
        if self._goes_on:
            self._goes_on = False
            self._focus(0, 0)

    @property
    def chain(self) -> Chain | None:
        """The chain that is shown."""
        return self.chains[self._number] if self.chains else None

    def _show(self) -> None:
        shown = self.chain
        self.shed_pick.setVisible(len(self.chains) > 1)
        self.crop_pick.setVisible(shown is not None and bool(shown.crops))
        if shown is None:
            return
        focused = self._focused()
        self._offer_sheds()
        self._offer_crops(shown)
        names = self._entries.names()
        entries = self._entries.entries(shown, self.context.today())
        for name, link in self.links.items():
            link.show_entries(names[name], entries[name])
        if focused is not None:
            self._focus(*focused)

    def _offer_sheds(self) -> None:
        words = self.tr("Greenhouse {code}")
        codes = [one.shed.code if one.shed is not None else "—" for one in self.chains]
        self.shed_pick.set_options(
            [Option(place, words.format(code=code)) for place, code in enumerate(codes)]
        )
        self.shed_pick.set_value(self._number)

    def _offer_crops(self, shown: Chain) -> None:
        """All crops of the greenhouse; while it stands idle that is one more choice."""
        options = [Option(crop.crop_id, f"{crop.season} {crop.grower}") for crop in shown.crops]
        if shown.crop is None:
            options.insert(0, Option(0, self.tr("idle now")))
        self.crop_pick.set_options(options)
        self.crop_pick.set_value(0 if shown.crop is None else shown.crop.crop_id)

    # ---- choosing ----

    def _on_found(self, row: PersonRow) -> None:
        hit = self.search.hit(row)
        self.wanted, self._number = Wanted(hit.kind, hit.id), 0
        self._goes_on = True
        self.refresh()

    def _on_shed(self) -> None:
        self._number = self.shed_pick.value()
        self._show()

    def _on_crop(self) -> None:
        crop_id = self.crop_pick.value()
        if crop_id:
            self.wanted, self._number = Wanted(CROP, crop_id), 0
            self.refresh()

    # ---- walking ----

    def take_focus(self) -> None:
        """The search line."""
        self.search.setFocus()

    def _focused(self) -> tuple[int, int] | None:
        """The link and the card on it that have the focus."""
        for number, link in enumerate(self.links.values()):
            for place, card in enumerate(link.cards):
                if card.hasFocus():
                    return number, place
        return None

    def _focus(self, number: int, place: int) -> bool:
        """Put the focus on a card; False where it cannot be opened."""
        cards = self.links[LINKS[number]].cards
        card = cards[min(place, len(cards) - 1)] if cards else None
        if card is None or not card.entry.page:
            return False
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(card, GRID, GRID)
        return True

    def _walk(self, card: EntryCard, key: int) -> None:
        """Left and right to the next link that can be opened, up and down within and between."""
        number, link = next((n, one) for n, one in enumerate(self.links.values())
                            if card in one.cards)  # fmt: skip
        place = link.cards.index(card)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if step:
            goals = range(number + step, len(LINKS) if step > 0 else -1, step)
            any(self._focus(goal, place) for goal in goals)
            return
        down = 1 if Qt.Key(key) == Qt.Key.Key_Down else -1
        if 0 <= place + down < len(link.cards):
            self._focus(number, place + down)
            return
        goal = number + down * self._columns
        if 0 <= goal < len(LINKS):
            self._focus(goal, 0)


def read_chains(wanted: Wanted | None, today: date, unit: Any) -> tuple[Chain, ...]:
    """The chains asked for; before anything was, that of the first greenhouse in use."""
    if wanted is None:
        first = chain.first_shed(unit, today)
        return () if first is None else (chain.chain_of_shed(unit, first, today),)
    if wanted.kind == PLOT:
        return tuple(chain.chain_of_plot(unit, wanted.id, today))
    read = chain.chain_of_crop if wanted.kind == CROP else chain.chain_of_shed
    return (read(unit, wanted.id, today),)
