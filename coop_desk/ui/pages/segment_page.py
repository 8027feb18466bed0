"""A page of several lists, one shown at a time, and at the right what was opened of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.fields import Option
from coop_desk.ui.language import error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.segment import OwnPanel, Read, Segment
from coop_desk.ui.pages.side_page import SidePage
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.fact_panel import FactPanel
from coop_desk.ui.widgets.task_panel import Task
from coop_desk.ui.widgets.turning_line import TurningLine

ROOM_FOR_BOTH = 1_000  # pixels: with less, what is open takes the place of the list


class SegmentPage(SidePage):
    """A list at the left, one of several; at the right what was opened of it, or a form.

    `page_id` is its name among the pages, `segment_types` are its lists by name, the first shown
    at first; `opened_after` says in which list what a form made is opened.
    """

    page_id = ""
    segment_types: ClassVar[Mapping[str, type[Segment]]] = {}
    opened_after: ClassVar[Mapping[type[Task], str]] = {}

    def __init__(self, context: PageContext, papers: Any) -> None:
        facts = FactPanel()
        super().__init__(context, facts)
        self.facts = facts
        self.segments = {name: make(context, papers) for name, make in self.segment_types.items()}
        self.current = next(iter(self.segment_types))
        self._open_id: Any = None  # the row at the side
        self._to_show: Any = None  # the row that comes to the front once it is read
        self._to_point_at: Any = None  # the open row, until the list has it
        self._detail: Any = None
        self.choice = Choice()
        self.tools, self.lists = QStackedWidget(), QStackedWidget()
        self._arrange()
        self._make_keys()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        for segment in self.segments.values():
            self.tools.addWidget(segment.tools)
            self.lists.addWidget(segment)
            if segment.panel is not None:
                self.side.addWidget(segment.panel)
                segment.panel.closed.connect(self.close_side)
        self.lists.setMinimumWidth(1)
        self.tools.setMinimumWidth(1)
        self.tools.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = TurningLine(self.choice)
        head.add(self.tools, 1)
        head.add_space(0)  # for a list without tools
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.lists, 9)
        line.addWidget(self.side, 11)
        self.body.setSpacing(GRID + GRID // 2)
        self.body.addWidget(head)
        self.body.addLayout(line, 1)

    def _make_keys(self) -> None:
        self.main_action = self.add_key("F8", self._do_main)
        self._new_key = self.add_key("Ctrl+N", self._begin)
        self._find_key = self.add_key("F3", self.find)
        for place, name in enumerate(self.segments, 1):
            self.add_key(f"Alt+{place}", partial(self.show_segment, name))

    def _connect(self) -> None:
        self.choice.edited.connect(self._on_choice)
        for name, segment in self.segments.items():
            segment.opened.connect(partial(self.open_row, name))
            segment.table.chosen.connect(self._on_chosen)
            segment.table.model.loaded.connect(self._on_list_loaded)
            segment.task_wanted.connect(self.open_task)
            segment.paper_wanted.connect(self.print_paper)
            segment.page_wanted.connect(self._on_page_wanted)
            segment.document_wanted.connect(self.open_document)
        self.facts.closed.connect(self.close_side)
        self.task.done.connect(self._on_task_done)

    def retranslate(self) -> None:
        """Set the words again."""
        segments = self.segments.items()
        self.choice.set_options([Option(name, segment.title()) for name, segment in segments])
        self.choice.set_value(self.current)
        self.choice.setAccessibleName(self.tr("Which list"))
        self._show_main_words()
        self._show_card()
        QTimer.singleShot(0, self, self.fit_side)  # once the lists have their words too

    # ---- the list shown ----

    @property
    def segment(self) -> Segment:
        """The list shown."""
        return self.segments[self.current]

    def show_segment(self, name: str) -> None:
        """Show another list; what was open at the side closes, a form keeps its draft."""
        if name != self.current:
            self.close_side()
            self.current = name
            self.segment.refresh()
        self.choice.set_value(name)
        self.tools.setCurrentWidget(self.segment.tools)
        self._fit_tools()
        self.lists.setCurrentWidget(self.segment)
        self._show_main_words()
        self.take_focus()

    def _fit_tools(self) -> None:
        """A list without tools of its own takes no line for them."""
        tools = self.segment.tools
        parts = tools.findChildren(QWidget)
        self.tools.setVisible(any(part.isVisibleTo(tools) for part in parts))

    def _on_choice(self) -> None:
        self.show_segment(self.choice.value())
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_main_words(self) -> None:
        if self.main_action is not None:
            self.main_action.setText(self.segment.main_words())

    def _do_main(self) -> None:
        self.segment.do_main()

    def _begin(self) -> None:
        self.segment.begin()

    # ---- what a page answers ----

    def refresh(self) -> None:
        """Read the list and what is open again."""
        self.segment.refresh()
        if self._open_id is not None:
            self._read_detail()
        if self.is_open(self.task):
            self.task.read_again()

    def open_target(self, target: Any) -> None:
        """A row named by its list and its id (None: the list alone), or by its id in the first."""
        name, row_id = target if isinstance(target, tuple) else (next(iter(self.segments)), target)
        self.show_segment(name)
        if row_id is not None:
            self.open_row(name, row_id)

    def take_focus(self) -> None:
        """An open form keeps it, else the list has it."""
        if self.is_open(self.task) and self.task.form is not None:
            self.task.form.go_to_first()
            return
        table = self.segment.table
        table.setFocus()
        if not table.view.currentIndex().isValid():
            table.go_to_row(0)

    def step_back_in_list(self) -> bool:
        """The filters go."""
        return self.segment.table.step_back()

    def find(self) -> None:
        """The filters of the list."""
        if not self.lists.isVisibleTo(self):
            self.close_side()
        self.segment.table.show_filters()

    # ---- the side ----

    def fit_side(self) -> None:
        """With little room, or for a wide form, what is open takes the place of the list."""
        is_open = self.side.isVisibleTo(self)
        wide = self.is_open(self.task) and self.task.task is not None and self.task.task.wide
        self.lists.setVisible(not is_open or (self.width() >= ROOM_FOR_BOTH and not wide))
        for segment in self.segments.values():
            segment.set_narrow(is_open)
        self._fit_tools()

    def close_side(self) -> None:
        """Show the list alone; a form keeps its draft."""
        if self.is_open(self.task):
            self.task.keep_draft()
        self._open_id = self._detail = None
        self.side.hide()
        self.fit_side()
        self.segment.table.setFocus()

    def back(self) -> None:
        """From a form, a paper or a document to what it was opened from."""
        if self._open_id is None:
            self.close_side()
            return
        self.show_side(self.opened_panel)
        self.opened_panel.focus_button()

    # ---- an opened row ----

    @property
    def opened_panel(self) -> FactPanel | OwnPanel:
        """What shows the opened rows of the list shown."""
        return self.segment.panel or self.facts

    def open_row(self, name: str, row_id: Any) -> None:
        """Open a row of a list at the side."""
        if name != self.current:
            self.show_segment(name)
        self._open_id, self._detail = row_id, None
        self._to_show = row_id
        self._read_detail()

    def _on_chosen(self, row: Any | None) -> None:
        """Follow the arrow keys in the list while a row is open; the focus stays there."""
        followed = self.is_open(self.opened_panel) and self.segment.table.view.hasFocus()
        if row is not None and followed and row.id != self._open_id:
            self._open_id = row.id
            self._read_detail()

    def _read_detail(self) -> None:
        """Read the open row; what a change touches is read again, and only the newest answer comes.

        So that a row is to be shown is kept apart from who asked for it.
        """
        self.context.operations.run_query(
            self.segment.detail_reader(self._open_id),
            partial(self._on_detail, self._open_id),
            key=(id(self), "detail"),
            parent=self,
            on_refused=self._on_gone,
        )

    def _on_detail(self, row_id: Any, detail: Any) -> None:
        if row_id != self._open_id:
            return
        self._detail = detail
        self._show_card()
        if row_id == self._to_show:
            self._to_show = None
            self._point_at(row_id)
            self.show_side(self.opened_panel)
            self.opened_panel.focus_button()

    def _point_at(self, row_id: Any) -> None:
        """Make the opened row the current one of the list, wherever it was opened from."""
        table = self.segment.table
        place = table.model.place_of_id(row_id)
        self._to_point_at = row_id if place is None else None
        if place is not None:
            table.go_to_row(place)

    def _on_list_loaded(self) -> None:
        """What was just made may be opened before the list has it."""
        if self._to_point_at is not None and self._to_point_at == self._open_id:
            self._point_at(self._open_id)

    def _on_gone(self, error: UserError) -> None:
        self.context.say(error_text(error))
        self.close_side()

    def _show_card(self) -> None:
        if self._detail is None:
            return
        if self.segment.panel is not None:
            self.segment.panel.show_detail(self._detail)
        else:
            self.facts.show_card(self.segment.card(self._detail))

    def open_document(self, document_id: int) -> None:
        """Open a document at the side."""
        self.document.show_document(document_id)
        self.show_side(self.document)
        self.document.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_wanted(self, page: str, target: Any) -> None:
        if page == self.page_id:
            self.open_target(target)
        else:
            self.context.go(page, target)

    # ---- entering ----

    def open_task(self, task: Task) -> None:
        """Enter something at the side."""
        if self.is_open(self.task):
            self.task.keep_draft()
        self.task.open(task)
        self.show_side(self.task)
        if self.task.form is not None:
            self.task.form.go_to_first()

    def _on_task_done(self, task: Task, value: Any) -> None:
        """What is new is opened; else back to what the form was about."""
        name = self.opened_after.get(type(task))
        if name is None:
            self.back()
        else:
            self.open_row(name, value[0])

    # ---- printing ----

    def print_paper(self, title: str, make: Read) -> None:
        """Draw a paper beside the window and show it; a refusal stands in its place."""
        self.paper.set_title(title)
        self.paper.clear()
        self.show_side(self.paper)
        self.context.operations.run_query(
            make,
            partial(self._on_drawn, title),
            key=(id(self), "paper"),
            parent=self,
            on_refused=self._on_paper_refused,
        )

    def _on_drawn(self, title: str, pdf: bytes) -> None:
        self.paper.open_pdf(title, pdf)
        self.paper.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_paper_refused(self, error: UserError) -> None:
        self.paper.notice.look(error_text(error))
        self.paper.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
