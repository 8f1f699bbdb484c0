import type { Check, Comparison, Reading, Redline } from '../../src/model.js';
import type { Client } from './client.js';
import { type Engine, Failure, type Given, type Work } from './engine.js';

/** An engine that asks the server: the same questions as the worker answers, nothing of the texts is stored by asking. */
export function servedEngine(client: Client): Engine {
  const post = <T>(path: string, body: object, { signal, onStep }: Work): Promise<T> => {
    onStep?.('Reading and weighing the texts');
    return client.json<T>(path, { method: 'POST', body, signal });
  };
  return {
    kind: 'served',
    accepts: '.txt,.text,.md,.markdown,.html,.htm,.pdf,.docx,.eml',
    takeIn: async (bytes, name, work = {}) => {
      const form = new FormData();
      form.append('text', new File([bytes as BlobPart], name));
      const { document } = await client.json<Reading>('/readings', { method: 'POST', form, signal: work.signal });
      return { text: document.text, name: document.id, title: document.title ?? undefined, date: document.date ?? undefined };
    },
    read: (text, work = {}) =>
      text.kept === undefined
        ? post<Reading>('/readings', posted(text), work)
        : client.json<Reading>(`/documents/${encodeURIComponent(text.kept)}/reading`, { signal: work.signal }),
    compare: (before, after, work = {}) => post<Comparison>('/comparisons', { before: posted(before), after: posted(after) }, work),
    check: (report, statements, also, work = {}) =>
      post<Check>(
        '/checks',
        { report: posted(report), statements: statements.map(posted), ...(also.length > 0 && { also: also.map(posted) }) },
        work,
      ),
    redline: (before, after, work = {}) => post<Redline>('/redlines', { before: posted(before), after: posted(after) }, work),
    docx: async (before, after, work = {}) =>
      new Uint8Array(
        await (
          await client.ask('/redlines?format=docx', {
            method: 'POST',
            body: { before: posted(before), after: posted(after) },
            signal: work.signal,
          })
        ).arrayBuffer(),
      ),
  };
}

/** A text as the server takes it: its words with what is known of them, or the document it keeps. */
function posted(given: Given): object {
  if (given.kept !== undefined) {
    const [document = '', version] = given.kept.split('@');
    return { document, ...(version !== undefined && { version: Number(version) }) };
  }
  const { text, name, genre, level, date, title } = given;
  if (text.trim() === '') throw new Failure('One of the texts is empty.', 'Paste its words, or drop a file.');
  const facts = { id: oneLine(name), genre, level, date, title: title === undefined ? undefined : oneLine(title) };
  return { text, facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) };
}

const oneLine = (words: string): string =>
  words
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200) || 'text';
