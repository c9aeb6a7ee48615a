"""LinkedIn archives that nobody ever downloaded: people, firms and words are all invented."""

import csv
import io
import zipfile
from pathlib import Path

ME = "https://www.linkedin.com/in/maya-lindqvist"
IDA = "https://www.linkedin.com/in/ida-brandvold"
TEO = "https://www.linkedin.com/in/teo-marchetti"
WEI = "https://www.linkedin.com/in/wei-sun-lim"

HEADERS = {
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER,IS MESSAGE DRAFT",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    "Endorser Public Url,Endorsement Status",
    "Endorsement_Given_Info.csv": "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
    "Endorsee Public Url,Endorsement Status",
}
NOTES = 'Notes:\r\n"Some addresses are missing, because their owners keep them to themselves."\r\n\r\n'

IDA_ROW = ("Ida", "Brandvold", IDA, "ida@fjordkraft.example", "Fjordlys", "Grid Planner", "04 Mar 2024")
TEO_ROW = ("Teo", "Marchetti", TEO, "", "Officina Blu", "Head of Design", "17 Nov 2022")
PROFILE_ROW = ("Maya", "Lindqvist", "", "", "May 9", "Naval architect", "Hulls that sip fuel", "", "", "Gothenburg",
               "mayadraws", "[PORTFOLIO:https://maya.example]", "")  # fmt: skip


def table(name: str, *rows: tuple[str, ...]) -> bytes:
    """One of the files, with the notes before the header where LinkedIn writes them."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    notes = NOTES if name == "Connections.csv" else ""
    return f"{notes}{HEADERS[name]}\r\n{text.getvalue()}".encode()


def said(conversation: str, sender: str, to: str, at: str, text: str, *, folder: str = "INBOX", draft: str = "No",
         title: str = "") -> tuple[str, ...]:  # fmt: skip
    """A row of messages.csv between two of the cast, by profile."""
    names = {ME: "Maya Lindqvist", IDA: "Ida Brandvold", TEO: "Teo Marchetti", WEI: "Wei Sun Lim"}
    return (conversation, title, names[sender], sender, names[to], to, at, "", text, folder, draft)


def whole() -> dict[str, bytes]:
    """An archive with each of the files that Kith uses, and one that it does not."""
    return {
        "Ad_Targeting.csv": b"Member Age,Interest\r\n25-34,Boats\r\n",
        "Profile.csv": table("Profile.csv", PROFILE_ROW),
        "Connections.csv": table("Connections.csv", IDA_ROW, TEO_ROW, ("", "", "", "", "", "", "01 Jan 2023")),
        "messages.csv": table(
            "messages.csv",
            said("c1", IDA, ME, "2024-05-06 08:15:00 UTC", "Are you in Oslo this week?"),
            said("c1", ME, IDA, "2024-05-06 09:40:00 UTC", "From Wednesday on."),
            said("c1", IDA, ME, "2024-05-08 16:00:00 UTC", "Coffee by the harbour at five?"),
            said("c2", ME, WEI, "2024-06-01 10:00:00 UTC", "Your talk on batteries was a joy."),
            said("c3", ME, TEO, "2024-06-02 10:00:00 UTC", "Half a thou", draft="Yes"),
            said("c4", TEO, ME, "2024-06-03 10:00:00 UTC", "Ten percent off!", title="Sponsored Conversation"),
        ),
        "Invitations.csv": table(
            "Invitations.csv",
            ("Maya Lindqvist", "Teo Marchetti", "11/16/22, 3:43 PM", "We met at Alma's stand.", "OUTGOING", ME, TEO),
            ("Nils Holm", "Maya Lindqvist", "1/5/24, 9:00 AM", "", "INCOMING",
             "https://www.linkedin.com/in/nils-holm-9", ME),
        ),
        "Positions.csv": table(
            "Positions.csv",
            ("Skrov Verft", "Naval Architect", "", "Gothenburg", "Jan 2022", ""),
            ("Delta Marine", "Trainee", "", "", "Aug 2020", "Dec 2021"),
        ),
        "Education.csv": table("Education.csv", ("Kattegat University", "2015", "2020", "", "MSc Ships", "")),
        "Recommendations_Received.csv": table(
            "Recommendations_Received.csv",
            ("Ida", "Brandvold", "Fjordlys", "Grid Planner", "Calm in a storm.", "03/02/24, 11:23 AM", "VISIBLE"),
        ),
        "Recommendations_Given.csv": table(
            "Recommendations_Given.csv",
            ("Teo", "Marchetti", "Officina Blu", "Head of Design", "Sees what others miss.", "02/20/23, 08:00 AM", ""),
        ),
        "Endorsement_Received_Info.csv": table(
            "Endorsement_Received_Info.csv",
            ("2024/03/05 12:00:00 UTC", "Hydrodynamics", "Ida", "Brandvold", IDA.removeprefix("https://"), "ACCEPTED"),
        ),
        "Endorsement_Given_Info.csv": table(
            "Endorsement_Given_Info.csv",
            ("2023/01/09 12:00:00 UTC", "Typography", "Teo", "Marchetti", TEO.removeprefix("https://"), "ACCEPTED"),
        ),
    }  # fmt: skip


def zipped(path: Path, files: dict[str, bytes], *, within: str = "") -> Path:
    """The files as a ZIP, perhaps in a folder of it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(within + name, data)
    return path


def folder(path: Path, files: dict[str, bytes]) -> Path:
    """The files in a folder."""
    path.mkdir()
    for name, data in files.items():
        (path / name).write_bytes(data)
    return path
