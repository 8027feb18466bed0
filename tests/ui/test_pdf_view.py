from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from ui_doubles import RecordedMessages

from coop_desk.errors import UserError
from coop_desk.reports.preview import page_count
from coop_desk.ui.ops import Operations
from coop_desk.ui.papers import PdfPaper
from coop_desk.ui.pdf_view import PRINT_DPI, ZOOMS, PageImage, PdfView, print_images, to_image

CONTROL = Qt.KeyboardModifier.ControlModifier
INKS = ("#c00000", "#00c000", "#0000c0", "#c0c000", "#00c0c0")


class Paper:
    """Pages of one colour each; remembers what was asked of it."""

    title = "CY2024-000001"

    def __init__(self, pages: int = 5) -> None:
        self.pages = pages
        self.asked: list[tuple[int, float]] = []
        self.saved: list[Path] = []

    def page_sizes(self) -> Sequence[tuple[float, float]]:
        return [(595.0, 842.0)] * self.pages

    def page_image(self, page: int, dpi: float) -> PageImage:
        self.asked.append((page, dpi))
        ink = QColor(INKS[page % len(INKS)])
        width, height = round(595 * dpi / 72), round(842 * dpi / 72)
        pixel = bytes((ink.blue(), ink.green(), ink.red(), 255))
        return PageImage(width, height, pixel * (width * height))

    def save(self, path: Path) -> None:
        self.saved.append(path)


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def view(present: Any, paper: Paper, operations: Operations, messages: RecordedMessages) -> PdfView:
    made = PdfView(paper, operations, messages)
    made.resize(900, 700)
    present(made)
    made.setFocus()
    return made


