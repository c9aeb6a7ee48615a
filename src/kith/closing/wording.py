"""What goes with a book, in words."""

from django.utils.translation import gettext_lazy as _

KINDS = (_("People"), _("Encounters"), _("Promises"), _("Sentences"), _("Photographs"), _("Changes in History"))
