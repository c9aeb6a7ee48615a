"""What is typed before a book is erased."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ErasureForm(forms.Form):
    """The name of the book, which nobody types by mistake, and whether its backups go as well."""

    name = forms.CharField(
        label=_("Name of the book"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    backups = forms.BooleanField(label=_("Delete the backups in the home as well"), required=False)

    def __init__(self, *args: object, alone: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if not alone:
            del self.fields["backups"]
