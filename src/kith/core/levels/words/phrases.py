"""Words and phrases that tell a rank, a grade, or that there is none. A line is one phrase or several parted by commas;
"a|b" stands for either word, "a|" for a word that may be missing. "de" stands for every "of the" of French and Spanish
(du, des, del, de la, d'), whose articles are left out."""

EXECUTIVE = """
ceo, cto, cfo, coo, cmo, cio, cpo, cro, cso, ciso, chro, cco, cdo, clo, cao, cbo, cxo, cko, cpto, cmio, cno, csco
chief executive, vice chancellor, pro vice chancellor, deputy vice chancellor, chancellor, provost
founder|cofounder|cofounders, co founder|founders, founding partner, owner|coowner|owners, co owner, proprietor
entrepreneur, shareholder
partnerin|partnerinnen, managing director|directors|partner, managing general partner, executive director
non executive director, nonexecutive director, director general, company director
president|presidenta|presidentin, president ceo
chair|chairman|chairwoman|chairperson, vice chair|chairman, vice chairman|chairwoman, deputy chair, chairman emeritus
board member|director|chair|trustee, member of board, member of executive|supervisory|advisory|management board
board of directors|trustees|governors, executive board, executive board member, advisory board, advisory board member
supervisory board, member of executive committee, executive committee member, trustee|trustees, school governor
general manager, gm, deputy general manager, general partner|counsel, general secretary, secretary general
attorney|solicitor|surgeon|postmaster|governor|inspector|consul|commissioner general
mayor, lord mayor, deputy mayor, governor, minister|ministerin, prime minister, secretary of state, permanent secretary
police|fire chief, chief of police, chief constable, chief justice, ambassador
maj|lt gen, major general, lieutenant general, brigadier, brigadier general, admiral, vice admiral, rear admiral
field marshal, air marshal
vorstand|vorstandin|vorstande, vorstandsmitglied, mitglied des|im vorstands|vorstandes|vorstand
vorstandsvorsitzender|vorstandsvorsitzende|vorstandsvorsitz, vorstandssprecher|vorstandssprecherin
aufsichtsrat|aufsichtsratin|aufsichtsratsmitglied, beirat|beiratin, verwaltungsrat|verwaltungsratin, vorsitzender|vorsitzende
mitglied der|in geschaftsleitung|geschaftsfuhrung, geschaftsfuhrung, geschaftsleitung, geschaftsleiter|geschaftsleiterin
geschaftsfuhrer|geschaftsfuhrerin, geschaftsfuhrender|geschaftsfuhrende, hauptgeschaftsfuhrer|hauptgeschaftsfuhrerin
inhaber|inhaberin|mitinhaber|mitinhaberin, gesellschafter|gesellschafterin, grunder|grunderin|mitgrunder|mitgrunderin
unternehmer|unternehmerin, eigentumer|eigentumerin, generaldirektor|generaldirektorin, teilhaber|teilhaberin
intendant|intendantin, generalintendant|generalintendantin, rektor|rektorin, prorektor|prorektorin, kanzler|kanzlerin
landrat|landratin, staatssekretar|staatssekretarin, oberburgermeister|oberburgermeisterin, generalsekretar|generalsekretarin
generalmajor, generalleutnant, brigadegeneral, konteradmiral, flottillenadmiral
administrateur|administratrice delegue|deleguee|general|generale|independant|independante
pdg, dg, dga, dgs, president|presidente directeur|directrice general|generale
directeur|directrice general|generale adjoint|adjointe|delegue|deleguee|, directeur|directrice generaux
directeur|directrice executif|executive, gerant|gerante, cogerant|cogerante, co gerant|gerante
associe|associee|associes, associe|associee gerant|gerante, avocat|avocate associe|associee, fondateur|fondatrice
cofondateur|cofondatrice, co fondateur|fondatrice, dirigeant|dirigeante, cadre dirigeant|dirigeante, delegierter|delegierte des verwaltungsrats|verwaltungsrates, chef|cheffe de entreprise|entreprises
proprietaire, presidente, maire, adjoint|adjointe a|au maire, prefet|prefete, sous prefet|prefete, recteur|rectrice
membre de comite de direction, membre de comex, membre de conseil de administration|surveillance
membre de directoire, secretaire general|generale, patron|patronne, entrepreneur|entrepreneure, chef de police
director|directora|subdirector|subdirectora general, director|directora ejecutivo|ejecutiva, director|directora gerente
consejero|consejera delegado|delegada, consejero|consejera, administrador|administradora unico|unica
director|directora general adjunto|adjunta, gerente general, subgerente general, presidente|presidenta
socio|socia, socio|socia director|directora|fundador|fundadora|gerente, fundador|fundadora, cofundador|cofundadora
co fundador|fundadora, propietario|propietaria, dueno|duena, empresario|empresaria, emprendedor|emprendedora
alcalde|alcaldesa, teniente de alcalde, rector|rectora, vicerrector|vicerrectora, secretario|secretaria general
miembro de consejo, miembro de consejo de administracion, miembro de comite de direccion, miembro de comite ejecutivo
ministro|ministra, gobernador|gobernadora, almirante, general de brigada|division|brigade, miembro de junta directiva
"""

