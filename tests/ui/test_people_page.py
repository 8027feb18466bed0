"""The people page with real keys on a real book: finding, the account, forms, money, printing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from desk_doubles import Desk, make_desk, show_page, type_words
from offices import DAY, Office
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select
from ui_doubles import RecordedMessages

from coop_desk.papers import StatementPapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import harvest, money, people, private_data, recovery_plans, tea
from coop_desk.storage import tables
from coop_desk.ui.pages.people import PeoplePage

Keys = Qt.Key
GROWER, STRANGER, HOUSEHOLD = "单国强", "张三", "王𬱖"


@pytest.fixture
def desk(
    office_with_bags: Office,
    messages: RecordedMessages,
    failures: list[BaseException],
    tmp_path: Path,
) -> Iterator[Desk]:
    """The office after bags on credit and one delivery."""
    with office_with_bags.book.write() as unit:
        harvest.post(unit, office_with_bags.harvest())
    made = make_desk(office_with_bags, messages, failures, str(tmp_path / "window.ini"))
    yield made
    made.context.operations.shutdown()
    assert not failures, failures


@pytest.fixture
def page(qtbot: Any, desk: Desk) -> PeoplePage:
    """The page, shown."""
    made = PeoplePage(desk.context, StatementPapers())
    show_page(qtbot, made)
    return made


def found(qtbot: Any, page: PeoplePage, typed: str) -> list[str]:
    """The names in the list once this was typed into the search."""
    page.find()
    page.people.line.clear()
    QTest.keyClicks(page.people.line, typed)
    qtbot.waitUntil(lambda: not page.people.pending)
    model = page.people.table.model
    return [model.row(place)["name"] for place in range(model.rowCount())]


def open_by_keys(qtbot: Any, page: PeoplePage, typed: str) -> None:
    """Find somebody and press Enter."""
    found(qtbot, page, typed)
    QTest.keyClick(page.people.line, Keys.Key_Return)
    qtbot.waitUntil(lambda: page.person.view is not None)


def type_into(page: PeoplePage, key: str, text: str) -> None:
    """Replace what stands in a field of the open form."""
    assert page.task.form is not None
    editor = page.task.form.editor(key)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)


def submit(page: PeoplePage) -> None:
    """Ctrl+Enter in the open form."""
    assert page.task.form is not None
    QTest.keyClick(page.task.form, Keys.Key_Return, Qt.KeyboardModifier.ControlModifier)


def notice(page: PeoplePage, key: str) -> str:
    """What is said under a field."""
    assert page.task.form is not None
    return page.task.form._lines[key].notice.text


# ---- finding and opening ----


@pytest.mark.parametrize("typed", ["sgq", "shan", "shanguo", "0001", "1234"])
def test_a_person_is_found_while_one_types(qtbot: Any, page: PeoplePage, typed: str) -> None:
    assert GROWER in found(qtbot, page, typed)


def test_enter_opens_the_first_found_even_before_the_answer(qtbot: Any, page: PeoplePage) -> None:
    page.people.line.setFocus()
    QTest.keyClicks(page.people.line, "zs")
    QTest.keyClick(page.people.line, Keys.Key_Return)
    qtbot.waitUntil(lambda: page.person.view is not None)
    assert page.person.view is not None
    assert page.person.view.person.name == STRANGER


def test_the_list_masks_phones_and_adds_up(qtbot: Any, page: PeoplePage) -> None:
    found(qtbot, page, "sgq")
    texts = page.people.table.model._pages[0].texts[0]
    assert "138****1234" in texts
    assert not any("13800001234" in text for text in texts)
    expected = f"{(40_063 - 6_923 * 350) / 100:,.2f}"
    assert page.people.table.footer.texts["balance_fen"] == expected


def test_roles_filter_the_list(qtbot: Any, page: PeoplePage) -> None:
    roles = page.people.roles
    roles.setFocus()
    while roles.currentData() != "member":
        QTest.keyClick(roles, Keys.Key_Down)
    page.people.search()
    qtbot.waitUntil(lambda: not page.people.pending)
    assert page.people.table.model.rowCount() == 2


def test_nobody_found_offers_to_write_the_name_down(qtbot: Any, page: PeoplePage) -> None:
    page.find()
    type_words(page.people.line, "赵六")
    qtbot.waitUntil(lambda: not page.people.pending)
    assert page.people.table.empty.isVisible()
    QTest.mouseClick(page.people.table.empty.button, Qt.MouseButton.LeftButton)
    assert page.task.form is not None
    assert page.task.form.editor("name").value() == "赵六"


def test_the_account_runs_newest_first_with_balances(qtbot: Any, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    model = page.person.table.model
    balances = [model.row(place).balance_fen for place in range(model.rowCount())]
    assert balances[0] == 40_063 - 6_923 * 350
    assert balances[-1] == -6_923 * 350
    assert page.person.cards["brought"]._figure.text() == "400.63"
    assert page.person.cards["owed"]._figure.text() == "400.63"
    assert page.person.cards["owes"]._figure.text() == "24,230.50"


def test_a_line_opens_its_document_and_esc_steps_back(qtbot: Any, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    page.person.table.view.setFocus()
    page.person.table.go_to_row(0)
    QTest.keyClick(page.person.table.view, Keys.Key_Return)
    assert page.side.currentWidget() is page.document
    assert page.document.view is not None
    assert page.document.view.kind == "harvest_ticket"
    assert page.step_back()
    assert page.side.currentWidget() is page.person
    assert page.step_back()
    assert not page.side.isVisible()
    assert page.step_back()  # the search is emptied
    assert page.people.line.text() == ""
    assert not page.step_back()


def test_the_phone_is_masked_until_it_is_asked_for(qtbot: Any, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    identity = page.person.identity
    assert identity.phone.text() == "138****1234"
    QTest.mouseClick(identity.reveal_button, Qt.MouseButton.LeftButton)
    assert identity.phone.text() == "13800001234"
    open_by_keys(qtbot, page, "zs")
    open_by_keys(qtbot, page, "sgq")
    assert page.person.identity.phone.text() == "138****1234"


def test_with_little_room_the_person_takes_the_place_of_the_list(
    qtbot: Any, page: PeoplePage
) -> None:
    page.resize(900, 600)
    open_by_keys(qtbot, page, "sgq")
    assert not page.people.isVisible()
    QTest.keyClick(page, Keys.Key_F3)
    assert page.people.isVisible()
    assert page.people.line.hasFocus()


def test_the_words_are_set_again_with_the_language(qtbot: Any, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    page.new_person()
    for widget in (page, page.people, page.person, page.task):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert page.task.title.text() == "New person"


# ---- writing people down ----


def test_a_new_person_is_entered_by_keys(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    QTest.keyClick(page, Keys.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = page.task.form
    assert form is not None
    assert form.editor("code").value() == "0006"
    type_words(form.editor("name"), "曾国秀")
    type_into(page, "phone", "13912345678")
    form.editor("roles").boxes["worker"].setFocus()
    QTest.keyClick(form.editor("roles").boxes["worker"], Keys.Key_Space)
    type_into(page, "member_since", "2024-03-01")
    submit(page)
    assert page.person.view is not None
    assert page.person.view.person.code == "0006"
    assert [role.role for role in page.person.view.roles] == ["worker"]
    assert page.person.view.roles[0].start == DAY
    assert len(page.person.view.memberships) == 1
    assert found(qtbot, page, "zgx") == ["曾国秀"]
    assert desk.context.drafts.find("person-new") is None


def test_a_code_that_is_taken_is_refused_under_it(desk: Desk, page: PeoplePage) -> None:
    page.new_person()
    assert page.task.form is not None
    type_words(page.task.form.editor("name"), "某人")
    type_into(page, "code", "0001")
    submit(page)
    assert GROWER in notice(page, "code")
    assert page.task.form.editor("name").value() == "某人"
    assert desk.messages.asked == []


def test_a_name_the_font_lacks_is_told_while_typing(page: PeoplePage) -> None:
    page.new_person()
    assert page.task.form is not None
    type_words(page.task.form.editor("name"), "王\U0002a6a5")
    assert "U+2A6A5" in notice(page, "name")


def test_what_was_typed_is_kept_when_one_leaves(qtbot: Any, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    page._edit()
    type_into(page, "address", "2 hao")
    assert page.has_unsaved()
    assert page.step_back()
    page._edit()
    assert page.task.form is not None
    assert page.task.form.editor("address").value() == "2 hao"
    submit(page)
    assert page.person.view is not None
    assert page.person.view.person.address == "2 hao"
    assert not page.has_unsaved()


def test_a_role_is_given_once_and_ended(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.mouseClick(page.person.identity.role_button, Qt.MouseButton.LeftButton)
    assert page.task.form is not None
    QTest.keyClick(page.task.form.editor("role"), Keys.Key_1)
    submit(page)
    assert "already has that role" in notice(page, "role")
    QTest.keyClick(page.task.form.editor("role"), Keys.Key_3)
    submit(page)
    roles = desk.read(lambda unit: people.roles(unit, desk.office.grower))
    assert [role.role for role in roles] == ["grower", "worker"]
    page._end_role(roles[0])
    type_into(page, "end", "2023-12-30")
    submit(page)
    assert "after the start" in notice(page, "end")
    type_into(page, "end", "2024-03-31")
    submit(page)
    ended = desk.read(lambda unit: people.roles(unit, desk.office.grower))[0]
    assert str(ended.end) == "2024-04-01"


def test_a_membership_begins_and_ends(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "zs")
    QTest.mouseClick(page.person.identity.member_button, Qt.MouseButton.LeftButton)
    submit(page)
    assert page.person.view is not None
    (running,) = page.person.view.memberships
    assert running.start == DAY
    page._membership(running)
    submit(page)
    (ended,) = desk.read(lambda unit: people.memberships(unit, desk.office.stranger))
    assert ended.end is not None


def test_a_share_of_each_ticket_is_agreed_on_and_ended(
    qtbot: Any, desk: Desk, page: PeoplePage
) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.mouseClick(page.person.identity.plan_button, Qt.MouseButton.LeftButton)
    type_into(page, "share_bp", "130")
    submit(page)
    assert "0 to 100 %" in notice(page, "share_bp")
    type_into(page, "share_bp", "30")
    submit(page)
    assert page.person.view is not None
    (plan,) = page.person.view.plans
    assert (plan.share_bp, plan.start, plan.end) == (3_000, DAY, None)
    page._plan(plan)
    submit(page)
    (ended,) = desk.read(lambda unit: recovery_plans.plans(unit, desk.office.grower))
    assert ended.end == DAY + timedelta(days=1)


def test_numbers_are_masked_kept_and_never_in_a_draft(
    qtbot: Any, desk: Desk, page: PeoplePage
) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.mouseClick(page.person.identity.numbers_button, Qt.MouseButton.LeftButton)
    type_into(page, "id_number", "12")
    submit(page)
    assert "18" in notice(page, "id_number")
    type_into(page, "id_number", "520324196801011230")
    type_into(page, "bank_name", "ABC")
    page.step_back()
    kept = desk.context.drafts.find(f"numbers-{desk.office.grower}")
    assert kept == {"bank_name": "ABC"}
    page._numbers()
    type_into(page, "id_number", "520324196801011230")
    submit(page)
    page._numbers()
    type_into(page, "bank_number", "6217000011112222")
    submit(page)
    numbers = desk.read(lambda unit: private_data.masked_numbers(unit, desk.office.grower))
    assert (numbers.id_number, numbers.bank_number) == ("****1230", "****2222")
    assert page.person.view is not None
    assert page.person.view.numbers == numbers


# ---- money ----


def balance(desk: Desk) -> int:
    """What stands on the grower's account."""
    p = tables.postings.c
    query = select(func.sum(p.credit_fen - p.debit_fen)).where(p.person_id == desk.office.grower)
    return int(desk.read(lambda unit: unit.scalar(query)))


