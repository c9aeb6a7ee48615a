"""Addresses that belong to no capability."""

from django.urls import path

from . import views

urlpatterns = [path("health", views.health)]
