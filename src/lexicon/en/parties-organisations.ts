/**
 * Organisations, organs, groups and non-state actors named in statements. One line each:
 * `id; kind; names (first one is shown); adjectives; acronyms; members`, alternatives split by `|`.
 * Kinds: `organisation` (a standing body is one id), `organ` (of an organisation or state), `group` (small, ad hoc: read as its members),
 * `forum` (a standing series of meetings: one id as speaker, but "hosting of …" does not make it a target), `armed` (non-state actor),
 * `mission` (peace operation), `officer` (an office with an id of its own).
 */
export const ORGANISATIONS = `
UN; organisation; United Nations|United Nations Organization|UN system; ; UN|U.N.|UNO;
UNSC; organ; United Nations Security Council|UN Security Council|U.N. Security Council|Security Council of the United Nations|Security Council; ; UNSC;
UNGA; organ; United Nations General Assembly|UN General Assembly|U.N. General Assembly|General Assembly; ; UNGA;
UNSG; officer; Secretary-General|Secretary-General of the United Nations|United Nations Secretary-General|UN Secretary-General|UN Secretary General|U.N. Secretary-General|U.N. Secretary General|UN chief|U.N. chief|United Nations chief; ; UNSG;
ECOSOC; organ; Economic and Social Council; ; ECOSOC;
HRC; organ; Human Rights Council|UN Human Rights Council; ; UNHRC;
OHCHR; organ; Office of the High Commissioner for Human Rights|High Commissioner for Human Rights; ; OHCHR;
UNHCR; organ; United Nations High Commissioner for Refugees|Office of the United Nations High Commissioner for Refugees|UN Refugee Agency; ; UNHCR;
UNICEF; organ; United Nations Children's Fund; ; UNICEF;
UNRWA; organ; United Nations Relief and Works Agency; ; UNRWA;
OCHA; organ; Office for the Coordination of Humanitarian Affairs; ; OCHA|UNOCHA;
UNDP; organ; United Nations Development Programme|UN Development Programme; ; UNDP;
UNEP; organ; United Nations Environment Programme; ; UNEP;
UNESCO; organisation; United Nations Educational, Scientific and Cultural Organization; ; UNESCO;
UNODC; organ; United Nations Office on Drugs and Crime; ; UNODC;
UNCTAD; organ; United Nations Conference on Trade and Development; ; UNCTAD;
UNFPA; organ; United Nations Population Fund; ; UNFPA;
UN-WOMEN; organ; UN Women; ; ;
UNMAS; organ; United Nations Mine Action Service; ; UNMAS;
WFP; organ; World Food Programme|World Food Program; ; WFP;
FAO; organisation; Food and Agriculture Organization; ; FAO;
WHO; organisation; World Health Organization|World Health Organisation; ; WHO;
IAEA; organisation; International Atomic Energy Agency|UN nuclear watchdog|U.N. nuclear watchdog|United Nations nuclear watchdog; ; IAEA;
ILO; organisation; International Labour Organization|International Labor Organization; ; ILO;
IMO; organisation; International Maritime Organization; ; IMO;
ICAO; organisation; International Civil Aviation Organization; ; ICAO;
ITU; organisation; International Telecommunication Union|International Telecommunications Union; ; ITU;
IOM; organisation; International Organization for Migration; ; IOM;
WIPO; organisation; World Intellectual Property Organization; ; WIPO;
WTO; organisation; World Trade Organization|World Trade Organisation; ; WTO;
IMF; organisation; International Monetary Fund; ; IMF;
WB; organisation; World Bank|World Bank Group; ; ;
OPCW; organisation; Organisation for the Prohibition of Chemical Weapons|Organization for the Prohibition of Chemical Weapons; ; OPCW;
CTBTO; organisation; Comprehensive Nuclear-Test-Ban Treaty Organization; ; CTBTO;
ICC; organ; International Criminal Court; ; ICC;
ICJ; organ; International Court of Justice; ; ICJ;
INTERPOL; organisation; Interpol|INTERPOL; ; INTERPOL;
ICRC; organisation; International Committee of the Red Cross|Red Cross; ; ICRC;
FATF; organisation; Financial Action Task Force; ; FATF;
IRENA; organisation; International Renewable Energy Agency; ; IRENA;
IEA; organisation; International Energy Agency; ; IEA;
OECD; organisation; Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development; ; OECD;
NATO; organisation; North Atlantic Treaty Organization|North Atlantic Treaty Organisation|Atlantic Alliance|North Atlantic Alliance|North Atlantic Council; ; NATO; ALB|BEL|BGR|CAN|HRV|CZE|DNK|EST|FIN|FRA|DEU|GRC|HUN|ISL|ITA|LVA|LTU|LUX|MNE|NLD|MKD|NOR|POL|PRT|ROU|SVK|SVN|ESP|SWE|TUR|GBR|USA
EU; organisation; European Union|European Commission|European Council|European Parliament|Council of the European Union|European External Action Service|European Community; ; EU|E.U.|EEAS; AUT|BEL|BGR|HRV|CYP|CZE|DNK|EST|FIN|FRA|DEU|GRC|HUN|IRL|ITA|LVA|LTU|LUX|MLT|NLD|POL|PRT|ROU|SVK|SVN|ESP|SWE
COE; organisation; Council of Europe; ; CoE;
OSCE; organisation; Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in Europe; ; OSCE;
ASEAN; organisation; Association of Southeast Asian Nations|Association of South East Asian Nations; ; ASEAN; BRN|KHM|IDN|LAO|MYS|MMR|PHL|SGP|THA|TLS|VNM
PIF; organisation; Pacific Islands Forum; ; PIF;
SAARC; organisation; South Asian Association for Regional Cooperation; ; SAARC; AFG|BGD|BTN|IND|MDV|NPL|PAK|LKA
BIMSTEC; organisation; Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation; ; BIMSTEC; BGD|BTN|IND|MMR|NPL|LKA|THA
IORA; organisation; Indian Ocean Rim Association; ; IORA;
APEC; forum; Asia-Pacific Economic Cooperation; ; APEC; AUS|BRN|CAN|CHL|CHN|HKG|IDN|JPN|KOR|MYS|MEX|NZL|PNG|PER|PHL|RUS|SGP|TWN|THA|USA|VNM
G7; forum; Group of Seven|G-7; ; G7; CAN|FRA|DEU|ITA|JPN|GBR|USA|EU
G8; forum; Group of Eight|G-8; ; G8; CAN|FRA|DEU|ITA|JPN|RUS|GBR|USA|EU
G20; forum; Group of Twenty|G-20; ; G20; ARG|AUS|BRA|CAN|CHN|FRA|DEU|IND|IDN|ITA|JPN|KOR|MEX|RUS|SAU|ZAF|TUR|GBR|USA|EU|AU
G77; forum; Group of 77; ; G77;
QUAD; group; Quad|QUAD|Quadrilateral Security Dialogue; ; ; AUS|IND|JPN|USA
AUKUS; group; AUKUS; ; AUKUS; AUS|GBR|USA
E3; group; E3; ; E3; FRA|DEU|GBR
KOREAS; group; Koreas; ; ; PRK|KOR
BALTICS; group; Baltic states|Baltics; ; ; EST|LVA|LTU
NORDICS; group; Nordic countries|Nordics; ; ; DNK|FIN|ISL|NOR|SWE
NB8; group; Nordic-Baltic Eight; ; NB8; DNK|EST|FIN|ISL|LVA|LTU|NOR|SWE
BENELUX; group; Benelux; ; ; BEL|NLD|LUX
WEIMAR; group; Weimar Triangle; ; ; FRA|DEU|POL
V4; group; Visegrad Group|Visegrad Four; ; V4; CZE|HUN|POL|SVK
FIVE-EYES; group; Five Eyes; ; FVEY; AUS|CAN|GBR|NZL|USA
I2U2; group; I2U2; ; I2U2; IND|ISR|ARE|USA
BRICS; organisation; BRICS; ; BRICS; BRA|RUS|IND|CHN|ZAF|EGY|ETH|IDN|IRN|ARE
SCO; organisation; Shanghai Cooperation Organisation|Shanghai Cooperation Organization; ; SCO; BLR|CHN|IND|IRN|KAZ|KGZ|PAK|RUS|TJK|UZB
CSTO; organisation; Collective Security Treaty Organization; ; CSTO; ARM|BLR|KAZ|KGZ|RUS|TJK
CIS; organisation; Commonwealth of Independent States; ; CIS; ARM|AZE|BLR|KAZ|KGZ|MDA|RUS|TJK|UZB
EAEU; organisation; Eurasian Economic Union; ; EAEU; ARM|BLR|KAZ|KGZ|RUS
AU; organisation; African Union|African Union Commission; ; AU;
AUPSC; organ; African Union Peace and Security Council|AU Peace and Security Council|Peace and Security Council; ; AUPSC;
ECOWAS; organisation; Economic Community of West African States; ; ECOWAS; BEN|CPV|CIV|GMB|GHA|GIN|GNB|LBR|NGA|SEN|SLE|TGO
ECCAS; organisation; Economic Community of Central African States; ; ECCAS;
SADC; organisation; Southern African Development Community; ; SADC; AGO|BWA|COM|COD|SWZ|LSO|MDG|MWI|MUS|MOZ|NAM|SYC|ZAF|TZA|ZMB|ZWE
EAC; organisation; East African Community; ; EAC; BDI|COD|KEN|RWA|SOM|SSD|TZA|UGA
IGAD; organisation; Intergovernmental Authority on Development; ; IGAD; DJI|ERI|ETH|KEN|SOM|SSD|SDN|UGA
G5SAHEL; organisation; G5 Sahel|Group of Five for the Sahel; ; ;
LAS; organisation; Arab League|League of Arab States; ; LAS; DZA|BHR|COM|DJI|EGY|IRQ|JOR|KWT|LBN|LBY|MRT|MAR|OMN|PSE|QAT|SAU|SOM|SDN|SYR|TUN|ARE|YEM
GCC; organisation; Gulf Cooperation Council|Cooperation Council for the Arab States of the Gulf; ; GCC; BHR|KWT|OMN|QAT|SAU|ARE
OIC; organisation; Organisation of Islamic Cooperation|Organization of Islamic Cooperation; ; OIC;
OPEC; organisation; Organization of the Petroleum Exporting Countries; ; OPEC;
OAS; organisation; Organization of American States; ; OAS;
CARICOM; organisation; Caribbean Community; ; CARICOM;
CELAC; organisation; Community of Latin American and Caribbean States; ; CELAC;
MERCOSUR; organisation; Mercosur|MERCOSUR|Southern Common Market; ; ; ARG|BOL|BRA|PRY|URY
COMMONWEALTH; organisation; Commonwealth of Nations; ; ;
OIF; organisation; International Organisation of La Francophonie|Organisation internationale de la Francophonie; ; OIF;
ADB; organisation; Asian Development Bank; ; ADB;
AFDB; organisation; African Development Bank; ; AfDB;
AIIB; organisation; Asian Infrastructure Investment Bank; ; AIIB;
EBRD; organisation; European Bank for Reconstruction and Development; ; EBRD;
EIB; organisation; European Investment Bank; ; EIB;
GFCE; organisation; Global Forum on Cyber Expertise; ; GFCE;
CRI; organisation; International Counter Ransomware Initiative|Counter Ransomware Initiative|Counter-Ransomware Initiative|International Counter-Ransomware Initiative; ; ; ALB|ARG|AUS|AUT|BHR|BEL|BRA|BGR|CMR|CAN|TCD|COL|CRI|COE|HRV|CZE|DNK|DOM|ECOWAS|EGY|EST|EU|FIN|FRA|DEU|GRC|GFCE|HUN|IND|INTERPOL|IRL|ISR|ITA|JPN|JOR|KEN|LTU|MEX|MAR|NLD|NZL|NGA|NOR|OAS|PNG|PHL|POL|PRT|KOR|MDA|ROU|RWA|SLE|SGP|SVK|SVN|ZAF|ESP|LKA|SWE|CHE|UKR|ARE|GBR|USA|URY|VUT|VNM
NPT-RC; forum; NPT Review Conference; ; ;
FOMC; organ; Federal Open Market Committee; ; FOMC;
FED; organ; Federal Reserve|Federal Reserve System|Federal Reserve Board|Board of Governors of the Federal Reserve System|Board of Governors; ; Fed;
ECB; organ; European Central Bank; ; ECB;
BOE; organ; Bank of England|Monetary Policy Committee; ; ;
BOJ; organ; Bank of Japan; ; BOJ;
BOK; organ; Bank of Korea; ; ;
BOC; organ; Bank of Canada; ; ;
PBOC; organ; People's Bank of China; ; PBOC;
RBA; organ; Reserve Bank of Australia; ; RBA;
RBI; organ; Reserve Bank of India; ; RBI;
RBNZ; organ; Reserve Bank of New Zealand; ; RBNZ;
SNB; organ; Swiss National Bank; ; SNB;
RIKSBANK; organ; Riksbank|Sveriges Riksbank; ; ;
CBR; organ; Bank of Russia|Central Bank of Russia; ; ;
BIS; organisation; Bank for International Settlements; ; BIS;
UNDOF; mission; United Nations Disengagement Observer Force; ; UNDOF;
UNIFIL; mission; United Nations Interim Force in Lebanon; ; UNIFIL;
UNFICYP; mission; United Nations Peacekeeping Force in Cyprus|United Nations Force in Cyprus; ; UNFICYP;
UNTSO; mission; United Nations Truce Supervision Organization; ; UNTSO;
UNMISS; mission; United Nations Mission in South Sudan|United Nations Mission in the Republic of South Sudan; ; UNMISS;
UNISFA; mission; United Nations Interim Security Force for Abyei; ; UNISFA;
UNAMID; mission; African Union-United Nations Hybrid Operation in Darfur; ; UNAMID;
UNMIS; mission; United Nations Mission in the Sudan|United Nations Mission in Sudan; ; UNMIS;
MINUSMA; mission; United Nations Multidimensional Integrated Stabilization Mission in Mali; ; MINUSMA;
MINUSCA; mission; United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic; ; MINUSCA;
MINURSO; mission; United Nations Mission for the Referendum in Western Sahara; ; MINURSO;
MINUSTAH; mission; United Nations Stabilization Mission in Haiti; ; MINUSTAH;
MONUSCO; mission; United Nations Organization Stabilization Mission in the Democratic Republic of the Congo; ; MONUSCO;
MONUC; mission; United Nations Organization Mission in the Democratic Republic of the Congo; ; MONUC;
UNOCI; mission; United Nations Operation in Côte d'Ivoire; ; UNOCI;
UNMIL; mission; United Nations Mission in Liberia; ; UNMIL;
UNAMSIL; mission; United Nations Mission in Sierra Leone; ; UNAMSIL;
UNMIK; mission; United Nations Interim Administration Mission in Kosovo; ; UNMIK;
UNMIT; mission; United Nations Integrated Mission in Timor-Leste; ; UNMIT;
UNOMIG; mission; United Nations Observer Mission in Georgia; ; UNOMIG;
UNMEE; mission; United Nations Mission in Ethiopia and Eritrea; ; UNMEE;
UNPROFOR; mission; United Nations Protection Force; ; UNPROFOR;
UNAMI; mission; United Nations Assistance Mission for Iraq; ; UNAMI;
UNAMA; mission; United Nations Assistance Mission in Afghanistan; ; UNAMA;
UNSMIL; mission; United Nations Support Mission in Libya; ; UNSMIL;
UNSMIS; mission; United Nations Supervision Mission in Syria; ; UNSMIS;
UNSOM; mission; United Nations Assistance Mission in Somalia; ; UNSOM;
UNITAMS; mission; United Nations Integrated Transition Assistance Mission in Sudan; ; UNITAMS;
BINUH; mission; United Nations Integrated Office in Haiti; ; BINUH;
UNMHA; mission; United Nations Mission to Support the Hudaydah Agreement; ; UNMHA;
AMISOM; mission; African Union Mission in Somalia; ; AMISOM;
ATMIS; mission; African Union Transition Mission in Somalia; ; ATMIS;
ISAF; mission; International Security Assistance Force; ; ISAF;
KFOR; mission; Kosovo Force; ; KFOR;
EUFOR; mission; EUFOR; ; EUFOR;
UNC; organ; United Nations Command|UN Command; ; ;
CFC; organ; Combined Forces Command; ; ;
HAMAS; armed; Hamas|HAMAS; ; ;
HEZBOLLAH; armed; Hezbollah|Hizballah|Hizbollah|Hizbullah; ; ;
HOUTHIS; armed; Houthis|Houthi|Ansar Allah|Ansarallah; Houthi; ;
ISIL; armed; Islamic State in Iraq and the Levant|Islamic State of Iraq and the Levant|Islamic State of Iraq and Syria|Islamic State|Islamic State group|Da'esh|Daesh|ISIS; ; ISIL|ISIS;
ISIS-K; armed; ISIS-K|Islamic State Khorasan|ISIL-K; ; ;
AL-QAIDA; armed; Al-Qaida|Al Qaida|al-Qaida|Al-Qaeda|al-Qaeda|Al Qaeda|Al-Qa'ida; ; AQIM|AQAP;
AL-NUSRA; armed; Al-Nusra Front|Al-Nusrah Front|Al Nusra Front|Jabhat al-Nusra|Hay'at Tahrir al-Sham; ; ANF|HTS;
AL-SHABAAB; armed; Al-Shabaab|al-Shabaab|Al Shabaab|Al-Shabab; ; ;
JNIM; armed; Jama'at Nusrat al-Islam wal-Muslimin|Group for the Support of Islam and Muslims; ; JNIM;
SDF; armed; Syrian Democratic Forces; ; ;
FSA; armed; Free Syrian Army; ; ;
LNA; armed; Libyan National Army; ; ;
BOKO-HARAM; armed; Boko Haram; ; ;
TALIBAN; armed; Taliban; ; ;
TTP; armed; Tehrik-i-Taliban Pakistan|Tehreek-e-Taliban Pakistan; ; TTP;
HAQQANI; armed; Haqqani Network; ; ;
LET; armed; Lashkar-e-Tayyiba|Lashkar-e-Taiba|Lashkar-e Tayyiba; ; ;
JEM; armed; Jaish-e-Mohammed|Jaish-e-Mohammad; ; ;
PIJ; armed; Palestinian Islamic Jihad|Islamic Jihad; ; ;
PKK; armed; Kurdistan Workers' Party; ; PKK;
FARC; armed; Revolutionary Armed Forces of Colombia; ; FARC|FARC-EP;
ELN; armed; National Liberation Army; ; ;
LRA; armed; Lord's Resistance Army; ; LRA;
M23; armed; M23|23 March Movement|March 23 Movement; ; M23;
FDLR; armed; Democratic Forces for the Liberation of Rwanda|Forces démocratiques de libération du Rwanda; ; FDLR;
ADF; armed; Allied Democratic Forces; ; ;
UNITA; armed; União Nacional para a Independência Total de Angola; ; UNITA;
RUF; armed; Revolutionary United Front; ; RUF;
RSF; armed; Rapid Support Forces; ; RSF;
WAGNER; armed; Wagner Group|Wagner; ; ;
IRGC; organ; Islamic Revolutionary Guard Corps|Iranian Revolutionary Guard Corps|Revolutionary Guard Corps; ; IRGC;
LAZARUS; armed; Lazarus Group; ; ;
POLISARIO; armed; Frente Polisario|Frente POLISARIO|Polisario Front|Polisario|POLISARIO; ; ;
`;

/** Organs that belong to a party: a blamed organ blames its party, a party's possessive covers it. */
export const BELONGS_TO: Readonly<Record<string, string>> = { IRGC: 'IRN', FOMC: 'FED' };
