"""The level of a title: each rule by example, the labelled titles, and what must hold for every text."""

from pathlib import Path

import pytest
from bench.levels import readings
from hypothesis import given
from hypothesis import strategies as st

from kith.core.levels import FUNCTIONS, Level, adjacent, function, level

TITLES = Path(__file__).parent / "levels.tsv"
LABELLED = [line.rsplit("\t", 1) for line in TITLES.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(title: str) -> str:
    found = level(title)
    return found.word if found else "none"


def wrong(expected: dict[str, str]) -> dict[str, str]:
    """What the lines of titles under each level are read as, where it is something else."""
    lines = [(title.strip(), name) for name, text in expected.items() for title in text.split(";")]
    return {title: found for title, name in lines if (found := read(title)) != name}


def test_labelled_titles_get_their_level() -> None:
    found = readings(TITLES)
    assert len(found) >= 300
    assert sum(label == told for _title, label, told in found) / len(found) >= 0.98


def test_the_ladder_is_in_order() -> None:
    names = "intern entry professional senior lead manager director vice_president executive".split()
    assert [one.name.lower() for one in sorted(Level)] == names


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("senior", "senior"), ("Sénior", "senior"), ("VP", "vice president"), ("vice-president", "vice president")),
        *(("Geschäftsführer", "executive"), ("Praktikantin", "intern"), ("Leiterin", "director"), ("jefa", "manager")),
        *(("stagiaire", "intern"), ("directrice", "director"), ("becario", "intern"), ("C-Level", "executive")),
        *(("chef d'équipe", "lead"), ("vice_president", "vice president"), (" Manager ", "manager")),
    ],
)
def test_a_level_is_typed_in_four_languages(typed: str, meant: str) -> None:
    found = Level.of(typed)
    assert found is not None
    assert found.word == meant


def test_what_is_no_level_is_none() -> None:
    assert Level.of("") is None
    assert Level.of("wizard") is None
    assert all(Level.of(one.word) is one for one in Level)


def test_the_highest_of_several_current_jobs_counts() -> None:
    assert not wrong(
        {
            "executive": "Founder & Backend Engineer; Consultora | Fundadora; Lehrerin, Inhaberin eines Cafés; CEO/Barista",
            "manager": "Senior Manager; Manager Senior; Junior Store Manager; Data Analyst and Sales Manager",
            "lead": "Senior Staff Engineer; Senior Team Lead; Senior Solutions Architect",
        }
    )


def test_only_what_is_held_now_counts() -> None:
    assert not wrong(
        {
            "none": "Former CEO; ex-CTO; Ehemalige Abteilungsleiterin; Ancien directeur; Antiguo gerente; Retired Colonel;"
            "Aspiring Director; Looking for a Senior Manager role; Bürgermeister a. D.; Emeritus Professor",
            "professional": "Data Analyst, former Director; Consultant (ex-VP); Beraterin, früher Geschäftsführerin;"
            "Consultora, antes directora de banco; Open to work | Data Analyst; Web Developer | seeking a lead position",
            "executive": "Incoming CEO; Ex-banker, Founder",
            "director": "Open to work: Marketing Director",
        }
    )


def test_a_club_of_students_is_no_job() -> None:
    assert not wrong(
        {
            "none": "President, Student Debate Society; Vice President of the Students' Union; Student | Treasurer, Hiking Club;"
            "Vorsitzende der Fachschaft Physik",
            "manager": "Golf Club Manager",
        }
    )


def test_who_only_studies_or_seeks_has_no_level() -> None:
    assert not wrong(
        {
            "none": "PhD Candidate; Doktorand; Doctorante; Estudiante de derecho; Student; Job seeker; MBA student; ; Arbeitslos",
            "entry": "PhD Candidate & Research Assistant; Student Assistant",
            "professional": "Doktorandin und wissenschaftliche Mitarbeiterin; PhD student | Freelance Photographer",
            "intern": "Working Student; Étudiant en alternance; Law Student, Summer Associate",
            "director": "Director of Student Services",
        }
    )


def test_a_year_at_college_is_no_seniority() -> None:
    assert not wrong(
        {
            "none": "Senior at Duke University; Junior @ Ohio State; Recent Computer Science Graduate; Open to new opportunities",
            "senior": "Senior",
            "professional": "Recent Graduate | Barista",
        }
    )


