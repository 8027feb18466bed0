"""From the click on the program until there is a book in its window, or until it was given up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from program import settle, until
from PySide6.QtCore import QLockFile, QPoint, QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from coop_desk import opening
from coop_desk.app import Office
from coop_desk.paths import HOME_VARIABLE, Paths
from coop_desk.storage.backup import list_backups
from coop_desk.ui.main_window import UNSEEN

CONTROL = Qt.KeyboardModifier.ControlModifier
LIGHT = """
import json, sys
from coop_desk import cli, app
from coop_desk.paths import Paths
office = app.Office(app.start_application(sys.argv[:1]), Paths.usual().create())
office.window.show()
office.window.repaint()
print(json.dumps(sorted(sys.modules)))
"""
GIVEN_UP = """
import sys
from pathlib import Path
from coop_desk import app
from coop_desk.paths import Paths

class Silent:
    def refuse(self, parent, error):
        print(error)

office = app.Office(app.start_application(sys.argv[:1]), Paths.usual().create(), Silent())
sys.exit(office.run(lambda: Path("gone.coop")))
"""
HEAVY = ("sqlalchemy", "alembic", "coop_desk.storage", "coop_desk.services", "coop_desk.reports")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Books are opened only once it is set."""
    event, open_book = threading.Event(), opening.open_book

    def wait_and_open(path: Path, paths: Paths) -> opening.OpenBook:
        assert event.wait(20)
        return open_book(path, paths)

    monkeypatch.setattr(opening, "open_book", wait_and_open)
    yield event
    event.set()


def begin(program: Office, path: Path) -> None:
    """Start on a book, until the window is painted and nothing more."""
    painted: list[bool] = []
    program.window.painted.connect(lambda: painted.append(True))
    program.begin(lambda: path, program.ask_for_book)
    until(lambda: bool(painted))


def give_up(program: Office, *how: Any) -> None:
    """Start, until there will be no book; outside tests the program ends then."""
    told: list[bool] = []
    program.given_up.connect(lambda: told.append(True))
    program.begin(*how)
    until(lambda: bool(told))
    assert not program.window.isVisible()
    assert program.book_window is None


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def is_free(path: Path) -> bool:
    """Whether another window could open the book."""
    lock = QLockFile(f"{path}.lock")
    free = lock.tryLock(0)
    lock.unlock()
    return free


def test_before_the_first_painting_nothing_heavy_is_imported(tmp_path: Path) -> None:
    environment = {**os.environ, HOME_VARIABLE: str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", LIGHT], env=environment, capture_output=True, text=True, check=True
    )
    modules = json.loads(told.stdout)
    assert "coop_desk.ui.main_window" in modules
    assert [name for name in modules if name.startswith(HEAVY)] == []


def test_the_window_is_there_before_its_book_and_stays_as_it_is(
    program: Office, path: Path, gate: threading.Event
) -> None:
    window = program.window
    begin(program, path)
    assert program.book_window is None
    assert window.opening.isVisible()
    assert window.opening.text() == "正在打开账本 …"
    assert window.header.title.text() == "总览"
    before = window.geometry(), window.navigation.width(), window.header.geometry()
    title = window.header.title.mapTo(window, QPoint(0, 0))
    gate.set()
    until(lambda: window.current_id == "overview")
    settle(program)
    assert (window.geometry(), window.navigation.width(), window.header.geometry()) == before
    assert window.header.title.mapTo(window, QPoint(0, 0)) == title
    assert window.header.title.text() == "总览"
    assert not window.opening.isVisible()
    assert "试验合作社" in window.windowTitle()


def test_a_window_nobody_sees_counts_as_painted(qtbot: Any, program: Office) -> None:
    window, told = program.window, list[bool]()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)  # as a minimised one
    window.painted.connect(lambda: told.append(True))
    window.show()
    until(lambda: told == [True])
    window.hide()
    window.show()
    qtbot.wait(UNSEEN + 50)
    assert told == [True]


def test_a_page_asked_for_meanwhile_is_the_first_shown(
    program: Office, path: Path, gate: threading.Event
) -> None:
    begin(program, path)
    press(Qt.Key.Key_3, CONTROL)
    assert program.window.header.title.text() == "香菇收购"
    gate.set()
    until(lambda: program.window.current_id != "")
    assert list(program.window._pages) == ["harvest"]
    assert program.memory.value("window/page") == "harvest"


def test_keys_typed_too_early_press_nothing(
    program: Office, path: Path, gate: threading.Event
) -> None:
    window = program.window
    begin(program, path)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.opening.hasFocus()
    toggled: list[bool] = []
    window.navigation.toggle.clicked.connect(toggled.append)
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F8, Qt.Key.Key_Escape, Qt.Key.Key_1)
    for key in keys:
        press(key)
    press(Qt.Key.Key_K, CONTROL)
    gate.set()
    until(lambda: window.current_id == "overview")
    assert toggled == []
    assert window.navigation.is_wide


def test_closed_while_the_book_is_opened_it_leaves_nothing_open(
    program: Office, path: Path, gate: threading.Event, messages: Any
) -> None:
    begin(program, path)
    threading.Timer(0.2, gate.set).start()  # what is under way is waited for, not cut off
    assert program.window.close()
    assert program.book_window is None
    assert is_free(path)
    assert messages.asked == []
    assert messages.reports == []


