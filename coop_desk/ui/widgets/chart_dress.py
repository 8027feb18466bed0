"""A chart made ready for the screen: colours of the theme, room for its legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coop_desk.reports import palette
from coop_desk.ui.theme import colour

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Fills on a dark ground, in the order of palette.SERIES: light and less light in turn.
_DARK_SERIES = (
    "#5fb37f", "#e3b565", "#2f7d55", "#bfe3c9", "#c9822a", "#8fb0a0", "#f3e3c3", "#9a6a1c",
)  # fmt: skip
_DARK_BELOW = 128  # lightness of the ground

_POINTS = 10.5  # the legend's letters, as reports.charts writes them
_AROUND_ENTRY = 3.8  # widths of a letter: the sample before an entry and the gap after it
_LEGEND_ROW = 17  # points
_TITLE_GAP = 10  # points


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
    return found


def recolour(figure: Figure, colours: dict[str, str]) -> None:
    """Exchange the colours of everything drawn on a figure."""
    import matplotlib.patheffects as effects
    from matplotlib.artist import Artist

    figure.draw_without_rendering()  # so that the ticks and their labels are there
    for artist in figure.findobj(Artist):
        for name in ("color", "facecolor", "edgecolor", "markerfacecolor"):
            _exchange(artist, name, colours)
        for effect in artist.get_path_effects() or ():
            if isinstance(effect, effects.withStroke):
                ground = colours[palette.PAPER]
                artist.set_path_effects([effects.withStroke(linewidth=4, foreground=ground)])
    axis_ink = colours[palette.INK]
    for axes in figure.axes:
        axes.tick_params(colors=axis_ink)


def fit_legend(figure: Figure, inches: float) -> None:
    """Put the legend under the title, in as many columns as a figure so wide has room for.

    On paper it stands at the title's right, where a chart half a window wide has no room.
    """
    for axes in figure.axes:
        handles, labels = axes.get_legend_handles_labels()
        legend = axes.get_legend()
        if legend is None or not labels:
            continue
        font = legend.get_texts()[0].get_fontproperties()
        columns = _columns(labels, inches * 72)
        axes.legend(
            handles, labels, prop=font, frameon=False, loc="lower left", bbox_to_anchor=(0, 1.0),
            ncols=columns, labelcolor=palette.INK, handlelength=1.4, columnspacing=1.4,
            borderaxespad=0.4, borderpad=0,
        )  # fmt: skip
        _raise_title(axes, _TITLE_GAP + _LEGEND_ROW * -(-len(labels) // columns))


def _columns(labels: list[str], points: float) -> int:
    widest = max(sum(1 if ord(sign) > 0x2E80 else 0.56 for sign in label) for label in labels)
    room = points * 0.88  # beside the figures of the axis
    return max(1, min(len(labels), int(room / ((widest + _AROUND_ENTRY) * _POINTS))))


def _raise_title(axes: Any, pad: float) -> None:
    from matplotlib.text import Text

    words = axes.get_title("left")
    for text in axes.findobj(Text):
        if words and text.get_text() == words:
            font, ink = text.get_fontproperties(), text.get_color()
            axes.set_title(words, loc="left", fontproperties=font, color=ink, pad=pad)
            return


def _exchange(artist: Any, name: str, colours: dict[str, str]) -> None:
    read = getattr(artist, f"get_{name}", None)
    write = getattr(artist, f"set_{name}", None)
    if read is None or write is None:
        return
    new = colours.get(_hex(read()))
    if new is not None:
        write(new)


def _hex(value: Any) -> str:
    """A colour, or the first of several, as "#rrggbb"; "" for none."""
    from matplotlib.colors import to_hex

    if not isinstance(value, str):
        value = [value] if len(value) and not hasattr(value[0], "__len__") else value
        value = value[0] if len(value) else "none"
    return "" if isinstance(value, str) and value == "none" else to_hex(value)
