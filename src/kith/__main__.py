"""`kith` and `python -m kith`."""

import gc
import os
import sys


def main() -> None:
    os.umask(0o077)  # whatever Kith writes is its owner's alone
    gc.set_threshold(50_000, 20, 20)  # what is loaded stays: to look for cycles in it costs a twentieth of a command
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.house.settings")
    from kith.faces.cli.main import run

    code = run(sys.argv[1:])
    _close_the_book()
    gc.freeze()  # nor is it looked for when the process ends, and all goes anyhow: 0.3 s of an import
    sys.exit(code)


def _close_the_book() -> None:
    """Whoever closes it last has SQLite put what waits beside it into its one file."""
    conf = sys.modules.get("django.conf")
    if conf is not None and conf.settings.configured:
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
