import { errorResponse } from "./problem";

/**
 * Answers while work goes on: a JSON document a line, the last one holds the
 * result or a problem. What fails before the first line is thrown, so that it
 * becomes an ordinary answer with a status of its own.
 */
export async function lineStream<Result>(
  work: (tell: (seen: unknown) => void) => Promise<Result>,
): Promise<Response> {
  const early: string[] = [];
  let deliver = (line: string): void => {
    early.push(line);
  };
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const whole = work((seen) => {
    deliver(lineOf({ seen }));
    begin();
  });
  await Promise.race([begun, whole]);

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      deliver = (line) => controller.enqueue(encoder.encode(line));
      for (const line of early) deliver(line);
      outcomeOf(whole).then((end) => {
        if (deliver === unheard) return;
        deliver(lineOf(end));
        controller.close();
      });
    },
    // Whoever asked has gone; the others who listen have not.
    cancel: () => {
      deliver = unheard;
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      // Compression would hold lines back until its buffer is full.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function unheard() {}

function outcomeOf<Result>(whole: Promise<Result>) {
  return whole.then(
    (answer) => ({ answer }),
    async (error) => ({ problem: await errorResponse(error).json() }),
  );
}

function lineOf(line: object): string {
  return `${JSON.stringify(line)}\n`;
}
