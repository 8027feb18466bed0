"""Lists on paper: what their cells and columns must be, and what adds up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from lease_samples import HEAD, calendar, check_sheet, register, reminder, sign_off

from coop_desk.domain.calendar_paper import CalendarLease, idle_parts
from coop_desk.domain.dates import Period
from coop_desk.domain.list_paper import (
    NUMBER,
    ListColumn,
    ListPaper,
    ListSection,
    ReminderLine,
    numbered,
)


def one_row(columns: tuple[ListColumn, ...], row: tuple[Any, ...], **changes: Any) -> ListPaper:
    return ListPaper(HEAD, "表", (), columns, (ListSection((row,)),), **changes)


@pytest.mark.parametrize(
    ("figure", "cell", "written"),
    [
        ("money", 123_456, "1,234.56"),
        ("weight", 8_635, "17.27"),
        ("area", 360, "3.60"),
        ("count", 12_000, "12,000"),
        ("", "李䶮", "李䶮"),
        ("money", None, ""),
        ("", None, ""),
    ],
)
def test_cells_are_written_by_their_column(figure: str, cell: Any, written: str) -> None:
    assert ListColumn("x", figure).written(cell) == written


def test_figures_stand_at_the_right_unless_told_otherwise() -> None:
    assert ListColumn("金额", "money").stands == "right"
    assert ListColumn("姓名").stands == "left"
    assert ListColumn("序号", "count", align="centre").stands == "centre"


@pytest.mark.parametrize(
    "wrong",
    [
        {"figure": "kilometres"},
        {"align": "top"},
        {"adds": True},
        {"figure": "money", "sign": True},
    ],
)
def test_odd_columns_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="金额"):
        ListColumn("金额", **wrong)


def test_sums_are_of_columns_that_add_up() -> None:
    paper = register()
    assert paper.total(paper.rows) == (None, None, 200_150)
    assert [paper.total(section.rows)[2] for section in paper.sections] == [200_050, 100]
    assert sign_off(2).total(sign_off(2).rows) == (None, None, None, 221, 154_733, None, None)
    assert sign_off(2).capitals_fen == 154_733
    assert register().capitals_fen is None


def test_odd_rows_are_refused() -> None:
    columns = (ListColumn("姓名"), ListColumn("金额", "money", adds=True))
    with pytest.raises(TypeError, match="金额"):
        one_row(columns, ("张三", 1.5))
    with pytest.raises(ValueError, match="3 cells"):
        one_row(columns, ("张三", 1, 2))
    with pytest.raises(ValueError, match="姓名"):
        one_row(columns, ("张三", 1), capitals="姓名")


def test_a_reminder_adds_up_what_is_open() -> None:
    assert reminder(3).open_fen == 3 * 400_000 - 6_000
    with pytest.raises(TypeError):
        ReminderLine("x", date(2024, 1, 1), 100, 1.5, 0)  # type: ignore[arg-type]


def test_a_check_sheet_knows_its_band() -> None:
    sheet = check_sheet()
    assert (sheet.low_g, sheet.high_g) == (1_425, 1_575)
    assert [grams for grams in sheet.grams if sheet.is_outside(grams)] == [1_424, 1_576]
    with pytest.raises(ValueError, match="no weight"):
        check_sheet(grams=())
    with pytest.raises(TypeError):
        check_sheet(grams=(1_500.0,))


def test_a_calendar_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        calendar(last=date(2023, 12, 31))


def lease(start: date, end: date) -> CalendarLease:
    return CalendarLease("李䶮", start, end)


def test_idle_days_are_those_of_no_lease() -> None:
    span = Period(date(2024, 1, 1), date(2024, 7, 1))
    january, march, may = date(2024, 1, 1), date(2024, 3, 1), date(2024, 5, 1)
    later = lease(may, date(2024, 9, 1))
    before = lease(date(2023, 9, 1), january)
    assert idle_parts((later, before, lease(january, march)), span) == [Period(march, may)]
    assert idle_parts((), span) == [span]
    assert idle_parts((lease(date(2023, 1, 1), date(2025, 1, 1)),), span) == []
    assert idle_parts((lease(date(2025, 1, 1), date(2025, 2, 1)),), span) == [span]


def test_a_column_without_a_figure_has_no_sum() -> None:
    """Money alone was paid: its rows have no weight that could add up to nothing."""
    columns = (ListColumn("重量", "weight", adds=True), ListColumn("金额", "money", adds=True))
    paid, weighed = (None, 500), (0, 700)
    sections = (ListSection((paid,), "收款"), ListSection((weighed,), "销售"))
    paper = replace(register(), columns=columns, sections=sections)
    assert paper.total((paid,)) == (None, 500)
    assert paper.total((weighed,)) == (0, 700)
    assert paper.total(paper.rows) == (0, 1_200)
    assert paper.total(()) == (0, 0)


def test_figures_of_unlike_goods_do_not_add_up() -> None:
    weight = ListColumn("重量", "weight", adds=True, within="品名")
    columns = (ListColumn("品名"), weight, ListColumn("金额", "money", adds=True))
    leaf, more, mushrooms = ("茶青", 500, 7), ("茶青", 250, 3), ("香菇", 900, 1)
    paid = ("", None, -5)
    paper = replace(register(), columns=columns, sections=(ListSection((leaf,)),))
    assert paper.total((leaf, more, paid)) == (None, 750, 5)
    assert paper.total((leaf, mushrooms)) == (None, None, 8)
    assert paper.total((paid,)) == (None, None, -5)
    with pytest.raises(ValueError, match="品种"):
        replace(paper, columns=(columns[0], replace(weight, within="品种"), columns[2]))


def test_a_section_sums_up_only_beside_others() -> None:
    assert all(register().sums_up(section) for section in register().sections)
    alone = register(sections=register().sections[:1])
    assert not alone.sums_up(alone.sections[0])
    assert not sign_off(2).sums_up(sign_off(2).sections[0])


def test_a_grand_total_is_said_in_capital_numerals_where_one_is_wanted() -> None:
    assert sign_off(2).in_capitals("总计") == "金额总计（大写）：人民币壹仟伍佰肆拾柒元叁角叁分"
    assert sign_off(2, capitals="").in_capitals("总计") == ""


def test_rows_are_counted_from_one_in_the_first_column() -> None:
    rows = numbered([("茶青", 500), ("干茶", None)])
    assert rows == ((1, "茶青", 500), (2, "干茶", None))
    columns = (NUMBER, ListColumn("品名"), ListColumn("重量（斤）", "weight", adds=True))
    paper = ListPaper(HEAD, "清单", (), columns, (ListSection(rows),))
    assert paper.total(paper.rows) == (None, None, 500)
