"""The log of what the program did and what failed in it, kept small and without personal data.

Nothing happens at import: whoever starts the program calls `start`.
"""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "coop_desk.log"
BYTES_PER_FILE = 1_000_000
OLDER_FILES = 3

# Identity, phone and account numbers, in one row or grouped, keep their last four at most.
# Document numbers (CG2024-000123) and dates are grouped otherwise and stay.
_LONG_NUMBER = re.compile(
    r"(?<!\d)(?:\d{7,}(?=\d{3}[\dXx])|(?:\d{4}[ -]){3,4}(?=\d)|1\d\d[ -]\d{4}[ -](?=\d{4}))"
)


def start(folder: Path, level: int = logging.INFO) -> Path:
    """Write what coop_desk logs to a file in the folder from now on; the path of that file.

    The folder is made; four files of 1 MB are kept. Starting twice does not write twice.
    OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stop()
    handler = RotatingFileHandler(
        folder / FILE_NAME, maxBytes=BYTES_PER_FILE, backupCount=OLDER_FILES, encoding="utf-8"
    )
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("coop_desk")
    logger.addHandler(handler)
    logger.setLevel(level)
    return folder / FILE_NAME


def stop() -> None:
    """Close the log; nothing is written from now on."""
    logger = logging.getLogger("coop_desk")
    for handler in [h for h in logger.handlers if isinstance(h, RotatingFileHandler)]:
        logger.removeHandler(handler)
        handler.close()


def without_long_numbers(text: str) -> str:
    """The text with identity, phone and account numbers cut to their last four."""
    return _LONG_NUMBER.sub("****", text)


class PrivateFormatter(logging.Formatter):
    """Cuts long numbers in the message and in the traceback alike."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written to the file."""
        return without_long_numbers(super().format(record))
