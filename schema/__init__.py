"""The database of a blank book as SQL, made from the migrations."""
