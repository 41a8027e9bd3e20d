import { tell } from '#locales/tell.ts';
import type { Translated } from '#locales/locale.ts';

/** What addresses carry before their host, a password it may be, with `/` and `@` in it: nothing that is printed has it. */
export const CREDENTIALS = /(?<=\/\/)\S*@/g;
/** Names of what is a secret. */
export const SECRET = /key|secret|token|pass/i;

/** Why nothing was published, and what to do: readers see what they saw. */
export class PublishRefusal extends Error {
  readonly told: Translated;

  constructor(told: Translated) {
    super(tell(told, 'en'));
    this.told = told;
  }
}

export function toBusy(place: string): Translated {
  return {
    fr: `${place} : quelqu’un d’autre y publie.\n→ Relancer quand il aura fini.`,
    en: `${place}: somebody else is publishing there.\n→ Run the command again when they have finished.`,
  };
}
