import { join } from 'node:path';
import { checkFolder } from '#check/check-folder.ts';
import { writeInto } from '../check/content-folder.ts';
import { createFolder } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';
import { toFiles } from './hostile-files.ts';
import type { Piece, PlannedFile } from './pieces.ts';

/** Rounds of « check, take out what is refused »: one mistake may hide another. */
const MOST_ROUNDS = 12;

/** A content folder that the check accepts, and what it did not accept. */
export interface HostileContent {
  readonly folder: string;
  /** Payloads that stand in a text, by where they stand: `comment`, `body`, `title` … */
  readonly accepted: ReadonlyMap<string, number>;
  readonly refused: readonly Piece[];
}

/** Writes a publication with these texts in its every field, and takes out one by one what the check refuses. */
export async function createHostileContent(
  payloads: readonly string[],
  byArticle: number,
): Promise<HostileContent> {
  const folder = createFolder('payloads');
  const files = new Map(toFiles(payloads, byArticle).map((file) => [file.path, file]));
  const refused: Piece[] = [];
  for (const file of files.values()) write(folder, file);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = await listRefused(folder);
    if (places.length === 0) return { folder, refused, accepted: count([...files.values()]) };
    for (const [path, lines] of Map.groupBy(places, ({ file }) => file)) {
      const file = files.get(path);
      if (!file) throw new Error(`The check refuses ${path}: ${lines[0]?.message}`);
      const kept = file.pieces.filter((_piece, index) => !lines.some(({ line }) => holds(file, index, line)));
      if (kept.length === file.pieces.length)
        throw new Error(
          `The check refuses no payload of ${path}, line ${lines[0]?.line}: ${lines[0]?.message}`,
        );
      refused.push(...file.pieces.filter((piece) => !kept.includes(piece)));
      files.set(path, { path, pieces: kept });
      write(folder, { path, pieces: kept });
    }
  }
  throw new Error('The check refuses more at each round');
}

async function listRefused(folder: string) {
  const { problems } = await checkFolder({
    contentDir: folder,
    publicDir: join(folder, 'public'),
    toNow: () => Date.parse(NOW),
  });
  return problems.filter(({ severity }) => severity === 'error');
}

/** Whether a line of the file is that of a piece that may be left out. */
function holds({ pieces }: PlannedFile, index: number, line: number): boolean {
  const piece = pieces[index];
  if (!piece?.place) return false;
  const before = pieces.slice(0, index).reduce((lines, { text }) => lines + countLines(text), 0);
  return line > before && line <= before + countLines(piece.text);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function write(folder: string, { path, pieces }: PlannedFile): void {
  writeInto(folder, path, pieces.map(({ text }) => text).join(''));
}

function count(files: readonly PlannedFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place = '', payloads = [] } of files.flatMap(({ pieces }) => pieces))
    if (place) counts.set(place, (counts.get(place) ?? 0) + payloads.length);
  return counts;
}
