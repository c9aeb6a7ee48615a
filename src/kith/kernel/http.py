"""What every view needs: the owner, the book, the day, a page, a notice with Undo, and what a form sent."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast
from urllib.parse import urlsplit

from django import forms
from django.contrib.auth.views import redirect_to_login
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render as django_render
from django_htmx.middleware import HtmxDetails

from kith.kernel.ids import told_id

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.journal.models import Batch


@dataclass(frozen=True)
class Choice:
    """What a notice lets one set right in place: a field that is posted to `url`, its (value, word) pairs, and which
    of them it is now."""

    url: str
    name: str
    now: str
    options: list[tuple[str, str]]


P = ParamSpec("P")
Row = TypeVar("Row", bound=Model)
NOTICE = "notice"


class OwnerRequest(HttpRequest):
    """A request by somebody who is signed in, on their own book, on their own day."""

    user: "User"
    book: "Book"
    today: date
    htmx: HtmxDetails


OwnerView = Callable[Concatenate[OwnerRequest, P], HttpResponse]


def owner_required(view: OwnerView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Only for the signed-in owner of a book; others are led to the sign-in page, and then to the page they were on."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        return view(cast("OwnerRequest", request), *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponse]", guarded)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """The way to sign in. A piece of a page is not swapped for the door: its page says what to do, and keeps what was
    typed."""
    if getattr(request, "htmx", None):
        return HttpResponse(status=401)
    return redirect_to_login(_page_of(request))


def _page_of(request: HttpRequest) -> str:
    """The page that can be asked for again: this one, or the one whose form was sent."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    came = urlsplit(request.headers.get("Referer", ""))
    return f"{came.path}?{came.query}".rstrip("?") if came.netloc == request.get_host() else "/"


def render(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A page. Its context always has the book, the day, the notice and what the shell needs."""
    return django_render(request, template, context or {}, status=status, using="jinja2")


def get_or_404(rows: QuerySet[Row], **lookup: Any) -> Row:
    """The one row, or 404: not yours and not there look the same."""
    found = rows.filter(**lookup).first()
    if found is None:
        raise Http404
    return found


def redirect_with_notice(
    request: HttpRequest, url: str, said: str, *, batch: "Batch | None" = None, choice: "Choice | None" = None
) -> HttpResponseRedirect:
    """Go on to `url`, where a notice says what was done and offers to undo `batch`, or to choose otherwise."""
    leave_notice(request, said, batch=batch, choice=choice)
    return HttpResponseRedirect(url)


def leave_notice(
    request: HttpRequest,
    said: str,
    *,
    batch: "Batch | None" = None,
    problem: bool = False,
    choice: "Choice | None" = None,
) -> None:
    """A notice for the next page."""
    told = {"said": said, "batch": batch.pk if batch else None, "problem": problem}
    request.session[NOTICE] = told | ({"choice": asdict(choice)} if choice else {})


def take_notice(request: HttpRequest) -> dict[str, Any] | None:
    """The notice that was left, once."""
    session = getattr(request, "session", None)
    return session.pop(NOTICE, None) if session is not None and NOTICE in session else None


def onward(request: OwnerRequest, url: str) -> HttpResponse:
    """Go on to `url`. With htmx the page is drawn anew where one is, so that all of it, and the notice, are true."""
    if not request.htmx:
        return HttpResponseRedirect(url)
    here = urlsplit(request.htmx.current_url or "").path == urlsplit(url).path
    place = {"path": url, "target": "body", "swap": "innerHTML show:none", "push": "false" if here else "true"}
    return HttpResponse(headers={"HX-Location": json.dumps(place)})


def drawn_anew() -> HttpResponse:
    """The whole page anew, for a piece of it that asked how far some work is, and the work has ended."""
    return HttpResponse(headers={"HX-Refresh": "true"})


def chosen_ids(request: HttpRequest, name: str) -> list[int]:
    """The ids that a form sent under one name, such as the ticked people; what is none is left out."""
    return [pk for one in request.POST.getlist(name) if (pk := told_id(one)) is not None]


def problems(form: forms.Form) -> str:
    """All that is wrong with a form, on one line."""
    return " ".join(str(text) for errors in form.errors.values() for text in errors)
