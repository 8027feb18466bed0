"""The house's own line icons, drawn in the colours of the theme in use."""

from __future__ import annotations

import atexit
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coop_desk.paths import resource
from coop_desk.ui.theme import colour


def icon(name: str, ink: str = "ink", chosen: str = "leaf_deep", disabled: str = "ghost") -> QIcon:
    """The icon `name` in named colours: normal, chosen (checked) and disabled."""
    return _icon(name, colour(ink).name(), colour(chosen).name(), colour(disabled).name())


def picture(name: str, ink: str, size: int) -> QPixmap:
    """The icon `name` as a square picture of `size` pixels."""
    return _picture(name, colour(ink).name(), size)


class _LineArt(QIconEngine):
    """Draws an icon when it is painted, in the size and the state it is then wanted in."""

    def __init__(self, name: str, ink: str, chosen: str, disabled: str) -> None:
        super().__init__()
        self._name, self._ink, self._chosen, self._disabled = name, ink, chosen, disabled

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _LineArt(self._name, self._ink, self._chosen, self._disabled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The picture for a button of this size."""
        if mode == QIcon.Mode.Disabled:
            shade = self._disabled
        else:
            shade = self._chosen if state == QIcon.State.On else self._ink
        return _picture(self._name, shade, min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """The same, painted at once."""
        painter.drawPixmap(rect, self.pixmap(rect.size(), mode, state))


@lru_cache(maxsize=512)
def _icon(name: str, ink: str, chosen: str, disabled: str) -> QIcon:
    """One for all the buttons that bear it."""
    _source(name)  # a missing one is an error here, not somewhere in a painting
    return QIcon(_LineArt(name, ink, chosen, disabled))


@lru_cache(maxsize=1024)
def _picture(name: str, shade: str, size: int) -> QPixmap:
    source = _source(name).replace("currentColor", shade)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


# Pictures must not outlive the application, which ends itself at exit after this.
atexit.register(_icon.cache_clear)
atexit.register(_picture.cache_clear)


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
