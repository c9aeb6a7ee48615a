"""Those whom the owner knows best, told by hand: Maya Holm plans grids at Halden Grid and looks for a senior role."""

from . import places
from .story import (
    BOTH,
    CALL,
    COMMUNITY,
    EMAIL,
    EVENT,
    IN,
    INSIDE,
    MEETING,
    MESSAGE,
    OUT,
    OUTSIDE,
    SCHOOL,
    Met,
    Pledge,
    Post,
    Someone,
)

ME = Someone(
    name="Maya Holm",
    posts=(
        Post("Senior Grid Planner", places.OWN, 2),
        Post("Grid Planner", places.OWN, 5, 2),
        Post("Energy engineering", places.SCHOOL_OF_MINE, 10, 5, "study"),
    ),
    email="maya.holm@haldengrid.example",
    interests=("sailing", "grid storage", "Swedish crime novels"),
)
HANNA = Someone(
    name="Hanna Lindqvist",
    kind=OUTSIDE,
    posts=(
        Post("Director of Grid Planning", "Vattholm", 3),
        Post("Head of Operations", places.OWN, 8, 3),
        Post("Planner, then team lead", "Elmwerk", 15, 8),
        Post("Electrical engineering", places.SCHOOL_OF_MINE, None, 16, "study"),
    ),
    circles=("Mentors", "Grid Forum"),
    email="hanna.lindqvist@vattholm.example",
    phone="+46 70 174 06 42",
    met="at the Grid Forum in Rotterdam",
    met_ago=1334,
    through="Tom Okafor",
    note="Prefers a call before nine. Reads everything about reserve markets. Never introduce her without asking.",
    interests=("sailing", "grid storage", "Swedish crime novels"),
    encounters=(
        Met(
            118,
            CALL,
            "The Baltic link goes to tender this year. She thinks I should look beyond Halden and named Northwind "
            "Energy. Her daughter starts at university.",
        ),
        Met(151, EMAIL, "Greetings from her team, and a question about our outage data.", IN),
        Met(
            187,
            MEETING,
            "She brought me together with two planners from Vattholm. Talked about leading without a team.",
            place="Göteborg",
        ),
        Met(210, EVENT, "Sat at the same table as Tomás Ferreira of Northwind Energy.", event="Storage evening"),
        Met(250, EMAIL, "Thanked her for the reference; sent the photographs of the substation visit.", OUT),
        Met(285, CALL, "Asked her about the outage model; she sent me to Lars."),
        Met(
            355,
            MEETING,
            "An hour between trains. Vattholm wants to hire two analysts; I know one who might like it.",
            place="the station, Göteborg",
        ),
        Met(392, EMAIL, "", OUT),
        Met(424, CALL, "Her team is down to six. She still answers every question."),
        Met(455, EMAIL, "", IN),
        Met(487, MEETING, "Lunch; the first time she spoke of leaving Halden.", place="Halden"),
        Met(
            541,
            EVENT,
            "Long talk about leaving a job well. She pointed Tomás Ferreira out to me.",
            event="Annual dinner",
        ),
        Met(580, CALL),
        Met(614, EMAIL, "Recommended the tidal study, and a crime novel.", IN),
        *(
            Met(640 + 31 * step, channel, direction=OUT if channel == EMAIL else BOTH)
            for step, channel in enumerate((CALL, EMAIL, MEETING, EMAIL, CALL, EMAIL, EMAIL, MEETING, CALL, EMAIL) * 2)
        ),
        Met(1334, EVENT, "Introduced by Tom over the posters.", event="Grid Forum", place="Rotterdam"),
    ),
    promises=(Pledge("the paper on reserve markets", 118, due=-37), Pledge("send two candidates", 355, kept=330)),
    every=30,
    rhythm_ago=700,
)
JONAS = Someone(
    name="Jonas Weber",
    kind=INSIDE,
    posts=(Post("Grid analyst", places.OWN, 2),),
    circles=("Planning team",),
    email="jonas.weber@haldengrid.example",
    phone="+46 70 174 06 11",
    interests=("bouldering",),
    encounters=(
        Met(12, MESSAGE, "Sent me the draft of his talk.", IN),
        *(Met(16 + 18 * step, (MESSAGE, MEETING, MESSAGE, CALL)[step % 4]) for step in range(30)),
    ),
    every=30,
)
TOMAS = Someone(
    name="Tomás Ferreira",
    kind=OUTSIDE,
    posts=(Post("Head of Flexibility", places.WANTED, 3), Post("Engineer", "Elmwerk", 9, 3)),
    circles=("Grid Forum",),
    email="tomas.ferreira@northwindenergy.example",
    encounters=(
        Met(210, EVENT, "Knows everybody who builds storage.", event="Storage evening"),
        Met(541, EVENT, "Two minutes by the coats.", event="Annual dinner"),
    ),
)
RUTH = Someone(
    name="Ruth Adeyemi",
    kind=COMMUNITY,
    posts=(Post("Runs the repair café", "Eastside Repair Café", 6),),
    circles=("Repair café",),
    phone="+46 70 174 06 77",
    encounters=(
        Met(
            203,
            EVENT,
            "Soldered two lamps and a radio. She asked for help with the youth evening.",
            event="Repair café",
        ),
        Met(391, MESSAGE, "", OUT),
        Met(560, EVENT, event="Repair café"),
    ),
    every=182,
)
ELENA = Someone(
    name="Elena Petrova",
    kind=SCHOOL,
    posts=(Post("Professor of Energy Systems", places.SCHOOL_OF_MINE, 14),),
    circles=("Mentors",),
    email="elena.petrova@skageninstituteoftechnology.example",
    note="Supervised my thesis and wrote the reference for Halden Grid.",
    encounters=tuple(
        Met(1130 + 27 * step, (EMAIL, MEETING, EMAIL, CALL)[step % 4], direction=BOTH) for step in range(36)
    ),
)
AISHA = Someone(
    name="Aisha Karim",
    kind=SCHOOL,
    posts=(
        Post("Lead Engineer", places.OWN, 4),
        Post("Energy engineering", places.SCHOOL_OF_MINE, 10, 5, "study"),
    ),
    circles=("Alumni",),
    email="aisha.karim@northwindenergy.example",
    encounters=(
        Met(26, CALL, "She has signed; cannot say where yet."),
        *(Met(95 + 68 * step, (MEETING, CALL, MEETING, EMAIL)[step % 4]) for step in range(8)),
    ),
    every=91,
    moved=Post("Head of Storage", places.WANTED, None),
)
TOM = Someone(
    name="Tom Okafor",
    kind=OUTSIDE,
    posts=(Post("Partner", "Coldstream Analytics", 4), Post("Market Analyst", places.OWN, 9, 4)),
    circles=("Mentors",),
    email="tom.okafor@coldstreamanalytics.example",
    phone="+46 70 174 06 23",
    interests=("sailing",),
    encounters=(
        Met(21, MEETING, "Lunch by the canal. He would put me forward at Northwind if I asked.", place="Rotterdam"),
        *(Met(50 + 34 * step, (CALL, MEETING, EMAIL)[step % 3]) for step in range(26)),
    ),
    every=30,
)
DANIEL = Someone(
    name="Daniel Osei",
    kind=SCHOOL,
    posts=(Post("Doctoral Student", places.SCHOOL_OF_MINE, 3),),
    circles=("Alumni",),
    email="daniel.osei@skageninstituteoftechnology.example",
    encounters=(
        Met(98, MEETING, "Asked about fellowships, and whether industry reads theses.", place="Skagen"),
        *(Met(190 + 85 * step, (EMAIL, CALL)[step % 2]) for step in range(5)),
    ),
    promises=(Pledge("introduce him to Grace Lin", 98, due=-4),),
)
OTHERS = (
    Someone(
        name="Grace Lin",
        kind=OUTSIDE,
        posts=(Post("Policy Adviser", "Ministry of Energy", 5), Post("Analyst", places.WANTED, 8, 5)),
        circles=("Policy",),
        email="grace.lin@ministryofenergy.example",
        encounters=(Met(48, CALL, "The new rules are almost through."), Met(160, MEETING), Met(330, EMAIL)),
        every=91,
    ),
    Someone(
        name="Samir Haddad",
        kind=OUTSIDE,
        posts=(Post("Recruiter", "Brightwater Talent", 3),),
        circles=("Job search",),
        phone="+46 70 174 06 58",
        encounters=(Met(67, CALL, "Two searches he may talk about soon."), Met(110, EMAIL, "", IN), Met(170, CALL)),
        every=60,
    ),
    Someone(
        name="Elif Demir",
        kind=OUTSIDE,
        posts=(Post("Data Engineer", "Vattholm", 1), Post("Apprentice", places.OWN, 3, 1)),
        email="elif.demir@vattholm.example",
        encounters=(
            Met(19, MESSAGE, "First year done. She reads more than I do.", IN),
            Met(88, MEETING),
            Met(240, CALL),
        ),
        promises=(Pledge("return the reading list", 19, due=5),),
    ),
    Someone(
        name="Ingrid Solheim",
        kind=OUTSIDE,
        posts=(Post("Chief of Staff", places.WANTED, 4),),
        circles=("Grid Forum",),
        encounters=(Met(141, MEETING, "Coffee after the panel.", place="Bergen"), Met(366, EVENT, event="Grid Forum")),
    ),
    Someone(
        name="Piotr Zieliński",
        kind=COMMUNITY,
        posts=(Post("Retired", "", 4), Post("Plant manager", places.WANTED, 32, 4)),
        circles=("Choir",),
        note="Knows how every substation on the coast came to be.",
        encounters=(Met(980, EVENT, "Sang next to me.", event="Evening concert", place="the quay"),),
    ),
)
CAST = (TOM, HANNA, JONAS, TOMAS, RUTH, ELENA, AISHA, DANIEL, *OTHERS)
"""Tom first, through whom one met others."""
BIRTHDAYS = {"Ruth Adeyemi": 4, "Grace Lin": 11}
"""Whose birthday is in so many days."""

