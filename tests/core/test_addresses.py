"""Written differently, the same address: one key. Other addresses: other keys."""

from email.headerregistry import Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.addresses import email_key, is_profile, mail_form, organisation_key, phone_key, profile_key


@pytest.mark.parametrize(
    "text",
    ["ida@fjord.example", "IDA@Fjord.Example", " mailto:ida@fjord.example ", "Ida Brandvold <ida@fjord.example>",
     "'ida@fjord.example'", "(ida@fjord.example)", "ida@fjord.example."],
)  # fmt: skip
def test_one_mailbox(text):
    assert email_key(text) == "ida@fjord.example"


@pytest.mark.parametrize("text", ["", "ida", "ida@", "@fjord.example", "ida@localhost", "/o=EX/cn=ida", "a b"])
def test_no_mailbox(text):
    assert email_key(text) == ""


def test_what_differs_in_a_mailbox_matters():
    assert email_key("ida+boats@fjord.example") != email_key("ida@fjord.example")
    assert email_key("i.da@fjord.example") != email_key("ida@fjord.example")


@pytest.mark.parametrize(
    "text",
    ["+47 22 00 00 17", "+4722000017", "(+47) 22-00-00-17", "+47 (0) 22 00 00 17", "0047 22 00 00 17",
     "tel:+47-22-00-00-17", "+47 22 00 00 17 ext. 4", "+47.22.00.00.17 x12", "+٤٧ ٢٢ ٠٠ ٠٠ ١٧"],
)  # fmt: skip
def test_one_number(text):
    assert phone_key(text) == "+4722000017"


def test_a_national_number_stays_national_until_its_region_is_told():
    assert phone_key("22 00 00 17") == "22000017"
    assert phone_key("22 00 00 17", "NO") == "+4722000017"
    assert phone_key("08-123 456 78", "SE") == "+46812345678"


@pytest.mark.parametrize("text", ["", "112", "n/a", "x12", "+"])
def test_no_number(text):
    assert phone_key(text) == ""


@pytest.mark.parametrize(
    "url",
    ["https://www.linkedin.com/in/ida-brandvold", "http://linkedin.com/in/Ida-Brandvold/",
     "linkedin.com/in/ida-brandvold",
     "https://no.linkedin.com/in/ida-brandvold?trk=x#top", "www.linkedin.com/in/ida%2Dbrandvold",
     "  https://m.linkedin.com/in/ida-brandvold/  "],
)  # fmt: skip
def test_one_profile(url):
    assert profile_key(url) == "linkedin.com/in/ida-brandvold"
    assert is_profile(url)


def test_a_profile_may_be_in_any_script_and_accents_tell_apart():
    assert profile_key("https://linkedin.com/in/%E7%8E%8B") == "linkedin.com/in/王"
    assert profile_key("https://linkedin.com/in/jos%C3%A9") != profile_key("https://linkedin.com/in/jose")


@pytest.mark.parametrize(
    "url",
    ["https://linkedin.com/company/fjordlys", "https://linkedin.com/", "https://github.com", "https://github.com/a/b",
     "https://ida.example/about", "", "not a page", "https://[broken", "mailto:ida@fjord.example"],
)  # fmt: skip
def test_pages_that_stand_for_nobody(url):
    assert not is_profile(url)


@pytest.mark.parametrize(
    "url", ["github.com/ida", "x.com/ida", "https://orcid.org/0000-0002-1825-0097", "xing.com/profile/Ida"]
)
def test_pages_that_stand_for_one_person(url):
    assert is_profile(url)


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (["Fjordlys", "FJORDLYS AS", "Fjordlys A/S", "Fjordlys, A.S."], "fjordlys"),
        (["Stripe", "Stripe, Inc.", "stripe inc"], "stripe"),
        (["Hale & Hale", "Hale and Hale", "HALE & HALE LLP"], "hale and hale"),
        (["The Boat Company", "Boat Company"], "boat"),
        (["Müller GmbH & Co. KG", "Muller"], "muller"),
        (["Société Générale S.A.", "Societe Generale"], "societe generale"),
        (["3M", "3M Company"], "3m"),
    ],
)
def test_one_organisation(names, key):
    assert {organisation_key(name) for name in names} == {key}


