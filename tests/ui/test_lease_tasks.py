"""Every form of the page of leases posts, refuses under its field, and keeps what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from lease_desk import CONTROL, Keys, LeaseDesk
from offices import Office
from PySide6.QtTest import QTest

from coop_desk.services import (
    bag_counts,
    consents,
    deposits,
    land,
    leasing,
    ledger,
    plots,
    rents,
)
from coop_desk.services.land import NewLandLease
from coop_desk.services.leasing import GreenhouseLease, NewGreenhouse
from coop_desk.services.plots import NewPlot
from coop_desk.ui.pages.lease_changes_tasks import RenewTask
from coop_desk.ui.widgets.tick_list import TickList

NOW, TODAY = datetime(2024, 4, 2, 9, 30), date(2024, 4, 2)


@pytest.fixture
def desk(office_with_bags: Office, tmp_path: Path, qtbot: Any) -> Iterator[LeaseDesk]:
    """The page on the office's book, its one lease charged: 2,000.00 for 182 days."""
    office = office_with_bags
    with office.book.write() as unit:
        rents.charge_due(unit, TODAY)
    made = LeaseDesk(office, tmp_path, NOW)
    qtbot.addWidget(made.window)
    made.open("leases")
    yield made
    made.close()


@pytest.fixture
def lease(desk: LeaseDesk) -> int:
    """The lease of greenhouse 01, opened by Enter."""
    desk.list(1)
    desk.press(Keys.Key_Return)
    return desk.office.let.document.id


@pytest.fixture
def land_lease(desk: LeaseDesk) -> int:
    """Land leased from 王𬱖 since the year before, its first rent due and not posted."""

    def write(unit: Any) -> int:
        plot = plots.add_plot(unit, NewPlot("P01", "大田坝", desk.office.household, 360))
        terms = NewLandLease(plot, 360, date(2023, 1, 1), date(2026, 1, 1), 80_000)
        return land.lease_land(unit, terms).id

    made: int = desk.write(write)
    return made


# ---- what changes a lease ----


def test_an_early_end_shows_and_credits_the_rent_left_over(desk: LeaseDesk, lease: int) -> None:
    desk.press_button("End early")
    assert desk.page.task.facts[1:] == [
        ("Rent until then", "1,021.98"),
        ("Charged so far", "2,000.00"),
        ("Will be credited", "978.02"),
    ]
    desk.submit()
    assert "fill in" in desk.notice("note")
    desk.fill(last="2024-06-30", note="moves away")
    desk.submit()
    assert "within the lease" in desk.notice("last")
    assert desk.typed("note") == "moves away"
    desk.fill(last="2024-04-02")
    desk.submit()
    assert desk.card.tag[0] == "Running"  # its last day
    assert desk.ask(rents.lease_rent, lease) == 102_198
    assert desk.ask(rents.schedule, lease, TODAY)[0].credited_fen == 97_802


def test_a_transfer_moves_the_bags_and_parts_the_rent(desk: LeaseDesk, lease: int) -> None:
    desk.press_button("Transfer to another")
    desk.fill(grower="sgq", start="2024-04-02", price="1.5", note="ill")
    assert desk.page.task.facts == [
        ("Rent of 单国强 until then", "1,010.99"),
        ("Rent of the new grower", "989.01"),
        ("Live bags that go over: 6,923", "10,384.50"),
    ]
    desk.submit()
    assert "has this lease already" in desk.notice("grower")
    form = desk.page.task.form
    assert form is not None
    form.editor("grower").line.selectAll()
    desk.fill(grower="zs", bags="6000")
    desk.submit()
    assert "6923" in desk.notice("bags").replace(",", "")
    desk.fill(bags="6923")
    desk.submit()
    new = desk.ask(leasing.leases)[-1]
    assert (new.person, new.start, new.rate_fen) == ("张三", TODAY, 98_901)
    assert sum(desk.ask(bag_counts.live_by_batch, new.crop_id).values()) == 6_923


def test_rent_is_waived_for_a_reason(desk: LeaseDesk, lease: int) -> None:
    desk.press_button("Waive rent")
    assert desk.page.task.facts[-1] == ("Open", "2,000.00")
    desk.fill(amount="3000", reason="hail")
    desk.submit()
    assert "2,000.00" in desk.notice("amount")
    desk.fill(amount="250")
    desk.submit()
    assert desk.ask(rents.schedule, lease, TODAY)[0].credited_fen == 25_000
    assert desk.card.tables[0][1].rows[0][3] == "250.00"


