"""Every page: each capability brings its own."""

from django.urls import include, path

from kith.faces.web import urls as web
from kith.kernel.capabilities import rooms

urlpatterns = [path("", include(room.__name__)) for room in rooms("urls")] + web.urlpatterns
handler400 = "kith.faces.web.views.not_understood"
handler404 = "kith.faces.web.views.not_found"
handler500 = "kith.faces.web.views.broken"
