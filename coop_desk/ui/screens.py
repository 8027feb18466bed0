"""Pictures of the window, for the tour that shows every page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


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
