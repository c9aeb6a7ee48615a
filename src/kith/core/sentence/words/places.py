"""Where people meet, and the cities, countries and regions that are written without "in the"."""

from kith.core.sentence.words import german

SPOTS = (
    frozenset(
        """
    airport aisle allotment allotments alley aquarium arcade arena atm attic backyard bakery balcony bank bar
    barber barbershop basement beach bench bistro bookshop bookstore booth boat brewery bridge
    buffet building bus bus-stop butcher butchers butcher's cab cabin cafe cafeteria campground campsite campus
    canal canteen car carpark car-park carriage cashpoint cathedral cemetery checkout chemist chemist's chapel
    church churchyard cinema classroom clinic cloakroom club clubhouse coast coffee-shop concourse consulate
    convenience corner corridor cottage court courtyard coworking creche croft crossing daycare deli dentist
    dentist's department desk diner dock
    docks doctor's dorm doorstep elevator embassy entrance escalator farm farmers' ferry field fireside
    fire-station flight florist florists food-bank food-court foyer funeral-home gallery garage garden gardens
    gate gates greenhouse
    green grocery grocer's gurdwara gym hairdresser hairdresser's hall hallway hallways harbour harbor hardware
    hospital hostel hotel house ice-rink inn island jetty junction kiosk kitchen kindergarten lab laboratory
    lake landing laundrette
    laundromat laundry library lido lift lighthouse lobby locker lodge lounge mall marina market marketplace
    meadow mosque motel mountain museum nursery office offices optician's orchard park parking party-room path
    patio pavement pavilion petrol pharmacy picnic pier pitch pizzeria planetarium platform playground
    playgroup plaza pool porch port post-office printer pub quad quay queue railway ramp reception
    reception-desk refectory restaurant ride rink river riverside roof rooftop room salon sauna sawmill school
    schoolyard shed shelter ship shop shops shore showroom sidewalk slopes sofa spa square stadium stable
    stables stage staircase stairs stairwell
    stall stand station stop store street studio subway summit-hut supermarket surgery swimming synagogue tavern
    taxi temple tennis-court terminal terrace theater theatre till toilets track trail train tram tube turnstile
    underground university van vet vet's vets village
    vineyard waiting-room walkway warehouse waterfront wharf winery woods workshop yard zoo cloakrooms hut barn
    winebar teahouse steakhouse garage club-house pump canteen locker-room bowling-alley
    crossroads roundabout launderette newsagent newsagent's greengrocer's baker's dog-park skatepark velodrome
    climbing-wall bouldering-hall makerspace hackerspace fablab
    bahnhof flughafen kantine bibliothek zug cafetaria biergarten kneipe strand
    """.split()
    )
    | german.SPOTS
)
"""Nouns for spots; "at the" before them makes a place."""


