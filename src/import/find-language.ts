import { isSameLanguage, toLanguageTag } from '#language.ts';

/** Of small words, below which a text tells nothing of its language. */
const FEWEST_FOUND = 3;
/** A text that has fewer words must have that many times more small words of its language than of any other. */
const FEW_WORDS = 40;
const MARGIN = { few: 2, many: 1.15 };
/** Of all words, at least: in running text they are a third and more. */
const SHARE = 0.2;
/** Words of a text that are looked at: more would tell nothing more. */
const MOST_WORDS = 2000;
/** Of a text whose language only counts among others. */
const MOST_CHARACTERS = 2000;

/** Small words of a language, most of which its neighbours do not have. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: toSet(
    'le la les un une des du de et est dans que qui pour pas sur plus par avec ce cette ces son sa ses il elle nous vous on ne se au aux ou mais comme être été sont était d l c n qu j s je ils leur où si fait tout bien',
  ),
  en: toSet(
    'the of and to in is that it for was on are as with his they be at this have from or had by but not what all were we when your can said there an each which she do how their if will our where who has been its about out no my them does would',
  ),
  de: toSet(
    'der die das und ist nicht ich ein eine einen dem den des zu mit auf für im sich auch es an werden aus er hat dass sie nach wird bei noch wie über so war sind oder aber vor zur',
  ),
  es: toSet(
    'el la los las un una de del y que en es por con para se no su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde han fue',
  ),
  it: toSet(
    'il lo la i gli le un una di del della dei delle e che in è per con non si da al alla nel nella sono come più ma anche ha questo questa se ci suo dal sul l d dell',
  ),
  pt: toSet(
    'o a os as um uma de do da dos das e que em no na nos nas é por com para não se ao à mais como mas foi são ele ela seu sua ou quando muito já está também só pelo pela até',
  ),
  nl: toSet(
    'de het een en van is in dat op te zijn met voor niet aan er om ook als dan maar bij nog uit naar door over wordt ze hij worden deze heeft dit of werd hun meer kan geen',
  ),
  ca: toSet(
    'el la els les un una de del dels i que en és per amb no es al als a com més però seu seva ha són va aquest aquesta hi ho també molt quan sense fins on l d s',
  ),
};

/** That of a text, where it is not the usual one of its publication. */
export function findForeignLanguage(
  text: string,
  { told, usual }: { readonly told: string | undefined; readonly usual: string },
): string | undefined {
  const found = findLanguage(text, told);
  return found === undefined || isSameLanguage(found, usual) ? undefined : found;
}

/** Languages of texts, each counted once: that of most, where some have told theirs. */
export class LanguageCount {
  readonly #counts = new Map<string, number>();

  /** Costs as much as some first words of it. */
  add(text: string): void {
    const found = detectLanguage(text.slice(0, MOST_CHARACTERS));
    if (found !== undefined) this.#counts.set(found, (this.#counts.get(found) ?? 0) + 1);
  }

  findMost(): string | undefined {
    return [...this.#counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
  }
}

/**
 * The language of a text: what its words tell, else what its export does; undefined where neither does. Its own count of
 * small words, as eight languages of the blogs that move in need no model.
 */
export function findLanguage(text: string, told: string | undefined): string | undefined {
  const tag = told === undefined ? undefined : toLanguageTag(told.trim().replaceAll('_', '-'));
  const found = detectLanguage(text);
  return found !== undefined && (tag === undefined || !isSameLanguage(found, tag)) ? found : tag;
}

/** Undefined where no language has its small words clearly more than any other. */
function detectLanguage(text: string): string | undefined {
  const words = (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, MOST_WORDS);
  const counts = Object.entries(SMALL_WORDS)
    .map(([language, small]) => ({ language, count: words.filter((word) => small.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || !second || first.count < Math.max(FEWEST_FOUND, words.length * SHARE)) return undefined;
  const margin = words.length < FEW_WORDS ? MARGIN.few : MARGIN.many;
  return first.count >= second.count * margin ? first.language : undefined;
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
