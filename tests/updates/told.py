"""What the post tells the updates, as a test wants it told."""

from kith.post.models import Posted
from kith.updates.posted import posted


def post_says(letter, state, **facts):
    """The message of a letter is so now; the letter, as it stands then, is at hand."""
    row = Posted.objects.of(letter.book).get(message_id=f"<{letter.message_id}>")
    for name, value in {"state": state, **facts}.items():
        setattr(row, name, value)
    row.save()
    posted([row])
    letter.refresh_from_db()
    return row
