from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtSvg import QSvgRenderer

from coop_desk.paths import resource
from coop_desk.ui.icons import icon, picture
from coop_desk.ui.theme import colour

ICONS = sorted(resource("icons").glob("*.svg"))
STYLE = {
    "viewBox": "0 0 24 24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.75",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


def named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", ICONS, ids=named)
def test_every_icon_is_drawn_in_the_one_stroke_style(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text())
    assert {name: root.get(name) for name in STYLE} == STYLE
    for part in root:
        assert not {"fill", "stroke", "style"} & set(part.attrib)
    assert QSvgRenderer(str(path)).isValid()


@pytest.mark.parametrize("path", ICONS, ids=named)
def test_every_icon_shows_something_within_its_square(path: Path) -> None:
    image = picture(path.stem, "ink", 24).toImage()
    inked = [(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 128]
    assert len(inked) > 10
    border = [(x, y) for x, y in inked if x in (0, 23) or y in (0, 23)]
    assert not border


def test_an_icon_takes_the_colour_asked_for() -> None:
    image = picture("menu", "red", 48).toImage()
    middle = image.pixelColor(24, 24)
    assert middle.alpha() == 255
    assert middle.name() == colour("red").name()


def test_a_chosen_icon_has_another_colour() -> None:
    made = icon("menu", "faded", "leaf_deep")
    size = QSize(24, 24)
    off = made.pixmap(size, QIcon.Mode.Normal, QIcon.State.Off).toImage().pixelColor(12, 12)
    on = made.pixmap(size, QIcon.Mode.Normal, QIcon.State.On).toImage().pixelColor(12, 12)
    assert (off.name(), on.name()) == (colour("faded").name(), colour("leaf_deep").name())


def test_icons_named_in_the_code_are_there() -> None:
    names = {path.stem for path in ICONS}
    code = Path(__file__).parents[2] / "coop_desk" / "ui"
    wanted = re.compile(r'(?:icon|picture|EmptyState)\(\s*"(\w+)"')
    used = {name for file in code.rglob("*.py") for name in wanted.findall(file.read_text())}
    assert used
    assert used <= names


def test_a_missing_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        picture("no_such_icon", "ink", 16)
