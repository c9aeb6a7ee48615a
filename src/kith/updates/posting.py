"""The letters that go out as mail: put into messages, and handed in to the post; and what became of them there."""

import secrets
from collections.abc import Collection, Iterable, Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from kith.accounts.queries import zone_of
from kith.formats.markdown import to_html, to_text
from kith.kernel.bulk import chunks
from kith.post import actions as post
from kith.post.heading import HEADS, plain
from kith.post.models import Account, Posted
from kith.post.naming import WIRE
from kith.post.queries import account_of, insist_on_an_account

from .models import Letter, Update
from .queries import letters_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

OUT = frozenset({Posted.SENDING, Posted.SENT, Posted.UNCERTAIN})
"""What the post says of a letter that a server has, or may have: it cannot be called back any more."""
_MINE = "own"
UNSUBSCRIBE = "unsubscribe-"
"""The subject of a mail by which somebody wants no more, before the token of the letter."""


def account(book: "Book") -> Account | None:
    """The account through which letters go, if there is one."""
    return account_of(book)


def new_ids(letters: Sequence[Letter]) -> list[str]:
    """A Message-ID, without brackets, by which each of these letters of one book is known again; others for each time
    they are handed in."""
    mine = insist_on_an_account(letters[0].book) if letters else None
    return [_id(one.uid.hex, mine) for one in letters if mine]


def hand_in(update: Update, letters: Sequence[Letter]) -> None:
    """Letters with their words, address and Message-ID go to the post; the first time one goes to the owner, too,
    before all others. Refusal without an account."""
    if not letters:
        return
    mine = insist_on_an_account(update.book)
    if not _begun(update, letters):
        first = letters[0]
        own = _message(
            first, mine, to=(update.book.name, mine.address), message_id=_id(f"{_MINE}-{update.uid.hex}", mine)
        )
        post.hand_in(book=update.book, kind=Posted.LETTER, to=mine.address, message=own)
    _post(update.book, letters)


