"""What people are: the nouns at the heart of a job title, and the words that stand before them."""

from kith.core.sentence.words import german

HEADS = (
    frozenset(
        """
    vc
    quant cpa sde sdet mle barista
    candidate alumna alumnus applicant maintainer socio socia rechtsanwalt rechtsanwaltin anwalt anwaltin
    steuerberater steuerberaterin hebamme apotheker apothekerin burgermeister burgermeisterin chairwoman
    headmistress copyeditor lector academic accountant actor actress actuary acupuncturist adjunct administrator
    admin adviser advisor advocate agent agronomist aide
    alderman allergist ambassador analyst anaesthetist anchor anesthesiologist animator announcer apprentice
    arborist archaeologist archdeacon architect
    archivist artist assessor assistant associate astronomer astronaut athlete attache attorney auctioneer
    auditor author baker banker barber
    barista barrister bartender beautician beekeeper bioinformatician biochemist biologist biophysicist bishop
    blacksmith blogger bookkeeper bookseller boss botanist brewer
    bricklayer broker builder bursar butcher buyer captain cardiologist caregiver carer caretaker carpenter
    cartographer cartoonist cashier caterer ceo cfo chair chairman chairperson
    chairwoman chancellor chaplain chef chemist chief chiro chiropractor choreographer ciso cio cko clerk
    clergyman climatologist clinician cmo cno coach coder cofounder co-founder cobbler
    coder collector columnist comedian commander commissioner communicator composer comptroller concierge
    conductor confectioner conservationist conservator constable
    consul consultant contractor controller coo cook coordinator co-ordinator copywriter coroner correspondent
    cosmologist councillor counsel counsellor counselor courier cpo cro cso cto curate curator
    custodian dancer dean dentist deputy dermatologist designer detective dev developer devrel dietician
    dietitian diplomat director dispatcher diver doc doctor
    docent doula drafter draughtsman dramaturg driver drummer dpo ecologist economist editor educator
    electrician embryologist employee endocrinologist
    endodontist engineer engineers eng entomologist entrepreneur epidemiologist evangelist examiner exec
    executive executor expert explorer fabricator facilitator farmer fellow
    filmmaker financier firefighter fireman fisherman fitter florist forager foreman forester founder freelancer
    fundraiser gardener geneticist geographer geologist
    geophysicist gp gerontologist goalkeeper goldsmith governor grower guard guide guitarist gynaecologist
    gynecologist hacker hairdresser handyman head headhunter headmaster headmistress
    practitioner harbourmaster headteacher herbalist historian host hostess housekeeper hr-manager hydrologist hygienist
    illustrator imam
    immunologist inspector installer instructor intern
    interpreter inventor investigator investor janitor jeweller jeweler joiner journalist journaliste judge
    junior keeper laborer labourer landlady landlord landscaper lawyer lead leader lecturer
    librarian lieutenant lifeguard linguist lobbyist locksmith logistician luthier machinist magistrate maker
    manager mgr managers marketer marketeer mason masseur masseuse mathematician
    mate mayor mechanic mediator medic member mentor merchandiser merchant metallurgist meteorologist
    microbiologist midwife millwright miner minister missionary model
    moderator mortician mpp musician nanny naturalist neonatologist nephrologist neurologist neuroscientist
    neurosurgeon notary novelist nun nurse nurses nutritionist
    obstetrician oceanographer officer oncologist op operator ophthalmologist optician optometrist organiser
    organizer organist ornithologist orthodontist orthopedist osteopath owner
    co-owner paediatrician painter palaeontologist paleontologist paralegal paramedic parent parson partner
    pastor pathologist pediatrician performer perfumer pharmacist pharmacologist
    philanthropist philosopher phlebotomist photographer photographers photojournalist physician physicist
    physicists physio physiologist physiotherapist pianist pilot planner plasterer playwright plumber pm
    podcaster podiatrist poet policeman policewoman politician porter postdoc post-doc postgrad postman
    postmaster potter preacher presenter president priest principal printer producer prof professor
    programmer promoter proofreader proprietor prosecutor provost psychiatrist psychoanalyst psychologist
    psychotherapist publican publicist publisher puppeteer quartermaster rabbi radiographer radiologist ranger
    realtor receptionist recruiter rector redakteurin redakteur referee referent registrar rep repairer reporter
    representative researcher restorer retailer retiree reviewer rheumatologist rigger roaster roofer sailor
    salesman salesperson saleswoman saxophonist scaffolder scholar schoolteacher scientist scout screenwriter
    sculptor seamstress secretary seismologist seller senator
    sergeant sheriff shipwright shopkeeper singer skipper social-worker sociologist soldier solicitor sommelier
    songwriter specialist spokesperson spokeswoman spokesman sre
    statistician steward stewardess stockbroker strategist student students stylist sub-editor subeditor
    superintendent supervisor surgeon surveyor svp sysadmin tailor taxidermist teacher teachers technician
    technologist tech technologe telemarketer tester testers therapist toxicologist trader trainee trainer
    translator treasurer trustee tutor typist umpire undergrad undergraduate underwriter urologist usher valuer
    vet veterinarian vicar videographer vintner violinist vocalist volunteer vp waiter waitress ward-sister
    warden watchmaker weaver webmaster welder winemaker woodworker worker writer zoologist
    evp avp gm md ed ba po se swe sde qa dba pa ea ta ra ra's adm cmio cdo cao chro cco clo cpto vp's md's
    cofounders founders owners partners directors engineers designers developers
    devs teachers lawyers doctors analysts consultants recruiters architects researchers scientists journalists
    artists musicians students volunteers trustees accountants
    panelist panellist resident servant oenologist
    acrobat astrophysicist handler bailiff ballerina bodyguard bouncer canvasser cellist chauffeur cleaner clown
    deckhand defender dj ethicist falconer farrier footballer glazier groomer jockey juggler lineman logger
    lumberjack maid milkman naturopath rapper restaurateur shepherd signwriter speechwriter stonemason stuntman
    tiler trucker undertaker upholsterer valet wrestler percussionist flautist harpist soprano tenor baritone
    rower goalie striker quarterback coxswain proctor dramaturge gaffer showrunner storyboarder colorist roadie
    emcee streamer youtuber influencer vlogger creator ghostwriter typesetter pentester adjuster appraiser
    arbitrator ombudsman ombudswoman conveyancer legislator structurer originator picker packer stevedore
    longshoreman bosun purser navigator aviator cosmonaut assembler pipefitter drywaller draftsman urbanist
    geodesist orderly matron au-pair babysitter childminder dogwalker invigilator ceramicist glassblower
    muralist milliner couturier gallerist theologian pollster viticulturist distiller patissier chocolatier
    grocer greengrocer dishwasher hotelier bellhop breeder bookbinder stationer newsagent newsreader teller
    sourcer negotiator envoy activist campaigner trooper profiler cadet midshipman copilot chairlady barkeep
    tattooist piercer manicurist hairstylist colourist doorman cabbie postwoman decorator mountaineer acolyte
    verger benefactor scriptwriter lyricist librettist arranger bassist keyboardist trombonist trumpeter violist
    oboist clarinetist flutist sitarist solopreneur capitalist pensioner housewife househusband schoolboy
    sophomore freshman fresher valedictorian laureate
    werkstudent werkstudentin ingenieur ingenieurin geschaftsfuhrer geschaftsfuhrerin entwickler entwicklerin
    leiter leiterin abteilungsleiter abteilungsleiterin berater beraterin arztin arzt lehrer lehrerin
    professorin doktorandin doktorand projektleiter projektleiterin chefin vorstand vertriebsleiter
    vertriebsleiterin inhaber inhaberin grunder grunderin krankenschwester pflegerin pfleger
    abogada abogado ingeniero ingeniera gerente directora profesora profesor medica medico enfermera enfermero
    diretor diretora engenheira engenheiro professora advogada advogado
    desenvolvedor desenvolvedora avocat avocate directeur directrice ingenieure medecin infirmiere infirmier
    chercheuse chercheur developpeur developpeuse responsable
    """.split()
    )
    | german.TITLES
)

