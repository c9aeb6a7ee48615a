"""Files of ours under names that hold a hash of what is in them: browsers keep them for good, and an update shows at
once."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.middleware import WhiteNoiseMiddleware


class Names(StaticFilesStorage):
    """Tells addresses with the hash: /static/web/css/base.0123456789ab.css; where Kith itself is written, without."""

    def url(self, name: str | None) -> str:
        return super().url(_told(name or ""))


class Files(WhiteNoiseMiddleware):  # type: ignore[misc]  # untyped
    """Answers to both names of a file; what bears the right hash is told to be kept for good."""

    def add_file_to_dictionary(self, url: str, path: str, stat_cache: Any = None) -> None:
        super().add_file_to_dictionary(url, path, stat_cache)
        super().add_file_to_dictionary(_with_hash(url, path), path, stat_cache)


@lru_cache(maxsize=512)
def _told(name: str) -> str:
    path = finders.find(name)
    return name if settings.DEBUG or not path else _with_hash(name, str(path))


@lru_cache(maxsize=512)
def _with_hash(name: str, path: str) -> str:
    """A name with twelve hexadecimal digits before its ending, as WhiteNoise knows them."""
    before, dot, ending = name.rpartition(".")
    return f"{before}.{hashlib.sha256(Path(path).read_bytes()).hexdigest()[:12]}{dot}{ending}"
