"""Pages of calendars that are looked at."""

from django.urls import path

from . import views

urlpatterns = [
    path("calendars/", views.listed, name="diaries"),
    path("calendars/look", views.look_now, name="diaries-look"),
    path("calendars/<int:pk>/login", views.way_in, name="diary-login"),
    path("calendars/<int:pk>/pause", views.pause, name="diary-pause"),
    path("calendars/<int:pk>/remove", views.remove, name="diary-remove"),
]
