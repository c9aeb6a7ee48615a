"""Where rhythms and snoozes are set."""

from django.urls import path

from . import views

urlpatterns = [
    path("people/<int:pk>/rhythm", views.rhythm, name="person-rhythm"),
    path("people/<int:pk>/snooze", views.snooze, name="person-snooze"),
    path("people/<int:pk>/not-this-one", views.not_this_one, name="person-not-this-one"),
    path("people/<int:pk>/answered", views.answered, name="person-answered"),
    path("people/<int:pk>/pause", views.pause_person, name="person-pause"),
    path("rhythm", views.page, name="rhythm"),
    path("rhythm/layer", views.layer, name="rhythm-layer"),
    path("rhythm/circle", views.circle, name="rhythm-circle"),
    path("rhythm/pause", views.pause, name="rhythm-pause"),
    path("rhythm/budget", views.budget, name="rhythm-budget"),
    path("people/rhythms", views.rhythms, name="people-rhythms"),
    path("people/left-hanging", views.left_hanging, name="left-hanging"),
    path("people/answered", views.all_answered, name="people-answered"),
]
