"""The page of ways inside."""

from django.urls import path

from . import views

urlpatterns = [
    path("people/<int:pk>/inquiries", views.inquiries, name="person-inquiries"),
    path("inside", views.find, name="inside"),
]
