"""The page of tea processing with real keys on a real book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from offices import DAY, Office
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from segment_desk import CONTROL, Keys, OtherPage, SegmentDesk

from coop_desk.domain.processing import OutTurnBand
from coop_desk.goods_papers import GoodsPapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import catalogue, documents, finding, processing, processing_view, tea
from coop_desk.services.processing import GradeWeight, ProcessingBatch
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.processing import ProcessingPage
from coop_desk.ui.widgets.band_bar import BandBar
from coop_desk.ui.widgets.document_words import DocumentWords

TODAY = datetime(2024, 4, 9, 18, 0)


def _page(context: PageContext) -> Page:
    return ProcessingPage(context, GoodsPapers())


@pytest.fixture
def desk(office: Office, tmp_path: Path, qtbot: Any) -> Iterator[SegmentDesk]:
    """The page; 17.27 jin of leaf came on April 2nd, 17.27 more on the 9th."""
    office.clock.moment = TODAY
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        tea.post_leaf(unit, office.leaf(day=TODAY.date()))
    made = SegmentDesk(office, tmp_path, TODAY, {"processing": _page, "people": OtherPage})
    qtbot.addWidget(made.window)
    made.open("processing")
    yield made
    made.close()


def _batch(desk: SegmentDesk, leaf_g: int = 8_635, dry_g: int = 1_900, **more: Any) -> int:
    """A batch made behind the page's back."""
    office = desk.office

    def write(unit: Any) -> int:
        dry = catalogue.grades(unit, "dry_tea")[0].id
        leaf = (GradeWeight(office.leaf_grades[0], leaf_g),)
        batch = ProcessingBatch(DAY, leaf, (GradeWeight(dry, dry_g),), 7_600, **more)
        return processing.post_batch(unit, batch, confirmed=True).id

    return int(desk.write(write))


def _editor(desk: SegmentDesk, key: str) -> Any:
    form = desk.page.task.form
    assert form is not None
    return form.editor(key)


# --- a new batch -------------------------------------------------------------------


def test_a_batch_by_keys_alone(desk: SegmentDesk) -> None:
    """17.27 jin of leaf, 3.80 jin of dry tea: day, name, grades, labour, fuel, workers, note."""
    desk.new()
    desk.enter(["2024-04-02", "头锅"])
    desk.press(Keys.Key_Plus)
    desk.enter(["", "", "", ""])
    desk.enter(["3.00", "0.80", "", ""])
    desk.enter(["76", "15.2", "4", "晴天"])
    (row,) = desk.ask(processing_view.batches)
    found = desk.ask(processing_view.batch, row.id)
    assert (row.day, row.name, row.workers, found.note) == (DAY, "头锅", 4, "晴天")
    assert [one.grams for one in found.leaf] == [8_635]
    assert [one.grams for one in found.dry] == [1_500, 400]
    assert row.figures.cost_fen == 230_176
    assert desk.said == f"The batch is posted: {row.number}"
    assert desk.card.title == "Batch 头锅"


def test_ratio_loss_and_cost_stand_there_while_one_types(desk: SegmentDesk) -> None:
    desk.new()
    assert dict(desk.page.task.facts)["Leaf to dry tea, out-turn"] == "—"
    desk.enter(["", "", "17.27", "", "", ""])
    desk.type("3.8")
    assert desk.page.task.facts == [
        ("Leaf to dry tea, out-turn", "4.54 : 1   22.00 %"),
        ("Process loss (jin)", "13.47"),
        ("Cost of a jin of dry tea (yuan)", "581.73"),
    ]
    assert desk.notice("dry") == ""


def test_an_unusual_ratio_is_said_in_amber_and_asked_about(desk: SegmentDesk) -> None:
    desk.new()
    desk.enter(["", "", "17.27", "", "", ""])
    desk.type("6")
    assert desk.page.task.facts[0][1] == "⚠ 2.88 : 1   34.74 %"
    words = "2.88 jin of leaf for one of dry tea; usually it is 3.8 to 5.0."
    assert desk.notice("dry") == words
    desk.submit()
    assert desk.ask(processing_view.batches) == []
    desk.messages.answer("confirm", True)
    desk.submit()
    (row,) = desk.ask(processing_view.batches)
    assert row.unusual
    assert "usually it is 3.8 to 5.0" in desk.messages.texts("confirm")[-1]


