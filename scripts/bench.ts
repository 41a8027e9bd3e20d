import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse } from './arguments.ts';
import { prepareContender, WORKS } from './bench/contenders.ts';
import { TOOLS, writeCorpus } from './bench/corpus.ts';
import { openPlace } from './bench/place.ts';
import { toTable, updateDocument, type Run } from './bench/report.ts';
import { runRounds, type Sample } from './bench/rounds.ts';
import { drawSizes } from './bench/draw-sizes.ts';

const USAGE = {
  fr: `Mesure la construction d’une publication inventée, à côté de Hugo et d’Eleventy ; le résultat va dans docs/bench.md.

  npm run bench [-- options]

  --articles N   nombre d’articles (5000)
  --rounds N     nombre de tours (3)
  --tools LISTE  nous,hugo,eleventy
  --work LISTE   clean,warm,edit
  --search       avec l’index de recherche (Pagefind pour les autres)
  --cards, --books  avec les images d’aperçu, avec les livres, que nous seuls faisons
  --dir DOSSIER  où écrire (un système de fichiers en mémoire s’il y en a un)
  --dry-run      ne pas toucher à docs/bench.md`,
  en: `Measures the building of an invented publication, beside Hugo and Eleventy; the result goes into docs/bench.md.

  npm run bench [-- options]

  --articles N   number of articles (5000)
  --rounds N     number of rounds (3)
  --tools LIST   nous,hugo,eleventy
  --work LIST    clean,warm,edit
  --search       with the search index (Pagefind for the others)
  --cards, --books  with the link cards, with the books, which we alone make
  --dir FOLDER   where to write (a file system in memory if there is one)
  --dry-run      leave docs/bench.md alone`,
};

const { values, command } = readArguments({
  usage: USAGE,
  options: {
    articles: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    tools: { type: 'string', default: 'nous,hugo,eleventy' },
    work: { type: 'string', default: 'clean,warm,edit' },
    search: { type: 'boolean', default: false },
    cards: { type: 'boolean', default: false },
    books: { type: 'boolean', default: false },
    dir: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const DOCUMENT = resolve(import.meta.dirname, '../docs/bench.md');
const DRAWING = resolve(import.meta.dirname, '../docs/bench-sizes.svg');
const tools = readList(values.tools, TOOLS);
const works = readList(values.work, WORKS);
const articles = readCount(values.articles);
const rounds = readCount(values.rounds);
const extras = { search: values.search, cards: values.cards, books: values.books };

const { folder, fileSystem } = openPlace(values.dir);
process.once('SIGINT', () => process.exit(130));
const contenders = tools.map((tool) => prepareContender(tool, folder));
process.once('exit', () => {
  for (const { forget } of contenders) forget();
  rmSync(folder, { recursive: true, force: true });
});
console.error(
  tell(
    {
      fr: `${articles} articles pour ${tools.join(', ')}, dans ${folder} (${fileSystem})…`,
      en: `${articles} articles for ${tools.join(', ')}, in ${folder} (${fileSystem})…`,
    },
    command.language,
  ),
);
const plan = writeCorpus({
  articles,
  folders: Object.fromEntries(contenders.map(({ tool, input }) => [tool, input])),
});
const samples = await runRounds({ contenders, works, rounds, extras, plan, onSample: showSample });
report({
  articles,
  rounds,
  extras,
  fileSystem,
  contenders,
  works,
  samples,
  day: new Date().toISOString().slice(0, 10),
});

function report(run: Run): void {
  console.log(`\n${toTable(run)}`);
  if (values['dry-run']) return;
  const document = updateDocument(existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '', run);
  writeFileSync(DOCUMENT, document);
  writeFileSync(DRAWING, drawSizes(document));
}

function showSample({ tool, work, wall, cpu, memory }: Sample, round: number): void {
  console.error(
    `tour ${round}/${rounds}  ${work.padEnd(6)} ${tool.padEnd(9)} ${wall.toFixed(2).padStart(7)} s, processeur ${cpu.toFixed(2).padStart(6)} s, ${memory.toFixed(0).padStart(5)} Mo`,
  );
}

function readList<T extends string>(written: string, known: readonly T[]): readonly T[] {
  return written.split(',').map(
    (word) =>
      known.find((one) => one === word) ??
      refuse(command, {
        fr: `Mot inconnu : ${word}. Attendus : ${known.join(', ')}.`,
        en: `Unknown word: ${word}. Expected: ${known.join(', ')}.`,
      }),
  );
}

function readCount(written: string): number {
  return /^[1-9]\d*$/.test(written)
    ? Number(written)
    : refuse(command, { fr: `Nombre attendu : ${written}.`, en: `A number is expected: ${written}.` });
}
