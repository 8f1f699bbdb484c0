/** Where the reader is: a screen, what it shows, and a place in a text. */
export interface Route {
  /** `/check`, `/documents/munich@1`: always begins with a slash. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly place: Place | null;
}

/** A place in a text, `#t=from,to`; with the words that stood there, so that it can be found again when the text has changed. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly quote: string | null;
  /** Which of several texts on the screen it is in: `report`, `before`, or a document's id; null where there is only one. */
  readonly side: string | null;
}

/** `/check?report=a@1#t=4,9&q=They` as a route. Anything that is not understood is left out. */
export function parseRoute(address: string): Route {
  const [before = '', hash = ''] = splitOnce(address, '#');
  const [path = '', query = ''] = splitOnce(before, '?');
  return { path: path.startsWith('/') ? path : `/${path}`, query: Object.fromEntries(new URLSearchParams(query)), place: parsePlace(hash) };
}

/** The address of a route, without the page's own part. */
export function addressOf({ path, query, place }: Route): string {
  const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `${path}${words === '' ? '' : `?${words}`}${place === null ? '' : `#${placeFragment(place)}`}`;
}

/** `t=4,9&q=They&in=report`. */
export function placeFragment({ from, to, quote, side }: Place): string {
  const rest = [quote === null ? '' : `&q=${encodeURIComponent(quote)}`, side === null ? '' : `&in=${encodeURIComponent(side)}`];
  return `t=${from},${to}${rest.join('')}`;
}

/** The place a fragment names, or null. */
export function parsePlace(fragment: string): Place | null {
  const fields = new URLSearchParams(fragment);
  const match = /^(\d{1,10}),(\d{1,10})$/.exec(fields.get('t') ?? '');
  if (match === null) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from < to ? { from, to, quote: fields.get('q'), side: fields.get('in') } : null;
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
