import { z } from 'zod';
import { text } from '#fields.ts';
import { toName } from '#import/names.ts';
import type { Collection } from './collection.ts';
import { isFirm, isPerson } from './proper-names.ts';
import { defineCollector } from './recognizer.ts';

const fields = z.strictObject({ name: text });

/** A theme that is the name of a person: a file of people/. The theme stays. */
export const tagPeople = defineCollector({
  rule: 'tag-person',
  title: {
    fr: 'Thèmes qui sont le nom d’une personne : une fiche dans people/ (le thème reste)',
    en: 'Topics that are the name of a person: a file in people/ (the topic stays)',
  },
  fields,
  collect: ({ names, tags, paths }) =>
    listLabels(tags, (label) => isPerson(label) && names.find('people', label)?.isTheirs !== true).map(
      (name) => ({
        item: `people/${toName(name)}.yaml`,
        sentence: name,
        change: {
          fr: `fiche de « ${name} », personne ; ses textes y mènent, où ils la nomment d’abord`,
          en: `file of “${name}”, a person; their texts lead there, where they first name them`,
        },
        fields: { name },
        apply: (given) => ({ label: name, path: paths.person(names.addPerson(given.name)) }),
      }),
    ),
});

/** The same of a firm. */
export const tagOrganisations = defineCollector({
  rule: 'tag-organisation',
  title: {
    fr: 'Thèmes qui sont le nom d’une entreprise : une fiche dans organisations/ (le thème reste)',
    en: 'Topics that are the name of a firm: a file in organisations/ (the topic stays)',
  },
  fields,
  collect: ({ names, tags, paths }) =>
    listLabels(tags, (label) => isFirm(label) && names.find('organisations', label)?.isTheirs !== true).map(
      (name) => ({
        item: `organisations/${toName(name)}.yaml`,
        sentence: name,
        change: {
          fr: `fiche de « ${name} », organisation ; ses textes y mènent, où ils la nomment d’abord`,
          en: `file of “${name}”, an organisation; its texts lead there, where they first name it`,
        },
        fields: { name },
        apply: (given) => ({ label: name, path: paths.organisation(names.addOrganisation(given.name)) }),
      }),
    ),
});

function listLabels(tags: Collection['tags'], is: (label: string) => boolean): readonly string[] {
  return tags.map(({ label }) => label).filter((label) => is(label) && toName(label) !== '');
}
