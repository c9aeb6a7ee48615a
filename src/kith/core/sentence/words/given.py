"""Given names of many cultures, folded (small letters, no accents). Our own compilation."""

from kith.core.sentence.words import given_african, given_asian, given_english, given_european

_WIDESPREAD = frozenset(
    """
    aaliyah alexa allison andrei aria asuka bisi cole crystal curtis daisuke darius darryl divya dustin elodie
    finn frederick geeta gonzalo hadiya hailey haley harper harrison hiro jada jake jared jorg kunal lea leopold
    levi lewis lin lyle mackenzie madison marian mariel marsha mathew micheal millie ming nate raja reginald
    rekha shiori sierra skyler suki tabitha tami tasha terrence thaddeus traci trisha udo vince whitney wil yuko
    zach zoey
    bill hope rose ray cliff dale rich dolly clay wade stu hal russ trey sage olive skye colt norm
    anh quoc thi van huu duc cuong dat hieu hoa hong hung kien khoa lam linh long mai minh my nam nga nhung oanh
    phat quan quang quyen quynh son tam thao thu tien toan tri truc tu tuyen uyen vinh yen
    aaron abbie abby abdul abdullah abdulrahman abebe abel abena abhishek abigail abiola abraham achim achieng
    ada adaeze adam
    adama adebayo adel adele adesua adi adil aditi aditya adrian adriana adrien adunni adwoa afia afonso agata agnes
    agnieszka ahmad ahmed ahmet aicha aida aidan aideen aiden aiko aileen aimee aino aisha aishwarya aisling
    aiza ajay
    akash akello aki akiko akin akinyi akira akosua akua alain alan alana alba albert alberto aldo alec alejandra
    alejandro aleksandar aleksander aleksandra alena alenka alessandra alessandro alessia alessio alex alexander
    alexandra alexandre alexandros alexei alexey alexis alfie alfonso alfred alfredo ali alice alicia alina
    aline alisa
    alison alistair alla allan allen alma alok alona althea alvaro alvin alyssa amadou amaia amal amanda amani
    amar amara
    amarachi amaya amber ambrose amelia amelie amina aminata amir amira amit amita amol amos amparo amrita amy
    ana anahit anais
    anand ananya anas anastasia anders andre andrea andreas andreea andreja andres andrew andrey andrzej andy anette
    ange angel angela angelica angelika angelina angelo angie angus ania anika aniket anil anirudh anita anitha anja
    anjali ankit ankita ann anna annabel annabelle anne anneke anneli annelies anneliese annette annie annika
    annmarie
    anouk anselm anthea anthony antje antoine antoinette anton antonia antonio antti anu anuj anupam anupama anurag
    anwar anya aoife apinya april arash archana archie ardita ari ariana arianna arif arjun arlene arman armand
    armando arnaud
    arne arnold arnau arshad artem artemis arthur arturo arun aruna arvid arvind arya asa asad asha ashish
    ashley ashok
    ashraf ashwin asif asma astrid atanas athena atiya atsuko aubrey audrey august augusto aurelia aurelie
    aurora austin
    ava avery avi avinash awa axel ayako ayaan ayaka ayana ayanda aya ayesha aylin ayodele ayo ayse aysel ayumi
    azadeh aziz aziza babajide
    babak babatunde bala balazs bao baraka barbara barry bart bartek bartosz basak basil bastian bea beata beate
    beatrice beatrix beatriz becca becky bela belen belinda ben benedetta benedict benedikt bengt benita benjamin
    benoit bente beren bernadette bernard bernardo bernd bernice bert berta bertha beth bethan bethany betty
    beverley
    beverly bhavesh bhavna bianca bibi bilal billy bindu binh birgit birgitta birgitte bjarne bjorn blake blanca
    blessing
    blanka bob bobby bode bogdan bojan bola boris borja borislav boyd brad bradley brady branka branko brandon
    breda brenda
    brendan brent brett brian briana brianna bridget bridie brigid brigitte brit britta britt brooke bronwen bronwyn
    bruce bruna bruno bryan bryony burak busisiwe caio caitlin caleb callum calum calvin cameron camila camilla
    camille
    camilo candace candice cansu cara carina carl carla carlo carlos carlota carly carmel carmela carmen carol
    carole
    carolina caroline carolyn carrie carsten casey caspar casper cassandra cassie catalina caterina catherine cathal
    cathy catriona cecile cecilia cedric celeste celia celine cem cemal cerys cesar chad chaim chaitanya chandra
    chantal charlene charles charlie charlotte chelsea cheng chen chenoa cheryl chi chiamaka chiara chibuzo
    chidi chidinma
    chidera chiedza chijioke chika chike chima chimamanda chinedu chinonso chinwe chioma chipo chloe chris chrissie
    christa christel christelle christian christiana christiane christina christine christoph christophe christopher
    christos christy chuck chukwudi chukwuemeka ciara cian cillian cindy claes claire clara clare clarence clarissa
    claude claudette claudia claudine claudio claus clemence clement clementine clive clodagh cody colette colin
    colleen
    colm conall concepcion conchita connie connor conor conrad constance constantin consuelo cora coralie cordelia
    corey corinna corinne cormac cornelia cornelius cosima cosmin courtney craig cristian cristiano cristina
    cristobal cyril
    cyrus cynthia dagmar dagny dai daisy dakota damian damien damilola damla damon dan dana dani danica daniel
    daniela
    daniele daniella danielle danijel danilo danish danny daphne dara daragh darcy daria dariga dario dariusz
    darko darlene
    darnell darragh darrell darren darshan darya dave david davide davina davor dawit dawn dayo dayna dean deborah
    debbie debora debra declan deepa deepak deepika deepti deirdre delia delphine demetrius demi denis denisa denise
    dennis derek dermot derrick derya desiree desmond desta detlef dev devika devon dexter dhruv diana diane
    dianne didier
    diego dieter dietmar dilip dilys dimitar dimitri dimitris dina dinesh dinah dino diogo dipak dirk diya
    djamila dmitri dmitry
    dolores dominic dominik dominika dominique domingo don donal donald donatella donna donovan dora doreen doris
    dorothea dorothy dorota doug dougal douglas dragan drew dries dubravka duc dulce duncan dung duong duygu
    dwayne dwight dylan
    eamon eamonn earl ebba ebere ebony ebru ece eda eddie edgar edit edith edmund edna edoardo eduard eduardo edward
    edwin eero efe efosa efua egon eileen eilidh eimear einar eirik eitan ekaterina ekene ela elaine elas elchin
    eleanor
    elena eleni eleonora elham eli elia eliana elias elif elijah elin eline elio eliot elisa elisabeth
    elisabetta elise eliza
    elizabeth elke ella elle ellen ellie elliot elliott elmar eloise elsa elsie elspeth elvira elvis elzbieta
    emanuel
    emanuela emeka emil emilia emiliano emilie emilio emily emine emma emmanuel emmanuelle emmet emre emyr ender
    endre
    engin enid enrico enrique enzo eoghan eoin ephraim eric erica erich erik erika erin eriko ernest ernesto
    ernst errol erwin
    esi esin esme esmeralda esperanza esra essie esteban estelle ester esther ethan ethel etienne eugene eugenia
    eugenie eun
    eunice eva evan evangelia evans eve evelien eveline evelyn everton ewa ewan ewelina eylem ezekiel ezgi ezra
    fabian
    fabiana fabien fabienne fabio fabiola fabrice fabrizio fadi fadumo fahad faisal faith faiza fanny farah
    fareed farhan farid
    farida farrukh fatema fatih fatima fatimah fatma fatou fatoumata faye federica federico felicia felicity
    felipe felix
    femi ferdinand ferenc fergal fergus fernanda fernando ferran fidel fien filip filipa filipe filippa filippo
    fiona
    fionnuala flavia flavio fleur flo flora florence florent florian floriane floris fola folasade folake fouad
    fran frances francesc
    francesca francesco francine francis francisca francisco franck francois francoise frank franka frankie franz
    franziska fraser fred freddie frederic frederico frederik frederika fredrik freya frida frieda friedrich
    fritz fumiko fumi funke funmi
    gabriel gabriela gabriele gabriella gabrielle gaelle gaetano gail galina gareth garfield gary gaspard gaston
    gaurav gauri
    gavin gemma gene genevieve geoff geoffrey george georgia georgina georgios gerald geraldine gerard gerardo gerd
    gerhard germain gero gerry gert gertrude ghassan giacomo gianluca gianna gianni gideon gifty gil gilbert
    gilberto giles
    gill gillian gina ginny gino gintaras giorgia giorgio giorgos giovanna giovanni gisela gisele gita gitte
    giulia giuliana giulio
    giuseppe gladys glen glenda glenn glenys gloria goedele goran gordon gosia gottfried govind grace gracia
    graciela
    graeme graham grainne granger greg gregor gregory greta gretchen gretel grzegorz gudrun guido guillaume
    guillermo guilherme gulsen
    gulnara gunnar gunter gurpreet gus gustav gustavo guus guy gwen gwendolyn gwyn gwyneth gyorgy habib habiba
    haakon
    hadi hadiza hadley hae hafsa hai haim hakan hala halima halina hamid hamish hamza han hana hanan hanane
    hania hank
    hanna hannah hanne hannes hannah hans hansel hao haoran haris harish harald harini harold haroon harpreet
    harriet harris harry
    harsh harsha haruka haruki haruto harvey hasan hassan hatice haydar hayden hayley hazel heather hector hedda
    hedwig hedy heidi heike
    heiko heiner heinrich heinz hela helen helena helene helga helge helmut heloise hemant hendrik henk henna
    hennie henri henrietta
    henrik henrike henrique henry herbert heribert herman hermann hermione hernan herve hetal hideki hideo
    hilary hilda hilde hina hind
    hiroko hiromi hiroshi hiroyuki hitesh hoa hoang holger holly hongbo horace horst hortense howard hubert hue
    hugh hughes hugo
    huda humberto hung huong husam hussain hussein huy hyacinth hye hyejin hyun iain ian ibrahim ibukun ida
    idris idrissa ife ifeanyi ifeoma
    igal ignacio igor ihsan ike ikram ilaria ilias iliana ilija ilker ilona ilse ilya iman imani imran ina
    indira indra
    ines inga inge ingeborg ingmar ingo ingrid inigo inka innocent ioana ioannis iona ionut ira irena irene
    irfan irina
    iris irma irmgard irving isaac isabel isabela isabella isabelle isaiah isha isidro isla ismail ismael isobel
    israel
    issa istvan itai ivan ivana ivar iveta ivo ivone ivy iwan iwona iyad izabela jaana jabari jabu jace jacek
    jacinta
    jack jackie jackson jacob jacqueline jacques jade jaden jadwiga jae jaehyun jahangir jaime jaimie jakob
    jakub jaleh
    jamal james jamie jamila jamshid jan jana jane janek janelle janet janez janice janina janine janis janna janne
    janos janusz jaroslav jarek jarrod jasmin jasmina jasmine jason jasper javad javed javier jay jayanti jayden
    jayesh jayne jean
    jeanette jeanine jeanne jeannie jed jeff jefferson jeffrey jelena jemima jemma jen jenna jennie jennifer
    jenny jens
    jeremiah jeremy jermaine jerome jerry jerzy jess jesse jessica jessie jesus jia jiahui jianhua jie jill
    jillian jim jimena jimmy
    jin jing jingyi jiri jisoo jitka jo joan joana joanna joanne joao joaquim joaquin jocelyn jochen jodie joe
    joel joelle
    joerg joey johan johann johanna johannes john johnny jolanda jolanta jolene jon jonah jonas jonathan joni jonny
    jordan jordi jorge jorgen joris jorn jose josef josefa josefina josefine joseph josephine josh joshua josiah
    josie
    josip joy joyce joze juan juana juanita judith judy juergen juha jukka jules julia julian juliana juliane
    julianna julie julien
    juliet juliette julio julius jun june junichi junko jurgen juri jussi justin justina justine justyna jutta jyoti
    kabir kadri kafui kai kaitlin kaitlyn kaja kaleb kalinda kalpana kamal kamala kamila kamran kane kang kaori
    karan kareem karel
    karen karim karima karin karina karine karl karla karol karolina karoline karsten karthik kasia kaspar
    kasper kassandra
    katalin katarina katarzyna kate katerina katharina katharine katherine kathleen kathryn kathy katie katja katrin
    katrina katsuo katy katya kaushik kavita kavitha kavya kay kaya kayla kayode kazimierz kazuki kazuko kebede
    keeley kei keiko
    keira keisha keith kelechi kelly kelsey kelvin kemal kemi ken kendra kenia kenji kennedy kenneth kenny kenta
    kentaro keren kerry kerstin
    kevin keyla khadija khadijah khaled khalid khalil khanh khanyi kiara kieran kieron kiki kiko kim kimberley
    kimberly
    kimiko king kinga kingsley kip kiran kirill kirsten kirsty kirti kit kitty kiyoshi kjell klara klaas klaus
    knut kofi
    koffi kojo koji kolya konrad konstantin konstantinos koos kris krish krishna krisztina kristen kristian
    kristin kristina kristine
    kristof kristoffer krystyna krzysztof kumar kurt kwabena kwadwo kwaku kwame kwasi kyle kylie kyoko kyra
    kyriakos lachlan ladislav laila
    lakshmi lale lalita lamar lamia lamin lan lana lance lara laraine larisa larissa larry lars lasse laszlo
    latifa latisha latoya
    laura laure laurel lauren laurence laurent laurie lavinia lawrence layla leah leander leandro lebo lebohang
    lee leen leena leif leigh
    leila leilani lena lenka lennart lenny leo leon leona leonard leonardo leonid leonie leonor leontine leonora
    leroy lesego leslie lester
    leticia letitia leyla li lia liam liang liat lidia lien liesbeth liesl lieven ligia liisa lila lili lilian
    liliana lilit lillian lilly lily
    lina linda lindiwe lindsay lindsey ling linh linnea linus lionel lior lisa lisbeth lise lisette litzy liu
    livia liz liza lizzie
    ljubica llewellyn lloyd lode logan lois lola longin loredana lorena lorenz lorenzo loretta lorna lorraine
    lotta lotte lottie lou
    louis louisa louise lourdes luan luana luc luca lucas luci lucia lucian luciana luciano lucie lucien lucille
    lucinda lucja lucy
    ludmila ludovic ludwig luigi luis luisa luise luiz luka lukas lukasz luke lulu luna lutz luz lwazi lydia lyn
    lynda lynette lynn
    lynne lynsey maarten maartje mabel machiko maciej madalena maddie madeleine madeline madhav madhu madhuri
    mads mae maeve
    magali magda magdalena maggie magnus maha mahesh mahmoud mahmud mahnaz mai maia maike mairead maisie maite
    maja majid
    makena makoto malak malcolm malgorzata malik malika malin mallory malte malu mama mamadou mandla mandy
    manfred manish manisha
    manjit manoj manon mansour manu manuel manuela mao mara marc marcel marcela marcella marcello marcelo marcia
    marcin marco marcos
    marcus mareike marek maren margaret margarida margarita margaux margherita margit margot margriet marguerite
    mari maria mariam
    mariama mariana marianna marianne mariano marie mariela mariella marieke marielle marija marika mariko
    marilyn marin marina
    marine mario marion marisa marisol marissa marit marita marius mariya mariyam marjan marjolein marjorie mark
    marko markus marla marlene
    marlies marlon marnie marta marte martha marthe martijn martin martina martine martyna marvin marwa marwan
    mary maryam
    maryann maryna masaki masako masha massimo matej mateo mateus mateusz mathias mathieu mathilda mathilde
    matias matija matilda
    matilde mats matt matteo matthew matthias matthieu matthijs matti mattia matus maud maude maura maureen
    maurice mauricio
    maurizio mauro mavis max maxim maxime maximilian maxine maya mayank mayra mayumi mbali meera megan megha
    mehdi mehmet mehul mei meike
    meiling mel melanie melek melina melinda melissa melody melvin meng mercedes mercy meredith meritxell merle
    mert merve mercia meryem
    meszaros mette mia mica micah michael michaela michal michalis michel michela michele michelle michiko mick
    miguel mihai
    mihaela miho mika mikael mikaela mike mikel mikhail mikkel mikko mikolaj mila milagros milan milana milena
    miles milica milka milo
    milos milton min mina minako mindaugas minh miki minji miquel mira miranda mirela mirella mireille mirek
    miriam mirjam mirka miro mirko
    miroslav misaki misha mitch mitchell mitsuko mo modupe mohamad mohamed mohammad mohammed mohan mohit moira
    molly momoko mona
    monica monika monique montse morag morgan moritz morten moses moshe mouna moussa mpho muhammad muhammed
    mukesh mumbi muna munira murad
    murat muriel murray musa mustafa muthoni mwangi myles myra myriam myrna myron nabil nada nadav nadeem
    nadezhda nadia nadine nadir nadja
    naeem nagisa nahid naima nairi najib najwa nakia nala naledi nam namrata nan nana nanami nancy nandini
    nanette nanna naoki naoko
    naomi narayan narges nasir nasreen nasrin natacha natalia natalie nataliya natalya natasa natasha nathalie
    nathan nathaniel
    navdeep naveen nayeli nazanin nazli neal ned neema neeraj neha neil nejla nell nellie nelly nelson nenad
    nerea nerissa nesrin
    nestor neta nettie neus neville nevin ngoc ngozi nguyen nia niall niamh nicholas nick nicki nicky nico
    nicola nicolai
    nicolas nicole nicoletta nicolette nicoleta nidhi niels nigel nihal nihat nika nike nikhil niki nikita nikki
    niklas niko nikola nikolai
    nikolaos nikolas nikolaus nikos nilay nils nilufer nina nino nira niraj nirmala nisha nita nitin noa noah
    nobuko noe
    noel noelia noella noelle noemi noemie nokuthula noor nora norah norbert noreen noriko norma norman nosipho
    noura nour noushin ntombi nuala
    nuno nuria nurul nur nyasha nyah nyambura oana obi obinna octavia octavian octavio odette odile ofelia
    ogechi oisin okan okechukwu oksana ola
    olaf olamide olav ole oleg oleh olena olga oliver olivia olivier ollie olof olu olumide oluwaseun
    oluwadamilola oluwatobi omar omer omolara
    ondrej onur onyeka oona opal ophelia ora orhan oriana oriol orla orlando ornella orsolya osagie osama oscar
    oskar osman
    osvaldo oswald otavio otis otto ottoline oumar owen oyinkan ozan ozge ozgur ozlem pablo paco paddy padma
    padraig paige palesa
    paloma pam pamela pankaj paola paolo paris parisa parker parveen parvin pascal pascale pasquale pat patience
    patrice patricia
    patricio patrick patrik patrycja patsy patti patty paul paula paulette paulina pauline paulo pavel pavla
    pawel payal payam pearl
    pedram pedro peggy pei penelope penny per percy perla pernille perpetua perry petar pete peter petr petra
    petros phil philip
    philipp philippa philippe phillip phillipa philomena phoebe phong phuc phuong phyllis pia piedad pier pierre
    pieter piet
    pierrick pietro pilar pim pinar piotr pippa piyush polina polly pooja poppy portia prabhakar pradeep pragya
    prakash pramod pranav
    pranay prasad prashant prateek pratibha pravin preeti prem pretty preston prince prisca priscilla priti
    pritam priya priyanka przemek
    przemyslaw purity qiang quentin quinn quy rabia rachael rachel rachid rachna radek radha radhika radka
    radoslav radu rae raewyn rafael
    rafaela rafal raffaele raffaella rafi rafiq raghav rahel rahim rahma rahul raimund raina raisa raj rajan
    rajeev rajendra rajesh raji rajiv
    raju rakesh ralf ralph ram rama ramesh rami ramin ramiro ramon ramona ramya ran rana randall randi randy
    rani rania ranjit
    ranjan raphael raphaelle raquel rasheed rashid rashida rashmi rasmus raul ravi ravindra raymond razia
    rebecca rebeka reem
    reena regina reggie reinaldo reiner reinhard reiko remco remi remy rena renata renate renato rene renee
    reneilwe renu ren reshma reuben reza rhea
    rhian rhiannon rhoda rhodri rhona rhonda rhys ria ricarda ricardo riccardo richard rick ricky rico rieke
    rihanna riikka riley rima
    rin rina rinaldo rinke rishabh rishi rita ritu riya roald rob robbie robert roberta roberto robin robyn
    rocco rochelle rocio rod
    roderick rodney rodolfo rodrigo roel roger rogerio rohan rohit roisin roksana roland rolando rolf roma
    romain roman romana romeo
    romy ron rona ronald ronaldo ronan ronen ronja ronnie roos roosevelt rory rosa rosalie rosalind rosalyn
    rosamund rosanna rosaria
    rosario roseline rosemary rosie rosita roslyn ross rowan rowena roxana roxanne roy roya royce rozalia ruben
    ruby rudi rudolf rudy rufus
    rui rukhsana rune rupa rupert rupinder ruslan russell rusty ruta ruth ryan ryo ryota ryszard saad saba sabah
    sabine sabina sabrina
    sachin sadia sadie saeed saffron safia sagar sahar sai said saif saima saira sajid saki sakshi sakura sal
    salah saleh salem
    salim salima sally salma salman salome salvador salvatore sam samantha samar sameer samia samina samir
    samira sammy samson samuel sana
    sandeep sander sandie sandile sandra sandrine sandro sandy sangeeta sanjay sanjeev sanna sanne sanni
    santiago santosh saoirse
    sapna sara sarah sarai saskia sasha satish sato satoko satoshi saul savannah savita sayaka scarlett scott
    sean sebastian sebastiano sebastien seb seema
    sef segun seiji sekou selena selim selin selina selma senthil seo seoyeon serena serge sergei sergey sergio
    serhii serkan seth seun sevgi seyi
    shabnam shahid shahin shaila shaima shakira shalini shamim shamira shane shani shanice shaniqua shannon
    shanthi sharmila sharon
    shaun shauna shawn shay sheena sheila shelby shelley shelly shengnan sheridan sherif sherry sheryl shilpa
    shinichi shira shiraz shirin shirley
    shivani shiv shobha shona shreya shrey shruti shu shuang shubham shweta siamak sian sibel sibongile sibusiso
    sid sidney siddharth siddhi sidra siegfried
    sienna sigrid sigurd silas silke silvana silvia silvie silvio sima simi simran simeon simon simona simone
    sina sinazo sinead siobhan
    sipho sissel sita siv siyabonga siyanda slavko slawomir sly smita sneha snezana socorro sofia sofie sohail
    sok sol solange
    soledad solene solomon solveig soma son sonali sonia sonja sonny sonya soo sophia sophie soraya soren
    soroush sota souad soumya spencer
    spyros sri srinivas stacey stacy stan stanislav stanislaw stanley stavros stef stefan stefania stefanie
    stefano steffen steffi stein stella
    stellan stelios sten stephan stephane stephanie stephen sterling steve steven stevie stewart stig stine
    stuart subhash sude sudha
    sudhir sue sujata sultan suman sumanth sumi sumit sunil sunita suniti sunniva surya suresh surinder susan
    susana susanna susanne
    susie suzanna suzanne suzette suzie suzy svea sven svenja svetla svetlana swati sybil sydney sylvain
    sylvester sylvia sylvie sylwia syed
    szabolcs szymon tadashi tadeusz taeyang tahir tahira taiwo takashi takeshi takumi talia talya tamar tamara
    tamas tamika tammy tamsin tanisha
    tania tanja tanvi tanya tara tarek tarik tariq tarun tasneem tatiana tatjana tatsuya tatum tayo taylor ted
    teddy tejas temitope tendai
    tenzin teo teodor teodora terence teresa terezinha teri terrell terri terry teslim tess tessa tetsuya thabo
    thalia than thandi thandeka thandiwe thanh
    thao thato thea thelma themba theo theodora theodore theresa therese thi thiago thibault thierry thijs thilo
    thomas thora thorsten thulani thu
    thuy tiago tiana tiberiu tibor tien tiffany tigist tijana tilda till tilly tim timo timothy timur tina ting
    tinashe tino
    tirza titus tjark tobi tobias toby toby todd todor tom tomas tomasz tommaso tommy tomo tomoko tomoya tone
    toni tony tonya torben tor tore torsten
    tracey tracy trang travis trent trevor tricia trinh trish tristan troels troy trude trudy trung tsering
    tsitsi tuan tuba tudor tugba tunde tung tunji turid
    tuomas tyler tyrone tyson ugo ugochi ugonna ulf uli ulla ulrich ulrika ulrike uma umar umberto umut una
    urban urs urszula ursula
    usha usman uta ute uwe uzma uzoma vaclav vadim vahid vaibhav val valentin valentina valeria valerie valerio
    valery van vandana vanesa
    vanessa vania vanya varsha varun vasil vasilis vassilis vasco veera veerle velma vera verena verity verna
    vernon veronica veronika veronique
    vesna vic vicente vicki vicky victor victoria vidya vigdis vihaan vijay vijaya vikas viki vikram viktor
    viktoria viktoriya vilde vimal
    vin vincent vincenzo vineet vinh vinicius vinod viola violet violeta violetta viorel virginia virginie
    vishal vishnu vitor vittoria
    vittorio viv vivek vivian viviana vivien vivienne vlad vladimir vladislav vojtech volha volker volodymyr vuk
    vusi vuyo waheed waleed walid wallace wally
    walt walter wambui wan wanda wang wangari wanjiru wanjiku ward warren wassim wayne wei weiwei wen wendell
    wendy wenjing wenke werner wes wesley
    wilbur wilfred wilhelm wilhelmina will willem william willie wilma wilson winnie winston wiebke witold
    wojciech wojtek wolfgang wout
    wren xander xavier xenia xi xiang xiao xiaohui xiaoling xiaoming xiaoyu xin xinyi xiomara xochitl xuan xue
    yaa yael yahya yair yaiza yan yana yang yanick yann yannick yannis yara
    yasemin yash yasin yasir yasmin yasmina yasmine yasuko yaw yejin yelena yemi yen yesenia yetunde yi yifan
    yigit yildiz yiming yin ying yingying yinka yoav yohannes
    yoko yolanda yolande yonas yong yoon yosef yoshi yoshiko youna young youssef youssra yousuf yu yua yuan yue
    yui yuki yukiko yulia yuliya yumi yun yuna yuri yuriko yusuf yusra yuto yuval yvan yves
    yvette yvonne zachary zahid zahir zahra zahraa zain zainab zakaria zaki zanele zara zayd zdenka zdenek zeina
    zeinab zeke zelda zena zenaida zeynep zhanna
    zhang zhen zheng zhi ziad zihan zina zineb zion zita zlata zlatan zodwa zoe zofia zoltan zola zoran zora
    zosia zsofia zsolt
    zubair zuleika zuleyma zuri zuzana zuzanna
    """.split()
)

