"""Reaching somebody, and what came of it."""

from django.urls import path

from . import views

urlpatterns = [
    path("people/<int:pk>/reach", views.reach, name="person-reach"),
    path("people/<int:pk>/reaching", views.reaching, name="person-reaching"),
    path("people/<int:pk>/reaching/outcome", views.outcome, name="person-reaching-outcome"),
]
