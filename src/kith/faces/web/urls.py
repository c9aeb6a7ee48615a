"""Addresses that belong to no capability."""

from django.urls import path

from . import searching, views

urlpatterns = [
    path("health", views.health),
    path("help", views.help_page, name="help"),
    path("search", searching.search, name="search"),
]
