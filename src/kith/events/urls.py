"""Pages of events."""

from django.urls import path

from . import views

urlpatterns = [
    path("events/", views.listed, name="events"),
    path("events/running", views.begin, name="event-begin"),
    path("events/running/end", views.end, name="event-end"),
    path("events/<str:on>/<str:event>", views.event, name="event"),
    path("events/<str:on>/<str:event>/follow-ups", views.follow_ups, name="event-follow-ups"),
    path("events/<str:on>/<str:event>/attendees", views.attendees, name="event-attendees"),
    path("events/<str:on>/<str:event>/met", views.met, name="event-met"),
    path("follow-ups/<int:pk>", views.follow_up, name="follow-up"),
    path("follow-ups/<int:pk>/drop", views.drop, name="follow-up-drop"),
]
