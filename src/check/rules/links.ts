import { posix } from 'node:path';
import { toWrite } from '#told.ts';
import type { Translated } from '#locales/locale.ts';
import { toAddressKey } from '#model/address-key.ts';
import type { Article } from '#model/catalog.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import type { Finding } from '#model/problem.ts';
import { isPublic } from '#model/visibility.ts';
import { findAddress } from '#routes/address-table.ts';
import { getAddresses, type Addresses, type Target } from '#check/addresses.ts';
import { findingsOf, type Words } from '#check/finding.ts';
import { toPrivateWords, toWhole } from '#check/private-addresses.ts';
import { listLinks, type FoundLink } from '#check/links.ts';
import type { CatalogRule, CheckContext, ReadContent } from '#check/rule.ts';
import { createSuggester, NO_ANCHOR } from '#check/suggester.ts';

const { error, warning } = findingsOf('link');
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Links to pages or anchors of the site that do not exist or are not public, links that would break once the page has
 * moved, links to the site by its whole address. Links without any address are found by `empty-links`. Cost: one look-up a link.
 */
export const checkLinks: CatalogRule = (content, context) => {
  const checker = new LinkChecker(content, context);
  return listLinks(content, context).flatMap((link) => [...checker.check(link)]);
};

class LinkChecker {
  readonly #content: ReadContent;
  readonly #context: CheckContext;
  readonly #addresses: Addresses;
  readonly #host: string;
  readonly #suggest: (path: string) => Translated;
  readonly #byFile: ReadonlyMap<string, string>;

