import { ideesRecues } from './src/integration/idees-recues.ts';

/** @type {import('astro').AstroUserConfig} */
export default { integrations: [ideesRecues()] };
