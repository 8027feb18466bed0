"""The contract's text in the settings: fields put in, refusals under it, back to the usual."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page, type_words
from offices import Office, found_office
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from settings_doubles import CTRL, ENTER, Around, notice, section
from ui_doubles import RecordedMessages

from coop_desk.domain.contract import DEFAULT_TEMPLATE, TEMPLATE_FIELDS
from coop_desk.services import settings
from coop_desk.ui.pages.settings import SettingsPage
from coop_desk.ui.pages.settings_contract import KEY, ContractSection


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = found_office(tmp_path / "book.coop")
    yield made
    made.book.close()


@pytest.fixture
def desk(
    office: Office, messages: RecordedMessages, failures: list[BaseException], tmp_path: Path
) -> Iterator[Desk]:
    made = make_desk(office, messages, failures, str(tmp_path / "window.ini"))
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def page(qtbot: Any, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk.context, Around().services())
    show_page(qtbot, made)
    return made


@pytest.fixture
def contract(page: SettingsPage) -> ContractSection:
    found: ContractSection = section(page, "contract")
    return found


def kept(desk: Desk) -> str | None:
    with desk.office.book.read() as unit:
        found: str | None = settings.get(unit, KEY)
        return found


def at_the_end(contract: ContractSection) -> None:
    contract.text.moveCursor(QTextCursor.MoveOperation.End)


def test_the_usual_text_stands_there_at_first(contract: ContractSection, desk: Desk) -> None:
    assert contract.text.value() == DEFAULT_TEMPLATE
    assert not contract.has_unsaved()
    assert kept(desk) is None
    assert contract.list.count() == len(TEMPLATE_FIELDS)


def test_a_field_is_put_in_by_keys_and_saved(contract: ContractSection, desk: Desk) -> None:
    at_the_end(contract)
    QTest.keyClick(contract.text, ENTER)
    type_words(contract.text, "联系电话：")
    QTest.keyClick(contract.text, Qt.Key.Key_Tab)
    assert contract.list.hasFocus()
    while contract.list.currentItem().data(Qt.ItemDataRole.UserRole) != "乙方电话":
        QTest.keyClick(contract.list, Qt.Key.Key_Down)
    QTest.keyClick(contract.list, ENTER)
    assert contract.text.hasFocus()
    QTest.keyClick(contract.text, ENTER, CTRL)
    assert contract.form.notice.text
    assert kept(desk) == DEFAULT_TEMPLATE + "\n联系电话：{乙方电话}"


def test_an_unknown_field_is_refused_under_the_text(contract: ContractSection, desk: Desk) -> None:
    at_the_end(contract)
    type_words(contract.text, "{承包人电话}")
    contract.save()
    assert "承包人电话" in notice(contract.form, KEY)
    assert contract.has_unsaved()
    assert kept(desk) is None


def test_back_to_the_usual_text_is_saved_as_none(contract: ContractSection, desk: Desk) -> None:
    with desk.office.book.write() as unit:
        settings.put(unit, KEY, "合同\n{乙方}")
    contract.refresh()
    assert contract.text.value() == "合同\n{乙方}"
    QTest.mouseClick(contract.usual_button, Qt.MouseButton.LeftButton)
    assert contract.text.value() == DEFAULT_TEMPLATE
    assert kept(desk) == "合同\n{乙方}"
    contract.save()
    assert kept(desk) is None


def test_the_step_can_be_taken_back(contract: ContractSection) -> None:
    at_the_end(contract)
    type_words(contract.text, "\n附：钥匙两把。")
    QTest.mouseClick(contract.usual_button, Qt.MouseButton.LeftButton)
    contract.text.undo()
    assert contract.text.value().endswith("附：钥匙两把。")
    contract.take_back()
    assert contract.text.value() == DEFAULT_TEMPLATE
    assert not contract.has_unsaved()
