"""Making the two fonts: what is made, when it is skipped, what is refused.

One tiny variable font, built here, stands for the 17 MB of the real one.
"""

from __future__ import annotations

import json
from concurrent.futures import Executor, Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from coop_desk.errors import UserError
from coop_desk.paths import resource
from coop_desk.tools import fonts

WIDTH_OF_A_BAR = {"Regular": 100, "Bold": 175}  # 25 at weight 100, 225 at 900


class InThisProcess(Executor):
    """Does the work at once, so that no test starts a process."""

    def submit(self, call: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        """The result, as a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(call(*arguments, **named))
        except Exception as error:
            future.set_exception(error)
        return future


def bar(width: int) -> Any:
    """A glyph: an upright bar."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (width, 700), (width, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


@pytest.fixture(scope="module")
def variable(tmp_path_factory) -> Path:
    """A font of one bar, thin (25 wide) to black (225 wide), its licence beside it."""
    build = FontBuilder(1000, isTTF=True)
    build.setupGlyphOrder([".notdef", "bar"])
    build.setupCharacterMap({ord("|"): "bar"})
    build.setupGlyf({".notdef": bar(50), "bar": bar(25)})
    build.setupHorizontalMetrics({".notdef": (500, 0), "bar": (300, 0)})
    build.setupHorizontalHeader(ascent=800, descent=-200)
    build.setupNameTable({"familyName": "Wide Thin", "styleName": "Regular"})
    build.setupOS2(usWeightClass=100)
    build.setupPost()
    build.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    wider = [(0, 0), (0, 0), (200, 0), (200, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
    build.setupGvar({"bar": [TupleVariation({"wght": (0, 1, 1)}, wider)]})
    file = tmp_path_factory.mktemp("source") / fonts.SOURCE_NAME
    build.save(file)
    (file.parent / fonts.LICENCE).write_text("Open Font License", encoding="utf-8")
    return file


@pytest.fixture
def made(tmp_path, variable) -> Path:
    """A folder in which both weights were made."""
    fonts.make(tmp_path / "fonts", variable, lambda line: None, InThisProcess())
    return tmp_path / "fonts"


def family(file: Path) -> tuple[str, ...]:
    """Family, style and PostScript name."""
    names = TTFont(file)["name"]
    return tuple(str(names.getDebugName(name_id)) for name_id in (1, 2, 6))


def test_one_family_with_a_regular_and_a_bold(made):
    assert family(made / "CoopSansSC-Regular.ttf") == (
        "Coop Sans SC",
        "Regular",
        "CoopSansSC-Regular",
    )
    assert family(made / "CoopSansSC-Bold.ttf") == ("Coop Sans SC", "Bold", "CoopSansSC-Bold")


@pytest.mark.parametrize(("style", "width"), WIDTH_OF_A_BAR.items())
def test_each_weight_stands_still_at_its_own_width(made, style, width):
    font = TTFont(made / f"CoopSansSC-{style}.ttf")
    assert "fvar" not in font
    assert font["glyf"]["bar"].xMax == width


def test_bold_says_that_it_is_bold(made):
    bold = TTFont(made / "CoopSansSC-Bold.ttf")
    assert (bold["OS/2"].usWeightClass, bold["OS/2"].fsSelection & 0x61) == (700, 0x20)
    assert bold["head"].macStyle == 1


def test_the_licence_lies_beside_and_no_draft_is_left(made):
    assert {file.name for file in made.iterdir()} == {
        "CoopSansSC-Regular.ttf",
        "CoopSansSC-Bold.ttf",
        "OFL.txt",
        "fonts.json",
    }


def test_progress_names_what_and_how_many(tmp_path, variable):
    lines: list[str] = []
    fonts.make(tmp_path, variable, lines.append, InThisProcess())
    assert ["1 of 2" in line for line in lines] == [False, True, False]
    assert "2 of 2" in lines[-1]


def test_the_same_source_makes_the_same_bytes(made, tmp_path, variable):
    fonts.make(tmp_path / "again", variable, lambda line: None, InThisProcess())
    for name in ("CoopSansSC-Regular.ttf", "CoopSansSC-Bold.ttf", "fonts.json"):
        assert (made / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_what_was_made_is_up_to_date(made):
    assert fonts.up_to_date(made)


@pytest.mark.parametrize("name", ["CoopSansSC-Bold.ttf", "OFL.txt", "fonts.json"])
def test_with_a_file_missing_it_is_not(made, name):
    (made / name).unlink()
    assert not fonts.up_to_date(made)


def test_with_half_a_font_it_is_not(made):
    with (made / "CoopSansSC-Bold.ttf").open("r+b") as stream:
        stream.truncate(100)
    assert not fonts.up_to_date(made)


@pytest.mark.parametrize("stamp", ["", "[]", "{}", '{"source": 1, "recipe": 1, "files": []}'])
def test_with_an_unreadable_stamp_it_is_not(made, stamp):
    (made / "fonts.json").write_text(stamp, encoding="utf-8")
    assert not fonts.up_to_date(made)


@pytest.mark.parametrize("key", ["source", "recipe"])
def test_another_source_or_recipe_is_made_again(made, key):
    stamp = json.loads((made / "fonts.json").read_text("utf-8"))
    stamp[key] = "another"
    (made / "fonts.json").write_text(json.dumps(stamp), encoding="utf-8")
    assert not fonts.up_to_date(made)


def test_a_failure_leaves_no_stamp_and_no_half_file(made, tmp_path):
    broken = tmp_path / fonts.SOURCE_NAME
    broken.write_bytes(b"no font")
    with pytest.raises(Exception, match="Not a TrueType"):
        fonts.make(made, broken, lambda line: None, InThisProcess())
    assert not fonts.up_to_date(made)
    assert not list(made.glob("*.part"))


def test_a_missing_package_is_named():
    with pytest.raises(UserError, match=r"justmytype-intl-cjk is not installed"):
        fonts.find_source([])


def test_another_font_of_the_same_name_is_refused(variable):
    listed = SimpleNamespace(name=fonts.SOURCE_NAME, locate=lambda: variable)
    with pytest.raises(UserError, match="not the one this program was made with"):
        fonts.find_source([listed])


def test_the_command_skips_what_is_there(made, capsys):
    assert fonts.main(["--folder", str(made)]) == 0
    assert capsys.readouterr().out == "The fonts are up to date.\n"


def test_the_command_says_why_it_cannot(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(fonts, "_package_files", tuple)
    assert fonts.main(["--folder", str(tmp_path)]) == 1
    assert "pip install" in capsys.readouterr().err


def test_the_real_fonts_are_one_family_to_qt(qapp):
    from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

    assert fonts.up_to_date(resource("fonts"))
    assert QFontDatabase.styles(fonts.FAMILY) == ["Regular", "Bold"]
    bold = QFont(fonts.FAMILY)
    bold.setBold(True)
    assert QFontInfo(bold).weight() == 700
    assert QFontInfo(bold).family() == fonts.FAMILY


def test_the_real_fonts_keep_the_licence_and_not_the_reserved_name():
    licence = resource("fonts", fonts.LICENCE).read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Reserved Font Name 'Source'" in licence
    for weight in fonts.WEIGHTS:
        with TTFont(resource("fonts", weight.file_name), lazy=True) as font:
            names = font["name"]
        assert "Source" not in "".join(str(names.getDebugName(n)) for n in (1, 2, 3, 4, 6))
        assert "Open Font License" in str(names.getDebugName(13))
