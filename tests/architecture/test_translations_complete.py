"""The Chinese of the screen is complete and fits the code."""

from __future__ import annotations

from coop_desk.paths import resource
from coop_desk.tools import translations, ts_file


def test_every_text_is_translated():
    known = ts_file.read(resource("i18n", "coop_desk_zh_CN.ts"))
    found = translations.collect(translations.PACKAGE)
    missing = list(translations.check(found, known))
    assert not missing, f"{len(missing)} texts, the first:\n" + "\n".join(missing[:20])
