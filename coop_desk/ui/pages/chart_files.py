"""The chart shown as a picture, a workbook or a page of paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from coop_desk.services.chart_view import ChartRead
from coop_desk.ui.page import Page
from coop_desk.ui.papers import PdfPaper

if TYPE_CHECKING:
    from coop_desk.reports.figure_charts import LiveChart


class ChartPapers(Protocol):
    """Draws a chart and writes its files.

    Each raises UserError where there is nothing to save or the file cannot be written.
    """

    def file_stem(self, chart: ChartRead) -> str:
        """What its files are called, without ending."""

    def draw(
        self, chart: ChartRead, language: str, kept: LiveChart | None = None, *, span: str = ""
    ) -> LiveChart:
        """The chart for the screen, in the language on it; `kept` is made to show it.

        `span` stands behind its name, "" for its season.
        """

    def save_picture(self, chart: ChartRead, path: Path) -> None:
        """The chart as a PNG picture."""

    def pdf(self, chart: ChartRead) -> bytes:
        """The chart on paper."""

    def save_workbook(self, chart: ChartRead, path: Path) -> None:
        """Its figures as a workbook."""


class ChartFiles(QObject):
    """Asks where to, and writes or draws the chart that `shown()` gives; none while it is empty."""

    said = Signal(str)  # where it was saved
    refused = Signal(object)  # a UserError
    drawn = Signal(object, object)  # what was asked of the chart, its PdfPaper

    def __init__(
        self, page: Page, papers: ChartPapers, shown: Callable[[], ChartRead | None]
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._papers = page, page.context, papers
        self._shown = shown

    @property
    def _chart(self) -> ChartRead | None:
        chart = self._shown()
        return None if chart is None or chart.figures.is_blank else chart

    def save_picture(self) -> None:
        """Save the chart as a picture."""
        kinds, name = self.tr("Picture (*.png)"), self.tr("Save the picture")
        self._save(self._papers.save_picture, ".png", name, kinds)

    def save_workbook(self) -> None:
        """Save the figures as a workbook."""
        kinds, name = self.tr("Workbook (*.xlsx)"), self.tr("Save the workbook")
        self._save(self._papers.save_workbook, ".xlsx", name, kinds)

    def _save(
        self, write: Callable[[ChartRead, Path], None], ending: str, name: str, kinds: str
    ) -> None:
        chart = self._chart
        if chart is None:
            return
        suggested = f"{self._papers.file_stem(chart)}{ending}"
        path = self._context.messages.choose_save_file(self._page, name, suggested, kinds)
        if path is not None:
            self._context.operations.run_aside(
                self._page,
                name,
                partial(write, chart, path),
                on_done=partial(self._on_saved, path),
                on_refused=self.refused.emit,
            )

    def _on_saved(self, path: Path, _nothing: None) -> None:
        self.said.emit(self.tr("Saved: {place}").format(place=path))

    def make_pdf(self) -> None:
        """Draw the chart on paper, to be printed or saved."""
        chart = self._chart
        if chart is not None:
            self._context.operations.run_aside(
                self._page,
                self.tr("Drawing the chart"),
                partial(_paper, self._papers, chart),
                on_done=partial(self.drawn.emit, chart.asked),
                on_refused=self.refused.emit,
            )


def _paper(papers: ChartPapers, chart: ChartRead) -> PdfPaper:
    return PdfPaper(papers.file_stem(chart), papers.pdf(chart))
