#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>

// The system's line editor with one function of fixed signature per use: Swift cannot call C variadics, and FILE stays
// on this side.

// The signals that whoever reads a line answers herself: Ctrl-C, Ctrl-Z and the return from it, the window's size, and
// those that ask to leave.
typedef struct CELSignals CELSignals;

// Holds these signals back until they are released, except those that are ignored; NULL when that cannot be had. One
// holder at a time.
CELSignals *cel_signals_hold(void);

// Waits until `input` can be read (or is at its end) or a signal comes: 0, or the signal's number.
int cel_signals_await(CELSignals *signals, int input);

// Stops the process as Ctrl-Z does, with its whole group when `group`; returns when it goes on.
void cel_signals_stop(CELSignals *signals, int group);

// Once one that asks to leave was heard: from the release on all such are ignored, since a second one, as a shell sends it,
// would kill whoever is saving.
void cel_signals_leave(CELSignals *signals);

// Gives the signals back their effect.
void cel_signals_release(CELSignals *signals);

typedef struct CELEditor CELEditor;

// How a read ended.
typedef enum {
  CEL_LINE = 0,           // a line was typed
  CEL_DROPPED = 1,        // Ctrl-C on a line with something on it
  CEL_DROPPED_EMPTY = 2,  // Ctrl-C on an empty line
  CEL_END = 3,            // Ctrl-D on an empty line, the terminal gone, or a signal to leave
} CELOutcome;

// Completes `line` (what stands before the cursor): in `replacement` what shall stand there instead, in `listing` what to
// show below, each made with malloc, or left NULL for nothing.
typedef void (*CELCompleter)(void *context, const char *line, char **replacement, char **listing);

// What a pasted text shall become on the line, made with malloc; NULL for nothing.
typedef char *(*CELPaster)(void *context, const char *pasted);

// How `line` may go on: what would come behind it, made with malloc; NULL for nothing.
typedef char *(*CELHinter)(void *context, const char *line);

// Looks for an earlier line that holds `pattern`, towards the latest when `forward`: from `place` (counted from the latest,
// -1 before the first), or from the next one when `on`. What is found is in `line`, with its place; where nothing is, both
// stay. `prompt` says what is looked for, and whether it was found. Both are made with malloc.
typedef void (*CELSearcher)(
    void *context, const char *pattern, int forward, int on, long *place, char **line, char **prompt);

// What the editor asks while a line is typed.
typedef struct {
  // Handed to the functions.
  void *context;
  CELCompleter complete;
  CELPaster paste;
  // NULL where nothing is shown behind the line.
  CELHinter hint;
  CELSearcher search;
  // What Alt-Enter puts on the line; NULL when it does nothing.
  const char *newline;
} CELHelp;

// An editor on two descriptors, NULL when the terminal cannot be edited on. Makes sure that the locale is UTF-8.
CELEditor *cel_open(int input, int output);

// Gives the terminal back as it was and frees the editor.
void cel_close(CELEditor *editor);

// Adds a line to the history that the arrows recall.
void cel_remember(CELEditor *editor, const char *line);

// Reads a line after `prompt` (UTF-8, without newline, ending in a character that is seen; sequences that take no room
// stand between \1 and \1), with `prefill` on it as a selected text: typing, a paste and Enter replace it, another key
// keeps it to be edited. The text is valid until the next call.
CELOutcome cel_read(
    CELEditor *editor, const char *prompt, const char *prefill, const CELHelp *help, const char **text);

// Keeps keys that were pressed elsewhere for the line that is read next.
void cel_type_ahead(const unsigned char *keys, size_t count);

// Lets the line that is read next end by a signal that was heard elsewhere.
void cel_leave_next(int signal);

// The signal that ended the last read, 0 when none did.
int cel_signal(const CELEditor *editor);

#endif
