"""A Dovecot of its own: a plain process on loopback with a throw-away certificate, and mail in a temporary folder."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from contextlib import closing, suppress
from pathlib import Path

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
PASSWORD = "north-by-northeast"
CONFIG = """
protocols = imap
base_dir = {run}
state_dir = {run}
log_path = {log}
listen = 127.0.0.1
{users}
ssl = {ssl}
ssl_cert = <{cert}
ssl_key = <{key}
ssl_dh =
disable_plaintext_auth = no
mail_location = maildir:{mail}/%u
mail_fsync = never
maildir_very_dirty_syncs = yes
login_trusted_networks =
auth_failure_delay = 0
auth_verbose = yes
default_process_limit = 20
default_client_limit = 100
imap_idle_notify_interval = 1 mins
mailbox_idle_check_interval = 1 secs
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {passwd}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={mail}/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Gesendet {{
    auto = create
    special_use = \\Sent
  }}
  mailbox Junk {{
    auto = create
    special_use = \\Junk
  }}
  mailbox Projects {{
    auto = create
  }}
}}
"""


def is_there():
    return Path(PROGRAM).exists()


def free_port():
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Dovecot:
    """Runs from `start` to `stop`; mail is put into its Maildirs as a delivery would."""

    def __init__(self, folder, *, ssl="yes"):
        self.folder, self.ssl = Path(folder), ssl
        self.plain, self.tls = free_port(), free_port()
        self.process = None
        self._count = 0
        self.root = os.getuid() == 0
        self.user = pwd.getpwnam("nobody") if self.root else pwd.getpwuid(os.getuid())
        self.ca = self._certificate()
        (self.folder / "mail").mkdir()
        self.let_in("maya", PASSWORD)
        self._configure()

    def _certificate(self):
        import trustme

        authority = trustme.CA()
        own = authority.issue_cert("localhost", "127.0.0.1")
        own.private_key_pem.write_to_path(self.folder / "key.pem")
        for blob in own.cert_chain_pems:
            blob.write_to_path(self.folder / "cert.pem", append=True)
        authority.cert_pem.write_to_path(self.folder / "ca.pem")
        return self.folder / "ca.pem"

    def let_in(self, name, password):
        (self.folder / "passwd").write_text(f"{name}:{{PLAIN}}{password}\n")

    def _configure(self):
        name = self.user.pw_name
        users = f"default_internal_user = {name}\ndefault_login_user = {name}\n"
        if not self.root:
            users += f"default_internal_group = {self.user.pw_gid}\n"
        else:
            import grp

            users += f"default_internal_group = {grp.getgrgid(self.user.pw_gid).gr_name}\n"
        facts = {one: self.folder / one for one in ("run", "log", "mail", "passwd")}
        text = CONFIG.format(
            **facts,
            users=users,
            ssl=self.ssl,
            cert=self.folder / "cert.pem",
            key=self.folder / "key.pem",
            plain=self.plain,
            tls=self.tls,
            user=self.user.pw_uid,
            group=self.user.pw_gid,
        )
        (self.folder / "dovecot.conf").write_text(text)

    def start(self):
        if self.root:
            for at in (self.folder, *self.folder.rglob("*")):
                os.chown(at, self.user.pw_uid, self.user.pw_gid)
            for at in self.folder.parents:
                if at != Path("/tmp") and at.is_relative_to("/tmp"):
                    at.chmod(at.stat().st_mode | 0o011)
        command = [PROGRAM, "-F", "-c", str(self.folder / "dovecot.conf")]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=(self.folder / "err").open("wb"), start_new_session=True
        )
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            try:
                with socket.create_connection(("127.0.0.1", self.plain), timeout=5) as one:
                    if one.recv(10).startswith(b"* OK"):
                        return self
            except OSError:
                time.sleep(0.05)
        told = [(self.folder / name).read_text() for name in ("err", "log") if (self.folder / name).exists()]
        raise RuntimeError("\n".join(told))

    def stop(self):
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)  # told kindly, it waits a second for whoever it serves
            self.process.wait()
            self.process = None

    def maildir(self, name="INBOX"):
        return self.folder / "mail" / "maya" / ("" if name == "INBOX" else f".{name}")

    def deliver(self, *messages, to="INBOX", at=None, flags=""):
        """Put messages into a folder, as bytes; with flags (as a Maildir has them), they were there before."""
        root = self.maildir(to)
        for at_hand in (self.folder / "mail" / "maya", root):
            for inner in ("tmp", "new", "cur"):
                self._made(at_hand / inner)
        for message in messages:
            self._count += 1
            draft = root / "tmp" / f"{int(time.time())}.M{self._count:06}P{os.getpid()}.here"
            draft.write_bytes(message)
            if at:
                os.utime(draft, (at, at))
            self._own(draft)
            draft.rename(root / "cur" / f"{draft.name}:2,{flags}" if flags else root / "new" / draft.name)

    def _made(self, path):
        missing = [one for one in (path, *path.parents) if not one.exists()]
        path.mkdir(parents=True, exist_ok=True)
        for one in missing:
            self._own(one)

    def _own(self, path):
        if self.root:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)

    def flags(self, name="INBOX"):
        """The flags of all messages of a folder, as their files bear them."""
        return sorted("".join(sorted(one.name.partition(":2,")[2])) for one in self.maildir(name).glob("cur/*"))
