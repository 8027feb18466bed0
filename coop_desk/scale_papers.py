"""The log of the checks of scales on paper: rows of the services drawn by the reports.

A composition of two rooms that may not know each other, used by the window.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from coop_desk.domain.dates import ONE_DAY, written_days
from coop_desk.domain.list_paper import (
    NUMBER,
    Cell,
    ListColumn,
    ListPaper,
    ListSection,
    numbered,
)
from coop_desk.errors import UserError
from coop_desk.reports.list_pdf import list_pdf
from coop_desk.services import scale_checks, settings
from coop_desk.services.scale_checks import CheckRow
from coop_desk.storage.unit_of_work import Unit

_COLUMNS = (
    NUMBER,
    ListColumn("日期", align="centre"),
    ListColumn("时间", align="centre"),
    ListColumn("砝码（斤）", "weight"),
    ListColumn("显示（斤）", "weight"),
    ListColumn("误差（克）", align="right"),
    ListColumn("允差（克）", align="right"),
    ListColumn("结果", align="centre"),
    ListColumn("校验人"),
    ListColumn("备注"),
    ListColumn("签名", sign=True),
)


def scale_check_log_pdf(unit: Unit, first: date, last: date) -> bytes:
    """The checks from `first` to `last`, both counted, scale by scale in the order of the days.

    Raises UserError where no scale was checked.
    """
    rows = scale_checks.checks(unit, first, last + ONE_DAY)[::-1]
    if not rows:
        raise UserError(
            "No scale was checked from {first} to {last}.",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    by_scale: dict[str, list[CheckRow]] = defaultdict(list)
    for row in rows:
        by_scale[row.scale].append(row)
    passed = sum(row.passed for row in rows)
    return list_pdf(
        ListPaper(
            settings.cooperative(unit),
            "磅秤校验记录",
            (("期间", written_days(first, last)),),
            _COLUMNS,
            tuple(_section(scale, found) for scale, found in by_scale.items()),
            summary=f"共校验 {len(rows)} 次：合格 {passed} 次，不合格 {len(rows) - passed} 次。",
            notes=(
                "误差 = 显示 − 砝码；误差不超过允差为合格。",
                "不合格的磅秤应停用，检修并重新校验合格后再用。",
            ),
            signers=("校验", "审核"),
            demo=settings.is_demo(unit),
        )
    )


def _section(scale: str, rows: list[CheckRow]) -> ListSection:
    cells = numbered(_cells(row) for row in rows)
    return ListSection(cells, f"磅秤：{scale}")


def _cells(row: CheckRow) -> tuple[Cell, ...]:
    return (
        row.day.isoformat(),
        row.time,
        row.weight_g,
        row.shown_g,
        f"{row.off_g:+,}" if row.off_g else "0",
        f"±{row.tolerance_g:,}",
        "合格" if row.passed else "不合格",
        row.posted_by,
        row.note,
        None,
    )


class ScalePapers:
    """The papers of scales as the window's pages are handed them."""

    scale_check_log_pdf = staticmethod(scale_check_log_pdf)
