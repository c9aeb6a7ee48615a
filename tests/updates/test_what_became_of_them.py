"""What the post and the mailbox tell of letters: sent, refused, uncertain, answered, come back, wanted no more."""

import pytest
from django.test import Client
from django.utils import timezone

from kith.accounts.actions import add_user
from kith.core.noticing import Failure, Noticed
from kith.core.records import Mailbox
from kith.duplicates.actions import merge_people
from kith.encounters.models import Encounter
from kith.exports.jsonl import lines
from kith.imports.actions import carry_out, put_down
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import change_contact_point, delete_person, erase_person
from kith.people.models import ContactPoint, Mark, Person, Undelivered
from kith.people.wanted import read
from kith.post.models import Posted
from kith.reaching.ways import points_of
from kith.updates import actions, queries
from kith.updates.audience import audience, left_out
from kith.updates.models import Letter, OptOut
from kith.updates.noticed import noticed
from kith.updates.posted import posted
from tests.reading import text

from .told import post_says

pytestmark = pytest.mark.django_db
AT = "2026-06-10T09:00:00+00:00"


def bring(*paths, **facts):
    return carry_out(put_down(paths=paths, **facts)[0])


def message(**facts):
    return Noticed(**{"message_id": "a@b", "at": AT, "sender": Mailbox("ida@berg.example"), **facts})


def test_what_the_post_sent_is_an_encounter_which_can_be_taken_back(book, letter, ida):
    row = post_says(letter, "sent", sent_at=timezone.now())
    assert letter.state == Letter.SENT
    met = Encounter.objects.of(book).get()
    assert (met.channel, met.direction, met.thread) == ("email", "out", f"mail:{letter.message_id}")
    posted([row])
    assert Encounter.objects.of(book).count() == 1
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert (letter.state, letter.encounter) == (Letter.SENT, None)
    assert not Encounter.objects.of(book).exists()
    posted([row])
    assert not Encounter.objects.of(book).exists()


def test_no_undo_makes_a_letter_unsent(book, letter):
    post_says(letter, "sent", sent_at=timezone.now())
    undo(latest_standing(book), by=book.owner)
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert letter.state == Letter.SENT
    assert letter.message_id


def test_a_refusal_tells_what_the_server_said_and_an_address_that_is_gone_is_marked(book, letter, ida):
    post_says(letter, "refused", said="550 no such user", nobody=True)
    assert (letter.state, letter.said) == (Letter.REFUSED, "550 no such user")
    assert Undelivered.objects.of(book).get().point.value == "ida@berg.example"
    assert points_of(book, [ida.pk]) == {}


def test_a_letter_that_is_uncertain_is_asked_about(book, who, letter, today):
    post_says(letter, "uncertain")
    assert [one.pk for one in queries.uncertain(book)] == [letter.pk]
    actions.mark_sent(**who, letter=letter, on=today)
    letter.refresh_from_db()
    assert letter.state == Letter.SENT
    assert Encounter.objects.of(book).count() == 1
    assert Posted.objects.of(book).get(to="ida@berg.example").state == Posted.SENT
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert letter.state == Letter.SENT
    assert not Encounter.objects.of(book).exists()


def test_or_is_a_draft_again_with_another_id(who, letter, news, today):
    before = letter.message_id
    post_says(letter, "uncertain")
    actions.not_sent(**who, letter=letter)
    letter.refresh_from_db()
    assert letter.state == Letter.DRAFT
    actions.hand_in(**who, update=news, count="1", today=today)
    letter.refresh_from_db()
    assert letter.message_id != before


def test_what_is_in_the_post_is_not_marked_by_hand(who, letter, today):
    with pytest.raises(Refusal):
        actions.mark_sent(**who, letter=letter, on=today)


def test_an_answer_is_linked(book, letter):
    post_says(letter, "sent", sent_at=timezone.now())
    noticed(book, [message(automatic="automatic", in_reply_to=letter.message_id)])
    noticed(book, [message(own=True, in_reply_to=letter.message_id)])
    letter.refresh_from_db()
    assert letter.answered_on is None
    noticed(book, [message(references=[letter.message_id, "x@y"])])
    letter.refresh_from_db()
    assert letter.answered_on.isoformat() == "2026-06-10"
    assert queries.progress_of(letter.update).answered == 1


