"""Pages of promises, asks and favours."""

from django.urls import path

from . import views

urlpatterns = [
    path("promises/", views.promises, name="promises"),
    path("promises/let-go", views.all_let_go, name="promises-let-go"),
    path("promises/<int:pk>/outcome", views.outcome, name="promise-outcome"),
    path("promises/<int:pk>/due", views.due, name="promise-due"),
    path("asks/", views.asks, name="asks"),
    path("asks/<int:pk>/answer", views.answer, name="ask-answer"),
    path("favours/<int:pk>/thanks", views.thanks, name="favour-thanks"),
    path("favours/<int:pk>/strike", views.strike, name="favour-strike"),
    path("people/<int:pk>/asks", views.keep, name="person-asks"),
    path("people/<int:pk>/promises", views.make, name="person-promises"),
]
