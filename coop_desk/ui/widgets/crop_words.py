"""The tables of a crop's page in words and figures."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent, format_ratio
from coop_desk.domain.weight import GRAMS_PER_JIN, format_jin
from coop_desk.services.crop_view import CropView
from coop_desk.ui.models.columns import UNKNOWN
from coop_desk.ui.widgets.word_base import WordTable, screen_language


class CropWords:
    """Each method gives one table; a table without rows has nothing to say."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("CropWords", text)

    def figures(self, view: CropView) -> WordTable:
        """Survival, yield and efficiency, beside the season's median and the year before."""
        titles = (
            self.tr("How it stands"),
            self.tr("This crop"),
            self.tr("Median of the season"),
            self._year(view),
        )
        names: dict[str, tuple[str, Callable[[Fraction | None], str]]] = {
            "survival": (self.tr("Survival"), format_percent),
            "grams_per_bag": (self.tr("Yield per bag put in (jin)"), _per_bag),
            "efficiency_put_in": (
                self.tr("Biological efficiency, on bags put in"),
                format_percent,
            ),
            "efficiency_live": (
                self.tr("Biological efficiency, on survivors"),
                format_percent,
            ),
        }
        rows = []
        for key, (name, write) in names.items():
            beside = (view.row, view.season_median, view.year_ago)
            values = [getattr(one, key) if one is not None else None for one in beside]
            rows.append((name, *(write(value) for value in values)))
        return WordTable(titles, rows, frozenset({1, 2, 3}))

    def _year(self, view: CropView) -> str:
        if view.year_ago is None:
            return self.tr("A year ago")
        return self.tr("{season}, {grower}").format(
            season=view.year_ago.season, grower=view.year_ago.grower
        )

    def bags(self, view: CropView) -> WordTable:
        """What came and what went, down to what lives."""
        bags = view.bags
        parts = (
            (self.tr("Issued"), bags.issued),
            (self.tr("Taken back"), -bags.returned),
            (self.tr("Replaced"), bags.replaced),
            (self.tr("Taken over from the grower before"), bags.moved_in),
            (self.tr("Handed on to the next grower"), -bags.moved_out),
            (self.tr("Lost"), -bags.lost),
            (self.tr("Corrected by a count"), bags.corrected),
            (self.tr("Cleared at the end"), -bags.cleared),
        )
        rows = [(name, f"{count:,}") for name, count in parts if count]
        if rows:
            rows.append((self.tr("Live"), f"{bags.live:,}"))
        return WordTable((self.tr("Its bags"), self.tr("Bags")), rows, frozenset({1}))

    def flushes(self, view: CropView) -> WordTable:
        """Days, weight, yield per bag and money of each flush."""
        put_in = view.bags.put_in
        rows = [
            (
                self.tr("Flush {flush}").format(flush=line.flush),
                f"{line.first:%m-%d} – {line.last:%m-%d}",
                format_jin(line.grams, 1),
                _per_bag(Fraction(line.grams, put_in) if put_in > 0 else None),
                format_fen(line.fen),
            )
            for line in view.by_flush
        ]
        titles = (
            self.tr("By flush"),
            self.tr("Days"),
            self.tr("Jin"),
            self.tr("Jin per bag"),
            self.tr("Yuan"),
        )
        return WordTable(titles, rows, frozenset({2, 3, 4}))

    def grades(self, view: CropView) -> WordTable:
        """Weight, share and money of each grade."""
        is_chinese = screen_language().startswith("zh")
        put_in = view.bags.put_in
        rows = [
            (
                line.grade if is_chinese else line.english or line.grade,
                format_percent(line.share, 1),
                format_jin(line.grams, 1),
                _per_bag(Fraction(line.grams, put_in) if put_in > 0 else None),
                format_fen(line.fen),
            )
            for line in view.by_grade
        ]
        titles = (
            self.tr("By grade"),
            self.tr("Share"),
            self.tr("Jin"),
            self.tr("Jin per bag"),
            self.tr("Yuan"),
        )
        return WordTable(titles, rows, frozenset({1, 2, 3, 4}))

    def batches(self, view: CropView) -> WordTable:
        """How many bags of each batch were put in, and how many live."""
        if len(view.batches) == 1 and view.batches[0].batch_id is None:
            return WordTable((), ())
        rows = [
            (line.batch or self.tr("Bags without a batch"), f"{line.bags_in:,}", f"{line.live:,}")
            for line in view.batches
        ]
        titles = (self.tr("By batch"), self.tr("Put in"), self.tr("Live"))
        return WordTable(titles, rows, frozenset({1, 2}))

    def money(self, view: CropView) -> WordTable:
        """What the grower paid and was paid for this crop."""
        money = view.money
        rows = [
            (self.tr("Mushrooms bought from the grower"), format_fen(money.income_fen)),
            (self.tr("Bags"), format_fen(-money.bags_fen)),
            (self.tr("Rent of the greenhouse"), format_fen(-money.rent_fen)),
            (self.tr("Left for the grower"), format_fen(money.margin_fen)),
        ]
        return WordTable((self.tr("For the grower so far"), self.tr("Yuan")), rows, frozenset({1}))


def _per_bag(grams: Fraction | None) -> str:
    return UNKNOWN if grams is None else format_ratio(grams / GRAMS_PER_JIN)
