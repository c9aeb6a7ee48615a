"""Secrets of the book, sealed with a key that lies in the home and never in the database: whoever gets at a backup has
no password by it."""

from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.kernel.home import home, kept_key

FILE = "post.key"


class Unopenable(Refusal):
    """What was sealed does not open here."""


class Foreign(Unopenable):
    """It was sealed with a key that is not here: in another home, or the key is gone. Who asked says what to do."""


class Secret(str):
    """A text that shows in no traceback and no log of variables: its repr does not tell it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret(…)"


def seal(text: str) -> bytes:
    """The text so that only this home opens it. Refusal where sealing cannot be done here."""
    sealed: bytes = _age().encrypt(text.encode(), [_identity(make=True).to_public()])
    return sealed


def unseal(sealed: bytes) -> Secret:
    """What `seal` was given. Raises Foreign where its key is not here; Unopenable where that is damaged."""
    age = _age()
    try:
        opened: bytes = age.decrypt(sealed, [_identity(make=False)])
    except (age.DecryptError, FileNotFoundError):
        raise Foreign(_("This was kept with a key that is not here. Enter it again.")) from None
    return Secret(opened.decode())


def _identity(*, make: bool) -> Any:
    """The key of this home. FileNotFoundError where there is none and none is to be made."""
    age, path = _age(), home() / FILE
    if not make and not path.exists():
        raise FileNotFoundError
    try:
        return age.x25519.Identity.from_str(kept_key(FILE, lambda: str(age.x25519.Identity.generate())))
    except age.IdentityError:
        raise Unopenable(
            _("The key in %(path)s is damaged. Delete that file, then enter again what was kept with it.")
            % {"path": path}
        ) from None


def _age() -> Any:
    """The library that does it; there are machines for which nobody has built it."""
    try:
        import pyrage
    except ImportError:
        raise Refusal(
            _("Keeping a password sealed needs the package pyrage: `pip install pyrage`, then try again.")
        ) from None
    return pyrage
