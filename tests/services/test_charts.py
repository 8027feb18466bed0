"""The list of all measures: what can be asked of each, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from base_book import Base, found_empty
from offices import Office

from coop_desk.domain.figures import GRAINS, SHAPES, UNITS
from coop_desk.errors import UserError
from coop_desk.services import chart_facts, chart_measures, charts
from coop_desk.services.charts import GROUPS, MEASURES, SPLITS, Asked

ASKED = Asked(measure="leaf_bought", first=date(2024, 4, 1), last=date(2024, 4, 30))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Base]:
    """A book with neither greenhouse nor season."""
    found = found_empty(tmp_path / "book.coop")
    yield found
    found.book.close()


def test_no_two_measures_have_one_code_or_name() -> None:
    listed = (*chart_facts.MEASURES, *chart_measures.MEASURES)
    assert len(MEASURES) == len(listed)
    assert len({one.zh for one in listed}) == len({one.en for one in listed}) == len(listed)


def test_measures_stand_group_by_group() -> None:
    groups = [one.group for one in MEASURES.values()]
    assert groups == sorted(groups, key=list(GROUPS).index)
    assert set(groups) == set(GROUPS)


@pytest.mark.parametrize("code", MEASURES)
def test_all_that_can_be_chosen_has_a_name(code: str) -> None:
    measure = MEASURES[code]
    assert set(measure.splits) <= set(SPLITS)
    assert set(measure.grains) <= set(GRAINS)
    assert measure.unit in UNITS
    assert measure.shape in SHAPES


@pytest.mark.parametrize("code", MEASURES)
def test_every_figure_is_made_of_documents_in_one_way_or_names_nobody(code: str) -> None:
    measure = MEASURES[code]
    assert [measure.parts is not None, measure.ratio is not None, measure.anonymous].count(
        True
    ) == 1


@pytest.mark.parametrize("code", MEASURES)
def test_an_empty_book_is_read_without_a_figure(empty: Base, code: str) -> None:
    measure = MEASURES[code]
    with empty.book.read() as unit:
        for split in ("", *measure.splits):
            figures = charts.read(unit, replace(ASKED, measure=code, split=split, compare=True))
            assert (figures.measure, figures.unit) == (code, measure.unit)
            assert figures.is_empty


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"split": "buyer"}, "split"),
        ({"grain": "hour"}, "grain"),
        ({"last": date(2024, 3, 31)}, "last"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    office: Office, wrong: dict[str, object], field: str
) -> None:
    with office.book.read() as unit, pytest.raises(UserError) as refused:
        charts.read(unit, replace(ASKED, **wrong))  # type: ignore[arg-type]
    assert refused.value.field == field
    with office.book.read() as unit, pytest.raises(UserError):
        charts.documents(unit, replace(ASKED, **wrong), "2024-04-01", "")  # type: ignore[arg-type]
