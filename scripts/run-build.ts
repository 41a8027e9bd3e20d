import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { publish } from '#build/build-site.ts';
import { toStoreDir } from '#build/expensive-assets.ts';
import { DATABASE, toStateDir, type BuildOptions } from '#build/open-build.ts';
import { listStages } from '#engine/stages.ts';
import { findFolderMistake } from '#build/refuse-folders.ts';
import { unlessChanging } from '#build/unless-changing.ts';
import { printProblems } from '#check/report/print-problems.ts';
import { allowsMdx, listAdditions } from '#integration/list-additions.ts';
import { OPTIONS_VARIABLE, toBuildOptions, type IntegrationOptions } from '#integration/options.ts';
import { getLocale, hasLocale } from '#locales/get-locale.ts';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toIso } from '#model/dates.ts';
import type { BucketPlace } from '#publish/releases/options.ts';
import type { SharedCache } from '#publish/releases/shared-cache.ts';
import { finishInterrupted } from './content-lock.ts';
import { findLanguage } from './language.ts';
import { printReasons } from './print-reasons.ts';
import { printTimings } from './print-timings.ts';
import { readConfig } from './read-config.ts';
import { findSettings } from './find-settings.ts';
import { orTell } from './or-refuse.ts';

/** What the command alone is asked. */
interface BuildCommand {
  /** The folder to build; where absent, the project's. */
  readonly out?: string | undefined;
  /** Tells what took how long. */
  readonly timings?: boolean;
  /** Tells why each page is made again. */
  readonly why?: boolean;
}

const ROOT = resolve(import.meta.dirname, '..');
/**
 * Builds, and tells on the terminal what was done; Astro itself builds where its configuration asks for more than ours.
 * Gives the folder built; undefined when the content has an error: nothing was changed then.
 */
export async function runBuild(
  options: IntegrationOptions,
  { out, timings = false, why = false }: BuildCommand = {},
): Promise<string | undefined> {
  const config = await readConfig();
  const outDir = out === undefined ? resolve(ROOT, String(config.outDir ?? 'dist')) : resolve(out);
  const settings = await orTell(findLanguage(resolve(ROOT, options.content ?? 'content')), async () =>
    findSettings(config),
  );
  if (!settings) return undefined;
  const { hosting } = settings;
  const additions = listAdditions({ root: ROOT, config });
  const request = toBuildOptions(options, { root: ROOT, outDir, allowsMdx: allowsMdx(config), hosting });
  const { contentDir, clean } = request;
  const language = findLanguage(contentDir);
  const locale = getLocale(hasLocale(language) ? language : 'en');
  const { build: words, dates, formatNumber } = locale;
  if (additions.length > 0 && options.shard) return refuse(tell(toUnshared(additions.join(', ')), language));
  if (additions.length > 0) return handOver(words.handedOver(additions), options, outDir);
  const mistake = findFolderMistake(request, words);
  if (mistake !== undefined) return refuse(mistake);
  await finishInterrupted(contentDir);
  const started = performance.now();
  const place = options.untrusted || clean ? undefined : settings.cache;
  // A store that does not answer costs time, and nothing else.
  const shared = place && (await orTell(language, () => openCache(place, request)));
  const report = await unlessChanging(contentDir, () =>
    publish({ ...request, why, cleanTemplates: clean, log: (line) => console.error(line) }),
  );
  if (!report) return refuse(words.nothingBuilt);
  const { problems, built, pages, written, kept, removed, timeZone, nextChange: next } = report;
  if (built && shared) await orTell(language, () => shared.give());
  printProblems(problems, { contentDir, files: report.content.files.length });
  if (!built) return refuse(words.nothingBuilt);
  const seconds = formatNumber((performance.now() - started) / 1000, 1);
  const folder = relative(process.cwd(), outDir) || outDir;
  console.log(words.done({ pages, folder, seconds, written, kept, removed }));
  for (const file of report.identified) console.log(words.guidWritten(file));
  if (report.foreign.length > 0) console.log(words.foreignKept(report.foreign));
  if (report.leftovers.length > 0) console.log(words.leftBeside(report.leftovers));
  console.log(next ? words.nextChange(dates.toInstant(toIso(next.at, timeZone)), next.slug) : words.noChange);
  if (why) printReasons(report.reasons, locale);
  if (timings) printTimings({ ...report, stages: listStages() }, locale);
  return outDir;
}

/** What builds keep for the next ones, into any folder and into this one, with what other machines have made. */
async function openCache(place: BucketPlace, options: BuildOptions): Promise<SharedCache> {
  const { SharedCache } = await import('#publish/releases/shared-cache.ts');
  const [store, state] = [toStoreDir(options.cacheDir), toStateDir(options)];
  const shared = new SharedCache(place, { store, database: join(state, DATABASE) });
  await shared.take();
  return shared;
}

function handOver(message: string, options: IntegrationOptions, outDir: string): string | undefined {
  console.error(message);
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, [OPTIONS_VARIABLE]: JSON.stringify(options) },
    },
  );
  return status === 0 ? outDir : undefined;
}

function toUnshared(additions: string): Told {
  return {
    fr: `astro.config.mjs demande plus que nous (${additions}) : Astro construit tout lui-même, et --shard ne le partage pas.`,
    en: `astro.config.mjs asks for more than ours (${additions}): Astro itself builds all of it, and --shard does not share that.`,
  };
}

function refuse(message: string): undefined {
  console.error(message);
}
