import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { getLocale } from '#locales/get-locale.ts';
import { toIso } from '#model/dates.ts';
import { publish, type PublishReport } from '#build/build-site.ts';
import { toTextReport } from './report/text.ts';
import { unlessChanging } from './unless-changing.ts';

/** Warnings that a build shows: `npm run check` shows all. */
const MOST_WARNINGS = 20;

/** The author's terminal is French, whatever language the publication is in. */
const FRENCH = getLocale('fr');
const NOTHING_BUILT = 'Rien n’a été construit ; la version précédente est intacte.';

export interface BuildRequest {
  readonly content: string;
  readonly out: string;
  readonly toNow: (timeZone: string) => number;
  readonly clean: boolean;
  readonly drafts: boolean;
  /** Whether the addresses published are written down for ever (content/addresses.txt). */
  readonly record: boolean;
  readonly noSearch?: boolean;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
}

/** Builds, and tells on the terminal what was done. False when the content has an error: nothing was changed then. */
export async function runBuild({ content, out, ...rest }: BuildRequest): Promise<boolean> {
  if (!existsSync(join(content, 'site.yaml')))
    return refuse(`Pas de site.yaml dans ${content} : ce dossier n’est pas une publication.`);
  if (`${content}/`.startsWith(`${out}/`) || isForeign(out))
    return refuse(`Le dossier de sortie ${out} serait effacé : en choisir un autre.`);
  if (`${out}/`.startsWith(`${content}/`))
    return refuse(`Le dossier de sortie ${out} est dans le contenu : en choisir un autre.`);
  const started = performance.now();
  const report = await unlessChanging(content, () =>
    publish({
      root: resolve(import.meta.dirname, '..'),
      contentDir: content,
      outDir: out,
      ...rest,
      cleanTemplates: rest.clean,
      log: (line) => console.error(line),
    }),
  );
  if (!report) return refuse(NOTHING_BUILT);
  if (report.problems.length > 0) process.stderr.write(toProblemText(report, content));
  if (!report.built) return refuse(NOTHING_BUILT);
  const seconds = FRENCH.formatNumber((performance.now() - started) / 1000, 1);
  console.log(
    `${report.pages} pages dans ${relative(process.cwd(), out) || out} en ${seconds} s : ${report.written} fichiers écrits, ${report.kept} gardés, ${report.removed} retirés.`,
  );
  const next = report.nextChange;
  console.log(
    next
      ? `Prochain changement : ${FRENCH.dates.toInstant(toIso(next.at, report.timeZone))} (${next.slug}).`
      : 'Aucun article n’est programmé.',
  );
  return true;
}

/** A folder with files of which no build is the author. */
function isForeign(out: string): boolean {
  return (
    existsSync(out) &&
    readdirSync(out).length > 0 &&
    !(existsSync(join(out, '404.html')) && existsSync(join(out, 'sitemap.xml')))
  );
}

function toProblemText({ problems, content }: PublishReport, contentDir: string): string {
  const folder = relative(process.cwd(), contentDir) || '.';
  return toTextReport(
    { folder, files: content.files.length, problems, hidden: [] },
    { colors: process.stderr.isTTY && !process.env['NO_COLOR'], most: MOST_WARNINGS },
  );
}

function refuse(message: string): false {
  console.error(message);
  return false;
}
