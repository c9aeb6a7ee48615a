"""The question of the day, with the box to answer it in."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import attempt
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.returning import back

from .actions import pass_over
from .queries import todays_question


@require_safe
@owner_required
def prompt(request: OwnerRequest) -> HttpResponse:
    """The question above the box."""
    question = todays_question(request.book, request.today)
    return render(request, "prompts/prompt.html", {"question": question, "writing_line": False})


@require_POST
@owner_required
def passing(request: OwnerRequest) -> HttpResponse:
    """Not today."""
    return attempt(
        request,
        back(request, "/"),
        lambda rec: pass_over(book=request.book, by=request.user, on=request.today, within=rec),
    )
