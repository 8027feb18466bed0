"""The very bytes of a PDF as pictures and as text, for preview, print and checks; no Qt.

pypdfium2 is not thread-safe: call from one thread at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

POINTS_PER_INCH = 72


def page_count(pdf: bytes) -> int:
    """The number of pages."""
    with _opened(pdf) as document:
        return len(document)


def page_image(pdf: bytes, page: int, dpi: float) -> tuple[int, int, bytes]:
    """One page, counted from 0, as (width, height, pixels): four bytes each, B G R and unused.

    Rows follow without gaps, as QImage.Format_RGB32 wants them. IndexError for no such page.
    """
    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(scale=dpi / POINTS_PER_INCH, prefer_bgrx=True)
        return bitmap.width, bitmap.height, _tight(bitmap)


def extract_text(pdf: bytes) -> str:
    """The text of all pages as a reader would copy it, pages parted by a form feed."""
    with _opened(pdf) as document:
        return "\f".join(
            page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document
        )


def _tight(bitmap: Any) -> bytes:
    """The pixels without the padding a row may end with."""
    data, row = bytes(bitmap.buffer), bitmap.width * 4
    if bitmap.stride == row:
        return data[: row * bitmap.height]
    return b"".join(
        data[start : start + row]
        for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
