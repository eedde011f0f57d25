/** Collects the browser's own long-task entries from the first script on. */
export async function watchLongTasks(page) {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        window.longTasks.push({ startTime, duration });
      }
    }).observe({ type: "longtask", buffered: true });
  });
}

/** Milliseconds of each task longer than `overMs` that began after `fromMs`. */
export async function longTasksSince(page, fromMs, overMs) {
  const tasks = await page.evaluate(() => window.longTasks);
  return tasks
    .filter(
      ({ startTime, duration }) => startTime > fromMs && duration > overMs,
    )
    .map(({ duration }) => Math.round(duration));
}

/** Bytes of live objects: what is left after a garbage collection. */
export async function heapBytes(session) {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.send("HeapProfiler.disable");
  return usedSize;
}
