"""The settings: sections at the left, the one chosen at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
)

from coop_desk.ui.changes import Changes
from coop_desk.ui.icons import icon
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_care import BackupSection, CheckSection
from coop_desk.ui.pages.settings_catalogue import AccountsSection, BasketsSection, GradesSection
from coop_desk.ui.pages.settings_contract import ContractSection
from coop_desk.ui.pages.settings_office import (
    ClosingSection,
    CooperativeSection,
    LawSection,
    PaperSection,
)
from coop_desk.ui.pages.settings_prices import PricesSection
from coop_desk.ui.pages.settings_printing import PrintingSection
from coop_desk.ui.pages.settings_rules import RulesSection
from coop_desk.ui.pages.settings_scale import ScaleSection
from coop_desk.ui.pages.settings_screen import ScreenSection
from coop_desk.ui.pages.settings_section import Section
from coop_desk.ui.theme import GRID, ROW_HEIGHT, set_look

LIST_WIDTH = 22 * GRID
MEMORY = "settings/section"


class Entry(NamedTuple):
    """One line of the list at the left."""

    id: str
    icon: str
    factory: Callable[[PageContext, DeskServices], Section]


ENTRIES = (
    Entry("cooperative", "person", CooperativeSection),
    Entry("law", "books", LawSection),
    Entry("screen", "language", ScreenSection),
    Entry("paper", "print", PaperSection),
    Entry("printing", "print", PrintingSection),
    Entry("contract", "lease", ContractSection),
    Entry("prices", "payment", PricesSection),
    Entry("grades", "filter", GradesSection),
    Entry("baskets", "bag", BasketsSection),
    Entry("rules", "scale", RulesSection),
    Entry("scale", "scale", ScaleSection),
    Entry("books", "calendar", ClosingSection),
    Entry("accounts", "statement", AccountsSection),
    Entry("backup", "shield", BackupSection),
    Entry("check", "check", CheckSection),
)


class SettingsPage(Page):
    """Sections are made when they are first opened; `open_target` takes their id ("prices")."""

    concerned = Changes.SETTINGS | Changes.PRICES | Changes.PEOPLE

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        super().__init__(context)
        self.desk = desk
        self.sections: dict[str, Section] = {}
        self.current_id = ""
        self.main_action = self._section_action = self.add_key("Ctrl+N", self._on_main)
        self._section_action.setVisible(False)
        self.save_action = self.add_key("Ctrl+S", self._on_save)
        self.list = QListWidget()
        self.heading = QLabel()
        self.stack = QStackedWidget()
        self._arrange()
        self.retranslate()
        self.restyle()
        kept = str(context.memory.value(MEMORY) or "")
        self.open_section(kept if kept in self._entries else ENTRIES[0].id)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_activated)

    @property
    def _entries(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in ENTRIES}

    def _arrange(self) -> None:
        frame = QFrame()
        set_look(frame, "card")
        frame.setFixedWidth(LIST_WIDTH)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        inside.addWidget(self.list)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in ENTRIES:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setSizeHint(QSize(LIST_WIDTH - 2 * GRID, ROW_HEIGHT + 2))
            self.list.addItem(item)
        set_look(self.heading, "heading")
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self.heading)
        right.addWidget(self.stack, 1)
        line = QHBoxLayout()
        line.setSpacing(3 * GRID)
        line.addWidget(frame)
        line.addLayout(right, 1)
        self.body.addLayout(line)

    # ---- words and icons ----

    def retranslate(self) -> None:
        """Set the words again."""
        names = self.names()
        for place, entry in enumerate(ENTRIES):
            self.list.item(place).setText(names[entry.id])
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.save_action.setText(self.tr("Save"))
        self.heading.setText(names.get(self.current_id, ""))

    def names(self) -> dict[str, str]:
        """What the sections are called."""
        return {
            "cooperative": self.tr("Cooperative"),
            "law": self.tr("Law"),
            "screen": self.tr("Units and language"),
            "paper": self.tr("Paper"),
            "printing": self.tr("Printing"),
            "contract": self.tr("Lease contract"),
            "prices": self.tr("Prices"),
            "grades": self.tr("Grades"),
            "baskets": self.tr("Baskets and tare"),
            "rules": self.tr("Rules"),
            "scale": self.tr("Scale"),
            "books": self.tr("Closing the books"),
            "accounts": self.tr("Accounts"),
            "backup": self.tr("Backup"),
            "check": self.tr("Book check"),
        }

    def restyle(self) -> None:
        """Draw the icons in the colours in use."""
        for place, entry in enumerate(ENTRIES):
            self.list.item(place).setIcon(icon(entry.icon, "faded"))

    # ---- sections ----

    @property
    def current(self) -> Section:
        """The section shown."""
        return self.sections[self.current_id]

    def section(self, section_id: str) -> Section:
        """A section, made now if it was not wanted before; KeyError for an unknown one."""
        if section_id not in self.sections:
            made = self._entries[section_id].factory(self.context, self.desk)
            self.sections[section_id] = made
            self.stack.addWidget(made.shown_in())
            if made.main_action is not None:
                made.main_action.changed.connect(self._show_main)
        return self.sections[section_id]

    def open_section(self, section_id: str) -> None:
        """Show a section."""
        section = self.section(section_id)
        self.current_id = section_id
        self.stack.setCurrentIndex(list(self.sections).index(section_id))
        self.list.setCurrentRow([entry.id for entry in ENTRIES].index(section_id))
        self.heading.setText(self.names()[section_id])
        self.context.memory.setValue(MEMORY, section_id)
        self._show_main()
        if self.isVisible():
            section.bring_up_to_date()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) != self.current_id:
            self.open_section(item.data(Qt.ItemDataRole.UserRole))

    def _on_activated(self, _item: QListWidgetItem) -> None:
        self.current.take_focus()

    # ---- the one main action follows the section ----

    def _show_main(self) -> None:
        action = self.current.main_action
        shown = action is not None and action.isVisible()
        if action is not None:
            self._section_action.setText(action.text())
            self._section_action.setEnabled(action.isEnabled())
        self._section_action.setVisible(shown)

    def _on_main(self) -> None:
        if self.current.main_action is not None:
            self.current.main_action.trigger()

    def _on_save(self) -> None:
        self.current.save()

    # ---- what the window asks ----

    def _on_changes(self, changes: Changes) -> None:
        for section in self.sections.values():
            section.is_stale = section.is_stale or bool(changes & section.concerned)
        super()._on_changes(changes)

    def refresh(self) -> None:
        """Read again what the section shows."""
        self.current.bring_up_to_date()

    def open_target(self, target: Any) -> None:
        """Open a section by its id, and put the focus where work begins in it."""
        if target in self._entries:
            self.open_section(target)
            self.current.take_focus()

    def step_back(self) -> bool:
        """Close what is open in the section, then go to the list of sections."""
        if self.current.step_back():
            return True
        if self.list.hasFocus():
            return False
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def has_unsaved(self) -> bool:
        """Whether any section was changed and not saved."""
        return any(section.has_unsaved() for section in self.sections.values())

    def keep_drafts(self) -> None:
        """Keep what was typed in any section."""
        for section in self.sections.values():
            section.keep_drafts()

    def take_focus(self) -> None:
        """The list of sections."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
