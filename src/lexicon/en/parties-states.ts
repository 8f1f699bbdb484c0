/**
 * Every UN member and observer state, Taiwan and Kosovo. One line per state:
 * `id; names (first one is shown) ; adjectives ; further nouns for its people ; capital ; acronyms`, alternatives split by `|`.
 * Plurals of adjectives used as nouns ("Estonians") are derived. A capital that is a common word or given name is left out.
 */
export const STATES = `
AFG; Afghanistan|Islamic Republic of Afghanistan; Afghan; ; Kabul;
ALB; Albania|Republic of Albania; Albanian; ; Tirana;
DZA; Algeria|People's Democratic Republic of Algeria; Algerian; ; Algiers;
AND; Andorra|Principality of Andorra; Andorran; ; ;
AGO; Angola|Republic of Angola; Angolan; ; Luanda;
ATG; Antigua and Barbuda; Antiguan|Barbudan; ; ;
ARG; Argentina|Argentine Republic; Argentine|Argentinian; ; Buenos Aires;
ARM; Armenia|Republic of Armenia; Armenian; ; Yerevan;
AUS; Australia|Commonwealth of Australia; Australian; ; Canberra;
AUT; Austria|Republic of Austria; Austrian; ; Vienna;
AZE; Azerbaijan|Republic of Azerbaijan; Azerbaijani|Azeri; ; Baku;
BHS; Bahamas|Commonwealth of The Bahamas; Bahamian; ; Nassau;
BHR; Bahrain|Kingdom of Bahrain; Bahraini; ; Manama;
BGD; Bangladesh|People's Republic of Bangladesh; Bangladeshi; ; Dhaka;
BRB; Barbados; Barbadian; ; Bridgetown;
BLR; Belarus|Republic of Belarus; Belarusian|Belarussian; ; Minsk;
BEL; Belgium|Kingdom of Belgium; Belgian; ; ;
BLZ; Belize; Belizean; ; Belmopan;
BEN; Benin|Republic of Benin; Beninese; ; Porto-Novo;
BTN; Bhutan|Kingdom of Bhutan; Bhutanese; ; Thimphu;
BOL; Bolivia|Plurinational State of Bolivia; Bolivian; ; La Paz;
BIH; Bosnia and Herzegovina|Bosnia; Bosnian; Herzegovinian; Sarajevo; BiH
BWA; Botswana|Republic of Botswana; ; Motswana|Batswana; Gaborone;
BRA; Brazil|Federative Republic of Brazil; Brazilian; ; Brasilia|Brasília;
BRN; Brunei Darussalam|Brunei; Bruneian; ; Bandar Seri Begawan;
BGR; Bulgaria|Republic of Bulgaria; Bulgarian; ; Sofia;
BFA; Burkina Faso; Burkinabe|Burkinabè; ; Ouagadougou;
BDI; Burundi|Republic of Burundi; Burundian; ; Gitega|Bujumbura;
CPV; Cabo Verde|Cape Verde|Republic of Cabo Verde; Cabo Verdean|Cape Verdean; ; Praia;
KHM; Cambodia|Kingdom of Cambodia; Cambodian; ; Phnom Penh;
CMR; Cameroon|Republic of Cameroon; Cameroonian; ; Yaoundé|Yaounde;
CAN; Canada; Canadian; ; Ottawa;
CAF; Central African Republic; Central African; ; Bangui; CAR
TCD; Chad|Republic of Chad; Chadian; ; N'Djamena;
CHL; Chile|Republic of Chile; Chilean; ; ;
CHN; China|People's Republic of China; Chinese; ; Beijing|Peking; PRC|P.R.C.
COL; Colombia|Republic of Colombia; Colombian; ; Bogotá|Bogota;
COM; Comoros|Union of the Comoros; Comorian; ; Moroni;
COG; Congo|Republic of the Congo|Congo-Brazzaville; Congolese; ; Brazzaville;
COD; Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|Congo-Kinshasa; ; ; Kinshasa; DRC|D.R.C.
CRI; Costa Rica|Republic of Costa Rica; Costa Rican; ; ;
CIV; Côte d'Ivoire|Cote d'Ivoire|Ivory Coast; Ivorian; ; Yamoussoukro|Abidjan;
HRV; Croatia|Republic of Croatia; Croatian; Croat; Zagreb;
CUB; Cuba|Republic of Cuba; Cuban; ; Havana;
CYP; Cyprus|Republic of Cyprus; Cypriot; ; Nicosia;
CZE; Czechia|Czech Republic; Czech; ; Prague;
DNK; Denmark|Kingdom of Denmark; Danish; Dane; Copenhagen;
DJI; Djibouti|Republic of Djibouti; Djiboutian; ; ;
DMA; Dominica|Commonwealth of Dominica; ; ; ;
DOM; Dominican Republic; Dominican; ; Santo Domingo;
ECU; Ecuador|Republic of Ecuador; Ecuadorian|Ecuadorean; ; Quito;
EGY; Egypt|Arab Republic of Egypt; Egyptian; ; Cairo;
SLV; El Salvador|Republic of El Salvador; Salvadoran|Salvadorean; ; San Salvador;
GNQ; Equatorial Guinea|Republic of Equatorial Guinea; Equatorial Guinean|Equatoguinean; ; Malabo;
ERI; Eritrea|State of Eritrea; Eritrean; ; Asmara;
EST; Estonia|Republic of Estonia; Estonian; ; Tallinn;
SWZ; Eswatini|Kingdom of Eswatini|Swaziland; Swazi; ; Mbabane;
ETH; Ethiopia|Federal Democratic Republic of Ethiopia; Ethiopian; ; Addis Ababa;
FJI; Fiji|Republic of Fiji; Fijian; ; Suva;
FIN; Finland|Republic of Finland; Finnish; Finn; Helsinki;
FRA; France|French Republic; French; Frenchman; Paris|Elysee|Élysée;
GAB; Gabon|Gabonese Republic; Gabonese; ; Libreville;
GMB; Gambia|Republic of the Gambia; Gambian; ; Banjul;
GEO; Georgia; Georgian; ; Tbilisi;
DEU; Germany|Federal Republic of Germany; German; ; Berlin; FRG
GHA; Ghana|Republic of Ghana; Ghanaian; ; Accra;
GRC; Greece|Hellenic Republic; Greek|Hellenic; ; Athens;
GRD; Grenada; Grenadian; ; ;
GTM; Guatemala|Republic of Guatemala; Guatemalan; ; Guatemala City;
GIN; Guinea|Republic of Guinea; Guinean; ; Conakry;
GNB; Guinea-Bissau|Republic of Guinea-Bissau; Bissau-Guinean; ; Bissau;
GUY; Guyana|Co-operative Republic of Guyana; Guyanese; ; ;
HTI; Haiti|Republic of Haiti; Haitian; ; Port-au-Prince;
HND; Honduras|Republic of Honduras; Honduran; ; Tegucigalpa;
HUN; Hungary; Hungarian; ; Budapest;
ISL; Iceland|Republic of Iceland; Icelandic; Icelander; Reykjavik|Reykjavík;
IND; India|Republic of India|Bharat; Indian; ; New Delhi|Delhi;
IDN; Indonesia|Republic of Indonesia; Indonesian; ; Jakarta;
IRN; Iran|Islamic Republic of Iran; Iranian; ; Tehran|Teheran;
IRQ; Iraq|Republic of Iraq; Iraqi; ; Baghdad;
IRL; Ireland|Republic of Ireland; Irish; Irishman; Dublin;
ISR; Israel|State of Israel; Israeli; ; Jerusalem|Tel Aviv;
ITA; Italy|Italian Republic; Italian; ; Rome;
JAM; Jamaica; Jamaican; ; ;
JPN; Japan; Japanese; ; Tokyo;
JOR; Jordan|Hashemite Kingdom of Jordan; Jordanian; ; Amman;
KAZ; Kazakhstan|Republic of Kazakhstan; Kazakhstani|Kazakh; ; Astana|Nur-Sultan;
KEN; Kenya|Republic of Kenya; Kenyan; ; Nairobi;
KIR; Kiribati|Republic of Kiribati; I-Kiribati; ; Tarawa;
PRK; North Korea|Democratic People's Republic of Korea; North Korean; ; Pyongyang; DPRK|D.P.R.K.
KOR; South Korea|Republic of Korea|Korea; South Korean|Korean; ; Seoul|Blue House; ROK|R.O.K.
KWT; Kuwait|State of Kuwait; Kuwaiti; ; Kuwait City;
KGZ; Kyrgyzstan|Kyrgyz Republic; Kyrgyz|Kyrgyzstani; ; Bishkek;
LAO; Laos|Lao People's Democratic Republic; Lao|Laotian; ; Vientiane; Lao PDR
LVA; Latvia|Republic of Latvia; Latvian; ; Riga;
LBN; Lebanon|Lebanese Republic; Lebanese; ; Beirut;
LSO; Lesotho|Kingdom of Lesotho; ; Mosotho|Basotho; Maseru;
LBR; Liberia|Republic of Liberia; Liberian; ; Monrovia;
LBY; Libya|State of Libya; Libyan; ; Tripoli;
LIE; Liechtenstein|Principality of Liechtenstein; ; Liechtensteiner; Vaduz;
LTU; Lithuania|Republic of Lithuania; Lithuanian; ; Vilnius;
LUX; Luxembourg|Grand Duchy of Luxembourg; Luxembourgish; Luxembourger; ;
MDG; Madagascar|Republic of Madagascar; Malagasy; ; Antananarivo;
MWI; Malawi|Republic of Malawi; Malawian; ; Lilongwe;
MYS; Malaysia; Malaysian; ; Kuala Lumpur|Putrajaya;
MDV; Maldives|Republic of Maldives; Maldivian; ; ;
MLI; Mali|Republic of Mali; Malian; ; Bamako;
MLT; Malta|Republic of Malta; Maltese; ; Valletta;
MHL; Marshall Islands|Republic of the Marshall Islands; Marshallese; ; Majuro; RMI
MRT; Mauritania|Islamic Republic of Mauritania; Mauritanian; ; Nouakchott;
MUS; Mauritius|Republic of Mauritius; Mauritian; ; Port Louis;
MEX; Mexico|United Mexican States; Mexican; ; Mexico City;
FSM; Micronesia|Federated States of Micronesia; Micronesian; ; Palikir; FSM
MDA; Moldova|Republic of Moldova; Moldovan; ; Chisinau|Chișinău;
MCO; Monaco|Principality of Monaco; Monegasque; ; ;
MNG; Mongolia; Mongolian; ; Ulaanbaatar;
MNE; Montenegro; Montenegrin; ; Podgorica;
MAR; Morocco|Kingdom of Morocco; Moroccan; ; Rabat;
MOZ; Mozambique|Republic of Mozambique; Mozambican; ; Maputo;
MMR; Myanmar|Burma|Republic of the Union of Myanmar; Burmese; ; Naypyidaw|Nay Pyi Taw;
NAM; Namibia|Republic of Namibia; Namibian; ; Windhoek;
NRU; Nauru|Republic of Nauru; Nauruan; ; Yaren;
NPL; Nepal|Federal Democratic Republic of Nepal; Nepali|Nepalese; ; Kathmandu;
NLD; Netherlands|Kingdom of the Netherlands|Holland; Dutch|Netherlands; Dutchman; The Hague|Amsterdam;
NZL; New Zealand|Aotearoa New Zealand|Aotearoa; ; New Zealander; ;
NIC; Nicaragua|Republic of Nicaragua; Nicaraguan; ; Managua;
NER; Niger|Republic of the Niger; Nigerien; ; Niamey;
NGA; Nigeria|Federal Republic of Nigeria; Nigerian; ; Abuja;
MKD; North Macedonia|Republic of North Macedonia|former Yugoslav Republic of Macedonia; North Macedonian|Macedonian; ; Skopje;
NOR; Norway|Kingdom of Norway; Norwegian; ; Oslo;
OMN; Oman|Sultanate of Oman; Omani; ; Muscat;
PAK; Pakistan|Islamic Republic of Pakistan; Pakistani; ; Islamabad;
PLW; Palau|Republic of Palau; Palauan; ; Ngerulmud;
PAN; Panama|Republic of Panama; Panamanian; ; Panama City;
PNG; Papua New Guinea|Independent State of Papua New Guinea; Papua New Guinean; ; Port Moresby; PNG
PRY; Paraguay|Republic of Paraguay; Paraguayan; ; Asunción|Asuncion;
PER; Peru|Republic of Peru; Peruvian; ; Lima;
PHL; Philippines|Republic of the Philippines; Philippine|Filipino; Filipina; Manila;
POL; Poland|Republic of Poland; Polish; Pole; Warsaw;
PRT; Portugal|Portuguese Republic; Portuguese; ; Lisbon;
QAT; Qatar|State of Qatar; Qatari; ; Doha;
ROU; Romania; Romanian; ; Bucharest;
RUS; Russia|Russian Federation; Russian; ; Moscow|Kremlin;
RWA; Rwanda|Republic of Rwanda; Rwandan|Rwandese; ; Kigali;
KNA; Saint Kitts and Nevis|St. Kitts and Nevis; Kittitian|Nevisian; ; Basseterre;
LCA; Saint Lucia|St. Lucia; Saint Lucian; ; Castries;
VCT; Saint Vincent and the Grenadines|St. Vincent and the Grenadines; Vincentian; ; ;
WSM; Samoa|Independent State of Samoa; Samoan; ; Apia;
SMR; San Marino|Republic of San Marino; Sammarinese; ; ;
STP; Sao Tome and Principe|São Tomé and Príncipe; Sao Tomean; ; ;
SAU; Saudi Arabia|Kingdom of Saudi Arabia; Saudi|Saudi Arabian; ; Riyadh; KSA
SEN; Senegal|Republic of Senegal; Senegalese; ; Dakar;
SRB; Serbia|Republic of Serbia; Serbian; Serb; Belgrade;
SYC; Seychelles|Republic of Seychelles; Seychellois; ; ;
SLE; Sierra Leone|Republic of Sierra Leone; Sierra Leonean; ; Freetown;
SGP; Singapore|Republic of Singapore; Singaporean; ; ;
SVK; Slovakia|Slovak Republic; Slovak|Slovakian; ; Bratislava;
SVN; Slovenia|Republic of Slovenia; Slovenian|Slovene; ; Ljubljana;
SLB; Solomon Islands; Solomon Islander; ; Honiara;
SOM; Somalia|Federal Republic of Somalia; Somali; ; Mogadishu;
ZAF; South Africa|Republic of South Africa; South African; ; Pretoria; RSA
SSD; South Sudan|Republic of South Sudan; South Sudanese; ; Juba;
ESP; Spain|Kingdom of Spain; Spanish; Spaniard; Madrid;
LKA; Sri Lanka|Democratic Socialist Republic of Sri Lanka; Sri Lankan; ; Colombo;
SDN; Sudan|Republic of the Sudan|Republic of Sudan; Sudanese; ; Khartoum;
SUR; Suriname|Republic of Suriname; Surinamese; ; Paramaribo;
SWE; Sweden|Kingdom of Sweden; Swedish; Swede; Stockholm;
CHE; Switzerland|Swiss Confederation; Swiss; ; Bern|Berne;
SYR; Syria|Syrian Arab Republic; Syrian; ; Damascus;
TJK; Tajikistan|Republic of Tajikistan; Tajik|Tajikistani; ; Dushanbe;
TZA; Tanzania|United Republic of Tanzania; Tanzanian; ; Dodoma|Dar es Salaam;
THA; Thailand|Kingdom of Thailand; Thai; ; Bangkok;
TLS; Timor-Leste|East Timor|Democratic Republic of Timor-Leste; Timorese; ; Dili;
TGO; Togo|Togolese Republic; Togolese; ; Lomé|Lome;
TON; Tonga|Kingdom of Tonga; Tongan; ; Nuku'alofa;
TTO; Trinidad and Tobago|Republic of Trinidad and Tobago; Trinidadian|Tobagonian; ; Port of Spain;
TUN; Tunisia|Republic of Tunisia; Tunisian; ; Tunis;
TUR; Türkiye|Turkey|Turkiye|Republic of Türkiye|Republic of Turkey; Turkish; Turk; Ankara;
TKM; Turkmenistan; Turkmen|Turkmenistani; ; Ashgabat;
TUV; Tuvalu; Tuvaluan; ; Funafuti;
UGA; Uganda|Republic of Uganda; Ugandan; ; Kampala;
UKR; Ukraine; Ukrainian; ; Kyiv|Kiev;
ARE; United Arab Emirates|Emirates; Emirati; ; Abu Dhabi; UAE|U.A.E.
GBR; United Kingdom|United Kingdom of Great Britain and Northern Ireland|Great Britain|Britain; British; Briton; London|Whitehall|Downing Street|Foreign Office; UK|U.K.
USA; United States|United States of America|America; American; ; Washington|Washington, D.C.|Washington DC|White House|Pentagon|State Department|Department of State|Defense Department|Department of Defense|Treasury Department|Capitol Hill; US|U.S.|USA|U.S.A.
URY; Uruguay|Eastern Republic of Uruguay; Uruguayan; ; Montevideo;
UZB; Uzbekistan|Republic of Uzbekistan; Uzbek|Uzbekistani; ; Tashkent;
VUT; Vanuatu|Republic of Vanuatu; Ni-Vanuatu; ; Port Vila;
VEN; Venezuela|Bolivarian Republic of Venezuela; Venezuelan; ; Caracas;
VNM; Viet Nam|Vietnam|Socialist Republic of Viet Nam|Socialist Republic of Vietnam; Vietnamese; ; Hanoi|Ha Noi; SRV
YEM; Yemen|Republic of Yemen; Yemeni; ; Sana'a|Sanaa;
ZMB; Zambia|Republic of Zambia; Zambian; ; Lusaka;
ZWE; Zimbabwe|Republic of Zimbabwe; Zimbabwean; ; Harare;
VAT; Holy See|Vatican|Vatican City; ; ; ;
PSE; Palestine|State of Palestine|Palestinian Authority|Palestinian National Authority|Palestine Liberation Organization; Palestinian; ; Ramallah; PLO
TWN; Taiwan|Republic of China|Chinese Taipei; Taiwanese; ; Taipei;
XKX; Kosovo|Republic of Kosovo; Kosovar|Kosovan; ; Pristina|Prishtina;
COK; Cook Islands; Cook Islander; ; ;
NIU; Niue; Niuean; ; ;
`;
