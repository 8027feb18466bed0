"""Charts of prices, contracts and debts: figures done by hand, and the documents behind them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from chart_questions import asked, brought, named, opened, read
from every_kind import ACTS
from offices import DAY, Office
from shipping import TERM, accept, contract_of, ship, sign, stock_up

from coop_desk.services import (
    catalogue,
    charts,
    documents,
    harvest,
    ledger,
    money,
    processing,
    sales,
    sales_contracts,
    tea,
)
from coop_desk.services.money import Charge
from coop_desk.services.sales import AcceptedLine, Sale, SaleLine
from coop_desk.services.weighing import Scale
from coop_desk.storage.unit_of_work import Unit

MARCH = date(2024, 3, 20)


# --- prices -----------------------------------------------------------------------


@pytest.fixture
def two_leaves(office: Office) -> tuple[Office, list[int]]:
    """17.27 jin at 128 yuan and 8.24 jin at 96: 3,001.60 yuan for 25.51 jin; and a void one."""
    second = office.leaf(
        grade_id=office.leaf_grades[1], scale=Scale(4_675, 425, 1, deduction_bp=300)
    )
    with office.book.write() as unit:
        found = [tea.post_leaf(unit, ticket).id for ticket in (office.leaf(), second)]
        documents.void(unit, tea.post_leaf(unit, office.leaf()).id, "认错人")
    return office, found


def test_the_price_of_leaf_weighs_every_ticket(two_leaves: tuple[Office, list[int]]) -> None:
    office, tickets = two_leaves
    days = {"first": date(2024, 4, 1), "last": date(2024, 4, 3)}
    key = DAY.isoformat()
    with office.book.read() as unit:
        found = read(unit, "leaf_price", **days)
        split = read(unit, "leaf_price", split="grade", **days)
        assert opened(unit, "leaf_price", key, **days) == tickets[::-1]
        assert brought(unit, "leaf_price", key, **days) == {
            tickets[0]: (221_056, 8_635),
            tickets[1]: (79_104, 4_120),
        }
        grade = str(office.leaf_grades[1])
        assert opened(unit, "leaf_price", key, grade, split="grade", **days) == tickets[1:]
    assert [place.key for place in found.places] == ["2024-04-01", key, "2024-04-03"]
    assert dict(found.values) == {(key, ""): 11_766}
    assert dict(found.weights) == {(key, ""): 12_755}
    assert [split.value(key, str(one)) for one in office.leaf_grades] == [12_800, 9_600, None, None]
    assert split.weights[key, grade] == 4_120


def test_the_price_of_leaf_beside_the_same_days_a_year_before(
    two_leaves: tuple[Office, list[int]],
) -> None:
    office, _ = two_leaves
    office.clock.moment = datetime(2025, 4, 3, 9, 30)
    days = {"first": date(2025, 4, 1), "last": date(2025, 4, 3), "compare": True}
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf(day=date(2025, 4, 3)))
        found = read(unit, "leaf_price", **days)
    assert dict(found.values) == {("2025-04-03", ""): 12_800}
    assert dict(found.before) == {"2025-04-02": 11_766}


def test_mushrooms_sold_against_bought_by_month(office: Office) -> None:
    """54 jin at 5.00 and 20 at 3.60 bring 342.00 for 74; 400.63 was paid for 111.3."""
    best, second, _ = office.mushroom_grades
    lines = (SaleLine(best, 27_000, 500), SaleLine(second, 10_000, 360))
    with office.book.write() as unit:
        early = harvest.post(unit, office.harvest(day=MARCH)).id
        ticket = harvest.post(unit, office.harvest()).id
        sold = sales.post(unit, Sale(DAY, office.buyer, "mushroom", lines)).id
        found = read(unit, "mushroom_prices")
        assert opened(unit, "mushroom_prices", "2024-04", "sold") == [sold]
        assert opened(unit, "mushroom_prices", "2024-04", "paid") == [ticket]
        assert opened(unit, "mushroom_prices", "2024-03") == [early]
    assert len(found.places) == 6
    assert named(found) == {("3月", "paid"): 360, ("4月", "paid"): 360, ("4月", "sold"): 462}
    assert found.weights["2024-04", "sold"] == 37_000


def test_tea_sold_against_what_it_had_cost(office: Office) -> None:
    """3.80 jin of dry tea at 400.00, made of leaf for 2,210.56: it had cost 581.73 a jin."""
    with office.book.write() as unit:
        dry = _dry_tea(unit, office)
        line = SaleLine(dry, 1_900, 40_000)
        sold = sales.post(unit, Sale(DAY, office.buyer, "dry_tea", (line,))).id
        found = read(unit, "tea_prices")
        assert brought(unit, "tea_prices", "2024-04", "sold") == {sold: (152_000, 1_900)}
        assert brought(unit, "tea_prices", "2024-04", "cost") == {sold: (221_056, 1_900)}
        assert opened(unit, "tea_prices", "2024-04") == [sold]
    assert named(found) == {("4月", "sold"): 40_000, ("4月", "cost"): 58_173}


def _dry_tea(unit: Unit, office: Office) -> int:
    """The grade of 3.80 jin of dry tea, made of one ticket of leaf at no other cost."""
    tea.post_leaf(unit, office.leaf())
    grade = catalogue.grades(unit, "dry_tea")[0].id
    dry = processing.GradeWeight(grade, 1_900)
    leaf = processing.GradeWeight(office.leaf_grades[0], 8_635)
    processing.post_batch(unit, processing.ProcessingBatch(DAY, (leaf,), (dry,), 0, name="头锅"))
    return grade


def test_the_share_of_each_grade_counts_every_ticket(office: Office) -> None:
    """34,000 and 30,000 of 85,650 grams are of the first grade: 74.72 %; each ticket says its."""
    first, _, third = (str(one) for one in office.mushroom_grades)
    with office.book.write() as unit:
        early = harvest.post(unit, office.harvest(day=MARCH)).id
        ticket = harvest.post(unit, office.harvest()).id
        scale = Scale(30_000, 0, 0)
        alone = harvest.post(unit, office.harvest((30_000,), scale=scale)).id
        found = read(unit, "grade_mix", grain="month")
        assert brought(unit, "grade_mix", "2024-04", first, grain="month") == {
            alone: (30_000, 30_000),
            ticket: (34_000, 55_650),
        }
        assert brought(unit, "grade_mix", "2024-04", third, grain="month") == {
            alone: (0, 30_000),
            ticket: (6_000, 55_650),
        }
        assert opened(unit, "grade_mix", "2024-03", first, grain="month") == [early]
    assert [found.value("2024-04", one) for one in (first, third)] == [7_472, 701]
    assert [found.value("2024-03", one) for one in (first, third)] == [6_110, 1_078]
    assert found.weights["2024-04", first] == 64_000


# --- batches and contracts ----------------------------------------------------------


def test_out_turn_by_batch_stands_in_its_band(office: Office) -> None:
    """17.27 jin of leaf made 3.80 of dry tea: 4.54 for one; a void batch is not shown."""
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        dry = processing.GradeWeight(catalogue.grades(unit, "dry_tea")[0].id, 1_900)
        leaf = processing.GradeWeight(office.leaf_grades[0], 8_635)
        batch = processing.ProcessingBatch(DAY, (leaf,), (dry,), 0, name="头锅")
        documents.void(unit, processing.post_batch(unit, batch).id, "称错")
        made = processing.post_batch(unit, batch).id
        found = read(unit, "out_turn")
        assert brought(unit, "out_turn", f"document-{made}") == {made: (8_635, 1_900)}
        assert read(unit, "out_turn", first=date(2024, 4, 3)).places == ()
    assert (named(found), found.band) == ({("头锅", ""): 454}, (380, 500))


def test_a_contract_is_fulfilled_by_what_was_accepted(office: Office) -> None:
    """27,000 of 1,000,000 grams: 2.70 %; what came back, was lost or is on its way is not."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office).id
        first = ship(unit, office, 30_000, contract_id=contract)
        ship(unit, office, 10_000, contract_id=contract)
        sale = accept(unit, first.id, AcceptedLine(best, 27_000, 2_000, 1_000, reason="开伞")).id
        found = read(unit, "fulfilment")
        assert named(found) == {("2024-04 山珍公司", ""): 270}
        assert brought(unit, "fulfilment", f"document-{contract}") == {
            sale: (27_000, 0),
            contract: (0, 1_000_000),
        }
        assert read(unit, "fulfilment", last=date(2024, 4, 1)).places == ()
        ended = {"first": TERM[1], "last": date(2024, 12, 31)}
        assert read(unit, "fulfilment", **ended).places == ()


