"""`kith inside` names the ways to an organisation, whom to ask first, and why."""

from kith.people.actions import add_person, affiliate, set_me
from kith.people.models import Organisation
from kith.ties.actions import state_tie
from kith.ties.inside import ways_inside


def test_a_way_is_told_with_whom_to_ask_and_why(book, maya, ines, abel, today):
    me = {"book": book, "by": maya}
    owner = add_person(**me, name="Maya Holm")
    set_me(**me, person=owner)
    state_tie(**me, person=owner, other=ines, strength=5, on=today)
    state_tie(**me, person=ines, other=abel, strength=4, on=today)
    affiliate(**me, person=abel, organisation="Nordvind")
    way = ways_inside(book, Organisation.objects.of(book).get(), today)[0]
    assert (way.path, way.ask, way.strength) == (["Ines Prado", "Abel Roy"], "Ines Prado", 0.8)
    assert way.why == "Ines Prado knows Abel Roy, as you said."