def test_a_deposit_is_taken_given_back_and_kept(desk: LeaseDesk, lease: int) -> None:
    desk.press_button("Take deposit")
    desk.fill(amount="300")
    desk.messages.answer("confirm", True)  # none was agreed
    desk.submit()
    assert len(desk.messages.texts("confirm")) == 1
    assert "300.00 yuan held" in desk.facts()["Deposit"]
    desk.press_button("Give deposit back")
    assert desk.typed("amount") == "300.00"
    desk.fill(amount="500")
    desk.submit()
    assert "300.00" in desk.notice("amount")
    desk.fill(amount="100")
    desk.submit()
    desk.press_button("Keep deposit")
    assert desk.typed("amount") == "200.00"
    desk.submit()
    assert "fill in" in desk.notice("reason")
    desk.fill(reason="broken shade net")
    desk.submit()
    assert desk.ask(deposits.held, lease) == 0
    assert "Keep deposit" not in desk.page.facts.buttons


def test_a_lease_with_bags_on_it_cannot_be_voided_from_here(desk: LeaseDesk, lease: int) -> None:
    desk.press_button("Document")
    desk.page.document.ask_void()
    desk.type("typed twice", Keys.Key_Return)
    assert desk.page.document.view is not None
    assert desk.page.document.view.status == "posted"
    assert desk.page.document.notice.text


def test_a_void_at_the_side_is_seen_in_the_list(desk: LeaseDesk, land_lease: int) -> None:
    desk.list(3)
    assert len(desk.texts()) == 1
    desk.press(Keys.Key_Return)
    desk.press_button("Document")
    desk.page.document.ask_void()
    desk.type("typed twice", Keys.Key_Return)
    assert desk.texts() == []
    assert "Land leased in" in desk.page.segment.table.empty.text


# ---- renewal ----


@pytest.fixture
def autumn(desk: LeaseDesk) -> int:
    """The next season, and a second greenhouse let to 张三, which is let on already."""

    def write(unit: Any) -> int:
        office = desk.office
        shed = leasing.add_greenhouse(unit, NewGreenhouse("02", 1, 2, 120, 8_000))
        spring, day = (date(2024, 1, 1), date(2024, 7, 1)), date(2024, 4, 2)
        old = GreenhouseLease(shed, office.stranger, office.season, *spring, 180_000)
        leasing.let_greenhouse(unit, old, day=day)
        next_days = date(2024, 7, 1), date(2025, 1, 1)
        season = leasing.add_season(unit, "2024B", "2024 秋季", *next_days)
        new = GreenhouseLease(shed, office.grower, season, *next_days, 180_000)
        leasing.let_greenhouse(unit, new, day=day)
        return season

    made: int = desk.write(write)
    return made


def test_renewal_ticks_what_nothing_hinders_and_posts_it(desk: LeaseDesk, autumn: int) -> None:
    desk.list(1)
    desk.page.segment.tool_buttons[0].click()
    assert desk.page.task.facts == [("2024 秋季", "1 ticked, 1 hindered")]
    assert not desk.page.lists.isVisible()
    form = desk.page.task.form
    assert form is not None
    ticks = form.editor("leases")
    assert isinstance(ticks, TickList)
    assert ticks.topLevelItem(1).text(6).startswith("Greenhouse 02 is let to 单国强")
    ticks.setFocus()
    desk.press(Keys.Key_Space)
    desk.submit()
    assert "fill in" in desk.notice("leases")
    QTest.keyClick(ticks, Keys.Key_A, CONTROL)
    assert ticks.value() == (desk.office.shed,)
    desk.submit()
    renewed = [one for one in desk.ask(leasing.leases, season_id=autumn) if one.greenhouse == "01"]
    assert [(one.person, one.rate_fen) for one in renewed] == [("单国强", 200_000)]
    assert desk.said == "Leases renewed: 1"
    assert desk.page.lists.isVisible()


