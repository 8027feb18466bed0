"""Bags of a crop: issued by batch, given back, replaced, inspected, corrected; and in stock."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from bag_batches import SUPPLIER, new
from offices import DAY, Office

from coop_desk.domain.ratios import format_percent
from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import (
    bag_stock,
    bags,
    batches,
    checks,
    crop_view,
    documents,
    inspections,
    ledger,
    photos,
)
from coop_desk.services.bag_stock import PlaceLine
from coop_desk.services.bags import BagIssue, BagReturn, BatchCount, Replacement
from coop_desk.services.inspections import Inspection
from coop_desk.storage import tables
from coop_desk.storage.backup import back_up
from coop_desk.storage.book import Book

JANUARY = date(2024, 1, 10)


def owed(unit: Any, person_id: int, part: str) -> int:
    """What a person owes on a part of the account, in fen."""
    return -sum(b.amount_fen for b in ledger.part_balances(unit, person_id) if b.part == part)


@pytest.fixture
def two_batches(office: Office) -> tuple[Office, int, int]:
    """The crop has 300 bags of one batch and 100 of another."""
    with office.book.write() as unit:
        first = batches.receive(unit, new(day=JANUARY, made_on=date(2024, 1, 2), name="甲")).id
        second = batches.receive(
            unit, new(day=JANUARY, made_on=date(2024, 1, 3), name="乙", unit_cost_fen=90)
        ).id
        chosen = (BatchCount(first, 300), BatchCount(second, 100))
        bags.issue(unit, BagIssue(JANUARY, office.let.crop_id, 400, 350, batches=chosen))
    return office, first, second


# --- the worked example --------------------------------------------------------


def test_the_example_of_the_rules(office: Office) -> None:
    """6,923 in, 138 contaminated, 95 broken: 6,690 live, 96.63 %."""
    crop = office.let.crop_id
    with office.book.write() as unit:
        batch = batches.receive(unit, new(day=JANUARY, made_on=date(2024, 1, 2), bags=6_923)).id
        issue = BagIssue(JANUARY, crop, 6_923, 350, batches=(BatchCount(batch, 6_923),))
        bags.issue(unit, issue)
        inspections.post(unit, Inspection(DAY - timedelta(1), crop, contaminated=138))
        inspections.post(unit, Inspection(DAY, crop, broken=95))
        view = crop_view.crop_view(unit, crop, DAY)
        line = next(one for one in bag_stock.stock_on(unit, DAY) if one.batch_id == batch)
    assert (view.row.put_in, view.row.live, view.row.lost) == (6_923, 6_690, 233)
    assert view.row.survival == Fraction(6_690, 6_923)
    assert (line.made, line.in_store, line.on_crops, line.lost) == (6_923, 0, 6_690, 233)


def test_biological_efficiency_on_both_counts(office: Office) -> None:
    """The example's 6,738.5 kg from 6,923 bags: 78.7 % on those put in, 81.4 % on those alive."""
    crop = office.let.crop_id
    with office.book.write() as unit:
        batch = batches.receive(unit, new(day=JANUARY, made_on=date(2024, 1, 2), bags=6_923)).id
        issue = BagIssue(JANUARY, crop, 6_923, 350, batches=(BatchCount(batch, 6_923),))
        bags.issue(unit, issue)
        inspections.post(unit, Inspection(DAY, crop, contaminated=138, broken=95))
        row = crop_view.crop_view(unit, crop, DAY).row
        known = batches.dry_by_batch(unit)
    assert row.efficiency_put_in == 0
    put_in = crop_view.efficiency_by_batch(6_738_500, {batch: 6_923}, known)
    live = crop_view.efficiency_by_batch(6_738_500, {batch: 6_690}, known)
    assert (format_percent(put_in, 1), format_percent(live, 1)) == ("78.7 %", "81.4 %")
    assert crop_view.efficiency_by_batch(6_738_500, {batch: 1, None: 1}, known) is None


# --- by batch --------------------------------------------------------------------


