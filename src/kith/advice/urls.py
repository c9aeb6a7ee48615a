"""Pages of talks for advice."""

from django.urls import path

from . import views

urlpatterns = [
    path("advice/", views.listed, name="advice"),
    path("advice/<int:pk>", views.talk, name="talk"),
    path("advice/<int:pk>/step", views.step, name="talk-step"),
    path("advice/<int:pk>/facts", views.facts, name="talk-facts"),
    path("advice/<int:pk>/strike", views.strike, name="talk-strike"),
    path("people/<int:pk>/advice", views.begin_with, name="person-advice"),
    path("opportunities/<int:pk>/advice", views.begin_for, name="opportunity-advice"),
]
