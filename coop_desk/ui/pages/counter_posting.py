"""How a counter posts: the form is sent once, its draft becomes the ticket, questions are asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from coop_desk.errors import NeedsConfirmation, UserError
from coop_desk.services import corrections, documents
from coop_desk.services.corrections import Correction
from coop_desk.services.document_view import DocumentView, document_view
from coop_desk.services.documents import Posted
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.ops import Operations
from coop_desk.ui.pages.counter_correction import CounterCorrection
from coop_desk.ui.widgets.counter_form import CounterForm
from coop_desk.ui.widgets.held_keys import HeldKeys
from coop_desk.ui.widgets.ticket_draft import DraftOffer, TicketDraft

LONGEST_SEARCH = 3000  # milliseconds: a search that failed must not hold the keys for ever


class TicketPosting(QObject):
    """Posts what the form holds; a refusal leaves the form as it is.

    Who prints or counts tickets listens to `posted`.
    """

    posted = Signal(dict, object)  # the values of the form, and the DocumentView of the ticket
    refused = Signal()
    resumed = Signal(dict)  # the values of a draft that was put back into the form

    def __init__(
        self,
        operations: Operations,
        form: CounterForm,
        kind: str,
        touches: Changes,
        *,
        read_day: Callable[[], date],
        make_ticket: Callable[[dict[str, Any]], Any],
        write: Callable[..., Posted],
        correction: CounterCorrection,
    ) -> None:
        super().__init__(form)  # what waits to be kept goes with the form it is read from
        self._operations, self._form, self._kind = operations, form, kind
        self._read_day, self._make_ticket, self._write_ticket = read_day, make_ticket, write
        self._correction = correction
        self._touches = touches | Changes.MONEY | Changes.STOCK | Changes.DOCUMENTS
        self._drafts_were_offered = False
        self.draft = TicketDraft(operations, kind, self._collect_draft, self)
        self.offer = DraftOffer()
        self.keys = HeldKeys(form)
        form.editor("person").awaited.connect(self._on_awaited)
        form.submitted.connect(self._on_submitted)
        form.accepted.connect(self._on_accepted)
        form.left.connect(self.draft.keep)
        self.offer.resumed.connect(self._on_resumed)
        self.offer.discarded.connect(self._on_discarded)

    # ---- posting ----

    def submit(self) -> None:
        """Post what was typed; nothing where nothing was typed."""
        self.keys.in_turn(self._submit)

    def _submit(self) -> None:
        if self._form.is_asking:
            self._form.accept()
        elif self._form.dirty:
            self._form.submit()

    def _on_awaited(self, waits: bool) -> None:
        """Enter was pressed before the person was found: what is typed on comes after."""
        if waits:
            self.keys.hold(LONGEST_SEARCH)
        elif self._form.readable("person") is None:
            self.keys.drop()  # nobody was found, so what follows would go astray
        else:
            self.keys.release()

    def _on_submitted(self, values: dict[str, Any]) -> None:
        self._post(values, confirmed=False)

    def _on_accepted(self) -> None:
        values = self._form.check()
        if values is not None:
            self._post(values, confirmed=True)

    def _post(self, values: dict[str, Any], *, confirmed: bool) -> None:
        self.draft.rest()
        self.keys.hold()
        self._operations.run_change(
            self,
            self.tr("Posting the ticket"),
            partial(
                self._write,
                self._make_ticket(values),
                self._correction.correction(values),
                confirmed,
            ),
            on_done=partial(self._on_done, values),
            on_refused=self._on_refused,
            on_failed=self.keys.drop,
        )

    def _on_done(self, values: dict[str, Any], view: DocumentView) -> None:
        self.posted.emit(values, view)
        self.keys.release()

    def _write(
        self, ticket: Any, correction: Correction | None, confirmed: bool, unit: Any
    ) -> Done[DocumentView]:
        write = partial(self._write_ticket, unit, ticket, confirmed=confirmed)
        if correction is not None:
            posted = corrections.replace(
                unit, correction, lambda replaced: write(replaces_id=replaced)
            )
        else:
            posted = write(draft_id=self.draft.id)
            self.draft.id = None
        return Done(document_view(unit, posted.id), self._touches)

    def _on_refused(self, error: UserError) -> None:
        self.keys.drop()  # they were meant for the ticket after this one
        self.refused.emit()
        self.draft.touch()
        if isinstance(error, NeedsConfirmation):
            self._form.ask(error)
        else:
            self._form.show_error(error)

    # ---- drafts ----

    def _collect_draft(self) -> tuple[date, dict[str, Any]] | None:
        """What is typed; while a ticket is put right nothing, for the ticket itself is there."""
        is_draft = self._form.dirty and not self._correction.is_open
        return (self._read_day(), self._form.draft()) if is_draft else None

    def set_aside(self) -> None:
        """Keep what is typed as a draft and offer it: the form is needed for something else."""
        self.draft.set_aside(self._read_drafts)

    def offer_drafts(self) -> None:
        """Offer what was left unposted, once."""
        if not self._drafts_were_offered:
            self._drafts_were_offered = True
            self._read_drafts()

    def _read_drafts(self, _done: Any = None) -> None:
        read = partial(documents.drafts, kind=self._kind)
        key = (id(self), "drafts")
        self._operations.run_query(read, self._on_drafts, key=key, parent=self)

    def _on_drafts(self, drafts: list[tuple[int, dict[str, Any]]]) -> None:
        self.offer.offer([draft for draft in drafts if draft[0] != self.draft.id])

    def _on_resumed(self, draft_id: int, values: dict[str, Any]) -> None:
        if self._form.dirty:
            self.draft.keep()
        self.draft.id = draft_id
        self._form.clear()
        self._form.restore(values)
        self.resumed.emit(values)

    def _on_discarded(self, draft_id: int) -> None:
        self.draft.discard(draft_id, self._read_drafts)
        self._form.go_to_first()
