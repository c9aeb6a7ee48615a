"""The page on which whoever got a letter says that they want no more; nobody has to sign in for it.

It tells nothing of the owner beyond the name. Looking at it changes nothing; a press of its button does, and so does
that of a mail program (RFC 8058), which has no cookie: the token is what tells them.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kith.accounts.queries import zone_of
from kith.kernel.http import render
from kith.updates.opting_out import leaver, opt_out


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def no_more(request: HttpRequest, letter: str) -> HttpResponse:
    """Ask; then do it."""
    found = leaver(letter)
    if found is None:
        raise Http404
    if request.method == "POST":
        opt_out(found, on=timezone.localdate(timezone=zone_of(found.book.owner)))
    page = render(request, "updates/no_more.html", {"owner": found.book.name, "done": request.method == "POST"})
    page["Referrer-Policy"] = "no-referrer"  # the address is the token
    page["X-Robots-Tag"] = "noindex"
    return page
