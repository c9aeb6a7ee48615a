"""The words that begin a part of a sentence: a meeting, an interest, an introduction, something to be done."""

from kith.core.sentence.words import german

CALL = (
    frozenset(
        (
            "call called calling tel phoned phone rang rung telephone telephoned dialled zoom zoomed skype skyped "
            "facetime facetimed teams video videocall videochat hangout telefonat telefonierte voicemail"
        ).split()
    )
    | german.CALL
)


EMAIL = (
    frozenset(
        (
            "email emailed emails e-mail e-mailed e-mails mail mailed mails wrote written corresponded newsletter "
            "schrieb geschrieben letter"
        ).split()
    )
    | german.EMAIL
)


MESSAGE = (
    frozenset(
        (
            "message messaged messages msg msgd texted text texts sms whatsapp whatsapped whatsapps dm dmed dm'd dms "
            "signal telegram linkedin wechat messenger slack slacked pinged insta instagram twitter discord line viber "
            "nachricht"
        ).split()
    )
    | german.MESSAGE
)


MEETING = (
    frozenset(
        """
    e-meet chai met meet meeting mtg met-up ran bumped caught coffee lunch lunched dinner dined breakfast brunch drinks
    drink beers beer pint pints tea chat chatted chatting talked talk spoke spoken speak
    conversation conversed sat shook saw seen visited interviewed interview hosted joined introduced intro
    catch-up catchup catching sync synced 1:1 1-1 one-on-one walk walked discussed reconnected
    reunited mentored hiking stumbled crossed encountered greeted approached connected exchanged swapped had
    ramen hug hugged hung bonded cornered grabbed shared treffen traf getroffen kaffee mittagessen abendessen
    gesprach
    stopped sitting stood queued seated paired partnered networked mingled supper curry add added rencontre
    rencontree conheci conoci
    """.split()
    )
    | german.MEETING
)


MEALS = (
    frozenset(
        (
            "lunch dinner breakfast brunch coffee chai tea drinks beer beers supper drink ramen pizza cocktails wine "
            "pint pints walk stroll tacos curry sushi"
        ).split()
    )
    | german.MEALS
)


PAST_VERBS = (
    frozenset(
        """
    met ran bumped caught had spoke talked chatted sat shook saw called phoned rang emailed wrote messaged
    texted introduced visited exchanged got was were joined stopped lunched dined discussed reconnected
    whatsapped dmed bonded hosted came dropped told asked gave helped fixed walked shared spent heard received
    skyped zoomed went attended stumbled traf telefonierte schrieb stellte hung swapped
    """.split()
    )
    | german.PAST_VERBS
)


PLANNED = frozenset("sync meeting mtg interview appointment skype zoom call appt date session".split()) | german.PLANNED
"""Encounter nouns that may as well lie ahead; the others, without a future day, are past."""


PAST_HINTS = frozenset(
    (
        "great good lovely nice brief quick long interesting had super fun wonderful fantastic excellent "
        "productive short"
    ).split()
)


IN_WORDS = (
    frozenset(
        (
            "wrote emailed messaged texted rang called phoned whatsapped dmed contacted pinged mailed stopped "
            "approached reached"
        ).split()
    )
    | german.IN_WORDS
    | german.WROTE
)


ACTIONS = (
    frozenset(
        """
    send call ring phone email e-mail mail text message msg whatsapp ping dm write reply respond answer follow
    f/u fu nudge chase remind bring lend give return share forward invite introduce intro connect
    reconnect check book schedule arrange set meet visit apply thank congratulate ask tell show get buy drop
    pass pay submit prepare draft review read update contact catch touch circle reach talk speak
    skype zoom facetime linkedin post print deliver collect pick take lunch coffee confirm find look try make
    organise organize plan report register sign rsvp attend join help fix introduce-her add
    recommend refer donate register return repay wish say let discuss order organise feed water walk drive
    sketch translate proofread explain teach demo pitch quote invoice upload hand leave fetch
    reschedule postpone borrow resend cc copy record rematch re-send recall rebook hear see go come chat sync
    """.split()
    )
    | german.ACTIONS
)


