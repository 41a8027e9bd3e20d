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

/** Of a release, one of whose files is not there any more. */
export function toIncomplete(place: string, id: string, lost = id): Translated {
  return {
    fr: `${place} : la parution ${id} n’est plus entière (${lost} manque).\n→ En choisir une autre (--list), ou reprendre l’ancien contenu dans git et publier de nouveau.`,
    en: `${place}: release ${id} is not whole any more (${lost} is missing).\n→ Choose another (--list), or take the earlier content back from git and publish again.`,
  };
}
