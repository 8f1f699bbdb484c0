const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs of a single deed: it can be seen whether it has been done. Folded base forms. */
export const DEED_VERBS =
  words(`hold launch establish create host convene meet open publish complete sign adopt conclude found deliver extend purchase
  reactivate operationalize initiate begin start commence issue visit appoint join ratify submit report reopen restore resume deploy send install
  implement finalize set roll designate announce inaugurate activate release return withdraw remove lift double triple halve donate grant allocate
  construct form organize conduct sell buy transfer present circulate update approve endorse introduce enact repeal dismiss compile draft prepare
  direct task instruct nominate dispatch produce pay eliminate close end convert`);

/** Verbs of a deed only where their object is one thing or a number of things: "develop a framework", "train 500 officers", not "develop cooperation". */
export const DEED_OF_ONE_THING =
  words(`develop build provide increase raise reduce lower cut expand train connect fund finance contribute invest share
  exchange negotiate review identify add notify make take form`);

/** Nouns of an undertaking: "commitment to the defence of", "to the full implementation of". A promise whose object is another noun names a value. Folded. */
export const UNDERTAKING_NOUNS =
  words(`defense security deterrence denuclearization disarmament dismantlement resolution implementation support assistance aid
  transition consultation consultations cooperation collaboration dialogue contribution contributions engagement investment investments deployment
  provision establishment creation launch development completion conclusion delivery extension reduction elimination withdrawal release return
  restoration reunification repatriation enforcement protection ratification participation exchange exchanges sharing exercise exercises training
  negotiation negotiations talks monitoring reform transfer funding financing pledge commitment commitments effort efforts work coordination
  operationalization expansion reopening removal settlement reconstruction rebuilding construction mechanism network fund initiative targets target
  contributions obligations moratorium ceasefire`);

/** Words that any communiqué has: a promise made of them alone says nothing that could be kept or broken. Stemmed as `stem` does, before which the list is folded. */
export const GENERAL_WORDS =
  `bring carry put come work together closely close cooperate cooperation collaborate collaboration coordinate coordination strengthen strengthening
  deepen broaden expand enhance advance promote further foster bolster reinforce elevate improve pursue partnership partner partners ties tie relation
  relations relationship friendship alliance alliances effort efforts collective joint shared common mutual goal goals objective objectives aim aims
  future challenge challenges opportunity opportunities peace stability prosperity security secure safe safety region regional world global
  international people peoples country countries nation nations value values order free open inclusive prosperous resilient strong stronger robust
  continue maintain remain uphold defend support ensure seek achieve build make take face meet address respond tackle confront rise new
  era heights horizon vision ambition ambitions potential benefit benefits area areas domain domains sector sectors level levels issue issues
  matter matters interest interests range wide various other others both all each many better well more most great greater greatest full fully
  successful success way ways path step steps action actions principle principles freedom freedoms democracy democratic law rule rules based
  rights human dignity respect strategic comprehensive broad important key priority priorities unwavering ironclad enduring tirelessly
  community bilateral trilateral multilateral our governments government approach approaches decade decades century years months ahead
  spirit trust confidence unity united solidarity aligned align alignment stand remain continue look forward positive constructive concrete
  practical effective effectively transparent indo-pacific indo pacific beyond across throughout possible necessary appropriate economy economies
  growth develop sustainable sustained sustainability leadership lead example mind need needs time`.split(/\s+/);

/** What is stood for rather than done: "stand with", "be in solidarity", "share a vision". Folded base forms at the head of the content. */
export const STANCE_VERBS = words('stand recognize believe value welcome hope trust agree remain oppose condemn reject');

/** The speakers' own people: who directs them binds themselves. */
export const OWN_ORGANS =
  /^(?:(?:their|our|the|its|respective|relevant|senior|national|foreign|defen[cs]e|finance|trade|economic|energy|security|joint|expert|technical|two|three|all|both|such)[ ,])*(?:ministers?|officials?|experts?|teams?|officers?|representatives?|advis[eo]rs?|delegations?|agencies|ministries|departments?|working groups?|task forces?|committees?|commissions?|council|secretariat|sherpas?|staffs?|secretaries|negotiators?|co-chairs|governments|chiefs|militaries|forces|envoys?|banks?)\b/i;