def test_an_issue_takes_the_oldest_first(office: Office) -> None:
    with office.book.write() as unit:
        young = batches.receive(unit, new(made_on=date(2024, 3, 2), name="乙")).id
        old = batches.receive(unit, new(made_on=date(2024, 3, 1), name="甲")).id
        bags.issue(unit, BagIssue(DAY, office.let.crop_id, 10_600, 350), confirmed=True)
        live = bags.live_by_batch(unit, office.let.crop_id)
        assert live == {None: 10_000, old: 500, young: 100}
        assert bags.proposed(unit, 400) == [BatchCount(young, 400)]


def test_counts_of_batches_add_up_to_the_issue(office: Office) -> None:
    crop = office.let.crop_id
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        for chosen, words in (
            ((BatchCount(batch, 9),), "do not add up to 10"),
            ((BatchCount(batch, 11), BatchCount(None, -1)), "less than nothing"),
            ((BatchCount(batch, 501), BatchCount(None, 9)), "do not add up"),
        ):
            with pytest.raises(UserError, match=words) as error:
                bags.issue(unit, BagIssue(DAY, crop, 10, 350, batches=chosen))
            assert error.value.field == "batches"
        wanted = BagIssue(DAY, crop, 501, 350, batches=(BatchCount(batch, 501),))
        with pytest.raises(UserError, match="Only 500 are in store"):
            bags.issue(unit, wanted)


def test_the_cost_is_that_of_the_batches(two_batches: tuple[Office, int, int]) -> None:
    office, first, second = two_batches
    with office.book.read() as unit:
        assert batches.batch(unit, first).in_store == 200
        assert batches.batch(unit, second).in_store == 400
        issued = documents.latest(unit, tables.bag_issues)
    assert issued.cost_fen == 300 * 85 + 100 * 90


def test_bags_are_not_issued_before_their_batch_came(office: Office) -> None:
    with office.book.write() as unit:
        batch = batches.receive(unit, new()).id
        issue = BagIssue(JANUARY, office.let.crop_id, 10, 350, batches=(BatchCount(batch, 10),))
        with pytest.raises(UserError, match="On 2024-01-10 these bags were not in store yet"):
            bags.issue(unit, issue)


def test_losses_are_spread_over_the_batches(two_batches: tuple[Office, int, int]) -> None:
    office, first, second = two_batches
    crop = office.let.crop_id
    with office.book.write() as unit:
        inspections.post(unit, Inspection(DAY, crop, contaminated=41))
        assert bags.live_by_batch(unit, crop) == {first: 269, second: 90}
        with pytest.raises(UserError, match="Only 90 bags are live"):
            bags.lose(unit, bags.BagLoss(DAY, crop, 91, "broken", batch_id=second))


# --- back, again, counted ------------------------------------------------------------


def test_bags_given_back_are_credited_and_in_store_at_cost(
    two_batches: tuple[Office, int, int],
) -> None:
    office, first, second = two_batches
    with office.book.write() as unit:
        before = owed(unit, office.grower, "bags")
        posted = bags.take_back(unit, BagReturn(DAY, office.let.crop_id, 40))
        assert owed(unit, office.grower, "bags") == before - 40 * 350
        row = batches.batch(unit, first), batches.batch(unit, second)
        assert [one.in_store for one in row] == [230, 410]
        own = crop_view.crop_view(unit, office.let.crop_id, DAY)
        assert (own.bags.returned, own.row.put_in, own.row.live) == (40, 360, 360)
        assert own.money.bags_fen == 360 * 350
        documents.void(unit, posted.id, "没有退")
        assert owed(unit, office.grower, "bags") == before
        assert checks.check_book(unit) == []


@pytest.mark.parametrize(
    ("back", "words"),
    [
        ({"bags": 0}, "how many"),
        ({"bags": 401}, "Only 400 bags are live"),
        ({"bags": 1, "price_fen": -1}, "less than nothing"),
        ({"bags": 1, "day": date(2024, 4, 3)}, "future"),
    ],
)
def test_bags_that_cannot_come_back(
    two_batches: tuple[Office, int, int], back: dict[str, Any], words: str
) -> None:
    office = two_batches[0]
    with office.book.write() as unit, pytest.raises(UserError, match=words):
        bags.take_back(unit, BagReturn(**{"day": DAY, "crop_id": office.let.crop_id, **back}))


