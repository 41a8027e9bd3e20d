import type { Translated } from '#told.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { getState } from '#model/visibility.ts';
import { findNear } from '#model/to-findings.ts';
import type { Anchors } from '#locales/locale.ts';
import type { PageAnchors } from './anchors.ts';
import type { RegisterLine } from './register.ts';
import { findRenamed, type Publishing, type Renamed } from './renamed.ts';

/** Parts of a page that show only when there is something in them. */
const LASTING = ['sources', 'corrections', 'comments', 'verdict', 'facts', 'figures'] as const;

/** What an author reads of a lost address. */
export interface LostWords {
  readonly message: Translated;
  readonly fix: Translated;
}

/** Which text used to be at a lost address, and what would bring it back. */
export function toLostWords({ address, owner }: RegisterLine, publishing: Publishing): LostWords {
  const { publication } = publishing;
  const named = owner === undefined ? `\`${address}\`` : `\`${address}\` (article \`${owner}\`)`;
  const message = {
    fr: `Adresse publiée qui ne mène plus à rien : ${named}.`,
    en: `Published address that no longer leads anywhere: ${named}.`,
  };
  const { articles } = publication.catalog;
  const same = articles.find(({ slug }) => publication.paths.article(slug) === address);
  if (same) return { message, fix: toHiddenFix(same, publication) };
  const renamed = articles.find(({ id }) => id === owner);
  if (renamed)
    return {
      message,
      fix: {
        fr: `L’article s’appelle maintenant \`${renamed.slug}\` : écrire \`aliases: [${address}]\` dans ${renamed.file}.`,
        en: `The article is now called \`${renamed.slug}\`: write \`aliases: [${address}]\` in ${renamed.file}.`,
      },
    };
  const moved = findRenamed(address, publishing);
  return { message, fix: moved ? toRenamedFix(moved, address) : toGeneralFix(address, publication) };
}

function toRenamedFix({ sort, from, to, page }: Renamed, address: string): Translated {
  const how =
    sort === 'tag'
      ? {
          fr: `écrire \`former: [${from}]\` au thème \`${to}\` de tags.yaml`,
          en: `write \`former: [${from}]\` for the topic \`${to}\` in tags.yaml`,
        }
      : {
          fr: `écrire dans redirects.yaml \`- { from: ${address}, to: ${page} }\` : tout ce qui en dépend suit`,
          en: `write in redirects.yaml \`- { from: ${address}, to: ${page} }\`: all that depends on it follows`,
        };
  return {
    fr: `Renommé en \`${to}\` ? Alors ${how.fr}. La prochaine fois, \`npm run rename ${from} ${to}\` le fait.`,
    en: `Renamed to \`${to}\`? Then ${how.en}. Next time, \`npm run rename ${from} ${to}\` does so.`,
  };
}

interface LostAnchor {
  /** Where its page is now. */
  readonly page: string;
  readonly anchor: string;
  readonly anchors: PageAnchors;
  /** The page of crossed questions. */
  readonly questions: string;
  /** What the publication calls the anchors that it makes. */
  readonly names: Anchors;
}

/** An anchor that its page does not have any more. */
export function toLostAnchorWords(address: string, lost: LostAnchor): LostWords {
  return {
    message: {
      fr: `Ancre publiée que la page n’a plus : \`${address}\` (${lost.anchors.file}).`,
      en: `Published anchor that the page no longer has: \`${address}\` (${lost.anchors.file}).`,
    },
    fix: toAnchorFix(address, lost),
  };
}

function toAnchorFix(address: string, { page, anchor, anchors, questions, names }: LostAnchor): Translated {
  const gone = {
    fr: `dans redirects.yaml : \`- { from: "${address}", gone: "pourquoi" }\`.`,
    en: `in redirects.yaml: \`- { from: "${address}", gone: "why" }\`.`,
  };
  if (anchor.startsWith(`${names.comment}-`))
    return {
      fr: `Remettre le commentaire, ou l’assumer ${gone.fr}`,
      en: `Put the comment back, or accept its loss ${gone.en}`,
    };
  if (anchor === names.replies || anchor.startsWith(`${names.replies}-`))
    return {
      fr: `Remettre la réponse (\`replies\`, à sa date) : elle demeure tant que l’article est en ligne ; si qui l’a écrite la retire, ${gone.fr}`,
      en: `Put the reply back (\`replies\`, under its date): it stays as long as the article is online; if whoever wrote it takes it back, ${gone.en}`,
    };
  if (LASTING.some((name) => names[name] === anchor))
    return {
      fr: `La page ne montre plus ce qui était là : le remettre, ou l’assumer ${gone.fr}`,
      en: `The page no longer shows what was there: put it back, or accept its loss ${gone.en}`,
    };
  if (page === questions) {
    const field = `\`question=${anchor.slice(names.question.length + 1)}\``;
    return {
      fr: `Remettre ${field} à deux entretiens, ou l’assumer ${gone.fr}`,
      en: `Put ${field} back in two interviews, or accept its loss ${gone.en}`,
    };
  }
  const near = anchors.present.find((one) => findNear(anchor, [one]) !== undefined);
  const move = {
    fr: `dans redirects.yaml : \`- { from: "${address}", to: "${page}#${near ?? 'nouvelle-ancre'}" }\`.`,
    en: `in redirects.yaml: \`- { from: "${address}", to: "${page}#${near ?? 'new-anchor'}" }\`.`,
  };
  const note = anchor.slice(names.note.length + 1);
  return anchor.startsWith(`${names.note}-`)
    ? {
        fr: `Rendre à la note son nom (\`[^${note}]\`), ou écrire ${move.fr}`,
        en: `Give the note its name back (\`[^${note}]\`), or write ${move.en}`,
      }
    : {
        fr: `Écrire \`{#${anchor}}\` au bout de l’intertitre, ou ${move.fr}`,
        en: `Write \`{#${anchor}}\` at the end of the heading, or ${move.en}`,
      };
}

function toHiddenFix(article: Article, { now }: Publication): Translated {
  const isDraft = getState(article, now) === 'draft';
  return {
    fr: `L’article est ${isDraft ? 'redevenu un brouillon' : 'daté d’un jour à venir'} (${article.file}) : le publier, ou le retirer en disant pourquoi (withdrawn).`,
    en: `The article ${isDraft ? 'has become a draft again' : 'is dated in the future'} (${article.file}): publish it, or withdraw it and tell why (withdrawn).`,
  };
}

function toGeneralFix(address: string, publication: Publication): Translated {
  const { paths } = publication;
  const known = [
    ...publication.articles.map(({ slug }) => paths.article(slug)),
    ...publication.catalog.pages.map(({ slug }) => paths.page(slug)),
    ...[...publication.catalog.people.keys()].map((slug) => paths.person(slug)),
    ...[...publication.catalog.tags.keys()].map((slug) => paths.tag(slug)),
    ...publication.catalog.series.map(({ slug }) => paths.series(slug)),
  ];
  const near = findNear(address, known);
  return {
    fr: [
      `Écrire dans redirects.yaml \`- { from: ${address}, to: ${near ?? '/nouvelle-adresse/'} }\``,
      `ou assumer : npm run check -- --accept "${address}" --reason "…"`,
      'ou, si elle n’a jamais été en ligne, retirer sa ligne d’addresses.txt.',
    ].join(', '),
    en: [
      `Write in redirects.yaml \`- { from: ${address}, to: ${near ?? '/new-address/'} }\``,
      `or accept its loss: npm run check -- --accept "${address}" --reason "…"`,
      'or, if it was never online, remove its line from addresses.txt.',
    ].join(', '),
  };
}
