"""Pages drawn fast: a thin layer over a reportlab canvas.

`canvas.drawString` opens a text object, looks up the font and escapes the text for each cell.
A `Sheet` writes one text object per page instead and turns characters into their codes with
one `str.translate`. The font is always set at size 1 and scaled by the text matrix, so that
the codes of a text do not depend on its size. The finished page is handed to the canvas as
content; pages, fonts and the file are reportlab's.

Lengths are points from the top left corner of a page; `y` of a text is its base line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import sqrt
from typing import Any

from coop_desk.reports.fonts import Face, load

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
MARGIN = 18 / 25.4 * 72
LEFT, RIGHT = MARGIN, PAGE_WIDTH - MARGIN
TOP, BOTTOM = MARGIN, PAGE_HEIGHT - MARGIN
_BLACK = re.compile(b"\x01+")


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a page and the edges of what is printed on it, in points."""

    width: float
    height: float
    margin: float = MARGIN

    @property
    def left(self) -> float:
        return self.margin

    @property
    def right(self) -> float:
        return self.width - self.margin

    @property
    def top(self) -> float:
        return self.margin

    @property
    def bottom(self) -> float:
        return self.height - self.margin

    @property
    def room(self) -> float:
        """The width between the edges."""
        return self.width - 2 * self.margin


A4 = Paper(PAGE_WIDTH, PAGE_HEIGHT)


class Codes(dict[int, str]):
    """A `str.translate` table from characters to one document's codes in a PDF string.

    A character outside the first subset closes the string, changes the font and comes back.
    ValueError for a character the font lacks: nothing is ever drawn as a blank. (A LookupError
    would be swallowed by `translate`, which then keeps the character.)
    """

    def __init__(self, face: Face, document: Any) -> None:
        face.font.splitString("", document)
        super().__init__(_common_codes(face))
        self._face = face
        self._document = document
        self.select = self._select(0)

    def _select(self, subset: int) -> str:
        return f"{self._face.font.getSubsetInternalName(subset, self._document)} 1 Tf"

    def __missing__(self, code_point: int) -> str:
        font = self._face.font
        if code_point not in font.face.charToGlyph:
            raise ValueError(f"{self._face.name} lacks U+{code_point:04X}")
        subset, number = font.place(code_point, self._document)
        code = f"\\{number:03o}"
        self[code_point] = (
            f")Tj {self._select(subset)}({code})Tj {self.select}(" if subset else code
        )
        return self[code_point]


@cache
def _common_codes(face: Face) -> dict[int, str]:
    """The codes of the first subset, the same in every document."""
    codes = {point: f"\\{code:03o}" for code, point in enumerate(face.font.common[0]) if point}
    plain = {point: chr(point) for point in range(32, 127) if chr(point) not in "()\\"}
    return codes | plain


