"""The head of the page: its title, the pickers all pages share, and the one main action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look

if TYPE_CHECKING:
    from coop_desk.ui.page import Page
    from coop_desk.ui.scope import Scope

HEIGHT = 7 * GRID
OTHER = "other"


class PageHeader(Retranslated, QWidget):
    """Follows the page that is shown; before there is a scope it has a title alone."""

    other_period_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._scope: Scope | None = None
        self._page: Page | None = None
        self._action: QAction | None = None
        self.title = QLabel()
        set_look(self.title, "title")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self._line.setSpacing(GRID)
        self._line.addWidget(self.title)
        self._line.addStretch(1)

    def set_scope(self, scope: Scope) -> None:
        """Offer its period and its season from now on, and the main action of pages."""
        self._scope = scope
        self.season_picker = self._picker()
        self.period_picker = self._picker()
        self.main_button = QPushButton()
        set_look(self.main_button, "main")
        self.main_button.clicked.connect(self._on_main)
        self._period_menu, self._season_menu = QMenu(self), QMenu(self)
        self._period_menu.triggered.connect(self._on_period)
        self._season_menu.triggered.connect(self._on_season)
        self.period_picker.setMenu(self._period_menu)
        self.season_picker.setMenu(self._season_menu)
        self._line.addWidget(self.season_picker)
        self._line.addWidget(self.period_picker)
        self._line.addSpacing(GRID)
        self._line.addWidget(self.main_button)
        scope.changed.connect(self._show_scope)
        scope.seasons_changed.connect(self.retranslate)
        self.retranslate()
        self.restyle()
        self._show_pickers()
        self._show_action()

    def _picker(self) -> QToolButton:
        picker = QToolButton()
        set_look(picker, "picker")
        picker.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        picker.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        picker.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return picker

    # ---- the page ----

    def follow(self, title: str, page: Page) -> None:
        """Show this page's title, pickers and action."""
        self.title.setText(title)
        if self._page is not None:
            self._page.head_changed.disconnect(self._show_pickers)
        self._page = page
        page.head_changed.connect(self._show_pickers)
        self._show_pickers()
        if self._action is not None:
            self._action.changed.disconnect(self._show_action)
        self._action = page.main_action
        if self._action is not None:
            self._action.changed.connect(self._show_action)
        self._show_action()

    def _show_pickers(self) -> None:
        page = self._page
        self.period_picker.setVisible(page is not None and page.uses_period)
        self.season_picker.setVisible(page is not None and page.uses_season)

    def _show_action(self) -> None:
        action = self._action
        self.main_button.setVisible(action is not None and action.isVisible())
        if action is None:
            return
        self.main_button.setText(action.text())
        self.main_button.setEnabled(action.isEnabled())
        keys = action.shortcut().toString()
        self.main_button.setToolTip(f"{action.text()} ({keys})" if keys else "")

    def _on_main(self) -> None:
        if self._action is not None:
            self._action.trigger()

    # ---- the pickers ----

    def retranslate(self) -> None:
        """Set the words again."""
        if self._scope is not None:
            self._fill_period_menu()
            self._fill_season_menu(self._scope)
            self._show_scope()

    def restyle(self) -> None:
        """Draw the icons in the colours in use."""
        if self._scope is not None:
            self.period_picker.setIcon(icon("calendar", "faded"))
            self.season_picker.setIcon(icon("season", "faded"))

    def _fill_period_menu(self) -> None:
        self._period_menu.clear()
        names = {
            "today": self.tr("Today"),
            "week": self.tr("This week"),
            "month": self.tr("This month"),
            "last_month": self.tr("Last month"),
            "year": self.tr("This year"),
            "last_year": self.tr("Last year"),
            OTHER: self.tr("Other days …"),
        }
        for name, words in names.items():
            self._period_menu.addAction(words).setData(name)

    def _fill_season_menu(self, scope: Scope) -> None:
        self._season_menu.clear()
        self._season_menu.addAction(self.tr("All seasons")).setData(None)
        for season in scope.seasons:
            self._season_menu.addAction(season.name).setData(season.id)

    def _show_scope(self) -> None:
        if self._scope is None:
            return
        season, period_text = self._scope.season, self._scope.period_words
        self.period_picker.setText(f" {period_text}")
        season_words = season.name if season else self.tr("All seasons")
        self.season_picker.setText(f" {season_words}")
        period_name = self.tr("Period: {period}").format(period=period_text)
        season_name = self.tr("Season: {season}").format(season=season_words)
        self.period_picker.setAccessibleName(period_name)
        self.season_picker.setAccessibleName(season_name)

    def _on_period(self, action: QAction) -> None:
        if action.data() == OTHER:
            self.other_period_wanted.emit()
        elif self._scope is not None:
            self._scope.choose_named(action.data())

    def _on_season(self, action: QAction) -> None:
        if self._scope is not None:
            self._scope.choose_season(action.data())
