"""The log of scale checks on paper, read from a real book."""

from __future__ import annotations

from datetime import date

import pytest
from offices import DAY, Office

from coop_desk.errors import UserError
from coop_desk.reports.preview import extract_text
from coop_desk.scale_papers import ScalePapers
from coop_desk.services import scale_checks
from coop_desk.services.scale_checks import ScaleCheck
from coop_desk.ui.pages.scale_checks import ScaleCheckPapers

papers: ScaleCheckPapers = ScalePapers()
FIRST, LAST = date(2024, 3, 1), date(2024, 4, 30)


@pytest.fixture
def checked(office: Office) -> Office:
    with office.book.write() as unit:
        for day, scale, shown in (
            (date(2024, 3, 20), "一号台秤", 20_000),
            (date(2024, 3, 21), "一号台秤", 19_950),
            (DAY, "二号地磅", 20_015),
        ):
            scale_checks.post(unit, ScaleCheck(day, scale, 20_000, shown))
    return office


def log(office: Office, first: date = FIRST, last: date = LAST) -> str:
    with office.book.read() as unit:
        return extract_text(papers.scale_check_log_pdf(unit, first, last))


def test_every_check_with_its_error_and_verdict(checked):
    text = log(checked)
    assert "磅秤校验记录" in text
    assert "共校验 3 次：合格 2 次，不合格 1 次。" in text
    lines = [line for line in text.splitlines() if "2024-0" in line and "40.00" in line]
    assert len(lines) == 3
    assert {"39.90", "-50", "±20", "不合格"} <= set(lines[1].split())
    assert {"40.03", "+15", "±20", "合格"} <= set(lines[2].split())
    assert text.index("磅秤：一号台秤") < text.index("磅秤：二号地磅")


def test_only_the_days_asked_for(checked):
    text = log(checked, date(2024, 3, 21), date(2024, 3, 31))
    assert "2024-03-20" not in text
    assert "共校验 1 次" in text


def test_nothing_checked_is_refused(office):
    with pytest.raises(UserError, match="No scale was checked"):
        log(office)
