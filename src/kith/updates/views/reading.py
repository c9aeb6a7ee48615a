"""Letters as they will be read, many on a page or one."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kith.formats.markdown import to_html
from kith.journal.acting import attempt, attempt_form
from kith.kernel.http import OwnerRequest, chosen_ids, leave_notice, owner_required, render
from kith.kernel.returning import back
from kith.reaching import asked
from kith.reaching.ways import points_of, take_no_mail
from kith.updates import actions, forms, posting, queries, wording
from kith.updates.audience import told_before
from kith.updates.channels import ORDER, possible
from kith.updates.composing import without_a_line, worded
from kith.updates.forms import LONGEST
from kith.updates.models import Letter, Update
from kith.updates.sharing import shared

from .asked import letter_of, page_of, shown, update_of


@owner_required
def letters(request: OwnerRequest, pk: int) -> HttpResponse:
    """All letters as they will be read, page by page; those that are ticked are left out, put in, or sent otherwise."""
    row = update_of(request, pk)
    if request.method == "POST":
        return _deed(request, row)
    state, channel = _narrowed(request.GET.get("state", ""), request.GET.get("channel", "any"))
    page = page_of(request, queries.letters(row, state=state, channel=channel), queries.SIZE)
    found = worded(request.book, list(page.object_list), request.today)
    now, ready = queries.progress_of(row), queries.letters(row, state=Letter.DRAFT)
    plain = without_a_line(ready, request.book, request.today) if now.ready else 0
    context = {
        "row": row,
        "now": now,
        "mailboxes": shared(row),
        "page": page,
        "found": [(one, SafeString(to_html(one.text))) for one in found],
        "no_mail": take_no_mail(request.book, [one.letter.person_id for one in found if one.letter.is_open]),
        "state": state,
        "channel": channel,
        "plain": wording.without_a_line(plain) if now.ready else "",
        "channels": [(one, wording.CHANNELS[one]) for one in ORDER],
        "here": request.get_full_path(),
        "say": wording,
    }
    return render(request, "updates/letters.html", context)


@owner_required
def letter(request: OwnerRequest, pk: int) -> HttpResponse:
    """One letter, to be made one's own."""
    row = letter_of(request, pk)
    there = reverse("letter", args=[pk])
    who: Any = {"book": request.book, "by": request.user, "letter": row}
    if request.method == "POST":
        form = forms.LetterForm(request.POST)
        text = "" if "anew" in request.POST else None

        def act(values: dict[str, Any], rec: Any) -> object:
            return actions.write_letter(**who, text=values["text"] if text is None else text, within=rec)

        return attempt_form(request, back(request, there), form, act)
    [found] = worded(request.book, [row], request.today)
    points = points_of(request.book, [row.person_id]).get(row.person_id, [])
    account = posting.account(request.book) is not None
    context = {
        "one": found,
        "row": row,
        "shown": shown(found.text),
        "ways": [(one, wording.CHANNELS[one]) for one in possible(points, account=account)],
        "told": told_before(request.book, [row.person_id], but=row.update)[row.person_id],
        "open": row.is_open,
        "no_mail": take_no_mail(request.book, [row.person_id]).get(row.person_id, ""),
        "say": wording,
    }
    return render(request, "updates/letter.html", context)


@require_POST
@owner_required
def letter_state(request: OwnerRequest, pk: int) -> HttpResponse:
    """It was sent; it was not; they answered; leave it out; put it in again; send it another way."""
    row, what = letter_of(request, pk), request.POST.get("what", "")
    who: Any = {"book": request.book, "by": request.user}
    there = back(request, reverse("update", args=[row.update_id]))
    if what == "sent":
        asked.settle(request.session, row.person_id)
        words = request.POST.get("words", "")[:LONGEST]
        on = request.today
        return attempt(request, there, lambda rec: actions.mark_sent(**who, letter=row, on=on, words=words, within=rec))
    if what == "not_sent":
        return attempt(request, there, lambda rec: actions.not_sent(**who, letter=row, within=rec))
    if what == "answered":
        return attempt(request, there, lambda rec: actions.note_answer(**who, letter=row, on=request.today, within=rec))
    if what in ("skip", "back"):
        return attempt(
            request,
            there,
            lambda rec: actions.skip_letters(**who, letters=[row], back=what == "back", within=rec),
        )
    channel = request.POST.get("channel", "")
    return attempt(
        request, there, lambda rec: actions.choose_channel(**who, letters=[row], channel=channel, within=rec)
    )


def _narrowed(state: str, channel: str) -> tuple[str, str | None]:
    """The letters that are shown: those in a state, or in any, by a way, or by whichever."""
    return state if state in wording.STATES else "", channel if channel in wording.CHANNELS else None


def _deed(request: OwnerRequest, row: Update) -> HttpResponse:
    """What is done with the letters that are ticked, or with all that are shown, on whichever page."""
    if request.POST.get("all"):
        state, channel = _narrowed(request.POST.get("of_state", ""), request.POST.get("of_channel", "any"))
        chosen = list(queries.letters(row, state=state, channel=channel))
    else:
        chosen = list(queries.letters(row).filter(pk__among=chosen_ids(request, "letter")))
    there = back(request, reverse("update-letters", args=[row.pk]))
    if not chosen:
        leave_notice(request, _("No letter is chosen. Tick the names first."), problem=True)
        return HttpResponseRedirect(there)
    who: Any = {"book": request.book, "by": request.user, "letters": chosen}
    what = request.POST.get("what", "")
    if what in ("skip", "back"):
        return attempt(request, there, lambda rec: actions.skip_letters(**who, back=what == "back", within=rec))
    by = request.POST.get("channel", "")
    return attempt(request, there, lambda rec: actions.choose_channel(**who, channel=by, within=rec))
