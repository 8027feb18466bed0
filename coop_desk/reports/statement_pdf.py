"""Settlement statements as PDF: pure functions from statements to bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from coop_desk.domain.statement import Statement
from coop_desk.reports import fonts
from coop_desk.reports import statement_text as words


def statement_pdf(statement: Statement) -> bytes:
    """One statement as a PDF; the same statement gives the same bytes.

    UserError, before anything is drawn, for a character the font cannot print.
    """
    return statements_pdf([statement])


def statements_pdf(
    statements: Sequence[Statement], *, drawn: Callable[[int], object] = lambda _: None
) -> bytes:
    """Several statements in one PDF, each with its own page numbers, in the order given.

    `drawn` is told the number of statements done after each; what it raises ends the work.
    UserError, before anything is drawn, for a character the font cannot print;
    ValueError for no statement, since a PDF has at least one page.
    """
    from coop_desk.reports.sheet import Document
    from coop_desk.reports.statement_layout import add_statement

    if not statements:
        raise ValueError("no statement to draw")
    check_glyphs(statements)
    name = words.title(statements[0]) if len(statements) == 1 else words.NAME
    document = Document(name, statements[0].cooperative.name)
    for number, statement in enumerate(statements, 1):
        add_statement(document, statement)
        drawn(number)
    return document.data()


def check_glyphs(statements: Iterable[Statement]) -> None:
    """UserError with the person's name for a character the font cannot print."""
    for statement in statements:
        fonts.require(words.every_text(statement), statement.party.name)
