from django.urls import path

from . import views

urlpatterns = [
    path("sign-in", views.sign_in),
    path("sign-in/<str:token>", views.use_link),
    path("sign-out", views.sign_out),
    path("settings", views.settings),
    path("settings/password", views.password),
]
