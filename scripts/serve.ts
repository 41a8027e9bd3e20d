import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, refuse, toPort } from './arguments.ts';
import { serve } from './static-server.ts';

const USAGE = {
  fr: 'Sert un dossier construit.\n\n  npm run serve [-- --out DOSSIER] [--port NUMÉRO]',
  en: 'Serves a built folder.\n\n  npm run serve [-- --out FOLDER] [--port NUMBER]',
};

const {
  values: { out, port },
  command,
} = readArguments({
  usage: USAGE,
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
const asked = toPort(port, command);
if (!existsSync(join(out, 'index.html')))
  refuse(command, { fr: `Rien n’est construit dans ${out}.`, en: `Nothing is built in ${out}.` });
const { url } = await serve(resolve(out), asked);
console.log(`${url}/`);
