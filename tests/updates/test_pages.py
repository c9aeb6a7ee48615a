"""The pages of updates, without scripts: written, told to whom, read, sent, carried."""

import pytest
from django.utils import timezone

from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.updates import actions, queries
from kith.updates.models import Letter, Update
from tests.reading import text

pytestmark = pytest.mark.django_db


def go(web, url, **sent):
    return text(web.post(url, sent, follow=True))


def test_written_once_with_a_look_at_it(web, book):
    url, words = "/updates/new", {"title": "A new job", "text": "I am **there**. <script>x</script>"}
    page = web.post(url, {**words, "look": "1"})
    assert "<strong>there</strong>" in page.content.decode()
    assert "<script>x" not in page.content.decode()
    assert not Update.objects.of(book).exists()
    assert "<strong>there</strong>" in web.post("/updates/preview", words).content.decode()
    assert web.post(url, {"title": "", "text": "x"}).status_code == 422
    assert "Not sent yet" in go(web, url, **words)
    assert "Wrote an update: A new job" in text(web.get("/history/"))


def test_from_the_audience_to_the_queue(web, book, news, ida, tom):
    page = f"/updates/{news.pk}"
    told = text(web.get(f"{page}/audience?circle="))
    assert "1 by email, 1 by phone" in told
    assert "Nobody is chosen" in go(web, f"{page}/audience?circle=")
    go(web, f"{page}/audience?circle=", person=ida.pk)
    go(web, f"{page}/audience", name="Tom Okafor")
    assert "has a letter already" in go(web, f"{page}/audience", name="Tom Okafor")
    letters = text(web.get(f"{page}/letters"))
    assert "Hello Ida" in letters
    assert "2 letters say nothing personal" in letters
    assert "You typed 3, but 2 are ready" in go(web, f"{page}/send", count="3")
    assert "Handed in 2 letters" in go(web, f"{page}/send", count="2")
    carry = text(web.get(f"{page}/carry"))
    assert "To Ida Berg" in carry
    assert "2 left" in carry
    first = news.letters.get(person=ida)
    assert "mailto:ida@berg.example?subject=A%20new%20job" in web.get(f"{page}/carry").content.decode()
    go(web, f"/letters/{first.pk}/state", what="sent", back=f"{page}/carry")
    assert "To Tom Okafor" in text(web.get(f"{page}/carry"))
    assert "wa.me/46701234567" in web.get(f"{page}/carry").content.decode()
    assert "1 letter waits for you to carry it" in text(web.get("/")).lower().replace("\n", " ")
    assert "Told them: A new job at Northwind" in text(web.get(f"/people/{ida.pk}"))
    assert Encounter.objects.of(book).count() == 1


def test_all_who_fit_at_once(web, news, ida, tom):
    go(web, f"/updates/{news.pk}/audience?q=Ida", all="1")
    assert [one.person for one in news.letters.all()] == [ida]


def test_one_letter_is_made_ones_own_or_left_out(web, who, news, ida):
    actions.add_letters(**who, update=news, people=[ida.pk])
    letter = news.letters.get()
    url = f"/letters/{letter.pk}"
    assert "Nothing personal in it" in text(web.get(url))
    go(web, url, text="Dear Ida, do you remember the boat?")
    assert "Nothing personal in it" not in text(web.get(url))
    go(web, url, anew="1", text="")
    assert "Nothing personal in it" in text(web.get(url))
    go(web, f"{url}/state", what="skip")
    assert news.letters.get().state == Letter.SKIPPED
    go(web, f"/updates/{news.pk}/letters", what="back", letter=letter.pk)
    assert news.letters.get().state == Letter.DRAFT
    assert "cannot be reached" not in go(web, f"{url}/state", channel="mail")
    assert "None of these can be reached this way: SMS" in go(web, f"{url}/state", channel="sms")


def test_what_is_done_with_all_that_are_shown_is_done_on_every_page(web, who, news, add, monkeypatch):
    monkeypatch.setattr(queries, "SIZE", 2)
    people = [add(f"Phone {number}", phone=f"+4670123450{number}") for number in range(4)]
    people.append(add("Profile Berg", profile="https://linkedin.com/in/berg"))
    actions.add_letters(**who, update=news, people=[one.pk for one in people])
    actions.choose_channel(**who, letters=list(news.letters.filter(person=people[0])), channel="sms")
    page = f"/updates/{news.pk}/letters"
    assert "Tick all 3, on every page" in text(web.get(f"{page}?channel=whatsapp"))
    assert "on every page" not in text(web.get(f"{page}?channel=linkedin"))
    go(web, page, what="channel", all="1", of_channel="whatsapp", channel="sms")
    assert sorted(news.letters.values_list("channel", flat=True)) == ["linkedin", "sms", "sms", "sms", "sms"]
    go(web, page, what="skip", all="1", of_channel="any")
    assert not queries.progress_of(news).ready
    go(web, page, what="back", all="1", of_state="skipped", of_channel="sms")
    assert queries.progress_of(news).ready == 4


