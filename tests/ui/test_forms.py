from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from ui_samples import PEOPLE, TODAY, find_people

from coop_desk.errors import UserError
from coop_desk.ui.drafts import MemoryDrafts
from coop_desk.ui.fields import Field, Option, make_editor
from coop_desk.ui.forms import Form
from coop_desk.ui.widgets.edits import TextEdit

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


def fields() -> Sequence[Field]:
    grades = (Option(11, "单芽"), Option(12, "一芽一叶"))
    return (
        Field("person", "Person", "person", required=True, find=find_people),
        Field("grade", "Grade", "choice", options=grades, default=12),
        Field("gross", "Gross", "weight", required=True, help="As the scale shows it."),
        Field("tare", "Tare", "weight", beside=True, default=425),
        Field("day", "Day", "date", default=TODAY),
        Field("password", "Password", "secret"),
        Field("note", "Note", longest=10),
        Field("paid", "Paid", "yes"),
    )


class Shown:
    """A form in a window, and what it sent."""

    def __init__(self, form: Form, qtbot: Any) -> None:
        self.form = form
        self.qtbot = qtbot
        self.sent: list[dict[str, Any]] = []
        self.left = 0
        form.submitted.connect(self.sent.append)
        form.left.connect(self.on_left)

    def on_left(self) -> None:
        self.left += 1

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def here(self) -> str | None:
        return self.form.current_key()

    def notice(self, key: str) -> str:
        return self.form._lines[key].notice.text


@pytest.fixture
def make(qtbot: Any, present: Any, drafts: MemoryDrafts) -> Callable[..., Shown]:
    def made(describe: Callable[[], Sequence[Field]] = fields) -> Shown:
        form = Form(describe, today=lambda: TODAY, drafts=drafts, name="leaf")
        form.resize(700, 500)
        present(form)
        form.go_to_first()
        return Shown(form, qtbot)

    return made


@pytest.fixture
def shown(make: Callable[..., Shown]) -> Shown:
    return make()


def test_a_whole_form_by_keys_alone(shown: Shown) -> None:
    shown.type("zs")
    shown.press(ENTER, ENTER)
    assert shown.here() == "grade"
    shown.press(Qt.Key.Key_1, ENTER)
    shown.type("18.65")
    shown.press(ENTER, ENTER, ENTER, ENTER)
    shown.type("wet")
    shown.press(ENTER, Qt.Key.Key_Space, ENTER)
    assert shown.sent == [
        {
            "person": 217,
            "grade": 11,
            "gross": 9_325,
            "tare": 425,
            "day": TODAY,
            "password": None,
            "note": "wet",
            "paid": True,
        }
    ]


def test_ctrl_enter_sends_from_anywhere(shown: Shown) -> None:
    shown.form.set_values({"person": PEOPLE[0], "gross": 1_000})
    shown.form.go_to("tare")
    shown.qtbot.keyClick(QApplication.focusWidget(), ENTER, CONTROL)
    assert shown.sent[0]["gross"] == 1_000


def test_enter_stays_where_something_is_missing(shown: Shown) -> None:
    shown.press(ENTER)
    assert shown.here() == "person"
    assert shown.notice("person") == "Please fill in: Person."
    shown.type("z")
    assert shown.notice("person") == ""


def test_enter_stays_where_something_cannot_be_read(shown: Shown) -> None:
    shown.form.go_to("gross")
    shown.type("abc")
    shown.press(ENTER)
    assert shown.here() == "gross"
    assert "abc" in shown.notice("gross")
    assert not shown.sent


def test_every_wrong_field_is_named_and_the_first_gets_the_focus(shown: Shown) -> None:
    shown.form.editor("tare").setText("x")
    shown.form.go_to("paid")
    assert shown.form.check() is None
    assert [key for key in shown.form._lines if shown.notice(key)] == ["person", "gross", "tare"]
    assert shown.here() == "person"
    with pytest.raises(UserError) as refusal:
        shown.form.values()
    assert refusal.value.field == "person"


def test_esc_steps_back_and_then_out(shown: Shown) -> None:
    shown.form.go_to("tare")
    shown.press(ESC)
    assert shown.here() == "gross"
    shown.press(ESC, ESC)
    assert shown.here() == "person"
    assert shown.left == 0
    shown.press(ESC)
    assert shown.left == 1


def test_what_cannot_be_filled_in_is_passed_over(shown: Shown) -> None:
    shown.form.set_values({"gross": 500})
    shown.form.editor("tare").setEnabled(False)
    shown.form.go_to("gross")
    shown.press(ENTER)
    assert shown.here() == "day"
    shown.press(ESC)
    assert shown.here() == "gross"


def test_tab_goes_the_same_way(shown: Shown) -> None:
    visited = []
    for _ in range(8):
        visited.append(shown.here())
        shown.press(Qt.Key.Key_Tab)
    assert visited == list(shown.form._lines)


def test_a_refusal_stands_under_the_field_that_caused_it(shown: Shown) -> None:
    shown.form.show_error(UserError("Tare {tare} is too much.", field="tare", tare="3.0"))
    assert shown.notice("tare") == "Tare 3.0 is too much."
    assert shown.here() == "tare"
    assert shown.form.editor("tare").property("trouble") == "true"
    shown.type("1")
    assert shown.notice("tare") == ""
    assert shown.form.editor("tare").property("trouble") == "false"


