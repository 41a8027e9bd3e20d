import { resolve } from 'node:path';
import { tell } from '#locales/tell.ts';
import { readArguments, toPort } from './arguments.ts';
import { runBuild } from './run-build.ts';
import { serve } from './static-server.ts';

const USAGE = {
  fr: `Construit la publication, puis la sert sur cette machine.

  npm start [-- --content DOSSIER] [--out DOSSIER] [--port NUMÉRO]`,
  en: `Builds the publication, then serves it on this machine.

  npm start [-- --content FOLDER] [--out FOLDER] [--port NUMBER]`,
};

const {
  values: { content, out, port },
  command,
} = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string' },
    port: { type: 'string', default: '4321' },
  },
});
const asked = toPort(port, command);
const folder = await runBuild({ content: resolve(content) }, { out });
if (folder === undefined) process.exit(1);
const { url } = await serveOn(folder, asked);
console.log(
  tell(
    {
      fr: `\n  La publication est à l’adresse ${url}/\n  Ctrl-C pour arrêter.`,
      en: `\n  The publication is at ${url}/\n  Ctrl-C to stop.`,
    },
    command.language,
  ),
);

/** The asked port, or a free one when it is taken. */
async function serveOn(folder: string, asked: number): Promise<{ url: string }> {
  try {
    return await serve(folder, asked);
  } catch {
    return serve(folder, 0);
  }
}