def test_after_a_days_letters_it_is_enough(web, news, tell, ida, monkeypatch):
    tell(ida)
    monkeypatch.setattr(actions, "A_DAY", 0)
    assert "Enough for today" in text(web.get(f"/updates/{news.pk}/carry"))
    assert "To Ida Berg" in text(web.get(f"/updates/{news.pk}/carry?more=1"))


def test_pause_and_delete_have_buttons(web, book, news, tell, tom):
    tell(tom)
    page = f"/updates/{news.pk}"
    assert "Paused the update" in go(web, f"{page}/state", what="pause")
    assert "goes on" in go(web, f"{page}/state", what="go_on")
    assert web.post(f"{page}/state", {"what": "odd"}).status_code == 404
    go(web, f"{page}/state", what="delete")
    assert not Update.objects.of(book).exists()


def test_what_goes_is_what_was_shown(web, who, news, ida, tom):
    """The number may be the same and the letters others: somebody else, other words, other news."""
    page = f"/updates/{news.pk}"
    actions.add_letters(**who, update=news, people=[ida.pk, tom.pk])
    [first, second] = news.letters.order_by("pk")
    actions.skip_letters(**who, letters=[second])

    def somebody_else():
        actions.skip_letters(**who, letters=[first])
        actions.skip_letters(**who, letters=[second], back=True)

    def other_words():
        actions.write_letter(**who, letter=second, text="Guess what.")

    def other_news():
        actions.change_update(**who, update=news, title=news.title, text="Another job.")

    def a_talk_that_nobody_saw_in_a_letter():
        log_encounter(**who, people=[tom], on=timezone.localdate(), channel="meeting", event="Grid Forum")

    for change in (somebody_else, other_words, other_news, a_talk_that_nobody_saw_in_a_letter):
        asked = web.get(f"{page}/send").content.decode()
        shown = asked[asked.index('name="shown" value="') :].split('"')[3]
        change()
        first.refresh_from_db()
        second.refresh_from_db()
        answer = web.post(f"{page}/send", {"count": "1", "shown": shown})
        assert answer.status_code == 422
        assert "are not those that you looked at" in text(answer)
    assert not news.letters.filter(state=Letter.WAITING).exists()
    asked = web.get(f"{page}/send").content.decode()
    shown = asked[asked.index('name="shown" value="') :].split('"')[3]
    assert "Handed in 1 letter" in go(web, f"{page}/send", count="1", shown=shown)


def test_the_way_to_the_number_leads_past_the_letters(web, who, news, ida):
    actions.add_letters(**who, update=news, people=[ida.pk])
    page = web.get(f"/updates/{news.pk}").content.decode()
    assert f"/updates/{news.pk}/send" not in page
    letters = web.get(f"/updates/{news.pk}/letters?state=draft&channel=any").content.decode()
    assert "Hello Ida" in letters
    assert f"/updates/{news.pk}/send" in letters


def test_the_words_that_were_carried_are_kept(web, news, tell, tom):
    [letter] = tell(tom)
    page = f"/updates/{news.pk}/carry"
    assert 'name="words" form="carried"' in web.get(page).content.decode()
    go(web, f"/letters/{letter.pk}/state", what="sent", words="Hello Tom,\r\n\r\nguess what.", back=page)
    letter.refresh_from_db()
    assert (letter.state, letter.text) == (Letter.SENT, "Hello Tom,\n\nguess what.")


def test_who_is_not_reached_is_told_before_the_number(web, who, news, ida, add):
    actions.add_letters(**who, update=news, people=[ida.pk, add("No Way").pk])
    shown = text(web.get(f"/updates/{news.pk}/send"))
    assert "Send 1 letter?" in shown
    assert "1 more does not go" in shown


def test_a_letter_that_no_way_leads_to_is_not_called_ready(web, who, news, add):
    nobody = add("Wei Zhang")
    actions.add_letters(**who, update=news, people=[nobody.pk])
    page = text(web.get(f"/letters/{news.letters.get().pk}"))
    assert "No way to reach them" in page
    assert "Ready" not in page


@pytest.mark.usefixtures("account")
def test_of_many_that_need_the_owner_a_page_shows_some(web, news, add, tell, monkeypatch):
    monkeypatch.setattr("kith.updates.views.writing.SHOWN", 2)
    tell(*(add(f"Person {number}", email=f"p{number}@people.example") for number in range(5)))
    news.letters.update(state=Letter.REFUSED)
    page = web.get(f"/updates/{news.pk}")
    assert page.content.decode().count('value="not_sent"') == 2
    assert "Needs you 5" in text(page)
    assert "And 3 more" in text(page)
