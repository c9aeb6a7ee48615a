"""Imports."""

from django.urls import path

from . import views

urlpatterns = [
    path("imports/", views.imports, name="imports"),
    path("imports/looks/<int:pk>", views.look, name="import-look"),
    path("imports/<int:pk>", views.one, name="import"),
    path("imports/<int:pk>/address", views.address, name="import-address"),
    path("imports/<int:pk>/stop", views.stop, name="import-stop"),
    path("imports/<int:pk>/skipped", views.skipped, name="import-skipped"),
    path("imports/<int:pk>/skipped.csv", views.skipped_table, name="import-skipped-table"),
]
