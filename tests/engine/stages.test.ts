import { beforeAll, describe, expect, it } from 'vitest';
import { listStages, measureStage } from '#engine/stages.ts';

describe('the stages of a build', () => {
  beforeAll(() => performance.clearMeasures());

  it('are listed in order, one that comes back once, after what precedes them', async () => {
    expect(await measureStage('read', () => 1)).toBe(1);
    await expect(measureStage('write', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    await measureStage('read', () => 2);
    performance.measure('of somebody else');
    const stages = listStages();
    expect(stages.map(({ name }) => name)).toEqual(['start', 'read', 'write']);
    expect(stages.every(({ took }) => took > 0)).toBe(true);
  });
});
