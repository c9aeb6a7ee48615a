"""The map."""

from django.urls import path

from . import views

urlpatterns = [path("map", views.network, name="map")]
