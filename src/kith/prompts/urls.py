"""The question of the day."""

from django.urls import path

from . import views

urlpatterns = [
    path("prompt", views.prompt, name="prompt"),
    path("prompt/pass", views.passing, name="prompt-pass"),
]
