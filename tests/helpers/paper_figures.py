"""The figures of a printed statement read back from its text, by rules of their own.

Shares nothing with the code that draws the paper: text, regular expressions and sums.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

FIGURE = r"-?[\d,]+\.\d\d"
TICKET = re.compile(rf"(\d{{4}}-)?\d\d-\d\d ([A-Z]{{2}}\d{{4}}-\d{{6}}) .*?((?: {FIGURE})+)$")
MOVE = re.compile(rf"\d{{4}}-\d\d-\d\d ([A-Z]{{2}}\d{{4}}-\d{{6}}) .* ({FIGURE})$")
HEADING = re.compile(rf"[一二三四五]、(\D+?)(?:（.*)?(?: .*合计 ({FIGURE}) 元)?$")
DEBT = re.compile(rf"(\S+) ({FIGURE}) ({FIGURE}) ({FIGURE}) ({FIGURE})$")
# The sections, whatever words their headings go on with.
SECTIONS = {
    "您交": "brought",
    "扣除": "deducted",
    "已付": "paid",
    "其中": "debts",
    "逐笔": "listed",
}
DIGITS = {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")}
TENS = {"拾": 10, "佰": 100, "仟": 1000}


def fen(figure: str) -> int:
    """1,409.50 as 140950."""
    return int(figure.replace(",", "").replace(".", ""))


def capital_fen(words: str) -> int:
    """人民币壹仟肆佰零玖元伍角整 as 140950."""
    words = words.removeprefix("人民币")
    yuan, _, small = words.rpartition("元")
    cents = re.fullmatch(r"零?(?:(.)角)?零?(?:(.)分)?整?", small)
    assert cents, words
    jiao, only_fen = (DIGITS[found] if found else 0 for found in cents.groups())
    return _number(yuan) * 100 + jiao * 10 + only_fen


def _number(words: str) -> int:
    total = section = digit = 0
    for word in words:
        if word in DIGITS:
            digit = DIGITS[word]
        elif word in TENS:
            section, digit = section + digit * TENS[word], 0
        else:
            total, section, digit = total + (section + digit) * 10_000, 0, 0
    return total + section + digit


@dataclass
class Ticket:
    """The lines of one document in the detailed list: jin and fen as hundredths."""

    weighed: tuple[int, int, int] | None = None
    pay: list[int] = field(default_factory=list)
    amounts: list[int] = field(default_factory=list)


@dataclass
class Paper:
    """What a statement says."""

    code: str = ""
    number: str = ""
    capitals: str = ""
    result: int = 0
    terms: list[int] = field(default_factory=list)
    headed: dict[str, int] = field(default_factory=dict)
    moves: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    debts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    tickets: dict[str, list[Ticket]] = field(default_factory=lambda: defaultdict(list))
    lines: list[tuple[int, ...]] = field(default_factory=list)
    running: list[tuple[int, int]] = field(default_factory=list)
    listed_total: int | None = None


def read_text(path: Path) -> list[str]:
    """The lines of a PDF's text, in the order they are drawn."""
    from pypdf import PdfReader

    return [
        line for page in PdfReader(path).pages for line in page.extract_text().splitlines() if line
    ]


def read_paper(path: Path) -> Paper:
    """Read a statement."""
    paper, section = Paper(), ""
    for line in read_text(path):
        heading = HEADING.match(line)
        if heading:
            section = SECTIONS[heading[1][:2]]
            if heading[2]:
                paper.headed[section] = fen(heading[2])
        elif not section:
            _read_head(paper, line)
        elif section == "listed":
            _read_listed(paper, line)
        elif section == "debts":
            _read_debt(paper, line)
        elif match := MOVE.match(line):
            paper.moves[section].append(fen(match[2]))
    return paper


def _read_head(paper: Paper, line: str) -> None:
    if match := re.search(r"编号 (\d{4})　", line):
        paper.code = match[1]
    elif match := re.fullmatch(r"[编单]号 (JS\d{4}-\d{6})", line):
        paper.number = match[1]
    elif match := re.match(r"大写　(人民币.+)", line):
        paper.capitals = match[1]
    elif match := re.fullmatch(rf"本期.*?({FIGURE}) 元", line):
        paper.result = fen(match[1])
    elif match := re.fullmatch(rf".*您.*尚欠合作社 ({FIGURE}) 元", line):
        paper.result = -fen(match[1])
    elif match := re.fullmatch(rf"([+−=]?) ?({FIGURE}) ?([+−=]?)", line):
        sign = -1 if "−" in match[1] + match[3] else 1
        paper.terms.append(sign * fen(match[2]))


def _read_debt(paper: Paper, line: str) -> None:
    if match := DEBT.match(line):
        paper.debts[match[1]] = tuple(fen(figure) for figure in match.groups()[1:])


def _read_listed(paper: Paper, line: str) -> None:
    if match := TICKET.match(line):
        _read_ticket(paper, match[2], tuple(fen(figure) for figure in match[3].split()))
    elif match := re.match(rf"(?:转下页|承上页) 小计 ({FIGURE})", line):
        paper.running.append((fen(match[1]), sum(line[-1] for line in paper.lines)))
    elif match := re.match(rf"合计 (?:{FIGURE} )?({FIGURE})$", line):
        paper.listed_total = fen(match[1])


def _read_ticket(paper: Paper, number: str, figures: tuple[int, ...]) -> None:
    """Six figures begin a delivery, three are a further grade of it, one is no delivery."""
    paper.lines.append(figures)
    if len(figures) == 6:
        paper.tickets[number].append(Ticket(weighed=figures[:3]))
    elif len(figures) == 1:
        paper.tickets[number].append(Ticket())
    ticket = paper.tickets[number][-1]
    if len(figures) > 1:
        ticket.pay.append(figures[-3])
    ticket.amounts.append(figures[-1])
