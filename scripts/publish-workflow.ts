import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCron } from '#check/status.ts';
import { tell } from '#locales/tell.ts';
import { quoteWord, toContentOption } from './shell-words.ts';

interface Publishing {
  readonly root: string;
  /** Of the content, from there. */
  readonly folder: string;
  /** In whose name addresses are kept. */
  readonly email: string;
  readonly toInstant: (at: number) => string;
  readonly language: string;
}

const WORDS = {
  name: { fr: 'Publier', en: 'Publish' },
  hours: {
    fr: 'Heures UTC, écrites par « npm run status -- --workflow » ; à récrire quand un article est programmé.',
    en: 'Hours in UTC, written by “npm run status -- --workflow”; to be written again when an article is scheduled.',
  },
  none: { fr: 'Aucun article n’est programmé.', en: 'No article is scheduled.' },
  keep: { fr: 'Garder les adresses publiées', en: 'Keep the published addresses' },
  kept: { fr: 'Adresses publiées', en: 'Published addresses' },
  where: {
    fr: `      # Où envoyer dist/ se règle dans le dépôt (Settings, Secrets and variables, Actions) : la variable PUBLIER_VERS
      # (moi@exemple.fr:/var/www/site), la variable PUBLIER_HOTE (ce que dit « ssh-keyscan exemple.fr »), le secret PUBLIER_CLE
      # (une clé SSH qui n’ouvre que ce dossier). Ce qui est en trop sur le serveur y reste.`,
    en: `      # Where to send dist/ is set in the repository (Settings, Secrets and variables, Actions): the variable PUBLIER_VERS
      # (me@example.com:/var/www/site), the variable PUBLIER_HOTE (what “ssh-keyscan example.com” prints), the secret
      # PUBLIER_CLE (an SSH key that opens that folder alone). What else is on the server stays there.`,
  },
  send: { fr: 'Envoyer par SSH', en: 'Send by SSH' },
  tell: { fr: 'Dire ce qui manque', en: 'Tell what is missing' },
  nowhere: {
    fr: 'Construit, mais envoyé nulle part : PUBLIER_VERS n’est pas réglé. Autres hébergeurs : docs/hosting.md.',
    en: 'Built, but sent nowhere: PUBLIER_VERS is not set. Other hosts: docs/hosting.md.',
  },
};

/** What publishes at the right hour on GitHub, and writes down what it has published. */
export function toWorkflow(changes: readonly number[], publishing: Publishing): string {
  const { root, folder, email, toInstant, language } = publishing;
  const hours = changes.map((at) => `    - cron: '${toCron(at)}' # ${toInstant(at)}`);
  return `name: ${tell(WORDS.name, language)}

on:
  push:
    branches: [main]
  workflow_dispatch:
  # ${tell(WORDS.hours, language)}
${hours.length === 0 ? `  # ${tell(WORDS.none, language)}` : `  schedule:\n${hours.join('\n')}`}

permissions:
  contents: write

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: ${toCheckout(root)}
      - run: |
          npm run build${toContentOption(folder)}
        env: { CI: '' }
      - name: ${tell(WORDS.keep, language)}
        env:
          COURRIEL: ${JSON.stringify(email)}
        run: |
          git config user.name 'Publication' && git config user.email "$COURRIEL"
          git add ${quoteWord(folder)} && (git diff --cached --quiet || (git commit -m '${tell(WORDS.kept, language)} [skip ci]' && git push))
${tell(WORDS.where, language)}
      - name: ${tell(WORDS.send, language)}
        if: vars.PUBLIER_VERS != ''
        env:
          VERS: \${{ vars.PUBLIER_VERS }}
          HOTE: \${{ vars.PUBLIER_HOTE }}
          CLE: \${{ secrets.PUBLIER_CLE }}
        run: |
          umask 077 && mkdir -p ~/.ssh && printf '%s\\n' "$HOTE" >> ~/.ssh/known_hosts && printf '%s\\n' "$CLE" > ~/.ssh/publier
          rsync --recursive --links --times --checksum --delay-updates --exclude .idees-recues.json -e 'ssh -i ~/.ssh/publier' dist/ "$VERS"
      - name: ${tell(WORDS.tell, language)}
        if: vars.PUBLIER_VERS == ''
        run: |
          echo '::warning::${tell(WORDS.nowhere, language)}'`;
}

/** The action that clones, by its commit: the one that our own tests run with, which is kept up to date. */
function toCheckout(root: string): string {
  const workflow = readFileSync(join(root, '.github/workflows/tests.yml'), 'utf8');
  return /actions\/checkout@.+/.exec(workflow)?.[0] ?? 'actions/checkout@v6';
}
