"""Pages of introductions."""

from django.urls import path

from . import views

urlpatterns = [
    path("introductions/", views.listed, name="introductions"),
    path("introductions/<int:pk>", views.introduction, name="introduction"),
    path("introductions/<int:pk>/letter", views.letter, name="introduction-letter"),
    path("introductions/<int:pk>/step", views.step, name="introduction-step"),
    path("introductions/<int:pk>/strike", views.strike, name="introduction-strike"),
    path("asks/<int:pk>/helpers", views.ready, name="ask-helpers"),
    path("people/<int:pk>/introductions", views.begin, name="person-introductions"),
]
