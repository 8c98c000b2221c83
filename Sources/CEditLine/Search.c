#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// libedit's own search asks `bck:`, leaves with the arrows' letters on the line, and takes what is typed for a regular
// expression; this one asks in the person's language, and whatever key is none of its own goes on where it found.

enum { ABORTED = 7, PATTERN = 200 };

// What is looked for, and what was found.
typedef struct {
  EditLine *line;
  CELEditor *editor;
  wchar_t pattern[PATTERN + 1];
  size_t length;
  // Which of the earlier lines is shown, by its place from the latest; -1 before the first.
  long place;
  int forward;
  char *prompt;
} Search;

// Looks from where the last one was found, or for the one after it when `on`; shows what it finds.
static void look(Search *search, int on) {
  char narrow[PATTERN * 8 + 1];
  if (wcstombs(narrow, search->pattern, sizeof narrow) == (size_t)-1) narrow[0] = 0;
  char *found = NULL, *prompt = NULL;
  const CELHelp *help = cel_help(search->editor);
  help->search(help->context, narrow, search->forward, on, &search->place, &found, &prompt);
  cel_wipe(search->editor);
  if (found) {
    cel_keep(search->line, 0);
    el_insertstr(search->line, found);
  }
  cel_prompt(search->editor, prompt);
  el_set(search->line, EL_REFRESH);
  free(search->prompt);
  search->prompt = prompt;
  free(found);
}

static int is_key(wchar_t character) { return character < 0x20 || character == 0x7F || character == CEL_ESCAPED; }

// Takes a key; false when it ends the search.
static int take(Search *search, wchar_t character) {
  switch (character) {
    case 'R' - 0x40:
    case 'S' - 0x40:
      search->forward = character == 'S' - 0x40;
      look(search, 1);
      return 1;
    case 0x08:
    case 0x7F:
      if (search->length == 0) return 1;
      // What holds more letters holds these.
      search->pattern[--search->length] = 0;
      look(search, 0);
      return 1;
    default:
      if (is_key(character)) return 0;
      if (search->length == PATTERN) return 1;
      search->pattern[search->length++] = character;
      search->pattern[search->length] = 0;
      look(search, 0);
      return 1;
  }
}

static unsigned char run(EditLine *line, int forward) {
  CELEditor *editor = cel_of(line);
  if (!cel_help(editor)->search) return CC_ERROR;
  const LineInfoW *info = el_wline(line);
  size_t length = (size_t)(info->lastchar - info->buffer);
  long cursor = info->cursor - info->buffer;
  wchar_t *before = malloc((length + 1) * sizeof *before);
  if (!before) return CC_ERROR;
  wmemcpy(before, info->buffer, length);
  before[length] = 0;
  Search search = {.line = line, .editor = editor, .place = -1, .forward = forward};
  look(&search, 0);
  wchar_t last = 0;
  int count;
  while ((count = el_wgetc(line, &last)) == 1 && take(&search, last)) {}
  cel_wipe(editor);
  cel_prompt(editor, NULL);
  free(search.prompt);
  if (count == 1 && last == ABORTED) {
    cel_keep(line, 0);
    if (length > 0) el_winsertstr(line, before);
    el_cursor(line, (int)(cursor - (long)length));
  }
  free(before);
  el_set(line, EL_REFRESH);
  if (count != 1) return CC_EOF;
  // Any other key does its work on the line that was found; Escape alone has none.
  int ends = last == ABORTED || last == CEL_ESCAPED || (last == L'\033' && cel_is_alone(editor, 50));
  if (!ends) cel_queue(editor, L"", last);
  return CC_NORM;
}

unsigned char cel_search_backward(EditLine *line, int key) {
  (void)key;
  return run(line, 0);
}

unsigned char cel_search_forward(EditLine *line, int key) {
  (void)key;
  return run(line, 1);
}
