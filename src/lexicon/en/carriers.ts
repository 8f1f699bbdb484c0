import type { ActName } from '../../model.js';

/**
 * A verb that carries a noun. With a performative noun the noun decides the act; with a content noun ("importance") `content` does.
 * `own`: the noun must be the speakers' ("acknowledge their support"), for verbs that also take what others hold ("noted the concern of").
 */
export interface Carrier {
  readonly verb: string;
  readonly content: ActName;
  readonly own?: true;
  /** The noun needs neither possessive nor article to be the speakers' ("express support"); without it the verb performs nothing. */
  readonly light?: true;
  readonly renewed?: true;
  /** Adverbs, particles or objects between verb and noun: "concluded with", "sent Drossia". */
  readonly then?: string;
  readonly example: string;
}

export const carriers: readonly Carrier[] = [
  { verb: 'express', content: 'emphasize', light: true, example: 'They expressed concern over the tests.' },
  { verb: 'voice', content: 'emphasize', light: true, example: 'They voiced concern over the tests.' },
  { verb: 'convey', content: 'emphasize', light: true, example: 'They conveyed their condolences to Estmark.' },
  { verb: 'extend', content: 'emphasize', light: true, example: 'They extended their condolences to Estmark.' },
  { verb: 'offer', content: 'emphasize', light: true, example: 'They offered their condolences to Estmark.' },
  { verb: 'send', content: 'emphasize', light: true, example: 'They sent a strong warning that raids will have consequences.' },
  { verb: 'issue', content: 'emphasize', light: true, example: 'They issued a strong warning against further raids.' },
  { verb: 'share', content: 'share-view', light: true, example: 'They share the concern over the tests.' },
  { verb: 'raise', content: 'emphasize', light: true, example: 'They raised concerns over the tests.' },
  { verb: 'register', content: 'emphasize', light: true, example: 'They registered their opposition to the decree.' },
  { verb: 'state', content: 'emphasize', own: true, example: 'They stated their opposition to the decree.' },
  { verb: 'declare', content: 'declare', own: true, example: 'They declared their opposition to the decree.' },
  { verb: 'announce', content: 'announce', own: true, example: 'They announced their intention to open a joint office.' },
  { verb: 'give', content: 'emphasize', light: true, example: 'They gave their support to the truce.' },
  { verb: 'lend', content: 'emphasize', light: true, example: 'They lent their support to the truce.' },
  { verb: 'pledge', content: 'pledge', own: true, example: 'They pledged their support for the truce.' },
  { verb: 'promise', content: 'promise', own: true, example: 'They promised their support for the truce.' },
  { verb: 'offer', content: 'emphasize', light: true, example: 'They offered support for the truce.' },
  { verb: 'show', content: 'emphasize', light: true, example: 'They showed their support for the truce.' },
  { verb: 'demonstrate', content: 'emphasize', own: true, example: 'They demonstrated their commitment to peace.' },
  { verb: 'reflect', content: 'emphasize', own: true, example: 'The visit reflects our shared commitment to peace.' },
  { verb: 'maintain', content: 'affirm', own: true, example: 'They maintain their opposition to the decree.' },
  { verb: 'address', content: 'discuss', light: true, example: 'They addressed concerns over the tests.' },
  { verb: 'reinforce', content: 'emphasize', own: true, example: 'They reinforced their commitment to peace.' },
  { verb: 'affirm', content: 'emphasize', example: 'They affirmed the importance of the strait.' },
  { verb: 'confirm', content: 'emphasize', example: 'They confirmed their commitment to peace.' },
  { verb: 'reaffirm', content: 'emphasize', renewed: true, example: 'They reaffirmed their commitment to peace.' },
  { verb: 'reiterate', content: 'emphasize', renewed: true, example: 'They reiterated their call for a truce.' },
  { verb: 'reassert', content: 'emphasize', renewed: true, example: 'They reasserted their support for the truce.' },
  { verb: 'restate', content: 'emphasize', renewed: true, example: 'They restated their support for the truce.' },
  { verb: 'repeat', content: 'emphasize', renewed: true, example: 'They repeated their call for a truce.' },
  { verb: 'renew', content: 'emphasize', renewed: true, example: 'They renewed their call for a truce.' },
  { verb: 'reemphasize', content: 'emphasize', renewed: true, example: 'They reemphasized their commitment to peace.' },
  { verb: 'emphasize', content: 'emphasize', example: 'They emphasized the need for a truce.' },
  { verb: 'emphasise', content: 'emphasize', example: 'They emphasised the need for a truce.' },
  { verb: 'stress', content: 'emphasize', example: 'They stressed the urgency of a truce.' },
  { verb: 'highlight', content: 'emphasize', example: 'They highlighted the role of the observers.' },
  { verb: 'underscore', content: 'emphasize', example: 'They underscored their commitment to peace.' },
  { verb: 'underline', content: 'emphasize', example: 'They underlined their commitment to peace.' },
  { verb: 'recognize', content: 'recognize', own: true, example: 'They recognized the importance of the strait.' },
  { verb: 'recognise', content: 'recognize', own: true, example: 'They recognised the importance of the strait.' },
  { verb: 'acknowledge', content: 'acknowledge', own: true, example: 'They acknowledged their support for the truce.' },
  { verb: 'note', content: 'note', own: true, example: 'They noted their concern over the tests.' },
  { verb: 'recall', content: 'recall', own: true, example: 'They recalled the importance of the strait.' },
  { verb: 'agree', then: 'on|upon', content: 'agree', own: true, example: 'They agreed on the need for a truce.' },
  { verb: 'concur', then: 'on|in', content: 'share-view', own: true, example: 'They concurred on the need for a truce.' },
  { verb: 'discuss', content: 'discuss', own: true, example: 'They discussed the importance of the strait.' },
  { verb: 'conclude', then: 'with', content: 'emphasize', light: true, example: 'The meeting concluded with a pledge to open the border.' },
  { verb: 'end', then: 'with', content: 'emphasize', light: true, example: 'The meeting ended with a pledge to open the border.' },
  { verb: 'close', then: 'with', content: 'emphasize', light: true, example: 'The meeting closed with a call for a truce.' },
  { verb: 'be', then: 'united|unified in', content: 'emphasize', light: true, example: 'They are united in their opposition to the decree.' },
  { verb: 'stand', then: 'united|together|firm|resolute in', content: 'emphasize', light: true, example: 'They stand united in their commitment to peace.' },
  { verb: 'join', then: 'in', content: 'emphasize', light: true, example: 'They joined in condemnation of the raid.' },
  { verb: 'unite', then: 'in', content: 'emphasize', light: true, example: 'They united in condemnation of the raid.' },
];