VICE_PRESIDENT = """
vp, avp, svp, evp, rvp, vps, vice president|presidents, assistant|associate|senior|executive|deputy vice president
first vice president, vizeprasident|vizeprasidentin, vice presidente, vicepresidente|vicepresidenta, senior vp
"""

DIRECTOR = """
director|directors, directora|directores, codirector|codirectora, directeur|directrice, codirecteur|codirectrice
direktor|direktorin, dir, subdirector|subdirectora, subdirecteur, sous directeur|directrice, director adjunto
drh, daf, dsi, chief of staff, chef|cheffe de cabinet, jefe|jefa de gabinete, chief of surgery|medicine|cardiology
head, heads, head of, co head, headmaster|headmistress|headteacher, head teacher|master|mistress, school principal
high school principal, elementary|primary|middle|secondary school principal, vice|deputy|assistant|associate principal
principal of, dean, deans, department chair, chair of department, superintendent of schools, school superintendent
editor in chief, executive editor, redacteur|redactrice en chef, redactor|redactora jefe
doyen|doyenne, vice doyen|doyenne, decano|decana, vicedecano|vicedecana, dekan|dekanin, prodekan|prodekanin
proviseur|proviseure, proviseur|proviseure adjoint|adjointe, principal|principale de college
principal|principale adjoint|adjointe, chef|cheffe de etablissement, chef|cheffe de pole|departement|division
medecin chef|cheffe, medecin|medecine en chef, chef|cheffe de service de chirurgie|cardiologie|medecine|pediatrie|radiologie
chef|cheffe de service hospitalier, jefe|jefa de servicio de cirugia|cardiologia|pediatria|medicina|urgencias|radiologia
jefe|jefa de servicio medico, rektor|rektorin einer|der grundschule, rektor|rektorin grundschule, konrektor|konrektorin
chefarzt|chefarztin, chefredakteur|chefredakteurin, chefredaktion, schulleiter|schulleiterin|schulleitung
lieutenant|lt colonel, lt|ltc col, colonel, col, cdr, commander, wing commander, group captain, navy captain, captain us navy
oberst, oberstleutnant, kapitan zur see, fregattenkapitan, korvettenkapitan, oberstarzt|oberfeldarzt|oberstabsarzt
commandant|commandante, lieutenant colonel, comandante, coronel, teniente coronel, capitaine de vaisseau|fregate|corvette
capitan de navio|fragata|corbeta, chef de bataillon|escadron, medical director, nursing director
leitender|leitende|ltd arzt|arztin, leiter|leiterin|leitung
department|division|bureau|deputy|section chief, chief nurse, director|directora de colegio|instituto|escuela
"""

