"""The table in a PDF that turns a font's codes back into characters when text is copied.

reportlab writes a code point above U+FFFF as one number of five digits, which readers cut to
four: 𬱖 is drawn well and copied as another letter. Such characters need a UTF-16 pair.
"""

from __future__ import annotations

from collections.abc import Sequence

# A reader may refuse more than a hundred pairs in one block.
_BLOCK = 100


def utf16_hex(code_point: int) -> str:
    """The code point as UTF-16 big-endian hexadecimal: four digits, or eight for a pair."""
    return chr(code_point).encode("utf-16-be").hex().upper()


def to_unicode_cmap(name: str, code_points: Sequence[int]) -> str:
    """The ToUnicode map of a one-byte font whose code i stands for code_points[i]."""
    pairs = [f"<{code:02X}> <{utf16_hex(point)}>" for code, point in enumerate(code_points)]
    blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
