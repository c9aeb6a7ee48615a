"""The briefs of a meeting tell what one has in common with those who come, and each thing once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.calendar.models import Meeting
from kith.calendar.preparing import briefs
from kith.encounters.actions import log_encounter
from kith.kernel.briefing import AHEAD, COMMON, LAST
from kith.people import actions as people

from .writing import IDA, MAYA, WEI, day, event

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def me(who):
    me = people.add_person(**who, name="Maya Lindt")
    people.set_me(**who, person=me)
    return me


@pytest.fixture
def common(book, bring):
    """What the briefs of a meeting of Ida and Wei tell, person by person: of a part, in lines."""

    def common(part=COMMON, only=()):
        bring(event(at=day(1), guests=(MAYA, IDA, WEI)))
        meeting, today = Meeting.objects.of(book).order_by("pk").first(), timezone.localdate()
        told = briefs(meeting, [one.person for one in meeting.guests.all()], today, only)
        return [[str(line) for one in met.parts if one.name == part for line in one.lines] for met in told]

    return common


def test_what_both_care_about_is_no_interest_besides(who, me, ida, common):
    for one in (me, ida):
        people.add_interest(**who, person=one, name="sailing")
    people.add_interest(**who, person=ida, name="chess")
    assert common()[0] == ["Chess.", "You are both into sailing."]


def test_an_event_called_as_a_place_of_both_is_that_place(who, me, ida, common):
    for one in (me, ida):
        people.affiliate(**who, person=one, organisation="Grid Forum", kind="member")
    log_encounter(
        **who, people=[ida], on=timezone.localdate() - timedelta(days=90), channel="event", event="Grid forum"
    )
    log_encounter(**who, people=[ida], on=timezone.localdate() - timedelta(days=9), channel="call")
    assert common()[0] == ["You are both members of Grid Forum."]


def test_the_event_of_the_last_talk_is_told_there(who, ida, common):
    for days, name in ((9, "Grid Forum"), (90, "Harbour run")):
        on = timezone.localdate() - timedelta(days=days)
        log_encounter(**who, people=[ida], on=on, channel="event", event=name)
    [ground, _wei] = common()
    assert len(ground) == 1
    assert "Harbour run" in ground[0]


def test_an_event_that_a_note_only_names_is_told(who, ida, common):
    now = timezone.localdate()
    log_encounter(**who, people=[ida], on=now - timedelta(days=90), channel="event", event="Grid Forum")
    log_encounter(**who, people=[ida], on=now - timedelta(days=9), channel="call", note="The Grid Forum was good.")
    assert "Grid Forum" in common()[0][0]


def test_the_story_of_how_one_met_is_told_once_where_it_is_told(who, ida, common):
    now = timezone.localdate()
    people.change_person(**who, person=ida, met="at the Grid Forum in Rotterdam")
    log_encounter(**who, people=[ida], on=now - timedelta(days=90), channel="event", event="Grid Forum")
    log_encounter(**who, people=[ida], on=now - timedelta(days=9), channel="call")
    assert common()[0] == []
    assert "Grid Forum" in common(only=(LAST, COMMON))[0][0]


def test_that_one_knows_who_else_is_there_is_not_told(who, ida, wei, common):
    hanna = people.add_person(**who, name="Hanna Vold")
    log_encounter(**who, people=[ida, wei, hanna], on=timezone.localdate() - timedelta(days=9), channel="meeting")
    assert common() == [["You both know Hanna Vold."], ["You both know Hanna Vold."]]


def test_what_two_share_alike_is_named_the_second_time(who, me, ida, wei, common):
    for one in (me, ida, wei):
        people.affiliate(**who, person=one, organisation="Halden Grid", started="2024-01")
        people.add_interest(**who, person=one, name="sailing")
    people.affiliate(**who, person=wei, organisation="KTH", kind="study", started="2014", ended="2018", past=True)
    people.affiliate(**who, person=me, organisation="KTH", kind="study", started="2014", ended="2018", past=True)
    assert common() == [
        ["You have both been at Halden Grid since 2024; you are both into sailing."],
        ["You both studied at KTH in 2014–2018.", "As with Ida Brandvold: Halden Grid and sailing."],
    ]


def test_of_a_place_where_both_are_nothing_is_asked(who, me, ida, wei, common):
    for one in (me, ida):
        people.affiliate(**who, person=one, organisation="Halden Grid", started="2024-01")
    people.affiliate(**who, person=wei, organisation="Vattholm", started="2024-01")
    ida_is_asked, wei_is_asked = common("ask")
    assert len(ida_is_asked) == 3
    assert "Halden Grid" not in " ".join(ida_is_asked)
    assert "What is new at Vattholm?" in wei_is_asked


def test_the_meeting_itself_is_not_among_what_is_planned(common, bring):
    assert common(AHEAD) == [[], []]
    bring(event("two", at=day(3), title="Harbour board"))
    assert len(common(AHEAD)[0]) == 1
