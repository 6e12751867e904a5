"""The server as a program: host, port, then the origins whose pages may hold published maps."""

from __future__ import annotations

import sys

from mapapp.errors import MapappError
from mapapp.server import launch


def main() -> None:
    """Serve with the program's arguments."""
    try:
        launch(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
    except MapappError as error:
        sys.stderr.write(f"mapapp: {error}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
