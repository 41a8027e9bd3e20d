import { resolve } from 'node:path';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { Shard } from '#build/shards.ts';
import { readInstant } from './clock.ts';
import { readArguments, refuse } from './arguments.ts';
import { orRefuse } from './or-refuse.ts';

const USAGE = {
  fr: `Vérifie le contenu, puis construit la publication et son index de recherche.

  npm run build [-- --content DOSSIER] [--out DOSSIER] [--now DATE] [--clean] [--drafts] [--record] [--untrusted] [--timings] [--why]
  npm run build -- --preview NOM [--end]

  --content  dossier de la publication (content)
  --out      dossier construit (dist, ou celui qu’astro.config.mjs nomme)
  --now      instant de parution, tel que 2026-12-01T08:00:00+01:00 (maintenant)
  --clean    ne rien reprendre des constructions précédentes
  --drafts   montrer aussi les brouillons et les articles programmés
  --untrusted
             d’un contenu dont on ne connaît pas l’auteur : MDX refusé quoi que dise astro.config.mjs,
             rien repris d’autres constructions ni gardé pour elles
  --shard    ne faire qu’une part des fichiers, telle que 2/8, dans dist.shard-2-8 ; « npm run merge-shards » les réunit
  --timings  dire ce qui a pris du temps : les étapes, et les fichiers les plus longs à faire
  --why      dire, de chaque page refaite, ce qui a changé depuis la construction précédente
  --record   inscrire les adresses publiées dans addresses.txt malgré --now ou --no-…
             (sans ces options, une construction les inscrit toujours)
  --preview  construire, avec une page du brouillon NOM (le nom de son fichier) à une adresse que personne ne devine,
             pour l’envoyer à qui doit le relire ; elle vaut trente jours, et suit le brouillon à chaque construction
  --end      avec --preview : retirer cette page
  --no-search, --no-cards, --no-books
             sans l’index de recherche, sans les images d’aperçu, sans les livres (pour mesurer)`,
  en: `Checks the content, then builds the publication and its search index.

  npm run build [-- --content FOLDER] [--out FOLDER] [--now DATE] [--clean] [--drafts] [--record] [--untrusted] [--timings] [--why]
  npm run build -- --preview NAME [--end]

  --content  folder of the publication (content)
  --out      folder to build (dist, or the one that astro.config.mjs names)
  --now      instant of publication, such as 2026-12-01T08:00:00+01:00 (now)
  --clean    reuse nothing of earlier builds
  --drafts   show drafts and scheduled articles too
  --untrusted
             for content whose author is unknown: MDX refused whatever astro.config.mjs says,
             nothing reused of other builds or kept for them
  --shard    make a part of the files only, such as 2/8, in dist.shard-2-8; “npm run merge-shards” joins them
  --timings  tell what took time: the stages, and the files that took longest to make
  --why      tell of each page made again what has changed since the last build
  --record   write the published addresses down in addresses.txt in spite of --now or --no-…
             (without these options, a build always does)
  --preview  build, with a page of the draft NAME (the name of its file) at an address that nobody can guess,
             to send to who is to read it; it lasts thirty days, and follows the draft at each build
  --end      with --preview: remove that page
  --no-search, --no-cards, --no-books
             without the search index, without the link cards, without the books (to measure)`,
};

const { values, command } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string' },
    now: { type: 'string' },
    clean: { type: 'boolean', default: false },
    drafts: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    untrusted: { type: 'boolean', default: false },
    preview: { type: 'string' },
    end: { type: 'boolean', default: false },
    shard: { type: 'string' },
    why: { type: 'boolean', default: false },
    timings: { type: 'boolean', default: false },
    'no-search': { type: 'boolean', default: false },
    'no-cards': { type: 'boolean', default: false },
    'no-books': { type: 'boolean', default: false },
  },
});
const { content, now, clean, drafts, untrusted, preview, end } = values;
const shard = values.shard === undefined ? undefined : toShard(values.shard);
const out = values.out ?? (shard && `dist.shard-${shard.index}-${shard.count}`);
if (shard && preview !== undefined)
  refuse(command, {
    fr: '--preview ne va pas avec --shard.',
    en: '--preview does not go with --shard.',
  });
if (end && preview === undefined)
  refuse(command, { fr: '--end va avec --preview NOM.', en: '--end goes with --preview NAME.' });
if (preview !== undefined && untrusted)
  refuse(command, {
    fr: '--preview ne va pas avec --untrusted.',
    en: '--preview does not go with --untrusted.',
  });
await orRefuse(command.language, () =>
  preview === undefined ? build() : end ? endPreview(preview) : share(preview),
);

async function share(slug: string): Promise<number> {
  const { startSharing } = await import('./share-draft.ts');
  const started = await startSharing({ contentDir: resolve(content), out, slug, now });
  if ('mistake' in started) return fail(started.mistake);
  const code = await build();
  if (code !== 0) started.undo();
  else
    console.log(
      tell(
        {
          fr: `Aperçu de ${slug}, trente jours durant, une fois le dossier envoyé (après l’adresse du site) :\n  ${started.path}\nPour le retirer : npm run build -- --preview ${slug} --end`,
          en: `Preview of ${slug}, for thirty days, once the folder is sent (after the address of the site):\n  ${started.path}\nTo remove it: npm run build -- --preview ${slug} --end`,
        },
        command.language,
      ),
    );
  return code;
}

async function endPreview(slug: string): Promise<number> {
  const { stopSharing } = await import('./share-draft.ts');
  const isEnded = await stopSharing({ contentDir: resolve(content), out, slug, now });
  if (!isEnded) return fail({ fr: `${slug} n’a pas d’aperçu ici.`, en: `${slug} has no preview here.` });
  console.log(
    tell(
      {
        fr: `Aperçu de ${slug} retiré : envoyer le dossier de nouveau.`,
        en: `Preview of ${slug} removed: send the folder again.`,
      },
      command.language,
    ),
  );
  return 0;
}

function fail(mistake: Told): number {
  console.error(tell(mistake, command.language));
  return 1;
}

function toShard(written: string): Shard {
  const [index = 0, count = 0] = /^\d{1,3}\/\d{1,3}$/.test(written) ? written.split('/').map(Number) : [];
  return index > 0 && index <= count
    ? { index, count }
    : refuse(command, {
        fr: `Part attendue, telle que 2/8 : ${written}.`,
        en: `A part is expected, such as 2/8: ${written}.`,
      });
}

/** Loads the program only here: wrong use is told at once. */
async function build(): Promise<number> {
  const [{ runBuild }, { isForShard }] = await Promise.all([
    import('./run-build.ts'),
    import('#build/shards.ts'),
  ]);
  if (shard && out !== undefined && !isForShard(resolve(out)))
    return fail({
      fr: `${out} contient autre chose qu’une part : nommer un autre dossier.`,
      en: `${out} holds something other than a part: name another folder.`,
    });
  const folder = await runBuild(
    {
      content: resolve(content),
      now: readInstant(now, command),
      clean,
      drafts,
      record: shard ? false : values.record || undefined,
      shard,
      untrusted,
      noSearch: values['no-search'],
      noCards: values['no-cards'],
      noBooks: values['no-books'],
    },
    { out, timings: values.timings, why: values.why },
  );
  return folder === undefined ? 1 : 0;
}
