"""Whom updates are told to and whom not, letters with words from the record, handed in once the number is typed."""

import json

import pytest
from click.testing import CliRunner

from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.favours.actions import add_favour
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_contact_point, mark_person, set_me
from kith.people.models import Standing
from kith.people.queries import me
from kith.people.wanted import read
from kith.post.models import Posted
from kith.updates import actions, queries, wording
from kith.updates.audience import audience, told_before
from kith.updates.commands import COMMANDS
from kith.updates.composing import worded
from kith.updates.models import Letter, Update
from kith.updates.posted import content
from kith.updates.ready import ready

pytestmark = pytest.mark.django_db


def fits(book, news, today, **query):
    return audience(book, read(book, query).filters, today, news)


def test_the_audience_counts_the_ways_and_who_is_out_and_why(who, add, ida, tom, news):
    book, today = news.book, news.on
    page = add("Lin Page", profile="https://www.linkedin.com/in/linpage")
    alone = add("No Way")
    marked = {kind: add(f"Marked {kind}") for kind in ("no_updates", "do_not_contact", "put_aside", "deceased")}
    for kind, one in marked.items():
        mark_person(**who, person=one, kind=kind, on=today)
    set_me(**who, person=add("Maya Lind", email="maya@maya.example"))
    found = fits(book, news, today)
    assert set(found.people) == {ida.pk, tom.pk, page.pk, alone.pk}
    assert wording.reached(found.channels) == "1 by email, 1 by phone, 1 by LinkedIn, 1 unreachable"
    assert dict(found.out) == {"me": 1, "no_updates": 1, "do_not_contact": 1, "put_aside": 1, "deceased": 1}
    actions.add_letters(**who, update=news, people=[ida.pk])
    assert fits(book, news, today).out["here"] == 1
    with pytest.raises(Refusal, match="1 wants no updates"):
        actions.add_letters(**who, update=news, people=[marked["no_updates"].pk])
    with pytest.raises(Refusal, match="1 is you"):
        actions.add_letters(**who, update=news, people=[me(book)])


def test_an_account_lets_kith_send_itself(book, account, ida, news, today):
    assert fits(book, news, today).channels == {Letter.SMTP: 1}


def test_a_letter_is_personal_where_the_record_is(who, ida, tom, news, today):
    book = news.book
    log_encounter(**who, people=[ida], on=today, channel="event", event="Grid Forum", place="Rotterdam")
    add_favour(**who, person=ida, what="read my letter", on=today)
    actions.add_letters(**who, update=news, people=[ida.pk, tom.pk])
    first, second = worded(book, list(queries.letters(news)), today)
    assert first.text.startswith(
        "Hello Ida,\n\nWe last met on 9 June at Grid Forum (Rotterdam)."
        " Thank you once more for the help: read my letter.\n\nI have begun at **Northwind**."
    )
    assert first.text.endswith("Best wishes\nMaya")
    assert (first.personal, second.personal) == (True, False)
    actions.write_letter(**who, letter=second.letter, text="Dear Tom, guess what.")
    [first, second] = worded(book, list(queries.letters(news)), today)
    assert (second.text, second.personal) == ("Dear Tom, guess what.", True)


def test_nothing_goes_before_the_number_is_typed(who, account, ida, tom, news):
    book, today = news.book, news.on
    actions.add_letters(**who, update=news, people=[ida.pk, tom.pk])
    for typed in ("", "1", "two", "22"):
        with pytest.raises(Refusal):
            actions.hand_in(**who, update=news, count=typed, today=today)
    assert not Posted.objects.of(book).exists()
    assert actions.hand_in(**who, update=news, count="2", today=today) == 2
    mails = list(Posted.objects.of(book).order_by("pk"))
    assert [one.to for one in mails] == ["maya@maya.example", "ida@berg.example"]
    mail = content(mails[1]).decode()
    assert "Subject: A new job at Northwind" in mail
    letter = news.letters.get(person=ida)
    assert f"mailto:maya@maya.example?subject=unsubscribe-{letter.uid.hex}" in mail.replace("\r\n ", "")
    assert "One-Click" not in mail
    assert "text/html" in mail
    assert "I have begun at Northwind." in mail
    assert "<strong>Northwind</strong>" in mail
    assert "<img" not in mail
    assert {one.state for one in news.letters.all()} == {Letter.WAITING}


def test_the_second_time_none_goes_to_the_owner(who, account, add, tell, news):
    book, today = news.book, news.on
    tell(add("Ida Berg", email="ida@berg.example"))
    actions.add_letters(**who, update=news, people=[add("Ole Ny", email="ole@ny.example").pk])
    actions.hand_in(**who, update=news, count="1", today=today)
    assert list(Posted.objects.of(book).order_by("pk").values_list("to", flat=True)) == [
        "maya@maya.example", "ida@berg.example", "ole@ny.example",
    ]  # fmt: skip


