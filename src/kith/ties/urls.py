"""Pages of what the owner wants, and of who knows whom."""

from django.urls import path

from . import views

urlpatterns = [
    path("goal", views.goal, name="goal"),
    path("goal/skip", views.skip, name="goal-skip"),
    path("people/<int:pk>/ties", views.ties, name="person-ties"),
    path("people/<int:pk>/ties/<int:other>", views.tie, name="person-tie"),
    path("people/<int:pk>/rating", views.rating, name="person-rating"),
]