def test_somebody_else_of_the_book_does_not_answer_for_them(book, letter, add):
    post_says(letter, "sent", sent_at=timezone.now())
    add("Bo Ek", email="bo@ek.example")
    noticed(book, [message(sender=Mailbox("bo@ek.example"), in_reply_to=letter.message_id)])
    letter.refresh_from_db()
    assert letter.answered_on is None
    noticed(book, [message(sender=Mailbox("ida@home.example"), in_reply_to=letter.message_id)])
    letter.refresh_from_db()
    assert letter.answered_on is not None


def test_a_reply_is_owed_until_it_is_answered(who, letter, ida, tmp_path):
    """The answer comes in as any mail does; its conversation is that of the letter."""
    post_says(letter, "sent", sent_at=timezone.now())
    day = timezone.now().strftime("%a, %d %b %Y %H:%M:%S +0000")
    box = tmp_path / "answer.eml"
    head = f"From: ida@berg.example\nTo: maya@maya.example\nDate: {day}\nMessage-ID: <r1@berg.example>\n"
    box.write_text(f"{head}In-Reply-To: <{letter.message_id}>\n\nLovely!\n")
    bring(box, **who, me="maya@maya.example")
    ida.refresh_from_db()
    assert ida.standing.owes_reply


def test_a_failure_marks_the_address_and_is_no_contact(book, letter, ida):
    post_says(letter, "sent", sent_at=timezone.now())
    gone = Failure("ida@berg.example", "5.1.1", "no such user", letter.message_id)
    noticed(book, [message(automatic="automatic", failures=[gone])])
    letter.refresh_from_db()
    assert (letter.state, letter.said) == (Letter.REFUSED, "no such user")
    assert not Encounter.objects.of(book).exists()
    noticed(book, [message(automatic="automatic", failures=[gone])])
    assert Undelivered.objects.of(book).count() == 1


@pytest.mark.parametrize(
    ("status", "said"), [("5.2.2", "mailbox full"), ("5.7.1", "looks like spam"), ("4.4.1", "no answer for five days")]
)
def test_a_letter_that_comes_back_for_another_reason_did_not_arrive_and_its_address_stays_good(
    book, letter, ida, status, said
):
    post_says(letter, "sent", sent_at=timezone.now())
    noticed(book, [message(failures=[Failure("ida@berg.example", status, said, letter.message_id)])])
    letter.refresh_from_db()
    assert (letter.state, letter.said) == (Letter.REFUSED, said)
    assert not Encounter.objects.of(book).exists()
    assert not Undelivered.objects.of(book).exists()


def test_a_failure_that_quotes_nothing_is_known_by_the_address(book, letter):
    post_says(letter, "sent", sent_at=timezone.now())
    noticed(book, [message(failures=[Failure("IDA@berg.example", "5.1.1")])])
    letter.refresh_from_db()
    assert letter.state == Letter.REFUSED


def test_a_corrected_address_works_again(book, who, letter, ida):
    post_says(letter, "refused", nobody=True)
    change_contact_point(**who, point=ContactPoint.objects.of(book).get(), value="ida@new.example", label="")
    assert not Undelivered.objects.of(book).exists()


def wants_no_more(book, letter):
    noticed(book, [message(subject=f"unsubscribe-{letter.uid.hex}")])


def test_who_wants_no_more_by_mail_gets_none(book, letter, ida, news, today):
    wants_no_more(book, letter)
    assert ida.marks.get().kind == Mark.NO_UPDATES
    letter.refresh_from_db()
    assert letter.state == Letter.SKIPPED
    assert Posted.objects.of(book).get(to="ida@berg.example").state == Posted.CANCELLED
    wants_no_more(book, letter)
    assert OptOut.objects.of(book).count() == 1


