/** 0 clean; 1 findings at error level, or too many warnings; 2 wrong use, bad configuration or input that could not be read. */
export type ExitStatus = 0 | 1 | 2;
