"""The page of leases with real keys on a real book: typing, refusals, lists, papers, ways."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from lease_desk import Keys, LeaseDesk
from offices import Office
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coop_desk.domain.dates import Period
from coop_desk.domain.statement import Cooperative
from coop_desk.services import land, leasing, plots, rents, settings
from coop_desk.services.land import NewLandLease
from coop_desk.services.leasing import GreenhouseLease, Instalment, NewGreenhouse
from coop_desk.services.plots import NewPlot

TODAY = datetime(2026, 1, 5, 9, 30)
NAME = "王𬱖"


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[LeaseDesk]:
    """The page on the office's book, two years on."""
    office.clock.moment = TODAY
    made = LeaseDesk(office, tmp_path, TODAY)
    qtbot.addWidget(made.window)
    made.open("leases")
    yield made
    made.close()


@pytest.fixture
def plot(desk: LeaseDesk) -> int:
    """A plot of 3.60 mu, two leases on it: 2.00 mu to the end of 2026, and 1.60 mu."""

    def write(unit: Any) -> int:
        plot_id = plots.add_plot(unit, NewPlot("P01", "大田坝", desk.office.household, 360))
        for area, end in ((200, date(2027, 1, 1)), (160, date(2030, 1, 1))):
            land.lease_land(unit, NewLandLease(plot_id, area, date(2025, 1, 1), end, 80_000))
        return plot_id

    return desk.write(write)


@pytest.fixture
def season(desk: LeaseDesk) -> int:
    """A season that runs."""
    made: int = desk.write(
        lambda unit: leasing.add_season(
            unit, "2026A", "2026 春季", date(2026, 1, 1), date(2026, 7, 1)
        )
    )
    return made


@pytest.fixture
def lease(desk: LeaseDesk, season: int) -> int:
    """Greenhouse 01 let for the season to 单国强, in two parts."""
    parts = (Instalment(date(2026, 1, 1), 5_000), Instalment(date(2026, 4, 1), 5_000))
    wanted = GreenhouseLease(
        desk.office.shed,
        desk.office.grower,
        season,
        date(2026, 1, 1),
        date(2026, 7, 1),
        200_000,
        50_000,
        instalments=parts,
    )
    let = desk.write(lambda unit: leasing.let_greenhouse(unit, wanted, day=date(2026, 1, 5)))
    return int(let.document.id)


# ---- land, typed by keys ----


def test_a_plot_and_its_lease_are_typed_and_their_rent_stands_in_the_due_list(
    desk: LeaseDesk,
) -> None:
    desk.list(5)
    desk.new()
    desk.fill(code="P01", name="大田坝", person="0003", area="3.6", place="", sheds="01", note="")
    assert [row.name for row in desk.ask(plots.plots, date(2026, 1, 5))] == ["大田坝"]
    assert desk.card.title == f"Plot P01 大田坝: {NAME}"
    desk.list(3)
    desk.new()
    desk.press(Keys.Key_Down)  # the first plot
    desk.fill(area="3.60", start="2025-04-16", last="2025-12-31", price="800")
    assert desk.page.task.facts == [("due 2025-12-31", "2,051.51")]
    desk.submit()
    assert desk.texts()[0][1:4] == ["P01 大田坝", NAME, "3.60"]
    desk.page.context.scope.choose_named("last_year")
    desk.list(4)
    assert [row[6] for row in desk.texts()] == ["2,051.51"]
    assert desk.page.segment.table.footer.texts["amount_fen"] == "2,051.51"


def test_a_share_too_much_of_a_plot_is_refused_under_its_area(desk: LeaseDesk, plot: int) -> None:
    desk.list(3)
    desk.new()
    desk.press(Keys.Key_Down)
    desk.fill(area="0.50", start="2026-07-01", last="2027-12-31", price="800")
    desk.submit()
    assert "0.50 mu over, 2026-07-01 to 2026-12-31" in desk.notice("area")
    assert (desk.typed("plot"), desk.typed("price")) == (plot, "800.00")
    assert (desk.typed("area"), desk.typed("start")) == ("0.5", "2026-07-01")
    desk.fill(start="2027-01-01")
    desk.submit()
    assert len(desk.ask(land.land_leases, plot_id=plot)) == 3


