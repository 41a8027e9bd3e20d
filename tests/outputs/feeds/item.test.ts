import { describe, expect, it } from 'vitest';
import { listCorrectionItems, toArticleItem, toItem, type FeedItem } from '#outputs/feeds/item.ts';
import { readLines } from '../../site/pages.ts';
import { createTinyPublication, type Tiny, type TinyArticle } from './tiny-publication.ts';

function toOnly(article: TinyArticle, tiny: Tiny = {}): FeedItem {
  const { publication, getBody } = createTinyPublication({ ...tiny, articles: [article] });
  const [only] = publication.articles;
  if (!only) throw new Error('No public article');
  return toItem(toArticleItem(only, publication), getBody);
}

const toLines = (item: FeedItem): readonly string[] => readLines(item.contentHtml);

describe('what an item says', () => {
  it('puts notices before the text, and corrections and sources after it', () => {
    const item = toOnly({
      source: 'Corps.',
      data: {
        fiction: true,
        disclosure: 'Je suis client.',
        firstPublished: { title: 'Le Fanal', url: 'https://fanal.example/', date: '2010-03' },
        entry: { word: 'Buzz', idea: 'Se décide en réunion.' },
        corrections: [{ date: '2026-11-03', text: 'Lire 1873.' }],
        sources: [
          { title: 'Un livre', author: 'Homais', date: '1857', archived: 'https://archive.example/x' },
        ],
      },
    });
    expect(toLines(item)).toEqual([
      'Ceci est une fiction.',
      'Ce que l’auteur vous doit\u00a0: Je suis client.',
      'Écrit d’abord pour Le Fanal, mars 2010.',
      'Buzz. — Se décide en réunion.',
      'Essai, 2\u00a0minutes de lecture',
      'Chapô 0.',
      'Corps.',
      'Corrections',
      'Corrigé le 3\u00a0novembre 2026\u00a0: Lire 1873.',
      'Sources',
      'Homais, Un livre, 1857 (copie archivée)',
    ]);
    expect(item.summary).toBe('[Fiction] Chapô 0.');
    expect(item.contentHtml).toContain('<a href="https://fanal.example/">Le Fanal</a>');
  });

  it('tells the language of names, in what readers are shown and beside it', () => {
    const ja = { name: '斎木直子', lang: 'ja' };
    const item = toOnly(
      {
        data: {
          kind: 'case-study',
          organisations: ['orange'],
          sector: 'Télécoms',
          authors: ['saiki', 'emma'],
          verdict: { text: 'Bien.', by: 'saiki', date: '2026-11-03' },
          replies: [{ by: 'saiki', date: '2026-11-04', text: 'Merci.' }],
        },
      },
      {
        people: { saiki: ja },
        organisations: { orange: { name: 'Orange', description: 'd', sameAs: [], sources: [] } },
      },
    );
    const name = '<span lang="ja">斎木直子</span>';
    expect(item.contentHtml.split(`(${name}, le `)).toHaveLength(3);
    expect(item.authors.map(({ name: written, lang }) => [written, lang])).toEqual([
      ['斎木直子', 'ja'],
      ['emma bovary', undefined],
    ]);
  });

  it('prints once a summary that the text begins with', () => {
    const source = 'Une « question » qui revient, souvent. Puis sa *réponse*.\n\nLa suite.';
    const summary = 'Une \u00ab\u00a0question\u00a0\u00bb qui revient, souvent.';
    const count = (item: FeedItem): number => item.contentHtml.split('qui revient').length - 1;
    expect(count(toOnly({ data: { summary }, source }))).toBe(1);
    expect(count(toOnly({ data: { summary: `${summary} Autre chose.` }, source }))).toBe(2);
  });

  it('gives the facts of a case before the text, its figures and the verdicts on it after it', () => {
    const item = toOnly(
      {
        data: {
          kind: 'case-study',
          organisations: ['orange'],
          sector: 's',
          verdict: { text: 'Bien.', by: 'emma', date: '2026-01-01' },
          laterVerdicts: [{ text: 'Moins bien.', by: 'leon', date: '2026-02-01' }],
          facts: [{ date: '2009-11-10', text: 'Commande.', source: 'Billet' }],
          figures: [{ value: 12_000.5, unit: '€', label: 'dépensés' }],
        },
      },
      { organisations: { orange: { name: 'Orange', description: 'd', sameAs: [], sources: [] } } },
    );
    expect(toLines(item).slice(-2)).toEqual([
      'Notre avis (emma bovary, le 1er\u00a0janvier 2026)\u00a0: Bien.',
      'Notre avis, depuis (leon bovary, le 1er\u00a0février 2026)\u00a0: Moins bien.',
    ]);
    expect(item.contentHtml).toContain(
      '<p><strong>Chapô 0.</strong></p><h2>Les faits</h2><ul><li><strong>10\u00a0novembre 2009.</strong> Commande. (Billet)</li></ul><hr><p>Corps.</p>' +
        '<h2>Les chiffres</h2><ul><li>dépensés\u00a0: <strong>12\u202f000,5\u202f€</strong></li></ul>',
    );
  });

  it.each([
    [
      'excerpt',
      { source: { title: 'Le Journal', author: 'Homais', url: 'https://journal.example/' } },
      'À propos de\u00a0: Homais, Le Journal.',
    ],
    [
      'book-review',
      { book: { title: 'Bovary', authors: ['Flaubert'], publisher: 'Lévy', year: 1857, isbn: '2070413115' } },
      'Flaubert, Bovary, Lévy, 1857. ISBN 2070413115.',
    ],
    [
      'event-report',
      {
        event: {
          name: 'Salon',
          start: '2026-01-01',
          end: '2026-01-02',
          place: 'Rouen',
          organiser: 'la ville',
        },
      },
      'Salon, Rouen, du 1er\u00a0janvier 2026 au 2\u00a0janvier 2026. Organisé par la ville.',
    ],
    [
      'interview',
      { interviewees: ['leon'], interviewer: 'emma' },
      'Entretien avec leon bovary. Propos recueillis par emma bovary.',
    ],
  ])('says what a reader of kind %s must know', (kind, data, line) => {
    expect(toLines(toOnly({ data: { kind, ...data } }))[0]).toBe(line);
  });

  it('names the part of the series, not what other articles may change', () => {
    const series = { dix: { title: 'Dix idées', summary: 's', plan: ['article-0', { title: 'suite' }] } };
    expect(toLines(toOnly({}, { series }))[0]).toBe(
      'Essai, 2\u00a0minutes de lecture, partie 1 de la série Dix idées',
    );
  });

  it('leads to the archived copy of a source that is dead, and names the address that it had', () => {
    const url = 'https://mort.example/x';
    const archived = 'https://archive.example/x';
    const source = { title: 'Un billet', url, archived };
    const excerpt = { data: { kind: 'excerpt', source, sources: [{ ...source, url: `${url}#bas` }] } };
    const dead = toOnly(excerpt, { deadLinks: [url] });
    const first = `<i><a href="${archived}">Un billet</a></i> (<a href="${url}`;
    expect(dead.contentHtml.split(first)).toHaveLength(3);
    expect(dead.contentHtml).toContain('adresse d’origine, qui ne répond plus</a>');
    expect(dead.source?.url).toBe(archived);
    const alive = toOnly(excerpt);
    expect(alive.contentHtml).toContain(`<i><a href="${url}">Un billet</a></i> (<a href="${archived}"`);
    expect(alive.source?.url).toBe(url);
  });

  it('escapes what authors write, wherever it stands', () => {
    const evil = '<script>alert(1)</script> "&amp;"';
    const item = toOnly({
      data: {
        summary: evil,
        disclosure: evil,
        sources: [{ title: evil }],
        corrections: [{ date: '2026-01-01', text: evil }],
        cover: { src: 'a', alt: evil },
      },
      picture: { src: '/a.png', width: 1, height: 1 },
    });
    expect(item.contentHtml).not.toMatch(/<script/);
    expect(readLines(item.contentHtml).join('\n').split(evil)).toHaveLength(5);
  });
});

