import { searchWords } from '../words.ts';
import type { Passage } from '#outputs/search/excerpt.ts';
import type { SearchRecord } from '#outputs/search/document.ts';
import { h, toMarked } from './dom.ts';
import { toPassageUrl, type Result } from './results.ts';

/** Passages listed under a result. */
const PASSAGES = 3;

/** One article that answers: kind, date and people, title, where in it, the words around, and other passages. */
export function toResultItem({ record, answer, url }: Result): HTMLLIElement {
  const { title, passage, others } = answer;
  const place = toPlace(passage);
  const { lang } = record;
  // Words of another language show in their own direction.
  const dir = lang && 'auto';
  const passages = others.filter((other) => other.id !== '').slice(0, PASSAGES);
  return h(
    'li',
    { class: 'result' },
    h(
      'p',
      { class: 'result-meta' },
      h('span', { class: 'result-kind' }, record.kindLabel),
      ' ',
      h('time', { class: 'result-date', datetime: record.date }, record.dateText),
      ...(record.isFiction ? [' ', h('span', { class: 'result-fiction' }, searchWords.fiction)] : []),
      ...listLabels([...record.people, ...record.organisations], record.part, record.series),
    ),
    h('h2', { class: 'result-title' }, h('a', { href: url, lang, dir }, toMarked(title))),
    place && h('p', { class: 'result-place', lang, dir }, ...place),
    h('p', { class: 'result-excerpt', lang, dir }, toMarked(passage.excerpt)),
    passages.length > 0
      ? h('ul', { class: 'result-passages' }, ...passages.map((other) => toPassageItem(record, other)))
      : undefined,
  );
}

function listLabels(people: readonly string[], part: string, series: string): readonly (Node | string)[] {
  const labels: (Node | string)[] = [];
  if (people.length > 0) labels.push(' ', h('span', { class: 'result-people' }, people.join(', ')));
  if (series !== '')
    labels.push(
      ' ',
      h('span', { class: 'result-series' }, part === '' ? series : searchWords.part(part, series)),
    );
  return labels;
}

function toPassageItem({ url, lang }: SearchRecord, passage: Passage): HTMLLIElement {
  const dir = lang && 'auto';
  const place = toPlace(passage) ?? [searchWords.beginning];
  return h(
    'li',
    { class: `result-passage${passage.kind === 'verdict' ? ' line-verdict' : ''}` },
    h('a', { href: toPassageUrl(url, passage.id), lang, dir }, ...place),
    ' ',
    h('span', { class: 'result-excerpt', lang, dir }, toMarked(passage.excerpt)),
  );
}

/** « Homais : À quel rythme faut-il publier ? », « Notre avis », a heading; undefined for the top of the page. */
function toPlace({ id, kind, speaker, title }: Passage): readonly (Node | string)[] | undefined {
  if (id === '') return undefined;
  const name = kind === 'verdict' ? searchWords.verdict : kind === 'notes' ? searchWords.notes : speaker;
  const heading = toMarked(title);
  if (heading.textContent === '') return [name === '' ? searchWords.passage : name];
  return speaker === '' || name !== speaker ? [heading] : [searchWords.speaker(name), heading];
}
