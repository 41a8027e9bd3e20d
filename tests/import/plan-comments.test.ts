import { expect, it } from 'vitest';
import type { LegacyComment } from '#import/legacy.ts';
import { planComments } from '#import/plan-comments.ts';

const COUNT = 20_000;

function plan(toComment: (index: number) => Pick<LegacyComment, 'id' | 'parent' | 'isApproved'>) {
  const comments = Array.from({ length: COUNT }, (_, index): LegacyComment => ({
    ...{ type: 'comment', author: 'Léa', date: '2009-05-05T08:00:00', html: 'Bien' },
    ...toComment(index),
  }));
  const texts = comments.flatMap(({ isApproved, html }) => (isApproved ? [html] : []));
  return planComments(comments, { texts, fallbackDate: '2009-05-04' }).kept;
}

it('a chain of replies that is written last first is followed to its end', () => {
  const kept = plan((index) => ({
    id: `${COUNT - index}`,
    parent: `${COUNT - index - 1}`,
    isApproved: true,
  }));
  expect(kept).toHaveLength(COUNT);
  expect(kept[1]).toMatchObject({ id: '2', replyTo: '1' });
});

it('comments of one number are told apart', () => {
  const kept = plan(() => ({ id: '7', isApproved: true }));
  expect(kept.at(-1)?.id).toBe(`7-${COUNT}`);
});

it('the answers to a chain of hidden comments answer the one above it', () => {
  const half = COUNT / 2;
  const kept = plan((index) => ({
    id: `${index}`,
    parent: `${index === 0 ? '' : Math.min(index, half) - 1}`,
    isApproved: index === 0 || index >= half,
  }));
  expect(kept).toHaveLength(half + 1);
  expect(kept.at(-1)?.replyTo).toBe('0');
});

it('what is told of a comment past all levels is why it stands below the text', () => {
  const comments = Array.from({ length: 200 }, (_, index): LegacyComment => ({
    ...{ id: `${index + 1}`, parent: `${index}`, type: 'comment', isApproved: true },
    ...{ author: 'Léa', date: '2009-05-05T08:00:00', html: 'Bien' },
  }));
  const { notes } = planComments(comments, { texts: comments.map(() => 'Bien'), fallbackDate: '2009-05-04' });
  expect(notes.map(({ en }) => en)).toContain(
    'comment 191: past 190 replies below one another, below the text itself',
  );
});
