"""Today."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.today, name="today"),
    path("why", views.why, name="why"),
    path("letting-go", views.letting_go, name="letting-go"),
]
