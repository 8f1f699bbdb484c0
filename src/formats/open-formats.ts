import type { Check, Comparison, Reading, Series } from '../model.js';
import { checkAnnotations, compareAnnotations, readAnnotations, seriesAnnotations } from './annotations.js';
import { claimReviews } from './claim-review.js';
import { type CitedDocument, csl } from './csl.js';
import { checkPackage, comparePackage, readPackage, seriesPackage, zipped } from './data-package.js';
import { compareAtom, compareFeed, seriesAtom, seriesFeed } from './feeds.js';
import { checkJsonLines, compareJsonLines, readJsonLines, seriesJsonLines } from './json-lines.js';
import type { Publishing } from './publishing.js';

/** What can be handed to other programs. */
export interface Results {
  readonly read: Reading;
  readonly check: Check;
  readonly compare: Comparison;
  readonly series: Series;
  readonly documents: readonly CitedDocument[];
}

/** A format that other programs read: its media type, the ending of a file, and how a result is put into it. */
export interface OpenFormat<Result> {
  readonly type: string;
  readonly ending: string;
  /** Bytes go to a file, never to a terminal. */
  readonly binary?: true;
  readonly make: (result: Result, publishing?: Publishing) => string | Uint8Array;
}
type Formats<Result> = Readonly<Record<string, OpenFormat<Result>>>;

const jsonl = <R>(make: (result: R) => string): OpenFormat<R> => ({ type: 'application/jsonl', ending: 'jsonl', make });
const annotations = <R>(make: (result: R, publishing?: Publishing) => string): OpenFormat<R> => ({
  type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  ending: 'anno.json',
  make,
});
const datapackage = <R>(files: (result: R) => Readonly<Record<string, string>>): OpenFormat<R> => ({
  type: 'application/zip',
  ending: 'zip',
  binary: true,
  make: (result) => zipped(files(result)),
});
const feed = <R>(make: (result: R, publishing?: Publishing) => string): OpenFormat<R> => ({
  type: 'application/feed+json',
  ending: 'feed.json',
  make,
});
const atom = <R>(make: (result: R, publishing?: Publishing) => string): OpenFormat<R> => ({
  type: 'application/atom+xml; charset=utf-8',
  ending: 'atom.xml',
  make,
});
const bibliography = <R>(documents: (result: R) => readonly CitedDocument[]): OpenFormat<R> => ({
  type: 'application/vnd.citationstyles.csl+json',
  ending: 'csl.json',
  make: (result, { address } = {}) =>
    csl(
      documents(result).map((document) => ({
        source: address === undefined ? null : address(document),
        ...document,
      })),
    ),
});

/** The formats of each kind of result, by the name that `--format` takes. A further one is a file in this folder and a line here. */
export const OPEN_FORMATS = {
  read: {
    jsonl: jsonl(readJsonLines),
    datapackage: datapackage(readPackage),
    annotations: annotations(readAnnotations),
    csl: bibliography(({ document }: Reading) => [document]),
  },
  check: {
    jsonl: jsonl(checkJsonLines),
    datapackage: datapackage(checkPackage),
    annotations: annotations(checkAnnotations),
    claimreview: { type: 'application/ld+json', ending: 'claimreview.json', make: claimReviews },
    csl: bibliography(({ report, statements }: Check) => [report, ...statements]),
  },
  compare: {
    jsonl: jsonl(compareJsonLines),
    datapackage: datapackage(comparePackage),
    annotations: annotations(compareAnnotations),
    feed: feed(compareFeed),
    atom: atom(compareAtom),
    csl: bibliography(({ before, after }: Comparison) => [before, after]),
  },
  series: {
    jsonl: jsonl(seriesJsonLines),
    datapackage: datapackage(seriesPackage),
    annotations: annotations(seriesAnnotations),
    feed: feed(seriesFeed),
    atom: atom(seriesAtom),
    csl: bibliography(({ documents }: Series) => documents),
  },
  documents: { csl: bibliography((documents: readonly CitedDocument[]) => documents) },
} satisfies { readonly [Kind in keyof Results]: Formats<Results[Kind]> };

/** The formats for other programs of one kind of result, by name. */
export const formatsOf = <Kind extends keyof Results>(kind: Kind): (typeof OPEN_FORMATS)[Kind] => OPEN_FORMATS[kind];
