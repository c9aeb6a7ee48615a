"""Letters that the post gives to a real server: each person gets one, and the book knows what became of it."""

import email
from datetime import timedelta
from email import policy
from email.header import decode_header, make_header

import pytest
from django.utils import timezone

from kith.encounters.models import Encounter
from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of
from kith.people.actions import mark_person
from kith.people.models import Undelivered
from kith.post.models import Posted
from kith.post.sending import send_due
from kith.updates.models import Letter
from kith.updates.opting_out import leaver, opt_out
from kith.updates.queries import to_carry
from tests.post.conftest import account, server, taking  # noqa: F401 -- a server that takes mail

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_message_to_each_and_an_encounter_with_each(book, taking, add, tell):  # noqa: F811
    people = [add("Zoë Ångström", email="zoe@people.example"), add("Ida Berg", email="ida@people.example")]
    letters = tell(*people)
    send_due(timezone.now())
    assert taking.people == ["maya@lindt.example", "ida@people.example", "zoe@people.example"]
    for letter in letters:
        letter.refresh_from_db()
        assert letter.state == Letter.SENT
    assert Encounter.objects.of(book).count() == 2
    assert b"\r\nList-Unsubscribe: <mailto:maya@" in taking.taken[2][2]
    mail = email.message_from_bytes(taking.taken[2][2], policy=policy.default)
    zoe = next(one for one in letters if one.person.name.startswith("Zoë"))
    assert mail["To"].addresses[0].display_name == "Zoë Ångström"
    assert mail["Message-ID"] == f"<{zoe.message_id}>"
    assert str(mail["List-Unsubscribe"]) == f"<mailto:maya@lindt.example?subject=unsubscribe-{zoe.uid.hex}>"
    assert "Hello Zoë," in mail.get_body(["plain"]).get_content()
    assert "Hello Zoë," in mail.get_body(["html"]).get_content()
    assert timezone.now() - mail["Date"].datetime < timedelta(hours=1)
    send_due(timezone.now())
    assert len(taking.taken) == 3
    assert not Undelivered.objects.of(book).exists()


@pytest.mark.parametrize(
    "words",
    [
        "=?utf-8?q?evil=0d=0aBcc:x@evil.example?=",
        "Smith, John, PhD, MBA, CFA, of the Very Long Consulting Company GmbH & Co. KG, Hamburg",
        "Neue Stelle: Leiterin Forschung & Entwicklung (m/w/d), ab 1. März – ich freue mich",
    ],
)
def test_names_and_titles_add_nobody_and_arrive_as_they_are(taking, add, tell, news, words):  # noqa: F811
    book, news.title = news.book, words
    book.name = words[:80]
    book.save()
    news.save()
    tell(add(words, email="ida@people.example"))
    send_due(timezone.now())
    assert taking.people == ["maya@lindt.example", "ida@people.example"]
    for to, _message_id, content in taking.taken:
        mail = email.message_from_bytes(content)
        assert [address for _name, address in email.utils.getaddresses([mail["To"]])] == [to]
        assert str(make_header(decode_header(mail["Subject"].replace("\r\n", "")))) == words
        assert not {"bcc", "reply-to"} & {line.partition(":")[0].casefold() for line in content.decode().split("\r\n")}


def test_a_letter_is_put_into_a_mail_when_its_turn_comes(book, taking, add, tell, news):  # noqa: F811
    """With the subject and the words that it was handed in with, whatever its update is called by then."""
    [letter] = tell(add("Ida Berg", email="ida@people.example"))
    row = Posted.objects.of(book).get(message_id=f"<{letter.message_id}>")
    assert bytes(row.content) == b""
    news.title = "Another title"
    news.save()
    send_due(timezone.now())
    mail = email.message_from_bytes(taking.taken[1][2], policy=policy.default)
    assert mail["Subject"] == "A new job at Northwind"
    assert "I have begun at Northwind." in mail.get_body(["plain"]).get_content()


def test_a_letter_that_is_not_there_any_more_is_not_sent(book, taking, add, tell):  # noqa: F811
    [letter] = tell(add("Ida Berg", email="ida@people.example"))
    Letter.objects.of(book).filter(pk=letter.pk).update(message_id="another@one")
    send_due(timezone.now())
    assert taking.people == ["maya@lindt.example"]
    assert Posted.objects.of(book).get(to="ida@people.example").state == Posted.CANCELLED


def test_what_went_out_is_no_mailing_list_when_it_is_read_in_the_folder_sent(book, taking, add, tell, tmp_path):  # noqa: F811
    """Nor a second encounter: the first letter, to the owner, and the one to Ida are known by their Message-IDs."""
    tell(add("Ida Berg", email="ida@people.example"))
    send_due(timezone.now())
    for number, (_from, _to, content) in enumerate(taking.taken):
        (tmp_path / f"{number}.eml").write_bytes(content)
    run, _job = put_down(book=book, by=book.owner, paths=sorted(tmp_path.glob("*.eml")), me="maya@lindt.example")
    result = result_of(carry_out(run))
    assert (result["read"], result["unchanged"], result["skipped"]) == (2, 2, [])
    assert Encounter.objects.of(book).count() == 1


def test_the_copy_to_the_owner_has_no_way_out_of_somebody_else(book, taking, add, tell):  # noqa: F811
    """Else a press of a button in their mail program would say for the first person that they want no more."""
    [letter] = tell(add("Ida Berg", email="ida@people.example"))
    send_due(timezone.now())
    [mine, hers] = [content.decode().replace("\r\n ", "") for _from, _to, content in taking.taken]
    assert letter.uid.hex in hers
    assert letter.uid.hex not in mine
    assert "List-Unsubscribe" not in mine
    assert "Hello Ida," in mine


@pytest.mark.parametrize("kind", ["no_updates", "do_not_contact", "put_aside"])
def test_who_is_marked_while_their_letter_waits_does_not_get_it(who, taking, add, tell, kind):  # noqa: F811
    """Fifty go a day: there is time to think better of it."""
    book, today = who["book"], timezone.localdate()
    ida, tom = add("Ida Berg", email="ida@people.example"), add("Tom Okafor", email="tom@people.example")
    first, _second = tell(ida, tom)
    mark_person(**who, person=ida, kind=kind, on=today)
    first.refresh_from_db()
    assert first.state == Letter.SKIPPED
    send_due(timezone.now())
    assert taking.people == ["maya@lindt.example", "tom@people.example"]
    assert Encounter.objects.of(book).count() == 1


def test_nor_does_another_entry_of_an_address_that_wants_no_more(who, taking, add, tell, today):  # noqa: F811
    first, again = add("Ida Berg", email="ida@people.example"), add("I. Berg", email="ida@people.example")
    letters = {one.person_id: one for one in tell(first, again)}
    opt_out(leaver(letters[first.pk].uid.hex), on=today)
    for one in letters.values():
        one.refresh_from_db()
        assert one.state == Letter.SKIPPED
    send_due(timezone.now())
    assert taking.people == []


def test_a_letter_by_hand_is_not_carried_to_who_is_marked_by_then(who, add, tell, today):
    tom = add("Tom Okafor", phone="+46 70 123 45 67")
    [letter] = tell(tom)
    mark_person(**who, person=tom, kind="no_updates", on=today)
    letter.refresh_from_db()
    assert letter.state == Letter.SKIPPED
    assert not to_carry(who["book"]).exists()
