import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { tell } from './environment.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Features that Chromium is to be without. Of several lists it obeys the last, so Playwright's are here again; the last
 * three are pages that it makes for its own address bar, whose processes take more time than a page of ours.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** Options under which Chromium starts the same everywhere, in a container too, and calls nobody. */
export const BROWSER_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
];

/** Where a Chromium is on this machine: CHROME_PATH, Playwright's own, or the system's. */
export function findBrowser(): string | undefined {
  return [process.env['CHROME_PATH'] ?? '', chromium.executablePath(), ...PLACES].find(
    (place) => place !== '' && existsSync(place),
  );
}

/** Finds a Chromium or installs one: Playwright's first, then Debian's where we may. Undefined when neither can be had. */
export function ensureBrowser(): string | undefined {
  const found = findBrowser();
  if (found) return found;
  console.error(
    tell({
      fr: 'Installation d’un navigateur pour les tests…',
      en: 'Installing a browser for the tests…',
    }),
  );
  spawnSync('npx', ['playwright-core', 'install', '--only-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (!findBrowser() && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' });
  }
  return findBrowser();
}

export const HOW_TO_GET_A_BROWSER = tell({
  fr: 'Aucun Chromium : lancer « npx playwright-core install chromium », ou « apt-get install chromium », ou donner son chemin dans CHROME_PATH.',
  en: 'No Chromium: run “npx playwright-core install chromium”, or “apt-get install chromium”, or give its path in CHROME_PATH.',
});
