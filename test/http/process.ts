import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from '../built.js';

export interface Running {
  readonly address: string;
  readonly port: number;
  readonly store: string;
  readonly process: ChildProcess;
  /** What it wrote to standard error so far. */
  readonly errors: () => string;
  /** Resolves with the exit code once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs `entente serve` as a process of its own while `work` goes on, with a ledger in a folder that is removed afterwards. */
export async function serving(args: readonly string[], work: (running: Running) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  const store = join(folder, 'ledger.db');
  const child = spawn(process.execPath, [builtProgram(), 'serve', '--port', '0', '--store', store, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
      child.once('exit', () => reject(new Error(`it ended: ${errors}`)));
    });
    await work({ address, port: Number(new URL(address).port), store, process: child, errors: () => errors, ended });
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes raw bytes to the server piece by piece (`pause` milliseconds apart) and returns all it answers until the connection ends. */
export function rawRequest(port: number, pieces: readonly string[], pause = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
    void (async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece, 'latin1');
        if (pause > 0) await new Promise((resume) => setTimeout(resume, pause));
      }
    })();
  });
}
