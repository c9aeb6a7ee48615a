"""Adding and correcting, each a small form: in place with htmx, a page of its own without."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kith.journal.acting import FormPage, doing, edit, refused, show
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal, speaking_of
from kith.kernel.http import OwnerRequest, owner_required, redirect_with_notice
from kith.people import actions, forms, queries
from kith.people.naming import PARTS

from .asked import about, page_of, person_of


@owner_required
def new_person(request: OwnerRequest) -> HttpResponse:
    """Somebody new, with what is known at once, in one batch."""
    form = forms.NewPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            with doing(request) as rec:
                who: Any = {"book": request.book, "by": request.user, "within": rec}
                person = actions.welcome(on=request.today, **form.cleaned_data, **who)
        except Refusal as refusal:
            refused(form, refusal)
        else:
            return redirect_with_notice(request, page_of(person), rec.said, batch=rec.batch)
    circles = [one.name for one in queries.circles(request.book)]
    crumbs = [(_("People"), reverse("people"))]
    page = FormPage(
        _("Add a person"), form, reverse("people"), "new-person", crumbs, label=_("Add"), options={"circle": circles}
    )
    return show(request, page)


@owner_required
def facts(request: OwnerRequest, pk: int) -> HttpResponse:
    """The name in its parts, and the birthday."""
    person = person_of(request, pk)
    initial = {name: getattr(person, name) for name in forms.PersonForm.base_fields}
    form = forms.PersonForm(request.POST or None, initial=initial)
    page = FormPage(
        _("Name and birthday"), form, page_of(person), "facts", about(person), fold=_("Parts of the name"), folded=PARTS
    )

    def act(values: dict[str, Any], rec: Recording) -> None:
        actions.change_person(book=request.book, by=request.user, person=person, within=rec, **values)

    return edit(request, page, act)


@owner_required
def meeting(request: OwnerRequest, pk: int) -> HttpResponse:
    """How one met, when, and through whom."""
    person = person_of(request, pk)
    initial = {"met_on": person.met_on, "met": person.met, "through": person.through or ""}
    form = forms.MeetingForm(request.POST or None, initial=initial)
    page = FormPage(_("How you met"), form, page_of(person), "story", about(person))

    def act(values: dict[str, Any], rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        named = values["through"]
        unchanged = person.through is not None and named == person.through.name
        actions.change_person(person=person, met=values["met"], met_on=values["met_on"], **who)
        if not unchanged:
            with speaking_of("through"):
                through = queries.person_named(request.book, named) if named else None
                actions.set_through(person=person, through=through, **who)

    return edit(request, page, act)


@owner_required
def note(request: OwnerRequest, pk: int) -> HttpResponse:
    """What is good to know."""
    person = person_of(request, pk)
    form = forms.NoteForm(request.POST or None, initial={"note": person.note})
    page = FormPage(_("Good to know"), form, page_of(person), "note", about(person))

    def act(values: dict[str, Any], rec: Recording) -> None:
        actions.change_person(book=request.book, by=request.user, person=person, within=rec, **values)

    return edit(request, page, act)
