import { describe, expect, it } from 'vitest';
import { planAddresses } from '#addresses/plan-addresses.ts';
import { parseRegister } from '#addresses/register.ts';
import { toArticleItem } from '#outputs/feeds/item.ts';
import { toMarkdownTwin } from '#outputs/markdown-twin.ts';
import { listAddresses } from '#routes/addresses.ts';
import { createTinyPublication, type TinyArticle } from './feeds/tiny-publication.ts';

const ORGANISATIONS = { orange: { name: 'Orange', description: 'Un opérateur.', sameAs: [], sources: [] } };

function print(article: TinyArticle): string {
  const { publication, getBody } = createTinyPublication({
    articles: [article],
    organisations: ORGANISATIONS,
  });
  const [one] = publication.articles;
  if (!one) throw new Error('No article');
  return toMarkdownTwin(toArticleItem(one, publication), getBody(one.bodyKey));
}

const printBody = (source: string): string =>
  print({ source })
    .replace(/^[\s\S]*?\*\*Chapô 0\.\*\*\n\n/, '')
    .trimEnd();

describe('an article in Markdown', () => {
  it('begins with its head and title, and ends with its sources', () => {
    const twin = print({
      slug: 'un-cas',
      data: {
        ...{ kind: 'case-study', title: 'Le « cas » : *un*', tags: ['buzz'], organisations: ['orange'] },
        ...{ sector: 'Télécoms', facts: [{ date: '2011', text: 'Il y eut un chiffre.' }] },
        verdict: { text: 'Bien.', by: 'emma', date: '2026-01-01' },
        sources: [{ title: 'Le Journal', url: 'https://journal.example/a_b' }],
      },
    });
    expect(twin).toMatch(
      /^---\ntitle: "Le «.cas.».: \*un\*"\nauthors: \["emma bovary"\]\ndate: "2026-01-01T/u,
    );
    expect(twin).toContain('url: "https://idees.example/articles/un-cas/"\nlanguage: "fr"\n');
    expect(twin).toMatch(/\n---\n\n# Le «.cas.».: \\\*un\\\*\n/u);
    expect(twin).toContain('- **2011.** Il y eut un chiffre.');
    expect(twin).toMatch(/\*\*Notre avis [^*]*\*\* Bien\./);
    expect(twin).toMatch(/## Sources\n\n- .*\[.*Le Journal.*\]\(https:\/\/journal\.example\/a_b\)/);
  });

  it.each([
    ['a note', 'Un mot[^a].\n\n[^a]: Une *note*.', 'Un mot[^1].\n\n[^1]: Une *note*.'],
    ['who speaks', '**Emma :** Oui.', '**Emma :** Oui.'],
    ['a link, from anywhere', '[lien](/articles/x/)', '[lien](https://idees.example/articles/x/)'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['what Markdown has no mark for', 'H<sub>2</sub>O et m<sup>2</sup>', 'H<sub>2</sub>O et m<sup>2</sup>'],
  ])('has %s', (_what, source, expected) => {
    expect(printBody(source).replaceAll('\u{A0}', ' ')).toBe(expected);
  });

  it('has nothing that its page does not show', () => {
    expect(printBody('Un.\n\n<!-- secret -->\n\n%% secret %%\n\nDeux.')).toBe('Un.\n\nDeux.');
  });
});

describe('its address', () => {
  const address = '/articles/article-0.md';
  const plan = (site: object, articles: readonly TinyArticle[] = [{}]): ReturnType<typeof planAddresses> => {
    const register = parseRegister(`${address}\n`);
    const { publication } = createTinyPublication({ site: { ...site }, articles });
    return planAddresses({ publication, register, strict: true });
  };

  it('is one where the owner asks for it', () => {
    const { publication } = createTinyPublication({ site: { markdown: true } });
    expect(listAddresses(publication)).toContain(address);
    expect(listAddresses(createTinyPublication().publication)).not.toContain(address);
  });

  it('leads to the page once it is not asked for any more, and goes as the page does', () => {
    expect(plan({}).redirects).toContainEqual({ from: address, to: '/articles/article-0/' });
    const moved = [{ slug: 'neuf', data: { aliases: ['/articles/article-0/'] } }];
    expect(plan({ markdown: true }, moved).redirects).toContainEqual({
      from: address,
      to: '/articles/neuf.md',
    });
    const withdrawn = [{ data: { withdrawn: { date: '2026-02-01', reason: 'Faux.' } } }];
    expect(plan({ markdown: true }, withdrawn).redirects).toContainEqual({ from: address, gone: 'Faux.' });
  });
});
