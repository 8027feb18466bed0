"""Masks over personal numbers: what a screen or a public notice may show of them."""

from __future__ import annotations

MASK = "****"
_MOBILE_DIGITS = 11
_LANDLINE_DIGITS = 7


def mask_tail(text: str, keep: int = 4) -> str:
    """A number with all but its last characters hidden: "****1234"; nothing stays nothing.

    The mask is as long for any number, so that it does not tell how long the number is, and
    works alike on a whole number and on its stored tail. Raises ValueError unless `keep` is
    more than nothing.
    """
    if keep < 1:
        raise ValueError("a mask shows at least one character")
    plain = text.strip()
    return MASK + plain[-keep:] if plain else ""


def mask_phone(text: str) -> str:
    """A phone number as it may be shown: a mobile "138****5678", a landline "****5678".

    A number too short to be either is hidden whole.
    """
    digits = "".join(sign for sign in text if sign.isdecimal())
    if not digits:
        return ""
    if len(digits) == _MOBILE_DIGITS and digits.startswith("1"):
        return digits[:3] + MASK + digits[-4:]
    return mask_tail(digits) if len(digits) >= _LANDLINE_DIGITS else MASK


def mask_name(text: str) -> str:
    """A name as a public list may show it: 张三 is "张*", nothing stays nothing."""
    plain = text.strip()
    return plain[:1] + "*" * (len(plain) - 1)
