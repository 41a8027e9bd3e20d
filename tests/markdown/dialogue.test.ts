import { describe, expect, it } from 'vitest';
import { toSpeakerKey } from '#markdown/dialogue.ts';
import { CAST, listMistakes, render, toHtml } from './render.ts';

const turnsOf = (source: string): readonly string[] =>
  render(source, CAST).facts.turns.map(
    ({ id, role, speaker, text }) => `${id} | ${role} | ${speaker ?? '?'} | ${text}`,
  );

describe('an interview', () => {
  it('makes a question of each second-level heading and an answer of each paragraph that opens with a name', () => {
    expect(turnsOf('## Que lisez-vous ?\n\n**Emma :** Tout.\n\n## Et après ?\n\n**Homais :** Rien.')).toEqual(
      [
        'que-lisez-vous | question | la-redaction | Que lisez-vous\u202f?',
        'que-lisez-vous-reponse | answer | emma-bovary | Tout.',
        'et-apres | question | la-redaction | Et après\u202f?',
        'et-apres-reponse | answer | homais | Rien.',
      ],
    );
  });

  it('gives the paragraphs, lists and quotations that follow to the same turn, until the next', () => {
    const source = '## Q ?\n\n**Emma :** Un.\n\nDeux.\n\n- trois\n\n> quatre\n\n**Homais :** Cinq.';
    expect(turnsOf(source).slice(1)).toEqual(
      [
        'q-reponse | answer | emma-bovary | Un.Deux.\ntrois\n\nquatre',
        'q-reponse-2 | answer | homais | Cinq.',
      ].map((line) =>
        expect.stringMatching(
          new RegExp(line.replaceAll('|', '\\|').split(/\s+/).join('\\s*').replaceAll('.', '\\.?\\s*')),
        ),
      ),
    );
    expect(toHtml(source, CAST)).toMatch(
      /<div class="turn answer" id="q-reponse"><p><b class="speaker">Emma[^<]*<\/b> Un\.<\/p>\s*<p>Deux\.<\/p>\s*<ul>.*<\/blockquote>\s*<\/div>/s,
    );
  });

  it('numbers further turns under one question, and knows the interviewer’s from the answers', () => {
    expect(turnsOf('## Q ?\n\n**Emma :** A.\n\n**La rédaction :** B ?\n\n**Emma Bovary :** C.')).toEqual([
      'q | question | la-redaction | Q\u202f?',
      'q-reponse | answer | emma-bovary | A.',
      'q-relance-2 | question | la-redaction | B\u202f?',
      'q-reponse-3 | answer | emma-bovary | C.',
    ]);
  });

  it('leaves what comes before the first question as an introduction', () => {
    expect(toHtml('Elle nous attend.\n\n## Q ?\n\n**Emma :** A.', CAST)).toMatch(
      /^<p>Elle nous attend\.<\/p>\s*<h2 id="q" class="question">/,
    );
    expect(turnsOf('Elle nous attend.\n\n## Q ?\n\n**Emma :** A.')).toHaveLength(2);
  });

  it('keeps the notes out of the last turn', () => {
    expect(toHtml('## Q ?\n\n**Emma :** A[^1].\n\n[^1]: Note.', CAST)).toMatch(
      /<\/div>\s*<section class="notes"/,
    );
    expect(turnsOf('## Q ?\n\n**Emma :** A[^1].\n\n[^1]: Note.').at(-1)).toBe(
      'q-reponse | answer | emma-bovary | A.',
    );
  });

  it('keeps the anchor and the key that its author chose', () => {
    const [question, answer] = render(
      '## Le premier ? {#premier question=premier-lecteur}\n\n**Emma :** Moi.',
      CAST,
    ).facts.turns;
    expect(question).toMatchObject({ id: 'premier', question: 'premier-lecteur' });
    expect(answer).toMatchObject({ id: 'premier-reponse' });
  });

  it('leaves bold words that name nobody inside an answer alone', () => {
    expect(turnsOf('## Q ?\n\n**Emma :** A.\n\n**Important** : ceci.').slice(1)).toHaveLength(1);
    expect(listMistakes('## Q ?\n\n**Emma :** A.\n\n**Important** : ceci.', CAST)).toEqual([]);
  });

  it.each([
    ['a voice that nobody has', '## Q ?\n\n**Emma :** A.\n\n**Rodolphe :** B.', '5 speaker'],
    ['an answer before any question', '**Emma :** A.\n\n## Q ?\n\n**Emma :** B.', '1 answer-before-question'],
  ])('says the place of %s', (_what, source, expected) => {
    expect(listMistakes(source, CAST)).toContain(expected);
  });

  it('names those who may speak when somebody else does', () => {
    const [mistake] = render('## Q ?\n\n**Rodolphe :** B.', CAST).mistakes;
    expect(mistake?.message).toContain('Rodolphe');
    expect(mistake?.fix).toContain('emma bovary');
  });

  it('is left alone without a cast: the same text is an article', () => {
    const { html, facts } = render('## Q ?\n\n**Emma :** A.');
    expect(html).toContain('<strong>Emma');
    expect(facts.turns).toEqual([]);
  });
});

describe('names of speakers', () => {
  it.each([
    ['L’Été', "l'été"],
    ['  Emma\u00a0Bovary ', 'emma bovary'],
    ['EMMA\nBOVARY', 'emma bovary'],
    ['Œuvrard', 'œuvrard'],
  ])('%j compares as %j', (name, key) => {
    expect(toSpeakerKey(name)).toBe(key);
  });

  it.each([
    "**L'Été :** A.",
    '**l’été :** A.',
    '**L’ÉTÉ\u202f:** A.',
    '**Bovary :** A.',
    '**Emma  Bovary:** A.',
  ])('%s is somebody of the cast', (answer) => {
    expect(listMistakes(`## Q ?\n\n${answer}`, CAST)).toEqual([]);
  });
});
