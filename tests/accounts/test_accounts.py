"""Users, their books, and the ways in: a link that works once, a password that is slow to guess."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone, translation

from kith.accounts import actions, queries
from kith.accounts.attempts import MOST, insist_not_too_many, note_failure
from kith.accounts.desk import desk
from kith.accounts.jobs import forget_sessions
from kith.accounts.models import Book, Membership, SignInAttempt, SignInLink, User
from kith.kernel.errors import Refusal
from kith.people.models import Circle

pytestmark = pytest.mark.django_db


def test_a_user_has_a_book_of_their_own_furnished_with_four_circles(maya):
    assert (maya.book.name, maya.book.owner) == ("Maya", maya)
    assert Membership.objects.filter(user=maya, book=maya.book).exists()
    assert Circle.objects.of(maya.book).count() == 4
    assert len(maya.book.salt) == 64


def test_two_books_have_two_salts(maya, omar):
    assert maya.book.salt != omar.book.salt


@pytest.mark.parametrize("name", ["", "  ", "Maya", "maya", " MAYA "])
def test_a_name_is_needed_and_used_once(maya, name):
    with pytest.raises(Refusal):
        actions.add_user(name=name)
    assert Book.objects.count() == User.objects.count() == 1


def test_the_first_owner_is_made_once():
    assert actions.first_owner() == actions.first_owner()
    assert User.objects.count() == 1


def test_the_only_book_is_meant_until_there_are_two(maya):
    assert queries.the_only_book() == maya.book
    actions.add_user(name="Omar")
    with pytest.raises(Refusal, match="--book NAME, one of: Maya, Omar"):
        queries.the_only_book()
    assert queries.book_named(" omar ").name == "Omar"
    with pytest.raises(Refusal, match="There are: Maya, Omar"):
        queries.book_named("Nemo")


def test_a_book_is_called_as_its_owner_wants_and_found_by_either_name(maya, omar):
    actions.rename_book(book=maya.book, name="  Maya   Lindqvist ")
    assert queries.book_named("maya lindqvist") == queries.book_named("maya") == maya.book
    assert User.objects.get(pk=maya.pk).name == "Maya"


@pytest.mark.parametrize("name", ["", "  ", "omar", "Omar", "x" * 151])
def test_a_name_that_is_empty_or_somebody_elses_is_refused(maya, omar, name):
    with pytest.raises(Refusal):
        actions.rename_book(book=maya.book, name=name)
    assert Book.objects.get(pk=maya.book.pk).name == "Maya"


def test_a_new_user_does_not_take_the_name_of_a_book(maya):
    actions.rename_book(book=maya.book, name="Rosa")
    with pytest.raises(Refusal, match="rosa"):
        actions.add_user(name="rosa")


def test_with_a_password_that_is_refused_nobody_is_added():
    with pytest.raises(Refusal):
        actions.add_user(name="Rosa", password="short")
    assert (User.objects.count(), Book.objects.count()) == (0, 0)


def test_sessions_that_have_ended_are_forgotten(client, maya):
    client.force_login(maya)
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(days=1))
    forget_sessions()
    assert list(Session.objects.values_list("session_key", flat=True)) == [client.session.session_key]


# The printed link


def test_a_link_signs_in_once(maya):
    token = actions.make_sign_in_link(user=maya)
    assert actions.use_sign_in_link(token=token) == maya
    with pytest.raises(Refusal, match="used already or has expired"):
        actions.use_sign_in_link(token=token)


def test_a_link_expires(maya):
    token = actions.make_sign_in_link(user=maya)
    SignInLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(Refusal):
        actions.use_sign_in_link(token=token)


def test_only_the_hash_of_a_link_is_kept(maya):
    token = actions.make_sign_in_link(user=maya)
    assert token not in str(list(SignInLink.objects.values()))
    assert len(token) >= 40


def test_old_links_are_forgotten(maya):
    actions.make_sign_in_link(user=maya)
    SignInLink.objects.update(expires_at=timezone.now() - timedelta(days=1))
    actions.make_sign_in_link(user=maya)
    assert SignInLink.objects.count() == 1


def test_a_made_up_link_signs_nobody_in(maya):
    with pytest.raises(Refusal):
        actions.use_sign_in_link(token="x" * 43)


# Passwords


def test_nobody_has_a_password_until_one_is_set(maya):
    assert not queries.someone_has_a_password()
    actions.set_password(user=maya, password="a long sentence of mine")
    assert queries.someone_has_a_password()
    maya.refresh_from_db()
    assert maya.check_password("a long sentence of mine")


@pytest.mark.parametrize("password", ["", "short", "1234567890"])
def test_a_password_that_is_easily_guessed_is_refused(maya, password):
    with pytest.raises(Refusal):
        actions.set_password(user=maya, password=password)
    maya.refresh_from_db()
    assert not maya.has_usable_password()


def test_after_some_failures_one_waits_and_later_may_try_again():
    tried = ["name:maya", "192.0.2.7"]
    for _ in range(MOST):
        insist_not_too_many(tried)
        note_failure(tried)
    for one in tried:
        with pytest.raises(Refusal, match="Too many tries"):
            insist_not_too_many([one, "elsewhere"])
    insist_not_too_many(["name:omar", "192.0.2.8"])
    SignInAttempt.objects.update(at=timezone.now() - timedelta(minutes=16))
    insist_not_too_many(tried)


# Preferences


def test_time_zone_and_language_are_chosen(maya):
    actions.set_preferences(user=maya, time_zone="Pacific/Auckland", language="en")
    maya.refresh_from_db()
    assert (maya.time_zone, maya.language) == ("Pacific/Auckland", "en")
    assert str(queries.zone_of(maya)) == "Pacific/Auckland"
    with pytest.raises(Refusal, match="Nowhere/Land"):
        actions.set_preferences(user=maya, time_zone="Nowhere/Land")
    with pytest.raises(Refusal, match="tlh"):
        actions.set_preferences(user=maya, language="tlh")


def test_without_a_choice_the_zone_is_the_machines(maya):
    assert queries.zone_of(maya) == timezone.get_default_timezone()


def test_a_command_speaks_the_language_of_the_owner(maya):
    maya.language = "de"
    maya.save()
    with translation.override("en"):
        desk("Maya")
        assert translation.get_language() == "de"
