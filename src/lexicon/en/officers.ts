/**
 * Offices and their holders. `TITLES` are the words that make a name an officer's; `OFFICERS` are holders of recent years
 * (public facts), so that "President Biden" names a party in a text that never says whose president he is.
 */
import type { Level, PartyId } from '../../model.js';

/** A title, the level of the person who holds it, and the plural used for several holders. Longest first when matched. */
export interface Title {
  readonly words: string;
  readonly level: Level;
}

const title =
  (level: Level) =>
  (words: string): Title => ({ words, level });

/** Lower-case titles; matched with capitals when they stand before a name. */
export const TITLES: readonly Title[] = [
  ...`president|prime minister|chancellor|king|queen|emperor|sultan|emir|amir|crown prince|premier|taoiseach|head of state|head of government|supreme leader|pope
general secretary|vice president|deputy prime minister|president of the state|federal president|federal chancellor`
    .split(/[|\n]/)
    .map(title('leaders')),
  ...`secretary of state|foreign minister|foreign secretary|minister of foreign affairs|minister for foreign affairs|minister of external affairs|external affairs minister
defense minister|defence minister|minister of defense|minister of defence|minister of national defense|minister for defence|secretary of defense|defense secretary|defence secretary|secretary of war
finance minister|minister of finance|treasury secretary|secretary of the treasury|secretary of commerce|commerce secretary|secretary of energy|energy secretary|secretary of homeland security
united states trade representative|u.s. trade representative|trade representative|trade minister|minister of trade|minister of economy|economy minister|minister of justice|attorney general
interior minister|minister of the interior|home secretary|climate minister|environment minister|minister of health|health minister|minister of agriculture|agriculture minister
cabinet secretary|minister of state|minister|secretary|high representative|european commissioner|executive vice president|deputy prime minister and foreign minister|state councilor|chief cabinet secretary|foreign affairs minister`
    .split(/[|\n]/)
    .map(title('ministers')),
  ...`national security advisor|national security adviser|deputy national security advisor|principal deputy national security advisor|director of national security|deputy secretary of state|deputy secretary
vice foreign minister|vice minister for foreign affairs|vice minister|deputy minister|deputy foreign minister|first vice foreign minister|under secretary|undersecretary|assistant secretary|deputy assistant secretary
permanent secretary|ambassador|special envoy|special representative|special presidential envoy|director general|director-general|director|coordinator|chairman|chair|chief of staff|chief of defense|chairman of the joint chiefs of staff
commander|general|admiral|lieutenant general|governor|spokesperson|spokesman|spokeswoman|press secretary|envoy|senior director|senior advisor|counselor|commissioner|representative|co-chair|delegate|cyber director|national cyber director|homeland security advisor`
    .split(/[|\n]/)
    .map(title('officials')),
  ...`secretary-general|secretary general|un secretary-general|executive secretary|high commissioner`.split('|').map(title('officials')),
];

