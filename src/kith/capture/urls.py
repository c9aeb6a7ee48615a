from django.urls import path

from . import views

urlpatterns = [
    path("note", views.note),
    path("captures/", views.captures),
    path("captures/reading", views.reading),
    path("captures/lines", views.several),
    path("captures/<int:pk>", views.one, name="capture"),
    path("captures/<int:pk>/answers", views.answers),
    path("captures/<int:pk>/done", views.done, name="capture-done"),
    path("captures/<int:pk>/drop", views.drop, name="capture-drop"),
]
