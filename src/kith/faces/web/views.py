"""Answers that belong to no capability."""

from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kith import __version__
from kith.accounts.queries import keeps_the_house
from kith.kernel.home import mark
from kith.kernel.http import OwnerRequest, owner_required, render

from .helping import COMMANDS, KEYS, SENTENCES
from .safety import PARTS


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 -- Django's
    return render(request, "web/404.html", status=404)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that is out of all measure, or out of order."""
    said = _("Your browser sent something that Kith does not understand. Go back and try again.")
    if isinstance(exception, TooManyFilesSent):
        said = _("That is more files than Kith takes at once. Put them into one ZIP and bring that.")
    return render(request, "web/refusal.html", {"said": said}, status=400)


def broken(request: HttpRequest) -> HttpResponse:
    return render(request, "web/500.html", status=500)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 -- Django's signature
    return render(request, "web/403.html", status=403)


@require_safe
@owner_required
def help_page(request: OwnerRequest) -> HttpResponse:
    """The keys, what a sentence may say, and where to go on."""
    return render(request, "web/help.html", {"keys": KEYS, "sentences": SENTENCES, "commands": COMMANDS})


@require_safe
@owner_required
def safety(request: OwnerRequest) -> HttpResponse:
    """What Kith does for the safety of a book, what it does not, and what the machine can do."""
    return render(request, "web/safety.html", {"parts_told": PARTS, "keeper": keeps_the_house(request.user)})


@require_safe
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- a view
    """Whether this is a Kith, of which home and which version: `kith serve` asks before it starts a second one."""
    return JsonResponse({"home": mark(), "version": __version__})
