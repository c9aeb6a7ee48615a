"""Today."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.today, name="today"),
    path("why", views.why, name="why"),
    path("why/weights", views.weights, name="why-weights"),
    path("why/taken-back", views.taken_back, name="why-taken-back"),
    path("letting-go", views.letting_go, name="letting-go"),
]
