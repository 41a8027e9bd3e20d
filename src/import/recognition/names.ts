import { stringify } from 'yaml';
import { toName, TakenNames } from '#import/names.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { fold } from './imported-text.ts';

type Place = 'people' | 'organisations';

/** Somebody or a firm that has a file, or will have one. */
export interface KnownName {
  readonly place: Place;
  readonly slug: string;
  /** Its own name first. */
  readonly names: readonly string[];
  /** Whether its file is not of recognition. */
  readonly isTheirs: boolean;
}

export interface PersonDetails {
  /** Other spellings that open its turns. */
  readonly speakerNames?: readonly string[];
  readonly collective?: true;
}

/** At the head of files that an import makes. */
export const NOTE: Translated = {
  fr: '# Fait par l’import : à compléter.\n',
  en: '# Made by the import: to be completed.\n',
};
const PERSON: Translated = {
  fr: 'Personne qui parle ici, ou dont on parle.',
  en: 'A person who speaks here, or who is spoken of.',
};
const ORGANISATION: Translated = {
  fr: 'Organisation dont on parle ici.',
  en: 'An organisation that is spoken of here.',
};

/** People and organisations by name: one name is one file, whoever asks for it. */
export class Names {
  /** Slug of somebody who has a file, for texts that nobody signed. */
  readonly fallback: string;
  /** Of what is written here. */
  readonly language: string;
  readonly files = new Map<string, string>();
  readonly #known: KnownName[];
  readonly #taken: Readonly<Record<Place, TakenNames>>;

  constructor(known: readonly KnownName[], { fallback, language }: Pick<Names, 'fallback' | 'language'>) {
    this.fallback = fallback;
    this.language = language;
    this.#known = [...known];
    const of = (place: Place): TakenNames =>
      new TakenNames(known.filter((one) => one.place === place).map(({ slug }) => slug));
    this.#taken = { people: of('people'), organisations: of('organisations') };
  }

  /** The name that an entry of a text has among those known; undefined for a new one. */
  find(place: Place, name: string): KnownName | undefined {
    const key = fold(name);
    return this.#known.find((one) => one.place === place && one.names.some((other) => fold(other) === key));
  }

  getName(slug: string): string {
    return this.#known.find((one) => one.place === 'people' && one.slug === slug)?.names[0] ?? slug;
  }

  list(place: Place): readonly KnownName[] {
    return this.#known.filter((one) => one.place === place);
  }

  /** The slug of a person, whose file is made where there is none. */
  addPerson(name: string, details: PersonDetails = {}): string {
    return this.#add('people', name, { name, description: tell(PERSON, this.language), ...details });
  }

  addOrganisation(name: string, details: { readonly sector?: string } = {}): string {
    return this.#add('organisations', name, {
      name,
      ...details,
      description: tell(ORGANISATION, this.language),
    });
  }

  #add(place: Place, name: string, data: object): string {
    const known = this.find(place, name);
    if (known) return known.slug;
    const slug = this.#taken[place].take(toName(name) || 'nom');
    this.#known.push({ place, slug, names: [name], isTheirs: false });
    this.files.set(
      `${place}/${slug}.yaml`,
      `${tell(NOTE, this.language)}${stringify(data, { lineWidth: 0 })}`,
    );
    return slug;
  }
}
