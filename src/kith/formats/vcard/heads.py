"""The part of a property before its colon: group, name and parameters, and the label that people see."""

import re
from dataclasses import dataclass, field

Param = tuple[str, str]

# Types that say where or on what; the words on the right are those of a label.
_WORDS = {
    "home": "home",
    "work": "work",
    "school": "school",
    "other": "other",
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "mobile",
    "main": "main",
    "fax": "fax",
    "pager": "pager",
    "car": "car",
}
_ORDER = {word: place for place, word in enumerate(dict.fromkeys(_WORDS.values()))}
_TYPES = {"mobile": "cell"}
# Types that say nothing a person would put on a label.
_SILENT = frozenset(
    "pref voice internet text video msg textphone x400 postal parcel dom intl smtp x-internet individual".split()
)
_ENCODINGS = {"quoted-printable": "quoted", "base64": "base64", "b": "base64", "8bit": "", "7bit": ""}

SERVICES = {
    name.lower(): name
    for name in (
        "LinkedIn XING GitHub GitLab Twitter X Facebook Instagram Mastodon ORCID Flickr MySpace Skype AIM ICQ MSN "
        "Yahoo Jabber XMPP GTalk QQ WhatsApp Signal Telegram Matrix Bluesky Threads WeChat "
        "SIP GaduGadu GroupWise Teams Zoom"
    ).split()
}
SERVICES |= {"googletalk": "GTalk", "google-talk": "GTalk", "ymsgr": "Yahoo", "skype-username": "Skype"}

_SYSTEM_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}


@dataclass(slots=True)
class Head:
    """What stands before the colon, taken apart: `name` and the names of parameters in capitals, values as written.

    A bare type of vCard 2.1 (`TEL;CELL`) is a TYPE, a bare encoding an ENCODING. `encoding` is "quoted", "base64" or
    empty; `label` and `preferred` are what the parameters say to people.
    """

    group: str
    name: str
    params: tuple[Param, ...] = ()
    types: tuple[str, ...] = field(init=False)
    encoding: str = field(init=False)
    charset: str = field(init=False)
    preferred: bool = field(init=False)
    label: str = field(init=False)

    def __post_init__(self) -> None:
        self.types = tuple(
            word for value in self.all("TYPE") for kind in value.split(",") if (word := kind.strip().strip('"').strip())
        )
        self.encoding = _ENCODINGS.get(self.one("ENCODING").lower(), "")
        self.charset = self.one("CHARSET").lower()
        self.preferred = self.one("PREF") == "1" or any(kind.lower() == "pref" for kind in self.types)
        self.label = _label(self.types) or (self.group.lower() if self.group.lower() in ("home", "work") else "")

    def all(self, name: str) -> list[str]:
        """Every value of a parameter."""
        return [value for key, value in self.params if key == name]

    def one(self, name: str) -> str:
        """The first value of a parameter; empty when there is none."""
        return next((value for key, value in self.params if key == name), "")

    @property
    def service(self) -> str:
        """The service that a profile or a chat address names by parameter."""
        named = self.one("X-SERVICE-TYPE") or self.one("SERVICE-TYPE")
        kinds = [named] if named else [kind for kind in self.types if kind.lower() not in _SILENT]
        return SERVICES.get(kinds[0].lower(), kinds[0]) if kinds else ""


def cut(line: str) -> tuple[str, str]:
    """Head and value of a line: apart at the first colon outside quotes."""
    head, _, value = line.partition(":")
    if head.count('"') % 2 == 0:
        return head, value
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[:place], line[place + 1 :]
    return head, value


def is_plain(text: str) -> bool:
    """Whether a head is written as 3.0 and 4.0 have it: every parameter with its name."""
    return all("=" in one for one in _outside_quotes(text, ";")[1:])


def parse(text: str) -> Head:
    """A head from its text, however it is spelled."""
    full, *params = _outside_quotes(text, ";")
    group, _, name = full.rpartition(".")
    return Head(group.strip(), name.strip().upper(), tuple(_param(one) for one in params if one.strip()))


def encode(head: Head) -> str:
    """The text of a head; parsing it gives the head back."""
    return spell(head.group, head.name, head.params)


def spell(group: str, name: str, params: tuple[Param, ...]) -> str:
    """The text of a head of these parts."""
    return (f"{group}.{name}" if group else name) + "".join(f";{key}={_quoted(value)}" for key, value in params)


def label_types(label: str) -> list[str]:
    """The types that read as this label; empty when it has words that types do not know."""
    words = label.split(" ")
    known = label and all(word in _ORDER for word in words)
    types = [_TYPES.get(word, word) for word in words] if known else []
    return types if _label(tuple(types)) == label else []


def written_label(text: str) -> str:
    """What a label property says: `_$!<HomePage>!$_` is "home page", other labels stay as they are."""
    found = _SYSTEM_LABEL.fullmatch(text)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found[1]).lower() if found else text


def _label(types: tuple[str, ...]) -> str:
    words = []
    for kind in types:
        word = _WORDS.get(kind.lower())
        if word is None and kind.lower() not in _SILENT:
            word = kind.lower().removeprefix("x-") if kind.isupper() else kind.removeprefix("x-")
        if word:
            words.append(word)
    return " ".join(sorted(dict.fromkeys(words), key=lambda word: _ORDER.get(word, len(_ORDER))))


def _param(text: str) -> Param:
    name, equals, value = text.partition("=")
    if equals:
        return name.strip().upper(), _plain(value.strip())
    bare = name.strip()
    return ("ENCODING" if bare.lower() in _ENCODINGS else "TYPE"), bare


def _plain(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"' and '"' not in value[1:-1]:
        value = value[1:-1]
    return re.sub(r"\^[n'^]", lambda found: _CARET[found[0]], value) if "^" in value else value


def _quoted(value: str) -> str:
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if re.search(r"[:;,]", value) and not re.fullmatch(r"[\w,-]+", value) else value


def _outside_quotes(text: str, separator: str) -> list[str]:
    if '"' not in text:
        return text.split(separator)
    pieces, quoted, start = [], False, 0
    for place, sign in enumerate(text):
        if sign == '"':
            quoted = not quoted
        elif sign == separator and not quoted:
            pieces.append(text[start:place])
            start = place + 1
    return [*pieces, text[start:]]
