"""What happens at a day and a place and has a name: conferences, fairs, reunions."""

from kith.core.sentence.words import german

HEADS = (
    frozenset(
        """
    afterparty after-party agm assembly awards ball bazaar bbq biennale bootcamp breakfast-club brunch-club camp
    carnival ceremony championship championships clean-up cleanup colloquium con conclave conf conference conferences
    congress
    conventicle convention crawl
    day days derby dinner dinners exhibition exhibit expo fair faire fest festival fete fireside forum gala
    gathering gig graduation hackathon hackday hack jam homecoming induction jamboree jobfair keynote kickoff
    lunch-and-learn launch lecture lectures luncheon marathon masterclass
    meet-up meetup meetups meet mela mixer night olympiad open-day openday orientation outing panel parade
    parkrun party picnic pitch-night play-off premiere presentation quiz quiznight rally race reception regatta
    residency retreat reunion roadshow roundtable round-table salon screening seminar seminars session sessions
    showcase showdown slam soiree sprint summit symposium talk talks teach-in tournament town-hall tradeshow
    triathlon unconference vernissage visit webinar week wedding wake weekend-school workshop workshops demo-day
    demoday hearing concert talkshow barcamp hackweek
    anniversary defence defense event events viva auction banquet celebration cookout course fundraiser game hike
    match opening potluck practice recital rehearsal ride social tour training tasting housewarming bake-sale
    walkathon class breakfast lunch brunch drinks supper mingle mingler ride-along drive birthday
    protest march vigil contest competition standup stand-up
    show
    messe tagung konferenz kongress stammtisch treffen klassentreffen festivalcito feria congreso jornadas
    cumbre salao salon forum encontro congresso sommerfest weihnachtsfeier hochzeit
    """.split()
    )
    | german.HAPPENINGS
)
"""The noun that ends an event's name."""

PAIRS = frozenset(
    " ".join(pair.split())
    for pair in """
    summer school, winter school, spring school, autumn school, open day, open house, career day, careers day,
    careers fair, game night, games night, book launch, book club, office hours, happy hour, study group, reading
    group, speed networking, networking event, networking evening, networking drinks, team building, away day,
    sports day, family day, movie night, film night, poker night, christmas do, christmas drinks, summer drinks,
    welcome drinks, leaving drinks, alumni drinks, alumni evening, alumni event, alumni weekend, wine tasting,
    garden party, street party, press conference, job fair, trade fair, book fair, science fair, art fair, ted talk,
    industry evening, parents evening, parents' evening, prize giving, prize-giving, award ceremony, freshers week,
    freshers' week, park run, charity run, fun run, info session, information evening, open mic, board games,
    town hall, moot court, ribbon cutting
    """.strip()
    .replace("\n", " ")
    .split(", ")
)
"""Two words that make an event together."""

LOOSE = frozenset(
    (
        "day days night week session sessions dinner meet reception race talk talks camp party panel visit launch "
        "anniversary event events course game hike match opening practice ride social tour training class tasting "
        "salon lecture hearing con ball open jam race concert quiz pitch hack exhibit breakfast lunch brunch drinks "
        "supper drive birthday protest march vigil show contest competition"
    ).split()
)
"""Heads that make an event only with a name or another noun before them."""

KNOWN = frozenset(
    """
    aaai acl afrotech apsara aws-reinvent re:invent bett bauma burning-man cannes-lions cebit ces cebit chi
    collision config cvpr davos defcon def-con dreamforce dld dmexco drupa drupacon ecir emnlp etech eurocrypt
    europython eurobike fosdem gamescom gdc gitex glastonbury google-io
    gtc hannover-messe hotos icassp iclr icml icra ifa ijcai infocomm interpack interspeech jsconf kdd kubecon
    latitude59 lollapalooza london-tech-week mipim mwc naacl neurips nips nrf ndc o'reilly oopsla osdi pax pldi
    popl pycon pydata pyconde rsa saastr sigchi siggraph sigir sigmod sosp
    slush srecon sxsw ted tedx techcrunch-disrupt tomorrowland usenix vivatech vldb wacken wef websummit webit
    wwdc re:publica republica oktoberfest eurovision wimbledon comicon comic-con dockercon railsconf railsconf
    elixirconf rubyconf strangeloop goto qcon devoxx jax codemotion djangocon geekle inbound saastock
    nordic-game ecb
    aacr asco agu ashg rsna himss shrm nab iros corl eacl uist cscw ismir miccai recsys wsdm sigcomm nsdi
    eurosys asplos isca hpca icse icfp ecoop oscon linuxcon guadec akademy froscon rsac blackhat shmoocon
    ethdenver ethcc token2049 devcon vivatech 4yfn tedx berlinale tiff shoptalk etail cosmoprof gulfood medica
    cphi interzum eurobike agritechnica anuga sial prowein vinitaly fitur imex bio-europe ietf icann mobicom hci
    ubicomp iswc aamas iccv eccv wacv bmvc interop infosec cwieme offf cebit sfn
    money20/20 sibos ispo itb spoga drupal-con swipe
    """.split()
)

ENDINGS = ("con", "conf", "fest", "camp", "thon", "meetup", "expo", "summit", "days", "messe", "party")
"""Endings of invented names: PyCon, RailsConf, Hackathon."""
