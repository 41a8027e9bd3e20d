import { toSnippets } from './snippets.ts';

/** The YAML files of a publication by the names of their schemas. */
const SHEETS = {
  site: 'site.yaml',
  tags: 'tags.yaml',
  redirects: 'redirects.yaml',
  links: 'links.yaml',
  person: 'people/*.yaml',
  organisation: 'organisations/*.yaml',
  series: 'series/*.yaml',
  comments: 'comments/*.yaml',
} as const;

/** What VS Code reads in a content folder that it opens; the check and the preview write the schemas, which git ignores. */
export function toEditorFiles(language: string): Readonly<Record<string, string>> {
  const schemas = Object.entries(SHEETS).map(([name, files]) => [`./.schemas/${name}.json`, files]);
  const settings = {
    'files.eol': '\n',
    '[markdown]': { 'editor.wordWrap': 'on', 'files.trimTrailingWhitespace': false },
    'markdown.copyFiles.destination': { '**/*': './' },
    'yaml.schemas': Object.fromEntries(schemas),
  };
  return {
    '.vscode/settings.json': `${JSON.stringify(settings, undefined, 2)}\n`,
    '.vscode/articles.code-snippets': toSnippets(language),
  };
}
