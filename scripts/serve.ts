import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, refuse, toPort } from './arguments.ts';
import { serve } from './static-server.ts';

const USAGE = 'Sert un dossier construit.\n\n  npm run serve [-- --out DOSSIER] [--port NUMÉRO]';

const {
  values: { out, port },
} = readArguments({
  usage: USAGE,
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
const asked = toPort(port, USAGE);
if (!existsSync(join(out, 'index.html'))) refuse(USAGE, `Rien n’est construit dans ${out}.`);
const { url } = await serve(resolve(out), asked);
console.log(`${url}/`);
