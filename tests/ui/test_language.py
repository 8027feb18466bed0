from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.language import CHINESE, ENGLISH, Language, Retranslated, error_text

TEXTS = {
    ("Greeting", "Good morning"): "早上好",
    ("navigation", "People"): "人员",
    ("errors", "The shed {shed} is let to {name}."): "大棚 {shed} 已租给{name}。",
    ("errors", "Only {count} left."): "只剩 {number}。",
}


class Greeting(Retranslated, QWidget):
    """A widget that says something."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        QVBoxLayout(self).addWidget(self.label)
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(self.tr("Good morning"))


class WarmGreeting(Greeting):
    """Its words are found in the context of its base."""


@pytest.fixture(scope="session")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a compiled translation of TEXTS."""
    folder = tmp_path_factory.mktemp("i18n")
    messages = "".join(
        f"<context><name>{context}</name><message><source>{escape(source)}</source>"
        f"<translation>{escape(text)}</translation></message></context>"
        for (context, source), text in TEXTS.items()
    )
    source = folder / "texts.ts"
    source.write_text(
        f'<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="zh_CN">{messages}</TS>',
        encoding="utf-8",
    )
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(PySide6.__file__).parent / name
    target = folder / "coop_desk_zh_CN.qm"
    subprocess.run([tool, source, "-qm", target], check=True, capture_output=True)
    return folder


@pytest.fixture
def language(qapp: QApplication, translations: Path) -> Iterator[Language]:
    made = Language(qapp, folder=translations)
    yield made
    made.choose(ENGLISH)


@pytest.mark.parametrize("kind", [Greeting, WarmGreeting])
def test_a_shown_widget_changes_its_words(
    qtbot: object, language: Language, kind: type[Greeting]
) -> None:
    widget = kind()
    qtbot.addWidget(widget)  # type: ignore[attr-defined]
    assert widget.label.text() == "Good morning"
    language.choose(CHINESE)
    QCoreApplication.processEvents()
    assert widget.label.text() == "早上好"
    language.choose(ENGLISH)
    QCoreApplication.processEvents()
    assert widget.label.text() == "Good morning"


def test_qts_own_words_and_locale_change_too(qtbot: object, language: Language) -> None:
    language.choose(CHINESE)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)  # type: ignore[attr-defined]
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert cancel.text() == "取消"
    assert QLocale().name() == "zh_CN"


def test_an_unknown_language_is_taken_for_chinese_and_remembered(
    qapp: QApplication, translations: Path
) -> None:
    remembered: list[str] = []
    language = Language(qapp, remembered.append, translations)
    language.choose("tlh")
    assert QCoreApplication.translate("navigation", "People") == "人员"
    language.choose(ENGLISH)
    assert remembered == [CHINESE, ENGLISH]
    assert QCoreApplication.translate("navigation", "People") == "People"


def test_missing_translations_leave_english(qapp: QApplication, tmp_path: Path) -> None:
    language = Language(qapp, folder=tmp_path)
    language.choose(CHINESE)
    assert QCoreApplication.translate("navigation", "People") == "People"
    language.choose(ENGLISH)


def test_a_refusal_is_translated_then_filled(language: Language) -> None:
    error = UserError("The shed {shed} is let to {name}.", shed=12, name="李四")
    assert error_text(error) == "The shed 12 is let to 李四."
    language.choose(CHINESE)
    assert error_text(error) == "大棚 12 已租给李四。"


def test_a_translation_with_other_fields_gives_way(language: Language) -> None:
    language.choose(CHINESE)
    assert error_text(UserError("Only {count} left.", count=3)) == "Only 3 left."


def test_values_with_braces_are_left_alone() -> None:
    error = UserError("The shed {shed} is let to {name}.", shed="{x}", name="a}b{")
    assert error_text(error) == "The shed {x} is let to a}b{."
