import { describe, expect, it } from 'vitest';
import { findKeptByNpm, parseArguments } from '../../scripts/arguments.ts';
import { toGithubReport } from '#check/report/github.ts';
import { toJsonReport } from '#check/report/json.ts';
import { toSummary, type Report } from '#check/report/report.ts';
import { toTextReport } from '#check/report/text.ts';
import type { Problem } from '#model/problem.ts';

const PROBLEM: Problem = {
  file: 'a,b:c%.md',
  line: 1,
  column: 2,
  rule: 'rule',
  message: 'Mot `\u001b[31m`.',
  fix: 'Ôter\nle signe.',
  severity: 'error',
};
const report = (...problems: readonly Problem[]): Report => ({
  folder: 'content',
  language: 'fr',
  files: 3,
  problems,
  hidden: [],
});

describe('reports', () => {
  it('counts in French', () => {
    const warning = { ...PROBLEM, severity: 'warning' as const, file: 'd.md' };
    expect(toSummary(report())).toBe('3 fichiers relus : aucune faute.');
    expect(toSummary(report(PROBLEM))).toBe('1 erreur dans 1 fichier, sur 3.');
    expect(toSummary(report(PROBLEM, PROBLEM, warning))).toBe(
      '2 erreurs et 1 avertissement dans 2 fichiers, sur 3.',
    );
  });

  it('tells what drafts lack apart', () => {
    const lack = { ...PROBLEM, severity: 'incomplete' as const };
    expect(toSummary(report(lack, lack))).toBe('2 manques de brouillons dans 1 fichier, sur 3.');
    expect(toTextReport(report(lack), { colors: false })).toContain('brouillon incomplet Mot');
    expect(toGithubReport(report(lack))).toMatch(/^::notice file=/);
  });

  it('never sends a control character of a file to the terminal', () => {
    expect(toTextReport(report(PROBLEM), { colors: false })).toContain('Mot `U+001B[31m`.');
    expect(toTextReport(report(PROBLEM), { colors: false })).not.toContain('\u001b');
  });

  it('shows every error, and the first warnings of each rule before it counts them', () => {
    const warnings = ['a', 'a', 'b', 'a', 'a', 'a'].map((rule, line) => ({
      ...PROBLEM,
      ...{ severity: 'warning' as const, rule, line },
    }));
    const all = report(...warnings, PROBLEM, PROBLEM, PROBLEM, PROBLEM);
    const text = toTextReport(all, { colors: false });
    expect([...text.matchAll(/\[(\w+)\]/g)].map(([, rule]) => rule).join(' ')).toBe(
      'a a b a rule rule rule rule',
    );
    expect(text).toContain('Et de même, par règle (npm run check -- --all montre tout) :\n      2  a\n');
    expect(text).toContain('4 erreurs et 6 avertissements');
    expect(toTextReport(all, { colors: false, all: true })).not.toContain('de même');
    expect(toTextReport(all, { colors: false, all: true }).split('[a]')).toHaveLength(6);
  });

  it('colours only when asked', () => {
    expect(toTextReport(report(PROBLEM), { colors: true })).toContain('\u001b[31merreur');
  });

  it('escapes what GitHub reads as its own', () => {
    expect(toGithubReport(report(PROBLEM))).toMatch(
      /^::error file=content\/a%2Cb%3Ac%25\.md,line=1,col=2,title=rule::Mot [^\n]*%0A→ Ôter%0Ale signe\.\n/,
    );
  });

  it('gives all of it as JSON', () => {
    expect(JSON.parse(toJsonReport(report(PROBLEM)))).toEqual({
      errors: 1,
      warnings: 0,
      incomplete: 0,
      ...report(PROBLEM),
    });
  });
});

describe('arguments', () => {
  const line = {
    usage: { fr: 'Usage', en: 'Usage' },
    options: { out: { type: 'string', default: 'dist' }, fix: { type: 'boolean', default: false } },
  } as const;

  it('sees what npm kept for itself', () => {
    const env = { npm_config_dry_run: 'true', npm_config_fix: '' };
    expect(findKeptByNpm(['fix', 'dry-run'], ['a', 'b'], env)).toBe('dry-run');
    expect(findKeptByNpm(['fix', 'dry-run'], ['a', 'b', '--dry-run'], env)).toBe(undefined);
  });

  it('reads options and their defaults', () => {
    expect(parseArguments(line, ['--fix'])).toMatchObject({
      values: { out: 'dist', fix: true },
      positionals: [],
    });
  });

  it.each([
    [['--nope'], 'Option inconnue : --nope.', 'Unknown option: --nope.'],
    [['--out'], 'Valeur absente ou de trop : --out <value>.', 'Missing or needless value: --out <value>.'],
    [['--fix=1'], 'Valeur absente ou de trop : --fix.', 'Missing or needless value: --fix.'],
    [['mot'], 'Mot de trop : mot.', 'One word too many: mot.'],
  ])('tells what is wrong with %j', (args, fr, en) => {
    expect(parseArguments(line, args)).toEqual({ mistake: { fr, en } });
  });

  it('accepts as many words as it is told', () => {
    expect(parseArguments({ ...line, positionals: 1 }, ['mot'])).toMatchObject({ positionals: ['mot'] });
    expect(parseArguments({ ...line, positionals: 1 }, ['mot', 'deux'])).toEqual({
      mistake: { fr: 'Mot de trop : deux.', en: 'One word too many: deux.' },
    });
  });
});