def test_contracts_of_one_buyer_and_month_are_told_apart(office: Office) -> None:
    with office.book.write() as unit:
        first = sign(unit, office)
        second = sales_contracts.sign(unit, contract_of(office), confirmed=True)
        found = read(unit, "fulfilment")
    assert [one.zh for one in found.places] == [
        f"2024-04 山珍公司 {one.number}" for one in (first, second)
    ]


def test_a_contract_at_the_end_of_a_period_as_it_stood_then(office: Office) -> None:
    """A settlement voided in May still counts in April, and opens from there."""
    best = office.mushroom_grades[0]
    with office.book.write() as unit:
        stock_up(unit, office)
        contract = sign(unit, office).id
        shipped = ship(unit, office, 30_000, contract_id=contract)
        sale = accept(unit, shipped.id, AcceptedLine(best, 30_000)).id
    office.clock.moment = datetime(2024, 5, 2, 9, 30)
    april, place = {"last": date(2024, 4, 30)}, f"document-{contract}"
    with office.book.write() as unit:
        documents.void(unit, sale, "客户复磅")
        assert read(unit, "fulfilment", **april).value(place) == 300
        assert opened(unit, "fulfilment", place, **april) == [sale, contract]
        assert read(unit, "fulfilment").value(place) == 0
        assert opened(unit, "fulfilment", place) == [contract]