def test_what_cannot_be_read_is_refused_under_its_field(desk: LeaseDesk, plot: int) -> None:
    desk.list(3)
    desk.new()
    desk.press(Keys.Key_Down)
    desk.fill(area="0.50", start="2027-01-01", last="2029-12-31", price="800")
    form = desk.page.task.form
    assert form is not None
    form.go_to("steps")
    desk.type("2028-01-01")
    desk.submit()
    assert "write it like 2026-01-01 850" in desk.notice("steps")
    desk.type(" 850")
    desk.fill(payment_days="13-40")
    desk.submit()
    assert "not a day of a year" in desk.notice("payment_days")
    desk.fill(payment_days="06-30 12-31", last="2026-01-01")
    desk.submit()
    assert "before the first" in desk.notice("last")
    desk.fill(last="2029-12-31")
    desk.submit()
    (lease,) = [one for one in desk.ask(land.land_leases, plot_id=plot) if one.area == 50]
    assert [step.price_fen for step in lease.steps] == [85_000]
    assert lease.payment_days == ("06-30", "12-31")


# ---- greenhouses, typed by keys ----


def start_letting(desk: LeaseDesk) -> None:
    """Ctrl+N on the first list, the first greenhouse, 张三."""
    desk.list(1)
    desk.new()
    desk.press(Keys.Key_Down)
    desk.fill(grower="zs")


def test_a_greenhouse_is_let_by_keys_in_parts(desk: LeaseDesk, season: int) -> None:
    start_letting(desk)
    desk.fill(start="2026-01-06", last="2026-06-30", rate="2000", parts="2")
    assert desk.page.task.facts == [
        ("For the whole term", "2,000.00"),
        ("due 2026-01-06", "1,000.00"),
        ("due 2026-04-04", "1,000.00"),
    ]
    desk.fill(due_2="2026-05-01", deposit="500")  # Enter in the last field lets it
    (lease,) = desk.ask(leasing.leases, season_id=season)
    assert (lease.person, lease.rate_fen, lease.deposit_fen) == ("张三", 200_000, 50_000)
    assert [one.due for one in lease.instalments] == [date(2026, 1, 6), date(2026, 5, 1)]
    assert desk.texts()[0][1:5] == ["01", "张三", "2026-01-06", "2026-06-30"]


def test_rent_by_the_mu_asks_for_the_area_and_for_more_than_there_is(
    desk: LeaseDesk, season: int
) -> None:
    start_letting(desk)
    form = desk.page.task.form
    assert form is not None
    assert not form.editor("area").isVisible()
    form.go_to("basis")
    desk.press(Keys.Key_2)
    assert form.editor("area").isVisible()
    assert desk.typed("area") == "1.2"
    desk.fill(start="2026-01-06", last="2026-06-30", rate="800", area="1.50")
    desk.messages.answer("confirm", False, True)
    desk.submit()
    assert "1.50" in desk.notice("area")
    desk.submit()
    assert len(desk.messages.texts("confirm")) == 2
    (lease,) = desk.ask(leasing.leases, season_id=season)
    assert (lease.basis, lease.area) == ("mu_year", 150)


def test_a_second_lease_is_refused_with_whom_and_when(desk: LeaseDesk, lease: int) -> None:
    start_letting(desk)
    desk.fill(start="2026-06-01", last="2026-06-30", rate="300")
    desk.submit()
    said = desk.notice("start")
    assert "单国强" in said
    assert "2026-01-01 to 2026-06-30" in said
    assert (desk.typed("rate"), desk.typed("grower")[1]) == ("300.00", "张三")
    assert len(desk.ask(leasing.leases, season_id=None)) == 2  # this one, and that of 2024


