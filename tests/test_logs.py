"""The log: written where told, small, and without anybody's numbers."""

from __future__ import annotations

import logging

import pytest

from coop_desk import logs

log = logging.getLogger("coop_desk.some.room")


@pytest.fixture(autouse=True)
def _closed_afterwards():
    yield
    logs.stop()


def test_it_is_written_to_the_folder(tmp_path):
    file = logs.start(tmp_path / "logs")
    log.info("the book was opened")
    assert "INFO coop_desk.some.room: the book was opened" in file.read_text("utf-8")


def test_nothing_is_written_before_it_starts():
    assert logging.getLogger("coop_desk").handlers == []


def test_starting_twice_writes_once(tmp_path):
    logs.start(tmp_path)
    file = logs.start(tmp_path)
    log.warning("once")
    assert file.read_text("utf-8").count("once") == 1


def test_nothing_is_written_after_it_stops(tmp_path):
    file = logs.start(tmp_path)
    logs.stop()
    log.warning("too late")
    assert "too late" not in file.read_text("utf-8")


def test_a_traceback_keeps_numbers_to_itself(tmp_path):
    file = logs.start(tmp_path)
    try:
        raise ValueError("52212419630102123X is known")
    except ValueError:
        log.exception("phone 13812345678")
    text = file.read_text("utf-8")
    assert "ValueError" in text
    assert "522124" not in text
    assert "****123X" in text
    assert "****5678" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("account 6217 0012 3456 7890", "account ****7890"),
        ("phone 138-1234-5678", "phone ****5678"),
        ("account 6217 0012 3456 7890 123", "account ****123"),
        ("identity 522124196301021234", "identity ****1234"),
        ("CG2024-000123 2024-03-18 12:30", "CG2024-000123 2024-03-18 12:30"),
        ("1,409.50 yuan for 17270 g", "1,409.50 yuan for 17270 g"),
    ],
)
def test_only_long_numbers_are_cut(text, shown):
    assert logs.without_long_numbers(text) == shown


def test_it_starts_a_new_file_when_full(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "BYTES_PER_FILE", 200)
    logs.start(tmp_path)
    for _ in range(40):
        log.info("a line like any other")
    assert len(list(tmp_path.iterdir())) == 1 + logs.OLDER_FILES


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        logs.start(tmp_path / "file")
