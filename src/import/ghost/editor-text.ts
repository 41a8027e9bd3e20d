import type { LegacyLeft } from '#import/legacy.ts';
import { toGhostBody, toGhostParagraphs } from './body.ts';
import { getField, type EditorText, type Fields } from './cards.ts';
import { readLexical } from './lexical.ts';
import { readMobiledoc } from './mobiledoc.ts';

/** The words of a row of `posts`: its pages make `html` of what the editor saved, and drafts may never have had one. */
export function readGhostText(row: Fields): { readonly html: string; readonly left: readonly LegacyLeft[] } {
  const saved = getField(row, 'html') === '' ? readSaved(row) : undefined;
  const written = saved?.html || getField(row, 'html') || toGhostParagraphs(getField(row, 'plaintext'));
  // The address of the site, in its own words.
  const { html, left } = toGhostBody(written.replaceAll('__GHOST_URL__', ''));
  return { html, left: [...left, ...(saved?.left ?? []).map(toLeft)] };
}

function readSaved(row: Fields): EditorText | undefined {
  return readLexical(parse(getField(row, 'lexical'))) ?? readMobiledoc(parse(getField(row, 'mobiledoc')));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toLeft(name: string): LegacyLeft {
  return {
    what: { fr: 'bloc de Ghost', en: 'block of Ghost' },
    value: name,
    reason: { fr: 'seul Ghost sait le montrer', en: 'only Ghost can show it' },
  };
}
