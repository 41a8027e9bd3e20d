import { tell } from '#locales/tell.ts';
import {
  toCommand,
  toHeader,
  toInstall,
  toNeeds,
  toSchedule,
  WORDS,
  type Publishing,
  type WorkflowFile,
} from './workflow.ts';

/** Full version: images move. */
const IMAGE = 'node:24.11.1-bookworm';

/** Hours are set in the forge itself. Its archives would keep times of files to the second, by which a build takes each for another. */
export function toGitlab(publishing: Publishing): readonly WorkflowFile[] {
  const { folder, branch, language } = publishing;
  const { secrets, packages } = toNeeds(publishing);
  const hours = toSchedule(publishing).map(({ cron, words }) => `  ${cron} (${words})`);
  const names = ['', ...secrets].join(', ');
  const header = toHeader(language, [
    {
      fr: `Heures à régler dans Build, Pipeline schedules (UTC) :\n${hours.join('\n')}`,
      en: `Hours to be set in Build, Pipeline schedules (UTC):\n${hours.join('\n')}`,
    },
    {
      fr: `Variables protégées à régler dans Settings, CI/CD : PUBLISH_TOKEN (jeton du projet qui peut écrire dans le dépôt)${names}.`,
      en: `Protected variables to be set in Settings, CI/CD: PUBLISH_TOKEN (token of the project that may write to the repository)${names}.`,
    },
  ]);
  const install = toInstall(packages).map((command) => `    - ${command}\n`);
  const text = `${header}default:
  image: ${IMAGE}

publish:
  stage: deploy
  rules:
    - if: $CI_COMMIT_BRANCH == "${branch}" && $CI_PIPELINE_SOURCE != "merge_request_event"
  resource_group: publish
  timeout: 1 hour
  variables:
    PUBLISH_TOKEN: $CI_JOB_TOKEN
  cache:
    - key: { prefix: npm, files: [package-lock.json] }
      paths: [.npm]
    - key: { prefix: build, files: [package-lock.json] }
      paths: [.build.tar]
  script:
${install.join('')}    - git fetch --quiet --depth=20 origin "$CI_COMMIT_BRANCH" && git checkout --quiet -B "$CI_COMMIT_BRANCH" FETCH_HEAD
    - if [ -f .build.tar ]; then tar -xf .build.tar; fi
    - npm ci --cache .npm --prefer-offline --no-audit --no-fund
    - ${toCommand(publishing)}
    - tar --posix -cf .build.tar .cache dist

# ${tell(WORDS.hostile, language)}
review:
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: ['${folder}/**/*']
  timeout: 30 minutes
  cache: []
  script:
    - program=$(mktemp -d)
    - git fetch --quiet --depth=1 "$CI_MERGE_REQUEST_PROJECT_URL.git" "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - git worktree add --quiet --force --detach "$program" FETCH_HEAD
    - cd "$program" && npm ci --no-audit --no-fund
    - npm run review -- "$CI_PROJECT_DIR" --folder ${folder} --out "$CI_PROJECT_DIR/dist.review"
  artifacts:
    when: always
    expose_as: ${tell(WORDS.review, language)}
    paths: [dist.review/]
    expire_in: 1 week
`;
  return [{ path: '.gitlab-ci.yml', text }];
}
