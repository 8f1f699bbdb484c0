/**
 * The built-in taxonomy of subjects. A line is `id | label | pattern; pattern; …`, children indented by two spaces under their parent.
 * A pattern is a phrase in any inflection. Ids are kebab-case and stable: saved work refers to them.
 * To add one: a line here, or a user's topic file (see `parseTopicFile`).
 */
import type { Topic } from '../lexicon.js';
import { parseTopicTable } from '../topic-table.js';

const TABLE = `
partnership | Partnership and meetings | partnership; trilateral partnership; trilateral cooperation; trilateral relationship; trilateral effort; trilateral framework; bilateral cooperation; friendship; friendly relation; bilateral relation; bilateral tie; strategic partnership; relationship between; our relationship; alliance; alliances
  summits | Summits and meetings | summit; leaders meeting; next meeting; next round; next convening; ministerial meeting; regular meeting; annual meeting; trilateral meeting; bilateral meeting; joint commission; secretariat
  policy-coordination | Policy coordination | policy coordination; close coordination; coordinate closely; consultation mechanism; commitment to consult; hotline; close consultation; joint working group; dialogue at all levels
  like-minded-partners | Like-minded partners | like-minded; likeminded partner; like-minded partner; like-minded country
  commemoration | Anniversaries and commemoration | anniversary; commemorate; memorial; veteran; fallen soldier
security | Security and defence | security; peace and security; peace and stability; regional stability; peace and prosperity; global stability; threat to peace
  security-cooperation | Security cooperation | security cooperation; security partnership; defense cooperation; defense collaboration; military cooperation; security framework; interoperability; defense partnership; logistics agreement; information sharing; intelligence sharing; intelligence cooperation
    exercises | Military exercises | military exercise; joint exercise; trilateral exercise; bilateral exercise; multilateral exercise; multi-domain exercise; naval exercise; maritime exercise; combined exercise; field exercise; tabletop exercise; live-fire exercise; air exercise; defensive exercise; conduct exercise; exercise and training; combined training; military drill; naval drill; joint drill; war game; joint training; combined military training; freedom edge; freedom shield
    defense-industry | Defence industry and arms cooperation | defense industry; defense industrial; arms sale; co-production; coproduction; defense procurement; shipbuilding; munition; defense equipment; defense technology
    missile-defense | Missile defence and warning | missile defense; air defense; missile warning data; early warning data; ballistic missile defense
  defense-commitment | Defence commitments | defense of; collective defense; mutual defense; security commitment; ironclad commitment; security guarantee; mutual defense treaty; armed attack; self-defense; article 5; article v; alliance commitment; bolster defense
  extended-deterrence | Deterrence | deterrence; extended deterrence; deter; nuclear capability; nuclear umbrella; strategic asset; nuclear consultative group; nuclear deterrence
  status-quo | Status quo | status quo; by force or coercion; unilateral attempt; unilateral change; change border by force
  provocations | Provocations and threats | provocation; provocative; provoke; dangerous behavior; escalatory; saber-rattling; ballistic missile launch; missile launch; missile test; missile firing; will not tolerate
  third-party-military | Military cooperation with a third party | military cooperation with; military collaboration with; arms transfer; weapon transfer; transfer of weapon; dispatch of troop; deployment of troop; troop deployment; military alignment; military support for; material support; dual-use support; defense industrial base
  nato | NATO and Euro-Atlantic partners | nato; north atlantic; euro-atlantic; indo-pacific partner; transatlantic; atlantic alliance
  armed-conflict | Armed conflict and ceasefire | ceasefire; cease-fire; truce; armistice; humanitarian pause; hostilities; cessation of hostilities; armed conflict; aggression; invasion; war of aggression; full-scale invasion; war against; withdraw its troop; withdrawal of force; blockade; shelling; peace agreement; peace process; peace talks; peace plan; lasting peace; just peace
    ukraine | Ukraine | ukraine; ukrainian; russia's war
    middle-east | Middle East | gaza; israel; palestinian; two-state solution; west bank; lebanon; hizballah; hezbollah; hamas; houthi; red sea; syria; hostage
    sudan-sahel | Sudan, Sahel and Horn of Africa | sudan; sahel; south sudan; somalia; great lakes region; democratic republic of the congo
    myanmar | Myanmar | myanmar; burma; five-point consensus
    afghanistan | Afghanistan | afghanistan; taliban
    iran | Iran | iran; iranian; jcpoa; joint comprehensive plan of action
    cyprus | Cyprus | cyprus; cypriot
    western-sahara | Western Sahara | western sahara; polisario; minurso
    golan | Golan | golan; disengagement of force; disengagement agreement; area of separation; undof
  peacekeeping | Peacekeeping and peacebuilding | peacekeeping; peacekeeper; peacebuilding; peace operation; mission mandate; extend the mandate; renew the mandate; mandate of the; observer force; troop-contributing; blue line; force commander; stabilization mission; status of force; conduct and discipline; sexual exploitation and abuse; multinational force
  terrorism | Terrorism and violent extremism | terrorism; terrorist; counterterrorism; counter-terrorism; violent extremism; foreign fighter; terrorist financing; isil; daesh; isis; al-qaida; al qaeda
  organized-crime | Organised crime and trafficking | organized crime; drug trafficking; narcotic; fentanyl; synthetic drug; human trafficking; trafficking in person; smuggling; smuggle; money laundering; transnational crime; arms trafficking; illicit drug; kidnapping; piracy; wildlife trafficking
  maritime | Maritime order and claims | maritime; law of the sea; unclos; freedom of navigation; freedoms of navigation; overflight; maritime claim; unlawful maritime claim; sea lane; shipping; coast guard; maritime militia; maritime domain; coastguard; exclusive economic zone; navigation; passage
    south-china-sea | South China Sea | south china sea; arbitral award; second thomas shoal; scarborough; spratly; code of conduct in the
    east-china-sea | East China Sea | east china sea; senkaku
    taiwan-strait | Taiwan Strait | taiwan strait; taiwan; cross-strait; position on taiwan; one china policy
    fishing | Fisheries and IUU fishing | fishing; illegal unreported and unregulated fishing; iuu; fishery; fish stock; fisheries subsidy; overfishing
    undersea-cables | Undersea cables | undersea cable; submarine cable; subsea cable; seabed infrastructure
  indo-pacific | Free and open Indo-Pacific | indo-pacific; free and open indo-pacific; free and open international order; pacific islands; pacific island country; blue pacific
  taiwan-participation | Participation in international organisations | meaningful participation; taiwan's participation; participation in international organization; participation in appropriate international organization; participation in world health assembly; international organization
  korean-peninsula | Korean Peninsula | korean peninsula; inter-korean; unification; unified korea; audacious initiative; dprk; north korea; pyongyang; democratic people's republic of korea
  territorial-integrity | Sovereignty and territorial integrity | territorial integrity; sovereignty; annexation; annex; occupied territory; occupation; internationally recognized border; demarcation; boundary; border dispute; settlement; secession; independence
disarmament | Disarmament and non-proliferation | disarmament; non-proliferation; nonproliferation; arms control; weapons of mass destruction; mass destruction; chemical weapon; biological weapon; npt; fissile material; nuclear test; comprehensive nuclear-test-ban; small arms; landmine; cluster munition; explosive ordnance; conventional weapon; arms race; proliferation; strategic stability; world without nuclear weapon; iaea; safeguards; arms embargo; new start
  denuclearization | Denuclearisation | denuclearization; denuclearize; complete verifiable and irreversible dismantlement; dismantlement
  weapons-programs | Nuclear and missile programmes | nuclear and missile program; nuclear program; missile program; ballistic missile; nuclear weapon program; nuclear weapon; ballistic missile program; uranium enrichment; enrichment; reprocessing; missile technology
  nuclear-risk | Nuclear-risk reduction | nuclear risk; nuclear-risk reduction; risk reduction; reducing nuclear risk; reduce nuclear risk; nuclear dialogue; nuclear war; use of nuclear weapon; threat of use of nuclear weapon; nuclear rhetoric; arms control dialogue; nuclear safety and security; nuclear power plant safety
  sanctions | Sanctions and evasion | sanction; sanctions regime; sanction evasion; evasion of sanctions; sanctions evasion; asset freeze; travel ban; violation and evasion; sanctions monitoring; multilateral sanctions monitoring team; panel of experts; price cap; listed person; shadow fleet; circumvention; circumvent
    illicit-funding | Illicit funding | illicit revenue; illicit funding; fund its; revenue generation; illicit activity; illicit finance; overseas worker; it worker; dispatch of worker; illicit activity that fund
human-rights | Human rights | human right; fundamental freedom; violation of human right; freedom of expression; freedom of religion; freedom of the press; media freedom; civil society; human rights defender; civil liberty; torture; religious freedom; political prisoner; minority; hate speech; racism; antisemitism; discrimination; accountability for
  abductees | Abductees and detainees | abductee; abduction; detainee; prisoners of war; unrepatriated; detained; hostage diplomacy; arbitrary detention; wrongfully detained; sailors held
  separated-families | Separated families | separated family; family reunion; reunion of family; divided family
  gender | Women and gender equality | gender; women; woman; gender equality; women's economic empowerment; gender-based violence; sexual violence; women peace and security; girl
  children | Children and young people in conflict | child; children; child soldier; children and armed conflict; child labor
  disability | Disability and inclusion | disability; person with disability; inclusion; accessibility; older person; aging
  indigenous | Indigenous peoples | indigenous; indigenous people
  refugees-migration | Refugees and migration | refugee; migration; migrant; asylum; displaced person; internally displaced; forced displacement; irregular migration; host community; border management; border security
  humanitarian | Humanitarian access and relief | humanitarian; humanitarian access; humanitarian aid; humanitarian assistance; relief; humanitarian law; civilian; protection of civilian; aid convoy; humanitarian corridor
  justice-accountability | Justice and accountability | war crime; crimes against humanity; international criminal court; icc; tribunal; accountability; impunity; genocide; international court of justice; transitional justice; mass atrocity
democracy | Democracy and shared values | democracy; democratic; democratic institution; democratic principle; shared value; shared principle; free and fair election; election; summit for democracy; political process; political transition; constitution; political dialogue; national dialogue; reconciliation; disinformation; foreign interference; information manipulation; foreign information manipulation
  rule-of-law | Rule of law | rule of law; independent judiciary; judicial; legal reform
  corruption | Corruption | corruption; anti-corruption; bribery; kleptocracy; beneficial ownership; asset recovery; illicit financial flow; transparency
  international-law | International law and UN Charter | international law; un charter; charter of the united nations; united nations charter; rules-based; rules-based international order; rules-based order; international rules; international order; universal value; peaceful resolution; peaceful settlement; peaceful settlement of dispute; settle dispute; dispute resolution
  multilateralism | Multilateral institutions and reform | multilateral; multilateralism; united nations reform; security council reform; united nations; un system; global governance; g7; g20; bric; general assembly; secretary-general; brics
    un-resolutions | UN resolutions | unscr; unsc resolution; security council resolution; united nations security council resolution; un security council resolution; un resolution; united nations security council unsc resolution
  asean | ASEAN and regional architecture | asean; asean centrality; asean-led; east asia summit; mekong; quad; pacific islands forum; african union; regional architecture; gulf cooperation council; organization of american states; ecowas; african-led
economy | Economy and trade | economic; economy; growth; economic growth; economic cooperation; inclusive growth; sustainable growth; strong sustainable balanced and inclusive growth
  economic-security | Economic security and resilience | economic security; economic resilience; economic independence; strategic dependency; resilience; de-risking; investment screening; outbound investment; export control; technology leakage; foreign investment review
    economic-coercion | Coercion and unfair trade | economic coercion; coercive economic; unfair trade; non-market; nonmarket; overcapacity; excess capacity; dumping; forced technology transfer; unfair practice; coercive trade practice; coercive practice; weaponization of; harmful subsidy; industrial subsidy; level playing field
    supply-chains | Supply chains | supply chain; supply-chain; supply disruption; early warning system; stockpile; crisis response network
      critical-minerals | Critical minerals | critical mineral; critical raw material; rare earth; minerals security partnership; msp; mineral; mining; battery; lithium; cobalt
  economic-order | Global economic order | economic order; free and fair; global economic order; free and open economic; open market; market-oriented; wto; world trade organization; rules-based multilateral trading; trading system; global trade; open trade; free trade
  economic-partnership | Economic partnership | economic partnership; economic tie; economic engagement; indo-pacific economic framework; ipef; investment; business; commercial; commerce and industry; foreign direct investment; private sector; chamber of commerce; business forum; entrepreneur; small and medium enterprise; startup
  trade | Trade and tariffs | trade; tariff; market access; non-tariff barrier; trade agreement; free trade agreement; customs; export; import; most-favored-nation; rules of origin; quota; digital trade; e-commerce; intellectual property; subsidy; government procurement; toll
  apec | APEC | apec; asia-pacific economic cooperation
  finance | Finance and macroeconomic policy | finance minister; financial stability; financial market; exchange rate; macroeconomic; fiscal; monetary policy; central bank; debt; debt relief; debt sustainability; common framework; imf; international monetary fund; world bank; multilateral development bank; banking sector; banking system; banking union; commercial bank; national bank; investment bank; financial inclusion; crypto-asset; digital currency; capital flow; inflation; federal funds rate; committee; labor market; unemployment; interest rate; price stability; asset purchase; treasury securities; mortgage-backed; balance sheet; budget
  taxation | Taxation | tax; taxation; base erosion; global minimum tax; beps; tax evasion; two-pillar
  labor | Labour and skills | labor; worker; workforce; job; employment; decent work; forced labor; vocational; skill; apprenticeship; labor right; wage; social protection
  infrastructure | Infrastructure and connectivity | infrastructure; connectivity; port; railway; rail; road; airport; corridor; pgi; partnership for global infrastructure; transport; aviation; air service; bridge; harbor; ferry; canal; quality infrastructure; logistics
  tourism | Tourism | tourism; tourist; travel
energy | Energy | energy; energy security; oil; gas; natural gas; pipeline; electricity; grid; power generation; energy cooperation; energy resource; energy partnership; petroleum; coal; energy efficiency; fossil fuel
  lng | Liquefied natural gas | liquefied natural gas; lng
  nuclear-energy | Civil nuclear energy | nuclear energy; advanced nuclear; small modular reactor; reactor; civil nuclear; nuclear power; nuclear technology; nuclear fuel; nuclear reactor; smr; nuclear cooperation; 123 agreement
  clean-energy | Clean energy and transition | clean energy; renewable; renewable energy; solar; wind power; offshore wind; hydrogen; energy transition; hydropower; carbon capture; electric vehicle; just transition; net zero; net-zero
technology | Critical and emerging technologies | technology; emerging technology; critical and emerging technology; technological; innovation; next generation; technical standards; technology standard; technology security; digital; technology protection; technology ecosystem
  ai | Artificial intelligence | artificial intelligence; ai; machine learning; generative ai; algorithm; ai safety; large language model
  semiconductors | Semiconductors | semiconductor; chip; microchip; microelectronics; foundry; chipmaking
  quantum | Quantum | quantum; quantum computing; quantum science
  biotechnology | Biotechnology | biotechnology; biotech; biomanufacturing; bioeconomy; biosecurity; synthetic biology; bio
  cyber | Cybersecurity and cyber activity | cyber; cybersecurity; cyberspace; cyber activity; malicious cyber; cyber attack; cyberattack; cyber capacity; hacking; hacker; responsible state behavior; critical infrastructure protection
    crypto-theft | Cryptocurrency theft | cryptocurrency; cryptocurrency theft; virtual asset; crypto theft; stolen cryptocurrency
    ransomware | Ransomware | ransomware; counter ransomware; cri; ransom; ransom payment
  digital-infrastructure | Digital infrastructure | digital infrastructure; telecommunication; information and communications technology; ict; open ran; 5g; 6g; data center; digital connectivity; broadband; internet; trusted vendor; cloud; data free flow; data flow; data transfer; data protection; privacy; digital public infrastructure; digital economy; digital divide; online safety; online platform; digital platform
  space | Space | space; outer space; satellite; artemis; lunar; space debris; space exploration; astronaut; positioning system
  research | Research collaboration | research; research collaboration; national laboratory; scientific; science; joint research; research institute; laboratory; scientist; r&d; stem; research security; survey
  standards | Standards and regulation | standard; regulation; regulatory cooperation; interoperability of standards; conformity assessment
environment | Climate and environment | environment; environmental; pollution; plastic; circular economy; deforestation; forest; biodiversity; nature; natural resource management; marine ecosystem; wildlife; conservation; desertification; marine litter
  climate | Climate | climate; climate change; paris agreement; greenhouse gas; emission; adaptation; climate finance; loss and damage; decarbonization; 1.5; warming; ndc; cop28; cop29; cop30; methane; unfccc; carbon
  oceans | Oceans | ocean; marine; marine biodiversity; blue economy; coral reef; high seas; sea level rise; coastal
  water | Water | water security; water resource; freshwater; drinking water; clean water; access to water; water management; water supply; transboundary water; river; sanitation; drought; irrigation; watershed
  disasters | Disasters and disaster relief | disaster; earthquake; typhoon; flood; wildfire; tsunami; hurricane; cyclone; disaster relief; disaster risk reduction; loss of life; condolence; hadr; volcanic
health | Health | health; pandemic; pandemic preparedness; vaccine; disease; covid-19; covid; world health organization; cancer; hiv; tuberculosis; malaria; antimicrobial; medicine; pharmaceutical; medical; global health security; universal health coverage; one health; mental health; nutrition
food | Food security and agriculture | food; food security; agriculture; agricultural; grain; fertilizer; hunger; famine; farmer; agribusiness; crop; livestock; black sea grain
development | Development | sustainable development; economic development; international development; development goal; development agenda; development finance; human development; development program; development need; development assistance; sdg; 2030 agenda; poverty; poverty reduction; official development assistance; developing country; least developed; capacity building; development finance; south-south; development cooperation; reconstruction; recovery; global south; small island developing
education | Education and culture | education; school; university; scholarship; student; academic; culture; cultural; cultural heritage; sport; olympic; language training
people-to-people | People-to-people ties | people-to-people; people to people; exchange program; diaspora; exchange of student; citizen exchange; sister city; educational exchange
  youth | Youth exchange | youth; young leader; young people; youth summit; young trilateral leader; global leadership youth; young
consular | Consular affairs | consular; consulate; embassy; diplomatic relation; ambassador; diplomatic mission; diplomat; visa
arctic | Arctic and Antarctic | arctic; antarctic; antarctica; arctic council; polar
africa | Africa | africa; african; african continental free trade area
latin-america | Latin America and Caribbean | latin america; caribbean; haiti; venezuela; western hemisphere; nicaragua; cuba
europe | Europe | european; european union; western balkans; kosovo; bosnia; balkans; moldova; georgia; black sea; baltic
central-asia | Central and South Asia | central asia; south asia; kashmir; nepal; sri lanka; bangladesh; caucasus
`;

export const TOPICS: readonly Topic[] = parseTopicTable(TABLE);
