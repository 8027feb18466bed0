"""How names are found and sorted by their sound, whichever way a character is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

from coop_desk.domain.surnames import COMPOUND, SINGLE
from coop_desk.domain.text import plain_text

# A name of many readings is indexed under so many spellings at most.
MOST_SPELLINGS = 64
# What the column for it holds.
SORT_KEY_LENGTH = 120
_COMPOUND_LENGTH = 2


def search_keys(name: str) -> list[str]:
    """Full pinyin and initials of a name in all its readings, the likeliest first.

    单小莲 → shanxiaolian, danxiaolian, chanxiaolian, sxl, dxl, cxl. Letters and digits stand
    for themselves; ü is spelt v and u. Names with very many readings keep those of their first
    characters. Empty for a name without anything that has a sound.
    """
    spoken = [_spelt(readings) for _, readings in _read(name) if readings]
    initials = [_unique(spelling[0] for spelling in spellings) for spellings in spoken]
    return list(_unique(_joined(spoken) + _joined(initials)))


def sort_key(name: str) -> str:
    """What to sort a name by: pinyin with tones, character by character.

    As in a telephone book all 张 stand together, before 章. At most SORT_KEY_LENGTH characters.
    """
    parts = [char if char.isascii() else "".join(read[:1]) + char for char, read in _read(name)]
    return " ".join(parts)[:SORT_KEY_LENGTH]


def _read(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each character of a name with its readings, the likeliest first; blanks and dots drop."""
    chars = [char for char in plain_text(name).lower() if char.isalnum()]
    surname = _surname_readings("".join(chars[:_COMPOUND_LENGTH]))
    read = []
    for place, char in enumerate(chars):
        first = surname[place] if place < len(surname) else ()
        read.append((char, _unique((*first, *_usual_readings(char)))))
    return read


def _surname_readings(head: str) -> Sequence[tuple[str, ...]]:
    """The readings as a surname of the one or two characters that begin a name."""
    if head in COMPOUND:
        return [(reading,) for reading in COMPOUND[head]]
    return [SINGLE.get(head[:1], ())]


@lru_cache(maxsize=10_000)
def _usual_readings(char: str) -> tuple[str, ...]:
    """Every reading of a character with its tone, as pypinyin knows it."""
    if char.isascii():
        return (char,)
    # Loading its tables takes a while, and most of what the program does needs no pinyin.
    from pypinyin import Style, pinyin

    found = pinyin(char, style=Style.TONE3, heteronym=True, errors="ignore")
    return tuple(reading for readings in found for reading in readings if reading.isascii())


@lru_cache(maxsize=10_000)
def _spelt(readings: tuple[str, ...]) -> tuple[str, ...]:
    """Readings as they are typed: without tones, ü as v or u."""
    plain = [reading if len(reading) == 1 else reading.rstrip("12345") for reading in readings]
    return _unique(spelling for p in plain for spelling in _spellings(p))


def _spellings(reading: str) -> tuple[str, ...]:
    # pypinyin writes ü as v; a letter V in a name is a reading of its own.
    return (reading, reading.replace("v", "u")) if len(reading) > 1 else (reading,)


def _joined(choices: Iterable[Sequence[str]]) -> list[str]:
    """Every way to go through the choices, as far as MOST_SPELLINGS; the first ones vary most."""
    kept: list[Sequence[str]] = []
    count = 1
    for options in choices:
        options = options[: max(1, MOST_SPELLINGS // count)]
        count *= len(options)
        kept.append(options)
    return ["".join(way) for way in product(*kept)] if kept else []


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
