/** What the command line's exit codes say; 64 is EX_USAGE of sysexits.h. */
export const exitCodes = { done: 0, failed: 1, withProblems: 2, usage: 64 } as const;
