"""The end of a book."""

from django.urls import path

from . import views

urlpatterns = [path("settings/erasure", views.erasure, name="book-erasure")]
