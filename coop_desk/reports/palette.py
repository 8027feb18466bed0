"""The few colours of papers and charts, by name."""

from __future__ import annotations

INK = "#22302b"
PAPER = "#ffffff"
LINE_GREY = "#b9c2bd"
QUIET = "#5d6b65"
LEAF_GREEN = "#2e7d4f"
AMBER = "#b26a00"

# Fills of stacked charts, dark and light in turn: told apart on a grey print too.
# The last is for all that have no fill of their own, and often the largest: it stays quiet.
SERIES = ("#2e7d4f", "#e3b565", "#17492f", "#a9d3b4", "#b26a00", "#6f8f80", "#f3e3c3", "#b4bcb8")

# Lines, each apart from its neighbours on a grey print.
BROWN = "#7a4a00"
LINES = ("#17492f", "#b26a00", BROWN, "#6f8f80", "#2e7d4f")

# From little to much, and what is written on them; the same on a dark screen.
SHADES = ("#eff6f0", "#c0dec8", "#8fc09d", "#44805a", "#174d30")
ON_PALE, ON_DEEP = "#18231e", "#fbfdfb"
