"""The worked examples typed into the counters, and what stands there afterwards."""

from __future__ import annotations

from typing import Any

from real_desk import ENTER, Desk
from sqlalchemy import text as sql

from coop_desk.ui.pages.counter import CounterPage
from coop_desk.ui.pages.harvest import HarvestPage
from coop_desk.ui.pages.leaf import LeafPage

PAGES = {"leaf": LeafPage, "harvest": HarvestPage}


def tickets(desk: Desk) -> list[Any]:
    """Posted and void tickets of both counters, oldest first."""
    query = "SELECT id, kind, status FROM documents WHERE kind LIKE '%ticket' AND status != 'draft'"
    return list(desk.ask(lambda unit: unit.rows(sql(query))))


def type_leaf(desk: Desk, gross: str = "18.65") -> Any:
    """The worked example up to the gross weight: person, grade, gross."""
    page = desk.open("leaf")
    choose_weather(desk, page)
    desk.type("0003", ENTER, ENTER)
    desk.type("1", ENTER)
    desk.type(gross)
    return page


def choose_weather(desk: Desk, page: Any, key: str = "1") -> None:
    """Choose the weather once, as the clerk does before the first ticket of the day."""
    if page.form.editor("weather").value() is None:
        page.form.go_to("weather")
        desk.type(key)
        page.form.go_to_first()


def type_harvest(desk: Desk, gross: str = "126.4", *, session: str = "1") -> Any:
    """The worked example up to the grades."""
    page = desk.open("harvest")
    desk.type("0001", ENTER, ENTER, ENTER)
    desk.enter(["", session, "", "", gross, "4", "2", ""])
    return page


def notice(page: CounterPage, key: str) -> str:
    return page.form._lines[key].notice.text  # what stands under a field