def test_who_bears_a_replacement(two_batches: tuple[Office, int, int]) -> None:
    office, first, _ = two_batches
    crop = office.let.crop_id
    chosen = (BatchCount(first, 10),)
    with office.book.write() as unit:
        inspections.post(unit, Inspection(DAY, crop, contaminated=30))
        bags_before, supplier_before = owed(unit, office.grower, "bags"), owed(unit, 5, "supply")
        bags.replace(unit, Replacement(DAY, crop, 10, "grower", 350, chosen))
        assert owed(unit, office.grower, "bags") == bags_before + 3_500
        bags.replace(unit, Replacement(DAY, crop, 10, "cooperative", batches=chosen))
        assert owed(unit, office.grower, "bags") == bags_before + 3_500
        bags.replace(unit, Replacement(DAY, crop, 10, "supplier", batches=chosen))
        assert owed(unit, SUPPLIER, "supply") == supplier_before + 850
        assert ledger.live_bags(unit, crop) == 400
        with pytest.raises(NeedsConfirmation, match="Only 0 lost bags of this crop are not"):
            bags.replace(unit, Replacement(DAY, crop, 10, batches=chosen))


def test_replacements_that_cannot_be(two_batches: tuple[Office, int, int]) -> None:
    office, _, _ = two_batches
    crop = office.let.crop_id
    with office.book.write() as unit:
        for new_bags, field in (
            (Replacement(DAY, crop, 0), "bags"),
            (Replacement(DAY, crop, 10, "cooperative", 350), "price"),
            (Replacement(DAY, crop, 10, "supplier", batches=(BatchCount(None, 10),)), "borne_by"),
        ):
            with pytest.raises(UserError) as error:
                bags.replace(unit, new_bags, confirmed=True)
            assert error.value.field == field


def test_a_count_never_rises_without_a_correction(two_batches: tuple[Office, int, int]) -> None:
    office, _, second = two_batches
    crop = office.let.crop_id
    with office.book.write() as unit:
        lost = inspections.post(unit, Inspection(DAY, crop, broken=8, batch_id=second))
        with pytest.raises(UserError, match="Say why"):
            bags.correct(unit, DAY, crop, 5, " ")
        with pytest.raises(UserError, match="by how many"):
            bags.correct(unit, DAY, crop, 0, "复点")
        with pytest.raises(UserError, match="Only 8 bags of this crop were lost; 9 cannot"):
            bags.correct(unit, DAY, crop, 9, "复点")
        bags.correct(unit, DAY, crop, 5, "复点，少点了五棒")
        assert ledger.live_bags(unit, crop) == 397
    # The five cannot come back twice.
    with (
        pytest.raises(UserError, match="5 more bags would live on this crop"),
        office.book.write() as unit,
    ):
        documents.void(unit, lost.id, "没有破")
    with office.book.write() as unit:
        bags.correct(unit, DAY, crop, -2, "复点，多点了两棒")
        assert crop_view.crop_view(unit, crop, DAY).bags.corrected == 3


# --- inspections -----------------------------------------------------------------------


def test_spots_left_are_looked_at_again(two_batches: tuple[Office, int, int]) -> None:
    office = two_batches[0]
    crop = office.let.crop_id
    with office.book.write() as unit:
        found = Inspection(date(2024, 3, 30), crop, untreated=6, cause="绿霉", action="isolate")
        inspections.post(unit, found)
        (waiting,) = inspections.open_follow_ups(unit, DAY)
        assert (waiting.untreated, waiting.follow_up) == (6, date(2024, 4, 2))
        inspections.post(unit, Inspection(DAY, crop, contaminated=6, action="discard"))
        assert inspections.open_follow_ups(unit, DAY) == []
        assert [row.bags for row in inspections.inspections(unit, crop_id=crop)] == [6, 0]


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"contaminated": -1}, "contaminated", "less than nothing"),
        ({"untreated": -1}, "untreated", "less than nothing"),
        ({"action": "dance"}, "action", "what was done"),
        ({"borne_by": "moon"}, "borne_by", "who bears"),
        ({"follow_up": DAY}, "follow_up", "comes after"),
        ({"broken": 401}, "bags", "Only 400 bags are live"),
        ({"day": date(2024, 1, 1) - timedelta(1)}, "crop", "does not grow"),
        ({"day": date(2024, 4, 3)}, "day", "future"),
    ],
)
def test_inspections_that_cannot_be(
    two_batches: tuple[Office, int, int], changes: dict[str, Any], field: str, words: str
) -> None:
    office = two_batches[0]
    with office.book.write() as unit, pytest.raises(UserError, match=words) as error:
        inspections.post(unit, Inspection(**{"day": DAY, "crop_id": office.let.crop_id, **changes}))
    assert error.value.field == field


