"""The ladder of seniority, and what people call its rungs."""

from enum import IntEnum

from kith.core.folding import fold


class Level(IntEnum):
    """How senior a job is; comparable, the most junior first."""

    INTERN = 1
    ENTRY = 2
    PROFESSIONAL = 3
    SENIOR = 4
    LEAD = 5
    MANAGER = 6
    DIRECTOR = 7
    VICE_PRESIDENT = 8
    EXECUTIVE = 9

    @property
    def word(self) -> str:
        """Its English name, as commands and files write it: "vice president"."""
        return self.name.lower().replace("_", " ")

    @classmethod
    def of(cls, text: str) -> "Level | None":
        """The level that somebody typed, in English, German, French or Spanish; None when it is not one."""
        return _CALLED.get(" ".join(fold(text).replace("-", " ").replace("_", " ").split()))


_NAMES = {
    Level.INTERN: "intern, internship, trainee, apprentice, praktikant, praktikantin, praktikum, azubi, stagiaire,"
    "stage, alternant, alternante, becario, becaria, practicas, en practicas",
    Level.ENTRY: "entry, entry level, junior, jr, graduate, assistant, associate, einstieg, berufseinsteiger,"
    "berufseinsteigerin, einstiegslevel, debutant, debutante, principiante, auxiliar",
    Level.PROFESSIONAL: "professional, mid, mid level, specialist, fachkraft, professionell, confirme, professionnel,"
    "professionnelle, profesional, intermedio",
    Level.SENIOR: "senior, sr, snr, experienced, erfahren, experimente, experimentee, experimentado, experimentada",
    Level.LEAD: "lead, leads, staff, principal, team lead, team leader, teamleiter, teamleiterin, teamleitung,"
    "chef d'equipe, cheffe d'equipe, lider, lider de equipo, jefe de equipo, jefa de equipo",
    Level.MANAGER: "manager, management, supervisor, gruppenleiter, gruppenleiterin, gruppenleitung, responsable,"
    "gerente, jefe, jefa, encargado, encargada",
    Level.DIRECTOR: "director, directors, head, head of, leiter, leiterin, leitung, abteilungsleiter,"
    "abteilungsleiterin, abteilungsleitung, bereichsleiter, bereichsleiterin, bereichsleitung, direktor, direktorin,"
    "directeur, directrice, directora",
    Level.VICE_PRESIDENT: "vice president, vp, avp, svp, evp, vizeprasident, vizeprasidentin, vice presidente,"
    "vicepresidente, vicepresidenta",
    Level.EXECUTIVE: "executive, c level, c suite, cxo, founder, owner, partner, vorstand, geschaftsfuhrer,"
    "geschaftsfuhrerin, geschaftsfuhrung, geschaftsleitung, inhaber, inhaberin, dirigeant, dirigeante,"
    "directeur general, directrice generale, ejecutivo, ejecutiva, director general, directora general",
}
_CALLED = {name.strip(): one for one, names in _NAMES.items() for name in names.split(",")}
