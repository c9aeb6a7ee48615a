"""What is read without Kith of asks, favours, introductions, opportunities, advice
and news that were told; and what goes to one person."""

import io
import zipfile

import pytest

from kith.advice import actions as advice
from kith.exports import dossier
from kith.exports.reading import pages
from kith.favours.actions import add_favour, answer_ask, give_thanks, make_ask
from kith.introductions import actions as introductions
from kith.opportunities import actions as opportunities
from kith.opportunities import helping, stepping
from kith.people.actions import add_contact_point
from kith.updates import actions as updates
from kith.updates.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def full(book, maya, ines, abel, today):
    me = {"book": book, "by": maya}
    ask = make_ask(**me, person=ines, what="a map of the port", on=today, theirs=True)
    answer_ask(**me, ask=ask, kind="no", on=today)
    make_ask(**me, person=abel, what="the tide tables", on=today)
    give_thanks(**me, favour=add_favour(**me, person=ines, what="read my letter", on=today), on=today)
    row = introductions.begin(**me, first=ines, other=abel, why="the berth study", on=today)
    for kind, side in (("asked", "one"), ("asked", "other"), ("yes", "other")):
        introductions.go_on(**me, introduction=row, kind=kind, side=side, on=today)
    one = opportunities.add_opportunity(
        **me, role="Grid Analyst", organisation="Northwind", on=today, posting="Wanted!"
    )
    helping.add_helper(**me, opportunity=one, person=ines, role="prepared", on=today)
    step = stepping.add_step(**me, opportunity=one, what="write to Ines", on=today)
    stepping.do_step(**me, step=step, on=today)
    talk = advice.begin(**me, person=ines, topic="leading a harbour", on=today, opportunity=one)
    advice.hold(**me, talk=talk, on=today, today=today, channel="call", note="Start small.")
    add_contact_point(**me, person=ines, kind="phone", value="+46 70 123 45 67")
    news = updates.begin_update(**me, title="A new berth", text="I have begun at **Northwind**.", on=today)
    updates.add_letters(**me, update=news, people=[ines.pk, abel.pk])
    letter = news.letters.get(person=ines)
    updates.write_letter(**me, letter=letter, text="Dear Ines, **guess** what Abel Roy said.")
    updates.hand_in(**me, update=news, count="1", today=today)
    updates.mark_sent(**me, letter=news.letters.get(person=ines), on=today)
    Letter.objects.of(book).filter(pk=letter.pk).update(answered_on=today)
    return book


def test_each_has_its_page_and_a_persons_page_tells_theirs(full, ines, today):
    files = dict(pages(full, today))
    for name, told in {
        "asks.html": ("a map of the port", "The answer was no.", "the tide tables", "read my letter"),
        "introductions.html": ("Ines Prado", "Abel Roy said yes", "the berth study"),
        "advice.html": ("leading a harbour", "Thanks are due by tomorrow."),
        "opportunities.html": ("Grid Analyst, Northwind", "Found", "helped you prepare", "write to Ines", "Wanted!"),
        f"people/ines-prado-{ines.pk}.html": (
            "a map of the port", "read my letter", "the berth study", "leading a harbour", "Grid Analyst, Northwind",
            "Told", "A new berth", "Dear Ines, guess what Abel Roy said.",
        ),
        "updates.html": (
            "A new berth", "<strong>Northwind</strong>", "1 sent, 1 not handed in yet, 1 answered",
            f'href="people/ines-prado-{ines.pk}.html"', "Sent 9 June: WhatsApp. Answered 9 June",
            "No way to reach them",
        ),
    }.items():  # fmt: skip
        for one in told:
            assert one in files[name], (name, one)
    assert "the tide tables" not in files[f"people/ines-prado-{ines.pk}.html"]


def test_who_asks_reads_theirs_and_nothing_of_the_other(full, ines):
    with zipfile.ZipFile(io.BytesIO(b"".join(dossier.pieces(full, ines)))) as archive:
        files = {name.rpartition(".")[2]: archive.read(name).decode() for name in archive.namelist()}
    for told in (
        "a map of the port",
        "read my letter",
        "leading a harbour",
        "Grid Analyst",
        "the berth study",
        "A new berth",
    ):
        assert told in files["html"], told
        assert told in files["json"], told
    for others in ("Abel", "said yes", "the tide tables"):
        assert others not in files["html"], others
        assert others not in files["json"], others
    assert "Dear Ines, guess what (another person) said." in files["html"]
    assert "Sent 9 June: WhatsApp. Answered 9 June" in files["html"]
