import { describe, expect, it } from 'vitest';
import { findLink } from '#import/find-links.ts';
import { OldAddresses } from '#import/old-addresses.ts';

it('tells pages apart by the key that names each, and leads to each', () => {
  const addresses = new OldAddresses();
  addresses.addSite('https://old.example');
  const [one, two] = ['65f1c0ffee00aa01', '65f1c0ffee00aa02'].map(
    (id) => `https://old.example/a.php?id=${id}`,
  );
  addresses.add(one ?? '', { to: '/articles/un/' });
  addresses.add(two ?? '', { to: '/articles/deux/' });
  expect(addresses.list().map(({ from }) => from)).toEqual([
    '/a.php?id=65f1c0ffee00aa01',
    '/a.php?id=65f1c0ffee00aa02',
  ]);
});

describe('a link of an old site', () => {
  const addresses = new OldAddresses();
  addresses.addSite('https://old.example');
  addresses.addSite('http://carnet.blogspot.com');
  addresses.add('http://carnet.blogspot.com/2012/05/deux.html', { to: '/articles/deux/' });
  addresses.addPart('https://medium.com/@anne/deux-0123456789ab');
  addresses.addPart('https://medium.com/p/0123456789ab');
  addresses.keep(['/']);
  for (const one of ['https://old.example/p/deux', 'https://medium.com/@anne/deux-0123456789ab', '/deux/'])
    addresses.add(one, { to: '/articles/deux/' });
  const find = (written: string): string =>
    findLink(written, undefined, {
      ...{ addresses, siteUrl: 'https://new.example' },
      findComment: () => undefined,
      findHeading: () => undefined,
    }).href;

  it.each([
    ['https://old.example/p/deux?utm_source=substack&token=eyJ1.x&r=1ab&post_id=2', '/articles/deux/'],
    ['https://old.example/deux/?ref=lettre', '/articles/deux/'],
    ['https://old.example/deux/?source=rss----abc', '/articles/deux/'],
    ['https://medium.com/@anne/deux-0123456789ab?source=friends_link&sk=0123', '/articles/deux/'],
    ['http://carnet.blogspot.fr/2012/05/deux.html', '/articles/deux/'],
    ['http://www.carnet.blogspot.co.uk/2012/05/deux.html?m=1', '/articles/deux/'],
    ['http://autre.blogspot.fr/2012/05/deux.html', 'http://autre.blogspot.fr/2012/05/deux.html'],
    ['https://old.example/?p=12', 'https://old.example/?p=12'],
    ['https://old.example/page.php?id=12', 'https://old.example/page.php?id=12'],
    [
      'https://old.example/unsubscribe/?uuid=0123-4567&key=0123456789abcdef',
      'https://old.example/unsubscribe/',
    ],
    [
      'https://old.example/action/disable?email=a@prive.example&token=x',
      'https://old.example/action/disable',
    ],
    ['https://medium.com/@bob/chez-lui-aaaabbbbcccc', 'https://medium.com/@bob/chez-lui-aaaabbbbcccc'],
    ['https://medium.com/p/aaaabbbbcccc', 'https://medium.com/p/aaaabbbbcccc'],
    ['https://other.example/?token=x', 'https://other.example/?token=x'],
  ])('%s leads to %s', (written, href) => {
    expect(find(written)).toBe(href);
  });
});
