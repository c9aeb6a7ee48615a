"""Opportunities: board and list, the page of one, and the small forms on it."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.core import funnel
from kith.core.stages import ENDS, WAY, next_of
from kith.formats import posting
from kith.journal.acting import Deed, FormPage, attempt, attempt_form, edit, show
from kith.journal.recording import Recording
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, onward, owner_required, render
from kith.kernel.panels import panels
from kith.kernel.returning import back
from kith.people.queries import person_named

from . import actions, attaching, forms, helping, queries, stepping, wording
from .models import Attachment, Helper, Opportunity, Stage, Step

MANY = 12
"""Cards of a column that the board shows at once."""


@require_safe
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """The board, or with `as=list` the list; and the field for a posting."""
    found = queries.all_progress(request.book)
    going, ended = [one for one in found if not one.ended], [one for one in found if one.ended]
    context = {
        "going": going,
        "ended": ended,
        "columns": queries.board(going),
        "ends": queries.ends(ended),
        "many": MANY,
        "as_list": request.GET.get("as") == "list",
        "here": request.get_full_path(),
        "say": wording,
        "ways": _ways(request),
        "stages": [*WAY, *queries.own_stages(request.book), *ENDS],
    }
    return render(request, "opportunities/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def new(request: OwnerRequest) -> HttpResponse:
    """Add one; on to its page. With `read` a posting is read into the form first, and nothing is kept."""
    if request.method == "POST" and "read" in request.POST:
        return _read(request)
    added: list[Opportunity] = []
    page = _new_page(_form(request, request.POST or None))

    def act(values: dict[str, Any], rec: Recording) -> None:
        added.append(
            actions.add_opportunity(book=request.book, by=request.user, on=request.today, within=rec, **values)
        )

    answer = edit(request, page, act)
    return onward(request, _page(added[0].pk)) if added else answer


def _new_page(form: forms.OpportunityForm) -> FormPage:
    there = reverse("opportunities")
    return FormPage(
        _("Add an opportunity"),
        form,
        there,
        "new",
        [(_("Opportunities"), there)],
        label=_("Add"),
        fold=_("More about it"),
        folded=("source_words", "encounter", "level", "place", "money", "note", "posting"),
    )


def _form(request: OwnerRequest, *args: Any, row: Opportunity | None = None, **facts: Any) -> forms.OpportunityForm:
    encounters = queries.may_have_led(request.book, row)
    return forms.OpportunityForm(*args, encounters=encounters, today=request.today, **facts)


def _read(request: OwnerRequest) -> HttpResponse:
    """The form with what a posting says: pasted as `text`, or the saved `page`."""
    came, text = request.FILES.get("page"), request.POST.get("text", "")
    if came is not None:
        text = posting.decoded(came.read(posting.LONGEST))
    found = posting.read(text)
    if not found.text:
        leave_notice(request, _("There is no posting in it. Paste its text, or save the page as HTML."), problem=True)
        return onward(request, reverse("opportunities"))
    facts: dict[str, Any] = {
        "role": found.role,
        "organisation": found.organisation,
        "link": found.link,
        "place": found.place,
    }
    facts |= {"posting": found.text, "deadline": found.deadline, "level": found.level}
    return show(request, _new_page(_form(request, initial=facts)))


@require_safe
@owner_required
def opportunity(request: OwnerRequest, pk: int) -> HttpResponse:
    """Everything about one: its stages, who helped, what is next, what was sent."""
    one = _one(request, pk)
    gone = list(one.stages.order_by("number"))
    now = queries.progress_of(one, gone)
    passed = {row.name for row in gone}
    ahead = [] if now.ended else [name for name in WAY[_after(now.stage) :] if name not in passed]
    context = {
        "one": one,
        "now": now,
        "gone": gone,
        "ahead": ahead,
        "next": next_of(now.stage),
        "stages": [name for name in (*WAY, *queries.own_stages(request.book), *ENDS) if name != now.stage],
        "helpers": list(queries.helpers_of(one)),
        "steps": list(one.steps.select_related("done").order_by("on", "pk")),
        "attachments": list(one.attachments.defer("data").order_by("on", "pk")),
        "panels": panels("opportunity_panels", request, one),
        "ways": _ways(request),
        "here": reverse("opportunity", args=[one.pk]),
        "say": wording,
    }
    return render(request, "opportunities/opportunity.html", context)


def _ways(request: OwnerRequest) -> list[funnel.Way]:
    """What came of the opportunities of each source; none where nothing was tried."""
    found = funnel.ways(queries.facts_of_sources(request.book), Opportunity.SOURCES)
    return found if any(one.tried for one in found) else []


def _after(stage: str) -> int:
    return WAY.index(stage) + 1 if stage in WAY else len(WAY)


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def facts(request: OwnerRequest, pk: int) -> HttpResponse:
    """Correct what is known of it."""
    one = _one(request, pk)
    names = [name for name in forms.OpportunityForm.base_fields if name != "organisation"]
    initial = {name: getattr(one, name) for name in names}
    initial |= {"organisation": one.organisation or "", "encounter": one.encounter_id or ""}
    there = reverse("opportunity", args=[pk])
    crumbs = [(_("Opportunities"), reverse("opportunities")), (one.role, there)]
    form = _form(request, request.POST or None, initial=initial, row=one)
    page = FormPage(_("What is known of it"), form, there, "facts", crumbs)

    def act(values: dict[str, Any], rec: Recording) -> None:
        actions.change_opportunity(book=request.book, by=request.user, opportunity=one, within=rec, **values)

    return edit(request, page, act)


@require_POST
@owner_required
def deletion(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take it away; the notice offers to undo it."""
    one = _one(request, pk)
    who: Any = {"book": request.book, "by": request.user}
    return attempt(
        request,
        reverse("opportunities"),
        lambda rec: actions.delete_opportunity(opportunity=one, within=rec, **who),
    )


