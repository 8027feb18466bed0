"""What came first leaves first, and every gram is somewhere once."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.origins import Flow, follow, merge, share_out


def test_the_oldest_goods_leave_first() -> None:
    found = follow([Flow(1, 500), Flow(2, 300), Flow(10, -600), Flow(3, 100), Flow(11, -250)])
    assert found.taken == {10: {1: 500, 2: 100}, 11: {2: 200, 3: 50}}
    assert found.left == {3: 50}


def test_what_comes_back_is_made_of_what_had_left() -> None:
    """100 of 400 came back, a quarter of each; they stand behind what came meanwhile."""
    flows = [Flow(1, 300), Flow(2, 100), Flow(10, -400), Flow(3, 50), Flow(11, 100, returns=10)]
    found = follow([*flows, Flow(12, -120)])
    assert found.taken[12] == {3: 50, 1: 70}
    assert found.left == {1: 5, 2: 25}


def test_what_nothing_accounts_for_is_said_and_made_good() -> None:
    found = follow([Flow(10, -30), Flow(1, 50), Flow(11, -20)])
    assert found.taken == {10: {None: 30}, 11: {1: 20}}
    assert found.left == {}


def test_a_part_of_a_mixture_adds_up() -> None:
    assert share_out(10, {1: 1, 2: 1, 3: 1}) == {1: 4, 2: 3, 3: 3}
    assert share_out(1, {1: 1, 2: 3}) == {2: 1}
    assert merge([{1: 4}, {2: 3, 1: 1}]) == {1: 5, 2: 3}


@given(st.lists(st.integers(-400, 400).filter(bool), max_size=40), st.data())
def test_no_ticket_gives_more_than_it_weighed(amounts: list[int], data: st.DataObject) -> None:
    """Goods come, leave, and partly come back; what is in store is what the book says."""
    flows, store, gone = [], 0, Counter[int]()
    for number, grams in enumerate(amounts):
        backs = [taker for taker, left in gone.items() if left]
        if grams > 0 and backs and data.draw(st.booleans()):
            taker = data.draw(st.sampled_from(backs))
            grams = min(grams, gone[taker])
            gone[taker] -= grams
            flows.append(Flow(number, grams, returns=taker))
        elif grams < 0 and -grams > store:
            continue
        else:
            flows.append(Flow(number, grams))
        store += flows[-1].grams
        if flows[-1].grams < 0:
            gone[number] = -flows[-1].grams
    found = follow(flows)
    weighed = {flow.document_id: flow.grams for flow in flows if flow.grams > 0}
    for flow in flows:
        if flow.grams < 0:
            parts = found.taken[flow.document_id]
            assert sum(parts.values()) == -flow.grams
            assert None not in parts
            assert all(grams <= weighed[source] for source, grams in parts.items() if source)
    assert sum(found.left.values()) == store
    assert all(
        grams > 0 for parts in (found.left, *found.taken.values()) for grams in parts.values()
    )
