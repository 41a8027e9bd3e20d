import { resolve } from 'node:path';
import { publish } from '../src/publish/publish.ts';

const root = resolve(import.meta.dirname, '..');
const started = performance.now();
const report = await publish({
  root, contentDir: resolve(process.argv[2] ?? 'content'), outDir: resolve(process.argv[3] ?? 'dist'), now: Date.now(), clean: process.argv.includes('--clean'), drafts: false, log: console.error,
});
for (const p of report.problems) console.error(`${p.file}:${p.line}:${p.column} ${p.severity} ${p.message} ${p.fix ?? ''}`);
console.log(report.built, report.pages, report.written, report.kept, report.removed, Math.round(performance.now() - started), 'ms');
process.exitCode = report.built ? 0 : 1;
