"""The house's own line icons, drawn in the colours of the theme in use."""

from __future__ import annotations

import atexit
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coop_desk.paths import resource
from coop_desk.ui.theme import colour

SIZES = (16, 20, 24, 30, 40)  # pixels; the larger ones serve denser screens


def icon(name: str, ink: str = "ink", chosen: str = "leaf_deep", disabled: str = "ghost") -> QIcon:
    """The icon `name` in named colours: normal, chosen (checked) and disabled."""
    return _icon(name, colour(ink).name(), colour(chosen).name(), colour(disabled).name())


def picture(name: str, ink: str, size: int) -> QPixmap:
    """The icon `name` as a square picture of `size` pixels."""
    return _picture(name, colour(ink).name(), size)


@lru_cache(maxsize=512)
def _icon(name: str, ink: str, chosen: str, disabled: str) -> QIcon:
    """Drawn once for all the buttons that bear it, since each takes fifteen pictures."""
    result = QIcon()
    states = (
        (ink, QIcon.Mode.Normal, QIcon.State.Off),
        (chosen, QIcon.Mode.Normal, QIcon.State.On),
        (disabled, QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for shade, mode, state in states:
        for size in SIZES:
            result.addPixmap(_picture(name, shade, size), mode, state)
    return result


# Pictures must not outlive the application, which ends itself at exit after this.
atexit.register(_icon.cache_clear)


def _picture(name: str, shade: str, size: int) -> QPixmap:
    source = _source(name).replace("currentColor", shade)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