def test_the_link_asks_and_the_button_acts_without_a_cookie(book, letter, ida):
    stranger = Client(enforce_csrf_checks=True)
    url = f"/no-more/{letter.uid.hex}"
    page = stranger.get(url)
    assert page.status_code == 200
    told = page.content.decode()
    assert "Maya" in told
    assert "Ida" not in told
    assert "Northwind" not in told
    assert not ida.marks.exists()
    answer = stranger.post(url, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert ida.marks.get().kind == Mark.NO_UPDATES
    assert stranger.get("/no-more/made-up").status_code == 404
    assert stranger.post(f"/no-more/{'0' * 32}").status_code == 404


def test_it_is_remembered_when_two_people_become_one(who, letter, ida, add, news):
    book = news.book
    wants_no_more(book, letter)
    other = add("Ida B. Berg", email="other@berg.example")
    merge_people(**who, keep=other, others=[ida])
    assert other.marks.get().kind == Mark.NO_UPDATES
    assert left_out(news.book, [other.pk])[other.pk] == "no_updates"


def test_and_for_another_entry_of_the_address(book, letter, add, news):
    wants_no_more(book, letter)
    twin = add("I. Berg", email="Ida@Berg.example")
    assert left_out(news.book, [twin.pk])[twin.pk] == "no_updates"


def test_and_when_somebody_comes_in_again(who, letter, news, tmp_path):
    book = news.book
    wants_no_more(book, letter)
    delete_person(**who, person=letter.person)
    card = tmp_path / "ida.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ida Berg\nEMAIL:ida@berg.example\nEND:VCARD\n")
    bring(card, **who)
    again = Person.objects.of(book).get(name="Ida Berg")
    assert left_out(news.book, [again.pk])[again.pk] == "no_updates"


def test_and_in_a_book_that_came_of_an_export(book, letter, today, tmp_path):
    wants_no_more(book, letter)
    path = tmp_path / "book.jsonl"
    path.write_text("".join(lines(book)), encoding="utf-8")
    other = add_user(name="Nora")
    bring(path, book=other.book, by=other)
    ida = Person.objects.of(other.book).get(name="Ida Berg")
    fresh = actions.begin_update(book=other.book, by=other, title="News", text="x", on=today)
    assert audience(other.book, read(other.book, {}).filters, today, fresh).out == {"no_updates": 1}
    assert left_out(other.book, [ida.pk])[ida.pk] == "no_updates"


def test_a_letter_that_waits_elsewhere_is_not_sent_here(book, letter, tmp_path):
    path = tmp_path / "book.jsonl"
    path.write_text("".join(lines(book)), encoding="utf-8")
    other = add_user(name="Nora")
    bring(path, book=other.book, by=other)
    assert Letter.objects.of(other.book).get().state == Letter.UNCERTAIN
    assert not Posted.objects.of(other.book).exists()


def test_and_what_was_called_off_there_is_called_off_here(book, who, letter, news, tmp_path):
    actions.call_off(**who, update=news)
    path = tmp_path / "book.jsonl"
    path.write_text("".join(lines(book)), encoding="utf-8")
    other = add_user(name="Nora")
    bring(path, book=other.book, by=other)
    assert Letter.objects.of(other.book).get().stands == Letter.CANCELLED


def test_whoever_is_deleted_or_erased_gets_nothing(book, who, letter, ida):
    delete_person(**who, person=ida)
    assert Posted.objects.of(book).get(to="ida@berg.example").state == Posted.CANCELLED
    undo(latest_standing(book), by=book.owner)
    erase_person(**who, person=ida)
    assert not Letter.objects.of(book).exists()


def test_of_whoever_is_erased_the_post_keeps_neither_words_nor_address(book, who, letter, ida):
    post_says(letter, "sent", sent_at=timezone.now())
    erase_person(**who, person=ida)
    assert not Posted.objects.of(book).filter(to__contains="ida@").exists()
    assert not Posted.objects.of(book).filter(message_id=f"<{letter.message_id}>").exists()


def test_of_two_letters_that_become_one_what_went_out_counts(who, letter, ida, add, news):
    post_says(letter, "sent", sent_at=timezone.now())
    twin = add("I. Berg", email="i@berg.example")
    actions.add_letters(**who, update=news, people=[twin.pk])
    merge_people(**who, keep=twin, others=[ida])
    kept = news.letters.get()
    assert (kept.person, kept.state, kept.encounter_id is not None) == (twin, Letter.SENT, True)


@pytest.mark.parametrize(("host", "names_it"), [("smtp.gmail.com", True), ("127.0.0.1", False)])
def test_sent_is_named_only_where_the_server_puts_copies_there(web, account, letter, host, names_it):
    account.smtp_host = host
    account.save()
    post_says(letter, "uncertain")
    page = text(web.get(f"/updates/{letter.update_id}"))
    assert ("Look into your folder Sent" in page, "Sent cannot tell" in page) == (names_it, not names_it)
