import { describe, expect, it } from 'vitest';
import { findForeignLanguage, findLanguage, LanguageCount } from '#import/find-language.ts';

const TEXTS = {
  fr: 'Le lavoir de Sainte-Ombre est un endroit où l’on ne fait rien. Les femmes y venaient autrefois avec leur linge, et l’eau de la source y coule encore, même en août. Il a été restauré par la commune, mais plus personne ne s’en sert aujourd’hui.',
  en: 'The wash house of our village is a place where nobody does anything. Women used to come there with their linen, and the water of the spring still runs, even in August. It was restored by the town, but nobody has used it since then, as far as we know.',
  de: 'Das Waschhaus unseres Dorfes ist ein Ort, an dem niemand etwas tut. Früher kamen die Frauen mit ihrer Wäsche, und das Wasser der Quelle fließt noch immer, auch im August. Es wurde von der Gemeinde restauriert, aber seit dieser Zeit hat es niemand mehr benutzt.',
  es: 'El lavadero de nuestro pueblo es un lugar donde nadie hace nada. Las mujeres venían antes con su ropa, y el agua de la fuente corre todavía, también en agosto. Fue restaurado por el ayuntamiento, pero desde entonces no lo ha usado nadie, que se sepa hasta hoy.',
  it: 'Il lavatoio del nostro paese è un luogo dove nessuno fa niente. Le donne ci venivano un tempo con la biancheria, e l’acqua della sorgente scorre ancora, anche in agosto. È stato restaurato dal comune, ma da allora non lo ha più usato nessuno, per quanto si sa.',
  pt: 'O lavadouro da nossa aldeia é um lugar onde ninguém faz nada. As mulheres vinham antigamente com a roupa, e a água da fonte ainda corre, mesmo em agosto. Foi restaurado pela câmara, mas desde então não foi usado por mais ninguém, que se saiba até hoje.',
  nl: 'Het washuis van ons dorp is een plek waar niemand iets doet. Vroeger kwamen de vrouwen er met hun wasgoed, en het water van de bron loopt nog altijd, ook in augustus. Het werd door de gemeente hersteld, maar sindsdien heeft niemand het meer gebruikt.',
};

describe('the language of a text', () => {
  it.each(Object.entries(TEXTS))('%s is told by its words', (language, text) => {
    expect(findLanguage(text, undefined)).toBe(language);
    expect(findLanguage(text, language === 'en' ? 'fr' : 'en')).toBe(language);
  });

  it.each([
    ['fr', 'Le banc est à sa place, et la pompe aussi.'],
    ['en', 'The wash house of our village is a place where nobody does anything.'],
  ])('%s is told by a short text that has its small words', (language, text) => {
    expect(findLanguage(text, language === 'en' ? 'fr' : 'en')).toBe(language);
  });

  it('of a blog is that of most of its texts', () => {
    const count = new LanguageCount();
    expect(count.findMost()).toBeUndefined();
    for (const one of [TEXTS.en, 'Un, deux', TEXTS.fr, TEXTS.fr]) count.add(one);
    expect(count.findMost()).toBe('fr');
  });

  it('is told more closely by its export', () => {
    expect(findLanguage(TEXTS.pt, 'pt_BR')).toBe('pt-BR');
  });

  it('is only of interest where it is not that of the publication', () => {
    expect(findForeignLanguage(TEXTS.fr, { told: undefined, usual: 'fr' })).toBeUndefined();
    expect(findForeignLanguage(TEXTS.fr, { told: 'en', usual: 'fr-CA' })).toBeUndefined();
    expect(findForeignLanguage(TEXTS.en, { told: 'fr', usual: 'fr' })).toBe('en');
  });

  it.each([
    ['of a few words', 'Wash day in the village.'],
    ['of words that several have', 'La vie de la cité, la nuit.'],
    ['of words alone', 'Pompe seau lavoir banc '.repeat(20)],
    ['of code', 'const a = 1; function b() { return a; } '.repeat(20)],
    ['of two languages', `${TEXTS.fr} ${TEXTS.en}`],
  ])('%s is that of its export, if any', (_, text) => {
    expect(findLanguage(text, undefined)).toBeUndefined();
    expect(findLanguage(text, 'en')).toBe('en');
    expect(findLanguage(text, 'klingonais')).toBeUndefined();
  });
});
