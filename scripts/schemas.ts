/** Writes what editors are given, after a change of a schema: `npm run schemas`. The results are kept in git. */
import { dirname, join } from 'node:path';
import { listJsonSchemas } from '#check/json-schemas.ts';
import { toSnippets } from '#edits/snippets.ts';
import { writeWhole } from '#engine/write-whole.ts';

const root = dirname(import.meta.dirname);
for (const [name, text] of listJsonSchemas()) writeWhole(join(root, 'schemas', name), text);
writeWhole(join(root, '.vscode/articles.code-snippets'), toSnippets('fr'));
