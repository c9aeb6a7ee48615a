"""The columns of the index, the best first: a word in the name counts more than the same word in a note."""

NAME, WORK, REACH, NOTES, MET = COLUMNS = ("name", "work", "reach", "notes", "met")

LONGEST = 64  # letters of a word that are kept
