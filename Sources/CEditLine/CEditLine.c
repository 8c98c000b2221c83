#define _GNU_SOURCE
#include "CEditLine.h"
#include "Editor.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

// What stands ready on the line, as a text that is selected: typing replaces it, moving in it keeps it.
typedef enum {
  NOT_SELECTED,
  SELECTED,
  // Escape was pressed: the beginning of a paste, which replaces, or of a key that keeps.
  UNDECIDED,
} Selection;

// Keys that were pressed before the line was there, as far as they are kept.
static unsigned char ahead[256];
static size_t ahead_count;

struct CELEditor {
  EditLine *line;
  History *history;
  FILE *input, *output, *error;
  int input_fd;
  struct termios before;
  struct sigaction interrupt;
  int holds_interrupt;
  CELSignals *signals;
  const char *prompt, *prefill;
  // The prompt of a search, which stands before the line meanwhile; NULL while nothing is looked for.
  const char *own_prompt;
  // By which libedit is told the size of the screen.
  const char *rows_name, *columns_name;
  CELHelp help;
  char *text;
  int understands_ansi, dropped, dropped_empty, signal;
  mbstate_t decoding;
  // Characters that libedit is given before the next one typed.
  wchar_t queue[16];
  const wchar_t *queued;
  // True once the prompt may be drawn.
  int drawn;
  Selection selection;
  int highlighted;
  // True while the line is longer than the screen, and the first of its rows that is shown.
  int outgrown, top;
  // True while a pasted text is read.
  int pasting;
  // How far a key is known that sends several characters: 0 between two keys, 1 after Escape, 2 further on.
  int within;
  // True when the keys are those of vi.
  int is_vi;
  // A mark that joins the character before it, on its way to the line.
  wchar_t mark;
  // How the line may go on, as it is shown behind it; NULL without anything shown.
  char *hint;
  // True while that is on the screen.
  int hinted;
};