MANAGER = """
manager|managers|mgr|manageress|managerin|manageur|manageuse, line manager, team manager, senior manager
supervisor|supervisors|supervisora|superviseur|superviseuse|superviseure, superintendent, head chef|cook|nurse|librarian
executive|sous chef, head housekeeper, head pastry chef, chef de cuisine, chef|cheffe cuisinier|cuisiniere
second de cuisine, kuchenchef|kuchenchefin, souschef|souschefin, chefkoch|chefkochin, ward sister, matron
group leader, research group leader, managing editor, chef|cheffe adjoint|adjointe, group product manager, station master, stationmaster, prokurist|prokuristin
captain, capitaine, capitan|capitana, hauptmann, kapitanleutnant, stabsarzt|stabsarztin, kapitan|kapitanin, rittmeister, shopkeeper
responsable|responsables, cadre de sante, cadre superieur|superieure de sante, cadre infirmier|infirmiere, infirmier|infirmiere cadre, gouvernante generale
chef|cheffe de service|rayon|agence|secteur|bureau|section|atelier|gare|magasin|zone|groupe|region|caisse|unite
chef|cheffe de ventes|salle|cuisine|chantiers|reception|quai|centre|exploitation|securite|personnel|poste
chef|cheffe comptable|cuisinier, conducteur|conductrice de travaux, infirmier|infirmiere en chef|cheffe|chef
jefe|jefa, subjefe|subjefa, gerente|gerenta|subgerente, encargado|encargada, maitre de hotel principal
encargado|encargada de tienda, jefe|jefa de cocina, capitan de barco
fuhrungskraft, leitende|leitender angestellte|angestellter, verantwortlicher|verantwortliche
betriebsleiter|betriebsleiterin, oberschwester, commissaire de police
surintendant|surintendante, intendente, floor|shop|store|hotel|branch|kitchen|warehouse|ward manager
police|detective superintendent, police captain, encargado|encargada de obra, mando intermedio, postmaster|postmistress, managing consultant
"""

LEAD = """
lead|leads|leader|leaders, tech lead, team lead|leader, teamlead|teamleader|teamleaderin, team captain, principal
distinguished, squad|shift|crew leader, crew chief, chief engineer, it architect|architekt|architektin
teamleiter|teamleiterin|teamleitung, teamchef|teamchefin, fachliche|fachlicher leitung|leiter|leiterin, contramaestre|contramaestra, foreman|forewoman|foreperson, charge nurse, chargehand
charge hand, nurse in charge, sergeant, staff sergeant, sergeant major, sergeant first class, master sergeant, sgt
warrant officer, chief warrant officer, petty officer, chief petty officer, first sergeant, gunnery sergeant
lieutenant, lt, first|second lieutenant, sub lieutenant, leutnant|leutnantin, oberleutnant, sous lieutenant
teniente, alferez, subteniente, sargento|sargenta, sargento mayor|primero, brigada, suboficial, subofficier, sous officier
adjudant, adjudant chef, adjudante, sergent|sergente, sergent chef, sergent major, marechal de logis, marechal de logis chef
major de gendarmerie, unteroffizier, maat, obermaat
polier|polierin, vorarbeiter|vorarbeiterin, kolonnenfuhrer|kolonnenfuhrerin, schichtfuhrer|schichtfuhrerin
werkpolier, oberkellner|oberkellnerin, leitender|leitende|ltd, teamfuhrer
chef|cheffe de equipe|chantier|brigade|mission, contremaitre|contremaitresse, agent de maitrise, ingenieur|ingenieure en chef
referent technique, jefe|jefa de equipo|turno|cuadrilla, capataz|capataza, lider, responsable de equipe|equipo
lider de equipo, responsable de equipe de soins, coordinador|coordinadora de equipo, chief mate, first mate
purser, stabsunteroffizier, concertmaster, konzertmeister|konzertmeisterin, head coach, maitre de hotel, head waiter|waitress
referente|referent tecnico, lead product manager, site|shift lead, chief steward|stewardess
"""

