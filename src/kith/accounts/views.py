"""Signing in and out, and the owner's settings."""

from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kith.kernel.database import on_own_machine
from kith.kernel.errors import Refusal
from kith.kernel.home import home
from kith.kernel.http import OwnerRequest, owner_required, redirect_with_notice, render

from .actions import rename_book, set_password, set_preferences, use_sign_in_link
from .attempts import insist_not_too_many, note_failure, whence
from .forms import PasswordForm, PreferencesForm, SignInForm
from .models import User
from .owners import BACKEND
from .queries import keeps_the_house


@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """By name and password; the page also tells how to get a link."""
    form = SignInForm(request.POST or None)
    problem, status = "", 200
    if request.method == "POST":
        try:
            user = _authenticated(request, form)
        except Refusal as refusal:
            problem, status = str(refusal), 429
        else:
            if user is not None:
                login(request, user, backend=BACKEND)
                return HttpResponseRedirect(_next(request))
            problem, status = _("This name and password do not fit."), 422
    wanted = request.POST.get("next") or request.GET.get("next", "")
    facts = {"form": form, "problem": problem, "next": wanted, "writing_line": False}
    return render(request, "accounts/sign_in.html", facts, status=status)


@require_GET
def use_link(request: HttpRequest, token: str) -> HttpResponse:
    """The printed link: signs in once and goes to Today."""
    try:
        user = use_sign_in_link(token=token)
    except Refusal as refusal:
        facts = {"form": SignInForm(), "problem": str(refusal), "next": "", "writing_line": False}
        return render(request, "accounts/sign_in.html", facts, status=422)
    login(request, user, backend=BACKEND)
    return HttpResponseRedirect("/")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return HttpResponseRedirect("/sign-in")


@owner_required
@require_http_methods(["GET", "POST"])
def settings(request: OwnerRequest) -> HttpResponse:
    """Whose book it is, time zone, language, and whether keys are used."""
    form = PreferencesForm(request.POST or None, initial=_given(request))
    if request.method == "POST" and form.is_valid():
        try:
            rename_book(book=request.book, name=form.cleaned_data.pop("name"))
            set_preferences(user=request.user, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect_with_notice(request, "/settings", _("Kept."))
    return _settings(request, form, PasswordForm())


@owner_required
@require_POST
def password(request: OwnerRequest) -> HttpResponse:
    """Set a password; this session stays, all others end."""
    form = PasswordForm(request.POST)
    if form.is_valid():
        try:
            set_password(user=request.user, password=form.cleaned_data["password"])
        except Refusal as refusal:
            form.add_error("password", str(refusal))
        else:
            update_session_auth_hash(request, request.user)
            return redirect_with_notice(request, "/settings", _("The password is set. Other sessions have ended."))
    return _settings(request, PreferencesForm(initial=_given(request)), form)


def _settings(request: OwnerRequest, form: PreferencesForm, password_form: PasswordForm) -> HttpResponse:
    """The page, with what is wrong in one of its forms; on one's own machine with the folder of the data."""
    facts = {
        "form": form,
        "password_form": password_form,
        "folder": home() if on_own_machine() else "",
        "keeper": keeps_the_house(request.user),
    }
    return render(request, "accounts/settings.html", facts, status=422 if form.errors or password_form.errors else 200)


def _given(request: OwnerRequest) -> dict[str, str | bool]:
    """What was chosen before."""
    user = request.user
    return {"name": request.book.name, "time_zone": user.time_zone, "language": user.language, "keys": user.keys}


def _authenticated(request: HttpRequest, form: SignInForm) -> User | None:
    """The user whose name and password these are, slowly."""
    if not form.is_valid():
        return None
    name = form.cleaned_data["name"]
    counted = whence(request, name)
    insist_not_too_many(counted)
    user = authenticate(request, username=name, password=form.cleaned_data["password"])
    if user is None:
        note_failure(counted)
    return user if isinstance(user, User) else None


def _next(request: HttpRequest) -> str:
    """Where one wanted to go, if it is a page of ours."""
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if wanted and safe else "/"
