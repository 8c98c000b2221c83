#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>

// The system's line editor with one function of fixed signature per use: Swift cannot call C variadics, and FILE stays
// on this side.

typedef struct CELEditor CELEditor;

// How a read ended.
typedef enum {
  CEL_LINE = 0,           // a line was typed
  CEL_DROPPED = 1,        // Ctrl-C on a line with something on it
  CEL_DROPPED_EMPTY = 2,  // Ctrl-C on an empty line
  CEL_END = 3,            // Ctrl-D on an empty line, the terminal gone, or a signal to leave
} CELOutcome;

// Completes `line` (what stands before the cursor). Gives in `replacement` what shall stand there instead and in `listing`
// what to show below, each NULL or made with malloc.
typedef void (*CELCompleter)(void *context, const char *line, char **replacement, char **listing);

// An editor on two descriptors, NULL when the terminal cannot be edited on. Makes sure that the locale is UTF-8.
CELEditor *cel_open(int input, int output);

// Gives the terminal back as it was and frees the editor.
void cel_close(CELEditor *editor);

// Adds a line to the history that the arrows recall.
void cel_remember(CELEditor *editor, const char *line);

// Reads a line after `prompt` (UTF-8; sequences that take no room stand between \1 and \1), with `prefill` on it.
// A paste of several lines keeps them when `paragraph`, else it becomes one. The text is valid until the next call.
CELOutcome cel_read(
  CELEditor *editor, const char *prompt, const char *prefill, int paragraph, CELCompleter completer, void *context,
  const char **text);

// The signal that ended the last read, 0 when none did.
int cel_signal(const CELEditor *editor);

#endif