SENIOR = """
senior|sr|snr|seniore, experienced, experimente|experimentee, experimentado|experimentada, confirme|confirmee
erfahrener|erfahrene, senior lecturer, associate|assoc prof|professor, professor|professorin|professors, reader in
university professor, full professor, prof, senior associate, senior assistant
medical consultant, consultant surgeon|physician|anaesthetist, attending physician, nhs consultant
hochschulprofessor|hochschulprofessorin, universitatsprofessor|universitatsprofessorin, reader
lehrstuhlinhaber|lehrstuhlinhaberin, privatdozent|privatdozentin, pd dr, priv doz, vorsitzender|vorsitzende richter|richterin, oberstaatsanwalt|oberstaatsanwaltin, akademischer|akademische oberrat|oberratin
oberarzt|oberarztin, leitender|leitende|ltd oberarzt|oberarztin, funktionsoberarzt|funktionsoberarztin
oberingenieur|oberingenieurin, oberstudienrat|oberstudienratin, meister|meisterin
catedratico|catedratica, profesor|profesora titular, profesor|profesora asociado|asociada, profesor|profesora de universidad
profesor|profesora universitario|universitaria, profesor|profesora catedratico|catedratica, professor titular
professeur|professeure de universite|universites, professeur|professeure associe|associee, professeur|professeure agrege|agregee de universite
professeur|professeure ordinaire|titulaire|universitaire, professeur|professeure de universites praticien hospitalier
maitre|maitresse de conferences, pu ph, mcf, chef|cheffe de clinique, chef|cheffe de clinique assistant|assistante
maitre|maitresse artisan|boulanger|boulangere|patissier|menuisier|plombier|charpentier|coiffeur|couturier|macon
maestro|maestra albanil|panadero|panadera|carpintero|carpintera|cervecero|pastelero|electricista|fontanero|artesano
master craftsman|craftsperson|carpenter|electrician|plumber|baker|brewer|builder|joiner|mason|stonemason|mechanic|butcher|tailor
master jeweller|jeweler|goldsmith|distiller|blender|technician|gardener|roofer|bricklayer|welder|chocolatier|tradesman
airline captain, flight captain, flugkapitan|flugkapitanin, oberinspektor|oberinspektorin
"""

ENTRY = """
junior|jr|jnr, graduate, associate|associates, assistant|assistants|assistante|asst|assist, assistentin|assistent|assistenz
entry level, entry, young professional, berufseinsteiger|berufseinsteigerin, debutant|debutante, principiante, novice
asistente|asistenta|assistente, auxiliar|auxiliares, auxiliaire|auxiliary, ayudante, aide|aides, helper, founders associate, infantryman, new grad
ea, executive assistant, personal assistant, research|teaching assistant
hilfskraft, studentische|studentischer hilfskraft|mitarbeiter|mitarbeiterin, hiwi, aushilfe, aushilfskraft, helfer|helferin
assistenzarzt|assistenzarztin, junior doctor, resident doctor|physician, house officer, foundation doctor, f1|f2 doctor, fy1, fy2, sho, chief resident
arzt|arztin in weiterbildung, eir, pir, fir, bir, newly qualified, weiterbildungsassistent|weiterbildungsassistentin, mir, medico interno residente
medica interna residente, medico|medica residente, enfermero|enfermera interno|interna residente, residente
interne en medecine|chirurgie|pediatrie|cardiologie|psychiatrie|radiologie|pharmacie|anesthesie|medicine|oncologie
interne de hopitaux|hopital|specialite|medecine|chirurgie, medecin interne, docteur junior
private first class, pvt, pfc, recruit, airman, seaman recruit, rifleman, army private
soldat|soldatin, soldate, gefreiter|gefreite, obergefreiter|obergefreite, hauptgefreiter|hauptgefreite, rekrut|rekrutin
schutze|schutzin, panzergrenadier, soldado, recluta, marinero|marinera, soldier
militaire de rang, asociado|asociada
"""

