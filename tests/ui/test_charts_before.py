"""The page of charts where only the time before is known."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from desk_doubles import busy_desk, show_page
from offices import DAY, Office
from ui_doubles import RecordedMessages

from coop_desk.chart_papers import ChartPapers
from coop_desk.domain.dates import Period
from coop_desk.season_papers import SeasonPapers
from coop_desk.ui.pages.chart_reading import BEFORE
from coop_desk.ui.pages.charts import ChartsPage


def test_last_year_alone_is_drawn_listed_and_saved(
    qtbot: Any, office: Office, messages: RecordedMessages, tmp_path: Path
) -> None:
    with busy_desk(office, messages, tmp_path / "window.ini") as desk:
        page = ChartsPage(desk.context, ChartPapers(), SeasonPapers())
        show_page(qtbot, page)
        year = DAY.year + 1
        desk.context.scope.choose_period(Period(date(year, 1, 1), date(year + 1, 1, 1)))
        page.refresh()
        assert not page.pdf_button.isEnabled()
        page.choices.compare.setChecked(True)
        assert page.chart is not None
        before = page.chart.figures.before
        assert sum(before.values()) > 0
        rows = [page.table.model.row(n) for n in range(page.table.model.rowCount())]
        assert {row["id"]: row[BEFORE] for row in rows if row and row[BEFORE]} == before
        assert page.pdf_button.isEnabled()
        page.files.make_pdf()
        assert page.is_open(page.paper)
