"""A chart made ready for the screen: colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coop_desk.reports import palette
from coop_desk.ui.theme import colour

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Fills on a dark ground, in the order of palette.SERIES: light and less light in turn.
_DARK_SERIES = (
    "#5fb37f", "#e3b565", "#2f7d55", "#bfe3c9", "#c9822a", "#8fb0a0", "#f3e3c3", "#77827d",
)  # fmt: skip
_COLOURS = ("color", "facecolor", "edgecolor", "markerfacecolor", "markeredgecolor", "halo")
_DARK_BROWN = "#9a6a1c"
_DARK_BELOW = 128  # lightness of the ground


def chart_colours() -> dict[str, str]:
    """Paper's colour → the theme's, for every colour that must change; on the GUI thread."""
    found = {
        palette.INK: colour("ink").name(),
        palette.PAPER: colour("sheet").name(),
        palette.LINE_GREY: colour("line").name(),
        palette.QUIET: colour("faded").name(),
    }
    if colour("sheet").lightness() < _DARK_BELOW:
        found |= dict(zip(palette.SERIES, _DARK_SERIES, strict=True))
        found[palette.BROWN] = _DARK_BROWN
    return found


def recolour(figure: Figure, colours: dict[str, str]) -> None:
    """Exchange the colours of everything drawn on a figure."""
    import matplotlib.patheffects as effects
    from matplotlib.artist import Artist

    from coop_desk.reports.figure_charts import drawing_of

    drawing = drawing_of(figure)
    if drawing is not None:
        drawing.colours = colours
    for artist in figure.findobj(Artist):
        for name in _COLOURS:
            _exchange(artist, name, colours)
        for effect in artist.get_path_effects() or ():
            if isinstance(effect, effects.withStroke):
                ground = colours[palette.PAPER]
                artist.set_path_effects([effects.withStroke(linewidth=4, foreground=ground)])


def _exchange(artist: Any, name: str, colours: dict[str, str]) -> None:
    read = getattr(artist, f"get_{name}", None)
    write = getattr(artist, f"set_{name}", None)
    if read is None or write is None:
        return
    old = read()
    new = colours.get(_hex(old)) if len(old) else None
    if new is not None:
        write(new)


def _hex(value: Any) -> str:
    """A colour, or the first of several, as "#rrggbb"; "" for none."""
    from matplotlib.colors import to_hex

    if not isinstance(value, str):
        value = [value] if len(value) and not hasattr(value[0], "__len__") else value
        value = value[0] if len(value) else "none"
    return "" if isinstance(value, str) and value == "none" else to_hex(value)
