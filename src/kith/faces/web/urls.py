"""Addresses that belong to no capability."""

from django.urls import path

from . import searching, views

urlpatterns = [
    path("health", views.health),
    path("search", searching.search, name="search"),
]
