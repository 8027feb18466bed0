"""Our fonts inside a PDF: reportlab's TrueType font with three changes.

1. Text copied from the PDF is right above U+FFFF (see `unicode_map`).
2. The characters of every paper (`COMMON`) always fill the first subset, with the same codes
   in every file. It is made and compressed once in a process, whatever the number of papers;
   only a paper's own characters, such as a name, need a subset of their own.
3. The object names hold no file path, so the bytes do not depend on where the program lies.

Imports reportlab: import this module on first use only.
"""

from __future__ import annotations

import zlib
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
    """What one subset puts into a file; streams are compressed already."""

    name: str
    widths: str
    unicode_map: bytes
    file: bytes
    file_length: int


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """A TrueType font that shares its first subset between documents."""

    def __init__(self, name: str, path: str, common: str) -> None:
        super().__init__(name, path)
        self._common_text = common
        self.common: tuple[int, ...] = ()
        self._common_parts: _Parts | None = None
        # Each subset copies whole tables out of the file: the outlines alone are 9 MB.
        self.face.get_table = cache(self.face.get_table)

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:
        """The parts of a text as (subset, codes); the common characters come first."""
        if doc not in self.state:
            super().splitString(self._common_text, doc)
            state = self.state[doc]
            state.nextCode = max(state.nextCode, _CODES_OF_A_SUBSET)
            self.common = self.common or tuple(state.subsets[0])
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:
        """Writes every subset used by the document into it."""
        state = self.state.pop(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for number, codes in enumerate(state.subsets):
            internal = f"{state.internalName}+{number}"
            fonts[internal] = self._font_object(doc, internal, tuple(codes))
            doc.Reference(fonts[internal], internal)

    def _font_object(self, doc: Any, internal: str, codes: tuple[int, ...]) -> Any:
        parts = self._parts(internal, codes)
        font = pdfdoc.PDFTrueTypeFont()
        font.Name, font.BaseFont = internal, parts.name
        font.FirstChar, font.LastChar = 0, len(codes) - 1
        font.Widths = parts.widths
        font.ToUnicode = _stream(doc, f"{internal} map", parts.unicode_map)
        font.FontDescriptor = self._descriptor(doc, internal, parts)
        return font

    def _descriptor(self, doc: Any, internal: str, parts: _Parts) -> Any:
        face = self.face
        entries = {
            "Type": "/FontDescriptor",
            "FontName": pdfdoc.PDFName(parts.name),
            "Flags": (face.flags & ~_NOT_SYMBOLIC) | _SYMBOLIC,
            "FontBBox": pdfdoc.PDFArray(face.bbox),
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "MissingWidth": face.defaultWidth,
            "FontFile2": _stream(doc, f"{internal} file", parts.file, Length1=parts.file_length),
        }
        return doc.Reference(pdfdoc.PDFDictionary(entries), f"{internal} descriptor")

    def _parts(self, internal: str, codes: tuple[int, ...]) -> _Parts:
        """What a subset puts into the file; made only once for the common one."""
        if codes != self.common:
            return self._made_parts(internal, codes)
        if self._common_parts is None:
            self._common_parts = self._made_parts(internal, codes)
        return self._common_parts

    def _made_parts(self, internal: str, codes: tuple[int, ...]) -> _Parts:
        name = f"{_subset_tag(int(internal.rpartition('+')[2]))}+{self.face.name.decode('ascii')}"
        file = self.face.makeSubset(codes)
        return _Parts(
            name=name,
            widths="[" + " ".join(f"{self.face.getCharWidth(code):g}" for code in codes) + "]",
            unicode_map=zlib.compress(to_unicode_cmap(name, codes).encode("ascii")),
            file=zlib.compress(file),
            file_length=len(file),
        )


def _subset_tag(number: int) -> str:
    """Six capital letters that tell the subsets of one font apart: AAAAAA, AAAAAB, …"""
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(5, -1, -1))


def _stream(doc: Any, name: str, compressed: bytes, **entries: int) -> Any:
    flate = pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])
    dictionary = pdfdoc.PDFDictionary({"Filter": flate, **entries})
    return doc.Reference(pdfdoc.PDFStream(dictionary, compressed), name)
