"""German words by what they tell, folded: they stand beside the English ones of their kind."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CALL = _words(
    "anruf anrufe angerufen telefonat telefonate telefoniert telefonieren telefonierte telefon telefongesprach "
    "telefonisch ruckruf zuruckgerufen durchgeklingelt videocall videoanruf videokonferenz telko telefonkonferenz "
    "rief geskypt gezoomt"
)
EMAIL = _words("gemailt angemailt mailte mailverkehr schrieb geschrieben brief briefe postkarte")
MESSAGE = _words(
    "nachricht nachrichten sprachnachricht angeschrieben gesimst gechattet xing threema kurznachricht gewhatsappt"
)
MEETING = _words(
    """
    traf treffen getroffen wiedergetroffen kaffee mittagessen abendessen gesprach gesprochen gesprache geredet
    geplaudert unterhalten kennengelernt begegnet gesehen wiedergesehen gesessen zusammengesessen gegessen getrunken
    besuch besucht
    fruhstuck gefruhstuckt spaziergang feierabendbier verabredung termin vorstellungsgesprach austausch plausch gespielt
    """
)
MEALS = _words("kaffee mittagessen abendessen fruhstuck bier feierabendbier wein tee kuchen spaziergang mittag")
PAST_VERBS = _words(
    """
    getroffen wiedergetroffen kennengelernt gesprochen geredet geplaudert telefoniert angerufen gemailt geschrieben
    gegessen getrunken gesessen gesehen besucht bekommen geschickt vorgestellt gespielt gewesen unterhalten begegnet
    """
)
WROTE = _words("rief schrieb mailte")
IN_WORDS = _words("angerufen zuruckgerufen geschrieben gemailt angeschrieben angemailt gesimst")
PLANNED = _words("termin verabredung vorstellungsgesprach besprechung")
ACTIONS = _words(
    """
    schicken senden zusenden anrufen zuruckrufen melden ruckmelden zuruckmelden nachfragen fragen schreiben mailen
    antworten bringen mitbringen zuruckgeben zuruckbringen weiterleiten vorstellen besorgen bestellen bezahlen prufen
    lesen abholen gratulieren treffen bewerben nachreichen einladen absagen zusagen klaren erledigen kontaktieren
    """
)
I_DO = _words(
    "rufe schreibe frage maile schicke sende melde informiere kontaktiere erinnere danke gratuliere zeige bringe gebe"
)
"""What a note of something to do begins with: "Rufe Anna Berg am Montag an"."""
GIVING = _words("schicken senden zusenden bringen mitbringen zuruckgeben weiterleiten vorstellen besorgen nachreichen")
OCCASION_NOUNS = MEALS | PLANNED | _words("treffen anruf telefonat besuch videocall")
SUBJECTS = _words("wir er sie ich")
POSSESSIVES = _words(
    "meinem meines seine seinen seinem seiner ihrem ihren ihrer unser unsere unserem unseren unserer euer eure"
)
ARTICLES = _words("dem eines zum zur vom beim")
RELATIONS = _words(
    """
    freunde freundinnen kollegen kolleginnen arbeitskollege arbeitskollegin nachbarn chefin vorgesetzte vorgesetzter
    kommilitone kommilitonin mitbewohner mitbewohnerin mitschuler mitschulerin schulfreund schulfreundin studienfreund
    studienfreundin schwester bruder mutter vater tante onkel cousine schwager schwagerin schwiegermutter
    schwiegervater mann frau ehemann ehefrau tochter sohn mama papa bekannte bekannter vermieter vermieterin kunde
    kundin nachfolger nachfolgerin vorganger vorgangerin
    """
)
COLLEAGUES = _words("kollegen kolleginnen chefin mitarbeiter mitarbeiterin assistent assistentin stellvertreter")
ROLE_VERBS = _words("arbeitet arbeiten leitet fuhrt unterrichtet studiert forscht betreibt lehrt jobbt wechselt macht")
STOP = _words(
    """
    aus auf zu zum zur beim vom fur ins mich mir dich dir sich uns euch ihm ihn ihr ihnen dem den des nicht noch auch
    nur schon sehr kurz jetzt gerade wieder habe haben hatte hatten hab bin sind waren wurde werden wird soll will muss
    dass wenn weil als wie wo was wer durch wegen unter nach neben vor seit bis dort da danach dabei dann
    zusammen nochmal bitte gern gerne heisst hiess kennt sucht mag liebt
    """
)
PREPOSITIONS = _words("beim zur zum vom zu fur nach durch wegen neben vor seit bis um gegen ins ans")
BEING = _words("sind waren heisst")
FORMER = _words("fruher ehemals ehemalige ehemaliger ehemaligen vormals")
NOWHERE = _words("oben unten nebenan zuhause")

TITLES = _words(
    """
    arzt arztin oberarzt oberarztin lehrer lehrerin ingenieur ingenieurin techniker technikerin meister meisterin
    bauleiter bauleiterin einkaufer einkauferin verkaufer verkauferin schreiner schreinerin tischler tischlerin
    elektriker elektrikerin schlosser schlosserin maurer koch kochin backer backerin friseur friseurin krankenschwester
    hausmeister hausmeisterin sachbearbeiter sachbearbeiterin buchhalter buchhalterin prokurist prokuristin kaufmann
    kauffrau geschaftsfuhrer geschaftsfuhrerin inhaber inhaberin grunder grunderin vorstand vorsitzender vorsitzende
    redakteur redakteurin lektor lektorin notar notarin richter richterin jurist juristin polizist polizistin pfarrer
    pfarrerin fahrer fahrerin pilot pilotin azubi praktikant praktikantin werkstudent werkstudentin student studentin
    doktorand doktorandin professorin architektin kardiologe kardiologin chirurg chirurgin zahnarzt zahnarztin
    apotheker hebamme gartner gartnerin landwirt landwirtin winzer winzerin maler malerin fotograf fotografin
    personaler personalerin referent referentin beauftragte beauftragter angestellte angestellter
    """
)
TITLE_ENDINGS = (
    *("leiter", "leiterin", "berater", "beraterin", "entwickler", "entwicklerin", "pfleger", "pflegerin"),
    *("fuhrer", "fuhrerin", "arbeiter", "arbeiterin", "helfer", "helferin", "trainer", "trainerin", "direktorin"),
    *("ingenieur", "ingenieurin", "techniker", "technikerin", "kaufmann", "kauffrau", "anwalt", "anwaltin"),
    *("lehrer", "lehrerin", "arzt", "arztin", "meister", "meisterin", "referent", "referentin", "ologe", "ologin"),
)
ORGANISATIONS = _words(
    """
    krankenhaus klinik uniklinik uniklinikum universitat uni schule gymnasium grundschule realschule amt jugendamt
    finanzamt landratsamt rathaus sparkasse volksbank versicherung krankenkasse praxis kanzlei werke gesellschaft
    stiftung museum theater bibliothek stadtbibliothek feuerwehr polizei volkshochschule kita jobcenter bundesagentur
    landesamt ministerium institut verband kammer handwerkskammer ihk turnverein sportverein kirchengemeinde werft
    """
)
HAPPENINGS = _words(
    """
    messe fest feier sommerfest grillfest schulfest strassenfest elternabend weihnachtsfeier geburtstag
    geburtstagsfeier hochzeit jubilaum fachtagung tagung konferenz kongress vortrag lesung vernissage
    podiumsdiskussion karrieretag
    jobmesse karrieremesse berufsmesse absolvententreffen klassentreffen betriebsausflug betriebsversammlung
    vereinsabend
    mitgliederversammlung seminar fortbildung
    """
)
SPOTS = _words(
    """
    bahnhof flur kantine mensa cafe kneipe biergarten restaurant baustelle werkstatt labor buro bibliothek markt
    wochenmarkt supermarkt spielplatz sporthalle schwimmbad kirche wartezimmer treppenhaus aufzug parkplatz kino
    friseur backer
    """
)
HOBBIES = _words(
    """
    schach gartenarbeit garten wandern radfahren kochen backen lesen krimis angeln segeln reiten tanzen malen
    stricken fotografieren fussball handball tischtennis klettern opern jazz imkerei orchideen keramik skat
    """
)
INTRODUCED = ("vorgestellt von", "vorgestellt durch", "durch", "kontakt durch", "kontakt uber", "empfohlen von")
INTRODUCES = (
    *("stellte mich", "stellte mir", "stellte uns", "stellte mir gestern", "stellte mir heute"),
    *(
        "hat mir",
        "hat mir gestern",
        "hat mir heute",
        "hat uns",
        "hat mich mit",
        "machte mich mit",
        "hat den kontakt zu",
    ),
)
LIKES = (
    *("mag gern", "liebt", "mag", "spielt gern", "spielt", "sammelt", "kocht gern", "wandert gern", "geht gern"),
    *("schwarmt fur", "begeistert sich fur", "interessiert sich fur", "ist fan von", "fan von", "hobby ist", "hobbys"),
)
OWN = (
    *("ich schicke", "ich sende", "ich bringe", "ich melde mich", "ich rufe", "ich frage", "ich werde", "ich soll"),
    *("ich muss", "ich will", "muss", "soll", "ich habe versprochen", "habe versprochen", "hab versprochen"),
    *("habe ihm versprochen", "habe ihr versprochen", "habe ihnen versprochen", "hab ihm versprochen"),
    *("hab ihr versprochen", "ihm versprochen", "ihr versprochen", "versprochen", "habe zugesagt", "ich habe zugesagt"),
)
THEIRS = ("bittet mich", "hat mich gebeten", "mochte dass ich", "will dass ich", "wunscht sich", "braucht hilfe")
