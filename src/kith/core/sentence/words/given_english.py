"""Given names of English-speaking countries, folded."""

NAMES = frozenset(
    """
    ed bo abe abner adalynn addison adeline alaia alden alford alfreda alisha alita alonzo alton alvah alyson amari
    annabeth annalise ansel archer ariel arlo arnie asher ashlee ashleigh ashton aubree audra augustus autumn avis
    ayla barb barney bathsheba beckett belle benji bennett bennie bernadine bertram bessie bettina beulah bex biff
    billie birdie blaine blair blaise blakely bobbie bonita bonnie booker bram brandi brandie brandy braxton brayden
    brenna brennan bret brianne bridger brie brielle briony britney brittany brittney brock broderick brody bronte
    brooklyn brooks bryant bryce bryn brynn bryson byron caitlyn calista callie camden campbell carey carleton
    carlton carlyle carmella carroll carter caryn cassidy catharine cathleen cecil chadwick chandler charisse
    charla charleen charley charmaine chase chastity chaz chelsie cher cheri cherie chester chevy chrissy christal
    christie christin chrystal cicely cilla clair clarice clark clayton clem cleo cletus clifford clifton clint
    clinton clyde coby collin colton cooper coretta cornell corrine cory cristal cristy cullen curt dalia dalton
    damaris danette danna darla darrel darrin darwin daryl davis dawson deana deandre deangelo deann deanna deena
    deidre delbert delilah della delmar delores delroy demarcus denny deshawn devin dewayne dewey dianna dick dickie
    dillon dion dionne dodie dominick donavan donnie donny dorian dorsey dottie drake duane dudley dulcie dyan
    earline earnest easton eden edie edmond edwina effie elbert eldon eleanora elinor elisha elissa elliana ellis
    elma elmer elmo elnora elouise elroy elton elva elwood ember emerson emersyn emery emmett emmy enoch ericka erma
    erna ernestine ernie ervin esta etta eula eustace evangeline everett everleigh everly fannie fern finley
    finnegan fletcher floyd forest franklin freda frederica garland garrett garry garth gayle gaynor gena genesis
    georgette georgiana georgie germaine gia glinda glyn godfrey grady grant grayson gregg greyson griffin griselda
    grover guthrie hallie harlan harley harriett hattie haydn haywood heath hester hettie hillary hiram hollis homer
    howie hudson huey humphrey hunter ichabod ignatius ilene imelda imogen imogene irvin irwin isadora ivor jaclyn
    jacquelyn jalen jamar jameson janessa janette janie jarvis jase javon jaxon jaxson jayla jayson jeannette jeb
    jedidiah jeffery jeri jerri jethro jimmie joann jodi jody johnathan johnathon johnnie joleen jordana joycelyn
    judd jude judi julianne juniper kaiden kara kari karyn kasey katelyn katlyn kaycee kayden kaylee keely keenan
    kellen kelley kelli kellie kendall kendrick kent kerri kerrie kian kiersten kiley kimber kinsley kira kirby kirk
    kirstin knox kolby kori kourtney krista kristi kristie kristopher kristy kurtis kyla lacey ladonna lainey
    lakeisha lakisha lamont lancelot landon landry latasha latrice lauretta laverne leann leanna leanne lela leland
    lennie lennox lenora lenore lesa lesley leviticus lexi lexie libby lilah lillie lincoln linwood lissa liv lolita
    lonnie lori lorie lorne lorrie louella louie lowell luanne lucretia luella luther lyla lyndon lynwood mable
    maddison madelyn madge maegan magnolia malachi malia mamie mandi marci marcie marcy margery margie margo mariah
    maribel marietta marigold marlena marquis marquita marshall marty marva maryanne marybeth maryellen marylou
    mason mattie maxwell mckenna mckenzie meagan meghan melisa melva merlin merrill merry mervyn meryl mickey
    mikayla mikey mildred millicent milly mimi minerva minnie missy mitzi mollie monty morgana morris mort mortimer
    myla myrtle nena neva nevaeh nichole nikole nola nolan nona norris norton odell odessa olin orson orville osbert
    osgood pansy patrica payton percival petula peyton phineas pierce piper presley primrose princess prudence
    quincy quinton rachelle raelynn randolph raven raymundo rayna reagan reba rebekah reece reese regan reid
    remington rex rhett rickey ritchie river rodger rodrick rogelio ronda rosanne roscoe roseann roseanne rosella
    rosemarie rosetta rosina roz russel ruthie ryder rylan rylee sammie sampson savanna sawyer scot scottie seamus
    serenity seymour shana shania shanna shari sharlene sharron shawna shayla shaylee shayna shea sheldon shelia
    shelton sheree skylar sloane stacie stephenson summer susannah tabatha tad tamera tammie tanner taryn tate tawny
    terrance thomasina thurman thurston tia tiffani timmy tisha tod tommie tonia topher tori tracie trenton tressa
    trina tristram trudie truman tucker turner twyla tyra tyrell tyrese ulysses valarie valentine vance vaughan
    vaughn vern vickie vinnie virgil vonda walker walton waylon webster weston wilbert wilda willa willard willene
    willis willow wilmer winifred winona winthrop woodrow wyatt wynona zac zachariah zachery zack zander zane
    zebulon zelma zia zoie
    """.split()
)
