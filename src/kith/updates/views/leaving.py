"""The page on which whoever got a letter says that they want no more; nobody has to sign in for it.

It tells nothing of the owner beyond the name. Looking at it changes nothing; a press of its button does, and so does
that of a mail program (RFC 8058), which has no cookie: the token is what tells them.
"""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kith.kernel.http import render
from kith.updates.models import Letter
from kith.updates.opting_out import opt_out


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def no_more(request: HttpRequest, letter: str) -> HttpResponse:
    """Ask; then do it."""
    found = _letter(letter)
    if request.method == "POST":
        opt_out(letter=found, on=timezone.localdate())
    page = render(request, "updates/no_more.html", {"owner": found.book.name, "done": request.method == "POST"})
    page["Referrer-Policy"] = "no-referrer"  # the address is the token
    page["X-Robots-Tag"] = "noindex"
    return page


def _letter(token: str) -> Letter:
    try:
        uid = UUID(hex=token)
    except ValueError:
        raise Http404 from None
    # Scoped by the token, which nobody can guess.
    found = Letter.objects.of_all_books().filter(uid=uid).select_related("person", "book", "update").first()
    if found is None:
        raise Http404
    return found