@pytest.mark.parametrize("name", ["The", "Inc", "AG", "Co", "&", "!!!", "株式会社"])
def test_a_name_that_is_all_form_keeps_a_key(name):
    assert organisation_key(name)


def test_no_name_has_no_key():
    assert organisation_key("") == organisation_key("  ") == ""


def test_organisations_that_differ_stay_apart():
    assert organisation_key("Nord Energi") != organisation_key("Nordenergi")
    assert organisation_key("Bank of Oslo") != organisation_key("Bank of Bergen")


@given(st.text(max_size=60))
def test_keys_of_keys_are_themselves_and_nothing_is_a_fault(text):
    for key_of in (email_key, phone_key, profile_key):
        key = key_of(text)
        assert key_of(key) == key, (key_of, key)
    key = organisation_key(text)
    assert bool(key) == bool(" ".join(text.split())) or not key


def test_two_accounts_without_a_name_are_two():
    first, second = (f"https://www.facebook.com/profile.php?id={number}&ref=x" for number in (1, 2))
    assert profile_key(first) != profile_key(second)
    assert is_profile(first)
    assert not is_profile("https://www.facebook.com/profile.php")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ida@Fjord.example", "Ida@Fjord.example"),
        (" mailto:ida@fjord.example ", "ida@fjord.example"),
        ("<ida@fjord.example>", "ida@fjord.example"),
        ("Ida Brandvold <ida@fjord.example>", "ida@fjord.example"),
        ("o'neil+news_1@mail.fjord.example", "o'neil+news_1@mail.fjord.example"),
        ("anna@bücher.example", "anna@xn--bcher-kva.example"),
        ("anna@Bücher.example", "anna@xn--bcher-kva.example"),
        ("anna@xn--bcher-kva.example", "anna@xn--bcher-kva.example"),
        ("anna@straße.example", "anna@xn--strae-oqa.example"),
        ("köbes@köln.example", ""),
        ("a b@fjord.example", ""),
        ("a@b@fjord.example", ""),
        ("a..b@fjord.example", ""),
        (".a@fjord.example", ""),
        ("ida@home@", ""),
        ("ida at home", ""),
        ("ida@home", ""),
        ("ida@fjord..example", ""),
        ("ida@-fjord.example", ""),
        ("ida@fj ord.example", ""),
        ("ida@fjörd 1.example", ""),
        ("ida@fjord.example, tom@fjord.example", ""),
        ("<ida@fjord.example> <tom@fjord.example>", ""),
        ("ida\n@fjord.example", ""),
        ("ida@fjord.example\r\nBcc: tom@fjord.example", ""),
        (f"{'a' * 65}@fjord.example", ""),
        (f"ida@{'a' * 64}.example", ""),
        (f"ida@{'abcdefgh.' * 30}example", ""),
        ("", ""),
    ],
)
def test_what_mail_servers_take(text, form):
    assert mail_form(text) == form


@given(st.text(max_size=60) | st.tuples(st.text(min_size=1, max_size=8), st.text(max_size=20)).map("@".join))
def test_what_mail_can_go_to_can_stand_in_a_mail_and_is_the_same_mailbox(text):
    form = mail_form(text)
    assert mail_form(form) == form
    if form:
        assert form.isascii()
        assert Address("Ida", addr_spec=form).addr_spec == form


def test_a_domain_is_one_in_letters_and_as_servers_have_it():
    assert email_key("Anna@XN--Bcher-kva.example") == email_key("anna@bücher.example") == "anna@bücher.example"
    assert email_key("anna@xn--bcher-.example") == "anna@xn--bcher-.example"  # which stands for nothing
    assert email_key("anna@xn--ü.example") == "anna@xn--ü.example"
