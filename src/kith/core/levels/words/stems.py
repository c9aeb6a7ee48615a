"""What words are built of: the ends of German compounds, the fields that a word before "manager" names, what betrays
the noun of a job."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


THINGS = _words(
    """
    product project program programme account accounts community case content media brand category campaign customer
    client relationship partner partnership partnerships portfolio fund asset wealth investment contract contracts bid
    proposal vendor change incident data release delivery success grant grants records collection collections
    projects products programs programmes event events territory configuration problem knowledge social
    artist tour location stage set course study trial trials mandate affiliate influencer
    backlog requirements transition publication publications interface user membership donor caseload
    """
)
"""Whoever manages these manages no people, function or site."""
GERMAN_THINGS = tuple(
    """
    projekt produkt programm event veranstaltungs kunden account community content media portfolio fonds
    vertrags kampagnen marken category case daten change release partner prozess studien beziehungs kultur
    product project testfall innovations
    """.split()
)
LED_BY_LEAD = ("team", "schicht", "montage", "kolonnen")
LED_BY_PROFESSIONAL = tuple(
    """
    projekt projekte teilprojekt reise kurs chor ubungs seminar spiel orchester freizeit wanderungs workshop
    musik studien jugend spielgruppen pruf
    """.split()
)
LED_BY_MANAGER = tuple(
    """
    gruppen gruppe filial filiale stations station markt bau kuchen kuche lager werk werks standort standorts
    niederlassungs niederlassung gebiets gebiet regional regions region bezirks bezirk heim einrichtungs
    einrichtung objekt betriebs labor kita kindergarten kindertagesstatten kindertagesstatte tagesstatten
    krippen hort sachgebiets sachgebiet wohnbereichs wohnbereich restaurant hotel shop store laden werkstatt
    werkstatten geschaftsstellen geschaftsstelle zweigstellen wohngruppen haus praxis buro office service
    einsatz wach depot stutzpunkt sektions unterabteilungs zentrums meisterei hof zug anlagen wehr studio salon
    bad kantinen kassen empfangs empfang etagen hauswirtschafts park kino camp baustellen polier
    """.split()
)
"""What a Leiter, a Leiterin or a Leitung leads, by the level that it gives; whoever leads anything else is director."""

BEGINNINGS = (("junior", "entry"), ("senior", "senior"), ("assistenz", "entry"), ("hilfs", "entry"))
"""The beginnings of compounds that tell a grade: Juniorberater, Hilfskoch."""

ENDINGS = (
    ("werkstudent", "intern"),
    ("praktikant", "intern"),
    ("praktikum", "intern"),
    ("volontar", "intern"),
    ("azubi", "intern"),
    ("anwarter", "intern"),
    ("referendar", "intern"),
    ("lehrling", "intern"),
    ("doktorand", "student"),
    ("student", "student"),
    ("werkstudierende", "intern"),
    ("studierende", "student"),
    ("schuler", "student"),
    ("oberarzt", "senior"),
    ("chefarzt", "director"),
    ("assistenzarzt", "entry"),
    ("assistent", "entry"),
    ("assistenz", "entry"),
    ("hilfskraft", "entry"),
    ("hilfe", "entry"),
    ("helfer", "entry"),
    ("juniorprofessor", "professional"),
    ("assistenzprofessor", "professional"),
    ("professor", "senior"),
    ("generaldirektor", "executive"),
    ("musikdirektor", "professional"),
    ("artdirektor", "professional"),
    ("direktor", "director"),
    ("vizeprasident", "vice president"),
    ("prasident", "executive"),
    ("vorstand", "executive"),
    ("betriebsratsvorsitzende", "professional"),
    ("vorsitzende", "executive"),
    ("lehrstuhlinhaber", "senior"),
    ("inhaber", "executive"),
    ("besitzer", "executive"),
    ("gesellschafter", "executive"),
    ("geschaftsfuhrer", "executive"),
    ("grunder", "executive"),
    ("burgermeister", "executive"),
    ("hausmeister", "professional"),
    ("wachtmeister", "lead"),
    ("bootsmann", "lead"),
    ("polizeimeister", "professional"),
    ("meister", "senior"),
    ("admiral", "executive"),
    ("gefreiter", "entry"),
    ("gefreite", "entry"),
    ("soldat", "entry"),
    ("feldwebel", "lead"),
    ("unteroffizier", "lead"),
    ("offiziersanwarter", "intern"),
    ("vorarbeiter", "lead"),
    ("polier", "lead"),
    ("teamlead", "lead"),
    ("kanzler", "executive"),
    ("minister", "executive"),
    ("grundungspartner", "executive"),
    ("seniorpartner", "executive"),
    ("konrektor", "director"),
    ("rektor", "executive"),
    ("dekan", "director"),
    ("supervisor", "manager"),
)
"""The ends of compounds, the longest first where one ends in the other; "in" and "innen" are taken off before."""
LED_CRAFTS = ("entwickler", "ingenieur", "architekt", "pilot", "trainer", "arzt", "redakteur", "koch", "okonom")
CHEF_BEFORE = {"arzt": "director", "redakteur": "director", "redaktion": "director", "koch": "manager"}
CHEF_AFTER = {"team": "lead", "kuchen": "manager", "filial": "manager", "firmen": "executive", "haus": "professional"}
IT_WORDS = _words(
    """
    software solution solutions enterprise system systems cloud data security network technical tech it information
    application applications app integration java aws azure sap salesforce platform infrastructure devops api ai ml db
    database domain business cyber cybersecurity microservices digital erp web iot blockchain gcp kubernetes net crm
    logiciel si technique reseau reseaux donnees urbaniste applicatif soluciones datos sistemas nube losungs daten
    ti informatica servicenow oracle machine saas mobile backend frontend analytics bi
    """
)
IT_ARCHITECTS = ("software", "it", "cloud", "system", "losungs", "daten", "unternehmens", "security", "sap", "web")
SPECIALTIES = tuple(
    """
    cardi kardi neuro dermat oncolog haemat hemat gastroent nephr urolog gynaec gynec obstet paediat pediat
    psychiat radiolog anaesth anesth rheumat endocrin ophthalm orthop patholog pulmon respirat geriatr surgeon
    surgery surgical physician emergency nhs medicine dentist doctor pgy hospital otolaryng maxillo haemato
    urgences ear microbiolog virolog immunolog psychologist ward icu neonat
    """.split()
)
CLUB_WORDS = _words(
    "club society association union government council body chapter organization organisation senate guild"
)
CLUBS = tuple(
    """
    fachschaft asta bde hochschulgruppe studentenclub fraternity sorority studierendenrat studierendenvertretung
    studentenrat schulersprecher studierendenparlament jahrgangssprecher stura klassensprecher studentenverein
    debattierclub schulersprecherin klassensprecherin
    """.split()
)
CLUB_TOPICS = _words(
    """
    chess debate debating consulting finance investment robotics coding entrepreneurship drama hiking rowing ski
    photography film marketing business law economics engineering ieee acm mun sailing dance tennis anime gaming
    fencing astronomy blockchain data ai math maths
    """
)
OFFICES = _words(
    """
    president vp vice treasurer secretary captain chair chairman chairwoman chairperson founder lead leader director
    head member vorsitzender vorsitzende presidente presidenta presidentin prasident prasidentin tresorier tresoriere
    tesorero tesorera delegado delegada sprecher sprecherin mitglied officer manager coordinator vocal
    """
)

ADJECTIVES = _words(
    """
    comptable commercial commerciale administratif administrative technique juridique contable comercial administrativo
    administrativa juridico juridica fiscal tecnica tecnico
    """
)
"""Words that name a job by themselves, but not after an "and": assistante administrative et comptable."""

NOUNS = _words(
    """
    nurse doctor doctors teacher clerk agent analyst advisor adviser specialist representative rep reps engineer swe sde sre sdet
    designer scientist administrator admin coordinator consultant counsel counselor counsellor lawyer attorney
    solicitor barrister judge officer technician mechanic driver pilot artist actor actress musician singer author
    writer editor journalist reporter photographer videographer translator interpreter librarian curator architect
    planner buyer recruiter sourcer strategist trader broker banker accountant auditor controller comptroller actuary economist
    statistician researcher fellow lecturer tutor instructor trainer coach therapist surgeon physician dentist vet
    veterinarian pharmacist paramedic midwife carer caregiver nanny cook chef baker butcher waiter waitress bartender
    barista host hostess receptionist cashier salesperson salesman saleswoman seller retailer carpenter electrician
    plumber welder bricklayer roofer painter builder labourer laborer worker operator operative handyman janitor
    cleaner housekeeper porter guard soldier sailor marine policeman policewoman constable detective firefighter
    farmer gardener florist fisherman priest pastor imam rabbi chaplain bishop vicar deacon monk nun politician
    senator diplomat councillor councilor freelancer contractor blogger vlogger youtuber influencer creator producer
    animator illustrator sculptor dancer choreographer composer conductor dj model stylist hairdresser barber tailor
    developer programmer coder hacker tester dev evangelist advocate ambassador volunteer activist campaigner
    fundraiser organizer organiser facilitator mediator investor inventor scholar historian philosopher geologist
    physicist chemist biologist mathematician underwriter adjuster appraiser surveyor inspector examiner assessor
    dispatcher courier postman mailman picker packer steward stewardess attendant crew member maker speaker
    postdoc paralegal notary registrar bursar secretary spokesperson spokesman spokeswoman expert master practitioner
    nutritionist dietitian optician optometrist radiographer physiotherapist physio psychologist psychotherapist
    merchandiser copywriter marketer marketeer publisher publicist quant cpa rn gp pm po ba qa tpm bookkeeper
    krankenschwester kaufmann kauffrau fachkraft fachfrau fachmann sachbearbeiter sachbearbeitung angestellte
    angestellter beamter beamtin mitarbeiter mitarbeiterin arzt arztin hebamme koch kochin anwalt anwaltin jurist juristin
    notar notarin richter richterin lehrer lehrerin erzieher erzieherin pfleger pflegerin ingenieur ingenieurin
    entwickler entwicklerin berater beraterin betreuer betreuerin referent referentin redakteur redakteurin
    journalistin verkaufer verkauferin einkaufer einkauferin fahrer fahrerin techniker technikerin mechaniker
    mechatroniker elektriker elektrikerin schreiner schreinerin tischler tischlerin maurer maler malerin backer
    friseur friseurin gartner gartnerin landwirt landwirtin winzer polizist polizistin kommissar kommissarin
    buchhalter buchhalterin dozent dozentin forscher forscherin dolmetscher ubersetzer ubersetzerin disponent
    koordinator koordinatorin beauftragte beauftragter geselle gesellin facharbeiter therapeut therapeutin apotheker
    apothekerin architekt architektin kellner kellnerin metzger bibliothekar bibliothekarin sozialarbeiter
    sozialarbeiterin programmierer programmiererin kunstler kunstlerin trainerin autor autorin pfarrer pfarrerin
    ingenieure developpeur developpeuse technicien technicienne infirmier infirmiere medecin avocat avocate notaire
    juge juriste comptable vendeur vendeuse commercial commerciale conseiller conseillere consultante charge chargee
    gestionnaire enseignant enseignante chercheur chercheuse formateur formatrice educateur educatrice ouvrier ouvriere
    cuisinier cuisiniere serveur serveuse boulanger boulangere coiffeur coiffeuse plombier electricien menuisier macon
    chauffeur conducteur conductrice agente graphiste concepteur conceptrice redacteur redactrice traducteur traductrice
    journaliste pharmacien pharmacienne kinesitherapeute orthophoniste psychologue architecte analyste acheteur acheteuse
    assureur banquier banquiere caissier caissiere libraire bibliothecaire animateur animatrice cadre employe employee
    ingeniero ingeniera desarrollador desarrolladora programador programadora tecnico tecnica enfermero enfermera
    medico medica abogado abogada notario notaria juez jueza fiscal contador contadora contable administrativo
    administrativa vendedor vendedora comercial asesor asesora consultor consultora gestor gestora docente investigador
    investigadora cocinero cocinera camarero camarera panadero peluquero peluquera fontanero electricista carpintero
    albanil conductor conductora disenador disenadora redactor redactora traductor traductora periodista farmaceutico
    farmaceutica psicologo psicologa arquitecto arquitecta analista comprador compradora cajero cajera dependiente
    dependienta bibliotecario policia bombero soldador operario operaria obrero funcionario funcionaria cientifico
    cientifica especialista coordinador coordinadora coordinateur coordinatrice formador formadora educador educadora
    trabajador trabajadora recepcionista representante agente ejecutivo ejecutiva
    """
)
NOUN_ENDINGS = tuple(
    """
    ologist ographer therapist iatrist ician keeper worker wright engineer designer developer officer teacher
    smith nomist scientist analyst ingenieur entwickler entwicklerin berater beraterin pfleger pflegerin fuhrer
    fuhrerin arbeiter arbeiterin trainer trainerin techniker technikerin kaufmann kauffrau anwalt anwaltin
    lehrer lehrerin arzt arztin referent referentin ologe ologin ologue ologo ologa betreuer verkaufer
    verkauferin schwester fachkraft fachangestellte fachangestellter ingenieurin mechaniker mechanikerin macher
    macherin schreiber schreiberin halter halterin redakteur redakteurin architekt architektin wissenschaftler
    wissenschaftlerin jurist juristin assistent koordinator koordinatorin mitarbeiter mitarbeiterin polizist
    planer
    """.split()
)
