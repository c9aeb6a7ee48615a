"""Pages of encounters."""

from django.urls import path

from . import views

urlpatterns = [
    path("people/<int:pk>/encounters", views.encounters, name="person-encounters"),
    path("people/<int:pk>/done", views.contact, name="person-done"),
    path("people/<int:pk>/unanswered", views.unanswered, name="person-unanswered"),
    path("encounters/<int:pk>", views.encounter, name="encounter"),
    path("encounters/<int:pk>/channel", views.channel, name="encounter-channel"),
    path("encounters/<int:pk>/deletion", views.deletion, name="encounter-deletion"),
]
