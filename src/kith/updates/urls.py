"""Pages of updates and letters, and the one that is open to whoever got a letter."""

from django.urls import path

from . import views

urlpatterns = [
    path("updates/", views.listed, name="updates"),
    path("updates/new", views.begun, name="new-update"),
    path("updates/preview", views.preview, name="update-preview"),
    path("updates/<int:pk>", views.update, name="update"),
    path("updates/<int:pk>/words", views.written, name="update-words"),
    path("updates/<int:pk>/audience", views.audience, name="update-audience"),
    path("updates/<int:pk>/letters", views.letters, name="update-letters"),
    path("updates/<int:pk>/send", views.send, name="update-send"),
    path("updates/<int:pk>/carry", views.carry, name="update-carry"),
    path("updates/<int:pk>/state", views.state, name="update-state"),
    path("letters/<int:pk>", views.letter, name="letter"),
    path("letters/<int:pk>/state", views.letter_state, name="letter-state"),
    path("no-more/<str:letter>", views.no_more, name="no-more"),
]