/** A noun that performs, or (content nouns) that the carrier reads. `then` are the words that may follow it, as in `Performative.then`. */
export interface ActNoun {
  readonly noun: string;
  readonly plural?: string;
  /** Null for a content noun: the carrier decides. */
  readonly act: ActName | null;
  readonly then: string;
  /** May head a passive or agentless clause ("Support was reiterated"), or a nominal adjunct ("along with support for"). */
  readonly free?: true;
  readonly example: string;
}

export const actNouns: readonly ActNoun[] = [
  { noun: 'commitment', plural: 'commitments', act: 'commit', then: 'to|towards|toward|that|of', free: true, example: 'They reaffirmed their commitment to peace.' },
  { noun: 'dedication', act: 'commit', then: 'to|of', free: true, example: 'They reaffirmed their dedication to peace.' },
  { noun: 'adherence', act: 'commit', then: 'to', example: 'They reaffirmed their adherence to the treaty.' },
  { noun: 'obligation', plural: 'obligations', act: 'commit', then: 'to|under', example: 'They reaffirmed their obligation to inform each other.' },
  { noun: 'pledge', plural: 'pledges', act: 'pledge', then: 'to|of|that', free: true, example: 'They renewed their pledge to open the border.' },
  { noun: 'promise', plural: 'promises', act: 'promise', then: 'to|of|that', free: true, example: 'They renewed their promise to open the border.' },
  { noun: 'vow', plural: 'vows', act: 'pledge', then: 'to|of|that', free: true, example: 'They renewed their vow to open the border.' },
  { noun: 'intention', plural: 'intentions', act: 'intend', then: 'to|of|that', free: true, example: 'They announced their intention to open the border.' },
  { noun: 'intent', act: 'intend', then: 'to', free: true, example: 'They announced their intent to open the border.' },
  { noun: 'plan', plural: 'plans', act: 'plan', then: 'to|for', free: true, example: 'They announced plans to open the border.' },
  { noun: 'determination', act: 'determined', then: 'to|that|in', free: true, example: 'They expressed their determination to end the dispute.' },
  { noun: 'resolve', act: 'resolve', then: 'to|that|in', free: true, example: 'They reaffirmed their resolve to end the dispute.' },
  { noun: 'will', act: 'determined', then: 'to', example: 'They expressed their common will to end the dispute.' },
  { noun: 'readiness', act: 'stand-ready', then: 'to|for', free: true, example: 'They expressed their readiness to help.' },
  { noun: 'willingness', act: 'stand-ready', then: 'to', free: true, example: 'They expressed their willingness to help.' },
  { noun: 'desire', act: 'seek', then: 'to|for', example: 'They expressed their desire to end the dispute.' },
  { noun: 'interest', act: 'seek', then: 'in', example: 'They expressed their interest in a joint fund.' },
  { noun: 'aspiration', plural: 'aspirations', act: 'seek', then: 'to|for', example: 'They expressed their aspiration to end the dispute.' },
  { noun: 'hope', plural: 'hopes', act: 'look-forward', then: 'that|for|of|to', free: true, example: 'They expressed the hope that the talks will resume.' },
  { noun: 'expectation', plural: 'expectations', act: 'look-forward', then: 'that|for|of', example: 'They expressed their expectation that the talks will resume.' },
  { noun: 'agreement', act: 'agree', then: 'to|on|that|with', free: true, example: 'They expressed their agreement to open the border.' },
  { noun: 'decision', plural: 'decisions', act: 'decide', then: 'to|that', free: true, example: 'They announced their decision to open the border.' },
  { noun: 'call', plural: 'calls', act: 'call-on', then: 'for|on|upon|to', free: true, example: 'They reiterated their call for a truce.' },
  { noun: 'appeal', plural: 'appeals', act: 'appeal', then: 'to|for', free: true, example: 'They renewed their appeal to all sides.' },
  { noun: 'request', plural: 'requests', act: 'request', then: 'to|for|that', free: true, example: 'They reiterated their request to the commission.' },
  { noun: 'demand', plural: 'demands', act: 'demand', then: 'that|for|to', free: true, example: 'They reiterated their demand that the raids stop.' },
  { noun: 'warning', plural: 'warnings', act: 'warn', then: 'that|against|to|about', free: true, example: 'They issued a warning that raids will have consequences.' },
  { noun: 'invitation', plural: 'invitations', act: 'invite', then: 'to|for', example: 'They extended an invitation to Estmark.' },
  { noun: 'encouragement', act: 'encourage', then: 'to|for|of', example: 'They expressed their encouragement to the observers.' },
  { noun: 'recommendation', plural: 'recommendations', act: 'recommend', then: 'that|to', example: 'They reiterated their recommendation that the talks resume.' },
  { noun: 'concern', plural: 'concerns', act: 'concern', then: 'about|over|at|regarding|with|for|that|on|in', free: true, example: 'They expressed concern over the tests.' },
  { noun: 'worry', plural: 'worries', act: 'concern', then: 'about|over|at|that', free: true, example: 'They expressed worry over the tests.' },
  { noun: 'anxiety', act: 'concern', then: 'about|over|at|that', free: true, example: 'They expressed anxiety over the tests.' },
  { noun: 'unease', act: 'concern', then: 'about|over|at|with', free: true, example: 'They expressed unease over the tests.' },
  { noun: 'alarm', act: 'alarm', then: 'about|over|at|that', free: true, example: 'They expressed alarm at the tests.' },
  { noun: 'dismay', act: 'alarm', then: 'about|over|at|that', free: true, example: 'They expressed dismay at the tests.' },
  { noun: 'shock', act: 'shock', then: 'about|over|at|that', free: true, example: 'They expressed shock at the raid.' },
  { noun: 'outrage', act: 'shock', then: 'about|over|at|that', free: true, example: 'They expressed outrage at the raid.' },
  { noun: 'indignation', act: 'shock', then: 'about|over|at|that', free: true, example: 'They expressed indignation at the raid.' },
  { noun: 'regret', plural: 'regrets', act: 'regret', then: 'about|over|at|that|for', free: true, example: 'They expressed regret over the delay.' },
  { noun: 'disappointment', act: 'regret', then: 'about|over|at|that|with|in', free: true, example: 'They expressed disappointment at the delay.' },
  { noun: 'opposition', act: 'oppose', then: 'to|against', free: true, example: 'They reiterated their opposition to the decree.' },
  { noun: 'resistance', act: 'oppose', then: 'to|against', free: true, example: 'They voiced resistance to the decree.' },
  { noun: 'objection', plural: 'objections', act: 'object', then: 'to|against', free: true, example: 'They voiced their objection to the decree.' },
  { noun: 'rejection', act: 'reject', then: 'of', free: true, example: 'They reiterated their rejection of the decree.' },
  { noun: 'criticism', act: 'criticize', then: 'of|at', free: true, example: 'They voiced criticism of the decree.' },
  { noun: 'condemnation', act: 'condemn', then: 'of|for', free: true, example: 'They reiterated their condemnation of the raid.' },
  { noun: 'refusal', act: 'refuse-to-tolerate', then: 'to', example: 'They reiterated their refusal to accept the annexation.' },
  { noun: 'appreciation', act: 'thank', then: 'for|to|of', free: true, example: 'They expressed appreciation for the hospitality.' },
  { noun: 'gratitude', act: 'thank', then: 'for|to', free: true, example: 'They expressed gratitude for the hospitality.' },
  { noun: 'thanks', act: 'thank', then: 'for|to', free: true, example: 'They conveyed their thanks to Estmark.' },
  { noun: 'satisfaction', act: 'welcome', then: 'at|with|that|over|about', free: true, example: 'They expressed satisfaction at the truce.' },
  { noun: 'condolence', plural: 'condolences', act: 'condole', then: 'to|for|over|on', free: true, example: 'They extended condolences to Estmark.' },
  { noun: 'sympathy', plural: 'sympathies', act: 'condole', then: 'to|for|with|over', free: true, example: 'They conveyed their sympathy to Estmark.' },
  { noun: 'solidarity', act: 'solidarity', then: 'with|to', free: true, example: 'They expressed solidarity with Estmark.' },
  { noun: 'congratulations', act: 'congratulate', then: 'to|on', free: true, example: 'They extended their congratulations to Estmark.' },
  { noun: 'admiration', act: 'commend', then: 'for|of', free: true, example: 'They expressed admiration for the observers.' },
  { noun: 'pride', act: 'commend', then: 'in', example: 'They expressed pride in the joint fleet.' },
  { noun: 'support', act: 'support', then: 'for|to|of', free: true, example: 'They expressed support for the truce.' },
  { noun: 'backing', act: 'support', then: 'for|to|of', free: true, example: 'They voiced backing for the truce.' },
  { noun: 'endorsement', act: 'endorse', then: 'of|for', free: true, example: 'They expressed their endorsement of the work plan.' },
  { noun: 'recognition', act: 'recognize', then: 'of|that', free: true, example: 'They reiterated their recognition of the treaty.' },
  { noun: 'acknowledgement', act: 'acknowledge', then: 'of|that', example: 'They reiterated their acknowledgement of the treaty.' },
  { noun: 'view', plural: 'views', act: 'share-view', then: 'that', example: 'They shared the view that the treaty is in force.' },
  { noun: 'vision', plural: 'visions', act: 'share-view', then: 'of|for|that|to', example: 'They share a vision of a calm sea.' },
  { noun: 'understanding', act: 'share-view', then: 'that|of', example: 'They shared the understanding that the treaty is in force.' },
  { noun: 'belief', act: 'state', then: 'that|in', example: 'They expressed their belief that the treaty is in force.' },
  { noun: 'conviction', act: 'state', then: 'that', example: 'They expressed their conviction that the treaty is in force.' },
  { noun: 'confidence', act: 'state', then: 'that|in', example: 'They expressed their confidence that the treaty will hold.' },
  { noun: 'opinion', plural: 'opinions', act: 'state', then: 'that', example: 'They expressed the opinion that the treaty is in force.' },
  { noun: 'position', plural: 'positions', act: 'affirm', then: 'that|on', example: 'They reiterated their position that the treaty is in force.' },
  { noun: 'announcement', plural: 'announcements', act: 'announce', then: 'of|that', free: true, example: 'The meeting closed with an announcement of a joint fund.' },
  { noun: 'reaffirmation', act: 'affirm', then: 'of|that', free: true, example: 'The meeting closed with a reaffirmation of the partnership.' },
  { noun: 'emphasis', act: 'emphasize', then: 'on', free: true, example: 'There was an emphasis on trade.' },
  // Content nouns: the carrier reads them.
  { noun: 'importance', act: null, then: 'of|that|for|to', example: 'They emphasized the importance of the strait.' },
  { noun: 'significance', act: null, then: 'of|for', example: 'They emphasized the significance of the strait.' },
  { noun: 'need', plural: 'needs', act: null, then: 'to|for|of', example: 'They emphasized the need for a truce.' },
  { noun: 'necessity', act: null, then: 'of|to|for', example: 'They emphasized the necessity of a truce.' },
  { noun: 'urgency', act: null, then: 'of|to|for', example: 'They emphasized the urgency of a truce.' },
  { noun: 'value', act: null, then: 'of', example: 'They emphasized the value of trade.' },
  { noun: 'relevance', act: null, then: 'of|for', example: 'They emphasized the relevance of the treaty.' },
  { noun: 'benefit', plural: 'benefits', act: null, then: 'of', example: 'They emphasized the benefits of trade.' },
  { noun: 'centrality', act: null, then: 'of', example: 'They emphasized the centrality of the treaty.' },
  { noun: 'imperative', act: null, then: 'of|to|for', example: 'They emphasized the imperative of a truce.' },
];

