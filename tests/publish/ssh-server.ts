import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { findPort } from '../addresses/servers.ts';
import { createFolder } from '../run-folder.ts';

/** What a target of `npm run publish` is told of a server of this machine, and what its environment holds. */
export interface SshServer {
  readonly target: { readonly host: string; readonly port: number; readonly user: string };
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/** The server of Debian, which lets in whoever has a key that is made for it. */
export async function startSsh(): Promise<SshServer> {
  const folder = createFolder('sshd');
  const [hostKey, key] = ['host', 'key'].map((name) => {
    const file = join(folder, name);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file]);
    return file;
  });
  const port = await findPort();
  const options = [
    ...[`Port=${port}`, 'ListenAddress=127.0.0.1', `HostKey=${hostKey}`, `PidFile=${join(folder, 'pid')}`],
    ...[`AuthorizedKeysFile=${key}.pub`, 'StrictModes=no', 'PasswordAuthentication=no', 'MaxStartups=100'],
  ];
  // It separates what it does for strangers there.
  mkdirSync('/run/sshd', { recursive: true });
  const config = join(folder, 'config');
  writeFileSync(config, '');
  const server = spawn(
    '/usr/sbin/sshd',
    ['-D', '-e', '-f', config, ...options.flatMap((one) => ['-o', one])],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await new Promise((resolve) => server.stderr.once('data', resolve));
  server.stderr.resume();
  return {
    target: { host: '127.0.0.1', port, user: userInfo().username },
    env: {
      PUBLISH_SSH_KEY: readFileSync(String(key), 'utf8'),
      PUBLISH_KNOWN_HOSTS: `[127.0.0.1]:${port} ${readFileSync(`${hostKey}.pub`, 'utf8')}`,
    },
    stop: () => void server.kill(),
  };
}
