"""Who is signed in, as Django asks for it."""

from django.contrib.auth.backends import ModelBackend

from .models import User


class Owners(ModelBackend):
    """Users by name and password; who is signed in comes with their book, in one query."""

    def get_user(self, user_id: int) -> User | None:
        user = User.objects.select_related("book").filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None


BACKEND = f"{__name__}.{Owners.__name__}"
"""What Django keeps of who signed somebody in."""
