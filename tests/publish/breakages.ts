/** What breaks something for a while: each gives what mends it. */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

export function edit(file: string, change: (text: string) => string): () => void {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  return () => writeFileSync(file, before);
}

/** A file of that text, or an empty folder. */
export function put(place: string, text?: string): () => void {
  if (text === undefined) mkdirSync(place);
  else writeFileSync(place, text);
  return () => rmSync(place, { recursive: true });
}

export async function putObject(url: string): Promise<() => void> {
  await fetch(url, { method: 'PUT', body: '{}' });
  return () => void fetch(url, { method: 'DELETE' });
}

export function replaceLink(link: string): () => void {
  const shown = realpathSync(link);
  renameSync(link, `${link}.kept`);
  cpSync(shown, link, { recursive: true });
  return () => {
    rmSync(link, { recursive: true });
    renameSync(`${link}.kept`, link);
  };
}

/** A folder with a program that ends itself as soon as it would copy something. */
export function toSelfKilling(project: string, program: string): string {
  const folder = join(project, 'killing');
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh\nfor one; do [ "$one" = copy ] && kill -9 $$; done\nPATH=\${PATH#*:} exec ${program} "$@"\n`;
  writeFileSync(join(folder, program), script);
  chmodSync(join(folder, program), 0o755);
  return folder;
}

/** A port that leads to another until so many bytes have passed, and then to nothing. */
export function cut(to: number, from: number, bytes = 150_000): Promise<() => void> {
  let passed = 0;
  const server = createServer((client) => {
    const store = connect(to, '127.0.0.1');
    const end = (): void => void (client.destroy(), store.destroy());
    client
      .on('error', end)
      .on('close', end)
      .on('data', (data) => {
        passed += data.length;
        if (passed > bytes) end();
        else store.write(data);
      });
    store
      .on('error', end)
      .on('close', end)
      .on('data', (data) => client.write(data));
  });
  return new Promise((resolve) => server.listen(from, '127.0.0.1', () => resolve(() => void server.close())));
}