SUFFIXES = (
    "ologist",
    "ographer",
    "ographe",
    "ometrist",
    "therapist",
    "iatrist",
    "ician",
    "ologe",
    "keeper",
    "maker",
    "worker",
    "wright",
    "manager",
    "engineer",
    "designer",
    "developer",
    "master",
    "officer",
    "teacher",
    "smith",
    "monger",
    "nomist",
    "scientist",
    *german.TITLE_ENDINGS,
)

MODIFIERS = frozenset(
    """
    pe er icu ml ai ux ui qa bd pr esg gis bi seo private-equity
    3d 5g account accounts acquisition acting admissions advertising aerospace affairs agile agricultural ai
    alliances alumni analytics android animal apprentice application applications
    app architectural area arts asset assistant associate assurance auto automation automotive aviation avionics
    backend back-end backup bank banking basketball battery bid big billing bilingual biomedical biz board
    brand branch broadcast budget building business cabin camera campaign cancer cardiac care career careers
    casting category central certified change channel charity charge chartered
    chemical chief child childrens children's children chip church city civic civil claims classroom clean
    client climate clinical closing cloud club co code collections college commercial communications comms
    community company
    compensation competition compliance computer concept conservation construction consultant consulting
    consumer content contract contracts control controls copy core corporate cost costume council
    country court creative credit crew crisis critical cruise csr cultural curriculum customer cx cyber
    cybersecurity cyber-security dance data database day debt delivery demand demo dental department
    departmental deputy design desk
    developer development devops diabetes diagnostics digital disability disputes distribution district
    diversity divisional district document documentary domestic drama drone e-commerce early economic ecommerce
    education educational
    election electrical electronic electronics elementary email embedded emergency emeritus employment energy
    engagement engineering english enterprise environment environmental equity esports estate estates
    ethics event events ex exam executive export external facilities faculty family farm fashion festival field
    film finance financial fire first fitness fixed fleet flight food football foreign forensic founding
    fraud freelance front frontend front-end full full-stack fullstack fund fundraising funeral game games
    gallery general geotechnical gis global governance government grad graduate grant grants graphic graphics
    green group
    growth gymnastics hardware head health healthcare heritage high history honorary hospital hospitality hotel
    house housing hr human icu immigration implementation import impact in-house independent industrial
    influencer
    information infrastructure inhouse innovation inside instructional insurance integration intelligence
    intensive interaction interim interior internal international inventory investment investor ios it
    java journal junior jr key kindergarten kitchen knowledge lab laboratory land language laser law lead
    leadership learning legal legislative lettings letting liaison library licensed life lifecycle lighting line
    literacy literary litigation live loan loans local logistics low-code loss machine
    maintenance major management managing marine maritime market marketing master masters master's materials
    maternity maths math mechanical media medical member membership mental merchandising metro mid middle
    military
    mobile mortgage motion museum music national natural naval needs network neonatal news night nonprofit
    nuclear nursery nursing occupational office offshore old on-call oncology online onboarding open operations
    ops oral organisational organizational orthopaedic outreach
    overseas paediatric paid paint palliative parish park part part-time partner partnership partnerships parts
    party passenger pastry patent patient pattern payroll pediatric pensions people performance personal
    personnel phd pharmacy phone photo physical physics piano
    plant platform play police policy political port portfolio post postdoctoral power ppc pr practice pre
    preschool press pricing primary principal print private privacy probation process procurement product
    production professional program programme programmes programs
    project projects property protection prototype psychiatric public publishing purchasing python quality
    quantitative quantum quant radio rail railway rd real recruiting recruitment regional registered regulatory
    rehab reinsurance relations relationship reliability remote renewables rental research
    reserve residential resident resilience resource resources restaurant retail retired revenue risk robotics
    rpa running rust safety sales satellite school science scientific scrum search secondary section sector
    securities security semi semiconductor senior seo service services session set settlement sewing sharia
    shift shipping shop site
    small social software solar solution solutions sound sous special sports sport sr staff stage stakeholder
    startup state station statistical steel stock store strategic strategy street structural structures student
    studio supply support surface sustainability sustainable swim system systems tactical
    talent tax team tech technical technology telecom telecoms tennis test testing textile theater theatre third
    threat ticket title tour tourism town trade traffic trainee training transformation transit transport
    transportation travel treasury trial triage truck trust tv typographic ui urban user ux
    validation value vascular vendor venture vertical veterinary vice video vineyard vision visiting visual
    voice voluntary volunteer vp ward warehouse waste water wealth web wedding weekend welfare wellbeing
    wellness wholesale wildlife wind wine women's wood work workplace workshop yacht year yoga young youth
    r&d forward deployed cs dei cx ar vr gtm sem ppc hse ehs l&d d&i edi fp&a m&a b2b b2c stem eecs nicu admin
    uber taxi bus ski swimming guitar violin stunt scuba diving dog pet defence defense union
    chip ml nlp qa bi erp sap oracle salesforce azure aws linux c++ .net ruby rails react golang java
    node kubernetes php angular vue unix
    first-year second-year third-year final-year 1st 2nd 3rd final undergrad newly new qualified lead-off locum
    bank agency
    """.split()
)
"""Words that stand before a head in titles; in text without capitals they show where a name ends."""

