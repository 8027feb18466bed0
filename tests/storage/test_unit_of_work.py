"""A unit is done whole or leaves no trace."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest
import sqlalchemy as sa
from book_files import content
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import Office

from coop_desk.errors import UserError
from coop_desk.services import audit, harvest, people
from coop_desk.services.people import NewPerson
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit


def ordinary_mistake(_unit: Unit) -> None:
    raise ZeroDivisionError


def refusal(_unit: Unit) -> None:
    raise UserError("No.")


def interruption(_unit: Unit) -> None:
    raise KeyboardInterrupt


def broken_link(unit: Unit) -> None:
    audit.insert(unit, tables.person_roles, role(person_id=999))


def broken_check(unit: Unit) -> None:
    unit.connection.exec_driver_sql("UPDATE people SET kind = 'robot'")


def missing_table(unit: Unit) -> None:
    unit.connection.exec_driver_sql("SELECT * FROM nowhere")


def broken_layout(unit: Unit) -> None:
    unit.connection.exec_driver_sql("CREATE TABLE half_done (id INTEGER)")
    unit.connection.exec_driver_sql("ALTER TABLE people ADD COLUMN half_done TEXT")
    unit.connection.exec_driver_sql("DROP TABLE nowhere")


def role(person_id: int) -> dict[str, object]:
    return {"person_id": person_id, "role": "grower", "start": date(2024, 1, 1), "end": None}


FAILURES = {
    ordinary_mistake: ZeroDivisionError,
    refusal: UserError,
    interruption: KeyboardInterrupt,
    broken_link: sqlite3.IntegrityError,
    broken_check: sa.exc.IntegrityError,
    missing_table: sa.exc.OperationalError,
    broken_layout: sa.exc.OperationalError,
}


@pytest.mark.parametrize("fail", FAILURES, ids=lambda fail: fail.__name__)
def test_a_failing_unit_leaves_no_trace(office: Office, fail: Callable[[Unit], None]) -> None:
    with office.book.read():  # the first connection sets the journal of the file
        before = content(office.book.path)

    def work() -> None:
        with office.book.write() as unit:
            harvest.post(unit, office.harvest())
            people.add_person(unit, NewPerson("0006", "李四"))
            fail(unit)

    with pytest.raises(FAILURES[fail]):
        work()
    assert content(office.book.path) == before
    with office.book.write() as unit:
        assert harvest.post(unit, office.harvest()).number == "CG2024-000001"


def test_a_foreign_key_is_held_by_raw_statements_too(office: Office) -> None:
    """The prepared statements go past SQLAlchemy; the book holds them all the same."""
    with office.book.write() as unit, pytest.raises(Exception, match="FOREIGN KEY"):
        unit.insert_one(tables.person_roles, role(person_id=999))


def test_the_moment_is_kept_to_the_second(office: Office) -> None:
    office.clock.moment = office.clock.moment.replace(second=7, microsecond=654_321)
    with office.book.write() as unit:
        assert unit.now() == "2024-04-02T09:30:07"


ASTRAL = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(ASTRAL, st.sampled_from(["𬱖", "㛃", "𫖯", "👩‍🌾", "\N{NARROW NO-BREAK SPACE}", ""]))
def test_any_character_survives(office: Office, text: str, rare: str) -> None:
    """Through the prepared statements and through Core, NUL and all planes of Unicode."""
    people_ = tables.people
    words = f"{rare}{text}{rare}"
    row = {
        "code": "x",
        "name": words,
        "kind": "person",
        "phone": "",
        "village_group_id": None,
        "address": "",
        "sort_key": "",
        "search_keys": words,
        "note": "",
    }
    with office.book.write() as unit:
        unit.execute(sa.delete(people_).where(people_.c.code.in_(["x", "y"])))
        unit.insert_one(people_, row)
        unit.execute(sa.insert(people_).values({**row, "code": "y"}))
    with office.book.read() as unit:
        found = unit.rows(sa.select(people_.c.name).where(people_.c.code.in_(["x", "y"])))
    assert [name for (name,) in found] == [words, words]
