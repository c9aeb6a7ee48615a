"""Pages of what the owner wants."""

from django.urls import path

from . import views

urlpatterns = [
    path("goal", views.goal, name="goal"),
    path("goal/skip", views.skip, name="goal-skip"),
]
