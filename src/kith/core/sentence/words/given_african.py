"""Given names of Africa, the Near East, Iran and Turkey, folded."""

NAMES = frozenset(
    """
    aayan abayie abbas abbasali abdallah abdelaziz abdelhak abdelhakim abdelhamid abdelilah abdeljalil abdelkader
    abdelkarim abdelkrim abdellah abdellatif abdelmajid abdelmalek abdelmoneim abdelouahab abdelrahim abdelrahman
    abdennour abderrahim abderrahmane abderrazak abdi abdou abdoulaye abdoulie abdulhakim abdulhamid abdulkadir
    abdulkarim abdullatif abdulmajid abdulmalik abdulrahim abdulrazak abdulsalam abdulwahab abdurrahim abdurrahman
    abdussalam abeba abebech abeeku abeer abenawe abir abiy abla aboki abongile aboubacar aboubakar abubakar abubakr
    achola adamu adanna addisu adedayo adedeji adedoyin adegoke adejoke adekunle adeleke adem adenike adeola adeolu
    adepeju aderonke adesola adetokunbo adetola adetoun adewale adeyinka adham adhiambo adhola adib adjei adjoa
    adjoua adoma adongo adugna adunola adwoba afaf afef afework affoue afnan afrah afroz afua agbani agnetta aguko
    agyeiwaa agyeman ahlam ahou ahsan ahu aimen ainembabazi aissata aissatou ajani ajoke akanke akif akinola
    akintunde akinwale akinwumi akissi akol akosuah akoth akpan akram akumu akwasi akwele akweley akwetey alaa alaba
    alaeddin alai alassane alem alemayehu alemitu alheri alia aliaa aliko alioune alireza aliya aliyah aliyu almaz
    alparslan alper alperen altan altay amahle amaka amanuel amarachukwu amare amath amenan amin aminu amirah amjad
    amma ammar amogelang amoin amolo ampofo amr amsalu anane anayo andile aness anesu aniekan anis anisah ankunda
    anotida ansah antwi anuli anyango anyanwu apio apiyo apondi aqeel aqil aqsa araba arda areej arezoo arezou arij
    arinze armaghan armin arsalan arwa arzu asabe asantewaa asare asefa aselefech asfaw asghar ashenafi ashkan
    asiimwe asiko asiyo asli aslihan asmaa asmae assane asuman atakan atef atefeh atieno atif atilla atim atinuke
    atiqa atsede atuhaire atwine auma awet awino awuor awurama ayabonga ayalew ayat ayatollah aybars ayca aycan
    aydan aydin ayebare ayele ayenew aygul ayieko ayinde ayissatou aykut ayman aynur ayobami ayodeji ayokunle
    ayomide ayoola ayotunde aysegul aysen aysenur aysin aysu aysun aytac ayten azad azeb azra azubuike azza baaba
    baafour babacar babirye badr badreddine badria bafana baffour bahaa bahadir bahar bahareh bahati baher bahman
    bahram bakr balarabe bamidele banafsheh bandile banele bankole banu baraa baran barasa baris barongo basel basem
    bashar bashir bashiru basim basma bassam bassel bassem bassirou batoul batu batuhan baturay bayram begum behnam
    behnaz behrouz behzad bekele belay belayneh belgin bengi bengisu bengu berfin berhane berhanu beril berk berkan
    berkant berkay berke berker berna berrak berrin betelhem bethlehem betul beyhan beyza bienvenu bilel bilge
    billur bilqis bineta binta bintou biodun birama birgul birhanu birol birsen birtukan biruk birungi biwott
    bizunesh boadi boakye boipelo boitumelo bokang bolade bolaji bolanle boluwatife bonaventure bongani bonolo
    bontle bosede bosibori boubacar boubou bouchra boutros brahim bronya brou bugra buhle bukola bukunola bulelani
    bulelwa bulent bulut bunmi burcak burcin burcu burhan busayo bushra busola busra byaruhanga cagan cagatay cagdas
    cagla caglar cagri canan candan caner cansel celal celik cemil cemre cengiz cenk ceren cetin cevat cevdet ceyda
    ceyhun ceylan chadi chafik chahinaz chaima chakib chancelle charbel chebet chege cheikh cheikhna chelagat
    chelangat chelimo chemutai chenai chengetai chepkemoi chepkirui chepkoech cherif cherono cherop cheruiyot
    chesang chiagozie chiazam chibueze chibuike chibuzor chidiebere chido chidozie chiemeka chiemerie chigozie
    chijindu chikaodi chikezie chikodi chimaobi chimdi chimere chimezie chinasa chinaza chinelo chinenye chinwendu
    chinwuba chinyere chioke chiratidzo chisom chizoba chokri chuka chukwuebuka chukwuka chukwuma chukwunonso cigdem
    cihan cihangir coskun coumba dadirai dagmawi damilare danai dania danial danjuma danladi daouda dapo dariush
    daud davoud dawood dawud dede degu demba demeke demola deniz dereje derin dhia dhruvin diaa diarra didem
    dieudonne dieynaba dikeledi dilan dilara dilek dilsad dimeji dineo dipo divine djamel djibril doaa dogan dogukan
    donia doruk doudou dounia doyin driss dumile dumisani dursun dzifa ebele ebrahim ebube ebuka ebunoluwa ecem
    ecrin edem efsun egemen eghosa ehab ehsan ejike ejiro ekaette ekanem ekin ekow ekrem ekua ekundayo elaf elahe
    elaheh elanur elcin elechi elhadj elikem elmas elmehdi elorm elsabet emad eman emebet emefa emem emerance emin
    emir emna emrah emrullah endale enes eniola eniolah enis enitan enver enyonam ephrem eqbal ercan ercument erdal
    erdem erdinc erdogan eren ergin ergun erhan erkan erkin erkut erman erol ersan ersin ersoy ertan ertugrul esaaba
    esen eser esethu eskinder esma esmaeil esmail esosa esraa essam etim evren evrim ewurabena eyerusalem eylul eyob
    eyram eyup ezinne ezinwa ezzat fadekemi fadel fadhila fadia fadwa fahd faheem fahima fahrettin faiz fajr fakhri
    falak fanta farai faraj faraz fardin fareeda farhad farhana farhat fari fariba fariha farirai faris farooq
    farouk farrah farshad faruk farzad farzana farzaneh fatai fateh fateme fatemeh faten fathi fathia fatin fatna
    fatos fawaz fawzi fawzia faycal fayez fayrouz faysal fayza fehintola fehmi fekadu fereshteh ferhan ferhat ferial
    feride feridun ferit feroz fethi feven fevzi feyisayo feyisola feyza feyzullah fezile fidaa fidele fifi figen
    fiifi fikile fikirte fikret fikru filiz fily firas firat firehiwot firoozeh fisayo fisseha fitsum folakemi
    folarin folayan folorunsho folu foluke forough fortune fouzia freshta fuad fulya funda fungai funlola funmilayo
    funso furaha furkan furqan gachoki gakire gakuru galip gameli gamuchirai gamze garba garikai gathoni gatwiri
    gbemisola gbenga gbolahan gboyega gebre gebremedhin genet genzebe getachew getahun ghada ghaith ghanem ghasem
    ghazal ghazi ghizlane ghofrane ghulam gichuru girma girmay githinji gizem gloire godwin gokay gokberk gokce
    gokcen gokhan goksel goksu goktug golnar golnaz gonca gonul goodluck gora gozde gudeta gugu gugulethu gulay
    gulbahar gulcan gulcin gulden gulen guler gulhan gulin guliz gulizar gulnur gulsah gulseren gulsum gulten gunay
    gunes gunseli gurcan gurkan gursel guven guylaine guzin habibe habimana habsatou habtamu hacene hachem hadeel
    hadia hadil hafez hafid hafida hafiz hagos haidar haider hailemariam hailu haitham hajar hajer hakeem hakim
    hakizimana hakki haldun haleema halil halimatu halime halit haluk hamad hamada hamdi hamed hameed hamida hamideh
    hamidou hamit hammam hamoud hanaa hanadi handan hande haneen hani hanifa hanife hanin haroun harun hasna hasnaa
    hasret hassana hassane hassiba hatem haticenur hatim hauwa hawa hawraa haya hayat hayati hayder hayfa hayri
    hayriye haytham hazal hazem heba hedi hend hesham hewan hiba hicham hichem hidir hilal hilmi hirut hisham
    hlengiwe hlumelo hocine hoda homa homayoun hooman hosam hosni hossain hossam hossein houda houria houssam
    houssem hulusi hulya humaira humayun huri husain husamettin huseyin husna husniye husnu hussaina hussam ibironke
    ibiyemi ibou ibrahima ibtihal ibtisam ibukunoluwa idara idil idowu idriss ifeanyichukwu ifechi ifedapo ifeoluwa
    ifesinachi ifunanya ihab iheoma ihssan ijeawele ijeoma ikechukwu ikenna ikponmwosa ikrame ilayda ilham ilhan
    ilhem ilkay ilkin ilknur ilyas ilyes imaan imad imade imane imed imen imge imren imtiaz inaam inan inas inaya
    inci inemesit ingabire insaf intisar ipek iqra iradukunda iraj irakoze irem irshad irungu isam ishaq ishfaq
    ishimwe isik isioma iskender islam ismaila ismet isra israa israfil issaka issam issiaka itimad itumeleng itunu
    iyabo iyanu iyanuoluwa izel izhar izuchukwu izzat izzeddine izzet jaafar jaber jabir jabulani jadesola jafar
    jafer jahan jahanara jalal jalaleddine jaleel jalil jalila jamaal jamaleddine jameel jameela janan jannat jasim
    jassem jassim jawad jawaher jeannot jehan jelagat jelimo jepchirchir jepchumba jepkemboi jepkoech jepkorir
    jepkosgei jeptoo jerono jide jideofor jihad jihan jihane joud jouhaina joumana juma jumana jumanne jumoke junaid
    kaan kabagambe kabelo kabiru kachi kader kadia kadiatou kadiatu kadidia kadija kadriye kagendo kaggwa kagiso
    kagwiria kahraman kaimenyi kairu kais kakooza kalekye kalu kamau kameel kamel kamelia kamene kamogelo kamsi
    kamuran kanayo kanini kanwal kanyi kanyiri kaosi karamoko karanja kareema karimi kariuki karuga kasem kashif
    kasim kassa kassahun kasyoka kathambi kathini katlego kato katunge katushabe kausar kavata kaveh kawira kawtar
    kawtari kawther kayinsola kayitesi kayra kazem kazija kazim kehinde keji kelechukwu kelenna kemunto kenan kendi
    kenechukwu kenza kerem kerim kerime kerubo keter keyvan keza kgomotso kgosi kgotso khadeeja khadidja khadijeh
    khadim khady khaleel khalida khalifa khamisi khanyisa khanyisile khaoula khardiata khawla khaya khensani kheri
    khethiwe khizar kholofelo kholoud khosrow khurram khurshid khwezi kiambi kianoush kibet kiconco kidane kidist
    kihara kikelomo kilonzo kimani kimathi kimia kimutai kinan kinyanjui kinyua kinza kioko kipchoge kipchumba
    kipkemboi kipketer kipkoech kipkorir kiplagat kipngetich kiprono kiprop kiprotich kiprutto kipsang kiptoo kirabo
    kirimi kivanc kizza kobby kobina kobla kobusingye kodwo koech kojoe koku kolade kolapo kolawole komail komuhangi
    konan koray korhan korir korkor korkut kosgei kosi kouadio kouakou kouame kouassi kourosh kubilay kubra
    kudakwashe kudirat kudret kudzai kudzaishe kunbi kundai kunle kursat kuuku kuukua kwadjo kwamboka kwamina kweku
    kwesi kwizera labib ladi ladipo lagat laide lama lamine lamis lamisse langat lanre laraba lassana lateef latif
    latife lawal layan layo lehlohonolo lekan lemlem lerato lesedi lethabo letlhogonolo levent leyli liban lidya
    lindani lindo lindokuhle litha liya liyema lizo lobna lolade londiwe lookman louay loubna lovemore lubega lubna
    lufuno lujain lulama luleka lulit lunga lungelo lungile lutaaya lutfi lutfiye luthando luyanda lwandile lwanga
    maame maamoun maan mabrouk macharia madeeha madiha madou madu maen magdy maged mahbub mahdi mahdieh maher
    mahfoud mahin mahina mahir mahlet mahmood mahmut mahoro mahsa mahshid mahtab mahvash maimouna maimuna maina
    mairo maisa maisam maissa maissoun majd majda majdi majed majeed majida makan makanaka makori makram malek
    malick malikah mamdouh mame mamo mamoudou mamoun manaf manal manar mandana mandisa manel mania manijeh manolya
    manoucher mansa mansoor mansoureh manzoor mapule maqbool maram mardin mariame mariamu mariem maroua marouane
    maroun maryame maryamu maryan maryem marzieh masego masood masooma masoud masoumeh massamba masud mateen matin
    matshidiso mawlid mawuena mawuli mawusi maysa maysaa maysam maysoon mazen mazhar maziar mbabazi mbaye mbithi
    mbugua mbuso meaza medhat mehari mehr mehrad mehran mehrdad mehreen mehrnaz mehrnoosh mehrnoush mehtap mehwish
    meisam mekdes melahat melaku melda meles melih meliha melika melike melis meltem melusi memduh menelik mensah
    mensur menzi meral mercan meriam meriem meron mertcan meseret mesfin meskerem mesut metehan metin mevlut mfon
    micheni mido mihlali mihret mihriban mikail mikias milad minoo minoosh minou mirac miray mirembe misan misbah
    mishal mmabatho mmapula moataz moaz mobin modibo modou modupeola moeketsi moez mogomotsi mohammadreza mohannad
    mohsen mohsin mojdeh mojgan moji mojisola mojoyinoluwa mojtaba mokeira moktar molouk momar moncef mondli moneer
    mongi monir monira monireh monsurat monwabisi monzer moraa morad morayo morenike moronke morteza mosa mosab
    mostafa mosunmola motshabi mouad mouhamadou mouhamed mouhcine mouin mounia mounir mourad moustafa moustapha
    moyosore mpumelelo mthokozisi mthunzi muammer muazzez mubarak mucahit mucize mudassar mudiwa mudzunga mueni
    mufaro mufit mugabe mugambi muge mugisha mugo mugwaneza muhammet muharrem muhittin muhoro muhsin muigai muin
    mujahid mujde mukadder mukamana mukami mukandayisenga mukasa mukhtar mukiri mukisa mulatu mulindwa mulugeta
    mumbua mumin mumtaz munashe munene munevver munezero mungai munir munther munyaradzi murathan muriithi murimi
    muriuki murside murtada murtala murtaza murugi muruvvet musaab musab musarrat musau mushtaq musibau musinguzi
    muslim musoke mustapha musyoka mutai mutesi muthama muthanna mutheu muthui mutinda mutisya mutlu mutoni mutua
    mutuku muwanguzi muzaffar muzaffer muzammil mwajuma mwanahamisi mwanaisha mwenda mwende mwikali mwiti mwongeli
    mzwandile n'dri nabeel nabeela nabiha nabila nabile nabirye nabukenya nabwire nacer nacera nadeen nader nadera
    nadereh nadira naeema nafi nafisa nafisat nafiseh nafissatou nafula nagi nagihan naglaa nagwa nahed nahide
    nahideh nahla naif naila naile naime najah najat najeeb najet najiba najla najma nakabugo nakato nakawuki
    nakayiza nakimuli nakitende nakku naliaka nalubega nalugo nalule nalwanga namaganda namagembe namakula namalwa
    namara namata namatovu namik namubiru namugga namukasa namuli namusoke nandi nanjala nankya nansubuga nantongo
    nardos nargess nargis nariman narjes narmin nasim nasima nasimiyu nasira nasiru nasreldin nassali nasser nassim
    nassima nassira nastaran natnael natukunda nauman naveed nawaf nawal nawaz nawel nawfal nayef nayiga nazan
    nazeer nazek nazia nazife nazih naziha nazim nazir nazira nazmi nazmiye ncamisile ndegwa nderitu ndeye ndiaga
    ndidi ndinda ndubuisi nduku ndumiso ndungu nebahat nebi necati necdet necip necla necmettin nedime nefise negash
    nehad nejat nejib nergis neriman nermeen nermin nesibe neslihan nesma nesrine neval nevine nevzat nezahat nezar
    nezha nezih nezihe ngari ngina ngone ngozichukwu ngugi nhlanhla nhyira niaz nida nidal nidhal nihad nihan nikoo
    nilgun niloofar niloufar nima nimet nimra nimusiima ninsiima nisreen niyazi niyonsaba niyonzima nizar njabulo
    njambi njenga njeri njogu njoki njoroge nkanyiso nkechi nkem nkemdilim nkiru nkiruka nkosazana nkosinathi nkoyo
    nkululeko nkurunziza nnaemeka nnamdi nnedi nneka nnenna nobuhle nobuntu noha nokutenda nokwanda nolwazi
    nomalanga nomathemba nombuso nomfundo nomkhosi nomonde nompumelelo nomsa nomthandazo nomusa nomvula nomzamo
    nonhlanhla nonkululeko nonso nooh noora noorah noorjahan nosa nothando nouf nourah nouran nourdine noureddine
    nourhan nouria nousha noxolo nqobile nsengiyumva nshuti nsubuga ntando ntandoyenkosi ntokozo ntombizodwa ntsiki
    ntwari nuh nuha numan nura nurah nuran nuray nurcan nurdan nurettin nurgul nurhan nuri nuriye nurten nusaiba
    nusrat nusret nuwagaba nwachukwu nwakaego nwando nwanneka nyaboke nyaguthii nyakato nyakio nyamekye nyangweso
    nyaradzo nyawira nyiko nyokabi nzioka nzisa obaa obada obaid obaida obama obaro obed obiageli obianuju obiero
    obiora obonyo obuya ochieng ochuko odeh odhiambo odinaka odongo odunayo oduor oforiwaa ofure ogechukwu
    oghenekaro ogheneruona ogochukwu ogola ogolla ogonna oguz oguzhan oheneba okechi okeke okello okey okezie okon
    okot okoth oktay okumu olabisi oladapo oladele oladimeji oladipo olaide olaitan olajide olajumoke olalekan
    olanike olanrewaju olaoluwa olasunkanmi olatokunbo olatunde olatunji olawale olayemi olayinka olcay olebogeng
    olfa olgun oliya oloo olouch oluchi olufemi olufunke olufunmilayo olugbenga olukayode olusegun oluseun oluseyi
    olushola olusola oluwafemi oluwaseyi oluwatosin oluwatoyin oluyemi olwethu omaima omayma omaymah omid omneya
    omnia omollo omolola omondi omoniyi omotayo omotola omowumi omowunmi onalenna onder onome onurcan onyango
    onyedikachi onyekachi onyinye onyinyechi opeyemi opio opiyo opoku opondo oratile orcun oreoluwa orhun
    oritsejafor orji orkun osaretin osaro osas osaze osei osinachi othman otieno ouafa ouafae ouassim ouiam ouissal
    oulfa ouma oumou oury ousmane oussama owino owomugisha owuor oyekunle oyin oyinda oyindamola oyinlola oyku oykum
    oytun oyugi ozcan ozden ozer ozgun ozioma ozkan ozoemena ozturk paapa paidamoyo panashe panyin pape parham
    parinaz parivash parsa parvaneh parviz parwez payman pegah pejman pelagie pelin pelinsu penda perihan petek
    peyman phakamile phathu phindile phiwe phumelele phumlani phumzile polat poorya pooya pouria pouya poyraz puleng
    pumla puran qadir qais qamar qasem qasim qays qiniso qudsia rabab rabah rabeb rabie rachida radhia radhouane
    radouane radwa raed raeesa rafaat rafeeq rafet raffi rafic rafik rafika raghad raghda raghid rahaf raheel raheem
    rahima rahime rahmi raida raihana rajaa rajae rakan rakhshan ramadan ramata ramazan ramez ramiz ramla ramy
    ramzan ramzi ranim ranya raouda raoudha raouf rasaq rasha rashad rashed rasheeda rasit rasool rassoul rasul rauf
    rawan rawia rawya rayan rayane rayhaneh razan raziyeh reabetswe rebar recai recep redouane redwan refilwe rehab
    reham rehan rehana rehema rehman relebogile remilekun remziye resat resit retshepile reyhan reyhaneh rezvan riad
    riadh rida ridha rifat rihab rimas risikat ritaj riyad riyaz riza rizwan rizwana roaa robel rokaya rokhaya rokia
    rola romaissa romaysa romoke ronahi ronke ropafadzo roshanak rosine rotimi roua rouba roula roustam rozhin ruba
    rubab rudo rufaro ruhollah rukayat rukhshana rukiye rukundo rumbidzai ruqaya ruqayya ruto ruvarashe ruvimbo
    ruwaida ruya ruzbeh ruzgar rwigema saadet saadi saadia saafia sabaa sabahat sabahattin sabbah sabeeh sabeen
    saber sabiha sabir sabira sabra sabreen sabrine sabriye sadaf sadan sadegh sadeq sadik sadio sadiq sadiya sadiye
    saeedeh safa safaa safaah safae safak safiatou safiya safiye safiyya safwan safwat saheed sahin sahle sahra
    saida saidi saifeddine sait saja sajad sajida sajjad sakina sakineh salaheddine salam salama saleem saleema
    saleha salha salif salih saliha salimah salimata salina saliou salmane saloua salwa samaila saman samaneh samara
    sameera sameh samet sami samih samiha samin samirah samiya samkelo samrawit samukelisiwe sanaa sanaipei sanam
    sanaz sancar sanele sania saniye sanober sareh sarfraz sarmad saron sarp sarvenaz sattar saud sausan sawsan
    sayed sayyid sbonelo sbusiso seble seckin seda sedat sedef sedem sedigheh sedinam sedra sefakor sefer sefi sefiu
    segilola sehar seher sehnaz selahattin selam selamawit selami selasi selassie selcan selcuk selda seldanur selen
    selmane selorm selva semih semiha semra sena senait senam senem sennur senol sentayehu senyo senzo sepehr
    sepideh serap sercan serdar seren serhan serhat serife serigne serpil sertac servet serwaa serwah sesethu
    setareh seval sevda sevil sevilay sevim sevinc sevtap seydou seyfettin seyhan seyit seyma seyoum seza sezai
    sezen sezer sezgin sezin sfiso shaaban shabana shabani shabir shadab shadi shadia shadmehr shafi shafiqa
    shaghayegh shahab shahad shahana shahbaz shahd shahed shaheed shaheen shahida shahira shahla shahnaz shahram
    shahrazad shahriar shahrokh shahrzad shahzad shahzaib shaimaa shakeel shakib shakil shakila shakir shamima
    shamir shamiso shams shamsa shamsi shamsuddin shapour shaqayeq sharifa sharifu sharmeen sharmin shatha shawkat
    shawki shayan shayma sheema shehab sheherazade shehu shehzad sheida sherin sherine sherwan sherzad shewit shihab
    shimelis shingai shireen shoaib shohreh shokoufeh shokouh shokri shola shrouk shukri siavash sibonelo siboniso
    sidika sidy sifiso siham sihem sihle sikelela sikiru sila simbarashe simge simin simisola simiyu simphiwe sinan
    sindi sindisiwe sinem sinenhlanhla sinethemba sinmi sinovuyo sintayehu siphamandla siphelele siphesihle siphiwe
    siphokazi sira sirin sisay sithembile sithole siwar siya siyabulela siyasanga sizwe slimane soad sobhi sodiq
    soha sohaib soheil soheila sohrab sokhna soltana somaya somayeh somto somtochukwu sonbol sondos soner songul
    sonwabile sope sorour sosina souha souhail souhaila souhair souheil soukaina soulaimane souleymane soumaya
    souraya sphesihle ssali sserwadda sthembiso subomi sufian sufyan suha suhaib suhail suhaila suhair suheir
    sukaina sukanmi sukran sukriye sukru sulafa suleiman suleyman sultana sumaia sumaiya sumaya sumayya sumeyye suna
    sundus sunkanmi suraiya sureyya suzan syeda sylvestre syrine tadesse tadiwa tafadzwa taghreed taha taher tahereh
    tahmina tahmineh tahseen tahsin tajdar takudzwa talaat talal taleb talib tamer tamim tamirat tamrat tamsir
    tamuno tanaka tanatswa tanju tankiso tannaz tansel tansu tanveer taoufik tapfuma tapiwa taqwa taraneh tareq
    tarfa tari tariku tariro tarkan taskin tasnim tatenda tawanda tawfik tawfiq tawiah tayeb tayfun tayfur taylan
    taymour tayyab tayyar tayyib tebello tebogo tefera teferi tejumola tekin tekle teklu temesgen temi temilade
    temilola temilolu temisan temitayo tenagne tendekai teoman tesfa tesfahun tesfaye teshome teta tetteh tevfik
    tewodros thabang thabile thabiso thamer thanaa thandiswa thandolwethu thapelo thara thembeka thembekile
    thembelani thembi thembisa thierno thokozani thokozile tholakele thuli thuraya thuso tichaona tidiane tiisetso
    tijani tijen tilahun timucin tinevimbo tinotenda tinyiko tirunesh titi tiwa tiwalola tiwatope tizita tlotlo
    tobechi tobechukwu tobenna tobiloba tochi tochukwu tokunbo tolga tolgahan tolu tolulope toluwani tomilola tomiwa
    tonderai tope toprak toufik touria toyin toyosi tsegaye tsehay tshegofatso tshepang tshepiso tshepo tsholofelo
    tsion tubosun tugberk tugce tugrul tulay tulin tulu tumaini tumelo tumi tumininu tumisang tumuhairwe tumusiime
    tumwine tuna tunahan tuncay tuncel tuncer turan turgay turgut turhan turkan turker turki turyasingura tuyisenge
    ubong uchechi uchechukwu uchenna udoka uduak ufoma ufuk ufuoma ugochukwu ugur ukamaka ulas ulkem ulker ulku
    uloma ulvi umaima umair umama umayma umit umran umuhire umulisa umutesi umutoni umwali unathi upendo ussama
    uthman utku uwamahoro uwase uwem uwera uwimana uwineza uygar uzair uzoamaka vafa vahap vahit valere vedat vefa
    veli vimbai volkan vural vusumuzi vuyani vuyelwa vuyisile waceke wacera wadad wadee wadie wadih wadzanai wael
    wafa wafaa wafae wafula waheeda wahiba wahida wail waiswa waithera waithira waiyaki wajd wajdi wajih wajiha
    wakesho walaa walied wamaitha wamalwa wambua wandile wanga wangechi wangeci wangui wanjala wanyama wanza warda
    wasan waseem wasfi wasim wasima wasiu wasswa wavinya waweru wekesa wema wiam wiame widad wided wijdan winta
    wissal wissam wissem wole wondimu wonga workneh worku worlanyo wosen wumi wunmi xola xolani xolile yaaba yacine
    yacoub yacouba yadollah yagiz yagmur yahia yakubu yakup yalcin yaman yamina yamkela yanga yao yapi yaprak yaqub
    yared yasar yaser yashar yasmeen yasser yassin yassine yassir yavuz yawa yaya yayra yazan yazeed yazid yehia
    yejide yelda yeliz yemane yeshi yesim yetkin yezid yildiray yildirim yilmaz yodit yohana yomi yonca yordanos
    yoro yosr yosra younes youness younis younus yousaf yousef yousif yousra yram yucel yuksel yumna yunes yurdagul
    yussef yusufu zafar zafer zaha zahed zaheer zaher zahi zahida zahide zahira zahoor zaid zaim zainabu zaineb
    zainul zakariya zakariyya zakia zakiyya zama zaman zamokuhle zamzam zandile zareen zarifa zawadi zaynab zeenat
    zeeshan zehra zeid zein zekai zeki zekiye zelalem zeliha zenebech zenzele zerrin zethu zewdu zeyad zeynab zeyneb
    zeynel ziba zidane zied zikora zikra zinash zinedine zinhle zinnur zintle ziya ziyanda zizipho zobaida zohair
    zohra zohreh zolani zoleka zoubeir zoubida zouhair zoulikha zubaida zubeida zubeyde zuhair zuhal zuhura zukile
    zukiswa zuko zulaihat zulal zuleyha zulfiqar zumrut zuwaira zuwena
    """.split()
)
