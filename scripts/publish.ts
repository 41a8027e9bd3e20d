import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { announce } from '#publish/releases/announce.ts';
import { checkOutput } from '#publish/releases/check-output.ts';
import { publishRelease } from '#publish/releases/publish-release.ts';
import { readFeed } from '#publish/releases/release.ts';
import { readArguments, toContentDir } from './arguments.ts';
import { findTarget, orRefuse, readPublishSettings } from './publish-settings.ts';
import { runBuild } from './run-build.ts';

const USAGE = {
  fr: `Construit la publication, la vérifie et la met en ligne : les lecteurs passent d’un état à l’autre en un instant.

  npm run publish [-- DESTINATION] [--content DOSSIER] [--force "RAISON"]

  DESTINATION  son nom dans astro.config.mjs (la première)
  --content    dossier de la publication (content)
  --force      publier malgré un lien mort ou un fichier trop lourd ; la raison est gardée avec la parution`,
  en: `Builds the publication, checks it and puts it online: readers go from one state to the other in an instant.

  npm run publish [-- TARGET] [--content FOLDER] [--force "REASON"]

  TARGET       its name in astro.config.mjs (the first)
  --content    folder of the publication (content)
  --force      publish in spite of a dead link or a file that is too heavy; the reason is kept with the release`,
};
/** Lines of what is wrong that are shown. */
const MOST_SHOWN = 20;

const {
  values: { content, force },
  positionals: [name],
  command,
} = readArguments({
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' }, force: { type: 'string' } },
  positionals: 1,
});
const print = (told: Told): void => console.log(tell(told, command.language));

await orRefuse(command.language, async () => {
  const contentDir = toContentDir(content, command);
  const settings = await readPublishSettings();
  const { store, target } = findTarget(settings, name);
  const folder = await runBuild({ content: contentDir });
  if (folder === undefined) return 1;
  const found = checkOutput(folder, settings.budgets);
  for (const told of found.slice(0, MOST_SHOWN)) console.error(tell(told, command.language));
  if (found.length > 0 && force === undefined) {
    console.error(tell(toRefusal(found.length), command.language));
    return 1;
  }
  const { home_page_url: site, hubs: [hub] = [] } = readFeed(folder);
  const started = performance.now();
  const published = await publishRelease(store, {
    folder,
    site,
    now: Date.now(),
    keep: 'keep' in target ? target.keep : 1,
    forced: found.length > 0 ? force : undefined,
  });
  const seconds = Math.ceil((performance.now() - started) / 1000);
  print(toDone({ ...published, place: store.place, seconds }));
  if (published.isNew) for (const told of await announce({ ...published, site, hub: hub?.url })) print(told);
  return 0;
});

function toRefusal(count: number): Told {
  return {
    fr: `Rien n’a été publié : ${count} ${count > 1 ? 'fautes' : 'faute'}. Les corriger ; ou publier quand même : npm run publish -- --force "raison".`,
    en: `Nothing was published: ${count} ${count > 1 ? 'mistakes' : 'mistake'}. Correct them; or publish all the same: npm run publish -- --force "reason".`,
  };
}

function toDone(done: {
  readonly release: { readonly id: string };
  readonly isNew: boolean;
  readonly place: string;
  readonly seconds: number;
}): Told {
  const { release, isNew, place, seconds } = done;
  return isNew
    ? {
        fr: `En ligne dans ${place} : parution ${release.id}, envoyée en ${seconds} s. Pour revenir en arrière : npm run rollback`,
        en: `Online in ${place}: release ${release.id}, sent in ${seconds} s. To go back: npm run rollback`,
      }
    : {
        fr: `${place} montre déjà cela (parution ${release.id}) : rien à envoyer.`,
        en: `${place} shows just that already (release ${release.id}): nothing to send.`,
      };
}
