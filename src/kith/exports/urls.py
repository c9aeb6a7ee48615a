"""Exports."""

from django.urls import path

from . import views

urlpatterns = [
    path("export", views.export, name="export"),
    path("people/<int:pk>/everything", views.everything_about, name="person-everything"),
    path("export/people/<slug:wanted>", views.download_chosen, name="download-chosen"),
    path("export/everything", views.everything, name="everything"),
    path("export/<slug:wanted>", views.download, name="download"),
]
