import type { Told, Translated } from '#locales/locale.ts';

/** What the text of an item is converted with, and what comes of it. */

export interface ConversionContext {
  /** Address of the text, by which relative ones are read. */
  readonly base: string | undefined;
  /** Of the publication. */
  readonly language: string;
  /** Where an address of a link leads now. */
  readonly findLink: (address: string) => FoundLink;
  /** A picture that was got, as our Markdown names it; undefined for one that was not. */
  readonly findPicture: (address: string) => string | undefined;
  /** Whether another part of the text leads to that place of it. */
  readonly isLinked?: (name: string) => boolean;
}

/** Of a text that is Markdown already. */
export interface BodyOptions extends ConversionContext {
  /** Of the text: a heading that repeats it goes. */
  readonly title: string;
  /** Gets the pictures that a text shows, before they are placed. */
  readonly preparePictures: (addresses: readonly string[]) => Promise<void>;
}

export interface FoundLink {
  readonly href: string;
  /** Why it leads nowhere any more, in the words of the report. */
  readonly reason?: Told;
}

/** What of a text the report lists most. */
export const LINK: Translated = { fr: 'lien', en: 'link' };
export const PICTURE: Translated = { fr: 'image', en: 'picture' };
export const NO_ANCHOR: Translated = {
  fr: 'ancre que le texte n’a pas',
  en: 'anchor that the text does not have',
};
export const NOT_GOT: Translated = { fr: 'non récupérée', en: 'not retrieved' };

/** What could not be brought as it was, as the report lists it. */
export interface Left {
  readonly what: Told;
  readonly value: string;
  readonly reason: Told;
}

export interface Converted {
  readonly markdown: string;
  /** What readers saw of it. */
  readonly text: string;
  /** Its first sentences, for a text without a chapô. */
  readonly lead: string;
  readonly left: readonly Left[];
  /** What was changed on the way, once each, in the words of the report. */
  readonly changed: readonly Told[];
}
