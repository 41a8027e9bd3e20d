import { dirname } from 'node:path';
import { readArguments, toContentDir } from './arguments.ts';
import { readStatus } from './read-status.ts';
import { toStatusWords } from './status-words.ts';

const USAGE = {
  fr: `
Usage : npm run status [-- --content DOSSIER] [--now DATE]

Dit où en est la publication : brouillons et ce qui leur manque, articles à paraître et leur heure, séries
inachevées, prochaine construction.
`,
  en: `
Usage: npm run status [-- --content FOLDER] [--now DATE]

Tells where the publication stands: drafts and what they lack, scheduled articles and their time, unfinished series,
the next build.
`,
};

const { values, command } = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    now: { type: 'string' },
  },
});
const root = dirname(import.meta.dirname);
const { status, toInstant } = await readStatus(toContentDir(values.content, command), command, values.now);
console.log(toStatusWords(status, { root, content: values.content, toInstant, language: command.language }));
