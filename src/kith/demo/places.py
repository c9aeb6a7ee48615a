"""Organisations that do not exist, what people do there, and where one meets."""

from .story import COMMUNITY, INSIDE, OUTSIDE, SCHOOL

OWN, WANTED, SCHOOL_OF_MINE = "Halden Grid", "Northwind Energy", "Skagen Institute of Technology"
_ENGINEERS = (
    "Grid Analyst", "Substation Engineer", "Control Room Operator", "Protection Engineer", "Asset Planner",
    "Data Engineer", "Head of Maintenance", "Project Manager", "Market Analyst", "Safety Officer", "Apprentice",
    "HR Partner", "Field Technician", "Chief of Staff", "Communications Lead", "Procurement Lead",
)  # fmt: skip
_ENERGY = (
    "Product Manager", "Turbine Technician", "Policy Adviser", "Founder", "Legal Counsel", "Finance Partner",
    "Director of Storage", "Software Engineer", "Sales Engineer", "Head of Flexibility", "Battery Chemist",
    "Recruiter", "Researcher", "Operations Lead", "Consultant", "Permit Manager",
)  # fmt: skip
_HEALTH = ("Nurse", "Ward Manager", "Physiotherapist", "Anaesthetist", "Pharmacist", "Data Analyst")
_STUDIO = ("Designer", "Illustrator", "Architect", "Studio Manager", "Photographer")
_LAW = ("Lawyer", "Partner", "Paralegal", "Energy Counsel")
_ACADEMIC = (
    "Lecturer", "Doctoral Student", "Careers Adviser", "Lab Manager", "Professor of Mechanics", "Dean of Studies",
    "Librarian", "Research Engineer",
)  # fmt: skip
_CLUB = ("Runs the tool library", "Choir lead", "Treasurer", "Trainer", "Secretary", "Beekeeper", "Caretaker")
FIRMS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    INSIDE: ((OWN, _ENGINEERS),),
    OUTSIDE: (
        (WANTED, _ENERGY),
        ("Vattholm", _ENGINEERS),
        ("Tidewell Storage", _ENERGY),
        ("Coldstream Analytics", _ENERGY),
        ("Ridgeback Turbines", _ENERGY),
        ("Brightwater Talent", ("Recruiter", "Partner", "Researcher")),
        ("Kestrel Metering", _ENERGY),
        ("Ministry of Energy", ("Policy Adviser", "Head of Unit", "Analyst")),
        ("Larkspur Hospital", _HEALTH),
        ("Copperfield School", ("Teacher", "Head Teacher", "School Librarian")),
        ("Anchor & Loom", _STUDIO),
        ("Marigold Books", ("Bookseller", "Editor", "Illustrator")),
    ),
    SCHOOL: ((SCHOOL_OF_MINE, _ACADEMIC), ("Tidewell Storage", _ENERGY), ("Fenwick & Aas", _LAW)),
    COMMUNITY: (
        ("Eastside Repair Café", _CLUB),
        ("Quay Runners", _CLUB),
        ("Harbour Choir", _CLUB),
        ("Larkspur Hospital", _HEALTH),
    ),
}
"""Where somebody of each kind works, with what they may do there."""
BEFORE = ("Elmwerk", "Lumenfall", "Solfang Works", "Palisade Consulting", "Tallow Street Bakery", "Marlowe & Daughters")
CIRCLES = {
    INSIDE: ("Colleagues", "Planning team"),
    OUTSIDE: ("Grid Forum", "Founders", "Policy", "Job search"),
    SCHOOL: ("Alumni",),
    COMMUNITY: ("Repair café", "Running club", "Choir"),
}
EVENTS = {
    INSIDE: (("Staff party", 330, "Halden"), ("Planning days", 95, "Halden"), ("Planning days", 460, "Halden")),
    OUTSIDE: (("Grid Forum", 366, "Rotterdam"), ("Grid Forum", 731, "Rotterdam"), ("Storage Day", 178, "Aarhus")),
    SCHOOL: (("Alumni evening", 120, "Skagen"), ("Alumni evening", 485, "Skagen")),
    COMMUNITY: (
        ("Repair café", 205, "Eastside"),
        ("Harbour run", 290, "the quay"),
        ("Evening concert", 340, "the quay"),
    ),
}
"""What happened, how many days ago, and where."""
CITIES = ("Göteborg", "Rotterdam", "Aarhus", "Leeds", "Porto", "Gdańsk", "Turin", "Bergen", "Lyon", "Trieste")
INTERESTS = (
    "sailing", "grid storage", "chess", "trail running", "Swedish crime novels", "bread", "bouldering", "choir singing",
    "bird watching", "old bicycles", "cricket", "ceramics", "open data", "heat pumps", "allotments", "jazz", "go",
    "winter swimming", "board games", "night trains", "beekeeping", "photography",
)  # fmt: skip
