"""The page of whom one has where."""

from django.urls import path

from . import views

urlpatterns = [path("coverage", views.page, name="coverage")]
