import { expect, it, describe } from 'vitest';
import { listProposed, withBlog } from './recognize.ts';

const SPEAKERS = [
  'Présentation.\n\n<strong>Le lavoir</strong> : Pourquoi rouvrir&nbsp;?\n\n<strong>Odile Vanneau</strong> : Pour ne rien faire.\n\n<strong>Le lavoir</strong> : Et la mairie ?\n\n<strong>Odile Vanneau</strong> : Elle compte.',
  '<strong>MarketingIsDead : Comment allez-vous ?</strong>\n\nEmma Bovary\u00a0: Bien.\n\n<strong>MarketingIsDead : Vraiment ?</strong>\n\nEmma Bovary : Non.',
  'HÉLOÏSE : Bonjour.\nBasile : Bonjour.\nHeloise : Il pleut.',
];
const NOT_SPEAKERS = [
  '<strong>Ingrédients :</strong> de l’eau.\n\n<strong>Préparation :</strong> la chauffer.\n\n<strong>Ingrédients :</strong> du sel.',
  'Odile : un prénom.\n\nBasile : un autre.',
  // A few lines of a text that is made of others, and what opens a sentence.
  `Slides : un.\n\n${'Un texte.\n\n'.repeat(20)}Anne : oui.\n\nAnne : non.\n\nBasile : si.`,
  'Ce qu’il faut retenir : tout.\n\nOdile : rien.\n\nOdile : peu.',
  'Anne : oui.\n\nBasile : oui.\n\nCécile : oui.\n\nDenis : oui.\n\nEmma : oui.\n\nAnne : non.',
];
const QUESTIONS = [
  '<strong>Pourquoi ce lavoir ?</strong>\n\nParce que.\n\n<strong>Qui y vient ?</strong>\n\nPersonne.\n\n<strong>Que faut-il&nbsp;?</strong>\n\nDe l’eau.',
  '<h3>Que faites-vous ?</h3>\n\nRien.\n\n<h3>Depuis quand ?</h3>\n\nToujours.\n\n<h3>Et demain ?</h3>\n\nPareil.',
  'Rencontre avec Odile Vanneau.\n\n<b>Qui êtes-vous ?</b>\nOdile.\n\n<b>D’où venez-vous ?</b>\nDu pont.\n\n<b>Où allez-vous ?</b>\nAu pont.',
];
const NOT_QUESTIONS = [
  '<strong>Pourquoi ?</strong>\n\nParce que.\n\n<strong>Comment ?</strong>\n\nAinsi.',
  '<h3>Comment je m’inscris ?</h3>\n\nIci.\n\n<h3>Combien ça me coûte ?</h3>\n\nRien.\n\n<h3>Puis-je venir avec mon chien ?</h3>\n\nOui.',
  // What an article explains.
  '<h3>C’est quoi une pompe ?</h3>\n\nUn seau.\n\n<h3>Comment l’installer ?</h3>\n\nAinsi.\n\n<h3>Où la trouver ?</h3>\n\nIci.',
  '<h3>Pourquoi ?</h3>\n\nOui.\n\n<h3>La pompe</h3>\n\nElle.\n\n<h3>Comment ?</h3>\n\nAinsi.\n\n<h3>Le seau</h3>\n\nLui.\n\n<h3>Combien ?</h3>\n\nTrois.',
  '<h3>Pourquoi ?</h3>\n\n<h3>Comment ?</h3>\n\n<h3>Combien ?</h3>\n\nOn ne sait.',
];
const toItems = (numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `articles/2009/t${number}.md`);

describe('an interview', () => {
  it('is proposed of texts whose paragraphs begin with who speaks, and of no list', async () => {
    const posts = [...SPEAKERS, ...NOT_SPEAKERS].map((body) => ({ body }));
    expect(await listProposed('interview-speakers', posts)).toEqual(toItems([1, 2, 3]));
  });

  it('is proposed of texts made of questions in bold or in headings, and of no help page', async () => {
    const posts = [...QUESTIONS, ...NOT_QUESTIONS].map((body) => ({ body }));
    expect(await listProposed('interview-questions', posts)).toEqual(toItems([1, 2, 3]));
  });

  it('is read as one by the check, with the words that it had', async () => {
    await withBlog(
      [...SPEAKERS, ...QUESTIONS].map((body) => ({ body })),
      async (blog) => {
        await blog.propose();
        expect(await blog.apply()).toEqual([]);
        expect(blog.read('articles/2009/t1.md')).toContain(
          'interviewees:\n  - odile-vanneau\ninterviewer: le-lavoir\n---\n\nPrésentation.\n\n**Le lavoir :** Pourquoi rouvrir\u00a0?\n\n**Odile Vanneau :** Pour ne rien faire.',
        );
        expect(blog.read('articles/2009/t2.md')).toContain(
          '**MarketingIsDead :** **Comment allez-vous ?**\n\n**Emma Bovary :** Bien.',
        );
        expect(blog.read('articles/2009/t3.md')).toContain(
          '**HÉLOÏSE :** Bonjour.\n\n**Basile :** Bonjour.\n\n**Heloise :** Il pleut.',
        );
        expect(blog.read('articles/2009/t5.md')).toContain(
          '## Que faites-vous ?\n\nRien.\n\n## Depuis quand ?',
        );
        expect(blog.read('articles/2009/t6.md')).toMatch(
          /interviewees:\n {2}- odile-vanneau\ninterviewer: emma-bovary[\s\S]*Vanneau\.\n\n## Qui êtes-vous \?\n\nOdile\./,
        );
        const problems = await blog.check();
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(problems.filter(({ rule }) => /speaker|name|interview/.test(rule))).toEqual([]);
      },
    );
  });
});
