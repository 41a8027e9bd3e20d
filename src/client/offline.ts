/** Has a worker keep the article that is open, for when there is no network (`offline-worker.js`). */
async function keepOpened(workers: ServiceWorkerContainer): Promise<void> {
  // One that is there already has kept what the page loaded, as it came.
  const isThere = workers.controller !== null;
  await workers.register('/sw.js');
  if (isThere) return;
  const { active } = await workers.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([location.href, ...loaded]);
}

// Absent where the page came unencrypted.
if ('serviceWorker' in navigator)
  addEventListener('load', () => void keepOpened(navigator.serviceWorker).catch(() => undefined));
