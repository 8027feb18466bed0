"""The words that set a paper apart from the one valid original, the same on every paper."""

from __future__ import annotations

DEMO = "演示"
PREVIEW = "预览"
VOID = "作废"


def reprint(times: int) -> str:
    """Which reprint a paper is; nothing on the original."""
    return f"补打（第 {times} 次）" if times else ""


def headed(title: str, *, demo: bool) -> str:
    """A heading that says where it is of the demo book."""
    return f"{title}（{DEMO}）" if demo else title
