"""The page of bags: batches, crops, inspections and stock; what is opened stands at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Option
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.bag_segments import (
    BagSegment,
    BatchesSegment,
    CropsSegment,
    InspectionsSegment,
    StockSegment,
)
from coop_desk.ui.pages.bag_tasks import CorrectTask, ReplaceTask, ReturnTask
from coop_desk.ui.pages.bags_side import BagsSide
from coop_desk.ui.pages.batch_tasks import CheckTask, NewBatchTask, StoreLossTask
from coop_desk.ui.pages.inspection_task import InspectTask
from coop_desk.ui.pages.issue_task import IssueTask
from coop_desk.ui.pages.lease_printing import LeasePapers
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import Choice
from coop_desk.ui.widgets.task_panel import Task

BATCHES, CROPS, INSPECTIONS, STOCK = "batches", "crops", "inspections", "stock"
MEMORY = "bags/segment"


class BagsPage(Page):
    """Four lists, one shown at a time; batches, crops, inspections and forms open beside them."""

    concerned = (
        Changes.BAGS
        | Changes.STOCK
        | Changes.HARVEST
        | Changes.LEASES
        | Changes.SEASONS
        | Changes.PEOPLE
        | Changes.SETTINGS
    )
    uses_season = True

    def __init__(self, context: PageContext, papers: LeasePapers) -> None:
        super().__init__(context)
        self._papers = papers
        self.choice = Choice()
        self.stock = StockSegment(context)
        self.segments: dict[str, BagSegment] = {
            BATCHES: BatchesSegment(context),
            CROPS: CropsSegment(context),
            INSPECTIONS: InspectionsSegment(context),
            STOCK: self.stock,
        }
        self.side = BagsSide(context)
        self._arrange()
        self._connect()
        self._make_keys()
        self.retranslate()
        kept = str(context.memory.value(MEMORY) or "")
        self._choose(kept if kept in self.segments else BATCHES)

    # ---- building ----

    def _arrange(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        for segment in self.segments.values():
            column.addWidget(segment, 1)
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self._left, 2)
        line.addWidget(self.side, 3)
        self.body.addLayout(line)

    def _connect(self) -> None:
        self.choice.edited.connect(self._on_choice)
        openers: dict[str, Callable[[int], None]] = {
            BATCHES: self.side.open_batch,
            CROPS: self.side.open_crop,
            INSPECTIONS: self.side.open_inspection,
            STOCK: self._open_stock,
        }
        for name, segment in self.segments.items():
            segment.opened.connect(partial(self._open_row, openers[name]))
            segment.wanted.connect(self._on_wanted)
        self.side.brought.connect(self._on_brought)
        self.side.task.done.connect(self._on_task_done)
        self._connect_panels()

    def _connect_panels(self) -> None:
        batch, crop, inspection = self.side.batch, self.side.crop, self.side.inspection
        batch.weigh_wanted.connect(self._weigh)
        batch.loss_wanted.connect(self._lose)
        batch.print_wanted.connect(self._print_check)
        crop.issue_wanted.connect(self._issue)
        crop.inspect_wanted.connect(self._inspect)
        crop.return_wanted.connect(self._take_back)
        crop.replace_wanted.connect(self._replace)
        crop.correct_wanted.connect(self._correct)
        crop.chain_wanted.connect(self._go_to_chain)
        crop.person_wanted.connect(partial(self.context.go, "people"))
        inspection.again_wanted.connect(self._inspect)
        inspection.replace_wanted.connect(self._replace)

    def _make_keys(self) -> None:
        self.main_action = self._main = self.add_key("F8", self._on_main)
        self._new_key = self.add_key("Ctrl+N", self._on_new)
        self._find_key = self.add_key("F3", self._find)
        for place, name in enumerate(self.segments, 1):
            self.add_key(f"Alt+{place}", partial(self.show_segment, name))

    def retranslate(self) -> None:
        """Set the words again."""
        names = {
            BATCHES: self.tr("Batches"),
            CROPS: self.tr("In the sheds"),
            INSPECTIONS: self.tr("Inspections"),
            STOCK: self.tr("Stock"),
        }
        self.choice.set_options([Option(name, names[name]) for name in self.segments])
        self.choice.setAccessibleName(self.tr("What is listed (Alt+1 to Alt+4)"))
        self.choice.setToolTip(self.choice.accessibleName())
        self._new_key.setText(self.tr("New"))
        self._find_key.setText(self.tr("Find"))
        self._show_main()

    def _show_main(self) -> None:
        words = {
            BATCHES: self.tr("New batch"),
            CROPS: self.tr("Issue bags"),
            INSPECTIONS: self.tr("Inspect"),
            STOCK: self.tr("Print"),
        }
        self._main.setText(words.get(self.choice.value(), ""))

    # ---- the lists ----

    @property
    def segment(self) -> BagSegment:
        """The list shown."""
        return self.segments[self.choice.value()]

    def _choose(self, name: str) -> None:
        self.choice.set_value(name)
        for other, segment in self.segments.items():
            segment.setVisible(other == name)
        self.context.memory.setValue(MEMORY, name)
        self._show_main()

    def show_segment(self, name: str) -> None:
        """Show one of the lists alone, read anew."""
        self.side.close_all()
        self._choose(name)
        self.segment.refresh()
        self.segment.table.setFocus()

    def _on_choice(self) -> None:
        """Chosen by mouse or number: the focus stays, so that the next number is heard."""
        self.show_segment(self.choice.value())
        self.choice.setFocus()

    def _open_row(self, opener: Callable[[int], None], row: Any) -> None:
        self.side.start_anew()
        opener(row["id"])

    def _open_stock(self, batch_id: int) -> None:
        """A batch as it was on the day of the stock; 0 stands for the bags without one."""
        self.side.open_batch(batch_id or None, self.stock.day)

    def _on_brought(self, panel: QWidget | None) -> None:
        """Beside something open the list is narrow; a photo takes its place."""
        self._left.setVisible(panel is not self.side.photo)
        for segment in self.segments.values():
            segment.set_narrow(panel is not None)
        if panel is None:
            self.segment.table.setFocus()

    # ---- what a page answers ----

    def refresh(self) -> None:
        """Read the list and what is open again."""
        self.segment.refresh()
        self.side.refresh()

    def open_target(self, target: Any) -> None:
        """("batch", id), ("crop", id) or ("inspection", id); no id: the list alone."""
        places: dict[str, tuple[str, Callable[[int], None]]] = {
            "batch": (BATCHES, self.side.open_batch),
            "crop": (CROPS, self.side.open_crop),
            "inspection": (INSPECTIONS, self.side.open_inspection),
            "stock": (STOCK, self._open_stock),
        }
        kind, number = target if isinstance(target, tuple) else (target, None)
        if kind in places:
            name, opener = places[kind]
            self.show_segment(name)
            if number is not None:
                opener(number)

    def step_back(self) -> bool:
        """From what was opened last to what was open before it, then to the list alone."""
        return self.side.step_back() or self.segment.table.step_back()

    def has_unsaved(self) -> bool:
        """Whether a form holds something that was not posted."""
        return self.side.is_entering and self.side.task.dirty

    def keep_drafts(self) -> None:
        """Keep what the form holds."""
        self.side.task.keep_draft()

    def take_focus(self) -> None:
        """The list; an open form keeps it."""
        form = self.side.task.form
        if self.side.is_entering and form is not None:
            form.go_to_first()
        elif self.side.here is None:
            self.segment.table.setFocus()

    # ---- keys ----

    def _on_main(self) -> None:
        """F8: what the list is mostly for."""
        name = self.choice.value()
        if name == BATCHES:
            self._new_batch()
        elif name == CROPS:
            self._issue(self._open_crop_id())
        elif name == INSPECTIONS:
            self._inspect(None)
        else:
            title = self.tr("Stock of bags on {day}").format(day=self.stock.day.isoformat())
            self.side.open_paper(title, partial(_stock_pdf, self._papers, self.stock.day))

    def _on_new(self) -> None:
        """Ctrl+N: a new one of what is listed; the stock lists batches too."""
        if self.choice.value() == STOCK:
            self._new_batch()
        else:
            self._on_main()

    def _on_wanted(self) -> None:
        """The button of an empty list; crops begin where greenhouses are let."""
        if self.choice.value() == CROPS:
            self.context.go("greenhouses", None)
        else:
            self._on_new()

    def _open_crop_id(self) -> int | None:
        """The crop that is open, where it still grows."""
        return self.side.crop.running_id if self.side.here is self.side.crop else None

    def _find(self) -> None:
        """F3: the filters of the list."""
        self._left.show()
        self.segment.table.show_filters()

    # ---- entering ----

    def _new_batch(self) -> None:
        self.side.open_task(NewBatchTask(self.context.today()))

    def _weigh(self) -> None:
        read = self.side.batch.read
        if read is not None and read.batch is not None:
            self.side.open_task(CheckTask(self.context.today(), read.batch.id))

    def _lose(self) -> None:
        read = self.side.batch.read
        if read is None:
            return
        batch_id, name = (read.batch.id, read.batch.name) if read.batch is not None else (None, "")
        self.side.open_task(StoreLossTask(self.context.today(), batch_id, name, read.in_store))

    def _issue(self, crop_id: int | None) -> None:
        self.side.open_task(IssueTask(self.context.today(), crop_id))

    def _inspect(self, crop_id: int | None) -> None:
        self.side.open_task(InspectTask(self.context, crop_id))

    def _take_back(self, crop_id: int) -> None:
        self.side.open_task(ReturnTask(self.context.today(), crop_id))

    def _replace(self, crop_id: int, inspection_id: int | None = None) -> None:
        self.side.open_task(ReplaceTask(self.context.today(), crop_id, inspection_id))

    def _correct(self, crop_id: int) -> None:
        self.side.open_task(CorrectTask(self.context.today(), crop_id))

    def _on_task_done(self, task: Task, value: Any) -> None:
        """Back to where it was begun; what is new is opened."""
        from_crop = self.side.was_open(self.side.crop)
        if isinstance(task, NewBatchTask):
            self.side.open_batch(value[0])
        elif isinstance(task, InspectTask) and not from_crop:
            self.side.open_inspection(value[1])
        elif isinstance(task, IssueTask) and not from_crop:
            self.side.open_crop(value[0])
        else:
            self.side.back()

    def _go_to_chain(self, crop_id: int) -> None:
        self.context.go("chain", ("crop", crop_id))

    def _print_check(self, check_id: int) -> None:
        title = self.tr("Weight check")
        self.side.open_paper(title, partial(_check_pdf, self._papers, check_id))


def _stock_pdf(papers: LeasePapers, day: date, unit: Any) -> bytes:
    return papers.bag_stock_pdf(unit, day)


def _check_pdf(papers: LeasePapers, check_id: int, unit: Any) -> bytes:
    return papers.check_sheet_pdf(unit, check_id)
