import { describe, expect, it } from 'vitest';
import { printBody } from '#html/print-body.ts';
import { readBody } from '#html/stored-body.ts';
import { render, renderMdx, toBody, toMdxBody } from '../markdown/render.ts';

describe('a body between the steps of a build', () => {
  it.each([
    'Un *mot*[^1] & <b title="">gras</b>.\n\n[^1]: La note.',
    '![Un plan](./plan.svg "Le plan Crédit : Emma")\n\n| A |\n| -: |\n| 1 |\n\n- [x] fait\n\n<details open>a</details>',
    '',
  ])('prints the same as it was rendered: %j', (source) => {
    expect(printBody(toBody(source))).toBe(render(source).html);
  });

  it.each([
    '<template><p>a</p></template>',
    '<svg viewBox="0 0 1 1"><path d="M0"></path></svg>',
    '<input disabled>',
  ])('keeps what MDX may hold: %s', (html) => {
    expect(printBody(toMdxBody(html))).toBe(renderMdx(html).html);
  });

  it('is empty where there is none', () => {
    expect(printBody(readBody(undefined))).toBe('');
  });
});