ACRONYMS = frozenset(
    """
    ceo cfo cto coo cio cmo cpo cro cso ciso chro cco cdo cao clo vp svp evp avp gm md sre pm po ba qa swe sde
    dba pa ea gp tpm em pmo mp msp mep mla mlo mpp kc qc rn cpa cfa hod
    """.split()
)


OPENERS = frozenset(
    (
        "master's masters bachelor's phd mba msc bsc undergrad undergraduate graduate postgraduate law med medical "
        "nursing"
    ).split()
)

DEPARTMENTS = frozenset(
    """
    r d icu itu er a&e theatres wards hr it legal finance marketing sales procurement controlling accounting
    accounts payroll operations ops engineering research rd r&d logistics
    admissions catering communications comms compliance design development facilities fundraising housekeeping
    purchasing recruiting recruitment
    security strategy support planning production quality pr pathology radiology reception maintenance oncology
    cardiology a&e estates treasury tax audit risk
    personnel nursing surgery paediatrics pediatrics product partnerships growth talent people bd merchandising
    underwriting claims dispatch warehouse
    """.split()
)
"""A part of an organisation alone is not a title."""


STUDIES = frozenset(
    """
    robotics maths mathematics physics chemistry biology medicine law history economics philosophy pharmacy
    engineering architecture nursing psychology
    linguistics informatics politics sociology theology literature music art film journalism business finance
    accounting geography geology statistics
    """.split()
)
"""What one studies or teaches: an object, neither title nor organisation."""
