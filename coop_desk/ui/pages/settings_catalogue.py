"""Settings: grades, baskets, and the chart of accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QAction

from coop_desk.services import accounts, catalogue
from coop_desk.services.accounts import Account
from coop_desk.services.catalogue import Grade, Tare
from coop_desk.ui.changes import Changes
from coop_desk.ui.fields import Field
from coop_desk.ui.models.columns import Column
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.desk_services import DeskServices
from coop_desk.ui.pages.settings_list import ListSection, Row


class GradesSection(ListSection):
    """What grades are called, their usual deduction, and which are offered."""

    name = "grades"
    concerned = Changes.SETTINGS | Changes.PRICES
    products = ("mushroom", "leaf", "dry_tea")

    def retranslate(self) -> None:
        """Set the words again."""
        super().retranslate()
        self.about.setText(
            self.tr(
                "A change counts for new tickets only: those already posted keep the grade, the "
                "deduction and the price that were frozen on them."
            )
        )

    def columns(self) -> Sequence[Column]:
        """The columns of the list."""
        return (
            Column("name", self.tr("Grade")),
            Column("english_name", self.tr("English")),
            Column("deduction_bp", self.tr("Usual deduction (%)"), "percent"),
            Column("state", self.tr("In use"), width=96),
        )

    def fields(self) -> Sequence[Field]:
        """The fields of the form."""
        return (
            Field("name", self.tr("Name"), required=True, longest=40, width=200),
            Field("deduction_bp", self.tr("Usual deduction"), "percent", required=True),
            Field("active", self.tr("In use"), "yes"),
        )

    def read(self, product: str, unit: Any) -> Sequence[Grade]:
        """The grades of a product."""
        return catalogue.grades(unit, product)

    def row_of(self, item: Grade) -> Row:
        """A grade as a row."""
        return {
            "id": item.id,
            "name": item.name,
            "english_name": item.english_name,
            "deduction_bp": item.deduction_bp,
            "active": item.active,
            "state": self.tr("yes") if item.active else self.tr("no"),
        }

    def values_of(self, row: Row | None) -> Mapping[str, Any]:
        """What the form shows."""
        return {key: row[key] for key in ("name", "deduction_bp", "active")} if row else {}

    def heading_of(self, row: Row | None) -> str:
        """The grade's name."""
        return str(row["name"]) if row else ""

    def write(self, row: Row | None, values: dict[str, Any], unit: Any) -> None:
        """Change the grade."""
        if row is not None:
            catalogue.change_grade(unit, row["id"], **values)


