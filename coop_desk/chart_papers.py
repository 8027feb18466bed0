"""Charts as files: a picture, a paper to be printed, and their figures as a workbook.

A composition of two rooms that may not know each other, used by the window. Nothing is read
here: a `ChartRead` has it all.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coop_desk.domain.dates import written_days
from coop_desk.domain.figures import UNIT_WORDS, Figures, Point
from coop_desk.domain.list_paper import Cell, ListColumn, ListPaper, ListSection
from coop_desk.errors import UserError
from coop_desk.reports.chart_page import ROOM, chart_page
from coop_desk.reports.chart_parts import SIZE, Language
from coop_desk.reports.charts import figure_png
from coop_desk.reports.figure_charts import LiveChart, figure_chart
from coop_desk.reports.file_names import safe_stem
from coop_desk.reports.marks import headed
from coop_desk.reports.whole_file import write_whole
from coop_desk.reports.workbook import save_workbook as write_workbook
from coop_desk.services.chart_view import ChartRead
from coop_desk.services.charts import MEASURES, SPLITS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# How a list writes a unit; "area" writes hundredths.
_KINDS = {
    "grams": "weight",
    "fen": "money",
    "fen_per_jin": "money",
    "centijin_per_bag": "area",
    "bp": "area",
    "centi": "area",
    "count": "count",
    "times": "count",
    "growers": "count",
}
_SEASON_BEFORE, _YEAR_BEFORE = ("上一季", "Season before"), ("去年同期", "Last year")
_PICTURE_DPI = 200
_PORTRAIT_SERIES = 5  # more of them lie better across the page


def title(chart: ChartRead) -> str:
    """What the chart is called on paper."""
    return MEASURES[chart.asked.measure].zh


def span(chart: ChartRead) -> str:
    """The season, the seasons from the first to the last, or the days it shows."""
    places = chart.figures.places
    if MEASURES[chart.asked.measure].seasons_beside and places:
        return " 至 ".join(dict.fromkeys((places[0].zh, places[-1].zh)))
    return chart.season or written_days(chart.asked.first, chart.asked.last)


def figures_list(chart: ChartRead) -> ListPaper:
    """The figures of a chart as a list. Raises UserError where there are none."""
    figures, split = chart.figures, chart.asked.split
    if figures.is_blank:
        raise UserError("There is nothing to save yet.")
    return ListPaper(
        chart.cooperative,
        title(chart),
        (
            ("季" if chart.season else "期间", span(chart)),
            ("分列", SPLITS[split].zh if split else ""),
        ),
        (ListColumn("项目"), *_columns(chart)),
        (ListSection(tuple(_row(figures, place.key, place.zh) for place in figures.places)),),
        signers=(),
        landscape=len(figures.series) > _PORTRAIT_SERIES,
        demo=chart.demo,
    )


def _columns(chart: ChartRead) -> tuple[ListColumn, ...]:
    figures = chart.figures
    unit = UNIT_WORDS[figures.unit].zh if figures.unit in UNIT_WORDS else ""

    def column(name: str) -> ListColumn:
        return ListColumn(
            f"{name}（{unit}）" if unit else name, _KINDS[figures.unit], adds=figures.adds_up
        )

    heads = []
    for one in figures.series:
        heads.append(column(one.zh or "数值"))
        if figures.weights:
            heads.append(ListColumn(f"{one.zh}重量（斤）", "weight", adds=True))
    if figures.has_totals:
        heads.append(column("合计"))
    if figures.before:
        heads.append(column((_SEASON_BEFORE if chart.season else _YEAR_BEFORE)[0]))
    return tuple(heads)


def _row(figures: Figures, place: str, name: str) -> tuple[Cell, ...]:
    cells: list[Cell] = [name]
    for one in figures.series:
        cells.append(figures.value(place, one.key))
        if figures.weights:
            cells.append(figures.weights.get((place, one.key)))
    if figures.has_totals:
        cells.append(figures.total(place))
    if figures.before:
        cells.append(figures.before.get(place))
    return tuple(cells)


def _marked(chart: ChartRead, heading: str) -> str:
    """A heading that says where it is of the demo book."""
    return headed(heading, demo=chart.demo)


def _drawn(
    chart: ChartRead,
    heading: str,
    language: Language = "zh",
    inches: tuple[float, float] = SIZE,
) -> Figure:
    before = _before(chart, language)
    return figure_chart(chart.figures, heading.strip(), language, inches, before)


def _before(chart: ChartRead, language: Language) -> str:
    return (_SEASON_BEFORE if chart.season else _YEAR_BEFORE)[language == "en"]


class ChartPapers:
    """The files of a chart as the window's page is handed them.

    Each raises UserError where there is nothing to save or the file cannot be written.
    """

    def draw(
        self, chart: ChartRead, language: str, kept: LiveChart | None = None, *, span: str = ""
    ) -> LiveChart:
        """The chart for the screen, in its language; "zh" and "zh_CN" are Chinese.

        It is the one `kept` from before, made to show this, where there is one. `span` stands
        behind its name, "" for its season; seasons beside each other are named under the axis.
        """
        measure = MEASURES[chart.asked.measure]
        name = Point(measure.code, measure.zh, measure.en).name(language)
        shown = "" if measure.seasons_beside else span or chart.season
        heading = f"{name} {shown}".strip()
        spoken: Language = "zh" if language.startswith("zh") else "en"
        before = _before(chart, spoken)
        if kept is None:
            return LiveChart(chart.figures, heading, spoken, before=before)
        kept.update(chart.figures, title=heading, language=spoken, before=before)
        return kept

    def file_stem(self, chart: ChartRead) -> str:
        """What its files are called, without ending: its title and what it shows."""
        return safe_stem(title(chart), span(chart).replace(" 至 ", "_"))

    def save_picture(self, chart: ChartRead, path: Path) -> None:
        """The chart as a PNG picture."""
        figure = _drawn(chart, _marked(chart, f"{title(chart)} {span(chart)}"))
        write_whole(figure_png(figure, _PICTURE_DPI), path)

    def pdf(self, chart: ChartRead) -> bytes:
        """The chart on a page of its own, under the cooperative's name."""
        figure = _drawn(chart, _marked(chart, title(chart)), inches=ROOM)
        split = f"　按{SPLITS[chart.asked.split].zh}分列" if chart.asked.split else ""
        return chart_page(figure, chart.cooperative.name, f"{span(chart)}{split}")

    def save_workbook(self, chart: ChartRead, path: Path) -> None:
        """Its figures as a workbook."""
        write_workbook(figures_list(chart), path)
