"""Where rhythms and snoozes are set."""

from django.urls import path

from . import views

urlpatterns = [
    path("people/<int:pk>/rhythm", views.rhythm, name="person-rhythm"),
    path("people/<int:pk>/snooze", views.snooze, name="person-snooze"),
    path("people/<int:pk>/not-this-one", views.not_this_one, name="person-not-this-one"),
    path("people/<int:pk>/answered", views.answered, name="person-answered"),
    path("people/rhythms", views.rhythms, name="people-rhythms"),
    path("people/left-hanging", views.left_hanging, name="left-hanging"),
    path("people/answered", views.all_answered, name="people-answered"),
]
