import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ASK, TELL, type DeskState } from '#client/desk-state.ts';
import { OPTIONS_VARIABLE } from '#integration/options.ts';
import { ROOT } from '../run-folder.ts';

/** What Vite tells a browser: that the page is to be read again, or what is wrong. */
export interface Message {
  readonly type: string;
  readonly event?: string;
  readonly data?: DeskState;
}

/** A browser that is told what Vite sends, without a page. */
export class Listener {
  readonly messages: Message[] = [];
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.messages.push(JSON.parse(String(data))));
  }

  /** Vite wants a token, which its own script holds. */
  static async connect(url: string): Promise<Listener> {
    const script = await (await fetch(`${url}@vite/client`)).text();
    const token = /wsToken = "([^"]+)"/.exec(script)?.[1] ?? '';
    const listener = new Listener(new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr'));
    await listener.until(() => listener.messages.some(({ type }) => type === 'connected'));
    return listener;
  }

  /** As a page does when it opens. */
  askForDesk(): void {
    this.#socket.send(JSON.stringify({ type: 'custom', event: ASK }));
  }

  /** What there is to mend, as was told last. */
  get desk(): DeskState | undefined {
    return this.messages.findLast(({ event }) => event === TELL)?.data;
  }

  /** Asks now and after each message, until the answer is yes. */
  async until(isDone: () => boolean | Promise<boolean>): Promise<void> {
    for (;;) {
      const next = once(this.#socket, 'message');
      if (await isDone()) return;
      await next;
    }
  }

  close(): void {
    this.#socket.close();
  }
}

export interface RunningDev {
  readonly url: string;
  /** All that it has printed on the terminal. */
  readonly printed: () => string;
  readonly stop: () => void;
}

/** `npm run dev`, once it has printed where it is. */
export function startDev(content: string, root = ROOT): Promise<RunningDev> {
  return start(['scripts/dev.ts', '--content', content, '--port', '0'], { root });
}

/** `npx astro dev`, the reference. */
export function startAstroDev(content: string): Promise<RunningDev> {
  const options = { [OPTIONS_VARIABLE]: JSON.stringify({ content }), ASTRO_TELEMETRY_DISABLED: '1' };
  return start(['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], { root: ROOT, options });
}

async function start(
  command: readonly string[],
  { root, options }: { readonly root: string; readonly options?: Readonly<Record<string, string>> },
): Promise<RunningDev> {
  const server = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, ...options },
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  for (;;) {
    const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
    if (url !== undefined) return { url, printed: () => printed, stop: () => server.kill() };
    if (server.exitCode !== null) throw new Error(`The preview ended:\n${printed}`);
    await Promise.race([once(server.stdout, 'data'), once(server.stderr, 'data'), once(server, 'exit')]);
  }
}
