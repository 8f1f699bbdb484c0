import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Comparison, Difference, Document, Drift, Lineage, LineageStep, SpeechAct, TopicId } from '../model.js';
import type { UnitList } from './acts.js';
import type { Tables } from './changes.js';
import { Pool } from './pool.js';
import { judgePair } from './rows.js';
import type { Unit } from './unit.js';

/** An act as it last stood in a lineage. */
export interface Head {
  readonly act: SpeechAct;
  readonly unit: Unit;
  readonly text: string;
  readonly document: string;
}

interface Thread {
  readonly id: string;
  readonly topics: Set<TopicId>;
  readonly steps: LineageStep[];
  /** Has an agreed text had it? Then an account that leaves it out drops nothing. */
  agreed: boolean;
  head: Head;
}

/** A report's rendering of a lineage. */
export interface Rendering {
  readonly act: SpeechAct;
  readonly lineage: number;
  /** True when the report quotes the statement's words exactly; only then may a change mark be shown. */
  readonly quoted: boolean;
}

/** The lineages of a series while it is being followed, text by text. */
export class Lineages {
  private readonly threads: Thread[] = [];
  private readonly pool = new Pool();
  private readonly ids = new Set<string>();
  private readonly ofAct = new Map<string, number[]>();
  private readonly known = new Map<string, SpeechAct>();
  private ended = new Set<number>();

  constructor(private readonly tables: Tables = {}) {}

  /**
   * Adds a statement: linked acts continue their lineages, the others take up an earlier one or begin their own. `since` are readouts between it and
   * the text it is compared with: what stood in them alone it may drop too.
   */
  follow(document: Document, list: UnitList, comparison: Comparison | null, since: ReadonlySet<string> = new Set()): void {
    const fresh: number[] = [];
    const place = new Map(list.acts.map((act, at) => [act.id, at]));
    const stepped = new Set<number>();
    for (const row of comparison?.alignments ?? []) {
      const owners = [...new Set(row.before.flatMap((id) => this.ofAct.get(keyOf(comparison?.before.id ?? '', id)) ?? []))];
      const at = row.after.map((id) => place.get(id) as number);
      if (at.length === 0) this.drop(document, owners, comparison?.levelsDiffer ?? false);
      else if (owners.length === 0) fresh.push(...at);
      else for (const owner of owners) stepped.add(this.step(owner, document, list, at, row.drift, row.differences, false));
    }
    if (comparison === null) for (const at of list.acts.keys()) fresh.push(at);
    this.takeUp(document, list, fresh, stepped);
    if (since.size > 0) this.drop(document, this.lastIn(since), false);
  }

  /** Adds a report: its renderings are shown with the lineages they belong to and change nothing in them. */
  report(document: Document, renderings: readonly Rendering[]): void {
    for (const { act, lineage, quoted } of renderings) {
      this.known.set(keyOf(document.id, act.id), act);
      const drift: Drift | null = quoted ? 'unchanged' : null;
      this.threads[lineage]?.steps.push({
        document: document.id,
        ...named([act]),
        drift,
        returned: false,
        reported: true,
        differences: [],
      });
    }
  }

  /** The last wording of every lineage, by its number. */
  heads(): readonly Head[] {
    return this.threads.map((thread) => thread.head);
  }

  /** All lineages in the order in which they began. */
  all(): readonly Lineage[] {
    return this.threads.map(({ id, topics, steps }) => ({ id, topics: [...topics], steps }));
  }

  /** The acts of all documents, by document id and act id. */
  acts(): (document: string, act: string) => SpeechAct | undefined {
    return (document, act) => this.known.get(keyOf(document, act));
  }

  /** The lineages that last stood in one of these texts. */
  private lastIn(texts: ReadonlySet<string>): readonly number[] {
    return this.threads.flatMap(({ head }, owner) => (texts.has(head.document) ? [owner] : []));
  }

  private drop(document: Document, owners: readonly number[], levelsDiffer: boolean): void {
    if (levelsDiffer) return;
    for (const owner of owners) {
      if (this.ended.has(owner) || (document.genre === 'readout' && this.threads[owner]?.agreed)) continue;
      this.ended.add(owner);
      const step = { document: document.id, ...named([]), drift: 'dropped', returned: false, reported: false, differences: [] } as const;
      this.threads[owner]?.steps.push(step);
    }
  }

  private takeUp(document: Document, list: UnitList, fresh: readonly number[], stepped: ReadonlySet<number>): void {
    const units = fresh.map((at) => list.units[at] as Unit);
    const found = this.pool.find(units, (owner) => !stepped.has(owner));
    const back = new Map(found.map((f) => [fresh[f.fresh] as number, f.owner]));
    for (const at of fresh) {
      const owner = back.get(at);
      if (owner === undefined) this.begin(document, list, at);
      else {
        const { drift, differences } = this.change(owner, list, at);
        this.step(owner, document, list, [at], drift, differences, true);
      }
    }
  }

  private change(owner: number, list: UnitList, at: number): { readonly drift: Drift; readonly differences: readonly Difference[] } {
    const head = this.threads[owner]?.head as Head;
    const act = list.acts[at] as SpeechAct;
    const sameWords = head.unit.anchor === list.units[at]?.anchor;
    return judgePair(head.act, head.text, act, list.reading.document.text, { sameWords, tables: this.tables });
  }

  private begin(document: Document, list: UnitList, at: number): void {
    const act = list.acts[at] as SpeechAct;
    const unit = list.units[at] as Unit;
    const head = { act, unit, text: list.reading.document.text, document: document.id };
    this.threads.push({ id: this.idFor(unit), topics: new Set(), steps: [], agreed: false, head });
    this.step(this.threads.length - 1, document, list, [at], 'added', [], false);
  }

  private step(
    owner: number,
    document: Document,
    list: UnitList,
    at: readonly number[],
    drift: Drift,
    differences: readonly Difference[],
    returned: boolean,
  ): number {
    const thread = this.threads[owner] as Thread;
    const acts = at.map((index) => list.acts[index] as SpeechAct);
    thread.steps.push({ document: document.id, ...named(acts), drift, returned, reported: false, differences });
    for (const act of acts) {
      const key = keyOf(document.id, act.id);
      this.known.set(key, act);
      this.ofAct.set(key, [...(this.ofAct.get(key) ?? []), owner]);
      for (const topic of act.topics) thread.topics.add(topic);
    }
    for (const index of at) this.pool.add(list.units[index] as Unit, owner);
    this.ended.delete(owner);
    thread.agreed ||= document.genre !== 'readout';
    const [first] = at;
    if (first !== undefined)
      thread.head = {
        act: list.acts[first] as SpeechAct,
        unit: list.units[first] as Unit,
        text: list.reading.document.text,
        document: document.id,
      };
    return owner;
  }

  /** From the first words; equal words beginning twice get a number. */
  private idFor(unit: Unit): string {
    const base = `l-${bytesToHex(sha256(utf8ToBytes(unit.anchor))).slice(0, 10)}`;
    let id = base;
    for (let n = 2; this.ids.has(id); n++) id = `${base}-${n}`;
    this.ids.add(id);
    return id;
  }
}

const keyOf = (document: string, act: string): string => `${document}\u0000${act}`;

/** The acts of a step: their ids, and where they stand. */
const named = (acts: readonly SpeechAct[]) => ({ acts: acts.map(({ id }) => id), at: acts.map(({ from, to }) => ({ from, to })) });