def test_a_second_inspection_of_a_day_is_refused_with_its_number(
    two_batches: tuple[Office, int, int],
) -> None:
    office = two_batches[0]
    found = Inspection(DAY, office.let.crop_id)
    with office.book.write() as unit:
        first = inspections.post(unit, found)
        with pytest.raises(UserError, match=r"inspected on 2024-04-02 already \(XC2024-000001\)"):
            inspections.post(unit, found)
        documents.void(unit, first.id, "看错棚")
        inspections.post(unit, found)


def test_a_fifth_of_the_bags_is_asked_about(two_batches: tuple[Office, int, int]) -> None:
    office = two_batches[0]
    found = Inspection(DAY, office.let.crop_id, contaminated=81)
    with office.book.write() as unit:
        with pytest.raises(NeedsConfirmation, match="81 of 400 live bags"):
            inspections.post(unit, found)
        inspections.post(unit, found, confirmed=True)


def test_a_photo_is_kept_with_the_book_and_with_its_backups(
    two_batches: tuple[Office, int, int], tmp_path: Path
) -> None:
    office = two_batches[0]
    picture = tmp_path / "IMG 1.JPG"
    picture.write_bytes(b"\xff\xd8\xff\xe0 spots")
    found = Inspection(DAY, office.let.crop_id, untreated=1, photo=picture)
    with office.book.write() as unit:
        inspections.post(unit, found)
        (row,) = inspections.inspections(unit)
        kept = photos.path_of(unit, row.photo)
    assert kept is not None
    assert kept.read_bytes() == picture.read_bytes()
    assert kept.parent == office.book.path.with_name("book.photos")
    backup = back_up(office.book.path, tmp_path / "usb", office.clock())
    assert (tmp_path / "usb" / "book.photos" / row.photo).read_bytes() == picture.read_bytes()
    again = Book(backup.path, office.clock, operator="x", read_only=True)
    with again.read() as unit:
        assert photos.path_of(unit, row.photo) is not None
    again.close()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"%PDF", "is no photo"),
        ("a.jpg", b"%PDF", "is no photo"),
        ("gone.jpg", None, "cannot be kept"),
    ],
)
def test_what_is_no_photo_is_refused(
    two_batches: tuple[Office, int, int],
    tmp_path: Path,
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    office = two_batches[0]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    found = Inspection(DAY, office.let.crop_id, photo=tmp_path / name)
    with office.book.write() as unit, pytest.raises(UserError, match=words) as error:
        inspections.post(unit, found)
    assert error.value.field == "photo"


# --- stock -----------------------------------------------------------------------------------


def test_stock_balances_on_every_day(two_batches: tuple[Office, int, int]) -> None:
    office, first, second = two_batches
    crop = office.let.crop_id
    with office.book.write() as unit:
        inspections.post(unit, Inspection(date(2024, 2, 1), crop, contaminated=40))
        batches.lose(unit, second, 7, "broken", date(2024, 3, 1))
        bags.take_back(unit, BagReturn(DAY, crop, 36))
        days = [JANUARY - timedelta(1), JANUARY, date(2024, 2, 1), date(2024, 3, 1), DAY]
        lines = {day: bag_stock.stock_on(unit, day) for day in days}
        places = bag_stock.places_of(unit, first, DAY)
    for found in lines.values():
        assert all(line.made == line.in_store + line.on_crops + line.lost for line in found)
    assert [line.batch_id for line in lines[days[0]]] == [None]
    assert [line.made for line in lines[DAY]] == [10_000, 500, 500]
    assert places == [
        PlaceLine("store", None, "", 227),
        PlaceLine("01", crop, "单国强", 243),
    ]
