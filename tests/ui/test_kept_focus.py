"""Who types keeps the keys, whatever a page that is not seen does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from coop_desk.ui.widgets.kept_focus import KeptFocus


class Window(QWidget):
    """Two pages with a field each; the first is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.pages, self.fields = QStackedWidget(), (QLineEdit(), QLineEdit())
        for field in self.fields:
            self.pages.addWidget(field)
        QVBoxLayout(self).addWidget(self.pages)
        KeptFocus(self)


@pytest.fixture
def window(present: Callable[[QWidget], None]) -> Window:
    made = Window()
    present(made)
    made.fields[0].setFocus()
    return made


def test_a_page_that_is_not_seen_takes_no_keys(window: Window, qtbot: Any) -> None:
    first, second = window.fields
    QTest.keyClicks(first, "02")
    second.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert first.text() == "02"


def test_who_is_shown_at_once_keeps_the_keys_it_took(window: Window) -> None:
    _, second = window.fields
    second.setFocus()
    window.pages.setCurrentIndex(1)
    QCoreApplication.processEvents()
    assert second.hasFocus()
