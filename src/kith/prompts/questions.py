"""The questions that bring people to mind, each with a sentence such as one may write; by what the owner is after."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Question:
    """What is asked, and a sentence that could answer it."""

    asks: Any
    such_as: Any


EVERYBODY = (
    Question(_("Who did you last have lunch with?"), _("Lunch with Jonas Weber of Halden Grid yesterday")),
    Question(_("Who helped you last, even a little?"), _("Call with Ada Berg on Monday, she explained the new tariff")),
    Question(
        _("Whom did you enjoy talking to at the last event?"), _("Met Noor Haddad at Grid Forum in May, likes sailing")
    ),
    Question(_("Which neighbour knows everybody?"), _("Met Ivo Lund from the rowing club on Sunday")),
    Question(
        _("Who gave you the best advice you ever got?"), _("Coffee with Lena Holm in March, thank her for the advice")
    ),
    Question(_("Who introduced you to somebody useful?"), _("Met Teo Marchetti in April, introduced by Ada Berg")),
    Question(_("Whom do you know from sport, music or a club?"), _("Met Siv Dahl at the choir last week")),
    Question(_("Who always has news of the others?"), _("Call with Finn Moen last week, ask him about the reunion")),
    Question(_("Whom would you ring if you had good news?"), _("Call with Mio Sato on Friday")),
    Question(_("Who moved away and is missed?"), _("Message to Jana Novak yesterday, she lives in Brno now")),
    Question(_("Whose work do you admire?"), _("Met Priya Raman of Northwind Energy in May, works on storage")),
    Question(
        _("To whom did you promise something?"), _("Coffee with Kaj Roos on Tuesday, send him the paper by Friday")
    ),
)
OF_MODE = {
    "student": (
        Question(
            _("Who taught the course you liked best?"),
            _("Met Lena Holm from Oslo University in May, taught power systems"),
        ),
        Question(
            _("With whom did you do the best group work?"), _("Met Dov Lie at Oslo University in April, likes robotics")
        ),
        Question(
            _("Who supervised your project or your thesis?"),
            _("Meeting with Vera Strand on Monday, send her the draft by Friday"),
        ),
        Question(
            _("Which guest speaker would you like to hear again?"),
            _("Met Emil Okafor of Nordvind at the career day in March"),
        ),
        Question(
            _("Who of the year above you works already?"),
            _("Call with Gro Vik of Halden Grid last week, works as an analyst"),
        ),
        Question(
            _("Whom do you know from a summer job or an internship?"), _("Met Rune Haugen of Harbour Works last summer")
        ),
        Question(
            _("Who works at the library, the lab or the office and knows your name?"),
            _("Met Tove Lund from the lab yesterday"),
        ),
        Question(
            _("Which of your parents’ friends has a job you would like?"),
            _("Dinner with Wim Silva of Blue Marine on Sunday"),
        ),
    ),
    "seeking": (
        Question(
            _("Who left your last team, and where are they now?"), _("Message to Hana Kovac of Delta Labs yesterday")
        ),
        Question(_("Who interviewed you and was kind?"), _("Met Olav Strand of Nordvind in April, thank him")),
        Question(
            _("Which customer or supplier liked working with you?"), _("Call with Ebba Roos of Mill Foods last week")
        ),
        Question(
            _("Whom do you know at a place you would like to work?"), _("Coffee with Quin Reilly of Havblikk on Monday")
        ),
        Question(
            _("Which former boss would hire you again?"), _("Call with Carl Nygaard on Friday, ask him for a reference")
        ),
        Question(
            _("Who changed jobs in the last year?"), _("Message to Lea Costa yesterday, she is at Orion Systems now")
        ),
        Question(_("Who studied with you and works in your field?"), _("Met Aino Petrov of Vega Data in May")),
        Question(
            _("Which recruiter was honest with you?"), _("Call with Ylva Marin last week, send her the CV by Friday")
        ),
    ),
    "employed": (
        Question(_("Whose floor do you never visit?"), _("Coffee with Bela Khan from the finance team on Monday")),
        Question(_("Who started in the same week as you?"), _("Lunch with Nora Weber last week")),
        Question(
            _("Who in another department made your work easier?"),
            _("Met Odd Solberg from procurement on Tuesday, thank him"),
        ),
        Question(_("Whom does everybody ask?"), _("Coffee with Ulla Berg yesterday, she knows the old system")),
        Question(_("Who left and would be good to keep?"), _("Message to Pia Lim of Cobalt Systems last week")),
        Question(_("Which colleague would you like as a boss?"), _("Lunch with Zoe Okafor on Thursday")),
        Question(_("Who does your job at another organisation?"), _("Met Dana Holm of Polar Bank at a meetup in May")),
        Question(
            _("Who has just joined and knows nobody?"), _("Coffee with Cleo Moen on Monday, show her the archive")
        ),
    ),
    "changing": (
        Question(
            _("Who made the change you are thinking of?"),
            _("Call with Frida Lund last week, went from nursing to design"),
        ),
        Question(
            _("Who works in the field you want to get into?"), _("Coffee with Ivo Kovac of Lumen Health on Monday")
        ),
        Question(_("Who taught you what you now like doing?"), _("Met Siv Roos at the evening course in March")),
        Question(
            _("Whom do you follow and could write to?"), _("Message to Kaj Haddad yesterday, ask him about the book")
        ),
        Question(
            _("Who knows both your old field and the new one?"), _("Lunch with Lea Strand of Arbor Group last week")
        ),
        Question(_("Which client came from the field you look at?"), _("Call with Emil Dahl of Solar Care on Friday")),
        Question(_("Who would tell you honestly what to expect?"), _("Coffee with Nora Lund on Sunday")),
        Question(
            _("Whom did you meet at a course or a workshop?"),
            _("Met Gro Sato at a workshop in April, likes typography"),
        ),
    ),
    "senior": (
        Question(_("Whom did you promote, and how are they?"), _("Lunch with Jana Vik of Nordvind last week")),
        Question(_("Who took a chance on you early on?"), _("Call with Wim Berg on Monday, thank him")),
        Question(
            _("Which of your people left for something better?"), _("Message to Rune Lie of Atlas Marine yesterday")
        ),
        Question(
            _("Who in your position could you be frank with?"), _("Dinner with Tove Reilly of Granite Bank on Thursday")
        ),
        Question(_("Which young colleague should you know better?"), _("Coffee with Bo Silva on Tuesday")),
        Question(_("Who sat on a board or a panel with you?"), _("Met Vera Khan at the energy panel in May")),
        Question(_("Whom did you compete with, and respect?"), _("Coffee with Finn Novak of Quartz Energy in April")),
        Question(
            _("Who retired and still knows it all?"), _("Call with Carl Moen last week, ask him about the merger")
        ),
    ),
}


def questions(mode: str) -> tuple[Question, ...]:
    """Those of a mode, each followed by one for everybody, so that neither kind runs out before the other."""
    own = OF_MODE.get(mode, ())
    mixed = [one for pair in zip(own, EVERYBODY, strict=False) for one in pair]
    return (*mixed, *EVERYBODY[len(own) :])


def question_of(day: date, mode: str) -> Question:
    """The one of a day: the same all day, another on the next."""
    some = questions(mode)
    return some[day.toordinal() % len(some)]