GIVEN = _WIDESPREAD | given_english.NAMES | given_european.NAMES | given_asian.NAMES | given_african.NAMES


WORDS_TOO = frozenset(
    """
    said aria crystal sierra bill cliff dale clay wade colt norm
    april august axel bao basil baron blessing bob brad carol chad chase chi christian cody coral dai dan dean
    del dev
    dawn dean don drew earl eve faith fay fern flora fleur florence flower frank gene gill grace grant guy hai
    hand han harry hazel heather holly
    hope iris israel ivy jack jade jean jet jo jordan joy june king kit lance lane lee lily lin lori luck luna
    mama mark mary
    max may melody mercy miles mo morgan nan nick nelly olive opal pat patience paris parker pearl peg penny per
    pier pip
    pretty prince purity ram ran ray red reed rich rob robin rod rose rosemary ross rowan ruby rusty sage sally
    sandy
    savannah scarlett see sid sky sly so sol son song spencer sri stan sterling sue summer sun sunny sydney tan
    taylor teddy ten than thi till tin
    tone tony tor troy tung una urban val van victor victoria viola violet virginia wan ward warren wen will win
    wren yang yen
    yi yin young zion arch art bill bud buddy cherry chip chuck cliff clay cloud colt crystal dale daisy destiny
    dick dove duke gay gem ginger
    glen happy heath honey jasmine jay jewel josh justice kay kim lacy liberty major marina mason merry misty
    nova page pandora
    paul phoenix pierce price princess rain randy raven river rocky rory royal sade serenity star stone storm sonny
    tyson wade west willow woody africa asia austin brooklyn chelsea china dallas dakota houston india ireland
    jersey kent
    london madison phoenix kenya lan ada ali clement constance prem ward jan la mi min per roman noble lou long
    long tia tai
    """.split()
)
"""Given names that are also ordinary words or places: in text without capitals they count only where a name is due."""
