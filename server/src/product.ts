/**
 * What `package.json` says about the product. The bundler puts it in; sources that run without being bundled have neither.
 */
declare const PRODUCT_VERSION: string | undefined;
declare const PRODUCT_REPOSITORY: string | undefined;

/** The product's version. */
export const version = typeof PRODUCT_VERSION === 'string' ? PRODUCT_VERSION : '0.0.0';

/** Address of the product's public repository; empty where it has none. */
export const repository = typeof PRODUCT_REPOSITORY === 'string' ? PRODUCT_REPOSITORY : '';

/** Address of the page about a rule; undefined where the product has no public repository. */
export function rulePage(ruleId: string): string | undefined {
  return repository === '' ? undefined : `${repository}/blob/main/docs/rules/${ruleId}.md`;
}
