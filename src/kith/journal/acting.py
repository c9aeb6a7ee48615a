"""What views that change something share: act in one batch, go on with a notice that offers undo, edit in a form."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpResponse

from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, leave_notice, onward, problems, render

from .recording import Recording, batch

Deed = Callable[[Recording], object]


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


def attempt(request: OwnerRequest, url: str, act: Deed) -> HttpResponse:
    """Do it in one batch and go on to `url` with a notice: what was done, or why it was refused."""
    try:
        with doing(request) as rec:
            act(rec)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, url)
    return done(request, url, rec)


def attempt_form(
    request: OwnerRequest, url: str, form: forms.Form, act: Callable[[dict[str, Any], Recording], object]
) -> HttpResponse:
    """The same of a small form of the page `url`: where it is not in order, the notice says what is wrong with it."""
    if not form.is_valid():
        leave_notice(request, problems(form), problem=True)
        return onward(request, url)
    return attempt(request, url, lambda rec: act(form.cleaned_data, rec))


@dataclass(frozen=True)
class FormPage:
    """A form on a page of its own, or in place of the section `target` of the page at `back`.

    `crumbs` are the (name, address) pairs that lead to it, what it is about the last. `options` are words to choose
    from by the name of their field; the fields `folded` open under the word `fold`.
    """

    title: str
    form: forms.Form
    back: str
    target: str
    crumbs: Sequence[tuple[str, str]] = ()
    label: str = ""
    drop: str = ""
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)
    fold: str = ""
    folded: Sequence[str] = ()


def edit(
    request: OwnerRequest, page: FormPage, act: Callable[[dict[str, Any], Recording], object], drop: Deed | None = None
) -> HttpResponse:
    """Show the form; when it is sent and in order, do it and go back. A refusal stands at its field, else above all.

    Where the page offers to `drop` what it is about, that is done when it is asked for.
    """
    if request.method == "POST" and drop and page.drop and "drop" in request.POST:
        return attempt(request, page.back, drop)
    if request.method == "POST" and page.form.is_valid():
        try:
            with doing(request) as rec:
                act(page.form.cleaned_data, rec)
        except Refusal as refusal:
            refused(page.form, refusal)
        else:
            return done(request, page.back, rec)
    return show(request, page)


def refused(form: forms.Form, refusal: Refusal) -> None:
    """What was refused is said in the form: at the field that it speaks of, else above all of them."""
    form.add_error(refusal.about if refusal.about in form.fields else None, str(refusal))


def show(request: OwnerRequest, page: FormPage) -> HttpResponse:
    """The form as it stands, with what is wrong with it."""
    template = "web/_form.html" if request.htmx else "web/form.html"
    # htmx shows nothing for an answer that is an error; the form says what is wrong.
    status = 422 if page.form.errors and not request.htmx else 200
    return render(request, template, {"page": page, "form": page.form}, status=status)