def ink_at(view: PdfView, y: int) -> str:
    view._scroll.viewport().repaint()
    image = view._scroll.viewport().grab().toImage()
    return image.pixelColor(image.width() // 2, y).name()


def test_the_first_page_is_drawn_from_its_bytes(view: PdfView, paper: Paper) -> None:
    assert ink_at(view, 200) == INKS[0]
    assert {page for page, _dpi in paper.asked} == {0}


def test_pages_are_drawn_when_they_come_into_sight(view: PdfView, paper: Paper) -> None:
    bar = view._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert ink_at(view, 300) == INKS[4]
    assert not {1, 2} & {page for page, _dpi in paper.asked}
    assert view._place_words.text() == "Page 5 of 5"


def test_zoom_by_keys_draws_again_more_finely(qtbot: Any, view: PdfView, paper: Paper) -> None:
    before = view.zoom
    ink_at(view, 100)
    qtbot.keyClick(view._scroll, Qt.Key.Key_Plus, CONTROL)
    assert view.zoom > before
    assert ink_at(view, 100) == INKS[0]
    assert paper.asked[-1][1] > paper.asked[0][1]
    qtbot.keyClick(view._scroll, Qt.Key.Key_0, CONTROL)
    assert view.zoom == before


def test_zoom_stops_at_its_ends(view: PdfView) -> None:
    for _ in range(20):
        view.larger()
    assert view.zoom == ZOOMS[-1]
    for _ in range(20):
        view.smaller()
    assert view.zoom == ZOOMS[0]


def test_the_width_is_fitted_until_a_size_is_chosen(qtbot: Any, view: PdfView) -> None:
    first = view.zoom
    view.resize(600, 700)
    qtbot.waitUntil(lambda: view.zoom < first)
    view.larger()
    chosen = view.zoom
    view.resize(900, 700)
    qtbot.wait(5)
    assert view.zoom == chosen


def test_another_paper_begins_at_its_top(view: PdfView) -> None:
    bar = view._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    other = Paper(2)
    other.title = "Other"
    view.set_paper(other)
    assert bar.value() == 0
    assert view._place_words.text() == "Page 1 of 2"
    assert view._scroll.accessibleName() == "Other"


def test_saving_writes_the_papers_own_bytes(
    qtbot: Any, view: PdfView, paper: Paper, messages: RecordedMessages, tmp_path: Path
) -> None:
    qtbot.keyClick(view._scroll, Qt.Key.Key_S, CONTROL)
    assert not paper.saved
    messages.answer("choose_save_file", tmp_path / "a.pdf")
    with qtbot.waitSignal(view.saved):
        qtbot.keyClick(view._scroll, Qt.Key.Key_S, CONTROL)
    assert paper.saved == [tmp_path / "a.pdf"]
    assert messages.texts("choose_save_file") == ["CY2024-000001.pdf"] * 2


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_printing_prints_every_page_at_printing_fineness(
    qtbot: Any, view: PdfView, messages: RecordedMessages, tmp_path: Path
) -> None:
    paper = Paper(2)
    view.set_paper(paper)
    paper.asked.clear()
    messages.answer("choose_printer", printer_to(tmp_path / "out.pdf"))
    with qtbot.waitSignal(view.printed):
        qtbot.keyClick(view._scroll, Qt.Key.Key_P, CONTROL)
    assert [asked for asked in paper.asked if asked[1] == PRINT_DPI] == [
        (page, PRINT_DPI) for page in range(2)
    ]
    assert page_count((tmp_path / "out.pdf").read_bytes()) == 2


def test_only_the_pages_asked_for_are_printed(
    view: PdfView, paper: Paper, messages: RecordedMessages, tmp_path: Path
) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    messages.answer("choose_printer", printer)
    view.print()
    assert [page for page, dpi in paper.asked if dpi == PRINT_DPI] == [1, 2]


def test_pages_are_drawn_one_by_one_as_the_printer_takes_them(tmp_path: Path) -> None:
    printer, taken = printer_to(tmp_path / "out.pdf"), []

    def images() -> Iterator[QImage]:
        for page in range(3):
            taken.append((tmp_path / "out.pdf").exists())
            yield to_image(Paper().page_image(page, 20))

    print_images(printer, "out", images())
    assert taken == [True, True, True]
    assert page_count((tmp_path / "out.pdf").read_bytes()) == 3


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_is_an_error(
    view: PdfView, messages: RecordedMessages, tmp_path: Path
) -> None:
    messages.answer("choose_printer", printer_to(tmp_path / "no such folder" / "out.pdf"))
    view.print()
    assert "did not take the paper" in messages.texts("refuse")[0]


def test_a_print_given_up_half_way_ends(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")

    def images() -> Iterator[QImage]:
        yield to_image(Paper().page_image(0, 20))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        print_images(printer, "out", images())
    assert printer.printerState() != QPrinter.PrinterState.Active


def test_giving_up_prints_nothing(view: PdfView, paper: Paper) -> None:
    paper.asked.clear()
    view.print()
    assert not paper.asked


def test_a_printed_page_fills_its_sheet_in_its_own_colours(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "one.pdf")
    print_images(printer, "one", [to_image(Paper().page_image(0, 36))])
    printed = PdfPaper("one", (tmp_path / "one.pdf").read_bytes())
    image = to_image(printed.page_image(0, 36))
    for place in (QPoint(3, 3), QPoint(image.width() // 2, image.height() // 2)):
        assert image.pixelColor(place).red() > 150
        assert image.pixelColor(place).green() < 60


def test_pixels_are_copied_not_borrowed() -> None:
    page = Paper().page_image(1, 10)
    image = to_image(page)
    del page
    assert image.pixelColor(5, 5).name() == INKS[1]


def test_a_paper_in_memory(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "two.pdf")
    print_images(printer, "two", [to_image(Paper().page_image(page, 20)) for page in range(2)])
    pdf = (tmp_path / "two.pdf").read_bytes()
    paper = PdfPaper("two", pdf)
    assert len(paper.page_sizes()) == 2
    assert paper.page_sizes()[0][0] == pytest.approx(595, abs=2)
    paper.save(tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == pdf
    with pytest.raises(UserError, match="could not be written"):
        paper.save(tmp_path / "no" / "folder.pdf")
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []
