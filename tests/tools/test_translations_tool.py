"""Gathering texts off the code, keeping their translations, compiling them for Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from coop_desk.errors import UserError
from coop_desk.tools import tr_calls, translations, ts_file
from coop_desk.tools.ts_file import Message

PAGE = """
from PySide6.QtCore import QCoreApplication, QT_TRANSLATE_NOOP

TITLES = (QT_TRANSLATE_NOOP("Navigation", "Overview"),)


class Page:
    def show(self, n):
        self.title = self.tr("First half, " "second \\"half\\" {name}")
        self.count = self.tr("%n bags", "", n)
        self.month = self.tr("May", "the month")
        QCoreApplication.translate("Elsewhere", "it's <here> & there", "why")
        QCoreApplication.translate("Navigation", TITLES[0])
        "text".translate({})


class Other(Page):
    def show(self, n):
        return self.tr("May")
"""

REFUSALS = """
class TooNew(UserError):
    def __init__(self, path):
        super().__init__("{name} is too new.", name=path)

class Plain(NeedsConfirmation):
    pass

def refuse(path):
    raise UserError("Enter the {what}.", field="what", what=path)
    raise errors.NeedsConfirmation("Is " "it right?")
    raise Plain("Plainly {no}.", no=1)
    raise TooNew(path)
"""


def texts(code: str, *, window: bool = True) -> set[tuple[str, str]]:
    """Context and source of every message of one file."""
    return {(message.context, message.source) for message in read(code, window=window).messages}


def read(code: str, *, window: bool = True) -> tr_calls.Reader:
    """One file, read."""
    reader = tr_calls.Reader("ui/page.py", tr_calls.Refusals(), window=window)
    reader.read(code)
    return reader


@pytest.fixture
def package(tmp_path) -> Path:
    """A small program: a page, and a service that refuses."""
    folder = tmp_path / "small"
    for name, code in {"ui/page.py": PAGE, "services/refuse.py": REFUSALS}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(code, encoding="utf-8")
    return folder


@pytest.fixture
def command(package, tmp_path, monkeypatch):
    """The command line on the small program."""
    monkeypatch.setattr(translations, "PACKAGE", package)
    file = tmp_path / "zh_CN.ts"
    return lambda word: translations.main([word, "--file", str(file)]), file


def test_all_texts_of_a_package_are_found(package):
    found = translations.collect(package)
    assert found.problems == ()
    assert found.messages == {
        Message("Elsewhere", "it's <here> & there", "why"),
        Message("Navigation", "Overview"),
        Message("Other", "May"),
        Message("Page", 'First half, second "half" {name}'),
        Message("Page", "%n bags", "", counted=True),
        Message("Page", "May", "the month"),
        Message("errors", "Enter the {what}."),
        Message("errors", "Is it right?"),
        Message("errors", "Plainly {no}."),
        Message("errors", "{name} is too new."),
    }


def test_lupdate_reads_the_same_off_a_page(package, tmp_path):
    file = tmp_path / "witness.ts"
    tool = Path(translations.lrelease().replace("lrelease", "lupdate"))
    subprocess.run([tool, "-silent", package / "ui/page.py", "-ts", file], check=True)
    ours = {m for m in translations.collect(package).messages if m.context != "errors"}
    assert set(ts_file.read(file)) == ours


def test_a_class_within_a_class_does_not_change_the_outer_one():
    code = """
class Outer:
    class Inner:
        def show(self): return self.tr("in")
    def show(self): return self.tr("out")
