"""The look: named colours, one style sheet filled from them, and the house's own font."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from coop_desk.paths import resource

GRID = 8  # pixels: every margin and gap is a multiple of half of it
ROW_HEIGHT = 30  # pixels: a row of a table, a line of the navigation
BODY_POINTS = 11.0
THEMES = ("light", "dark")
STYLE = "fusion"
# Names of faces to fall back on when the house's font was not made yet, best first.
FALLBACK_FAMILIES = ("Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Microsoft YaHei")
# QSS can only take an arrow from a file, so these few are stored once for each theme.
SHEET_IMAGES = ("chevron_down", "chevron_up", "check")

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_STYLED_APART = Qt.WidgetAttribute.WA_SetStyle  # Qt's own dressing leaves it alone
_COLOURS_PROPERTY = "coop_desk_colours"
_UNDRESSED_PROPERTY = "undressed"
_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "sheet",
    QPalette.ColorRole.AlternateBase: "zebra",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ghost",
    QPalette.ColorRole.Button: "sheet",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "red",
    QPalette.ColorRole.ToolTipBase: "sheet",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "leaf_pale",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "leaf",
    QPalette.ColorRole.LinkVisited: "leaf_deep",
    QPalette.ColorRole.Light: "sheet",
    QPalette.ColorRole.Midlight: "shade",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
_FADED_WHEN_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class Theme(NamedTuple):
    """A named set of colours: name → "#RRGGBB"."""

    name: str
    colours: Mapping[str, str]


def load_theme(name: str) -> Theme:
    """Read the colours of "light" or "dark" from resources/themes."""
    text = resource("themes", f"{name}.toml").read_text(encoding="utf-8")
    return Theme(name, tomllib.loads(text))


def load_fonts(files: Iterable[Path]) -> str:
    """Give Qt the house's font files; the name of their family, "" when none could be read."""
    family = ""
    for file in files:
        identifier = QFontDatabase.addApplicationFont(str(file))
        families = QFontDatabase.applicationFontFamilies(identifier) if identifier >= 0 else []
        family = family or (families[0] if families else "")
    return family or _fallback_family()


def _fallback_family() -> str:
    known = set(QFontDatabase.families())
    return next((name for name in FALLBACK_FAMILIES if name in known), "")


def house_fonts() -> list[Path]:
    """The font files made at set-up, Regular first; empty before that."""
    files = (resource("fonts", f"CoopSansSC-{weight}.ttf") for weight in ("Regular", "Bold"))
    return [file for file in files if file.exists()]


def body_font(family: str, points: float = BODY_POINTS) -> QFont:
    """The font of everything; the house's has figures all of one width by nature."""
    font = QFont(family) if family else QFont()
    font.setPointSizeF(points)
    return font


def palette(theme: Theme) -> QPalette:
    """The palette Fusion draws with."""
    result = QPalette()
    for role, name in _ROLES.items():
        result.setColor(role, QColor(theme.colours[name]))
    for role in _FADED_WHEN_DISABLED:
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours["ghost"]))
    if hasattr(QPalette.ColorRole, "Accent"):
        result.setColor(QPalette.ColorRole.Accent, QColor(theme.colours["leaf"]))
    return result


def style_sheet(theme: Theme) -> str:
    """The style sheet with the theme's colours filled in; KeyError on a name it lacks."""
    template = Template(resource("themes", "coop_desk.qss").read_text(encoding="utf-8"))
    images = {
        name: resource("themes", f"{name}_{theme.name}.svg").as_posix() for name in SHEET_IMAGES
    }
    return template.substitute(theme.colours, **images)


def apply_theme(
    application: QApplication, name: str, family: str, later: Collection[QWidget] = ()
) -> Theme:
    """Dress the whole application: "light", "dark" or "system" (what the desktop says).

    The hidden widgets named in `later` are passed over: give each to `dress` before it is shown.
    """
    theme = load_theme(system_theme(application) if name == "system" else name)
    application.setProperty(_COLOURS_PROPERTY, dict(theme.colours))
    with _passed_over(application.topLevelWidgets()) as dressed:
        application.setStyleSheet("")  # another one in place of it would be read far too often
        if application.style().name() != STYLE:
            application.setStyle(QStyleFactory.create(STYLE))
        application.setFont(body_font(family))
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))
    for widget in later:
        widget.setProperty(_UNDRESSED_PROPERTY, True)
    waiting = {part for widget in later for part in _within(widget)}
    _dress(part for part in dressed if part not in waiting)
    return theme


def dress(hidden: QWidget) -> None:
    """Dress what a change of theme passed over, before it is shown; else do nothing."""
    if hidden.property(_UNDRESSED_PROPERTY):
        hidden.setProperty(_UNDRESSED_PROPERTY, False)
        _dress(_within(hidden))


@contextmanager
def _passed_over(tops: Iterable[QWidget]) -> Iterator[list[QWidget]]:
    """Keep Qt from dressing what is there; gives what was dressed before.

    It would dress every widget there is, shown or not, and more than once: a second and more
    when all pages are made.
    """
    passed = [part for top in tops for part in _within(top)]
    dressed = [widget for widget in passed if widget.testAttribute(_DRESSED)]
    for widget in dressed:
        widget.setAttribute(_DRESSED, False)
    for widget in passed:
        widget.setAttribute(_STYLED_APART, True)
    yield dressed
    for widget in passed:
        widget.setAttribute(_STYLED_APART, False)


def _dress(widgets: Iterable[QWidget]) -> None:
    for widget in widgets:
        if not widget.testAttribute(_DRESSED):
            for change in (QEvent.Type.Polish, QEvent.Type.StyleChange):
                QCoreApplication.sendEvent(widget, QEvent(change))


def _within(widget: QWidget) -> list[QWidget]:
    return [widget, *widget.findChildren(QWidget)]


def system_theme(application: QApplication) -> str:
    """What the desktop asks for, "light" where it does not say."""
    scheme = application.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def colour(name: str) -> QColor:
    """A colour of the theme in use, for widgets that paint themselves."""
    application = QApplication.instance()
    colours = application.property(_COLOURS_PROPERTY) if application else None
    return QColor((colours or _unthemed())[name])


def _unthemed() -> Mapping[str, str]:
    return load_theme("light").colours


def set_look(widget: QWidget, value: str, name: str = "look") -> None:
    """Give a widget one of the style sheet's looks, at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # A label measures itself again only then: a look may bring room around its words.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.update()
