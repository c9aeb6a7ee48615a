"""Pages of meetings."""

from django.urls import path

from . import views

urlpatterns = [
    path("meetings/", views.listed, name="meetings"),
    path("meetings/<int:pk>", views.meeting, name="meeting"),
    path("meetings/<int:pk>/held", views.held, name="meeting-held"),
    path("meetings/<int:pk>/not-held", views.not_held, name="meeting-not-held"),
]
