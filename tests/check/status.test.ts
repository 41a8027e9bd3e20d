import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCron } from '#check/status.ts';
import { toSarifReport } from '#check/report/sarif.ts';
import { createWorkshop } from '../build/folders.ts';
import { runScript } from '../build/run-build.ts';
import { article } from './content-folder.ts';

describe('npm run status', () => {
  it('tells drafts and what they lack, what is to come and when, series that wait, the next build', () => {
    const { content } = createWorkshop('status');
    writeFileSync(
      join(content, 'articles/2026/neuf.md'),
      article({ title: 'Neuf', summary: '', guid: '', head: 'draft: true' }),
    );
    const { code, stdout: written } = runScript('status', ['--content', content, '--now', '2026-06-01']);
    const stdout = written.replace(/\p{Zs}/gu, ' ');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Brouillons : 2\n(?: {2}.*\n)*? {2}Neuf \(articles\/2026\/neuf\.md\)\n {4}ligne 4 : Chapô absent/,
    );
    expect(stdout).toMatch(/À paraître : 1\n {2}31 décembre 2099 à 23 h 30 : .*le-carnet-du-siecle\.md\)/);
    expect(stdout).toMatch(
      /Trois carnets : 2 sur 3, dernière partie le .*, interrompue ; la suite : Le troisième carnet \(à écrire\)/,
    );
    expect(stdout).toMatch(
      /Prochaine construction : 31 décembre 2099 à 23 h 30\. .*\n {2}30 22 31 12 \* cd .* && npm run build -- --content \S*status\S*\n/,
    );
  });

  it('rounds an hour up to a minute that cron knows', () => {
    expect(toCron(Date.parse('2026-12-03T07:30:00Z'))).toBe('30 7 3 12 *');
    expect(toCron(Date.parse('2026-12-31T23:59:30Z'))).toBe('0 0 1 1 *');
  });
});

describe('a SARIF report', () => {
  it('has a result for each problem, at its place, with its remedy', () => {
    const problem = {
      file: 'a b.md',
      line: 3,
      column: 2,
      rule: 'link',
      message: 'Faute.',
      fix: 'Remède.',
      severity: 'incomplete',
    } as const;
    const report = toSarifReport({
      folder: 'content',
      language: 'fr',
      files: 1,
      problems: [problem],
      hidden: [],
    });
    expect(JSON.parse(report)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'link' }] } },
          results: [
            {
              ...{ ruleId: 'link', level: 'note', message: { text: 'Faute.\n→ Remède.' } },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'content/a%20b.md' },
                    region: { startLine: 3, startColumn: 2 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
