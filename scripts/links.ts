import { join } from 'node:path';
import { readContentFile } from '#addresses/content-file.ts';
import { archiveSources, ARCHIVE } from '#links/archive-sources.ts';
import { checkLinks } from '#links/check-links.ts';
import { LINKS_FILE, linkRecordsSchema, toLinksText, type LinkRecord } from '#model/link-record.ts';
import { listWebAddresses } from '#links/list-web-addresses.ts';
import { editFile } from '#engine/edit-file.ts';
import { readUnchanged } from '#engine/changed-file.ts';
import { loadContent, type LoadedContent } from '#load/load-content.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { toDay } from '#model/dates.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { toClock } from '#integration/options.ts';
import { readInstant } from './clock.ts';
import { unlessChanging } from '#build/unless-changing.ts';

const USAGE = {
  fr: `
Usage : npm run links -- [options]

Visite les adresses extérieures du contenu, poliment, et dit celles qui sont mortes, déplacées ou changées.
Ce qui est appris va dans links.yaml, à garder avec le contenu. Seule cette commande va sur le réseau.

  --content DOSSIER    dossier du contenu (content)
  --archive            écrire dans l’en-tête des articles la copie archivée (web.archive.org) des sources qui n’en ont pas
  --now DATE           jour de la visite (aujourd’hui)
  --max-age JOURS      ne pas revoir ce qui répondait il y a moins de tant de jours (7)
  --parallel NOMBRE    serveurs visités en même temps, chacun une requête à la fois (8)
  --timeout SECONDES   attente d’une réponse (20)
  --retries NOMBRE     nouveaux essais sans réponse (2)
  --pause MS           repos entre deux requêtes au même serveur (1000)
  --archive-service ADRESSE   service d’archives (${ARCHIVE})

Code de fin : 0 si tout répond, 1 si une adresse est morte, 2 commande mal écrite.
`,
  en: `
Usage: npm run links -- [options]

Visits the external addresses of the content, politely, and tells which are dead, moved or changed.
What is learnt goes into links.yaml, to be kept with the content. Only this command uses the network.

  --content FOLDER     folder of the content (content)
  --archive            write the archived copy (web.archive.org) of sources that have none into the front matter of articles
  --now DATE           day of the visit (today)
  --max-age DAYS       do not visit again what answered less than so many days ago (7)
  --parallel NUMBER    servers visited at the same time, each one request at a time (8)
  --timeout SECONDS    how long to wait for an answer (20)
  --retries NUMBER     new attempts without an answer (2)
  --pause MS           rest between two requests to the same server (1000)
  --archive-service ADDRESS   archive service (${ARCHIVE})

Exit code: 0 if everything answers, 1 if an address is dead, 2 for a command badly written.
`,
};

const WORDS = {
  dead: { fr: 'Mortes', en: 'Dead' },
  moved: { fr: 'Déplacées', en: 'Moved' },
  changed: { fr: 'Changées', en: 'Changed' },
  silent: { fr: 'Sans réponse', en: 'Without an answer' },
  refused: {
    fr: 'Fermées aux programmes (robots.txt ou refus)',
    en: 'Closed to programs (robots.txt or refusal)',
  },
} as const;

/** What errors of the network mean; a status is a number. */
const REASONS: Readonly<Record<string, Translated>> = {
  ENOTFOUND: { fr: 'ce nom n’existe pas', en: 'this name does not exist' },
  EAI_AGAIN: { fr: 'nom introuvable pour l’instant', en: 'name not found for the moment' },
  ECONNREFUSED: { fr: 'connexion refusée', en: 'connection refused' },
  ECONNRESET: { fr: 'connexion coupée', en: 'connection cut' },
  TIMEOUT: { fr: 'pas de réponse à temps', en: 'no answer in time' },
  UND_ERR_CONNECT_TIMEOUT: { fr: 'pas de réponse à temps', en: 'no answer in time' },
  CERT_HAS_EXPIRED: { fr: 'certificat périmé', en: 'certificate out of date' },
  ERR_TLS_CERT_ALTNAME_INVALID: { fr: 'certificat d’un autre nom', en: 'certificate of another name' },
  TOO_MANY_REDIRECTS: { fr: 'redirections sans fin', en: 'endless redirects' },
};

const { values, command } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    archive: { type: 'boolean', default: false },
    now: { type: 'string' },
    'max-age': { type: 'string', default: '7' },
    parallel: { type: 'string', default: '8' },
    timeout: { type: 'string', default: '20' },
    retries: { type: 'string', default: '2' },
    pause: { type: 'string', default: '1000' },
    'archive-service': { type: 'string', default: ARCHIVE },
  },
});

const timing = {
  timeout:
    toNumber('timeout', (value) => value > 0, { fr: 'Nombre supérieur à 0', en: 'A number above 0' }) * 1000,
  pause: toNumber('pause', (value) => value >= 0, { fr: 'Nombre', en: 'A number' }),
};
const visits = {
  ...timing,
  maxAge: toNumber('max-age', (value) => value >= 0, { fr: 'Nombre', en: 'A number' }),
  parallel: toNumber('parallel', (value) => Number.isInteger(value) && value > 0, {
    fr: 'Nombre entier d’au moins 1',
    en: 'A whole number of at least 1',
  }),
  retries: toNumber('retries', Number.isInteger, { fr: 'Nombre entier', en: 'A whole number' }),
};

