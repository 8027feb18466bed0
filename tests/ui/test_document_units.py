"""Kilograms beside jin, where the office asked for them."""

from __future__ import annotations

from offices import Office

from coop_desk.services import settings, tea
from coop_desk.services.document_view import document_view
from coop_desk.ui.widgets.document_words import DocumentWords


def test_kilograms_stand_beside_jin_when_the_office_wants_them(office: Office) -> None:
    with office.book.write() as unit:
        ticket = tea.post_leaf(unit, office.leaf()).id
        assert document_view(unit, ticket).kilograms is False
        settings.put(unit, "weight_unit", "jin_and_kilogram")
        assert document_view(unit, ticket).kilograms is True
    words = DocumentWords()
    assert words.jin(8_635) == "17.27 jin"
    words.kilograms = True
    assert words.jin(8_635) == "17.27 jin (8.635 kg)"
