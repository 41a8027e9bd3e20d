import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { tell } from '#locales/tell.ts';
import { takeContent } from '#publish/workflows/take-content.ts';
import { readArguments, refuse } from './arguments.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { orRefuse } from './or-refuse.ts';

const USAGE = {
  fr: `
Usage : npm run review -- DÉPÔT [--commit COMMIT] [--folder DOSSIER] [--out DOSSIER]

Vérifie et construit le contenu d’un autre dépôt, dont on ne connaît pas l’auteur : le programme est celui d’ici, et de ce
dépôt rien d’autre n’est pris.

  DÉPÔT     son dossier
  --commit  le commit à lire (HEAD)
  --folder  dossier de la publication dans ce dépôt (content)
  --out     où mettre le rapport (report.txt) et la publication (site/) (dist.review)
`,
  en: `
Usage: npm run review -- REPOSITORY [--commit COMMIT] [--folder FOLDER] [--out FOLDER]

Checks and builds the content of another repository, whose author is unknown: the program is the one here, and nothing
else is taken from that repository.

  REPOSITORY  its folder
  --commit    the commit to read (HEAD)
  --folder    folder of the publication in that repository (content)
  --out       where to put the report (report.txt) and the publication (site/) (dist.review)
`,
};
/** Characters of a report: more help nobody. */
const MOST_REPORTED = 60_000;

const text = { type: 'string' } as const;
const {
  values: { commit, folder, out },
  positionals: [repository],
  command,
} = readArguments({
  usage: USAGE,
  options: {
    commit: { ...text, default: 'HEAD' },
    folder: { ...text, default: 'content' },
    out: { ...text, default: 'dist.review' },
  },
  positionals: 1,
});
if (repository === undefined) refuse(command, { fr: 'Dépôt absent.', en: 'No repository is given.' });
if (existsSync(out) && readdirSync(out).length > 0)
  refuse(command, {
    fr: `${out} n’est pas vide : en choisir un autre, ou le vider.`,
    en: `${out} is not empty: choose another, or empty it.`,
  });
const contentDir = join(resolve(out), 'content');

await orRefuse(command.language, async () => {
  mkdirSync(contentDir, { recursive: true });
  const report = (text: string): void => writeFileSync(join(out, 'report.txt'), text.slice(0, MOST_REPORTED));
  await takeContent({ repository, commit, folder, to: contentDir }).catch((error: unknown) => {
    if (error instanceof PublishRefusal) report(tell(error.told, command.language));
    throw error;
  });
  const checked = run('check', '--all');
  const built = checked.code === 0 ? run('build', '--out', join(out, 'site')) : checked;
  // What they print names the folder where it was put.
  const printed = [checked, ...(built === checked ? [] : [built])].map((one) => one.printed).join('\n');
  const named = printed.replaceAll(relative(process.cwd(), contentDir), folder);
  report(named);
  console.log(named);
  if (built.code === 0)
    console.log(tell({ fr: `Aperçu : ${out}/site`, en: `Preview: ${out}/site` }, command.language));
  return built.code;
});

/** One of our commands, over what was taken. */
function run(name: string, ...args: readonly string[]): { readonly code: number; readonly printed: string } {
  const script = join(import.meta.dirname, `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, '--untrusted', '--content', contentDir, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, CI: '', NODE_DISABLE_COMPILE_CACHE: '1' },
    },
  );
  return { code: status ?? 1, printed: `${stderr}${stdout}` };
}
