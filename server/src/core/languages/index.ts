import { en } from './en.ts';
import type { Language } from './language.ts';

/** Every language that the core knows. */
export const languages: readonly Language[] = [en];
