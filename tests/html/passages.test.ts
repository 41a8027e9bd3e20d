import { expect, it } from 'vitest';
import { linkFigures, linkPassages } from '#html/passages.ts';
import { printBody } from '#html/print-body.ts';
import { getLocale } from '#locales/get-locale.ts';
import { render } from '../markdown/render.ts';

/** The text as its page prints it, without what marks the links. */
function link(dates: readonly string[], source: string): string {
  const { toDate } = getLocale('fr').dates;
  const { body } = render(source);
  const timeline = dates.map((date) => ({ date, dateText: toDate(date) }));
  linkPassages(body, timeline, { fact: 'fait', passage: 'recit' });
  return printBody(body)
    .replaceAll(/ id="recit-[\d-]+"| class="told"/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim();
}

it.each([
  ['2010-03-17', 'Le mercredi 17 mars\u202f2010, tout commence.', '#fait-2010-03-17">17 mars 2010</a>'],
  ['2010-03-17', 'Le 17 mars, tout commence.', '#fait-2010-03-17">17 mars</a>'],
  ['2010-03', '- En mars 2010, tout commence.', '#fait-2010-03">mars 2010</a>'],
])('links %s to its line of the timeline: %s', (date, text, expected) => {
  expect(link([date], text)).toContain(expected);
});

it.each([
  [['2010'], 'En 2010, rien.'],
  [['2010-03-17'], 'Le 17 mars 2011, rien.'],
  [['2010-03-17'], 'Le 117 mars, rien.'],
  [['2010-03-17', '2011-03-17'], 'Le 17 mars, on ne sait quand.'],
  [['2010-03'], 'En mars, rien.'],
  [['2010-03-17'], '## Le 17 mars 2010'],
  [['2010-03-17'], '[Le 17 mars 2010](https://exemple.fr/)'],
  [['2010-03-17'], '`17 mars 2010`'],
])('leaves alone what may be another date, or holds no link: %s, %s', (dates, text) => {
  expect(link(dates, text)).not.toContain('#fait');
});

it('links the first mention only, a whole date before one without its year', () => {
  expect(link(['2010-03-17', '2010-03-17'], 'Le 17 mars.\n\nLe 17 mars 2010.\n\nLe 17 mars 2010.')).toBe(
    '<p>Le 17 mars.</p>\n<p>Le <a href="#fait-2010-03-17">17 mars 2010</a>.</p>\n<p>Le 17 mars 2010.</p>',
  );
});

it('leaves to a day the words that its month has too', () => {
  const linked = link(['2010-03', '2010-03-17'], 'Le 17 mars 2010. Puis, en mars 2010.');
  expect(linked).toContain(
    '<a href="#fait-2010-03-17">17 mars 2010</a>. Puis, en <a href="#fait-2010-03">mars 2010</a>',
  );
});

it('links the first mention of a figure to where it is told, outside headings, links and code', () => {
  const { body } = render(
    '## À 23 fans\n\n`23 fans`, [23 fans](/a/), puis 23 fans, 23 fans ; 123 fans, 23 fansons.',
  );
  linkFigures(body, [{ written: '23 fans', title: 'B', url: '/b/' }], 'chiffres');
  const shown = printBody(body);
  expect(shown).toContain('puis <a href="/b/#chiffres" title="B" class="told">23 fans</a>, 23 fans');
  expect(shown.split('/b/#chiffres')).toHaveLength(2);
});

it.each(['1,3 millions', '2.3 millions', '12 003 millions', '123 millions'])(
  'a figure that is the end of a longer number leads nowhere: %s',
  (longer) => {
    const { body } = render(`Un ${longer}, puis 3 millions.`);
    linkFigures(body, [{ written: '3 millions', title: 'B', url: '/b/' }], 'chiffres');
    expect(printBody(body)).toMatch(/puis <a href="\/b\/#chiffres"[^>]*>3.millions<\/a>\./u);
  },
);
