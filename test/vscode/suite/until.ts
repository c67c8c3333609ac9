/**
 * Waits until a condition holds and returns what it gave.
 *
 * @param what names the condition for the error, for example `diagnostics appear`
 * @param condition gives a value when it holds and `undefined` while it does not
 * @throws when the condition does not hold within fifty seconds
 */
export async function until<T>(what: string, condition: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const deadline = Date.now() + 50_000;
  for (;;) {
    const value = await condition();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`In vain waited until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
