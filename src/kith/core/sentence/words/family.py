"""Common family names of many cultures, folded, and the endings that betray others."""

FAMILY = frozenset(
    """
    abdi abe abebe abu acosta adams adebayo adeleke adeyemi adler afolabi agarwal aguilar ahmed akhtar akintola
    alfonso
    allen alonso alvarez alves amadi andersen anderson andersson ang aoki appiah araujo arias asante ashby atkinson
    austin avila ayodele bailey baek bai baker bakker balogun banerjee banks barbosa barnes barros baptista
    barry bauer becker begum bell
    bennett berg berger bergman bhatt bhattacharya bianchi blake boateng bos bose botha boyle braun brennan
    brooks brown bruno
    bryant burke burns butler byrne cabrera cai cameron campbell campos cao cardoso carlsson carter carvalho
    castillo castro
    chan chandra chang chatterjee chaudhry chaudhary chavez chen cheng cheung chin choi chopra chou chow
    choudhury chowdhury chua chukwu chung
    clark clarke cohen cole coleman collins contreras cook cooper correia costa cox cruz cunningham dalton dang
    daniels das
    davies davis dang delgado deng desai devries dhillon diallo dias diaz diop dixon dlamini do doan dong doyle
    duarte dube dubois
    duffy duncan duong dupont duran eastwood ebrahim edwards eriksen eriksson estrada eze evans fall farah
    farouk farrell fang feng ferguson fernandes
    fernandez ferrari ferreira fischer fisher fitzgerald fleming flores fofanah foster fox franco fraser freeman
    friedman frost fuchs fuentes fujita
    gallagher gallo gandhi gao garcia garza gibson gil gill goldberg goldstein gomes gomez gonzales gonzalez goh
    gordon graham grant gray green griffin gu guerrero
    gunawan guo gupta gutierrez guzman haddad hahn hall hamilton hansen hansson haris harper harris harrison
    hart hartmann hassan haugen hayashi hayes he healy
    henry hernandez herrera hill ho hoang hoffmann holm hong hossain howard hu huang huber hughes hung hunt
    hussain hussein huynh ibrahim igwe inoue iqbal ismail ito
    ivanov iyer jackson jacobs jacobsen jafari jain jansen jansson jang jensen jeong jha ji jiang jimenez jin
    johansen johansson johnson jones joshi juarez jung kaiser
    kamara kamau kang kapoor kariuki karlsson kato kaur kaya keita keller kelly kennedy khalil khan khumalo kim
    kimani kimura king klein kobayashi koch kohl koroma kozlov krause
    kruger krishnan kumar kurt kuznetsov kwon lam lambert lang larsen larsson lau le lee leung levi levy lewis
    li liang lim lima lin lind lindberg lindqvist liu lo long
    lopes lopez lu lund luo luong ly ma macdonald mahlangu mai maier malik mansour marino marques martin
    martinez martinsen martins mason matsumoto mayer mbeki mccarthy
    mcdonald mckay mcdonnell medina mehta meier mendes mendez mendoza mensah menon meyer miller mills mishra
    mitchell mohamed mohammed molina moore mora morales moran moreau moreira moreno
    morgan mori morris morrison moyo mueller muller murphy murray musa mwangi nair nakamura nakamura nandi
    naidoo navarro ndiaye ndlovu nel nelson neumann neves newman ng
    nguyen nielsen nikolaidis nkosi novak nowak nunez nwosu nyambura obi odhiambo ochieng oconnor ogawa ogunleye
    ogbonna oh okafor okeke okonkwo okoro okoye oliveira olsen olsson omondi ong onyango ortega ortiz
    osei otieno owusu ozturk pacheco pak pan pandey parekh park parker parra patel patil pedersen peng pereira
    perez perera petersen peterson petrov pham phan phillips phiri pillai pinto popescu
    popov powell prasad price quinn rahman ramirez ramos rao reddy reed reid reilly ren reyes reynolds ribeiro
    ricci richards richardson rios rivera roberts robinson rocha rodrigues
    rodriguez rogers rojas romano romero rosa rosenberg ross rossi rousseau roy ruiz russell russo ryan saito
    salazar saleh salem sanchez sanders santiago santos sasaki
    sato schmid schmidt schmitt schneider schroeder schulz schwarz scott shah shaikh sharma shen shi shimizu
    shrestha sidhu silva simmons singh sithole smit smith soares
    sokolov song soto sousa souza stein stewart stone suarez subramanian sullivan sun sundaram svensson sy
    takahashi tan tanaka tang taylor teixeira thapa thomas thompson thomsen tian toh
    torres toure tran traore trinh truong tsai tsang tucker turner udo valdez vargas varga vasquez vaughan
    vazquez vega venter verma vidal vieira virtanen visser vo vogel volkov vu wagner
    walker wallace walsh wang ward watanabe watson watts weber wei weiss wen west white williams williamson
    wilson winkler wolf wong wood wright wu xie xu yadav yamada
    yamamoto yan yang yao ye yeo yilmaz yildiz yoon young yousef yu yuan yusuf zamora zapata zhang zhao zheng
    zhou zhu zimmermann zulu zuma svenson hakimi rashid hamdan farsi suwaidi
    """.split()
)

ENDINGS = (
    "escu",
    "eanu",
    "ović",
    "ovic",
    "evic",
    "ikov",
    "inov",
    "anov",
    "enov",
    "ilov",
    "ova",
    "eva",
    "evski",
    "owski",
    "ewski",
    "owska",
    "ewska",
    "inski",
    "insky",
    "ovsky",
    "czyk",
    "wicz",
    "czak",
    "sson",
    "sdottir",
    "dottir",
    "opoulos",
    "oglu",
    "idis",
    "akis",
    "yan",
    "dze",
    "shvili",
    "enko",
    "chuk",
    "ssen",
    "strom",
    "qvist",
    "kvist",
    "gren",
    "berg",
    "stein",
    "feld",
    "mann",
    "meyer",
    "maier",
    "ucci",
    "elli",
    "etti",
    "ozzi",
    "accio",
    "iello",
    "ueira",
    "eira",
    "unga",
    "nathan",
    "murthy",
    "swamy",
    "walla",
    "wala",
    "ejad",
    "zadeh",
    "pour",
    "wardhana",
    "awan",
    "moto",
    "mura",
    "kawa",
    "naka",
    "guchi",
    "zaki",
    "hashi",
    "yama",
    "vili",
    "nen",
    "ainen",
    "onen",
)
"""Endings of family names; they help only where a name is due."""