/** What one is or remains: "are committed to", "remain deeply concerned about". */
export interface StateWord {
  readonly word: string;
  readonly then: string;
  readonly takes?: string;
  readonly act: ActName;
  readonly example: string;
}

export const stateWords: readonly StateWord[] = [
  { word: 'committed', then: 'to?', takes: 'nix', act: 'commit', example: 'They are committed to peace.' },
  { word: 'dedicated', then: 'to?', takes: 'ni', act: 'commit', example: 'They are dedicated to peace.' },
  { word: 'devoted', then: 'to', act: 'commit', example: 'They are devoted to peace.' },
  { word: 'determined', then: '', takes: 'it', act: 'determined', example: 'They are determined to end the dispute.' },
  { word: 'resolved', then: '', takes: 'it', act: 'resolve', example: 'They are resolved to end the dispute.' },
  { word: 'resolute', then: '', takes: 'i', act: 'determined', example: 'They are resolute to end the dispute.' },
  { word: 'resolute', then: 'against', act: 'oppose', example: 'They remain resolute against coercion.' },
  { word: 'ready', then: 'for?', takes: 'ni', act: 'stand-ready', example: 'They are ready to help Estmark.' },
  { word: 'prepared', then: 'for?', takes: 'ni', act: 'stand-ready', example: 'They are prepared to help Estmark.' },
  { word: 'willing', then: '', takes: 'i', act: 'stand-ready', example: 'They are willing to help Estmark.' },
  { word: 'eager', then: '', takes: 'i', act: 'look-forward', example: 'They are eager to help Estmark.' },
  { word: 'hopeful', then: 'that|for', act: 'look-forward', example: 'They are hopeful that talks resume.' },
  { word: 'concerned', then: 'about|over|at|by|with|that|for', act: 'concern', example: 'They are deeply concerned about the tests.' },
  { word: 'worried', then: 'about|over|at|by|that', act: 'concern', example: 'They are worried about the tests.' },
  { word: 'troubled', then: 'about|over|at|by|that', act: 'alarm', example: 'They are troubled by the tests.' },
  { word: 'disturbed', then: 'about|over|at|by|that', act: 'alarm', example: 'They are disturbed by the tests.' },
  { word: 'dismayed', then: 'about|over|at|by|that', act: 'alarm', example: 'They are dismayed by the tests.' },
  { word: 'alarmed', then: 'about|over|at|by|that', act: 'alarm', example: 'They are alarmed by the tests.' },
  { word: 'saddened', then: 'by|at', act: 'condole', example: 'They are saddened by the flood.' },
  { word: 'shocked', then: 'by|at|that', act: 'shock', example: 'They are shocked by the raid.' },
  { word: 'appalled', then: 'by|at|that', act: 'shock', example: 'They are appalled by the raid.' },
  { word: 'horrified', then: 'by|at|that', act: 'shock', example: 'They are horrified by the raid.' },
  { word: 'outraged', then: 'by|at|that', act: 'shock', example: 'They are outraged by the raid.' },
  { word: 'disappointed', then: 'by|at|that|with|in', act: 'regret', example: 'They are disappointed by the delay.' },
  { word: 'opposed', then: 'to', act: 'oppose', example: 'They are opposed to the decree.' },
  { word: 'united', then: 'against', act: 'oppose', example: 'They are united against coercion.' },
  { word: 'united', then: 'with', act: 'solidarity', example: 'They are united with Estmark.' },
  { word: 'grateful', then: 'for|to|that', act: 'thank', example: 'They are grateful for the hospitality.' },
  { word: 'thankful', then: 'for|to|that', act: 'thank', example: 'They are thankful for the hospitality.' },
  { word: 'pleased', then: 'with|by|that|to', takes: 'nti', act: 'welcome', example: 'They are pleased with the truce.' },
  { word: 'glad', then: 'that|to', takes: 'nti', act: 'welcome', example: 'They are glad that the truce holds.' },
  { word: 'encouraged', then: 'by|that', act: 'welcome', example: 'They are encouraged by the truce.' },
  { word: 'proud', then: 'of|that|to', takes: 'nti', act: 'commend', example: 'They are proud of the joint fleet.' },
  { word: 'supportive', then: 'of', act: 'support', example: 'They are supportive of the truce.' },
  { word: 'aware', then: 'of|that', act: 'recognize', example: 'They are aware of the risks.' },
  { word: 'conscious', then: 'of|that', act: 'recognize', example: 'They are conscious of the risks.' },
  { word: 'cognizant', then: 'of|that', act: 'recognize', example: 'They are cognizant of the risks.' },
  { word: 'mindful', then: 'of|that', act: 'recognize', example: 'They are mindful of the risks.' },
  { word: 'convinced', then: 'of|that', act: 'state', example: 'They are convinced that the treaty will hold.' },
  { word: 'confident', then: 'of|in|that', act: 'state', example: 'They are confident that the treaty will hold.' },
  { word: 'of', then: 'the view|opinion that', act: 'state', example: 'They are of the view that the treaty will hold.' },
  { word: 'clear', then: 'that', act: 'declare', example: 'They are clear that the treaty is in force.' },
  { word: 'unified', then: 'against', act: 'oppose', example: 'They are unified against coercion.' },
];

/** Adjectives that need "in" and an act noun or gerund: "remain steadfast in our support for", "resolute as ever in supporting". */
export const steadfastWords: readonly string[] = ['steadfast', 'resolute', 'united', 'unified', 'firm', 'unwavering', 'unequivocal', 'clear', 'strong', 'unambiguous', 'consistent', 'determined', 'unanimous', 'committed'];
