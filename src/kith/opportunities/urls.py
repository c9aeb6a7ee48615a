"""Pages of opportunities."""

from django.urls import path

from . import views

urlpatterns = [
    path("opportunities/", views.listed, name="opportunities"),
    path("opportunities/new", views.new, name="opportunity-new"),
    path("opportunities/<int:pk>", views.opportunity, name="opportunity"),
    path("opportunities/<int:pk>/facts", views.facts, name="opportunity-facts"),
    path("opportunities/<int:pk>/deletion", views.deletion, name="opportunity-deletion"),
    path("opportunities/<int:pk>/stage", views.stage, name="opportunity-stage"),
    path("opportunities/<int:pk>/helpers", views.add_helper, name="opportunity-helpers"),
    path("opportunities/<int:pk>/steps", views.add_step, name="opportunity-steps"),
    path("opportunities/<int:pk>/attachments", views.attach, name="opportunity-attachments"),
    path("stages/<int:pk>", views.stage_row, name="stage"),
    path("helpers/<int:pk>/removal", views.drop_helper, name="helper-removal"),
    path("next-steps/<int:pk>", views.step, name="step"),
    path("attachments/<int:pk>", views.attachment, name="attachment"),
    path("attachments/<int:pk>/removal", views.detach, name="attachment-removal"),
]
