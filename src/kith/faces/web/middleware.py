"""What happens around every page: the owner's book and day, cookies that fit the scheme, refusals as answers."""

import zoneinfo
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from kith.accounts.actions import note_visit
from kith.accounts.queries import book_of
from kith.kernel.errors import Refusal
from kith.kernel.http import render

NUL = "\0"
Answer = Callable[[HttpRequest], HttpResponse]


def cookies_follow_the_scheme(answer: Answer) -> Answer:
    """Cookies are Secure exactly when the request came by https; on plain-http loopback Safari would drop them."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        for cookie in response.cookies.values():
            cookie["secure"] = request.is_secure() or ""
        return response

    return middleware


def texts_are_texts(answer: Answer) -> Answer:
    """NUL, which is in no text that a person writes and which no database keeps, is left out of what is sent."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "").replace(NUL, "")
        if any(NUL in value for _name, values in request.POST.lists() for value in values):
            sent = request.POST.copy()
            for name, values in request.POST.lists():
                sent.setlist(name, [str(value).replace(NUL, "") for value in values])
            request.POST = cast("Any", sent)
        return answer(request)

    return middleware


def owner_and_day(answer: Answer) -> Answer:
    """`request.book` and `request.today`, in the owner's time zone and language; the session rolls on once a day."""

    def middleware(request: Any) -> HttpResponse:
        user = request.user
        if not user.is_authenticated:
            request.book, request.today = None, timezone.localdate()
            return _not_kept(answer(request))
        request.book = book_of(user)
        _roll_on(request)
        zone = user.time_zone or unquote(request.COOKIES.get("kith_zone", ""))  # the browser's, until one is chosen
        with timezone.override(_zone(zone)), _language(user.language):
            request.today = timezone.localdate()
            note_visit(user=user, today=request.today)
            return _not_kept(answer(request))

    return middleware


def _not_kept(response: HttpResponse) -> HttpResponse:
    """No proxy keeps a page of a book, and a browser asks for it anew: the files that it names may have changed."""
    response.setdefault("Cache-Control", "private, no-cache")
    return response


def _zone(name: str) -> Any:
    try:
        return zoneinfo.ZoneInfo(name) if name else timezone.get_default_timezone()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):  # no zone, a path, a folder, a name too long
        return timezone.get_default_timezone()


def _language(code: str) -> Any:
    return translation.override(code or translation.get_language())


def _roll_on(request: Any) -> None:
    """A session lasts 90 days from its last day of use."""
    day = timezone.localdate().isoformat()
    if request.session.get("day") != day:
        request.session["day"] = day
        request.session.set_expiry(timedelta(days=90))


class refusals_are_answers:  # noqa: N801 -- read as a sentence in the settings, like its neighbours
    """A Refusal that no view caught: the reason as a page of its own (422). What only takes forms is no page (405)."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.answer(request)
        if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED or request.method not in ("GET", "HEAD"):
            return answer
        page = render(request, "web/404.html", status=answer.status_code)
        page["Allow"] = answer["Allow"]
        return page

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, Refusal):
            return None
        return render(request, "web/refusal.html", {"said": str(problem)}, status=422)
