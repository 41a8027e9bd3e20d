import { resolve } from 'node:path';
import { readArguments } from './arguments.ts';
import { serve } from './static-server.ts';

const {
  values: { out, port },
} = readArguments({
  usage: 'Sert un dossier construit.\n\n  npm run serve [-- --out DOSSIER] [--port NUMÉRO]',
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
const { url } = await serve(resolve(out), Number(port));
console.log(`${url}/`);
