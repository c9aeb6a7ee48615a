"""Pages of sorting."""

from django.urls import path

from . import views

urlpatterns = [
    path("sort/", views.sort, name="sort"),
    path("sort/aside", views.aside, name="sort-aside"),
    path("sort/back", views.back_again, name="sort-back"),
    path("sort/chosen", views.choose, name="sort-chosen"),
    path("sort/end", views.end, name="sort-end"),
]
