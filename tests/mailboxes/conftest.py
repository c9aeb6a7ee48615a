import os
import tempfile

import pytest

from tests.mailboxes.dovecot import PASSWORD, Dovecot, is_there

MAYA, IDA, WEI = "maya@example.com", "ida@example.org", "wei@example.sg"


@pytest.fixture
def dovecot(request):
    """A server with an empty mailbox."""
    if not is_there():
        if os.environ.get("KITH_NO_SKIPS"):
            pytest.fail("Dovecot is not here: install dovecot-imapd")
        pytest.skip("Dovecot is not here")
    with tempfile.TemporaryDirectory(prefix="kith-mail-") as folder:
        server = Dovecot(folder, **getattr(request, "param", {}))
        os.environ["SSL_CERT_FILE"] = str(server.ca)
        try:
            yield server.start()
        finally:
            server.stop()
            del os.environ["SSL_CERT_FILE"]


@pytest.fixture
def account(book, dovecot):
    from kith.post.models import Account
    from kith.post.sealing import seal

    return Account.objects.create(
        book=book,
        address=MAYA,
        login="maya",
        sealed=seal(PASSWORD),
        imap_host="localhost",
        imap_port=dovecot.tls,
        imap_security="tls",
        smtp_host="localhost",
    )


@pytest.fixture
def people(book, maya):
    from kith.people.actions import add_contact_point, add_person
    from kith.people.models import ContactPoint

    for name, address in (("Ida Brandvold", IDA), ("Wei Tan", WEI)):
        person = add_person(book=book, by=maya, name=name)
        add_contact_point(book=book, person=person, by=maya, kind=ContactPoint.EMAIL, value=address)


@pytest.fixture
def box(book, account, people):
    from kith.mailboxes.actions import begin

    return begin(book=book, since=None)


@pytest.fixture
def look(book, box):
    """Looks at the box once; what it found."""
    from kith.mailboxes.actions import look

    return lambda **options: look(book=book, **options)