GIVING = (
    frozenset(
        """
    send bring lend give return share forward introduce intro show get buy drop pass pay submit email mail fix
    reply respond answer write invite thank refer recommend repay resend hand deliver post draft review read
    proofread translate print
    """.split()
    )
    | german.GIVING
)
"""Without a day these are still something promised."""


OCCASION_NOUNS = (
    frozenset(
        """
    coffee lunch dinner tea drinks drink breakfast brunch call zoom skype meeting rematch interview visit
    1-1 one-on-one ride-along thank-you catch-up catchup chat followup follow-up reminder deadline demo session
    appointment meet walk beer beers
    pint sync review
    presentation kickoff kick-off gig match hike second first next final phone 1:1 check-in checkin workshop
    tapas bbq barbecue picnic cinema movie museum concert pizza sushi ramen cocktails brunches party yoga golf tennis
    tour viewing lesson practice rehearsal supper due deadline close closes closing ends expires applications
    """.split()
    )
    | german.OCCASION_NOUNS
)
"""What may be planned for a day: "coffee with her on Friday"."""


SUBJECTS = frozenset("he she they i we it who both er sie".split()) | german.SUBJECTS


POSSESSIVES = (
    frozenset("my his her their our your its mein meine meinen meiner ihr ihre sein seine".split()) | german.POSSESSIVES
)


ARTICLES = (
    frozenset(
        (
            "the a an this that these those some der die das den dem ein eine einen einem einer la le el o os un une"
        ).split()
    )
    | german.ARTICLES
)


RELATIONS = (
    frozenset(
        """
    alum alums alumni alumna alumnus batchmates lab-mates workmate ex-classmate schoolfriend godson goddaughter
    friend friends mate pal buddy colleague colleagues coworker co-worker classmate roommate flatmate housemate
    lodger neighbour neighbor cousin sister brother husband wife partner fiance fiancee son daughter mother father
    mum mom dad uncle aunt aunty nephew niece boyfriend girlfriend ex-colleague ex-boss boss manager mentor mentee
    flatmates acquaintance contact ally sidekick twin in-law brother-in-law sister-in-law father-in-law mother-in-law
    grandson granddaughter schoolmate teammate batchmate coursemate lab-mate labmate successor predecessor
    protege deputy assistant secretary guy lady woman man person chap bloke fellow gentleman lad girl boy kid couple
    folks people parent guest tenant landlord landlady client customer patient student supervisor advisor parents team
    crew
    gang freund freundin kollege kollegin nachbar nachbarin chef teacher tutor professor stepson stepdaughter
    stepsister stepbrother godfather godmother bandmate
    """.split()
    )
    | german.RELATIONS
)


COLLEAGUES = (
    frozenset(
        (
            "colleague colleagues coworker co-worker deputy assistant secretary boss manager successor predecessor "
            "sidekick cofounder co-founder postdoc intern apprentice trainee team "
            "supervisor kollege kollegin number business"
        ).split()
    )
    | german.COLLEAGUES
)
"""Somebody's somebody who works at the same place."""


ROLE_VERBS = (
    frozenset(
        """
    sells drives flies performs sings dances repairs installs delivers trades audits maintains develops
    switched transferred mentors supervises advises tutors coordinates organises organizes oversees chairs
    works work worked working runs run running ran leads lead leading heads heading manages manage managing
    founded founding owns own teaches teach teaching studies study studying join joined joining joins
    recruiting
    recruits recruit hiring hires chairs chair
    started starting starts moved moving left building builds build is 's are 're was am now currently does do
    doing serves serving practises volunteers volunteering sits directs handles handle handling looks
    coordinates supervises edits writes designs
    advises represents interned interning researches consults consulting researching co-founded cofounded
    launched launching set oversees moonlights lectures trains coaches employed interns temps retired arbeitet
    leitet studiert unterrichtet ist
    """.split()
    )
    | german.ROLE_VERBS
)


