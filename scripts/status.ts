import { dirname, join, relative } from 'node:path';
import { FileStore } from '#engine/file-store.ts';
import { toStoreDir } from '#build/expensive-assets.ts';
import { checkFolder } from '#check/check-folder.ts';
import { toStatus } from '#check/status.ts';
import { toClock } from '#integration/options.ts';
import { getLocale, hasLocale } from '#locales/get-locale.ts';
import { tell } from '#locales/tell.ts';
import { toIso } from '#model/dates.ts';
import { fillNames } from '#load/fill-names.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { openCheckCache, saveCheckCache } from './check-cache.ts';
import { readInstant } from './clock.ts';
import { finishInterrupted } from './content-lock.ts';
import { toWorkflow } from './publish-workflow.ts';
import { toStatusWords } from './status-words.ts';

const USAGE = {
  fr: `
Usage : npm run status [-- --content DOSSIER] [--now DATE] [--workflow]

Dit où en est la publication : brouillons et ce qui leur manque, articles à paraître et leur heure, séries
inachevées, prochaine construction.

  --workflow  écrit de quoi la construire à ces heures, pour GitHub (.github/workflows/publier.yml)
`,
  en: `
Usage: npm run status [-- --content FOLDER] [--now DATE] [--workflow]

Tells where the publication stands: drafts and what they lack, scheduled articles and their time, unfinished series,
the next build.

  --workflow  writes what builds it at those times, for GitHub (.github/workflows/publier.yml)
`,
};

const { values, command } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    now: { type: 'string' },
    workflow: { type: 'boolean', default: false },
  },
});
const root = dirname(import.meta.dirname);
const contentDir = toContentDir(values.content, command);
const folder = relative(root, contentDir);
if (values.workflow && folder.startsWith('..'))
  console.error(
    tell(
      {
        fr: `${values.content} n’est pas dans le projet : l’y mettre, et l’enregistrer dans git, sinon GitHub ne l’aura pas.`,
        en: `${values.content} is not in the project: put it there, and record it in git, or GitHub will not have it.`,
      },
      command.language,
    ),
  );
await finishInterrupted(contentDir);
const cache = openCheckCache(contentDir);
const { content, problems, now } = await checkFolder({
  contentDir,
  cache,
  publicDir: join(root, 'public'),
  toNow: toClock(readInstant(values.now, command)),
  kept: new FileStore(toStoreDir(join(root, '.cache'))),
  mdx: 'read',
});
const all = content.salvaged;
if (!all)
  refuse(command, {
    fr: 'site.yaml est illisible : npm run check dit pourquoi.',
    en: 'site.yaml cannot be read: npm run check tells why.',
  });
const { timeZone, publisher } = all.site;
const locale = getLocale(hasLocale(command.language) ? command.language : 'en');
const toInstant = (at: number): string => locale.dates.toInstant(toIso(at, timeZone));
const status = toStatus(fillNames(all), problems, now);
console.log(
  values.workflow
    ? toWorkflow(status.changes, {
        root,
        folder,
        email: publisher.email,
        toInstant,
        language: command.language,
      })
    : toStatusWords(status, { root, content: values.content, toInstant, language: command.language }),
);
saveCheckCache(cache);
