"""Adding and correcting, each a small form: in place with htmx, a page of its own without."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, redirect_with_notice, render
from kith.people import actions, forms, queries
from kith.people.models import Affiliation, ContactPoint, Person

from .acting import FormPage, attempt, doing, edit, person_of


@owner_required
def new_person(request: OwnerRequest) -> HttpResponse:
    """Somebody new, with what is known at once, in one batch."""
    form = forms.NewPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            with doing(request) as rec:
                person = _add(request, form.cleaned_data, rec)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect_with_notice(request, reverse("person", args=[person.pk]), rec.said, batch=rec.batch)
    circles = tuple(queries.circles(request.book).values_list("name", flat=True))
    page = FormPage(_("Add a person"), form, reverse("people"), "main", label=_("Add"), options=circles)
    return render(request, "people/form.html", {"page": page, "form": form}, status=422 if form.errors else 200)


def _add(request: OwnerRequest, facts: dict[str, Any], rec: Recording) -> Person:
    who: Any = {"book": request.book, "by": request.user, "within": rec}
    person = actions.add_person(name=facts["name"], met=facts["met"], source=None, **who)
    source = actions.make_source(kind="typed", on=request.today, **who)
    rec.change(person, source=source)
    if facts["title"] or facts["organisation"]:
        actions.affiliate(person=person, organisation=facts["organisation"], title=facts["title"], source=source, **who)
    for kind in (ContactPoint.EMAIL, ContactPoint.PHONE):
        if facts[kind]:
            actions.add_contact_point(person=person, kind=kind, value=facts[kind], source=source, **who)
    if facts["circle"]:
        actions.add_to_circle(person=person, circle=facts["circle"], **who)
    return person


@owner_required
def facts(request: OwnerRequest, pk: int) -> HttpResponse:
    """The name in its parts, and the birthday."""
    person = person_of(request, pk)
    initial = {name: getattr(person, name) for name in forms.PersonForm.base_fields}
    form = forms.PersonForm(request.POST or None, initial=initial)
    page = FormPage(_("Name and birthday"), form, _page(person), "person-head")

    def act(values: dict[str, Any], rec: Recording) -> None:
        actions.change_person(book=request.book, by=request.user, person=person, within=rec, **values)

    return edit(request, page, act)


@owner_required
def meeting(request: OwnerRequest, pk: int) -> HttpResponse:
    """How one met, when, and through whom."""
    person = person_of(request, pk)
    initial = {"met_on": person.met_on, "met": person.met, "through": person.through or ""}
    form = forms.MeetingForm(request.POST or None, initial=initial)
    page = FormPage(_("How you met"), form, _page(person), "story")

    def act(values: dict[str, Any], rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        named = values["through"]
        unchanged = person.through is not None and named == person.through.name
        actions.change_person(person=person, met=values["met"], met_on=values["met_on"], **who)
        if not unchanged:
            through = queries.person_named(request.book, named) if named else None
            actions.set_through(person=person, through=through, **who)

    return edit(request, page, act)


@owner_required
def note(request: OwnerRequest, pk: int) -> HttpResponse:
    """What is good to know."""
    person = person_of(request, pk)
    form = forms.NoteForm(request.POST or None, initial={"note": person.note})
    page = FormPage(_("Good to know"), form, _page(person), "note")

    def act(values: dict[str, Any], rec: Recording) -> None:
        actions.change_person(book=request.book, by=request.user, person=person, within=rec, **values)

    return edit(request, page, act)


@owner_required
def contact_point(request: OwnerRequest, pk: int, point: int | None = None) -> HttpResponse:
    """Add a way to reach them, or correct or drop one."""
    person = person_of(request, pk)
    known = get_or_404(person.contact_points.all(), pk=point) if point else None
    initial = {"kind": known.kind, "value": known.value, "label": known.label} if known else {}
    form = forms.ContactPointForm(request.POST or None, initial=initial)
    if known:
        known.person = person
        del form.fields["kind"]
        if "drop" in request.POST:
            return _dropped(request, person, lambda **who: actions.drop_contact_point(point=known, **who))
    title = _("Correct how to reach them") if known else _("Add a way to reach them")
    page = FormPage(title, form, _page(person), "reach", drop=_("Remove") if known else "")

    def act(values: dict[str, Any], rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        if known:
            actions.change_contact_point(point=known, **values, **who)
        else:
            source = actions.make_source(kind="typed", on=request.today, **who)
            actions.add_contact_point(person=person, source=source, **values, **who)

    return edit(request, page, act)


@owner_required
def post(request: OwnerRequest, pk: int, post: int | None = None) -> HttpResponse:
    """Add a place in an organisation, or correct or drop one; a new one may replace the present work."""
    person = person_of(request, pk)
    known = get_or_404(person.affiliations.select_related("organisation"), pk=post) if post else None
    form = forms.PostForm(request.POST or None, initial=_post_facts(known))
    if known:
        known.person = person
        del form.fields["moving"]
        if "drop" in request.POST:
            return _dropped(request, person, lambda **who: actions.drop_affiliation(affiliation=known, **who))
    title = _("Correct their work") if known else _("Add work, study or membership")
    page = FormPage(title, form, _page(person), "work", drop=_("Remove") if known else "")

    def act(values: dict[str, Any], rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        if known:
            actions.change_affiliation(affiliation=known, **values, **who)
            return
        source = actions.make_source(kind="typed", on=request.today, **who)
        if values.pop("moving"):
            moved = {name: values[name] for name in ("organisation", "title", "started")}
            actions.move_to(person=person, on=request.today, source=source, **moved, **who)
        else:
            actions.affiliate(person=person, source=source, **values, **who)

    return edit(request, page, act)


def _post_facts(post: Affiliation | None) -> dict[str, Any]:
    if post is None:
        return {}
    names = ("title", "kind", "started", "ended", "past")
    return {name: getattr(post, name) for name in names} | {"organisation": post.organisation or ""}


def _dropped(request: OwnerRequest, person: Person, drop: Any) -> HttpResponse:
    return attempt(request, _page(person), lambda rec: drop(book=request.book, by=request.user, within=rec))


def _page(person: Person) -> str:
    return reverse("person", args=[person.pk])