OWN_ORG_VERBS = frozenset(
    (
        "runs run running founded founding owns own leads lead chairs chair heads heading launched "
        "launching building builds build started co-founded cofounded manages manage directs set leitet join joined "
        "joining joins "
        "opened opening operates"
    ).split()
)
"""Their object may be the organisation itself: "runs the food bank"."""


STOP = (
    frozenset(
        """
    a an the and or but so if then than that this these those there here to of in on at by for from with without
    into onto over under about after before between during through via as per re is are was were be been being
    am 's 're 've 'd 'll n't 's i me my mine we us our you your he him his she her hers it its they them their
    who whom whose which what when where why how
    not no yes do does did done has have had having will would can could shall should may might must just also
    too very really quite still already again soon now new old young big small great good nice lovely brief
    quick long short first second third next last other another both all any some many much more most few
    several each every
    same such own only even ever never always often sometimes today tomorrow up down out off back away around
    along across behind near beside next outside inside because since until while though although yet once both
    either neither
    get got getting go goes going went gone come came coming take took taken make made making give gave given
    say said says tell told know knew known think thought want wants wanted need needs needed like likes liked
    love loves loved look looks looking looked ask asks asked use used find found feel felt try tried leave left
    keep kept let put show showed
    became become becomes promoted appointed named hired seem seems help helps helped start starts started play plays
    run runs ran move moved live lives lived bring
    brought happen write wrote sit sat stand stood lose lost pay paid hear heard meet met meets learn learned
    learnt change changed lead leads understand watch follow stop stopped create speak spoke read allow add
    spend spent grow grew open walk walked win offer remember consider appear buy bought wait serve die send
    sent
    expect build stay fall cut reach kill remain suggest suggested raise pass sell require report decide pull
    please thanks thank hey hi hello ok okay um uh er well right anyway so basically actually like apparently
    probably maybe perhaps definitely currently recently later earlier formerly previously
    called named name person people man woman guy lady chap couple folks someone somebody everyone anyone one
    two three four five six seven eight nine ten kid kids baby friend friends colleague colleagues number thing
    things stuff way time times year years month months week weeks day days night morning afternoon evening hour
    hours minute minutes
    w w/ f/u ie eg etc aka vs pls plz asap mr mrs both together each between across bit lot lots kind sort part
    whole half end beginning side top bottom middle front line hand head face eye house home car door room world
    country city town street
    work works working worked job jobs company team office school business project projects idea plan plans
    problem question answer story book books paper report talk talks conversation chat meeting call calls email
    emails phone text message
    fixed needs hiring moving retired retiring freelance freelancing formerly ex joined joins based chairs
    teaches studies enjoys keen interested mad passionate obsessed fond intro introduced introduction promised
    owes owe via through thru
    und oder mit bei von im am auf der die das ein eine einen ist war hat ich er sie wir
    """.split()
    )
    | german.STOP
)
"""Everyday words: never part of a name in text without capitals, nor the end of an organisation's."""


PREPOSITIONS = (
    frozenset(
        (
            "at in on from of with for by to over under about after before during through via near outside inside "
            "beside into behind between across as re bei von im am auf mit aus"
        ).split()
    )
    | german.PREPOSITIONS
)


LABELS = frozenset(
    (
        "email e-mail mail tel tel. telephone phone mobile mob mob. cell t m e ph ph. web website site url "
        "homepage number fax handy linkedin profile reach reached at on @ his her their is"
    ).split()
)


NOWHERE = (
    frozenset(
        (
            "next number no no. upstairs downstairs across work home uni down abroad my our church afar here there "
            "scratch memory"
        ).split()
    )
    | german.NOWHERE
)
"""What follows "from" and is no organisation."""


BEING = frozenset("is 's are 're was am now currently ist been".split()) | german.BEING


AND = frozenset({"and", "und"})


SELF = frozenset({"i", "we", "ich", "wir"})
"""Whoever writes."""


FORMER = frozenset("ex former formerly previously left ex- once used".split()) | german.FORMER
"""What they were, they are no more."""
