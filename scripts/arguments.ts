import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { endOnFailure } from '#build/failure.ts';
import type { Told, Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { findLanguage } from './language.ts';

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  /** Printed on wrong use and for `--help`. */
  readonly usage: Translated;
  readonly options: Options;
  /** The option that names the folder of the publication: `content`, when absent. */
  readonly folder?: string;
  /** How many words may stand outside options; none when absent. */
  readonly positionals?: number;
}

/** A command that runs: how to call it, and the language that it speaks. */
export interface Command {
  readonly usage: Translated;
  /** Of the publication; of the terminal, where there is none yet. */
  readonly language: string;
}

const MISTAKES: Readonly<Record<string, (word: string) => Translated>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (word) => ({
    fr: `Option inconnue : ${word}.`,
    en: `Unknown option: ${word}.`,
  }),
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (word) => ({
    fr: `Valeur absente ou de trop : ${word}.`,
    en: `Missing or needless value: ${word}.`,
  }),
};

/** The arguments of a script, which begins: see `endOnFailure`. Wrong use prints the usage on stderr and ends with code 2; `--help` prints it on stdout. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  line: CommandLine<Options>,
): Parsed<Options> & { readonly command: Command } {
  const args = process.argv.slice(2);
  const command = { usage: line.usage, language: chooseLanguage(line, args) };
  endOnFailure(command.language);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${tell(line.usage, command.language).trim()}\n`);
    process.exit(0);
  }
  const kept = findKeptByNpm(Object.keys(line.options), args, process.env);
  if (kept !== undefined)
    refuse(command, {
      fr: `npm a gardé --${kept} pour lui : écrire « -- » devant (npm run … -- --${kept}).`,
      en: `npm kept --${kept} for itself: write “--” before it (npm run … -- --${kept}).`,
    });
  const result = parseArguments(line, args);
  return 'mistake' in result ? refuse(command, result.mistake) : { ...result, command };
}

/** The one that was asked for, or that of the folder: also where the rest is badly written. */
function chooseLanguage(
  { options, folder = 'content' }: CommandLine<ParseArgsOptionsConfig>,
  args: readonly string[],
): string {
  const { language, [folder]: dir } = parseArgs({ args: [...args], options, strict: false }).values;
  if (typeof language === 'string') return language;
  return findLanguage(resolve(typeof dir === 'string' ? dir : 'content'));
}

/** The same without touching the process: what was read, or what is wrong with it. */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  { options, positionals = 0 }: CommandLine<Options>,
  args: readonly string[],
): Parsed<Options> | { readonly mistake: Told } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const tooMany = parsed.positionals[positionals];
    if (tooMany === undefined) return parsed;
    return { mistake: { fr: `Mot de trop : ${tooMany}.`, en: `One word too many: ${tooMany}.` } };
  } catch (error) {
    return { mistake: toMistake(error) };
  }
}

/** An option that npm took for its own, as it does of all that stands before « -- »: `npm run rename a b --dry-run` would rename. */
export function findKeptByNpm(
  names: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return names.find(
    (name) =>
      env[`npm_config_${name.replaceAll('-', '_')}`] &&
      !args.some((word) => word === `--${name}` || word.startsWith(`--${name}=`)),
  );
}

/** The content folder that was asked for, as a whole path; one that is no publication ends with code 2. */
export function toContentDir(written: string, command: Command): string {
  const contentDir = resolve(written);
  return existsSync(join(contentDir, 'site.yaml'))
    ? contentDir
    : refuse(command, {
        fr: `Pas de site.yaml dans ${written} : « npm run init ${written} » en commence un.`,
        en: `No site.yaml in ${written}: “npm run init ${written}” begins one.`,
      });
}

/** The number of a port as it was written; wrong use ends with code 2. */
export function toPort(written: string, command: Command): number {
  return /^\d{1,5}$/.test(written) && Number(written) < 65_536
    ? Number(written)
    : refuse(command, {
        fr: `Port attendu, de 0 à 65535 : ${written}.`,
        en: `A port is expected, from 0 to 65535: ${written}.`,
      });
}

/** Ends the script: what is wrong, how to call it, code 2. */
export function refuse({ usage, language }: Command, mistake: Told): never {
  process.stderr.write(`${tell(mistake, language)}\n\n${tell(usage, language).trim()}\n`);
  process.exit(2);
}

function toMistake(error: unknown): Told {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  const word = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  return MISTAKES[String(error.code)]?.(word) ?? error.message;
}
