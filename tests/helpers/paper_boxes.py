"""Where the texts of a PDF stand, and whether two of them touch."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2

Box = tuple[float, float, float, float]


def text_boxes(pdf: bytes) -> Iterator[list[Box]]:
    """For each page the box of each piece of text, as left, bottom, right, top."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        yield [text.get_rect(number) for number in range(text.count_rects())]
    document.close()


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than a hair."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and along > 0.8
