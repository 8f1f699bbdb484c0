import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An answer that is kept so that the next request can ask "changed since?". */
export interface Kept {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}
/** Answers by their address. */
export interface FetchCache {
  /** Null when nothing is kept, or what is kept is damaged. */
  readonly get: (address: string) => Promise<Kept | null>;
  readonly put: (address: string, kept: Kept) => Promise<void>;
  /** Removes the bytes of this SHA-256, whatever address they came from: a text that was redacted must not stay here. */
  readonly forget: (sha256: string) => Promise<void>;
}

/** For those who keep nothing: every request fetches the whole. */
export const noCache: FetchCache = { get: async () => null, put: async () => {}, forget: async () => {} };

/**
 * A folder of answers. Every name in it is a SHA-256: of the bytes for a body, of the address for the note that names the body; nothing of a stranger's
 * address becomes a path. Files appear whole or not at all. The folder is made at the first `put`; what can't be written is not kept, without an error.
 */
export function folderCache(folder: string): FetchCache {
  return {
    get: async (address) => {
      try {
        const note: unknown = JSON.parse(await readFile(join(folder, `${sha256(address)}.json`), 'utf8'));
        if (!isNote(note) || note.address !== address) return null;
        const bytes = await readFile(join(folder, `${note.body}.bin`));
        return sha256(bytes) === note.body ? { bytes, headers: note.headers } : null;
      } catch {
        return null;
      }
    },
    put: async (address, { bytes, headers }) => {
      const body = sha256(bytes);
      const note: Note = { address, body, headers };
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(join(folder, `${body}.bin`), bytes);
        await writeWhole(join(folder, `${sha256(address)}.json`), JSON.stringify(note));
      } catch {
        // A full disk or a read-only folder costs a conditional request, nothing else.
      }
    },
    forget: async (hash) => {
      if (/^[0-9a-f]{64}$/.test(hash)) await rm(join(folder, `${hash}.bin`), { force: true });
    },
  };
}

interface Note {
  readonly address: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

function isNote(note: unknown): note is Note {
  const { address, body, headers } = (note ?? {}) as Partial<Record<keyof Note, unknown>>;
  return (
    typeof address === 'string' &&
    typeof body === 'string' &&
    /^[0-9a-f]{64}$/.test(body) &&
    typeof headers === 'object' &&
    headers !== null &&
    Object.values(headers).every((value) => typeof value === 'string')
  );
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
