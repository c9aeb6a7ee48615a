"""Addresses and names of organisations made comparable: written differently, the same thing has one key."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from .folding import fold

_EMAIL = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;\"()]+\.[^\s@<>,;\"().]+")
_BEHIND_A_NAME = re.compile(r"[^<>@]*<([^<>]*)>")
_LOCAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*", re.ASCII)
_LABEL = re.compile(r"\w(?:[\w-]*\w)?", re.ASCII)
_LONGEST_LOCAL, _LONGEST_LABEL, _LONGEST_ADDRESS = 64, 63, 254
_CODED = "xn--"
_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|x|#|;ext=)\s*\d+\s*$", re.IGNORECASE)
_TRUNK = re.compile(r"\(0\)")
_SHORTEST = 6
MANY = 50_000
"""Addresses that are remembered with their keys: an import asks for each several times."""

LEGAL_FORMS = frozenset(
    "inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh mbh ag kg kgaa ug ohg ev se sa sas "
    "sarl sasu spa srl sl slu bv nv oy oyj ab as asa aps kft zrt doo sro pty pvt pte bhd kk".split()
)
"""Of organisations, as they stand behind a name."""
_PLAIN_PAGE = re.compile(r"(?!www\.|m\.|[^/]*\.linkedin\.com)[a-z0-9][a-z0-9.-]*(?:/[a-z0-9._~-]+)*")
"""A key of which nothing more can be undone."""
_DOTTED = re.compile(r"\b[a-z](?:(?:\.\s?|/)[a-z])+\b\.?")
_SIGNS = re.compile(r"[^\w\s]+")

# Hosts whose pages stand for a person, and what the path of such a page looks like.
_PERSON_PAGES = {
    "linkedin.com": re.compile(r"/(?:in|pub)/[^/]+"),
    "xing.com": re.compile(r"/profile/[^/]+"),
    "github.com": re.compile(r"/[^/]+$"),
    "gitlab.com": re.compile(r"/[^/]+$"),
    "twitter.com": re.compile(r"/[^/]+$"),
    "x.com": re.compile(r"/[^/]+$"),
    "facebook.com": re.compile(r"/(?!profile\.php$)[^/]+$"),
    "instagram.com": re.compile(r"/[^/]+$"),
    "orcid.org": re.compile(r"/[\dx-]+$"),
}


def _no_query(_query: str) -> str:
    return ""


def _number(query: str) -> str:
    """The number of an account that has no name of its own."""
    found = re.search(r"(?:^|&)(id=\d+)", query)
    return f"?{found[1]}" if found else ""


_NUMBERED = {"facebook.com/profile.php": _number}
"""Pages of which the query tells whose they are."""


@lru_cache(maxsize=MANY)
def email_key(text: str) -> str:
    """The address in lower case, without `mailto:` and brackets, a domain as people write it; empty when it is none."""
    found = _EMAIL.search(text)
    address = found.group().lower().strip(".'") if found else ""
    if _CODED in address:
        local, at, domain = address.rpartition("@")
        address = f"{local}{at}{'.'.join(map(_in_letters, domain.split('.')))}"
    return address if _EMAIL.fullmatch(address) else ""


@lru_cache(maxsize=MANY)
def mail_form(text: str) -> str:
    """The address as mail servers take it, the domain in their letters (`bücher.example` is `xn--bcher-kva.example`);
    empty where mail cannot go to what was written, or where it may be meant otherwise."""
    found = _BEHIND_A_NAME.fullmatch(text.strip())
    local, at, domain = (found[1] if found else text).strip().removeprefix("mailto:").rpartition("@")
    labels = [_in_servers_letters(one) for one in domain.split(".")]
    address = f"{local}{at}{'.'.join(labels)}"
    fits = _LOCAL.fullmatch(local) and len(local) <= _LONGEST_LOCAL and len(address) <= _LONGEST_ADDRESS
    return address if fits and len(labels) > 1 and all(labels) else ""


def _in_servers_letters(label: str) -> str:
    """A part of a domain; empty where it is none."""
    told = label
    if not label.isascii():
        plain = unicodedata.normalize("NFKC", label.lower())
        if not all(one == "-" or unicodedata.category(one)[0] in "LMN" for one in plain):
            return ""
        told = plain if plain.isascii() else f"{_CODED}{plain.encode('punycode').decode('ascii')}"
    return told if _LABEL.fullmatch(told) and len(told) <= _LONGEST_LABEL else ""


def _in_letters(label: str) -> str:
    """The same part as people write it."""
    try:
        plain = label.removeprefix(_CODED).encode("ascii").decode("punycode") if label.startswith(_CODED) else label
    except UnicodeError:
        return label
    return plain if _in_servers_letters(plain) == label else label


@lru_cache(maxsize=MANY)
def phone_key(text: str, region: str | None = None) -> str:
    """Digits, with + in front when international; the extension is dropped; empty when too short to be a number.

    With `region` (ISO 3166, such as "SE") a national number becomes international.
    """
    if text[:1] == "+" and text[1:].isdecimal() and text.isascii():  # as most programs write it
        return text if len(text) > _SHORTEST else ""
    bare = _EXTENSION.sub("", text.strip().removeprefix("tel:"))
    international = bare.lstrip(" (").startswith("+")
    digits = "".join(str(int(sign)) for sign in (_TRUNK.sub("", bare) if international else bare) if sign.isdecimal())
    if len(digits) < _SHORTEST:
        return ""
    if international:
        return f"+{digits}"
    if digits.startswith("00") and len(digits) >= len("00") + _SHORTEST:
        return f"+{digits[2:]}"
    return _abroad(bare, region) or digits if region else digits


def national_number(key: str) -> str:
    """The digits of an international number without its country; empty when it is none."""
    import phonenumbers

    try:
        return str(phonenumbers.parse(key).national_number) if key.startswith("+") else ""
    except phonenumbers.NumberParseException:
        return ""


def bare_number(key: str) -> str:
    """A number by its key, without its country, and without the zero that stands for none."""
    return national_number(key) or key.lstrip("+0")


def one_number(keys: Iterable[str]) -> dict[str, str]:
    """Which keys are one number, written with its country and without: each with the first of those that it is.

    Where a number without a country may be of two countries, it is one by itself.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for key in dict.fromkeys(keys):
        alike[key[-_SHORTEST:]].append(key)
    found = {key: key for some in alike.values() for key in some}
    for some in alike.values():
        bare: dict[str, list[str]] = defaultdict(list)
        for key in some if len(some) > 1 else ():
            bare[bare_number(key)].append(key)
        for same in bare.values():
            if sum(key.startswith("+") for key in same) <= 1:
                found |= dict.fromkeys(same, same[0])
    return found


