/**
 * Words that turn a party's name into the name of something else: an instrument, a venue, a body of water, a place.
 * "Paris Agreement" is not France, "Korean Peninsula" is not Korea, "Munich Security Conference" is no party.
 */

/** Capitalised nouns that, right after a capital or a state, make the whole an instrument or an event ("Seoul Declaration"). */
export const INSTRUMENT_NOUNS: ReadonlySet<string> = new Set(
  `agreement agreements accord accords declaration treaty convention conventions protocol protocols process communiqué communique
  consensus charter principles pact summit conference forum format framework compact covenant commitment commitments statement
  memorandum memoranda formula roadmap platform guidelines rules plan action agenda initiative package dialogue spirit document
  outcome resolution resolutions call appeal pledge understanding understandings arrangement act doctrine`.split(/\s+/),
);
/** Capitalised nouns that make a place of a state's name ("Taiwan Strait", "Korean Peninsula"): a place is no party. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `peninsula strait straits sea ocean gulf channel canal bay basin delta river island islands mountains desert border region city
  airport university`.split(/\s+/),
);
/** Words before a name that make it another one ("South China Sea" is listed whole; "Latin American", "New Mexico"). */
export const OTHER_NAMES: readonly string[] = `
South China Sea|East China Sea|East and South China Seas|South and East China Seas|East and South China Sea|Sea of Japan|Sea of Okhotsk|Gulf of Mexico|Gulf of Guinea|Gulf of Oman|Gulf of Aden|Gulf of Thailand|Gulf of Finland
Indian Ocean|Indian Ocean Region|Indo-Pacific|Asia-Pacific|Euro-Atlantic|Persian Gulf|Arabian Gulf|Red Sea|Black Sea|Baltic Sea|Yellow Sea|West Philippine Sea
Korean Peninsula|Korean War|Taiwan Strait|Taiwan Straits|Taiwan Relations Act|Vietnam War|English Channel|Irish Sea|Suez Canal|Panama Canal|Niger Delta|Jordan River|Jordan Valley
Latin America|Latin American|North America|North American|South America|South American|Central America|Central American|African American
African Americans|Asian American|American Indian|Native American|Native Americans|West Indies|West Indian|American Samoa|New Mexico|Northern Ireland
Americas|Summit of the Americas|Inter-American|Pan American|Pan-American|New England|New South Wales|New Caledonia|French Guiana|French Polynesia|British Columbia
British Virgin Islands|Dutch East Indies|German Shepherd|Greek Orthodox|Turkish Republic of Northern Cyprus
Camp David|Munich Security Conference|Munich Security Forum|World Economic Forum|Shangri-La Dialogue|IISS Shangri-La Dialogue|Halifax International Security Forum|Raisina Dialogue
Geneva Conventions|Geneva Convention|Vienna Convention|Hague Convention|Paris Agreement|Paris Club|Paris Principles|Kyoto Protocol|Washington Declaration|Abraham Accords|Minsk Agreements
Prague Process|Bali Process|Rome Statute|Madrid Protocol|Berlin Wall|Warsaw Pact|Brussels Pact|Helsinki Final Act|Lisbon Treaty|Treaty of Lisbon|Treaty of Rome|Treaty of Versailles|Cairo Declaration
Oslo Accords|Oslo Accord|Oslo Process|Arab Peace Initiative|Monterrey Consensus|Doha Round|Doha Development Agenda|Doha Agreement|Doha Declaration|Washington Consensus|Istanbul Protocol|Istanbul Convention
Windhoek Declaration|Brussels Conference|Budapest Convention|Budapest Memorandum|Bretton Woods|Nagoya Protocol|Montreal Protocol|Stockholm Convention|Basel Convention|Copenhagen Accord|San Francisco Peace Treaty
Panmunjom Declaration|Singapore Joint Statement|Pyongyang Joint Declaration|Kunming-Montreal Global Biodiversity Framework|ASEAN Outlook on the Indo-Pacific|AU Agenda 2063|EU ETS
UN Charter|Charter of the United Nations|United Nations Charter|U.N. Charter|UN Convention on the Law of the Sea|United Nations Convention on the Law of the Sea|U.N. Convention on the Law of the Sea
UN Framework Convention on Climate Change|United Nations Framework Convention on Climate Change|UN Guiding Principles|UN Sustainable Development Goals|United Nations Declaration on the Rights of Indigenous Peoples
United Nations Convention against Corruption|UN Global Compact|UN Comprehensive Program of Action|OECD Guidelines|OECD Recommendation|OECD Principles|WTO Agreement|G20 Common Framework|IAEA Additional Protocol
U.S. dollar|U.S. dollars|US dollar|US dollars|Canadian dollar|Australian dollar|Swiss franc|Swiss francs|Japanese yen|Chinese yuan|Korean won|Indian rupee|Russian ruble|British pound
one China|George Washington|Washington Treaty|State of Georgia|Atlanta, Georgia|Georgia Tech
Washington State|Washington Post|New York Times|Wall Street Journal|Japan Times|Korea Herald|Voice of America|Radio Free Europe|China Daily|Times of Israel|Jerusalem Post|Moscow Times|Korea Times
`
  .trim()
  .split(/[|\n]/);
/** Words for relations that a hyphenated or "and"-joined pair of states forms: an alliance or partnership, not its members as targets. */
export const RELATION_NOUNS: ReadonlySet<string> = new Set(
  `alliance alliances relationship relations partnership partnerships treaty cooperation dialogue summit ties agreement border council
  friendship trilateral bilateral mutual security joint combined extended strategic nuclear`.split(/\s+/),
);
/** Words that go before a place and never before a party as such. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'throughout',
  'across',
  'within',
  'inside',
  'around',
]);
