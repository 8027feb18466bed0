"""The list of the overview's cards: shown or hidden, and put in order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.language import Retranslated
from coop_desk.ui.pages import overview_cards
from coop_desk.ui.pages.overview_cards import Cards
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.close_button import CloseButton

WIDTH = 42 * GRID
_CARD = Qt.ItemDataRole.UserRole
_CHECKED = Qt.CheckState.Checked
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CardsPanel(Retranslated, QWidget):
    """Space shows or hides a card, Alt+Up and Alt+Down or the mouse move it, Del takes a chart off.

    `name_of(card)` says what a card is called.
    """

    changed = Signal(object)  # Cards
    closed = Signal()

    def __init__(self, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self.cards = overview_cards.USUAL
        self._heading, self._hint = QLabel(), QLabel()
        set_look(self._heading, "heading")
        set_look(self._hint, "small")
        self._hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("measures")
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.up_button, self.down_button = QPushButton(), QPushButton()
        self.off_button, self.usual_button = QPushButton(), QPushButton()
        self.close_button = CloseButton()
        self.setFixedWidth(WIDTH)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        for pair in ((self.up_button, self.down_button), (self.off_button, self.usual_button)):
            line = QHBoxLayout()
            line.setSpacing(GRID)
            for button in pair:
                line.addWidget(button, 1)
            column.addLayout(line)

    def _connect(self) -> None:
        self.list.itemChanged.connect(self._on_item)
        self.list.model().rowsMoved.connect(self._on_dragged)
        self.list.currentRowChanged.connect(self._offer)
        self.up_button.clicked.connect(lambda: self.move_by(-1))
        self.down_button.clicked.connect(lambda: self.move_by(1))
        self.off_button.clicked.connect(self.take_off)
        self.usual_button.clicked.connect(lambda: self._change(overview_cards.USUAL))
        self.close_button.clicked.connect(self.closed)

    def retranslate(self) -> None:
        """Set the words again."""
        self._heading.setText(self.tr("Cards of the overview"))
        self._hint.setText(
            self.tr("Space shows or hides a card. Alt+Up and Alt+Down move it, or drag it.")
        )
        self.list.setAccessibleName(self.tr("Cards of the overview"))
        self.up_button.setText(self.tr("Up"))
        self.down_button.setText(self.tr("Down"))
        self.off_button.setText(self.tr("Take off"))
        self.off_button.setToolTip(self.tr("Takes a chart off the overview (Del)"))
        self.usual_button.setText(self.tr("Usual order"))
        self.usual_button.setToolTip(self.tr("All cards as they are in a new book"))
        self.show_cards(self.cards)

    # ---- the list ----

    def show_cards(self, cards: Cards) -> None:
        """List these; the row that was current stays."""
        self.cards = cards
        row = max(0, self.list.currentRow())
        blocked = self.list.blockSignals(True)
        while self.list.count() > len(cards.order):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(cards.order):
            self.list.addItem("")
        for place, card in enumerate(cards.order):
            item = self.list.item(place)
            item.setText(self._name_of(card))
            item.setToolTip(item.text())
            item.setData(_CARD, card)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Unchecked if card in cards.hidden else _CHECKED)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(blocked)
        self._offer()

    @property
    def current(self) -> str:
        """The card the list is on."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(_CARD))

    def _offer(self, *_row: int) -> None:
        row, last = self.list.currentRow(), self.list.count() - 1
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < last)
        self.off_button.setEnabled(overview_cards.chart_of(self.current) is not None)
        self.usual_button.setEnabled(self.cards != overview_cards.USUAL)

    # ---- changing ----

    def _change(self, cards: Cards) -> None:
        self.show_cards(cards)
        self.changed.emit(cards)

    def _follow_list(self, cards: Cards) -> None:
        """The list itself was changed: it is not filled again under the mouse."""
        self.cards = cards
        self._offer()
        self.changed.emit(cards)

    def move_by(self, step: int) -> None:
        """Move the current card up or down."""
        order, row = list(self.cards.order), self.list.currentRow()
        to = row + step
        if 0 <= row < len(order) and 0 <= to < len(order):
            order.insert(to, order.pop(row))
            self.list.setCurrentRow(to)
            self._change(self.cards.with_order(order))

    def take_off(self) -> None:
        """Take the current chart off the overview."""
        if overview_cards.chart_of(self.current) is not None:
            self._change(self.cards.without_chart(self.current))

    def _on_item(self, item: QListWidgetItem) -> None:
        is_shown = item.checkState() == _CHECKED
        self._follow_list(self.cards.with_shown(str(item.data(_CARD)), is_shown=is_shown))

    def _on_dragged(self, *_rows: object) -> None:
        items = map(self.list.item, range(self.list.count()))
        self._follow_list(self.cards.with_order(str(item.data(_CARD)) for item in items))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list."""
        is_key = watched is self.list and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Whether it meant anything here."""
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if with_alt and event.key() in _STEPS:
            self.move_by(_STEPS[Qt.Key(event.key())])
            return True
        if event.key() == Qt.Key.Key_Delete:
            self.take_off()
            return True
        return False
