"""What people type about calendars that are to be looked at."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LoginForm(forms.Form):
    """How one gets in."""

    login = forms.CharField(
        label=_("Login"),
        max_length=255,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Password, best one made for this program alone"),
        max_length=1000,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


class AddForm(LoginForm):
    """Where a calendar is, and how one gets in."""

    field_order = ("address", "name", "login", "password", "plain")

    address = forms.CharField(
        label=_("Address of a calendar (.ics) or of a CalDAV account"),
        max_length=2000,
        error_messages={"required": _("Paste the address of the calendar: it begins with https://")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "url", "spellcheck": "false"}),
    )
    name = forms.CharField(label=_("What you call it"), max_length=120, required=False)
    plain = forms.BooleanField(
        label=_("Ask without TLS, too: on the way others can read along"),
        required=False,
    )
