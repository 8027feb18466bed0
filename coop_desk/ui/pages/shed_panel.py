"""The panel beside the tiles: the crops of one greenhouse in the season, and their tickets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.bags import survival_ratio
from coop_desk.domain.dates import Period
from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent, format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN, format_jin
from coop_desk.services import lists
from coop_desk.services.greenhouses import CropTile, GreenhouseTile
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.notice import Notice
from coop_desk.ui.widgets.table import DataTable
from coop_desk.ui.widgets.word_base import days_words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ShedPanel(Retranslated, QFrame):
    """Details of a greenhouse. Its signals ask the page for what leads elsewhere."""

    closed = Signal()
    person_wanted = Signal(int)
    ticket_wanted = Signal(int)  # a document's id
    let_wanted = Signal()
    issue_wanted = Signal()
    inspect_wanted = Signal()
    crop_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.tile: GreenhouseTile | None = None
        self._today = context.today
        self._concerns: Sequence[str] = ()
        self._heading = QLabel()
        set_look(self._heading, "heading")
        self.close_button = CloseButton()
        self.close_button.clicked.connect(self.closed)
        self.notice = Notice()
        self.crops = QWidget()
        self._crops_column = QVBoxLayout(self.crops)
        self._crops_column.setContentsMargins(0, 0, 0, 0)
        self._crops_column.setSpacing(GRID)
        self.blocks: list[CropBlock] = []
        self.let_button, self.issue_button = QPushButton(), QPushButton()
        self.inspect_button, self.crop_button = QPushButton(), QPushButton()
        self.let_button.clicked.connect(self.let_wanted)
        self.issue_button.clicked.connect(self.issue_wanted)
        self.inspect_button.clicked.connect(self.inspect_wanted)
        self.crop_button.clicked.connect(self.crop_wanted)
        self._tickets_heading = QLabel()
        set_look(self._tickets_heading, "faded")
        self.tickets = DataTable(
            self.columns,
            context.operations.run_query,
            name="shed_tickets",
            memory=context.memory,
            look_of=look_of,
        )
        self.tickets.opened.connect(self._on_ticket)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.crops)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        offered = (self.let_button, self.issue_button, self.inspect_button, self.crop_button)
        for button in offered:
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._tickets_heading)
        column.addWidget(self.tickets, 1)

    # ---- words and looks ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.let_button.setText(self.tr("Let this greenhouse"))
        self.issue_button.setText(self.tr("Issue bags"))
        self.inspect_button.setText(self.tr("Inspect"))
        self.crop_button.setText(self.tr("The crop"))
        self._tickets_heading.setText(self.tr("Tickets of this season, newest first"))
        self.tickets.set_empty(self.tr("Nothing was delivered from here this season."))
        if self.tile is not None:
            self._show_words(self.tile)

    def columns(self) -> Sequence[Column]:
        """The columns of the tickets."""
        return (
            Column("number", self.tr("Number"), width=124),
            Column("day", self.tr("Day"), "date", width=62, write=_short_day),
            Column("pay_g", self.tr("Jin"), "jin", width=78),
            Column("amount_fen", self.tr("Yuan"), "yuan", width=94),
        )

    # ---- what is shown ----

    def show_shed(self, tile: GreenhouseTile, concerns: Sequence[str]) -> None:
        """Show a greenhouse and, in words, what about it wants a look."""
        is_other = self.tile is None or self.tile.greenhouse_id != tile.greenhouse_id
        crops_before = [] if self.tile is None else [crop.crop_id for crop in self.tile.crops]
        self.tile, self._concerns = tile, concerns
        crop_ids = [crop.crop_id for crop in tile.crops]
        if is_other or crop_ids != crops_before:
            self.tickets.set_source(lists.harvest_tickets(crop_ids=crop_ids))
        else:
            self.tickets.reload()
        self._make_blocks(tile)
        self._show_words(tile)
        running = tile.crop_on(self._today())
        self.let_button.setVisible(running is None)
        self.issue_button.setVisible(running is not None)
        self.inspect_button.setVisible(running is not None)
        self.crop_button.setVisible(running is not None)

    def _make_blocks(self, tile: GreenhouseTile) -> None:
        for block in self.blocks:
            self._crops_column.removeWidget(block)
            block.deleteLater()
        self.blocks = [CropBlock(crop) for crop in reversed(tile.crops)]
        for block in self.blocks:
            block.person_wanted.connect(self.person_wanted)
            self._crops_column.addWidget(block)

    def _show_words(self, tile: GreenhouseTile) -> None:
        heading = self.tr("Greenhouse {code}").format(code=tile.code)
        if tile.crop_on(self._today()) is None:
            heading = self.tr("Greenhouse {code}, idle now").format(code=tile.code)
        self._heading.setText(heading)
        words = {
            "little": self.tr("Little per bag: look at the bags."),
            "much": self.tr("Unusually much per bag: look at the tickets."),
            "losses": self.tr("More than a twentieth of the bags lost."),
        }
        text = " ".join(words[name] for name in self._concerns)
        if text:
            self.notice.look(text)
        else:
            self.notice.clear()

    def _on_ticket(self, row: dict[str, int]) -> None:
        self.ticket_wanted.emit(row["id"])


class CropBlock(Retranslated, QWidget):
    """One crop: who grows it, from when to when, and its figures."""

    person_wanted = Signal(int)

    def __init__(self, crop: CropTile) -> None:
        super().__init__()
        self.crop = crop
        self.grower = QPushButton(crop.grower)
        set_look(self.grower, "link")
        self.grower.setCursor(Qt.CursorShape.PointingHandCursor)
        self.grower.clicked.connect(partial(self.person_wanted.emit, crop.person_id))
        self._days = QLabel(days_words(crop.start, Period(crop.start, crop.end).last))
        set_look(self._days, "small")
        self._names: list[QLabel] = []
        self.figures: list[QLabel] = []
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        head = QHBoxLayout()
        head.addWidget(self.grower)
        head.addStretch(1)
        head.addWidget(self._days)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        for place, figure in enumerate(self._texts()):
            row, pair = divmod(place, 2)
            name, shown = QLabel(), QLabel(figure)
            set_look(name, "faded")
            self._names.append(name)
            self.figures.append(shown)
            grid.addWidget(name, row, 3 * pair)
            grid.addWidget(shown, row, 3 * pair + 1, _RIGHT)
        grid.setColumnMinimumWidth(2, 2 * GRID)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        column.addLayout(grid)

    def retranslate(self) -> None:
        """Set the words again."""
        names = (
            self.tr("Bags issued"),
            self.tr("Yield, jin"),
            self.tr("Lost"),
            self.tr("Jin per bag"),
            self.tr("Live"),
            self.tr("Bought for, yuan"),
            self.tr("Survival"),
            self.tr("Yuan per jin"),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)

    def _texts(self) -> tuple[str, ...]:
        crop = self.crop
        survival = survival_ratio(crop.bags_issued - crop.bags_lost, crop.bags_issued)
        per_bag = Fraction(crop.harvest_g, crop.bags_issued) if crop.bags_issued else None
        price = Fraction(crop.paid_fen * GRAMS_PER_JIN, crop.harvest_g) if crop.harvest_g else None
        return (
            f"{crop.bags_issued:,}",
            format_jin(crop.harvest_g, 1),
            f"{crop.bags_lost:,}",
            format_ratio(None if per_bag is None else per_bag / GRAMS_PER_JIN),
            f"{crop.bags_live:,}",
            format_fen(crop.paid_fen),
            format_percent(survival),
            format_ratio(None if price is None else price / 100),
        )


def look_of(row: dict[str, str]) -> str:
    """Voided tickets are struck out."""
    return "void" if row["status"] == "voided" else ""


def _short_day(day: date) -> str:
    """Month and day: the panel is narrow, and the year stands in the number."""
    return f"{day:%m-%d}"
