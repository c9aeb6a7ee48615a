"""What was learned from the lessons; `make lessons` writes these files anew."""
