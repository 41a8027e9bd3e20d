import { join } from 'node:path';
import { OPTIONS_VARIABLE, type IntegrationOptions } from '#integration/options.ts';
import { run, type Ran } from '../build/run-build.ts';
import { ROOT } from '../run-folder.ts';
import { NOW } from '../site/publications.ts';

export interface AstroArguments extends IntegrationOptions {
  readonly content: string;
  readonly out: string;
  /** A copy of the project, when the test changes it. */
  readonly root?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `npx astro build`, to its end. */
export function runAstroBuild(build: AstroArguments): Ran {
  const { command, env } = toAstroCommand(build);
  return run(command, env, build.root);
}

/** The same for `spawn`, to end it before its end. */
export function toAstroCommand({ out, root = ROOT, env = {}, ...options }: AstroArguments): AstroCommand {
  return {
    command: [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out],
    env: { ...env, [OPTIONS_VARIABLE]: JSON.stringify({ now: NOW, ...options }) },
  };
}

interface AstroCommand {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The same, when it must succeed. @throws with what it printed when it does not. */
export function mustAstroBuild(build: AstroArguments): Ran {
  const ran = runAstroBuild(build);
  if (ran.code !== 0) throw new Error(`Astro's build ended with ${ran.code}:\n${ran.stdout}${ran.stderr}`);
  return ran;
}
