import { resolve } from 'node:path';
import { readArguments, toPort } from './arguments.ts';
import { runBuild } from './run-build.ts';
import { serve } from './static-server.ts';

const USAGE = `Construit la publication, puis la sert sur cette machine.

  npm start [-- --content DOSSIER] [--out DOSSIER] [--port NUMÉRO]`;

const {
  values: { content, out, port },
} = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
  },
});
const asked = toPort(port, USAGE);
const built = await runBuild({
  content: resolve(content),
  out: resolve(out),
  toNow: () => Date.now(),
  clean: false,
  drafts: false,
  record: true,
});
if (!built) process.exit(1);
const { url } = await serveOn(asked);
console.log(`\n  La publication est à l’adresse ${url}/\n  Ctrl-C pour arrêter.`);

/** The asked port, or a free one when it is taken. */
async function serveOn(asked: number): Promise<{ url: string }> {
  try {
    return await serve(resolve(out), asked);
  } catch {
    return serve(resolve(out), 0);
  }
}
