"""Addresses that belong to no capability."""

from django.urls import path

from . import picturing, searching, views

urlpatterns = [
    path("health", views.health),
    path("help", views.help_page, name="help"),
    path("pictures", picturing.pictures, name="pictures"),
    path("help/safety", views.safety, name="safety"),
    path("search", searching.search, name="search"),
]
