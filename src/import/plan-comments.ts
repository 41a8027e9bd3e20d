import { commentAnchor, type CommentData } from '#model/comment.ts';
import { webAddress } from '#fields.ts';
import type { Translated } from '#locales/locale.ts';
import { cleanLine } from './convert/clean-text.ts';
import type { LegacyComment } from './legacy.ts';
import { TakenNames } from './names.ts';
import { toPublicName } from './plan-people.ts';
import { toDate } from './plan-items.ts';

/** Replies below one another that our pages show. */
const MOST_LEVELS = 190;
/** Why comments are left. */
const EMPTY: Translated = { fr: 'vide', en: 'empty' };
const SPAM: Translated = { fr: 'indésirable', en: 'spam' };
const PINGBACK: Translated = { fr: 'rétrolien (pingback)', en: 'pingback' };
const TRACKBACK: Translated = { fr: 'rétrolien (trackback)', en: 'trackback' };
const UNAPPROVED: Translated = { fr: 'non approuvé', en: 'not approved' };
/** Addresses that tell who somebody is. */
const PRIVATE = /@|%40|gravatar\.com/i;

export interface CommentPlan {
  readonly kept: readonly CommentData[];
  /** Why the others are left → how many. */
  readonly left: ReadonlyMap<Translated, number>;
  readonly notes: readonly Translated[];
}

interface Threaded {
  readonly comment: LegacyComment;
  readonly id: string;
  readonly date: string;
}

/** Those that readers saw, oldest first, each after the one that it answers. `texts` are their Markdown, in the order of the export. */
export function planComments(
  comments: readonly LegacyComment[],
  { texts, fallbackDate }: { readonly texts: readonly string[]; readonly fallbackDate: string },
): CommentPlan {
  const left = new Map<Translated, number>();
  const notes: Translated[] = [];
  const seen: Threaded[] = [];
  const ids = new TakenNames();
  const waiting = texts.values();
  for (const comment of comments) {
    const why = toReason(comment);
    const text = why === undefined ? (waiting.next().value ?? '') : '';
    const reason = why ?? (text.trim() === '' ? EMPTY : undefined);
    if (reason !== undefined) {
      left.set(reason, (left.get(reason) ?? 0) + 1);
      continue;
    }
    const id = toId(comment.id, ids);
    seen.push({ comment: { ...comment, html: text }, id, date: toDate(comment.date) ?? fallbackDate });
    if (toDate(comment.date) === undefined)
      notes.push({
        fr: `commentaire ${id} : sans date lisible, celle du texte`,
        en: `comment ${id}: no date that can be read, that of the text`,
      });
  }
  return { kept: toThread(seen, comments, notes), left, notes };
}

/** Whether readers saw it. */
export function isPublicComment(comment: LegacyComment): boolean {
  return toReason(comment) === undefined;
}

function toReason({ type, isApproved, isSpam }: LegacyComment): Translated | undefined {
  if (isSpam) return SPAM;
  if (type !== 'comment') return type === 'pingback' ? PINGBACK : TRACKBACK;
  return isApproved ? undefined : UNAPPROVED;
}

/** What may end an address, once each. */
function toId(written: string, ids: TakenNames): string {
  const base = written.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'c';
  return ids.take(base);
}

function toThread(
  seen: readonly Threaded[],
  all: readonly LegacyComment[],
  notes: Translated[],
): readonly CommentData[] {
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const byId = new Map(seen.map((one) => [one.comment.id, one]));
  const sorted = seen.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const levels = new Map<string, number>();
  const done: CommentData[] = [];
  const waiting = new Set<string>();
  const place = (one: Threaded, found: Threaded | undefined): void => {
    const parent = found && levels.has(found.id) ? found : undefined;
    const level = parent ? (levels.get(parent.id) ?? 0) + 1 : 1;
    const isTooDeep = level > MOST_LEVELS;
    if (isTooDeep)
      notes.push({
        fr: `commentaire ${one.id} : au-delà de ${MOST_LEVELS} réponses les unes sous les autres, sous le texte même`,
        en: `comment ${one.id}: past ${MOST_LEVELS} replies below one another, below the text itself`,
      });
    else if ((one.comment.parent ?? '0') !== '0' && !parent)
      notes.push({
        fr: `commentaire ${one.id} : celui auquel il répond n’est pas public, ou il répond à lui-même`,
        en: `comment ${one.id}: the one that it answers is not public, or it answers itself`,
      });
    levels.set(one.id, isTooDeep ? 1 : level);
    done.push(toData(one, isTooDeep ? undefined : parent?.id));
  };
  for (const one of sorted) {
    const upwards: { readonly one: Threaded; readonly found: Threaded | undefined }[] = [];
    for (let next: Threaded | undefined = one; next && !waiting.has(next.id); next = upwards.at(-1)?.found) {
      waiting.add(next.id);
      upwards.push({ one: next, found: findParent(next, byId, parents) });
    }
    for (const { one: next, found } of upwards.reverse()) place(next, found);
  }
  return done;
}

/** The nearest comment above that readers saw; `parents` then lead to it at once. */
function findParent(
  { comment }: Threaded,
  byId: ReadonlyMap<string, Threaded>,
  parents: Map<string, string | undefined>,
): Threaded | undefined {
  const passed = new Set([comment.id]);
  let id = comment.parent;
  while (id !== undefined && !byId.has(id) && !passed.has(id)) {
    passed.add(id);
    id = parents.get(id);
  }
  if (id === comment.id) return undefined;
  const found = id === undefined ? undefined : byId.get(id);
  for (const one of passed) parents.set(one, found?.comment.id);
  return found;
}

function toData({ comment, id, date }: Threaded, replyTo: string | undefined): CommentData {
  const written = webAddress.safeParse(comment.url?.trim()).data;
  const anchor = commentAnchor.safeParse(comment.anchor ?? `comment-${comment.id}`).data;
  const url = written !== undefined && PRIVATE.test(written) ? undefined : written;
  return {
    id,
    ...(anchor === undefined ? {} : { anchor }),
    author: cleanLine(toPublicName(comment.author)),
    ...(url === undefined ? {} : { url }),
    date,
    text: comment.html,
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}
