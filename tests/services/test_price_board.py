"""The evening's work on prices: in force, set for tomorrow, refused, withdrawn, pinned up."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from offices import DAY, Office
from sqlalchemy import text as sql

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    catalogue,
    checks,
    overview,
    people,
    price_board,
    price_lists,
    tea,
)
from coop_desk.services.catalogue import NewPrice
from coop_desk.storage.unit_of_work import Unit

TOMORROW = DAY + timedelta(days=1)
AFTER = DAY + timedelta(days=2)
TODAYS = (12_800, 9_600, 6_000, 2_500)
RAISED = (13_000, 9_600, 6_200, 2_500)


def prices(office: Office, fen: tuple[int, ...]) -> list[NewPrice]:
    return [NewPrice(grade, one) for grade, one in zip(office.leaf_grades, fen, strict=True)]


def shown(unit: Unit, day: date) -> tuple[int, ...]:
    return tuple(line.price_fen for line in price_board.board(unit, "leaf", day))


def set_tomorrow(unit: Unit, office: Office, fen: tuple[int, ...], **how: bool) -> int:
    given = prices(office, fen)
    return price_board.set_tomorrow(unit, "leaf", given, today=DAY, **{"alone": True, **how})


def test_prices_for_tomorrow_alone_leave_today_and_the_day_after(office: Office) -> None:
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED)
        assert [shown(unit, day) for day in (DAY, TOMORROW, AFTER)] == [TODAYS, RAISED, TODAYS]
        read = price_board.evening(unit, "leaf", DAY)
    assert [one.name for one in read.begun_tomorrow] == ["茶青 4 月 3 日价"]
    assert tuple(line.price_fen for line in read.tomorrow_lines) == RAISED


def test_prices_from_tomorrow_on(office: Office) -> None:
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED, alone=False)
        assert [shown(unit, day) for day in (DAY, TOMORROW, AFTER)] == [TODAYS, RAISED, RAISED]


def test_a_special_price_stands_with_its_grade_and_must_be_set_again(office: Office) -> None:
    first = office.leaf_grades[0]
    with office.book.write() as unit:
        ((group, _name),) = people.groups(unit)
        special = NewPrice(first, 13_100, "morning", group)
        catalogue.save_price_list(
            unit, "leaf", "组价", DAY, None, [*prices(office, TODAYS), special]
        )
        lines = price_board.board(unit, "leaf", DAY)
        assert [(one.group, one.slot, one.price_fen) for one in lines[:3]] == [
            ("", None, 12_800),
            ("联丰组", "morning", 13_100),
            ("", None, 9_600),
        ]
        with pytest.raises(UserError, match="tomorrow's price of 单芽"):
            set_tomorrow(unit, office, RAISED)
        notice = price_board.notice(unit, "leaf", DAY)
    assert notice.grades[0].specials[0].words == "联丰组 早"
    assert notice.rows == 5


def test_a_price_of_nothing_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match="more than nothing"), office.book.write() as unit:
        set_tomorrow(unit, office, (12_800, 0, 6_000, 2_500), confirmed=True)


@pytest.mark.parametrize("alone", [True, False])
def test_prices_that_tie_are_refused_in_one_sentence(office: Office, alone: bool) -> None:
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED, alone=alone)
    with pytest.raises(UserError, match="Two prices would hold"), office.book.write() as unit:
        set_tomorrow(unit, office, TODAYS, alone=alone)
    with office.book.read() as unit:
        assert shown(unit, TOMORROW) == RAISED
        assert len(price_lists.saved(unit, "leaf")) == 2


def test_a_list_that_would_not_hold_tomorrow_is_refused(office: Office) -> None:
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED)
    with pytest.raises(UserError, match="Withdraw that list first"), office.book.write() as unit:
        set_tomorrow(unit, office, TODAYS, alone=False)


@pytest.mark.parametrize(
    ("fen", "asks"), [(16_640, False), (16_641, True), (8_960, False), (8_959, True)]
)
def test_a_jump_of_more_than_30_percent_is_asked_about(
    office: Office, fen: int, asks: bool
) -> None:
    """128.00 moves by 38.40 at most before somebody is asked."""
    changed = (fen, *TODAYS[1:])
    if asks:
        with pytest.raises(NeedsConfirmation, match="单芽"), office.book.write() as unit:
            set_tomorrow(unit, office, changed)
    with office.book.write() as unit:
        set_tomorrow(unit, office, changed, confirmed=asks)
        assert shown(unit, TOMORROW) == changed


def test_a_refused_list_is_not_kept(office: Office) -> None:
    """The question comes after the list was written; leaving the transaction takes it back."""
    with pytest.raises(NeedsConfirmation), office.book.write() as unit:
        set_tomorrow(unit, office, (99_900, *TODAYS[1:]))
    with office.book.read() as unit:
        assert shown(unit, TOMORROW) == TODAYS


@pytest.mark.parametrize("alone", [True, False])
def test_a_list_that_has_not_begun_is_withdrawn_and_set_anew(office: Office, alone: bool) -> None:
    with office.book.write() as unit:
        wrong = set_tomorrow(unit, office, RAISED, alone=alone)
        price_board.withdraw(unit, wrong, today=DAY)
        assert [shown(unit, day) for day in (DAY, TOMORROW, AFTER)] == [TODAYS] * 3
        assert price_board.evening(unit, "leaf", DAY).begun_tomorrow == ()
        set_tomorrow(unit, office, (12_900, *TODAYS[1:]), alone=alone)
        assert shown(unit, TOMORROW)[0] == 12_900
        assert list(checks.check_book(unit)) == []


def test_withdrawing_gives_the_days_up_to_the_next_list_back(office: Office) -> None:
    with office.book.write() as unit:
        wrong = set_tomorrow(unit, office, RAISED, alone=False)
        catalogue.save_price_list(unit, "leaf", "以后", AFTER, None, prices(office, (1, 1, 1, 1)))
        price_board.withdraw(unit, wrong, today=DAY)
        assert shown(unit, TOMORROW) == TODAYS
        assert shown(unit, AFTER) == (1, 1, 1, 1)


def test_prices_from_tomorrow_on_hold_until_those_set_for_later(office: Office) -> None:
    """Next week's list is saved already when the manager raises tomorrow's prices."""
    week = DAY + timedelta(days=7)
    with office.book.write() as unit:
        later = prices(office, (11_000, 9_000, 5_000, 2_000))
        catalogue.save_price_list(unit, "leaf", "下周", week, None, later)
        own = set_tomorrow(unit, office, RAISED, alone=False)
        days = (DAY, TOMORROW, week - timedelta(days=1), week)
        assert [shown(unit, day)[0] for day in days] == [12_800, 13_000, 13_000, 11_000]
        price_board.withdraw(unit, own, today=DAY)
        assert [shown(unit, day)[0] for day in days] == [12_800, 12_800, 12_800, 11_000]
        assert checks.check_book(unit) == []


def test_prices_from_tomorrow_on_do_not_hide_behind_those_of_a_week(office: Office) -> None:
    with office.book.write() as unit:
        week = prices(office, (12_000, 9_000, 5_000, 2_000))
        end = DAY + timedelta(days=5)
        catalogue.save_price_list(unit, "leaf", "清明价", DAY, end, week)
    sentence = "清明价 hold until 2024-04-06"
    with pytest.raises(UserError, match=sentence) as refused, office.book.write() as unit:
        set_tomorrow(unit, office, RAISED, alone=False)
    assert refused.value.field == "prices"
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED)
        assert shown(unit, TOMORROW) == RAISED


def test_a_list_that_began_is_not_withdrawn(office: Office) -> None:
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED)
        new = price_lists.saved(unit, "leaf")[0]
        with pytest.raises(UserError, match="tickets may carry its prices"):
            price_board.withdraw(unit, new.id, today=TOMORROW)
        with pytest.raises(UserError, match="no longer"):
            price_board.withdraw(unit, 10_000, today=DAY)


def test_a_posted_ticket_keeps_its_price(office: Office) -> None:
    with office.book.write() as unit:
        posted = tea.post_leaf(unit, office.leaf())
        set_tomorrow(unit, office, (16_000, *TODAYS[1:]), alone=False)
        assert price_lists.bought(unit, "leaf", DAY).lines[0].document_id == posted.id
        assert price_lists.bought(unit, "leaf", DAY).lines[0].amount_fen == 221_056
        office.clock.moment = datetime(2024, 4, 3, 9, 0)
        later = tea.post_leaf(unit, office.leaf(day=TOMORROW))
        (line,) = price_lists.bought(unit, "leaf", TOMORROW).lines
    assert (line.document_id, line.amount_fen) == (later.id, 276_320)  # 17.27 jin at 160.00


def test_the_notice_says_who_set_it_and_how_long_it_holds(office: Office) -> None:
    with office.book.write() as unit:
        set_tomorrow(unit, office, RAISED)
        today = price_board.notice(unit, "leaf", DAY)
        tomorrow = price_board.notice(unit, "leaf", TOMORROW)
        with pytest.raises(UserError, match="no price on 2023-12-31"):
            price_board.notice(unit, "leaf", date(2023, 12, 31))
    assert (today.only_today, tomorrow.only_today) == (False, True)
    assert tomorrow.set_by == ("王会计",)
    assert tomorrow.set_at.startswith("2024-04-02")
    assert [grade.price_fen for grade in tomorrow.grades] == list(RAISED)
    assert tomorrow.day_words == "2024 年 4 月 3 日　星期三"


def test_a_product_without_a_price_of_tomorrow_is_pointed_at(office: Office) -> None:
    with office.book.write() as unit:
        catalogue.save_price_list(unit, "leaf", "无", TOMORROW, None, prices(office, (1, 1, 1, 1)))
        (only,) = [one.id for one in price_lists.saved(unit, "leaf") if one.start == TOMORROW]
        assert "no_price" not in {one.key for one in overview.attention(unit, DAY)}
        unit.execute(sql(f"UPDATE price_lists SET \"end\" = '{TOMORROW}' WHERE id = {only}"))
        unit.memo.clear()
        found = {one.key: one for one in overview.attention(unit, DAY)}
    assert (found["no_price"].page_id, found["no_price"].target) == ("prices", ("leaf", None))
