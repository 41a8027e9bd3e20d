/** `node tests/publish/publish-once.ts FOLDER ENDPOINT NOW`: publishes a built folder to the bucket of `startS3`. */
import { openTarget } from '#publish/releases/open-target.ts';
import { publishRelease } from '#publish/releases/publish-release.ts';
import { readFeed } from '#publish/releases/release.ts';
import { BUCKET, toTarget } from './s3-server.ts';

const [folder = '', endpoint, now] = process.argv.slice(2);
const store = openTarget(toTarget({ type: 's3', bucket: BUCKET, endpoint, region: 'us-east-1' }));
const { home_page_url: site } = readFeed(folder);
await publishRelease(store, { folder, site, now: Number(now), keep: 3 });
