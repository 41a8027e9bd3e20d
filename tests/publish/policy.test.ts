import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity, Type } from 'csp_evaluator/dist/finding.js';
import { expect, it } from 'vitest';
import { PAGE_POLICY, POLICY } from '#publish/hosts/policy.ts';

/** Our scripts are files of the site, beside which nobody else’s are: hashes of them would differ with each release. */
const OWN_SCRIPTS = "'self'";

it.each([POLICY, PAGE_POLICY])(
  'gives an evaluator of policies nothing to object to but our own scripts: %s',
  (policy) => {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const above = findings.filter(({ severity }) => severity < Severity.INFO);
    expect(
      above.map(({ type, directive, value, severity }) => ({ type, directive, value, severity })),
    ).toEqual([
      {
        type: Type.SCRIPT_ALLOWLIST_BYPASS,
        directive: 'script-src',
        value: OWN_SCRIPTS,
        severity: Severity.MEDIUM_MAYBE,
      },
    ]);
  },
);
