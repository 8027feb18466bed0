"""What is chosen of a chart: a measure of a group, how it is split, by which span of time."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from PySide6.QtCore import QRect, QSettings, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from coop_desk.domain.chart_choice import ChartChoice
from coop_desk.domain.figures import Point
from coop_desk.services.charts import GROUPS, MEASURES, SPLITS, Asked, Measure
from coop_desk.ui.fields import Option
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.choice import Choice, PickEdit
from coop_desk.ui.widgets.figure_words import point_name
from coop_desk.ui.widgets.turning_line import TurningLine
from coop_desk.ui.widgets.word_base import in_words

MEMORY = "charts/chosen"
WHOLE = ""  # not split; the span of time that suits the period
LIST_WIDTH = 27 * GRID
LEAST_PICK = 12 * GRID  # where the window is too narrow for their words
ITEM_ROOM = 13  # pixels around the words of an item, above and below as at its sides
_CODE = Qt.ItemDataRole.UserRole


def measure_name(measure: Measure) -> str:
    """What a measure is called on the screen."""
    return point_name(Point(measure.code, measure.zh, measure.en))


class ChartChoices(Retranslated, TurningLine):
    """The line above the chart, and the list of measures (`measures`) that stands at its left.

    What was chosen is kept in `memory`, each measure's split and span of time by itself.
    """

    edited = Signal()

    def __init__(self, memory: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._memory = memory
        self._kept = _recalled(memory)
        self.group, self.measures = Choice(), QListWidget()
        self.split, self.grain, self.compare = PickEdit(), PickEdit(), QCheckBox()
        self.split_label, self.grain_label = QLabel(), QLabel()
        self._ways = QWidget()
        for edit in (self.split, self.grain):
            edit.setSizeAdjustPolicy(PickEdit.SizeAdjustPolicy.AdjustToContents)
            edit.setMinimumWidth(LEAST_PICK)
        self.measures.setObjectName("measures")
        self.measures.setFixedWidth(LIST_WIDTH)
        self.measures.setWordWrap(True)
        self.measures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self.retranslate()
        self.choose(self._kept.get("measure") or next(iter(MEASURES)))
        self.group.edited.connect(self._on_group)
        self.measures.currentItemChanged.connect(self._on_measure)
        for edit in (self.split, self.grain):
            edit.edited.connect(self._on_edited)
        self.compare.toggled.connect(self._on_edited)

    def _arrange(self) -> None:
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(GRID)
        for label, edit in ((self.split_label, self.split), (self.grain_label, self.grain)):
            label.setBuddy(edit)
            ways.addWidget(label)
            ways.addWidget(edit)
            ways.addSpacing(GRID)
        ways.addWidget(self.compare)
        ways.addStretch(0)
        self.add(self.group)
        self.add_space()
        self.add(self._ways)

    def retranslate(self) -> None:
        """Set the words again."""
        there = {one.group for one in MEASURES.values()}
        groups = [Option(code, in_words(code, GROUPS)) for code in GROUPS if code in there]
        self.group.set_options(groups)
        self.group.setAccessibleName(self.tr("Group of figures"))
        self.measures.setAccessibleName(self.tr("Figures"))
        self.split_label.setText(self.tr("Split by"))
        self.grain_label.setText(self.tr("Per"))
        for row in range(self.measures.count()):
            self._name(self.measures.item(row))
        if self.measures.currentItem() is not None:
            self._offer_ways()

    # ---- what is chosen ----

    @property
    def measure(self) -> Measure:
        """The measure chosen."""
        return MEASURES[self.measures.currentItem().data(_CODE)]

    def asked(self, first: date, last: date, season_id: int | None) -> Asked:
        """What is chosen, over these days or of this season."""
        return Asked(
            measure=self.measure.code,
            first=first,
            last=last,
            split=self.split.value() or WHOLE,
            grain=self.grain.value() or WHOLE,
            season_id=season_id if self.measure.by_season else None,
            compare=self.compare.isChecked() and self._can_compare,
        )

    @property
    def _can_compare(self) -> bool:
        return self.measure.can_compare(self.split.value() or WHOLE)

    def choose(self, code: str) -> None:
        """Choose a measure; the first where there is none of this name."""
        measure = MEASURES.get(code) or next(iter(MEASURES.values()))
        self.group.set_value(measure.group)
        self._list_group(measure.code)

    def choose_ways(self, choice: ChartChoice) -> None:
        """Choose a measure, split and shown as in a kept chart."""
        ways = self._kept.setdefault("ways", {})
        ways[choice.measure] = (choice.split, choice.grain, choice.compare)
        self.choose(choice.measure)
        self._remember()

    def _list_group(self, code: str) -> None:
        """List the measures of the group chosen, and choose one of them."""
        blocked = self.measures.blockSignals(True)
        self.measures.clear()
        for one in MEASURES.values():
            if one.group == self.group.value():
                item = QListWidgetItem(self.measures)
                item.setData(_CODE, one.code)
                self._name(item)
                if one.code == code:
                    self.measures.setCurrentItem(item)
        if self.measures.currentItem() is None:
            self.measures.setCurrentRow(0)
        self.measures.blockSignals(blocked)
        self._offer_ways()

    def _name(self, item: QListWidgetItem) -> None:
        """Name a measure, with room for all lines: the list alone forgets what stands around."""
        name = measure_name(MEASURES[item.data(_CODE)])
        bar = self.measures.verticalScrollBar().sizeHint().width()
        room = QRect(0, 0, LIST_WIDTH - 2 * ITEM_ROOM - bar, LIST_WIDTH)
        words = self.measures.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, name)
        item.setText(name)
        item.setSizeHint(QSize(0, words.height() + ITEM_ROOM))

    def _offer_ways(self) -> None:
        """Offer what the measure can be split by and shown per, as it was chosen last."""
        measure = self.measure
        split, grain, compare = self._kept.get("ways", {}).get(measure.code, (WHOLE, WHOLE, False))
        splits = [Option(WHOLE, self.tr("not split"))]
        splits += [Option(one, in_words(one, SPLITS)) for one in measure.splits]
        names = self.grain_names()
        grains = [Option(WHOLE, self.tr("as suits"))]
        grains += [Option(one, names[one]) for one in measure.grains]
        for label, edit, options, chosen in (
            (self.split_label, self.split, splits, split),
            (self.grain_label, self.grain, grains, grain),
        ):
            edit.set_options(options)
            known = chosen in [option.value for option in options]
            edit.set_value(chosen if known else WHOLE)
            for widget in (label, edit):
                widget.setVisible(len(options) > 1)
        blocked = self.compare.blockSignals(True)
        self.compare.setChecked(bool(compare))
        self.compare.blockSignals(blocked)
        self.compare.setVisible(self._can_compare)
        self.compare.setText(
            self.tr("with the season before") if measure.by_season else self.tr("with last year")
        )

    def grain_names(self) -> dict[str, str]:
        """What the spans of time are called."""
        return {
            "day": self.tr("day"),
            "week": self.tr("week"),
            "month": self.tr("month"),
            "year": self.tr("year"),
        }

    # ---- being chosen ----

    def _on_group(self) -> None:
        self._list_group("")
        self._remember()
        self.edited.emit()

    def _on_measure(self, *_items: Any) -> None:
        self._offer_ways()
        self._remember()
        self.edited.emit()

    def _on_edited(self, *_values: Any) -> None:
        ways = self._kept.setdefault("ways", {})
        ways[self.measure.code] = (
            self.split.value(),
            self.grain.value(),
            self.compare.isChecked(),
        )
        self.compare.setVisible(self._can_compare)
        self._remember()
        self.edited.emit()

    def _remember(self) -> None:
        self._kept["measure"] = self.measure.code
        self._memory.setValue(MEMORY, json.dumps(self._kept))


def _recalled(memory: QSettings) -> dict[str, Any]:
    try:
        kept = json.loads(str(memory.value(MEMORY)))
        ways = {
            str(code): (str(split), str(grain), bool(compare))
            for code, (split, grain, compare) in kept.get("ways", {}).items()
        }
        return {"measure": str(kept.get("measure", "")), "ways": ways}
    except (ValueError, TypeError, AttributeError):
        return {}  # nothing kept, or not by us