process.exitCode = await run(toContentDir(values.content, command));

async function run(contentDir: string): Promise<number> {
  const read = (): Promise<LoadedContent> => loadContent({ contentDir, mdx: 'read' });
  const content = await unlessChanging(contentDir, () => readUnchanged(contentDir, read));
  const catalog = content?.catalog;
  if (!catalog) {
    const told = {
      fr: 'Le contenu ne peut pas être lu : `npm run check` dit pourquoi.\n',
      en: 'The content cannot be read: `npm run check` tells why.\n',
    };
    // Of a folder that keeps changing, it has been told.
    if (content) process.stderr.write(tell(told, command.language));
    return 1;
  }
  const files = listWebAddresses(catalog);
  const visited: LinkRecord[] = [];
  const { timeZone } = catalog.site;
  const records = await checkLinks({
    ...visits,
    urls: [...files.keys()],
    known: toKnown(readContentFile(contentDir, LINKS_FILE)),
    today: toDay(toClock(readInstant(values.now, command))(timeZone), timeZone),
    onRecord: (record) => visited.push(record),
  });
  if (isOffline(visited)) {
    process.stderr.write(
      tell(
        {
          fr: `Aucun serveur n’a répondu : sans doute pas de réseau. ${LINKS_FILE} n’est pas changé.\n`,
          en: `No server answered: probably no network. ${LINKS_FILE} is not changed.\n`,
        },
        command.language,
      ),
    );
    return 1;
  }
  const fresh = new Map(visited.map((record) => [record.url, record]));
  editFile(join(contentDir, LINKS_FILE), (text) => {
    const latest = toKnown(text);
    return toLinksText(
      [...records.values()].map((record) => fresh.get(record.url) ?? latest.get(record.url) ?? record),
      command.language,
    );
  });
  process.stdout.write(toReport([...records.values()], files));
  if (values.archive)
    for (const { file, copy } of await archiveSources(catalog, {
      contentDir,
      service: values['archive-service'],
      ...timing,
    }))
      process.stdout.write(
        tell(
          { fr: `copie archivée : ${file} : ${copy}\n`, en: `archived copy: ${file}: ${copy}\n` },
          command.language,
        ),
      );
  return [...records.values()].some(({ status }) => status === 'dead') ? 1 : 0;
}

/** Whether several hosts were asked and none answered: that tells nothing about them. */
function isOffline(visited: readonly LinkRecord[]): boolean {
  const isMute = ({ status, reason = '' }: LinkRecord): boolean =>
    (status === 'dead' || status === 'silent') && !/^\d+$/.test(reason);
  return new Set(visited.map(({ url }) => new URL(url).host)).size > 1 && visited.every(isMute);
}

function toKnown(text: string): ReadonlyMap<string, LinkRecord> {
  const result = parseYaml(text);
  const parsed = linkRecordsSchema.safeParse('data' in result ? (result.data ?? []) : undefined);
  if (!parsed.success)
    refuse(command, {
      fr: `${LINKS_FILE} est illisible : le corriger, ou l’effacer pour tout revoir.`,
      en: `${LINKS_FILE} cannot be read: correct it, or erase it to visit everything again.`,
    });
  return new Map(parsed.data.map((record) => [record.url, record]));
}

function toReport(records: readonly LinkRecord[], files: ReadonlyMap<string, readonly string[]>): string {
  const blocks = Object.entries(WORDS).flatMap(([status, title]) => {
    const lines = records.filter((record) => record.status === status).map((record) => toLine(record, files));
    const head = { fr: `${title.fr} : ${lines.length}`, en: `${title.en}: ${lines.length}` };
    return lines.length === 0 ? [] : [`${tell(head, command.language)}\n${lines.join('\n')}`];
  });
  const alive = records.filter(({ status }) => status === 'alive').length;
  const sum = {
    fr: `${alive} sur ${records.length} répondent à leur adresse.`,
    en: `${alive} of ${records.length} answer at their address.`,
  };
  return `${[...blocks, tell(sum, command.language)].join('\n\n')}\n`;
}

function toLine(
  { url, to, reason, alive }: LinkRecord,
  files: ReadonlyMap<string, readonly string[]>,
): string {
  const rest = [
    to && `→ ${to}`,
    reason && `(${tell(REASONS[reason] ?? reason, command.language)})`,
    alive && tell({ fr: `vue le ${alive}`, en: `seen on ${alive}` }, command.language),
  ].filter(Boolean);
  return `  ${[url, ...rest].join(' ')}\n    ${(files.get(url) ?? []).join(', ')}`;
}

type NumberName = 'max-age' | 'parallel' | 'timeout' | 'retries' | 'pause';

function toNumber(name: NumberName, isRight: (value: number) => boolean, expected: Translated): number {
  const written = values[name];
  const value = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return isRight(value)
    ? value
    : refuse(command, {
        fr: `${expected.fr} attendu : --${name} ${written}.`,
        en: `${expected.en} is expected: --${name} ${written}.`,
      });
}
