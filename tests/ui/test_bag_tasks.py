"""Bags entered by keys through the window, on a real book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office, found_office
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from real_desk import ENTER, ESC, Desk

from coop_desk.domain.ratios import format_percent
from coop_desk.lease_papers import LeasePapers
from coop_desk.services import (
    bags,
    batches,
    crop_view,
    inspections,
    ledger,
    photos,
    weight_checks,
)
from coop_desk.services.bags import BagIssue
from coop_desk.services.batches import NewBatch
from coop_desk.services.inspections import Inspection
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.bags import BagsPage

F8, CTRL = Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier
SUPPLIER = 5


def make_page(context: PageContext) -> BagsPage:
    return BagsPage(context, LeasePapers())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return found_office(tmp_path / "book.coop")


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    made = Desk(office, tmp_path, {"bags": make_page})
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk) -> BagsPage:
    return desk.open("bags")


def receive(desk: Desk, name: str = "24-02", count: int = 10_000, **changes: Any) -> int:
    """A batch of bags of 5.5 jin, give or take 0.2."""
    given = {"strain": "808", "bag_g": 2_750, "water_bp": 5_500, "tolerance_g": 100}
    given |= {"day": date(2024, 1, 5), "made_on": date(2024, 1, 3), "unit_cost_fen": 200}
    batch = NewBatch(**{**given, "name": name, "bags": count, "supplier_id": SUPPLIER, **changes})
    return desk._write(lambda unit: batches.receive(unit, batch)).id


def issue(desk: Desk, count: int, day: date = date(2024, 1, 10)) -> None:
    """Bags go to the one crop there is."""
    wanted = BagIssue(day, desk.office.let.crop_id, count, 350)
    desk._write(lambda unit: bags.issue(unit, wanted, confirmed=True))


def live(desk: Desk) -> int:
    return desk.ask(ledger.live_bags, desk.office.let.crop_id)


def form(page: BagsPage) -> Any:
    assert page.side.task.form is not None
    return page.side.task.form


def fill(desk: Desk, page: BagsPage, **texts: str) -> None:
    """Type into the fields named, one after the other."""
    for key, text in texts.items():
        form(page).go_to(key)
        editor = form(page).editor(key)
        if hasattr(editor, "selectAll"):
            editor.selectAll()
        desk.type(text)


def submit(page: BagsPage) -> None:
    """Ctrl+Enter."""
    QTest.keyClick(form(page), Qt.Key.Key_Return, CTRL)


def notice(page: BagsPage, key: str) -> str:
    return form(page)._lines[key].notice.text


def begin(page: BagsPage, button: str) -> None:
    """Open the crop and press one of its buttons."""
    page.open_target(("crop", 1))
    getattr(page.side.crop, button).click()


# ---- a batch comes in ----


def test_a_batch_is_taken_in_by_keys_and_opened(desk: Desk, page: BagsPage) -> None:
    desk.press(F8)
    desk.type("24-03 A", ENTER)
    desk.press(Qt.Key.Key_1, ENTER)
    assert form(page).editor("supplier").value() == SUPPLIER, "the only supplier there is"
    desk.press(ENTER, ENTER)
    desk.enter(["2024-03-20", "2024-03-22", "武香 1 号", "sawdust 78 %"])
    desk.enter(["5.5", "0.2", "55", "8000", "2.10"])
    assert page.side.task.facts == [("The batch together", "16,800.00")]
    desk.press(ENTER)
    (row,) = desk.ask(batches.batches)
    assert (row.name, row.strain, row.bags, row.bag_g) == ("24-03 A", "武香 1 号", 8_000, 2_750)
    assert (row.supplier, row.unit_cost_fen, row.in_store) == ("菌棒厂", 210, 8_000)
    assert page.side.here is page.side.batch
    assert page.side.batch.heading == "24-03 A"


def test_a_batch_made_here_needs_no_supplier_and_is_like_the_last(
    desk: Desk, page: BagsPage
) -> None:
    receive(desk)
    desk.press(F8)
    desk.type("24-03", ENTER)
    desk.press(Qt.Key.Key_2)
    assert not form(page).editor("supplier").isVisible()
    assert form(page).editor("strain").value() == "808"
    fill(desk, page, made_on="2024-03-20", bags="500")
    submit(page)
    assert desk.ask(batches.batches)[0].made_here


def test_a_name_twice_and_days_that_cannot_be_are_refused(desk: Desk, page: BagsPage) -> None:
    receive(desk)
    desk.press(F8)
    fill(desk, page, batch_name="24-02", made_on="2024-03-20", bags="500")
    submit(page)
    assert "already a batch 24-02" in notice(page, "batch_name")
    fill(desk, page, batch_name="24-03", made_on="2024-04-03")
    form(page).editor("day").set_value(DAY)
    submit(page)
    assert "made after the day it came in" in notice(page, "made_on")
    assert form(page).editor("bags").value() == 500, "what was typed is kept"


# ---- the scale ----


def test_the_verdict_stands_there_while_one_types(desk: Desk, page: BagsPage) -> None:
    batch_id = receive(desk)
    page.open_target(("batch", batch_id))
    page.side.batch.weigh_button.click()
    assert [said for _, said in page.side.task.facts] == ["—"] * 5
    form(page).go_to("grams")
    for weight in ("5.5", "5.6", "5.4", "5.5"):
        desk.type(weight, ENTER)
    assert [said for _, said in page.side.task.facts] == [
        "4", "5.50", "1.48 %", "0.00 %", "✓ Passes",
    ]  # fmt: skip
    assert notice(page, "grams") == ""
    desk.type("6")
    assert page.side.task.facts[-1] == ("Verdict", "× Rework")
    assert "must be reworked" in notice(page, "grams")
    submit(page)
    (check,) = desk.ask(weight_checks.checks_of, batch_id)
    assert (check.passed, check.outside_ratio) == (False, Fraction(1, 5))
    assert check.grams == (2_750, 2_800, 2_700, 2_750, 3_000)
    assert page.side.here is page.side.batch
    assert "failed its weight check" in page.side.batch.notice.text
    assert page.segment.table.model.row(0)["check"] == "× Rework"


def test_a_failed_batch_is_not_proposed_and_refused_where_it_is_typed(
    desk: Desk, page: BagsPage
) -> None:
    batch_id = receive(desk, count=300)
    desk._write(lambda unit: batches.check(unit, batch_id, [2_400] * 5, DAY))
    begin(page, "issue_button")
    fill(desk, page, bags="10100", price="3.5")
    counts = form(page).editor("batches")
    assert counts.value() == ((None, 10_000),), "only what may be issued is filled in"
    fill(desk, page, bags="200")
    counts.counts[0].set_value(None)
    counts.counts[1].setFocus()
    desk.type("200")
    submit(page)
    assert "Batch 24-02 failed its weight check" in notice(page, "batches")
    assert live(desk) == 0


def test_weights_in_another_unit_are_noticed(desk: Desk, page: BagsPage) -> None:
    page.open_target(("batch", receive(desk)))
    page.side.batch.weigh_button.click()
    form(page).go_to("grams")
    desk.type("2750")
    assert "are these weights in jin?" in notice(page, "grams")
    form(page).editor("grams").setPlainText("2.75kg\n5.5x")
    submit(page)
    assert 'Line 2: "5.5x" is not a weight' in notice(page, "grams")
    assert page.side.task.facts[0] == ("Bags weighed", "1"), "the readable ones count already"


def test_a_sample_too_small_is_refused(desk: Desk, page: BagsPage) -> None:
    batch_id = receive(desk)
    page.open_target(("batch", batch_id))
    page.side.batch.weigh_button.click()
    form(page).editor("grams").setPlainText("5.5\n5.5")
    submit(page)
    assert "Weigh at least 5 bags" in notice(page, "grams")


# ---- the worked example ----


def test_the_worked_example_from_the_store_to_the_survival_rate(desk: Desk, page: BagsPage) -> None:
    receive(desk, "24-01", 4_000)
    receive(desk, "24-02", 4_000, day=date(2024, 1, 7))
    desk._write(lambda unit: batches.lose(unit, None, 10_000, "broken", date(2024, 1, 8)))
    page.open_target(("crop", None))
    desk.press(F8)
    assert form(page).current_key() == "crop"
    form(page).editor("crop").set_value(1)
    desk.press(ENTER)
    desk.type("2024-01-10", ENTER)
    desk.type("6923")
    assert [count.typed() for count in form(page).editor("batches").counts] == ["4,000", "2,923"]
    desk.press(ENTER, ENTER)
    desk.type("3.50", ENTER)
    assert page.side.task.facts == [("Together", "24,230.50")]
    desk.press(ENTER, ENTER)
    assert live(desk) == 6_923
    assert page.side.here is page.side.crop, "the crop is opened"
    page.side.crop.inspect_button.click()
    desk.enter(["2024-03-01", "138", "95"])
    assert page.side.task.facts == [("Before the inspection", "6,923"), ("After it", "6,690")]
    submit(page)
    assert live(desk) == 6_690
    row = desk.ask(crop_view.crop_view, 1, DAY).row
    assert format_percent(row.survival) == "96.63 %"
    assert page.side.here is page.side.crop, "back where it was begun"
    figures = page.side.crop.tables["figures"].rows
    assert figures[0][:2] == ("Survival", "96.63 %")
    assert page.side.crop.tables["bags"].rows == [
        ("Issued", "6,923"), ("Lost", "-233"), ("Live", "6,690"),
    ]  # fmt: skip
    assert page.segment.table.model.row(0)["live"] == 6_690


# ---- counts that cannot be ----


def test_more_than_live_is_said_at_once_and_refused(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    begin(page, "inspect_button")
    fill(desk, page, contaminated="60", broken="41")
    assert notice(page, "contaminated") == "101 are gone, but only 100 are live."
    submit(page)
    assert "Only 100 bags are live on this crop" in notice(page, "contaminated")
    assert live(desk) == 100
    assert form(page).editor("broken").value() == 41, "what was typed is kept"


@pytest.mark.parametrize(
    ("button", "texts", "key", "said"),
    [
        ("return_button", {"bags": "101"}, "bags", "Only 100 bags are live"),
        ("correct_button", {"bags": "-101", "reason": "counted"}, "bags", "Only 100 bags are live"),
        ("correct_button", {"bags": "1", "reason": "found"}, "bags", "Only 0 bags of this crop"),
        ("correct_button", {"bags": "-5"}, "reason", "Please fill in: Reason."),
        ("issue_button", {"bags": "9901", "price": "3.5"}, "bags", "Only 9900 are in store"),
        ("return_button", {"day": "2024-07-01", "bags": "5"}, "day", "lies in the future"),
        ("inspect_button", {"day": "2023-12-31", "broken": "5"}, "day", "does not grow"),
        ("inspect_button", {"broken": "5", "follow_up": "2024-04-01"}, "follow_up", "comes after"),
    ],
)
def test_what_cannot_be_is_refused_under_its_field(
    desk: Desk, page: BagsPage, button: str, texts: dict[str, str], key: str, said: str
) -> None:
    issue(desk, 100)
    desk.messages.answer("confirm", True, True)
    begin(page, button)
    fill(desk, page, **texts)
    submit(page)
    assert said in notice(page, key)
    assert live(desk) == 100


def test_a_greenhouse_is_inspected_once_a_day(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    desk._write(lambda unit: inspections.post(unit, Inspection(DAY, 1, broken=1)))
    begin(page, "inspect_button")
    fill(desk, page, broken="2")
    submit(page)
    assert "was inspected on 2024-04-02 already (XC2024-000001)" in notice(page, "day")
    assert live(desk) == 99


def test_counts_of_batches_must_come_to_the_bags(desk: Desk, page: BagsPage) -> None:
    receive(desk)
    begin(page, "issue_button")
    fill(desk, page, bags="500", price="3.5")
    first, second = form(page).editor("batches").counts
    second.setFocus()
    desk.type("200")
    assert form(page).editor("bags").value() == 700, "the count follows its batches"
    fill(desk, page, bags="600")
    assert (first.value(), second.value()) == (600, None), "and they follow the count"
    form(page).editor("batches").set_value(((None, 300),))
    submit(page)
    assert "The batches give 300 bags, not 600" in notice(page, "batches")
    first.set_value(10_001)
    submit(page)
    assert "Take between none and 10,000" in notice(page, "batches")
    assert live(desk) == 0


# ---- asked once ----


@pytest.mark.parametrize(("answer", "count"), [(True, 80_000), (False, 0)])
def test_ten_times_what_the_greenhouse_holds_is_asked_once(
    desk: Desk, page: BagsPage, answer: bool, count: int
) -> None:
    receive(desk, count=90_000)
    desk.messages.answer("confirm", answer)
    begin(page, "issue_button")
    fill(desk, page, bags="80000", price="3.5")
    submit(page)
    (asked,) = desk.messages.texts("confirm")
    assert "holds 8000 bags" in asked
    assert asked.endswith("[Issue them]")
    assert live(desk) == count
    if not answer:
        assert form(page).editor("bags").value() == 80_000, "the form stays"


def test_more_replaced_than_lost_is_asked(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    begin(page, "replace_button")
    fill(desk, page, bags="10")
    assert page.side.task.facts == [("Free for the grower", "0.00")]
    submit(page)
    assert len(desk.messages.texts("confirm")) == 1
    assert live(desk) == 100


# ---- the other forms ----


def test_bags_are_replaced_at_the_growers_charge(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    desk._write(lambda unit: inspections.post(unit, Inspection(DAY, 1, broken=10)))
    page.open_target(("inspection", desk.ask(inspections.inspections)[0].id))
    page.side.inspection.replace_button.click()
    fill(desk, page, bags="8")
    assert not form(page).editor("price").isVisible()
    form(page).editor("borne_by").set_value("grower")
    form(page).editor("borne_by").edited.emit()
    assert form(page).editor("price").value() == 350, "the last price is offered"
    assert page.side.task.facts == [("Charged", "28.00")]
    submit(page)
    assert live(desk) == 98
    assert page.side.here is page.side.inspection
    view = desk.ask(crop_view.crop_view, 1, DAY)
    assert (view.bags.replaced, view.money.bags_fen) == (8, 100 * 350 + 8 * 350)


def test_bags_go_back_to_the_store_and_are_credited(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    begin(page, "return_button")
    fill(desk, page, bags="20")
    assert page.side.task.facts == [("Credited", "70.00")]
    submit(page)
    assert live(desk) == 80
    assert desk.ask(crop_view.crop_view, 1, DAY).money.bags_fen == 80 * 350


def test_a_count_is_corrected_with_its_reason(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    begin(page, "correct_button")
    fill(desk, page, bags="-3", reason="counted on the spot")
    assert page.side.task.facts[-1] == ("After the correction", "97")
    submit(page)
    assert live(desk) == 97
    page.side.crop.moves.go_to_row(0)
    page.side.crop.moves.view.setFocus()
    desk.press(ENTER)
    assert page.side.document.view is not None
    assert page.side.document.view.note == "counted on the spot"


def test_bags_lost_in_store_are_reported(desk: Desk, page: BagsPage) -> None:
    batch_id = receive(desk, count=300)
    page.open_target(("batch", batch_id))
    page.side.batch.loss_button.click()
    form(page).editor("cause").set_value("broken")
    fill(desk, page, bags="301")
    submit(page)
    assert "Only 300 are in store" in notice(page, "bags")
    fill(desk, page, bags="30")
    submit(page)
    assert desk.ask(batches.batch, batch_id).in_store == 270


def test_a_photo_is_chosen_shown_and_kept_with_the_book(
    desk: Desk, page: BagsPage, tmp_path: Path
) -> None:
    picture = tmp_path / "spot.png"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(picture))
    issue(desk, 100)
    begin(page, "inspect_button")
    photo = form(page).editor("photo")
    desk.messages.answer("choose_open_file", None, picture)
    photo.button.click()
    assert photo.value() is None, "given up"
    offered = re.findall(r"\*(\.\w+)", desk.messages.texts("kinds")[0])
    assert tuple(offered) == photos.KINDS, "nothing is offered that the book refuses"
    photo.button.click()
    assert photo.photo.isVisible()
    assert photo.photo.image.width() == 160, "shown small"
    photo.without_button.click()
    assert photo.value() is None
    photo.set_value(picture)
    fill(desk, page, broken="1", untreated="2")
    submit(page)
    page.open_target(("inspection", desk.ask(inspections.inspections)[0].id))
    shown = page.side.inspection.photo
    assert shown.path is not None
    assert shown.path.parent != tmp_path
    shown.setFocus()
    desk.press(ENTER)
    assert page.side.here is page.side.photo
    assert page.side.photo.photo.image.width() == 400
    assert not page.segment.isVisible(), "the photo takes the whole page"
    desk.press(ESC)
    assert page.side.here is page.side.inspection


def test_a_file_that_is_no_photo_is_refused(desk: Desk, page: BagsPage, tmp_path: Path) -> None:
    words = tmp_path / "words.jpg"
    words.write_text("no photo")
    issue(desk, 100)
    begin(page, "inspect_button")
    form(page).editor("photo").set_value(words)
    assert "cannot be shown: words.jpg" in form(page).editor("photo").photo.text()
    fill(desk, page, broken="1")
    submit(page)
    assert "is no photo" in notice(page, "photo")
    assert live(desk) == 100


# ---- what was typed stays ----


def test_what_was_typed_is_kept_as_a_draft(desk: Desk, page: BagsPage) -> None:
    issue(desk, 100)
    receive(desk)
    begin(page, "issue_button")
    fill(desk, page, bags="300", price="3")
    assert page.has_unsaved()
    page.step_back()
    assert page.side.here is page.side.crop
    begin(page, "issue_button")
    assert form(page).editor("bags").value() == 300
    assert form(page).editor("batches").value() == ((None, 300),)
    submit(page)
    begin(page, "issue_button")
    assert form(page).editor("bags").value() is None, "posted: the draft is gone"


def test_with_nothing_to_issue_the_form_says_why(desk: Desk, page: BagsPage) -> None:
    issue(desk, 10_000)
    begin(page, "issue_button")
    trouble: QWidget = page.side.task.trouble
    assert trouble.isVisible()
    assert "take in a batch first" in page.side.task.trouble.text
    desk.office.clock.moment = desk.office.clock.moment.replace(month=8)
    page.show_segment("inspections")
    desk.press(F8)
    assert "Nothing grows today" in page.side.task.trouble.text
