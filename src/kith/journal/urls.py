"""History."""

from django.urls import path

from . import views

urlpatterns = [
    path("history/", views.history, name="history"),
    path("history/<int:pk>/undo", views.undo, name="undo"),
]
