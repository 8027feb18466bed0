"""Pictures of the window, for the tour that shows every page."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

# The offscreen platform says this each time a window learns its smallest size.
_NOISE = "This plugin does not support propagateSizeHints()"


def hush_offscreen() -> None:
    """Pass on what Qt has to say, but for the one line that means nothing without a display."""
    qInstallMessageHandler(_say)


def _say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if text != _NOISE:
        print(text, file=sys.stderr)


def grab(widget: QWidget, path: Path) -> Path:
    """Save what `widget` shows as a PNG, after everything under way has been drawn.

    Raises OSError when the file cannot be written.
    """
    widget.ensurePolished()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QCoreApplication.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path), "PNG"):
        raise OSError(f"The picture could not be written: {path}")
    return path
