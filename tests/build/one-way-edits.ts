import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { editHead, editText, editYaml, writeText } from './desk.ts';
import type { Edit } from './edits.ts';
import { toRichFile } from './rich-content.ts';

const setHead =
  (slug: string, name: string, value: unknown): Edit =>
  (desk) =>
    editHead(desk, toRichFile(slug), (head) => head.set(name, value));
const rename =
  (slug: string): Edit =>
  ({ content }) => {
    renameSync(join(content, toRichFile(slug)), join(content, toRichFile(`${slug}-bis`)));
    return slug;
  };
const setName =
  (file: string): Edit =>
  (desk) =>
    editYaml(desk, file, (data) => data.set('name', 'Un autre nom'));

/** Edits of an enriched publication (`enrich`) that reach the page of an article in one way only, and the article. */
export const ONE_WAY_EDITS: Readonly<Record<string, readonly [Edit, string]>> = {
  'articles of a day are published at another hour': [
    (desk) => editYaml(desk, 'site.yaml', (data) => data.set('publicationTime', '12:00')),
    'seul-de-son-theme',
  ],
  'the only theme of an article changes its label': [
    (desk) => editText(desk, 'tags.yaml', (text) => text.replace('Thème seul', 'Thème unique')),
    'seul-de-son-theme',
  ],
  'an author changes their name': [setName('people/l-atelier.yaml'), 'seul-de-son-theme'],
  'an organisation that one article names changes its name': [
    setName('organisations/boulangerie-du-port.yaml'),
    'la-boulangerie-du-port',
  ],
  'who asks the questions changes their name': [setName('people/intervieweuse.yaml'), 'temoignage'],
  'who gives a verdict changes their name': [setName('people/jugeuse.yaml'), 'maison-un'],
  'the organisation of a case changes its name': [setName('organisations/maison.yaml'), 'maison-un'],
  'a related article changes its title': [setHead('deux-themes-aussi', 'title', 'Autre'), 'deux-themes'],
  'a related article changes its kind': [setHead('deux-themes-aussi', 'kind', 'guide'), 'deux-themes'],
  'a related article changes its date': [setHead('deux-themes-aussi', 'date', '2023-03-30'), 'deux-themes'],
  'a related article changes its address': [rename('deux-themes-aussi'), 'deux-themes'],
  'a related article is so by another theme': [
    setHead('deux-themes-aussi', 'tags', ['second']),
    'deux-themes',
  ],
  'an article that cites this one changes its title': [setHead('cite-un-autre', 'title', 'Autre'), 'cite'],
  'an article that cites this one changes its language': [setHead('cite-un-autre', 'lang', 'en'), 'cite'],
  'an article that cites this one has words of its title in italics': [
    setHead('cite-un-autre', 'title', 'Le *titre* de cite-un-autre'),
    'cite',
  ],
  'the translation of an article changes its title': [setHead('traduit-en', 'title', 'Another'), 'traduit'],
  'the interview before one of the same person changes its title': [
    setHead('voix-1', 'title', 'Autre'),
    'voix-2',
  ],
  'the interview after one of the same person changes its title': [
    setHead('voix-3', 'title', 'Autre'),
    'voix-2',
  ],
  'an article that this one links to changes its summary': [
    setHead('cite', 'summary', 'Un autre chapeau.'),
    'cite-un-autre',
  ],
  'a figure that this one gives is no longer told elsewhere': [
    setHead('cite', 'figures', [{ value: 140, unit: 'dollars', label: 'un fan' }]),
    'donne-un-chiffre',
  ],
  'an article that cites this one changes its address': [rename('cite-un-autre'), 'cite'],
  'an article does not cite this one any more': [
    (desk) =>
      editText(desk, toRichFile('cite-un-autre'), (text) =>
        text.replace('[il est dit](/articles/cite/)', 'il est dit'),
      ),
    'cite',
  ],
  'a far part of the series changes its title': [setHead('partie-6', 'title', 'Autre'), 'partie-1'],
  'the series changes its title': [
    (desk) => editYaml(desk, 'series/six-parties.yaml', (data) => data.set('title', 'Autre')),
    'partie-1',
  ],
  'the original of an excerpt does not answer any more': [
    (desk) =>
      writeText(
        desk,
        'links.yaml',
        '- { url: "https://original.example/texte", status: dead, checked: 2026-11-01 }\n',
      ),
    'extrait',
  ],
};
