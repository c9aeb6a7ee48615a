"""One owner never sees another's row: what is not yours is not there, wherever one asks."""

import pytest
from django.db import transaction

from kith.exports.jsonl import lines

from .conftest import ABOUT_ROWS, EVERY, OPEN_TO_ALL, address

pytestmark = pytest.mark.django_db
SENT = {
    "name": "Mine now", "what": "mine", "kind": "kept", "channel": "call", "on": "2026-06-09", "note": "mine",
    "days": "30", "until": "2026-07-01", "text": "Met Ada", "value": "a@b.example", "circle": "Mine",
    "due": "2026-07-01", "about": "Ada", "mark": "put_aside", "outcome": "seen", "drop": "1",
    "sure": "yes", "confirm": "yes",
}  # fmt: skip


@pytest.mark.parametrize("pattern", ABOUT_ROWS)
def test_an_address_of_somebody_elses_row_is_not_there(mine, theirs, pattern):
    before = list(lines(theirs.book))
    url, web = address(pattern, theirs.ids), mine.client()
    assert web.get(url).status_code in (404, 405), url
    assert web.post(url, SENT).status_code in (404, 405), url
    answers = {web.get(url).status_code, web.post(url, SENT).status_code}
    assert 404 in answers, f"{url} only refuses the method"
    assert list(lines(theirs.book)) == before


@pytest.mark.parametrize("pattern", [one for one in ABOUT_ROWS if one.count("<int:") > 1])
def test_nor_is_their_row_under_ones_own(mine, theirs, pattern):
    before = list(lines(theirs.book))
    mine.ids.point, mine.ids.post, mine.ids.other = theirs.ids.point, theirs.ids.post, theirs.ids.other
    answers = [mine.client().get(address(pattern, mine.ids)), mine.client().post(address(pattern, mine.ids), SENT)]
    assert {one.status_code for one in answers} <= {404, 405}
    assert list(lines(theirs.book)) == before


def drawn_in(ids):
    """Every field that could name a row, with the ids of somebody's rows: what forms say, and what they never would."""
    rows = {name: str(pk) for name, pk in vars(ids).items()}
    who = ("person", "through", "people", "keep", "other", "with", "me", "add", "about", "interest", "who-Ada")
    rows |= {**SENT, **dict.fromkeys(who, rows["person"]), "remove": rows["circle"], "set": "put_aside"}
    return {**rows, "seen": "1", "line": "Met Ada", "keep-0": "on"}


def test_no_form_of_ones_own_reaches_their_rows(mine, theirs):
    """Their ids in every field of every form there is: whatever it answers, their book is as it was, and not told."""
    before, everything = list(lines(theirs.book)), drawn_in(theirs.ids)
    kept = {name: value for name, value in everything.items() if name != "drop"}
    for pattern in EVERY:
        url = address(pattern, mine.ids)
        for sent in (everything, kept):
            step = transaction.savepoint()
            answer = mine.client().post(url, sent, follow=True)
            told = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert answer.status_code in (200, 404, 405, 422), url
            assert theirs.word not in told.decode(errors="replace"), url
            assert list(lines(theirs.book)) == before, url
            assert not any(theirs.word in line for line in lines(mine.book)), url
            transaction.savepoint_rollback(step)


@pytest.mark.parametrize("pattern", EVERY)
def test_no_page_of_ones_own_tells_anything_of_theirs(mine, theirs, pattern):
    url = address(pattern, mine.ids)
    if url == "/sign-out":
        return
    answer = mine.client().get(url, {"q": theirs.word, "text": f"Met Ada {theirs.word[:3]}", "organisation": "quill"})
    told = b"".join(answer.streaming_content) if answer.streaming else answer.content
    said = told.decode(errors="replace").replace(f'value="{theirs.word}"', "").replace(f"<b>{theirs.word}</b>", "")
    assert f"Ada {theirs.word}" not in said
    assert f"{theirs.word} Works" not in said
    assert f"Cleo {theirs.word}" not in said


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("/people/selection/circle", {"person": "person", "circle": "Mine"}),
        ("/people/selection/interest", {"person": "person", "interest": "mine"}),
        ("/people/selection/put-aside", {"person": "person"}),
        ("/people/rhythms", {"person": "person", "days": "7"}),
        ("/people/answered", {"person": "person"}),
        ("/promises/let-go", {"promise": "promise"}),
    ],
)
def test_a_list_of_their_ids_changes_nothing(mine, theirs, url, sent):
    before = list(lines(theirs.book))
    ids = {name: getattr(theirs.ids, value, value) for name, value in sent.items()}
    assert mine.client().post(url, ids).status_code in (302, 404, 422)
    assert list(lines(theirs.book)) == before


def test_their_people_cannot_be_drawn_in_from_ones_own_page(mine, theirs):
    """Ids of rows of another book in the fields of one's own forms."""
    before, web, ids = list(lines(theirs.book)), mine.client(), theirs.ids
    web.post(f"/people/{mine.ids.person}/circles", {"remove": ids.circle})
    web.post(f"/people/{mine.ids.person}/meeting", {"through": ids.person, "met": "x"})
    web.post(f"/encounters/{mine.ids.encounter}", {"person": ids.person, "channel": "call", "on": "2026-06-09"})
    web.post(f"/captures/{mine.ids.capture}/answers", {"about": str(ids.person)})
    assert list(lines(theirs.book)) == before
    assert not any(theirs.word in line for line in lines(mine.book))


def test_a_stranger_is_asked_to_sign_in_everywhere(mine, client):
    open_to_all = {"/sign-in", "/sign-in/made-up", "/health", "/sign-out", "/feed/made-up.ics"}
    open_to_all.add(address(OPEN_TO_ALL, mine.ids))
    for pattern in EVERY:
        url = address(pattern, mine.ids)
        answer = client.get(url)
        assert (
            url in open_to_all or answer.status_code == 405 or answer.headers.get("Location", "").startswith("/sign-in")
        ), url
        assert mine.word not in answer.content.decode(errors="replace"), url
