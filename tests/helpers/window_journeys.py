"""What people do in the window, step by step, to be watched for stalls.

A step is a line: its name, what is done, and when that is done beyond nothing being under way.
What is done may be a generator: the window works for a moment at each `yield`, as between two
keys. `ALLOWED` names what may take longer, and why.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial
from typing import Any

from counter_keys import choose_weather
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from window_walk import Step, Walk

from coop_desk.demo.build import LAST_YEAR
from coop_desk.domain.dates import Period
from coop_desk.services.charts import MEASURES
from coop_desk.ui.language import LANGUAGES

Key = Qt.Key
ENTER = Key.Key_Return
PAGES = (
    "overview",
    "leaf",
    "harvest",
    "prices",
    "greenhouses",
    "leases",
    "bags",
    "processing",
    "stock",
    "chain",
    "people",
    "sales",
    "statements",
    "tickets",
    "registers",
    "charts",
    "settings",
)
TICKETS = 6
YEARS = Period(date(LAST_YEAR - 9, 1, 1), date(LAST_YEAR + 1, 1, 1))
YEAR = Period(date(LAST_YEAR, 1, 1), date(LAST_YEAR + 1, 1, 1))
SPRING = Period(date(LAST_YEAR, 3, 1), date(LAST_YEAR, 5, 1))

# Seconds a step may keep the window waiting beyond the usual limit, and why.
ALLOWED: dict[str, tuple[float, str]] = {}


def ask(walk: Walk, query: str) -> list[Any]:
    """The first column of what SQLite alone answers."""
    with closing(sqlite3.connect(walk.book)) as connection:
        return [row[0] for row in connection.execute(query)]


def show(page_id: str) -> Step:
    return Step(f"show {page_id}", lambda walk: walk.show(page_id))


def look_at(name: str, period: Period) -> Step:
    return Step(f"the period: {name}", lambda walk: walk.scope.choose_period(period))


def named_period(name: str) -> Step:
    return Step(f"the period: {name}", lambda walk: walk.scope.choose_named(name))


OPEN = Step("open the book", lambda walk: walk.open(), lambda walk: bool(walk.window.current_id))


# ---- every page, and the looks of all of them ----


def speak(code: str) -> Step:
    return Step(f"speak {code}", lambda walk: walk.office.language.choose(code))


def wear(theme: str) -> Step:
    return Step(f"wear {theme}", lambda walk: walk.office.choose_theme(theme))


def every_page() -> list[Step]:
    """Each page for the first time and again; then other words and colours for all of them."""
    first = [show(page) for page in PAGES]
    again = [step._replace(name=f"{step.name} again") for step in first]
    looks = [speak(code) for code in reversed(LANGUAGES)] + [wear("dark"), wear("light")]
    dressed = [step._replace(name=f"{step.name} in another dress") for step in first]
    return [OPEN, *first, *again, *looks, *dressed]


# ---- the counters ----


def typed(walk: Walk, text: str) -> Iterator[None]:
    """Letter by letter, as fast as a quick clerk, and Enter."""
    for letter in text:
        walk.type(letter)
        yield
    walk.press(ENTER)
    yield


def filled(walk: Walk, person: str, *awaited: str, **fields: str) -> Iterator[None]:
    """The form of a counter: who it is, what that brings, then these fields."""
    form = walk.page.form
    form.go_to("person")
    yield from typed(walk, person)
    while any(form.readable(key) is None for key in awaited):
        yield
    for key, text in fields.items():
        form.go_to(key)
        for part in text.split():
            yield from typed(walk, part)


def leaf_ticket(place: int, walk: Walk) -> Iterator[None]:
    """The keys for one in the queue."""
    choose_weather(walk, walk.page)
    household = caller(walk, "tea_household", place)
    yield from filled(walk, household, "person", grade="1", gross="18.65")
    walk.press(Key.Key_F8)


def harvest_ticket(place: int, walk: Walk) -> Iterator[None]:
    """A delivery of three grades, whose weights add up."""
    grower = caller(walk, "grower", place)
    scale = {"gross": "126.4", "baskets": "4", "basket": "2"}
    yield from filled(walk, grower, "flush", session="1", **scale, lines="68 31.3 12")
    walk.press(Key.Key_F8)


def caller(walk: Walk, role: str, place: int) -> str:
    """The code of one of those who come to a counter."""
    if role not in walk.kept:
        walk.kept[role] = ask(
            walk,
            "SELECT DISTINCT p.code FROM people p JOIN person_roles r ON r.person_id = p.id "
            f"LEFT JOIN crops c ON c.person_id = p.id AND c.end = '{YEAR.end}' "
            f"WHERE r.role = '{role}' AND (r.role != 'grower' OR c.id) ORDER BY p.code LIMIT 40",
        )
    return str(walk.kept[role][place])


def is_posted(walk: Walk) -> bool:
    return not walk.page.form.dirty and bool(walk.page.said.text)


def counters() -> list[Step]:
    """A queue at each counter, keys only; the list and the totals follow each ticket."""
    leaf = [Step(f"leaf ticket {n}", partial(leaf_ticket, n), is_posted) for n in range(TICKETS)]
    harvest = [
        Step(f"harvest ticket {n}", partial(harvest_ticket, n), is_posted) for n in range(TICKETS)
    ]
    return [OPEN, show("leaf"), *leaf, show("harvest"), *harvest, show("overview")]


# ---- one person's account ----


def search(text: str, walk: Walk) -> Iterator[None]:
    walk.page.people.line.setFocus()
    walk.page.people.line.selectAll()
    for letter in text:
        walk.type(letter)
        yield


def one_person() -> list[Step]:
    """Found by the first letters of the name; the account of a year, of ten, scrolled through."""
    page = lambda walk: walk.page  # noqa: E731
    return [
        OPEN,
        show("people"),
        Step(
            "search by initials", partial(search, "ldx"), lambda walk: not page(walk).people.pending
        ),
        Step(
            "open the account", lambda walk: walk.press(ENTER), lambda walk: walk.page.person.view
        ),
        look_at("ten years", YEARS),
        Step("scroll the account", lambda walk: scrolled(walk.page.person.table)),
        named_period("month"),
        look_at("this year", YEAR),
        Step("search by name", partial(search, "0594")),
        Step("open that account", lambda walk: walk.press(ENTER)),
        look_at("all ten years", YEARS),
    ]


# ---- the list of all tickets ----


def scrolled(table: Any) -> Iterator[None]:
    """Down page by page, then to places far apart."""
    bar = table.view.verticalScrollBar()
    for _ in range(12):
        bar.setValue(bar.value() + bar.pageStep())
        yield
    for tenth in (5, 2, 9, 1, 7, 10, 0):
        bar.setValue(bar.maximum() * tenth // 10)
        yield


def show_all(walk: Walk) -> None:
    walk.page.tickets.which.set_value("period")
    walk.page.tickets.which.edited.emit()


def sort_by(key: str, walk: Walk) -> None:
    table = walk.page.table
    place = [column.key for column in table.model.columns].index(key)
    table.header.setSortIndicator(place, Qt.SortOrder.DescendingOrder)


def filter_by(key: str, text: str, walk: Walk) -> Iterator[None]:
    table = walk.page.table
    place = [column.key for column in table.model.columns].index(key)
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(0, place))
    table.show_filters()
    yield
    for letter in text:
        walk.type(letter)
        yield


def all_tickets() -> list[Step]:
    """A hundred and thirty thousand leaf tickets in one list."""
    return [
        OPEN,
        show("leaf"),
        look_at("ten years", YEARS),
        Step("all in the period", show_all),
        Step("scroll and jump", lambda walk: scrolled(walk.page.table)),
        *(Step(f"sort by {key}", partial(sort_by, key)) for key in ("name", "amount_fen")),
        Step("scroll what is sorted", lambda walk: scrolled(walk.page.table)),
        Step("filter", partial(filter_by, "name", "田"), a_pause),
        Step("no filter", lambda walk: walk.press(Key.Key_Escape), a_pause),
        Step("filter by weight", partial(filter_by, "pay_g", ">30"), a_pause),
        Step("open a document", lambda walk: walk.page.table.view.activated.emit(first_row(walk))),
        Step("the next ones", lambda walk: down(walk, 5)),
        Step("close it", lambda walk: walk.press(Key.Key_Escape)),
    ]


def first_row(walk: Walk) -> Any:
    return walk.page.table.model.index(0, 0)


def down(walk: Walk, times: int) -> Iterator[None]:
    walk.page.table.view.setFocus()
    for _ in range(times):
        walk.press(Key.Key_Down)
        yield


# ---- charts ----


def a_pause(walk: Walk) -> bool:
    """Some answers come only once the keys rest for a moment."""
    return walk.since_act > 0.4


def measure(code: str, split: str, compare: bool, walk: Walk) -> None:
    choices = walk.page.choices
    choices.choose(code)
    choices.split.set_value(split)
    choices.compare.blockSignals(True)
    choices.compare.setChecked(compare)
    choices.compare.blockSignals(False)
    choices.edited.emit()


def hover(walk: Walk) -> Iterator[None]:
    """The mouse across the chart."""
    view = walk.page.view
    for place in range(12):
        at = QPoint(view.width() * (place + 1) // 14, view.height() * (8 + place % 7) // 20)
        QTest.mouseMove(view, at)
        yield


def click(walk: Walk) -> None:
    """A click on a value that is drawn."""
    view = walk.page.view
    boxes = [box for spot in view.figures.values if (box := view.box_of(spot)) is not None]
    box = max(boxes, key=lambda one: one.width() * one.height())
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def is_drawn(walk: Walk) -> bool:
    return walk.page.view.figure is not None or walk.page.view.figures.is_empty


def charts(every: bool = False) -> list[Step]:
    """Each measure over ten years with the years before; all ways of splitting where wanted."""
    steps = [OPEN, show("charts"), look_at("ten years", YEARS)]
    for code, one in MEASURES.items():
        for split in ("", *one.splits) if every else one.splits[-1:] or ("",):
            name = f"chart {code} {split}".rstrip()
            steps.append(Step(name, partial(measure, code, split, True), is_drawn))
            steps.append(Step(f"hover over {name}", hover))
    return [
        *steps,
        Step("a measure to click", partial(measure, "leaf_bought", "grade", False), is_drawn),
        Step("the documents of a figure", click, lambda walk: walk.page.panel.behind is not None),
        Step("one of them", lambda walk: walk.press(ENTER)),
        Step("back", lambda walk: walk.press(Key.Key_Escape)),
    ]


# ---- papers ----


def papers() -> list[Step]:
    """The statements of a year read and looked at; the register of a year listed and drawn."""
    return [
        OPEN,
        show("statements"),
        look_at("this year", YEAR),
        Step("the next statements", lambda walk: down_statements(walk, 4)),
        show("registers"),
        Step("scroll the register", lambda walk: scrolled(walk.page.table)),
        Step("the register as a PDF", lambda walk: walk.press(Key.Key_F8), a_paper),
        Step("back to the list", lambda walk: walk.press(Key.Key_Escape)),
        show("tickets"),
        look_at("the last year", Period(date(LAST_YEAR - 1, 1, 1), date(LAST_YEAR, 1, 1))),
        show("stock"),
        show("sales"),
        show("overview"),
    ]


def down_statements(walk: Walk, times: int) -> Iterator[None]:
    for place in range(times):
        walk.page.table.table.go_to_row(place + 1)
        yield


def a_paper(walk: Walk) -> bool:
    return bool(walk.page.is_open(walk.page.paper))


# ---- the period and the season, on the pages that follow them ----


def season(place: int, walk: Walk) -> None:
    seasons = walk.scope.seasons
    walk.scope.choose_season(seasons[place].id if place < len(seasons) else None)


def scopes() -> list[Step]:
    """Presets changed in the head of pages that read much."""
    steps = [OPEN]
    for page in ("leaf", "harvest", "people", "processing", "sales", "registers"):
        steps += [show(page), *(named_period(name) for name in ("month", "last_year", "year"))]
    for page in ("greenhouses", "leases", "bags"):
        steps.append(show(page))
        steps += [Step(f"season {place}", partial(season, place)) for place in (1, 5, 0)]
    return steps


JOURNEYS = {
    "every_page": every_page,
    "counters": counters,
    "one_person": one_person,
    "all_tickets": all_tickets,
    "charts": charts,
    "every_chart": partial(charts, True),
    "papers": papers,
    "scopes": scopes,
}
