"""Qt's translation file (.ts): read, and written always alike, so that it diffs well."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_ESCAPES = {"&": "&amp;", '"': "&quot;", "'": "&apos;", "<": "&lt;", ">": "&gt;"}


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the screen; `translation` is empty until somebody has written it."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False  # has a %n, so Qt keeps a form for each grammatical number
    translation: str = ""

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What makes it the same text."""
        return (self.context, self.source, self.comment, self.counted)


def read(file: Path) -> list[Message]:
    """The messages of a file; none where there is no file. ParseError where it is no XML."""
    if not file.exists():
        return []
    root = ElementTree.parse(file).getroot()
    return [
        _message(context.findtext("name", ""), element)
        for context in root.iter("context")
        for element in context.iter("message")
    ]


def _message(context: str, element: ElementTree.Element) -> Message:
    entry = element.find("translation")
    forms = [] if entry is None else [form.text or "" for form in entry.iter("numerusform")]
    written = forms[0] if forms else element.findtext("translation", "").strip("\n")
    finished = entry is not None and entry.get("type") is None
    return Message(
        context,
        element.findtext("source", ""),
        element.findtext("comment", ""),
        element.get("numerus") == "yes",
        written if finished else "",
    )


def write(file: Path, messages: Iterable[Message], language: str = "zh_CN") -> None:
    """Write the messages, which must be sorted by their keys, in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".part")
    draft.write_text("".join(_lines(messages, language)), encoding="utf-8", newline="\n")
    os.replace(draft, file)


def _lines(messages: Iterable[Message], language: str) -> Iterator[str]:
    yield f'{HEAD}<TS version="2.1" language="{language}" sourcelanguage="en">\n'
    for context, group in groupby(messages, lambda message: message.context):
        yield f"<context>\n    <name>{_escaped(context)}</name>\n"
        yield from map(_block, group)
        yield "</context>\n"
    yield "</TS>\n"


def _block(message: Message) -> str:
    numerus = ' numerus="yes"' if message.counted else ""
    comment = f"        <comment>{_escaped(message.comment)}</comment>\n" if message.comment else ""
    return (
        f"    <message{numerus}>\n        <source>{_escaped(message.source)}</source>\n"
        f"{comment}        {_translation(message)}\n    </message>\n"
    )


def _translation(message: Message) -> str:
    text = _escaped(message.translation)
    mark = "" if text else ' type="unfinished"'
    if message.counted:
        text = f"\n            <numerusform>{text}</numerusform>\n        "
    return f"<translation{mark}>{text}</translation>"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)
