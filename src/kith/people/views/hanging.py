"""What hangs on a person, each row a small form: ways to reach them, places where they work, study or belong."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kith.journal.acting import FormPage, attempt, edit
from kith.journal.recording import Recording
from kith.kernel.errors import speaking_of
from kith.kernel.http import OwnerRequest, get_or_404, owner_required
from kith.people import actions, forms
from kith.people.models import Affiliation

from .asked import about, page_of, person_of


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
    title = _("Correct how to reach them") if known else _("Add a way to reach them")
    page = FormPage(title, form, page_of(person), "reach", about(person), drop=_("Remove") if known else "")

    def act(values: dict[str, Any], rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        with speaking_of("value"):
            if known:
                actions.change_contact_point(point=known, **values, **who)
            else:
                actions.note_contact_point(person=person, on=request.today, **values, **who)

    def drop(rec: Recording) -> None:
        if known:
            actions.drop_contact_point(book=request.book, by=request.user, point=known, within=rec)

    return edit(request, page, act, drop)


@require_POST
@owner_required
def works_again(request: OwnerRequest, pk: int, point: int) -> HttpResponse:
    """What came back from there does not count any more."""
    person = person_of(request, pk)
    known = get_or_404(person.contact_points.all(), pk=point)
    who: Any = {"book": request.book, "by": request.user}
    return attempt(request, page_of(person), lambda rec: actions.works_again(point=known, within=rec, **who))


@owner_required
def post(request: OwnerRequest, pk: int, post: int | None = None) -> HttpResponse:
    """Add a place in an organisation, or correct or drop one; a new one may replace the present work."""
    person = person_of(request, pk)
    known = get_or_404(person.affiliations.select_related("organisation"), pk=post) if post else None
    form = forms.PostForm(request.POST or None, initial=_facts(known))
    if known:
        known.person = person
        del form.fields["moving"]
    title = _("Correct their work") if known else _("Add work, study or membership")
    page = FormPage(title, form, page_of(person), "work", about(person), drop=_("Remove") if known else "")

    def act(values: dict[str, Any], rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        if known:
            actions.change_affiliation(affiliation=known, **values, **who)
        else:
            actions.note_post(person=person, on=request.today, **values, **who)

    def drop(rec: Recording) -> None:
        if known:
            actions.drop_affiliation(book=request.book, by=request.user, affiliation=known, within=rec)

    return edit(request, page, act, drop)


def _facts(post: Affiliation | None) -> dict[str, Any]:
    if post is None:
        return {}
    names = ("title", "kind", "started", "ended", "past")
    return {name: getattr(post, name) for name in names} | {"organisation": post.organisation or ""}
