import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { announce } from '#publish/releases/announce.ts';
import { checkOutput } from '#publish/releases/check-output.ts';
import { ContentRepository, listUnkept } from '#publish/releases/content-repository.ts';
import { publishRelease } from '#publish/releases/publish-release.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';
import { readFeed } from '#publish/releases/release.ts';
import { readArguments, toContentDir } from './arguments.ts';
import { orRefuse } from './or-refuse.ts';
import { findTarget, readPublishSettings, refuseInside } from './publish-settings.ts';
import { runBuild } from './run-build.ts';
import { writeSbom } from './write-sbom.ts';

const USAGE = {
  fr: `Construit la publication, la vérifie et la met en ligne : les lecteurs passent d’un état à l’autre en un instant.

  npm run publish [-- DESTINATION] [--content DOSSIER] [--commit] [--force "RAISON"]

  DESTINATION  son nom dans astro.config.mjs (la première)
  --content    dossier de la publication (content)
  --commit     avant l’envoi, enregistrer dans git et y pousser ce que la construction inscrit dans ce dossier
               (identités, adresses) ; si on ne le peut pas, rien n’est publié
  --force      publier malgré un lien mort ou un fichier trop lourd ; la raison est gardée avec la parution`,
  en: `Builds the publication, checks it and puts it online: readers go from one state to the other in an instant.

  npm run publish [-- TARGET] [--content FOLDER] [--commit] [--force "REASON"]

  TARGET       its name in astro.config.mjs (the first)
  --content    folder of the publication (content)
  --commit     before sending, commit and push what the build writes down in that folder (identities, addresses);
               where that cannot be done, nothing is published
  --force      publish in spite of a dead link or a file that is too heavy; the reason is kept with the release`,
};
/** Lines of what is wrong that are shown. */
const MOST_SHOWN = 20;
const COMMIT: Told = { fr: 'Adresses publiées', en: 'Published addresses' };

const {
  values: { content, commit, force },
  positionals: [name],
  command,
} = readArguments({
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    commit: { type: 'boolean', default: false },
    force: { type: 'string' },
  },
  positionals: 1,
});
const print = (told: Told): void => console.log(tell(told, command.language));

await orRefuse(command.language, async () => {
  const contentDir = toContentDir(content, command);
  const settings = await readPublishSettings();
  const { store, target } = findTarget(settings, name);
  const isCi = !['', '0', 'false'].includes(process.env['CI'] ?? '');
  const repository = commit ? await ContentRepository.open(contentDir) : undefined;
  // A runner that keeps what it writes down may give identities, as any machine.
  if (repository) delete process.env['CI'];
  const folder = await runBuild({ content: contentDir });
  if (folder === undefined) return 1;
  refuseInside(target, [folder, contentDir]);
  const found = checkOutput(folder, settings.budgets);
  for (const told of found.slice(0, MOST_SHOWN)) console.error(tell(told, command.language));
  if (found.length > 0 && force === undefined) {
    console.error(tell(toRefusal(found.length), command.language));
    return 1;
  }
  if (repository) await repository.keep(tell(COMMIT, command.language));
  else if (isCi) refuseUnkept(await listUnkept(contentDir));
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
  const back = 'keep' in target ? toBack(name) : undefined;
  print(toDone({ ...published, place: store.place, seconds, back }));
  if (published.isNew) for (const told of await announce({ ...published, site, hub: hub?.url })) print(told);
  if (published.isNew) print(await writeSbom(folder));
  return 0;
});

function refuseUnkept([file]: readonly string[]): void {
  if (file === undefined) return;
  throw new PublishRefusal({
    fr: `${file} : ce que cette construction y a inscrit serait perdu avec ce programme d’intégration. Rien n’a été publié.\n→ npm run publish -- --commit`,
    en: `${file}: what this build wrote down there would be lost with this runner. Nothing was published.\n→ npm run publish -- --commit`,
  });
}

function toRefusal(count: number): Told {
  return {
    fr: `Rien n’a été publié : ${count} ${count > 1 ? 'fautes' : 'faute'}. Les corriger ; ou publier quand même : npm run publish -- --force "raison".`,
    en: `Nothing was published: ${count} ${count > 1 ? 'mistakes' : 'mistake'}. Correct them; or publish all the same: npm run publish -- --force "reason".`,
  };
}

function toBack(name: string | undefined): string {
  return name === undefined ? 'npm run rollback' : `npm run rollback -- ${name}`;
}

function toDone(done: {
  readonly release: { readonly id: string };
  readonly isNew: boolean;
  readonly place: string;
  readonly seconds: number;
  /** What goes back, where the host does not by itself. */
  readonly back: string | undefined;
}): Told {
  const { release, isNew, place, seconds, back } = done;
  return isNew
    ? {
        fr: `En ligne dans ${place} : parution ${release.id}, envoyée en ${seconds} s.${back === undefined ? '' : ` Pour revenir en arrière : ${back}`}`,
        en: `Online in ${place}: release ${release.id}, sent in ${seconds} s.${back === undefined ? '' : ` To go back: ${back}`}`,
      }
    : {
        fr: `${place} montre déjà cela (parution ${release.id}) : rien à envoyer.`,
        en: `${place} shows just that already (release ${release.id}): nothing to send.`,
      };
}
