"""What the views of people share: find the person, act in one batch, go on with a notice."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.http import HttpResponse, HttpResponseRedirect

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, render
from kith.people.models import Person


def person_of(request: OwnerRequest, pk: int) -> Person:
    """The person of the owner's book, or 404."""
    return get_or_404(Person.objects.of(request.book).select_related("through", "source"), pk=pk)


@contextmanager
def doing(request: OwnerRequest) -> Iterator[Recording]:
    """One batch for what follows, told in the words of its first action."""
    with batch(book=request.book, by=request.user, verb="", said="") as rec:
        yield rec


def done(request: OwnerRequest, url: str, rec: Recording) -> HttpResponse:
    """Go on; say what was done and offer to undo it, when anything was."""
    if rec.batch is not None:
        leave_notice(request, rec.said, batch=rec.batch)
    return onward(request, url)


def onward(request: OwnerRequest, url: str) -> HttpResponse:
    """Go on to `url`. With htmx the page is drawn anew where one is, so that all of it, and the notice, are true."""
    if not request.htmx:
        return HttpResponseRedirect(url)
    here = urlsplit(request.htmx.current_url or "").path == urlsplit(url).path
    place = {"path": url, "target": "body", "swap": "innerHTML show:none", "push": "false" if here else "true"}
    return HttpResponse(headers={"HX-Location": json.dumps(place)})


def attempt(request: OwnerRequest, url: str, act: Callable[[Recording], object]) -> HttpResponse:
    """Do it in one batch and go on to `url` with a notice: what was done, or why it was refused."""
    try:
        with doing(request) as rec:
            act(rec)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, url)
    return done(request, url, rec)


def chosen_ids(request: OwnerRequest, name: str) -> list[int]:
    """The ids that a form sent under one name, such as the ticked people; what is no number is left out."""
    return [int(one[:18]) for one in request.POST.getlist(name) if one.isdecimal()]


def problems(form: forms.Form) -> str:
    """All that is wrong with a form, on one line."""
    return " ".join(str(text) for errors in form.errors.values() for text in errors)


@dataclass(frozen=True)
class FormPage:
    """A form on a page of its own, or in place of the section `target` of the page at `back`."""

    title: str
    form: forms.Form
    back: str
    target: str
    label: str = ""
    drop: str = ""
    names: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


def edit(request: OwnerRequest, page: FormPage, act: Callable[[dict[str, Any], Recording], object]) -> HttpResponse:
    """Show the form; when it is sent and in order, do it and go back. A refusal stands above the fields."""
    if request.method == "POST" and page.form.is_valid():
        try:
            with doing(request) as rec:
                act(page.form.cleaned_data, rec)
        except Refusal as refusal:
            page.form.add_error(None, str(refusal))
        else:
            return done(request, page.back, rec)
    template = "people/_form.html" if request.htmx else "people/form.html"
    # htmx shows nothing for an answer that is an error; the form says what is wrong.
    status = 422 if page.form.errors and not request.htmx else 200
    return render(request, template, {"page": page, "form": page.form}, status=status)
