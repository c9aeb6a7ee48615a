"""The digest, and the feed that a calendar reads."""

from django.urls import path

from . import views

urlpatterns = [
    path("digest", views.settings, name="digest"),
    path("digest/now", views.send, name="digest-now"),
    path("digest/feed", views.feed_settings, name="digest-feed"),
    path("digest/<int:pk>/again", views.again, name="digest-again"),
    path("feed/<str:secret>.ics", views.feed, name="feed"),
]
