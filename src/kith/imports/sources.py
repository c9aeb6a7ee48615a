"""Where files come from, told step by step."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Where:
    """A place that people know already: what it gives, how long it takes, and the steps."""

    name: Any
    brings: Any
    asks: Any
    steps: tuple[Any, ...]


SOURCES = (
    Where(
        _("LinkedIn"),
        _("Your connections and messages"),
        _("Ask for it now, 2 minutes"),
        (
            _("At a computer open linkedin.com, then Me, Settings & Privacy, Data privacy, “Get a copy of your data”."),
            _("For a beginning tick Connections alone: that comes after about ten minutes."),
            _("Then ask for the larger archive: it has your messages, too, and comes within a day."),
            _("LinkedIn writes to you when it is ready. The link in the email works for three days."),
            _("Bring the ZIP as it comes. What comes later joins what is here; nobody is in the book twice."),
        ),
    ),
    Where(
        _("iPhone"),
        _("All contacts in one .vcf file"),
        _("How to get the file, 1 minute"),
        (
            _("Open Contacts and tap Lists, at the top left."),
            _("Hold your finger on “All Contacts” and tap Export, then Done."),
            _("Send it to this computer by AirDrop or Mail, or save it to Files and fetch it there."),
            _("On an older iPhone open icloud.com/contacts at the computer: select all, and choose Export vCard."),
        ),
    ),
    Where(
        _("Android"),
        _("All contacts in one .vcf file"),
        _("How to get the file, 1 minute"),
        (
            _("Open Contacts and tap Organise, then Export to file. On a Samsung: Menu, Manage contacts, Export."),
            _("Choose the account, and tap Export to .vcf. The file is in Downloads."),
            _("Send it to this computer by email, by cable or through your drive."),
        ),
    ),
    Where(
        _("Mac"),
        _("All contacts in one .vcf file"),
        _("How to get the file, 1 minute"),
        (
            _("Open Contacts, choose All Contacts, and select everybody with ⌘A."),
            _("Choose File, Export, Export vCard, and save the file."),
        ),
    ),
    Where(
        _("Google"),
        _("All contacts in one .vcf or .csv file"),
        _("How to get the file, 1 minute"),
        (
            _("Open contacts.google.com and choose Export, at the top or in the menu."),
            _("Choose all contacts, as vCard or as Google CSV, and Export. The file is in Downloads."),
        ),
    ),
    Where(
        _("Outlook"),
        _("All contacts in one .csv file"),
        _("How to get the file, 1 minute"),
        (
            _("On the web or in the new Outlook open People, then Manage contacts, Export contacts, All contacts."),
            _("In the classic Outlook: File, Open & Export, Import/Export, Export to a file, Comma Separated Values."),
            _("Choose the folder Contacts, and save the file."),
        ),
    ),
    Where(
        _("Mail"),
        _("With whom you were in touch, as .mbox or .eml"),
        _("How to get the file, 2 minutes"),
        (
            _("Gmail: open takeout.google.com, choose Mail alone, and ask for it. The .mbox comes within a day."),
            _("A Maildir, or a box of many years, is quickest in the shell: kith import FOLDER."),
            _("Apple Mail: choose a mailbox, then Mailbox, Export Mailbox; bring the file mbox in it."),
            _("Bring your contacts first: who is not among your people is not added by a message."),
            _("Kith reads who wrote to whom, when, and the subject. What stands in the messages is not kept."),
            _("Of people you know, the last lines of the newest letter are read for a new title; that alone is kept."),
        ),
    ),
    Where(
        _("Calendar"),
        _("Whom you met, and whom you will meet, as .ics"),
        _("How to get the file, 2 minutes"),
        (
            _("Google: open calendar.google.com at a computer, then Settings, Import and export; unpack the ZIP."),
            _("Outlook: File, Save Calendar. Apple: File, Export, Export. Thunderbird: Events and Tasks, Export."),
            _("Bring your contacts first: who is not among your people is not added by an invitation."),
            _("Kith reads meetings of two years back and 60 days ahead; what is private or all day is left out."),
        ),
    ),
    Where(
        _("WhatsApp"),
        _("When you wrote to whom, one chat at a time"),
        _("How to get the file, 1 minute a chat"),
        (
            _("Android: open the chat, then the three dots, More, Export chat, and choose Without media."),
            _("iPhone: open the chat, tap the name at the top, then Export Chat, and choose Without Media."),
            _("Save it to Files or send it to yourself. Bring the .txt or the .zip with the name it has."),
            _("Kith keeps who, when and which way. The words are kept only where you tick that."),
            _("Bring your contacts first: nobody is added by a chat."),
        ),
    ),
    Where(
        _("SMS and calls"),
        _("When you wrote to or rang whom, from Android"),
        _("How to get the file, 3 minutes"),
        (
            _("Install “SMS Backup & Restore”, set up a backup of messages and calls on the phone."),
            _("Back up now. Send the .xml files to this computer, by cable or through your drive."),
            _("An iPhone does not hand out its messages; its chats on WhatsApp it does."),
            _("Missed calls do not count. The words are kept only where you tick that."),
        ),
    ),
    Where(
        _("Another Kith"),
        _("The whole book, as .jsonl"),
        _("How to get the file, 1 minute"),
        (_("In that Kith open More, Export, and download Everything."), _("Bring the .jsonl file.")),
    ),
)
