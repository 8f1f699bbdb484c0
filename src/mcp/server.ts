import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { EntenteError, VERSION } from '../index.js';
import { draftTool } from './draft-tool.js';
import { commitmentsTool, findTool } from './ledger-tools.js';
import { checkTool, compareTool, readTool } from './text-tools.js';
import type { Desk } from './texts.js';
import type { Tool } from './tool.js';

/** Every tool, in the order in which clients see them. */
const TOOLS: readonly Tool[] = [readTool, compareTool, checkTool, findTool, commitmentsTool, draftTool];
/** Bytes of one message. */
const LONGEST_MESSAGE = 16 * 1024 * 1024;

type Importer = (name: string) => Promise<unknown>;

/**
 * A server of tools for language models (Model Context Protocol): `read`, `compare`, `check`, `find`, `commitments` and `draft`. It writes nothing to the
 * ledger. The SDK is an optional package and loaded only here. Errors: `mcp-missing`.
 */
export async function mcpServer(desk: Desk, load: Importer = (name) => import(name)): Promise<Server> {
  const sdk = await loaded(load);
  const server = new sdk.Server(
    { name: 'entente', title: 'Entente', version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(sdk.ListToolsRequestSchema, async () => ({
    tools: TOOLS.map(({ call: _, ...shown }) => ({ ...shown, annotations: { readOnlyHint: true, openWorldHint: false } })) as never,
  }));
  server.setRequestHandler(sdk.CallToolRequestSchema, async ({ params }) => {
    try {
      const found = TOOLS.find(({ name }) => name === params.name);
      if (!found) throw unknownTool(params.name);
      const structuredContent = (await found.call(params.arguments, desk)) as Record<string, unknown>;
      return { content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }], structuredContent };
    } catch (error) {
      return toolError(error);
    }
  });
  return server;
}

/** Serves over standard input and output until the input ends. Messages over 16 MB end it. Errors: `mcp-missing`, `message-too-large`. */
export async function serveStdio(desk: Desk, load: Importer = (name) => import(name)): Promise<void> {
  const server = await mcpServer(desk, load);
  const { StdioServerTransport } = (await load(
    '@modelcontextprotocol/sdk/server/stdio.js',
  )) as typeof import('@modelcontextprotocol/sdk/server/stdio.js');
  const ended = new Promise<void>((resolve, reject) => {
    process.stdin.once('end', resolve);
    // Before its end the transport closes only when a message outgrows the buffer.
    server.onclose = () => reject(messageTooLarge());
  });
  await server.connect(new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LONGEST_MESSAGE }));
  try {
    await ended;
  } finally {
    await server.close();
    // Whoever still holds the other end of the pipe must not keep this process alive.
    process.stdin.destroy();
  }
}

const INSTRUCTIONS =
  'Entente reads the exact words of governments by rules, without a language model. Quote the words it gives, with their document and permalink; never strengthen or weaken them. A verdict of "unclear" and a doubt mean that it does not know.';

async function loaded(load: Importer) {
  try {
    const { Server: Made } = (await load(
      '@modelcontextprotocol/sdk/server/index.js',
    )) as typeof import('@modelcontextprotocol/sdk/server/index.js');
    const types = (await load('@modelcontextprotocol/sdk/types.js')) as typeof import('@modelcontextprotocol/sdk/types.js');
    return { Server: Made, ListToolsRequestSchema: types.ListToolsRequestSchema, CallToolRequestSchema: types.CallToolRequestSchema };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new EntenteError('mcp-missing', {
      expected: 'the optional package @modelcontextprotocol/sdk',
      came: 'an installation without it',
      todo: 'Install it: npm install @modelcontextprotocol/sdk.',
    });
  }
}

/** An error as the answer of a tool: the model can read what went wrong and what to do next. */
function toolError(error: unknown) {
  const known =
    error instanceof EntenteError
      ? error
      : new EntenteError('internal-error', {
          expected: 'the engine to answer any call',
          came: 'a fault of its own',
          todo: 'This is a fault of Entente: please report it, with the text if you may.',
        });
  return { isError: true, content: [{ type: 'text' as const, text: known.message }], _meta: { 'entente/code': known.code } };
}

function unknownTool(name: string): EntenteError {
  return new EntenteError('unknown-tool', {
    expected: TOOLS.map((one) => one.name).join(', '),
    came: JSON.stringify(name.slice(0, 60)),
    todo: 'Call one of these.',
  });
}

function messageTooLarge(): EntenteError {
  return new EntenteError('message-too-large', {
    expected: `messages of at most ${LONGEST_MESSAGE / 1024 / 1024} MB`,
    came: 'a longer one',
    todo: 'Give shorter texts, or documents of the ledger.',
  });
}
