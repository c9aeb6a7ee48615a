"""A real SMTP server on loopback, which says to each message what it is told to say."""

import ssl
import warnings
from email import message_from_bytes

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


class Taking:
    """Keeps what it takes; `answers` maps (step, address) or step to what it says instead, once or always."""

    def __init__(self):
        self.taken = []
        self.answers = {}
        self.offered = []
        self.hang_up_in = None

    def says(self, step, said, *, to=None, times=None):
        self.answers[step, to] = [said, times]

    def _answer(self, step, to):
        for key in ((step, to), (step, None)):
            if key in self.answers:
                said, times = self.answers[key]
                if times is not None:
                    self.answers[key][1] -= 1
                    if times <= 1:
                        del self.answers[key]
                return said
        return None

    async def handle_MAIL(self, server, session, envelope, address, options):
        said = self._answer("MAIL", address)
        if said == "hang up":
            server.transport.abort()
        if said:
            return said
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.offered.append(address)
        said = self._answer("RCPT", address)
        if said == "hang up":
            server.transport.abort()
        if said and not said.startswith("2"):
            return said
        envelope.rcpt_tos.append(address)
        return said or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        [to] = envelope.rcpt_tos
        said = self._answer("DATA", to)
        if said == "take and hang up":
            self._keep(to, envelope)
            server.transport.abort()
            return "250 OK"
        if said == "hang up":
            server.transport.abort()
            return "250 OK"
        if said and not said.startswith("2"):
            return said
        self._keep(to, envelope)
        return said or "250 2.0.0 OK: taken"

    def _keep(self, to, envelope):
        content = envelope.original_content or envelope.content
        self.taken.append((to, str(message_from_bytes(content)["Message-ID"]), content))

    @property
    def people(self):
        return [to for to, _message_id, _content in self.taken]


class Server(Controller):
    """`password` is the one it takes; `tls` a context, spoken from the start or, with `starttls`, once asked for."""

    def __init__(self, handler, *, password=None, tls=None, starttls=False):
        self.password, self.tls, self.starttls = password, tls, starttls
        super().__init__(handler, hostname="127.0.0.1", port=0, ssl_context=None if starttls else tls)

    def factory(self):
        asked = {"authenticator": self._signed_in, "auth_required": True, "auth_require_tls": self.starttls}
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", UserWarning
            )  # that a password may come in the clear: what is refused is tried
            return SMTP(
                self.handler,
                hostname="mail.lindt.example",
                tls_context=self.tls if self.starttls else None,
                **(asked if self.password else {}),
            )

    def _signed_in(self, server, session, envelope, mechanism, data):
        fits = getattr(data, "password", b"").decode() == self.password
        return AuthResult(success=fits, handled=False)

    def _trigger_server(self):
        """The port is known once it listens."""
        self.port = self.here
        super()._trigger_server()

    @property
    def here(self):
        if self.server.sockets:
            self._here = self.server.sockets[0].getsockname()[1]
        return self._here


def signed(authority, name):
    """The context of a server of that name, signed by the authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context
