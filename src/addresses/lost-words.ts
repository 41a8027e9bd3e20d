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
  readonly message: string;
  readonly fix: string;
}

/** Which text used to be at a lost address, and what would bring it back. */
export function toLostWords({ address, owner }: RegisterLine, publishing: Publishing): LostWords {
  const { publication } = publishing;
  const named = owner === undefined ? `\`${address}\`` : `\`${address}\` (article \`${owner}\`)`;
  const message = `Adresse publiée qui ne mène plus à rien : ${named}.`;
  const { articles } = publication.catalog;
  const same = articles.find(({ slug }) => publication.paths.article(slug) === address);
  if (same) return { message, fix: toHiddenFix(same, publication) };
  const renamed = articles.find(({ id }) => id === owner);
  if (renamed)
    return {
      message,
      fix: `L’article s’appelle maintenant \`${renamed.slug}\` : écrire \`aliases: [${address}]\` dans ${renamed.file}.`,
    };
  const moved = findRenamed(address, publishing);
  return { message, fix: moved ? toRenamedFix(moved, address) : toGeneralFix(address, publication) };
}

function toRenamedFix({ sort, from, to, page }: Renamed, address: string): string {
  const how =
    sort === 'tag'
      ? `écrire \`former: [${from}]\` au thème \`${to}\` de tags.yaml`
      : `écrire dans redirects.yaml \`- { from: ${address}, to: ${page} }\` : tout ce qui en dépend suit`;
  return `Renommé en \`${to}\` ? Alors ${how}. La prochaine fois, \`npm run rename ${from} ${to}\` le fait.`;
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
    message: `Ancre publiée que la page n’a plus : \`${address}\` (${lost.anchors.file}).`,
    fix: toAnchorFix(address, lost),
  };
}

function toAnchorFix(address: string, { page, anchor, anchors, questions, names }: LostAnchor): string {
  const gone = `dans redirects.yaml : \`- { from: "${address}", gone: "pourquoi" }\`.`;
  if (anchor.startsWith(`${names.comment}-`)) return `Remettre le commentaire, ou l’assumer ${gone}`;
  if (LASTING.some((name) => names[name] === anchor))
    return `La page ne montre plus ce qui était là : le remettre, ou l’assumer ${gone}`;
  if (page === questions)
    return `Remettre \`question=${anchor.slice(names.question.length + 1)}\` à deux entretiens, ou l’assumer ${gone}`;
  const near = anchors.present.find((one) => findNear(anchor, [one]) !== undefined) ?? 'nouvelle-ancre';
  const move = `dans redirects.yaml : \`- { from: "${address}", to: "${page}#${near}" }\`.`;
  return anchor.startsWith(`${names.note}-`)
    ? `Rendre à la note son nom (\`[^${anchor.slice(names.note.length + 1)}]\`), ou écrire ${move}`
    : `Écrire \`{#${anchor}}\` au bout de l’intertitre, ou ${move}`;
}

function toHiddenFix(article: Article, { now }: Publication): string {
  const state = getState(article, now) === 'draft' ? 'redevenu un brouillon' : 'daté d’un jour à venir';
  return `L’article est ${state} (${article.file}) : le publier, ou le retirer en disant pourquoi (withdrawn).`;
}

function toGeneralFix(address: string, publication: Publication): string {
  const { paths } = publication;
  const known = [
    ...publication.articles.map(({ slug }) => paths.article(slug)),
    ...publication.catalog.pages.map(({ slug }) => paths.page(slug)),
    ...[...publication.catalog.people.keys()].map((slug) => paths.person(slug)),
    ...[...publication.catalog.tags.keys()].map((slug) => paths.tag(slug)),
    ...publication.catalog.series.map(({ slug }) => paths.series(slug)),
  ];
  const near = findNear(address, known) ?? '/nouvelle-adresse/';
  return [
    `Écrire dans redirects.yaml \`- { from: ${address}, to: ${near} }\``,
    `ou assumer : npm run check -- --accept "${address}" --reason "…"`,
    'ou, si elle n’a jamais été en ligne, retirer sa ligne d’addresses.txt.',
  ].join(', ');
}
