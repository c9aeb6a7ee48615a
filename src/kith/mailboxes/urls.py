"""The mailbox."""

from django.urls import path

from . import views

urlpatterns = [
    path("mailbox/", views.mailbox, name="mailbox"),
    path("mailbox/account", views.account, name="mailbox-account"),
    path("mailbox/folders", views.folders, name="mailbox-folders"),
    path("mailbox/settings", views.settings, name="mailbox-settings"),
    path("mailbox/address", views.address, name="mailbox-address"),
]
