"""Price lists: read newest first, copied, and tried out on a day's tickets."""

from __future__ import annotations

from datetime import timedelta

from offices import DAY, Office

from coop_desk.services import catalogue, documents, harvest, people, price_lists, tea
from coop_desk.services.catalogue import NewPrice

TOMORROW = DAY + timedelta(days=1)


def test_lists_are_newest_first_with_their_prices(office: Office) -> None:
    first, second = office.leaf_grades[:2]
    with office.book.write() as unit:
        ((group, _name),) = people.groups(unit)
        prices = [
            NewPrice(second, 9_000),
            NewPrice(first, 12_000),
            NewPrice(first, 13_000, "morning", group),
        ]
        catalogue.save_price_list(unit, "leaf", "明日价", TOMORROW, None, prices)
        new, old = price_lists.saved(unit, "leaf")
    assert (new.name, new.start, new.end, new.created_by) == ("明日价", TOMORROW, None, "王会计")
    assert (old.name, old.end) == ("开市价", TOMORROW)
    assert [(p.grade, p.price_fen, p.is_plain) for p in new.prices] == [
        ("单芽", 12_000, True),
        ("单芽", 13_000, False),
        ("一芽一叶", 9_000, True),
    ]
    assert new.prices[1].group == "联丰组"
    assert NewPrice(first, 13_000, "morning", group) in new.new_prices()


def test_what_other_prices_would_have_cost(office: Office) -> None:
    """The worked example: 17.27 jin at 128 is 2,210.56; at 120 it would be 2,072.40."""
    with office.book.write() as unit:
        tea.post_leaf(unit, office.leaf())
        would = price_lists.bought(unit, "leaf", DAY).at([NewPrice(office.leaf_grades[0], 12_000)])
        assert price_lists.bought(unit, "leaf", TOMORROW).at([]).tickets == 0
    assert (would.tickets, would.paid_fen, would.would_fen) == (1, 221_056, 207_240)
    assert would.difference_fen == -13_816


def test_harvest_lines_are_counted_by_grade_and_voided_tickets_are_not(office: Office) -> None:
    """68.0 x 4.20 + 31.3 x 3.10 + 12.0 x 1.50 = 400.63; the first grade at 5.00: 54.40 more."""
    first = office.mushroom_grades[0]
    with office.book.write() as unit:
        posted = harvest.post(unit, office.harvest())
        would = price_lists.bought(unit, "mushroom", DAY).at([NewPrice(first, 500)])
        assert (would.tickets, would.paid_fen) == (1, 40_063)
        assert would.difference_fen == 5_440
        documents.void(unit, posted.id, "重开")
        assert price_lists.bought(unit, "mushroom", DAY).at([NewPrice(first, 500)]).tickets == 0


def test_the_most_specific_new_price_counts(office: Office) -> None:
    grade = office.leaf_grades[0]
    with office.book.write() as unit:
        ((group, _name),) = people.groups(unit)
        tea.post_leaf(unit, office.leaf())
        prices = [NewPrice(grade, 100), NewPrice(grade, 12_000, None, group)]
        assert price_lists.bought(unit, "leaf", DAY).at(prices).would_fen == 207_240
