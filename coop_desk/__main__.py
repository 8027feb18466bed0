"""`python -m coop_desk` and the `coop-desk` command."""

from __future__ import annotations

import sys

from coop_desk.cli import main

if __name__ == "__main__":
    sys.exit(main())
