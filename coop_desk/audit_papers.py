"""The check of weigh tickets on paper and as a workbook (过磅核查表).

A composition of two rooms that may not know each other, used by the window. Nothing is posted
here: what is read in the open transaction is written down, with names masked where it is shown
in public.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from coop_desk.domain.dates import ONE_DAY, written_days
from coop_desk.domain.list_paper import Cell, ListColumn, ListPaper, ListSection
from coop_desk.domain.money import format_decimal
from coop_desk.domain.privacy import mask_name
from coop_desk.domain.ratios import UNKNOWN, format_ratio
from coop_desk.domain.terms import DOCUMENT_KINDS, document_number, term
from coop_desk.domain.ticket_check import FAR, FEWEST, LEAST_SHARE_BP, TWIN_MINUTES, passed_words
from coop_desk.domain.weight import GRAMS_PER_JIN
from coop_desk.reports.list_pdf import lists_pdf
from coop_desk.reports.workbook import save_workbooks
from coop_desk.services import settings, ticket_audit
from coop_desk.services.ticket_audit import (
    Audit,
    FarLine,
    HandLine,
    Named,
    NumberLine,
    OperatorLine,
    TwinLine,
    VoidLine,
)
from coop_desk.storage.unit_of_work import Unit

TITLE = "过磅核查表"
SIGNERS = ("制表", "监事", "审核")
FIGURES = {"weight": "结算重量（斤）", "tare": "皮重占毛重（%）", "deduction": "扣水扣杂（%）"}
RULE = (
    f"与当日同等级的中位数相差超过通常差距（各单与中位数之差的中位数）的 {FAR} 倍，"
    f"并且重量相差超过中位数的一半、比例相差超过 {LEAST_SHARE_BP // 100} 个百分点的，列在此表；"
    f"同日同等级不足 {FEWEST} 张的不作比较。"
)
TWIN_RULE = f"同一人、同一等级（香菇为同一大棚）在 {TWIN_MINUTES} 分钟之内过磅两次的，列在此表。"
Line = TypeVar("Line", bound=Named)
_NUMBER, _DAY, _TIME = ListColumn("单号"), ListColumn("日期"), ListColumn("时间")
_PERSON, _OPERATOR = ListColumn("姓名"), ListColumn("过磅员")


def papers(unit: Unit, kind: str, start: date, end: date, masked: bool) -> list[ListPaper]:
    """The lists of the check of a kind over [start, end); those without a line are left out."""
    audit = ticket_audit.audit(unit, kind, start, end)
    if masked:
        audit = _masked(audit)
    facts = (
        ("单据", term(kind, group=DOCUMENT_KINDS)),
        ("期间", written_days(start, end - ONE_DAY)),
        ("核查日期", unit.clock().date().isoformat()),
    )
    head, demo = settings.cooperative(unit), settings.is_demo(unit)

    def made(
        title: str,
        columns: tuple[ListColumn, ...],
        rows: Iterable[tuple[Cell, ...]],
        summary: str = "",
        *notes: str,
    ) -> ListPaper:
        section = ListSection(tuple(rows))
        return ListPaper(
            head, title, facts, columns, (section,), summary, notes=notes, signers=SIGNERS,
            landscape=True, demo=demo,
        )  # fmt: skip

    first = made(
        TITLE, _VOID_COLUMNS, (*_missing_rows(audit), *map(_void, audit.voids)), _sentence(audit)
    )
    others = (
        made("各过磅员", _OPERATOR_COLUMNS, map(_operator, audit.operators), "", _OPERATOR_NOTE),
        made("手工改动的等级和扣率", _HAND_COLUMNS, map(_hand, audit.by_hand)),
        made("与当日相差很大的过磅单", _FAR_COLUMNS, map(_far, audit.far), "", RULE),
        made("短时间内重复过磅", _TWIN_COLUMNS, map(_twin, audit.twins), "", TWIN_RULE),
    )
    return [first, *(one for one in others if one.rows)]


def _masked(audit: Audit) -> Audit:
    return replace(
        audit,
        voids=tuple(map(_without_name, audit.voids)),
        by_hand=tuple(map(_without_name, audit.by_hand)),
        far=tuple(map(_without_name, audit.far)),
        twins=tuple(map(_without_name, audit.twins)),
    )


def _without_name(line: Line) -> Line:
    return replace(line, person=mask_name(line.person))


def _sentence(audit: Audit) -> str:
    """How many, from which number to which, and whether any is missing."""
    parts = [_series(audit.kind, line) for line in audit.numbers]
    missing, beyond = audit.missing, audit.beyond
    parts.append(f"缺号 {len(missing)} 个。" if missing else "编号没有缺号。")
    if beyond:
        parts.append(f"系列之外的编号 {len(beyond)} 个。")
    parts.append(
        f"手工改动 {len(audit.by_hand)} 处，相差很大 {len(audit.far)} 处，"
        f"短时间重复 {len(audit.twins)} 次。"
    )
    return "".join(parts)


def _series(kind: str, line: NumberLine) -> str:
    if line.first is None or line.last is None:
        return f"{line.year} 年本期没有过磅单；"
    first, last = (document_number(kind, line.year, one) for one in (line.first, line.last))
    return f"共 {line.tickets:,} 张，{first} 至 {last}，其中作废 {line.voided:,} 张；"


# --- the lists --------------------------------------------------------------

_VOID_COLUMNS = (
    _NUMBER, _DAY, _TIME, _PERSON, ListColumn("金额（元）", "money"), ListColumn("作废原因"),
    ListColumn("作废人"), ListColumn("开单后"), ListColumn("换开单号"), _OPERATOR,
)  # fmt: skip


def _missing_rows(audit: Audit) -> Iterator[tuple[Cell, ...]]:
    for words, numbers in (("缺号", audit.missing), ("系列之外", audit.beyond)):
        for number in numbers:
            yield (number, "", "", "", None, words, "", "", "", "")


def _void(line: VoidLine) -> tuple[Cell, ...]:
    return (
        line.number, line.day.isoformat(), line.time, line.person, line.amount_fen, line.reason,
        line.voided_by, passed_words(line.minutes), line.replaced_by, line.operator,
    )  # fmt: skip


_OPERATOR_NOTE = "空白：以前的过磅单没有这项记录；茶青没有推荐等级，不存在改等级。"
_OPERATOR_COLUMNS = (
    _OPERATOR,
    ListColumn("张数", "count", adds=True),
    ListColumn("重量（斤）", "weight", adds=True),
    ListColumn("金额（元）", "money", adds=True),
    ListColumn("作废", "count", adds=True),
    ListColumn("改等级", "count"),
    ListColumn("改扣率", "count"),
    ListColumn("手工输入毛重", "count"),
    ListColumn("磅秤读数", "count"),
    ListColumn("补打", "count"),
)


def _operator(line: OperatorLine) -> tuple[Cell, ...]:
    return (
        line.operator, line.tickets, line.grams, line.amount_fen, line.voids, line.overrides,
        line.deductions, line.typed, line.from_scale, line.reprints,
    )  # fmt: skip


_HAND_COLUMNS = (
    _NUMBER, _DAY, _TIME, _PERSON, ListColumn("改动"), ListColumn("按规定"), ListColumn("实际"),
    ListColumn("理由"), _OPERATOR,
)  # fmt: skip


def _hand(line: HandLine) -> tuple[Cell, ...]:
    what = "等级" if line.what == "grade" else "扣率（%）"
    return (
        line.number, line.day.isoformat(), line.time, line.person, what, hand_value(line.usual),
        hand_value(line.used), line.reason, line.operator,
    )  # fmt: skip


def hand_value(value: str | int) -> str:
    """A grade as it is called, a deduction in percent."""
    return format_decimal(value, 100, 2) if isinstance(value, int) else value


_FAR_COLUMNS = (
    _NUMBER, _DAY, _TIME, _PERSON, ListColumn("等级"), ListColumn("项目"),
    ListColumn("本单", align="right"), ListColumn("当日中位数", align="right"),
    ListColumn("同日张数", "count"), ListColumn("相当于通常差距的倍数", align="right"), _OPERATOR,
)  # fmt: skip


def _far(line: FarLine) -> tuple[Cell, ...]:
    per = GRAMS_PER_JIN if line.what == "weight" else 100
    value = format_decimal(line.value, per, 2)
    median = format_ratio(line.median / per)
    times = UNKNOWN if line.times is None else format_ratio(line.times, 1)
    return (
        line.number, line.day.isoformat(), line.time, line.person, line.grade,
        FIGURES[line.what], value, median, line.count, times, line.operator,
    )  # fmt: skip


_TWIN_COLUMNS = (
    _NUMBER, _DAY, _TIME, _PERSON, ListColumn("等级"), ListColumn("重量（斤）", "weight"),
    ListColumn("间隔（分钟）", "count"), ListColumn("前一张"),
    ListColumn("前一张重量（斤）", "weight"), _OPERATOR,
)  # fmt: skip


def _twin(line: TwinLine) -> tuple[Cell, ...]:
    return (
        line.number, line.day.isoformat(), line.time, line.person, line.grade, line.grams,
        line.minutes, line.before, line.before_grams, line.operator,
    )  # fmt: skip


class AuditPapers:
    """The check of tickets as the window's page is handed it."""

    def papers(
        self, unit: Unit, kind: str, start: date, end: date, masked: bool
    ) -> list[ListPaper]:
        """Its lists, read in the open transaction."""
        return papers(unit, kind, start, end, masked)

    def pdf(self, lists: list[ListPaper]) -> bytes:
        """The lists in one PDF."""
        return lists_pdf(lists)

    def save_workbook(self, lists: list[ListPaper], path: Path) -> None:
        """The lists as the sheets of a workbook. UserError where it cannot be written."""
        save_workbooks(lists, path)
