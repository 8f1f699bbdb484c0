import { xmlEvents } from './xml.js';

/** What matters of a paragraph style: what it makes of a paragraph, and the list it belongs to. */
export interface ParagraphStyle {
  /** Title of the document. */
  readonly title: boolean;
  readonly numId: string | null;
  readonly level: number | null;
  readonly hidden: boolean;
}
interface Draft {
  name: string;
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  hidden: boolean;
}

/** Styles build on one another, but not without end. */
const DEEPEST = 20;

/** Reads `word/styles.xml`: the paragraph styles by id, with what they inherit. Throws an `Error` where the XML is damaged. */
export function stylesOf(source: string): ReadonlyMap<string, ParagraphStyle> {
  const drafts = draftsOf(source);
  return new Map([...drafts].map(([id, draft]) => [id, resolved(draft, drafts)]));
}

function draftsOf(source: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  let style: Draft | null = null;
  for (const event of xmlEvents(source)) {
    if (event.kind === 'close' && event.name === 'w:style') style = null;
    if (event.kind !== 'open') continue;
    const value = event.attributes['w:val'] ?? '';
    if (event.name === 'w:style') {
      style = { name: '', basedOn: null, numId: null, level: null, hidden: false };
      drafts.set(event.attributes['w:styleId'] ?? '', style);
    } else if (style !== null) {
      if (event.name === 'w:name') style.name = value.toLowerCase();
      else if (event.name === 'w:basedOn') style.basedOn = value;
      else if (event.name === 'w:numId') style.numId = value;
      else if (event.name === 'w:ilvl') style.level = Number(value) || 0;
      else if (event.name === 'w:vanish') style.hidden = value !== '0' && value !== 'false';
    }
  }
  return drafts;
}

function resolved(draft: Draft, drafts: ReadonlyMap<string, Draft>): ParagraphStyle {
  let { numId, level } = draft;
  let base: Draft | undefined = draft;
  for (let depth = 0; depth < DEEPEST && base !== undefined && (numId === null || level === null); depth++) {
    numId ??= base.numId;
    level ??= base.level;
    base = base.basedOn === null ? undefined : drafts.get(base.basedOn);
  }
  return { title: draft.name === 'title', numId, level, hidden: draft.hidden };
}
