"""Whatever statement of a posting fails, the book is as it was before; tried at each of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from book_files import content
from every_kind import ACTS, act
from failing_driver import BrokenError, Fuse, fit
from offices import Office

from coop_desk.services import checks


@pytest.fixture
def fused(office: Office, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Office, Fuse]]:
    """An office whose driver fails on order."""
    fuse = fit(office.book, monkeypatch)
    with office.book.read():
        pass
    return office, fuse


def fails_at(office: Office, fuse: Fuse, name: str, left: int) -> bool:
    """Whether the act fails when so many statements go well; if not, it is done."""
    fuse.arm(left)
    try:
        act(office, name)
    except BrokenError:
        return True
    finally:
        fuse.disarm()
    return False


def test_every_act_is_done_whole_or_leaves_no_trace(fused: tuple[Office, Fuse]) -> None:
    office, fuse = fused
    statements = {}
    for name in ACTS:
        before = content(office.book.path)
        for left in count():
            if not fails_at(office, fuse, name, left):
                break
            assert content(office.book.path) == before, f"{name} failing at {fuse.asked[-1]}"
        assert content(office.book.path) != before, name
        assert fuse.asked[0] == "BEGIN IMMEDIATE"
        assert fuse.asked[-1] == "COMMIT"
        statements[name] = left
    # As many as there are to fail at: a new kind of act is tried by itself.
    assert statements["harvest ticket"] > 10
    assert min(statements.values()) >= 3
    with office.book.read() as unit:
        assert checks.check_book(unit) == []


def test_numbers_have_no_gap_after_failures(fused: tuple[Office, Fuse]) -> None:
    office, fuse = fused
    for left in range(12):
        assert fails_at(office, fuse, "harvest ticket", left)
    with office.book.write() as unit:
        found = unit.connection.exec_driver_sql("SELECT max(number) FROM documents").scalar()
    assert found == 1  # the lease and the goods that were there before, one of each
    act(office, "harvest ticket")
    with office.book.read() as unit:
        query = "SELECT last_number FROM number_series WHERE kind = 'harvest_ticket'"
        assert unit.connection.exec_driver_sql(query).scalar() == 1


def test_the_fuse_fails_where_it_is_told(fused: tuple[Office, Fuse]) -> None:
    office, fuse = fused
    act(office, "transfer")  # the first of a kind also begins its series of numbers
    fuse.arm(10_000)
    act(office, "transfer")
    asked = list(fuse.asked)
    fuse.arm(len(asked) - 1)
    with pytest.raises(BrokenError, match="COMMIT"):
        act(office, "transfer")
    assert any("INSERT INTO postings" in statement for statement in asked)
