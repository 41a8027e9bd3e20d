import fc from 'fast-check';

/** Any code unit, lone surrogates included, and the characters that mean something to XML more often than chance would. */
export const ANYTHING = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit)),
      minLength: 1,
    }),
    fc
      .array(
        fc.constantFrom(
          ...'<>&;"\'[]!-/? \u0000\u0008\u0085\u00a0\u202e\ud83d\ude00\ufffe',
          ']]>',
          '<![CDATA[',
        ),
        {
          minLength: 1,
        },
      )
      .map((parts) => parts.join('')),
  )
  .filter((text) => text.trim() !== '');