PROFESSIONAL = """
assistant|asst|adjunct prof, assistant|asst professor|professorin, adjunct|junior professor, visiting assistant professor, juniorprofessor|juniorprofessorin, adjunct professor
assistant teaching|research|clinical professor, professor assistente, profesor|profesora ayudante|contratado|contratada
profesor|profesora ayudante doctor|doctora, physician|physicians assistant|associate, physician 's assistant, associate attorney|lawyer|solicitor|counsel
abogado|abogada asociado|asociada
associate dentist|veterinarian|physician|pastor|vet, assistant us|district|city|state|county attorney
assistant public defender, assistant prosecutor, assistant|assistante social|sociale, asistente|asistenta social
adjoint|adjointe administratif|administrative, journeyman|journeywoman, postdoc, postdoctoral, post doc, post doctoral
staff nurse|accountant|writer|attorney|physician|photographer|reporter|pharmacist|member|psychologist|therapist|counsel
staff officer|editor|lawyer|surgeon|veterinarian|auditor|interpreter|associate|trainer|meteorologist|pilot|tutor|teacher|midwife
member of technical staff, member of staff, support|teaching|academic|ground|office staff
wissenschaftlicher|wissenschaftliche mitarbeiter|mitarbeiterin, wiss mitarbeiter|mitarbeiterin, schoolteacher, freelancer
freelance, self employed, selbststandig|selbststandiger|selbststandige, freiberufler|freiberuflerin, freiberuflich
independant|independante, auto entrepreneur|entrepreneuse, autonomo|autonoma, maestro|maestra
film|movie|art|casting|music|musical|stage|funeral|theatre|theater|tv|television|video|documentary|choir|choral director
director|directors|directora of|de photography|films|movies|commercials|documentaries|fotografia|photographie|cine|orquesta|escena|coro|arte|casting|musical|teatro
director|directora artistico|artistica, filmregisseur|regisseur|regisseurin, kameramann|kamerafrau
directeur|directrice de photographie|casting|these, directeur|directrice artistique|musical|musicale, art directorin
chef|cheffe de orchestre|choeur|projet|projets|produit|produits|rang|partie|publicite|marque|bord|file|train|gamme|clientele|ligne|quart|campagne|presse
chef|cheffe operateur|operatrice|monteur|monteuse|decorateur|decoratrice|costumier, cheffe de chant, chef de chant
chef pastry, pastry|private|personal|line|demi|commis chef, chef vom dienst
product|process|data|service|system|risk|application|area|platform|feature|home|account|asset|control|budget owner, homeowner
business|people|hr|talent|acquisition|client|customer|service|delivery|training|finance|learning|it|technology|channel|talents partner
people culture partner, business development|change|success|marketing|enablement|engagement|recruitment|procurement partner
hr business partner, human resources business partner, strategic|growth|solution|solutions|recruiting|insights|legal partner
ansprechpartner|ansprechpartnerin|sparringspartner, partner marketing|success|development
entrepreneur in residence, board certified, board operator|secretary|advisor|observer|game
loan|account|sales|marketing|advertising|pr|media|customer|service|recruitment|support|relations|care|legal|hr executive
development|accounts|seo|office|it|finance|tax|admin|operations|digital executive, executive coach|producer|search|secretary
head hunter, headhunter, head office, head start, lead generation|gen|management|nurturing|qualification|times
secretary, secretaire, sekretar|sekretarin, secretario|secretaria, general practitioner|surgeon|dentist|labourer|contractor|clerk
medecin|medico|medica general|generaliste, medecine generale, medicina general, prof de, professeur|professeure
professeur|professeure de ecoles|lycee|college, profesor|profesora, profesor|profesora de instituto|secundaria|primaria
hausmeister|hausmeisterin, bademeister|bademeisterin, hausmeister, schatzmeister|schatzmeisterin, platzmeister
polizeimeister|polizeimeisterin, polizeiobermeister|polizeiobermeisterin, maitre nageur, scrum master, webmaster
brandmeister|brandmeisterin, oberbrandmeister|oberbrandmeisterin, obermaat, quartermaster, harbourmaster
angel investor, private tutor|investigator|detective, resident artist|dj|engineer|director
arzthelfer|arzthelferin, zahnarzthelfer|zahnarzthelferin, entwicklungshelfer|entwicklungshelferin, rechtsanwaltsgehilfin
responsable de projet|projets|produit|produits|compte|comptes|clientele, responsable de proyecto|proyectos|producto|cuentas|cuenta
gerente de proyecto|proyectos|producto|productos|cuenta|cuentas|contratos|categoria|marca|programa
jefe|jefa de proyecto|proyectos|producto|productos|cuenta|cuentas|prensa|rango|partida, jefe|jefa de tren
encargado|encargada de negocios, encargado|encargada de proyecto|proyectos|cuenta|cuentas
meisterschuler, corporal, cpl, lance corporal, cabo, caporal, caporal chef, brigadier chef, brigadier de police
police inspector, major gifts|account|accounts|projects|incident|donor|giving officer|manager, bursar, studienrat|studienratin
akademischer|akademische rat|ratin, betriebsrat|betriebsratin, personalrat|personalratin, stadtrat|stadtratin
commis de cuisine, lieutenant de police, captain of industry, kaufmann|kauffrau, mid level, charge|chargee de mission
studentenberater, studienberater|studienberaterin, governor body, studiendirektor|studiendirektorin, chef de file
intern program|programme manager, scout leader, worship leader, thought leader, opinion leader
regierungsrat|regierungsratin, fellow, kriminalhauptmeister
sub editor, sub contractor, sous traitant, chef, cheffe, chefs, meter|proof reader
"""

