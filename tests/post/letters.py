"""Messages to hand in."""

from email.message import EmailMessage
from email.utils import make_msgid


def letter(to="ines@prado.example", subject="News", text="Dear Ines,\n\nI have a new job.\n"):
    message = EmailMessage()
    message["From"] = "Maya Lindt <maya@lindt.example>"
    message["To"] = to
    message["Subject"] = subject
    message["Message-ID"] = make_msgid(domain="lindt.example")
    message.set_content(text)
    return message
