import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { endOnFailure } from '#build/failure.ts';

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  /** Printed as it is, in French, on wrong use and for `--help`. */
  readonly usage: string;
  readonly options: Options;
  /** How many words may stand outside options; none when absent. */
  readonly positionals?: number;
}

const MISTAKES: Readonly<Record<string, (word: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (word) => `Option inconnue : ${word}.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (word) => `Valeur absente ou de trop : ${word}.`,
};

/** The arguments of a script, which begins: see `endOnFailure`. Wrong use prints the usage on stderr and ends with code 2; `--help` prints it on stdout. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  line: CommandLine<Options>,
): Parsed<Options> {
  const args = process.argv.slice(2);
  endOnFailure();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${line.usage.trim()}\n`);
    process.exit(0);
  }
  const kept = findKeptByNpm(Object.keys(line.options), args, process.env);
  if (kept !== undefined)
    refuse(line.usage, `npm a gardé --${kept} pour lui : écrire « -- » devant (npm run … -- --${kept}).`);
  const result = parseArguments(line, args);
  return 'mistake' in result ? refuse(line.usage, result.mistake) : result;
}

/** The same without touching the process: what was read, or what is wrong with it, in French. */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  { options, positionals = 0 }: CommandLine<Options>,
  args: readonly string[],
): Parsed<Options> | { readonly mistake: string } {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const tooMany = parsed.positionals[positionals];
    return tooMany === undefined ? parsed : { mistake: `Mot de trop : ${tooMany}.` };
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
export function toContentDir(written: string, usage: string): string {
  const contentDir = resolve(written);
  return existsSync(join(contentDir, 'site.yaml'))
    ? contentDir
    : refuse(usage, `Pas de site.yaml dans ${written} : « npm run init ${written} » en commence un.`);
}

/** The number of a port as it was written; wrong use ends with code 2. */
export function toPort(written: string, usage: string): number {
  return /^\d{1,5}$/.test(written) && Number(written) < 65_536
    ? Number(written)
    : refuse(usage, `Port attendu, de 0 à 65535 : ${written}.`);
}

/** Ends the script: what is wrong, how to call it, code 2. */
export function refuse(usage: string, mistake: string): never {
  process.stderr.write(`${mistake}\n\n${usage.trim()}\n`);
  process.exit(2);
}

function toMistake(error: unknown): string {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  const word = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  return MISTAKES[String(error.code)]?.(word) ?? error.message;
}
