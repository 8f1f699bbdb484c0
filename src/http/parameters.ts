/** What the contract says of a parameter that does not say it itself: a name means the same everywhere. */
const SAYS: Readonly<Record<string, string>> = {
  act: 'An act of the vocabulary (find), or the id of an act of the document',
  also: 'Further sources: remarks, readouts',
  by: 'Compare by act or by paragraph; of entries: only those of this author',
  commitment: 'Only what is about this commitment',
  cursor: '`next` of the page before',
  document: 'Only this document, or these',
  earlier: 'Earlier texts of the series',
  format: 'The form of the answer: `json` unless another is named',
  genre: 'Only texts of this genre',
  group: '`lineage`: one entry for each piece of agreed language',
  id: 'As the answers give it',
  kind: 'Only entries of this kind',
  level: 'Only texts of this level',
  limit: 'How many on a page',
  member: 'Only what binds this party',
  name: 'The name of the series',
  overdue: 'Its last day has passed and it is not settled',
  phrase: 'All the words as one phrase',
  previous: 'Earlier statements: what is new since them ranks first among what was not reported',
  seq: 'The number of the entry',
  series: 'Only this series, or these',
  since: 'First day',
  source: 'Only what came from this address',
  speaker: 'Who says it: an id or a name',
  standing: 'Only what stands so',
  statement: 'What the report is checked against',
  suggest: 'In a Word document: agreed wordings as tracked changes',
  target: 'Whom it is about: an id or a name',
  topic: 'The id of a topic; it takes in those below it',
  trust: 'Only texts whose bytes vouch so far',
  until: 'Last day',
};

interface Parameter {
  readonly name: string;
  description?: string;
  readonly schema?: { readonly description?: string };
}

/** The contract with a description for every parameter. */
export function described<T extends { readonly paths?: object }>(contract: T): T {
  for (const methods of Object.values(contract.paths ?? {}) as Record<string, { parameters?: Parameter[] }>[])
    for (const { parameters = [] } of Object.values(methods))
      for (const parameter of parameters) {
        const says = parameter.description ?? parameter.schema?.description ?? SAYS[parameter.name];
        if (says !== undefined) parameter.description = says;
      }
  return contract;
}
