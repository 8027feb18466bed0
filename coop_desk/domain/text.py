"""What an input method leaves in typed figures and names, made plain."""

from __future__ import annotations

# The full-width forms of ASCII lie in one row, as do ASCII's own. Unicode's own compatibility
# folding would go too far: it reads the 2 of "3²" as a digit like any other.
_HALF_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0xFFE5: "¥",
}
# With a Chinese input method the full stop key gives 。 and the minus may be a true minus sign.
_FIGURE_MARKS = str.maketrans({"。": ".", "｡": ".", "\N{MINUS SIGN}": "-"})


def plain_text(text: str) -> str:
    """Full-width letters, digits and marks made half-width, blanks around the text dropped."""
    return text.translate(_HALF_WIDTH).strip()


def plain_figure(text: str) -> str:
    """`plain_text` for a figure: no blanks inside, and 。 is a decimal point."""
    return "".join(plain_text(text).translate(_FIGURE_MARKS).split())
