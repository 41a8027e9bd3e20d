import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readTurns, readWords, toLetters } from './markdown-source.ts';
import { findAll, findByName, getValue, hasClass, isWhole, readPages, toTextOf, type Page } from './pages.ts';
import { PUBLICATIONS, type Publication } from './publications.ts';
import { readSources, type SourceFile } from './sources.ts';

const turn = z.object({ url: z.string() });
const answer = turn.extend({ '@type': z.literal('Answer'), text: z.string() });
const question = turn.extend({
  '@type': z.literal('Question'),
  name: z.string(),
  acceptedAnswer: z.array(answer).min(1),
});
const interview = z.object({ hasPart: z.array(question) });

describe.each(PUBLICATIONS)('each article of the publication « $name »', (publication) => {
  it('says on its page what its source says, typography apart', () => {
    for (const { page, source } of readArticles(publication))
      expect(toLetters(toProse(page)), page.path).toBe(toLetters(readWords(source.body)));
  });
});

describe.each(PUBLICATIONS)('each interview of the publication « $name »', (publication) => {
  const interviews = readArticles(publication).filter(({ source }) => source.head.kind === 'interview');

  it('is there', () => {
    expect(interviews.length).toBeGreaterThan(1);
  });

  it('has an anchor of its own for each of its turns, and no other', () => {
    for (const { page, source } of interviews) {
      const anchors = findTurns(page).map((one) => getValue(one, 'id'));
      expect(anchors.length, page.path).toBe(readTurns(source.body).length);
      expect(new Set(anchors).size, page.path).toBe(anchors.length);
      expect(
        anchors.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id)),
        page.path,
      ).toEqual([]);
    }
  });

  it('keeps each turn’s words under the anchor of that turn', () => {
    for (const { page, source } of interviews)
      expect(
        findTurns(page).map((one) => toLetters(toTextOf(one, isApart))),
        page.path,
      ).toEqual(readTurns(source.body).map(toLetters));
  });

  it('gives search engines the questions and answers of the page, word for word, each at its anchor', () => {
    for (const { page } of interviews) {
      const visible = toTextOf(page.tree, isApart);
      const anchors = new Map(findTurns(page).map((one) => [getValue(one, 'id'), toTextOf(one, isApart)]));
      const parts = readQuestions(page);
      expect(parts.length, page.path).toBeGreaterThan(0);
      for (const { url, words } of parts.flatMap((part) => [
        { url: part.url, words: part.name },
        ...part.acceptedAnswer.map((one) => ({ url: one.url, words: one.text })),
      ])) {
        expect(visible, page.path).toContain(words);
        expect(anchors.get(url.split('#')[1] ?? ''), url).toContain(words);
      }
      const answers = findTurns(page).filter((one) => hasClass(one, 'answer'));
      expect(parts.flatMap((part) => part.acceptedAnswer)).toHaveLength(answers.length);
    }
  });

  it('warns that it is a fiction before its first word', () => {
    const invented = interviews.filter(({ source }) => source.head.fiction);
    expect(invented.length).toBeGreaterThan(0);
    for (const { page } of invented) {
      const words = toTextOf(page.tree);
      expect(words.indexOf('Ceci est une fiction.'), page.path).toBeGreaterThan(0);
      expect(words.indexOf('Ceci est une fiction.'), page.path).toBeLessThan(
        words.indexOf(toProse(page).trim().slice(0, 40)),
      );
    }
  });
});

interface ArticlePage {
  readonly page: Page;
  readonly source: SourceFile;
}

function readArticles(publication: Publication): readonly ArticlePage[] {
  const pages = new Map(readPages(publication).map((page) => [page.path, page]));
  return readSources(publication).flatMap((source) => {
    const page = pages.get(`/articles/${source.slug}/`);
    return page && isWhole(page) ? [{ page, source }] : [];
  });
}

function findTurns({ tree }: Page): ReturnType<typeof findAll> {
  return findAll(tree, (one) => (one.tagName === 'h2' && hasClass(one, 'question')) || hasClass(one, 'turn'));
}

function readQuestions({ tree }: Page): z.infer<typeof question>[] {
  return findByName(tree, 'script')
    .filter((one) => getValue(one, 'type') === 'application/ld+json')
    .flatMap((one) => interview.safeParse(JSON.parse(toTextOf(one))).data?.hasPart ?? []);
}

/** The text of the article without what the page adds to it: calls of notes, copies in the margin, previews, ways back. */
function toProse({ tree }: Page): string {
  return findAll(tree, (one) => hasClass(one, 'prose'))
    .map((one) => toTextOf(one, isApart))
    .join('');
}

function isApart(element: Parameters<Parameters<typeof findAll>[1]>[0]): boolean {
  return (
    ['note-call', 'popup', 'note-back'].some((name) => hasClass(element, name)) ||
    getValue(element, 'id') === 'notes-titre' ||
    ['script', 'title'].includes(element.tagName)
  );
}
