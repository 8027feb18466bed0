"""All greenhouses at a glance, one of them in detail, and what is entered about them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain.ratios import format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN, format_jin
from coop_desk.services.greenhouses import GreenhouseTile
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.calendar_panel import CalendarPanel
from coop_desk.ui.pages.inspection_task import InspectTask
from coop_desk.ui.pages.issue_task import IssueTask
from coop_desk.ui.pages.lease_tasks import LetTask
from coop_desk.ui.pages.shed_forms import (
    NewGreenhouseForm,
    NewSeasonForm,
)
from coop_desk.ui.pages.shed_panel import ShedPanel
from coop_desk.ui.pages.shed_reading import ShedsRead, read_sheds
from coop_desk.ui.pages.side_form import SideForm
from coop_desk.ui.pages.task_form import TaskForm
from coop_desk.ui.scope import SeasonRow
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.choice import Choice, Option
from coop_desk.ui.widgets.empty_state import EmptyState
from coop_desk.ui.widgets.shed_map import ShedMap

if TYPE_CHECKING:
    from coop_desk.ui.pages.lease_printing import LeasePapers

PANEL_WIDTH = 51 * GRID
TASK_WIDTH = 67 * GRID
TILES, CALENDAR = "tiles", "calendar"
VIEW_KEY = "greenhouses/view"


class GreenhousesPage(Page):
    """Tiles or the lease calendar; at the right, once opened, a greenhouse or a form."""

    concerned = (
        Changes.SHEDS
        | Changes.LEASES
        | Changes.SEASONS
        | Changes.BAGS
        | Changes.HARVEST
        | Changes.PEOPLE
    )
    uses_season = True

    def __init__(self, context: PageContext, papers: LeasePapers | None = None) -> None:
        super().__init__(context)
        self.read: ShedsRead | None = None
        self._wanted_id: int | None = None  # to be opened once the greenhouses are read
        self.form: SideForm | TaskForm | None = None
        self.main_action = self.let_action = self.add_key("F8", self._on_let)
        self.map = ShedMap()
        self.map.opened.connect(self.open_shed)
        self.empty = EmptyState("greenhouse")
        self.empty.wanted.connect(self._on_new_greenhouse)
        self._legend = QLabel()
        set_look(self._legend, "small")
        self._legend.setWordWrap(True)
        self.totals = [(QLabel(), QLabel()) for _ in range(4)]
        self.new_greenhouse, self.new_season = QPushButton(), QPushButton()
        self.new_greenhouse.clicked.connect(self._on_new_greenhouse)
        self.new_season.clicked.connect(self._on_new_season)
        self.panel = ShedPanel(context)
        self.calendar = CalendarPanel(context, papers)
        self.view = Choice()
        self.add_key("Ctrl+L", self._on_other_view)
        self._connect_panel()
        self._connect_calendar()
        self._arrange()
        self.retranslate()
        kept = context.memory.value(VIEW_KEY)
        self.view.set_value(CALENDAR if kept == CALENDAR else TILES)

    # ---- building ----

    def _connect_panel(self) -> None:
        self.panel.closed.connect(self.close_side)
        self.panel.person_wanted.connect(partial(self.context.go, "people"))
        self.panel.ticket_wanted.connect(partial(self.context.go, "harvest"))
        self.panel.let_wanted.connect(self._on_let)
        self.panel.issue_wanted.connect(self._on_issue)
        self.panel.inspect_wanted.connect(self._on_inspect)
        self.panel.crop_wanted.connect(self._on_crop)

    def _connect_calendar(self) -> None:
        self.view.edited.connect(self._on_view)
        self.calendar.lease_wanted.connect(self._go_to_lease)
        self.calendar.idle_wanted.connect(self._on_idle)
        self.calendar.shed_wanted.connect(self.open_shed)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addLayout(self._left_side(), 1)
        self._side = QFrame()
        set_look(self._side, "card")
        self._side.setFixedWidth(PANEL_WIDTH)
        self._side_stack = QStackedWidget()
        self._side_stack.addWidget(self.panel)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        inside.addWidget(self._side_stack)
        self._side.hide()
        line.addWidget(self._side)
        self.body.addLayout(line)

    def _left_side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.view)
        head.addWidget(self._legend, 1)
        head.addWidget(self.calendar.tools, 1)
        column.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.map.setObjectName("page_body")
        self._scroll.setWidget(self.map)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.calendar, 1)
        column.addWidget(self.empty, 1)
        self.empty.hide()
        column.addWidget(self._foot())
        return column

    def _foot(self) -> QWidget:
        self._totals_line = QWidget()
        # It never makes the window wider.
        self._totals_line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self._totals_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID // 2)
        for name, figure in self.totals:
            set_look(name, "faded")
            set_look(figure, "heading")
            line.addWidget(name)
            line.addWidget(figure)
            line.addSpacing(GRID + GRID // 2)
        line.addStretch(1)
        for button in (self.new_greenhouse, self.new_season):
            set_look(button, "link")
            line.addWidget(button)
        return self._totals_line

    # ---- reading ----

    def refresh(self) -> None:
        """Read the season of the head of the page again."""
        season = self.context.scope.season
        read = partial(read_sheds, season.id if season else None, self.context.today())
        self.context.operations.run_query(read, self._on_read, key=self, parent=self)

    def _on_read(self, read: ShedsRead) -> None:
        self.read = read
        self._offer_seasons(read)
        self.map.show_sheds(read.sheds, read.median)
        self._show_view()
        self.let_action.setEnabled(bool(read.sheds and read.seasons))
        self._show_words()
        if self._wanted_id is not None:
            wanted, self._wanted_id = self._wanted_id, None
            self.open_shed(wanted)
        elif self.panel.tile is not None:
            self._show_in_panel(self.panel.tile.greenhouse_id)

    def _show_view(self) -> None:
        """The tiles or the calendar, once there are greenhouses; the calendar reads for itself."""
        read = self.read
        has_sheds = read is not None and bool(read.sheds)
        as_calendar = self.as_calendar
        self.view.setVisible(has_sheds)
        for part in (self._legend, self._scroll, self._totals_line):
            part.setVisible(has_sheds and not as_calendar)
        for part in (self.calendar.tools, self.calendar):
            part.setVisible(has_sheds and as_calendar)
        self.empty.setVisible(not has_sheds)
        if read is not None and has_sheds and as_calendar:
            self.calendar.show_season(read.season)

    @property
    def as_calendar(self) -> bool:
        """Whether the page is turned to the lease calendar."""
        return bool(self.view.value() == CALENDAR)

    def _on_view(self) -> None:
        self.context.memory.setValue(VIEW_KEY, self.view.value())
        self._show_view()

    def _on_other_view(self) -> None:
        """Ctrl+L: from the tiles to the calendar and back."""
        self.view.set_value(TILES if self.as_calendar else CALENDAR)
        self._on_view()
        if self.form is None:
            self.take_focus()

    def _focus_view(self) -> None:
        view = self.calendar.calendar if self.as_calendar else self.map
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_lease(self, lease_id: int) -> None:
        self.context.go("leases", ("lease", lease_id))

    def _offer_seasons(self, read: ShedsRead) -> None:
        """A season just added here can be chosen in the head at once."""
        seasons = [SeasonRow(row.id, row.name) for row in read.seasons]
        if tuple(seasons) != self.context.scope.seasons:
            current = read.season.id if read.season is not None else None
            self.context.scope.set_seasons(seasons, current)

    # ---- words ----

    def retranslate(self) -> None:
        """Set the words again."""
        self.view.set_options(
            [Option(TILES, self.tr("Tiles")), Option(CALENDAR, self.tr("Calendar"))]
        )
        self.view.setAccessibleName(self.tr("How the greenhouses are shown"))
        self.view.setToolTip(self.tr("Tiles or calendar (Ctrl+L)"))
        self.let_action.setText(self.tr("Let a greenhouse"))
        self.new_greenhouse.setText(self.tr("Add a greenhouse"))
        self.new_season.setText(self.tr("Add a season"))
        self._legend.setText(
            self.tr(
                "Number, grower, live bags, jin so far, jin per bag; "
                "the mark on each bar is the season's median"
            )
        )
        self.empty.say(
            self.tr("The greenhouses of the base belong here, in their rows."),
            self.tr("Enter the first greenhouse"),
        )
        self._show_words()

    def _show_words(self) -> None:
        names = (
            self.tr("In use"),
            self.tr("Live bags"),
            self.tr("Jin so far"),
            self.tr("Median per bag"),
        )
        for (label, _figure), name in zip(self.totals, names, strict=True):
            label.setText(name)
        read = self.read
        if read is None:
            return
        median = None if read.median is None else read.median / GRAMS_PER_JIN
        figures = (
            f"{read.in_use} / {len(read.sheds)}",
            f"{read.bags_live:,}",
            format_jin(read.harvest_g, 0),
            format_ratio(median),
        )
        for (_label, shown), figure in zip(self.totals, figures, strict=True):
            shown.setText(figure)
        self._offer_new()

    def _offer_new(self) -> None:
        """What is rarely needed gives way to a greenhouse or form at the side."""
        offered = self.read is not None and bool(self.read.sheds) and self._side.isHidden()
        self.new_season.setVisible(offered)
        self.new_greenhouse.setVisible(offered)

    def _show_side(self, shown: bool) -> None:
        self._side.setVisible(shown)
        self._offer_new()

    # ---- the greenhouse at the side ----

    def open_target(self, target: Any) -> None:
        """Open the greenhouse with this id."""
        if isinstance(target, int):
            if self.read is None:
                self._wanted_id = target
            else:
                self.open_shed(target)

    def open_shed(self, shed_id: int) -> None:
        """Show a greenhouse at the side; a form that is open there is kept as a draft."""
        self._drop_form()
        if self._show_in_panel(shed_id):
            self._side_stack.setCurrentWidget(self.panel)
            self._show_side(True)

    def _show_in_panel(self, shed_id: int) -> bool:
        """Whether there is such a greenhouse."""
        if self.read is None:
            return False
        for tile, shed in zip(self.read.tiles, self.read.sheds, strict=True):
            if shed.id == shed_id:
                self.panel.show_shed(tile, shed.concerns)
                self.map.mark_open(shed_id)
                return True
        return False

    def close_side(self) -> None:
        """Close what is open at the side."""
        self._drop_form()
        self._show_side(False)
        self.panel.tile = None
        self.map.mark_open(None)
        self._focus_view()

    def step_back(self) -> bool:
        """Esc: from a form to the greenhouse, from the greenhouse to the tiles."""
        if self.form is not None:
            self._leave_form()
            return True
        if self._side.isVisible():
            self.close_side()
            return True
        return self.as_calendar and self.calendar.close_paper()

    # ---- forms at the side ----

    def _open_form(self, form: SideForm | TaskForm) -> None:
        self._drop_form()
        self.form = form
        form.posted.connect(self._on_posted)
        form.left.connect(self._leave_form)
        self._side_stack.addWidget(form)
        self._side_stack.setCurrentWidget(form)
        self._side.setFixedWidth(TASK_WIDTH if isinstance(form, TaskForm) else PANEL_WIDTH)
        self._show_side(True)
        form.begin()

    def _drop_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        if form.dirty:
            form.keep_draft()
            self.context.say(self.tr("What was typed is kept as a draft"))
        self._side_stack.removeWidget(form)
        self._side.setFixedWidth(PANEL_WIDTH)
        form.deleteLater()

    def _leave_form(self) -> None:
        """Back to the greenhouse, or to the tiles where none was open."""
        if self.panel.tile is None:
            self.close_side()
            return
        self._drop_form()
        self._side_stack.setCurrentWidget(self.panel)
        self.panel.setFocus()
        self._focus_view()

    def _on_posted(self, value: Any) -> None:
        """After a lease or a new greenhouse that one is opened; it is being read again."""
        form = self.form
        self._drop_form()
        if isinstance(form, NewGreenhouseForm):
            self._wanted_id = value[0]
        elif isinstance(form, TaskForm) and isinstance(form.task, LetTask):
            self._wanted_id = value[2]
        elif self.panel.tile is not None:
            self._side_stack.setCurrentWidget(self.panel)
            self._focus_view()
        else:
            self.close_side()

    def _on_let(self) -> None:
        if self.read is None or not self.let_action.isEnabled():
            return
        tile = self.panel.tile
        idle = tile is not None and tile.crop_on(self.context.today()) is None
        season = self.read.season
        shed_id = tile.greenhouse_id if tile is not None and idle else None
        self._open_let(season.id if season is not None else None, shed_id)

    def _open_let(
        self, season_id: int | None, shed_id: int | None, start: date | None = None
    ) -> None:
        task = LetTask(self.context, self, season_id, shed_id, start)
        self._open_form(TaskForm(self.context, task))

    def _on_idle(self, shed_id: int, day: date) -> None:
        """Idle time in the calendar was opened: the form to let the greenhouse from then on."""
        if self.read is None or not self.read.seasons:
            return
        seasons = sorted(self.read.seasons, key=lambda one: one.start)
        season = next((one for one in seasons if day < one.end), seasons[-1])
        self._open_let(season.id, shed_id, day if season.start < day < season.end else None)

    def _crop_id(self) -> int | None:
        """The crop that grows today in the greenhouse at the side."""
        tile = self.panel.tile
        crop = tile.crop_on(self.context.today()) if tile is not None else None
        return crop.crop_id if crop is not None else None

    def _on_issue(self) -> None:
        crop_id = self._crop_id()
        if crop_id is not None:
            self._open_form(TaskForm(self.context, IssueTask(self.context.today(), crop_id)))

    def _on_inspect(self) -> None:
        crop_id = self._crop_id()
        if crop_id is not None:
            self._open_form(TaskForm(self.context, InspectTask(self.context, crop_id)))

    def _on_crop(self) -> None:
        self.context.go("bags", ("crop", self._crop_id()))

    def _on_new_greenhouse(self) -> None:
        last = _last_tile(self.read)
        row, place = (last.row, last.place + 1) if last is not None else (1, 1)
        self._open_form(NewGreenhouseForm(self.context, row, place))

    def _on_new_season(self) -> None:
        if self.read is not None:
            self._open_form(NewSeasonForm(self.context, self.read.seasons))

    # ---- unsaved input ----

    def has_unsaved(self) -> bool:
        """Whether something was typed into a form that is open."""
        return self.form is not None and self.form.dirty

    def keep_drafts(self) -> None:
        """Keep it."""
        if self.form is not None:
            self.form.keep_draft()

    def take_focus(self) -> None:
        """Work begins at the tiles, or in the form that is open."""
        if self.form is not None:
            self.form.go_to_first()
        else:
            self._focus_view()


def _last_tile(read: ShedsRead | None) -> GreenhouseTile | None:
    return read.tiles[-1] if read is not None and read.tiles else None
