import { z } from 'zod';
import { text } from '#fields.ts';
import type { Edit } from '#import/markdown/work.ts';
import { distance } from 'fastest-levenshtein';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { isQuestion, listOtherHeadings, listQuestions, toInterviewHead, toQuestionEdit } from './dialogue.ts';
import { fold, toQuote, type Line, type ReadText } from './imported-text.ts';
import { toStartOfBreak } from './lines.ts';
import { defineRecognizer } from './recognizer.ts';

const MOST_NAMES = 4;
const MOST_WORDS = 5;
/** Of the paragraphs from the first turn to the last, and of the text that comes after the first: answers are long. */
const FEWEST_TURNS = 1 / 5;
const SHORTEST = 1 / 3;
const EMPHASIS = String.raw`(?:\*\*|__|\*|_)?`;
/** A name and its colon at the head of a line, in bold or not; the bold may go on after it. */
const LABEL = new RegExp(
  String.raw`^(${EMPHASIS})(?:\[([^\]\n]{1,60})\]\([^)\n]*\)|([^:\n*_[\]<>!?;«»“”"()]{1,60}?))[\s\u00a0\u202f]*(${EMPHASIS})[\s\u00a0\u202f]*:[\s\u00a0\u202f]*(${EMPHASIS})(?!\/\/)[\s\u00a0\u202f]*`,
  'u',
);
/** What opens a line of notes, of recipes, of reviews, and is nobody. */
const LABELS = new Set(
  `nb n.b. note notes ps p.s. edit update maj mise-a-jour attention rappel exemple exemples ex source sources photo photos credit credits
  legende auteur auteurs titre date dates lieu lieux heure horaire horaires adresse tel telephone fax mail email e-mail site web prix
  tarif tarifs duree genre realisateur realisatrice realisation acteur acteurs scenario musique interprete interpretes ingredients preparation
  cuisson recette temps niveau difficulte pour contre avantage avantages inconvenient inconvenients plus moins conclusion resultat
  resultats objectif objectifs probleme solution cause causes consequence consequences transparence verdict bilan resume citation
  traduction definition remarque remarques conseil conseils astuce astuces contact inscription contexte important moralite lundi mardi
  mercredi jeudi vendredi samedi dimanche matin midi soir janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
  decembre editeur isbn pages collection format taille poids couleur marque modele reference references avis synopsis entree plat dessert
  acces tags categorie categories mots-cles lire voir info infos information informations warning tip example author title price address phone
  slide slides demo code lien liens regle regles texte video videos step q r a question reponse reponses questions answer answers summary pros cons output input result results answer-key version langue pays annee support label distribution casting`
    .split(/\s+/)
    .filter((one) => one !== ''),
);
const ARTICLE =
  /^(?:l[ea']|les|l'|un|une|des|ce|cet|cette|ces|du|en|a|au|aux|dans|par|sur|mon|ma|mes|notre|nos|the|an?|my|our)(?:\s|(?<='))/;

/** At least two lines that begin with a name and a colon, by four names at most, one of them twice. */
export const interviewSpeakers = defineRecognizer({
  rule: 'interview-speakers',
  title: {
    fr: 'Entretiens : des paragraphes qui commencent par le nom de qui parle',
    en: 'Interviews: paragraphs that begin with the name of who speaks',
  },
  isKind: true,
  fields: z.strictObject({ interviewees: z.array(text).min(1), interviewer: text }),
  find(read, names) {
    const turns = listTurns(read);
    const voices = [...Map.groupBy(turns, ({ key }) => key).values()];
    const [first] = turns;
    if (!first || voices.length > MOST_NAMES || !voices.some((own) => own.length > 1)) return [];
    if (!voices.some(([one]) => one && !ARTICLE.test(one.key)) || !areSentences(turns)) return [];
    if (!isMadeOf(read, turns)) return [];
    const labels = new Set(turns.map(({ line }) => line));
    const questions = listAsked(read, turns).filter(
      ({ start }) => ![...labels].some((one) => one.start === start),
    );
    const [question] = questions;
    if (voices.length === 1 && (!question || question.start > first.line.start)) return [];
    const asking = voices.length === 1 ? undefined : findInterviewer(voices);
    const answering = voices.filter((own) => own !== asking);
    const interviewees = answering.flatMap(([one]) => one?.name ?? []);
    const interviewer = asking?.[0]?.name ?? read.author ?? names.getName(names.fallback);
    const near = listNear([...interviewees, ...(asking?.[0] ? [interviewer] : [])]);
    return [
      {
        sentence: toQuote(first.line.words),
        change: toChange({ interviewees, interviewer, near }),
        fields: { interviewees, interviewer },
        apply: (fields) => ({
          edits: [
            ...toTurnEdits(read, turns, {
              ...{ asked: question?.start, asking: asking?.[0]?.key },
              language: names.language,
            }),
            ...questions.map(toQuestionEdit),
            ...listOtherHeadings(read),
          ],
          head: toInterviewHead(fields, {
            read,
            names,
            spellings: [...interviewees, interviewer].map((name) =>
              turns.flatMap((one) => (one.key === fold(name) ? [one.name] : [])),
            ),
          }),
        }),
      },
    ];
  },
});

interface Turn {
  readonly line: Line;
  readonly name: string;
  readonly key: string;
  /** Characters of the Markdown before its words. */
  readonly length: number;
  /** Mark of the bold that goes on after the name. */
  readonly mark: string;
}

function listTurns({ markdown, lines }: ReadText): readonly Turn[] {
  const turns = lines.flatMap((line): readonly Turn[] => {
    const [whole = '', open = '', linked, plain = '', inner = '', after = ''] =
      LABEL.exec(markdown.slice(line.start, line.end)) ?? [];
    const name = (linked ?? plain)
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
    if (whole === '' || whole.length === line.end - line.start || !isName(name)) return [];
    const isClosed = open === inner || open === after;
    const mark = open === '' ? after : isClosed ? '' : open;
    return [{ line, name, key: fold(name), length: whole.length, mark }];
  });
  const counts = Map.groupBy(turns, ({ key }) => key);
  return turns.filter(({ key, name }) => (counts.get(key)?.length ?? 0) > 1 || !isPhrase(name));
}

/** « Ce qu’il faut retenir : », which nobody is called. */
function isPhrase(name: string): boolean {
  const [, ...others] = name.split(' ');
  return others.length > 1 && !others.some((one) => /^\P{L}*\p{Lu}/u.test(one));
}

/** Whether those who speak make the text, from the first of them on. */
function isMadeOf({ lines, blocks }: ReadText, turns: readonly Turn[]): boolean {
  const [first, last] = [turns[0]?.line, turns.at(-1)?.line];
  if (!first || !last) return false;
  const between = lines.indexOf(last) - lines.indexOf(first) + 1;
  const after = (blocks.length - first.block) / blocks.length;
  return turns.length >= FEWEST_TURNS * between && after >= SHORTEST;
}

function isName(name: string): boolean {
  const key = fold(name);
  return (
    /^\p{Lu}/u.test(name) &&
    !/\d/.test(name) &&
    name.split(' ').length <= MOST_WORDS &&
    !LABELS.has(key.replaceAll(' ', '-')) &&
    !LABELS.has(key.split(' ')[0] ?? '')
  );
}

/** Values of settings, titles and addresses end in no mark. */
function areSentences(turns: readonly Turn[]): boolean {
  return turns.some(({ line }) => /[.?!…]["»”’)*\s\u00a0\u202f]*$/u.test(line.words));
}

/** Who asks most; the first to speak, where nobody asks more than others. */
function findInterviewer(voices: readonly (readonly Turn[])[]): readonly Turn[] | undefined {
  const count = (own: readonly Turn[]): number => own.filter(({ line }) => isQuestion(line.words)).length;
  return voices.toSorted((one, other) => count(other) / other.length - count(one) / one.length)[0];
}

/** Bold lines and headings that ask; before the only one who is named, plain ones too. */
function listAsked(read: ReadText, turns: readonly Turn[]) {
  const bold = listQuestions(read);
  if (bold.length > 0 || new Set(turns.map(({ key }) => key)).size > 1) return bold;
  return turns.flatMap(({ line }) => {
    const before = read.lines[read.lines.indexOf(line) - 1];
    if (!before || !isQuestion(before.words) || before.words.length > 400) return [];
    const { start, end, words, block } = before;
    const from = before.isFirst ? start : toStartOfBreak(read, before);
    return [{ start: from, end, words, block, hasText: true, source: read.markdown.slice(start, end) }];
  });
}

interface TurnContext {
  readonly asked: number | undefined;
  readonly asking: string | undefined;
  /** Of the publication. */
  readonly language: string;
}

/** Nobody answers before a first question: such turns stay words. */
function toTurnEdits(
  read: ReadText,
  turns: readonly Turn[],
  { asked, asking, language }: TurnContext,
): readonly Edit[] {
  const colon = tell({ fr: ' :', en: ':' }, language);
  const first = Math.min(asked ?? Infinity, turns.find(({ key }) => key === asking)?.line.start ?? Infinity);
  return turns.map(({ line, name, length, mark, key }) => {
    const isEarly = line.start < first && key !== asking;
    const escaped = name.replace(/[\\*_[\]<>`]/g, '\\$&');
    const start = line.isFirst ? line.start : toStartOfBreak(read, line);
    const label = `${escaped}${colon}`;
    const text = `${isEarly ? label : `**${label}**`} ${mark}`;
    return { start, end: line.start + length, text: line.isFirst ? text : `\n\n${text}` };
  });
}

interface Voices {
  readonly interviewees: readonly string[];
  readonly interviewer: string;
  readonly near: readonly Translated[];
}

function toChange({ interviewees, interviewer, near }: Voices): Translated {
  const [names, isOne] = [interviewees.join(', '), interviewees.length === 1];
  const [first] = near;
  return {
    fr: `entretien : ${names} ${isOne ? 'répond' : 'répondent'}, ${interviewer} interroge${first ? ` ; noms presque pareils, laissés tels quels : ${near.map(({ fr }) => fr).join(', ')}` : ''}`,
    en: `interview: ${names} ${isOne ? 'answers' : 'answer'}, ${interviewer} asks${first ? `; names that are almost the same, left as they are: ${near.map(({ en }) => en).join(', ')}` : ''}`,
  };
}

/** Names that may be one, for their author to see. */
function listNear(names: readonly string[]): readonly Translated[] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other) => {
      const [a, b] = [fold(one), fold(other)];
      const isNear = distance(a, b) <= 2 || a.split(' ').includes(b) || b.split(' ').includes(a);
      return isNear ? [{ fr: `« ${one} » et « ${other} »`, en: `“${one}” and “${other}”` }] : [];
    }),
  );
}
