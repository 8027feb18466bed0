"""Papers of land, leases and bags read from a real book, against the figures of the services."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

import pytest
from bag_batches import new
from offices import DAY, Office

from coop_desk.domain.money import capital_numerals, format_fen
from coop_desk.domain.statement import Cooperative
from coop_desk.errors import UserError
from coop_desk.lease_papers import LeasePapers
from coop_desk.reports.preview import extract_text
from coop_desk.services import (
    bag_stock,
    bags,
    batches,
    deposits,
    documents,
    land,
    leasing,
    people,
    plots,
    private_data,
    rents,
    settings,
    weight_checks,
)
from coop_desk.services.land import NewLandLease
from coop_desk.services.leasing import GreenhouseLease, Instalment, NewGreenhouse
from coop_desk.services.plots import NewPlot
from coop_desk.storage.unit_of_work import Unit
from coop_desk.ui.pages.lease_printing import LeasePapers as Wanted

papers: Wanted = LeasePapers()
YEAR_START, JUNE, JULY = date(2024, 1, 1), date(2024, 6, 1), date(2024, 7, 1)
YEAR_END, DECEMBER = date(2025, 1, 1), date(2024, 12, 31)
ACCOUNT = "6222021234567896217"
WEIGHTS = (2_700, 2_800, 2_750, 2_731, 2_768)


class Made(NamedTuple):
    """What was made in the book."""

    by_season: int
    by_mu: int
    by_bag: int
    batch: int
    check: int


@pytest.fixture
def made(office: Office) -> Made:
    """Three leases of different kinds, one in two instalments; land; a batch and its check."""
    with office.book.write() as unit:
        head = Cooperative("试验合作社", "正安县土坪镇", "0851-26400000")
        settings.name_cooperative(unit, head)
        _land(unit, office)
        by_mu = _let(
            unit, office, "02", basis="mu_year", rate_fen=100_000, area=120, deposit_fen=50_000,
            instalments=(Instalment(YEAR_START, 5_000), Instalment(JUNE, 5_000)),
        )  # fmt: skip
        by_bag = _let(unit, office, "03", basis="per_bag", rate_fen=30)
        deposits.take(unit, by_mu, 30_000, "cash", DAY)
        rents.charge_due(unit, DAY)
        batch = batches.receive(unit, new(recipe="木屑 78%"))
        check = batches.check(unit, batch.id, WEIGHTS, DAY)
    return Made(office.let.document.id, by_mu, by_bag, batch.id, check.id)


def _land(unit: Unit, office: Office) -> None:
    plot = plots.add_plot(unit, NewPlot("P01", "大坝田", office.household, 360))
    private_data.change_numbers(unit, office.household, bank_number=ACCOUNT)
    land.lease_land(unit, NewLandLease(plot, 360, YEAR_START, YEAR_END, 80_000))


def _let(unit: Unit, office: Office, code: str, **terms: object) -> int:
    shed = leasing.add_greenhouse(unit, NewGreenhouse(code, 1, int(code), 120, 8_000))
    given = {"season_id": office.season, "start": YEAR_START, "end": JULY, **terms}
    lease = GreenhouseLease(shed, office.stranger, **given)  # type: ignore[arg-type]
    return leasing.let_greenhouse(unit, lease, day=YEAR_START).document.id


def text_of(office: Office, name: str, *arguments: object) -> str:
    with office.book.read() as unit:
        return extract_text(getattr(papers, name)(unit, *arguments))


def refused(office: Office, name: str, *arguments: object) -> UserError:
    with office.book.read() as unit, pytest.raises(UserError) as caught:
        getattr(papers, name)(unit, *arguments)
    return caught.value


def fen(text: str) -> int:
    return int(text.replace(",", "").replace(".", ""))


# --- contracts --------------------------------------------------------------


def test_a_contract_says_what_the_lease_says(office: Office, made: Made) -> None:
    text = text_of(office, "lease_contract_pdf", made.by_mu)
    with office.book.read() as unit:
        lines = rents.schedule(unit, made.by_mu, DAY)
    whole = sum(line.amount_fen for line in lines)
    assert text.count("乙方（承包方）：张三") == 2
    assert text.count("自2024年1月1日起至2024年6月30日止，共 182 天") == 2
    for words in (
        "每亩每年 1,000.00 元，计租面积 1.20 亩，按天计算",
        f"{format_fen(whole)} 元（大写：{capital_numerals(whole)}）",
        "押金 500.00 元（大写：人民币伍佰元整）",
    ):
        assert re.sub(r"\s", "", words) in re.sub(r"\s", "", text)
    for line in lines:
        due = f"{line.due.year}年{line.due.month}月{line.due.day}日"
        assert f"{due} 50.00 % {format_fen(line.amount_fen)}" in text


def test_a_contract_by_the_bag_promises_no_sum(office: Office, made: Made) -> None:
    text = text_of(office, "lease_contract_pdf", made.by_bag)
    assert "每棒 0.30 元，按乙方实际领用的菌棒数计算" in text
    assert "租金合计" not in text
    assert "本合同不收押金" in text


def test_what_no_record_holds_is_filled_in_or_left_to_the_hand(office: Office, made: Made) -> None:
    extra = {"乙方身份证号": "520324********1234"}
    assert "＿＿＿" in text_of(office, "lease_contract_pdf", made.by_mu)
    assert "520324********1234" in text_of(office, "lease_contract_pdf", made.by_mu, extra)


def test_everything_missing_is_named_before_printing(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        settings.name_cooperative(unit, Cooperative("试验合作社", "", ""))
    error = refused(office, "lease_contract_pdf", made.by_mu)
    assert "甲方地址、甲方电话" in str(error)


def test_the_offices_own_text_is_printed(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        settings.put(unit, "contract_template", "承包协议\n{乙方}承包{棚号}号棚，租金见附件。")
    assert "张三承包02号棚，租金见附件。" in text_of(office, "lease_contract_pdf", made.by_mu)


def test_a_void_lease_has_no_contract(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        documents.void(unit, made.by_bag, "签错人")
    assert "not in the book" in str(refused(office, "lease_contract_pdf", made.by_bag))


# --- rents ------------------------------------------------------------------


def test_the_register_adds_up_and_agrees_with_the_rents(office: Office, made: Made) -> None:
    text = text_of(office, "lease_register_pdf", office.season)
    with office.book.read() as unit:
        lines = rents.rent_lines(unit, DAY, season_id=office.season)
    due = [line for line in lines if line.state in ("due", "overdue")]
    [total] = re.findall(r"^合计 (.*)$", text, re.MULTILINE)
    rent, agreed, held, asked, paid, left = map(fen, total.split())
    assert rent == sum(line.amount_fen for line in lines)
    assert (agreed, held, paid) == (50_000, 30_000, 0)
    assert asked == paid + left
    assert left == sum(line.open_fen for line in due)
    rows = re.findall(r"^\d [^\n]* ([\d,]+\.\d\d)$", text, re.MULTILINE)
    assert sum(map(fen, rows)) == left
    assert "按亩按年 1,000.00 × 1.20 亩" in re.sub(r"\s+", " ", text)


def test_the_rent_lists_hold_what_is_open(office: Office, made: Made) -> None:
    overdue = text_of(office, "rent_list_pdf", DAY, True)
    both = text_of(office, "rent_list_pdf", JUNE, False)
    with office.book.read() as unit:
        first = rents.rent_lines(unit, DAY, states=("overdue",))
        later = rents.rent_lines(unit, JUNE, states=("due", "overdue"))
    for text, lines in ((overdue, first), (both, later)):
        total = sum(line.open_fen for line in lines)
        assert f"（大写）：{capital_numerals(total)}" in text
        assert f"{len(lines)} 笔，欠缴 {format_fen(total)} 元。" in text
    assert "138****1234" in overdue
    assert "13800001234" not in overdue
    assert both.count("小计") == 2


def test_nothing_open_is_said(office: Office, made: Made) -> None:
    assert "No rent is open" in str(refused(office, "rent_list_pdf", date(2023, 1, 1), True))
    assert "owes no rent" in str(refused(office, "reminder_pdf", office.household, DAY))


def test_a_reminder_asks_for_what_is_due(office: Office, made: Made) -> None:
    text = text_of(office, "reminder_pdf", office.stranger, DAY)
    with office.book.read() as unit:
        lines = rents.rent_lines(unit, DAY, states=("due", "overdue"))
        total = sum(one.open_fen for one in lines if one.lease.person_id == office.stranger)
    assert text.count(f"合计应缴 {format_fen(total)} 元") == 2
    assert "02 号大棚 第 1 期（HT2024-000002）" in text


# --- land -------------------------------------------------------------------


def test_land_rents_are_listed_and_signed_for(office: Office, made: Made) -> None:
    span = (YEAR_START, DECEMBER)
    assert "post the rents first" in str(refused(office, "land_sign_off_pdf", *span))
    due = text_of(office, "land_due_pdf", *span, DAY)
    assert "未入账 2,880.00 0.00 2,880.00 未到期" in re.sub(r"\s+", " ", due)
    office.clock.moment = datetime(2024, 12, 31, 9, 0)
    with office.book.write() as unit:
        [rent] = land.due_rents(unit, *span, DAY)
        land.post_rents(unit, [(rent.lease.id, rent.due)], DECEMBER)
    text = text_of(office, "land_sign_off_pdf", *span)
    assert "王𬱖 P01 大坝田 3.60 800.00 2024-01-01 至 2024-12-31 2,880.00 ****6217" in text
    assert "人民币贰仟捌佰捌拾元整" in text
    assert ACCOUNT not in text


def test_a_span_without_land_rent_is_said(office: Office, made: Made) -> None:
    early = (date(2020, 1, 1), date(2020, 12, 31))
    assert "falls due" in str(refused(office, "land_due_pdf", *early, DAY))


# --- bags and days ----------------------------------------------------------


def test_a_check_sheet_shows_every_weight_and_the_verdict(office: Office, made: Made) -> None:
    text = text_of(office, "check_sheet_pdf", made.check)
    with office.book.read() as unit:
        check = weight_checks.check_of(unit, made.check)
    assert check.number in text
    assert ("合格" if check.passed else "返工") in text
    assert all(f"{grams:,}" in text for grams in WEIGHTS)
    assert "木屑 78%" in text


def test_bag_stock_adds_up_on_paper(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        bags.issue(unit, bags.BagIssue(DAY, office.let.crop_id, 700, 350))
        bags.lose(unit, bags.BagLoss(DAY, office.let.crop_id, 10, "broken"))
        lines = bag_stock.stock_on(unit, DAY)
    text = text_of(office, "bag_stock_pdf", DAY)
    rows = [
        tuple(map(fen, row.split()))
        for row in re.findall(r"^\d \S+(?: \S+)? ((?:[\d,]+ ){3}[\d,]+)$", text, re.MULTILINE)
    ]
    [total] = re.findall(r"^合计 (.*)$", text, re.MULTILINE)
    assert len(rows) == len(lines) == 2
    assert [sum(column) for column in zip(*rows, strict=True)] == list(map(fen, total.split()))
    assert all(came == store + crops + lost for came, store, crops, lost in rows)


def test_the_calendar_names_growers_and_counts_idle_days(office: Office, made: Made) -> None:
    text = text_of(office, "calendar_pdf", YEAR_START, DECEMBER)
    assert text.count("张三") == 2
    assert "单国强" in text
    assert len(re.findall(r"184 1", text)) == 3
    assert "2024 春季" in text


def test_empty_books_say_what_is_missing(office: Office) -> None:
    with office.book.write() as unit:
        empty = leasing.add_season(unit, "2030A", "2030 春季", date(2030, 1, 1), date(2030, 7, 1))
    assert "is let" in str(refused(office, "lease_register_pdf", empty))
    assert "No bags" in str(refused(office, "bag_stock_pdf", date(2020, 1, 1)))


def test_a_name_that_cannot_be_printed_is_named(office: Office, made: Made) -> None:
    with office.book.write() as unit:
        people.change_person(unit, office.stranger, people.NewPerson("0002", "张\U0002a6a5"))
    for name, arguments in (
        ("lease_contract_pdf", (made.by_mu,)),
        ("lease_register_pdf", (office.season,)),
        ("rent_list_pdf", (DAY, False)),
        ("reminder_pdf", (office.stranger, DAY)),
        ("calendar_pdf", (YEAR_START, DECEMBER)),
    ):
        assert "张\U0002a6a5" in str(refused(office, name, *arguments))


def test_papers_change_nothing(office: Office, made: Made) -> None:
    before = office.book.path.read_bytes()
    text_of(office, "lease_register_pdf", office.season)
    text_of(office, "calendar_pdf", YEAR_START, DECEMBER)
    assert office.book.path.read_bytes() == before
