"""What the processes do that are killed or starved."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from alembic.config import Config
from offices import DAY, Clock, Office
from sqlalchemy import Connection

from coop_desk.errors import UserError
from coop_desk.services import documents, harvest, tea
from coop_desk.storage import upgrade
from coop_desk.storage.book import Book, open_book

Tell = Callable[[str], None]


def shipped(office: Office) -> Office:
    """The office as it can be sent to another process: without its open book."""
    return replace(office, book=None)  # type: ignore[arg-type]


def fill_the_disk(tell: Tell, path: Path, office: Office) -> None:
    """Post leaf tickets where no file may grow by more than a little; tell numbers, then why."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    book = open_book(path, Clock())
    limit = path.stat().st_size + 60_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        while True:
            with book.write() as unit:
                posted = tea.post_leaf(unit, office.leaf())
            tell(posted.number)
    except UserError as error:
        tell(str(error))


def post_tickets(tell: Tell, path: Path, office: Office) -> None:
    """Post harvest and leaf tickets without end; tell each number once it is in the book."""
    book = open_book(path, Clock(), operator="王会计")
    for turn in count():
        tell(_post(book, office, turn))


def _post(book: Book, office: Office, turn: int) -> str:
    with book.write() as unit:
        if turn % 2:
            return harvest.post(unit, office.harvest(paid_cash=turn % 3 == 0)).number
        return tea.post_leaf(unit, office.leaf(paid_cash=turn % 3 == 0)).number


def keep_a_draft(tell: Tell, path: Path, typed: Mapping[str, Any]) -> None:
    """Keep what was typed at the leaf counter, tell, and go on saving it until killed."""
    book = open_book(path, Clock(), operator="王会计")
    draft_id: int | None = None
    while True:
        with book.write() as unit:
            draft_id = documents.save_draft(unit, "leaf_ticket", DAY, typed, draft_id)
        tell("kept")


def die_while_upgrading(tell: Tell, path: Path, migrations: Path, step: str) -> None:
    """Upgrade a book by the migrations in a folder and be killed at a step of it."""

    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    upgrade.alembic_config = config_for(migrations)
    setattr(upgrade, step, SimpleNamespace(replace=die) if step == "os" else die)
    tell("started")
    upgrade.upgrade_book(path, datetime(2026, 1, 2, 3, 4, 5))


def config_for(migrations: Path) -> Callable[[Connection], Config]:
    """What alembic is told when the migrations lie in another folder."""
    usual = upgrade.alembic_config

    def config(connection: Connection) -> Config:
        found = usual(connection)
        found.set_main_option("script_location", str(migrations).replace("%", "%%"))
        return found

    return config
