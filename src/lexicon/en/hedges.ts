/**
 * Where sentences stand in for acts (a central bank's assessment, general prose) no performative carries force: modality and hedges do.
 * A rung of certainty for every modal word, and what hedges and boosters take or add. Our own judgement (grade C) but for the modals, whose
 * order every grammar gives: possibility, likelihood, plain future, obligation.
 */

/** One word or phrase of certainty, as it stands in a text, lower case. */
export interface Hedge {
  readonly phrase: string;
  /** In levels of certainty: a hedge takes, a booster adds. */
  readonly effect: number;
  /** A sentence in which it counts. */
  readonly example: string;
}
/** A modal word and its rung; two modals in one place compare by their rungs. */
export interface Modal {
  readonly word: string;
  /** 1 possible, 2 likely, 3 will be, 4 must be. */
  readonly rung: number;
}

export const MODALS: readonly Modal[] = [
  ...['may', 'might', 'could', 'possible', 'possibly', 'perhaps'].map((word) => ({ word, rung: 1 })),
  ...[
    'likely',
    'probable',
    'probably',
    'should',
    'expects',
    'expected',
    'expect',
    'anticipates',
    'anticipated',
    'anticipate',
    'projected',
  ].map((word) => ({ word, rung: 2 })),
  ...['appears', 'appear', 'appeared', 'seems', 'seem', 'believes', 'believe'].map((word) => ({ word, rung: 2 })),
  ...['will', 'certain', 'certainly'].map((word) => ({ word, rung: 3 })),
  ...['must', 'shall'].map((word) => ({ word, rung: 4 })),
];

const hedge = (effect: number, rows: string): readonly Hedge[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [phrase = '', example = ''] = row.split(' | ');
      return { phrase, effect, example };
    });

export const HEDGES: readonly Hedge[] = [
  ...hedge(
    -0.5,
    `
somewhat | Growth has slowed somewhat.
slightly | Prices rose slightly.
modestly | Exports grew modestly.
modest | Spending rose at a modest pace.
moderately | Output expanded moderately.
moderate | Output expanded at a moderate pace.
gradually | Rates will rise gradually.
gradual | Only gradual increases are foreseen.
roughly | Risks are roughly balanced.
broadly | Risks are broadly balanced.
largely | The effects have largely passed.
generally | Conditions are generally calm.
partly | The fall partly reflects the weather.
in part | The fall reflects in part the weather.
to some extent | Strains have eased to some extent.
for the time being | The rate stays for the time being.
for now | The rate stays for now.
for some time | The rate will stay low for some time.
on balance | Conditions are little changed on balance.
almost | Slack has almost gone.
nearly | Risks are nearly balanced.
patient | The Council can be patient.
cautiously | The Council will move cautiously.
`,
  ),
  ...hedge(
    0.5,
    `
strongly | Spending grew strongly.
considerably | Output slowed considerably.
considerable | Markets are under considerable stress.
substantially | Inflation fell substantially.
substantial | A substantial decline is foreseen.
significantly | Conditions tightened significantly.
significant | Significant strains remain.
sharply | Prices rose sharply.
sharp | A sharp contraction followed.
markedly | Spending slowed markedly.
exceptionally | Rates will stay exceptionally low.
very | Growth is very weak.
highly | Policy is highly accommodative.
fully | Losses were fully recovered.
firmly | Expectations are firmly anchored.
closely | The Council will closely monitor prices.
carefully | The Council will carefully watch prices.
vigilant | The Council remains vigilant.
`,
  ),
];
