/** Words whose British and American forms do not follow an ending: whole folded word → American. */
const WHOLE: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  programmed: 'programed',
  grey: 'gray',
  manoeuvre: 'maneuver',
  manoeuvres: 'maneuvers',
  manoeuvring: 'maneuvering',
  ageing: 'aging',
  sceptical: 'skeptical',
  scepticism: 'skepticism',
  sceptic: 'skeptic',
  sceptics: 'skeptics',
  plough: 'plow',
  tyre: 'tire',
  tyres: 'tires',
  aluminium: 'aluminum',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  fulfilment: 'fulfillment',
  enrol: 'enroll',
  enrols: 'enrolls',
  enrolment: 'enrollment',
  instalment: 'installment',
  instalments: 'installments',
  skilful: 'skillful',
  skilfully: 'skillfully',
  wilful: 'willful',
  wilfully: 'willfully',
  towards: 'toward',
  afterwards: 'afterward',
  whilst: 'while',
  amongst: 'among',
  amidst: 'amid',
  learnt: 'learned',
  practise: 'practice',
  practised: 'practiced',
  practises: 'practices',
  practising: 'practicing',
  defence: 'defense',
  defences: 'defenses',
  offence: 'offense',
  offences: 'offenses',
  pretence: 'pretense',
  licence: 'license',
  licences: 'licenses',
  cheque: 'check',
  cheques: 'checks',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  catalogued: 'cataloged',
  dialog: 'dialogue',
  dialogs: 'dialogues',
  judgement: 'judgment',
  judgements: 'judgments',
  acknowledgement: 'acknowledgment',
  acknowledgements: 'acknowledgments',
  jewellery: 'jewelry',
  moustache: 'mustache',
  sulphur: 'sulfur',
  storey: 'story',
  kerb: 'curb',
  draught: 'draft',
  aeroplane: 'airplane',
  aeroplanes: 'airplanes',
  haemorrhage: 'hemorrhage',
  foetus: 'fetus',
  paediatric: 'pediatric',
  anaemia: 'anemia',
  encyclopaedia: 'encyclopedia',
  archaeology: 'archeology',
  tonne: 'ton',
  tonnes: 'tons',
};
const OUR = 'behavi|col|fav|harb|hon|lab|neighb|endeav|rig|vig|hum|rum|splend|arm|val|od|cand|clam|dem|ferv|flav|parl|sav|tum|vap|glam';
const OUR_WORD = new RegExp(`^((?:dis|un|mis|mal)?(?:${OUR}))our`);
const RE_WORD = /^(cent|theat|met|kilomet|centimet|millimet|lit|fib|calib|lust|somb|spect|meag|manoeuv|sab)re(s?)$/;
/** Stems before British "-is(e)" that take "-iz(e)" in American spelling; every other "-ise" (advise, exercise, supervise …) is the same in both. */
const ISE =
  /^([a-z]{1,}(?:al|an|ar|at|er|il|in|im|on|or|ym|og|om|ath|ic|ol|ul|iv|et|erg|ogn|it|ut|phas|thes|agon|and))is(e|es|ed|ing|ation|ations|ational|er|ers)$/;
const NOT_ISE = /(?:prom|treat|merchand|par|val)is/;
const YSE = /^(anal|paral|catal|electrol|dial)ys(e|es|ed|ing|er|ers)$/;
const DOUBLE_L =
  /^(travel|label|model|cancel|counsel|signal|channel|fuel|level|marshal|tunnel|dial|total|rival|equal|initial|pedal|quarrel|shovel|towel|trial|unravel|dismantel|fulfil)l(ed|ing|er|ers)$/;

/** American spelling of a lower-case word of Latin letters; other words come back as they are. */
export function american(word: string): string {
  const whole = WHOLE[word];
  if (whole !== undefined && Object.hasOwn(WHOLE, word)) return whole;
  if (word.length < 5) return word;
  if (word.includes('our')) return word.replace(OUR_WORD, '$1or');
  if (word.includes('is')) {
    const m = ISE.exec(word);
    if (m && !NOT_ISE.test(word)) return `${m[1]}iz${m[2]}`;
  }
  if (word.includes('ys')) return word.replace(YSE, '$1yz$2');
  if (word.includes('ll')) return word.replace(DOUBLE_L, '$1$2');
  if (word.includes('re')) return word.replace(RE_WORD, '$1er$2');
  return word;
}
