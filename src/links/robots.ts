/** The name under which we visit, and where a webmaster can learn what for. */
export const AGENT = 'idees-recues-links/1.0 (+link checker; respects robots.txt)';

const NAME = 'idees-recues-links';

interface Group {
  readonly agents: readonly string[];
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[];
}

/** Whether a robots.txt (RFC 9309) lets us ask for a path: our own group or everybody's; the longest rule decides. */
export function isAllowed(robots: string, path: string): boolean {
  const groups = parseGroups(robots);
  const group =
    groups.find(({ agents }) => agents.some((agent) => agent !== '*' && NAME.startsWith(agent))) ??
    groups.find(({ agents }) => agents.includes('*'));
  const [longest] = (group?.rules ?? [])
    .filter((rule) => rule.path !== '' && toPattern(rule.path).test(path))
    .sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
  return longest?.allow ?? true;
}

function parseGroups(robots: string): readonly Group[] {
  const groups: { agents: string[]; rules: { allow: boolean; path: string }[] }[] = [];
  for (const line of robots.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const last = groups.at(-1);
    if (/^user-agent$/i.test(key)) {
      if (last && last.rules.length === 0) last.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [] });
    } else if (/^(?:dis)?allow$/i.test(key)) last?.rules.push({ allow: /^allow$/i.test(key), path: value });
  }
  return groups;
}

function toPattern(path: string): RegExp {
  const isEnd = path.endsWith('$');
  const parts = (isEnd ? path.slice(0, -1) : path).split('*').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.*')}${isEnd ? '$' : ''}`);
}
