"""A finished PDF as the preview wants it: its pages drawn from its very bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coop_desk.reports.preview import page_count, page_image
from coop_desk.reports.whole_file import write_whole
from coop_desk.ui.pdf_view import POINTS, PageImage


class PdfPaper:
    """A PDF document in memory; its pages are all taken to be as large as the first.

    Make it beside the window (`Operations.run_aside`), where its pages are drawn too: the
    drawing is not safe on two threads at once.
    """

    def __init__(self, title: str, pdf: bytes) -> None:
        self.title = title
        self.pdf = pdf
        width, height, _pixels = page_image(pdf, 0, POINTS)
        self._sizes = [(float(width), float(height))] * page_count(pdf)

    def page_sizes(self) -> Sequence[tuple[float, float]]:
        """Width and height of each page in points."""
        return self._sizes

    def page_image(self, page: int, dpi: float) -> PageImage:
        """Page `page` (from 0) at this resolution."""
        return PageImage(*page_image(self.pdf, page, dpi))

    def save(self, path: Path) -> None:
        """Write the bytes, whole or not at all. Raises UserError where that fails."""
        write_whole(self.pdf, path)