def test_closed_just_after_the_book_was_opened_it_leaves_nothing_open(
    program: Office,
    path: Path,
    gate: threading.Event,
    messages: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The thread is done, and the window has not heard of it: its event loop stands still."""
    begun, wait_and_open = threading.Event(), opening.open_book

    def tell_and_open(path: Path, paths: Paths) -> opening.OpenBook:
        begun.set()
        return wait_and_open(path, paths)

    monkeypatch.setattr(opening, "open_book", tell_and_open)
    begin(program, path)
    until(begun.is_set)
    gate.set()
    while program.opening._opened is None:
        threading.Event().wait(0.001)
    program.window.close()
    assert is_free(path)
    QApplication.processEvents()
    assert program.book_window is None
    assert messages.reports == []


def test_the_last_book_is_opened_again(program: Office, path: Path) -> None:
    begin(program, path)
    until(lambda: program.window.current_id != "")
    settle(program)
    assert program.last_book() == path
    program.window.close()
    assert is_free(path)
    assert program.book_window is not None
    assert len(list_backups(program.book_window.desk.backup_folder(), "book")) == 1


def test_a_book_that_is_gone_is_told_and_the_questions_follow(
    program: Office, path: Path, messages: Any
) -> None:
    """Told in a sentence, then asked for another book; giving up ends the program."""
    gone = path.with_name("gone.coop")
    said: list[str] = []
    messages.on_show = lambda _dialog: bool(said.append(program.window.opening.text()))
    give_up(program, lambda: gone, program.ask_for_book)
    assert said == [""]
    assert [asked.what for asked in messages.asked] == ["refuse", "show"]
    assert "There is no book" in messages.texts("refuse")[0]


def test_a_program_without_a_book_ends_with_one(tmp_path: Path) -> None:
    environment = {**os.environ, HOME_VARIABLE: str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", GIVEN_UP],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert ended.returncode == 1
    assert "There is no book" in ended.stdout


def test_an_empty_file_is_never_taken_for_a_book(
    program: Office, tmp_path: Path, messages: Any
) -> None:
    empty = tmp_path / "empty.coop"
    empty.touch()
    give_up(program, lambda: empty, program.ask_for_book)
    assert "is empty" in messages.texts("refuse")[0]
    assert empty.read_bytes() == b""


def test_a_book_that_was_refused_may_be_chosen_again(
    program: Office, path: Path, messages: Any
) -> None:
    """Put back from a backup meanwhile, it is not "in use" by the window that refused it."""
    whole = path.read_bytes()
    path.write_bytes(b"")

    def put_back() -> Path:
        path.write_bytes(whole)
        return path

    program.begin(lambda: path, put_back)
    until(lambda: program.window.current_id != "" or len(messages.asked) > 1)
    assert ["is empty" in text for text in messages.texts("refuse")] == [True]
    assert program.last_book() == path


def test_a_book_in_use_is_told_and_another_may_be_chosen(
    program: Office, path: Path, messages: Any, other_book: Path
) -> None:
    lock = QLockFile(f"{path}.lock")
    assert lock.tryLock(0)
    program.begin(lambda: path, lambda: other_book)
    until(lambda: program.window.current_id != "")
    lock.unlock()
    assert "already open" in messages.texts("refuse")[0]
    assert program.last_book() == other_book


@pytest.fixture
def other_book(tmp_path: Path) -> Path:
    from offices import found_office

    village = found_office(tmp_path / "other.coop")
    village.book.close()
    return village.book.path


def test_a_fault_while_opening_is_shown_and_ends_the_program(
    program: Office, path: Path, messages: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_path: Path, _paths: Paths) -> opening.OpenBook:
        raise ImportError("libcups.so.2: cannot open shared object file")

    monkeypatch.setattr(opening, "open_book", break_down)
    give_up(program, lambda: path, program.ask_for_book)
    (report,) = messages.reports
    assert "libcups" in report.summary
    assert messages.asked == []


def test_the_demo_of_a_real_book_is_refused_and_ends_the_program(
    program: Office, path: Path, messages: Any
) -> None:
    from coop_desk.first_book import make_demo

    before = path.read_bytes()
    give_up(program, lambda: make_demo(program, path, 1))
    assert "is a real book" in messages.texts("refuse")[0]
    assert path.read_bytes() == before


def test_a_demo_is_made_over_the_window_and_opened(
    program: Office, tmp_path: Path, messages: Any, small_years: Path
) -> None:
    from coop_desk.first_book import make_demo

    place = tmp_path / "demo.coop"

    def made(_dialog: Any) -> bool:
        place.write_bytes(small_years.read_bytes())
        return True

    messages.on_show = made
    program.begin(lambda: make_demo(program, place, 1))
    until(lambda: program.window.current_id != "")
    assert program.window.status_line.demo_mark.isVisible()
    assert program.last_book() is None


def test_every_line_of_the_navigation_has_a_page(program: Office, path: Path) -> None:
    program.open(path)
    assert program.book_window is not None
    assert list(program.book_window.factories()) == [entry.id for entry in program.entries()]


def test_files_are_saved_among_the_documents_and_then_where_the_last_one_was(
    program: Office, qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, stick = tmp_path / "documents", tmp_path / "stick"
    stick.mkdir()
    asked: list[Path] = []

    def choose(_parent: Any, _title: str, start: str, *_rest: Any) -> tuple[str, str]:
        asked.append(Path(start).parent)
        return str(stick / "list.pdf"), ""

    def save_after_a_start() -> None:
        office = Office(qapp, program.paths)
        office.attend()
        office.messages.choose_save_file(None, "Save", "list.pdf", "")
        office.leave()
        office.language.choose("en")  # its translators stay with the application otherwise
        office.memory.sync()
        office.deleteLater()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(documents))
    save_after_a_start()
    save_after_a_start()
    stick.rmdir()
    save_after_a_start()
    assert asked == [documents, stick, documents]
