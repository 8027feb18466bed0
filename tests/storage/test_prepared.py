"""Prepared statements bind as SQLAlchemy Core does, and never make a value up."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from offices import Office

from coop_desk.storage import tables
from coop_desk.storage.prepared import PreparedStatements, all_parameters
from coop_desk.storage.unit_of_work import Unit

SEASON = {"code": "2023A", "name": "去年", "start": date(2023, 1, 1), "end": date(2023, 7, 1)}
GRADE = {
    "product": "leaf",
    "code": "x",
    "name": "试",
    "english_name": "try",
    "rank": 9,
    "deduction_bp": 0,
    "active": False,
}
_S = tables.seasons.c
RENAME = (
    sa.update(tables.seasons).where(_S.code == sa.bindparam("b_code")).values(name="新", end=None)
)
END_OF = sa.select(_S.end).where(_S.code == sa.bindparam("b_code"))


def both_ways(unit: Unit, table: sa.Table, row: dict[str, object]) -> list[tuple[object, ...]]:
    """The row as stored by a prepared statement and by Core, past the types of the columns."""
    names = ", ".join(f'"{name}", typeof("{name}")' for name in row if name != "code")
    unit.insert_one(table, row)
    unit.insert_many(table, [{**row, "code": "many"}])
    unit.execute(sa.insert(table).values({**row, "code": "core"}))
    query = f"SELECT {names} FROM {table.name} WHERE code IN (?, 'many', 'core')"
    return [tuple(r) for r in unit.connection.exec_driver_sql(query, (row["code"],))]


@pytest.mark.parametrize(
    ("table", "row"), [(tables.seasons, SEASON), (tables.grades, GRADE)], ids=["dates", "bools"]
)
def test_values_are_bound_as_core_binds_them(
    office: Office, table: sa.Table, row: dict[str, object]
) -> None:
    with office.book.write() as unit:
        stored = both_ways(unit, table, row)
    assert len(stored) == 3
    assert len(set(stored)) == 1


def test_a_bool_and_a_date_are_stored_plainly(office: Office) -> None:
    with office.book.write() as unit:
        unit.insert_one(tables.grades, GRADE)
        unit.insert_one(tables.seasons, SEASON)
        sql = unit.connection.exec_driver_sql
        assert sql("SELECT active FROM grades WHERE code = 'x'").scalar() == 0
        assert sql("SELECT start FROM seasons WHERE code = '2023A'").scalar() == "2023-01-01"


@pytest.mark.parametrize("missing", SEASON)
def test_a_missing_column_is_a_mistake_and_no_default(office: Office, missing: str) -> None:
    row = {name: value for name, value in SEASON.items() if name != missing}
    with office.book.write() as unit:
        with pytest.raises(KeyError, match=missing):
            unit.insert_one(tables.seasons, row)
        with pytest.raises(KeyError, match=missing):
            unit.insert_many(tables.seasons, [SEASON, row])


@pytest.mark.parametrize("odd", ["2024-01-01", 5, True])
def test_what_is_no_date_is_refused(office: Office, odd: object) -> None:
    with office.book.write() as unit, pytest.raises((TypeError, AttributeError)):
        unit.insert_one(tables.seasons, {**SEASON, "start": odd})


def test_ids_come_back_and_names_are_no_ids(office: Office) -> None:
    with office.book.write() as unit:
        first = unit.insert_one(tables.seasons, SEASON)
        second = unit.insert_one(tables.seasons, {**SEASON, "code": "2023B"})
        assert second == first + 1
        assert unit.insert_one(tables.settings, {"key": "k", "value": "1"}) == 0


def test_fixed_values_and_nulls_of_a_statement_are_kept(office: Office) -> None:
    """A value written in the statement itself is not asked of the row, None included."""
    with office.book.read() as unit:
        update = sa.update(tables.crops).where(tables.crops.c.id == sa.bindparam("b_id"))
        statement = update.values(end=sa.null())
        assert unit.run(statement, {"b_id": 1}) is None
        assert unit.scalar(sa.select(tables.crops.c.end)) is None


def test_a_statement_gives_the_first_column_or_none(office: Office) -> None:
    with office.book.read() as unit:
        assert unit.run(END_OF, {"b_code": "2024A"}) == "2024-07-01"
        assert unit.run(END_OF, {"b_code": "nothing"}) is None
        with pytest.raises(KeyError):
            unit.run(END_OF, {})


def test_a_statement_is_compiled_once(office: Office) -> None:
    prepared = PreparedStatements(office.book.engine)
    assert prepared.of(END_OF) is prepared.of(END_OF)
    assert prepared.insert(tables.seasons) is prepared.insert(tables.seasons)
    inserts = prepared.insert(tables.seasons)
    assert len(all_parameters(inserts.many, [SEASON, SEASON])) == 2


ROWS_OF = [
    sa.select(tables.grades).where(tables.grades.c.product == sa.bindparam("b_product")),
    sa.select(_S.code, _S.start, _S.end, (_S.id + 1).label("next")).where(
        _S.code.like(sa.bindparam("b_product"))
    ),
]


@pytest.mark.parametrize("query", ROWS_OF, ids=["bools", "dates"])
def test_rows_are_read_as_core_reads_them(office: Office, query: sa.Select) -> None:
    with office.book.write() as unit:
        unit.insert_one(tables.grades, GRADE)
        unit.insert_one(tables.seasons, SEASON)
        unit.insert_one(tables.seasons, {**SEASON, "code": "leaf", "end": date(2023, 7, 2)})
        values = {"b_product": "leaf"}
        read = [tuple(row) for row in unit.read(query, values)]
        assert read == [tuple(row) for row in unit.rows(query, values)]
        assert [[type(v) for v in row] for row in read] == [
            [type(v) for v in row] for row in unit.rows(query, values)
        ]
        assert read
