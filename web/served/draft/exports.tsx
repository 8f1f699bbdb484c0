import { useState } from 'preact/hooks';
import { download } from '../../parts/download.js';
import { Menu } from '../../parts/menu.js';
import { useServer } from '../../state/server.js';
import { failureOf } from '../../state/task.js';
import { bodyOf, formOf, type Question } from './asking.js';

const FORMS = [
  {
    label: 'Word, with comments',
    hint: 'a comment at the exact words of every finding',
    query: 'format=docx',
    name: 'draft-with-comments.docx',
  },
  {
    label: 'Word, with suggestions',
    hint: 'the same, and the agreed words as tracked changes',
    query: 'format=docx&suggest=true',
    name: 'draft-with-suggestions.docx',
  },
  { label: 'Briefing', hint: 'one page: the departures, and what is missing', query: 'format=briefing', name: 'briefing.md' },
  { label: 'Markdown', hint: 'everything that was found', query: 'format=md', name: 'draft.md' },
  { label: 'Web page', hint: 'one file, to read or print', query: 'format=html', name: 'draft.html' },
] as const;

/** Downloads of the held draft. `file` is the Word document it was read from, while nobody has typed: it keeps its looks. */
export function Exports({ question, file }: { readonly question: () => Question | null; readonly file: () => File | null }) {
  const server = useServer();
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async (query: string, name: string): Promise<void> => {
    const asked = question();
    if (server === null || asked === null) return;
    const opened = file();
    try {
      const answer = await server.client.ask(`/drafts?${query}`, {
        method: 'POST',
        ...(opened === null ? { body: bodyOf(asked) } : { form: formOf(opened, asked.facts, asked.held) }),
      });
      setTrouble(null);
      download(name, new Uint8Array(await answer.arrayBuffer()), answer.headers.get('content-type') ?? 'application/octet-stream');
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  return (
    <div>
      <Menu label="Download" choices={FORMS.map(({ label, hint, query, name }) => ({ label, hint, run: () => void save(query, name) }))} />
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </div>
  );
}