def test_ticks_taken_away_are_kept_as_a_draft(desk: LeaseDesk, autumn: int) -> None:
    desk.list(1)
    desk.open_task(RenewTask(TODAY, autumn))
    desk.press(Keys.Key_Space)
    assert desk.page.step_back()
    desk.open_task(RenewTask(TODAY, autumn))
    assert desk.typed("leases") == []


def test_the_first_season_has_nothing_before_it(desk: LeaseDesk) -> None:
    desk.open_task(RenewTask(TODAY, desk.office.season))
    assert "no leases to renew" in desk.page.task.trouble.text
    desk.press(Keys.Key_Escape)
    assert not desk.page.side.isVisible()


# ---- land ----


def test_due_land_rents_are_posted_and_paid(desk: LeaseDesk, land_lease: int) -> None:
    desk.page.context.scope.choose_named("last_year")
    desk.list(4)
    desk.press(Keys.Key_F8)
    assert desk.page.task.facts == [("Rents ticked: 1", "2,880.00")]
    desk.submit()
    assert desk.said == "Land rents posted: 1"
    desk.press(Keys.Key_Return)
    assert desk.facts()["Posted as"].startswith("DZ2024")
    desk.press_button("Pay out")
    assert desk.page.task.facts == [("Households ticked: 1", "2,880.00")]
    desk.press(Keys.Key_2)  # by bank
    desk.submit()
    assert desk.card.tag[0] == "Paid"
    assert desk.ask(ledger.part_balances, desk.office.household) == []
    desk.press(Keys.Key_F8)
    assert "waiting to be posted" in desk.page.task.trouble.text
    desk.page.segment.tool_buttons[0].click()
    assert "waiting to be paid" in desk.page.task.trouble.text


def test_one_land_rent_is_posted_from_its_row(desk: LeaseDesk, land_lease: int) -> None:
    desk.list(4)
    desk.press(Keys.Key_Return)
    assert desk.card.tag[0] == "To come"
    desk.press_button("Post it")
    desk.fill(day="2024-04-03")
    desk.submit()
    assert "2024-04-03" in desk.notice("day") + desk.notice()
    desk.fill(day="2024-04-02")
    desk.submit()
    assert desk.facts()["Posted as"].startswith("DZ2024")


def test_a_land_lease_is_ended_for_a_reason(desk: LeaseDesk, land_lease: int) -> None:
    desk.list(3)
    desk.press(Keys.Key_Return)
    desk.press_button("End early")
    desk.fill(last="2026-01-05", note="built over")
    desk.submit()
    assert "within the lease" in desk.notice("last")
    desk.fill(last="2024-12-31")
    desk.submit()
    assert desk.ask(land.land_lease, land_lease).last_end == date(2025, 1, 1)
    assert desk.facts()["Ended early"] == "agreed until 2025-12-31"


def test_a_consent_is_filed_and_said_with_the_lease(desk: LeaseDesk, land_lease: int) -> None:
    desk.list(3)
    desk.press(Keys.Key_Return)
    assert "no consent" in desk.facts()["Netting"]
    desk.press_button("File consent to net")
    desk.submit()
    assert "fill in" in desk.notice("note")
    desk.fill(note="original in the safe")
    desk.submit()
    consent = desk.ask(consents.consent_on, desk.office.household, TODAY)
    assert consent is not None
    assert consent.number in desk.facts()["Netting"]
    desk.press_button("File consent to net")
    desk.fill(note="again")
    desk.submit()
    assert consent.number in desk.notice("start")


def test_a_plot_is_changed_with_the_greenhouses_on_it(desk: LeaseDesk, land_lease: int) -> None:
    desk.list(5)
    desk.press(Keys.Key_Return)
    desk.press_button("Edit")
    assert (desk.typed("code"), desk.typed("person")[1]) == ("P01", "王𬱖")
    desk.fill(sheds="01 77")
    desk.submit()
    assert "no greenhouse 77" in desk.notice("sheds")
    desk.fill(sheds="01", area="3.00")
    desk.submit()
    assert "3.60 mu of this plot are leased" in desk.notice("area")
    desk.fill(area="4.00")
    desk.submit()
    assert desk.facts()["Greenhouses"] == "01"
    assert desk.facts()["Area"] == "4.00 mu"
    desk.press_button("Lease this plot")
    form = desk.page.task.form
    assert form is not None
    assert form.editor("plot").currentText().startswith("P01")
    assert desk.typed("area") == "0.4", "what is free of it"
