"""Both of two people got a letter of one update, and are one: what comes of either letter is heard, as before."""

from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from kith.accounts.actions import add_user
from kith.core.noticing import Failure, Noticed
from kith.core.records import Mailbox
from kith.duplicates.actions import merge_people
from kith.encounters.models import Encounter
from kith.exports.jsonl import lines
from kith.imports.actions import carry_out, put_down
from kith.journal.models import Batch, Entry
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import delete_person, erase_person
from kith.people.models import Mark, Undelivered
from kith.post.models import Posted
from kith.updates.audience import left_out
from kith.updates.models import Letter, OptOut, Twin
from kith.updates.noticed import noticed
from kith.updates.posted import posted

pytestmark = pytest.mark.django_db
AT = "2026-06-10T09:00:00+00:00"
WORK = "ida@work.example"


@pytest.fixture
def twin(add):
    return add("Ida B. Berg", email=WORK)


@pytest.fixture
def letters(book, account, ida, twin, tell):
    """That of Ida, and that of her other entry; both went out."""
    found = tell(ida, twin)
    rows = list(Posted.objects.of(book).exclude(to=account.address))
    for row in rows:
        row.state, row.sent_at = Posted.SENT, timezone.now()
        row.save()
    posted(rows)
    for one in found:
        one.refresh_from_db()
    return found


@pytest.fixture
def merged(who, letters, ida, twin):
    merge_people(**who, keep=ida, others=[twin])
    return letters


def message(**facts):
    return Noticed(**{"message_id": "a@b", "at": AT, "sender": Mailbox(WORK), **facts})


@pytest.mark.parametrize("which", [0, 1])
def test_by_either_they_want_no_more_by_mail(book, merged, ida, which):
    noticed(book, [message(subject=f"unsubscribe-{merged[which].uid.hex}")])
    assert ida.marks.get().kind == Mark.NO_UPDATES
    assert left_out(book, [ida.pk]) == {ida.pk: "no_updates"}


@pytest.mark.parametrize("which", [0, 1])
def test_or_by_the_link(book, merged, ida, which):
    assert Client().post(f"/no-more/{merged[which].uid.hex}").status_code == 200
    assert left_out(book, [ida.pk]) == {ida.pk: "no_updates"}


def test_the_letter_that_went_out_may_be_the_one_that_is_gone(account, who, ida, twin, tell):
    [went] = tell(twin)
    Letter.objects.create(book=account.book, update=went.update, person=ida)
    merge_people(**who, keep=ida, others=[twin])
    assert Client().post(f"/no-more/{went.uid.hex}").status_code == 200
    assert ida.marks.get().kind == Mark.NO_UPDATES


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("which", [0, 1])
def test_the_one_that_is_being_sent_meanwhile_counts_and_the_other_does_not_go(who, ida, twin, tell, which):
    book, both = who["book"], tell(ida, twin)
    on_its_way = Posted.objects.of(book).get(message_id=f"<{both[which].message_id}>")
    on_its_way.state = Posted.SENDING
    on_its_way.save()
    merge_people(**who, keep=ida, others=[twin])
    on_its_way.state, on_its_way.sent_at = Posted.SENT, timezone.now()
    on_its_way.save()
    posted([on_its_way])
    letter = Letter.objects.of(book).get()
    assert (letter.state, letter.to) == (Letter.SENT, both[which].to)
    assert [one.person for one in letter.encounter.participants.all()] == [ida]
    assert not Posted.objects.of(book).filter(to=both[1 - which].to, state=Posted.WAITING).exists()


@pytest.mark.parametrize("which", [0, 1])
def test_a_reply_to_either_is_an_answer(book, merged, news, which):
    noticed(book, [message(in_reply_to=merged[which].message_id)])
    assert news.letters.get().answered_on.isoformat() == "2026-06-10"


