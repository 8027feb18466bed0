"""People: found by every way they are asked for, dated roles, memberships, private numbers."""

from __future__ import annotations

from datetime import date

import pytest
from offices import Office
from sqlalchemy import select, text

from coop_desk.errors import UserError
from coop_desk.services import people, private_data
from coop_desk.services.people import NewPerson
from coop_desk.storage import tables


@pytest.mark.parametrize("asked", ["张", "张三", "zs", "zhang", "ZhangSan", "0002", "002"])
def test_a_person_is_found(office: Office, asked: str) -> None:
    with office.book.read() as unit:
        assert "张三" in [row.name for row in people.search(unit, asked)]


@pytest.mark.parametrize("asked", ["1234", "shan", "sgq", "dan"])
def test_phone_tails_and_every_reading_find(office: Office, asked: str) -> None:
    with office.book.read() as unit:
        assert "单国强" in [row.name for row in people.search(unit, asked)]


@pytest.mark.parametrize("asked", ["%", "_", "|", "' OR 1=1 --", "不在"])
def test_odd_texts_find_nobody_and_break_nothing(office: Office, asked: str) -> None:
    with office.book.read() as unit:
        assert people.search(unit, asked) == []


def test_an_exact_name_comes_first(office: Office) -> None:
    with office.book.write() as unit:
        people.add_person(unit, NewPerson("0100", "张三丰"))
        people.add_person(unit, NewPerson("0000", "小张三"))
        assert people.search(unit, "张三")[0].name == "张三"


def test_roles_limit_a_search_by_day(office: Office) -> None:
    with office.book.write() as unit:
        people.give_role(unit, office.household, "worker", date(2024, 3, 1), date(2024, 4, 1))
        found = people.search(unit, "", role="worker", day=date(2024, 3, 31))
        assert [row.id for row in found] == [office.household]
        assert people.search(unit, "", role="worker", day=date(2024, 4, 1)) == []


def test_a_code_belongs_to_one_person(office: Office) -> None:
    with pytest.raises(UserError, match="张三") as refused, office.book.write() as unit:
        people.add_person(unit, NewPerson("0002", "另一人"))
    assert refused.value.field == "code"
    with office.book.write() as unit:
        people.change_person(unit, office.stranger, NewPerson("0002", "张三", phone="5"))


@pytest.mark.parametrize(
    ("person", "field"), [(NewPerson("7", " "), "name"), (NewPerson("", "某"), "code")]
)
def test_a_person_needs_name_and_code(office: Office, person: NewPerson, field: str) -> None:
    with pytest.raises(UserError) as refused, office.book.write() as unit:
        people.add_person(unit, person)
    assert refused.value.field == field


def test_the_next_code_follows_the_last(office: Office) -> None:
    with office.book.read() as unit:
        assert people.next_code(unit) == "0006"


def test_membership_is_dated(office: Office) -> None:
    with office.book.write() as unit:
        people.add_membership(unit, office.stranger, date(2024, 3, 1), date(2024, 4, 1))
        days = [date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 31), date(2024, 4, 1)]
        assert [people.is_member(unit, office.stranger, day) for day in days] == [
            False,
            True,
            True,
            False,
        ]
        with pytest.raises(UserError):
            people.add_membership(unit, office.stranger, date(2024, 4, 1), date(2024, 4, 1))


def test_private_numbers_are_masked_and_stand_in_one_table(office: Office) -> None:
    with office.book.write() as unit:
        private_data.set_numbers(
            unit,
            office.grower,
            id_number="000000199001014321",
            bank_name="信用社",
            bank_number="6200001",
        )
        shown = private_data.masked_numbers(unit, office.grower)
        assert shown.id_number.endswith("4321")
        assert "0000001990" not in shown.id_number
        private_data.set_numbers(
            unit, office.grower, id_number="000000199001019999", bank_name="", bank_number=""
        )
        dump = [str(row) for row in unit.execute(select(tables.audit_log)).all()]
        assert not any("199001014321" in row or "199001019999" in row for row in dump)
        names = unit.connection.execute(
            text("SELECT count(*) FROM person_secrets WHERE id_number = '000000199001019999'")
        )
        assert names.scalar() == 1


def test_the_usual_reading_stands_before_a_rare_one(office: Office) -> None:
    with office.book.write() as unit:
        people.add_person(unit, NewPerson("0200", "方成书"))
        people.add_person(unit, NewPerson("0201", "王大有"))
        names = [row.name for row in people.search(unit, "w")]
    assert names.index("王大有") < names.index("方成书")
