import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { rollBack } from '#publish/releases/publish-release.ts';
import type { Losses } from '#publish/releases/release.ts';
import { readArguments } from './arguments.ts';
import { isTerminal, withPrompt } from './prompt.ts';
import { orRefuse } from './or-refuse.ts';
import { findTarget, readPublishSettings } from './publish-settings.ts';

const USAGE = {
  fr: `Montre de nouveau aux lecteurs une parution gardée : celle d’avant, ou celle que --to nomme.

  npm run rollback [-- DESTINATION] [--to PARUTION] [--list] [--yes]

  DESTINATION  son nom dans astro.config.mjs (la première)
  --to         son nom, tel que --list le donne
  --list       dire les parutions gardées, et ne rien changer
  --yes        sans demander

Ce que l’on publie ensuite ne se répète pas chez les abonnés : chaque article garde son identité.`,
  en: `Shows readers a release that was kept: the one before, or the one that --to names.

  npm run rollback [-- TARGET] [--to RELEASE] [--list] [--yes]

  TARGET  its name in astro.config.mjs (the first)
  --to    its name, as --list gives it
  --list  tell the releases that are kept, and change nothing
  --yes   without asking

What is published afterwards is not repeated to subscribers: each article keeps its identity.`,
};
/** Lines of what is lost that are shown of each kind. */
const MOST_SHOWN = 15;

const {
  values: { to, list, yes },
  positionals: [name],
  command: { language },
} = readArguments({
  usage: USAGE,
  options: {
    to: { type: 'string' },
    list: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
  positionals: 1,
});

await orRefuse(language, async () => {
  const { store } = findTarget(await readPublishSettings(), name);
  if (list) {
    const { ids, current } = await store.look();
    for (const id of ids) {
      const forced = (await store.read(id))?.forced;
      console.log(
        [id === current ? '→' : ' ', id, ...(forced === undefined ? [] : [`(${forced})`])].join(' '),
      );
    }
    return 0;
  }
  let confirmed = 0;
  const done = await rollBack(store, {
    to,
    confirm: async (...asked) => {
      const isSure = await confirm(...asked);
      confirmed = performance.now();
      return isSure;
    },
  });
  if (done === undefined) return 1;
  const seconds = ((performance.now() - confirmed) / 1000).toFixed(1);
  console.log(
    tell(
      {
        fr: `${store.place} montre de nouveau la parution ${done} (${seconds.replace('.', ',')} s).`,
        en: `${store.place} shows release ${done} again (${seconds} s).`,
      },
      language,
    ),
  );
  return 0;
});

async function confirm(losses: Losses, from: string, to: string): Promise<boolean> {
  console.error(tell({ fr: `De ${from} à ${to}.`, en: `From ${from} to ${to}.` }, language));
  show(
    { fr: 'Adresses qui ne répondraient plus :', en: 'Addresses that would answer no more:' },
    losses.addresses,
  );
  show(
    { fr: 'Articles qui quitteraient les flux :', en: 'Articles that would leave the feeds:' },
    losses.items,
  );
  if (yes) return true;
  if (!isTerminal()) {
    console.error(
      tell(
        {
          fr: 'Rien n’a changé : relancer avec --yes.',
          en: 'Nothing has changed: run the command again with --yes.',
        },
        language,
      ),
    );
    return false;
  }
  return withPrompt(language, (ask) =>
    ask<boolean>(
      { fr: 'Revenir à cette parution ? (o/n)', en: 'Go back to that release? (y/n)' },
      (answer) =>
        /^[oyn]/i.test(answer)
          ? { value: !/^n/i.test(answer) }
          : { mistake: { fr: 'Répondre o ou n.', en: 'Answer y or n.' } },
    ),
  );
}

function show(title: Told, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.error(tell(title, language));
  for (const line of lines.slice(0, MOST_SHOWN)) console.error(`  ${line}`);
  const rest = lines.length - MOST_SHOWN;
  if (rest > 0) console.error(tell({ fr: `  et ${rest} de plus`, en: `  and ${rest} more` }, language));
}
