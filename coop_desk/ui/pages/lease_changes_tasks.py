"""A lease ended early or given to another grower, and the leases of last season renewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.domain.rent_schedule import RentTerms, rent_until, whole_rent
from coop_desk.services import lease_changes, lease_terms, leasing
from coop_desk.services.lease_changes import Proposal, Transfer
from coop_desk.services.leasing import SeasonRow
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field
from coop_desk.ui.forms import Form
from coop_desk.ui.language import error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.lease_reading import LeaseDetail, read_lease
from coop_desk.ui.pages.people_search import find_people
from coop_desk.ui.pages.rent_tasks import LeaseTask
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import days_words, in_words
from coop_desk.ui.widgets.task_panel import Fact, Task
from coop_desk.ui.widgets.tick_list import Tick, TickList

WIDE = 40 * GRID
TOUCHED = Changes.SHEDS | Changes.LEASES | Changes.MONEY | Changes.DOCUMENTS


@dataclass(frozen=True, slots=True)
class ChangeKnown:
    """A lease before it changes: how it stands, and what its rent is counted by."""

    detail: LeaseDetail
    terms: RentTerms


def read_change(lease_id: int, today: date, unit: Any) -> ChangeKnown:
    """A lease before it changes. Raises UserError when there is none."""
    detail = read_lease(lease_id, today, unit)
    return ChangeKnown(detail, lease_terms.rent_terms(unit, detail.lease))


class EndTask(LeaseTask):
    """Ends a lease early; rent charged for the days after is credited with it."""

    kind = "end-lease"
    renamed: ClassVar = {"end": "last"}

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("End the lease early")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("End it")

    def read(self, unit: Any) -> ChangeKnown:
        """How it stands."""
        return read_change(self.lease_id, self._today, unit)

    def fields(self, known: ChangeKnown) -> Sequence[Field]:
        """Until when, and why."""
        last = (known.detail.lease.last_end - ONE_DAY).isoformat()
        return (
            Field("last", self.tr("Last day"), "date", True, self._today,
                  self.tr("It would run until {day}.").format(day=last)),
            Field("note", self.tr("Reason"), required=True, width=WIDE),
        )  # fmt: skip

    def facts(self, known: ChangeKnown, form: Form) -> list[Fact]:
        """The rent until then, what was charged, what will be credited."""
        detail, last = known.detail, form.readable("last")
        facts = [self._lease_fact(detail)]
        if last is None or not detail.lease.start <= last:
            return facts
        owed, charged = rent_until(known.terms, last + ONE_DAY), detail.charged_fen
        return [
            *facts,
            (self.tr("Rent until then"), format_fen(owed)),
            (self.tr("Charged so far"), format_fen(charged)),
            (self.tr("Will be credited"), format_fen(max(0, charged - owed))),
        ]

    def post(self, unit: Any, _known: ChangeKnown, values: dict[str, Any]) -> Done[str]:
        """End it after that day."""
        end = values["last"] + ONE_DAY
        posted = leasing.end_lease(unit, self.lease_id, end, values["note"], day=self._today)
        return Done(posted.number, TOUCHED)


class TransferTask(LeaseTask):
    """Gives a greenhouse with its live bags to another grower."""

    kind = "transfer-lease"
    renamed: ClassVar = {"person": "grower", "end": "start"}

    def __init__(self, context: PageContext, parent: Any, lease_id: int) -> None:
        super().__init__(context.today(), lease_id)
        self._find = partial(find_people, context, parent, "grower")

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Transfer to another grower")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Transfer it")

    def read(self, unit: Any) -> ChangeKnown:
        """How it stands."""
        return read_change(self.lease_id, self._today, unit)

    def fields(self, _known: ChangeKnown) -> Sequence[Field]:
        """To whom, from when, at what price the bags go over."""
        bags = self.tr("All live bags go over; the new grower owes for them.")
        counted = self.tr("Where they were counted together; empty: as the book has them.")
        return (
            Field("grower", self.tr("New grower"), "person", True, find=self._find, width=WIDE),
            Field("start", self.tr("First day"), "date", True, self._today),
            Field("price", self.tr("Price per bag"), "money", True, help=bags),
            Field("bags", self.tr("Bags counted"), "whole", help=counted),
            Field("note", self.tr("Reason"), required=True, width=WIDE),
        )

    def facts(self, known: ChangeKnown, form: Form) -> list[Fact]:
        """How the rent parts, how many bags go over and for how much."""
        lease, live = known.detail.lease, known.detail.live_bags
        start = form.readable("start")
        facts: list[Fact] = []
        if start is not None and lease.start < start < lease.last_end:
            old = rent_until(known.terms, start)
            stays = self.tr("Rent of {grower} until then").format(grower=lease.person)
            rest = whole_rent(known.terms) - old
            facts = [
                (stays, format_fen(old)),
                (self.tr("Rent of the new grower"), format_fen(rest)),
            ]
        price = form.readable("price") or 0
        words = self.tr("Live bags that go over: {count}").format(count=f"{live:,}")
        return [*facts, (words, format_fen(live * price))]

    def post(self, unit: Any, _known: ChangeKnown, values: dict[str, Any]) -> Done[str]:
        """Transfer it."""
        wanted = Transfer(
            self.lease_id,
            values["grower"],
            values["start"],
            values["bags"],
            values["price"],
            values["note"],
        )
        done = lease_changes.transfer(unit, wanted, day=self._today)
        touched = TOUCHED | Changes.BAGS | Changes.STOCK | Changes.PEOPLE
        return Done(done.document.number, touched)


@dataclass(frozen=True, slots=True)
class RenewKnown:
    """The season to renew for, and what could be renewed, by greenhouse."""

    season: SeasonRow | None
    proposals: dict[int, Proposal]


class RenewTask(Task):
    """The leases of last season, ticked where they go on with the same terms."""

    wide = True

    def __init__(self, today: date, season_id: int | None) -> None:
        super().__init__()
        self.name = f"renew-leases-{season_id or ''}"
        self._today, self._season_id = today, season_id

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Renew the leases of last season")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Renew those ticked")

    def read(self, unit: Any) -> RenewKnown:
        """The proposals for the season in the head, else for the newest."""
        seasons = leasing.seasons(unit)
        season = next((one for one in seasons if one.id == self._season_id), None)
        season = season or (seasons[0] if seasons else None)
        if season is None:
            return RenewKnown(None, {})
        proposals = lease_changes.propose_renewals(unit, season.id)
        return RenewKnown(season, {one.greenhouse_id: one for one in proposals})

    def trouble(self, known: RenewKnown) -> str:
        """No season, or nothing before it."""
        if known.season is None:
            return self.tr("There is no season yet. Add it on the page of greenhouses.")
        if known.proposals:
            return ""
        words = self.tr("The season before {season} has no leases to renew.")
        return words.format(season=known.season.name)

    def fields(self, known: RenewKnown) -> Sequence[Field]:
        """Which of them."""
        make = partial(self._make_list, known)
        return (Field("leases", self.tr("Leases"), "ticks", required=True, make=make),)

    def _make_list(self, known: RenewKnown) -> TickList:
        titles = (
            self.tr("Greenhouse"),
            self.tr("Grower"),
            self.tr("Days"),
            self.tr("Rent by"),
            self.tr("Price"),
            self.tr("Deposit"),
            self.tr("What hinders"),
        )
        ticks = [self._tick(key, one) for key, one in known.proposals.items()]
        return TickList(titles, ticks, {4, 5})

    def _tick(self, key: int, one: Proposal) -> Tick:
        texts = (
            one.greenhouse,
            one.person,
            days_words(one.start, one.end - ONE_DAY),
            in_words(one.basis, terms.LEASE_BASES),
            format_fen(one.rate_fen),
            format_fen(one.deposit_fen),
            error_text(one.hindrance) if one.hindrance else "",
        )
        return Tick(key, texts, not one.hindrance)

    def facts_titles(self) -> tuple[str, str]:
        """What stands above the count."""
        return self.tr("Season"), ""

    def facts(self, known: RenewKnown, form: Form) -> list[Fact]:
        """For which season, how many are ticked, and how many cannot be."""
        ticked = form.editor("leases").value() or ()
        hindered = sum(bool(one.hindrance) for one in known.proposals.values())
        season = known.season.name if known.season is not None else ""
        words = self.tr("{ticked} ticked, {hindered} hindered")
        return [(season, words.format(ticked=len(ticked), hindered=hindered))]

    def post(self, unit: Any, known: RenewKnown, values: dict[str, Any]) -> Done[int]:
        """Post them all, or none."""
        wanted = [known.proposals[key] for key in values["leases"] if key in known.proposals]
        assert known.season is not None
        lets = lease_changes.renew(unit, wanted, known.season.id, day=self._today)
        return Done(len(lets), TOUCHED)

    def said(self, value: int) -> str:
        """How many."""
        return self.tr("Leases renewed: {count}").format(count=value)
