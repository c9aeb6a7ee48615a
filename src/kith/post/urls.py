"""The mail account, and what goes out."""

from django.urls import path

from . import views

urlpatterns = [
    path("settings/mail", views.account, name="mail-account"),
    path("settings/mail/check", views.tried, name="mail-check"),
    path("settings/mail/removal", views.removal, name="mail-removal"),
    path("outgoing/", views.going_out, name="outgoing"),
    path("outgoing/pause", views.pausing, name="outgoing-pause"),
    path("outgoing/uncertain", views.all_answered, name="outgoing-uncertain"),
    path("outgoing/<int:pk>", views.answered, name="outgoing-answer"),
]
