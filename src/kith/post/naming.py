"""In whose name a message goes out."""

from email import message_from_bytes
from email.headerregistry import Address
from email.parser import BytesHeaderParser
from email.policy import SMTP

from .models import Account

WIRE = SMTP.clone(cte_type="7bit")
"""As every server takes it."""


def in_the_name_of(account: Account, content: bytes) -> bytes:
    """The message as it stands; where the account has had another address since it was written, from that one."""
    head = BytesHeaderParser(policy=SMTP).parsebytes(content)
    if [one.addr_spec for one in head["From"].addresses] == [account.address]:
        return content
    message = message_from_bytes(content, policy=WIRE)
    name = message["From"].addresses[0].display_name if message["From"].addresses else account.name
    del message["From"]
    message["From"] = sender(account, name)
    return message.as_bytes(policy=WIRE)


def sender(account: Account, name: str = "") -> str:
    """The From of a message of this account: Maya Lindt <maya@lindt.example>."""
    return str(Address(display_name=name or account.name, addr_spec=account.address))