CELEditor *cel_of(EditLine *line) {
  CELEditor *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

FILE *cel_output(const CELEditor *editor) { return editor->output; }

const CELHelp *cel_help(const CELEditor *editor) { return &editor->help; }

void cel_prompt(CELEditor *editor, const char *prompt) { editor->own_prompt = prompt; }

static const char *shown_prompt(const CELEditor *editor) {
  return editor->own_prompt ? editor->own_prompt : editor->prompt;
}

static char *prompt_of(EditLine *line) {
  const CELEditor *editor = cel_of(line);
  return (char *)(editor->drawn ? shown_prompt(editor) : "");
}

static void say(const CELEditor *editor, const char *text) {
  fputs(text, editor->output);
  fflush(editor->output);
}

static void announce_paste(const CELEditor *editor, int wanted) {
  if (editor->understands_ansi) say(editor, wanted ? "\033[?2004h" : "\033[?2004l");
}

// MARK: Where the line stands on the screen

static struct winsize size_of(const CELEditor *editor) {
  struct winsize size = {0};
  ioctl(editor->input_fd, TIOCGWINSZ, &size);
  if (size.ws_col < 2) size.ws_col = 80;
  if (size.ws_row < 1) size.ws_row = 24;
  return size;
}

// A row and a column, counted as libedit counts them: from the prompt's first.
typedef struct {
  int row, column;
} Place;

// Where a character stands that comes next, and the place after it.
static Place stand(Place *next, int columns, wchar_t character) {
  int width = character == L'\t' ? 8 - next->column % 8 : iswcntrl((wint_t)character) ? 2 : wcwidth(character);
  if (width < 0) width = 8;
  if (character != L'\t' && next->column + width > columns) *next = (Place){next->row + 1, 0};
  Place place = *next;
  next->column += width;
  if (character == L'\n' || next->column >= columns) *next = (Place){next->row + 1, 0};
  return place;
}

// A line as it is laid out: where the cursor is, and the end.
typedef struct {
  Place cursor, end;
} Layout;

// Called with each character of the prompt and of the line, and where it stands; what is `hidden` takes no room.
typedef void (*Visitor)(void *context, wchar_t character, Place place, int hidden, int of_line);

static Layout lay_out(const CELEditor *editor, Visitor visit, void *context) {
  int columns = size_of(editor).ws_col;
  Place next = {0, 0};
  mbstate_t state = {0};
  int hidden = 0;
  for (const char *rest = shown_prompt(editor); *rest;) {
    wchar_t character;
    size_t used = mbrtowc(&character, rest, MB_CUR_MAX, &state);
    if (used == 0 || used > MB_CUR_MAX) break;
    rest += used;
    if (character == L'\1') {
      hidden = !hidden;
      continue;
    }
    Place place = hidden ? next : stand(&next, columns, character);
    if (visit) visit(context, character, place, hidden, 0);
  }
  const LineInfoW *info = el_wline(editor->line);
  Place cursor = next;
  for (const wchar_t *character = info->buffer; character < info->lastchar; character++) {
    if (character == info->cursor) cursor = next;
    Place place = stand(&next, columns, *character);
    if (visit) visit(context, *character, place, 0, 1);
  }
  if (info->cursor == info->lastchar) cursor = next;
  return (Layout){cursor, next};
}

int cel_is_alone(const CELEditor *editor, int milliseconds) {
  struct pollfd awaited = {editor->input_fd, POLLIN, 0};
  return poll(&awaited, 1, milliseconds) == 0;
}

static void tell(const CELEditor *editor, const char *name, int value) {
  char written[16];
  snprintf(written, sizeof written, "%d", value);
  el_set(editor->line, EL_SETTC, name, written, NULL);
}

// libedit writes out of its bounds when a line has more rows than the screen. It is told of a screen with room for
// whatever a line may hold, and of such a line the rows around the cursor are painted over what it draws.
static void tell_size(const CELEditor *editor) {
  int columns = size_of(editor).ws_col;
  // At no moment many rows of many columns.
  tell(editor, editor->rows_name, 24);
  tell(editor, editor->columns_name, columns);
  tell(editor, editor->rows_name, 4 * CEL_LONGEST / columns + 256);
}

// Some versions of libedit take the rows for the columns, and the columns for the rows.
static void learn_names(CELEditor *editor) {
  int columns = 0;
  tell(editor, "li", 77);
  int swaps = el_get(editor->line, EL_GETTC, "co", &columns) == 0 && columns == 77;
  editor->rows_name = swaps ? "co" : "li";
  editor->columns_name = swaps ? "li" : "co";
}

// What is painted: the rows from `first` to `last`.
typedef struct {
  FILE *output;
  int first, last, row, reversed, reverse;
} Painting;

static void paint_character(void *context, wchar_t character, Place place, int hidden, int of_line) {
  Painting *painting = context;
  if (place.row < painting->first || place.row > painting->last) return;
  for (; painting->row < place.row; painting->row++) fputs("\r\n", painting->output);
  if (of_line && painting->reverse && !painting->reversed) {
    fputs("\033[7m", painting->output);
    painting->reversed = 1;
  }
  if (character == L'\n') return;
  // A mark joins what it follows: at the beginning of a row there is nothing.
  if (place.column == 0 && wcwidth(character) == 0) return;
  if (character == L'\t') fprintf(painting->output, "%*s", 8 - place.column % 8, "");
  else if (!hidden && iswcntrl((wint_t)character)) fprintf(painting->output, "^%c", (char)((character & 0x7F) ^ 0x40));
  else fprintf(painting->output, "%lc", (wint_t)character);
}

// Paints rows of the line, from where the cursor stands; returns the row where it then is.
static int paint(const CELEditor *editor, int first, int last) {
  Painting painting = {editor->output, first, last, first, 0, editor->selection == SELECTED};
  Layout layout = lay_out(editor, paint_character, &painting);
  if (painting.reversed) fputs("\033[0m", editor->output);
  for (; painting.row < last && painting.row < layout.end.row; painting.row++) fputs("\r\n", editor->output);
  return painting.row;
}

static void move_up(const CELEditor *editor, int rows) {
  fputc('\r', editor->output);
  if (rows > 0) fprintf(editor->output, "\033[%dA", rows);
}

// Paints a line that the screen holds over what libedit drew: selected, where it is, and with its marks.
static void paint_line(CELEditor *editor) {
  Layout layout = lay_out(editor, NULL, NULL);
  editor->highlighted = editor->selection == SELECTED;
  move_up(editor, layout.cursor.row);
  move_up(editor, paint(editor, 0, layout.end.row) - layout.cursor.row);
  if (layout.cursor.column > 0) fprintf(editor->output, "\033[%dC", layout.cursor.column);
  fflush(editor->output);
}

// Paints of a line that outgrows the screen the rows around the cursor, over the whole screen.
static void paint_window(CELEditor *editor, Layout layout, int rows) {
  int top = editor->outgrown ? editor->top : layout.end.row;
  if (top > layout.end.row - rows + 1) top = layout.end.row - rows + 1;
  if (top > layout.cursor.row) top = layout.cursor.row;
  if (top < layout.cursor.row - rows + 1) top = layout.cursor.row - rows + 1;
  editor->outgrown = 1;
  editor->top = top;
  fputs("\033[H\033[J", editor->output);
  paint(editor, top, top + rows - 1);
  fprintf(editor->output, "\033[%d;%dH", layout.cursor.row - top + 1, layout.cursor.column + 1);
  fflush(editor->output);
}

// True for a line with marks that join the character before them, which libedit does not draw.
static int has_marks(const CELEditor *editor) {
  const LineInfoW *info = el_wline(editor->line);
  for (const wchar_t *character = info->buffer; character < info->lastchar; character++)
    if (*character >= 0x300 && wcwidth(*character) == 0) return 1;
  return 0;
}

// MARK: How the line may go on

// libedit knows nothing of what is shown behind the line: it is taken off before libedit draws.
static void unpaint_hint(CELEditor *editor) {
  if (!editor->hinted) return;
  editor->hinted = 0;
  fputs("\033[K", editor->output);
}

static void forget_hint(CELEditor *editor) {
  unpaint_hint(editor);
  free(editor->hint);
  editor->hint = NULL;
}

// How many of the first characters have room in so many columns.
static size_t fitting(const wchar_t *text, int columns) {
  size_t count = 0;
  for (; text[count]; count++) {
    int width = wcwidth(text[count]);
    if (width < 0 || (columns -= width) < 0) break;
  }
  return count;
}

// The hint for a line that ends at the cursor; NULL where none is wanted.
static char *wanted_hint(CELEditor *editor) {
  if (!editor->help.hint || !editor->understands_ansi || editor->outgrown) return NULL;
  if (editor->selection != NOT_SELECTED || editor->own_prompt) return NULL;
  const LineInfoW *wide = el_wline(editor->line);
  // vi asks what to look for on a row of the line.
  size_t length = (size_t)(wide->lastchar - wide->buffer);
  if (wide->cursor != wide->lastchar || length == 0 || wmemchr(wide->buffer, L'\n', length)) return NULL;
  // What is typed ahead comes first.
  if (ahead_count > 0 || !cel_is_alone(editor, 0)) return NULL;
  const LineInfo *info = el_line(editor->line);
  char *typed = strndup(info->buffer, (size_t)(info->lastchar - info->buffer));
  char *hint = typed ? editor->help.hint(editor->help.context, typed) : NULL;
  free(typed);
  return hint;
}

// Shows dim behind the line how it may go on. Nothing is drawn in the last column, where a terminal may go to the next
// row; and what is not seen cannot be taken.
static void paint_hint(CELEditor *editor) {
  forget_hint(editor);
  editor->hint = wanted_hint(editor);
  if (!editor->hint) return;
  Layout layout = lay_out(editor, NULL, NULL);
  int room = size_of(editor).ws_col - 1 - layout.end.column;
  size_t length = mbstowcs(NULL, editor->hint, 0);
  wchar_t *text = length == (size_t)-1 ? NULL : malloc((length + 1) * sizeof *text);
  size_t shown = 0;
  if (text && room > 0) {
    mbstowcs(text, editor->hint, length + 1);
    shown = fitting(text, room);
    if (shown < length) shown = fitting(text, room - 1);
  }
  if (shown > 0) {
    text[shown] = 0;
    fprintf(
        editor->output, "\033[2m%ls%s\033[0m\033[%dG", text, shown < length ? "…" : "", layout.end.column + 1);
    fflush(editor->output);
    editor->hinted = 1;
  } else {
    forget_hint(editor);
  }
  free(text);
}

// Makes the screen right before a key is waited for.
static void settle(CELEditor *editor) {
  if (!editor->understands_ansi) return;
  int rows = size_of(editor).ws_row;
  Layout layout = lay_out(editor, NULL, NULL);
  if (layout.end.row >= rows) {
    // What is typed ahead comes first: nobody looks yet.
    if (cel_is_alone(editor, 0)) paint_window(editor, layout, rows);
    return;
  }
  if (editor->outgrown) {
    editor->outgrown = editor->highlighted = 0;
    fputs("\033[H\033[J", editor->output);
    el_set(editor->line, EL_REFRESH);
  }
  if ((editor->selection == SELECTED && !editor->highlighted) || has_marks(editor)) paint_line(editor);
  if (editor->within != 0) return;
  // What is typed ahead would take it off again unseen, and finding it takes a while.
  if (cel_is_alone(editor, 0))
    paint_hint(editor);
  else
    forget_hint(editor);
}

// Leaves the line as it is shown and goes below it: a plain newline would write over its other rows.
static void step_below(const CELEditor *editor, const char *mark) {
  if (editor->outgrown) {
    fprintf(editor->output, "\033[%d;1H\n", size_of(editor).ws_row);
  } else {
    Layout layout = lay_out(editor, NULL, NULL);
    for (int row = layout.cursor.row; row < layout.end.row; row++) fputc('\n', editor->output);
  }
  fputs(mark, editor->output);
  say(editor, "\r\n");
}

void cel_wipe(CELEditor *editor) {
  // Terminals flow a line anew for their new width, so the rows are counted with that.
  Layout layout = lay_out(editor, NULL, NULL);
  if (editor->understands_ansi && (editor->outgrown || layout.end.row >= size_of(editor).ws_row)) {
    fputs("\033[H\033[J", editor->output);
  } else if (editor->understands_ansi) {
    move_up(editor, layout.cursor.row);
    fputs("\033[J", editor->output);
  } else {
    fputc('\r', editor->output);
  }
  editor->highlighted = 0;
}

static void redraw_for_new_size(CELEditor *editor) {
  cel_wipe(editor);
  tell_size(editor);
  el_set(editor->line, EL_REFRESH);
}

static void take_terminal(CELEditor *editor) {
  el_set(editor->line, EL_PREP_TERM, 0);
  el_set(editor->line, EL_PREP_TERM, 1);
  announce_paste(editor, 1);
  say(editor, "\r");
  editor->highlighted = 0;
  tell_size(editor);
  el_set(editor->line, EL_REFRESH);
}

static void suspend(CELEditor *editor, int group) {
  step_below(editor, "");
  announce_paste(editor, 0);
  el_set(editor->line, EL_PREP_TERM, 0);
  cel_signals_stop(editor->signals, group);
  take_terminal(editor);
}

// Answers a signal; true when it stands for a key, which is then given.
static int answer(CELEditor *editor, int signal, wchar_t *key) {
  struct termios mode;
  switch (signal) {
    case SIGWINCH: redraw_for_new_size(editor); break;
    case SIGTSTP: suspend(editor, 0); break;
    case SIGCONT:
      // After a stop that nobody announced, the terminal is the shell's: take it again.
      if (tcgetattr(editor->input_fd, &mode) == 0 && (mode.c_lflag & ICANON)) take_terminal(editor);
      break;
    case SIGINT: *key = 3; return 1;
    default: editor->signal = signal;
  }
  return 0;
}

void cel_queue(CELEditor *editor, const wchar_t *characters, wchar_t last) {
  size_t count = wcslen(characters);
  wmemcpy(editor->queue, characters, count);
  editor->queue[count] = last;
  editor->queue[count + 1] = 0;
  editor->queued = editor->queue;
}

void cel_type_ahead(const unsigned char *keys, size_t count) {
  for (size_t key = 0; key < count && ahead_count < sizeof ahead; key++) ahead[ahead_count++] = keys[key];
}

// A signal to leave that was heard before the line was there; 0 for none.
static int heard_before;

void cel_leave_next(int signal) { heard_before = signal; }

// The next byte typed; -1 to wait for it anew, 0 at the end.
static ssize_t typed_byte(const CELEditor *editor, char *byte) {
  if (ahead_count > 0) {
    *byte = (char)ahead[0];
    memmove(ahead, ahead + 1, --ahead_count);
    return 1;
  }
  // One byte at a time: what is typed ahead belongs to a pager or an editor that comes after this line.
  return read(editor->input_fd, byte, 1);
}

// The next character typed; 0 when the line is over.
static int typed_character(CELEditor *editor, wchar_t *character) {
  while (!editor->signal) {
    int signal = ahead_count > 0 ? 0 : cel_signals_await(editor->signals, editor->input_fd);
    unpaint_hint(editor);
    if (signal) {
      if (answer(editor, signal, character)) return 1;
      settle(editor);
      continue;
    }
    char byte;
    ssize_t count = typed_byte(editor, &byte);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return 0;
    size_t used = mbrtowc(character, &byte, 1, &editor->decoding);
    if (used == (size_t)-1) {
      // Not UTF-8: what came before is dropped, and this byte may begin a character.
      memset(&editor->decoding, 0, sizeof editor->decoding);
      used = mbrtowc(character, &byte, 1, &editor->decoding);
      if (used == (size_t)-1) memset(&editor->decoding, 0, sizeof editor->decoding);
    }
    // libedit draws what cannot be printed as a code, and takes the controls above ASCII for keys.
    if (used <= 1 && (*character < 0x80 || (iswprint((wint_t)*character) && wcwidth(*character) >= 0))) return 1;
  }
  return 0;
}

static int is_key(wchar_t character) { return character < 0x20 || character == 0x7F; }

// True for a character that is to stand on the line, rather than one of a key that sends several.
static int is_text(CELEditor *editor, wchar_t character) {
  int within = editor->within;
  if (character == L'\033') editor->within = 1;
  else if (within == 1) editor->within = character == L'[' || character == L'O' ? 2 : 0;
  else if (within == 2 && character >= 0x40) editor->within = 0;
  return within == 0 && !is_key(character);
}

// Where the keys are those of vi, Escape is one of them, and the beginning of others: what follows at once tells which.
static void resolve_escape(CELEditor *editor, wchar_t *character) {
  wchar_t next;
  if ((ahead_count == 0 && cel_is_alone(editor, 50)) || !typed_character(editor, &next)) {
    *character = CEL_ESCAPED;
  } else if (next == L'[' || next == L'O') {
    editor->within = 2;
    cel_queue(editor, L"", next);
  } else if (next == L'\r' || next == L'\n') {
    cel_queue(editor, L"", next);
  } else {
    *character = CEL_ESCAPED;
    cel_queue(editor, L"", next == L'\033' ? CEL_ESCAPED : next);
  }
}

// libedit's own signal handling re-posts signals to the whole group and draws inside the handler; here they are awaited
// beside the keyboard instead.
static int next_character(EditLine *line, wchar_t *character) {
  CELEditor *editor = cel_of(line);
  if (!editor->drawn) {
    editor->drawn = 1;
    tell_size(editor);
    el_set(line, EL_REFRESH);
  }
  for (;;) {
    if (editor->queued) {
      *character = *editor->queued++;
      if (!*editor->queued) editor->queued = NULL;
      return 1;
    }
    const LineInfoW *info = el_wline(line);
    if (info->lastchar - info->buffer > CEL_LONGEST) {
      cel_queue(editor, L"\033[99997", L'~');
      continue;
    }
    if (!editor->pasting) settle(editor);
    if (!typed_character(editor, character)) return 0;
    if (editor->pasting) return 1;
    int is_typed = 0;
    if (editor->is_vi && *character == L'\033' && editor->within == 0) resolve_escape(editor, character);
    else is_typed = is_text(editor, *character);
    if (editor->selection == SELECTED) {
      editor->selection = *character == L'\033' ? UNDECIDED : NOT_SELECTED;
      if (is_typed || *character == L'\r' || *character == L'\n') {
        cel_queue(editor, L"\033[99998~", *character);
        continue;
      }
      if (editor->highlighted) paint_line(editor);
    } else if (is_key(*character)) {
      editor->selection = NOT_SELECTED;
    }
    if (!is_typed) return 1;
    info = el_wline(line);
    if (info->lastchar - info->buffer >= CEL_LONGEST) {
      el_beep(line);
    } else if (*character >= 0x300 && wcwidth(*character) == 0 && !editor->own_prompt) {
      // libedit would give it a column, and none once it draws the line again.
      editor->mark = *character;
      cel_queue(editor, L"\033[99996", L'~');
    } else {
      return 1;
    }
  }
}

static unsigned char on_interrupt(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = cel_of(line);
  const LineInfoW *info = el_wline(line);
  editor->dropped = 1;
  editor->dropped_empty = info->lastchar == info->buffer;
  step_below(editor, "^C");
  return CC_NEWLINE;
}

static unsigned char on_suspend(EditLine *line, int key) {
  (void)key;
  suspend(cel_of(line), 1);
  return CC_NORM;
}

static unsigned char on_nothing(EditLine *line, int key) {
  (void)line;
  (void)key;
  return CC_NORM;
}

static unsigned char insert(EditLine *line, const char *text) {
  return text && *text && el_insertstr(line, text) == 0 ? CC_REFRESH : CC_ERROR;
}

static unsigned char on_newline(EditLine *line, int key) {
  (void)key;
  return insert(line, cel_of(line)->help.newline);
}

// The text comes as one insertion: typed key by key, its characters would be obeyed.
static unsigned char on_prefill(EditLine *line, int key) {
  (void)key;
  cel_of(line)->selection = SELECTED;
  return insert(line, cel_of(line)->prefill);
}

void cel_keep(EditLine *line, long count) {
  const LineInfoW *info = el_wline(line);
  long length = info->lastchar - info->buffer;
  el_cursor(line, (int)(info->lastchar - info->cursor));
  if (length > count) el_deletestr(line, (int)(length - count));
}

// What stood ready is replaced.
static unsigned char on_replace(EditLine *line, int key) {
  (void)key;
  cel_keep(line, 0);
  cel_of(line)->highlighted = 0;
  return CC_REFRESH;
}

// A mark is drawn with the character that it joins, once the line is.
static unsigned char on_mark(EditLine *line, int key) {
  (void)key;
  const wchar_t text[] = {cel_of(line)->mark, 0};
  return el_winsertstr(line, text) == 0 ? CC_REFRESH : CC_ERROR;
}

// At the end of the line takes what is shown behind it, else moves on by so many characters.
static unsigned char move_or_take(EditLine *line, int count) {
  CELEditor *editor = cel_of(line);
  const LineInfoW *info = el_wline(line);
  if (info->cursor == info->lastchar) return editor->hint ? insert(line, editor->hint) : CC_NORM;
  el_cursor(line, count);
  return CC_CURSOR;
}

static unsigned char on_right(EditLine *line, int key) {
  (void)key;
  return move_or_take(line, 1);
}

static unsigned char on_end(EditLine *line, int key) {
  (void)key;
  const LineInfoW *info = el_wline(line);
  return move_or_take(line, (int)(info->lastchar - info->cursor));
}

// The line has become too long.
static unsigned char on_excess(EditLine *line, int key) {
  (void)key;
  cel_keep(line, CEL_LONGEST);
  el_beep(line);
  return CC_REFRESH;
}

static unsigned char on_tab(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = cel_of(line);
  if (!editor->help.complete) return CC_ERROR;
  const LineInfo *info = el_line(line);
  char *typed = strndup(info->buffer, (size_t)(info->cursor - info->buffer));
  if (!typed) return CC_ERROR;
  char *replacement = NULL, *listing = NULL;
  editor->help.complete(editor->help.context, typed, &replacement, &listing);
  unsigned char outcome = CC_ERROR;
  if (listing) {
    step_below(editor, "");
    say(editor, listing);
    say(editor, "\r\n");
    // Forgets what was shown above the listing, and draws the line below it.
    el_set(line, EL_REFRESH);
    outcome = CC_NORM;
  }
  if (replacement && strcmp(replacement, typed) != 0) {
    // el_deletestr counts characters, not bytes.
    size_t characters = mbstowcs(NULL, typed, 0);
    if (characters != (size_t)-1) {
      el_deletestr(line, (int)characters);
      el_insertstr(line, replacement);
      outcome = CC_REFRESH;
    }
  }
  free(typed);
  free(replacement);
  free(listing);
  return outcome;
}

// A pasted text is one thing, up to its end mark: its newlines are no Enter, its control characters no keys.
static unsigned char on_paste(EditLine *line, int key) {
  CELEditor *editor = cel_of(line);
  static const wchar_t end[] = L"\033[201~";
  enum { MARK = 6 };
  wchar_t *pasted = malloc((CEL_LONGEST + 1) * sizeof *pasted);
  if (!pasted) return CC_ERROR;
  size_t count = 0;
  wchar_t last[MARK] = {0}, character;
  int replaces = editor->selection == UNDECIDED;
  editor->selection = NOT_SELECTED;
  while (wmemcmp(last, end, MARK) != 0) {
    editor->pasting = 1;
    int count_read = el_wgetc(line, &character);
    editor->pasting = 0;
    // The terminal is gone, or a signal asks to leave.
    if (count_read != 1) {
      free(pasted);
      return CC_EOF;
    }
    // A paste without end, from a terminal that lost the mark, must not hold the person.
    if (character == 3 && cel_is_alone(editor, 100)) {
      free(pasted);
      unsigned char outcome = on_interrupt(line, key);
      editor->dropped_empty = 0;
      return outcome;
    }
    // NUL would end the text.
    if (character == 0) continue;
    wmemmove(last, last + 1, MARK - 1);
    last[MARK - 1] = character;
    if (count < CEL_LONGEST) pasted[count] = character;
    count++;
  }
  size_t kept = count - MARK;
  pasted[kept < CEL_LONGEST ? kept : CEL_LONGEST] = 0;
  size_t room = wcslen(pasted) * MB_CUR_MAX + 1;
  char *bytes = malloc(room);
  unsigned char outcome = CC_ERROR;
  if (bytes && wcstombs(bytes, pasted, room) != (size_t)-1) {
    char *cleaned = editor->help.paste(editor->help.context, bytes);
    size_t length = cleaned ? mbstowcs(NULL, cleaned, 0) : 0;
    const LineInfoW *info = el_wline(line);
    if (replaces && length > 0) cel_keep(line, 0);
    if (length != (size_t)-1 && length + (size_t)(info->lastchar - info->buffer) <= CEL_LONGEST)
      outcome = insert(line, cleaned);
    if (replaces && length > 0 && outcome == CC_ERROR) outcome = CC_REFRESH_BEEP;
    free(cleaned);
  }
  free(bytes);
  free(pasted);
  return outcome;
}

static void add_functions(EditLine *line) {
  // Wide, because libedit keeps a copy of narrow names for ever.
  el_wset(line, EL_ADDFN, L"carnet-complete", L"Complete the line", on_tab);
  el_wset(line, EL_ADDFN, L"carnet-interrupt", L"Drop the line", on_interrupt);
  el_wset(line, EL_ADDFN, L"carnet-suspend", L"Suspend", on_suspend);
  el_wset(line, EL_ADDFN, L"carnet-paste", L"Take a pasted text as one", on_paste);
  el_wset(line, EL_ADDFN, L"carnet-prefill", L"Put what stands ready on the line", on_prefill);
  el_wset(line, EL_ADDFN, L"carnet-replace", L"Replace what stands ready", on_replace);
  el_wset(line, EL_ADDFN, L"carnet-excess", L"Cut a line that is too long", on_excess);
  el_wset(line, EL_ADDFN, L"carnet-newline", L"Begin a line of a paragraph", on_newline);
  el_wset(line, EL_ADDFN, L"carnet-nothing", L"Do nothing", on_nothing);
  el_wset(line, EL_ADDFN, L"carnet-mark", L"Put a mark on the character before", on_mark);
  el_wset(line, EL_ADDFN, L"carnet-right", L"Move on, or take what is shown behind the line", on_right);
  el_wset(line, EL_ADDFN, L"carnet-end", L"Move to the end, or take what is shown behind the line", on_end);
  el_wset(line, EL_ADDFN, L"carnet-search-backward", L"Look for an earlier line", cel_search_backward);
  el_wset(line, EL_ADDFN, L"carnet-search-forward", L"Look for a later line", cel_search_forward);
}

// A UTF-8 prompt under another locale kills libedit, and an absent one drops accented letters without a word.
static int use_utf8(void) {
  static const char *const locales[] = {"", "C.UTF-8", "C.utf8", "fr_FR.UTF-8", "en_US.UTF-8"};
  for (size_t locale = 0; locale < sizeof locales / sizeof *locales; locale++)
    if (setlocale(LC_CTYPE, locales[locale]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return 0;
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (!file && copy >= 0) close(copy);
  return file;
}

// Between two lines Ctrl-C ends nothing: what is under way is short, and one meant for the line would come too late.
static void between_lines(int signal) { (void)signal; }

CELEditor *cel_open(int input, int output) {
  struct termios before;
  if (!use_utf8() || tcgetattr(input, &before) != 0) return NULL;
  CELEditor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->before = before;
  editor->input_fd = input;
  editor->prompt = editor->prefill = "";
  editor->input = stream(input, "r");
  editor->output = stream(output, "w");
  editor->error = stream(output, "w");
  if (editor->input && editor->output && editor->error)
    editor->line = el_init_fd("carnet", editor->input, editor->output, editor->error, input, output, output);
  editor->history = history_init();
  if (!editor->line || !editor->history) {
    cel_close(editor);
    return NULL;
  }
  struct sigaction interrupt = {.sa_handler = between_lines, .sa_flags = SA_RESTART};
  sigaction(SIGINT, NULL, &editor->interrupt);
  editor->holds_interrupt = editor->interrupt.sa_handler != SIG_IGN;
  if (editor->holds_interrupt) sigaction(SIGINT, &interrupt, NULL);
  EditLine *line = editor->line;
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 2000);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_SIGNAL, 0);
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_PROMPT_ESC, prompt_of, '\1');
  el_set(line, EL_HIST, history, editor->history);
  el_set(line, EL_GETCFN, next_character);
  el_set(line, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  add_functions(line);
  editor->is_vi = cel_bind_keys(line);
  learn_names(editor);
  char *clearing = NULL;
  editor->understands_ansi = el_get(line, EL_GETTC, "ce", &clearing) == 0 && clearing && !strncmp(clearing, "\033[", 2);
  return editor;
}

void cel_close(CELEditor *editor) {
  if (!editor) return;
  if (editor->line) {
    // el_end would drop what was typed ahead for the shell; the terminal is given back below instead.
    el_set(editor->line, EL_EDITMODE, 0);
    el_end(editor->line);
  }
  if (editor->history) history_end(editor->history);
  if (editor->input) fclose(editor->input);
  if (editor->output) fclose(editor->output);
  if (editor->error) fclose(editor->error);
  tcsetattr(editor->input_fd, TCSADRAIN, &editor->before);
  if (editor->holds_interrupt) sigaction(SIGINT, &editor->interrupt, NULL);
  free(editor->hint);
  free(editor->text);
  free(editor);
}

void cel_remember(CELEditor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

// The line without its end.
static char *kept_text(const char *line) { return strndup(line, strcspn(line, "\r\n")); }

CELOutcome cel_read(
    CELEditor *editor, const char *prompt, const char *prefill, const CELHelp *help, const char **text) {
  *text = "";
  editor->dropped = editor->dropped_empty = 0;
  editor->signal = heard_before;
  heard_before = 0;
  // They are held back while a line is read only: a pager or an editor that is started later must get its own.
  editor->signals = cel_signals_hold();
  if (!editor->signals) return CEL_END;
  editor->prompt = prompt;
  editor->prefill = prefill;
  editor->help = *help;
  memset(&editor->decoding, 0, sizeof editor->decoding);
  editor->selection = NOT_SELECTED;
  editor->drawn = editor->highlighted = editor->outgrown = editor->within = 0;
  editor->queued = NULL;
  if (*prefill) cel_queue(editor, L"\033[99999", L'~');
  // Before the prompt: whoever answers it at once must find the keys at work.
  el_set(editor->line, EL_PREP_TERM, 1);
  announce_paste(editor, 1);
  int count = 0;
  const char *line = el_gets(editor->line, &count);
  announce_paste(editor, 0);
  forget_hint(editor);
  editor->own_prompt = NULL;
  CELOutcome outcome = CEL_LINE;
  if (editor->dropped) {
    el_reset(editor->line);
    outcome = editor->dropped_empty ? CEL_DROPPED_EMPTY : CEL_DROPPED;
  } else if (!line || count <= 0) {
    step_below(editor, "");
    outcome = CEL_END;
  } else {
    free(editor->text);
    editor->text = kept_text(line);
    if (editor->text) *text = editor->text;
  }
  if (editor->signal) cel_signals_leave(editor->signals);
  cel_signals_release(editor->signals);
  editor->signals = NULL;
  editor->prompt = editor->prefill = "";
  memset(&editor->help, 0, sizeof editor->help);
  return outcome;
}

int cel_signal(const CELEditor *editor) { return editor->signal; }
