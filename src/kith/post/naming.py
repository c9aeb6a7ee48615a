"""In whose name a message goes out."""

import re
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.policy import SMTP, compat32
from email.utils import parseaddr

from .heading import mailbox
from .models import Account

WIRE = SMTP.clone(cte_type="7bit")
"""As every server takes it."""
_FROM = re.compile(rb"^From:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*", re.IGNORECASE | re.MULTILINE)


def in_the_name_of(account: Account, content: bytes) -> bytes:
    """The message as it stands; where the account has had another address since it was written, from that one, and
    not a byte of it else is another."""
    head, blank, body = content.partition(b"\r\n\r\n")
    name, address = parseaddr(str(BytesHeaderParser(policy=compat32).parsebytes(head)["From"] or ""))
    if address == account.address:
        return content
    told = mailbox(str(make_header(decode_header(name))) or account.name, account.address, line="From")
    line = f"From: {told}\r\n".encode()
    return _FROM.sub(lambda _found: line, head + b"\r\n", count=1).removesuffix(b"\r\n") + blank + body
