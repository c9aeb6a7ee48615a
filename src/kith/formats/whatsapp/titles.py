"""What a chat is called: the file that WhatsApp writes bears the name, in the language of the phone."""

import re

_END = re.compile(r"(?:\.txt|\.zip)+$", re.IGNORECASE)
_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Signs that turn the way in which is written: an iPhone puts them around names and numbers."""
_AGAIN = re.compile(r"\s*\(\d+\)$")
_LEAD = re.compile(
    r"^.*?whatsapp.*?\s(?:-|–|with|mit|con|avec|com|met|med|cu|z|se?|с|із|ile|και|med)\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)


def title_of(*names: str) -> str:
    """The name of a chat by the names of its file and of the ZIP that this is in; empty where neither tells."""
    for name in names:
        bare = _AGAIN.sub("", _END.sub("", _UNSEEN.sub("", name.rpartition("/")[2])))
        bare = bare if " " in bare else bare.replace("_", " ")
        if found := _LEAD.match(bare):
            return found["name"].strip()
    return ""