def test_interns_are_those_who_learn_not_what_is_inside() -> None:
    assert not wrong(
        {
            "intern": "Trainee Manager; Intern; Marketing Internship; Software Engineer (Intern); Summer Analyst; Trainee; Azubi; Volontariat;"
            "Werkstudentin Vertrieb; Stagiaire; Becaria; Ingeniera en prácticas; HR Manager Intern",
            "professional": "Internal Auditor; International Buyer; Interne Kommunikation; Auditrice interne; Internship Coordinator;"
            "Coordinadora de prácticas; Chargée de l'alternance",
        }
    )


def test_entry_and_those_who_only_sound_like_it() -> None:
    assert not wrong(
        {
            "entry": "Junior Developer; Graduate Engineer; Accountant I; Associate; Assistant to the CEO; Assistenz der Direktion;"
            "Assistante du directeur général; Auxiliar de clínica; Aide-soignant; Assistenzarzt; Interne en chirurgie; MIR;"
            "Private, US Army; EA to the CEO; CEO Assistant",
            "professional": "Physician Assistant; Assistant Professor; Associate, Pine & Hill LLP; Associate Attorney",
            "director": "Associate Director; Deputy Head of Sales; Stellv. Abteilungsleiterin; Directeur adjoint; Subdirectora",
            "manager": "Assistant Store Manager; Deputy Manager",
            "vice president": "Assistant Vice President",
        }
    )


def test_managers_of_things_and_crafts_are_professionals() -> None:
    assert not wrong(
        {
            "professional": "Product Manager; Projektmanagerin; Key Account Manager; Community Manager; Product Owner; Loan Officer;"
            "HR Business Partner; Film Director; Director of Photography; Directrice de la photographie; Chef d'orchestre;"
            "Director de orquesta; Jefa de proyecto; Chef de projet; Architect; Landscape Architect; Postdoc; Staff Nurse;"
            "Journeyman; Analyst II; Schoolteacher; Wissenschaftlicher Mitarbeiter; Projektleiterin; Architektin",
            "senior": "Senior Product Manager",
        }
    )


def test_senior_and_lead() -> None:
    assert not wrong(
        {
            "senior": "Sr. Engineer; Ingénieur sénior; Analyst III; Senior Lecturer; Associate Professor; Professor; Catedrático;"
            "Oberärztin; Consultant Neurologist; Tischlermeisterin; Professeure des universités",
            "lead": "Lead Developer; Staff Engineer; Principal Scientist; Distinguished Engineer; Cloud Architect; Teamleiter;"
            "Cheffe d'équipe; Jefe de equipo; Chief Engineer; Charge Nurse; Foreman; Polierin; Capataz; Sergeant",
            "professional": "Hausmeister; Lead Generation Specialist; Consultant; Junior Professor",
        }
    )


def test_managers_and_directors() -> None:
    assert not wrong(
        {
            "manager": "Engineering Manager; Supervisor; Gruppenleitung; Filialleiter; Stationsleitung; Leiterin Filiale Nord;"
            "Responsable qualité; Cadre de santé; Jefe de ventas; Gerente; Head Chef; Captain, US Army; Sous-chef;"
            "General Manager, Lakeside Hotel",
            "director": "Director; Head of Data; Leiterin Einkauf; Einkaufsleiter; Bereichsleitung; Amtsleiter; Chefärztin; Dean;"
            "Schulleiterin; Chief of Staff; Major, US Army; Oberst; Pflegedienstleitung",
            "lead": "Leiter Team Versand",
            "professional": "Praxisanleiterin; Reiseleiter",
        }
    )


def test_vice_presidents_and_executives() -> None:
    assert not wrong(
        {
            "vice president": "VP; SVP Finance; Vice President, Risk; Vice-présidente; Vicepresidente; Vizepräsident",
            "executive": "CEO; Chief Revenue Officer; Chief People & Culture Officer; Founder; Inhaber; Partner; Associée;"
            "Managing Director; Geschäftsführerin; Gérante; Directeur général adjoint; Directora general; Präsidentin;"
            "Vorstand Finanzen; Rektor; Vice-Chancellor; Alcaldesa; General Manager; Mitglied der Geschäftsleitung; Admiral",
            "professional": "Vorstandssekretärin; Advisor to the Board; Account Executive; Partner Account Manager",
            "entry": "Vorstandsassistentin",
        }
    )


