"""The prices in very large type on a second screen at the gate, in Chinese like all papers."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from coop_desk.domain.money import format_fen
from coop_desk.domain.price_notice import (
    BOARD_TITLE,
    NO_PRICE,
    PROMISE,
    UNIT,
    NoticeGrade,
    PriceNotice,
)
from coop_desk.errors import UserError
from coop_desk.services import price_board
from coop_desk.ui.changes import Changes
from coop_desk.ui.language import Retranslated
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import colour

PRODUCTS = ("leaf", "mushroom")
LOOK_EVERY = 20_000  # milliseconds: midnight brings other prices
MARGIN = 0.035  # of the height, as are the shares below
HEAD, FOOT = 0.19, 0.075
SPECIAL = 0.62  # a price that differs stands this much lower than a grade
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BoardWindow(Retranslated, QWidget):
    """Follows the prices by itself; 1 and 2 or the arrows change the product.

    F11 fills the screen or leaves it, Esc leaves it and then closes. It goes with the window it
    was opened from.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.context = context
        self.product = PRODUCTS[0]
        self.notice: PriceNotice | None = None
        self._day = context.today()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY)
        self._look.timeout.connect(self.follow_day)
        context.operations.changed.connect(self._on_changed)
        if parent is not None:
            parent.installEventFilter(self)
        self.resize(960, 540)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.setWindowTitle(self.tr("Board of prices"))

    def restyle(self) -> None:
        """Paint in the colours in use."""
        self.update()

    # ---- what it shows ----

    def show_product(self, product: str) -> None:
        """Show a product over the whole screen, the second one where there is one."""
        self._choose(product)
        if not self.isVisible():
            self._go_to_second_screen()
            self.showFullScreen()
            self._look.start()
        self.raise_()
        self.activateWindow()

    def _go_to_second_screen(self) -> None:
        parent = self.parentWidget()
        here = parent.screen() if parent is not None else self.screen()
        other = next((one for one in QGuiApplication.screens() if one is not here), here)
        self.setGeometry(other.geometry())

    def _choose(self, product: str) -> None:
        if product != self.product:
            self.product, self.notice = product, None
        self.read()

    def read(self) -> None:
        """Read the prices of today."""
        self._day = self.context.today()
        self.context.operations.run_query(
            partial(price_board.notice, product=self.product, day=self._day),
            self._show,
            key=(id(self), "board"),
            parent=self,
            on_refused=self._on_none,
        )

    def _show(self, notice: PriceNotice | None) -> None:
        self.notice = notice
        self.setAccessibleName(self.text)
        self.update()

    def _on_none(self, _error: UserError) -> None:
        self._show(None)

    @property
    def text(self) -> str:
        """Everything it says, for those who hear the screen."""
        notice = self.notice
        if notice is None:
            return NO_PRICE
        lines = [f"{notice.product}{BOARD_TITLE}　{notice.day_words}"]
        for words, fen, _is_special in board_rows(notice.grades):
            lines.append(f"{words} {UNKNOWN if fen is None else format_fen(fen)}")
        return "\n".join(lines)

    # ---- following ----

    def follow_day(self) -> None:
        """Read again once the day has changed."""
        if self._day != self.context.today():
            self.read()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes & (Changes.PRICES | Changes.SETTINGS | Changes.PEOPLE):
            self.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the window it belongs to; a window made small hides by itself."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking at the clock."""
        self._look.stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11, Esc, the product."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F11:
            self._fill(not self.isFullScreen())
        elif key == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self._fill(False)
            else:
                self.close()
        elif key in (Qt.Key.Key_1, Qt.Key.Key_2):
            self._choose(PRODUCTS[key - Qt.Key.Key_1])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(PRODUCTS[1 - PRODUCTS.index(self.product)])
        else:
            super().keyPressEvent(event)

    def _fill(self, filled: bool) -> None:
        if filled:
            self.showFullScreen()
        else:
            self.showNormal()

    # ---- painting ----

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Everything in shares of the height, each text made smaller until it fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), colour("sheet"))
        notice, full = self.notice, QRectF(self.rect())
        edge = full.height() * MARGIN
        room = full.adjusted(edge, 0, -edge, 0)
        if notice is None:
            _say(painter, room, NO_PRICE, 0.14 * full.height(), Qt.AlignmentFlag.AlignCenter)
            return
        head = QRectF(room.left(), 0, room.width(), full.height() * HEAD)
        painter.fillRect(QRectF(0, 0, full.width(), head.height()), colour("leaf"))
        self._paint_head(painter, head, notice)
        foot = QRectF(room.left(), full.bottom(), room.width(), 0)
        foot.setTop(full.bottom() - full.height() * FOOT)
        painter.setPen(colour("faded"))
        _say(painter, foot, PROMISE, foot.height() * 0.5, _LEFT)
        self._paint_rows(painter, QRectF(room.topLeft(), foot.topRight()), head, notice)

    def _paint_head(self, painter: QPainter, head: QRectF, notice: PriceNotice) -> None:
        painter.setPen(colour("on_leaf"))
        title = f"{notice.product}{BOARD_TITLE}"
        left = QRectF(head.left(), head.top(), head.width() * 0.5, head.height())
        _say(painter, left, title, head.height() * 0.58, _LEFT, bold=True)
        right = QRectF(left.right(), head.top(), head.width() * 0.5, head.height() * 0.62)
        _say(painter, right, notice.day_words, right.height() * 0.56, _RIGHT)
        below = right.translated(0, right.height() * 0.74)
        below.setHeight(head.height() * 0.42)
        name = f"{notice.cooperative.name}　单位：{UNIT}"
        _say(painter, below, name, below.height() * 0.56, _RIGHT)

    def _paint_rows(
        self, painter: QPainter, room: QRectF, head: QRectF, notice: PriceNotice
    ) -> None:
        rows = board_rows(notice.grades)
        shares = [SPECIAL if special else 1.0 for _, _, special in rows]
        room.setTop(head.bottom())
        one = room.height() / max(sum(shares), 3.0)
        top = room.top()
        for (words, fen, special), share in zip(rows, shares, strict=True):
            height = one * share
            line = QRectF(room.left(), top, room.width(), height)
            if top > room.top() and not special:
                painter.setPen(colour("line"))
                painter.drawLine(line.topLeft(), line.topRight())
            self._paint_row(painter, line, words, fen, special)
            top += height

    def _paint_row(
        self, painter: QPainter, line: QRectF, words: str, fen: int | None, special: bool
    ) -> None:
        indent = line.height() if special else 0.0
        left = QRectF(line.left() + indent, line.top(), line.width() * 0.52, line.height())
        left.setRight(line.left() + line.width() * 0.52)
        right = QRectF(left.right(), line.top(), line.right() - left.right(), line.height())
        painter.setPen(colour("faded" if special else "ink"))
        _say(painter, left, words, line.height() * 0.66, _LEFT, bold=not special)
        painter.setPen(colour("ink" if special else "leaf_deep"))
        price = UNKNOWN if fen is None else format_fen(fen)
        _say(painter, right, price, line.height() * 0.8, _RIGHT, bold=True)


def board_rows(grades: tuple[NoticeGrade, ...]) -> list[tuple[str, int | None, bool]]:
    """Each line: its words, its price in fen, whether it is a price that differs.

    A grade without a price of its own has none beside its name.
    """
    rows: list[tuple[str, int | None, bool]] = []
    for grade in grades:
        rows.append((grade.name, grade.price_fen, False))
        rows += [(one.words, one.price_fen, True) for one in grade.specials]
    return rows


def _say(
    painter: QPainter,
    room: QRectF,
    text: str,
    pixels: float,
    flags: Any,
    *,
    bold: bool = False,
) -> None:
    """A text on one line, as high as wanted or as its room allows."""
    font = QFont(painter.font())
    font.setBold(bold)
    font.setPixelSize(max(8, int(pixels)))
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > room.width() > 0:
        font.setPixelSize(max(8, int(pixels * room.width() / width)))
    painter.setFont(font)
    painter.drawText(room, int(flags), text)