def test_a_lease_that_outlasts_the_land_is_refused_under_its_last_day(
    desk: LeaseDesk, season: int
) -> None:
    def write(unit: Any) -> None:
        plot_id = plots.add_plot(unit, NewPlot("P01", "", desk.office.household, 360))
        plots.set_sheds(unit, plot_id, [desk.office.shed])
        lease = NewLandLease(plot_id, 360, date(2025, 1, 1), date(2026, 6, 1), 80_000)
        land.lease_land(unit, lease)

    desk.write(write)
    start_letting(desk)
    desk.fill(start="2026-01-06", last="2026-06-30", rate="2000")
    desk.submit()
    assert NAME in desk.notice("last")
    assert "2026-05-31" in desk.notice("last")
    desk.fill(last="2026-05-31")
    desk.submit()
    assert len(desk.ask(leasing.leases, season_id=season)) == 1


def test_what_was_typed_is_kept_when_one_leaves_and_comes_back(
    desk: LeaseDesk, season: int
) -> None:
    start_letting(desk)
    desk.fill(rate="1234")
    assert desk.page.has_unsaved()
    desk.list(2)
    assert not desk.page.side.isVisible()
    desk.list(1)
    desk.new()
    assert (desk.typed("rate"), desk.typed("grower")[1]) == ("1,234.00", "张三")
    assert desk.page.step_back()
    desk.new()
    assert desk.typed("rate") == "1,234.00"


# ---- the lists ----


def test_empty_lists_say_what_belongs_there_and_begin_it(desk: LeaseDesk) -> None:
    desk.list(5)
    empty = desk.page.segment.table.empty
    assert empty.isVisible()
    assert "plots of the households" in empty.text
    empty.button.click()
    assert desk.page.task.title.text() == "Add a plot"
    desk.list(3)
    desk.press(Keys.Key_F8)
    assert "no plot yet" in desk.page.task.trouble.text


def test_rents_are_filtered_charged_together_and_received(desk: LeaseDesk, lease: int) -> None:
    desk.list(2)
    segment = desk.page.segment
    assert [row[3] for row in desk.texts()][-2:] == ["1/2", "2/2"]
    segment.choose_state("coming")
    assert [row[0] for row in desk.texts()] == ["2026-04-01"]
    segment.choose_state("unpaid")
    desk.press(Keys.Key_F8)
    assert desk.messages.texts("confirm") == [
        "Rents to be charged: 2, together 3,000.00 yuan. [Charge them]"
    ]
    assert not any(line.charged for line in desk.ask(rents.rent_lines, date(2026, 1, 5)))
    desk.messages.answer("confirm", True)
    desk.press(Keys.Key_F8)
    charged = [one for one in desk.ask(rents.rent_lines, date(2026, 1, 5)) if one.charged]
    assert [one.amount_fen for one in charged] == [200_000, 100_000]
    desk.press(Keys.Key_F8)
    assert len(desk.messages.texts("confirm")) == 2  # nothing is left to ask about
    desk.press(Keys.Key_Return)
    desk.press_button("Receive money")
    assert desk.typed("amount") == "3,000.00"
    desk.submit()
    assert desk.card.tag[0] == "Paid"


def test_only_the_rents_of_the_season_in_the_head_are_charged(
    desk: LeaseDesk, lease: int, season: int
) -> None:
    desk.page.context.scope.set_seasons(_seasons(desk))
    desk.page.context.scope.choose_season(season)
    desk.list(2)
    desk.messages.answer("confirm", True)
    desk.press(Keys.Key_F8)
    assert desk.messages.texts("confirm") == [
        "Rents to be charged: 1, together 1,000.00 yuan. [Charge them]"
    ]
    lines = desk.ask(rents.rent_lines, date(2026, 1, 5))
    assert [one.lease.id for one in lines if one.charged] == [lease]


def test_leases_stand_season_by_season_and_shed_by_shed(
    desk: LeaseDesk, lease: int, season: int
) -> None:
    def let_later(unit: Any) -> None:
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        days = date(2026, 3, 1), date(2026, 7, 1)
        leasing.let_greenhouse(
            unit, GreenhouseLease(shed, desk.office.stranger, season, *days, 100_000)
        )

    desk.write(let_later)
    desk.list(1)
    assert [row[1:4] for row in desk.texts()] == [
        ["01", "单国强", "2026-01-01"],
        ["02", "张三", "2026-03-01"],
        ["01", "单国强", "2024-01-01"],
    ]


