import { readFileSync } from 'node:fs';
import type { FileEntry } from '#engine/file-entry.ts';
import { escapeMarkup } from '#html/legal-text.ts';
import type { Publication } from '#model/publication.ts';

const SOURCE = new URL('../../client/offline-worker.js', import.meta.url);

/** Browsers ask for a worker again at its address: one that is not wanted any more removes itself, and what it kept. */
const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([...['offline-pages', 'offline-files'].map((name) => caches.delete(name)), self.registration.unregister()]),
  ),
);
`;

/** The worker that keeps what readers open; once published, its address never lacks one. */
export function listWorkerFiles(
  { site, locale, paths }: Publication,
  wasPublished: boolean,
): readonly FileEntry[] {
  if (!site.offline) return wasPublished ? [toFile(paths.worker, FAREWELL)] : [];
  const { offlineTitle, offlineText, offlineKept } = locale.words;
  const words = { title: offlineTitle, text: offlineText, kept: offlineKept, name: site.title };
  const shown = Object.entries(words).map(([name, value]) => [name, escapeMarkup(value)] as const);
  const own = { language: site.language, articles: paths.article('').slice(0, -1), home: paths.home };
  const config = JSON.stringify({ ...own, ...Object.fromEntries(shown) });
  return [toFile(paths.worker, `const SITE = ${config};\n${readFileSync(SOURCE, 'utf8')}`)];
}

function toFile(path: string, content: string): FileEntry {
  return { path, depends: content, render: () => content };
}
