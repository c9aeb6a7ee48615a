"""Run the suite on a private PostgreSQL cluster: `python tests/on_postgresql.py [pytest's words]`.

The cluster lives in a temporary folder, listens on a socket there alone, and is gone afterwards. Where the server's
binaries are not found this says so loudly and succeeds, unless KITH_NO_SKIPS is set.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def main() -> int:
    binaries = find_binaries()
    if binaries is None:
        print("\n*** SKIPPED: the suite on PostgreSQL. Install the package postgresql. ***\n", file=sys.stderr)
        return 1 if os.environ.get("KITH_NO_SKIPS") else 0
    with cluster(binaries) as url:
        suite = "not browser and not sqlite"  # a browser sees no database
        command = [sys.executable, "-m", "pytest", "-m", suite, *sys.argv[1:]]
        environment = os.environ | {"KITH_DATABASE_URL": url}
        return subprocess.run(command, env=environment, check=False).returncode


def find_binaries() -> Path | None:
    """The folder with initdb and pg_ctl, the newest version first."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -int(path.parent.name))
    on_path = shutil.which("initdb")
    if on_path:
        places.insert(0, Path(on_path).parent)
    return next((place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()), None)


@contextmanager
def cluster(binaries: Path) -> Iterator[str]:
    """A running cluster; yields the address of its database."""
    with tempfile.TemporaryDirectory(prefix="kith-pg-") as folder:
        place = Path(folder)
        place.chmod(0o755)
        data = place / "data"
        data.mkdir(mode=0o700)
        who = _unprivileged(place)
        run = [*who, str(binaries / "initdb"), "-D", str(data), "-U", "kith", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*run, "--locale=C.UTF-8", "--no-sync"], check=True, stdout=subprocess.DEVNULL)
        options = f"-c listen_addresses='' -c unix_socket_directories='{place}' -c fsync=off -c max_connections=60"
        control = [*who, str(binaries / "pg_ctl"), "-D", str(data), "-w"]
        subprocess.run(
            [*control, "-o", options, "-l", str(data / "log"), "start"], check=True, stdout=subprocess.DEVNULL
        )
        try:
            yield f"postgres://kith@/{place}/postgres"  # a path before the name is the folder of the socket
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=False, stdout=subprocess.DEVNULL)


@contextmanager
def a_database(url: str) -> Iterator[str]:
    """A database of one's own on the cluster that the suite runs on; yields its address."""
    import psycopg

    who, _slash, _name = url.rpartition("/")
    folder = who.partition("@/")[2].strip("/")
    name = f"kith_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(host=f"/{folder}", user="kith", dbname="postgres", autocommit=True) as postgres:
        postgres.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{who}/{name}"
        finally:
            postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _unprivileged(place: Path) -> list[str]:
    """PostgreSQL does not run as root: then somebody else owns the cluster."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    shutil.chown(place, "postgres")
    shutil.chown(place / "data", "postgres")
    return ["runuser", "-u", "postgres", "--"]


if __name__ == "__main__":
    sys.exit(main())
