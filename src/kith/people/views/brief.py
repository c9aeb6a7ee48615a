"""What one reads of a person before one meets them, on one screen or one sheet of paper."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from kith.kernel.briefing import brief as parts_of
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.people.queries import current_posts

from .asked import about, person_of


@require_safe
@owner_required
def brief(request: OwnerRequest, pk: int) -> HttpResponse:
    """Who they are, the last talk, what is open, common ground, what changed."""
    person = person_of(request, pk)
    context = {
        "person": person,
        "post": current_posts(request.book, [pk]).get(pk),
        "brief": parts_of(person, request.today),
        "crumbs": about(person),
    }
    return render(request, "people/brief.html", context)
