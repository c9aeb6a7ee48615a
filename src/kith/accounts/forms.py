"""What the owner types about themselves."""

import zoneinfo
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _


def _password(label: Any, kept_as: str) -> forms.CharField:
    """A password as password managers know it: `kept_as` is the word of `autocomplete`."""
    return forms.CharField(
        label=label, widget=forms.PasswordInput(attrs={"autocomplete": kept_as}), max_length=4096, strip=False
    )


class SignInForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = _password(_("Password"), "current-password")


class PreferencesForm(forms.Form):
    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        required=False,
        help_text=_("The book is called after you: it stands at the top of every page."),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), required=False, help_text=_("It decides which day “today” is."))
    language = forms.ChoiceField(label=_("Language"), required=False)
    keys = forms.BooleanField(
        label=_("Use keys"),
        required=False,
        help_text=_("One key writes a note, searches, or says done. They sleep while you type."),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        zones = sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith("Etc/"))
        self.fields["time_zone"].choices = [("", _("As the browser says")), *((one, one) for one in zones)]  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", _("As the browser says")), *settings.LANGUAGES]  # type: ignore[attr-defined]


class PasswordForm(forms.Form):
    password = _password(_("New password"), "new-password")
    again = _password(_("Once more"), "new-password")

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if cleaned.get("password") != cleaned.get("again"):
            self.add_error("again", _("The two are not the same. Type the password once more."))
        return cleaned
