"""Exports."""

from django.urls import path

from . import views

urlpatterns = [
    path("export", views.export, name="export"),
    path("export/<slug:wanted>", views.download, name="download"),
]
