"""The printers of this computer, and how a finished ticket is handed to one without a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize

from coop_desk.errors import UserError
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.pdf_view import print_images, to_image

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FINEST_DPI = 300  # finer costs time and is not seen
NEEDLES = ("241x140", "80mm")  # printers of needles and of heat know no grey


class QtPrinters:
    """Hands finished papers to printers. Everything here runs beside the window.

    `make` gives a printer by name, and raises UserError where it is not there.
    """

    def __init__(self, make: Callable[[str], QPrinter] | None = None) -> None:
        self._make = make or installed

    def names(self) -> list[str]:
        """The printers this computer knows; asking may take a while where some are far."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return list(QPrinterInfo.availablePrinterNames())

    def hand_over(self, name: str, paper: str, title: str, pdf: bytes) -> None:
        """Print a PDF on a ticket paper, each page on a sheet of its own size.

        Raises UserError where the printer is not there, or does not take all of it.
        """
        printer = self._make(name)
        printer.setDocName(title)
        pages = PdfPaper(title, pdf)
        printer.setPageLayout(page_layout(paper, *pages.page_sizes()[0]))
        dpi = min(printer.resolution(), FINEST_DPI)
        images = [to_image(pages.page_image(page, dpi)) for page in range(len(pages.page_sizes()))]
        if paper in NEEDLES:
            images = [black_and_white(image) for image in images]
        print_images(printer, name, images)


def installed(name: str) -> QPrinter:
    """A printer of this computer. Raises UserError where there is none of that name."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise UserError("{printer} is not there; look at its cable and its power", printer=name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def page_layout(paper: str, width: float, height: float) -> QPageLayout:
    """The sheet of a ticket paper, in points: A5 lies across, the others as they come out."""
    no_margins = QMarginsF(0, 0, 0, 0)
    if paper == "A5":
        size = QPageSize(QPageSize.PageSizeId.A5)
        return QPageLayout(size, QPageLayout.Orientation.Landscape, no_margins)
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, paper)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, no_margins)


def black_and_white(image: QImage) -> QImage:
    """An image without grey, so that letters keep their edges."""
    return image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
