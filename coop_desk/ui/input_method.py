"""Which input module Qt should load, so that Chinese can be typed everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def choose_input_module(environ: Mapping[str, str], plugins: Iterable[str]) -> str | None:
    """The value QT_IM_MODULE should be given, or None to leave it as it is.

    Desktops with fcitx name it there, but the wheel brings no plugin for it; fcitx 5 answers
    as ibus too, whose plugin is there. `plugins` are the file names in Qt's folder
    platforminputcontexts.
    """
    wanted = environ.get("QT_IM_MODULE", "").lower()
    names = [plugin.lower() for plugin in plugins]
    if not wanted.startswith("fcitx") or any("fcitx" in name for name in names):
        return None
    return "ibus" if any("ibus" in name for name in names) else None
