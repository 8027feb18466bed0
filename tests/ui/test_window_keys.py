"""Keys the window answers where nothing inside it wanted them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_samples import SamplePage

from coop_desk.ui.main_window import MainWindow

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


def test_enter_presses_the_button_that_has_the_focus(
    make_window: Callable[..., MainWindow],
) -> None:
    window = make_window()
    window.show_page("leaf")
    page = window.current_page
    assert isinstance(page, SamplePage)
    window.header.main_button.setFocus()
    QTest.keyClick(QApplication.focusWidget(), ENTER, CONTROL)  # posts the form one is in
    assert not page.form._lines["person"].notice.text
    QTest.keyClick(QApplication.focusWidget(), ENTER)
    assert page.form._lines["person"].notice.text == "Please fill in: Person."
