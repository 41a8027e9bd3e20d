import { printQuality } from '../tests/outputs/search/quality.ts';

/** How often the search of a built folder puts the right article first: `npm run search-quality [-- dist]`. */
await printQuality(process.argv[2] ?? 'dist');
