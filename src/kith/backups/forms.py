"""What the owner types about backups."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def _passphrase(label: Any, kept_as: str, **more: Any) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": kept_as})
    return forms.CharField(label=label, widget=widget, max_length=4096, strip=False, **more)


class PassphraseForm(forms.Form):
    """A passphrase for backups to come, typed twice: a slip would lock everybody out."""

    passphrase = _passphrase(_("Passphrase"), "new-password", help_text=_("Ten letters or more; four words do well."))
    again = _passphrase(_("Once more"), "new-password")

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if cleaned.get("passphrase") != cleaned.get("again"):
            self.add_error("again", _("The two are not the same. Type the passphrase once more."))
        return cleaned


class OpeningForm(forms.Form):
    """The passphrase of a sealed backup."""

    passphrase = _passphrase(_("Passphrase of this backup"), "current-password")
