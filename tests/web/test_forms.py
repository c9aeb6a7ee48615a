"""Nothing changes without the token of a form that Kith made."""

import pytest

from kith.journal.models import Batch

from .conftest import EVERY, OPEN_TO_ALL, address

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("pattern", [one for one in EVERY if one != OPEN_TO_ALL])
def test_a_form_without_its_token_does_nothing_and_says_what_to_do(mine, pattern):
    batches = Batch.objects.of(mine.book).count()
    answer = mine.client(enforce_csrf_checks=True).post(address(pattern, mine.ids), {"text": "Met Ada", "name": "x"})
    assert answer.status_code == 403
    assert "Nothing was changed." in answer.content.decode()
    assert Batch.objects.of(mine.book).count() == batches


def test_every_form_on_every_page_brings_its_token(mine):
    web = mine.client()
    for pattern in [one for one in EVERY if one != OPEN_TO_ALL]:
        answer = web.get(address(pattern, mine.ids))
        if answer.streaming or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        for form in answer.content.decode().split("<form")[1:]:
            head, _, rest = form.partition(">")
            if 'method="post"' in head:
                assert "csrfmiddlewaretoken" in rest.partition("</form>")[0], (pattern, head)


def test_every_form_of_today_keeps_the_view(mine):
    """A longer list stays as long after something on it was done."""
    page = mine.client().get("/?show=20").content.decode()
    forms = [one for one in page.split("<form")[1:] if 'method="post"' in one.partition(">")[0]]
    left = [
        one.partition(">")[0] for one in forms if 'name="back" value="/?show=20"' not in one.partition("</form>")[0]
    ]
    assert [one for one in left if "sign-out" not in one] == []
