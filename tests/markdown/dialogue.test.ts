import { describe, expect, it } from 'vitest';
import { toSpeakerKey } from '#markdown/dialogue.ts';
import { CAST, listMistakes, render, toHtml } from './render.ts';

const turnsOf = (source: string): readonly string[] =>
  render(source, CAST).facts.turns.map(
    ({ id, role, speakers, text }) => `${id} | ${role} | ${speakers.join('+') || '?'} | ${text}`,
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
      /<div class="turn answer" id="q-reponse"><p><b class="speaker">Emma[^<]* <\/b>Un\.<\/p>\s*<p>Deux\.<\/p>\s*<ul>.*<\/blockquote>\s*<\/div>/s,
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

  it('leaves bold labels that are no name, and names that ask nothing, alone', () => {
    const source =
      '## Q ?\n\n**Emma :** A.\n\n**Hardware :** une boîte.\n\n**À retenir :** ceci.\n\nJe dis : B.';
    expect(turnsOf(source)).toHaveLength(2);
    expect(listMistakes(source, CAST)).toEqual([]);
    expect(toHtml(source, CAST)).toContain('<strong>Hardware');
  });

  it.each(['Emma et Homais', 'Emma Bovary & Homais', 'Emma, Homais', 'EMMA et M. Homais (rires)'])(
    'knows the joint voice of %s',
    (names) => {
      const [, turn] = render(`## Q ?\n\n**${names} :** Tout.`, CAST).facts.turns;
      expect(turn).toMatchObject({ role: 'answer', speakers: ['emma-bovary', 'homais'], text: 'Tout.' });
      expect(listMistakes(`## Q ?\n\n**${names} :** Tout.`, CAST)).toEqual([]);
    },
  );

  it('takes the colon that follows a bold name into it', () => {
    expect(toHtml('## Q ?\n\n**Emma** : A.', CAST)).toBe(toHtml('## Q ?\n\n**Emma :** A.', CAST));
  });

  it('gives plain paragraphs under a question to the only one who may answer', () => {
    const alone = { ...CAST, names: new Map([...CAST.names].filter(([, slug]) => slug !== 'homais')) };
    const source =
      'Elle attend.\n\n## Q ?\n\nUn.\n\nDeux.\n\n**La rédaction :** B ?\n\n**Emma :** C.\n\n## R ?\n\nD[^1].\n\n[^1]: Note.';
    expect(render(source, alone).facts.turns.map(({ id, speakers }) => `${id} ${speakers}`)).toEqual([
      'q la-redaction',
      'q-reponse emma-bovary',
      'q-relance-2 la-redaction',
      'q-reponse-3 emma-bovary',
      'r la-redaction',
      'r-reponse emma-bovary',
    ]);
    expect(toHtml(source, alone)).toMatch(
      /^<p>Elle attend\.<\/p>.*<div class="turn answer" id="q-reponse"><p>Un\.<\/p>\s*<p>Deux\.<\/p>.*<\/div>\s*<section class="notes"/s,
    );
    expect(render(source, CAST).facts.turns).toHaveLength(4);
  });

  it.each([
    ['a voice that nobody has', '## Q ?\n\n**Emma :** A.\n\n**Homait :** B.', '5 speaker'],
    ['an unknown voice that answers', '## Q ?\n\n**Rodolphe :** A.', '3 speaker'],
    ['a voice of two that one has', '## Q ?\n\n**Emma et Rodolphe :** B.', '3 speaker'],
    ['a name out of bold', '## Q ?\n\n**Emma :** A.\n\nHomais : B.', '5 plain-name'],
    ['a voice without a name', '## Q ?\n\n**Emma :** A.\n\n**R. :** B.', '5 plain-name'],
    ['a name in italics', '## Q ?\n\n**Emma :** A.\n\n*Homais :* B.', '5 plain-name'],
    ['an answer before any question', '**Emma :** A.\n\n## Q ?\n\n**Emma :** B.', '1 answer-before-question'],
  ])('says the place of %s', (_what, source, expected) => {
    expect(listMistakes(source, CAST)).toContain(expected);
  });

  it('names those who may speak when somebody else does', () => {
    const [mistake] = render('## Q ?\n\n**Ema Bovari :** B.', CAST).mistakes;
    expect(mistake?.message).toContain('Ema Bovari');
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