"""
    assert texts(code) == {("Inner", "in"), ("Outer", "out")}


@pytest.mark.parametrize(
    "call",
    [
        "other.tr('text')",
        "self.tr(f'{name} is here')",
        "self.tr('a' if name else 'b')",
        "self.tr(name)",
        "self.tr()",
        "QT_TRANSLATE_NOOP('Page', name)",
        "UserError(name)",
        "UserError(f'{name} is wrong')",
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(call):
    reader = read(f"class Page:\n    def show(self, other, name):\n        {call}\n")
    assert reader.messages == set()
    assert [problem.split(": ")[0] for problem in reader.problems] == ["coop_desk/ui/page.py:3"]


def test_tr_outside_of_a_class_has_no_context():
    assert read("def show(self): self.tr('text')").problems


def test_only_the_window_speaks_through_qt():
    assert texts("class Page:\n    def f(self): self.tr('text')", window=False) == set()


def test_tools_speak_english(package):
    (package / "tools").mkdir()
    (package / "tools/set_up.py").write_text("raise UserError('no')", encoding="utf-8")
    assert ("errors", "no") not in {
        (m.context, m.source) for m in translations.collect(package).messages
    }


def test_what_is_written_is_read_again(tmp_path):
    messages = [
        Message("A", 'it\'s "quoted" <&>', "why", translation="“引” <&>"),
        Message("B", "%n bags", counted=True, translation="%n 棒"),
        Message("B", "two\nlines", translation="两\n行"),
        Message("errors", "unfinished"),
    ]
    ts_file.write(tmp_path / "a.ts", messages)
    assert ts_file.read(tmp_path / "a.ts") == messages


def test_a_translation_marked_unfinished_counts_as_none(tmp_path):
    ts_file.write(tmp_path / "a.ts", [Message("A", "Yes", translation="是")])
    text = (tmp_path / "a.ts").read_text("utf-8")
    (tmp_path / "a.ts").write_text(
        text.replace("<translation>", '<translation type="unfinished">'), encoding="utf-8"
    )
    assert ts_file.read(tmp_path / "a.ts") == [Message("A", "Yes")]


def test_an_update_keeps_translations_and_drops_what_is_gone(package):
    known = [Message("Other", "May", translation="五月"), Message("Gone", "Old", translation="旧")]
    merged = translations.merge(translations.collect(package).messages, known)
    assert {m.context: m.translation for m in merged if m.translation} == {"Other": "五月"}
    assert "Gone" not in {message.context for message in merged}
    assert merged == sorted(merged, key=lambda message: message.key)


def test_updating_twice_changes_nothing(command, capsys):
    run, file = command
    assert run("update") == 0
    once = file.read_bytes()
    assert run("update") == 0
    assert file.read_bytes() == once
    assert b"location" not in once
    assert "10 texts, 10 to translate" in capsys.readouterr().out


def complete(file: Path) -> list[Message]:
    """Every message of the file, with a Chinese that keeps the fields."""
    return [
        Message(m.context, m.source, m.comment, m.counted, f"译{m.source}")
        for m in ts_file.read(file)
    ]


def test_a_complete_file_passes_the_check(command, capsys):
    run, file = command
    run("update")
    ts_file.write(file, complete(file))
    assert run("check") == 0
    assert capsys.readouterr().err == ""


def test_the_check_names_what_is_missing(command, capsys):
    run, _ = command
    assert run("check") == 1
    assert "missing in the file, run update: Other: 'May'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("translation", "complaint"),
    [
        ("", "not translated: errors: 'Enter the {what}.'"),
        ("填写 {das}", "other fields than the English"),
        ("填写", "other fields than the English"),
        ("填写 {what", "other fields than the English"),
    ],
)
def test_the_check_names_what_does_not_fit(command, capsys, translation, complaint):
    run, file = command
    run("update")
    ts_file.write(
        file,
        [
            Message(m.context, m.source, m.comment, m.counted, translation)
            if m.source == "Enter the {what}."
            else m
            for m in complete(file)
        ],
    )
    assert run("check") == 1
    assert complaint in capsys.readouterr().err


def test_the_check_names_what_is_no_longer_said(command, capsys):
    run, file = command
    run("update")
    ts_file.write(file, [*complete(file), Message("zz", "Old", translation="旧")])
    assert run("check") == 1
    assert "no longer in the code, run update: zz: 'Old'" in capsys.readouterr().err


def test_qt_speaks_what_was_compiled(command, qapp):
    from PySide6.QtCore import QTranslator

    run, file = command
    run("update")
    ts_file.write(file, complete(file))
    assert run("compile") == 0
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    assert translator.translate("Other", "May") == "译May"
    assert translator.translate("Page", "%n bags", "", 3) == "译%n bags"
    assert translator.translate("Elsewhere", "it's <here> & there", "why") == (
        "译it's <here> & there"
    )


def test_compiling_again_does_nothing(command, capsys):
    run, file = command
    run("update")
    run("compile")
    first = file.with_suffix(".qm").stat().st_mtime_ns
    run("compile")
    assert file.with_suffix(".qm").stat().st_mtime_ns == first
    assert "up to date" in capsys.readouterr().out


def test_without_a_file_there_is_nothing_to_compile(command, capsys):
    run, _ = command
    assert run("compile") == 0
    assert "no translation file" in capsys.readouterr().out


def test_a_file_that_is_none_is_refused(tmp_path):
    (tmp_path / "a.ts").write_text("no xml", encoding="utf-8")
    with pytest.raises(UserError, match=r"lrelease refused a\.ts"):
        translations.compile_file(tmp_path / "a.ts", tmp_path / "a.qm")
    assert not (tmp_path / "a.qm").exists()


def test_the_tool_does_not_load_qt():
    code = (
        "import sys; from coop_desk.tools import translations as t; t.lrelease(); "
        "sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
