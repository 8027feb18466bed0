"""The chain in words: what stands on the cards of each link, and what a missing one offers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from coop_desk.domain.leases import format_area
from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.domain.terms import LEASE_BASES, term
from coop_desk.domain.weight import format_jin
from coop_desk.services.chain import (
    Chain,
    ChainCrop,
    ChainGrower,
    ChainLand,
    ChainShed,
    ChainStatement,
    ChainTickets,
)
from coop_desk.services.plots import PlotRow
from coop_desk.ui.widgets.chain_card import LinkEntry
from coop_desk.ui.widgets.document_words import days_words, screen_language

LINKS = ("plot", "land", "shed", "grower", "crop", "tickets", "statement")
ICONS = {
    "plot": "plot",
    "land": "lease",
    "shed": "greenhouse",
    "grower": "person",
    "crop": "bag",
    "tickets": "harvest",
    "statement": "statement",
}


class ChainEntries(QObject):
    """Puts a chain into words, in the language in use."""

    def names(self) -> dict[str, str]:
        """What the links are called."""
        return {
            "plot": self.tr("Plot"),
            "land": self.tr("Land lease"),
            "shed": self.tr("Greenhouse"),
            "grower": self.tr("Grower"),
            "crop": self.tr("Crop"),
            "tickets": self.tr("Tickets"),
            "statement": self.tr("Statement"),
        }

    def entries(self, chain: Chain, today: date) -> dict[str, Sequence[LinkEntry]]:
        """The cards of every link."""
        return {
            "plot": self._plots(chain),
            "land": self._lands(chain, today),
            "shed": [self._shed(chain)],
            "grower": [self._grower(chain)],
            "crop": [self._crop(chain)],
            "tickets": [self._tickets(chain)],
            "statement": [self._statement(chain)],
        }

    # ---- land ----

    def _plots(self, chain: Chain) -> Sequence[LinkEntry]:
        if chain.plots:
            return [self._plot(plot) for plot in chain.plots]
        return [
            LinkEntry(
                missing=self.tr("No plot is entered under this greenhouse."),
                action=self.tr("Enter the plot …"),
                page="leases",
                target=("plot", None),
            )
        ]

    def _plot(self, plot: PlotRow) -> LinkEntry:
        facts = (
            (self.tr("Household"), plot.person),
            (self.tr("Area"), self._mu(plot.area)),
        )
        title = f"{plot.code} {plot.name}".strip()
        return LinkEntry(title, facts, page="leases", target=("plot", plot.id))

    def _lands(self, chain: Chain, today: date) -> Sequence[LinkEntry]:
        """The leases of the plots, and a word for each plot that has none."""
        if not chain.plots:
            return [LinkEntry(missing=self.tr("There is no plot to lease in yet."))]
        found: list[LinkEntry] = []
        for plot in chain.plots:
            leases = [land for land in chain.lands if land.plot_id == plot.id]
            found += [self._land(land, today) for land in leases]
            if not leases:
                found.append(self._unleased(plot))
        return found

    def _land(self, land: ChainLand, today: date) -> LinkEntry:
        until = self.tr("Until") if today <= land.last else self.tr("Ended on")
        facts = (
            (self.tr("Of plot"), land.plot),
            (self.tr("Area"), self._mu(land.area)),
            (self.tr("A mu and year"), self._yuan(land.price_fen)),
            (until, land.last.isoformat()),
        )
        target = ("land_lease", land.lease_id)
        return LinkEntry(land.number, facts, page="leases", target=target)

    def _unleased(self, plot: PlotRow) -> LinkEntry:
        words = self.tr("Plot {plot} is not leased in.").format(plot=plot.code)
        action = self.tr("Lease it from {household} …").format(household=plot.person)
        return LinkEntry(missing=words, action=action, page="leases", target=("plot", plot.id))

    # ---- greenhouse and grower ----

    def _shed(self, chain: Chain) -> LinkEntry:
        if chain.shed is not None:
            return self._shed_of(chain.shed)
        return LinkEntry(
            missing=self.tr("No greenhouse stands on this plot."),
            action=self.tr("Say which stand on it …"),
            page="leases",
            target=("plot", chain.plots[0].id) if chain.plots else ("plot", None),
        )

    def _shed_of(self, shed: ChainShed) -> LinkEntry:
        facts = (
            (self.tr("Live bags"), f"{shed.live_bags:,}"),
            (self.tr("Room for"), f"{shed.capacity_bags:,}"),
            (self.tr("Area"), self._mu(shed.area)),
        )
        title = self.tr("Greenhouse {code}").format(code=shed.code)
        return LinkEntry(title, facts, page="greenhouses", target=shed.greenhouse_id)

    def _grower(self, chain: Chain) -> LinkEntry:
        if chain.grower is not None:
            return self._grower_of(chain.grower, chain)
        if chain.shed is None:
            return LinkEntry(missing=self.tr("Nobody can grow here yet."))
        return LinkEntry(
            missing=self.tr("The greenhouse stands idle."),
            action=self.tr("Let it …"),
            page="greenhouses",
            target=chain.shed.greenhouse_id,
        )

    def _grower_of(self, grower: ChainGrower, chain: Chain) -> LinkEntry:
        facts = [
            (self.tr("We owe"), self._yuan(grower.owed_fen)),
            (self.tr("Owes us"), self._yuan(grower.owes_fen)),
        ]
        if chain.lease is not None:
            basis = term(chain.lease.basis, screen_language(), group=LEASE_BASES)
            facts.append((self.tr("Lease until"), chain.lease.last.isoformat()))
            facts.append(("", f"{self._yuan(chain.lease.rate_fen)} · {basis}"))
        title = f"{grower.name} {grower.code}"
        return LinkEntry(title, tuple(facts), page="people", target=grower.person_id)

    # ---- crop, tickets, statement ----

    def _crop(self, chain: Chain) -> LinkEntry:
        crop = chain.crop
        if crop is None:
            return LinkEntry(missing=self.tr("Nothing grows here now."))
        target = ("crop", crop.crop_id)
        if not crop.put_in:
            return LinkEntry(
                crop.season,
                missing=self.tr("No bags were issued to this crop yet."),
                action=self.tr("Issue bags …"),
                page="bags",
                target=target,
            )
        return LinkEntry(crop.season, self._crop_facts(crop, chain), page="bags", target=target)

    def _crop_facts(self, crop: ChainCrop, chain: Chain) -> tuple[tuple[str, str], ...]:
        grams = chain.tickets.grams if chain.tickets is not None else 0
        return (
            (self.tr("Brought, jin"), format_jin(grams, 1)),
            (self.tr("Bags put in"), f"{crop.put_in:,}"),
            (self.tr("Survival"), format_percent(crop.survival)),
            ("", days_words(crop.start, crop.last)),
        )

    def _tickets(self, chain: Chain) -> LinkEntry:
        tickets = chain.tickets
        if tickets is None:
            return LinkEntry(missing=self.tr("Tickets come with a crop."))
        if not tickets.count:
            return LinkEntry(
                missing=self.tr("Nothing was delivered from this crop yet."),
                action=self.tr("Weigh a delivery …"),
                page="harvest",
            )
        return LinkEntry(
            self.tr("{count} tickets").format(count=f"{tickets.count:,}"),
            self._ticket_facts(tickets),
            page="harvest",
            target=tickets.last_id,
        )

    def _ticket_facts(self, tickets: ChainTickets) -> tuple[tuple[str, str], ...]:
        last = "—" if tickets.last_day is None else tickets.last_day.isoformat()
        return (
            (self.tr("Bought for"), self._yuan(tickets.fen)),
            (self.tr("The last on"), last),
        )

    def _statement(self, chain: Chain) -> LinkEntry:
        if chain.grower is None:
            return LinkEntry(missing=self.tr("A statement comes with a grower."))
        person_id = chain.grower.person_id
        if chain.statement is None:
            return LinkEntry(
                missing=self.tr("No statement was made for this grower yet."),
                action=self.tr("Make one …"),
                page="statements",
                target=person_id,
            )
        facts = self._statement_facts(chain.statement)
        return LinkEntry(chain.statement.number, facts, page="statements", target=person_id)

    def _statement_facts(self, statement: ChainStatement) -> tuple[tuple[str, str], ...]:
        owes = statement.closing_fen < 0
        name = self.tr("The grower owed") if owes else self.tr("We owed")
        return (
            (name, self._yuan(abs(statement.closing_fen))),
            (self.tr("Up to"), statement.end.isoformat()),
        )

    # ---- units ----

    def _mu(self, area: int) -> str:
        return self.tr("{area} mu").format(area=format_area(area))

    def _yuan(self, fen: int) -> str:
        return self.tr("{amount} yuan").format(amount=format_fen(fen))