def test_and_so_is_one_that_came_before(who, letters, news, ida, twin):
    book = news.book
    noticed(book, [message(in_reply_to=letters[1].message_id)])
    merge_people(**who, keep=ida, others=[twin])
    assert news.letters.get().answered_on.isoformat() == "2026-06-10"


def test_what_comes_back_is_no_contact_and_the_other_is(book, merged, news):
    assert Encounter.objects.of(book).count() == 2
    gone = message(automatic="automatic", failures=[Failure(WORK, "5.1.1", "no such user", merged[1].message_id)])
    noticed(book, [gone])
    assert Undelivered.objects.of(book).get().point.value == WORK
    assert Encounter.objects.of(book).get() == news.letters.get().encounter
    assert news.letters.get().state == Letter.SENT
    batches = Batch.objects.of(book).count()
    noticed(book, [gone])
    assert Batch.objects.of(book).count() == batches


def test_a_report_that_quotes_nothing_is_known_by_the_address(book, merged):
    noticed(book, [message(automatic="automatic", failures=[Failure(WORK.upper(), "5.1.1")])])
    assert Undelivered.objects.of(book).get().point.value == WORK


def test_taken_back_each_has_their_own_again(book, merged, news, ida, twin):
    undo(latest_standing(book), by=book.owner)
    assert not Twin.objects.of(book).exists()
    noticed(book, [message(subject=f"unsubscribe-{merged[1].uid.hex}")])
    assert left_out(book, [ida.pk, twin.pk]) == {twin.pk: "no_updates"}


def test_in_a_book_that_came_of_an_export_it_is_known_too(book, merged, tmp_path):
    path = tmp_path / "book.jsonl"
    path.write_text("".join(lines(book)), encoding="utf-8")
    other = add_user(name="Nora")
    carry_out(put_down(paths=[path], book=other.book, by=other)[0])
    noticed(other.book, [message(subject=f"unsubscribe-{merged[1].uid.hex}")])
    assert Mark.objects.of(other.book).get().kind == Mark.NO_UPDATES


def test_erased_nothing_is_kept_of_either(book, who, merged, ida):
    noticed(book, [message(automatic="automatic", failures=[Failure(WORK, "5.1.1", "", merged[1].message_id)])])
    erase_person(**who, person=ida)
    assert not Twin.objects.of(book).exists()
    assert not Entry.objects.filter(batch__book=book, before__icontains=WORK).exists()


def test_whoever_was_deleted_is_heard_and_not_told_when_they_come_in_again(book, who, letters, add, ida):
    delete_person(**who, person=ida)
    url = f"/no-more/{letters[0].uid.hex}"
    assert Client().get(url).status_code == 200
    assert not OptOut.objects.of(book).exists()
    assert Client().post(url).status_code == 200
    again = add("Ida Berg", email="ida@berg.example")
    assert left_out(book, [again.pk]) == {again.pk: "no_updates"}
    assert "Somebody who is not in your book any more" in latest_said(book, "opt_out")


def test_also_by_mail(book, who, letters, ida, add):
    delete_person(**who, person=ida)
    again = add("Ida Berg", email="ida@berg.example")
    for _ in range(2):
        noticed(book, [message(subject=f"unsubscribe-{letters[0].uid.hex}")])
    assert again.marks.get().kind == Mark.NO_UPDATES
    assert OptOut.objects.of(book).count() == 1


def test_history_tells_it_in_the_language_and_on_the_day_of_the_owner(book, letters, ida, settings):
    book.owner.language, book.owner.time_zone = "en", "Pacific/Kiritimati"
    book.owner.save()
    url = f"/no-more/{letters[0].uid.hex}"
    with override("en"):  # which the request would leave as it set it
        assert Client().post(url, headers={"accept-language": "de"}).status_code == 200
    assert latest_said(book, "opt_out") == "Ida Berg wants no more updates"
    assert ida.marks.get().on == timezone.localdate(timezone=ZoneInfo("Pacific/Kiritimati"))


def latest_said(book, verb):
    return Batch.objects.of(book).filter(verb=verb).latest("pk").said
