"""Makes the two weights of our font, once, at set-up: `python -m coop_desk.tools.fonts`.

The source is Noto Sans SC (Open Font License) as one variable file, which prints Thin as it is
and which reportlab cannot use; two static files are made of it. About 30 s, then never again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from coop_desk.errors import UserError
from coop_desk.paths import resource

PACKAGE = "justmytype-intl-cjk"
SOURCE_NAME = "NotoSansSC[wght].ttf"
SOURCE_SHA256 = "a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da"
FAMILY = "Coop Sans SC"  # the licence reserves the name "Source"; a changed font gets its own
RECIPE = 1  # raised when what is made from the same source changes
STAMP = "fonts.json"
LICENCE = "OFL.txt"

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Weight:
    """One static weight: its style name, its place on the weight axis, its file name."""

    style: str
    value: int

    @property
    def file_name(self) -> str:
        """The name of its file, which is also its PostScript name with a suffix."""
        return f"{self.postscript_name}.ttf"

    @property
    def postscript_name(self) -> str:
        """The name other programs and papers know it by."""
        return f"{FAMILY.replace(' ', '')}-{self.style}"


WEIGHTS = (Weight("Regular", 400), Weight("Bold", 700))


def up_to_date(folder: Path) -> bool:
    """Whether the folder holds both weights, whole, as this recipe makes them."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        files = dict(stamp["files"])
        return (
            (stamp["source"], stamp["recipe"]) == (SOURCE_SHA256, RECIPE)
            and files.keys() == {weight.file_name for weight in WEIGHTS}
            and all(_sha256(folder / name) == digest for name, digest in files.items())
            and (folder / LICENCE).is_file()
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def find_source(files: Iterable[Any] | None = None) -> Path:
    """The variable font of the installed package.

    UserError when the package is missing or the file is not the very one that was pinned.
    """
    listed = _package_files() if files is None else files
    found = next((Path(file.locate()) for file in listed if file.name == SOURCE_NAME), None)
    if found is None or not found.is_file():
        raise UserError(
            "The font package {package} is not installed; run: pip install -e .[setup]",
            package=PACKAGE,
        )
    if _sha256(found) != SOURCE_SHA256:
        raise UserError(
            "The font in package {package} is not the one this program was made with; "
            "install the version that pyproject.toml names.",
            package=PACKAGE,
        )
    return found


def make(folder: Path, source: Path, say: Say, pool: Executor | None = None) -> None:
    """Make both weights and their licence in the folder; the stamp is written last.

    The two are made at the same time in two processes, unless a pool is given.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).unlink(missing_ok=True)
    say(f"Making the fonts {' and '.join(w.file_name for w in WEIGHTS)}: about 30 seconds, once.")
    executor = pool or ProcessPoolExecutor(len(WEIGHTS), mp_context=get_context("spawn"))
    with executor:
        jobs = {executor.submit(instance, source, w, folder): w for w in WEIGHTS}
        digests = {}
        for count, job in enumerate(as_completed(jobs), start=1):
            weight = jobs[job]
            digests[weight.file_name] = job.result()
            say(f"  {count} of {len(WEIGHTS)}: {weight.file_name} is made.")
    _write(folder / LICENCE, (source.parent / LICENCE).read_bytes())
    stamp = {"source": SOURCE_SHA256, "recipe": RECIPE, "files": dict(sorted(digests.items()))}
    _write(folder / STAMP, (json.dumps(stamp, indent=1) + "\n").encode())


def instance(source: Path, weight: Weight, folder: Path) -> str:
    """Write one static weight of the variable font; the sha256 of the file."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    variable = TTFont(source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(variable, {"wght": weight.value}, inplace=True)
    name_family(font, weight)
    target = folder / weight.file_name
    draft = target.with_suffix(f".{os.getpid()}.part")
    try:
        font.save(draft)
        os.replace(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    return _sha256(target)


def name_family(font: Any, weight: Weight) -> None:
    """Name the font so that every program sees one family with a Regular and a Bold."""
    table = font["name"]
    copyright_and_licence = {0, 5, 7, 8, 9, 10, 11, 13, 14}
    table.names = [record for record in table.names if record.nameID in copyright_and_licence]
    own = {
        1: FAMILY,
        2: weight.style,
        3: f"{RECIPE};{weight.postscript_name}",
        4: f"{FAMILY} {weight.style}",
        6: weight.postscript_name,
    }
    for name_id, text in own.items():
        table.setName(text, name_id, 3, 1, 0x409)
    bold = weight.style == "Bold"
    font["OS/2"].usWeightClass = weight.value
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if "STAT" in font:
        del font["STAT"]  # describes axes that a static font no longer has


def _package_files() -> Iterable[Any]:
    from importlib.metadata import PackageNotFoundError, files

    try:
        return files(PACKAGE) or ()
    except PackageNotFoundError:
        return ()


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _write(target: Path, content: bytes) -> None:
    draft = target.with_name(f"{target.name}.part")
    draft.write_bytes(content)
    os.replace(draft, target)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the fonts unless they are there; 0 when they are, 1 with one sentence when not."""
    parser = argparse.ArgumentParser(prog="coop_desk.tools.fonts", description=__doc__)
    parser.add_argument("--folder", type=Path, default=resource("fonts"), help="where to make them")
    parser.add_argument("--force", action="store_true", help="make them again")
    options = parser.parse_args(arguments)
    if up_to_date(options.folder) and not options.force:
        print("The fonts are up to date.")
        return 0
    try:
        make(options.folder, find_source(), lambda line: print(line, flush=True))
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
