"""Given names of Europe and Latin America, folded."""

NAMES = frozenset(
    """
    aafke aagje aaltje aart abelard adalbert adela adelheid adelina adelino adelmo adolfo adri adriaan aelita
    afanasy agathe agnese agneta agostino ainara ainhoa aintzane aitana aitor aksel alarico albane alberta alberte
    albertine albin albrecht alceste alda aldona aleid aleksi aleska alessa aleta aleth alexandrina alexandrine
    alexandru alexia alfons alfonsina alfredas algirdas alicja alida aliette alix alois aloisia alojz alphonse
    althaea alvise amabel amadeo amadeus amalia amalie amandine amaury ambre ambrogio amedeo americo anabel anabela
    anatol anatole anatoli anca andi andjela andoni andras andrej andri andris andrius andro aneliya anemone aneta
    anezka anfisa angele angeline angelique angelos anicet anique anisoara anka anke annalena annalisa annamaria
    annele annemarie annemiek annemieke anniken annukka ansgar antal ante antero antigone antonella antonello
    antonie antonija antonin antonina antonis apolline apostolos aranka archimede argyro ariadna ariadne ariane
    aristide aristides aristotelis arkadi arlette armelle arnaldo arndt arno arnolda arnoldas arnulf aron arpad
    arsene arseni arthus arto arturas arvo arwen asbjorn asger aslak aslaug asta ataulfo athanasia athanasios attila
    auberon aubin aude audric audrius augusta auguste augustin augustina aureliano aurelien aurelio aurimas aurore
    ausra auxane axelle azucena azzurra baldassare balder baldur baldvin balint baltasar balthasar balthazar barbora
    barbro bartholomaus bartlomiej bartolo bartolome bartolomeo basia bastiaan bastien baudouin bekim beltran
    benedek benedetto benedicta benedikte beniamino benigno benito benno berangere berardo berenice berit bernadeta
    bernadett bernardino bernhard bernt berthe berthold bertil bertold bertrand bibiana biljana birger birte birute
    bjoern bjork blaga blagovest blandine blas blaz blazej blazenka blerim blerta boban bodil bogdana bogumil
    boguslaw bohdan bohumil bojana boleslaw bonaventura bonifacio borje borka boro borut bosko bostjan bozena
    bozidar branca branco branimir branislav bratislav brecht brice brigida brigita brigitta brita brunella
    brunhilde bryndis burkhard caetano cajsa calogero camelia camiel camillo candela candida candido carin carine
    carlijn carlotta carme carmelo carmina carola carolien carolin carolus casimir cassandre cassiano catalin
    catarina catharina cathrin cathrine catia cato cayetano cecilie celestin celestino celina celso cemile cesare
    cesaria cezar cezary charline charlotta christer christiaan christof christoffer cicero cilia cinzia ciprian
    ciril ciro clairaut clarisse claudiu clea clelia clemens clemente clementina clervie clothilde clotilde coen
    colas coline colombe colum columba concetta conny consolata constantina constanza coraline cordula corentin
    corina cornel cornelis corrado cosimo costanza costas costel costin cristiana cristofor cyprien cyrielle cyrille
    czeslaw dace dag dagfinn dagur dainius daiva dalibor daliborka damiano damir damjan danail danielius danijela
    danila danuta danute darja daryna davorin dejan delfin delfina demetra demetrio demetris denes denitsa denka
    desislava despina detlev devrim diarmuid diederik diether dietrich dijana dilyana dima dimitra dimitrie
    dimitrije dimitrios dionisio dionysios djoko djordje djordjina dmitrij dmitriy domen domenico dominga domingos
    domitilla donata donatas donatello donatien donato doriana dorina dorit dorotea dorothee dorottya dorte dorthe
    douwe dovile draga dragana dragica drago dragos dragoslav drazen duarte dubravko dunja dusan dusanka duska dusko
    ebbe eberhard eckart eckhard edda edeltraud edgars edina edita edite edmundo edouard eduarda edurne edvard edvin
    edwige eelco efrosini efstathios efthymios egbert egidijus egidio egil egle eider eino eirini eithne eivind
    ekkehard elba eleonore elettra elfi elfrieda elfriede elga eliane elie eligio elimar elina eliott elisabeta
    elisabete elisavet eliseo eliska elissavet elly eloi elouan elsbeth elske elvio emanuele emelie emeline emeric
    emila emile emilian emiliana emilien emilija emilis emmi endrit engelbert enguerrand eniko enikoe enno enora
    enric enrica enriqueta ensio erasmo ercole erhard erikas eris erja erkki erlend erling ermanno ermelinda
    ernestas erno erwan erzsebet esben esko essi estefania estela estevao esteve estibaliz estrella etelka ettore
    eudald eudes eudoxie eufemia eugen eugenio eulalia eulalie euphemia eusebio evaldas evangelos evaristo evdokia
    evelin evelina evelyne everardo evert evgeni evgenia evgenios evgeny evi evie evita ewald ewout ezequiel fabiano
    fabrizia fanni faustine faustino fausto fedor feliciano felicitas felicite feliks felipa felisa femke fenja
    fenna feodor ferdinando fermin fernand fernande fernao ferruccio fieke fiete filippos filomena fina fintan fionn
    fiorella fiorenza firmin fjola flaminia flavie flavius flemming flor florbela florea florencia florencio
    florentin florentina floriana florica florin florina folke fons fosco fotini fotis franciska franciszek franco
    franek franjo frans frantisek frauke frede frederike frederique fredrika freja friederike friedhelm friedl
    frigyes frits frode fulgencio fulvia fulvio gabija gabin gabor gael gaetan gaetana gaia galya gaspar gasparo
    gavriil gavril gavrilo gebhard geert geertje geertruida geir gema genadi gencho genia gennadi gennaro genoveffa
    genoveva geoffroy georg georgi georgy geraint geralda gerasimos gerbert gerda gerhardt gerhild gerlinde germana
    gernot gerrit gerta gertraud gertrud gertrudis gerwin gesa gesine geza gheorghe ghislain ghislaine giacinto
    giada giampaolo giampiero giancarlo gianfranco gianluigi gianmarco gianpaolo gianpiero giedre giedrius gilberte
    gilda gildas gilles ginette ginevra gintare gioacchino giocondo gioele gioia giordano gisella giselle gisle
    gitta giuliano giulietta giuseppina giusto gizella gjorgji gjyste glauco godelieve goetz goffredo gorana gorazd
    gordana gorka gosta gote gotthard gottlieb gotz graca graciano gratien grazia graziella grazyna gregers gregoire
    gregorio gregorios gregorius grete grethe gretl griet grigor grigore grigori grigorios grimur grit guadalupe
    gudbrandur gudmund gudmundur guenter guenther guglielmo guillem guillermina guiomar guiseppe gulio gunda gunilla
    gunn gunnel gunnhild gunther guntram gustaf gustave gwenael gwenaelle gwendal gwendoline gwenn gwilym gyula hajo
    hakon haldis halldor halvard halvor hanneke hannele hannelore hanno hansi hansjorg hanspeter haralampi harri
    harro hartmut hartwig hasse hauke hedvig heide heidemarie heidrun heikki heli helia helio heliodoro hella helle
    hellmut helma helmer helmi helmuth hendrika hendrikje hening henning henny henriette henrika henriqueta henryk
    herkko herlinde herma hermanni hermenegildo hermina hermine herminia hernando herta hertha hetty hieronymus
    hilaire hilario hildburg hildegard hildegunn hilding hilke hilkka hilma hiltrud hinnerk hippolyte hjalmar
    hjordis honorata honore honorine horacio horatiu hortensia hrvoje hryhoriy huberta hubertus hugues huguette
    hyacinthe iacopo iakovos ianos iason iben ibolya ieva ignac ignace ignas ignasi ignazio iker ilario ildefonso
    ildiko ileana ilia ilie ilinca ilir ilja ilka ilkka ilmari ilsa ilze imanol imke immacolata imre inaki inesa
    ingebjorg ingela ingelise inger ingolf ingrida ingunn ingvar ingvild inken inkeri inma inmaculada inna ioan
    ioanna ionel ionela ionica iordan iphigenia ippolita ippolito irakli irenej ireneusz iria irini irja irmak
    irmela irmeli irmtraud isaak isabell isac isaura isaure isidora isidore isidoro isis ismene ismini isolda isolde
    italo itziar iulia iulian iuliana ivanka ivano ivars ivelina ivica ivka ivona ivonne izaro izaskun jaak jaakko
    jaan jacinto jacoba jacobo jacobus jacopo jacub jadranka jakab jakov jakup janas janett janika janja janka janko
    jann jannes jannik jannike janus jari jarkko jarl jarmila jarmo jarno jaromir jaroslava jaroslaw jasenka jasmijn
    jasna jaume jeannine jekaterina jelka jelle jelmer jenni jente jeremias jeremie jerica jerko jernej jeroen
    jeronimo jesper jessika jette jindrich jindriska jirina joachim joannes joaquina joar jocelyne jochem joep joeri
    joern joffrey johana jolan jolanthe joli jonatan jone jonna joonas joosep joost jopie jordina jorgo jorrit jorun
    jorunn josefin joseluis josep josepa josephina josette josiane josipa joska joso josselin jost jostein josue
    josune jovan jovana jovanka jozef jozefa jozefina jozica jozsef juanjo judit judita juhan juhana juhani juho
    jule julienne julija julita juliusz juozas juraj jure jurgis jurgita jurica jurij juris jurjen jurriaan justas
    justinas justino justo justus jutka jytte kaarina kaarlo kacper kaia kaie kaija kaisa kajetan kajsa kalev kalina
    kalle kalliope kalman kaloyan kamil kamilla karena karita karlheinz karlijn karlis karlo karola karolien karolin
    karoly kasimir kastytis kata katalina katariina katell kathe kathi kathrin kathrine kati katia katica katinka
    katka katleen katri katrien katrijn katrine kaur kazimiera kees kersti kerttu ketevan ketil kilian kinneret
    kirsi kirsti kirstine kitti kjartan kjeld kjersti kjetil klaasje klarika klaudia klaudija klavdija klemen
    klemens klement klotilde knud koenraad koit kolbein kolbjorn koloman konrada konstancja konstantina konstantine
    konstantze konstanze kornel kornelia kornelije kosta kostadin kostas kostja kresimir kreso kreszentia kriemhild
    kristaps kristel kristell kristens krister kristiana kristiane kristiina kristijan kristjan kristofer kristoph
    kristyna krisztian krsto krystian krystof ksenia ksenija kunegunda kunigunde kuno kyriaki kyrylo ladislao
    ladislas laertis laetitia laia laimonis lajos lambert lamberto lambros lasma laurentiu laurenz laurette lauri
    lauriane laurits lauro laurynas lazar lazare lazaro leandra leandre lefteris leire lelia lene leni lennard
    lennert leocadia leocadie leokadia leonarda leonardus leonas leonce leone leonel leonello leonhard leonia
    leonida leonidas leonilda leonore leontien leontina leopoldina leopoldine leopoldo leos leslaw leszek letizia
    levan levente lexa leyre liana liane libor libuse lida lidija lidka lidwina liebeth lieke lienhard liesel
    lieselotte lilia liliane lilija lilla lilli linas lindita linea linn lino lioba lisandra lisbet liselore
    liselott liselotte lissi livio liviu lizbeth ljerka ljiljana ljubisa ljubo ljubomir ljudevit ljudmila loes loic
    loredano lorella lorenc lorenza loreta loreto lorin loris lotfi lothaire lothar louan louisette louka loukas
    loup lourenco lovisa lovre lovro lubomir lubos luboslav luce lucette lucienne lucija lucila lucile lucilia
    lucilla lucio lucius lucka lucrezia lucyna ludek ludger ludivine ludmilla ludolf ludovica ludovico ludovit
    ludvig ludvik ludwika ludwina lueder luigia luigina luiza lukrecija lumi lumir lyam lydie lykke lyubomir
    lyudmila maaike maarit macarena madalina madara maddalena maddi madelon mael maelle maelys maeva mafalda magalie
    magdolna magnhild maialen maija maik maikel maiken mailis maira maire maiwenn maksim maksym malena malene malina
    malinda maliwan malo malou malwina manfredi manoel manoela manola manoli manolis manolo mans marceau marceli
    marcelin marcelina marceline marcelle marcio maret margaida margalida margareta margaretha margarethe margita
    margret margreta margrete margrethe margrit mariagrazia mariane marias marica marice maricel marielena mariette
    marijan marijana marijke marijn marike marilena marilou marilyne marinela marinella marinette marinko marino
    marinos marinus mariona marios maris marisela marite mariusz marja marjana marjatta marjeta marjo marjolaine
    marjut markel markella markku markos marleen marlis marloes marten marti martial martim martinho martino martins
    martinus marton martti martyn martynas marusa marwin marylene marzena marzia massimiliano matas mateja mateu
    mathis mathurin mati matis matjaz matko mato matthaus mattias mattis matyas matylda mauricette maurin maurits
    maurizia maurus mavra maxence maximiliana maximiliane maximiliano maximilien maximino mechthild medard meelis
    mees meindert meinhard meinolf meinrad meint meisje meit melani melania melchior melita meliton melitta mena
    menno merab merce merete meri merike merja merlijn mervi micaela micha michail michala michalina miche
    michelangelo micheline michiel mieczyslaw miek mieke mies mihael mihail mihajlo mihalis mihaly mihkel mihovil
    miia miika miikka mija mijo mikhaila mikk mikkeline miklos mikolas mikulas milada milda mile milen milenko
    mileva milivoj milivoje miljan miljana milko milla miloje milorad miloslav milosz milou milovan miltiadis miluse
    minea minja minna miodrag mirabela mirabelle miral mircea mireia miren mireya mirian mirja mirjana mirkka mirna
    miron miroslava miroslaw mirta mirva mirza mislav mitja mitko mitsos mladen mladenka modesta modeste modesto
    mogens moises mojca mojmir moni monia monserrat montserrat morana moreno morgane morvan mylene myrsini myrto
    mythili nadege nadeschda nadezda nadija nadina nadzieja naiara naida naike naim naja nanda nando nanne nannie
    narcis narcisa narciso narcisse nastasia nastasja nastja natale natalija natalina natalino natanael natascha
    nathanael natividad navid nazar nazario nebojsa neda nedelcho nedeljko nedim nedjeljko neele neja nela nele
    nelia nella nelli nello nemanja neno nereida neri nerijus nerina neringa nero netta nevena nevenka neza nicasio
    niccolo niceto nichola nicia nicla niclas nicodemo nicolae nicolaj nicolau nicolaus nicolina nicolo niek nienke
    niev nieves niilo niina nijole nikica nikifor niklaus nikodem nikol nikolaas nikolaj nikolay nikoleta nikolett
    nikolina nikolos nilda nilsson ninetta ninon ninoslav nives noeline nolwenn nonna norberta norberto norina
    normunds novak nunzia nunzio nuska nynke obdulia odalys oddbjorn oddny oddvar odelia odeta odilia odilo odin
    oier oihana olafur oleksandr oleksandra oleksii olesia olger olimpia olimpija olindo oliva oliveira olivera
    oliveri oliwia oliwier olja olle olli olov olympe olympia oonagh ophelie oreste orestis orfeo oriane orietta
    orihuela orlaith orsola ortrud ortwin oskars osmo ossi ossian osvald oswaldo oswin otakar otilia otmar otokar
    ottavia ottavio otthild otti ottilia ottilie ottmar ottokar ottorino ovidio ovidiu oystein ozren paavo padraic
    palle pamphile panagiota panagiotis panayotis pancho pantelis paolina papa paquita paraskevi pascaline pascual
    pasi pasqualina patric patricius patricka patrizia patrizio patroklos patryk paule pauli paulien paulin paulino
    paulius paulus pavle pavlina pavlo pavlos pavo peder pedrag peio pekka pelagia pelayo pelle penka pepa pepe
    pepijn pepita peric perica perig perle pernelle pernilla perrine perttu peta petja petko petre petri petrica
    petrit petro petronela petronella petronije petru petrus petrut petter petteri petya petyo phaedra phaidon
    phanie philibert philine philippos philomene piera pierangelo pierfrancesco piergiorgio pierino pierluigi piero
    pierpaolo pierrette pieternella pietje piia pille pilvi pinuccia pipaluk piret pirjo pirkko pirmin pirta placido
    plamen plamena polona polyxeni pompeo pontus porfirio pranas pravda predrag premysl prentis preslav priit
    primitivo primo primoz priska procopio prosper provvidenza prudencio pura purificacion quim quinten quintin
    quinto quirin quirino quiteria rachele rada radko radmila radomir radoslava radoslaw radovan radul rafaele
    rafaella rafail raffael raffaela ragna ragnar ragnhild raija raimo raimon raimonda raimondo raimonds raimundo
    rainer raivo rajka rajko rajna ralitsa ramunas ramune ranko raoul raphaela rasa rasim rasma rastislav rastko
    ratko rauno raymonde rebeca rebekka reda reetta refik regine regis regitze regula reidar reidun reijo reine
    reinhardt reinhart reinhild reinhold reino reinoud reinout reka remedios remei remigio remigiusz remus remzi
    renaat renatus renaud renita renske renzo reto reyes riana ricard riccarda richarda rigmor rigoberto riina
    riitta rikard rikardo rike rikke riks rimantas rino rinske rinus risto ritva robbert robertas roberte roberts
    robrecht roch roderic rodica rodolphe rodrigue roeland roelof roggero rogier roko rolandas rolande romaine
    romane romano romaric romas romeu romi romina romola romolo romuald romualdo romulo romulus roni ronny roosje
    roque rosabel rosalba rosalia rosalina rosalinda rosaline rosamunda rosangela rosaura roschan rosendo rosi
    rosica rosmarie rossana rossella rossen roswitha rotem roumen roxane roza rozenn rozsa rubens rubina rudiger
    rudolfo rufina rufino rumen rumena rumyana runa runar runi ruperta ruperto rurik rutger ruud ruxandra ryszarda
    saara saartje sacha saga sakari sakis salla salme salomea salomon salvadora salvatrice salvo samu samuele samuli
    samvel sancho sandi sandor sandrina sanja santa santeri santi santina santino santo santos santtu santuzza
    sarina sarka sarolta sarunas sasa sascha sasho satu saturnino saulius sava savas savatije savina savo savvas
    scevola scholastique sebald sebastia sebastiaan sebastiana sebastiao sebbe sefa segolene selene selja senad
    senka senta seppo serafim serafima serafin serafina serafino serban serenella sergej sergi sergii sergios sergiu
    servaas servando severin severina severine severino severo seweryn siegbert sieglinde siegmund siegrid siem
    sigbjorn sigfrid siggi sigismond sigismondo sigita sigitas sigmar sigmund signe sigrun sigurdur sigve siiri
    sijbren silja silje silva silvan silvano silveria silverio silvester silvestra silvestre silvestro silviana
    silvija silvina silvino silviu silvo simao simas simen simeona simoncino simonetta simonida simonne sindre
    sindri sini sinikka siri sirje sirkka sirkku sirli sirpa sisko sissela sitta sixten sixtine sjaak sjoerd sjors
    sjur skaidrite skirmantas slaven slavica slavisa slavka slavomir slobodan slobodanka smiljan smiljana sneja
    snezhana snjezana snorre snorri sofiane sofija sofya soile solbjorg solenn solfrid solvi sondre sonsoles sorin
    sorina sotirios sotiris soufiane spas spela spiridon spiro spyridon srdan srdja srdjan srecko sreten stamatis
    stana stanimir stanislas stanislava stanislawa stanka stanko stanoje stasa stathis stefana stefani stefaniya
    stefanos stefanus stefka steinar steingrimur steinunn stela stelian stepan stepanka stephania stephanos stevan
    stevica stevo stian stien stijn stilian stina stipe stjepan stojan stojanka stoyan stoyanka struan styrbjorn
    sulev sulevi sulo suncana suncica sunna susann susi suso suvi suzana svana svante svava svend sverre sveta
    svetlin svetlozar svetomir svetoslav svetoslava svetozar svitlana svjetlana sybille sybrand sylvaine sylvana
    sylvette sylviane sylwester szilard szilvia tadas tade tadej tadeja tadeo tadeus taina taisto taito tamaz
    tancrede tancredi tanel tanguy tankred tapani tapio taras tarja tarjei tarmo taru tasos tassilo tatu tatyana
    tauno tecla teemu tekla telma telmo temistocle teodorico teodoro teofil teofilo teppo terencio terese teresia
    teresita tereza terezia terezija terhi terho terje tero teun teus thaddaus thais thecla theda theis thekla
    themis themistoklis theodoor theodor theodoros theodosia theofanis theresia theresie thibaud thibaut thieme
    thies thijmen thim thimo thom thomaz thor thoralf thorben thorbjorn thore thorgeir thorleif thorunn thorvald
    thyra tiberius tibo tiburcio tielman tiemen tihamer tihana tihomir tiia tiina tijs tilla tillmann tilman tilmann
    tilo timea timon timotej timoteo timothee timotheus tineke tinka tinna tinne tirso tisa titia tito tiziana
    tiziano tjaart tjasa tjeerd tjerk tobia toini toma tomasa tomaso tomass tome tomek tomi tomica tomislav
    tomislava tommi tona tonci tonino tonje tonka tonko tonnie tonny tonu toomas topi torbjorn torborg tord torgeir
    torgny torhild toribio torild torkel torleif tormod torquato torstein torunn torvald tosca toscana tove traian
    traudl triin trine trinidad tristana trond trudi truls truus tryfon trygve tudora tuija tuire tullia tullio
    tuomo tutta tuula tuulia tuulikki tuure tycho tymofiy tymon tymoteusz tytus ubaldo uffe ugne ulderico ulfert
    ulises ulrica ulrik ulrikke ultan unai undine unni unto uolevi uolli ural urania urbain urho uri uros ursa urse
    ursel ursina urska urte uschi uuno vaclava vaidas vaidotas vaino vaiva valborg valdas valdemar valdis valdo
    valens valente valentino valentyn valentyna valeri valerian valeriano valerija valerijs valeriu valerius
    valeriya valeska valgerdur valiantsina valle vallo valmir valter valtteri vanda vangelis vanina vanja vanni
    vappu vasile vasileios vasilena vasilica vasiliki vasilios vasilisa vasiliy vasilka vasko vassil vasyl vebjorn
    vegard veikko velibor velichko velimir veljko vello velta vendela venelin venera veneranda veneta ventsislav
    verane vergil verica verner vero vesa vesela veselin veselina veselka vesta vibeke vicenc vicent vicenta vicenzo
    victoire victorien victorin victorine victorino vida vidar vidmantas vidosava viggo viivi vikki viktoras
    viktorija vilda vilem vilgot vilhelm vilhelmiina vilhjalmur vilim vilius vilja viljami viljar viljem villads
    villem vilma vilmantas vilmar vilmos vincas vincenta vincente vincenza vincenzina vincze vinko vinzenz violaine
    violante violette viorica virag virgile virgilio virginija virgo virpi virve visnja vissarion vita vitali
    vitalie vitalii vitalij vitalija vitaliy vitaly vito vitold vitomir vitoria vitus vivi viviane vivica vlada
    vladan vladas vladek vladimira vladislava vladko vladlena vlado vladyslav vlasta vlastimil vlatka vlatko vlora
    voitto vojin vojislav volkmar vratislav vukasin vuokko vyacheslav vytautas waclaw walburga waldemar walentyna
    wallis walther waltraud wander wanja wannes wasja wassilij welf wenceslao wenche wencke wendelin wendeline
    wendla wenzel wera wernher wessel wiard wibke wido wiebe wiel wies wieslaw wieslawa wietske wigand wiktor
    wiktoria wilberd wilfried wilhelmine wilko willemijn willi willibald willibrord willy wim wincenty winfried
    winrich wlad wladimir wladyslaw wladyslawa wlodzimierz wolfhard wolfram wolter wouter wubbo xabi xabiel xabier
    xandra xaver xavi xaviera xenophon xesco ximena ximo xisco xoan yanis yaroslav yaroslava yevgeni yevhen yoan
    yoann yoel yohan yordan yordanka yorgos yorick youri ysaline yseult yulian yuliana yuliia yuriy yury yvain yvo
    yvon zacarias zacharias zacharie zaira zak zana zaneta zarina zarko zbigniew zbynek zbysek zdena zdenko zdravka
    zdravko zdzislaw zef zeger zelia zelie zeljka zeljko zeno zenobia zenon zenta zephyrin zhana zhivko zigmas
    zigmund zilvinas zinaida zinta ziva zivko zivorad zizi zlatka zlatko zofija zoja zorana zorica zorka zorko zorro
    zoya zrinka zrinko zsanett zsombor zsuzsa zsuzsanna zuria zvezdana zvi zvjezdana zvone zvonimir zvonko zydrunas
    zygmunt zyta
    """.split()
)
