"""Our fonts inside a PDF: reportlab's TrueType font with three changes.

1. Text copied from the PDF is right above U+FFFF (see `unicode_map`).
2. The characters of every paper (`COMMON`) always fill the first subsets, with the same codes
   in every file. These are made and compressed once in a process, whatever the number of papers;
   only a paper's own characters, such as a name, need a subset of their own. Of the common
   subsets a file holds the first and those it used.
3. The object names hold no file path, so the bytes do not depend on where the program lies.

Imports reportlab: import this module on first use only.
"""

from __future__ import annotations

import zlib
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

from coop_desk.reports.unicode_map import to_unicode_cmap

# PDF font flags: the glyphs are found by the font's own codes, or by a standard encoding.
_SYMBOLIC, _NOT_SYMBOLIC = 4, 32
_CODES_OF_A_SUBSET = 256


@dataclass(frozen=True, slots=True)
class _Parts:
    """What one subset puts into a file, ready to be written but for the references."""

    font: str
    descriptor: str
    unicode_map: bytes
    file: bytes


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """A TrueType font that shares its first subsets between documents."""

    def __init__(self, name: str, path: str, common: str) -> None:
        super().__init__(name, path)
        # Each subset copies whole tables out of the file: the outlines alone are 9 MB.
        self.face.get_table = cache(self.face.get_table)
        self._first_state = self._made_state(common)
        self.common = tuple(map(tuple, self._first_state.subsets))
        self._common_parts: dict[int, _Parts] = {}

    def _made_state(self, common: str) -> Any:
        """The state of a document that has used the common characters and nothing else."""
        document = pdfdoc.PDFDocument()
        super().splitString(common, document)
        state = self.state.pop(document)
        # What comes later has codes of a later subset.
        state.nextCode = len(state.subsets) * _CODES_OF_A_SUBSET
        return state

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:
        """The parts of a text as (subset, codes); the common characters come first."""
        if doc not in self.state:
            state = self.state[doc] = copy(self._first_state)
            state.assignments = dict(state.assignments)
            state.subsets = [list(codes) for codes in state.subsets]
            state.used = {0}
        parts = super().splitString(text, doc, encoding)
        self.state[doc].used.update(subset for subset, _ in parts)
        return parts

    def place(self, code_point: int, doc: Any) -> tuple[int, int]:
        """The subset and the code of one character in a document that was begun."""
        state = self.state[doc]
        number = state.assignments.get(code_point)
        if number is None:
            [(subset, codes)] = self.splitString(chr(code_point), doc)
            return subset, codes[0]
        subset, code = divmod(number, _CODES_OF_A_SUBSET)
        state.used.add(subset)
        return subset, code

    def addObjects(self, doc: Any) -> None:
        """Writes every subset used by the document into it."""
        state = self.state.pop(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for number in sorted(state.used):
            codes = state.subsets[number]
            name = f"{state.internalName}+{number}"
            parts = self._parts(number, tuple(codes))
            file = _added(doc, f"{name} file", parts.file)
            descriptor = f"{parts.descriptor} /FontFile2 {file} >>".encode("ascii")
            font = (
                f"{parts.font} /FontDescriptor {_added(doc, f'{name} descriptor', descriptor)}"
                f" /ToUnicode {_added(doc, f'{name} map', parts.unicode_map)} >>"
            )
            fonts[name] = _added(doc, name, font.encode("ascii"))

    def _parts(self, number: int, codes: tuple[int, ...]) -> _Parts:
        """What a subset puts into the file; made only once for a common one."""
        if number >= len(self.common):
            return self._made_parts(number, codes)
        if number not in self._common_parts:
            self._common_parts[number] = self._made_parts(number, codes)
        return self._common_parts[number]

    def _made_parts(self, number: int, codes: tuple[int, ...]) -> _Parts:
        name = f"{_subset_tag(number)}+{self.face.name.decode('ascii')}"
        file = self.face.makeSubset(codes)
        widths = " ".join(f"{self.face.getCharWidth(code):g}" for code in codes)
        return _Parts(
            font=f"<< /Type /Font /Subtype /TrueType /BaseFont /{name}"
            f" /FirstChar 0 /LastChar {len(codes) - 1} /Widths [{widths}]",
            descriptor=self._descriptor(name),
            unicode_map=_stream(to_unicode_cmap(name, codes).encode("ascii")),
            file=_stream(file, f" /Length1 {len(file)}"),
        )

    def _descriptor(self, name: str) -> str:
        face = self.face
        box = " ".join(f"{edge:g}" for edge in face.bbox)
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /FontBBox [{box}]"
            f" /Flags {(face.flags & ~_NOT_SYMBOLIC) | _SYMBOLIC} /ItalicAngle {face.italicAngle:g}"
            f" /Ascent {face.ascent:g} /Descent {face.descent:g} /CapHeight {face.capHeight:g}"
            f" /StemV {face.stemV:g} /MissingWidth {face.defaultWidth:g}"
        )


def _subset_tag(number: int) -> str:
    """Six capital letters that tell the subsets of one font apart: AAAAAA, AAAAAB, …"""
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(5, -1, -1))


def _stream(data: bytes, entries: str = "") -> bytes:
    compressed = zlib.compress(data)
    head = f"<< /Filter /FlateDecode /Length {len(compressed)}{entries} >>\nstream\n"
    return head.encode("ascii") + compressed + b"\nendstream"


def _added(doc: Any, name: str, content: bytes) -> str:
    """Puts a finished object into the document and gives the reference to it."""
    return str(doc.Reference(content, name).format(doc), "ascii")
