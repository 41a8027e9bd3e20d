/** `node tests/publish/publish-once.ts FOLDER TARGET NOW`: publishes a built folder; the target is JSON. */
import { openTarget } from '#publish/releases/open-target.ts';
import { publishRelease } from '#publish/releases/publish-release.ts';
import { readFeed } from '#publish/releases/release.ts';
import { toTarget } from './s3-server.ts';

const [folder = '', target = '', now] = process.argv.slice(2);
const store = openTarget(toTarget(JSON.parse(target)));
const { home_page_url: site } = readFeed(folder);
await publishRelease(store, { folder, site, now: Number(now), keep: 3 });
