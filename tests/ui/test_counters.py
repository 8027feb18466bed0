from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from counter_keys import PAGES, choose_weather, notice, tickets, type_harvest, type_leaf
from offices import DAY, Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from real_desk import ENTER, ESC, Desk
from sqlalchemy import text as sql

from coop_desk.services import catalogue, documents, harvest, tea
from coop_desk.services.catalogue import NewPrice
from coop_desk.ui.language import CHINESE, Language

F2, F4, F6, F8, F9 = (getattr(Qt.Key, f"Key_F{n}") for n in (2, 4, 6, 8, 9))


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, PAGES)
    qtbot.addWidget(made.window)
    yield made
    made.close()


# ---- leaf ----


def test_the_leaf_example_by_keys(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(ENTER)
    desk.type("1", ENTER)
    desk.type("2", ENTER)
    desk.press(ENTER, ENTER, ENTER)
    desk.type("3")
    assert page.figures.figure("net") == "17.80"
    assert page.figures.figure("deduction") == "0.53"
    assert page.figures.figure("pay") == "17.27"
    assert page.figures.figure("price") == "128.00"
    assert page.figures.figure("amount") == "2,210.56"
    desk.press(F8)
    assert page.said.text == "CQ2024-000001 posted: 王𬱖, 2,210.56 yuan"
    (ticket,) = tickets(desk)
    view = desk.document(ticket.id)
    assert view.amount_fen == 221_056
    assert view.details["baskets"] == 1
    assert view.details["tare"] == "竹篓"
    assert view.details["slot"] == "morning"


def test_after_posting_the_form_is_empty_and_the_person_is_next(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    assert not page.form.dirty
    assert page.form.editor("person").line.hasFocus()
    assert page.table.model.rowCount() == 1
    assert "1 tickets" in page.head.total.text()


def test_enter_on_the_last_field_posts(desk: Desk) -> None:
    type_leaf(desk)
    desk.enter([""] * 10)
    assert len(tickets(desk)) == 1


def test_the_figures_follow_every_key(desk: Desk) -> None:
    page = type_leaf(desk, "1")
    assert page.figures.figure("net") == "0.80"
    desk.type("0")
    assert page.figures.figure("net") == "9.80"


def test_the_head_shows_the_prices_in_force(desk: Desk) -> None:
    page = desk.open("leaf")
    assert "Single bud\N{NO-BREAK SPACE}¥128.00" in page.head.prices.text()
    assert page.head.day.text().startswith("2024-04-02")


def test_a_price_of_the_village_group_shows_once_the_person_is_known(
    desk: Desk, office: Office
) -> None:
    with office.book.write() as unit:
        lines = [NewPrice(office.leaf_grades[0], 13_100, group_id=1)]
        catalogue.save_price_list(unit, "leaf", "联丰组价", DAY, date(2024, 4, 3), lines)
    page = desk.open("leaf")
    assert "¥128.00" in page.head.prices.text()
    desk.type("0003", ENTER)
    assert "¥131.00" in page.head.prices.text()


def test_a_typed_tare_belongs_to_no_basket(desk: Desk) -> None:
    type_leaf(desk)
    desk.press(ENTER, ENTER, ENTER)
    desk.type("0.9", F8)
    details = desk.document(tickets(desk)[0].id).details
    assert (details["tare_g"], details["tare_id"]) == (450, None)


def test_a_tea_household_is_found_first_and_anybody_at_last(desk: Desk) -> None:
    page = desk.open("leaf")
    desk.type("zs", ENTER)  # 张三 grows mushrooms, but may bring leaf for once
    assert page.form.editor("person").person.name == "张三"
    assert "Non-member" in page.form.editor("person").card.text()


def test_f6_pays_in_cash(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F6, F8)
    assert desk.document(tickets(desk)[0].id).related[0].relation == "paid_with"
    assert page.form.editor("payment").value() == "cash"  # as the queue goes on


def test_f4_takes_the_same_person_again(desk: Desk, office: Office) -> None:
    page = type_leaf(desk)
    desk.press(F8, F4)
    assert page.form.editor("person").value() == office.household


def test_the_session_and_the_basket_stay(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(ENTER, ENTER)
    desk.type("2", ENTER)  # the second kind of basket
    desk.press(ENTER)
    desk.type("2", F8)  # evening
    assert page.form.editor("session").value() == "evening"
    assert page.form.editor("tare").value() == 425


# ---- harvest ----


def test_the_harvest_example_by_keys(desk: Desk) -> None:
    page = type_harvest(desk)
    assert page.figures.figure("pay") == "111.30"
    desk.enter(["68", "31.3", "12"])
    assert page.lines.rest.text() == "✓ adds up"
    assert page.figures.figure("amount") == "400.63"
    desk.press(F8)
    assert (page.lines.rest.text(), page.lines.rest.property("notice")) == ("", "")
    assert page.said.text == "CG2024-000001 posted: 单国强, 400.63 yuan"
    view = desk.document(tickets(desk)[0].id)
    assert [line["grams"] for line in view.lines] == [34_000, 15_650, 6_000]
    assert view.details["flush"] == 1


def test_a_grower_brings_greenhouse_and_flush(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        harvest.post(unit, office.harvest(flush=3))
    page = desk.open("harvest")
    desk.type("0001", ENTER)
    assert page.form.editor("crop").currentText() == "01 · 2024 春季"
    assert page.form.editor("flush").value() == 3


def test_who_grows_nothing_is_told_at_once(desk: Desk) -> None:
    page = desk.open("harvest")
    desk.type("0002", ENTER)
    assert notice(page, "crop") == "张三 grows in no greenhouse on 2024-04-02."


def test_plus_fills_the_rest_into_the_grade_it_is_pressed_in(desk: Desk) -> None:
    page = type_harvest(desk)
    desk.enter(["68", "31.3"])
    desk.type("+")
    assert page.lines.value()[-1].grams == 6_000
    assert page.lines.rest.text() == "✓ adds up"


def test_what_has_no_grade_yet_is_shown(desk: Desk) -> None:
    page = type_harvest(desk)
    desk.enter(["68"])
    assert page.lines.rest.text() == "43.30 jin without a grade"
    desk.enter(["50"])
    assert page.lines.rest.text() == "6.70 jin too much"


def test_a_reason_is_asked_only_for_a_better_grade(desk: Desk) -> None:
    page = type_harvest(desk, session="2")
    reason = page.form.editor("reason")
    desk.enter(["", "111.3"])
    assert not reason.isVisible()
    desk.press(ESC)
    desk.type("1.3")
    assert not reason.isVisible()
    desk.press(ESC)
    desk.type("110")
    assert reason.isVisible()


def test_a_worse_grade_of_a_late_pick_stands_without_a_reason(desk: Desk) -> None:
    type_harvest(desk, session="2")
    desk.enter(["", "111.3"])
    desk.press(F8)
    assert len(tickets(desk)) == 1


# ---- refusals: said under the field, nothing lost, nothing posted ----


def test_an_empty_form_posts_nothing_and_says_nothing(desk: Desk) -> None:
    page = desk.open("leaf")
    desk.press(F8, ENTER, ENTER)
    assert notice(page, "person") == ""
    assert tickets(desk) == []


def test_what_is_missing_is_said_under_each_field(desk: Desk) -> None:
    page = desk.open("leaf")
    choose_weather(desk, page)
    desk.type("0003", ENTER, F8)
    assert notice(page, "grade") == "Please fill in: Grade."
    assert notice(page, "gross") == "Please fill in: Gross."
    assert page.form.editor("person").person.code == "0003"


def test_a_tare_that_eats_the_weight(desk: Desk) -> None:
    page = type_leaf(desk, "0.2")
    desk.press(F8)
    assert notice(page, "tare").startswith("The tare of 0.2 jin leaves nothing of 0.2 jin")
    assert page.form.editor("gross").value() == 100
    assert tickets(desk) == []


def test_a_grade_without_a_price(desk: Desk, office: Office) -> None:
    page = type_leaf(desk)
    page.form.go_to("day")
    desk.type("2023-12-31", F8)
    assert "has no price on 2023-12-31" in notice(page, "grade")
    assert page.figures.figure("price") == "—"
    assert tickets(desk) == []


def test_tomorrow_is_refused(desk: Desk) -> None:
    page = type_leaf(desk)
    page.form.go_to("day")
    desk.type("2024-04-03", F8)
    assert "lies in the future" in notice(page, "day")
    assert page.head.day.property("notice") == "look"
    assert tickets(desk) == []


def test_a_harvest_grade_without_a_price_is_said_under_the_grades(desk: Desk) -> None:
    page = type_harvest(desk)
    desk.enter(["68", "31.3", "12"])
    with desk.office.book.write() as unit:
        unit.execute(sql("UPDATE price_lists SET start = '2024-04-03'"))
    desk.press(F8)
    assert "has no price on 2024-04-02" in notice(page, "lines")
    assert tickets(desk) == []


def test_a_closed_day(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        from coop_desk.services import settings

        settings.put(unit, "closed_until", "2024-04-02")
    page = type_leaf(desk)
    desk.press(F8)
    assert "closed up to 2024-04-02" in notice(page, "day")
    assert page.form.dirty


# ---- questions and bouncing keys ----


def test_an_unusual_weight_is_asked_about_once(desk: Desk) -> None:
    page = type_leaf(desk, "186.5")
    page.form.pause = 0
    desk.press(F8)
    assert notice(page, "gross").startswith("186.5 jin is unusual; usually it is 0.1 to 100 jin")
    assert tickets(desk) == []
    desk.press(ENTER)
    assert len(tickets(desk)) == 1


def test_a_bouncing_key_does_not_answer_the_question(desk: Desk) -> None:
    page = type_leaf(desk, "186.5")
    page.form.pause = 60_000
    desk.press(F8, ENTER, F8, ENTER)
    assert page.form.is_asking
    assert tickets(desk) == []


def test_a_changed_weight_is_not_the_one_that_was_asked_about(desk: Desk) -> None:
    page = type_leaf(desk, "186.5")
    page.form.pause = 0
    desk.press(F8)
    desk.type("1")
    assert notice(page, "gross") == ""
    desk.press(F8)
    assert notice(page, "gross").startswith("186.51 jin is unusual")
    assert tickets(desk) == []


def test_a_bouncing_enter_posts_once(desk: Desk) -> None:
    page = type_leaf(desk)
    page.form.go_to("day")
    desk.press(ENTER, ENTER, ENTER)
    assert len(tickets(desk)) == 1
    assert notice(page, "person") == ""


def test_a_clock_set_back_is_said_with_the_form_kept(desk: Desk, office: Office) -> None:
    page = type_leaf(desk)
    desk.press(F8)
    office.clock.moment = office.clock.moment.replace(hour=7)
    type_leaf(desk)
    desk.press(F8)
    assert page.form.notice.text.startswith("The clock of this PC shows 2024-04-02 07:30")
    assert page.form.editor("gross").value() == 9_325
    assert len(tickets(desk)) == 1


@pytest.mark.parametrize(("typed", "field"), [("0", "tare"), ("-3", "gross"), ("1e9", "gross")])
def test_weights_that_cannot_be(desk: Desk, typed: str, field: str) -> None:
    page = type_leaf(desk, typed)
    desk.press(F8)
    assert notice(page, field)
    assert page.form.editor("person").person.name == "王𬱖"
    assert tickets(desk) == []


@pytest.mark.parametrize("typed", ["dgq", "单", "0001", "1234", "shan", "单国强"])
def test_a_grower_is_found_however_named(desk: Desk, typed: str) -> None:
    page = desk.open("harvest")
    desk.type(typed, ENTER)
    if page.form.editor("person").person is None:
        QTest.qWait(150)
        desk.press(ENTER)
    assert page.form.editor("person").person.name == "单国强"


# ---- the list and the document beside it ----


def test_a_click_opens_the_document_and_esc_closes_it(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
    page = desk.open("leaf")
    view = page.table.view
    place = view.visualRect(page.table.model.index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.panel.isVisible()
    assert page.panel.view.number == "CQ2024-000001"
    desk.press(ESC)
    assert not page.panel.isVisible()
    assert page.form.editor("person").line.hasFocus()


def test_a_document_is_opened_from_elsewhere(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
    desk.window.show_page("harvest", posted.id)
    assert desk.window.page("harvest").panel.view.id == posted.id


def test_f9_voids_the_last_ticket(desk: Desk) -> None:
    page = type_leaf(desk)
    desk.press(F8, F9)
    desk.type("认错人", ENTER)
    assert tickets(desk)[0].status == "voided"
    assert page.table.model.row(0)["status"] == "voided"
    assert "0 tickets" in page.head.total.text()


def test_today_or_all_in_the_period(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        tea.post_leaf(unit, office.leaf(day=date(2024, 3, 30)))
    page = desk.open("leaf")
    assert page.table.model.rowCount() == 1
    page.which.setFocus()
    desk.type("2")
    assert page.table.model.rowCount() == 2
    desk.window.page("leaf").context.scope.choose_named("month")
    assert page.table.model.rowCount() == 1


def test_voided_tickets_are_struck_out_and_not_counted(desk: Desk, office: Office) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        documents.void(unit, tea.post_leaf(unit, office.leaf()).id, "认错人")
    page = desk.open("leaf")
    assert page.table.model.rowCount() == 2
    assert page.table.model.totals["pay_g"] == 8_635


def test_an_empty_day_says_how_to_begin(desk: Desk) -> None:
    page = desk.open("leaf")
    assert page.table.empty.text == "No ticket yet today. Enter the first one above."


# ---- words ----


@pytest.mark.parametrize("name", ["leaf", "harvest"])
def test_typing_survives_a_change_of_language(desk: Desk, language: Language, name: str) -> None:
    page = (type_leaf if name == "leaf" else type_harvest)(desk)
    language.choose(CHINESE)
    QTest.qWait(1)
    assert page.form.dirty
    assert page.form.editor("gross").value() is not None
    assert "一级" in page.head.prices.text() or "单芽" in page.head.prices.text()


def test_hiding_the_day_is_no_width_somebody_chose(desk: Desk) -> None:
    """Else the columns would never again fit the window, nor another language."""
    page = desk.open("leaf")
    assert page.table.header.isSectionHidden(1)
    assert not page.table._widths_are_own