SAID = (
    (540, "Coffee with Tom Okafor in Rotterdam, send him the draft of my application by Friday"),
    (372, "Call with Grace Lin about the flexibility rules, she is into ceramics"),
    (190, "Lunch with Jonas Weber and Elif Demir, both want to go to the Grid Forum"),
    (64, "Met Yuki Tanabe from Kestrel Metering at the Storage fair, introduced by Tom Okafor"),
    (33, "Call with Samir Haddad, promised to send him two names"),
    (9, "Coffee with Marisol Quintana from Tidewell Storage, into night trains, send her the outage figures next week"),
    (
        1,
        "Met Priya Raman of Northwind Energy at the Grid Forum, introduced by Tom Okafor. Send her the paper by Friday",
    ),
    (1, "Met Lars Nyström from Vattholm at the Grid Forum, he is into sailing"),
    (1, "Talked to Nkechi Obiora from Ridgeback Turbines at the Grid Forum, call her in two weeks"),
    (1, "Met Paolo Bernasconi and Ida Kjellberg from Tidewell Storage at the Grid Forum"),
    (1, "Jonas Weber gave a talk at the Grid Forum, the room was full"),
    (0, "Call with Daniel Osei on Thursday at 14:00 about fellowships"),
)  # fmt: skip
"""Sentences as they were captured, so many days ago."""
