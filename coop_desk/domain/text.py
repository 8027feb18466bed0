"""What an input method leaves in typed figures and names, made plain."""

from __future__ import annotations

import unicodedata

# With a Chinese input method the full stop key gives 。 and the minus may be a true minus sign.
_FIGURE_MARKS = str.maketrans({"。": ".", "\N{MINUS SIGN}": "-"})


def plain_text(text: str) -> str:
    """Full-width letters, digits and marks made half-width, blanks around the text dropped."""
    return unicodedata.normalize("NFKC", text).strip()


def plain_figure(text: str) -> str:
    """`plain_text` for a figure: no blanks inside, and 。 is a decimal point."""
    return "".join(plain_text(text).translate(_FIGURE_MARKS).split())