describe('listCorrectionItems', () => {
  it('makes an item of every correction, newest first, with an identity of its own', () => {
    const corrections = [
      { date: '2026-02-01', text: 'Un.' },
      { date: '2026-02-01', text: 'Deux.' },
      { date: '2026-03-01', text: 'Trois.' },
    ];
    const { publication, getBody } = createTinyPublication({
      articles: [{ data: { guid: 'tag:a,2026:x', corrections } }],
    });
    const items = listCorrectionItems(publication).map((item) => toItem(item, getBody));
    expect(items.map(({ id, summary, published }) => [id, summary, published])).toEqual([
      ['tag:a,2026:x#correction-2026-03-01', 'Trois.', '2026-03-01T00:00:00+01:00'],
      ['tag:a,2026:x#correction-2026-02-01', 'Un.', '2026-02-01T00:00:00+01:00'],
      ['tag:a,2026:x#correction-2026-02-01-2', 'Deux.', '2026-02-01T00:00:00+01:00'],
    ]);
    expect(items[0]?.title).toBe('Correction\u00a0: Article 0');
    expect(items[0]?.contentHtml).toBe(
      '<p>Trois.</p><p><strong>L’article corrigé\u00a0:</strong> <a href="https://idees.example/articles/article-0/">Article 0</a></p>',
    );
  });
});