def test_a_refusal_of_no_field_stands_under_the_form(shown: Shown) -> None:
    shown.form.show_error(UserError("The period is closed."))
    assert shown.form.notice.text == "The period is closed."
    shown.form.show_error(UserError("Unknown.", field="elsewhere"))
    assert shown.form.notice.text == "Unknown."
    shown.form.clear_notices()
    assert shown.form.notice.text == ""


def test_a_hint_refuses_nothing(shown: Shown) -> None:
    shown.form.show_hint("gross", "Usually 5 to 40 jin.")
    assert shown.notice("gross") == "Usually 5 to 40 jin."
    shown.form.show_hint("gross", "")
    assert shown.notice("gross") == ""


def test_every_input_is_named_and_has_a_label(shown: Shown) -> None:
    for key, line in shown.form._lines.items():
        named = getattr(line.editor, "line", line.editor)
        interface = QAccessible.queryAccessibleInterface(named)
        assert interface.text(QAccessible.Text.Name) == line.field.label, key
        assert line.label.buddy() is line.editor
    gross = QAccessible.queryAccessibleInterface(shown.form.editor("gross"))
    assert gross.text(QAccessible.Text.Description) == "As the scale shows it."


def test_secrets_are_hidden_and_never_kept(shown: Shown, drafts: MemoryDrafts) -> None:
    editor = shown.form.editor("password")
    assert editor.echoMode() == QLineEdit.EchoMode.Password
    editor.setText("hunter2")
    shown.form.keep_draft()
    assert "hunter2" not in str(drafts.find("leaf"))


def test_a_draft_is_kept_by_itself_and_put_back(
    make: Callable[..., Shown], drafts: MemoryDrafts, qtbot: Any
) -> None:
    first = make()
    first.type("zs")
    first.press(ENTER, ENTER, Qt.Key.Key_1, ENTER)
    first.type("18.6")
    qtbot.waitUntil(lambda: drafts.find("leaf") is not None, timeout=5000)
    second = make()
    assert second.form.restore_draft()
    assert second.form.values()["person"] == 217
    assert second.form.editor("gross").text() == "18.6"
    assert second.form.editor("grade").value() == 11
    second.form.clear()
    assert drafts.find("leaf") is None
    assert not make().form.restore_draft()


def test_nothing_typed_is_no_draft(shown: Shown, drafts: MemoryDrafts) -> None:
    assert not shown.form.dirty
    shown.form.keep_draft()
    assert drafts.find("leaf") is None
    shown.form.set_values({"gross": 500})
    assert not shown.form.dirty
    shown.form.editor("note").setText("x")
    assert shown.form.dirty


def test_a_draft_with_unknown_fields_is_put_back_as_far_as_it_goes(shown: Shown) -> None:
    shown.form.restore({"gone": "1", "note": "kept", "grade": "nonsense", "day": None})
    assert shown.form.editor("note").value() == "kept"
    assert shown.form.editor("grade").value() is None


def test_clearing_shows_the_defaults(shown: Shown) -> None:
    shown.form.editor("tare").setText("9")
    shown.form.editor("grade").set_value(11)
    shown.form.clear()
    assert shown.form.editor("tare").value() == 425
    assert shown.form.editor("grade").value() == 12


def test_words_change_with_the_language(make: Callable[..., Shown]) -> None:
    words = ["Note"]

    def describe() -> Sequence[Field]:
        return (Field("note", words[0], help=f"about {words[0]}"),)

    shown = make(describe)
    words[0] = "备注"
    shown.form.retranslate()
    assert shown.form._lines["note"].label.text() == "备注"
    assert shown.form.editor("note").accessibleName() == "备注"
    assert shown.form._lines["note"].help.text() == "about 备注"


def test_edited_names_the_field(shown: Shown) -> None:
    edited: list[str] = []
    shown.form.edited.connect(edited.append)
    shown.form.go_to("note")
    shown.type("x")
    assert edited == ["note"]


def test_a_line_takes_no_more_than_it_should(shown: Shown) -> None:
    shown.form.go_to("note")
    shown.type("0123456789abc")
    assert shown.form.editor("note").value() == "0123456789"


def test_an_editor_of_ones_own(make: Callable[..., Shown]) -> None:
    shown = make(lambda: (Field("own", "Own", make=TextEdit),))
    shown.type("mine")
    shown.press(ENTER)
    assert shown.sent == [{"own": "mine"}]


@pytest.mark.parametrize("field", [Field("x", "X", "colour"), Field("who", "Who", "person")])
def test_a_wrongly_described_field_is_an_error(field: Field) -> None:
    with pytest.raises(ValueError, match=r"kind|find"):
        make_editor(field)


def test_defaults_of_every_kind_come_back(make: Callable[..., Shown]) -> None:
    kinds = {
        "text": "张三",
        "lines": "a\nb",
        "money": -140_950,
        "weight": 8_635,
        "whole": 6_923,
        "percent": 250,
        "area": 360,
        "date": date(2024, 2, 29),
        "yes": True,
    }
    shown = make(lambda: [Field(kind, kind, kind, default=value) for kind, value in kinds.items()])
    assert shown.form.values() == kinds
    assert not shown.form.dirty
