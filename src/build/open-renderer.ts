import { pathToFileURL } from 'node:url';
import type { PageRenderer, RenderProps } from './render-page.ts';

export interface SharedProps extends RenderProps {
  /** File of the compiled templates. */
  readonly module: string;
}

/** Opens what `compileTemplates` made. */
export async function openRenderer({ module, ...props }: SharedProps): Promise<PageRenderer> {
  const compiled: typeof import('./render-page.ts') = await import(pathToFileURL(module).href);
  return compiled.createRenderer(props);
}
