"""Common words of daily life, so that an unknown small word is not taken for a name when it is only unexpected."""

NOUNS = frozenset(
    """
    self table slide slides grocery groceries milk bread butter eggs plumber electrician dentist doctor handshake
    shower laundry dishes kitchen garden garage car bike bus train plane ferry taxi cab tram metro subway station
    airport flight ticket tickets seat seats ride luggage passport visa hotel room rooms floor lift elevator stairs
    door window chair desk lamp bed sofa bathroom house flat apartment landlord rent neighbour neighbor neighbours
    weather rain snow sun wind storm heat cold ice news paper papers book books page pages chapter story stories
    film movie movies song songs music band guitar piano violin cello drum drums dance picture pictures photo photos
    video camera phone laptop computer screen keyboard printer cable charger battery password login account accounts
    website site app apps code bug bugs repo branch commit release build deploy server database data file files
    folder document documents doc docs form forms sheet spreadsheet deck report reports essay thesis dissertation
    draft notes note notebook homework assignment exam exams test tests quiz grade grades lecture lectures class
    classes course courses semester term project projects task tasks list lists plan plans goal goals idea ideas
    question questions answer answers problem problems issue issues topic topics point points thing things stuff
    time times day days week weeks month months year years hour hours minute minutes morning afternoon evening night
    midnight noon weekend weekends holiday holidays vacation break birthday party dinner lunch breakfast snack food
    meal meals salad soup rice fish chicken beef cheese apple apples banana fruit vegetables sugar salt water juice
    coffee tea beer wine drink drinks bottle glass cup plate knife fork spoon money cash card cards bill bills price
    prices cost costs budget tax taxes loan bank payment salary bonus job jobs work career careers interview
    interviews offer offers position positions vacancy opening openings role roles internship internships application
    applications resume cv portfolio reference references letter letters recommendation scholarship grant grants
    deadline deadlines office offices meeting meetings call calls conversation chat chats message messages mail mails
    email emails invite invites invitation reply replies reminder reminders people person man woman men women boy
    girl boys girls kid kids child children baby family families friend friends guest guests crowd group groups team
    teams member members leader leaders customer customers client clients patient patients student students teacher
    teachers user users company companies business businesses firm firms startup startups industry market markets
    product products service services sale sales shop shops store stores market mall town city village country world
    street road bridge park river lake sea beach mountain forest farm field fields tree trees flower flowers grass
    animal animals dog dogs cat cats horse horses bird birds fish cow cows health illness flu cold headache pain
    medicine pill pills surgery hospital nurse doctor doctors fever doctor's sport sports game games ball football
    soccer tennis basketball swimming running yoga gym class match race team coach win loss score luck fun joke jokes
    love hate fear hope joy anger stress peace war law laws rule rules right rights wrong truth lie lies fact facts
    reason reasons cause effect result results change changes choice choices chance chances risk risks danger help
    advice support care attention interest interests experience experiences skill skills knowledge education training
    history science maths math physics chemistry biology geography language languages english german french spanish
    word words sentence sentences line lines number numbers letter zero half part parts piece pieces end ends start
    beginning middle side sides top bottom front back left corner edge size shape colour color red blue green yellow
    black white brown grey gray pink purple orange kind kinds type types sort way ways method methods step steps
    thanksgiving christmas easter hanukkah diwali ramadan eid halloween carnival newyear passover
    nothing something anything everything someone somebody anyone anybody nobody everybody everyone none
    """.split()
)

VERBS = frozenset(
    """
    finish finished clean cleaned wash washed cook cooked bake baked fix fixed repair repaired paint painted pack
    packed unpack unpacked move moved rent rented drive drove drop dropped pick picked carry carried lift lifted push
    pushed pull pulled turn turned switch switched press pressed click clicked type typed print printed scan scanned
    sign signed fill filled check checked test tested install installed update updated upgrade upgraded delete deleted
    save saved download downloaded upload uploaded search searched browse browsed watch watched listen listened
    sleep slept wake woke rest rested relax relaxed exercise exercised swim swam jog jogged climb climbed dance danced
    sing sang draw drew laugh laughed cry cried smile smiled worry worried hurry hurried wait waited arrive arrived
    return returned travel travelled fly flew ride rode park parked order ordered eat ate drink drank taste tasted
    study studied revise revised practise practised practice practiced submit submitted apply applied attend attended
    skip skipped miss missed pass passed fail failed earn earned spend spent save cost borrow borrowed lend lent owe
    owed donate donated sell sold trade traded choose chose decide decided agree agreed argue argued complain
    complained apologise apologised thank thanked wish wished hope hoped expect expected guess guessed wonder
    wondered forget forgot remember remembered remind reminded promise promised explain explained describe described
    mention mentioned discuss discussed describe recommend recommended invite invited happen happened
    aim aimed analyse analysed analyze analyzed announce announced approve approved assist assisted attach
    attached avoid avoided award awarded balance believe believed belong belonged blame brief briefed cancel
    cancelled celebrate celebrated chase chased claim claimed combine committed compare compared compete
    competed compose conduct conducted confirm confirmed congratulate congratulated connect connected consider
    contribute contributed convince convinced cover covered criticise deal dealt define delay delayed deliver
    delivered demand depend deserve develop developed direct disagree disappear discover discovered edit
    encourage encouraged enjoy enjoyed enter entered establish examine exchange exchanged exist explore extend
    face fight finalise finalised finalize finalized focus force gain gather gathered guide handle hire hired
    hold host identify imagine improve improved include increase inform informed insist insisted inspire
    inspired intend introduce involve join judge justify knock land launch launched learn limit load lock
    maintain maintained manage measure negotiate notice noticed obtain occur operate organise organised organize
    organized overhear overheard own participate participated perform performed pitch pitched planned plant
    pointed postpone postponed praise predict prefer preferred prepare prepared present presented prevent prove
    provide provided publish published quit reach reached realise realised realize realized receive received
    recognise recognised recognize recognized record recorded reduce refer referred refuse refused regret reject
    rejected relate relocate relocated rely remove replace replied represent reschedule rescheduled rescue
    resign resigned respond responded retire reveal review reviewed rush rushed scare schedule scheduled seek
    select separate share shared shout solve split spread state stepped strike struggle struggled succeed suffer
    supervise supply supported suppose surprise surprised survive suspect swap swapped tend touch transfer treat
    trust understand unite use vary visit visited volunteer volunteered vote warn warned weigh welcome welcomed
    whisper withdraw withdrew worked
    """.split()
)
