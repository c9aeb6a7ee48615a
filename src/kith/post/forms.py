"""What the owner types about their mail account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import PLAIN, STARTTLS, TLS, Account
from .setting_up import Server

_SECURITY = [(TLS, "TLS"), (STARTTLS, "STARTTLS"), (PLAIN, _("none, on this machine only"))]
_PLAIN = {"autocapitalize": "none", "spellcheck": "false", "autocomplete": "off"}
SERVERS = ("login", "smtp_host", "smtp_port", "smtp_security", "imap_host", "imap_port", "imap_security")
PACING = ("pace", "a_day")


def _host(label: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=253, widget=forms.TextInput(attrs=_PLAIN))


def _port(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=1, max_value=65535)


def _security(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=_SECURITY, required=False, initial=TLS)


class AccountForm(forms.Form):
    """An account; servers may be left blank where the provider is a well-known one."""

    address = forms.EmailField(
        label=_("Address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    name = forms.CharField(
        label=_("Your name"), max_length=150, required=False, help_text=_("As whom people see you in their mailbox.")
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=4096,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    login = forms.CharField(
        label=_("Login"), required=False, max_length=254, help_text=_("The address, if left blank."),
        widget=forms.TextInput(attrs=_PLAIN),
    )  # fmt: skip
    smtp_host = _host(_("Server for sending (SMTP)"))
    smtp_port = _port(_("Port for sending"))
    smtp_security = _security(_("Privacy of sending"))
    imap_host = _host(_("Server of the mailbox (IMAP)"))
    imap_port = _port(_("Port of the mailbox"))
    imap_security = _security(_("Privacy of the mailbox"))
    pace = forms.IntegerField(label=_("Seconds between two letters"), min_value=0, max_value=86400, initial=30)
    a_day = forms.IntegerField(
        label=_("Letters within 24 hours, at most"), min_value=1, max_value=2000, initial=50,
        help_text=_("Providers stop accounts that suddenly send to many. Digests and answers are not counted."),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, account: Account | None) -> None:
        given = {name: getattr(account, name) for name in self.base_fields if name != "password"} if account else {}
        super().__init__(data, initial=given)
        if account:
            self.fields["password"].help_text = _("Kept sealed. Leave it blank to keep the one that is there.")

    def server(self, one: str) -> Server:
        """What was typed of "imap" or "smtp"."""
        said = self.cleaned_data
        return Server(said[f"{one}_host"], said[f"{one}_port"] or 0, said[f"{one}_security"] or TLS)
