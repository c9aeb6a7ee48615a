"""An account, and messages to hand in."""

from email.message import EmailMessage
from email.utils import make_msgid

import pytest

from kith.post.models import Account
from kith.post.sealing import seal

PASSWORD = "correct horse battery"


def letter(to="ines@prado.example", subject="News", text="Dear Ines,\n\nI have a new job.\n"):
    message = EmailMessage()
    message["From"] = "Maya Lindt <maya@lindt.example>"
    message["To"] = to
    message["Subject"] = subject
    message["Message-ID"] = make_msgid(domain="lindt.example")
    message.set_content(text)
    return message


@pytest.fixture
def account(book):
    return Account.objects.create(
        book=book,
        address="maya@lindt.example",
        name="Maya Lindt",
        login="maya@lindt.example",
        sealed=seal(PASSWORD),
        smtp_host="127.0.0.1",
        pace=0,
        a_day=1000,
    )
