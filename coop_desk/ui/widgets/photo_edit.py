"""Pictures from a file: an input that shows the one chosen, and a view as large as it goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coop_desk.ui.language import Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, set_look

SMALL = QSize(20 * GRID, 15 * GRID)
LARGE = QSize(1920, 1440)  # pixels: more than a screen shows is not read


def read_picture(path: Path, largest: QSize) -> QImage | None:
    """A picture no larger than `largest`, turned the right way up; None where it is unreadable.

    Needs no window: large photos are read beside it.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class PhotoLabel(Retranslated, QLabel):
    """One photo, read beside the window. Where it `opens`, Enter, Space and a click open it."""

    opened = Signal()

    def __init__(
        self, operations: Operations, largest: QSize, *, opens: bool = False, grows: bool = False
    ) -> None:
        super().__init__()
        self._operations, self._largest = operations, largest
        self._opens, self._grows = opens, grows
        self.path: Path | None = None
        self.image: QImage | None = None
        self._is_unreadable = False
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if grows:
            self.setMinimumSize(1, 1)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.hide()

    def retranslate(self) -> None:
        """Set the words again."""
        self.setAccessibleName(self.tr("Photo"))
        if self._opens:
            self.setToolTip(self.tr("Show it large (Enter)"))
        if self._is_unreadable and self.path is not None:
            words = self.tr("This picture cannot be shown: {name}")
            self.setText(words.format(name=self.path.name))

    def show_photo(self, path: Path | None) -> None:
        """Show the picture of a file, None for none."""
        self.path, self.image, self._is_unreadable = path, None, False
        self.clear()
        self.setVisible(path is not None)
        if path is not None:
            self._operations.run_picture(
                partial(read_picture, path, self._largest),
                self._on_read,
                key=(id(self), "photo"),
                parent=self,
            )

    def _on_read(self, image: QImage | None) -> None:
        self.image, self._is_unreadable = image, image is None
        self.retranslate()
        self._draw()

    def _draw(self) -> None:
        if self.image is None:
            return
        pixmap = QPixmap.fromImage(self.image)
        if self._grows:
            how = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(self.size(), how, smooth)
        self.setPixmap(pixmap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is."""
        super().resizeEvent(event)
        if self._grows:
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open it."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._opens and event.key() in keys:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        if self._opens:
            self.opened.emit()
        super().mouseReleaseEvent(event)


class PhotoEdit(Retranslated, QWidget):
    """An input of a form: a picture's file; `choose` asks for one and returns None for none."""

    edited = Signal()

    def __init__(
        self,
        choose: Callable[[], Path | None],
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self._path: Path | None = None
        self.button, self.without_button = QPushButton(), QPushButton()
        self.button.setAutoDefault(False)
        set_look(self.without_button, "link")
        self.button.clicked.connect(self._on_choose)
        self.without_button.clicked.connect(self._on_without)
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.name, "small")
        self.photo = PhotoLabel(operations, SMALL)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.button)
        buttons.addWidget(self.without_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(buttons)
        column.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.name)
        self.setFocusProxy(self.button)
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Set the words again."""
        self.button.setText(self.tr("Choose a photo …"))
        self.without_button.setText(self.tr("Without it"))

    def value(self) -> Path | None:
        """The file, None without a photo."""
        return self._path

    def set_value(self, value: Path | None) -> None:
        """Show a file's picture."""
        self._path = value
        self._show()

    def typed(self) -> str:
        """Where the file lies."""
        return str(self._path) if self._path else ""

    def set_typed(self, typed: Any) -> None:
        """Put it back."""
        self.set_value(Path(str(typed)) if typed else None)

    def _show(self) -> None:
        self.photo.show_photo(self._path)
        self.name.setText(self._path.name if self._path else "")
        self.name.setVisible(self._path is not None)
        self.without_button.setVisible(self._path is not None)

    def _on_choose(self) -> None:
        path = self._choose()
        if path is not None:
            self.set_value(path)
            self.edited.emit()

    def _on_without(self) -> None:
        self.set_value(None)
        self.button.setFocus()
        self.edited.emit()