@lru_cache(maxsize=MANY)
def looks_mobile(key: str) -> bool:
    """Whether an international number may be that of a mobile phone; of a national one nobody can tell."""
    import phonenumbers

    if not key.startswith("+"):
        return False
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(key))
    except phonenumbers.NumberParseException:
        return False
    kinds = phonenumbers.PhoneNumberType
    return bool(kind in (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE))


@lru_cache(maxsize=MANY)
def profile_key(url: str) -> str:
    """Host and path of a page, lower case and decoded, without scheme, `www.`, country host, query or trailing slash.

    `https://uk.linkedin.com/in/Ada-Lovelace/?trk=x` is `linkedin.com/in/ada-lovelace`.
    """
    key = _page(url)
    while not _PLAIN_PAGE.fullmatch(key) and (plainer := _page(key)) != key:
        key = plainer  # what was encoded twice, or only shows a page when decoded
    return key


def _page(url: str) -> str:
    text = url.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        host = ""
    if not host:
        return fold(text)
    if host.endswith(".linkedin.com"):
        host = "linkedin.com"
    page = f"{host}{unquote(parts.path)}" + _NUMBERED.get(f"{host}{parts.path}", _no_query)(parts.query)
    return (fold(page) if host != "linkedin.com" else page.lower()).rstrip("/ ")


def is_profile(url: str) -> bool:
    """Whether the page stands for one person."""
    host, slash, path = profile_key(url).partition("/")
    pattern = _PERSON_PAGES.get(host)
    return bool(pattern and pattern.match(slash + path))


def organisation_key(name: str) -> str:
    """The name folded, without legal form, articles and signs; never empty for a name that is not.

    `Stripe, Inc.` and `stripe` are one; `Johnson & Johnson` and `Johnson and Johnson`, too.
    """
    folded = fold(name)
    text = _DOTTED.sub(lambda found: re.sub(r"[./\s]", "", found.group()) + " ", folded).replace("&", " and ")
    words = _SIGNS.sub(" ", text).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and (words[-1] in LEGAL_FORMS or words[-1] == "and"):
        words.pop()
    return " ".join(words) or folded


def _abroad(text: str, region: str | None) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


_READINGS: dict[str, Callable[[str], str]] = {
    "email": email_key,
    "phone": phone_key,
    "url": profile_key,
    "social": profile_key,
}


def point_key(kind: str, value: str) -> str:
    """What makes a way to reach somebody comparable: the key of its kind; values that are no address compare folded."""
    reading = _READINGS.get(kind)
    return (reading(value) if reading else "") or fold(value)
