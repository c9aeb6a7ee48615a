"""What people type about people."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.core.dates import earliest, latest, parse_day
from kith.kernel.days import written

from .models import Affiliation, ContactPoint

POINT_KINDS = [
    (ContactPoint.EMAIL, _("Email")),
    (ContactPoint.PHONE, _("Phone")),
    (ContactPoint.SOCIAL, _("Profile")),
    (ContactPoint.URL, _("Web page")),
    (ContactPoint.ADDRESS, _("Address")),
]
POST_KINDS = [
    (Affiliation.WORK, _("Work")),
    (Affiliation.STUDY, _("Study")),
    (Affiliation.MEMBER, _("Member")),
]


class PartialDay(forms.CharField):
    """A day that may lack its day, its month or its year, written in any common way; its value is ISO text."""

    def __init__(self, **facts: Any) -> None:
        facts.setdefault("help_text", _("Such as 3 May 2024, May 2024 or 2024."))
        super().__init__(required=False, max_length=40, **facts)

    def prepare_value(self, value: Any) -> Any:
        """The day as people write it."""
        return written(value) or value if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        day = parse_day(text) if text else ""
        if text and not day:
            raise forms.ValidationError(_("This is no day. Write it as 3 May 2024, or only May 2024, or 2024."))
        return day


class PastDay(PartialDay):
    """One that cannot be still to come."""

    def clean(self, value: Any) -> str:
        day = super().clean(value)
        first = earliest(day)
        if first and first > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Write one that has been."))
        return day


def _line(label: Any, **facts: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=facts.pop("max_length", 255), **facts)


def _text(label: Any, **facts: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 4}), **facts)


class NewPersonForm(forms.Form):
    """Somebody new; only the name is needed."""

    name = _line(_("Name"), widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off"}))
    title = _line(_("What they do"), required=False)
    organisation = _line(_("Where"), required=False)
    email = _line(_("Email"), required=False, widget=forms.EmailInput)
    phone = _line(_("Phone"), required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    circle = _line(_("Circle"), required=False, max_length=150)
    met = _text(_("How you met"))


class PersonForm(forms.Form):
    """The name and its parts, and the birthday."""

    name = _line(_("Name"))
    prefix = _line(  # type: ignore[assignment]  # a field, as Django takes it
        _("Before the name"), required=False, max_length=100, help_text=_("Such as Dr.")
    )
    given = _line(_("Given name"), required=False, max_length=150)
    additional = _line(_("Middle names"), required=False, max_length=150)
    family = _line(_("Family name"), required=False, max_length=150)
    suffix = _line(_("After the name"), required=False, max_length=100)
    nickname = _line(_("Nickname"), required=False, max_length=150)
    birthday = PastDay(label=_("Birthday"), help_text=_("Such as 1 December 1980, or 1 December without the year."))


class MeetingForm(forms.Form):
    """How one met, when, and through whom."""

    met_on = PastDay(label=_("When you met"))
    met = _text(_("How you met"))
    through = _line(_("Who introduced you"), required=False, help_text=_("A name in your book."))


class NoteForm(forms.Form):
    """What is good to know."""

    note = _text(_("Good to know"))


class ContactPointForm(forms.Form):
    """A way to reach somebody."""

    kind = forms.ChoiceField(label=_("Kind"), choices=POINT_KINDS)
    value = _line(_("Address or number"), max_length=1000)
    label = _line(_("Label"), required=False, max_length=100, help_text=_("Such as work, home, mobile."))


class PostForm(forms.Form):
    """A place in an organisation."""

    title = _line(_("What they do there"), required=False)
    organisation = _line(_("Organisation"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=POST_KINDS)
    started = PartialDay(label=_("From"))
    ended = PartialDay(label=_("To"))
    past = forms.BooleanField(label=_("It is over, though nobody knows since when"), required=False)
    moving = forms.BooleanField(label=_("It replaces their present work"), required=False)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        began, over = earliest(facts.get("started", "")), latest(facts.get("ended", ""))
        if began and over and over < began:
            self.add_error("ended", _("This is before it began. Correct one of the two days."))
        return facts


class CircleForm(forms.Form):
    """A circle's name."""

    name = _line(_("Name"), max_length=150)


class OrganisationForm(forms.Form):
    """An organisation's name, and what is good to know about it."""

    name = _line(_("Name"))
    note = _text(_("Good to know"))
