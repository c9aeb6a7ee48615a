"""What is handed over in the browser."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.core.addresses import email_key, is_profile


class SeveralFiles(forms.FileField):
    """A field that takes one file or many."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [super(SeveralFiles, self).clean(one, initial) for one in data or [None]]


class FilesInput(forms.FileInput):
    """All the files of the field."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:  # noqa: ARG002 -- as Django calls it
        return list(files.getlist(name))


class ImportForm(forms.Form):
    """The files, and which profile is the owner's, for archives that do not say."""

    files = SeveralFiles(  # type: ignore[assignment] # Django names the uploads of a form so, too
        widget=FilesInput,
        error_messages={
            "required": _(
                "Choose a file first: LinkedIn's ZIP, your contacts as .vcf or .csv, mail as .mbox, a calendar as .ics."
            ),
            "empty": _("This file is empty. Export it again."),
        },
    )
    me = forms.CharField(required=False, max_length=255, label=_("Your own LinkedIn or email address, or your name"))
    keep_text = forms.BooleanField(required=False, label=_("Keep the words of chats and messages, too"))

    @property
    def asked(self) -> dict[str, Any]:
        """What was told beside the files."""
        return {name: self.cleaned_data[name] for name in ("me", "keep_text")}

    def clean_me(self) -> str:
        me: str = self.cleaned_data["me"].strip()
        if ("/" in me or "@" in me) and not is_profile(me) and not email_key(me):
            raise forms.ValidationError(
                _("Write it as linkedin.com/in/your-name, the address of your mail, or your name as chats show it.")
            )
        return me