INTERN = """
intern|interns|interning, internship|internships, summer analyst|associate|intern, co op, coop student, trainee|trainees
apprentice|apprenticeship|traineeship|traineeships|externship, summer|vacation student, off cycle analyst, winter|spring analyst, working student, student worker, industrial placement, placement student, year in industry, officer cadet, cadet
pupil barrister, manager in training, management trainee, articled clerk, spring week, vacation scheme
azubi|azubine, auszubildender|auszubildende|auszubildene, ausbildung zum|zur, in ausbildung, werkstudent|werkstudentin, lehrling
praktikant|praktikantin|praktikum, volontar|volontarin|volontariat, referendar|referendarin|referendariat, vorbereitungsdienst
anwarter|anwarterin, duales studium, dualer|duale|dual student|studentin|studierender|studierende, fsj, fsjler|fsjlerin, bufdi
bundesfreiwilligendienst, kadett|kadettin, offizieranwarter|offizieranwarterin, stift, lernender|lernende
stagiaire|stagiaires, en stage, stage en|de|ouvrier|ingenieur|assistant, alternant|alternante|alternance, en alternance, apprenti|apprentie, apprentissage
en apprentissage, contrat pro, contrat de apprentissage, contrat de professionnalisation, eleve officier|avocat|avocate, eleve sous officier
becario|becaria, becarios, practicante, en practicas, practicas, aprendiz|aprendiza, pasante, en formacion, contrato de formacion
pasantia, pasantias, hospitant|hospitantin, postulante judicial, schulerpraktikant
"""

NOT_INTERN = """
program programs programme programmes coordinator coordination hiring scheme schemes relations betreuer betreuerin
koordinator koordinatorin
"""
"""After a word like "intern" or "trainee": then they are what the job is about."""
NOT_INTERNSHIP = """
manager recruiter recruitment supervisor advisor adviser officer director trainer leiter leitung lead tutor assessor
delivery office specialist
"""
"""After a word like "internship", too."""

