"""Puts the resources into a wheel, and leaves them where they are for a checkout."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):
    """What hatchling calls before it builds."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folder for a real wheel; an editable one would keep a copy that grows old."""
        if version == "standard":
            build_data["force_include"]["resources"] = "coop_desk/_resources"