CITIES = frozenset(
    """
    aachen aarhus aberdeen abidjan abuja accra adelaide addis ababa ahmedabad aleppo alexandria algiers almaty
    amman amsterdam ankara antwerp
    arusha asheville asuncion athens atlanta auckland austin bahrain baku baltimore bamako bandung bangalore
    bengaluru bangkok barcelona basel bath beijing beirut belfast belgrade belo horizonte bergen berlin bern
    bilbao birmingham bogota
    bologna bonn bordeaux boston bradford brasilia bratislava bremen brighton brisbane bristol brno brussels
    bucharest budapest buenos aires buffalo bulawayo busan cairo calgary cambridge canberra cape town caracas
    cardiff casablanca
    charlotte chengdu chennai chicago cleveland cologne colombo columbus copenhagen cork cracow krakow curitiba
    dakar dallas damascus dar es salaam darmstadt davos delhi denver detroit dhaka doha dortmund dresden dubai
    dublin durban dusseldorf
    edinburgh edmonton eindhoven enugu essen exeter florence frankfurt freiburg fukuoka galway gdansk geneva
    genoa ghent glasgow goa gothenburg granada graz grenoble guadalajara guangzhou haarlem haifa hamburg hanoi
    hanover harare harrogate harare havana heidelberg
    helsinki hobart hong kong houston hyderabad ibadan innsbruck istanbul izmir jaipur jakarta jena jerusalem
    johannesburg joburg kampala kano karachi karlsruhe kathmandu kaunas khartoum kigali kingston kinshasa kobe
    kochi kolkata kuala lumpur kuwait kyiv kyoto
    lagos lahore lausanne leeds leicester leiden leipzig leuven lille lima limerick linz lisbon liverpool
    ljubljana lodz london los angeles lausanne luanda lucknow lusaka luxembourg luzern lyon madrid mainz malaga
    malmo manchester manila mannheim maputo
    marrakech marseille medellin melbourne memphis mexico city miami milan milano milwaukee minneapolis minsk
    mombasa monterrey montevideo montreal montpellier moscow mumbai munich munchen munster muscat nagoya nairobi
    nantes naples nashville newcastle nice
    norwich nottingham nuremberg oakland odense odesa orlando osaka oslo ottawa oxford padua palermo paris perth
    philadelphia phoenix pittsburgh plymouth porto portland potsdam prague pretoria pune quebec quito rabat
    recife reykjavik riga rio riyadh rome rotterdam
    rosario sacramento saigon salamanca salvador salzburg san antonio san diego san francisco san jose santiago
    sao paulo sapporo sarajevo saskatoon seattle seoul seville shanghai sheffield shenzhen singapore skopje
    sofia southampton stavanger stockholm strasbourg stuttgart surabaya sydney
    taipei tallinn tampa tampere tartu tashkent tbilisi tehran tel aviv tokyo toronto toulouse trieste tromso
    trondheim tucson tunis turin turku ulm uppsala utrecht vaasa valencia valletta vancouver venice verona
    vienna vilnius warsaw washington wellington wroclaw wurzburg yangon yerevan york zagreb zaragoza zurich
    sf nyc la dc bay area silicon valley wales scotland england ireland
    albany albuquerque amherst annapolis asmara aswan avignon bari batumi bergamo besancon bhopal bhubaneswar
    biel bilaspur bloomington bogor boise bolzano bozeman braga brampton breda brescia bridgetown bruges
    burgas bydgoszcz cadiz cagliari calais cali cancun cartagena catania cebu chandigarh charleston
    chattanooga cherbourg chongqing christchurch cincinnati cluj coimbra colmar constanta coventry cremona
    cuenca curacao cusco dalian davao dijon dnipro duluth dundee eldoret erfurt faro fes foggia fresno
    gaborone gdynia gijon groningen guayaquil gwangju hangzhou harbin honolulu incheon indianapolis indore
    inverness ipswich irvine isfahan ithaca jeddah jinan jodhpur juba kandy kaohsiung katowice kazan kharkiv
    kiel kisumu klagenfurt knoxville konstanz kosice kumasi kunming lecce leeuwarden livorno lublin lugano
    lund lviv maastricht macau madurai mandalay marburg maseru mashhad mendoza merida messina modena monaco
    mosul mysore nagasaki nakuru nanjing nijmegen niteroi omaha oran osnabruck ostrava oulu palma pamplona
    panama parma pasadena patna penang penh perugia pisa ploiesti plovdiv poznan praia pristina puebla qingdao
    raleigh reims rennes reno rijeka rostock rouen salerno santander sarasota sendai sibiu siena siliguri
    sligo sousse sunderland surat suzhou swansea szczecin szeged taichung tainan tijuana timisoara tirana
    torino torun trento trier tripoli tulsa udaipur ulaanbaatar valladolid varanasi varna vigo waterford
    weimar wichita windhoek winnipeg wolfsburg worcester wuhan wuppertal xiamen yaounde yokohama
    """.split()
)
"""Words of city names; a run of them after "in" is a place."""

COUNTRIES = frozenset(
    """
    argentina australia austria belgium brazil bulgaria canada chile china colombia croatia cyprus czechia
    denmark egypt estonia ethiopia finland france germany ghana greece hungary iceland india indonesia iran iraq
    ireland israel italy japan kenya latvia lebanon lithuania malaysia malta mexico morocco nepal netherlands
    nigeria norway pakistan peru philippines poland portugal romania russia rwanda scotland senegal serbia
    singapore slovakia slovenia spain
    sweden switzerland taiwan tanzania thailand tunisia turkey uganda ukraine uruguay vietnam wales zambia
    zimbabwe california texas florida ohio tuscany bavaria provence cornwall yorkshire devon vermont
    """.split()
)

RIDES = frozenset("train flight plane bus ferry coach boat cruise ship shuttle".split())
"""What one travels by."""
