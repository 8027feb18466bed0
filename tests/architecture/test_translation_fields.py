"""Every sentence of the Chinese keeps the fields of the English, and is written as Chinese is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from coop_desk.paths import resource
from coop_desk.tools import translations, ts_file
from coop_desk.tools.ts_file import Message

CHINESE = "\u4e00-\u9fff"
# A comma or colon of the West beside Chinese; a figure such as 1,409.50 may have one.
WESTERN_MARK = re.compile(f"[{CHINESE}”）}}] ?[,;:!?]|[,;:!?] ?[{CHINESE}“（]")
WESTERN_STOP = re.compile(f"[{CHINESE}”）]\\.")


@pytest.fixture(scope="module")
def chinese() -> list[Message]:
    return ts_file.read(resource("i18n", "coop_desk_zh_CN.ts"))


def faults(message: Message) -> Iterator[str]:
    """What is wrong in the writing of a translation."""
    text = message.translation
    if translations.fields(message.source) != translations.fields(text):
        yield "other fields"
    if WESTERN_MARK.search(text) or WESTERN_STOP.search(text):
        yield "a Western mark beside Chinese"
    if text != text.strip():
        yield "a space at an end"
    if "……" in text or "..." in text:
        yield "an ellipsis that is not …"


def test_there_is_something_to_read(chinese):
    assert len(chinese) > 500
    assert any(translations.fields(message.source) for message in chinese)


def test_every_translation_is_written_well(chinese):
    found = [
        f"{message.context}: {message.source!r} -> {message.translation!r}: {fault}"
        for message in chinese
        for fault in faults(message)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Room for {room} more.", "还可放 {rooms} 棒。", "other fields"),
        ("Room for {room} more.", "还可放。", "other fields"),
        ("Saved.", "已保存 {count} 张。", "other fields"),
        ("Nothing changed, try again.", "没有改动,请再试。", "a Western mark beside Chinese"),
        ("Saved: {name}", "已保存: {name}", "a Western mark beside Chinese"),
        ("Saved.", "已保存.", "a Western mark beside Chinese"),
        ("Saved", "已保存 ", "a space at an end"),
        ("Drawing …", "正在绘图……", "an ellipsis that is not …"),
    ],
)
def test_a_fault_is_found(source, translation, fault):
    message = Message("Page", source, translation=translation)
    assert list(faults(message)) == [fault]


@pytest.mark.parametrize(
    "translation",
    [
        "“{text}”不是金额，请按 1,409.50 的样子填写。",
        "请运行：python -m coop_desk.tools.fonts {text}",
    ],
)
def test_figures_and_commands_are_no_fault(translation):
    assert not list(faults(Message("errors", "{text}", translation=translation)))
