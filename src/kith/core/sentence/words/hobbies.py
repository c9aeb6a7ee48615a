"""What people like to do, for notes that name it bare ("priti shah - actuary - cricket")."""

from kith.core.sentence.words import german

WORDS = (
    frozenset(
        """
    acting aikido allotments amateur-dramatics ambient anime antiques aquariums archery art arts astrology
    astronomy athletics audiobooks backpacking badminton bagpipes baking ballet balloons banjo barbecue baroque
    baseball basketball bass basketry beading beekeeping beer bees
    bicycles biking billiards biography birding birds birdwatching blacksmithing blues boardgames boating
    bodybuilding bonsai bookbinding bookclub books botany bouldering bowling bowls boxing brewing bridge
    bridge-club cakes calligraphy camping canoeing capoeira cars carpentry cats caving ceramics cello chess
    choir choral cider cinema climbing coding coffee coins collage comedy comics composting cooking cosplay
    crafts crochet croquet crosswords cryptography cricket crossfit curling cycling dance dancing darts diving
    djing dogs dominoes drawing dressage drones drumming drums ducks electronics embroidery
    equestrian fado falconry fantasy fashion fencing fermentation ferns film films fireworks fishing fitness
    flamenco flute fly-fishing flying folk football foraging fossils freediving futsal gaming gaelic gardening
    genealogy geocaching geology ghazals gliding go golf gospel grime guitar gymnastics hang-gliding harp hiking
    hip-hop history hockey
    homebrew homebrewing horse-riding horses house-music hurling ice-skating improv indie insects jazz jewellery
    jigsaws jiu-jitsu jiujitsu jogging judo juggling kabaddi karaoke karate karting kayaking kendo kendo-club
    kites kitesurfing knitting kpop k-pop lacrosse lego letterpress lindy-hop literature locksport lutherie
    macrame magic mahjong
    mandolin manga maps marathon marathons martial-arts meditation metal meteorology microscopy mindfulness
    minerals model-railways modelling motorbikes motorcycles motorcycling motorsport mountaineering mountains
    mushrooms music musicals mycology mythology netball netsuke needlework novels numismatics oboe oil-painting
    opera orchids orienteering origami
    oud padel paddleboarding painting paragliding parkour pastry percussion petanque philately philosophy
    photography piano pickleball pilates pingpong ping-pong plants podcasts poetry poker polo pool pottery
    printmaking puppetry puzzles quilting quizzes rafting rap reading reggae retro riding robotics rock rowing
    rugby running sailing salsa saxophone scrabble
    scuba sculpting sculpture sewing shogi singing skateboarding skating ski skiing skydiving snooker
    snorkelling snorkeling snowboarding soap-making soccer softball sourdough space spinning sport sports squash
    stamps standup stargazing storytelling sudoku sumo surfing swimming swing synths tabla table-tennis
    taekwondo tango tap taxidermy tea techno tennis textiles theatre
    theater thrillers topiary trail-running trains trainspotting trampolining travel travelling traveling
    trekking triathlon triathlons trivia trombone trumpet ukulele ultimate unicycling upcycling vegan-cooking
    vinyl viola violin volleyball volunteering walking weaving weightlifting whisky whiskey wildlife windsurfing
    wine woodcarving woodturning woodwork woodworking wrestling writing yachting yoga zumba zines
    calligraphy bonsai wandern klettern lesen kochen segeln radfahren fussball schach garten fotografie futebol
    surfe samba bossa capoeira forro
    """.split()
    )
    | german.HOBBIES
)

BEFORE = frozenset(
    """
    3d acoustic african amateur american ancient arabic artisan ballroom baroque beach board brazilian cave
    classical classic cold-water competitive contemporary craft cross-country cryptic dinghy dirt early electric
    electronic english experimental extreme fell field figure film flower fly folk free freshwater french gaelic
    garage gravel
    hand heavy historical home horse hot house ice indian indoor inline irish italian japanese jazz kite korean
    landscape latin live long-distance machine marathon medieval modal model modern motor mountain natural
    nature old open open-water oil outdoor parlour persian photo piano pub quiz rare river road rock roller
    saltwater sci-fi science sea ship skate
    slow soap social speed stage stamp stand-up stunt steam street string surf swing synchronised table tango
    tap thai trail tree true turkish ultra urban urdu vegan vegetable vintage vinyl wheelchair water wild wine
    wood world
    """.split()
)
"""Words that may stand before a hobby."""

FANS = frozenset(
    (
        "nut fan fanatic buff enthusiast lover geek freak addict aficionado nerd guy girl person player junkie "
        "obsessive devotee aholic collector hobbyist partner buddy runner-up maniac"
    ).split()
)
"""Words after a hobby: "chess nut"."""
