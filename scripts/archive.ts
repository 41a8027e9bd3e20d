import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { tell } from '#locales/tell.ts';
import { makeArchive } from '#publish/archive/make-archive.ts';
import { readFeed } from '#publish/releases/release.ts';
import { readArguments, toContentDir } from './arguments.ts';
import { orRefuse } from './or-refuse.ts';
import { runBuild } from './run-build.ts';

const USAGE = {
  fr: `Fait de la publication un seul fichier zip, qui s’ouvre sans serveur ni réseau : pages, images, livres et une recherche.

  npm run archive [-- FICHIER] [--content DOSSIER]

  FICHIER    le zip à écrire (archive.zip)
  --content  dossier de la publication (content)`,
  en: `Makes one zip file of the publication that opens without a server or a network: pages, pictures, books and a search.

  npm run archive [-- FILE] [--content FOLDER]

  FILE       the zip to write (archive.zip)
  --content  folder of the publication (content)`,
};

const {
  values: { content },
  positionals: [name = 'archive.zip'],
  command,
} = readArguments({
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' } },
  positionals: 1,
});

await orRefuse(command.language, async () => {
  const contentDir = toContentDir(content, command);
  const folder = await runBuild({ content: contentDir });
  if (folder === undefined) return 1;
  const file = resolve(name);
  const { home_page_url: siteUrl } = readFeed(folder);
  const count = makeArchive({ folder, siteUrl, file });
  const size = Math.ceil(statSync(file).size / 1e6);
  console.log(
    tell(
      {
        fr: `${count} fichiers dans ${file} (${size} Mo). Le décompresser, puis ouvrir index.html.`,
        en: `${count} files in ${file} (${size} MB). Unzip it, then open index.html.`,
      },
      command.language,
    ),
  );
  return 0;
});