@pytest.mark.parametrize(("title", "label"), LABELLED[::5])
def test_case_and_accents_do_not_matter(title: str, label: str) -> None:
    from kith.core.folding import fold

    assert read(title.upper().replace("/IN", "/in")) == read(title)
    assert read(fold(title)) == read(title)


@pytest.mark.parametrize(
    "forms",
    [
        "Teamleiter; Teamleiterin; Teamleiter/in; Teamleiter*in; Teamleiter:in; TeamleiterIn; Teamleiter (m/w/d); Team-Leiter",
        "Geschäftsführer; Geschäftsführerin; Geschaeftsfuehrer; Geschäftsführer/-in; GESCHÄFTSFÜHRER (w/m/d)",
        "Directeur commercial; Directrice commerciale; Directeur/trice commercial; Directeur·rice commercial; Directeur (H/F)",
        "Director financiero; Directora financiera; Director/a financiero/a; Director(a) financiero(a)",
        "Vice President; Vice-President; V.P.; VP; Vice  president; vice president",
        "Sales Manager; Manager, Sales; Manager | Sales; Manager - Sales; Sales Manager (f/m/x); Manager (Sales)",
        "Auszubildender; Auszubildende; Auszubildende/r; Auszubildende*r",
    ],
)
def test_forms_of_one_title_have_one_level(forms: str) -> None:
    assert len({read(form) for form in forms.split(";")}) == 1


EMPLOYERS = [
    "Director Works",
    "Junior Chamber",
    "Founders Fund",
    "Manager Magazin",
    "Chief & Partners",
    "Senior Vorstand AG",
]


@given(st.sampled_from([title for title, label in LABELLED if label != "none"]), st.sampled_from(EMPLOYERS))
def test_the_name_of_the_employer_says_nothing(title: str, employer: str) -> None:
    for word in ("@", "at", "bei", "chez"):
        assert read(f"{title} {word} {employer}") == read(title)


def test_an_employer_ends_where_the_next_job_begins() -> None:
    assert read("Engineer @ Lead Bank | Founder @ Loopy") == "executive"
    assert read("Engineer at Young and Partners") == "professional"
    assert read("Engineer at Vale and Director of Studies at Hill College") == "director"
    assert read("Ingeniera en Presidente Motors") == "professional"


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert level(text) in {None, *Level}
    assert function(text) in {None, *FUNCTIONS}


@given(
    st.lists(
        st.sampled_from("chief of head senior vp & , | @ ( ) - / in de leiter der 's general i ex student".split()),
        max_size=9,
    )
)
def test_any_row_of_its_words_is_read(words: list[str]) -> None:
    assert level(" ".join(words)) in {None, *Level}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        *(("Backend Developer @ Sales Corp", "engineering"), ("Head of Product Marketing", "marketing")),
        *(
            ("Leiterin Controlling", "finance"),
            ("Rechtsanwältin", "legal"),
            ("Directrice des ressources humaines", "people"),
        ),
        *(("Jefa de ventas", "sales"), ("Oberärztin Kardiologie", "care"), ("Grundschullehrer", "teaching")),
        *(
            ("UX Designer", "design"),
            ("Data Scientist", "data"),
            ("Product Manager", "product"),
            ("Postdoc", "research"),
        ),
        *(("Executive Assistant to the CEO", "administration"), ("Werkleiter", "operations"), ("CEO", "leadership")),
        *(("Investment Banking Analyst", "finance"), ("Hokage", None), ("", None)),
    ],
)
def test_a_title_has_a_function(title: str, expected: str | None) -> None:
    assert function(title) == expected


def test_functions_side_by_side() -> None:
    assert adjacent("engineering", "product")
    assert adjacent("product", "engineering")
    assert adjacent("public safety", "care")
    assert not adjacent("engineering", "engineering")
    assert not adjacent("legal", "crafts")
    assert not adjacent(None, "legal")
