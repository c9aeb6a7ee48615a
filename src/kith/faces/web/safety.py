"""What is true of how safe a book is, told without promises that nobody can keep."""

from django.utils.translation import gettext_lazy as _

PARTS = (
    (
        _("What Kith does"),
        "does",
        (
            _(
                "Your book is one file in one folder. On Linux and macOS only your own account may read it; on "
                "Windows it lies in your profile."
            ),
            _("Nothing is sent anywhere unless you send it."),
            _(
                "A backup is made every day and restored on trial. With a passphrase, backups are sealed: whoever "
                "finds one reads nothing in it, and Kith itself does not know the passphrase."
            ),
            _("Whoever is erased is written over in the file, not only hidden."),
            _("From other machines nobody gets in before you have set a password."),
        ),
    ),
    (
        _("What Kith does not"),
        "does-not",
        (
            _(
                "The book itself is not encrypted while it lies on the disk. A key that opens it by itself would lie "
                "beside it, and keep out nobody."
            ),
            _(
                "So whoever can read the files of your account can read the book: the administrator of the machine, a"
                " program that you run, or somebody who takes out the disk."
            ),
            _("Exports and backups without a passphrase are open files, wherever you put them."),
            _(
                "A file that is deleted may still be found on a disk by those who know how, unless the disk is "
                "encrypted."
            ),
        ),
    ),
    (
        _("What your machine can do"),
        "machine",
        (
            _(
                "Encrypt the whole disk: then a machine that is lost or stolen while it is switched off tells "
                "nothing. It is called BitLocker or device encryption on Windows, FileVault on macOS, and LUKS on "
                "Linux, where one chooses it at installation. This is the best that you can do, and costs nothing."
            ),
            _(
                "Or keep the folder of the data in an encrypted one (gocryptfs or fscrypt on Linux, an encrypted disk"
                " image on macOS, VeraCrypt anywhere). Open it first, then start Kith in it, as below; while it is "
                "closed, Kith cannot run, and makes no backups."
            ),
            _("Lock the screen when you go. While you are signed in, nothing of this helps."),
        ),
    ),
)
"""(title, anchor, sentences)."""
