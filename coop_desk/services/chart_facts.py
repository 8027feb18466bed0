"""The measures that add up document by document."""

from __future__ import annotations

from coop_desk.services.measure import Measure

MEASURES: tuple[Measure, ...] = ()
