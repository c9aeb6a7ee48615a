"""Pages of people, circles and organisations. URLs are nouns; what changes something is a POST to one."""

from django.urls import path

from . import views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/new", views.new_person, name="new-person"),
    path("people/selection/<slug:what>", views.selection, name="people-selection"),
    path("people/<int:pk>", views.person, name="person"),
    path("people/<int:pk>/brief", views.brief, name="person-brief"),
    path("people/<int:pk>/photo", views.photo, name="person-photo"),
    path("people/<int:pk>/facts", views.facts, name="person-facts"),
    path("people/<int:pk>/meeting", views.meeting, name="person-meeting"),
    path("people/<int:pk>/note", views.note, name="person-note"),
    path("people/<int:pk>/contact-points", views.contact_point, name="new-contact-point"),
    path("people/<int:pk>/contact-points/<int:point>", views.contact_point, name="contact-point"),
    path("people/<int:pk>/contact-points/<int:point>/works", views.works_again, name="contact-point-works"),
    path("people/<int:pk>/posts", views.post, name="new-post"),
    path("people/<int:pk>/posts/<int:post>", views.post, name="post"),
    path("people/<int:pk>/circles", views.circles, name="person-circles"),
    path("people/<int:pk>/interests", views.interests, name="person-interests"),
    path("people/<int:pk>/marks", views.marks, name="person-marks"),
    path("people/<int:pk>/me", views.me, name="person-me"),
    path("people/<int:pk>/deletion", views.deletion, name="person-deletion"),
    path("people/<int:pk>/erasure", views.erasure, name="person-erasure"),
    path("news/<int:pk>/closure", views.news_closure, name="news-closure"),
    path("signatures/<int:pk>/answer", views.signature_answer, name="signature-answer"),
    path("organisations/<int:pk>", views.organisation, name="organisation"),
    path("organisations/<int:pk>/facts", views.organisation_facts, name="organisation-facts"),
    path("organisations/<int:pk>/deletion", views.organisation_deletion, name="organisation-deletion"),
    path("circles/<int:pk>/name", views.circle_name, name="circle-name"),
    path("circles/<int:pk>/deletion", views.circle_deletion, name="circle-deletion"),
]
