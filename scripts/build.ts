import { resolve } from 'node:path';
import { readInstant } from './clock.ts';
import { readArguments } from './arguments.ts';
import { runBuild } from './run-build.ts';

const USAGE = `Vérifie le contenu, puis construit la publication et son index de recherche.

  npm run build [-- --content DOSSIER] [--out DOSSIER] [--now DATE] [--clean] [--drafts] [--record] [--untrusted]

  --content  dossier de la publication (content)
  --out      dossier construit (dist, ou celui qu’astro.config.mjs nomme)
  --now      instant de parution, tel que 2026-12-01T08:00:00+01:00 (maintenant)
  --clean    ne rien reprendre des constructions précédentes
  --drafts   montrer aussi les brouillons et les articles programmés
  --untrusted
             d’un contenu dont on ne connaît pas l’auteur : MDX refusé quoi que dise astro.config.mjs,
             rien repris d’autres constructions ni gardé pour elles
  --record   inscrire les adresses publiées dans addresses.txt malgré --now ou --no-…
             (sans ces options, une construction les inscrit toujours)
  --no-search, --no-cards, --no-books
             sans l’index de recherche, sans les images d’aperçu, sans les livres (pour mesurer)`;

const { values } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string' },
    now: { type: 'string' },
    clean: { type: 'boolean', default: false },
    drafts: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    untrusted: { type: 'boolean', default: false },
    'no-search': { type: 'boolean', default: false },
    'no-cards': { type: 'boolean', default: false },
    'no-books': { type: 'boolean', default: false },
  },
});
const { content, out, now, clean, drafts, record, untrusted } = values;
const folder = await runBuild(
  {
    content: resolve(content),
    now: readInstant(now, USAGE),
    clean,
    drafts,
    record: record || undefined,
    untrusted,
    noSearch: values['no-search'],
    noCards: values['no-cards'],
    noBooks: values['no-books'],
  },
  out,
);
process.exitCode = folder === undefined ? 1 : 0;
