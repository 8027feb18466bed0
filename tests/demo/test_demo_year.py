"""The demo year is the year of the report, and one that could have been."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from book_files import one, rows
from demo_books import digest

from coop_desk.cli import main
from coop_desk.demo.build import build_demo
from coop_desk.demo.names import RARE_NAMES, make_names
from coop_desk.domain import dates
from coop_desk.errors import UserError
from coop_desk.services import bag_stock, inspections, mass_balance, settlement
from coop_desk.services.settlement import Period
from coop_desk.storage.book import open_book

HEADLINE = {
    "greenhouses": 52,
    "bags": 720_000,
    "mushroom_jin": 1_450_000,
    "mushroom_yuan": 5_600_000,
    "households": 542,
    "leaf_jin": 47_000,
    "dry_tea_jin": 10_500,
    "dry_tea_yuan": 3_800_000,
    "person_times": 30_000,
}

Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def ask(demo_book: Path) -> Query:
    """Asks the file of the demo book, past the program."""
    return lambda sql: rows(demo_book, sql)


# --- the figures of the report ----------------------------------------------


def test_the_year_has_the_figures_of_the_report(
    demo_book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["headline", str(demo_book), "--year", "2024", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == HEADLINE


def test_the_figures_are_sums_of_the_rows(ask: Query) -> None:
    """Added up here once more, straight from documents that stand."""
    standing = "JOIN documents d ON d.id = document_id WHERE d.status = 'posted'"
    found = {
        "greenhouses": "SELECT count(DISTINCT greenhouse_id) FROM crops",
        "bags": f"SELECT sum(bags) FROM bag_issues {standing}",
        "mushroom_jin": f"SELECT sum(grams) / 500.0 FROM harvest_lines {standing}",
        "mushroom_yuan": "SELECT sum(amount_fen) / 100.0 FROM sales WHERE product = 'mushroom'",
        "households": "SELECT count(*) FROM person_roles WHERE role = 'tea_household'",
        "leaf_jin": f"SELECT sum(pay_g) / 500.0 FROM leaf_tickets {standing}",
        "dry_tea_jin": "SELECT sum(dry_g) / 500.0 FROM processing_batches",
        "dry_tea_yuan": "SELECT sum(amount_fen) / 100.0 FROM sales WHERE product = 'dry_tea'",
        "person_times": f"SELECT sum(work_lines.person_times) FROM work_lines {standing}",
    }
    assert {name: ask(sql)[0][0] for name, sql in found.items()} == HEADLINE


@pytest.mark.parametrize(("kind", "count"), [("harvest_ticket", 10_000), ("leaf_ticket", 13_000)])
def test_so_many_tickets_stand_and_some_were_voided(ask: Query, kind: str, count: int) -> None:
    sql = f"SELECT status, count(*) FROM documents WHERE kind = '{kind}' GROUP BY 1"
    found = dict(ask(sql))
    assert found["posted"] == count
    assert 5 <= found["voided"] <= count // 100
    replaced = f"SELECT count(*) FROM documents WHERE kind = '{kind}' AND replaces_id IN "
    voided = "(SELECT id FROM documents WHERE status = 'voided')"
    assert ask(replaced + voided) == [(found["voided"],)]


def test_the_year_has_two_seasons_and_seven_groups(ask: Query) -> None:
    seasons = ask("SELECT start, end FROM seasons ORDER BY start")
    assert seasons == [("2024-01-01", "2024-07-01"), ("2024-07-01", "2025-01-01")]
    groups = ask("""SELECT g.name, count(*) FROM people p JOIN village_groups g
        ON g.id = p.village_group_id JOIN person_roles r ON r.person_id = p.id
        WHERE r.role = 'tea_household' GROUP BY g.id""")
    assert len(groups) == 7
    assert all(70 <= count <= 85 for _, count in groups)


# --- a year that could have been --------------------------------------------


def test_bags_leaf_and_prices_lie_where_the_field_has_them(ask: Query) -> None:
    per_bag = ask("""SELECT sum(grams) / 500.0 / (SELECT sum(bags) FROM bag_issues)
        FROM harvest_lines""")[0][0]
    fresh_per_dry = ask("SELECT 1.0 * sum(leaf_g) / sum(dry_g) FROM processing_batches")[0][0]
    lost = ask("""SELECT 1.0 * sum(contaminated + broken) / (SELECT sum(bags) FROM bag_issues)
        FROM inspections""")[0][0]
    assert 1.9 < per_bag < 2.1
    assert 4.4 < fresh_per_dry < 4.6
    assert 0.005 < lost < 0.05


def test_leaf_prices_fall_day_by_day(ask: Query) -> None:
    spring = ask("""SELECT l.grade_id, p.start, l.price_fen FROM price_lines l
        JOIN price_lists p ON p.id = l.price_list_id
        WHERE p.product = 'leaf' AND p.end IS NOT NULL ORDER BY 1, 2""")
    grades = {grade for grade, _, _ in spring}
    assert len(grades) == 4
    for grade in grades:
        prices = [fen for own, _, fen in spring if own == grade]
        assert len(prices) == 46
        assert all(later < earlier for earlier, later in pairwise(prices))
    assert max(fen for _, _, fen in spring) == 13_000


def test_every_ticket_has_the_price_of_its_day(ask: Query) -> None:
    odd = ask("""SELECT count(*) FROM leaf_tickets t JOIN documents d ON d.id = t.document_id
        JOIN price_lines l ON l.id = t.price_line_id JOIN price_lists p ON p.id = l.price_list_id
        WHERE t.price_fen <> l.price_fen OR t.grade_id <> l.grade_id
        OR d.day < p.start OR d.day >= p.end""")
    assert odd == [(0,)]


@pytest.mark.parametrize("account", ["101", "102"], ids=["cash", "bank"])
def test_no_till_is_ever_overdrawn(ask: Query, account: str) -> None:
    days = ask(f"""SELECT e.day, sum(p.debit_fen - p.credit_fen) FROM postings p
        JOIN entries e ON e.id = p.entry_id WHERE p.account = '{account}' GROUP BY 1 ORDER BY 1""")
    balance, lowest = 0, 0
    for _, change in days:
        balance += change
        lowest = min(lowest, balance)
    assert lowest == 0
    assert balance > 0
    assert len(days) > 30


def test_the_cooperative_keeps_a_modest_share_of_the_mushrooms(ask: Query) -> None:
    sold, cost = ask("SELECT sum(amount_fen), sum(cost_fen) FROM sales WHERE product = 'mushroom'")[
        0
    ]
    assert 0.04 <= (sold - cost) / sold <= 0.15


def test_a_grower_with_one_greenhouse_nets_a_good_year(ask: Query) -> None:
    """Brought less bags and rent, as the report has it: about 100,000 yuan a greenhouse."""
    nets = ask("""SELECT sum(p.credit_fen - p.debit_fen) / 100.0 FROM postings p
        JOIN entries e ON e.id = p.entry_id JOIN documents d ON d.id = e.document_id
        WHERE d.kind IN ('harvest_ticket', 'bag_issue', 'charge') AND p.person_id IN
            (SELECT person_id FROM crops GROUP BY 1 HAVING count(DISTINCT greenhouse_id) = 1)
        GROUP BY p.person_id""")
    assert len(nets) == 21  # the newcomer of the spring too
    assert 90_000 <= median(net for (net,) in nets) <= 120_000


def test_one_grower_left_and_one_still_owes(ask: Query) -> None:
    # The other end belongs to the lease that was handed on in spring.
    assert ask("SELECT count(*) FROM lease_ends") == [(2,)]
    assert ask("SELECT count(*) FROM crops WHERE end = '2024-10-21'") == [(1,)]
    owing = ask("""SELECT person_id FROM postings WHERE part IN ('bags', 'rent', 'advance')
        GROUP BY 1 HAVING sum(credit_fen - debit_fen) < -1000000""")
    assert len(owing) == 1


def test_nobody_in_the_demo_is_a_real_person(ask: Query) -> None:
    """Regional digits and phone prefixes that were never given out."""
    assert ask("SELECT count(*) FROM person_secrets WHERE id_number NOT LIKE '000000%'") == [(0,)]
    assert ask("SELECT count(*) FROM people WHERE phone NOT LIKE '100%'") == [(0,)]


def test_rare_names_are_among_them(ask: Query) -> None:
    names = [name for (name,) in ask("SELECT name FROM people WHERE kind <> 'organisation'")]
    assert set(RARE_NAMES) <= set(names)
    assert len(set(names)) == len(names) == 594


def test_the_demo_is_marked_and_stands_at_its_last_day(demo_book: Path) -> None:
    assert one(demo_book, "SELECT value FROM settings WHERE key = 'demo'") == "true"
    assert one(demo_book, "SELECT max(day) FROM entries") == "2024-12-29"
    assert one(demo_book, "SELECT max(posted_at) FROM documents") < "2024-12-29T20:30:01"


def test_everybody_has_a_statement_for_the_year(demo_book: Path) -> None:
    book = open_book(demo_book, lambda: datetime(2024, 12, 29, 20, 30), read_only=True)
    with book.read() as unit:
        year = Period(date(2024, 1, 1), date(2024, 12, 31))
        statements = settlement.several(unit, None, year)
    book.close()
    assert len(statements) == 594
    assert len({statement.party.code for statement in statements}) == 594
    closings = dict(
        rows(
            demo_book,
            """SELECT p.code, sum(credit_fen - debit_fen) FROM postings
            JOIN people p ON p.id = person_id WHERE p.kind <> 'organisation'
            AND part NOT IN ('deposit', 'land_rent') GROUP BY 1""",
        )
    )
    assert {one.party.code: one.closing_fen for one in statements} == closings


# --- land and bags ----------------------------------------------------------


def test_every_greenhouse_stands_on_leased_land_whose_rent_was_paid(ask: Query) -> None:
    assert ask("SELECT count(DISTINCT greenhouse_id) FROM plot_sheds WHERE stands") == [(52,)]
    rents = ask("SELECT count(*), sum(amount_fen), min(due), max(due) FROM land_rents")
    # 26 leases of 2.60 mu at 800 yuan, 1 January to 20 December: 355 of 366 days.
    assert rents == [(26, 26 * 201_749, "2024-12-20", "2024-12-20")]
    owed = "SELECT sum(credit_fen - debit_fen) FROM postings WHERE part = 'land_rent'"
    assert ask(owed) == [(0,)]


def test_bags_balance_by_batch_on_every_day(demo_book: Path) -> None:
    book = open_book(demo_book, lambda: datetime(2024, 12, 29, 20, 30), read_only=True)
    with book.read() as unit:
        days = [date(2024, month, 28) for month in range(1, 13)]
        found = {day: bag_stock.stock_on(unit, day) for day in days}
    book.close()
    for lines in found.values():
        assert all(line.made == line.in_store + line.on_crops + line.lost for line in lines)
        assert all(min(line.in_store, line.on_crops, line.lost) >= 0 for line in lines)
    last = found[days[-1]]
    assert len(last) == 12
    assert sum(line.made for line in last) == 720_000 + 2 * (720 + 1)


def test_a_failed_batch_was_weighed_again_before_it_was_issued(ask: Query) -> None:
    assert ask("SELECT passed, count(*) FROM weight_checks GROUP BY 1") == [(0, 2), (1, 12)]


def test_rent_charged_is_rent_owed(ask: Query) -> None:
    """104 leases at 2,000 yuan, one left after 112 of 184 days; the lease handed on adds up."""
    charged = ask("SELECT sum(amount_fen) FROM charges")[0][0]
    credited = ask("SELECT sum(amount_fen) FROM rent_credits")[0][0]
    assert charged - credited == 103 * 200_000 + round(200_000 * 112 / 184)


def test_deposits_are_held_for_the_running_season_alone(ask: Query) -> None:
    held = "SELECT sum(credit_fen - debit_fen) FROM postings WHERE part = 'deposit'"
    assert ask(held) == [(51 * 50_000,)]


def test_some_spots_wait_to_be_looked_at_again(demo_book: Path) -> None:
    book = open_book(demo_book, lambda: datetime(2024, 12, 29, 20, 30), read_only=True)
    with book.read() as unit:
        waiting = inspections.open_follow_ups(unit, date(2024, 12, 29))
    book.close()
    assert [row.greenhouse for row in waiting] == ["05", "17", "42"]


# --- what becomes of the goods ------------------------------------------------

# Grams by grade over the whole year, straight from documents that stand.
BOUGHT = {
    "mushroom": "SELECT grade_id, sum(grams) FROM harvest_lines {standing} GROUP BY 1",
    "leaf": "SELECT grade_id, sum(pay_g) FROM leaf_tickets {standing} GROUP BY 1",
    "dry_tea": """SELECT grade_id, sum(grams) FROM processing_lines {standing}
        AND direction = 'out' GROUP BY 1""",
}
GONE = {
    "mushroom": """SELECT grade_id, sum(accepted_g + lost_g) FROM sale_results r
        JOIN sales USING (document_id) WHERE product = 'mushroom' GROUP BY 1""",
    "leaf": """SELECT grade_id, sum(g) FROM (SELECT grade_id, grams AS g FROM processing_lines
        {standing} AND direction = 'in' UNION ALL SELECT grade_id, quantity FROM stock_losses
        {standing} AND product = 'leaf') GROUP BY 1""",
    "dry_tea": """SELECT grade_id, sum(accepted_g + lost_g) FROM sale_results r
        JOIN sales USING (document_id) WHERE product = 'dry_tea' GROUP BY 1""",
}
STANDING = "JOIN documents d ON d.id = document_id WHERE d.status = 'posted'"


@pytest.mark.parametrize("product", BOUGHT)
def test_goods_balance_to_the_gram(ask: Query, product: str) -> None:
    """What came in is what was sold, processed or lost, and what still lies in store."""
    came = dict(ask(BOUGHT[product].format(standing=STANDING)))
    went = dict(ask(GONE[product].format(standing=STANDING)))
    held = dict(
        ask(f"""SELECT grade_id, sum(quantity) FROM stock_moves
        WHERE product = '{product}' GROUP BY 1""")
    )
    assert len(came) >= 3
    assert {grade: went.get(grade, 0) + held[grade] for grade in came} == came


@pytest.mark.parametrize(
    ("product", "came"), [("leaf", 23_500_000), ("dry_tea", 5_250_000)], ids=["leaf", "dry tea"]
)
def test_the_mass_balance_holds_on_every_day(demo_book: Path, product: str, came: int) -> None:
    book = open_book(demo_book, lambda: datetime(2024, 12, 29, 20, 30), read_only=True)
    with book.read() as unit:
        year = dates.Period(date(2024, 1, 1), date(2025, 1, 1))
        found = mass_balance.balance(unit, product, year)
    book.close()
    total = found.total.flow
    assert total.bought_g + total.made_g == came
    assert total.processed_g + total.sold_g + total.lost_g == came
    assert len(found.days) > 10
    assert all(day.balance.difference_g == 0 for day in found.days)
    assert all(grade.balance.difference_g == 0 for grade in found.grades)


def test_no_goods_were_ever_fewer_than_none(ask: Query) -> None:
    days = ask("""SELECT place, product, grade_id, e.day, sum(quantity) FROM stock_moves
        JOIN entries e ON e.id = entry_id WHERE product <> 'bag' GROUP BY 1, 2, 3, 4 ORDER BY 4""")
    held: dict[tuple[Any, ...], int] = {}
    for place, product, grade, _, quantity in days:
        key = (place, product, grade)
        held[key] = held.get(key, 0) + quantity
        assert held[key] >= 0
    assert not any(left for (place, *_), left in held.items() if place == "transit")


def test_contracts_were_kept_or_fell_a_little_short(ask: Query) -> None:
    found = ask("""SELECT c.paper_number, 1.0 * sum(r.accepted_g) / c.committed_g
        FROM sales_contracts c JOIN shipments s ON s.contract_document_id = c.document_id
        JOIN sale_shipments x ON x.shipment_document_id = s.document_id
        JOIN sale_results r ON r.document_id = x.document_id GROUP BY 1""")
    shares = [share for _, share in sorted(found)]
    assert [share >= 1 for share in shares] == [True, False, True, False]
    assert all(0.85 < share < 1.06 for share in shares)


def test_buyers_pay_the_agreed_price_for_what_they_accept(ask: Query) -> None:
    odd = ask("""SELECT count(*) FROM sale_lines l JOIN sale_shipments x USING (document_id)
        JOIN shipments s ON s.document_id = x.shipment_document_id
        JOIN sales_contract_lines c ON c.document_id = s.contract_document_id
        AND c.grade_id = l.grade_id WHERE s.product = 'mushroom'
        AND (c.price_fen <> l.price_fen
        OR abs(l.grams * l.price_fen - 500 * l.amount_fen) > 250)""")
    assert odd == [(0,)]


def test_what_is_due_from_buyers_is_what_was_not_yet_paid(ask: Query) -> None:
    sold = ask("SELECT sum(amount_fen) FROM sales")[0][0]
    paid = ask("SELECT sum(amount_fen) FROM payments WHERE purpose = 'receipt' AND method = 'bank'")
    due = ask("SELECT sum(debit_fen - credit_fen) FROM postings WHERE part = 'sale'")[0][0]
    assert due == sold - paid[0][0] > 0


def test_most_weights_were_read_from_a_scale_that_was_checked(ask: Query) -> None:
    for table in ("leaf_facts", "harvest_facts"):
        typed, read = ask(f"""SELECT count(*) FILTER (WHERE scale = ''),
            count(*) FILTER (WHERE scale <> '') FROM {table}""")[0]
        assert 0 < typed < read // 20
    checks = ask("SELECT passed, count(*) FROM scale_checks GROUP BY 1")
    assert checks == [(0, 1), (1, 98)]


# --- proof ------------------------------------------------------------------


def test_the_demo_is_clean(demo_book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(demo_book)]) == 0
    assert capsys.readouterr().out == "The book is clean.\n"


def test_the_same_years_are_made_twice(small_years_twice: tuple[Path, Path]) -> None:
    """By another Python with another mixing of sets; small, since the whole takes its time."""
    first, again = small_years_twice
    assert digest(first) == digest(again)


def test_a_demo_of_two_years_has_both(small_years: Path) -> None:
    seasons = [code for (code,) in rows(small_years, "SELECT code FROM seasons ORDER BY start")]
    assert seasons == ["2023A", "2023B", "2024A", "2024B"]
    sql = "SELECT year, last_number FROM number_series WHERE kind = 'harvest_ticket'"
    last = rows(small_years, sql)
    assert [year for year, _ in last] == [2023, 2024]
    assert all(number >= 200 for _, number in last)
    sql = "SELECT count(*) FROM documents WHERE kind = 'transfer' AND year = 2024"
    assert one(small_years, sql) < one(small_years, sql.replace("2024", "2023"))


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("x")
    with pytest.raises(UserError, match="already a file"):
        build_demo(path)
    assert path.read_text() == "x"


def test_names_are_made_without_end_and_without_doubles() -> None:
    from random import Random

    names = make_names(Random(1), 2_000)
    assert len(set(names)) == 2_000
    assert all(re.fullmatch(r"\w{2,4}", name) for name in names)