def test_a_rent_to_come_can_be_charged_alone(desk: LeaseDesk, lease: int) -> None:
    desk.list(2)
    desk.page.segment.choose_state("coming")
    desk.press(Keys.Key_Return)
    desk.press_button("Charge it now")
    assert desk.facts()["Charged with"].startswith("YS2026")
    assert "Charge it now" not in desk.page.facts.buttons


def test_the_season_in_the_head_chooses_the_leases(desk: LeaseDesk, lease: int) -> None:
    desk.list(1)
    assert len(desk.texts()) == 2
    desk.page.context.scope.set_seasons(
        desk.page.context.scope.seasons
        + tuple(one for one in _seasons(desk) if one not in desk.page.context.scope.seasons)
    )
    newest = desk.ask(leasing.seasons)[0]
    desk.page.context.scope.choose_season(newest.id)
    assert [row[2] for row in desk.texts()] == ["单国强"]
    desk.page.segment.choose_state("ended")
    assert desk.texts() == []
    assert "None of them" in desk.page.segment.table.empty.text


def _seasons(desk: LeaseDesk) -> list[Any]:
    from coop_desk.ui.scope import SeasonRow

    return [SeasonRow(one.id, one.name) for one in desk.ask(leasing.seasons)]


def test_the_opened_row_follows_the_arrow_keys(desk: LeaseDesk, lease: int) -> None:
    desk.list(1)
    desk.press(Keys.Key_Return)
    first = desk.card.title
    desk.page.segment.table.setFocus()
    desk.press(Keys.Key_Down)
    assert desk.card.title == first  # both leases are of one greenhouse and grower
    assert desk.facts()["Season"] == "2024 春季"
    assert desk.page.segment.table.view.hasFocus()


def test_f3_opens_the_filters_and_esc_steps_back(desk: LeaseDesk, lease: int) -> None:
    desk.list(1)
    desk.press(Keys.Key_F3)
    assert desk.page.segment.table.header.is_filtering
    desk.press(Keys.Key_Escape)
    assert not desk.page.segment.table.header.is_filtering
    desk.press(Keys.Key_Return)
    desk.press_button("Document")
    assert desk.page.document.view is not None
    desk.press(Keys.Key_Escape)
    assert desk.card.title == "Greenhouse 01: 单国强"
    desk.press(Keys.Key_Escape)
    assert not desk.page.side.isVisible()
    assert not desk.page.step_back()


def test_with_little_room_what_is_open_takes_the_place_of_the_list(
    desk: LeaseDesk, lease: int
) -> None:
    desk.list(1)
    desk.window.resize(900, 650)
    desk.press(Keys.Key_Return)
    assert not desk.page.lists.isVisible()
    desk.press(Keys.Key_F3)
    assert desk.page.lists.isVisible()


def test_the_words_are_set_again_with_the_language(desk: LeaseDesk, lease: int) -> None:
    desk.list(1)
    desk.press(Keys.Key_Return)
    for widget in (desk.page, desk.page.segment, desk.page.facts, desk.page.task):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert desk.card.title == "Greenhouse 01: 单国强"
    assert desk.page.choice.value() == "lease"


# ---- ways in and out ----


def test_targets_open_in_their_lists(desk: LeaseDesk, plot: int, lease: int) -> None:
    show = desk.window.show_page
    show("leases", ("lease", lease))
    assert desk.card.title == "Greenhouse 01: 单国强"
    show("leases", ("plot", plot))
    assert desk.card.title == f"Plot P01 大田坝: {NAME}"
    assert [row[3] for row in desk.card.tables[0][1].rows] == ["2.00", "1.60"]
    land_lease = desk.ask(land.land_leases)[0].id
    show("leases", ("land_lease", land_lease))
    assert desk.facts()["Area"] == "2.00 mu"
    show("leases", ("rent", None))
    assert (desk.page.current, desk.page.segment.states.value()) == ("rent", "unpaid")


