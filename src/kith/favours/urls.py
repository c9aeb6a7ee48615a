"""Pages of promises."""

from django.urls import path

from . import views

urlpatterns = [
    path("promises/", views.promises, name="promises"),
    path("promises/let-go", views.all_let_go, name="promises-let-go"),
    path("promises/<int:pk>/outcome", views.outcome, name="promise-outcome"),
    path("promises/<int:pk>/due", views.due, name="promise-due"),
    path("people/<int:pk>/promises", views.make, name="person-promises"),
]