class Document:
    """One PDF being written, page by page of one size; the same calls give the same bytes."""

    def __init__(self, title: str, author: str, paper: Paper = A4) -> None:
        from reportlab.pdfbase.pdfdoc import PDFZCompress
        from reportlab.pdfgen.canvas import Canvas

        self.fonts = load()
        self.paper = paper
        self._canvas = Canvas(
            BytesIO(),
            pagesize=(paper.width, paper.height),
            pageCompression=0,
            invariant=1,
            initialFontName=self.fonts.regular.name,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("coop_desk")
        # Compressed once, without the ASCII armour that makes reportlab's pages a quarter larger.
        self._canvas._doc.defaultStreamFilters = [PDFZCompress]
        self.regular = Codes(self.fonts.regular, self._canvas._doc)
        self.bold = Codes(self.fonts.bold, self._canvas._doc)

    def add(self, sheet: Sheet) -> None:
        """Ends a page and puts it behind the ones before."""
        self._canvas._code.append(sheet.content())
        self._canvas.showPage()

    def data(self) -> bytes:
        """The finished file; call once, last."""
        return bytes(self._canvas.getpdfdata())


class Sheet:
    """One page: texts and lines, collected as PDF operators."""

    def __init__(self, document: Document) -> None:
        self.fonts = document.fonts
        self._paper = document.paper
        self._height = document.paper.height
        self._regular = document.regular
        self._bold = document.bold
        self._current: Codes | None = None
        self._texts: list[str] = []
        self._strokes: list[str] = ["0 G 0 g"]
        self._drawings: list[str] = []
        self._last: list[str] = []

    def codes(self, *, bold: bool) -> Codes:
        """The codes of the characters of one weight."""
        return self._bold if bold else self._regular

    def drawing(self, x: float, y: float, operators: Iterable[str]) -> None:
        """PDF operators of something drawn elsewhere, counted upwards from (x, y)."""
        place = f"q 1 0 0 1 {x:.2f} {self._height - y:.2f} cm"
        self._drawings.append("\n".join([place, *operators, "Q"]))

    def text(self, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
        """A text that begins at x."""
        self.row(y, [(x, False, text)], size, bold)

    def right(self, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
        """A text that ends at x."""
        self.row(y, [(x, True, text)], size, bold)

    def row(
        self, y: float, cells: Iterable[tuple[float, bool, str]], size: float, bold: bool = False
    ) -> None:
        """Texts on one base line, each as (x, whether it ends there instead of beginning, text)."""
        codes = self.codes(bold=bold)
        unit_width = (self.fonts.bold if bold else self.fonts.regular).unit_width
        if codes is not self._current:
            self._current = codes
            self._texts.append(codes.select)
        scale, base = f"{size:g} 0 0 {size:g}", f"{self._height - y:.2f} Tm("
        self._texts += [
            f"{scale} {x - unit_width(text) * size if right else x:.2f} {base}"
            f"{text.translate(codes)})Tj"
            for x, right, text in cells
        ]

    def line(self, x1: float, y1: float, x2: float, y2: float, width: float = 0.5) -> None:
        """A straight black line."""
        self._strokes.append(
            f"{width:g} w {x1:.2f} {self._height - y1:.2f} m {x2:.2f} {self._height - y2:.2f} l S"
        )

    def box(self, x: float, y: float, width: float, height: float, line: float = 0.7) -> None:
        """An empty frame whose top left corner is (x, y)."""
        bottom = self._height - y - height
        self._strokes.append(f"{line:g} w {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re S")

    def dashes(
        self, x1: float, y1: float, x2: float, y2: float, width: float = 0.5, dash: float = 3.0
    ) -> None:
        """A straight line of dashes that are as long as the gaps between them."""
        self._strokes.append(f"[{dash:g}] 0 d")
        self.line(x1, y1, x2, y2, width)
        self._strokes.append("[] 0 d")

    def fill(self, x: float, y: float, width: float, height: float, grey: float = 0.0) -> None:
        """A filled rectangle without an edge, from black (0) to white (1)."""
        bottom = self._height - y - height
        self._strokes.append(f"{grey:g} g {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f 0 g")

    def squares(self, x: float, y: float, step: float, rows: Sequence[bytes]) -> None:
        """A pattern of squares, as of a QR code: bytes of 1 are black; one path, so no seams."""
        runs = [
            f"{run.start()} {-number} {len(run[0])} -1 re"
            for number, row in enumerate(rows)
            for run in _BLACK.finditer(row)
        ]
        place = f"q {step:.4f} 0 0 {step:.4f} {x:.2f} {self._height - y:.2f} cm"
        self._strokes.append(" ".join([place, *runs, "f Q"]))

    def watermark(self, text: str) -> None:
        """A large hollow word across the page.

        Drawn after everything else, since readers that meet turned text first lose the order
        of the level text behind it; hollow, so that it hides nothing.
        """
        length = self.fonts.bold.unit_width(text)
        size = min(170.0, 460 / max(length, 1))
        turned = size * sqrt(0.5)
        half, paper = length * turned / 2, self._paper
        x, y = paper.width / 2 - half, paper.height / 2 - half
        self._last.append(
            f"q 0.75 G 0.8 w BT 1 Tr {self._bold.select} "
            f"{turned:.3f} {turned:.3f} -{turned:.3f} {turned:.3f} {x:.2f} {y:.2f} Tm"
            f"({text.translate(self._bold)})Tj ET Q"
        )

    def content(self) -> str:
        """The page as PDF operators: lines first, then one text object, then what was drawn."""
        text = ["BT", *self._texts, "ET"]
        return "\n".join([*self._strokes, *text, *self._drawings, *self._last])
