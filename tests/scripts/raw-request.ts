import { connect } from 'node:net';

export interface RawAnswer {
  /** Undefined when the server sent nothing before it closed the connection. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes of the body as they came. */
  readonly length: number;
}

/** Sends bytes as they are, on a connection of their own, and reads until the server closes it; `end`: no more come. */
export function sendRaw(port: number, request: string, end?: 'end'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const done = (): void => resolve(toAnswer(Buffer.concat(chunks)));
    const socket = connect(port, 'localhost', () => socket[end ?? 'write'](request, 'latin1'));
    socket.setTimeout(10_000, () => reject(new Error(`No end of the answer to ${JSON.stringify(request)}`)));
    // A server that refuses a request midway resets the connection: what it sent before counts.
    socket
      .on('data', (data) => chunks.push(data))
      .on('end', done)
      .on('error', done);
  });
}

/** A request of HTTP/1.1, from its first words and the lines of its head. */
export function toRequest(words: string, ...lines: readonly string[]): string {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : ['Host: localhost'];
  return [`${words} HTTP/1.1`, ...host, ...lines, 'Connection: close', '', ''].join('\r\n');
}

function toAnswer(bytes: Buffer): RawAnswer {
  const text = bytes.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1];
  const body = bytes.subarray(end < 0 ? 0 : end + 4);
  return {
    status: status === undefined ? undefined : Number(status),
    headers: Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    ),
    body: body.toString('utf8'),
    length: body.length,
  };
}
