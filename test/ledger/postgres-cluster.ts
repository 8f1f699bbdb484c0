import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PostgreSQL server of the tests' own: no network, one socket in a temporary folder, gone with the process that started it. */
export interface Cluster {
  /** A new, empty database. */
  readonly database: () => Promise<string>;
}

const shared = globalThis as { ententeCluster?: Promise<Cluster> };

/** The folder of `initdb` and `postgres`; null when they are not installed. */
export function postgresBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** The server of this test worker, started with the first call, with `settings` (`-c name=value`). Several files share it, each with databases of its own. */
export function cluster(settings: readonly string[] = []): Promise<Cluster> {
  shared.ententeCluster ??= started(settings);
  return shared.ententeCluster;
}

async function started(settings: readonly string[]): Promise<Cluster> {
  const binaries = postgresBinaries();
  if (binaries === null) throw new Error('initdb is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'entente-pg-'));
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? unprivileged() : null;
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'entente', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'], {
    ...(user ?? {}),
    cwd: folder,
    stdio: 'ignore',
  });
  // The shell ends with the pipe it reads, so that the server goes even when its owner is killed.
  const script =
    'data=$1; folder=$2; shift 2; "$0" -D "$data" -k "$folder" -h "" -F -c full_page_writes=off -c max_connections=60 "$@" >"$folder/log" 2>&1 & read _; kill -QUIT $!; wait; rm -rf "$folder"';
  const child = spawn('/bin/sh', ['-c', script, join(binaries, 'postgres'), data, folder, ...settings], {
    ...(user ?? {}),
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  detach(child);
  const at = (name: string): string => `postgres:///${name}?host=${encodeURIComponent(folder)}&user=entente`;
  await answers(at('postgres'));
  let made = 0;
  return {
    database: async () => {
      made += 1;
      const name = `ledger_${made}`;
      await query(at('postgres'), `create database ${name}`);
      return at(name);
    },
  };
}

function unprivileged(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string, name: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody'])
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // No such user here.
    }
  return { uid: 65534, gid: 65534 };
}

function detach(child: ChildProcess): void {
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1)
    try {
      await query(address, 'select 1');
      return;
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resume) => setTimeout(resume, 50));
    }
}

/** One statement on a connection of its own. */
export async function query(address: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
