"""Reads the texts to be translated off Python code.

The contexts are those Qt asks for while the program runs: the class around a `self.tr`, the
first argument of `translate`, and "errors" for the sentences of refusals. A text that is not
written out as a literal cannot be found by any tool, so it is named as a problem.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from coop_desk.tools.ts_file import Message

REFUSALS = frozenset({"UserError", "NeedsConfirmation"})
ERRORS = "errors"


@dataclass(frozen=True, slots=True)
class Refusals:
    """The names of the classes of refusals.

    `called` are given their sentence by whoever raises them; `worded` hand one of their own to
    the class they are made of.
    """

    called: frozenset[str] = REFUSALS
    worded: frozenset[str] = frozenset()


def refusals_in(files: Iterable[Path]) -> Refusals:
    """The two refusals and the classes made of them anywhere in the files."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    nodes = (node for tree in trees for node in ast.walk(tree))
    classes = {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}
    names = set(REFUSALS)
    while more := {n for n, its in classes.items() if names & set(map(_name, its.bases))} - names:
        names |= more
    worded = {name for name in names - REFUSALS if _has_own_start(classes[name])}
    return Refusals(frozenset(names - worded), frozenset(worded))


class Reader(ast.NodeVisitor):
    """Gathers the messages of one file and the calls whose text cannot be read.

    `window` says whether the file may speak through Qt at all.
    """

    def __init__(self, file_name: str, refusals: Refusals, *, window: bool) -> None:
        self.messages: set[Message] = set()
        self.problems: list[str] = []
        self._file_name = file_name
        self._refusals = refusals
        self._window = window
        self._classes: list[str] = []

    def read(self, source: str) -> None:
        """Gather from the text of the file."""
        self.visit(ast.parse(source))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember the class, which is the context of what is inside."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the text of the calls that carry one."""
        name = _name(node.func)
        if name in self._refusals.called or (name == "__init__" and self._wording()):
            self._refusal(node)
        elif self._window:
            self._spoken(node, name)
        self.generic_visit(node)

    def _wording(self) -> bool:
        return bool(self._classes) and self._classes[-1] in self._refusals.worded

    def _refusal(self, node: ast.Call) -> None:
        if not node.args:
            return  # a class of refusals with a sentence of its own
        text = _literal(node.args[0])
        if text is None:
            self._problem(node, "the sentence of a refusal must be a literal")
        else:
            self.messages.add(Message(ERRORS, text))

    def _spoken(self, node: ast.Call, name: str) -> None:
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._tr(node, node.func.value)
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) >= 2:
            self._translate(node, must_be_literal=name != "translate")

    def _tr(self, node: ast.Call, receiver: ast.expr) -> None:
        text = _literal(node.args[0]) if node.args else None
        if _name(receiver) != "self" or not self._classes:
            self._problem(node, "say self.tr, or the context is not known")
        elif text is None:
            self._problem(node, "the text of self.tr must be a literal; see QT_TRANSLATE_NOOP")
        else:
            comment = _literal(node.args[1]) if len(node.args) > 1 else ""
            counted = len(node.args) > 2 or any(k.arg == "n" for k in node.keywords)
            self.messages.add(Message(self._classes[-1], text, comment or "", counted))

    def _translate(self, node: ast.Call, *, must_be_literal: bool) -> None:
        context, text = _literal(node.args[0]), _literal(node.args[1])
        if context is not None and text is not None:
            comment = _literal(node.args[2]) if len(node.args) > 2 else ""
            self.messages.add(Message(context, text, comment or ""))
        elif must_be_literal:
            self._problem(node, "context and text of QT_TRANSLATE_NOOP must be literals")

    def _problem(self, node: ast.Call, what: str) -> None:
        self.problems.append(f"coop_desk/{self._file_name}:{node.lineno}: {what}")


def _has_own_start(node: ast.ClassDef) -> bool:
    return any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body)


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
