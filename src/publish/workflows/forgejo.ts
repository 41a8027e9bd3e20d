import { toPublish, toReview, type Dialect } from './actions.ts';
import type { Publishing, WorkflowFile } from './workflow.ts';

/** Forgejo takes the same actions from its mirror, but for the one that uploads, of which it has its own. */
const DIALECT: Dialect = {
  runner: 'docker',
  checkout: 'https://data.forgejo.org/actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  cache: 'https://data.forgejo.org/actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5',
  upload: 'https://data.forgejo.org/forgejo/upload-artifact@v4',
  root: '',
};

/** It has no workflow that follows another: the report is read in the log of the review. */
export function toForgejo(publishing: Publishing): readonly WorkflowFile[] {
  const folder = '.forgejo/workflows';
  return [
    { path: `${folder}/publish.yml`, text: toPublish(publishing, DIALECT) },
    { path: `${folder}/review.yml`, text: toReview(publishing, DIALECT) },
  ];
}
