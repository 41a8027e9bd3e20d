import type { Publication } from '#model/publication.ts';
import {
  toArticleLink,
  toInLanguage,
  toPersonLink,
  type InLanguage,
  type Link,
  type PersonLink,
} from './links.ts';

export interface CorrectionLine extends Link {
  readonly day: string;
  readonly date: string;
  readonly text: string;
  readonly slug: string;
}

export interface QuestionGroup extends InLanguage {
  readonly key: string;
  /** The question as it was first put. */
  readonly question: string;
  readonly answers: readonly {
    readonly person: PersonLink;
    readonly text: string;
    readonly url: string;
    readonly article: Link;
    readonly fiction: boolean;
  }[];
}

/** Every correction ever made, newest first. */
export function toCorrections(publication: Publication): readonly CorrectionLine[] {
  return publication.articles
    .flatMap((article) =>
      article.data.corrections.map((one) => ({
        day: one.date,
        date: publication.locale.dates.toDate(one.date),
        text: one.text,
        slug: article.slug,
        ...toArticleLink(article, publication),
      })),
    )
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.slug < b.slug ? -1 : 1));
}

/** Questions that authors marked with one key and that at least two people answered, in the order they were first put. */
export function toQuestionGroups(publication: Publication): readonly QuestionGroup[] {
  const groups = new Map<
    string,
    InLanguage & { question: string; answers: QuestionGroup['answers'][number][] }
  >();
  for (const article of [...publication.articles].reverse()) {
    let key: string | undefined;
    for (const turn of article.facts.turns) {
      if (turn.role === 'question') {
        key = turn.question;
        if (key !== undefined && !groups.has(key))
          groups.set(key, {
            question: turn.text,
            ...toInLanguage(article.data.lang, publication),
            answers: [],
          });
      } else if (key !== undefined) {
        const url = `${publication.paths.article(article.slug)}#${turn.id}`;
        const answers = turn.speakers.map((speaker) => ({
          person: toPersonLink(speaker, publication),
          text: turn.text,
          url,
          article: toArticleLink(article, publication),
          fiction: article.data.fiction,
        }));
        groups.get(key)?.answers.push(...answers);
      }
    }
  }
  return [...groups]
    .filter(([, group]) => new Set(group.answers.map((answer) => answer.person.url)).size > 1)
    .map(([key, group]) => ({ key, ...group }));
}