  constructor(content: ReadContent, context: CheckContext) {
    this.#content = content;
    this.#context = context;
    this.#addresses = getAddresses(content, context);
    this.#host = new URL(content.catalog.site.url).host;
    this.#suggest = createSuggester(this.#addresses.keys(), {
      fr: 'Vérifier l’adresse : rien n’y répond.',
      en: 'Check the address: nothing answers there.',
    });
    this.#byFile = new Map(
      content.files.flatMap(({ file, role, slug }) =>
        role === 'article' || role === 'page'
          ? [[file, role === 'article' ? context.paths.article(slug) : context.paths.page(slug)]]
          : [],
      ),
    );
  }

  *check(link: FoundLink): Iterable<Finding> {
    const { href, file, at } = link;
    if (href === '') return;
    if (href.startsWith('#')) yield* this.#checkOwnAnchor(link);
    else if (/^https?:/i.test(href)) yield* this.#checkWeb(link);
    else if (/^(?:mailto|tel):$/i.test(href))
      yield warning(file, at, {
        message: {
          fr: `Lien qui ne mène à rien : \`${href}\`.`,
          en: `Link that leads nowhere: \`${href}\`.`,
        },
        fix: { fr: 'Finir l’adresse, ou ôter le lien.', en: 'Finish the address, or remove the link.' },
      });
    else if (SCHEME.test(href)) return;
    else if (href.startsWith('//'))
      yield error(file, at, {
        message: { fr: `Adresse incomplète : \`${href}\`.`, en: `Incomplete address: \`${href}\`.` },
        fix: toWrite(`https:${href}`),
      });
    else if (href.startsWith('/')) yield* this.#checkPath(link, href);
    else yield error(file, at, this.#toRelativeWords(link));
  }

  *#checkWeb(link: FoundLink): Iterable<Finding> {
    const { href, file, at } = link;
    const [, scheme, rest] = /^(https?:)\/?([^/].*)$/i.exec(href) ?? [];
    if (rest !== undefined)
      return yield error(file, at, {
        message: { fr: `Adresse incomplète : \`${href}\`.`, en: `Incomplete address: \`${href}\`.` },
        fix: toWrite(`${scheme}//${rest}`),
      });
    const url = URL.parse(href);
    if (!url)
      return yield error(file, at, {
        message: { fr: `Adresse illisible : \`${href}\`.`, en: `Address that cannot be read: \`${href}\`.` },
        fix: { fr: 'Vérifier l’adresse.', en: 'Check the address.' },
      });
    const words = toPrivateWords(url);
    if (words) yield warning(file, at, words);
    if (url.host !== this.#host) return;
    const path = `${url.pathname}${url.search}${url.hash}`;
    yield warning(file, at, {
      message: {
        fr: `Lien vers ce site par son adresse entière : \`${href}\`.`,
        en: `Link to this site by its full address: \`${href}\`.`,
      },
      fix: toWrite(path),
    });
    yield* this.#checkPath(link, path);
  }

  *#checkPath(link: FoundLink, href: string): Iterable<Finding> {
    const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
    const target =
      this.#addresses.get(decode(path)) ?? this.#findOld(`${path}${query}`) ?? this.#findOld(path);
    if (!target) return yield* this.#checkUnknown(link, decode(path));
    // A file of `public/` goes before what is declared at its address.
    if (target.kind === 'redirect' && this.#context.hasPublicFile(decode(path))) return;
    const words = this.#toStateWords(link, path, target);
    if (words) yield warning(link.file, link.at, words);
    else if (target.kind === 'text' && fragment !== '')
      yield* this.#checkAnchor(link, decode(fragment), target, path);
  }

  /** Old addresses may have a query, and are found however they are escaped. */
  #findOld(address: string): Target | undefined {
    const target = this.#addresses.get(toAddressKey(address));
    return target?.kind === 'redirect' ? target : undefined;
  }

  *#checkUnknown({ file, at, href }: FoundLink, path: string): Iterable<Finding> {
    if (this.#context.hasPublicFile(path)) return;
    if (path.startsWith(this.#context.paths.tags) && !this.#context.isReadable('tags.yaml')) return;
    const list = findAddress(path, this.#context.paths)?.parts['list'];
    if (list !== undefined && this.#addresses.has(list))
      yield warning(file, at, {
        message: {
          fr: `Lien vers une page de liste, dont le contenu change : \`${href}\`.`,
          en: `Link to one page of a list, whose content changes: \`${href}\`.`,
        },
        fix: { fr: `Lier la liste : \`${list}\`.`, en: `Link to the list: \`${list}\`.` },
      });
    else
      yield error(file, at, {
        message: {
          fr: `Lien vers une page qui n’existe pas : \`${href}\`.`,
          en: `Link to a page that does not exist: \`${href}\`.`,
        },
        fix: this.#toFix(path),
      });
  }

  #toFix(path: string): Translated {
    const mended = [
      `${path}/`,
      path.replace(/\.(?:mdx?|html?)$/i, '/'),
      path.replace(/index\.html?$/i, ''),
    ].map((one) => one.toLowerCase().replace(/\/{2,}/g, '/'));
    const found = [path.toLowerCase(), ...mended].find((one) => this.#addresses.has(one));
    return found ? toWrite(found) : this.#suggest(path);
  }

  /** An article that is not there for the readers of this one; what a draft links to is its author's business. */
  #toStateWords({ href, article }: FoundLink, path: string, target: Target): Words | undefined {
    if (article?.draft) return undefined;
    if (target.kind === 'empty')
      return {
        message: {
          fr: `Lien vers une page encore vide : \`${href}\`.`,
          en: `Link to a page that is still empty: \`${href}\`.`,
        },
        fix: {
          fr: 'Elle n’existera qu’avec un premier article publié.',
          en: 'It will exist once a first article is published.',
        },
      };
    if (target.kind === 'redirect')
      return target.to
        ? {
            message: {
              fr: `Lien vers une ancienne adresse : \`${href}\`.`,
              en: `Link to a former address: \`${href}\`.`,
            },
            fix: toWrite(target.to),
          }
        : {
            message: {
              fr: `Lien vers une page retirée : \`${path}\`.`,
              en: `Link to a page that was withdrawn: \`${path}\`.`,
            },
            fix: { fr: 'Ôter le lien.', en: 'Remove the link.' },
          };
    if (target.kind !== 'text') return undefined;
    if (target.draft)
      return {
        message: { fr: `Lien vers un brouillon : \`${href}\`.`, en: `Link to a draft: \`${href}\`.` },
        fix: { fr: 'Le publier d’abord, ou ôter le lien.', en: 'Publish it first, or remove the link.' },
      };
    const when = Math.max(this.#context.now, article?.publishedAt ?? 0);
    if (!target.article || isPublic(target.article, when)) return undefined;
    if (target.article.publishedAt > when)
      return {
        message: {
          fr: `Lien vers un article à paraître : \`${href}\`.`,
          en: `Link to an article that is scheduled: \`${href}\`.`,
        },
        fix: {
          fr: `Il ne répondra qu’à partir du ${target.article.data.date}.`,
          en: `It will not work before ${target.article.data.date}.`,
        },
      };
    return {
      message: {
        fr: `Lien vers un article retiré : \`${href}\`.`,
        en: `Link to an article that was withdrawn: \`${href}\`.`,
      },
      fix: {
        fr: 'Ôter le lien, ou dire que l’article est retiré.',
        en: 'Remove the link, or mention that the article was withdrawn.',
      },
    };
  }

  *#checkOwnAnchor(link: FoundLink): Iterable<Finding> {
    const target = this.#addresses.get(link.from ?? '');
    if (target?.kind === 'text') yield* this.#checkAnchor(link, decode(link.href.slice(1)), target, '');
  }

  *#checkAnchor(
    { file, at, href }: FoundLink,
    anchor: string,
    target: Anchored,
    path: string,
  ): Iterable<Finding> {
    if (anchor === '' || target.anchors.has(anchor) || target.calls.includes(anchor)) return;
    const moved = this.#findMoved(anchor, target);
    if (moved !== undefined)
      yield warning(file, at, {
        message: {
          fr: `Lien vers une ancienne ancre : \`${href}\`.`,
          en: `Link to a former anchor: \`${href}\`.`,
        },
        fix: toWrite(`${path}#${moved}`),
      });
    else if (!target.isUnrun)
      yield error(file, at, {
        message: {
          fr: `Ancre qui n’existe pas${path === '' ? ' dans ce texte' : ` dans \`${path}\``} : \`${href}\`.`,
          en: `Anchor that does not exist in ${path === '' ? 'this text' : `\`${path}\``}: \`${href}\`.`,
        },
        fix: createSuggester(target.anchors, NO_ANCHOR)(anchor),
      });
  }

  /** The anchor that took the place of one, by redirects.yaml. */
  #findMoved(anchor: string, { article, anchors }: Anchored): string | undefined {
    if (!article) return undefined;
    const { redirects } = this.#content.catalog;
    const all = getOldAnchors(redirects, this.#context.paths.article(article.slug), [...anchors]);
    return all.find((one) => one.old === anchor)?.now;
  }

  #toRelativeWords({ href, file }: FoundLink): Words {
    const [path = ''] = href.split(/[?#]/);
    const address = this.#byFile.get(posix.join(posix.dirname(file), decode(path)));
    if (address)
      return {
        message: {
          fr: `Lien vers un fichier de content/ : \`${href}\`.`,
          en: `Link to a file of content/: \`${href}\`.`,
        },
        fix: {
          fr: `Écrire l’adresse de la page : \`${address}${href.slice(path.length)}\`.`,
          en: `Write the address of the page: \`${address}${href.slice(path.length)}\`.`,
        },
      };
    const whole = toWhole(href);
    if (whole !== undefined)
      return {
        message: { fr: `Adresse incomplète : \`${href}\`.`, en: `Incomplete address: \`${href}\`.` },
        fix: toWrite(whole),
      };
    return {
      message: { fr: `Lien relatif : \`${href}\`.`, en: `Relative link: \`${href}\`.` },
      fix: this.#toRelativeFix(path, href.slice(path.length)),
    };
  }

  #toRelativeFix(path: string, rest: string): Translated {
    const name = posix.basename(decode(path)).replace(/\.mdx?$/i, '');
    const { paths, known } = this.#context;
    if (known.articles.has(name))
      return {
        fr: `Écrire \`${paths.article(name)}${rest}\`, ou [[${name}]].`,
        en: `Write \`${paths.article(name)}${rest}\`, or [[${name}]].`,
      };
    if (known.pages.has(name))
      return {
        fr: `Écrire \`${paths.page(name)}${rest}\`, ou [[${name}]].`,
        en: `Write \`${paths.page(name)}${rest}\`, or [[${name}]].`,
      };
    return /\.(?!mdx?$)\w{2,5}$/.test(path)
      ? {
          fr: `Mettre le fichier dans public/, et écrire son adresse depuis là : \`/${posix.basename(path)}\`.`,
          en: `Put the file in public/, and write its address from there: \`/${posix.basename(path)}\`.`,
        }
      : {
          fr: 'Écrire une adresse du site, qui commence par « / », ou une adresse https:// complète.',
          en: 'Write an address of this site, which begins with “/”, or a full https:// address.',
        };
  }
}

interface Anchored {
  readonly calls: readonly string[];
  readonly anchors: ReadonlySet<string>;
  readonly isUnrun: boolean;
  readonly article?: Article;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
