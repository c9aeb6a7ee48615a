"""Whom one sees at an event to come is somebody to write to before."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.today.queries import ranked

from .writing import IDA, MAYA, WEI, day, event

pytestmark = pytest.mark.django_db


def reasons(book, today):
    return {
        one.facts.person: [(dated.kind, dated.what) for dated in one.facts.dated]
        for one in ranked(book, today)
        if "dated" in one.parts
    }


def test_an_event_with_several_of_the_next_week_is_a_reason_for_each(book, bring, ida, wei):
    bring(event("forum", day(5), title="Grid Forum", guests=(MAYA, IDA, WEI)))
    today = timezone.localdate()
    told = [("event", "Grid Forum")]
    assert reasons(book, today) == {ida.pk: told, wei.pk: told}
    assert reasons(book, today - timedelta(days=3)) == {}
    assert reasons(book, today + timedelta(days=4)) == {}


def test_a_talk_of_two_and_a_series_are_arranged_already(book, bring):
    bring(
        event("two", day(5), guests=(MAYA, IDA)),
        event("weekly", day(4), guests=(MAYA, IDA, WEI), more=["RRULE:FREQ=WEEKLY;COUNT=3"]),
    )
    assert reasons(book, timezone.localdate()) == {}
