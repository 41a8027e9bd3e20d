/** Firefox, driven by WebDriver BiDi, which it answers by itself: https://www.w3.org/TR/webdriver-bidi/ */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createFolder } from '../run-folder.ts';

export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));
const ADDRESS = /^WebDriver BiDi listening on (ws:\S+)/;

export interface Firefox {
  /** Opens an address, and waits until all of it is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** What an expression gives in the page, which JSON can tell. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Addresses asked for on the network, and errors of scripts, since it started. */
  readonly seen: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startFirefox(program: string): Promise<Firefox> {
  const args = [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    createFolder('firefox'),
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const socket = await connect(createInterface({ input: child.stderr }));
  const seen: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const url = message.params?.request?.url;
    if (url !== undefined && !/^(?:file|data|about):/.test(url)) seen.push(url);
    if (message.params?.level === 'error') seen.push(message.params.text ?? 'error');
  });
  let calls = 0;
  const call = (method: string, params: object = {}): Promise<Result> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, ({ result, error, message }) =>
        result ? resolve(result) : reject(new Error(`${method}: ${error} ${message}`)),
      );
      socket.send(JSON.stringify({ id: calls, method, params }));
    });
  await call('session.new', { capabilities: {} });
  await call('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });
  const { context } = await call('browsingContext.create', { type: 'tab' });
  return {
    seen,
    open: async (url) => void (await call('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (expression) => {
      const asked = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true };
      const { result } = await call('script.evaluate', asked);
      return JSON.parse(result?.value ?? 'null');
    },
    close: async () => {
      await call('browser.close').catch(() => undefined);
      await ended;
    },
  };
}

async function connect(lines: AsyncIterable<string>): Promise<WebSocket> {
  for await (const line of lines) {
    const [, address] = ADDRESS.exec(line) ?? [];
    if (address === undefined) continue;
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    return socket;
  }
  throw new Error('Firefox does not start.');
}

interface Message {
  readonly id?: number;
  readonly result?: Result;
  readonly error?: string;
  readonly message?: string;
  readonly params?: {
    readonly request?: { readonly url: string };
    readonly level?: string;
    readonly text?: string;
  };
}

interface Result {
  readonly context?: string;
  readonly result?: { readonly value?: string };
}
