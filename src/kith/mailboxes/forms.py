"""What the owner says of their mailbox."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.post.forms import AccountForm
from kith.post.models import TLS, Account
from kith.post.setting_up import Server

from .models import REACH

EVERYTHING = 0
BACK = (
    (90, _("Three months")),
    (365, _("A year")),
    (REACH, _("Two years")),
    (1826, _("Five years")),
    (EVERYTHING, _("As far as there is mail")),
)


FOLDED = ("login", "imap_port", "imap_security")


def day_of(back: int, today: date) -> date | None:
    """The day that lies so many days back; none for everything."""
    return today - timedelta(days=back) if back else None


class MailboxForm(forms.Form):
    """An account of which the mailbox alone is looked at; its server may be left blank at a well-known provider."""

    address = AccountForm.base_fields["address"]
    password = AccountForm.base_fields["password"]
    imap_host = AccountForm.base_fields["imap_host"]
    login = AccountForm.base_fields["login"]
    imap_port = AccountForm.base_fields["imap_port"]
    imap_security = AccountForm.base_fields["imap_security"]

    def __init__(self, data: Any = None, *, account: Account | None) -> None:
        given = {name: getattr(account, name) for name in self.base_fields if name != "password"} if account else {}
        super().__init__(data, initial=given)
        if account:
            self.fields["password"].help_text = _("Kept sealed. Leave it blank to keep the one that is there.")

    @property
    def typed(self) -> dict[str, Any]:
        """What `only_read` wants."""
        said = self.cleaned_data
        imap = Server(said["imap_host"], said["imap_port"] or 0, said["imap_security"] or TLS)
        return {"address": said["address"], "password": said["password"], "login": said["login"], "imap": imap}


class BeginForm(forms.Form):
    """How far back a first look goes, and whether subjects and the ends of letters are read."""

    back = forms.TypedChoiceField(label=_("How far back?"), choices=BACK, coerce=int, initial=REACH)
    subjects = forms.BooleanField(
        label=_("Read subjects, too"),
        required=False,
        initial=True,
        help_text=_("An encounter then says what a message was about. What stands in messages is not kept."),
    )

    signatures = forms.BooleanField(
        label=_("Read the last lines of letters, too, for a changed title or number"),
        required=False,
        help_text=_(
            "Of people in your book, the newest letter of each look: its beginning is fetched, read for what it is"
            " signed with, and let go. Another title, employer or number is offered on Today."
        ),
    )


class SettingsForm(forms.Form):
    """How a box is looked at from now on."""

    subjects = BeginForm.base_fields["subjects"]
    signatures = BeginForm.base_fields["signatures"]
    obeys = forms.BooleanField(
        label=_("Take notes by mail"),
        required=False,
        help_text=_("Mail that you write to your own address with +kith before the @ becomes a note, and is answered."),
    )
    server = forms.CharField(
        label=_("Your mail server’s name"),
        required=False,
        max_length=255,
        help_text=_(
            "The first word of the line Authentication-Results in mail that you receive. Left empty, Kith learns it."
        ),
    )
