"""The page of registers on a real book: listed, drawn, saved, with whole numbers, opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from desk_doubles import Desk, make_desk, show_page
from offices import Office
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import func, select
from ui_doubles import RecordedMessages

from coop_desk.domain.dates import Period
from coop_desk.register_papers import GROUPINGS as ON_PAPER
from coop_desk.register_papers import RegisterPapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import documents, harvest, private_data, tea
from coop_desk.storage import tables
from coop_desk.ui.language import CHINESE, Language
from coop_desk.ui.models.table_model import ROW
from coop_desk.ui.ops import one_thread
from coop_desk.ui.pages.register_making import GROUPINGS
from coop_desk.ui.pages.registers import RegistersPage
from coop_desk.ui.scope import period_of

Keys = Qt.Key
NUMBER = "522324199001011234"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(
    office: Office, messages: RecordedMessages, failures: list[BaseException], tmp_path: Path
) -> Iterator[Desk]:
    """The office after a harvest, leaf of a member in cash, and leaf of somebody else."""
    with office.book.write() as unit:
        private_data.change_numbers(unit, office.household, id_number=NUMBER)
        harvest.post(unit, office.harvest())
        tea.post_leaf(unit, office.leaf(paid_cash=True))
        tea.post_leaf(unit, office.leaf(person_id=office.stranger))
    made = make_desk(office, messages, failures, str(tmp_path / "window.ini"))
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def folders() -> list[Path]:
    """The folders the page asked the desktop to show."""
    return []


@pytest.fixture
def page(qtbot: Any, desk: Desk, folders: list[Path]) -> RegistersPage:
    """The page, shown, with its first answer."""
    made = RegistersPage(desk.context, RegisterPapers(), show_folder=folders.append)
    show_page(qtbot, made)
    return made


def shown(page: RegistersPage, *keys: str) -> list[Any]:
    """These fields of the lines in the list, in order."""
    model = page.table.model
    rows = [model.index(place, 0).data(ROW) for place in range(model.rowCount())]
    return [tuple(getattr(row, key) for key in keys) for row in rows]


def logged(desk: Desk) -> int:
    """How often whole ID numbers were read."""
    log = tables.audit_log.c
    query = select(func.count()).where(log.action == "disclose")
    return int(desk.read(lambda unit: unit.scalar(query)))


def text(page: RegistersPage) -> str:
    assert page.paper.paper is not None
    return extract_text(page.paper.paper.pdf)


def test_the_page_and_the_papers_group_by_the_same_names() -> None:
    assert set(GROUPINGS) == set(ON_PAPER)


def test_every_line_bought_is_listed_with_totals(page: RegistersPage) -> None:
    assert shown(page, "number", "name", "grade", "id_number") == [
        ("CG2024-000001", "单国强", "一级", ""),
        ("CG2024-000001", "单国强", "二级", ""),
        ("CG2024-000001", "单国强", "三级", ""),
        ("CQ2024-000001", "王𬱖", "单芽", "****1234"),
        ("CQ2024-000002", "张三", "单芽", ""),
    ]
    assert page.table.model.totals == {"amount_fen": 40_063 + 2 * 221_056}
    QTest.keyClick(page.choices.product, Keys.Key_3)  # leaf alone is one weight
    assert page.table.model.totals == {"grams": 2 * 8_635, "amount_fen": 2 * 221_056}


def test_goods_sellers_and_order_are_chosen_by_keys(page: RegistersPage) -> None:
    QTest.keyClick(page.choices.product, Keys.Key_3)
    assert [name for (name,) in shown(page, "name")] == ["王𬱖", "张三"]
    QTest.keyClick(page.choices.who, Keys.Key_3)
    assert [name for (name,) in shown(page, "name")] == ["张三"]
    QTest.keyClick(page.choices.product, Keys.Key_2)
    assert shown(page, "name") == []
    assert "Nothing of this was bought in 2024" in page.table.empty.text
    QTest.keyClick(page.choices.product, Keys.Key_1)
    QTest.keyClick(page.choices.who, Keys.Key_1)
    QTest.keyClick(page.choices.by, Keys.Key_2)
    assert [code for (code,) in shown(page, "code")] == ["0001"] * 3 + ["0003", "0002"]
    QTest.keyClick(page.choices.by, Keys.Key_3)
    assert [grade for (grade,) in shown(page, "grade")] == ["单芽", "一级", "二级", "三级", "单芽"]


def test_another_period_is_read_at_once_and_an_empty_one_leads_to_the_counter(
    page: RegistersPage, desk: Desk
) -> None:
    desk.context.scope.choose_period(period_of("last_year", desk.context.today()))
    assert shown(page, "name") == []
    assert not page.main_action.isEnabled()
    assert not page.workbook_button.isEnabled()
    page.table.empty.wanted.emit()
    assert desk.gone == [("leaf", None)]
    page.make_pdf()
    page.save_workbook()
    assert desk.messages.asked == []
    assert page.paper.paper is None


def test_what_is_bought_meanwhile_comes_onto_the_list(page: RegistersPage, desk: Desk) -> None:
    desk.write(lambda unit: tea.post_leaf(unit, desk.office.leaf()))
    page.mark_stale()
    assert len(shown(page, "id")) == 6


def test_f8_shows_the_paper_to_be_printed_or_saved(page: RegistersPage, desk: Desk) -> None:
    QTest.keyClick(page, Keys.Key_F8)
    assert page.is_open(page.paper)
    assert "农产品收购明细表" in text(page)
    assert "****1234" in text(page)
    assert page.paper.view is not None
    assert page.paper.view.print_action.isEnabled()
    assert page.paper.view.save_action.isEnabled()
    assert page.paper.close_button.hasFocus()
    assert page.step_back()
    assert not page.side.isVisibleTo(page)
    assert logged(desk) == 0


def test_the_paper_follows_the_choices(page: RegistersPage) -> None:
    QTest.keyClick(page.choices.product, Keys.Key_3)
    QTest.keyClick(page.choices.by, Keys.Key_2)
    QTest.keyClick(page.choices.numbers, Keys.Key_3)
    QTest.keyClick(page, Keys.Key_F8)
    assert "茶青收购明细表（公示）" in text(page)
    assert "身份证号 " not in text(page)
    assert "香菇" not in text(page)


def test_whole_numbers_need_a_reason_and_are_masked_again_afterwards(
    page: RegistersPage, desk: Desk
) -> None:
    assert not page.choices.reason.isVisibleTo(page)
    QTest.keyClick(page.choices.numbers, Keys.Key_2)
    assert page.choices.reason.hasFocus()
    QTest.keyClick(page, Keys.Key_F8)
    assert "Say what whole ID numbers are needed for" in page.result.text
    assert page.choices.reason.hasFocus()
    assert page.paper.paper is None
    QTest.keyClicks(page.choices.reason, "tax")
    QTest.keyClick(page, Keys.Key_F8)
    assert NUMBER in text(page)
    assert logged(desk) == 1
    assert not page.choices.whole
    QTest.keyClick(page, Keys.Key_F8)
    assert NUMBER not in text(page)
    assert logged(desk) == 1


def test_the_workbook_is_saved_where_asked(
    page: RegistersPage, desk: Desk, folders: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "收购.xlsx"
    desk.messages.answer("choose_save_file", target)
    QTest.keyClick(page, Keys.Key_S, CONTROL)
    assert desk.messages.texts("choose_save_file") == [
        "农产品收购明细表_2024-01-01_2024-12-31.xlsx"
    ]
    assert openpyxl.load_workbook(target).sheetnames == ["农产品收购汇总表", "农产品收购明细表"]
    assert str(target) in page.result.text
    page.result.folder_button.click()
    assert folders == [tmp_path]


def test_both_are_saved_side_by_side_beside_those_of_before(
    page: RegistersPage, desk: Desk, folders: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "台账"
    folder.mkdir()
    desk.messages.answer("choose_folder", folder, folder)
    page.both_button.click()
    page.both_button.click()
    stem = "农产品收购明细表_2024-01-01_2024-12-31"
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{stem}.pdf",
        f"{stem}.xlsx",
        f"{stem}_2.pdf",
        f"{stem}_2.xlsx",
    ]
    page.result.folder_button.click()
    assert folders == [folder]


def test_what_cannot_be_written_is_said(page: RegistersPage, desk: Desk, tmp_path: Path) -> None:
    desk.messages.answer("choose_save_file", tmp_path / "no" / "x.xlsx")
    page.save_workbook()
    assert "could not be written" in page.result.text
    page.save_workbook()  # given up in the dialog
    assert not page.result.folder_button.isVisibleTo(page)


def test_enter_opens_the_ticket_of_a_line_and_a_click_then_another(page: RegistersPage) -> None:
    page.table.go_to_row(3)
    page.table.setFocus()
    QTest.keyClick(page.table.view, Keys.Key_Return)
    assert page.is_open(page.document)
    assert page.document.view is not None
    assert page.document.view.number == "CQ2024-000001"
    page.table.view.clicked.emit(page.table.model.index(0, 0))
    assert page.document.view.number == "CG2024-000001"
    assert page.step_back()
    assert not page.side.isVisibleTo(page)
    page.table.view.clicked.emit(page.table.model.index(3, 0))
    assert not page.side.isVisibleTo(page)


def test_another_language_is_spoken_at_once(page: RegistersPage, language: Language) -> None:
    keys = [one.key for one in page.table.model.columns]
    shown_keys = ("member", "product", "shown_grade")
    cells = {key: page.table.model.index(0, keys.index(key)) for key in shown_keys}
    assert [cells[key].data() for key in cells] == ["yes", "Shiitake", "First"]
    language.choose(CHINESE)
    page.table.retranslate()
    assert [cells[key].data() for key in cells] == ["是", "香菇", "一级"]


def test_someone_sent_here_sees_the_ticket(page: RegistersPage) -> None:
    page.open_target(shown(page, "document_id")[4][0])
    assert page.document.view is not None
    assert page.document.view.number == "CQ2024-000002"


def test_a_void_of_an_earlier_period_is_told_from_what_was_bought(
    page: RegistersPage, desk: Desk
) -> None:
    office = desk.office
    first = shown(page, "document_id")[0][0]
    office.clock.moment = office.clock.moment.replace(month=5)
    desk.write(lambda unit: documents.void(unit, first, "称错"))
    day = office.clock().date()
    desk.context.scope.choose_period(Period.through(day, day))
    assert shown(page, "grams", "reversal") == [(-34_000, True), (-15_650, True), (-6_000, True)]
    column = [one.key for one in page.table.model.columns].index("payment")
    assert page.table.model.index(0, column).data() == "void, reversed"


def test_what_is_open_takes_the_place_of_the_list_in_a_small_window(page: RegistersPage) -> None:
    page.make_pdf()
    assert page.table.isVisibleTo(page)
    page.resize(900, 640)
    assert not page.table.isVisibleTo(page)
    page.step_back()
    assert page.table.isVisibleTo(page)


def test_a_cancel_leaves_nothing(
    qtbot: Any,
    office: Office,
    messages: RecordedMessages,
    failures: list[BaseException],
    tmp_path: Path,
) -> None:
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
    desk = make_desk(office, messages, failures, str(tmp_path / "window.ini"), one_thread)
    page = RegistersPage(desk.context, RegisterPapers())
    show_page(qtbot, page)
    qtbot.waitUntil(lambda: page.register is not None)
    folder = tmp_path / "台账"
    folder.mkdir()
    messages.answer("choose_folder", folder)
    desk.context.operations.started.connect(lambda job: job.cancel())
    page.save_both()
    qtbot.waitUntil(lambda: not desk.context.operations.busy)
    assert "nothing was written" in page.result.text
    assert list(folder.iterdir()) == []
    desk.context.operations.shutdown()
