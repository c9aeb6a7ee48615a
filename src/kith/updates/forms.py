"""What people type about updates."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 20_000


class UpdateForm(forms.Form):
    """What changed, and the news."""

    title = forms.CharField(
        label=_("What changed?"),
        max_length=200,
        help_text=_("In a few words, such as “A new job at Northwind Energy”. It is the subject of the letters."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("What changed? Write a few words: they are the subject of the letters.")},
    )
    text = forms.CharField(
        label=_("The news"),
        required=False,
        max_length=LONGEST,
        help_text=_(
            "Without a greeting: Kith puts one before it, with a personal line, and a closing after it."
            " **Two stars** make words bold, a line that begins with - is a list, [words](address) are a link."
        ),
        widget=forms.Textarea(attrs={"rows": 10}),
    )


class LetterForm(forms.Form):
    """The words of one letter."""

    text = forms.CharField(required=False, max_length=LONGEST)
