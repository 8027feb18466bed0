"""The season report: what was read, said in sentences and put on paper.

A composition of two rooms that may not know each other, used by the window and the command
line. A `SeasonReport` has all that the paper says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.dates import ONE_DAY, add_months, written_days
from coop_desk.domain.figure_reading import read_aloud
from coop_desk.domain.reading_lines import is_curve
from coop_desk.domain.reading_words import amount, movement
from coop_desk.domain.season_paper import ChartPart, SeasonPaper
from coop_desk.errors import UserError
from coop_desk.reports.file_names import safe_stem
from coop_desk.reports.list_pdf import Told
from coop_desk.reports.season_report import season_pdf
from coop_desk.reports.whole_file import write_whole
from coop_desk.services import leasing, season_report
from coop_desk.services.chart_view import ChartRead
from coop_desk.services.charts import MEASURES, SPLITS
from coop_desk.services.season_report import SeasonReport, Total, Wanted
from coop_desk.storage.unit_of_work import Unit

_TITLE = "生产经营报告"
_YEAR, _SEASON = "去年同期", "上一季"


def paper(report: SeasonReport) -> SeasonPaper:
    """The report as it stands on paper."""
    heads, totals = _table(report)
    return SeasonPaper(
        report.cooperative,
        _title(report),
        (
            ("期间", written_days(report.first, report.last)),
            ("打印日期", report.made_on.isoformat()),
            ("经办人", report.operator),
        ),
        heads,
        totals,
        tuple(_part(report, chart) for chart in report.charts),
        _notes(report),
        report.demo,
    )


def _title(report: SeasonReport) -> str:
    """With the season, or the year where it is a whole one."""
    first, last = report.first, report.last
    is_year = last + ONE_DAY == add_months(first, 12) and first.month == first.day == 1
    return f"{report.season or (f'{first.year} 年' if is_year else '')}{_TITLE}"


# --- the totals ---------------------------------------------------------------

Before = Callable[[Total], int | None]


def _table(report: SeasonReport) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A row for each total; a time of which nothing is known has no columns."""
    sides: list[tuple[str, Before]] = [
        (f"{_SEASON}同样天数", lambda total: total.season_before),
        (_YEAR, lambda total: total.year_before),
    ]
    known = [(head, of) for head, of in sides if any(map(of, report.totals))]
    beside = (text for head, _ in known for text in (head, "增减"))
    heads = ("项目", "本季" if report.season else "本期", *beside)
    return heads, tuple(_row(total, [of for _, of in known]) for total in report.totals)


def _row(total: Total, sides: list[Before]) -> tuple[str, ...]:
    measure = MEASURES[total.measure]

    def text(value: int | None) -> str:
        return "—" if value is None else amount(value, measure.unit)

    cells = [measure.zh, text(total.now)]
    for of in sides:
        was = of(total)
        moved = "" if total.now is None else movement(total.now, was or 0)
        cells += [text(was), moved or "—"]
    return tuple(cells)


def _notes(report: SeasonReport) -> tuple[str, ...]:
    notes = []
    if any(one.season_before for one in report.totals):
        notes.append(f"上一季为 {report.season_before}，从季首起算与本季相同的天数。")
    if not _is_year_known(report):
        notes.append(f"没有{_YEAR}的数据，不作比较。")
    return tuple(notes)


def _is_year_known(report: SeasonReport) -> bool:
    return any(total.year_before for total in report.totals)


# --- the charts -----------------------------------------------------------------


def _part(report: SeasonReport, chart: ChartRead) -> ChartPart:
    measure, asked = MEASURES[chart.asked.measure], chart.asked
    season = chart.season if chart.season != report.season else ""
    split = f"按{SPLITS[asked.split].zh}分列" if asked.split else ""
    before = _SEASON if measure.by_season else _YEAR
    # What is nowhere known is said once.
    compared = asked.compare and measure.can_compare(asked.split)
    compared &= measure.by_season or _is_year_known(report)
    sentences = read_aloud(chart.figures, measure.zh, before if compared else "")
    sentences += _so_far(report, chart)
    title = "　".join(filter(None, (measure.zh, season, split)))
    return ChartPart(title, chart.figures, sentences, before)


def _so_far(report: SeasonReport, chart: ChartRead) -> tuple[str, ...]:
    """That a season has not ended; its curve says the day it has come to itself."""
    figures = chart.figures
    if not chart.runs_on or figures.is_empty or is_curve(figures):
        return ()
    beside = f"，{_SEASON}是全季" if figures.before else ""
    return (f"{chart.season}还没有结束，只算到 {report.made_on.isoformat()}{beside}。",)


# --- what is asked for by name ----------------------------------------------------


def wanted(
    unit: Unit, season: str | None, days: tuple[date, date] | None, charts: Sequence[str]
) -> Wanted:
    """The report of a season by its code, None for today's, or of days, both counted.

    Charts by the names of their measures, none for the usual ones. Raises UserError for a
    season or a chart that does not exist, and for days that end before they begin.
    """
    choices = season_report.USUAL
    if charts:
        choices = tuple(map(_chart, charts))
    if days is not None:
        if days[1] < days[0]:
            raise UserError("The period ends before it starts.", field="last")
        return Wanted(choices, *days)
    season_id = None if season is None else _season_id(unit, season)
    today = unit.clock().date()
    return Wanted(choices, today, today, season_id, of_season=True)


def _chart(code: str) -> ChartChoice:
    if code not in MEASURES:
        known = ", ".join(MEASURES)
        raise UserError("There is no chart {name}; there are {known}.", name=code, known=known)
    return season_report.usual(code)


def _season_id(unit: Unit, code: str) -> int:
    known = {one.code: one.id for one in leasing.seasons(unit)}
    if code not in known:
        raise UserError("There is no season {code}.", code=code)
    return known[code]


class SeasonPapers:
    """The season report as the window's page is handed it.

    `told` hears how many charts are drawn; what it raises ends the work.
    """

    def file_stem(self, report: SeasonReport) -> str:
        """What its files are called, without ending: its title and its days."""
        return safe_stem(_title(report), report.first.isoformat(), report.last.isoformat())

    def pdf(self, report: SeasonReport, told: Told | None = None) -> bytes:
        """The report. Raises UserError for a character that cannot be printed."""
        return season_pdf(paper(report), told)

    def save_pdf(self, report: SeasonReport, path: Path, told: Told | None = None) -> None:
        """The same into a file. UserError where it cannot be written."""
        write_whole(self.pdf(report, told), path)
