"""`kith` and `python -m kith`."""

import os
import sys


def main() -> None:
    os.umask(0o077)  # whatever Kith writes is its owner's alone
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.house.settings")
    from kith.faces.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
