import type { TagData } from '#model/tag.ts';
import type { Translated } from '#locales/locale.ts';
import { cleanLine } from './convert/clean-text.ts';
import type { LegacyTerm } from './legacy.ts';
import { toName } from './names.ts';

export interface TagPlan {
  /** In the order of the export; those that the folder has already stay as they are. */
  readonly tags: readonly Pick<TagData, 'slug' | 'label' | 'description'>[];
  /** By the key of a term, the slug of its theme. */
  readonly slugs: ReadonlyMap<string, string>;
  /** What was merged or is lost, in the words of the report. */
  readonly notes: readonly Translated[];
}

/** Themes for the categories and tags that texts have: those whose names differ by case or accent alone are one. */
export function planTags(terms: ReadonlyMap<string, LegacyTerm>, used: ReadonlySet<string>): TagPlan {
  const tags = new Map<string, { slug: string; label: string; description: string }>();
  const slugs = new Map<string, string>();
  const byLabel = new Map<string, string>();
  const bySlug = new Map<string, string>();
  const notes: Translated[] = [];
  for (const [key, term] of terms) {
    if (!used.has(key)) continue;
    const label = cleanLine(term.label) || cleanLine(term.slug);
    const folded = foldTag(label);
    if (folded === '') {
      notes.push({
        fr: `« ${label} » : ni lettre ni chiffre, laissé de côté`,
        en: `“${label}”: neither a letter nor a figure, left aside`,
      });
      continue;
    }
    const wanted = toName(term.slug) || toName(label) || `theme-${slugs.size + 1}`;
    const slug = byLabel.get(folded) ?? bySlug.get(foldTag(wanted)) ?? wanted;
    const description = cleanLine((term.description ?? '').replace(/<[^>]*>/g, ' '));
    const known = tags.get(slug);
    if (!known) tags.set(slug, { slug, label, description: description || label });
    else if (known.label !== label)
      notes.push({
        fr: `« ${label} » et « ${known.label} » sont un seul thème : ${slug}`,
        en: `“${label}” and “${known.label}” are one topic: ${slug}`,
      });
    if (known && known.description === known.label && description !== '') known.description = description;
    if (term.parent)
      notes.push({
        fr: `« ${label} » était une sous-rubrique de « ${cleanLine(term.parent)} »`,
        en: `“${label}” was a subcategory of “${cleanLine(term.parent)}”`,
      });
    byLabel.set(folded, slug);
    bySlug.set(foldTag(slug), slug);
    slugs.set(key, slug);
  }
  return { tags: [...tags.values()], slugs, notes };
}

/** Without what the check takes for the same name: case, accents, spaces, hyphens. */
function foldTag(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