def test_a_payout_shows_its_plan_and_pays_it(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    before = balance(desk)
    QTest.mouseClick(page.person.payout_button, Qt.MouseButton.LeftButton)
    assert [figure for _, figure in page.task.facts] == ["400.63", "-200.31", "200.32"]
    submit(page)
    assert balance(desk) == before - 20_032
    assert "200.32" in desk.said[-1]
    assert page.side.currentWidget() is page.person
    assert page.person.cards["paid"]._figure.text() == "200.32"


def test_a_plan_that_is_out_of_date_is_not_paid(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.mouseClick(page.person.payout_button, Qt.MouseButton.LeftButton)
    desk.write(lambda unit: harvest.post(unit, desk.office.harvest()))
    before = balance(desk)
    submit(page)
    assert page.task.form is not None
    assert "changed in the meantime" in page.task.form.notice.text
    assert balance(desk) == before
    assert page.task.facts[0][1] == "801.26"
    submit(page)
    assert balance(desk) < before


def test_with_nothing_owed_there_is_nothing_to_pay(qtbot: Any, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "zs")
    QTest.mouseClick(page.person.payout_button, Qt.MouseButton.LeftButton)
    assert STRANGER in page.task.trouble.text
    assert not page.task.do_button.isEnabled()
    assert page.step_back()
    QTest.mouseClick(page.person.receive_button, Qt.MouseButton.LeftButton)
    assert "owes nothing" in page.task.trouble.text


def test_an_advance_of_nothing_is_refused(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.mouseClick(page.person.advance_button, Qt.MouseButton.LeftButton)
    type_into(page, "amount", "0")
    submit(page)
    assert "more than nothing" in notice(page, "amount")
    type_into(page, "amount", "500")
    before = balance(desk)
    submit(page)
    assert balance(desk) == before - 50_000


def test_more_than_is_owed_is_not_received(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.mouseClick(page.person.receive_button, Qt.MouseButton.LeftButton)
    assert page.task.form is not None
    assert page.task.form.editor("amount").value() == 6_923 * 350
    type_into(page, "amount", "30000")
    submit(page)
    assert "More would be recovered" in notice(page, "amount")
    type_into(page, "amount", "230.50")
    before = balance(desk)
    submit(page)
    assert balance(desk) == before + 23_050


def test_money_posted_elsewhere_is_read_again(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "wang")
    assert page.person.cards["owed"]._figure.text() == "0.00"
    desk.write(lambda unit: tea.post_leaf(unit, desk.office.leaf()))
    page.mark_stale()
    assert page.person.cards["owed"]._figure.text() == "2,210.56"


# ---- printing ----


def test_f8_numbers_and_prints_the_statement(qtbot: Any, desk: Desk, page: PeoplePage) -> None:
    open_by_keys(qtbot, page, "sgq")
    QTest.keyClick(page, Keys.Key_F8)
    assert page.side.currentWidget() is page.paper
    assert page.paper.paper is not None
    text = extract_text(page.paper.paper.pdf)
    assert "JS2024-000001" in text
    assert GROWER in text
    assert "23,829.87" in text
    assert [asked.what for asked in desk.messages.asked] == ["choose_printer"]
    assert page.step_back()
    QTest.keyClick(page, Keys.Key_F8)
    assert page.paper.paper is not None
    again = extract_text(page.paper.paper.pdf)
    assert "JS2024-000001" in again
    assert "补打" in again


def test_a_name_that_cannot_be_printed_gets_no_number(
    qtbot: Any, desk: Desk, page: PeoplePage
) -> None:
    person = people.NewPerson("0009", "王\U0002a6a5")
    person_id = desk.write(lambda unit: people.add_person(unit, person))
    desk.write(lambda unit: money.pay_advance(unit, DAY, person_id, "cash", 100))
    page.open_person(person_id)
    QTest.keyClick(page, Keys.Key_F8)
    assert "王\U0002a6a5" in desk.messages.texts("refuse")[0]
    kinds = desk.read(lambda unit: unit.rows(select(tables.documents.c.kind)))
    assert "statement" not in {row.kind for row in kinds}
    assert page.side.currentWidget() is page.person


def test_f8_prints_nothing_while_nobody_is_open(desk: Desk, page: PeoplePage) -> None:
    QTest.keyClick(page, Keys.Key_F8)
    assert desk.messages.asked == []
