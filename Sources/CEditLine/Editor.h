#ifndef EDITOR_H
#define EDITOR_H

// What the parts of the editor share; nothing outside this folder sees it.

#include "CEditLine.h"

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

// The longest line, in characters.
enum { CEL_LONGEST = 65536 };

// The editor that a line of libedit belongs to.
CELEditor *cel_of(EditLine *line);

// The terminal, as far as libedit is written to it.
FILE *cel_output(const CELEditor *editor);

// Takes the prompt and the line off the screen, up to where the prompt began.
void cel_wipe(CELEditor *editor);

// Keeps so many characters of the line, from its beginning.
void cel_keep(EditLine *line, long count);

// Gives libedit these characters before the next one typed, and `last` after them.
void cel_queue(CELEditor *editor, const wchar_t *characters, wchar_t last);

// What the functions bound to keys ask of whoever reads the line.
const CELHelp *cel_help(const CELEditor *editor);

// Puts another prompt before the line, NULL for the one of the question; it is drawn with the next refresh.
void cel_prompt(CELEditor *editor, const char *prompt);

// True when no more is typed for so many milliseconds: a key was pressed alone.
int cel_is_alone(const CELEditor *editor, int milliseconds);

// Gives Carnet's keys their work, and those of the person's `~/.editrc` (or of the file that EDITRC names) theirs. True
// when she wants the keys of vi.
int cel_bind_keys(EditLine *line);

// Look for an earlier line, from the latest to the oldest and the other way.
unsigned char cel_search_backward(EditLine *line, int key);
unsigned char cel_search_forward(EditLine *line, int key);

// A key of a code that no keyboard sends: Escape pressed alone, where the keys are those of vi.
enum { CEL_ESCAPED = 0x9C };

#endif
