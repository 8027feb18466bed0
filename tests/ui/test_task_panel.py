"""One thing to enter beside a list: asked once where it is unusual, fitted to what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_doubles import RecordedMessages

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.ui.changes import Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.task_panel import Task, TaskPanel

MANY, ALL_THERE_ARE = 100, 1_000


class CountTask(Task):
    """Counts bags; many are unusual, more than there are is refused."""

    name = "count"
    renamed: ClassVar = {"quantity": "bags"}

    def __init__(self) -> None:
        super().__init__()
        self.posted: list[dict[str, Any]] = []

    def title(self) -> str:
        return "Count"

    def verb(self) -> str:
        return "Count them"

    def fields(self, _known: Any) -> Sequence[Field]:
        ways = (Option("all", "All"), Option("some", "Some"))
        return (
            Field("way", "Which", "choice", True, "some", options=ways),
            Field("bags", "Bags", "whole", True),
            Field("reason", "Reason", required=True, help="In a word"),
        )

    def fit(self, form: Form, _known: Any) -> None:
        form.set_shown("reason", form.editor("way").value() == "some")

    def post(self, _unit: Any, _known: Any, values: dict[str, Any]) -> Done[int]:
        if values["bags"] > ALL_THERE_ARE:
            raise UserError("Too many.", field="quantity")
        if values["bags"] > MANY and not values.get("confirmed"):
            raise NeedsConfirmation("Really so many?", field="quantity")
        self.posted.append(values)
        return Done(values["bags"])


@pytest.fixture
def panel(context: PageContext, present: Callable[..., None]) -> TaskPanel:
    made = TaskPanel(context)
    made.resize(600, 500)
    present(made)
    return made


@pytest.fixture
def task(panel: TaskPanel) -> CountTask:
    made = CountTask()
    panel.open(made)
    return made


def send(panel: TaskPanel, **values: Any) -> Form:
    assert panel.form is not None
    form = panel.form
    form.set_values({"reason": "rot", **values})
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return form


def test_an_unusual_value_is_asked_about_and_posted_when_confirmed(
    panel: TaskPanel, task: CountTask, messages: RecordedMessages
) -> None:
    messages.answer("confirm", True)
    send(panel, bags=500)
    assert messages.texts("confirm") == ["Really so many? [Count them]"]
    assert [values["bags"] for values in task.posted] == [500]


def test_an_unusual_value_stays_to_be_mended_when_it_is_not_confirmed(
    panel: TaskPanel, task: CountTask
) -> None:
    form = send(panel, bags=500)
    assert task.posted == []
    assert form._lines["bags"].notice.text == "Really so many?"
    assert form.editor("bags").value() == 500
    send(panel, bags=50)
    assert [values["bags"] for values in task.posted] == [50]


def test_a_refusal_stands_under_the_field_the_form_calls_by_another_name(
    panel: TaskPanel, task: CountTask
) -> None:
    form = send(panel, bags=2_000)
    assert form._lines["bags"].notice.text == "Too many."
    assert task.posted == []


def test_a_field_that_does_not_matter_is_hidden_and_not_asked_for(
    panel: TaskPanel, task: CountTask
) -> None:
    form = panel.form
    assert form is not None
    assert form.editor("reason").isVisible()
    form.editor("way").setFocus()
    QTest.keyClick(form.editor("way"), Qt.Key.Key_1)
    assert not form.editor("reason").isVisible()
    form.retranslate()
    assert not form._lines["reason"].help.isVisible()
    send(panel, bags=5, reason=None)
    assert task.posted[0]["reason"] is None


def test_the_fields_are_fitted_to_a_draft_that_is_put_back(
    panel: TaskPanel, context: PageContext
) -> None:
    context.drafts.keep("count", {"way": "all"})
    panel.open(CountTask())
    assert panel.form is not None
    assert not panel.form.editor("reason").isVisible()


def test_tab_leads_from_the_last_field_to_the_button(panel: TaskPanel, task: CountTask) -> None:
    assert panel.form is not None
    panel.form.go_to("reason")
    for expected in (panel.do_button, panel.back_button):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
