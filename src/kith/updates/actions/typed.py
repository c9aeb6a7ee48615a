"""Words as they were typed."""


def words_of(text: str) -> str:
    """As they are kept: browsers end lines otherwise."""
    return text.replace("\r\n", "\n").strip()
