"""Work and schools, dated; moving on is news."""

from datetime import date

import pytest
from django.utils import timezone

from kith.kernel.errors import Refusal
from kith.people import actions
from kith.people.models import News, Organisation
from kith.people.queries import current_post, current_posts, people_at

SEEN = date(2026, 6, 9)


def test_an_organisation_is_found_without_regard_to_case_and_legal_form(book, maya):
    one = actions.find_or_add_organisation(book=book, by=maya, name="Vela Energie GmbH")
    assert actions.find_or_add_organisation(book=book, by=maya, name="VELA énergie") == one


def test_another_books_organisation_is_another(book, maya, omar):
    mine = actions.find_or_add_organisation(book=book, by=maya, name="Vela")
    theirs = actions.find_or_add_organisation(book=omar.book, by=omar, name="Vela")
    assert mine != theirs


def test_the_same_post_is_kept_once(book, maya, add):
    person = add("Ines Prado")
    one, two = (
        actions.affiliate(book=book, by=maya, person=person, organisation=name, title=title)
        for name, title in [("Vela", "Head of Design"), ("VELA", "head of design")]
    )
    assert one == two


def test_a_post_with_an_end_is_past(book, maya, add):
    person = add("Ines Prado")
    post = actions.affiliate(book=book, by=maya, person=person, organisation="Vela", ended="2024-03")
    assert post.past
    assert current_post(person) is None


def test_a_post_needs_a_title_or_a_place(book, maya, add):
    with pytest.raises(Refusal):
        actions.affiliate(book=book, by=maya, person=add("Ines Prado"), organisation=" ", title="")


def test_work_comes_before_study_and_the_latest_start_first(book, maya, add):
    person = add("Ines Prado")
    for title, kind, started in [("MSc", "study", "2026"), ("Clerk", "work", "2019"), ("Buyer", "work", "2023-02")]:
        actions.affiliate(book=book, by=maya, person=person, title=title, kind=kind, started=started)
    assert current_post(person).title == "Buyer"


def test_what_is_to_come_is_not_what_they_do_now(book, maya, add):
    person = add("Ines Prado", at="Vela", title="Buyer")
    year = timezone.localdate().year
    actions.affiliate(book=book, by=maya, person=person, title="Head of supply", started=f"{year + 1}-06")
    assert current_post(person).title == "Buyer"
    assert current_posts(book, [person.pk])[person.pk].title == "Buyer"
    actions.affiliate(book=book, by=maya, person=person, title="Adviser", started=str(year))
    assert current_post(person).title == "Adviser"
    assert current_posts(book, [person.pk])[person.pk].title == "Adviser"


def test_moving_ends_the_present_job_and_is_news(book, maya, add):
    person = add("Ines Prado", at="Vela", title="Buyer")
    news = actions.move_to(book=book, by=maya, person=person, organisation="Orla Wind", title="Lead buyer", on=SEEN)
    assert (news.before.ended, news.before.past, news.seen_on) == ("2026-06", True, SEEN)
    assert (news.after.organisation.name, news.after.past) == ("Orla Wind", False)
    assert current_post(person) == news.after


def test_a_first_job_is_no_news(book, maya, add):
    person = add("Ines Prado")
    assert actions.move_to(book=book, by=maya, person=person, organisation="Vela", title="Buyer", on=SEEN) is None
    assert current_post(person).title == "Buyer"


def test_staying_is_no_news(book, maya, add):
    person = add("Ines Prado", at="Vela Ltd", title="Buyer")
    assert actions.move_to(book=book, by=maya, person=person, organisation="Vela", title="buyer", on=SEEN) is None
    assert person.affiliations.count() == 1


def test_another_title_in_the_same_place_is_news(book, maya, add):
    person = add("Ines Prado", at="Vela", title="Buyer")
    news = actions.move_to(book=book, by=maya, person=person, organisation="Vela", title="Director", on=SEEN)
    assert news.before.organisation == news.after.organisation


def test_news_is_closed_once(book, maya, add):
    person = add("Ines Prado", at="Vela", title="Buyer")
    news = actions.move_to(book=book, by=maya, person=person, organisation="Orla", title="Buyer", on=SEEN)
    one, two = (actions.close_news(book=book, by=maya, news=news, on=SEEN, outcome="congratulated") for _ in range(2))
    assert one == two
    assert not News.objects.of(book).filter(closure__isnull=True).exists()


def test_people_at_tells_who_is_there_and_who_was_but_not_the_owner(book, maya, add):
    here, owner = add("Ines Prado", at="Vela"), add("Maya Okoye", at="Vela")
    gone = add("Abel Roy")
    actions.affiliate(book=book, by=maya, person=gone, organisation="Vela", past=True)
    actions.set_me(book=book, by=maya, person=owner)
    staff = people_at(Organisation.objects.of(book).get())
    assert [one.person for one in staff.present] == [here]
    assert [one.person for one in staff.past] == [gone]


def test_an_organisation_cannot_take_anothers_name(book, maya):
    one = actions.find_or_add_organisation(book=book, by=maya, name="Vela")
    actions.find_or_add_organisation(book=book, by=maya, name="Orla")
    with pytest.raises(Refusal, match="Orla"):
        actions.change_organisation(book=book, by=maya, organisation=one, name="ORLA")
    assert actions.change_organisation(book=book, by=maya, organisation=one, name="Vela AG").name == "Vela AG"
