"""What the end of a letter says of its writer's work: by kinds of signatures, and what must not be taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.own_words import passages
from kith.core.same_work import Work, news_of, same_place, says_no_more
from kith.core.signatures import read, reads_as_title

IDA = ["Ida Brandvold"]


def told(text, *, names=IDA, address="", known=(), surely=False):
    found = read(text, names=names, address=address, known=lambda piece: piece in known, surely=surely)
    return found and (found.title, found.organisation)


BLOCKS = {
    "one line, bars": ("Ida Brandvold | Head of Storage | Northwind Energy AS", "Head of Storage", "Northwind Energy AS"),
    "one line, dots": ("Ida Brandvold · Head of Storage · Northwind Energy AS", "Head of Storage", "Northwind Energy AS"),
    "one line, commas": ("Ida Brandvold, Head of Storage, Northwind Energy Ltd", "Head of Storage", "Northwind Energy Ltd"),
    "one line, dash": ("Ida Brandvold – Head of Storage", "Head of Storage", ""),
    "one line, no signs": ("Ida Brandvold CEO", "CEO", ""),
    "lines": ("Ida Brandvold\nHead of Storage\nNorthwind Energy Inc.", "Head of Storage", "Northwind Energy Inc"),
    "after -- ": ("Ida\n\n-- \nIda Brandvold\nHead of Storage", "Head of Storage", ""),
    "with blank lines": ("Ida Brandvold\n\nHead of Storage\n\nNorthwind Energy GmbH", "Head of Storage", "Northwind Energy GmbH"),
    "the firm first": ("Ida Brandvold\nNorthwind Energy GmbH\nHead of Storage", "Head of Storage", "Northwind Energy GmbH"),
    "at": ("Ida Brandvold\nHead of Storage at Northwind Energy", "Head of Storage", "Northwind Energy"),
    "@": ("Ida Brandvold\nHead of Storage @ Northwind", "Head of Storage", "Northwind"),
    "a table": ("Ida Brandvold\t\tHead of Storage\nNorthwind Energy AS\t\t+47 22 33 44 55", "Head of Storage", "Northwind Energy AS"),
    "bold": ("*Ida Brandvold*\n*Head of Storage*\n_Northwind Energy AS_", "Head of Storage", "Northwind Energy AS"),
    "pronouns, degrees": ("Dr. Ida Brandvold, PhD (she/her)\nVice President Engineering", "Vice President Engineering", ""),
    "a middle name": ("Ida M. Brandvold\nHead of Storage", "Head of Storage", ""),
    "family name first": ("Brandvold, Ida\nHead of Storage", "Head of Storage", ""),
    "closing on the line": ("Best regards, Ida Brandvold\nHead of Storage", "Head of Storage", ""),
    "a detail": ("Ida Brandvold\nHead of Storage, EMEA", "Head of Storage", ""),
    "all capitals": ("IDA BRANDVOLD\nHEAD OF STORAGE, EMEA", "Head of Storage", ""),
    "a degree below": ("Ida Brandvold\nM.Sc. Wirtschaftsingenieurin\nProjektleiterin", "Projektleiterin", ""),
    "two jobs": ("Ida Brandvold\nFounder, CEO", "Founder, CEO", ""),
    "i. A.": ("Mit freundlichen Grüßen\ni. A. Ida Brandvold\nLeiterin Speicher", "Leiterin Speicher", ""),
    "i.V., firm above": ("Northwind Energie GmbH\ni.V. Ida Brandvold\nAbteilungsleiterin", "Abteilungsleiterin", "Northwind Energie GmbH"),
    "Dipl.-Ing.": ("Dipl.-Ing. Ida Brandvold\nGeschäftsführerin\nNorthwind Energie GmbH & Co. KG", "Geschäftsführerin", "Northwind Energie GmbH & Co. KG"),
    "bei": ("Ida Brandvold\nSoftwareentwicklerin bei Northwind", "Softwareentwicklerin", "Northwind"),
    "French": ("Cordialement,\nIda Brandvold\nDirectrice commerciale\nNorthwind SAS", "Directrice commerciale", "Northwind SAS"),
    "Spanish": ("Saludos\nIda Brandvold\nJefa de Ventas\nNorthwind S.L.", "Jefa de Ventas", "Northwind S.L"),
    "a university": ("Ida Brandvold\nProfessor of Physics\nUniversity of Oslo", "Professor of Physics", "University of Oslo"),
    "a phone and a footer": ("Ida Brandvold\nHead of Storage\nT: +47 22 33 44 55\n\nSent from my iPhone", "Head of Storage", ""),
    "the title above": ("Head of Storage\nIda Brandvold\n+47 22 33 44 55", "Head of Storage", ""),
    "above, with the firm": ("Head of Storage, Northwind Energy AS\nIda Brandvold", "Head of Storage", "Northwind Energy AS"),
    "above, the firm below": ("Head of Storage\nIda Brandvold\nNorthwind Energy AS", "Head of Storage", "Northwind Energy AS"),
    "above, the firm on top": ("Northwind Energy AS\nHead of Storage\nIda Brandvold", "Head of Storage", "Northwind Energy AS"),
    "above, after a closing": ("Best regards,\nHead of Storage\nIda Brandvold", "Head of Storage", ""),
    "above and below": ("Founder\nIda Brandvold\nHead of Storage", "Head of Storage", ""),
    "the law below": (
        "Ida Brandvold\nHead of Storage\n\nThis message is confidential.\nGeschäftsführer: Wei Tan, CEO", "Head of Storage", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("block", "title", "where"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_that_names_its_writer_tells_title_and_organisation(block, title, where):
    assert told(f"Dear Maya,\n\nsee you on Monday.\n\n{block}\n") == (title, where)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "Wei Tan\nHead of Storage",
        "Wei Brandvold\nHead of Storage",
        "Ida Brandvold",
        "Ida Brandvold\n+47 22 33 44 55\nwww.northwind.example",
        "Ida Brandvold\nwill be head of storage",
        "Ida Brandvold\nWei Tan, CFO",
        "Ida Brandvold\nAssistant: Wei Tan\nGeschäftsführer: Omar Said",
        "Ida Brandvold\nThe new manager was here yesterday.",
        "Ida Brandvold\nPlease call our Director",
        "Ida Brandvold\nNorthwind Energy AS\nStorgata 1\n0155 Oslo",
        "Ida Brandvold\nMarketing Department",
        "> Ida Brandvold\n> Head of Storage",
        "Wei Tan\nHead of Storage\nIda Brandvold",
        "I spoke with the\nHead of Storage\nIda Brandvold",
        "Head of Storage\n\nIda Brandvold",
        "Head of Storage:\nIda Brandvold",
        "Ida\nHead of Storage",
        "-----Original Message-----\nFrom: Wei\n\nIda Brandvold\nHead of Storage",
        "Fine.\n\nFrom: Ida Brandvold\nSent: Monday\nTo: Maya\n\nIda Brandvold\nHead of Storage",
        "Gut.\n\nVon: Wei\nGesendet: Montag\n\nIda Brandvold\nHead of Storage",
        "Fine.\n\nOn Mon, 6 May 2024 at 10:00, Wei Tan <wei@example.sg> wrote:\n\nIda Brandvold\nHead of Storage",
        "Gut.\n\nAm 6. Mai 2024 um 10:00 schrieb Wei Tan <wei@example.sg>:\n\nIda Brandvold\nHead of Storage",
        "Bien.\n\nLe lun. 6 mai 2024 à 10:00, Wei Tan\n<wei@example.sg> a écrit :\n\nIda Brandvold\nHead of Storage",
        "---------- Forwarded message ---------\nIda Brandvold\nHead of Storage",
    ],
)
def test_what_is_no_signature_of_the_writer_tells_nothing(text):
    assert told(text) is None


GIVEN = {
    "a closing": (
        "Best regards,\nIda\n\nHead of Storage\nNorthwind Energy AS",
        "Head of Storage",
        "Northwind Energy AS",
    ),
    "on its line": ("Viele Grüße, Ida\nLeiterin Speicher", "Leiterin Speicher", ""),
    "Best": ("Best,\n\nIda | Head of Storage", "Head of Storage", ""),
    "-- ": ("-- \nIda\nHead of Storage", "Head of Storage", ""),
    "the title above": ("--\nHead of Storage\nIda Brandvold", "Head of Storage", ""),
    "a quote below": ("Cheers\nIda\nHead of Storage\n\n> Hello\n> Wei", "Head of Storage", ""),
}


@pytest.mark.parametrize(("block", "title", "where"), GIVEN.values(), ids=GIVEN)
def test_who_is_known_by_the_address_may_sign_by_the_given_name(block, title, where):
    assert told(f"Dear Maya,\n\nsee you on Monday.\n\n{block}\n", surely=True) == (title, where)


@pytest.mark.parametrize(
    ("name", "said"), [("Thomas Reilly", "Tom"), ("Brandvold, Ida", "Ida"), ("Anna Lena Groß", "Anna Lena")]
)
def test_a_given_name_may_be_short_or_stand_behind(name, said):
    assert told(f"See you.\n\nThanks,\n{said}\nHead of Storage", names=[name], surely=True) == ("Head of Storage", "")


@pytest.mark.parametrize(
    "text",
    [
        "Ida\nHead of Storage",
        "Dear Ida\n\nHead of Storage is free.\n\nWei",
        "Ida,\n\nHead of Storage\nis what we look for.",
        "Thanks,\nWei\nHead of Storage",
        "Thanks,\nBrandvold\nHead of Storage",
        "Thanks,\nIda Moen\nHead of Storage",
        "Thanks,\nI\nHead of Storage",
        "> Thanks,\n> Ida\n> Head of Storage",
        "Thanks,\nIda\nPlease ask our Head of Storage",
        "Thanks,\nIda\n\nAssistant: Wei Tan",
    ],
)
def test_a_given_name_that_signs_nothing_tells_nothing(text):
    assert told(f"Dear Maya,\n\n{text}", surely=True) is None


def test_a_given_name_tells_nothing_where_the_address_does_not_tell_who_wrote():
    assert told("Thanks,\nIda\nHead of Storage") is None


def test_below_a_quote_the_writers_own_end_counts_and_not_the_quoted_one():
    text = "On Monday, Wei Tan <wei@example.sg> wrote:\n> hello\n> Ida Brandvold\n> CEO\n\nFine.\n\nIda Brandvold\nHead of Storage"
    assert told(text) == ("Head of Storage", "")
    assert passages("> a\n\nmine\n> b\n\nmine too") == [["", "mine"], ["", "mine too"]]


def test_a_firm_is_known_by_the_book_by_its_domain_or_by_its_form():
    block = "Ida Brandvold\nHead of Storage\nHelvetica"
    assert told(block) == ("Head of Storage", "")
    assert told(block, address="ida@helvetica.example") == ("Head of Storage", "Helvetica")
    assert told(block, known=["Helvetica"]) == ("Head of Storage", "Helvetica")
    assert told(block.replace("Helvetica", "Oslo Office"), address="ida@helvetica.example") == ("Head of Storage", "")


NUMBERS = {
    "M +47 22 33 44 55": ["+47 22 33 44 55"],
    "T: +49 (0) 89 1234-567 | M: +49 171 2345678": ["+49 (0) 89 1234-567", "+49 171 2345678"],
    "Tel. 089/1234567, Fax 089/1234568": ["089/1234567"],
    "Phone +44 20 7946 0018 Fax +44 20 7946 0019": ["+44 20 7946 0018"],
    "Telefax: +49 89 1234567": [],
    "F +49 89 1234567": [],
    "Assistant: Wei Tan, +49 89 1234567": [],
    "Zentrale: 089 1234567": [],
    "or call Wei Tan on +49 89 1234567": [],
    "IBAN DE89 3704 0044 0532 0130 00": [],
    "HRB 0123456789": [],
    "01.02.2024 10:00": [],
    "2024-05-06": [],
    "0155 Oslo": [],
    "00000": [],
    "+999 123456789012": [],
    "www.northwind.example/0123456789": [],
    "+47 22 33 44 55\n0047 22334455\n+47 90 00 00 00\n+47 90 00 00 01\n+47 90 00 00 02": [
        "+47 22 33 44 55", "+47 90 00 00 00", "+47 90 00 00 01",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("lines", "numbers"), NUMBERS.items(), ids=NUMBERS)
def test_the_writers_own_numbers_are_told_and_nothing_else(lines, numbers):
    found = read(f"Ida Brandvold\nHead of Storage\n{lines}\nhttps://northwind.example/ida", names=IDA)
    assert list(found.phones) == numbers


@pytest.mark.parametrize(
    "title",
    [
        "Head of Storage",
        "Leiter Vertrieb",
        "CTO",
        "Pflegefachfrau",
        "Executive Assistant to the CEO",
    ],
)
def test_titles(title):
    assert reads_as_title(title)


@pytest.mark.parametrize(
    "piece",
    [
        "Oslo",
        "Sales",
        "+47 22",
        "Northwind GmbH",
        "Partner Network",
        "I am the manager",
        "call my manager!",
        "",
        "x@y.example",
    ],
)
def test_no_titles(piece):
    assert not reads_as_title(piece)


@given(st.text(max_size=2000), st.text(max_size=40))
def test_nothing_raises(text, name):
    found = read(text, names=[name], surely=True)
    assert found is None or found.title


@given(
    st.lists(
        st.sampled_from(
            [
                "Ida Brandvold",
                "Wei Tan",
                "CEO",
                "Head of Storage",
                "> CEO",
                "-- ",
                "",
                "Northwind AS",
                "On Monday, Wei <wei@example.sg> wrote:",
                "Sent from my iPhone",
                "a | b | c",
            ]
        ),
        max_size=14,
    )
)
def test_whoever_is_not_named_on_a_line_of_their_own_tells_nothing(lines):
    if read("\n".join(lines), names=IDA):
        assert "Ida Brandvold" in lines


SAME = [
    ("Sr. Engineer", "Senior Engineer"),
    ("VP, Engineering", "Vice President of Engineering"),
    ("CEO", "Chief Executive Officer"),
    ("R&D Engineer", "Research and Development Engineer"),
    ("HEAD OF STORAGE", "Head of storage"),
    ("Engineer", "Senior Engineer"),
    ("Head of Sales, EMEA", "Head of Sales"),
    ("Leiterin Vertrieb", "Leiter:in Vertrieb"),
    ("Geschäftsführer", "Geschäftsführerin"),
    ("Leiter Vertrieb", "Head of Sales"),
    ("Geschäftsführerin", "Managing Director"),
    ("Directrice commerciale", "Sales Director"),
]
OTHER = [
    ("Senior Engineer", "Engineer"),
    ("Head of Grid", "Head of Storage"),
    ("Director", "Assistant Director"),
    ("Vice President Engineering", "Director of Engineering"),
    ("Abteilungsleiterin", "Sachbearbeiterin"),
]


@pytest.mark.parametrize(("said", "held"), SAME)
def test_other_words_for_the_same_are_no_news(said, held):
    assert says_no_more(said, held)


@pytest.mark.parametrize(("said", "held"), OTHER)
def test_another_job_is_news(said, held):
    assert not says_no_more(said, held)


@given(st.text(max_size=60))
def test_a_title_says_no_more_than_itself(title):
    assert says_no_more(title, title) or not title


def test_what_is_new_of_somebodys_work():
    held = [Work("Engineer", "Northwind Energy"), Work("Intern", "Mills AG", past=True)]
    assert news_of(Work("Engineer", "Northwind Energy AS"), held) is None
    assert news_of(Work("Head of Storage", "Northwind"), held) == Work("Head of Storage", "Northwind Energy")
    assert news_of(Work("Head of Storage", "Northwind Energy Labs"), held).organisation == "Northwind Energy Labs"
    assert news_of(Work("Engineer", "Other AS"), held) == Work("Engineer", "Other AS")
    assert news_of(Work("Intern", "Mills"), held) is None, "an old signature"
    assert news_of(Work("CEO"), held, address="ida@gmail.com") == Work("CEO", "Northwind Energy")
    assert news_of(Work("CEO"), held, address="ida@northwind-energy.example") == Work("CEO", "Northwind Energy")
    assert news_of(Work("CEO"), held, address="ida@other.example") is None, "of whom nobody knows"
    assert news_of(Work("CEO"), []) == Work("CEO")
    assert news_of(Work("CEO", "Northwind"), [Work("", "Northwind")]) == Work("CEO", "Northwind")


def test_places_are_one_over_spelling_and_initials():
    assert same_place("Northwind Energy GmbH", "Northwind Energy")
    assert same_place("NWE", "North West Energy")
    assert same_place("", "Northwind")
    assert not same_place("Northwind", "Mills")
