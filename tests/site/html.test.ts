import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAllPages } from './pages.ts';
import { ROOT } from '../run-folder.ts';
import { PUBLICATIONS } from './publications.ts';

const VNU = join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar');
/** Compiled once, quickly: half of the time of a run is its compiler's otherwise. The code then needs more stack. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-Xss8m'];
const hasJava = spawnSync('java', ['-version']).status === 0;
const config = z.object({
  extends: z.array(z.string()),
  rules: z.record(z.string(), z.enum(['off', 'error'])),
});
const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
});

/**
 * What the checker believes of the policy: read from a disk, a page has no origin that 'self' could name, and it takes
 * JSON-LD, which browsers never run, for a script. `tests/site/policy.test.ts` and `tests/browser` hold the policy.
 */
const POLICY_BELIEF = / violates Content Security Policy \(meta tag\): /;

describe('every page', () => {
  it('is without fault for html-validate', async () => {
    const settings = config.parse(JSON.parse(readFileSync(join(ROOT, '.htmlvalidate.json'), 'utf8')));
    const validator = new HtmlValidate(new StaticConfigLoader(settings));
    const faults: string[] = [];
    for (const { path, html } of readAllPages()) {
      const { results } = await validator.validateString(html);
      for (const { ruleId, line, column, message } of results.flatMap((result) => result.messages))
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(faults).toEqual([]);
  });

  it.skipIf(!hasJava)('is without fault for the Nu Html Checker (skipped where there is no java)', () => {
    const folders = PUBLICATIONS.map(({ outDir }) => outDir);
    const { stderr } = spawnSync(
      'java',
      [...SHORT_RUN, '-jar', VNU, '--skip-non-html', '--format', 'json', '--exit-zero-always', ...folders],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    const faults = report
      .parse(JSON.parse(stderr))
      .messages.filter(({ message }) => !POLICY_BELIEF.test(message))
      .map(({ type, url = '', lastLine = 0, message }) => `${url}:${lastLine} ${type}: ${message}`);
    expect(faults).toEqual([]);
  });
});
