"""Words and looks that the lists of leases share."""

from __future__ import annotations

from coop_desk.domain import terms
from coop_desk.ui.widgets.document_words import in_words

# How the state of a lease, and of a rent, is dressed in a notice's colours.
TAGS = {"running": "done", "coming": "look", "ended": ""}
RENT_TAGS = {"paid": "done", "overdue": "refused", "due": "look", "coming": ""}


def lease_state(state: str) -> str:
    """The state of a lease on the screen."""
    return in_words(state, terms.LEASE_STATES)


def lease_basis(basis: str) -> str:
    """What rent goes by, in a word."""
    return in_words(basis, terms.LEASE_BASES)


def rent_state(state: str) -> str:
    """The state of a rent on the screen."""
    return in_words(state, terms.RENT_STATES)