/** `party; kind of office; "Surname, Given"…`. A leading `!` marks a surname that names the person without a title. */
const HOLDERS = `
USA; !Biden, Joe|!Biden, Joseph R.|!Biden, Joseph|!Trump, Donald|!Trump, Donald J.|!Obama, Barack|Bush, George W.|Clinton, Bill|Harris, Kamala|!Vance, JD|!Vance, J.D.|Pence, Mike|!Blinken, Antony|!Blinken, Antony J.|!Rubio, Marco|!Pompeo, Mike|!Tillerson, Rex|Kerry, John|Clinton, Hillary|Austin, Lloyd|Austin, Lloyd J.|!Hegseth, Pete|!Mattis, James|!Esper, Mark|!Sullivan, Jake|!Waltz, Mike|!Yellen, Janet|!Yellen, Janet L.|!Bessent, Scott|!Lutnick, Howard|!Raimondo, Gina|Tai, Katherine|!Greer, Jamieson|!Landau, Christopher|Sherman, Wendy|Campbell, Kurt|!Mnuchin, Steven|!Witkoff, Steve|!Mayorkas, Alejandro|!Granholm, Jennifer
JPN; !Ishiba, Shigeru|!Kishida, Fumio|!Suga, Yoshihide|!Abe, Shinzo|!Takaichi, Sanae|!Iwaya, Takeshi|!Kamikawa, Yoko|!Hayashi, Yoshimasa|!Motegi, Toshimitsu|Kono, Taro|!Kihara, Minoru|!Hamada, Yasukazu|!Kishi, Nobuo|!Nakatani, Gen|!Koizumi, Shinjiro|!Akiba, Takeo|Okano, Masataka|!Funakoshi, Takehiro|!Noda, Yoshihiko
KOR; !Yoon, Suk Yeol|!Yoon, Suk-yeol|Moon, Jae-in|Park, Geun-hye|Lee, Jae Myung|Lee, Jae-myung|Lee, Myung-bak|Cho, Tae-yul|Cho, Tae-yong|Cho, Hyun|Park, Jin|Chung, Eui-yong|Kang, Kyung-wha|Shin, Won-sik|Shin, Wonsik|Kim, Sung-han|Suh, Hoon|Lee, Jong-sup|Ahn, Gyu-back|Choi, Sang-mok|Wi, Sung-lac|Kim, Tae-hyo
PRK; Kim, Jong Un|Kim, Jong-un|Kim, Jong Il|Kim, Yo Jong|Choe, Son Hui
CHN; Xi, Jinping|Li, Keqiang|Li, Qiang|Hu, Jintao|Wang, Yi|Qin, Gang|Yang, Jiechi|He, Lifeng|Dong, Jun|Li, Shangfu
RUS; !Putin, Vladimir|!Putin, Vladimir V.|!Medvedev, Dmitry|!Lavrov, Sergey|!Lavrov, Sergei|!Shoigu, Sergei|!Belousov, Andrei|!Mishustin, Mikhail
UKR; !Zelenskyy, Volodymyr|!Zelensky, Volodymyr|!Zelenskiy, Volodymyr|!Poroshenko, Petro|!Kuleba, Dmytro|!Sybiha, Andrii|!Shmyhal, Denys|!Svyrydenko, Yuliia|!Yermak, Andriy|!Umerov, Rustem
GBR; !Starmer, Keir|!Sunak, Rishi|Truss, Liz|Johnson, Boris|May, Theresa|Cameron, David|Brown, Gordon|Blair, Tony|!Lammy, David|Cooper, Yvette|Cleverly, James|Raab, Dominic|Healey, John|Wallace, Ben|Shapps, Grant
FRA; !Macron, Emmanuel|!Hollande, François|!Sarkozy, Nicolas|!Barrot, Jean-Noël|!Séjourné, Stéphane|Colonna, Catherine|!Le Drian, Jean-Yves|!Lecornu, Sébastien|!Bayrou, François
DEU; !Merz, Friedrich|!Scholz, Olaf|!Merkel, Angela|!Baerbock, Annalena|!Wadephul, Johann|!Pistorius, Boris|!Habeck, Robert|Maas, Heiko|!Steinmeier, Frank-Walter
ITA; !Meloni, Giorgia|!Draghi, Mario|Conte, Giuseppe|!Tajani, Antonio|!Crosetto, Guido|!Mattarella, Sergio
CAN; !Trudeau, Justin|Carney, Mark|!Joly, Mélanie|Anand, Anita|!Freeland, Chrystia|Harper, Stephen|Blair, Bill
AUS; !Albanese, Anthony|!Morrison, Scott|!Turnbull, Malcolm|Wong, Penny|!Marles, Richard|!Payne, Marise|Dutton, Peter
NZL; !Luxon, Christopher|!Ardern, Jacinda|!Hipkins, Chris|Peters, Winston|!Mahuta, Nanaia
IND; !Modi, Narendra|!Jaishankar, S.|!Jaishankar, Subrahmanyam|Singh, Rajnath|!Doval, Ajit|!Goyal, Piyush|Singh, Manmohan|!Sitharaman, Nirmala|!Misri, Vikram|!Murmu, Droupadi
PAK; !Sharif, Shehbaz|!Sharif, Nawaz|Khan, Imran|!Dar, Ishaq|!Bhutto Zardari, Bilawal|!Zardari, Asif Ali
ISR; !Netanyahu, Benjamin|!Bennett, Naftali|!Lapid, Yair|!Gallant, Yoav|!Katz, Israel|!Sa'ar, Gideon|!Herzog, Isaac|!Hanegbi, Tzachi|!Dermer, Ron|!Hulata, Eyal|!Ben-Shabbat, Meir|!Gantz, Benny
PSE; !Abbas, Mahmoud|!Mustafa, Mohammad
EGY; !Sisi, Abdel Fattah|!El-Sisi, Abdel Fattah|!Al-Sisi, Abdel Fattah|!Shoukry, Sameh|!Abdelatty, Badr
JOR; Abdullah II|!Safadi, Ayman
SAU; bin Salman, Mohammed|!Al Saud, Faisal bin Farhan|Salman bin Abdulaziz
TUR; !Erdogan, Recep Tayyip|!Erdoğan, Recep Tayyip|!Fidan, Hakan|!Cavusoglu, Mevlut|!Çavuşoğlu, Mevlüt
IRN; !Khamenei, Ali|!Raisi, Ebrahim|!Rouhani, Hassan|!Pezeshkian, Masoud|!Zarif, Javad|!Araghchi, Abbas|!Amir-Abdollahian, Hossein
SYR; !Assad, Bashar|!al-Sharaa, Ahmed|!al-Shaibani, Asaad
IRQ; !Al-Sudani, Mohammed Shia|!Sudani, Mohammed Shia|!Kadhimi, Mustafa
LBN; Aoun, Joseph|!Mikati, Najib|Salam, Nawaf
PHL; !Marcos, Ferdinand|!Marcos, Ferdinand R.|!Marcos, Bongbong|!Duterte, Rodrigo|!Manalo, Enrique|!Lazaro, Theresa|Teodoro, Gilberto|!Locsin, Teodoro
IDN; !Prabowo, Subianto|Widodo, Joko|!Jokowi, Joko|!Marsudi, Retno|!Sugiono, Sugiono
VNM; To, Lam|Pham, Minh Chinh|Nguyen, Phu Trong|Bui, Thanh Son|!Vo, Van Thuong
MYS; Anwar, Ibrahim|Ismail, Sabri|Mahathir, Mohamad
SGP; Wong, Lawrence|Lee, Hsien Loong|!Balakrishnan, Vivian
THA; Srettha, Thavisin|Paetongtarn, Shinawatra|Prayut, Chan-o-cha|Anutin, Charnvirakul
POL; !Tusk, Donald|!Duda, Andrzej|!Sikorski, Radosław|!Sikorski, Radoslaw|!Nawrocki, Karol|!Morawiecki, Mateusz
ESP; !Sánchez, Pedro|!Sanchez, Pedro|!Albares, José Manuel
NLD; !Rutte, Mark|!Schoof, Dick|!Veldkamp, Caspar
SWE; !Kristersson, Ulf|!Andersson, Magdalena|!Stenergard, Maria Malmer|!Billström, Tobias
FIN; !Stubb, Alexander|!Niinistö, Sauli|Marin, Sanna|!Orpo, Petteri|!Valtonen, Elina
NOR; !Støre, Jonas Gahr|!Eide, Espen Barth
DNK; !Frederiksen, Mette|!Rasmussen, Lars Løkke
HUN; !Orbán, Viktor|!Orban, Viktor|!Szijjártó, Péter
BLR; !Lukashenko, Alexander|!Lukashenka, Alyaksandr
KAZ; !Tokayev, Kassym-Jomart
UZB; !Mirziyoyev, Shavkat
AZE; !Aliyev, Ilham
ARM; !Pashinyan, Nikol
GEO; !Kobakhidze, Irakli|!Zourabichvili, Salome
BRA; !Lula, Luiz Inácio|!Lula da Silva, Luiz Inácio|!Bolsonaro, Jair|!Rousseff, Dilma|Vieira, Mauro
MEX; !Sheinbaum, Claudia|!López Obrador, Andrés Manuel|!Ebrard, Marcelo
ARG; !Milei, Javier|!Fernández, Alberto|!Macri, Mauricio
COL; !Petro, Gustavo|!Duque, Iván
CHL; !Boric, Gabriel
VEN; !Maduro, Nicolás|!Maduro, Nicolas|!Chávez, Hugo
CUB; !Díaz-Canel, Miguel
ZAF; !Ramaphosa, Cyril|!Zuma, Jacob|!Pandor, Naledi|!Lamola, Ronald
KEN; !Ruto, William|!Kenyatta, Uhuru|!Mudavadi, Musalia
ETH; Abiy, Ahmed
NGA; !Tinubu, Bola|!Buhari, Muhammadu
RWA; !Kagame, Paul
COD; !Tshisekedi, Félix|!Tshisekedi, Felix|!Kabila, Joseph
SDN; !Burhan, Abdel Fattah|!Bashir, Omar
UGA; !Museveni, Yoweri
PNG; !Marape, James|!Tkatchenko, Justin
FJI; !Rabuka, Sitiveni|!Bainimarama, Frank
SLB; !Sogavare, Manasseh|!Manele, Jeremiah
MNG; !Oyun-Erdene, Luvsannamsrai|!Khurelsukh, Ukhnaa|!Battsetseg, Batmunkh
KGZ; !Japarov, Sadyr
TJK; !Rahmon, Emomali
TKM; !Berdimuhamedov, Serdar
GRC; !Mitsotakis, Kyriakos|!Dendias, Nikos|!Gerapetritis, George
CYP; !Christodoulides, Nikos|!Anastasiades, Nicos
ROU; !Iohannis, Klaus|!Ciolacu, Marcel
CZE; !Fiala, Petr|Pavel, Petr|!Lipavský, Jan
SVK; !Fico, Robert|!Čaputová, Zuzana|!Pellegrini, Peter
SVN; !Golob, Robert|!Fajon, Tanja
HRV; !Plenković, Andrej
SRB; !Vučić, Aleksandar|!Vucic, Aleksandar
ALB; Rama, Edi
XKX; !Kurti, Albin|!Osmani, Vjosa
LTU; !Nausėda, Gitanas|!Nauseda, Gitanas|!Šimonytė, Ingrida|!Landsbergis, Gabrielius
LVA; !Rinkēvičs, Edgars|!Siliņa, Evika|!Braže, Baiba
EST; Michal, Kristen|!Tsahkna, Margus|!Karis, Alar
MDA; !Sandu, Maia|!Recean, Dorin
BEL; De Croo, Alexander|De Wever, Bart
LUX; !Bettel, Xavier|!Frieden, Luc
CHE; !Cassis, Ignazio|!Amherd, Viola
AUT; !Nehammer, Karl|!Schallenberg, Alexander|!Stocker, Christian
IRL; !Varadkar, Leo|Martin, Micheál
ISL; !Jakobsdóttir, Katrín
DZA; !Tebboune, Abdelmadjid
TUN; !Saied, Kais
LBY; !Dbeibah, Abdul Hamid
QAT; !Al Thani, Mohammed bin Abdulrahman|Al Thani, Tamim bin Hamad
ARE; !Al Nahyan, Mohamed bin Zayed|!Al Nahyan, Abdullah bin Zayed
ECU; !Noboa, Daniel|!Lasso, Guillermo
PER; !Boluarte, Dina
PRY; !Peña, Santiago
SLV; !Bukele, Nayib
GTM; !Arévalo, Bernardo
PAN; !Mulino, José Raúl
DOM; !Abinader, Luis
JAM; !Holness, Andrew
GUY; Ali, Irfaan
BGD; !Hasina, Sheikh|!Yunus, Muhammad
LKA; !Wickremesinghe, Ranil|!Dissanayake, Anura Kumara|!Rajapaksa, Gotabaya
MDV; !Muizzu, Mohamed|!Solih, Ibrahim Mohamed
KHM; Hun Sen|Hun Manet
TLS; !Gusmão, Xanana|!Ramos-Horta, José
ZMB; !Hichilema, Hakainde
ZWE; !Mnangagwa, Emmerson
AGO; !Lourenço, João
GHA; !Akufo-Addo, Nana|!Mahama, John
SEN; Faye, Bassirou Diomaye|Sall, Macky
CIV; !Ouattara, Alassane
MLI; !Goïta, Assimi|!Goita, Assimi
NER; !Tchiani, Abdourahamane|!Bazoum, Mohamed
SSD; !Kiir, Salva|!Machar, Riek
SOM; Mohamud, Hassan Sheikh
ERI; !Afwerki, Isaias
TZA; !Suluhu Hassan, Samia
CMR; !Biya, Paul
CAF; !Touadéra, Faustin-Archange
TWN; !Tsai, Ing-wen|Lai, Ching-te
MMR; !Suu Kyi, Aung San|Min Aung Hlaing
AFG; !Ghani, Ashraf|!Karzai, Hamid
UNSG; !Guterres, António|!Guterres, Antonio|!Ban, Ki-moon|!Annan, Kofi
NATO; !Stoltenberg, Jens
EU; !von der Leyen, Ursula|Michel, Charles|!Costa, António|!Borrell, Josep|!Kallas, Kaja|!Šefčovič, Maroš|!Sefcovic, Maros|!Dombrovskis, Valdis|!Vestager, Margrethe|!Breton, Thierry|!Mogherini, Federica|!Virkkunen, Henna
IAEA; !Grossi, Rafael|!Grossi, Rafael Mariano|!Amano, Yukiya
FED; Powell, Jerome|Powell, Jerome H.|!Bernanke, Ben|!Greenspan, Alan
`;

/** One holder of an office: the party, the surname, the given name as printed, and whether the surname alone names the person. */
export interface Holder {
  readonly party: PartyId;
  readonly surname: string;
  readonly given: string;
  readonly bare: boolean;
}

/** The table of holders, parsed once. */
export const OFFICERS: readonly Holder[] = HOLDERS.trim()
  .split('\n')
  .flatMap((line) => {
    const [party = '', names = ''] = line.split(';').map((part) => part.trim());
    return names.split('|').map((name) => {
      const bare = name.startsWith('!');
      const [surname = '', given = ''] = name.replace('!', '').split(', ');
      return { party, surname, given, bare };
    });
  });
