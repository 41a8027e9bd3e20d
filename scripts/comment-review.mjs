// Plain JavaScript without packages, for any Node from 18: it runs beside a token, and installs nothing.
import { closeSync, fstatSync, openSync, readFileSync, readSync, constants } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Bytes of a report that are shown. */
const MOST_SHOWN = 20_000;
/** Of our comment, to find it again; one of somebody else is left alone. */
const MARK = '<!-- idees-recues-review -->';
const WORDS = {
  fr: {
    title: 'Relecture du contenu proposé\u00a0: ',
    good: 'construit',
    bad: 'à corriger',
    page: 'Rapport et aperçu',
  },
  en: {
    title: 'Review of the content: ',
    good: 'builds',
    bad: 'to be corrected',
    page: 'Report and preview',
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv[2] ?? '');

/** @param {string} file */
async function main(file) {
  const { workflow_run: run, repository } = JSON.parse(
    readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'),
  );
  const number = await findNumber(run, repository.full_name);
  if (number === undefined) return console.log('No open pull request has this commit.');
  const words = WORDS[process.env.REVIEW_LANGUAGE === 'fr' ? 'fr' : 'en'];
  const state = run.conclusion === 'success' ? words.good : words.bad;
  const page = `${process.env.GITHUB_SERVER_URL ?? 'https://github.com'}/${repository.full_name}/actions/runs/${Number(run.id)}`;
  const body = `${MARK}\n**${words.title}${state}** · [${words.page}](${page})\n\n${toFence(readReport(file))}\n`;
  await comment(repository.full_name, number, body);
}

/**
 * The number of the pull request of a run, by what the forge tells of it: of a fork, its branch and commit.
 * @param {{ head_sha: string, head_branch: string, head_repository: { owner: { login: string } } | null }} run
 * @param {string} repository
 * @returns {Promise<number | undefined>}
 */
async function findNumber({ head_sha: commit, head_branch: branch, head_repository: fork }, repository) {
  // Whoever removed the fork has left nothing to comment on.
  if (!fork) return undefined;
  const head = encodeURIComponent(`${fork.owner.login}:${branch}`);
  const pulls = await call(`/repos/${repository}/pulls?state=open&per_page=100&head=${head}`);
  return pulls.find((pull) => pull.head.sha === commit)?.number;
}

/**
 * The beginning of a text that anybody may have written; a link, or what is no file, is not read.
 * @param {string} file
 */
export function readReport(file) {
  let opened;
  try {
    opened = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!fstatSync(opened).isFile()) return '';
    const bytes = Buffer.alloc(MOST_SHOWN);
    const length = readSync(opened, bytes, 0, MOST_SHOWN, 0);
    return bytes.toString('utf8', 0, length);
  } catch {
    return '';
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/**
 * A text as Markdown that shows it as it is, and reads nothing in it: neither a link, nor a name to notify, nor characters
 * that nobody sees.
 * @param {string} text
 */
export function toFence(text) {
  const shown = text.replace(/\r\n?/g, '\n').replace(/[^\P{C}\n\t]/gu, '\uFFFD');
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}

/** Changes our comment, where there is one.
 * @param {string} repository
 * @param {number} number
 * @param {string} body
 */
async function comment(repository, number, body) {
  const place = `/repos/${repository}/issues/${number}/comments`;
  const comments = await call(`${place}?per_page=100`);
  const ours = comments.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(MARK));
  if (ours)
    await call(`/repos/${repository}/issues/comments/${ours.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ body }),
    });
  else await call(place, { method: 'POST', body: JSON.stringify({ body }) });
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 */
async function call(path, options = {}) {
  const answer = await fetch(`${process.env.GITHUB_API_URL ?? 'https://api.github.com'}${path}`, {
    ...options,
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${process.env.GITHUB_TOKEN ?? ''}`,
      'Content-Type': 'application/json',
    },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
