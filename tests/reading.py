"""What one reads on a page."""

import re
from typing import Any


def text(response: Any) -> str:
    """Its words, without the tags, one space between them."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
