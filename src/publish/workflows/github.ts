import { tell } from '#locales/tell.ts';
import { toPublish, toReview, type Dialect } from './actions.ts';
import { toHeader, WORDS, type Publishing, type WorkflowFile } from './workflow.ts';

const DIALECT: Dialect = {
  runner: 'ubuntu-latest',
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  cache: 'actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5',
  upload: 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  root: 'sudo ',
};
const DOWNLOAD = 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1';

export function toGithub(publishing: Publishing): readonly WorkflowFile[] {
  const folder = '.github/workflows';
  return [
    { path: `${folder}/publish.yml`, text: toPublish(publishing, DIALECT) },
    { path: `${folder}/review.yml`, text: toReview(publishing, DIALECT) },
    { path: `${folder}/comment.yml`, text: toComment(publishing) },
  ];
}

/** Of a workflow that anybody may set off: it runs nothing of the request, whose number the event tells. */
function toComment({ language }: Publishing): string {
  return `${toHeader(language, [WORDS.text])}name: ${tell(WORDS.comment, language)}

on:
  workflow_run:
    workflows: ['${tell(WORDS.review, language)}']
    types: [completed]

permissions:
  actions: read
  contents: read
  pull-requests: write

jobs:
  comment:
    if: github.event.workflow_run.event == 'pull_request'
    runs-on: ${DIALECT.runner}
    timeout-minutes: 5
    steps:
      - uses: ${DIALECT.checkout}
        with:
          persist-credentials: false
      - uses: ${DOWNLOAD}
        with:
          name: report
          path: \${{ runner.temp }}/report
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - run: node scripts/comment-review.mjs "$RUNNER_TEMP/report/report.txt"
        env:
          GITHUB_TOKEN: \${{ github.token }}
          REVIEW_LANGUAGE: ${language}
`;
}
