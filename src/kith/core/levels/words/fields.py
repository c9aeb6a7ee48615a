"""Words of titles by the function that they belong to, as beginnings of folded words: first those that name who does
the work, which weigh more, then those that name the field. A word that ends in "$" is meant whole, one that begins with
"-" is the end of a compound."""

FIELDS = {
    "engineering": (
        """
        engineer developer programmer architect$ sysadmin sre$ swe$ sde$ devops coder tester$ cto$ cio$ ciso$
        ingenieur ingenier entwickler programmier informatiker desarrollador programador developpeu techniker technicien
        tecnico$ tecnica$ -ingenieur -ingenieurin -entwickler -entwicklerin -techniker -informatiker mechatronik
        """,
        """
        software engineering backend frontend fullstack platform infrastructure technology technical$ tech$ it$ cloud$
        cyber hardware firmware robotic mechanical electrical informatik entwicklung technik informatica logiciel
        ingenierie ingenieria automation network$ java$ python$ -entwicklung
        """,
    ),
    "data": (
        "statistician datascientist datenanalyst cdo$",
        "data$ analytics analyst$ scientist$ bi$ ml$ ai$ ki$ machine$ daten datos$ donnees$ statisti analista$ analyste$",
    ),
    "design": (
        "designer illustrator animator grafiker graphiste disenador stylist$ innenarchitekt",
        "design$ ux$ ui$ graphic creative$ gestaltung diseno$ brand$",
    ),
    "product": (
        "produktmanag cpo$",
        "product$ products$ produkt produit$ produits$ producto$ productos$ po$ scrum$ agile$",
    ),
    "sales": (
        "salesperson salesman saleswoman verkauf vendeu vendedor vertriebler cro$ comercial$ commercial$ seller$",
        """
        sales$ account$ accounts$ vertrieb business-development customer$ client$ kunden partnership ventas$ ventes$
        retail$ revenue cuentas$ compte$ comptes$ tienda$ magasin$ store$ filial presales -vertrieb
        """,
    ),
    "marketing": (
        "marketer marketeer copywriter publicist cmo$",
        "marketing$ communication comms$ pr$ brand$ content$ media$ seo$ growth$ kommunikation comunicacion$ campaign social$",
    ),
    "finance": (
        """
        accountant auditor bookkeeper controller$ treasurer banker$ trader$ underwriter$ actuary cfo$ buchhalter steuer
        comptable contable contador banquier bankkauf teller$ broker$ wirtschaftspruf economist$ daf$
        """,
        """
        finance$ financial$ accounting$ tax$ audit$ treasury investment banking bank$ equity$ equities$ risk$ controlling
        finanz rechnungswesen finanzas$ financi fiscal$ payroll wealth$ trading insurance$ versicher -buchhaltung loan$
        """,
    ),
    "people": (
        "recruiter sourcer chro$ drh$ personaler personalreferent headhunter",
        """
        hr$ people$ talent$ human-resources recruit personal$ personalleit personalwesen recrutement$ reclutamiento$ rh$
        rrhh$ recursos-humanos ressources-humaines employer$ onboarding ausbildung benefits$ personalabteilung
        """,
    ),
    "operations": (
        """
        coo$ disponent lagerist polier$ foreman$ capataz$ dispatcher$ buyer$ einkaufer acheteu comprador driver$ fahrer$
        -fahrer -polier logistician
        """,
        """
        operation supply$ logist procurement purchasing$ produktion produccion$ production$ manufacturing plant$ warehouse$
        lager$ einkauf compras$ achats$ delivery$ project$ program$ programme$ projekt projet$ proyecto$ quality$ qualitat
        facilit supply-chain betrieb$ betriebs werk$ werkleit werks obra$ obras$ travaux$ chantier$ construction$ bauleit
        """,
    ),
    "legal": (
        """
        lawyer attorney solicitor barrister counsel$ paralegal judge$ notar anwalt rechtsanw jurist avocat abogad juez$
        richter$ richterin$ clo$ juge$ notaire -anwalt -anwaltin staatsanwalt prosecutor
        """,
        "legal$ law$ compliance$ recht$ rechts juridi droit$ derecho$ litigation$ patent$",
    ),
    "research": (
        """
        researcher postdoc physicist chemist$ biologist$ forscher chercheu investigador wissenschaftler mathematician
        geologist$ physiker chemiker biologe biologin -ologist scientist$ astronomer$
        """,
        "research$ science$ r&d rnd$ forschung recherche$ investigacion$ scientific wissenschaftlich laborator labor$ lab$",
    ),
    "teaching": (
        """
        teacher lecturer professor profesor professeur tutor$ instructor$ lehrer lehrbeauftragt dozent erzieher enseignant
        docente$ maestra$ maestro$ headteacher -lehrer -lehrerin -professor educator$ catedratic maitre-de-conferences
        dean$ rektor$ rektorin$ decan schulleit studienrat principal-school provost$
        """,
        "teaching$ school$ education curriculum schul schule$ academic$ faculty$ ecole$ escuela$ academi",
    ),
    "care": (
        """
        nurse$ nurses$ doctor$ doctors$ physician surgeon paramedic midwife therapist pharmacist dentist carer$ arzt$
        arztin$ -arzt -arztin pfleger pflege$ krankenschwester hebamme infirmi medecin medic$ enfermer medico$ medica$
        -iatrist -therapist -therapeut -therapeutin apotheker pharmacien aide-soignant sage-femme social-worker
        sozialarbeiter psychologe psychologin psychologist$ veterinar vet$ -ologue optician dietitian cardiologist
        """,
        "nursing$ health medical clinical care$ hospital$ ward$ patient pflege klinik station soin$ sante$ salud$",
    ),
    "media": (
        """
        journalist editor$ reporter writer$ author$ photographer redakteur periodista$ redactor redacteu regisseur actor$
        actress$ musician$ producer$ translator ubersetzer traducteu traductor filmmaker
        """,
        "editorial redaktion film$ music$ publishing news$ photography press$ prensa$ presse$",
    ),
    "hospitality": (
        "chef$ cook$ koch$ kochin$ waiter$ waitress$ bartender$ barista$ cocinero camarer cuisini serveu kellner kuchen",
        "hotel$ restaurant$ kitchen$ cafe$ bar$ cocina$ cuisine$ catering$",
    ),
    "crafts": (
        """
        carpenter electrician plumber welder mechanic$ roofer baker$ schreiner tischler elektriker maurer maler$ backer
        friseur boulang menuisier plombier electricista$ carpintero$ albanil panadero metzger gartner dachdecker
        -meister joiner mason$ hairdresser gardener$ schlosser mechaniker
        """,
        "handwerk craft$ workshop$ werkstatt",
    ),
    "public safety": (
        """
        police polizei polizist soldier soldat sergeant lieutenant colonel captain$ firefighter feldwebel hauptmann oberst$
        bombero sargento guard$ general$-army detective policier feuerwehr admiral
        """,
        "army$ navy$ military security$ bundeswehr",
    ),
    "consulting": (
        "consultant$ consultor consultante$ berater$ beraterin$ unternehmensberat",
        "consulting$ advisory$ strategy$",
    ),
    "administration": (
        "secretary receptionist secretaire sekretar sachbearbeit clerk$ administrativ verwaltung",
        "office$ administration administrat assistant$ assistante$ assistenz assistent auxiliar$ asistente$ -assistenz",
    ),
    "leadership": (
        """
        ceo$ founder$ cofounder$ owner$ geschaftsfuhr vorstand inhaber pdg$ president presidente$ gerant grunder mayor$
        fondat alcald burgermeister fundador -burgermeister
        """,
        "board$ managing$ executive$",
    ),
}
PHRASES = {
    "human resources": "people",
    "ressources humaines": "people",
    "recursos humanos": "people",
    "talent acquisition": "people",
    "business development": "sales",
    "business partner": "people",
    "customer success": "sales",
    "customer service": "sales",
    "product marketing": "marketing",
    "product owner": "product",
    "product manager": "product",
    "chef de produit": "product",
    "jefe de producto": "product",
    "chef de projet": "operations",
    "social media": "marketing",
    "public relations": "marketing",
    "data engineer": "data",
    "data scientist": "data",
    "machine learning": "data",
    "supply chain": "operations",
    "project manager": "operations",
    "office manager": "administration",
    "executive assistant": "administration",
    "social worker": "care",
    "assistante sociale": "care",
    "trabajadora social": "care",
    "aide soignante": "care",
    "sage femme": "care",
    "physician assistant": "care",
    "high school": "teaching",
    "maitre de conferences": "teaching",
    "wissenschaftliche mitarbeiter": "research",
    "wissenschaftlicher mitarbeiter": "research",
    "landscape architect": "design",
    "art director": "design",
    "film director": "media",
    "private equity": "finance",
    "venture capital": "finance",
    "real estate": "sales",
    "policy advisor": "legal",
    "managing director": "leadership",
    "general manager": "leadership",
    "directeur general": "leadership",
    "directrice generale": "leadership",
    "director general": "leadership",
    "directora general": "leadership",
    "chief executive": "leadership",
    "chief of staff": "leadership",
    "vice chancellor": "leadership",
}
ADJACENT = (
    *(
        "engineering data",
        "engineering product",
        "engineering research",
        "engineering design",
        "engineering operations",
    ),
    *("data research", "data product", "data finance", "design product", "design marketing", "design media"),
    *("product marketing", "product sales", "product operations", "sales marketing", "sales operations"),
    *("sales hospitality", "marketing media", "finance legal", "finance operations", "finance consulting"),
    *("people legal", "people administration", "people operations", "operations administration", "operations crafts"),
    *("operations hospitality", "research teaching", "research care", "teaching care", "consulting operations"),
    *("consulting engineering", "consulting data", "consulting product", "public safety|care", "legal consulting"),
)
