"""The two weights of our font: loading, measuring, and refusing what it cannot draw.

Loaded on first use and kept for the life of the process (about 0.15 s): the only font of the
papers, whatever the machine has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from coop_desk.errors import UserError
from coop_desk.paths import resource

REGULAR = "CoopSansSC-Regular"
BOLD = "CoopSansSC-Bold"

# What nearly every paper prints, then what nearly every statement says in its notes and lines;
# see embedding.py. The first subset has room for 159, the second for 254.
COMMON_REGULAR = (
    "合作社结算单编号期间至打印日经办人组成员非种植户茶农电话大写人民币"
    "零壹贰叁肆伍陆柒捌玖拾佰仟万元角分整一二三四五六七八九十香菇青芽叶潮早晚菌棒"
    "上余额本交来扣除已付应给您欠末初新增尚项目笔数品名等级均价斤金重量毛皮减"
    "赊销抵还现款转账小计承页下第共的如果都好个能多得核对无误签字手印年月校验码"
    "土坪镇明星村　以确认：，。、（）×"
    "贵州省遵义市正安县区平支货过磅专业演示每−水杂；舍入到行为各之和次最从中先后顺序棚租"
    "预时就定了调不影响开有疑问请凭公室查高银外发务工用—放资装采制草卸摘"
)
COMMON_BOLD = (
    "结算单您交来的扣除已付给合计逐笔明细欠社款项一二三四五、本期应末尚作，元"
    "说明补打第次−为什么（）年续提示双方清互不相："
    "星村香菇茶叶农民专业演示和得及原因其中"
)


@dataclass(frozen=True, slots=True)
class Face:
    """One weight: its reportlab font and the width of a text at size 1."""

    name: str
    font: Any
    unit_width: Callable[[str], float]

    def width(self, text: str, size: float) -> float:
        """The width of a text in points; KeyError for a character the font lacks."""
        return self.unit_width(text) * size


@dataclass(frozen=True, slots=True)
class Fonts:
    """Both weights and the characters that both can draw."""

    regular: Face
    bold: Face
    characters: frozenset[str]


@cache
def load() -> Fonts:
    """Both weights, read from the resources and registered with reportlab once per process."""
    regular = _face(REGULAR, COMMON_REGULAR)
    bold = _face(BOLD, COMMON_BOLD)
    both = regular.font.face.charToGlyph.keys() & bold.font.face.charToGlyph.keys()
    return Fonts(regular, bold, frozenset(map(chr, both)))


def font_file(name: str) -> Path:
    """The file of one weight; UserError when set-up has not made it."""
    path = resource("fonts", f"{name}.ttf")
    if not path.is_file():
        raise UserError(
            "The font {file} is missing; run: python -m coop_desk.tools.fonts", file=path.name
        )
    return path


def missing(text: str) -> str:
    """The characters of a text that the font cannot draw, each once, in their order."""
    lacking = set(text) - load().characters
    return "".join(dict.fromkeys(c for c in text if c in lacking)) if lacking else ""


def require(texts: Iterable[str], who: str) -> None:
    """Refuses, before anything is drawn, a paper the font cannot print whole.

    UserError names the person and the characters: a blank in a name is never printed.
    """
    in_name = missing(who)
    if in_name:
        raise UserError(
            "The font cannot print {characters} in the name of {person}; "
            "write the name with characters that can be printed.",
            field="name",
            characters=_shown(in_name),
            person=who,
        )
    elsewhere = missing("".join(texts))
    if elsewhere:
        raise UserError(
            "The font cannot print {characters} on the paper of {person}; "
            "change the text that holds it.",
            characters=_shown(elsewhere),
            person=who,
        )


def _shown(characters: str) -> str:
    """Each character with its number, since some cannot be seen: 𪚥 (U+2A6A5)."""
    return ", ".join(f"{c} (U+{ord(c):04X})" for c in characters)


def _face(name: str, common: str) -> Face:
    from reportlab.pdfbase import pdfmetrics

    from coop_desk.reports.embedding import EmbeddedFont

    font = EmbeddedFont(name, str(font_file(name)), common)
    pdfmetrics.registerFont(font)
    widths: dict[str, float] = {
        chr(code): width / 1000 for code, width in font.face.charWidths.items()
    }

    @lru_cache(maxsize=1 << 16)
    def unit_width(text: str) -> float:
        return sum(map(widths.__getitem__, text))

    return Face(name, font, unit_width)
