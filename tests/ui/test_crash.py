from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from coop_desk.logs import without_long_numbers
from coop_desk.ui.crash import CrashDialog, CrashReport, CrashWatch, make_report

NOW = datetime(2024, 3, 21, 8, 2, 5)


def caught() -> BaseException:
    try:
        raise ValueError("no seller 522324198001011234 at 13812345678")
    except ValueError as error:
        return error


@pytest.fixture
def reports() -> list[CrashReport]:
    return []


@pytest.fixture
def watch(reports: list[CrashReport], tmp_path: Path) -> Iterator[CrashWatch]:
    made = CrashWatch(
        reports.append,
        clock=lambda: NOW,
        version="0.1.0",
        mask=without_long_numbers,
        log_path=tmp_path / "coop_desk.log",
    )
    stop = made.install()
    yield made
    stop()


def test_a_report_has_versions_and_where_but_no_personal_numbers() -> None:
    report = make_report(caught(), when=NOW, version="0.1.0", mask=without_long_numbers)
    assert "coop_desk 0.1.0 · 2024-03-21 08:02:05" in report.details
    assert "in caught" in report.details
    for text in (report.summary, report.details):
        assert "52232419800101" not in text
        assert "1381234" not in text
    assert report.summary.startswith("ValueError: no seller")


def test_what_nobody_caught_is_logged_and_shown(
    watch: CrashWatch,
    reports: list[CrashReport],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    error = caught()
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(type(error), error, error.__traceback__)
    assert watch is not None
    assert [report.log_path for report in reports] == [tmp_path / "coop_desk.log"]
    assert caplog.records[0].exc_info[1] is error  # type: ignore[index]


def test_a_fault_on_a_thread_is_shown_by_the_window(
    qtbot: Any, watch: CrashWatch, reports: list[CrashReport]
) -> None:
    def fail() -> None:
        raise KeyError("lost")

    assert watch is not None
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(reports) == 1)
    assert "KeyError" in reports[0].summary


def test_a_fault_in_a_slot_is_shown(
    qtbot: Any, watch: CrashWatch, reports: list[CrashReport]
) -> None:
    def fail() -> None:
        raise RuntimeError("in a slot")

    assert watch is not None
    QTimer.singleShot(0, fail)
    with qtbot.captureExceptions():
        sys.excepthook = watch._uncaught
        qtbot.waitUntil(lambda: len(reports) == 1)
    assert "in a slot" in reports[0].summary


def test_a_second_fault_while_the_first_is_shown_is_only_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    shown: list[str] = []

    def show(report: CrashReport) -> None:
        shown.append(report.summary)
        watch.failed(ValueError("second"))

    watch = CrashWatch(show, clock=lambda: NOW, version="", mask=str)
    watch.failed(ValueError("first"))
    assert shown == ["ValueError: first"]
    assert len(caplog.records) == 2


def test_an_interrupt_ends_the_program(
    watch: CrashWatch, reports: list[CrashReport], capsys: pytest.CaptureFixture[str]
) -> None:
    error = KeyboardInterrupt()
    watch._uncaught(KeyboardInterrupt, error, None)
    assert not reports
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_stopping_gives_the_hooks_back() -> None:
    before = sys.excepthook, threading.excepthook
    stop = CrashWatch(print, clock=lambda: NOW, version="", mask=str).install()
    assert sys.excepthook is not before[0]
    stop()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_dialog_copies_the_report(qtbot: Any, tmp_path: Path) -> None:
    dialog = CrashDialog(None, CrashReport("ValueError", "all details", tmp_path / "a.log"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "all details"
    assert dialog.copy_button.text() == "Copied"
    dialog.close_button.click()
    assert not dialog.isVisible()
