import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A web server of Debian, run with the file that the build wrote for it. */
export interface HostServer {
  readonly name: string;
  readonly program: string;
  /** Why it cannot be run here; undefined when it can. */
  readonly missing: string | undefined;
  /** @param port where it was before, for readers that come back; otherwise one that nobody has. */
  readonly start: (out: string, port?: number) => Promise<RunningServer>;
}

export interface RunningServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export const SERVERS: readonly HostServer[] = [
  toServer('nginx', '/usr/sbin/nginx', (out, port, folder) => {
    const site = readFileSync(join(out, '_hosting/nginx.conf'), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace(/root [^;]+;/, `root ${out};`);
    writeFileSync(join(folder, 'site.conf'), site);
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const paths = temp.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log;\nevents {}\nhttp { include /etc/nginx/mime.types; access_log off; ${paths} include site.conf; }\n`,
    );
    return ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  }),
  toServer('apache', '/usr/sbin/apache2', (out, port, folder) => {
    const modules = [
      'mpm_event',
      'authz_core',
      'dir',
      'mime',
      'headers',
      'filter',
      'deflate',
      'rewrite',
      'env',
    ];
    const loaded = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    const site = `Listen 127.0.0.1:${port}\nServerName 127.0.0.1\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log
DocumentRoot ${out}\nTypesConfig /etc/mime.types\n<Directory ${out}>\nAllowOverride All\nRequire all granted\n</Directory>\n`;
    writeFileSync(join(folder, 'apache.conf'), `${loaded.join('\n')}\n${site}`);
    return ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
  }),
  toServer('caddy', '/usr/bin/caddy', (out, port, folder) => {
    const site = readFileSync(join(out, '_hosting/Caddyfile'), 'utf8')
      .replace(/^[^#\s][^\n{]* \{$/m, `http://127.0.0.1:${port} {`)
      .replace(/root \* \S+/, `root * ${out}`);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  }),
];

/** One request, nothing followed, the path sent as it is written. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (data: string) => (body += data));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          // Apache tells the whole address, which is the same.
          location: response.headers.location?.replace(`http://127.0.0.1:${port}`, ''),
          headers: response.headers,
          body,
        }),
      );
    }).on('error', reject);
  });
}

type Configure = (out: string, port: number, folder: string) => readonly string[];

function toServer(name: string, program: string, configure: Configure): HostServer {
  return {
    name,
    program,
    missing: existsSync(program) ? undefined : `${program} is not installed`,
    start: async (out, wanted) => {
      const folder = mkdtempSync(join(tmpdir(), `${name}-`));
      mkdirSync(join(folder, 'data'));
      const port = wanted ?? (await findPort());
      const child = spawn(program, configure(out, port, folder), {
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: folder },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      await untilReady(child, port);
      return { port, stop: () => stop(child, folder) };
    },
  };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  let printed = '';
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${printed}`);
    const isUp = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function stop(child: ChildProcess, folder: string): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** A port that nobody has. */
export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
