"""The navigation at the left: icons and words in groups, icons alone in a narrow window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID

WIDE = 184  # pixels
NARROW = 52
HEADING_HEIGHT = 24
ICON_SIZE = 20
NUMBERED = 9  # pages with a Ctrl+number


class PageEntry(NamedTuple):
    """One line of the navigation."""

    id: str
    title: str
    icon: str
    group: str = ""


class Navigation(Retranslated, QWidget):
    """One button a page, in the order and the groups of the entries."""

    asked = Signal(str)  # page id

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, QToolButton] = {}
        self._icons: dict[str, str] = {}
        self._headings: list[QLabel] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._is_wide = True
        self._build(entries)
        self.set_entries(entries)
        self.retranslate()
        self.restyle()

    def _build(self, entries: Sequence[PageEntry]) -> None:
        self.toggle = QToolButton()
        self.toggle.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        inner = QWidget()
        inner.setObjectName("navigation_list")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(GRID, 0, GRID, GRID)
        self._column.setSpacing(1)
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                if group:
                    self._add_heading()
                else:
                    self._column.addSpacing(GRID)
            self._add_button(entry)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, GRID, 0, 0)
        outer.setSpacing(GRID // 2)
        top = QVBoxLayout()
        top.setContentsMargins(GRID, 0, GRID, 0)
        top.addWidget(self.toggle)
        outer.addLayout(top)
        outer.addWidget(scroll, 1)

    def _add_heading(self) -> None:
        heading = QLabel()
        heading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._headings.append(heading)
        self._column.addWidget(heading)

    def _add_button(self, entry: PageEntry) -> None:
        button = QToolButton()
        button.setObjectName(entry.id)
        button.setCheckable(True)
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons[entry.id] = button
        self._icons[entry.id] = entry.icon
        self._group.addButton(button)
        self._column.addWidget(button)

    def set_entries(self, entries: Sequence[PageEntry]) -> None:
        """Take the words of the same entries in another language."""
        self._groups = [name for name, _ in groupby(entry.group for entry in entries) if name]
        for place, entry in enumerate(entries):
            button = self._buttons[entry.id]
            button.setText(f" {entry.title}")  # a little air after the icon
            button.setAccessibleName(entry.title)
            keys = f" (Ctrl+{place + 1})" if place < NUMBERED else ""
            button.setToolTip(entry.title + keys)
        self.set_wide(self._is_wide)

    def show_current(self, page_id: str) -> None:
        """Mark the page that is shown."""
        self._buttons[page_id].setChecked(True)

    def set_wide(self, wide: bool) -> None:
        """Icons with words, or icons alone."""
        self._is_wide = wide
        self.setFixedWidth(WIDE if wide else NARROW)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if wide
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in (*self._buttons.values(), self.toggle):
            button.setToolButtonStyle(style)
        for heading, group in zip(self._headings, self._groups, strict=False):
            heading.setText(group if wide else "")
            heading.setFixedHeight(HEADING_HEIGHT if wide else GRID)

    @property
    def is_wide(self) -> bool:
        """Whether the words are shown."""
        return self._is_wide

    def retranslate(self) -> None:
        """Set the words again."""
        self.setAccessibleName(self.tr("Navigation"))
        self.toggle.setAccessibleName(self.tr("Show or hide the words"))
        self.toggle.setToolTip(self.tr("Show or hide the words"))

    def restyle(self) -> None:
        """Draw the icons in the colours in use."""
        self.toggle.setIcon(icon("menu", "faded"))
        for page_id, button in self._buttons.items():
            button.setIcon(icon(self._icons[page_id], "faded"))

    def _on_clicked(self, button: QToolButton) -> None:
        self.asked.emit(button.objectName())
