import { fold, toWords, type ReadText } from './imported-text.ts';
import { isFirm } from './proper-names.ts';
import type { Names } from './names.ts';
import { readPartTitle } from './part-title.ts';

const NAME =
  /\p{Lu}[\p{L}\p{N}'’&.-]*(?:[\s\u00a0]+(?:(?:et|&|de|du|des)[\s\u00a0]+)?\p{Lu}[\p{L}\p{N}'’&.-]*){0,3}/gu;
const WHOLE = new RegExp(`^(?:${NAME.source})$`, 'u');

/** The organisations that a text is about: of its themes, those known that it names, else what its title begins with. */
export function findFirms({ title, tags, blocks }: ReadText, names: Names): readonly string[] {
  const tagged = tags.filter((tag) => names.find('organisations', tag) ?? isFirm(tag));
  if (tagged.length > 0) return tagged;
  const words = ` ${fold([title, ...blocks.map(toWords)].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const known = names
    .list('organisations')
    .flatMap(({ names: [name = ''] }) =>
      words.includes(` ${fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ')} `) ? [name] : [],
    );
  return known.length > 0 ? known : listSubjects(title);
}

/** « Orange et Kiala : le colis fantôme », « Le motard d’Europ Assistance ». */
function listSubjects(title: string): readonly string[] {
  const [subject = title] = (readPartTitle(title)?.base || title).split(/\s*[:–—(«?!]\s*/u);
  const parts = subject.split(/\s+(?:et|contre|vs\.?)\s+|\s*[,/|&]\s*/u).filter((one) => one !== '');
  if (parts.every((one) => WHOLE.test(one))) return parts;
  const [first, ...others] = [...subject.matchAll(NAME)].map(([name]) => name);
  // The first word has a capital whatever it is.
  const isName = first !== undefined && !subject.startsWith(first);
  const named = [...(isName ? [first] : []), ...others];
  return named.length > 0 ? [...new Set(named)] : [subject];
}
