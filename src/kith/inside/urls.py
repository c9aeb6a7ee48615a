"""The page of ways inside."""

from django.urls import path

from . import views

urlpatterns = [path("inside", views.find, name="inside")]
