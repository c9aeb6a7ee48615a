import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


class Users(BaseUserManager["User"]):
    """Users by the name with which they sign in."""

    def get_by_natural_key(self, name: str | None) -> "User":
        """The user of that name, written in small or capital letters."""
        named = (name or "").strip()
        alike = [one for one in self.values_list("name", flat=True) if one.casefold() == named.casefold()]
        return self.get(name=named if named in alike else "".join(alike[:1]))


class User(AbstractBaseUser):
    """Somebody who signs in. On one's own machine the printed link is enough; a password can be set.

    `keys` says whether single keys do something. `here_on` is the last day on which they used the web pages,
    `here_before` the one before it.
    """

    name = models.CharField(max_length=150, unique=True)
    time_zone = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=16, blank=True)
    keys = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)
    here_on = models.DateField(null=True)
    here_before = models.DateField(null=True)

    USERNAME_FIELD = "name"
    objects = Users()

    def __str__(self) -> str:
        return self.name


class Book(models.Model):
    """One owner's network; every other row belongs to one. `salt` is for the hashes of erased people."""

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=150, unique=True)
    owner = models.OneToOneField(User, on_delete=models.CASCADE, related_name="book")
    salt = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A user who may open a book."""

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    book = models.ForeignKey(Book, on_delete=models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "book"], name="one_membership")]


class SignInLink(models.Model):
    """A link that signs its user in once, until it expires. Only the hash of its token is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class SignInAttempt(models.Model):
    """A failed try to sign in, counted against its address for a while."""

    address = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("sign-in attempt")
