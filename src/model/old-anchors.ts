import { getLocale, LANGUAGES } from '#locales/get-locale.ts';
import { splitAnchor, toAddressKey } from './address-key.ts';
import { once } from './once.ts';
import type { RedirectData } from './redirect.ts';

/** An anchor that a page once had, and the one that took its place. */
export interface OldAnchor {
  readonly old: string;
  readonly now: string;
}

/**
 * Former anchors of the page at `path`, from redirects.yaml, each straight to where it ends. The answers to a question
 * follow it: `anchors` are those that the page has.
 */
export function getOldAnchors(
  redirects: readonly RedirectData[],
  path: string,
  anchors: readonly string[],
): readonly OldAnchor[] {
  const declared = getByPage(redirects).get(path) ?? [];
  if (declared.length === 0) return declared;
  const taken = new Set([...anchors, ...declared.map(({ old }) => old)]);
  const following = declared.flatMap(({ old, now }) =>
    anchors
      .filter((anchor) => anchor !== now && toQuestionAnchor(anchor) === now)
      .map((anchor) => ({ old: `${old}${anchor.slice(now.length)}`, now: anchor })),
  );
  return [...declared, ...following.filter((one) => !taken.has(one.old))];
}

const TURNS = LANGUAGES.flatMap((code) => {
  const { answer, followUp } = getLocale(code).addresses.anchors;
  return [answer, followUp];
});
const TURN = new RegExp(`-(?:${TURNS.join('|')})(?:-\\d+)?$`);

/** The anchor of the question that an answer or a further question belongs to; any other anchor is its own. */
export function toQuestionAnchor(anchor: string): string {
  return anchor.replace(TURN, '');
}

/** Whether a redirect moves or ends an anchor: servers never see those. */
export function isAnchorRedirect({ from }: Pick<RedirectData, 'from'>): boolean {
  return from.includes('#');
}

const getByPage = once(groupByPage);

function groupByPage(redirects: readonly RedirectData[]): ReadonlyMap<string, readonly OldAnchor[]> {
  const groups = new Map<string, OldAnchor[]>();
  for (const redirect of redirects) {
    if (!('to' in redirect) || !isAnchorRedirect(redirect)) continue;
    const { page, anchor: now } = splitAnchor(redirect.to);
    const list = groups.get(toAddressKey(page)) ?? [];
    groups.set(toAddressKey(page), [...list, { old: splitAnchor(redirect.from).anchor, now }]);
  }
  return new Map([...groups].map(([page, anchors]) => [page, anchors.map((one) => follow(one, anchors))]));
}

/** An anchor renamed twice leads to its last name; a loop ends where it began, and checks refuse it. */
function follow({ old, now }: OldAnchor, anchors: readonly OldAnchor[]): OldAnchor {
  const next = new Map(anchors.map((one) => [one.old, one.now]));
  const passed = new Set<string>();
  let end = now;
  for (let step = next.get(end); step !== undefined && !passed.has(end); step = next.get(end)) {
    passed.add(end);
    end = step;
  }
  return { old, now: end };
}
