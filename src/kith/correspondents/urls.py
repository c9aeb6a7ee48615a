"""The page of people one writes with who are not in the book."""

from django.urls import path

from . import views

urlpatterns = [path("correspondents", views.correspondents, name="correspondents")]
