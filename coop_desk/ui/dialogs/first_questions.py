"""The forms of the first questions, and the answers they add up to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from coop_desk.errors import UserError
from coop_desk.reports.file_names import safe_stem
from coop_desk.services.setup import MOST_GREENHOUSES, NewBookAnswers, NewSeason
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.widgets.folder_edit import FolderEdit
from coop_desk.ui.widgets.law_choice import LawChoice

WIDE = 440
BEGINNING, FILE = 2, 3  # places in `forms`


class FirstQuestions(QObject):
    """One form a page: the cooperative, its law, what it begins with, where the file goes."""

    def __init__(
        self,
        *,
        folder: Path,
        choose_folder: Callable[[], Path | None],
        current_language: Callable[[], str],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._current_language = current_language
        self._choose_folder = choose_folder
        self._name = ""
        describe = (self._who, self._which_law, self._beginning, self._where)
        self.forms = [Form(one, today=today) for one in describe]
        self.forms[FILE].set_values({"folder": folder})

    # ---- the fields ----

    def _who(self) -> Sequence[Field]:
        return (
            Field("name", self.tr("Name"), required=True, longest=60, width=WIDE),
            Field("address", self.tr("Address"), longest=120, width=WIDE),
            Field("phone", self.tr("Phone"), longest=40),
        )

    def _which_law(self) -> Sequence[Field]:
        choice = partial(LawChoice, self._current_language)
        return (Field("law", self.tr("Law"), "own", required=True, make=choice),)

    def _beginning(self) -> Sequence[Field]:
        return (
            Field("season", self.tr("First season"), longest=60, help=self.tr("As: 2024 春季")),
            Field("season_first", self.tr("From"), "date"),
            Field("season_last", self.tr("until"), "date", beside=True),
            Field(
                "greenhouses",
                self.tr("Greenhouses"),
                "whole",
                help=self.tr("They are numbered from 01 on, in rows of 13."),
            ),
            Field("area", self.tr("each of"), "area", True, 120, beside=True),
            Field(
                "bags",
                self.tr("for"),
                "whole",
                True,
                8_000,
                beside=True,
                unit=self.tr("bags"),
            ),
            Field("groups", self.tr("Village groups"), "lines", help=self.tr("One on each line.")),
        )

    def _where(self) -> Sequence[Field]:
        return (
            Field(
                "folder",
                self.tr("Folder"),
                "own",
                required=True,
                make=partial(FolderEdit, self._choose_folder),
                help=self.tr("The file will be called {name}.").format(name=self.file_name()),
            ),
        )

    # ---- the answers ----

    def check(self, place: int) -> None:
        """Raise UserError when answers of this page, each right, do not fit together."""
        if place == BEGINNING:
            values = self.forms[BEGINNING].values()
            if not 0 <= (values["greenhouses"] or 0) <= MOST_GREENHOUSES:
                raise UserError(
                    "The number of greenhouses is 0 to {most}.",
                    field="greenhouses",
                    most=MOST_GREENHOUSES,
                )
            _season(values)

    def answers(self) -> NewBookAnswers:
        """All of them together. Raises UserError for a field that is wrong."""
        values: dict[str, Any] = {}
        for form in self.forms:
            values |= form.values()
        return NewBookAnswers(
            path=values["folder"] / self.file_name(),
            name=values["name"],
            law=values["law"],
            address=values["address"] or "",
            phone=values["phone"] or "",
            season=_season(values),
            greenhouses=values["greenhouses"] or 0,
            greenhouse_area=values["area"],
            greenhouse_bags=values["bags"],
            groups=tuple((values["groups"] or "").splitlines()),
        )

    def form_with(self, field: str) -> int:
        """The place of the form with this field; the last one for a field of none of them."""
        for place, form in enumerate(self.forms):
            if field in form.draft():
                return place
        return FILE

    # ---- the name of the file ----

    def file_name(self) -> str:
        """The book's file is called after the cooperative."""
        return f"{safe_stem(self._name)}.coop"

    def show_file_name(self) -> None:
        """Say under the folder what the file will be called."""
        self._name = self.forms[0].editor("name").value() or ""
        self.forms[FILE].retranslate()


def _season(values: dict[str, Any]) -> NewSeason | None:
    name, first, last = (values[key] for key in ("season", "season_first", "season_last"))
    if name is None and first is None and last is None:
        return None
    if name is None:
        raise UserError("Enter the season's name.", field="season")
    if first is None or last is None:
        raise UserError(
            "Fill in both days of the season, or leave all three empty.", field="season_first"
        )
    if last < first:
        raise UserError("The last day lies before the first.", field="season_last")
    return NewSeason(name, first, last)
