import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileStore } from '#engine/file-store.ts';
import { toStoreDir } from '#build/expensive-assets.ts';
import { checkFolder } from '#check/check-folder.ts';
import { toCron, toStatus, type SeriesStatus, type Status } from '#check/status.ts';
import { toClock } from '#integration/options.ts';
import { getLocale } from '#locales/get-locale.ts';
import { toIso } from '#model/dates.ts';
import { fillNames } from '#load/fill-names.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { readInstant } from './clock.ts';

const USAGE = `
Usage : npm run status [-- --content DOSSIER] [--now DATE] [--workflow]

Dit où en est la publication : brouillons et ce qui leur manque, articles à paraître et leur heure, séries
inachevées, prochaine construction.

  --workflow  écrit de quoi la construire à ces heures, pour GitHub (.github/workflows/publier.yml)
`;

const { values } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    now: { type: 'string' },
    workflow: { type: 'boolean', default: false },
  },
});
const root = dirname(import.meta.dirname);
const contentDir = toContentDir(values.content, USAGE);
const { content, problems, now } = await checkFolder({
  contentDir,
  publicDir: join(root, 'public'),
  toNow: toClock(readInstant(values.now, USAGE)),
  kept: new FileStore(toStoreDir(join(root, '.cache'))),
  mdx: 'read',
});
const all = content.salvaged;
if (!all) refuse(USAGE, 'site.yaml est illisible : npm run check dit pourquoi.');
const { timeZone } = all.site;
const status = toStatus(fillNames(all), problems, now);
console.log(values.workflow ? toWorkflow(status) : toWords(status));

function toWords({ drafts, scheduled, series, changes }: Status): string {
  const [next] = changes;
  return [
    toBlock(
      'Brouillons',
      drafts.map(({ article, lacks }) =>
        [
          `${article.data.title} (${article.file})`,
          ...lacks.map(({ line, message }) => `  ligne ${line} : ${message}`),
        ].join('\n  '),
      ),
    ),
    toBlock(
      'À paraître',
      scheduled.map(({ publishedAt, data, file }) => `${toInstant(publishedAt)} : ${data.title} (${file})`),
    ),
    toBlock('Séries inachevées', series.map(toSeriesWords)),
    next === undefined
      ? 'Prochaine construction : aucune n’est due.'
      : `Prochaine construction : ${toInstant(next)}. Pour cron, à l’heure UTC :\n  ${toCron(next)} cd ${root} && npm run build\n  (npm run status -- --workflow l’écrit pour GitHub)`,
  ].join('\n\n');
}

function toBlock(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? `${title} : aucun.`.replace('Séries inachevées : aucun', 'Séries inachevées : aucune')
    : `${title} : ${lines.length}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function toSeriesWords({ series: { data }, published, lastAt, next, isInterrupted }: SeriesStatus): string {
  const title =
    typeof next === 'string'
      ? `${next} (à écrire)`
      : `${next.data.title} (${next.draft ? 'brouillon' : toInstant(next.publishedAt)})`;
  const last = lastAt === undefined ? 'aucune partie parue' : `dernière partie le ${toInstant(lastAt)}`;
  return `${data.title} : ${published} sur ${data.plan.length}, ${last}${isInterrupted ? ', interrompue' : ''} ; la suite : ${title}`;
}

function toInstant(at: number): string {
  return getLocale('fr').dates.toInstant(toIso(at, timeZone));
}

/** What publishes at the right hour, and writes down what it has published. */
function toWorkflow({ changes }: Status): string {
  const hours = changes.map((at) => `    - cron: '${toCron(at)}' # ${toInstant(at)}`);
  return `name: Publier

on:
  push:
    branches: [main]
  workflow_dispatch:
  # Heures UTC, écrites par « npm run status -- --workflow » ; à récrire quand un article est programmé.
${hours.length === 0 ? '  # Aucun article n’est programmé.' : `  schedule:\n${hours.join('\n')}`}

permissions:
  contents: write

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: ${toCheckout()}
      - run: npm run build
        env: { CI: '' }
      - name: Garder les adresses publiées
        env:
          COURRIEL: ${JSON.stringify(all?.site.publisher.email ?? '')}
        run: |
          git config user.name 'Publication' && git config user.email "$COURRIEL"
          git add content && (git diff --cached --quiet || (git commit -m 'Adresses publiées [skip ci]' && git push))
      # Où envoyer dist/ se règle dans le dépôt (Settings, Secrets and variables, Actions) : la variable PUBLIER_VERS
      # (moi@exemple.fr:/var/www/site), la variable PUBLIER_HOTE (ce que dit « ssh-keyscan exemple.fr »), le secret PUBLIER_CLE
      # (une clé SSH qui n’ouvre que ce dossier). Ce qui est en trop sur le serveur y reste.
      - name: Envoyer par SSH
        if: vars.PUBLIER_VERS != ''
        env:
          VERS: \${{ vars.PUBLIER_VERS }}
          HOTE: \${{ vars.PUBLIER_HOTE }}
          CLE: \${{ secrets.PUBLIER_CLE }}
        run: |
          umask 077 && mkdir -p ~/.ssh && printf '%s\\n' "$HOTE" >> ~/.ssh/known_hosts && printf '%s\\n' "$CLE" > ~/.ssh/publier
          rsync --recursive --links --times --checksum --delay-updates --exclude .idees-recues.json -e 'ssh -i ~/.ssh/publier' dist/ "$VERS"
      - name: Dire ce qui manque
        if: vars.PUBLIER_VERS == ''
        run: |
          echo '::warning::Construit, mais envoyé nulle part : PUBLIER_VERS n’est pas réglé. Autres hébergeurs : docs/hosting.md.'`;
}

/** The action that clones, by its commit: the one that our own tests run with, which is kept up to date. */
function toCheckout(): string {
  const workflow = readFileSync(join(root, '.github/workflows/tests.yml'), 'utf8');
  return /actions\/checkout@.+/.exec(workflow)?.[0] ?? 'actions/checkout@v6';
}
