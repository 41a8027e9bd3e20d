import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFolder } from '../run-folder.ts';
import { FileStore } from '#engine/file-store.ts';

describe('FileStore', () => {
  let folder = '';
  const open = (options: { ignore?: boolean; most?: number } = {}): FileStore =>
    new FileStore(folder, options);
  const unexpected = (): never => {
    throw new Error('It was kept');
  };

  beforeEach(() => {
    folder = join(createFolder('store'), 'kept');
  });

  it('makes a result once for any build', async () => {
    expect(Buffer.from(await open().getOrMake('a', () => 'été')).toString()).toBe('été');
    expect(Buffer.from(await open().getOrMake('a', unexpected)).toString()).toBe('été');
    expect(open().get('b')).toBeUndefined();
  });

  it('makes it again, and keeps it, when it is told to ignore what is kept', async () => {
    open().put('a', Buffer.from('ancien'));
    expect(open({ ignore: true }).get('a')).toBeUndefined();
    await open({ ignore: true }).getOrMake('a', () => 'neuf');
    expect(open().get('a')?.toString()).toBe('neuf');
  });

  it.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['shorter', (bytes) => bytes.subarray(0, -1)],
    ['altered', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')])],
  ])('does not give a file that is %s', (_, change) => {
    open().put('a', Buffer.from('un texte'));
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name))));
    expect(open().get('a')).toBeUndefined();
  });

  it('drops what nobody has asked for beyond what it may hold, and nothing below', () => {
    const first = open();
    for (const key of ['a', 'b', 'c', 'd']) first.put(key, Buffer.from(key));
    const second = open({ most: 3 });
    second.use('a');
    second.get('b');
    second.put('e', Buffer.from('e'));
    second.sweep();
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'e']);
    open({ most: 3 }).sweep();
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('leaves nothing beside its files', () => {
    open().put('a', Buffer.from('a'));
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
