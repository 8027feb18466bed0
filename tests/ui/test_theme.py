from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget

from coop_desk.paths import resource
from coop_desk.ui import theme


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_light_and_dark_have_the_same_names() -> None:
    light, dark = (theme.load_theme(name).colours for name in theme.THEMES)
    assert list(light) == list(dark)


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "paper", 7),
        ("ink", "sheet", 7),
        ("ink", "zebra", 7),
        ("ink", "leaf_pale", 7),
        ("faded", "paper", 4.5),
        ("faded", "sheet", 4.5),
        ("faded", "shade", 4.5),
        ("on_leaf", "leaf", 4.5),
        ("on_leaf", "leaf_deep", 4.5),
        ("leaf", "sheet", 4.5),
        ("leaf", "shade", 4.5),
        ("leaf_deep", "leaf_pale", 4.5),
        ("amber", "amber_pale", 4.5),
        ("amber", "sheet", 4.5),
        ("red", "red_pale", 4.5),
        ("ghost", "sheet", 3),
        ("edge", "sheet", 1.9),
    ],
)
def test_words_can_be_read_in_bad_light(name: str, ink: str, ground: str, least: float) -> None:
    colours = theme.load_theme(name).colours
    assert contrast(colours[ink], colours[ground]) >= least


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_style_sheet_fills_every_name(name: str) -> None:
    sheet = theme.style_sheet(theme.load_theme(name))
    assert "$" not in sheet
    assert not re.search(r"#[0-9A-Fa-f]{6}", resource("themes", "coop_desk.qss").read_text())


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("image", theme.SHEET_IMAGES)
def test_arrows_of_the_sheet_are_the_icons(name: str, image: str) -> None:
    drawn = resource("themes", f"{image}_{name}.svg").read_text()
    path = re.compile(r'<path d="[^"]+"/>')
    assert path.findall(drawn) == path.findall(resource("icons", f"{image}.svg").read_text())
    colours = theme.load_theme(name).colours
    assert re.search(r'stroke="(#\w+)"', drawn)[1] in colours.values()  # type: ignore[index]


def test_figures_are_all_of_one_width(family: str) -> None:
    metrics = QFontMetricsF(theme.body_font(family))
    assert len({round(metrics.horizontalAdvance(figure), 3) for figure in "0123456789"}) == 1


def test_the_house_font_is_used_and_read_from_its_file(family: str) -> None:
    if not theme.house_fonts():
        pytest.skip("the fonts were not made: python -m coop_desk.tools.fonts")
    assert family
    assert QApplication.font().family() == family
    assert QApplication.font().pointSizeF() == theme.BODY_POINTS


def test_fonts_that_are_not_there_are_no_trouble() -> None:
    assert theme.load_fonts([]) in ("", *theme.FALLBACK_FAMILIES)


def test_dark_dresses_the_whole_application(qapp: QApplication, family: str) -> None:
    try:
        chosen = theme.apply_theme(qapp, "dark", family)
        assert (
            qapp.palette().color(QPalette.ColorRole.Window).name().upper()
            == (chosen.colours["paper"])
        )
        assert theme.colour("ink").name().upper() == chosen.colours["ink"]
    finally:
        theme.apply_theme(qapp, "light", family)


def test_hidden_widgets_are_dressed_once_they_are_shown(
    qapp: QApplication, family: str, qtbot: object
) -> None:
    """As if they had been dressed at once with the rest."""
    stack = QStackedWidget()
    qtbot.addWidget(stack)  # type: ignore[attr-defined]
    for _ in range(2):
        stack.addWidget(look := QPushButton("茶青"))
        theme.set_look(look, "main")
    shown, hidden = stack.widget(0), stack.widget(1)
    stack.setCurrentIndex(1)  # both were shown before
    stack.show()
    stack.setCurrentIndex(0)
    before = hidden.grab().toImage()
    try:
        theme.apply_theme(qapp, "dark", family, later=[hidden])
        at_once = shown.grab().toImage()
        assert at_once != before
        assert hidden.palette().button() != shown.palette().button()
        theme.dress(hidden)
        stack.setCurrentIndex(1)
        assert hidden.palette().button() == shown.palette().button()
        assert hidden.grab().toImage() == at_once
    finally:
        theme.apply_theme(qapp, "light", family)
    assert hidden.grab().toImage() == before


def test_system_theme_follows_the_desktop(qapp: QApplication) -> None:
    is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.system_theme(qapp) == ("dark" if is_dark else "light")


def test_set_look_dresses_at_once(qtbot: object) -> None:
    label = QLabel("1,409.50")
    qtbot.addWidget(label)  # type: ignore[attr-defined]
    label.ensurePolished()
    before = label.fontMetrics().height()
    theme.set_look(label, "figure")
    QCoreApplication.processEvents()
    assert label.fontMetrics().height() > before


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        theme.colour("pink")


def test_a_label_makes_room_for_the_look_it_is_given_later(qtbot: Any) -> None:
    label = QLabel("✓")
    qtbot.addWidget(label)
    label.show()
    plain = label.sizeHint().width()
    theme.set_look(label, "done", "notice")
    assert label.sizeHint().width() >= plain + 16
