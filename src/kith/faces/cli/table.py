"""Every command: where it lives, what it does in a line, and an example. Only the one that runs is imported."""

from typing import NamedTuple


def gettext_noop(text: str) -> str:
    """Marks a text for translators; it is translated when it is shown, once Django is up."""
    return text


class Entry(NamedTuple):
    """The module of a command, its line in the list, and an example of its use."""

    module: str
    says: str
    example: str


_ = gettext_noop
SECTIONS: dict[str, dict[str, Entry]] = {
    _("Every day"): {
        "met": Entry(
            "kith.capture.commands",
            _("Keep an encounter told in one sentence."),
            _('kith met "Coffee with Priya Raman from Northwind Energy, send her the paper by Friday"'),
        ),
        "today": Entry("kith.today.commands", _("Tell whom to contact today, and why."), "kith today --limit 10"),
        "digest": Entry(
            "kith.digest.commands",
            _("Mail yourself whom to contact and why, promises, birthdays and meetings; or print it."),
            "kith digest --dry-run",
        ),
        "find": Entry(
            "kith.people.commands",
            _("Find people by name, work, note, place, event or interest; a typo is forgiven."),
            "kith find northwind",
        ),
        "show": Entry(
            "kith.people.commands",
            _("Show everything about one person: an id, an e-mail, a profile URL or a name."),
            'kith show "Priya Raman"',
        ),
        "brief": Entry(
            "kith.people.commands",
            _("Tell on one screen what to know before meeting somebody."),
            'kith brief "Priya Raman"',
        ),
        "log": Entry(
            "kith.encounters.commands",
            _("Note an encounter with somebody known."),
            _('kith log "Priya Raman" --channel call --note "About the tender"'),
        ),
        "rhythm": Entry(
            "kith.rhythm.commands",
            _("Tell which contacts come up in the weeks ahead, and whether there is time for them."),
            "kith rhythm --weeks 8",
        ),
        "asks": Entry(
            "kith.favours.commands",
            _("List who asks you for something and whom you ask; or add one."),
            'kith asks add "Priya Raman" "an introduction to the port" --theirs',
        ),
        "inside": Entry(
            "kith.inside.commands",
            _("Tell the best ways into an organisation, and whom to ask first."),
            'kith inside "Northwind Energy" --level senior',
        ),
        "coverage": Entry(
            "kith.coverage.commands",
            _("Tell whom you have where you want to be, and what is missing."),
            "kith coverage --json",
        ),
        "introductions": Entry(
            "kith.introductions.commands",
            _("List introductions and how each stands."),
            "kith introductions --json",
        ),
        "ties": Entry(
            "kith.ties.commands",
            _("Tell whom a person knows and how you can tell; say how well two people know each other."),
            'kith ties "Priya Raman" "Tom Reilly" --strength 4',
        ),
        "advice": Entry(
            "kith.advice.commands",
            _("List the talks in which you ask for advice; or draft one."),
            'kith advice add "Priya Raman" "leading a team"',
        ),
        "meetings": Entry(
            "kith.calendar.commands", _("List whom you will meet, by your calendars."), "kith meetings --json"
        ),
        "updates": Entry(
            "kith.updates.commands",
            _("List the updates on your career and how their letters stand."),
            "kith updates --json",
        ),
        "duplicates": Entry(
            "kith.duplicates.commands",
            _("List pairs of people who are likely one, and why."),
            "kith duplicates --json",
        ),
        "merge": Entry(
            "kith.duplicates.commands",
            _("Make one person of several; all that is known of them stays, and it can be undone."),
            'kith merge "Priya Raman" 23',
        ),
        "correspondents": Entry(
            "kith.correspondents.commands",
            _("List whom you write with who is not in your book; add some, or leave them out for good."),
            "kith correspondents --add ida@fjordlys.example",
        ),
        "goal": Entry(
            "kith.ties.commands",
            _("Say what you are after: student, seeking, employed, changing or senior."),
            "kith goal seeking --organisation Nordvind",
        ),
        "opportunities": Entry(
            "kith.opportunities.commands",
            _("List the jobs and projects you are after; add one, or say how far it came."),
            _('kith opportunities add "Grid Analyst" --at "Northwind Energy"'),
        ),
    },
    _("In and out"): {
        "calendars": Entry(
            "kith.diaries.commands",
            _("List the calendars that are looked at; add one, look now, pause or remove one."),
            "kith calendars add https://calendar.example/mine.ics",
        ),
        "import": Entry(
            "kith.imports.commands",
            _("Bring in LinkedIn, contacts, mail, chats, or a Kith export."),
            "kith import Basic_LinkedInDataExport.zip contacts.vcf",
        ),
        "export": Entry(
            "kith.exports.commands",
            _("Write the book out: everything is one ZIP, to read and to bring elsewhere."),
            "kith export --to everything -o kith.zip",
        ),
        "mail": Entry(
            "kith.mailboxes.commands",
            _("Set up and try your mail account; list what goes out by it."),
            "kith mail check",
        ),
        "backup": Entry(
            "kith.backups.commands",
            _("Copy everything into one file; safe while Kith is running."),
            "kith backup -o kith.sqlite3",
        ),
        "backups": Entry("kith.backups.commands", _("List the backups in the home."), "kith backups --json"),
        "restore": Entry(
            "kith.backups.commands",
            _("Put a backup in the place of what is there, which is backed up first."),
            "kith restore kith.sqlite3",
        ),
        "encrypt": Entry(
            "kith.backups.commands",
            _("Seal backups from now on with a passphrase, or leave them open."),
            "kith encrypt on",
        ),
    },
    _("Taking back"): {
        "history": Entry(
            "kith.journal.commands", _("List what was done, the latest first."), "kith history --limit 50"
        ),
        "undo": Entry(
            "kith.journal.commands",
            _("Take a batch back; without a number, the latest one that stands."),
            "kith undo 12",
        ),
        "erase": Entry(
            "kith.people.commands",
            _("Erase somebody and every mention of them, for good."),
            'kith erase "Priya Raman" --yes',
        ),
        "erase-book": Entry(
            "kith.closing.commands",
            _("Erase a whole book for good: people, files, history, and its owner."),
            "kith erase-book --name Rosa --backups",
        ),
    },
    _("The house"): {
        "open": Entry(
            "kith.faces.cli.serving", _("Open Kith in the browser, signed in; start it if need be."), "kith open"
        ),
        "demo": Entry(
            "kith.faces.cli.demo",
            _("Open an invented network of 300 people to look around in, in a folder of its own."),
            "kith demo",
        ),
        "serve": Entry(
            "kith.faces.cli.serving",
            _("Serve the web pages, jobs and schedule; print a link that signs in once."),
            "kith serve --port 9000 --no-open",
        ),
        "autostart": Entry(
            "kith.faces.cli.autostart",
            _("Let Kith start when you log in, or not; tell how it is."),
            "kith autostart on",
        ),
        "work": Entry(
            "kith.faces.cli.serving",
            _("Run jobs and schedule alone, beside web processes of another server."),
            "kith work",
        ),
        "user": Entry("kith.accounts.commands", _("Say who may sign in here."), "kith user add Rosa --password -"),
        "doctor": Entry(
            "kith.faces.cli.doctor",
            _("Tell what is set up, what ran last, what is wrong and how to mend it."),
            "kith doctor --mend",
        ),
    },
}
COMMANDS: dict[str, Entry] = {name: entry for section in SECTIONS.values() for name, entry in section.items()}