def test_what_is_in_store_is_that_of_the_day(desk: SegmentDesk) -> None:
    desk.new()
    leaf = _editor(desk, "leaf")
    assert leaf.buttons[0].text() == "/ 34.54 in store"
    desk.enter(["2024-04-02"])
    assert leaf.buttons[0].text() == "/ 17.27 in store"
    desk.page.task.form.go_to("leaf")
    desk.enter(["20"])
    assert desk.notice("leaf") == "More than is in store on that day: Single bud."
    desk.page.task.form.go_to("dry")
    desk.enter(["4.5"])
    desk.submit()
    assert desk.ask(processing_view.batches) == []
    assert "2024-04-02" in desk.notice("leaf")


def test_all_leaf_of_the_day_is_proposed_until_somebody_types(desk: SegmentDesk) -> None:
    desk.new()
    leaf = _editor(desk, "leaf")
    assert [one.grams for one in leaf.value()] == [17_270]
    desk.enter(["2024-04-02"])
    assert [one.grams for one in leaf.value()] == [8_635]
    desk.page.task.form.go_to("leaf")
    desk.enter(["10"])
    desk.page.task.form.go_to("day")
    desk.enter(["2024-04-09"])
    assert [one.grams for one in leaf.value()] == [5_000]


def test_all_of_it_by_the_mouse_too(desk: SegmentDesk) -> None:
    desk.new()
    leaf = _editor(desk, "leaf")
    leaf.set_value(None)
    QTest.mouseClick(leaf.buttons[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(leaf.buttons[1], Qt.MouseButton.LeftButton)  # there is nothing of it
    assert [one.grams for one in leaf.value()] == [17_270]


@pytest.mark.parametrize(
    ("texts", "field", "sentence"),
    [
        (["", "", "", "", "", "", "3", "", "", ""], "leaf", "Please fill in: Leaf in."),
        (["", "", "17.27", "", "", "", "", "", "", ""], "dry", "Please fill in: Dry tea out."),
        (["", "", "4", "", "", "", "5", "", "", ""], "dry", "There would be more dry tea than"),
    ],
)
def test_refusals_stand_under_their_field(
    desk: SegmentDesk, texts: list[str], field: str, sentence: str
) -> None:
    desk.new()
    form = desk.page.task.form
    form.editor("leaf").set_value(None)
    keys = ["day", "batch_name", *["leaf"] * 4, *["dry"] * 4]
    for place, (key, text) in enumerate(zip(keys, texts, strict=True)):
        if text:
            editor = form.editor(key)
            (editor.edits[(place - 2) % 4]).setFocus()
            desk.type(text)
    desk.submit()
    assert desk.notice(field).startswith(sentence)
    assert desk.ask(processing_view.batches) == []


def test_a_name_that_is_taken_stays_to_be_changed(desk: SegmentDesk) -> None:
    _batch(desk, name="头锅")
    desk.new()
    desk.enter(["", "头锅", "17.27", "", "", "", "3.8"])
    desk.submit()
    assert desk.notice("batch_name") == "There is already a batch 头锅."
    assert desk.typed("leaf") == {str(desk.office.leaf_grades[0]): "17.27"}


def test_what_was_typed_is_kept_as_a_draft(desk: SegmentDesk) -> None:
    desk.new()
    desk.enter(["", "", "17.27", "", "", "", "3.8"])
    desk.page.close_side()
    desk.new()
    assert [one.grams for one in _editor(desk, "leaf").value()] == [8_635]


def test_without_leaf_it_says_where_leaf_comes_from(
    office: Office, tmp_path: Path, qtbot: Any
) -> None:
    bare = SegmentDesk(office, tmp_path, TODAY, {"processing": _page})
    qtbot.addWidget(bare.window)
    bare.open("processing")
    bare.new()
    assert "buy some at the leaf counter" in bare.page.task.trouble.text
    bare.close()


# --- the list and an opened batch -----------------------------------------------------


def test_a_batch_in_the_list_and_beside_it(desk: SegmentDesk) -> None:
    made = _batch(desk, fuel_cost_fen=1_520, workers=4, note="晴天")
    (texts,) = desk.texts()
    assert texts == [
        "JG2024-000001", "2024-04-02", "240402-1", "17.27", "3.80", "13.47", "4.54", "22.00",
        "2,301.76", "605.73", "Posted",
    ]  # fmt: skip
    desk.page.open_row("batch", made)
    facts = desk.facts()
    assert facts["Leaf to dry tea"] == "4.54 : 1 (usually 3.8 to 5.0), out-turn 22.00 %"
    assert (facts["Process loss"], facts["Workers"]) == ("13.47 jin", "4")
    tables = dict(desk.card.tables)
    assert [row[1:] for row in tables["Dry tea out"].rows] == [("3.80", "2,301.76", "605.73")]
    assert tables["How the cost came about"].rows == [
        ("Leaf", "2,210.56"), ("Labour", "76.00"), ("Fuel", "15.20"), ("Together", "2,301.76"),
    ]  # fmt: skip
    bar = desk.page.facts.findChild(BandBar)
    assert bar is not None
    assert bar.accessibleName() == "4.54 (3.8 … 5.0)"


def test_a_row_opened_before_the_list_has_it_is_pointed_at_once_it_has(desk: SegmentDesk) -> None:
    made, other = _batch(desk, 3_000, 650), _batch(desk, 2_000, 450)
    table = desk.page.segment.table
    desk.page.segment.choose_state("unusual")
    for batch in (made, other):
        desk.page.open_row("batch", batch)
    desk.page.segment.choose_state("all")
    assert table.model.row(table.view.currentIndex().row()).id == other


def test_void_with_a_reason_and_the_row_stands_back(desk: SegmentDesk) -> None:
    made = _batch(desk)
    desk.page.open_row("batch", made)
    desk.press_button("Void…")
    desk.type("称错", Keys.Key_Return)
    assert desk.document(made).status == "voided"
    assert desk.document(made).void_reason == "称错"
    desk.press(Keys.Key_Escape)
    assert desk.card.look == "Void: 称错"
    assert "Void…" not in desk.page.facts.buttons
    table = desk.page.segment.table
    assert table.model.totals["figures.leaf_g"] == 0
    desk.page.segment.choose_state("unusual")
    assert desk.texts() == []


def test_the_batch_on_paper(desk: SegmentDesk) -> None:
    made = _batch(desk, fuel_cost_fen=1_520)
    desk.page.open_row("batch", made)
    desk.key(Keys.Key_P, CONTROL)
    paper = desk.page.paper
    assert desk.page.is_open(paper)
    assert "JG2024-000001" in paper.title
    text = extract_text(paper.paper.pdf)
    assert "茶青 17.27 斤，制成干茶 3.80 斤" in text
    desk.press(Keys.Key_Escape)
    assert desk.page.is_open(desk.page.facts)


def test_another_band_another_mark(desk: SegmentDesk) -> None:
    _batch(desk, leaf_g=8_000, dry_g=2_500)
    assert desk.page.segment.look_of(desk.page.segment.rows[0]) == "amber"


def test_the_document_says_what_the_batch_took(desk: SegmentDesk) -> None:
    made = _batch(desk, fuel_cost_fen=1_520, workers=4, name="头锅")
    facts = dict(DocumentWords().facts("processing_batch", desk.document(made).details))
    assert facts["Name"] == "头锅"
    assert facts["Process loss"] == "13.47 jin"
    assert facts["Leaf to dry tea"] == "4.54 : 1"
    assert (facts["Labour"], facts["Fuel"], facts["Workers"]) == ("76.00 yuan", "15.20 yuan", "4")
    before = {**desk.document(made).details}
    del before["name"], before["fuel_cost_fen"], before["workers"]
    old = dict(DocumentWords().facts("processing_batch", before))
    assert old["Labour and fuel"] == "76.00 yuan"
    assert "Fuel" not in old


def test_a_number_found_anywhere_opens_the_batch(desk: SegmentDesk) -> None:
    made = _batch(desk)
    (hit,) = desk.ask(finding.find, "JG2024-000001")
    assert (hit.page, hit.target) == ("processing", made)
    desk.window.show_page(hit.page, hit.target)
    assert desk.card.title == "Batch 240402-1"


# --- the mass balance -------------------------------------------------------------------


def test_days_add_up_and_open_their_documents(desk: SegmentDesk) -> None:
    _batch(desk)
    desk.list(2)
    assert desk.texts() == [
        ["2024-04-02", "0.00", "17.27", "17.27", "0.00", "0.00", "0.00", "0.00"],
        ["2024-04-09", "0.00", "17.27", "0.00", "0.00", "0.00", "17.27", "0.00"],
    ]
    totals = desk.page.segment.table.model.totals
    assert totals["balance.flow.bought_g"] == 17_270
    assert totals["balance.flow.processed_g"] == 8_635
    assert (totals["balance.before_g"], totals["balance.in_store_g"]) == (0, 8_635)
    assert totals["balance.difference_g"] == 0
    desk.page.open_row("balance", "leaf/day/2024-04-02")
    panel = desk.page.segment.panel
    assert desk.page.is_open(panel)
    assert panel.tag.text().strip() == "✓ adds up"
    assert ("+ bought", "17.27") in panel.figures.rows
    assert ("Difference", "0.00") in panel.figures.rows
    numbers = [row.number for row in panel.detail.documents]
    assert numbers == ["CQ2024-000001", "JG2024-000001"]
    desk.press(Keys.Key_Return)
    assert desk.page.is_open(desk.page.document)
    assert desk.page.document.view.number == "CQ2024-000001"
    desk.press(Keys.Key_Escape)
    assert desk.page.is_open(panel)
    desk.press(Keys.Key_Escape)
    assert not desk.page.side.isVisibleTo(desk.page)


def test_dry_tea_and_grades_have_columns_of_their_own(desk: SegmentDesk) -> None:
    _batch(desk)
    desk.list(2)
    segment = desk.page.segment
    segment.states.set_value("dry_tea/day")
    segment.states.edited.emit()
    assert [column.title for column in segment.table.model.columns] == [
        "Day", "Before (jin)", "+ made", "− sold", "− lost", "± stock-take", "= in store (jin)",
        "and on the way", "Difference",
    ]  # fmt: skip
    assert desk.texts() == [
        ["2024-04-02", "0.00", "3.80", "0.00", "0.00", "0.00", "3.80", "0.00", "0.00"]
    ]
    segment.states.set_value("leaf/grade")
    segment.states.edited.emit()
    assert desk.texts()[0][:4] == ["Single bud", "0.00", "34.54", "17.27"]
    desk.page.open_row("balance", segment.shown[0].id)
    assert not segment.panel.table.isVisibleTo(segment.panel)


def test_the_balance_on_paper(desk: SegmentDesk) -> None:
    _batch(desk)
    desk.list(2)
    desk.key(Keys.Key_P, CONTROL)
    text = extract_text(desk.page.paper.paper.pdf)
    assert "茶叶物料平衡表" in text
    assert "期初 0.00 + 收购 34.54 − 加工 17.27" in text


def test_a_void_beside_the_page_is_read_again(desk: SegmentDesk) -> None:
    made = _batch(desk)
    desk.list(2)
    desk.write(lambda unit: documents.void(unit, made, "称错", date(2024, 4, 9)))
    assert desk.texts()[1][3] == "-17.27"


def test_every_word_speaks_the_language_chosen(desk: SegmentDesk) -> None:
    _batch(desk)
    desk.page.open_row("batch", desk.page.segment.rows[0].id)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.LanguageChange))
    assert desk.card.title == "Batch 240402-1"
    desk.list(2)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.LanguageChange))
    assert len(desk.texts()) == 2


def test_a_mark_beyond_the_scale_stands_at_its_end(qtbot: Any) -> None:
    bar = BandBar(Fraction(9), OutTurnBand(380, 500))
    qtbot.addWidget(bar)
    bar.resize(300, 40)
    assert bar.place(Fraction(9)) == bar.place(bar.ends[1])
    assert bar.place(Fraction(1)) == bar.place(bar.ends[0])
    low, high = bar.place(Fraction(38, 10)), bar.place(Fraction(5))
    assert round(high - low) == round((300 - 48) / 3)
    assert not bar.grab().isNull()


def test_grades_are_written_whole_beside_their_weights(desk: SegmentDesk) -> None:
    desk.new()
    grid = _editor(desk, "leaf")
    assert grid.width() >= grid.minimumSizeHint().width()
    for words in grid.findChildren(QLabel):
        assert words.width() >= words.sizeHint().width(), words.text()
