"""Shows a paper as it will be printed, prints it and saves it: always the same bytes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.errors import UserError
from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, colour, set_look

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from coop_desk.ui.messages import Messages

POINTS = 72  # to the inch
PRINT_DPI = 300
ZOOMS = (33, 50, 67, 80, 100, 125, 150, 200, 300)  # percent
GAP = 2 * GRID
KEPT = 12  # rendered pages


class PageImage(NamedTuple):
    """A page as pixels: four bytes each, B G R and unused, row by row without padding."""

    width: int
    height: int
    pixels: bytes


class Paper(Protocol):
    """A finished document. `page_image` runs beside the window, one page at a time."""

    title: str

    def page_sizes(self) -> Sequence[tuple[float, float]]:
        """Width and height of each page in points."""

    def page_image(self, page: int, dpi: float) -> PageImage:
        """Page `page` (from 0) at this resolution."""

    def save(self, path: Path) -> None:
        """Write the document's bytes to a file."""


def to_image(page: PageImage) -> QImage:
    """The same pixels as an image of its own."""
    image_format = QImage.Format.Format_RGB32
    return QImage(page.pixels, page.width, page.height, page.width * 4, image_format).copy()


class _Sheets(QWidget):
    """The pages one under the other; asks for those on the screen."""

    def __init__(self, paper: Paper, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._images: dict[int, tuple[int, QImage]] = {}
        self._asked: set[tuple[int, int]] = set()
        self._zoom = 100
        self.set_paper(paper)

    def set_paper(self, paper: Paper) -> None:
        """Show another document."""
        self._paper = paper
        self._sizes = list(paper.page_sizes())
        self._above = [0.0, *accumulate(height for _, height in self._sizes)]
        self._images.clear()
        self._asked.clear()
        self.set_zoom(self._zoom)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def set_zoom(self, percent: int) -> None:
        """Show the pages at this size."""
        self._zoom = percent
        self._asked.clear()
        width = max((width for width, _ in self._sizes), default=0) * self.dpi / POINTS
        height = self._place(self.page_count - 1).bottom() if self._sizes else 0
        self.setFixedSize(QSize(int(width) + 2 * GAP, int(height) + GAP))
        self.update()

    @property
    def dpi(self) -> float:
        """Pixels to the inch at this zoom."""
        return self.logicalDpiX() * self._zoom / 100

    def first_size(self) -> tuple[float, float]:
        """Width and height of the first page, in points."""
        return self._sizes[0] if self._sizes else (595.0, 842.0)

    def page_at(self, height: int) -> int:
        """The page that stands at this height."""
        pages = range(self.page_count)
        page = bisect_right(pages, float(height), key=lambda one: self._place(one).bottom())
        return max(0, min(page, self.page_count - 1))

    def _place(self, page: int) -> QRectF:
        scale = self.dpi / POINTS
        top = GAP + self._above[page] * scale + GAP * page
        width, height = self._sizes[page]
        left = max(GAP, (self.width() - width * scale) / 2) if self.width() else GAP
        return QRectF(left, top, width * scale, height * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; what has not come yet is a blank sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(self.page_at(event.rect().top()), self.page_count):
            place = self._place(page)
            if place.top() > event.rect().bottom():
                break
            painter.fillRect(place.adjusted(-1, -1, 1, 1), colour("edge"))
            painter.fillRect(place, QColor("white"))
            zoom, image = self._images.get(page, (0, None))
            if image is not None:
                painter.drawImage(place, image)
            if zoom != self._zoom:
                self._ask(page)

    def _ask(self, page: int) -> None:
        wanted = (page, self._zoom)
        if wanted in self._asked:
            return
        self._asked.add(wanted)
        dpi = self.dpi * self.devicePixelRatioF()
        self._operations.run_picture(
            partial(self._paper.page_image, page, dpi),
            partial(self._on_image, self._paper, page, self._zoom),
            key=(id(self), page),
            parent=self,
        )

    def _on_image(self, paper: Paper, page: int, zoom: int, image: PageImage) -> None:
        if paper is not self._paper:
            return
        self._images.pop(page, None)
        self._images[page] = (zoom, to_image(image))
        for old in list(self._images)[:-KEPT]:
            del self._images[old]
            self._asked = {wanted for wanted in self._asked if wanted[0] != old}
        self.update()


class PdfView(Retranslated, QWidget):
    """A document with its tools: zoom, page, print (Ctrl+P), save (Ctrl+S).

    While the focus is in it, its keys go before those of the page it stands on.
    """

    printed = Signal(str)  # the printer
    saved = Signal(object)  # Path

    def __init__(
        self,
        paper: Paper,
        operations: Operations,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paper = paper
        self._operations = operations
        self._messages = messages
        self._zoom = 100
        self._fits = True
        self._sheets = _Sheets(paper, operations)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._sheets)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.verticalScrollBar().valueChanged.connect(self._show_place)
        self._place_words, self._zoom_words = QLabel(), QLabel()
        set_look(self._place_words, "faded")
        set_look(self._zoom_words, "faded")
        self._make_actions()
        self._arrange()
        self.setFocusProxy(self._scroll)
        self.retranslate()
        self.restyle()

    def _make_actions(self) -> None:
        self.print_action = self._action(QKeySequence.StandardKey.Print, self.print)
        self.save_action = self._action(QKeySequence.StandardKey.Save, self.save)
        self.larger_action = self._action(QKeySequence.StandardKey.ZoomIn, self.larger)
        self.smaller_action = self._action(QKeySequence.StandardKey.ZoomOut, self.smaller)
        self.fit_action = self._action("Ctrl+0", self.fit_width)

    def _action(self, keys: QKeySequence.StandardKey | str, handler: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(handler)
        self.addAction(action)
        return action

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        for action in (self.print_action, self.save_action):
            line.addWidget(self._button(action, with_words=True))
        line.addStretch(1)
        line.addWidget(self._place_words)
        line.addStretch(1)
        line.addWidget(self._button(self.smaller_action))
        line.addWidget(self._zoom_words)
        line.addWidget(self._button(self.larger_action))
        line.addWidget(self._button(self.fit_action))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(line)
        layout.addWidget(self._scroll, 1)

    def _button(self, action: QAction, *, with_words: bool = False) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(20, 20))
        if with_words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def retranslate(self) -> None:
        """Set the words again."""
        self.print_action.setText(self.tr("Print"))
        self.save_action.setText(self.tr("Save as PDF"))
        self.larger_action.setText(self.tr("Larger"))
        self.smaller_action.setText(self.tr("Smaller"))
        self.fit_action.setText(self.tr("Fit the width"))
        self._scroll.setAccessibleName(self._paper.title)
        self._show_place()

    def restyle(self) -> None:
        """Draw the icons in the colours in use."""
        self.print_action.setIcon(icon("print"))
        self.save_action.setIcon(icon("save"))
        self.larger_action.setIcon(icon("zoom_in"))
        self.smaller_action.setIcon(icon("zoom_out"))
        self.fit_action.setIcon(icon("fit"))

    # ---- keys ----

    def event(self, event: QEvent) -> bool:
        """Claim its keys before a page with the same ones makes them ambiguous."""
        if event.type() == QEvent.Type.ShortcutOverride and self._action_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a claimed key stands for."""
        action = self._action_of(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action.trigger()

    def _action_of(self, event: QEvent) -> QAction | None:
        if not isinstance(event, QKeyEvent):
            return None
        pressed = QKeySequence(event.keyCombination())
        actions = (one for one in self.actions() if one.isEnabled())
        return next((one for one in actions if one.shortcut() == pressed), None)

    # ---- what is shown ----

    @property
    def zoom(self) -> int:
        """The size in percent."""
        return self._zoom

    def set_paper(self, paper: Paper) -> None:
        """Show another document, from its beginning."""
        self._paper = paper
        self._sheets.set_paper(paper)
        self._scroll.verticalScrollBar().setValue(0)
        if self._fits:
            self.fit_width()
        self.retranslate()

    def larger(self) -> None:
        """The next larger size."""
        self._fits = False
        self._set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom), ZOOMS[-1]))

    def smaller(self) -> None:
        """The next smaller size."""
        self._fits = False
        self._set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom), ZOOMS[0]))

    def fit_width(self) -> None:
        """As large as the room is wide, 150 % at most."""
        self._fits = True
        width, _height = self._sheets.first_size()
        # The view's own width: its scroll area has not been laid out yet while it is resized.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - 2 * GAP
        full = width * self.logicalDpiX() / POINTS
        self._set_zoom(max(ZOOMS[0], min(150, int(room * 100 / full))))

    def _set_zoom(self, percent: int) -> None:
        bar = self._scroll.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._zoom = percent
        self._sheets.set_zoom(percent)
        bar.setValue(round(share * bar.maximum()))
        self._show_place()

    def resizeEvent(self, event: object) -> None:
        """Go on fitting the width until a size was chosen."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._fits:
            self.fit_width()

    def _show_place(self, _value: int = 0) -> None:
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        page = self._sheets.page_at(middle) + 1
        words = self.tr("Page {page} of {count}")
        self._place_words.setText(words.format(page=page, count=self._sheets.page_count))
        self._place_words.setVisible(self._sheets.page_count > 1)
        self._zoom_words.setText(f"{self._zoom} %")

    # ---- printing and saving ----

    def save(self) -> None:
        """Ask where to, and write the document's own bytes."""
        kinds = self.tr("PDF (*.pdf)")
        suggested = f"{self._paper.title}.pdf"
        path = self._messages.choose_save_file(self, self.tr("Save as PDF"), suggested, kinds)
        if path is not None:
            self._operations.run_aside(
                self,
                self.tr("Saving"),
                partial(self._paper.save, path),
                on_done=partial(self._on_saved, path),
            )

    def _on_saved(self, path: Path, _nothing: object) -> None:
        self.saved.emit(path)

    def print(self) -> None:
        """Ask for a printer, and print the pages as they are shown, beside the window."""
        printer = self._messages.choose_printer(self, self._sheets.page_count)
        if printer is None:
            return
        first, last = printer.fromPage() or 1, printer.toPage() or self._sheets.page_count
        self._operations.run_aside(
            self,
            self.tr("Printing"),
            partial(_print, self._paper, printer, range(first - 1, last)),
            on_done=partial(self._on_printed, _name_of(printer)),
            progress=True,
        )

    def _on_printed(self, name: str, _nothing: object) -> None:
        self.printed.emit(name)


def _print(
    paper: Paper,
    printer: QPrinter,
    pages: Sequence[int],
    progress: Callable[[int, int, str], None],
) -> None:
    """Print page by page: hundreds of them would not fit into memory together."""

    def images() -> Iterator[QImage]:
        for place, page in enumerate(pages):
            progress(place, len(pages), "")
            yield to_image(paper.page_image(page, PRINT_DPI))

    print_images(printer, _name_of(printer), images())


def _name_of(printer: QPrinter) -> str:
    """What a printer is called, or the file it prints into."""
    return printer.printerName() or printer.outputFileName()


def print_images(printer: QPrinter, name: str, images: Iterable[QImage]) -> None:
    """Print images, each filling its sheet, on any thread; the printer's margins are left out.

    Raises UserError where the printer does not take them all; what an image raises ends the
    print and is let through.
    """
    printer.setFullPage(True)
    painter = QPainter()
    taken = painter.begin(printer)
    try:
        for place, image in enumerate(images):
            taken = taken and (place == 0 or printer.newPage())
            if not taken:
                break
            sheet = QRectF(painter.viewport())
            scale = min(sheet.width() / image.width(), sheet.height() / image.height())
            painter.drawImage(QRectF(0, 0, image.width() * scale, image.height() * scale), image)
    except BaseException:
        printer.abort()
        raise
    finally:
        taken = painter.isActive() and painter.end() and taken
    if not taken or _has_failed(printer):
        raise UserError(
            "{printer} did not take the paper; look whether it is on and has paper, "
            "and tear up what came out of it",
            printer=name,
        )


def _has_failed(printer: QPrinter) -> bool:
    state = printer.printerState()
    return state in (type(state).Aborted, type(state).Error)