# --- what is owed by age --------------------------------------------------------------

CHARGED = tuple(date(2024, *day) for day in ((1, 30), (1, 31), (2, 29), (3, 1), (3, 30), (3, 31)))
APRIL_30 = date(2024, 4, 30)


@pytest.fixture
def in_debt(office: Office) -> tuple[Office, list[int]]:
    """Six charges of 10.00, 91, 90, 61, 60, 31 and 30 days old, and 15.00 paid; one is void."""
    office.clock.moment = datetime(2024, 4, 30, 9, 30)
    with office.book.write() as unit:
        charges = [
            money.post_charge(unit, Charge(day, office.grower, "rent", 1_000, "棚租")).id
            for day in CHARGED
        ]
        wrong = Charge(CHARGED[0], office.grower, "rent", 700, "棚租")
        documents.void(unit, money.post_charge(unit, wrong).id, "重复")
        money.receive(unit, date(2024, 4, 10), office.grower, "rent", "cash", 1_500)
        tea.post_leaf(unit, office.leaf())
    return office, charges


def test_money_pays_the_oldest_debt_first(in_debt: tuple[Office, list[int]]) -> None:
    """Of 60.00 the oldest 10.00 and half of the next are paid; the bags of 1 January are not."""
    office, charges = in_debt
    with office.book.read() as unit:
        found = read(unit, "debt_ages", last=APRIL_30)
        third, second = charges[2], charges[1]
        assert opened(unit, "debt_ages", "61", "owed", last=APRIL_30) == [third, second]
        assert opened(unit, "debt_ages", "91", "owed", last=APRIL_30) == []
        parts = charts.MEASURES["debt_ages"].parts
        assert parts is not None
        behind = parts(unit, asked("debt_ages", last=APRIL_30), "61", "owed")
        assert behind == {third: 1_000, second: 500}
        assert len(opened(unit, "debt_ages", "0", last=APRIL_30)) == 2
    assert [place.zh for place in found.places] == ["30天以内", "31–60天", "61–90天", "90天以上"]
    assert dict(found.values) == {
        ("0", "owed"): 1_000,
        ("31", "owed"): 2_000,
        ("61", "owed"): 1_500,
        ("0", "owes"): 221_056,
        ("91", "owes"): 850_000,
    }


def test_ages_are_of_the_last_day_and_of_what_was_booked_by_then(
    in_debt: tuple[Office, list[int]],
) -> None:
    office, _ = in_debt
    with office.book.read() as unit:
        found = read(unit, "debt_ages", last=date(2024, 2, 1))
    # Before the payment, with the charge that was voided in April.
    assert dict(found.values) == {("0", "owed"): 2_700, ("31", "owes"): 850_000}


def test_debts_are_as_old_as_today_in_a_period_that_runs_on(
    in_debt: tuple[Office, list[int]],
) -> None:
    """On 30 April nothing is more than 90 days old because the year ends in December."""
    office, _ = in_debt
    december = date(2024, 12, 31)
    with office.book.read() as unit:
        today, found = (read(unit, "debt_ages", last=day) for day in (APRIL_30, december))
        assert found.values == today.values
        assert opened(unit, "debt_ages", "0", "owed", last=december) == opened(
            unit, "debt_ages", "0", "owed", last=APRIL_30
        )
    assert ("91", "owed") not in found.values


def test_all_ages_together_are_the_balances_of_the_ledger(office: Office) -> None:
    with office.book.write() as unit:
        for act in ACTS.values():
            act(unit, office)
    last = date(2024, 12, 31)
    with office.book.read() as unit:
        found = read(unit, "debt_ages", last=last)
        owed, owes = (
            sum(fen for (_, side), fen in found.values.items() if side == wanted)
            for wanted in ("owed", "owes")
        )
        everybody = ledger.balances(unit)
        parts = [_parts(unit, person_id) for person_id in everybody]
        assert owes - owed == sum(everybody.values())
        assert owes == sum(fen for one in parts for fen in one.values() if fen > 0) > 0
        assert owed == -sum(fen for one in parts for fen in one.values() if fen < 0) > 0


def _parts(unit: Unit, person_id: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in ledger.part_balances(unit, person_id):
        found[one.part] = found.get(one.part, 0) + one.amount_fen
    return found
