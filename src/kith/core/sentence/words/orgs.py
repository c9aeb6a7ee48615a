"""Words that mark an organisation."""

from kith.core.sentence.words import german

WORDS = (
    frozenset(
        """
    ab abbey academy advisors advisory advisers ag aerospace agency airlines airways analytics architects army
    archive archives  asa assembly associates association associations authority aviation bakery bank banking
    bancorp bbva bhd bibliothek biotech bistro board books bookshop bookstore brasserie brewery
    broadcasting brothers bros builders bureau bv b.v. cancer capital care catering cathedral center centre
    chambers chamber charity choir church cic cinema clinic clinics cloud co co. coalition coffee college comms
    commission committee communications community company computing conservatory construction consultancy
    consultants consulting cooperative co-op coop
    corp corp. corporation council credit dairy dental design diagnostics dynamics dao defence defense
    department diocese distillery district e.v. eg electric electronics embassy energy engineering enterprises
    entertainment estate estates exchange express farm farms federation federal ferries films finance financial
    firm fisheries foods
    forum-ltd foundation foundry freight friends fund gallery games garage garden gardens genomics gmbh
    government gmbh&co gov group guild gym healthcare health holdings holding homes hospice hospital hospitals
    hotel hotels house housing inc inc. industries infirmary infrastructure inn institute institut institution
    insurance
    international investments investment irrigation jewellers joinery kg kitchen kindergarten kommune lab
    laboratories laboratory labs lawyers law league legal library limited llc llp logistics ltd ltd. lodge
    magazine management manufacturing marine market marketing media medical ministry mission mosque motors
    museum mutual network networks news newspaper nhs npo nursery
    observatory office opera optics orchestra organisation organization oy oyj parish parliament partners
    partnership party pharma pharmaceuticals pharmacy plc police polytechnic post power practice presbytery
    press primary productions programme properties property prison pte publishers publishing publications pumps
    radio rail railway railways realty records recruitment regiment renewables rescue research resort restaurant
    robotics s.a. s.p.a. s.r.l. sa sarl sas school schools sciences secondary secretariat security seminary
    service services shipyard shop sl society software solar solicitors solutions sons sp spa srl stables
    startup steel store stores studio studios supermarket surgery synagogue systems taskforce tax tech
    technologies technology technion technik telecom telecommunications television temple
    textiles theater theatre theatres therapeutics tourism trading trains transit transport trust tv uni union
    united universidad universidade universita universitat universite university utilities ventures verein
    verlag vets water webdesign winery wines workshop works  ymca ywca zoo stiftung klinikum krankenhaus
    sparkasse stadtwerke hochschule gymnasium fachhochschule
    academia colegio escola hospital ayuntamiento prefeitura mairie lycee ecole istituto politecnico banco
    banque universita associates laboratoires infosec dentistry vet veterinary nurseries clubhouse orphanage
    firm parlament senate congress treasury
    """.split()
    )
    | german.ORGANISATIONS
)
"""Kinds of organisation;  the last (or "University of ...": first) word they show one."""

STARTS = frozenset(
    (
        "university universidad universidade universite universita politecnico college institute ministry "
        "department bank hospital school academy city state office faculty church council county port house bureau "
        "embassy museum foundation society friends city's friends"
    ).split()
)
"""Words that begin "X of Y" names."""
