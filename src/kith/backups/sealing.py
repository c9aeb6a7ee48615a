"""Backups that a passphrase opens, made without knowing it: age, an open format that other programs read as well.

Setting a passphrase makes a pair of keys. The public one stays in the home and seals every backup from then on; the
secret one is kept only as the passphrase locks it, and goes into each sealed backup, which therefore needs nothing but
the passphrase to be opened, on any machine: it is a ZIP with `key.age` and `kith.sqlite3.age`.
"""

import hashlib
import json
import zipfile
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.kernel.home import home, private_file

from .files import draft

MARK = b"Kith: sealed backup"
SHORTEST = 10
FILE, KEY, BOOK, ABOUT = "backup.key", "key.age", "kith.sqlite3.age", "READ ME.txt"


@dataclass(frozen=True)
class Lock:
    """What seals: the public key, and the secret one as the passphrase locks it."""

    public: str
    secret: bytes


def lock() -> Lock | None:
    """The lock of this home, if a passphrase was set."""
    try:
        told = json.loads((home() / FILE).read_text(encoding="ascii"))
        return Lock(told["public"], b64decode(told["secret"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise Refusal(
            _("The key that seals backups, %(path)s, cannot be read. Set a passphrase anew.") % {"path": home() / FILE}
        ) from None


def set_passphrase(passphrase: str) -> None:
    """Seal backups from now on; those made before open as they did."""
    if len(passphrase) < SHORTEST:
        raise Refusal(
            _("A passphrase needs at least %(count)s letters; four words do well.") % {"count": SHORTEST},
            about="passphrase",
        )
    age = _age()
    identity = age.x25519.Identity.generate()
    locked = age.passphrase.encrypt(str(identity).encode(), passphrase)
    told = {"public": str(identity.to_public()), "secret": b64encode(locked).decode()}
    new = private_file(home() / f"{FILE}.new")
    new.write_text(json.dumps(told), encoding="ascii")
    new.replace(home() / FILE)


def drop_passphrase() -> None:
    """Backups from now on are open; sealed ones stay so."""
    (home() / FILE).unlink(missing_ok=True)


def is_sealed(path: Path) -> bool:
    """Whether a file is a backup that a passphrase opens."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.comment == MARK
    except (OSError, zipfile.BadZipFile):
        return False


def seal(plain: Path, to: Path, lock: Lock) -> None:
    """Write a sealed backup of a file and see that it opens to the same bytes.

    For that it is sealed for one more key, which is thrown away afterwards: the own one nobody has here.
    """
    age = _age()
    once = age.x25519.Identity.generate()
    readers = [age.x25519.Recipient.from_str(lock.public), once.to_public()]
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = MARK
        archive.writestr(ABOUT, _ABOUT)
        archive.writestr(KEY, lock.secret)
        with archive.open(BOOK, "w", force_zip64=True) as target, plain.open("rb") as source:
            age.encrypt_io(source, target, readers)
    with draft(f"opened-{to.name.lstrip('.')}") as again:
        _open(to, again, once)
        if _digest(again) != _digest(plain):
            raise Refusal(_("The backup was not whole when it was tried: it opens to something else."))


def unseal(sealed: Path, to: Path, passphrase: str) -> None:
    """What is in a sealed backup, into the file `to`. A Refusal when the passphrase is not the one."""
    if not passphrase:
        raise Refusal(_("%(path)s is sealed. Give its passphrase.") % {"path": sealed}, about="passphrase")
    age = _age()
    try:
        with zipfile.ZipFile(sealed) as archive:
            locked = archive.read(KEY)
    except (KeyError, zipfile.BadZipFile):
        raise Refusal(_("%(path)s is no backup of Kith, or it is damaged.") % {"path": sealed}) from None
    try:
        identity = age.x25519.Identity.from_str(age.passphrase.decrypt(locked, passphrase).decode())
    except age.DecryptError:
        told = _("That is not the passphrase of %(path)s. Nothing was changed; try again.")
        raise Refusal(told % {"path": sealed.name}, about="passphrase") from None
    try:
        _open(sealed, to, identity)
    except (age.DecryptError, OSError, KeyError, zipfile.BadZipFile):
        raise Refusal(_("%(path)s is no backup of Kith, or it is damaged.") % {"path": sealed}) from None


def _age() -> Any:
    """The library that does it; there are machines for which nobody has built it."""
    try:
        import pyrage
    except ImportError:
        raise Refusal(_("Sealing needs the package pyrage: `pip install pyrage`, then try again.")) from None
    return pyrage


def _open(sealed: Path, to: Path, identity: Any) -> None:
    with zipfile.ZipFile(sealed) as archive, archive.open(BOOK) as source, to.open("wb") as target:
        _age().decrypt_io(source, target, [identity])


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


_ABOUT = """This is a sealed backup of Kith (a person's professional network).

`kith restore FILE` puts it back and asks for the passphrase. Without Kith, any program for age opens it
(https://age-encryption.org):

    age --decrypt --identity key.age kith.sqlite3.age > kith.sqlite3

which asks for the passphrase, too. What comes out is a database of SQLite. Without the passphrase nobody opens it.
"""
