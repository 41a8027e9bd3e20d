import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';

let options: readonly string[] | undefined;

/** Options of ssh for the key and the known servers that a runner is given as `PUBLISH_SSH_KEY` and `PUBLISH_KNOWN_HOSTS`: in files that go with this process. */
export function toSshOptions(): readonly string[] {
  return (options ??= [
    ...writeOption('PUBLISH_SSH_KEY', 'IdentityFile'),
    ...writeOption('PUBLISH_KNOWN_HOSTS', 'UserKnownHostsFile'),
  ]);
}

function writeOption(variable: string, option: string): readonly string[] {
  const value = process.env[variable];
  if (!value) return [];
  const file = join(createTemporaryFolder(), variable);
  // What is pasted in a form loses its last end of line, without which ssh takes no key.
  writeFileSync(file, `${value.replaceAll('\r', '').trimEnd()}\n`, { mode: 0o600 });
  return ['-o', `${option}=${file}`];
}
