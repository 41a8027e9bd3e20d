import type { Target } from './options.ts';
import { FolderStore } from './folder-store.ts';
import { GitStore } from './git-store.ts';
import { HostedStore } from './hosted-store.ts';
import { S3Store } from './s3-store.ts';
import { SshStore } from './ssh-store.ts';
import type { ReleaseStore } from './store.ts';

/** @param cacheDir where what is known of a host that tells nothing stays; without it, nothing does. */
export function openTarget(target: Target, cacheDir?: string): ReleaseStore {
  switch (target.type) {
    case 'folder':
      return new FolderStore(target.path);
    case 'ssh':
      return new SshStore(target);
    case 'git-branch':
      return new GitStore(target);
    case 's3':
      return new S3Store(target);
    case 'netlify':
    case 'cloudflare':
      return new HostedStore(target, cacheDir);
    default:
      return target satisfies never;
  }
}
