/** Whether this run leaves nothing to a sample: `npm run test:all`, which takes an hour. */
export const EXHAUSTIVE = process.env['TESTS'] === 'all';
