"""What each part of a score means and where it comes from, for the page that says why the list is as it is."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kith.core import weights


@dataclass(frozen=True)
class Meaning:
    """A part of a score: what it is called, what it gives, or from what to what, what it means, and whose finding it
    rests on, if any."""

    name: str | Promise
    gives: tuple[float, ...]
    means: str | Promise
    source: str | Promise = ""


MEANINGS = {
    "promise": Meaning(
        _("A promise is late"),
        (weights.PROMISE,),
        _("You said you would, and its day is over. Promises have their own section; at most three late ones lead it."),
    ),
    "reply": Meaning(
        _("An answer is due"),
        (weights.REPLY,),
        _(
            "They wrote last, 2 to 30 days ago, in a conversation that you wrote in, too, or after two earlier "
            "encounters. Ties that go both ways last."
        ),
        _("Raeder and others 2011"),
    ),
    "new_tie": Meaning(
        _("A new tie"),
        (weights.NEW_TIE,),
        _(
            "Contact in the first weeks tells how long a tie lives: a line within 2 days, another after 14, one after "
            "42. The days are Kith’s choice."
        ),
        _("Vergara Hidd and others 2023"),
    ),
    "dated": Meaning(
        _("A reason with a day"),
        (weights.DATED,),
        _(
            "A birthday within a week, a new job since you were last in touch, work or studies that begin within a "
            "week or began in the last one, a talk they give within a week or gave in the last three days, or an event "
            "of your calendar at which you see each other within a week: an occasion to give, not to ask. Then it is "
            "gone."
        ),
        _("Casciaro and others 2014"),
    ),
    "upkeep": Meaning(
        _("A tie at risk"),
        (0, weights.UPKEEP),
        _(
            "The risk is 0 right after a contact and 1 at eight times the usual gap; more for a tie that comes in "
            "bursts. The usual gap is the tie’s own, from four contacts on, or the rhythm you chose, whichever is "
            "shorter; with whoever a group hangs on, half that rhythm. "
            "With somebody whom you chose and were never in touch with it begins at 0.25. It counts by how "
            "close you want to stay: weekly 1, monthly 0.75, quarterly 0.5, yearly or without a rhythm 0.25."
        ),
        _("Navarro and others 2017; MacCarron and others 2016"),
    ),
    "dormant": Meaning(
        _("A tie gone silent"),
        (0.5, weights.DORMANT),
        _(
            "Silent for three years, or for eight usual gaps. Old ties give advice as useful as current ones, or more. "
            "At most two a week, the same two from Monday on; the more there was between you, the more it counts."
        ),
        _("Levin, Walter and Murnighan 2011"),
    ),
    "goal": Meaning(
        _("What you are after"),
        (0, weights.GOAL),
        _(
            "Somebody is at an organisation where you want to be, or was, or works in a field you are after; the place "
            "and the level you want add to it. It counts most at about ten people in common and less for fewer and for "
            "more, since ties that are neither close nor far bring most; your book knows fewer of them than there are. "
            "If you said that your field is not digital, close ties bring most: there everybody in common adds to it. "
            "It rests for 30 days after each contact, lifts nobody above a late promise, and gives two of a list their "
            "place by itself, more only where nobody else has a reason."
        ),
        _("Rajkumar and others 2022"),
    ),
    "asked": Meaning(
        _("You asked them lately"),
        (weights.ASKED,),
        _("For 90 days after you asked somebody for something, others come first."),
    ),
    "unanswered": Meaning(
        _("No answer came"),
        (weights.UNANSWERED,),
        _(
            "For each of your last contacts without an answer, where Kith reads the answers or you said that none "
            "came. After three, suggestions rest for 180 days; the person’s page says so, and lifts it."
        ),
        _("Raeder and others 2011"),
    ),
    "passed_over": Meaning(
        _("Not this one"),
        (),
        _(
            "Each “not this one” takes a fifth off the reasons of that person that can wait, three fifths at most, and "
            "three hundredths off the weight of the reason that spoke loudest, at most three tenths. In a year it is "
            "forgotten; you can take it back at once. What does not wait is never lowered by it."
        ),
    ),
}
ORDER = (
    _(
        "An easy current contact opens the list, and a dormant one follows: writing to a friend makes it easier to "
        "write to an old one (Aknin and Sandstrom 2024). Then comes the first who is silent for one and a half times "
        "the rhythm that you chose; such a rhythm stays, whatever speaks against it. Then it goes by score."
    ),
    _(
        "Where there are people from inside your organisation and from outside it, each side has at least one place. "
        "What does not wait gives way to nobody."
    ),
    _(
        "What you are after, as Settings have it, keeps more places: looking for work or changing field, at least half "
        "are people you seldom see (Granovetter 1974); at work, two are inside (Wolff and Moser 2009)."
    ),
    _(
        "Nobody comes back within seven days of a contact, unless a promise, an answer or a new tie is due, or thanks "
        "for a favour of the last 30 days."
    ),
    _(
        "Where ties have nearly the same score by upkeep alone, within 0.05, and there is no room for all, those come "
        "first that would otherwise fall asleep first, as the days tell on which you were in touch in the last two "
        "years."
    ),
    _("Whom you meet today is not on the list until that is over: what to know of them stands with the meeting."),
    _("While all rhythms pause, nobody is on the list for upkeep or to be reconnected with; all other reasons stay."),
    _("Never on the list: who is put aside, not to be contacted or snoozed, and who has died."),
)
"""What the scores do not say."""