def message(letter: Letter, mine: Account, *, to: str, message_id: str) -> EmailMessage:
    """A letter as a mail to whom it is for, with a way out."""
    found = _message(letter, mine, to=(letter.person.name, to), message_id=message_id)
    found["List-Unsubscribe"], one_click = _ways_out(letter, mine)
    if one_click:
        found["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return found


def _message(letter: Letter, mine: Account, *, to: tuple[str, str], message_id: str) -> EmailMessage:
    """Text and simple HTML, and nothing that tells whether it was opened."""
    found = EmailMessage(policy=HEADS)
    found["From"] = _mailbox(mine.name or letter.book.name, mine.address)
    found["To"] = _mailbox(*to)
    found["Subject"] = letter.update.title
    found["Date"] = timezone.localtime(timezone.now(), zone_of(letter.book.owner))
    found["Message-ID"] = f"<{message_id}>"
    found.set_content(to_text(letter.text) + "\n")
    found.add_alternative(f"<!doctype html>\n<html><body>\n{to_html(letter.text)}</body></html>\n", subtype="html")
    return found


def content_of(row: Posted) -> bytes:
    """The bytes of a letter under the subject that it was handed in with; none where no letter is known by its
    Message-ID."""
    if row.kind != Posted.LETTER:
        return b""
    letter = letters_of(row.book, [bare(row)]).first()
    if letter is None:
        return b""
    mail = message(letter, insist_on_an_account(row.book), to=row.to, message_id=bare(row))
    mail.replace_header("Subject", row.subject)
    return mail.as_bytes(policy=WIRE)


def states(book: "Book", message_ids: Iterable[str]) -> dict[str, str]:
    """How what the post holds under these Message-IDs (without brackets) stands there."""
    found: dict[str, str] = {}
    for some in chunks((f"<{one}>" for one in message_ids), 500):
        found |= Posted.objects.of(book).filter(message_id__in=some).values_list("message_id", "state")
    return {_bare(name): state for name, state in found.items()}


def waiting(book: "Book") -> tuple[set[str], dict[str, str]]:
    """The letters that wait in the post, by Message-ID; and those to the owner, each with the hex of its update's
    uid."""
    rows = Posted.objects.of(book).filter(kind=Posted.LETTER, state=Posted.WAITING)
    names = {_bare(one) for one in rows.values_list("message_id", flat=True)}
    own = {one: one.removeprefix(f"{_MINE}-").partition(".")[0] for one in names if one.startswith(f"{_MINE}-")}
    return names - own.keys(), own


def in_hand(book: "Book") -> list[str]:
    """The letters of which the post has more to tell: they are being sent, or something became of them just now."""
    rows = Posted.objects.of(book).filter(Q(state=Posted.SENDING) | Q(told=False), kind=Posted.LETTER)
    return [_bare(one) for one in rows.values_list("message_id", flat=True)]


def out_of_hand(book: "Book", uids: Collection[str]) -> dict[str, Posted]:
    """The messages of these letters (by the hex of their uid) that were sent, may have been, or are being sent just
    now. Of several the last one counts."""
    if not uids:
        return {}
    rows = Posted.objects.of(book).filter(kind=Posted.LETTER, state__in=OUT)
    names = {pk: _bare(name).partition(".")[0] for pk, name in rows.values_list("pk", "message_id")}
    there = [pk for pk, uid in names.items() if uid in uids]
    return {names[one.pk]: one for one in rows.filter(pk__among=there).order_by("pk").defer("content")}


def of_token(uid: str, book: "Book | None" = None) -> Posted | None:
    """The message of a letter with that uid (as hex), of one book or of any, be the letter there or not."""
    rows = Posted.objects.of(book) if book else Posted.objects.of_all_books()
    named = rows.filter(kind=Posted.LETTER, message_id__startswith=f"<{uid}.").defer("content")
    return named.select_related("book__owner").order_by("pk").last()


def call_back(book: "Book", message_ids: Iterable[str]) -> None:
    """These are not to be sent; one that is under way already is."""
    post.call_back(book=book, message_ids=(f"<{one}>" for one in message_ids), told=True)


def send_on(book: "Book", message_ids: Iterable[str]) -> None:
    """Those of these that were called back are to be sent after all, as they were handed in. Refusal without an
    account."""
    post.let_wait_again(book=book, message_ids=(f"<{one}>" for one in message_ids))


def forget(book: "Book", uids: Collection[str]) -> None:
    """Of letters that the book does not have any more (it has those of these uids) the post keeps no words."""
    rows = Posted.objects.of(book).filter(kind=Posted.LETTER).exclude(state__in=(Posted.WAITING, Posted.SENDING))
    names = dict(rows.exclude(content=b"").values_list("pk", "message_id"))
    letters = {pk: name.strip("<>").partition(".")[0] for pk, name in names.items() if not name.startswith(f"<{_MINE}")}
    gone = [pk for pk, uid in letters.items() if uid not in uids]
    for some in chunks(gone, 500):
        Posted.objects.of(book).filter(pk__in=some).update(content=b"", copied=None)


def settle(letter: Letter, *, sent: bool) -> Posted | None:
    """It is known by now what became of a letter of which the post does not know it; its message, if it has one."""
    row = Posted.objects.of(letter.book).filter(message_id=f"<{letter.message_id}>", state=Posted.UNCERTAIN).first()
    if row is not None:
        (post.it_was_sent if sent else post.cancel)(row=row)
    return row


def came_back(letter: Letter, why: str) -> None:
    """It went out and did not arrive: the post, too, says that it was refused."""
    gone = Posted.objects.of(letter.book).filter(message_id=f"<{letter.message_id}>", state__in=OUT)
    gone.exclude(state=Posted.SENDING).update(state=Posted.REFUSED, said=why, told=True)


def bare(row: Posted) -> str:
    """The Message-ID without its brackets."""
    return _bare(row.message_id)


def _bare(name: str) -> str:
    return name.strip("<>")


def _begun(update: Update, letters: Sequence[Letter]) -> bool:
    """Whether letters of this update were handed in before these, be they drafts again by now."""
    by_post = update.letters.filter(channel=Letter.SMTP).exclude(message_id="")
    earlier = by_post.exclude(pk__in=[one.pk for one in letters])
    own = Posted.objects.of(update.book).filter(message_id__startswith=f"<{_MINE}-{update.uid.hex}.")
    return earlier.exists() or own.exclude(state=Posted.CANCELLED).exists()


def _post(book: "Book", letters: Sequence[Letter]) -> None:
    mails = ((one.to, one.update.title, f"<{one.message_id}>") for one in letters)
    post.hand_in_many(book=book, kind=Posted.LETTER, messages=mails)


def _id(name: str, mine: Account) -> str:
    return f"{name}.{secrets.token_hex(4)}@{mine.address.rpartition('@')[2]}"


def _mailbox(name: str, address: str) -> Address:
    return Address(plain(name), addr_spec=address)


def _ways_out(letter: Letter, mine: Account) -> tuple[str, bool]:
    """The header, and whether a press of a button of their mail program is enough."""
    by_mail = f"<mailto:{quote(mine.address, safe='@+')}?subject={UNSUBSCRIBE}{letter.uid.hex}>"
    if not settings.PUBLIC_URL.startswith("https://"):
        return by_mail, False
    return f"<{settings.PUBLIC_URL}{reverse('no-more', args=[letter.uid.hex])}>, {by_mail}", True
