"""Which of the correspondents is the owner, when only the messages are there."""

from collections.abc import Mapping, Set


def own_profile(conversations: Mapping[str, Set[str]]) -> str:
    """The one profile that is in all of at least two conversations; empty when none is, or several are."""
    parties = [urls for urls in conversations.values() if urls]
    if len(parties) < 2:
        return ""
    common = set.intersection(*map(set, parties))
    return common.pop() if len(common) == 1 else ""