def test_with_a_public_address_a_press_of_a_button_is_enough(book, account, ida, tell, settings):
    settings.PUBLIC_URL = "https://kith.example.org"
    [letter] = tell(ida)
    mail = content(Posted.objects.of(book).get(to="ida@berg.example")).decode().replace("\r\n ", "")
    assert f"<https://kith.example.org/no-more/{letter.uid.hex}>" in mail
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in mail


def test_undoing_calls_back_what_waits(book, account, ida, tell):
    [letter] = tell(ida)
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert letter.state == Letter.DRAFT
    assert Posted.objects.of(book).get(to="ida@berg.example").state == Posted.CANCELLED


@pytest.mark.usefixtures("account")
def test_what_is_handed_in_again_goes_to_the_owner_once(who, ida, tell, news, today):
    tell(ida)
    mine = Posted.objects.of(news.book).filter(to="maya@maya.example").order_by("pk")
    undo(latest_standing(news.book), by=who["by"])
    assert [one.state for one in mine.all()] == ["cancelled"]
    news.refresh_from_db()
    actions.hand_in(**who, update=news, count="1", today=today)
    assert [one.state for one in mine.all()] == ["cancelled", "waiting"]


def test_a_letter_by_hand_is_an_encounter_once_it_is_marked(book, who, tom, tell, today):
    [letter] = tell(tom)
    assert (letter.channel, letter.state) == (Letter.WHATSAPP, Letter.WAITING)
    assert not Encounter.objects.of(book).exists()
    actions.mark_sent(**who, letter=letter, on=today)
    met = Encounter.objects.of(book).get()
    assert (met.channel, met.direction, met.note) == ("message", "out", "Told them: A new job at Northwind")
    assert Standing.objects.of(book).get(person=tom).last_out == today
    assert queries.carried_on(book, today) == 1
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert letter.state == Letter.WAITING
    assert not Encounter.objects.of(book).exists()


def test_who_was_told_what_is_known(book, who, tom, tell, today):
    [letter] = tell(tom)
    actions.mark_sent(**who, letter=letter, on=today)
    other = actions.begin_update(**who, title="Moved to Vale", text="I have moved.", on=today)
    assert [one.update.title for one in told_before(book, [tom.pk], but=other)[tom.pk]] == ["A new job at Northwind"]


def test_the_way_of_one_or_many_can_be_changed(book, who, ida, add, news):
    add_contact_point(**who, person=ida, kind="phone", value="+46 70 765 43 21")
    other = add("Only Mail", email="only@mail.example")
    actions.add_letters(**who, update=news, people=[ida.pk, other.pk])
    actions.choose_channel(**who, letters=list(news.letters.all()), channel=Letter.SMS)
    assert dict(news.letters.values_list("person__name", "channel")) == {"Ida Berg": "sms", "Only Mail": "mail"}
    with pytest.raises(Refusal, match="None of these"):
        actions.choose_channel(**who, letters=list(news.letters.all()), channel=Letter.LINKEDIN)


def test_who_is_out_by_now_gets_nothing(who, ida, tom, news, today):
    actions.add_letters(**who, update=news, people=[ida.pk, tom.pk])
    mark_person(**who, person=ida, kind="no_updates", on=today)
    assert list(ready(news)) == [news.letters.get(person=tom).pk]


def test_an_update_that_went_out_is_not_deleted(who, tom, tell, news, today):
    book = news.book
    [letter] = tell(tom)
    actions.mark_sent(**who, letter=letter, on=today)
    with pytest.raises(Refusal, match="Call it off"):
        actions.delete_update(**who, update=news)
    draft = actions.begin_update(**who, title="Another", text="", on=today)
    actions.delete_update(**who, update=draft)
    assert Update.objects.of(book).count() == 1


def test_the_command_lists_them(book, news, tom, tell):
    tell(tom)
    told = json.loads(CliRunner().invoke(COMMANDS[0], ["--json"]).output)
    assert [(one["title"], one["state"], one["waiting"], one["by_hand"]) for one in told] == [
        ("A new job at Northwind", "going", 1, 1)
    ]
    assert "1 waiting" in CliRunner().invoke(COMMANDS[0], []).output


def test_and_the_letters_of_one(who, news, ida, tom):
    actions.add_letters(**who, update=news, people=[ida.pk, tom.pk])
    actions.write_letter(**who, letter=news.letters.get(person=tom), text="Guess what.")
    told = CliRunner().invoke(COMMANDS[0], [str(news.pk)]).output
    assert "Ida Berg: Ready: Email, by your mail program. Nothing personal in it" in told
    assert "Tom Okafor: Ready: WhatsApp\n" in told
    found = json.loads(CliRunner().invoke(COMMANDS[0], ["new northwind", "--json"]).output)
    assert [(one["name"], one["personal"], one["state"]) for one in found] == [
        ("Ida Berg", False, "draft"), ("Tom Okafor", True, "draft"),
    ]  # fmt: skip
    assert found[1]["text"] == "Guess what."
    refused = CliRunner().invoke(COMMANDS[0], ["moved"])
    assert refused.exit_code == 1
    assert "There is no update moved" in str(refused.exception)
