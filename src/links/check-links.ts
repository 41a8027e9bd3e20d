import type { LinkRecord } from '#model/link-record.ts';
import { HostRateLimiter } from './host-rate-limiter.ts';
import { AGENT, isAllowed } from './robots.ts';
import { MOST_WAIT, visit, type Visit } from './visit.ts';

export interface LinkCheck {
  readonly urls: readonly string[];
  /** What earlier checks have analysed, by address. */
  readonly known: ReadonlyMap<string, LinkRecord>;
  /** The day of this check, `2026-11-30`. */
  readonly today: string;
  /** Addresses seen alive less than so many days ago are not asked again. */
  readonly maxAge: number;
  /** Hosts asked at the same time; each is asked one thing at a time. */
  readonly parallel: number;
  readonly timeout: number;
  readonly retries: number;
  /** Milliseconds between two requests to one host, and before a first retry. */
  readonly pause: number;
  readonly onRecord?: (record: LinkRecord) => void;
}

const DAY = 86_400_000;
/** Silent so many checks in a row, an address is taken for dead. */
const PATIENCE = 3;

/** Visits each address that is due; returns what is known of all of them now. Never more than one request a host at a time. */
export async function checkLinks(check: LinkCheck): Promise<ReadonlyMap<string, LinkRecord>> {
  const records = new Map<string, LinkRecord>();
  const hosts = Map.groupBy(check.urls, (url) => new URL(url).host);
  const queue = [...hosts.values()];
  const turns = new HostRateLimiter(check.pause);
  const work = async (): Promise<void> => {
    for (let urls = queue.shift(); urls; urls = queue.shift())
      for (const record of await checkHost(urls, { ...check, turns })) records.set(record.url, record);
  };
  await Promise.all(Array.from({ length: check.parallel }, work));
  return records;
}

interface Round extends LinkCheck {
  readonly turns: HostRateLimiter;
}

async function checkHost(urls: readonly string[], check: Round): Promise<readonly LinkRecord[]> {
  const records: LinkRecord[] = [];
  let robots: string | undefined;
  /** Why the server asked to be left alone for long. */
  let closed: string | undefined;
  for (const url of urls) {
    const known = check.known.get(url);
    if (known && !isDue(known, check)) {
      records.push(known);
      continue;
    }
    if (closed !== undefined) {
      records.push(known ?? toRefused(url, known, { checked: check.today, reason: closed }));
      continue;
    }
    robots ??= await readRobots(url, check);
    const { record, isClosed } = await checkOne(url, known, { check, robots });
    if (isClosed) closed = record.reason;
    records.push(record);
    check.onRecord?.(record);
  }
  return records;
}

function isDue({ status, checked }: LinkRecord, { today, maxAge }: LinkCheck): boolean {
  return status !== 'alive' || Date.parse(today) - Date.parse(checked) >= maxAge * DAY;
}

interface Checked {
  readonly record: LinkRecord;
  /** The server wants nothing more today. */
  readonly isClosed: boolean;
}

async function checkOne(
  url: string,
  known: LinkRecord | undefined,
  { check, robots }: { readonly check: Round; readonly robots: string },
): Promise<Checked> {
  const { pathname, search } = new URL(url);
  const { today: checked } = check;
  if (!isAllowed(robots, `${pathname}${search}`))
    return { record: toRefused(url, known, { checked }), isClosed: false };
  const found = await visit(url, { ...check, knownMark: known?.mark });
  const isClosed = 'retryAfter' in found && (found.retryAfter ?? 0) > MOST_WAIT;
  if (found.kind === 'alive') return { record: toAlive(url, found, known, checked), isClosed };
  return found.kind === 'refused'
    ? { record: toRefused(url, known, { checked, reason: found.reason }), isClosed }
    : { record: toSilent(url, found, known, checked), isClosed };
}

/** Not seen, and not dead for all that. */
function toRefused(
  url: string,
  known: LinkRecord | undefined,
  now: Pick<LinkRecord, 'checked' | 'reason'>,
): LinkRecord {
  return { url, status: 'refused', alive: known?.alive, mark: known?.mark, title: known?.title, ...now };
}

function toAlive(
  url: string,
  { to, mark, title = '' }: Extract<Visit, { kind: 'alive' }>,
  known: LinkRecord | undefined,
  checked: string,
): LinkRecord {
  const seen = title === '' ? known?.title : title;
  const isOther = known?.title !== undefined && title !== '' && known.title !== title;
  return {
    url,
    status: to !== undefined ? 'moved' : isOther ? 'changed' : 'alive',
    alive: checked,
    checked,
    to,
    mark: mark === '' ? undefined : mark,
    title: seen,
  };
}

/** Dead at once when the server answers so; after several silent checks otherwise. */
function toSilent(
  url: string,
  { kind, reason }: Extract<Visit, { kind: 'dead' | 'silent' }>,
  known: LinkRecord | undefined,
  checked: string,
): LinkRecord {
  const failures = (known?.failures ?? 0) + (known?.checked === checked ? 0 : 1);
  const isDead = kind === 'dead' || failures >= PATIENCE || known?.status === 'dead';
  return {
    url,
    status: isDead ? 'dead' : 'silent',
    alive: known?.alive,
    checked,
    reason,
    failures,
    mark: known?.mark,
    title: known?.title,
  };
}

/** What a host has in robots.txt; nothing when it has none, or does not answer. */
async function readRobots(url: string, { timeout, turns }: Round): Promise<string> {
  try {
    const response = await turns.take(url, () =>
      fetch(new URL('/robots.txt', url), {
        signal: AbortSignal.timeout(timeout),
        headers: { 'User-Agent': AGENT },
      }),
    );
    if (response.ok) return (await response.text()).slice(0, 500_000);
    await response.body?.cancel();
    return '';
  } catch {
    return '';
  }
}
