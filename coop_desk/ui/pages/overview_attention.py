"""What needs attention: sentences that lead to the page where it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent, ratio
from coop_desk.domain.terms import DOCUMENT_KINDS, PRODUCTS
from coop_desk.domain.weight import format_jin
from coop_desk.services.overview import Attention
from coop_desk.ui.language import Retranslated, listed
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.document_words import in_words, screen_language
from coop_desk.ui.widgets.line_card import LineCard

MOST_SHOWN = 5
BACKUP_IS_OLD_AFTER = 2  # days, as the foot of the window counts them
_ICONS = {
    "drafts": "edit",
    "no_price": "price",
    "late_buyer": "sales",
    "contract_behind": "sales",
    "owes": "person",
    "heavy_loss": "bag",
    "follow_up": "bag",
    "old_goods": "stock",
    "rent_overdue": "lease",
    "rent_due": "lease",
    "land_rent_overdue": "plot",
    "land_rent_due": "plot",
    "idle_sheds": "greenhouse",
    "price_missing": "price",
    "price_set": "price",
    "price_goes_on": "price",
}


class AttentionList(Retranslated, QWidget):
    """The sentences, most urgent first; the rest of a long list behind a button."""

    went = Signal(str, object)  # page id, target
    listed = Signal()  # the lines are other ones now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[Attention] = ()
        self._backup: datetime | None = None
        self._today: date | None = None
        self._all_shown = False
        self.lines: list[LineCard] = []
        self._pressed = 0  # how many of them stand above the button
        self._heading = QLabel()
        set_look(self._heading, "heading")
        self._more = QPushButton()
        set_look(self._more, "link")
        self._more.clicked.connect(self._on_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.retranslate()

    def show_items(self, items: Sequence[Attention], backup: datetime | None, today: date) -> None:
        """Show these, and when the last verified backup was made (None: never)."""
        self._items, self._backup, self._today = items, backup, today
        self.retranslate()

    def retranslate(self) -> None:
        """Make the sentences again; who was on one stays at its place."""
        self._heading.setText(self.tr("Needs attention"))
        focused = next((place for place, line in enumerate(self.lines) if line.hasFocus()), None)
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        pressing, calm = self._make_lines() if self._today is not None else ([], [])
        self.lines, self._pressed = [*pressing, *calm], len(pressing)
        for place, line in enumerate(self.lines, 1):  # the button stands between them
            self._column.insertWidget(place + (place > len(pressing)), line)
        hidden = len(self._pressing()) - len(self._shown())
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show {count} more").format(count=hidden))
        if focused is not None:
            self._go_to(focused)
        self.listed.emit()

    @property
    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops, from the top."""
        return [*self.lines[: self._pressed], self._more, *self.lines[self._pressed :]]

    def _pressing(self) -> Sequence[Attention]:
        """What wants doing."""
        return [item for item in self._items if not item.calm]

    def _shown(self) -> Sequence[Attention]:
        return self._pressing() if self._all_shown else self._pressing()[:MOST_SHOWN]

    def _on_more(self) -> None:
        self._all_shown = True
        self.retranslate()
        self._go_to(MOST_SHOWN)

    def _go_to(self, place: int) -> None:
        line = self.lines[min(place, len(self.lines) - 1)]
        line.show()  # its layout would only later, and what is not shown takes no keys
        line.setFocus()

    # ---- sentences ----

    def _make_lines(self) -> tuple[list[LineCard], list[LineCard]]:
        """What wants doing, or that nothing does; and what is in order."""
        lines = [self._line(item) for item in self._shown()]
        calm_lines = [self._line(item) for item in self._items if item.calm]
        if not lines and not self._backup_is_old:
            calm = self.tr("Nothing needs attention. Everything is in order.")
            lines = [LineCard("check", calm, ink="leaf", clickable=False)]
        return lines, [*calm_lines, self._backup_line()]

    def _line(self, item: Attention) -> LineCard:
        ink = "leaf" if item.calm else "amber"
        line = LineCard(_ICONS.get(item.key, "attention"), self.sentence(item), ink=ink)
        line.opened.connect(partial(self.went.emit, item.page_id, item.target))
        return line

    def sentence(self, item: Attention) -> str:
        """An attention in words; its key where it is one this page does not know."""
        make = getattr(self, f"_say_{item.key}", None)
        return item.key if make is None else make(item.values)

    def _say_drafts(self, values: dict[str, Any]) -> str:
        kind = in_words(values["kind"], DOCUMENT_KINDS)
        text = self.tr("Drafts waiting to be posted: {count} ({kind})")
        return text.format(count=values["count"], kind=kind)

    def _say_no_price(self, values: dict[str, Any]) -> str:
        product = in_words(values["product"], PRODUCTS)
        text = self.tr("There is no price yet for tomorrow, {day}: {product}")
        return text.format(product=product, day=values["day"].isoformat())

    def _say_price_missing(self, values: dict[str, Any]) -> str:
        product = in_words(values["product"], PRODUCTS)
        text = self.tr("Tomorrow, {day}, there is no price yet for {product}: {grades}")
        is_chinese = screen_language().startswith("zh")
        grades = listed(zh if is_chinese or not en else en for zh, en in values["grades"])
        return text.format(product=product, grades=grades, day=values["day"].isoformat())

    def _say_price_set(self, values: dict[str, Any]) -> str:
        text = self.tr("{product}: tomorrow's prices are set ({prices} yuan per jin)")
        return self._with_prices(text, values)

    def _say_price_goes_on(self, values: dict[str, Any]) -> str:
        text = self.tr("{product}: today's prices go on tomorrow ({prices} yuan per jin)")
        return self._with_prices(text, values)

    def _with_prices(self, text: str, values: dict[str, Any]) -> str:
        product = in_words(values["product"], PRODUCTS)
        return text.format(product=product, prices=" / ".join(map(format_fen, values["prices"])))

    def _say_late_buyer(self, values: dict[str, Any]) -> str:
        text = self.tr("{name} has not paid {yuan} yuan of sales more than two months old")
        return text.format(name=values["name"], yuan=format_fen(values["fen"]))

    def _say_contract_behind(self, values: dict[str, Any]) -> str:
        goods, day = in_words(values["product"], PRODUCTS), values["day"].isoformat()
        text = self.tr("{buyer}, {goods}: at the present pace {jin} jin short on {day}")
        jin = format_jin(values["grams"])
        return text.format(buyer=values["buyer"], goods=goods, jin=jin, day=day)

    def _say_owes(self, values: dict[str, Any]) -> str:
        text = self.tr("{name} owes the cooperative {yuan} yuan")
        return text.format(name=values["name"], yuan=format_fen(values["fen"]))

    def _say_heavy_loss(self, values: dict[str, Any]) -> str:
        share = format_percent(ratio(values["lost"], values["of"]), 1)
        text = self.tr("Greenhouse {code} has lost {lost} of {of} bags ({share})")
        lost, of = f"{values['lost']:,}", f"{values['of']:,}"
        return text.format(code=values["code"], lost=lost, of=of, share=share)

    def _say_follow_up(self, values: dict[str, Any]) -> str:
        text = self.tr("Greenhouse {code}: untreated spots ({spots}) have waited {days} days")
        return text.format(**values)

    def _say_old_goods(self, values: dict[str, Any]) -> str:
        goods = in_words(values["product"], PRODUCTS)
        text = self.tr("{grams} jin of {goods} lie in store too long, the oldest {days} days")
        return text.format(grams=format_jin(values["grams"]), goods=goods, days=values["days"])

    def _say_rent_overdue(self, values: dict[str, Any]) -> str:
        text = self.tr("Greenhouse rents overdue since {due}: {yuan} yuan, growers: {count}")
        yuan, due = format_fen(values["fen"]), values["due"].isoformat()
        return text.format(yuan=yuan, count=values["count"], due=due)

    def _say_rent_due(self, values: dict[str, Any]) -> str:
        text = self.tr(
            "Greenhouse rents due within a week, from {due}: {yuan} yuan, growers: {count}"
        )
        yuan, due = format_fen(values["fen"]), values["due"].isoformat()
        return text.format(yuan=yuan, count=values["count"], due=due)

    def _say_land_rent_overdue(self, values: dict[str, Any]) -> str:
        text = self.tr("Land rents to be paid since {due}: {yuan} yuan, households: {count}")
        yuan, due = format_fen(values["fen"]), values["due"].isoformat()
        return text.format(yuan=yuan, count=values["count"], due=due)

    def _say_land_rent_due(self, values: dict[str, Any]) -> str:
        text = self.tr(
            "Land rents to be paid within a week, from {due}: {yuan} yuan, households: {count}"
        )
        yuan, due = format_fen(values["fen"]), values["due"].isoformat()
        return text.format(yuan=yuan, count=values["count"], due=due)

    def _say_idle_sheds(self, values: dict[str, Any]) -> str:
        text = self.tr("Greenhouses standing idle: {count} ({codes})")
        codes = values["codes"]
        shown = listed(codes[:6]) + (" …" if len(codes) > 6 else "")
        return text.format(count=values["count"], codes=shown)

    # ---- the backup ----

    @property
    def _backup_days(self) -> int | None:
        if self._backup is None or self._today is None:
            return None
        return (self._today - self._backup.date()).days

    @property
    def _backup_is_old(self) -> bool:
        days = self._backup_days
        return days is None or days > BACKUP_IS_OLD_AFTER

    def _backup_line(self) -> LineCard:
        line = LineCard("shield", self._say_backup(), ink=self._backup_ink())
        line.opened.connect(partial(self.went.emit, "settings", "backup"))
        return line

    def _backup_ink(self) -> str:
        return "amber" if self._backup_is_old else "leaf"

    def _say_backup(self) -> str:
        days = self._backup_days
        if self._backup is None or days is None:
            return self.tr("No verified backup has been made yet")
        when = f"{self._backup:%Y-%m-%d %H:%M}"
        if days < 0:  # the demo's day lies in the past
            return self.tr("Last verified backup: {when}").format(when=when)
        if days == 0:
            return self.tr("Last verified backup: today, {time}").format(time=when[-5:])
        if days == 1:
            return self.tr("Last verified backup: yesterday, {time}").format(time=when[-5:])
        text = self.tr("Last verified backup: {when}, {days} days ago")
        return text.format(when=when, days=days)
