import { splitAnchor, toAddressKey } from '#model/address-key.ts';
import type { Publication } from '#model/publication.ts';
import { toQuestionAnchor } from '#model/old-anchors.ts';
import { onceByName } from '#model/once.ts';
import { toTold, type Problem } from '#model/problem.ts';
import { indexAnchors, isEnded, type PageAnchors } from './anchors.ts';
import { AddressStatuses } from './address-status.ts';
import { listPublished } from './list-published.ts';
import { findFeedScope } from '#outputs/feeds/formats.ts';
import { findAddress } from '#routes/address-table.ts';
import { toLostAnchorWords, toLostWords, type LostWords } from './lost-words.ts';
import { indexRedirects, type Redirect, type RedirectIndex } from './redirects.ts';
import {
  REGISTER_FILE,
  toRegisterText,
  type PublishedAddress,
  type Register,
  type RegisterLine,
} from './register.ts';
import { findRenamed, type Publishing } from './renamed.ts';
import { toShortCodes } from './short-codes.ts';

export interface AddressRequest {
  readonly publication: Publication;
  readonly register: Register;
  /** False when the instant of the build was chosen: articles to come at that instant are then not lost. */
  readonly strict: boolean;
  /** Files of `public/`, by their addresses: each answers, whatever else is declared there. */
  readonly served?: readonly string[] | undefined;
}

export interface AddressPlan {
  /** Addresses that would be lost, each with its remedy. */
  readonly problems: readonly Problem[];
  /** Every redirect of the output, declared or due, each in one step. */
  readonly redirects: readonly Redirect[];
  /** The register as a successful build leaves it. */
  readonly registerText: string;
}

/** Compares what is about to be published with all that ever was. Cost: linear in both. */
export function planAddresses({ publication, register, strict, served = [] }: AddressRequest): AddressPlan {
  const codes = toShortCodes(publication, register);
  const declared = indexRedirects(publication, codes);
  const current = listPublished({ publication, codes, redirects: declared });
  const alive = toAlive(current, declared).union(new Set(served));
  const statuses = new AddressStatuses({ publication, alive, redirects: declared, register, strict });
  const checker = new RegisterChecker({ publication, current, register }, statuses);
  return {
    problems: [
      ...checker.findUnreadable(),
      ...[...register.lines.values()].flatMap((line) => checker.check(line)),
    ],
    redirects: withAnchors(
      listRedirects(
        [...declared.values()].map(({ from }) => from),
        register,
        statuses,
      ),
      register,
      publication,
    ),
    registerText: toRegisterText(register, current, publication.catalog.site.language),
  };
}

/** Pages and files that answer by themselves, and the folders of feeds, which hold them. */
function toAlive(current: readonly PublishedAddress[], redirects: RedirectIndex): ReadonlySet<string> {
  const files = current
    .map(({ address }) => address)
    .filter((address) => !address.includes('#') && !redirects.has(toAddressKey(address)));
  const folders = files.map((one) => findFeedScope(one) ?? one);
  return new Set([...files, ...folders]);
}

function listRedirects(
  declared: readonly string[],
  register: Register,
  statuses: AddressStatuses,
): readonly Redirect[] {
  const published = [...register.lines.keys()].filter((address) => !address.includes('#'));
  return [...new Set([...declared, ...published])].flatMap((from): readonly Redirect[] => {
    const status = statuses.get(from);
    if (status.kind === 'moved') return [{ from, to: status.to }];
    return status.kind === 'gone' ? [{ from, gone: status.reason }] : [];
  });
}

/** Servers send on the anchor by themselves; a page that sends on cannot, and names those that it knows. */
function withAnchors(
  redirects: readonly Redirect[],
  register: Register,
  publication: Publication,
): readonly Redirect[] {
  const published = [...register.lines.keys()].filter((one) => one.includes('#')).map(splitAnchor);
  const byPage = Map.groupBy(published, ({ page }) => page);
  const anchorsOf = onceByName(indexAnchors(publication));
  return redirects.map((redirect) => {
    const known = redirect.to === undefined ? undefined : anchorsOf(redirect.to);
    const anchors = (byPage.get(redirect.from) ?? []).flatMap(({ anchor }) =>
      known?.has(anchor) === true ? [anchor] : [],
    );
    return anchors.length === 0 ? redirect : { ...redirect, anchors };
  });
}

/** Finds what is wrong with each line of the register. */
class RegisterChecker {
  readonly #case: Publishing;
  readonly #statuses: AddressStatuses;
  readonly #anchorsOf: (path: string) => PageAnchors | undefined;
  readonly #ids: ReadonlySet<string>;
  readonly #owners: ReadonlyMap<string, string | undefined>;

