from __future__ import annotations

import pytest

from coop_desk.ui.input_method import choose_input_module

WHEEL = ("libcomposeplatforminputcontextplugin.so", "libibusplatforminputcontextplugin.so")
WITH_FCITX = (*WHEEL, "libfcitx5platforminputcontextplugin.so")


@pytest.mark.parametrize(
    ("environ", "plugins", "chosen"),
    [
        ({"QT_IM_MODULE": "fcitx"}, WHEEL, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, WHEEL, "ibus"),
        ({"QT_IM_MODULE": "Fcitx"}, WHEEL, "ibus"),
        ({"QT_IM_MODULE": "fcitx"}, WITH_FCITX, None),
        ({"QT_IM_MODULE": "fcitx"}, (), None),
        ({"QT_IM_MODULE": "ibus"}, WHEEL, None),
        ({"QT_IM_MODULE": ""}, WHEEL, None),
        ({}, WHEEL, None),
        ({"GTK_IM_MODULE": "fcitx"}, WHEEL, None),
    ],
)
def test_fcitx_without_its_plugin_becomes_ibus(
    environ: dict[str, str], plugins: tuple[str, ...], chosen: str | None
) -> None:
    assert choose_input_module(environ, plugins) == chosen
