"""Given names of East, South, South-East and Central Asia, folded."""

NAMES = frozenset(
    """
    aabha aadarsh aadhya aadil aakash aakriti aanchal aaradhya aarav aarohi aarti aarush aashish abang abdulaziz
    abhay abhijeet abhijit abhimanyu abhinav abhirup abigael achyut adarsh adhir adhiraj adisak adnan advait advaith
    advik agam agastya agung agus ahilya aibek aidana aigerim ainur aishani aiswarya aisyah aizhan ajaya ajeet ajit
    akane akanksha akari akarsh akbar akemi akhil akhila akhilesh akihiko akihiro akihito akinori akio akitoshi
    akiyoshi akmal akshara akshat akshata akshay akshaya akshita alagappan alamsyah aldi aldrin alfian alibek
    alisher alka almas almira aloke alpana amado amaira aman amandeep amane amardeep amarjeet amarjit amarnath
    amartya ambar ambika amelita ameya aminah amisha amitabh amitava amiya amreen amrit amruta anagha analyn anamika
    anan anandi anandita anara anasuya anaya anbu andika andoy angad angelita angga anggi anggraini aniruddha anisa
    anish anisha anjana anjani ankur ankush annaliza annapurna annu anong anri anshika anshu anshul anshuman antara
    anubhav anuja anupriya anuradha anusha anushka anuwat anvar anvay anvi anwesha aoi aparajita aparna apeksha
    apichat apirak apolinario apoorva apurva aran arata aravind archit ardi ardian ardiansyah areum arhaan arham
    arief arifin arijit arindam arisa aritra arjan arjit arka arnav arnel aroop arpan arpana arpit arpita arsenio
    arshdeep arshia arthit arti arunachalam arundhati arunima arushi aryaman aryan asako asami asel asep ashim
    ashima ashit ashutosh ashvin ashwani ashwini ashwitha asim asit aslan asmita astha atanu atharv atharva atsushi
    attapong atul avani avantika avijit avneet avni ayame ayane ayano aybek ayu ayush ayushi ayushman azamat azat
    azhar azizah azizbek azlan azman azmi azura azusa baburao badri bagas bagus bakhrom bakhtiyar bakyt balachandran
    balaji balakrishnan balasubramanian baldev balraj balwinder bambang bansi barkha basant basavaraj batbayar
    bayani bayu bekzat benchawan benedicto benjie benny bernardita bhagat bhagwan bhagya bhagyashree bhanu bharat
    bharath bharathi bharati bharti bhaskar bhaumik bhavana bhavani bhavika bhavin bhavya bhim bhola bhoomi bhupen
    bhupendra bhupinder bhushan bhuvan bhuvana bhuvaneswari bibek bijal bijay bijoy bikash bikram bima bimal bimala
    bina bindiya binita binod binoy bipasha bipin birendra biswajit bolat bomi boonmee boonsri bora botir boyet
    boyoung brahma brij brijesh brinda budi budiman buncha byungchul byungho byunghun cahya cahyo cahyono carlito
    carmelita catalino chaeyoung chaitali chaiwat chaiyaporn chalerm chaman champa chanchal chandan chandana chander
    chandrakala chandrakant chandran chandrasekhar chandrashekar changho changmin changwoo chanho chanida channarong
    chanwoo chanyeol charan charanjit charito charoen charu charulata charvi chatchai chau chaya chayanon cheolsu
    chetan chetana chhavi chhaya chiahao chiaki chiaming chiawei chiaying chie chieko chien chihiro chihming chikako
    chiming chinatsu chingwen chinmay chinmayi chinnawat chintan chirag chiranjeevi chisato chitra chitrangada chiyo
    chiyoko chompoo chona chuan chulsoo citra corazon crisanto crispin dadang daehyun daejung daesung dahye dahyun
    daichi daigo daiki daishi daksh daksha daljeet daljit damayanti damini damodar danang daniyar dante darma
    darmawan darpan darsh darshana darshini darshit darunee dasom dastan daulat daya dayanand debabrata debanjan
    debarati debashis debashish debasis debasish debjani debjit decha dedi dedy deeksha deenadayal deepali deepanshu
    deepender deepesh deepinder deeptha deni desi desy devang devansh devanshi devaraj devarajan devdas devdutt
    devendra devesh devina devrat devyani dewa dewi dhananjay dhanya dhara dharam dharma dharmendra dharmesh
    dharshini dharti dhaval dheeraj dhiraj dhriti dhruva dhruvi dhwani dian digvijay dika dilfuza diljit dillip
    dilnoza dilshod dimas dinakar dinara dindo dinh dini dinkar dipa dipali dipankar dipen dipesh dipika dipti disha
    dishant dita divij divit divyansh divyanshu divyesh dodong dohyun dongha donghae dongho donghyun dongjin dongmin
    dongsoo dongwon dongwook dongyoung doni draupadi drishti duangjai durga durgesh dushyant duy duyen dwarka dwij
    eddy edgardo eesha efren eiichi eiji eiko eita ekachai eknath ekta elango elenita elmira emelita emi emiko endah
    endang enkhbayar erdene erlan erlinda ernawati esha eshaan eshan eshita etsuko euna eunah eunbi eunhee eunhye
    eunjeong eunji eunjin eunju eunjung eunkyung eunmi eunseo eunsook eunyoung fadhil fadli fadzil fahmi fahri fajar
    falguni faridah farkhod fauzan fauzi febri febrian febrianti felicidad feri firman firoz fitri fitria fitriani
    florante flordeliza florentino fumiaki fumie fumihiro fumika fumio fumiya futoshi gaeun gagan gagandeep gajanan
    gajendra ganapathy ganbold gandharv ganesh ganga gargi garima garv gaurang gauresh gautam gautami gayathri
    gayatri geetanjali geetha geethika genaro genki geunyoung ghanshyam giang gilang girija girish girishkumar
    gitanjali gokul gopal gopalakrishnan gopalan gopi gopika gopinath goro gouri govinda gowri gowtham guang gulab
    gulnora gulshan gulzar gulzhan gunjan guntur gunwoo gurbaksh gurcharan gurdeep gurinder gurjot gurmeet gurmukh
    gurnam gursharan gurtej gurvinder gusti gyan gyanendra gyuri haein haejin haeun haewon hajime hajun halim hamdan
    hamzah hanako hanbyul handayani handoko haneul hanh hanif hanifah hansa hansika hansol hanuman hardeep hardik
    hargun hari haribhai haridas harikrishna haripriya harita harjeet harjinder harjit harkirat harman harmanpreet
    harmeet harmesh harpal harshad harshal harshavardhan harshdeep harshini harshit harshita harshvardhan hartati
    hartono haruhi haruhiko haruko harumi haruna haruo harvinder haryanto hasanah hasmukh hasnah hatsue hayate
    hayato hayoon heejin heejung heena heesoo heeyoung hema hemal hemalatha heman hemanth hemendra hemlata hendra
    hendri hendro heni heri herlina hermawan herminio heru hibiki hidayah hidayat hideaki hidehiko hideko hidemi
    hidenori hideto hideyuki hien hikari hikaru himani himanshi himanshu himari himesh hinako hinata hiral hiren
    hiresh hiroaki hirohito hiroka hiroki hiromichi hironori hirotaka hiroto hiroya hiroyasu hisako hisao hisashi
    hisato hitendra hitomi hitoshi hojin homare hongki honoka honorato hoseok hridaya hrishikesh hrithik hritik
    hsiaoling hsinyi hsiuying hsuehli huiling huimin huiwen huiying hungwei hussin huyen hwanhee hyekyung hyemi
    hyemin hyeonjeong hyeonwoo hyeri hyerim hyeseon hyesoo hyesun hyeyoung hyojin hyojung hyomin hyori hyosung
    hyunah hyunbin hyunji hyunjin hyunjoo hyunjun hyunjung hyunkyung hyunmi hyunseok hyunsik hyunsoo hyunsook
    hyunwoo hyunyoung ibuki ichika ichiro ikhsan ikhwan ikuko ikumi ikuo indah inder inderjit inderpal indrajit
    indrani indranil indri induja indumathi inho injae insook intan inyoung iqbal irwan isagani isamu isao ishaan
    ishani ishant ishanvi ishika ishita ishwar ishwari iskandar islambek itsuki itthipol izumi jaeeun jaeho jaehoon
    jaehwan jaejin jaejoong jaemin jaesang jaeseok jaesuk jaesung jaewon jaewoo jaewook jaeyoung jagan jagannath
    jagat jagath jagdeep jagdish jagjit jagmohan jagruti jahnavi jahongir jai jaideep jaidev jaimin jaina jaipal
    jairam jaishankar jaishree jalaja jalpa jamaluddin jamil jamilah janak janaki janani janardan janhavi janki
    janmejay jaruwan jasbir jasleen jasmeet jaspal jaspreet jasvinder jaswant jaswinder jatin jaya jayalakshmi
    jayant jayanta jayanthi jayaprakash jayaram jayaraman jayashree jayasree jayati jayshree jeena jeet jeetendra
    jeevan jejomar jeonghoon jeonghwa jeongmin jeongwoo jericho jessa jhanvi jhun jiahao jiali jialin jiaming
    jianfeng jianguo jianhong jianjun jianming jianping jianwei jianxin jianyu jiaqi jiawei jiaxin jiaxuan jiayi
    jiaying jiayu jieun jigar jignesh jigyasa jihae jihee jiho jihoon jihye jihyun jiin jimin jinah jinal jingjing
    jingwen jinhee jinho jinhua jinhyuk jinju jinky jinlong jinming jinsoo jinsook jinsu jintana jinwoo jinwook
    jinyoung jirawat jiro jisook jisu jisun jisung jitendra jitesh jitin jitu jivan jiwon jiwoo jiyeon jiyong jiyoon
    jiyoung jojo joko jongho jonghoon jonghyun jongmin jongseok jongsuk jongwon jonwoo joohee joohyun jooyoung
    joselito jovelyn jovito juanito juhee juhyun jun'ichi junaidi jungah jungeun junghee jungho junghoon junghwa
    junghwan jungjin jungkook jungmi jungmin jungsoo jungsook jungwon jungwoo junho junhui junhyuk junichiro junji
    junjie junki junling junpei junseo junwei junya junyi junyoung juvy juwon juyeon jyothi jyotika jyotsna kadek
    kadir kaede kaho kailas kailash kairat kaito kaiwen kajal kajol kala kalai kalaivani kalpesh kalyan kalyani
    kamalakar kamalesh kamalini kamaljit kamaruddin kamath kaming kamini kamla kamlesh kamol kamon kanae kanak
    kanaka kanako kanat kanata kanchan kanchana kangmin kanha kanhaiya kanika kanishk kanishka kannan kanok kanon
    kanta kanti kanya kaoru kapil kapila karanvir karishma karishni karma karman karn karthika karthikeyan kartik
    kartika kartikeya kartini karuna karunakaran karunesh kashish kashvi kasturi kasumi katsuhiko katsuhiro katsuki
    katsumi katsura katsutoshi katsuya kaushal kaushalya kaustav kaustubh kaveri kavin kavish kawai kayan kayo
    kayoko kazue kazuhiko kazuhiro kazuhito kazuma kazumi kazunari kazunori kazuo kazuto kazutoshi kazuya kazuyo
    kazuyoshi kazuyuki kedar keerthana keerthi keerti keigo keiichi keiichiro keiji keisuke keita ken'ichi kengo
    kenichi kenichiro kenjiro kenshin kensuke kento kenzo kesar kesav keshav ketaki ketan ketsara ketut keunyoung
    kexin keyur khai khairuddin khairul khang khanittha khiem khoi khushboo khushbu khushi khyati kibum kieu kihyun
    kikuko kimio kinjal kinuko kippei kiranjeet kiranmayee kirit kirpal kirtan kiseok kishan kishore kittipong
    kittisak kiyoko kiyomi kiyotaka kobchai koel kohei koichi koichiro koki komako komal komang kosei kosha koshi
    kosuke kotaro kotone kouki koushik kouta koyuki kozo kripa krishan krishanu krishnakumar krishnamurthy krishnan
    krishnendu krisna krit kriti kritika kritsada krupa kruti krutika kshitij kshitija kuanysh kuanyu kulap kulbir
    kuldeep kuldip kulwant kulwinder kumaran kumaresh kumari kumiko kumud kundan kunihiko kunio kunjal kunthida
    kunti kurian kurnia kurniawan kurumi kushagra kushal kusum kwanghee kwangsoo kyohei kyosuke kyuhyun kyungah
    kyunghee kyungho kyungja kyungjin kyungmi kyungmin kyungsoo kyungsook lakambini lakhan lakshay lakshit lakshman
    lakshmanan lalit lalitha lalji lamai lanh lanying lata latha latika lavanya laxman laxmi leela leelavati lekha
    lerma lestari lianhua ligaya lihua lijuan lijun liling lilis limei liming liping liqun lirong liwayway liyan
    liyuan lochan lokendra lokesh longwei lopa lopamudra lukman luningning luong lusi luzviminda maahi maaya macario
    madan madhava madhavan madhavi madhubala madhukar madhulika madhumita madhur madhusudan madina madoka mahadev
    mahalakshmi mahathir mahavir mahendra maheswari mahi mahima mahipal maho mahua maiko maimunah maitreyee maitri
    makarand maki makiko mala malati malavika malee malhar malini mallika malti mamata mami mamiko mamoru mamta
    manab manabu manali manami manan manas manasa manasi manav manavi mandakini mandar mandeep mandira manee mangala
    mangesh manik manika manikandan maninder manjari manjeet manjinder manjiri manju manjula manjunath manjusha
    manjushree manmeet manmohan mannat manohar manoharan manop manorama manpal manpreet mansi mansur manvendra manvi
    maral marat marcelino mariani maricar maricon maricris marites marivic maryati masaaki masafumi masahide
    masahiko masahiro masahito masakazu masami masamichi masanobu masanori masao masaru masashi masataka masato
    masatoshi masaya masayo masayoshi masayuki masumi maulik mausumi mayu mayuka mayuko mayur mayura mayuri medha
    meenakshi meenal meenu meghana meghna megumi mehak meichun meifang meihua meijuan meiko meili meiqi meixia meiyu
    melati melchor meliana menaka mengju michi michiaki michio midori mieko miharu mihee mihoko mijeong mijin mijung
    mikako mikiko mikio mikito miku mikyung milap milind milit minah minakshi minal minami minati mincheol mineko
    minghui mingi mingming mingwei mingyu mingze minhee minho minhyuk minjae minjeong minjoo minju minjun minjung
    minki minkyu minkyung minori minoru minseo minseok minsik minsoo minsu minsun minwoo minyoung miran mirasol
    mirzo misako misao misato misook misun misuzu mitali mitesh mithila mithun mitsue mitsuhiro mitsunori mitsuo
    mitsuru mitsuyo mitul miwa miwako miyabi miyako miyo miyoko miyoshi miyoung miyu miyuki miyumi mizuho mizuki
    mohana mohandas mohanlal mohd mohinder mohini mohnish moksha momoka monalisa mongkol monish monisha montri
    motoki motoko moumita mousumi mridul mridula mrinal mrinalini mrunal mrunalini mudit mudita mugdha muhamad mukta
    mukti mukul mukund mulyadi mulyani mulyono murali muralidharan muralikrishna murni mursalin murugan muskan muthu
    mutsumi myeonghee myunghee myungho myungsoo nachiket nagaraj nagarajan nagendra nagesh nagma nahee nahyun nakul
    nakyung nalin nalini naman namdev namgi namhee nami namiko namit namita namjoon nanae nanak nanako nanase nandan
    nandana nandita nandkishore nandu nanthida nao naoto naoya naoyuki naphat narasimha narayanan narender narendra
    naresh nargiza nari narong narongrit naruemon narumi nasrul natcha natsue natsuki natsuko natsumi natsuo
    nattapong nattaya natthapong natthawut navin navjot navneet navnit navpreet navroz navtej navya nayan nayana
    nayantara nayeon nayoung neel neela neelam neelesh neelima neena neeraja neerja neeru neeta neeti neetika neetu
    neev nehal nenita netra ngan nghia nguyet nhan nhi nidhin nihar niharika nik nikesh nikhila nikhilesh nikunj
    nila nilam nilanjan nilanjana nilesh nilima niloy nimai nimesh nimfa nimisha nimit ningning nipun nirali niran
    niranjan nirav nirbhay nirja nirmal nirupama nirut nisa nischal nishad nishant nishanth nishat nishi nishit
    nishita nishkarsh nishtha nishu nitesh nitika nitish nitisha nittaya nitya nityanand nivedita niyati noboru
    nobuaki nobuhiko nobuhiro nobuo nobuyuki nodoka nong nonoka nonoy noopur nopadol noriaki norihiko norihiro norio
    noriyasu noriyuki novelyn novi novia novita nozomi nozomu nugroho nupur nuraini nurbek nurhayati nurlan
    nursultan nutan nyoman ojas ojasvi okja oktavia omkar omprakash oranuch orawan osamu otoha oviya oybek pacifico
    padmaja padmanabhan padmavathi padmini pahal palak palash pallab pallavi panchali pandu panida pankhuri panya
    paquito parag paramesh parameswaran paramita paramjit paran paras parasuram parbati paresh pari paridhi
    parikshit parimal parineeta parinita parinya parisha parith parmeet parmeshwar parminder parth partha
    parthasarathi parthiban parul parvathi parvathy parvati parvez parvinder patcharin pattama pattaya pavan pavani
    pavithra pavitra paweena peichi peiling peipei peiyi pepito permadi phalguni phichit phongphan phuoc pichai
    pimchanok pinaki pinkesh piya piyada piyali piyanuch piyawat pochun poojan poonam poorna poornima poorvi
    pornchai pornpimol pornthip potenciano prabal prabha prabhakaran prabhat prabhav prabhjot prabhu prabir prabodh
    prabowo prachi prachya pradeepa pradip pradnya pradyumna pradyut praew prafull prafulla pragati pragnesh prahlad
    prajakta prajwal prakrit prakriti prama pramila pramit pramodini pramudya pranab pranali pranavi pranee pranesh
    pranita pranjal pranjali pranoy prasanna prasanta prasanth prasenjit prasert prasetyo prashanth prashanti prasit
    prasoon prasun pratama pratap prateeksha pratham prathamesh prathiba prathima pratik pratiksha pratima pratip
    pratiti pratiwi pratul pratyush pravat praveen praveena pravesh pravina prayut precy preecha preeda preet
    preetam preetha preethi preetika preksha prema premchand premila prerana prerna pritha prithvi prithviraj
    pritish pritpal priyabrata priyadarshini priyam priyank priyansh priyanshi priyanshu priyesh puja puji pulak
    pulkit puneet punit punita purab purnama purnima purnomo pursottam purushottam purva purvi purwanto pushkar
    pushp pushpa pushpak pushpendra puspa puspita puteri putra putri putu puwadol qamaruddin qianqian qiaoyun
    qinghua qingling qingyun qiuyan rabindra rachana rachit rachita rachmat raden radhakrishnan radhe radhesh
    radheshyam raehyun ragav ragavi raghavan raghavendra raghu raghunath raghuram raghuveer ragini ragu rahayu
    rahman rahmat rahmawati raihan rajani rajanikanth rajaram rajat rajdeep rajendran rajeshwar rajeshwari rajinder
    rajkumar rajkumari rajlakshmi rajni rajnish rajpal rajshekhar rajshree rajveer rajvir rajwinder rakhee rakhi
    raksha rakshit ramachandran ramadhan ramakant ramakrishna ramakrishnan raman ramanathan ramandeep ramani
    ramanjit ramaswamy rambha ramdas ramil ramila ramji ramlah ramli ramnath ramola ramprasad ranbir randeep randhir
    rangan ranganathan rangarajan ranjana ranjeet ranjini ranjita ranjith ranveer ranvir rashi rashika rashmika
    rasika ratan ratana ratchanee rathin rathna rati ratih ratika ratna ratnakar ratri rattana raunak raveena
    raveesh ravinder ravindran ravish ravisha rayaan reema reenu reet reeta reetika reeva reiji reika reina rema
    rendi reni renji renuka reshmi reva revathi rewa reyansh reynaldo rian rianti richa riddhi ridhi ridhima ridwan
    rifki riho rijul rika rikako riki riko riku rimjhim rimpy rini rinki rinku riona risa risako rishaan rishab
    rishika rishikesh rishit rishita riska riski ritesh ritika ritsuko rituparna rituraj ritvik ritwik riyaan
    riyansh riyanto rizal rizalina rizki rizky robby rodel rodelio rohani rohini rohitash rolly romesh romila rommel
    ronak rongrong ronit roopa roopali roopesh roshan roshani roshni roslan roslina rosmah rosnah ruchi ruchika
    ruchir ruchira ruchita rudra rudransh ruhi ruijie rujuta rukmini rungnapa rungrat ruolan ruoxi rupal rupali
    rupam rupesh rupsa rusdi rushikesh rushil rustam rustico rutuja ryoichi ryoko ryoma ryosuke ryotaro ryu ryuichi
    ryuji ryuki ryusei ryuta ryutaro ryuunosuke saachi saanjh saanvi saatvik sabari sabita sabri sachi sachiko
    sadako sadanand sadao sadhana sadhna saeko saengdao sagarika sagnik saharsh sahib sahil saiful sailaja sailesh
    sajal sajan sajjan sakchai sakda sakiko sakurako salil salmah saloni samaira samak samanvi samart samarth samat
    samata samay sambhav sambit samhita samiksha samiran samit samita sampa sampada sampat sampath samrat samriddhi
    samridhi samta samudra samyak samyukta sanat sanchit sanchita sandesh sandhya sandip sandipan sangchul sangeet
    sangeetha sangho sanghoon sanghyun sangita sangjin sangmi sangmin sangram sangwoo sangwook sangyoung sanit
    saniya sanjana sanjeevani sanjib sanjit sanjiv sanjivani sanjukta sankalp sankar sanket santanu santoshi santoso
    sanvi sanwari saowanee sapto sarabjit sarada sarala saranya saraswathi saraswati sarath sarawut sardor sargun
    sarika sarita saritha sarthak sarvesh sarveswaran sashi sasithorn saswata saswati sathish sathiya sathya
    satinder satnam satomi satoru satpal satria satsuki satvik satya satyajit satyam satyavati satyen satyendra
    saule saumya saurabh saurav savitha savitri saya sayako sayali sayan sayani sayantan sayuri segundo seiichi
    seiko seiya sejal selamat selvam selvi seohee seohyun seojin seojoon seojun seokjin seokwoo seolhyun seonghee
    seonghyun seongjin seongmin seongwoo seoyoung septian serik setia setiadi setiawan setsuko setyawan setyo seulgi
    seungah seunggi seunghee seungho seunghoon seunghyun seungjae seungjin seungjoo seungmin seungri seungwoo
    seungyeon sevara shafiq shahnoza shahrizal shahrul shailaja shailendra shailesh shaili shaktivel shalaka
    shambhavi shambhu shamik shamini shamita shamsher shankar shankari shanmugam shanshan shantala shantanu shanti
    shaohua shaoyong sharad sharada sharadha sharan sharanya sharath sharda sharmistha sharvari shashank shashi
    shashikala shashikant shashwat shaurya sheela sheetal shefali shekhar shengli sherzod shibani shigeaki shigeki
    shigeko shigeo shigeru shigeyuki shihan shihhao shiho shikha shila shilpi shin shin'ichi shingo shinichiro
    shinji shinjiro shinnosuke shinobu shinsuke shintaro shinya shipra shirish shital shiva shivakumar shivam
    shivanand shivangi shivansh shivanshi shivendra shivika shivraj shivshankar shiyu shiyuan shizue shizuka shizuko
    shlok shobhana shobhit shogo shohei shoichi shoji shoko shoma shota shotaro shourya shouvik shraddha shravan
    shravani shravya shreyansh shreyas shreyash shreyasi shri shridhar shrikant shrinivas shrishti shriya shruthi
    shubh shubha shubhangi shubhankar shubhi shubhra shuchen shuchi shuchita shufen shuhei shuhua shuhui shuichi
    shuji shukhrat shukla shuko shulan shumin shun shunichi shunji shunsuke shunta shuping shuqin shuto shutong
    shuying shuzhen shwetha shyam shyama shyamal shyamala siddarth siddhant siddhartha siddhesh sigit sihan simarjit
    simranjit simrit sindhu sindhuja sinhye sinta siqi sirichai sirikit siripon siriporn siriwan siska sitara
    sitaram sith siti siva sivakumar sivan sivaraman siwon siyona siyu siyuan slamet smitha smriti smruthi snehal
    snehalata snehashish snigdha soham sohan sohee sohini sohyun soichi soichiro sojin solbi soleh somboon somchai
    somdev somesh somi somin somjit somkiat somkid somnath sompong somporn somrak somsak somsri sonakshi sonal sonam
    songlin sonika sonu sooah soobin soohyun soojin soojung sookhee sookja soomin sooyeon sooyoung sora sosuke
    soumen soumik soumitra soumyajit sourabh sourav souta souvik soyeon soyoung sparsh sravan sravani sravanthi
    sreedhar sreejith sreekanth sreekumar sreelatha sreenath sreenivas sreerama sreya sridevi sridhar srijan srijana
    srikant srikanth srikrishna srilakshmi srilatha srinath srinidhi srinivasan sriram srirupa srishti srivatsan
    suah subash subbarao subbu subha subham subhas subhashini subhasis subhojit subhra subin subodh subrahmanyam
    subramani subramaniam subramanian subrata sucharita sucheta suchi suchitra suci sudarat sudarmono sudarshan
    sudarshana sudeep sudesh sudeshna sudhakar sudhanshu sudharshan sudheer sudip sudipta sugandha sugata sugeng
    sugiarto suguna suhani suhartini suharto suhas suhasini suhrid suhyun sujan sujatha sujay sujeet sujeong suji
    sujin sujit sujith sujung sukanta sukanya sukarno sukesh sukhdev sukhee sukhjit sukhpreet sukhum sukhvinder
    sukhwinder sukma sukriti sukumar sulabha sulaiman sulakshana sulastri sulekha sulis sulistyo sulli sulochana
    sumalee sumana sumanta sumarni sumathi sumedha sumeet sumie sumika sumiko sumin sumire sumita sumitra sunaina
    sunan sunanda sunando sunayana sundar sundaram sundararajan sundeep sunder suneel suneet suneeta sunetra sungeun
    sunggyu sunghee sungho sunghoon sunghyun sungjae sungjin sungjoon sungmi sungmin sungsoo sungwon sungwoo sunhee
    sunhwa sunhye suniel sunisa sunitha sunmi sunny sunyoung supachai supaporn supardi suparman supattra suphot
    suprapto supreet supriya supriyadi supriyo surabhi suraj surajit suranjan suraphon surapong surasak surbhi
    surekha surendar surendra surendran sureshkumar surin surjeet surjit suryadi suryakant suryani suryansh susanti
    susanto sushant sushanta sushil sushila sushma sushmita sushovan susilo susilowati susmita susumu suthep
    sutrisno suvarna suvir suvrat suwanna suwarno suwat suyanto suyeon suyoung suyun suzu suzuko suzume swagata
    swagatika swapan swapna swapnali swapnil swara swaraj swarna swarnali swaroop swarup swastik swetha swethaa
    syafiq syahrul syaiful syamsul syarifah tadao taehee taeho taehyun taehyung taejin taemin taesung taewoo taeyeon
    taeyong taichi taiga taiki taisei taishi taizo takaaki takae takafumi takahide takahiko takahiro takahito
    takakazu takako takanobu takanori takao takashige takato takatoshi takaya takayoshi takayuki takehiko takehiro
    takehito takeo takeru taketo takuma takuro takuto takuya tala tamaki tamal tamami tamanna tamiko tamotsu tanawat
    tanay tanaya tanish tanishk tanishka tanishq tanmay tanmayee tanuj tanuja tanuka tanul tanushree tanvir tapan
    tapasi tapasya tarak taran tarang tariel tarini taro taruna tathagata tatsuhiko tatsuki tatsuo tatsuro
    taufik taufiq tawan teena teerapong teguh tejal tejashwini tejaswi tejaswini tejinder tejpal temur tengku
    teruaki teruko teruo teruyoshi tetsu tetsuo tetsuro thaksin tham thanakorn thanapon thanawat thang thanin
    thanuja thaweesak thepakorn thida thien thinh thitima thong thongchai thuc thuong tianyi tianyu tiara tilak
    tilottama tingting tingwei tirtha tirthankar titik titiksha tohru tokiko toko tolkyn tomiko tomio tomoaki tomoe
    tomoharu tomohiko tomohiro tomohisa tomohito tomoka tomokazu tomoki tomomi tomonori tomoyo tomoyuki tono toru
    toshi toshiaki toshie toshihiko toshihiro toshikazu toshiki toshiko toshimi toshinori toshio toshiro toshiya
    toshiyuki trilochan trilok triparna tripti trishna triveni triyono trong truong trupti tsubasa tsukasa tsuneo
    tsutomu tsuyoshi tulasi tulika tulsi tuong tushar tusharika tuti tuya tuyet tzuyu ubon udai uday udaya udayan
    udbhav udin udit udom udomsak uijin ujjaini ujjal ujjval ujjwal ujwala ulka ulugbek umakant umang umesh umida
    unnati unnikrishnan upasana upendra upinder uppma urai urja urmi urmila urmimala urvashi urvi usanee ushma utako
    utami utkarsh utpal utsav utsavi uttam uttara uttkarsh vaani vaibhavi vaidehi vaishali vaishnav vaishnavi
    vallabh vamshi vamsi vanaja vanathi vandita vani vanita vanitha vansh vanshika varad varada varadarajan
    varalakshmi vardhan varghese varnika varuna varuni vasant vasanta vasanth vasanthi vasanti vasavi vasin vasu
    vasudev vasudevan vasudha vasuki vasundhara vatsal veda vedant vedanth vedika veena veenu veer veerendra
    velmurugan venkat venkata venkataraman venkatesan venkatesh venkateswara venkateswaran venu venugopal vibha
    vibhav vibhor vibhuti vichai vidhi vidhu vidhya vidisha vidit vidyasagar vidyut viet vignesh vijayalakshmi
    vijayan vijaykumar vijendra vijeta vikash vikesh vikramaditya vikrant vikranth vimala vimalesh vina vinay vinaya
    vinayak vincy vineeta vineeth vineetha vinesh vinita vinitha vinodh vinodini vinoth vipin viplav vipul vipulav
    viraj viraja viral virat virender virendra vishaal vishakha vishalakshi vishesh vishnupriya vishrut vishva
    vishvas vishwa vishwajeet vishwajit vishwanath vishwas viswa viswanathan vivaan vivan viveka vivekanand vrinda
    vrushabh vrushali vuong vyas vyjayanthi wachira wahid wahyu wahyudi wahyuni wakako wakana wanchai wandee wanida
    wannapa warunee wasana wataru watcharapong wati wawan wayan weichen weidong weihong weihua weijie weijun weiling
    weilun weimin weiming weiping weiqiang weiting wenbin wenbo wenhao wenhui wenjie wenjun wenli wenlong wenqi
    wenting wenwen wenxin wenyan wenyi wenyu wibowo wichai wida widodo widya widyastuti wijaya wilai wilaiwan
    wilfredo winai winda wipada wira wirat wiroj wisnu wittaya wiwik wonbin wonho wonjae wonjun wonseok woobin
    woohyun woojin wooseok wooyoung worawut wulan wulandari xiangyu xiaochen xiaodong xiaofeng xiaohong xiaojing
    xiaojun xiaoli xiaolin xiaolong xiaomei xiaoqing xiaotong xiaowei xiaoxia xiaoxiao xiaoyan xiaoyun xinhua xinran
    xinyu xinyue xiulan xiuli xiumei xiuying xiuzhen xuefeng xuejun xueli xueling xuemei xueqin xueyan xueying yachi
    yaejin yafang yagna yajing yali yaling yamini yamuna yanfang yanhong yanhua yanjun yanli yanling yanmei yanping
    yanqing yanti yanto yanyan yaoyao yaqin yashas yashasvi yashaswini yashika yashoda yashovardhan yashpal yashraj
    yashvardhan yashwant yashwanth yasuaki yasue yasufumi yasuhiko yasuhiro yasuhito yasumasa yasunari yasunori
    yasuo yasushi yasutaka yasuyo yasuyuki yatharth yati yatin yating yatish yawen yaxin yayan yayuk yebin yeji
    yejun yena yeonhee yeonjoo yeonjun yeonsoo yeonwoo yeri yerim yerlan yeseul yewon yichen yichun yifei yihan
    yihsuan yiju yijun yilin yimin yinan yingjie yingluck yining yiran yishan yiting yitong yiwen yixin yixuan
    yiyang yize yizhe yochana yogendra yogesh yogeshwari yogi yogita yohanes yohei yoichi yoji yongho yonghwa
    yongjin yongjun yongmei yongping yongqiang yongsoo yongyuth yoojin yoona yoonah yoongi yoonhee yoonjung yoonseo
    yoosung yoshiaki yoshie yoshifumi yoshiharu yoshihiko yoshihiro yoshihisa yoshikazu yoshiki yoshimi yoshimitsu
    yoshinobu yoshinori yoshio yoshiro yoshitaka yoshito yoshiya yoshiyuki yosuke youjin youlan youngah youngchul
    younghee youngho younghoon youngja youngjae youngjin youngjoo youngmi youngmin youngsoo youngsook youngsuk youta
    yuanyuan yuchen yudha yudhi yudhishthir yudi yudistira yuehua yufei yufeng yuhan yuhang yuhsuan yuhua yuichi
    yuichiro yuito yuji yujie yujin yujing yujiro yuka yukako yukari yukie yukihiko yukihiro yukina yukino yukio
    yukitaka yukito yukiya yukta yuktha yukti yulan yulduz yulianti yulianto yuling yuma yume yumei yumeko yumeng
    yumika yumiko yunah yunfei yunhee yunho yuni yuning yunita yunjin yunju yunlong yunosuke yunus yunxia yunyun
    yupin yuqi yuqing yuria yurie yurika yurina yusaku yusei yuseong yushan yushi yusof yusri yusuke yuta yutaka
    yuthana yuting yutong yuuka yuuki yuuma yuuta yuuto yuvan yuvaraj yuvika yuvraj yuwei yuxi yuxin yuxuan yuya
    yuyan yuzhen yuzu yuzuki zaenal zahrah zaidi zainal zainuddin zainun zaitun zakiah zehao zejun zhanar zhansaya
    zhaohui zhengyi zhenhua zhenyu zhiguo zhihao zhihong zhihui zhijian zhijun zhilin zhimin zhiming zhiping
    zhiqiang zhiwei zhixin zhiyi zhiyong zhiyuan zhiyun zhong zihao zijun zimo ziqi zirui zixin zixuan ziyang ziyi
    ziyoda ziyu ziyue zubin zulfikar zulkarnain zulkifli
    """.split()
)