  constructor(one: Publishing, statuses: AddressStatuses) {
    this.#case = one;
    this.#statuses = statuses;
    this.#anchorsOf = onceByName(indexAnchors(one.publication));
    this.#ids = new Set(one.publication.catalog.articles.map(({ id }) => id));
    this.#owners = new Map(one.current.map(({ address, owner }) => [address, owner]));
  }

  findUnreadable(): readonly Problem[] {
    return this.#case.register.unreadable.map((line) =>
      this.#toProblem(line, {
        message: {
          fr: `Ligne illisible : \`${REGISTER_FILE}\` ne contient que des adresses.`,
          en: `Line that cannot be read: \`${REGISTER_FILE}\` holds only addresses.`,
        },
        fix: {
          fr: 'Retirer la ligne, sans doute laissée par une fusion.',
          en: 'Remove the line, probably left by a merge.',
        },
      }),
    );
  }

  check(line: RegisterLine): readonly Problem[] {
    const { address } = line;
    if (address.includes('#')) return this.#checkAnchor(line);
    const status = this.#statuses.get(address);
    if (status.kind === 'lost' && status.because === undefined)
      return [this.#toProblem(line.line, toLostWords(line, this.#case))];
    return this.#checkOwner(line);
  }

  #checkAnchor({ address, line }: RegisterLine): readonly Problem[] {
    const { page: published, anchor } = splitAnchor(address);
    const status = this.#statuses.get(published);
    const page = status.kind === 'moved' ? status.to : published;
    const anchors = status.kind === 'moved' || status.kind === 'alive' ? this.#anchorsOf(page) : undefined;
    if (!anchors || anchors.has(anchor) || isEnded(address, this.#case.publication)) return [];
    const question = toQuestionAnchor(anchor);
    const isReported = question !== anchor && !anchors.has(question) && this.#has(`${published}#${question}`);
    if (isReported) return [];
    const { paths, locale } = this.#case.publication;
    const { questions } = paths;
    const names = locale.addresses.anchors;
    return [this.#toProblem(line, toLostAnchorWords(address, { page, anchor, anchors, questions, names }))];
  }

  #has(address: string): boolean {
    return this.#case.register.lines.has(address);
  }

  #checkOwner({ address, owner, line }: RegisterLine): readonly Problem[] {
    const now = this.#owners.get(address);
    if (owner === undefined || now === undefined || owner === now) return [];
    const isShort = findAddress(address, this.#case.publication.paths)?.row.sort === 'short';
    if (isShort ? this.#follows(owner, now) : this.#ids.has(owner)) return [];
    return [
      this.#toProblem(
        line,
        isShort ? toGivenTwiceWords(address, owner) : toIdentityWords(address, owner, now),
      ),
    ];
  }

  #toProblem(line: number, words: LostWords): Problem {
    const told = toTold(words, this.#case.publication.catalog.site.language);
    return { file: REGISTER_FILE, line, column: 1, rule: 'address', severity: 'error', ...told };
  }

  /** Whether what has a short address now is what had it: sent on to, or renamed, which is told where its page is lost. */
  #follows(owner: string, now: string): boolean {
    if (!owner.startsWith('/')) return false;
    const status = this.#statuses.get(owner);
    if (status.kind === 'lost') return findRenamed(owner, this.#case)?.page === now;
    return status.kind === 'moved' && status.to === now;
  }
}

/** The same address with another identity: every reader of the feeds would see the article as new. */
function toIdentityWords(address: string, owner: string, now: string): LostWords {
  return {
    message: {
      fr: `L’identité de l’article à \`${address}\` a changé : \`${owner}\` est devenue \`${now}\`.`,
      en: `The identity of the article at \`${address}\` has changed: \`${owner}\` has become \`${now}\`.`,
    },
    fix: {
      fr: `Remettre \`guid: ${owner}\` dans l’en-tête ; sinon ses lecteurs le recevraient une seconde fois.`,
      en: `Put \`guid: ${owner}\` back in the front matter; otherwise its readers would receive it a second time.`,
    },
  };
}

/** A short address given to something else than what it was printed for. */
function toGivenTwiceWords(address: string, owner: string): LostWords {
  return {
    message: {
      fr: `Adresse courte donnée deux fois : \`${address}\` était celle de \`${owner}\`.`,
      en: `Short address given twice: \`${address}\` was that of \`${owner}\`.`,
    },
    fix: {
      fr: 'En choisir une autre (code) : la première est peut-être imprimée quelque part.',
      en: 'Choose another (code): the first may be printed somewhere.',
    },
  };
}
