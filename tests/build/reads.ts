import { Agent, request } from 'node:http';
import { serve } from '../../scripts/static-server.ts';
import { createWorkshop, digestFolder } from './folders.ts';
import { Interrupted } from './interruptions.ts';
import { startBuild } from './run-build.ts';

/** How many readers read at once. */
const READERS = 8;
/** How many reads after a page its files are asked for: another build has ended by then, or not. */
const LATER = 300;

interface Reads {
  readonly reads: number;
  readonly builds: number;
  /** What was asked for and was not there. */
  readonly missing: readonly string[];
}

/** Reads pages of a served output while it is built again and again, and each page's own files once it is superseded. */
export async function readDuringBuilds(count: number): Promise<Reads> {
  const publication = new Interrupted(createWorkshop('reads'));
  const { workshop } = publication;
  const pages = Object.keys(digestFolder(workshop.out)).filter((path) => path.endsWith('.html'));
  const serving = await serve(workshop.out);
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const missing: string[] = [];
  let reads = 0;
  let builds = 0;
  const read = async (path: string): Promise<string> => {
    reads += 1;
    const { status, body } = await get(new URL(path, serving.url), agent).catch((error: unknown) => ({
      status: String(error),
      body: '',
    }));
    if (status !== 200) missing.push(`${path}: ${status}`);
    return body;
  };
  const readOn = async (reader: number): Promise<void> => {
    const later: string[] = [];
    for (let index = reader; reads < count; index += READERS) {
      later.push(...listFiles(await read(pages[index % pages.length] ?? '/')));
      if (later.length > LATER) await read(later.shift() ?? '/');
      if (later.length > LATER) await read(later.shift() ?? '/');
      later.splice(0, later.length - 2 * LATER);
    }
  };
  const buildOn = async (): Promise<void> => {
    for (; reads < count; builds += 1) {
      publication.change();
      await startBuild(workshop).ended;
    }
  };
  await Promise.all([buildOn(), ...Array.from({ length: READERS }, (_, reader) => readOn(reader))]);
  agent.destroy();
  await serving.close();
  return { reads, builds, missing };
}

/** What a page loads: its style sheets, scripts and fonts. */
function listFiles(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
}

function get(
  url: URL,
  agent: Agent,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() }))
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
