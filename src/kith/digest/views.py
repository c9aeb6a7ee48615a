"""The page on which the digest is chosen and shown before it comes; the feed that calendars read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.accounts.queries import public_address, zone_of
from kith.formats.ics import write
from kith.kernel.errors import Refusal
from kith.kernel.http import (
    OwnerRequest,
    get_or_404,
    leave_notice,
    onward,
    owner_required,
    redirect_with_notice,
    render,
)
from kith.kernel.returning import back
from kith.post.queries import account_of

from . import actions, days, drawing, sending, wording
from .forms import WishForm
from .lines import digest
from .models import Edition, Wish
from .queries import falls_due, feed_behind, unsent, wish_of


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def settings(request: OwnerRequest) -> HttpResponse:
    """How often the digest comes and when, with the next one as it would be."""
    wish = wish_of(request.book)
    given = {name: getattr(wish, name) for name in ("every", "at", "weekday", "always")}
    form = WishForm(request.POST or None, initial=given)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        wish = actions.want_digest(book=request.book, now=now, **form.cleaned_data)
        return redirect_with_notice(request, reverse("digest"), wording.kept(falls_due(wish, now), request.today))
    found = digest(request.book, request.today, weekly=wish.every == Wish.WEEKLY)
    public = public_address()
    facts = {
        "form": form,
        "account": account_of(request.book),
        "wanted": wish.every != Wish.OFF,
        "next": falls_due(wish, timezone.now()),
        "edition": next(iter(unsent(request.book)), None),
        "digest": found,
        "public": public,
        "link": drawing.link,
        "foot": drawing.foot(found),
        "nothing": drawing.nothing(),
        "subject": drawing.subject(found),
        "zone": str(zone_of(request.user)),
        "feed": f"{public or request.build_absolute_uri('/').rstrip('/')}{reverse('feed', args=[wish.secret])}"
        if wish.secret
        else "",
        "say": wording,
    }
    return render(request, "digest/settings.html", facts, status=422 if form.errors else 200)


@require_POST
@owner_required
def feed_settings(request: OwnerRequest) -> HttpResponse:
    """Open the feed, give it a new address, or close it."""
    if "close" in request.POST:
        actions.close_feed(book=request.book)
        leave_notice(request, _("The feed is closed: its address leads nowhere."))
    else:
        had = wish_of(request.book).secret
        actions.open_feed(book=request.book)
        renewed = _("The feed has a new address; the one before leads nowhere.")
        leave_notice(request, renewed if had else _("The feed is open, under an address that nobody can guess."))
    return onward(request, reverse("digest"))


@require_POST
@owner_required
def send(request: OwnerRequest) -> HttpResponse:
    """Send the one of today now, to see how it comes."""
    there = reverse("digest")
    try:
        edition = sending.send_now(request.book, timezone.now())
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, there)
    empty = edition.state == Edition.EMPTY
    return redirect_with_notice(request, there, drawing.nothing() if empty else _("The digest is on its way."))


@require_POST
@owner_required
def again(request: OwnerRequest, pk: int) -> HttpResponse:
    """Try a digest again that could not be sent; with `came`, the one of which nobody knew did come."""
    edition = get_or_404(Edition.objects.of(request.book), pk=pk)
    if "came" in request.POST:
        sending.came(edition, timezone.now())
    else:
        sending.again(edition, timezone.now())
        said = _("The digest is on its way.") if edition.state == Edition.HANDED else edition.said
        leave_notice(request, said, problem=edition.state == Edition.WAITING)
    return onward(request, back(request, reverse("today")))


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:  # noqa: ARG001 -- every view is told it
    """The calendar of the book behind that secret, for a program that cannot sign in."""
    wish = feed_behind(secret)
    if wish is None:
        raise Http404
    owner = wish.book.owner
    with timezone.override(zone_of(owner)), translation.override(owner.language or translation.get_language()):
        name = _("Kith of %(name)s") % {"name": wish.book.name}
        written = write(days.feed(wish.book, timezone.localdate()), made=timezone.now(), name=name)
    headers = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer"}
    return HttpResponse(written, content_type="text/calendar; charset=utf-8", headers=headers)