@require_POST
@owner_required
def stage(request: OwnerRequest, pk: int) -> HttpResponse:
    """It came to a `stage`, or one's `own`, on a day; today where none is said."""
    one = _one(request, pk)
    form = forms.StageForm(request.POST, today=request.today)
    who: Any = {"book": request.book, "by": request.user, "opportunity": one}
    return _small(request, pk, form, lambda values, rec: actions.move(within=rec, **who, **values))


@require_POST
@owner_required
def stage_row(request: OwnerRequest, pk: int) -> HttpResponse:
    """Another day for a stage; with `drop`, it never was."""
    row = get_or_404(Stage.objects.of(request.book).select_related("opportunity__organisation"), pk=pk)
    who: Any = {"book": request.book, "by": request.user, "row": row}
    if "drop" in request.POST:
        return attempt(request, _page(row.opportunity_id), lambda rec: actions.drop_stage(within=rec, **who))
    form = forms.StageForm(request.POST, today=request.today)
    return _small(
        request,
        row.opportunity_id,
        form,
        lambda values, rec: actions.change_stage(on=values["on"], within=rec, **who),
    )


@require_POST
@owner_required
def add_helper(request: OwnerRequest, pk: int) -> HttpResponse:
    """Somebody has to do with it: `person` (a name) as `role`; `thank` asks for a reminder."""
    one = _one(request, pk)
    who: Any = {"book": request.book, "by": request.user, "opportunity": one, "on": request.today}

    def act(values: dict[str, Any], rec: Recording) -> None:
        person = person_named(request.book, values.pop("person"))
        helping.add_helper(person=person, within=rec, **who, **values)

    return _small(request, pk, forms.HelperForm(request.POST), act)


@require_POST
@owner_required
def drop_helper(request: OwnerRequest, pk: int) -> HttpResponse:
    """They have nothing to do with it."""
    rows = Helper.objects.of(request.book).select_related("person", "opportunity__organisation")
    helper = get_or_404(rows, pk=pk)
    who: Any = {"book": request.book, "by": request.user, "helper": helper}
    return attempt(request, _page(helper.opportunity_id), lambda rec: helping.drop_helper(within=rec, **who))


@require_POST
@owner_required
def add_step(request: OwnerRequest, pk: int) -> HttpResponse:
    """What comes next: `what`, and `on` which day."""
    one = _one(request, pk)
    who: Any = {"book": request.book, "by": request.user, "opportunity": one}
    return _small(
        request, pk, forms.StepForm(request.POST), lambda values, rec: stepping.add_step(within=rec, **who, **values)
    )


@require_POST
@owner_required
def step(request: OwnerRequest, pk: int) -> HttpResponse:
    """A step is done, open again or dropped, as `kind` says; without, it is on another day."""
    row = get_or_404(Step.objects.of(request.book).select_related("opportunity__organisation"), pk=pk)
    who: Any = {"book": request.book, "by": request.user, "step": row}
    there = _page(row.opportunity_id)
    deeds: dict[str, Deed] = {
        "done": lambda rec: stepping.do_step(on=request.today, within=rec, **who),
        "open": lambda rec: stepping.reopen_step(within=rec, **who),
        "drop": lambda rec: stepping.drop_step(within=rec, **who),
    }
    if deed := deeds.get(request.POST.get("kind", "")):
        return attempt(request, back(request, there), deed)
    form = forms.DayForm(request.POST)
    return _small(
        request, row.opportunity_id, form, lambda values, rec: stepping.move_step(within=rec, **who, **values)
    )


@require_POST
@owner_required
def attach(request: OwnerRequest, pk: int) -> HttpResponse:
    """Keep the `file` that was sent, as what `kind`."""
    one = _one(request, pk)
    who: Any = {"book": request.book, "by": request.user, "opportunity": one, "on": request.today}

    def act(values: dict[str, Any], rec: Recording) -> None:
        # One byte more than may be kept is enough to tell that it is too large.
        data = values["file"].read(Attachment.LARGEST + 1)
        attaching.attach(name=values["file"].name, data=data, kind=values["kind"], within=rec, **who)

    return _small(request, pk, forms.FileForm(request.POST, request.FILES), act)


@require_safe
@owner_required
def attachment(request: OwnerRequest, pk: int) -> HttpResponse:
    """The file, to save: never shown within a page of Kith's, whatever it holds."""
    found = get_or_404(Attachment.objects.of(request.book), pk=pk)
    response = HttpResponse(bytes(found.data), content_type="application/octet-stream")
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    response["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=found.name) or "attachment"
    )
    return response


@require_POST
@owner_required
def detach(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take a file away."""
    found = get_or_404(Attachment.objects.of(request.book).defer("data"), pk=pk)
    who: Any = {"book": request.book, "by": request.user, "attachment": found}
    return attempt(request, _page(found.opportunity_id), lambda rec: attaching.detach(within=rec, **who))


def _small(
    request: OwnerRequest, pk: int, form: django_forms.Form, act: Callable[[dict[str, Any], Recording], object]
) -> HttpResponse:
    """A small form of its page."""
    return attempt_form(request, back(request, _page(pk)), form, act)


def _one(request: OwnerRequest, pk: int) -> Opportunity:
    return get_or_404(Opportunity.objects.of(request.book).select_related("organisation", "encounter"), pk=pk)


def _page(pk: int) -> str:
    return reverse("opportunity", args=[pk])
