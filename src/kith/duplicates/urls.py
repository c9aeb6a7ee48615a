"""Pages of people who are likely one."""

from django.urls import path

from . import views

urlpatterns = [
    path("duplicates", views.duplicates, name="duplicates"),
    path("people/<int:pk>/merge", views.merge, name="person-merge"),
    path("people/<int:pk>/two-people", views.two_people, name="two-people"),
]
