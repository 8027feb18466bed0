"""The measures that do not simply add up."""

from __future__ import annotations

from coop_desk.services.measure import Measure

MEASURES: tuple[Measure, ...] = ()
