import { describe } from 'vitest';
import { BASE, itFinds } from './content-folder.ts';

const HOST = 'publisher: { name: A, email: a@carnet.fr, host: { name: H, address: Ici } }';
const page = (draft = ''): string =>
  `---\ntitle: Mentions légales\nsummary: Qui publie.\n${draft}---\n\nA.\n`;
const ONLINE = String(BASE['site.yaml']).replace(/^url: .*$/m, 'url: https://carnet.fr');
const withPublisher = (line: string): string => ONLINE.replace(/^publisher: .*$/m, line);

describe('the publisher that the legal notice prints', () => {
  itFinds(
    'warns of a missing host, and of an address that nobody reads',
    { 'site.yaml': ONLINE, 'pages/mentions-legales.md': page() },
    '(site.yaml:5 publisher)',
    '(site.yaml:5 publisher)',
  );
  itFinds('is asked for nothing in a model, which nobody serves', { 'pages/mentions-legales.md': page() });
  itFinds('is left alone while that page is a draft', { 'pages/mentions-legales.md': page('draft: true\n') });
  itFinds(
    'is asked of the notice of any language',
    {
      'site.yaml': withPublisher('publisher: { name: A, email: a@carnet.de }'),
      'pages/impressum.md': page(),
    },
    '(site.yaml:5 publisher)',
  );
  itFinds('is left alone without that page', { 'pages/a.md': page() });
  itFinds('accepts a host and an address that is read', {
    'site.yaml': withPublisher(HOST),
    'pages/mentions-legales.md': page(),
  });
  itFinds(
    'warns of a missing host alone',
    {
      'site.yaml': withPublisher('publisher: { name: A, email: a@carnet.fr }'),
      'pages/mentions-legales.md': page(),
    },
    '(site.yaml:5 publisher)',
  );
});
