"""Figures as files.

Figures are plain `Figure` objects without pyplot: whoever shows one brings the canvas.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def figure_png(figure: Figure, dpi: float) -> bytes:
    """The figure as a PNG picture; the same figure gives the same bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=dpi, metadata={"Software": None})
    return buffer.getvalue()


def figure_pdf(figure: Figure) -> bytes:
    """The figure as a PDF with our font inside it; the same figure gives the same bytes."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import FigureCanvasPdf

    FigureCanvasPdf(figure)
    buffer = io.BytesIO()
    with rc_context({"pdf.fonttype": 42}):  # TrueType outlines, so that text can be copied
        nothing = dict.fromkeys(("Creator", "Producer", "CreationDate"))
        figure.savefig(buffer, format="pdf", metadata=nothing)
    return buffer.getvalue()
