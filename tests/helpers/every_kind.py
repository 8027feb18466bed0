"""One act of every kind that writes in a book, in an order in which each is possible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from offices import DAY, Office

from coop_desk.services import (
    bags,
    batches,
    consents,
    deposits,
    documents,
    harvest,
    inputs,
    inspections,
    labour,
    land,
    lease_changes,
    leasing,
    money,
    people,
    plots,
    private_data,
    processing,
    recovery_plans,
    rents,
    sale_view,
    sales,
    sales_contracts,
    sales_invoices,
    scale_checks,
    settings,
    settlement,
    shipments,
    stock,
    stock_losses,
    stock_takes,
    tea,
    ticket_prints,
)
from coop_desk.services.settlement import Period
from coop_desk.storage import tables
from coop_desk.storage.unit_of_work import Unit

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
Act = Callable[[Unit, Office], object]


def _dry_grade(unit: Unit) -> int:
    from coop_desk.services import catalogue

    return catalogue.grades(unit, "dry_tea")[0].id


def _replaced_ticket(unit: Unit, office: Office) -> None:
    wrong = harvest.post(unit, office.harvest())
    documents.void(unit, wrong.id, "毛重看错，重开")
    harvest.post(unit, office.harvest(), replaces_id=wrong.id)


def _voided_cash_ticket(unit: Unit, office: Office) -> None:
    wrong = tea.post_leaf(unit, office.leaf(paid_cash=True))
    documents.void(unit, wrong.id, "认错人")


def _grown_draft(unit: Unit, office: Office) -> None:
    draft = documents.save_draft(unit, "harvest_ticket", DAY, {"毛重": "126.4"})
    harvest.post(unit, office.harvest(), draft_id=draft)


def _batch(unit: Unit, office: Office) -> None:
    leaf = processing.GradeWeight(office.leaf_grades[0], 8_635)
    dry = processing.GradeWeight(_dry_grade(unit), 1_900)
    batch = processing.ProcessingBatch(
        DAY, (leaf,), (dry,), 3_333, name="头锅", fuel_cost_fen=1_250, workers=4
    )
    processing.post_batch(unit, batch)


def _tea_sale(unit: Unit, office: Office) -> None:
    line = sales.SaleLine(_dry_grade(unit), 1_900, 40_000)
    sales.post(unit, sales.Sale(DAY, office.buyer, "dry_tea", (line,)))


def _contract(unit: Unit, office: Office) -> None:
    prices = (sales_contracts.GradePrice(office.mushroom_grades[0], 520),)
    term = date(2024, 4, 1), date(2025, 1, 1)
    sales_contracts.sign(
        unit,
        sales_contracts.NewContract(
            DAY, office.buyer, "mushroom", "SZ-2024-01", *term, 1_000_000, prices
        ),
    )


def _shipment(unit: Unit, office: Office) -> None:
    line = shipments.ShipmentLine(office.mushroom_grades[0], 10_000)
    contract = sales_contracts.running(unit, office.buyer, "mushroom", DAY)
    assert contract is not None
    new = shipments.NewShipment(DAY, office.buyer, "mushroom", (line,), contract.id, "贵C·12345")
    shipments.ship(unit, new)


def _acceptance(unit: Unit, office: Office) -> None:
    line = sales.AcceptedLine(office.mushroom_grades[0], 9_300, 500, 200, reason="开伞、失水")
    (shipped,) = shipments.shipments(unit, on_the_way=True)
    sales.accept(unit, sales.Acceptance(DAY, shipped.id, (line,)))


def _invoice(unit: Unit, office: Office) -> None:
    accepted = next(sale for sale in sale_view.sales(unit) if sale.shipment_id is not None)
    lines = (sales_invoices.InvoiceLine(accepted.id),)
    sales_invoices.issue(unit, sales_invoices.NewInvoice(DAY, office.buyer, "24520000001", lines))


def _payout(unit: Unit, office: Office) -> None:
    plan = money.plan_payout(unit, office.grower)
    money.post_payout(unit, money.Payout(DAY, office.grower, "bank", plan))


def _statements(unit: Unit, office: Office) -> None:
    people_here = [office.grower, office.household]
    settlement.issue(unit, settlement.several(unit, people_here, YEAR))


def _printed(unit: Unit, office: Office) -> None:
    newest = documents.latest(unit, tables.leaf_tickets)
    ticket_prints.record_print(unit, newest.document_id, "A5")


def _handed_over(unit: Unit, office: Office) -> None:
    """A lease of a second greenhouse that goes to another grower with its bags."""
    start = date(2024, 1, 1)
    shed = leasing.add_greenhouse(unit, leasing.NewGreenhouse("02", 1, 2, 120, 8_000))
    lease = leasing.GreenhouseLease(
        shed, office.grower, office.season, start, date(2024, 7, 1), 200_000, 50_000
    )
    let = leasing.let_greenhouse(unit, lease, day=start)
    bags.issue(unit, bags.BagIssue(date(2024, 1, 10), let.crop_id, 100, 350))
    rents.charge_instalment(unit, let.document.id, 1, DAY)
    change = lease_changes.Transfer(
        let.document.id, office.stranger, date(2024, 3, 1), 100, 120, "外出务工"
    )
    lease_changes.transfer(unit, change)


def _rename(unit: Unit, office: Office) -> None:
    changed = people.NewPerson("0003", "王𬱖", "household", "13900000000", 1, "土坪镇")
    people.change_person(unit, office.household, changed)


def _bag_batch(unit: Unit, office: Office) -> None:
    recipe = batches.NewBatch(
        DAY, "甲", "香菇 808", 2_750, 5_500, 100, date(2024, 3, 1), 200, 85, supplier_id=5
    )
    batches.receive(unit, recipe)


def _of_batch(unit: Unit) -> int:
    return batches.batches(unit)[0].id


def _batch_issue(unit: Unit, office: Office) -> None:
    chosen = (bags.BatchCount(_of_batch(unit), 50),)
    bags.issue(unit, bags.BagIssue(DAY, office.let.crop_id, 50, 350, batches=chosen))


def _inspection(unit: Unit, office: Office) -> None:
    found = inspections.Inspection(
        DAY, office.let.crop_id, contaminated=30, broken=4, untreated=2, action="isolate"
    )
    inspections.post(unit, found)


def _replacement(unit: Unit, office: Office) -> None:
    chosen = (bags.BatchCount(_of_batch(unit), 10),)
    new = bags.Replacement(DAY, office.let.crop_id, 10, "supplier", batches=chosen)
    bags.replace(unit, new)


def _plot(unit: Unit, office: Office) -> None:
    plots.add_plot(unit, plots.NewPlot("P01", "大坝田", office.household, 360))


def _land_lease(unit: Unit, office: Office) -> None:
    """Leased for two years at a price that rises, paid in advance; the shed stands on it."""
    (plot,) = plots.plots(unit, DAY)
    term, steps = (date(2024, 1, 1), date(2026, 1, 1)), (land.Step(date(2025, 1, 1), 85_000),)
    terms = land.NewLandLease(
        plot.id, 275, *term, 75_000, payment_days=("01-01",), in_advance=True, steps=steps
    )
    land.lease_land(unit, terms)
    plots.set_sheds(unit, plot.id, [office.shed])


def _land_rent(unit: Unit, office: Office) -> None:
    (lease,) = land.land_leases(unit)
    land.post_rents(unit, [(lease.id, lease.start)], DAY)


def _netted_rent(unit: Unit, office: Office) -> None:
    money.pay_advance(unit, DAY, office.household, "cash", 30_000)
    land.pay_rents(unit, [office.household], DAY, "bank")


def _land_end(unit: Unit, office: Office) -> None:
    (lease,) = land.land_leases(unit)
    land.end_land_lease(unit, lease.id, date(2025, 1, 1), "收回自种")


def _stock_loss(unit: Unit, office: Office) -> None:
    lost = stock_losses.StockLoss(DAY, "mushroom", office.mushroom_grades[1], 650, "dried_out")
    stock_losses.lose(unit, lost)


def _stock_take(unit: Unit, office: Office) -> None:
    """A little less of one grade than the book has, a little more of the next, the last as told."""
    lines = stock_takes.sheet(unit, "mushroom", DAY).lines
    counts = tuple(
        stock_takes.Counted(line.grade_id, line.book.quantity, line.book.quantity + off)
        for line, off in zip(lines, (-50, 25, 0), strict=True)
    )
    stock_takes.post(unit, stock_takes.StockTake(DAY, "mushroom", counts), confirmed=True)


ACTS: dict[str, Act] = {
    "transfer": lambda unit, office: money.transfer(
        unit, DAY, "capital", "bank", 5_000_000, "成员出资", office.grower
    ),
    "goods receipt": lambda unit, office: stock.receive_goods(
        unit, stock.GoodsReceipt(DAY, 5, "bag", 1_000, 85_000)
    ),
    "bag issue on credit": lambda unit, office: bags.issue(
        unit, bags.BagIssue(DAY, office.let.crop_id, 6_923, 350)
    ),
    "bag issue paid at once": lambda unit, office: bags.issue(
        unit, bags.BagIssue(DAY, office.let.crop_id, 100, 350, on_credit=False)
    ),
    "bag loss": lambda unit, office: bags.lose(
        unit, bags.BagLoss(DAY, office.let.crop_id, 138, "contaminated")
    ),
    "batch of bags": _bag_batch,
    "weight check": lambda unit, office: batches.check(
        unit, _of_batch(unit), [2_750, 2_760, 2_740, 2_700, 2_800], DAY
    ),
    "bags lost in store": lambda unit, office: batches.lose(
        unit, _of_batch(unit), 3, "broken", DAY
    ),
    "bag issue of a batch": _batch_issue,
    "inspection": _inspection,
    "replacement of bags": _replacement,
    "return of bags": lambda unit, office: bags.take_back(
        unit, bags.BagReturn(DAY, office.let.crop_id, 20)
    ),
    "correction of a count": lambda unit, office: bags.correct(
        unit, DAY, office.let.crop_id, 2, "复点"
    ),
    "harvest ticket": lambda unit, office: harvest.post(unit, office.harvest()),
    "harvest ticket paid in cash": lambda unit, office: harvest.post(
        unit, office.harvest(paid_cash=True)
    ),
    "share of each ticket for debts": lambda unit, office: recovery_plans.set_plan(
        unit, office.grower, 3_000, DAY, date(2024, 5, 1), "口头约定"
    ),
    "harvest ticket less debts, with change": lambda unit, office: harvest.post(
        unit, office.harvest(picked_at="07:40", recovers=True, tendered_fen=40_000)
    ),
    "replaced ticket": _replaced_ticket,
    "draft that became a ticket": _grown_draft,
    "draft": lambda unit, office: documents.save_draft(unit, "leaf_ticket", DAY, {"姓名": "王𬱖"}),
    "leaf ticket": lambda unit, office: tea.post_leaf(unit, office.leaf()),
    "voided leaf ticket paid in cash": _voided_cash_ticket,
    "processing batch": _batch,
    "tea sale": _tea_sale,
    "mushroom sale": lambda unit, office: sales.post(
        unit,
        sales.Sale(
            DAY,
            office.buyer,
            "mushroom",
            (sales.SaleLine(office.mushroom_grades[0], 34_000, 500),),
        ),
    ),
    "contract with a buyer": _contract,
    "shipment": _shipment,
    "acceptance": _acceptance,
    "invoice to a buyer": _invoice,
    "inputs bought": lambda unit, office: stock.receive_goods(
        unit, stock.GoodsReceipt(DAY, 5, "film", 12, 96_000)
    ),
    "inputs used": lambda unit, office: inputs.use(
        unit, inputs.InputUse(DAY, "film", 5, "for_greenhouses", "补膜")
    ),
    "goods lost in store": _stock_loss,
    "stock-taking": _stock_take,
    "receipt from a buyer": lambda unit, office: money.receive(
        unit, DAY, office.buyer, "sale", "bank", 30_000
    ),
    "work sheet": lambda unit, office: labour.post(
        unit,
        labour.WorkSheet(
            DAY,
            "picking",
            (
                labour.WorkLine(office.stranger, 2, 9_000),
                labour.WorkLine(office.household, 1, 4_500),
            ),
        ),
    ),
    "rent": lambda unit, office: leasing.charge_rent(unit, office.let.document.id, DAY, "大棚租金"),
    "rent waived": lambda unit, office: rents.waive(unit, office.let.document.id, 10_000, "雪灾"),
    "deposit": lambda unit, office: deposits.take(
        unit, office.let.document.id, 30_000, "cash", DAY, confirmed=True
    ),
    "lease handed over": _handed_over,
    "advance": lambda unit, office: money.pay_advance(unit, DAY, office.grower, "cash", 20_000),
    "payout": _payout,
    "end of a lease": lambda unit, office: leasing.end_lease(
        unit, office.let, date(2024, 6, 1), "外出务工"
    ),
    "statements": _statements,
    "a ticket printed": _printed,
    "a person changed": _rename,
    "private numbers": lambda unit, office: private_data.set_numbers(
        unit, office.grower, id_number="000000199001010000", bank_name="农村信用社", bank_number="1"
    ),
    "a setting": lambda unit, office: settings.put(unit, "paper", {"statement": "A4"}),
    "plot": _plot,
    "land lease": _land_lease,
    "land rent": _land_rent,
    "consent to net land rent": lambda unit, office: consents.give_consent(
        unit, office.household, date(2024, 1, 1), None, "同意书原件存档案柜"
    ),
    "land rent netted": _netted_rent,
    "early end of a land lease": _land_end,
    "scale check": lambda unit, office: scale_checks.post(
        unit, scale_checks.ScaleCheck(DAY, "一号台秤", 20_000, 20_010)
    ),
}


def act(office: Office, name: str) -> None:
    """Do one of them in a transaction of its own."""
    with office.book.write() as unit:
        ACTS[name](unit, office)


def do_all(office: Office) -> Office:
    """Do all of them; the office stands a day later afterwards."""
    for name in ACTS:
        act(office, name)
    office.clock.moment = office.clock.moment.replace(day=3)
    return replace(office)
