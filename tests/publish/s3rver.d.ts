declare module '@20minutes/s3rver' {
  interface Options {
    readonly address: string;
    readonly port: number;
    readonly silent: boolean;
    readonly directory: string;
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
  }
  interface Context {
    readonly hostname: string;
    readonly path: string;
    readonly res: import('node:http').ServerResponse;
  }
  export default class S3rver {
    constructor(options: Options);
    readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    readonly store: {
      putContent: (
        file: string,
        content: Buffer | import('node:stream').Readable,
      ) => Promise<readonly [size: number, md5: string]>;
    };
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