STUDENT = """
student|students|studentin, studierende|studierender, etudiant|etudiante, estudiante, undergraduate|undergrad, freshman, sophomore
doctorant|doctorante, doctorando|doctoranda, doktorand|doktorandin, promovend|promovendin, masterand|masterandin, bachelorand
phd|doctoral|mba|jd|ma|ms|msc|bsc|ba|bs|master|masters|md|llm|llb|dphil|bachelor|mphil|doctorate candidate
phd|doctoral|mba|jd|ma|msc|bsc|ba|graduate|grad|master|masters|medical|law|college|university|undergraduate|llm|research|dphil student
ph d student|candidate, m sc student, b sc student, nursing student, student nurse|midwife|teacher|doctor|paramedic|pilot|physiotherapist
pupil, schuler|schulerin, lyceen|lyceenne, collegien|collegienne, eleve, alumno|alumna, alumnus|alumni
externe en medecine, opositor|opositora, thesard|thesarde, predoctoral|predoc, student ambassador, gasthorer|gasthorerin
recent|university|college|fresh|business|law|mba|new graduate, recent grad, absolvent|absolventin, hochschulabsolvent|hochschulabsolventin
jeune diplome|diplomee, recien graduado|graduada|licenciado|licenciada|titulado|titulada, graduado|graduada, licenciado|licenciada en
class of, bachelor of, master of science|arts, bachelorstudent|bachelorstudentin, masterstudent|masterstudentin
job seeker, jobseeker, job seeking, jobsuchend|jobsuchende|jobsuchender|jobsuche, auf jobsuche, arbeitssuchende|arbeitsuchende, unemployed, between jobs, between roles, career break, arbeitslos, arbeitssuchend
arbeitsuchend, demandeur|demandeuse de emploi, sans emploi, sin empleo, desempleado|desempleada, en paro, en busqueda activa, en transition
parado|parada, hausfrau|hausmann, homemaker, stay at home, housewife, ama de casa, elternzeit, on sabbatical, sabbatical
femme|homme au foyer, privatier, not currently working, currently not working, in between jobs, en disponibilite, actively interviewing
"""

NOT_STUDENT = """
affairs|services|success|support|recruitment|advisor|adviser|counselor|counsellor|engagement|experience|life|housing|wellbeing|welfare
admissions|loans|loan|accommodation|union|finance|records|outreach|relations|development|activities|data|office
"""
"""After "student": then students are what the job is about."""

RETIRED = """
retired|retiree|emeritus|emerita|pensioner, rentner|rentnerin, pensionar|pensionarin, pensioniert, im ruhestand, ruhestand, retraite|retraitee, pensionne|pensionnee
en retraite, a retraite, jubilado|jubilada, emerito|emerita, prof|professor|professorin em, honoraire|emerite, verrentet, fruhrentner|fruhrentnerin, in rente, in pension, ausser dienst, verstorben
pensionierter|pensionierte, deceased, altburgermeister|altburgermeisterin, semi retired, en retiro
"""

PAST = """
ex|former|formerly|previously|previous|past|prev|erstwhile, ehemals|ehemaliger|ehemalige|ehemaligen|ehem, fruher|fruherer|fruhere, vormals|vormaliger
zuvor|davor, ancien|ancienne|anciens, anciennement, precedemment, auparavant, ex directeur, antes, anteriormente, antiguo|antigua
"""

SEEKING = """
looking for|to, looking, seeking, searching for, in search of, auf der suche, suche|sucht|suchend, en recherche de|active, a recherche, recherche un|une|stage|alternance|emploi|poste
cherche, busco|buscando, en busca, en busqueda, open to, open for, aspiring, aspirant, aspirante, wannabe, future|futur|futuro|futura|future
angehender|angehende, interested in, passionate about, we re|are hiring, available for, disponible para, offen fur, want to be, wants to become
dream of, dreaming of, on my way to, working towards, studying to become, training to become, learning to be, hopes to, disponible pour, a ecoute
"""

SKIP = """
junior school|high|college, senior high|school|secondary|college
open to work|opportunities, open to new opportunities, opentowork, senior living|citizens|citizen|services|housing|center|centre, graduate studies|school|admissions|programs|program
graduate education|recruitment|office|affairs, international, attorney at law, editor at large, lead times, principal residence
staff development|training|relations|engagement|wellbeing, partner relations|network|program|channel|ecosystem|partnerships|enablement
board certified, private equity|banking|wealth|client|clients|bank|sector|practice|label|office|investor|markets|school|capital
general management|ledger|insurance|purpose|affairs|administration|surgery|medicine|dentistry|education|services|maintenance|electric|motors|store
executive education|search|recruitment|mba|office|communications|compensation|leadership|protection
president office, presidents club, entry clerk, data entry, stage production|design|lighting|hand, major accounts|gifts|projects|incident
leadership, stage|stages de, founder story, owner relations, owners association
associate degree|degrees, reader engagement|services
"""
