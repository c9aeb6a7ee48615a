"""The words of Kith in other languages: gathered from the sources, kept as .po files beside what programs read (.mo).

Both are kept with the sources: whoever installs Kith needs no tool for it.
"""