def test_what_the_overview_points_at_is_what_is_listed(desk: LeaseDesk, lease: int) -> None:
    """Of all seasons, and of just the days that fall due."""
    scope = desk.page.context.scope
    scope.choose_season(desk.office.season)
    desk.window.show_page("leases", ("rent", "overdue"))
    assert scope.season is None
    assert {row.state for row in desk.page.segment.shown} == {"overdue"}
    desk.window.show_page("leases", ("rent", "soon"))
    assert desk.page.segment.states.value() == "soon"
    desk.window.show_page("leases", ("land_rent_due", "2023-12-31"))
    assert (desk.page.current, desk.page.segment.states.value()) == ("land_rent", "open")
    today = desk.page.context.today()
    assert scope.period == Period(date(2023, 12, 31), today + timedelta(days=7))
    assert all(row.paid_fen < row.amount_fen for row in desk.page.segment.shown)


def test_links_lead_to_people_and_to_the_chain(desk: LeaseDesk, lease: int) -> None:
    desk.window.show_page("leases", ("lease", lease))
    desk.page.facts.focus_button()
    desk.press_button("Chain")
    assert desk.window.page("chain").targets == [("shed", desk.office.shed)]
    desk.window.show_page("leases", ("lease", lease))
    desk.page.facts.focus_button()
    desk.press_button("Grower")
    assert desk.window.page("people").targets == [desk.office.grower]


def test_a_target_that_is_gone_is_said(desk: LeaseDesk) -> None:
    desk.window.show_page("leases", ("lease", 999))
    assert not desk.page.side.isVisible()
    assert "not in the book" in desk.said


# ---- papers ----


def test_a_contract_says_what_is_missing_and_is_printed_once_it_is_there(
    desk: LeaseDesk, lease: int
) -> None:
    desk.window.show_page("leases", ("lease", lease))
    desk.page.facts.focus_button()
    desk.press_button("Print contract")
    assert "甲方地址" in desk.page.paper.notice.text
    desk.press(Keys.Key_Escape)
    head = Cooperative("试验合作社", "土坪镇明星社区", "0851-1234567")
    desk.write(lambda unit: settings.name_cooperative(unit, head))
    desk.press_button("Print contract")
    assert "大棚承包合同" in desk.paper_text


def test_the_register_is_of_one_season(desk: LeaseDesk, lease: int, season: int) -> None:
    desk.list(1)
    register = desk.page.segment.tool_buttons[1]
    register.click()
    assert "Choose a season" in desk.said
    desk.page.context.scope.set_seasons(_seasons(desk))
    desk.page.context.scope.choose_season(season)
    register.click()
    assert "单国强" in desk.paper_text


def test_lists_of_rent_and_a_reminder_are_shown(desk: LeaseDesk, lease: int) -> None:
    desk.write(lambda unit: rents.charge_due(unit, date(2026, 1, 5)))
    desk.list(2)
    for button in list(desk.page.segment.tool_buttons):
        button.click()
        assert "单国强" in desk.paper_text
        desk.press(Keys.Key_Escape)
    desk.press(Keys.Key_Return)
    desk.press_button("Print reminder")
    assert "单国强" in desk.paper_text


def test_the_papers_of_land_rent_are_shown(desk: LeaseDesk, plot: int) -> None:
    due = [(one.id, date(2025, 12, 31)) for one in desk.ask(land.land_leases)]
    desk.write(lambda unit: land.post_rents(unit, due, date(2026, 1, 5)))
    desk.page.context.scope.choose_named("last_year")
    desk.list(4)
    for button in desk.page.segment.tool_buttons[1:]:
        button.click()
        assert "P01" in desk.paper_text
        desk.press(Keys.Key_Escape)


def test_new_greenhouses_are_offered_in_the_next_form(desk: LeaseDesk, season: int) -> None:
    house = NewGreenhouse("02", 1, 2, 100, 8_000)
    desk.write(lambda unit: leasing.add_greenhouse(unit, house))
    desk.list(1)
    desk.new()
    desk.type("02")
    desk.press(Keys.Key_Return)
    form = desk.page.task.form
    assert form is not None
    assert form.editor("shed").currentText() == "02"
