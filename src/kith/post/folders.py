"""The folder of sent mail: by the word that servers have for it (\\Sent, RFC 6154), else by its usual names."""

from typing import TYPE_CHECKING

from kith.core.folding import fold

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

_NAMES = frozenset(
    fold(one)
    for one in (
        "Sent", "Sent Items", "Sent Mail", "Sent Messages", "Gesendet", "Gesendete Elemente", "Gesendete Objekte",
        "Gesendete Nachrichten", "Envoyés", "Éléments envoyés", "Messages envoyés", "Enviados", "Elementos enviados",
        "Itens enviados", "Inviata", "Posta inviata", "Verzonden", "Verzonden items", "Skickat", "Sendt", "Lähetetyt",
        "Wysłane", "Odeslané", "Отправленные", "已发送", "送信済み",
    )
)  # fmt: skip


def sent_folder(box: "BaseMailBox") -> str | None:
    """Its name on that server, if there is one."""
    found = list(box.folder.list())
    for one in found:
        if any(flag.casefold() == "\\sent" for flag in one.flags):
            return str(one.name)
    for one in found:
        last = one.name.rsplit(one.delim, 1)[-1] if one.delim else one.name
        if fold(last) in _NAMES:
            return str(one.name)
    return None