class BasketsSection(ListSection):
    """What each kind of basket weighs empty, and on which days it is in use."""

    name = "baskets"
    products = ("mushroom", "leaf")

    def __init__(self, context: PageContext, desk: DeskServices) -> None:
        self.add_action = QAction()
        super().__init__(context, desk)
        self.main_action = self.add_action
        self.add_action.setParent(self)
        self.add_action.triggered.connect(self._on_add)

    def retranslate(self) -> None:
        """Set the words again."""
        super().retranslate()
        self.add_action.setText(self.tr("Add a basket"))
        self.about.setText(
            self.tr(
                "The tare is taken off the gross weight for every basket. A basket that now weighs "
                "otherwise is taken out of use and added anew, so that old tickets keep their tare."
            )
        )
        self.table.set_empty(
            self.tr("The baskets of this product belong here."), self.tr("Add a basket")
        )

    def columns(self) -> Sequence[Column]:
        """The columns of the list."""
        return (
            Column("name", self.tr("Basket")),
            Column("grams", self.tr("Empty weight (jin)"), "jin"),
            Column("start", self.tr("In use from"), "date"),
            Column("end", self.tr("Out of use from"), "date"),
        )

    def fields(self) -> Sequence[Field]:
        """The fields of the form; of a basket in use only the last can be filled in."""
        return (
            Field("name", self.tr("Basket"), required=True, longest=40, width=200),
            Field("grams", self.tr("Empty weight"), "weight", required=True),
            Field("start", self.tr("In use from"), "date", required=True),
            Field("end", self.tr("Out of use from"), "date", help=self.tr("Empty: in use.")),
        )

    def read(self, product: str, unit: Any) -> Sequence[Tare]:
        """The baskets of a product, those in use first."""
        return sorted(catalogue.tares(unit, product), key=lambda one: one.end is not None)

    def row_of(self, item: Tare) -> Row:
        """A basket as a row."""
        return {
            "id": item.id,
            "name": item.name,
            "grams": item.grams,
            "start": item.start,
            "end": item.end,
        }

    def values_of(self, row: Row | None) -> Mapping[str, Any]:
        """What the form shows."""
        new = {"name": None, "grams": None, "start": self.context.today(), "end": None}
        return {key: row[key] for key in new} if row else new

    def heading_of(self, row: Row | None) -> str:
        """The basket's name."""
        return str(row["name"]) if row else self.tr("New basket")

    def prepare(self, row: Row | None) -> None:
        """Only the end of a saved basket can be changed."""
        for key in ("name", "grams", "start"):
            self.form.editor(key).setEnabled(row is None)
        self.add_action.setVisible(False)

    def open_row(self, row: Row | None) -> None:
        """Go to the one field there is to fill in."""
        super().open_row(row)
        if row is not None and self.panel.is_open:
            self.form.go_to("end")

    def write(self, row: Row | None, values: dict[str, Any], unit: Any) -> None:
        """Add the basket, or take it out of use."""
        if row is None:
            catalogue.add_tare(unit, self.product, **values)
        else:
            catalogue.change_tare(unit, row["id"], end=values["end"])

    def _put_away(self) -> None:
        super()._put_away()
        self.add_action.setVisible(True)

    def _on_add(self) -> None:
        self.open_row(None)


class AccountsSection(ListSection):
    """The chart of accounts, whose names an office may change."""

    name = "accounts"

    def retranslate(self) -> None:
        """Set the words again."""
        super().retranslate()
        self.about.setText(
            self.tr(
                "The accounts of the books. Call them as your accountant does; the numbers and "
                "what was posted under them stay."
            )
        )

    def columns(self) -> Sequence[Column]:
        """The columns of the list."""
        return (
            Column("id", self.tr("Number"), width=72),
            Column("name", self.tr("Name")),
            Column("english_name", self.tr("English")),
            Column("kind", self.tr("Kind"), width=96),
        )

    def fields(self) -> Sequence[Field]:
        """The fields of the form."""
        return (
            Field("name", self.tr("Name"), required=True, longest=60, width=230),
            Field("english_name", self.tr("English"), longest=60, width=230),
        )

    def read(self, _product: str, unit: Any) -> Sequence[Account]:
        """All accounts."""
        return accounts.chart(unit)

    def row_of(self, item: Account) -> Row:
        """An account as a row."""
        kinds = {
            "asset": self.tr("Asset"),
            "liability": self.tr("Liability"),
            "equity": self.tr("Equity"),
            "cost": self.tr("Cost"),
            "income": self.tr("Income"),
            "expense": self.tr("Expense"),
        }
        return {
            "id": item.code,
            "name": item.name,
            "english_name": item.english_name,
            "kind": kinds.get(item.kind, item.kind),
        }

    def values_of(self, row: Row | None) -> Mapping[str, Any]:
        """What the form shows."""
        return {key: row[key] for key in ("name", "english_name")} if row else {}

    def heading_of(self, row: Row | None) -> str:
        """Number and name."""
        return f"{row['id']} {row['name']}" if row else ""

    def write(self, row: Row | None, values: dict[str, Any], unit: Any) -> None:
        """Call the account otherwise."""
        if row is not None:
            accounts.rename(unit, row["id"], values["name"], values["english_name"] or "")
