import { tell } from '#locales/tell.ts';

const WAIT = 2000;
const EVERY = 100;
const WIDTH = 30;

/** A bar at a terminal, for work that lasts more than two seconds. */
export function createProgress(language: string): {
  readonly show: (done: number, total: number | undefined) => void;
  readonly clear: () => void;
} {
  const start = Date.now();
  let last = 0;
  const { stderr } = process;
  const reading = tell({ fr: 'Lecture', en: 'Reading' }, language);
  const writing = tell({ fr: 'Écriture', en: 'Writing' }, language);
  return {
    show: (done, total) => {
      const now = Date.now();
      if (!stderr.isTTY || now - start < WAIT || now - last < EVERY) return;
      last = now;
      const full = total === undefined ? 0 : Math.round((WIDTH * done) / Math.max(1, total));
      stderr.write(
        `\r${total === undefined ? reading : writing} ${'█'.repeat(full).padEnd(WIDTH, '░')} ${done}${total === undefined ? '' : `/${total}`}`,
      );
    },
    clear: () => {
      if (last > 0) stderr.write('\r\x1b[K');
      last = 0;
    },
  };
}
