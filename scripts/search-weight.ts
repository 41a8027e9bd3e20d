/** Bytes and requests of a first search and of a later one: `npm run search-weight [-- 500 5000 10000]`. */
import '../tests/outputs/search/weight.ts';
