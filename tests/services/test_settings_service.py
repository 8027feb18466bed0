"""The rules a setting must obey, whoever sets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from offices import Office

from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.services import accounts, catalogue, rules, settings, tea
from coop_desk.services.checks import check_book
from coop_desk.storage.book import Book, create_book
from coop_desk.storage.unit_of_work import Unit

Work: TypeAlias = Callable[[Unit], Any]


@pytest.fixture
def new_book(tmp_path: Path) -> Iterator[Book]:
    """A book in which nothing was posted."""
    made = create_book(tmp_path / "new.coop", lambda: datetime(2024, 4, 2, 9, 0))
    yield made
    made.close()


def field_refused(office: Office | Book, work: Work) -> str:
    book = office if isinstance(office, Book) else office.book
    with pytest.raises(UserError) as caught, book.write() as unit:
        work(unit)
    return caught.value.field


# ---- the law ----


def other_law(unit: Unit) -> None:
    settings.put(unit, "law", settings.LAWS[1])


def test_the_law_may_change_while_nothing_was_posted(new_book: Book) -> None:
    with new_book.write() as unit:
        other_law(unit)
        assert settings.get(unit, "law") == settings.LAWS[1]


def test_the_law_stays_once_a_document_was_posted(office: Office) -> None:
    assert field_refused(office, other_law) == "law"
    with office.book.write() as unit:
        settings.put(unit, "law", settings.LAWS[0])
        assert settings.get(unit, "law") == settings.LAWS[0]


def test_an_unknown_law_is_refused(new_book: Book) -> None:
    assert field_refused(new_book, lambda unit: settings.put(unit, "law", "none")) == "law"


# ---- closing ----


def close(day: str | None) -> Work:
    return lambda unit: settings.put(unit, "closed_until", day)


def test_the_books_close_up_to_today_and_no_further(office: Office) -> None:
    assert field_refused(office, close("2024-04-03")) == "closed_until"
    with office.book.write() as unit:
        assert settings.closed_until(unit) is None
        settings.put(unit, "closed_until", "2024-04-02")
        assert settings.closed_until(unit) == date(2024, 4, 2)
    with pytest.raises(UserError), office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())


@pytest.mark.parametrize("day", ["2024-03-30", None])
def test_closed_periods_stay_closed(office: Office, day: str | None) -> None:
    with office.book.write() as unit:
        settings.put(unit, "closed_until", "2024-03-31")
    assert field_refused(office, close(day)) == "closed_until"


# ---- the cooperative ----


def test_a_cooperative_needs_a_name(office: Office) -> None:
    nameless = Cooperative(" ", "土坪镇", "")
    assert field_refused(office, lambda unit: settings.name_cooperative(unit, nameless)) == "name"
    with office.book.write() as unit:
        settings.name_cooperative(unit, Cooperative(" 明星 ", "土坪镇 ", "0851"))
        assert settings.cooperative(unit) == Cooperative("明星", "土坪镇", "0851")


# ---- rules of the scale and of recovery ----


def test_rules_are_saved_and_read_again(office: Office) -> None:
    with office.book.write() as unit:
        old = rules.read(unit)
        new = replace(
            old,
            leaf=rules.ScaleRules(50, 100, 40_000),
            order=("rent", "advance", "bags"),
            cap_bp=3000,
            floor_fen=50_000,
            pick_rules={"evening": 3},
            bags=rules.BagRules(800, 20, True, 7),
            pick_hours=(("05:30", 2), ("07:00", 1)),
            leaf_weather={"dry": 0, "dew": 150, "rain": 800},
            store=rules.StoreRules({"mushroom": 2, "leaf": 0, "dry_tea": 365}, 250),
        )
        rules.save(unit, new)
        assert rules.read(unit) == new
        assert check_book(unit) == []


def test_rules_that_did_not_change_leave_no_trace(office: Office) -> None:
    with office.book.write() as unit:
        before = unit.connection.exec_driver_sql("SELECT count(*) FROM audit_log").scalar()
        rules.save(unit, rules.read(unit))
        after = unit.connection.exec_driver_sql("SELECT count(*) FROM audit_log").scalar()
    assert after == before


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"mushroom": rules.ScaleRules(0, 1, 2)}, "mushroom_step_g"),
        ({"mushroom": rules.ScaleRules(501, 1, 2)}, "mushroom_step_g"),
        ({"leaf": rules.ScaleRules(5, -1, 2)}, "leaf_low_g"),
        ({"leaf": rules.ScaleRules(5, 100, 100)}, "leaf_high_g"),
        ({"order": ("bags", "bags", "rent")}, "order"),
        ({"order": ("bags",)}, "order"),
        ({"cap_bp": 10_001}, "cap_bp"),
        ({"cap_bp": -1}, "cap_bp"),
        ({"floor_fen": -1}, "floor_fen"),
        ({"bags": rules.BagRules(10_001, 5, False, 3)}, "bag_outside_bp"),
        ({"bags": rules.BagRules(500, 0, False, 3)}, "bag_fewest"),
        ({"bags": rules.BagRules(500, 5, False, 0)}, "follow_up_days"),
        ({"pick_hours": (("07:00", 1), ("06:00", 2))}, "hour_1"),
        ({"pick_hours": (("07:00", 1), ("07:00", 2))}, "hour_1"),
        ({"pick_hours": (("07:00", 0),)}, "hour_0"),
        ({"leaf_weather": {"rain": 10_000}}, "weather_rain"),
        ({"leaf_weather": {"dew": -1}}, "weather_dew"),
        ({"store": rules.StoreRules({"leaf": -1}, 500)}, "shelf_leaf"),
        ({"store": rules.StoreRules({"leaf": 1}, 10_001)}, "count_band_bp"),
    ],
)
def test_rules_nobody_could_follow_are_refused(
    office: Office, changes: dict[str, object], field: str
) -> None:
    def work(unit: Unit) -> None:
        rules.save(unit, replace(rules.read(unit), **changes))  # type: ignore[arg-type]

    assert field_refused(office, work) == field


# ---- accounts, grades, baskets ----


def test_an_account_is_renamed_and_keeps_its_number(office: Office) -> None:
    with office.book.write() as unit:
        accounts.rename(unit, "101", " 现金 ", "")
        first = accounts.chart(unit)[0]
        assert (first.code, first.name, first.english_name) == ("101", "现金", "现金")
        assert check_book(unit) == []
    assert field_refused(office, lambda unit: accounts.rename(unit, "101", " ", "Cash")) == "name"
    assert field_refused(office, lambda unit: accounts.rename(unit, "999", "无", "None")) == ""


@pytest.mark.parametrize(
    ("name", "deduction", "field"),
    [("", 0, "name"), ("特级", 10_000, "deduction_bp"), ("特级", -1, "deduction_bp")],
)
def test_a_grade_needs_a_name_and_a_possible_deduction(
    office: Office, name: str, deduction: int, field: str
) -> None:
    def work(unit: Unit) -> None:
        grade = office.leaf_grades[0]
        catalogue.change_grade(unit, grade, name=name, deduction_bp=deduction, active=True)

    assert field_refused(office, work) == field


def test_a_basket_has_a_name_and_ends_after_it_began(office: Office) -> None:
    start = date(2024, 3, 1)
    nameless = lambda unit: catalogue.add_tare(unit, "leaf", " ", 100, start)  # noqa: E731
    assert field_refused(office, nameless) == "name"
    with office.book.write() as unit:
        basket = catalogue.add_tare(unit, "leaf", " 竹篮 ", 100, start)
    early = lambda unit: catalogue.change_tare(unit, basket, end=date(2024, 2, 29))  # noqa: E731
    assert field_refused(office, early) == "end"
    with office.book.write() as unit:
        catalogue.change_tare(unit, basket, end=start)
        assert "竹篮" not in [one.name for one in catalogue.tares(unit, "leaf", start)]


# ---- the contract ----


def test_a_contract_keeps_to_fields_that_can_be_filled_in(office: Office) -> None:
    with office.book.write() as unit:
        settings.put(unit, "contract_template", "合同\n{乙方}")
        assert settings.get(unit, "contract_template") == "合同\n{乙方}"
        settings.put(unit, "contract_template", None)
    odd = "合同\n{姓名}"
    assert (
        field_refused(office, lambda unit: settings.put(unit, "contract_template", odd))
        == "contract_template"
    )
