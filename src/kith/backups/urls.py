"""Backups; only for whom this Kith belongs to."""

from django.urls import path

from . import views

urlpatterns = [
    path("backups/", views.backups, name="backups"),
    path("backups/passphrase", views.passphrase, name="backups-passphrase"),
    path("backups/<slug:wanted>/file", views.file, name="backup-file"),
    path("backups/<slug:wanted>/restoration", views.restoration, name="backup-restoration"),
    path("backups/<slug:wanted>/deletion", views.deletion, name="backup-deletion"),
]
