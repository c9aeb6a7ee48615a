"""What is promised, asked and given between the owner and others."""

from .asks import answer_ask, ask_again, make_ask, reword_ask
from .favours import add_favour, give_thanks, take_favour_back
from .promises import keep_promise, let_all_go, let_go, make_promise, move_promise, reopen, reword_promise

__all__ = [
    "add_favour",
    "answer_ask",
    "ask_again",
    "give_thanks",
    "keep_promise",
    "let_all_go",
    "let_go",
    "make_ask",
    "make_promise",
    "move_promise",
    "reopen",
    "reword_ask",
    "reword_promise",
    "take_favour_back",
]
