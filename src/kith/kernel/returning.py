"""Where to go on after a small form that several pages show."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, otherwise: str) -> str:
    """The address on this site that the form says it came from, else `otherwise`."""
    url = request.POST.get("back", "")
    fine = url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)
    return url if fine else otherwise
