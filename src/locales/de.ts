import { addresses } from './de/addresses.ts';
import { callouts } from './de/callouts.ts';
import { dates } from './de/dates.ts';
import { feeds } from './de/feeds.ts';
import { count, formatNumber } from './de/numbers.ts';
import { search } from './de/search.ts';
import { starter } from './de/starter.ts';
import { words } from './de/words.ts';
import type { Locale } from './locale.ts';
import { toSample } from './sample.ts';

const collator = new Intl.Collator('de');
const list = new Intl.ListFormat('de', { type: 'conjunction' });
const sample = (paths: readonly string[]): string =>
  toSample(paths, { list, others: (rest) => `${rest} weitere` });

export const de: Locale = {
  code: 'de',
  words,
  callouts,
  kinds: {},
  feeds,
  search,
  starter,
  addresses,
  dates,
  formatNumber,
  /** „12 %“, „1.200 Aufrufe“. */
  formatFigure: ({ qualifier, value, unit }) =>
    [qualifier, unit ? `${formatNumber(value)}\u00a0${unit}` : formatNumber(value)].filter(Boolean).join(' '),
  colon: ': ',
  quotes: { open: '„', close: '“', marks: { open: '„', close: '“' }, gap: '' },
  /** „A, B und C“. */
  joinNames: (names) => list.format(names),
  compare: (a, b) => collator.compare(a, b),
  build: {
    otherBuild: 'In diesem Ordner läuft bereits ein Build: Es wird auf sein Ende gewartet.',
    changedMeanwhile: (file) => `${file} hat sich während des Builds geändert: Er beginnt von vorn.`,
    changesTooOften: (file) =>
      `${file} ändert sich ständig, während es gelesen wird. Starten Sie den Befehl erneut, sobald Ruhe eingekehrt ist.`,
    foreignKept: (paths) => `Liegen gelassen, weil kein Build es geschrieben hat: ${sample(paths)}.`,
    leftBeside: (folders) =>
      `Eine frühere Version hat ${list.format(folders)} zurückgelassen. Nichts verwendet es mehr, und nichts löscht es: Löschen Sie es, sofern Sie nichts hineingelegt haben.`,
    foreignInTheWay: (file) =>
      `${file} wurde nicht von einem Build geschrieben, und dieser hat an seiner Stelle eine Datei abzulegen. Verschieben Sie es oder benennen Sie es um, und starten Sie den Befehl erneut.`,
    notForPublic: (file) =>
      `${file} kann nicht veröffentlicht werden: Aus public/ werden nur Dateien unter 2\u00a0GB kopiert, und Verweise auf solche. Entfernen Sie es, oder legen Sie eine Kopie davon ab.`,
    noSite: (folder) => `Keine site.yaml in ${folder}: Dieser Ordner ist keine Publikation.`,
    outHoldsContent: (folder) => `Der Ausgabeordner ${folder} würde gelöscht: Wählen Sie einen anderen.`,
    outInContent: (folder) => `Der Ausgabeordner ${folder} liegt in den Inhalten: Wählen Sie einen anderen.`,
    outIsFile: (file) =>
      `Die Ausgabe ${file} ist kein Ordner: Wählen Sie einen anderen Namen, oder verschieben Sie diese Datei.`,
    outIsForeign: (folder, paths) =>
      `Der Ausgabeordner ${folder} wurde nicht von einem Build geschrieben und würde gelöscht: Er enthält ${sample(paths)}. Wählen Sie einen anderen, oder leeren Sie diesen, wenn er nicht mehr gebraucht wird.`,
    guidWritten: (file) => `guid geschrieben: ${file}`,
    noServer: (adapter) =>
      `Der Adapter ${adapter} bereitet einen Server vor, und eine Publikation besteht nur aus Dateien: Entfernen Sie adapter aus astro.config.mjs.`,
    done: ({ pages, folder, seconds, written, kept, removed }) =>
      `${count(pages, 'Seite', 'Seiten')} in ${folder} in ${seconds}\u00a0s: ${count(written, 'Datei', 'Dateien')} geschrieben, ${kept} behalten, ${removed} entfernt.`,
    nextChange: (instant, slug) => `Nächste Änderung: ${instant} (${slug}).`,
    noChange: 'Kein Artikel ist geplant.',
    nothingBuilt: 'Nichts wurde gebaut; die vorige Version ist unversehrt.',
    handedOver: (names) => `Astro baut selbst: Das Projekt verlangt von ihm auch ${list.format(names)}.`,
  },
  desk: {
    faulty: 'Ein Fehler: Dieser Text kann noch nicht erscheinen',
    incomplete: 'Unfertiger Entwurf',
    draft: 'Entwurf',
    scheduled: 'Geplant',
    withdrawn: 'Zurückgezogen',
    waiting: (errors, lacks) =>
      [
        errors > 0 ? count(errors, 'Fehler', 'Fehler') : '',
        lacks > 0 ? `${count(lacks, 'Lücke', 'Lücken')} in Entwürfen` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  books: {
    cover: 'Umschlag',
    coverOf: (title) => `Umschlag: ${title}`,
    titlePage: 'Titelseite',
    introduction: 'Einleitung',
    landmarks: 'Orientierungspunkte',
    beginning: 'Textbeginn',
    signedBy: 'Von',
    editionOf: (date) => `Ausgabe vom ${date}.`,
    readOnline: 'Die aktuelle Fassung online lesen:',
    partOnline: 'Dieser Teil online:',
    accessibility:
      'Text mit Überschriften gegliedert, vollständiges Inhaltsverzeichnis, Anmerkungen mit ihren Verweisen verbunden; jedes bedeutungstragende Bild hat einen Alternativtext.',
  },
  cards: {
    series: 'Reihe',
    person: 'Person',
  },
};
