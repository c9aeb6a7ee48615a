"""What the folders of a mailbox hold, by the marks that a server gives them (RFC 6154), else by their names."""

from collections.abc import Collection, Iterable
from typing import Literal, TypeAlias

from .folding import fold

Kind: TypeAlias = Literal["inbox", "sent", "archive", "all", "drafts", "junk", "trash", "other"]

_MARKS: dict[str, Kind] = {
    "\\all": "all",
    "\\sent": "sent",
    "\\archive": "archive",
    "\\drafts": "drafts",
    "\\junk": "junk",
    "\\trash": "trash",
}
_NAMES: dict[Kind, tuple[str, ...]] = {
    "sent": (
        "sent",
        "sent items",
        "sent mail",
        "sent messages",
        "gesendet",
        "gesendete",
        "gesendete objekte",
        "gesendete elemente",
        "gesendete nachrichten",
        "postausgang",
        "envoyes",
        "messages envoyes",
        "elements envoyes",
        "enviado",
        "enviados",
        "enviada",
        "enviadas",
        "elementos enviados",
        "mensajes enviados",
        "itens enviados",
        "mensagens enviadas",
        "inviati",
        "inviata",
        "posta inviata",
        "elementi inviati",
        "verzonden",
        "verzonden items",
        "verzonden berichten",
        "skickat",
        "skickade",
        "sendt",
        "sendte elementer",
        "lahetetyt",
        "wyslane",
        "elementy wyslane",
        "odeslane",
        "odeslana posta",
        "gonderilmis ogeler",
        "отправленные",
        "送信済み",
        "送信済みメール",
        "已发送",
        "已发送邮件",
        "보낸편지함",
    ),
    "archive": ("archive", "archives", "archiv", "archivo", "archivio", "archief", "arquivo", "arkiv"),
    "all": ("all mail", "alle nachrichten", "tous les messages", "todos", "tutti i messaggi", "todos os e-mails"),
    "drafts": ("drafts", "draft", "entwurfe", "brouillons", "borradores", "rascunhos", "bozze", "concepten", "utkast"),
    "junk": (
        "junk",
        "junk e-mail",
        "junk email",
        "spam",
        "bulk mail",
        "spamverdacht",
        "indesirables",
        "correo no deseado",
    ),
    "trash": (
        "trash",
        "deleted items",
        "deleted messages",
        "papierkorb",
        "geloschte elemente",
        "corbeille",
        "papelera",
    ),
}
_KINDS: dict[str, Kind] = {fold(name): kind for kind, names in _NAMES.items() for name in names}


def kind_of(name: str, marks: Iterable[str], delimiter: str = "/") -> Kind:
    """What a folder holds. Its own mark says it; of a name, the last part, whatever the folders above are called."""
    if name.upper() == "INBOX":
        return "inbox"
    marked = [_MARKS[one.lower()] for one in marks if one.lower() in _MARKS]
    if marked:
        return marked[0]
    last = name.rpartition(delimiter)[2] if delimiter else name
    return _KINDS.get(fold(last), "other")


def is_open(marks: Iterable[str]) -> bool:
    """Whether there are messages in it: some only hold other folders."""
    return {"\\noselect", "\\nonexistent"}.isdisjoint(one.lower() for one in marks)


def worth_looking(kinds: Collection[Kind]) -> frozenset[Kind]:
    """The kinds of folders that together tell of all that was written and received, the fewest of them."""
    if "all" in kinds:
        return frozenset({"all", "sent"})  # sent twice: it tells from which addresses one writes
    return frozenset({"inbox", "sent", "archive"})
