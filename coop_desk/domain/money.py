"""Money as whole fen: the one rounding function, amounts, and how they are written."""

from __future__ import annotations

import re

from coop_desk.domain.text import plain_figure
from coop_desk.errors import UserError

FEN_PER_YUAN = 100
BASIS_POINTS = 10_000
GRAMS_PER_JIN = 500

_AMOUNT = re.compile(
    r"""(?P<minus>-?)
        (?P<whole>\d+|\d{1,3}(?:,\d{3})+)
        (?:\.(?P<decimals>\d{1,2}))?""",
    re.VERBOSE | re.ASCII,
)

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ((10**8, "亿"), (10**4, "万"), (1000, "仟"), (100, "佰"), (10, "拾"))
_TOO_LARGE_YUAN = 10**16


def check_int(value: object, what: str = "value") -> int:
    """The value, when it is a whole number.

    Raises TypeError for a float, a bool or anything else: counts, fen and grams are exact.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{what} must be a whole number, not {value!r}")
    return value


def round_half_up(numerator: int, denominator: int) -> int:
    """The quotient rounded to a whole number, halves away from zero.

    The only rounding of the program. Raises TypeError for floats, ZeroDivisionError for a
    denominator of zero.
    """
    check_int(numerator, "numerator")
    check_int(denominator, "denominator")
    rounded = (2 * abs(numerator) + abs(denominator)) // (2 * abs(denominator))
    return rounded if (numerator < 0) == (denominator < 0) else -rounded


def amount_fen(grams: int, price_fen_per_jin: int) -> int:
    """What a weight in grams costs at a price in fen per jin, rounded to the fen."""
    check_int(grams, "weight")
    check_int(price_fen_per_jin, "price")
    return round_half_up(grams * price_fen_per_jin, GRAMS_PER_JIN)


def per_jin(fen: int, grams: int) -> int | None:
    """What a jin costs, rounded half up to the fen; None for nothing."""
    return round_half_up(fen * GRAMS_PER_JIN, grams) if grams else None


def is_far_from(fen: int, usual_fen: int) -> bool:
    """Whether an amount is more than three times a usual one or less than a third of it.

    A figure with a digit too many or too few always is; where nothing was usual, none is.
    """
    least, most = sorted((check_int(fen, "amount"), check_int(usual_fen, "usual amount")))
    return usual_fen > 0 and most > 3 * least


def format_decimal(numerator: int, denominator: int, places: int) -> str:
    """A quotient rounded to so many decimals, thousands grouped: "1,409.50"."""
    scaled = round_half_up(check_int(numerator, "numerator") * 10**places, denominator)
    whole, decimals = divmod(abs(scaled), 10**places)
    sign = "-" if scaled < 0 else ""
    return f"{sign}{whole:,}.{decimals:0{places}d}" if places else f"{sign}{whole:,}"


def format_fen(fen: int) -> str:
    """An amount in fen as yuan: "1,409.50"."""
    return format_decimal(fen, FEN_PER_YUAN, 2)


def parse_yuan(text: str) -> int:
    """An amount typed in yuan, such as "1,409.5", "12。5" or "¥80元", in fen.

    Full-width digits count as digits. Raises UserError for anything else: more than two
    decimals, or commas that do not part thousands.
    """
    plain = plain_figure(text).removeprefix("¥").removesuffix("元")
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        raise UserError('"{text}" is not an amount; write it like 1,409.50.', text=text.strip())
    yuan = int(found["whole"].replace(",", ""))
    fen = yuan * FEN_PER_YUAN + int((found["decimals"] or "").ljust(2, "0"))
    return -fen if found["minus"] else fen


def capital_numerals(fen: int) -> str:
    """An amount in fen in capital numerals, as banks want it: 人民币壹拾元零伍分.

    After the rules for filling in bank papers: 整 after 元 and 角, none after 分; a 零 only
    where the rules demand one. Raises ValueError from ten thousand million million yuan on,
    which has no customary reading.
    """
    yuan, rest = divmod(abs(check_int(fen, "amount")), FEN_PER_YUAN)
    if yuan >= _TOO_LARGE_YUAN:
        raise ValueError(f"{fen} fen is too large for capital numerals")
    sign = "负" if fen < 0 else ""
    return f"人民币{sign}{_capital_yuan(yuan, rest)}{_capital_rest(yuan, rest)}"


def _capital_yuan(yuan: int, rest: int) -> str:
    if not yuan and rest:
        return ""
    return f"{_capital_whole(yuan)}元"


def _capital_rest(yuan: int, rest: int) -> str:
    """Jiao and fen; a 零 stands for missing jiao only between yuan and fen."""
    jiao, fen = divmod(rest, 10)
    if not rest:
        return "整"
    gap = "零" if yuan and not jiao else ""
    jiao_text = f"{_DIGITS[jiao]}角" if jiao else gap
    return jiao_text + (f"{_DIGITS[fen]}分" if fen else "整")


def _capital_whole(number: int) -> str:
    """A whole number, split at its highest place."""
    for place, name in _PLACES:
        if number >= place:
            high, low = divmod(number, place)
            gap = "零" if _needs_zero(place, low) else ""
            return f"{_capital_whole(high)}{name}{gap}{_capital_whole(low) if low else ''}"
    return _DIGITS[number]


def _needs_zero(place: int, low: int) -> bool:
    """Whether a 零 must stand between a place and what follows: the next place is empty.

    Where the 万 are empty and the 仟 are not, the rules leave it to choice, and none is written.
    """
    return 0 < low < place // 10 and not 1000 <= low < 10_000
