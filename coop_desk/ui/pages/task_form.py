"""A Task where a page else shows its own forms: begun, posted and left like them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.task_panel import Task, TaskPanel


class TaskForm(TaskPanel):
    """One Task, from `begin()` until `posted` sends the value of its change."""

    posted = Signal(object)

    def __init__(self, context: PageContext, task: Task) -> None:
        super().__init__(context)
        self._begun_with = task
        self.done.connect(self._on_task_done)

    def begin(self) -> None:
        """Read what the task needs and show its form."""
        self.open(self._begun_with)

    def go_to_first(self) -> None:
        """Put the focus on the first field, once there are any."""
        if self.form is not None:
            self.form.go_to_first()

    def _on_task_done(self, _task: Task, value: Any) -> None:
        self.posted.emit(value)
