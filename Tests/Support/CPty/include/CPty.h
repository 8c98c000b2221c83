#ifndef CPTY_H
#define CPTY_H

// Starts a program on a new pseudo-terminal, as the leader of a session of its own: its process number, or -1.
// Its standard output is `output` instead, when that is not negative. Gives in `terminal` the end that a person has.
int cpty_start(
    char *const arguments[], char *const environment[], int columns, int rows, int output, int *terminal);

#endif
