/** What the machine that the server runs on can do, so that the server itself need not know whether it is Node or a browser. */
export interface Environment {
  /**
   * The text of the file at a `file:` URI, null when there is none; other failures are thrown. Absent where there is no
   * disk: then the client is asked.
   */
  readonly readFile?: (uri: string) => Promise<string | null>;
}
