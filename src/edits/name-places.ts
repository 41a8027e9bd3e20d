import type { Role } from '#load/content-files.ts';
import type { Sort } from './renaming.ts';

type Path = readonly (string | number)[];

/** Fields that hold names, by what the file is; `*` stands for each item of a list. */
const FIELDS: Partial<Record<Role, Partial<Record<Sort, readonly string[]>>>> = {
  article: {
    tag: ['tags.*'],
    person: [
      'authors.*',
      'interviewees.*',
      'interviewer',
      'verdict.by',
      'laterVerdicts.*.by',
      'replies.*.by',
    ],
    organisation: ['organisations.*', 'replies.*.by'],
    article: ['translations.*'],
  },
  series: { article: ['plan.*'] },
  site: { person: ['defaultAuthors.*'], series: ['home.series'], article: ['home.entry'] },
};

export interface NameToFind {
  readonly sort: Sort;
  readonly name: string;
  /** A person has the same name: what may name either names the person. */
  readonly isAlsoPerson?: boolean;
}

/** Where the data of a file holds that name of that sort, whether it is right otherwise or not. */
export function findName(
  data: unknown,
  role: Role,
  { sort, name, isAlsoPerson = false }: NameToFind,
): readonly Path[] {
  const ofPeople = new Set(isAlsoPerson && sort !== 'person' ? FIELDS[role]?.person : []);
  const patterns = (FIELDS[role]?.[sort] ?? []).filter((one) => !ofPeople.has(one));
  return listTexts(data)
    .filter(({ path, value }) => value === name && patterns.includes(toPattern(path)))
    .map(({ path }) => path);
}

/** Every text of some data, with the path that leads to it. */
export function listTexts(data: unknown, path: Path = []): readonly { path: Path; value: string }[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return items.flatMap((item, index) => listTexts(item, [...path, index]));
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => listTexts(value, [...path, name]));
}

function toPattern(path: Path): string {
  const isKeyed = path[0] === 'translations';
  return path.map((step, at) => (typeof step === 'number' || (isKeyed && at === 1) ? '*' : step)).join('.');
}
