"""What is done with each kind of record: who takes it in, of whom it tells, what it tells of."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from kith.core.records import (
    ChatRecord,
    EndorsementRecord,
    GroupRecord,
    InvitationRecord,
    Item,
    JobRecord,
    MailRecord,
    MessageRecord,
    OwnPostRecord,
    PersonRecord,
    PhoneRecord,
    RecommendationRecord,
    Record,
)

from . import contacts, jobs_sought, mails, own, persons, phones
from .outcomes import Outcome

if TYPE_CHECKING:
    from .intake import Intake


def thread_of(record: Record) -> str:
    """The conversation to which a record belongs, as encounters keep it; empty for what is none."""
    return mails.thread_of(record) or phones.thread_of(record) or contacts.thread_of(record)


MERELY_MET = (MailRecord, ChatRecord, PhoneRecord)
"""Of whom they are, nothing is learned by these but that one was in touch."""
_Taker = Callable[["Intake", Item, Any], tuple[str, str]]
TAKERS: dict[type, _Taker] = {
    PersonRecord: persons.take_person,
    GroupRecord: persons.take_group,
    MessageRecord: contacts.take_message,
    MailRecord: mails.take_mail,
    ChatRecord: phones.take_chat,
    PhoneRecord: phones.take_phone,
    InvitationRecord: contacts.take_invitation,
    RecommendationRecord: contacts.take_recommendation,
    EndorsementRecord: contacts.take_endorsement,
    OwnPostRecord: own.take_post,
    JobRecord: jobs_sought.take_job,
}
WORDS: dict[type, _Taker] = {
    MailRecord: mails.take_subject,
    ChatRecord: phones.take_words,
    PhoneRecord: phones.take_words,
}
TELLS = {
    PersonRecord: Outcome.PERSON,
    MessageRecord: Outcome.CONTACT,
    MailRecord: Outcome.CONTACT,
    ChatRecord: Outcome.CONTACT,
    PhoneRecord: Outcome.CONTACT,
    InvitationRecord: Outcome.CONTACT,
    RecommendationRecord: Outcome.CONTACT,
    EndorsementRecord: Outcome.CONTACT,
}
ABOUT: dict[type, Callable[["Intake", Any], Iterable[Any]]] = {
    PersonRecord: persons.about_person,
    GroupRecord: persons.about_group,
    MessageRecord: contacts.about_message,
    MailRecord: mails.about_mail,
    ChatRecord: phones.about_chat,
    PhoneRecord: phones.about_phone,
    InvitationRecord: contacts.about_other,
    RecommendationRecord: contacts.about_other,
    EndorsementRecord: contacts.about_other,
    OwnPostRecord: own.about_me,
    JobRecord: jobs_sought.about_nobody,
}
