import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tell } from '#locales/tell.ts';
import { CREDENTIALS } from '#publish/releases/refusal.ts';
import { verify } from '#publish/releases/verify.ts';
import { readArguments, refuse } from './arguments.ts';
import { orRefuse } from './or-refuse.ts';

const USAGE = {
  fr: `Demande à un serveur tout ce que contient le dossier construit, et compare : octets, types, en-têtes, redirections, flux inchangés (304).

  npm run verify ADRESSE [-- --out DOSSIER]

  ADRESSE  celle du site : https://exemple.fr/
  --out    dossier construit (dist)`,
  en: `Asks a server for all that the built folder holds, and compares: bytes, types, headers, redirects, unchanged feeds (304).

  npm run verify ADDRESS [-- --out FOLDER]

  ADDRESS  that of the site: https://example.com/
  --out    built folder (dist)`,
};
const REMEDY = {
  fr: '→ Vérifier que l’adresse est celle de cette publication, publier ce qui est construit (npm run publish), et recharger les fichiers du serveur (docs/hosting.md).',
  en: '→ Check that the address is that of this publication, publish what is built (npm run publish), and reload the files of the server (docs/hosting.md).',
};
/** Lines that are shown. */
const MOST_SHOWN = 40;

const {
  values: { out },
  positionals: [address = ''],
  command,
} = readArguments({
  usage: USAGE,
  options: { out: { type: 'string', default: 'dist' } },
  positionals: 1,
});
const { language } = command;
const url = URL.parse(address);
const shown = address.replaceAll(CREDENTIALS, '…@');
if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
  refuse(command, {
    fr: `Adresse attendue, sans nom ni mot de passe, telle que https://exemple.fr/ : ${shown || '(aucune)'}.`,
    en: `Expected an address without a name or password, such as https://example.com/: ${shown || '(none)'}.`,
  });
if (!existsSync(join(out, 'index.html')))
  refuse(command, { fr: `Rien n’est construit dans ${out}.`, en: `Nothing is built in ${out}.` });

await orRefuse(language, async () => {
  const { files, redirects, mistakes } = await verify(resolve(out), url.href);
  for (const mistake of mistakes.slice(0, MOST_SHOWN)) console.error(tell(mistake, language));
  const wrong = mistakes.length;
  console.log(
    tell(
      {
        fr: `${files} fichiers et ${redirects} redirections demandés à ${url.href} : ${wrong === 0 ? 'tout est comme ici' : `${wrong} ${wrong > 1 ? 'fautes' : 'faute'}`}.`,
        en: `${files} files and ${redirects} redirects asked of ${url.href}: ${wrong === 0 ? 'all is as here' : `${wrong} ${wrong > 1 ? 'mistakes' : 'mistake'}`}.`,
      },
      language,
    ),
  );
  if (wrong > 0) console.error(tell(REMEDY, language));
  return wrong === 0 ? 0 : 1;
});
