import type { Bearing } from './entries.js';

/** What became of a promise, as later texts tell it: families of deeds, each with the verbs that promise it and the forms that report it done. */
export interface DeedFamily {
  readonly name: string;
  /** Base forms in a promise. */
  readonly promise: readonly string[];
  /** Forms that say it was done: past and participle. */
  readonly done: readonly string[];
  /** Nouns that name the deed: "the launch of". */
  readonly nouns: readonly string[];
}

const family = (name: string, promise: string, done: string, nouns: string): DeedFamily => ({
  name,
  promise: promise.split(' '),
  done: done.split('|'),
  nouns: nouns === '' ? [] : nouns.split('|'),
});

export const DEED_FAMILIES: readonly DeedFamily[] = [
  family(
    'launch',
    'launch start begin initiate inaugurate commence introduce open roll announce',
    'launched|started|began|begun|initiated|inaugurated|commenced|introduced|kicked off|rolled out|opened',
    'launch|launching|start|beginning|inauguration|initiation|opening|roll-out|rollout',
  ),
  family(
    'establish',
    'establish create found form set build construct develop institute stand-up',
    'established|created|founded|formed|set up|instituted|stood up|built|constructed|developed|put in place',
    'establishment|creation|founding|formation|construction|development',
  ),
  family(
    'hold',
    'hold convene host meet conduct organize visit',
    'held|convened|hosted|met|conducted|organized|organised|took place|gathered|visited|chaired|co-chaired|attended|participated in',
    'holding|convening|hosting|conduct|meeting|session|round',
  ),
  family(
    'complete',
    'complete conclude finalize finish end eliminate close',
    'completed|concluded|finalized|finalised|finished|wrapped up|eliminated|closed',
    'completion|conclusion|finalization|elimination|closure',
  ),
  family(
    'sign',
    'sign adopt approve endorse ratify agree join enact negotiate',
    'signed|adopted|approved|endorsed|ratified|enacted|joined|acceded to|entered into force',
    'signing|signature|adoption|approval|ratification|accession|entry into force',
  ),
  family(
    'restore',
    'reactivate reopen resume restore activate operationalize',
    'reactivated|reopened|resumed|restored|activated|operationalized|operationalised',
    'reactivation|reopening|resumption|restoration|activation|operationalization|operationalisation',
  ),
  family(
    'publish',
    'publish issue release submit report present compile prepare draft circulate produce',
    'published|issued|released|submitted|presented|compiled|circulated|produced',
    'publication|release|issuance|submission|presentation',
  ),
  family(
    'provide',
    'provide deliver contribute send dispatch donate transfer deploy install connect train fund finance grant invest allocate share exchange',
    'provided|delivered|contributed|sent|dispatched|donated|transferred|deployed|installed|connected|trained|funded|financed|granted|invested|allocated|shared|exchanged|began sharing',
    'provision|delivery|contribution|dispatch|donation|transfer|deployment|installation|funding|sharing|exchange',
  ),
  family(
    'change',
    'increase double triple raise extend expand reduce lower cut halve lift remove withdraw repeal',
    'increased|doubled|tripled|raised|extended|expanded|reduced|lowered|cut|halved|lifted|removed|withdrawn|withdrew|repealed',
    'increase|extension|expansion|reduction|lifting|removal|withdrawal|repeal',
  ),
  family(
    'implement',
    'implement fulfil fulfill appoint nominate designate update',
    'implemented|fulfilled|carried out|appointed|nominated|designated|updated',
    'implementation|fulfilment|fulfillment|appointment|designation',
  ),
];

/** Forms that say a promise was given up or broken. */
export const BROKEN =
  'suspended|cancelled|canceled|postponed|terminated|halted|abandoned|dissolved|disbanded|shelved|scrapped|withdrew from|withdrawn from|failed to|pulled out of|broke off|called off|refused to|reneged on';

/** Forms that do not say it is done, but that it goes on. */
export const UNDER_WAY = 'progress|under way|underway|ongoing|advancing|working|negotiating|preparing';

/** What each bearing is called in a reason. */
export const BEARING_WORDS: Readonly<Record<Bearing, string>> = {
  advances: 'tells of a step towards',
  fulfils: 'tells that it was done:',
  contradicts: 'tells against',
};
