#define _GNU_SOURCE
#include "CEditLine.h"
#include "Keys.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
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

// The longest line, in characters and in bytes.
enum { LONGEST = 65536 };

struct CELEditor {
  EditLine *line;
  History *history;
  FILE *input, *output, *error;
  int input_fd;
  struct termios before;
  CELSignals *signals;
  const char *prompt, *prefill;
  CELHelp help;
  char *text;
  int understands_ansi, dropped, dropped_empty, signal;
  mbstate_t decoding;
};

static CELEditor *of(EditLine *line) {
  CELEditor *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

static char *prompt_of(EditLine *line) { return (char *)of(line)->prompt; }

static void say(const CELEditor *editor, const char *text) {
  fputs(text, editor->output);
  fflush(editor->output);
}

static void announce_paste(const CELEditor *editor, int wanted) {
  if (editor->understands_ansi) say(editor, wanted ? "\033[?2004h" : "\033[?2004l");
}

// Where on the screen a character comes to stand, counted as libedit counts.
typedef struct {
  int columns, row, column;
} Place;

static void advance(Place *place, wchar_t character) {
  int width = iswcntrl((wint_t)character) ? 2 : wcwidth(character);
  if (width < 0) width = 8;
  if (width == 0) width = 1;
  if (place->column + width > place->columns) {
    place->row++;
    place->column = 0;
  }
  place->column += width;
  if (place->column == place->columns) {
    place->row++;
    place->column = 0;
  }
}

// The rows of the line as it is shown: of the cursor and of the end, the prompt's first being 0.
static void rows(const CELEditor *editor, int *cursor, int *end) {
  struct winsize size = {0};
  ioctl(editor->input_fd, TIOCGWINSZ, &size);
  Place place = {size.ws_col < 2 ? 80 : size.ws_col, 0, 0};
  mbstate_t state = {0};
  int hidden = 0;
  for (const char *rest = editor->prompt; *rest;) {
    wchar_t character;
    size_t used = mbrtowc(&character, rest, MB_CUR_MAX, &state);
    if (used == 0 || used > MB_CUR_MAX) break;
    rest += used;
    if (character == L'\1') hidden = !hidden;
    else if (!hidden) advance(&place, character);
  }
  const LineInfoW *info = el_wline(editor->line);
  *cursor = place.row;
  for (const wchar_t *character = info->buffer; character < info->lastchar; character++) {
    if (character == info->cursor) *cursor = place.row;
    advance(&place, *character);
  }
  if (info->cursor == info->lastchar) *cursor = place.row;
  *end = place.row;
}

// Leaves the line as it is shown and goes below it: a plain newline would write over its other rows.
static void step_below(const CELEditor *editor, const char *mark) {
  int cursor, end;
  rows(editor, &cursor, &end);
  for (; cursor < end; cursor++) fputc('\n', editor->output);
  fputs(mark, editor->output);
  say(editor, "\r\n");
}

static void redraw_for_new_size(const CELEditor *editor) {
  int cursor, end;
  // Terminals flow a line anew for their new width, so the rows are counted with that.
  rows(editor, &cursor, &end);
  fputc('\r', editor->output);
  if (editor->understands_ansi) {
    if (cursor > 0) fprintf(editor->output, "\033[%dA", cursor);
    fputs("\033[J", editor->output);
  }
  el_resize(editor->line);
  el_set(editor->line, EL_REFRESH);
}

static void take_terminal(const CELEditor *editor) {
  el_set(editor->line, EL_PREP_TERM, 0);
  el_set(editor->line, EL_PREP_TERM, 1);
  announce_paste(editor, 1);
  say(editor, "\r");
  el_resize(editor->line);
  el_set(editor->line, EL_REFRESH);
}

static void suspend(const CELEditor *editor, int group) {
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

// libedit's own signal handling re-posts signals to the whole group and draws inside the handler; here they are awaited
// beside the keyboard instead.
static int next_character(EditLine *line, wchar_t *character) {
  CELEditor *editor = of(line);
  while (!editor->signal) {
    int signal = cel_signals_await(editor->signals, editor->input_fd);
    if (signal) {
      if (answer(editor, signal, character)) return 1;
      continue;
    }
    char byte;
    // One byte at a time: what is typed ahead belongs to a pager or an editor that comes after this line.
    ssize_t count = read(editor->input_fd, &byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return 0;
    size_t used = mbrtowc(character, &byte, 1, &editor->decoding);
    if (used == (size_t)-1) {
      // Not UTF-8: what came before is dropped, and this byte may begin a character.
      memset(&editor->decoding, 0, sizeof editor->decoding);
      used = mbrtowc(character, &byte, 1, &editor->decoding);
      if (used == (size_t)-1) memset(&editor->decoding, 0, sizeof editor->decoding);
    }
    if (used <= 1) return 1;
  }
  return 0;
}

static unsigned char on_interrupt(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = of(line);
  const LineInfoW *info = el_wline(line);
  editor->dropped = 1;
  editor->dropped_empty = info->lastchar == info->buffer;
  step_below(editor, "^C");
  return CC_NEWLINE;
}

static unsigned char on_suspend(EditLine *line, int key) {
  (void)key;
  suspend(of(line), 1);
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
  return insert(line, of(line)->help.newline);
}

// The text comes as one insertion: typed key by key, its characters would be obeyed.
static unsigned char on_prefill(EditLine *line, int key) {
  (void)key;
  return insert(line, of(line)->prefill);
}

static unsigned char on_tab(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = of(line);
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

// True when a key has been pressed alone: nothing follows it for a tenth of a second.
static int is_alone(const CELEditor *editor) {
  struct pollfd awaited = {editor->input_fd, POLLIN, 0};
  return poll(&awaited, 1, 100) == 0;
}

// A pasted text is one thing, up to its end mark: its newlines are no Enter, its control characters no keys.
static unsigned char on_paste(EditLine *line, int key) {
  CELEditor *editor = of(line);
  static const wchar_t end[] = L"\033[201~";
  enum { MARK = 6 };
  wchar_t *pasted = malloc((LONGEST + 1) * sizeof *pasted);
  if (!pasted) return CC_ERROR;
  size_t count = 0;
  wchar_t last[MARK] = {0}, character;
  while (wmemcmp(last, end, MARK) != 0) {
    // The terminal is gone, or a signal asks to leave.
    if (el_wgetc(line, &character) != 1) {
      free(pasted);
      return CC_EOF;
    }
    // A paste without end, from a terminal that lost the mark, must not hold the person.
    if (character == 3 && is_alone(editor)) {
      free(pasted);
      unsigned char outcome = on_interrupt(line, key);
      editor->dropped_empty = 0;
      return outcome;
    }
    // NUL would end the text.
    if (character == 0) continue;
    wmemmove(last, last + 1, MARK - 1);
    last[MARK - 1] = character;
    if (count < LONGEST) pasted[count] = character;
    count++;
  }
  size_t kept = count - MARK;
  pasted[kept < LONGEST ? kept : LONGEST] = 0;
  size_t room = wcslen(pasted) * MB_CUR_MAX + 1;
  char *bytes = malloc(room);
  unsigned char outcome = CC_ERROR;
  if (bytes && wcstombs(bytes, pasted, room) != (size_t)-1) {
    char *cleaned = editor->help.paste(editor->help.context, bytes);
    const LineInfo *info = el_line(line);
    if (cleaned && strlen(cleaned) + (size_t)(info->lastchar - info->buffer) <= LONGEST)
      outcome = insert(line, cleaned);
    free(cleaned);
  }
  free(bytes);
  free(pasted);
  return outcome;
}

static void bind_keys(EditLine *line) {
  // Wide, because libedit keeps a copy of narrow names for ever.
  el_wset(line, EL_ADDFN, L"carnet-complete", L"Complete the line", on_tab);
  el_wset(line, EL_ADDFN, L"carnet-interrupt", L"Drop the line", on_interrupt);
  el_wset(line, EL_ADDFN, L"carnet-suspend", L"Suspend", on_suspend);
  el_wset(line, EL_ADDFN, L"carnet-paste", L"Take a pasted text as one", on_paste);
  el_wset(line, EL_ADDFN, L"carnet-prefill", L"Put what stands ready on the line", on_prefill);
  el_wset(line, EL_ADDFN, L"carnet-newline", L"Begin a line of a paragraph", on_newline);
  el_wset(line, EL_ADDFN, L"carnet-nothing", L"Do nothing", on_nothing);
  for (size_t key = 0; key < sizeof keys / sizeof *keys; key++)
    el_set(line, EL_BIND, keys[key][0], keys[key][1], NULL);
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
  bind_keys(line);
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
  free(editor->text);
  free(editor);
}

void cel_remember(CELEditor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

// The line without its end, cut to what is kept, between two characters.
static char *kept_text(const char *line) {
  size_t length = strcspn(line, "\r\n");
  if (length > LONGEST) {
    length = LONGEST;
    while (length && ((unsigned char)line[length] & 0xC0) == 0x80) length--;
  }
  return strndup(line, length);
}

CELOutcome cel_read(
    CELEditor *editor, const char *prompt, const char *prefill, const CELHelp *help, const char **text) {
  *text = "";
  editor->dropped = editor->dropped_empty = editor->signal = 0;
  // They are held back while a line is read only: a pager or an editor that is started later must get its own.
  editor->signals = cel_signals_hold();
  if (!editor->signals) return CEL_END;
  editor->prompt = prompt;
  editor->prefill = prefill;
  editor->help = *help;
  memset(&editor->decoding, 0, sizeof editor->decoding);
  // Before the prompt: whoever answers it at once must find the keys at work.
  el_set(editor->line, EL_PREP_TERM, 1);
  announce_paste(editor, 1);
  if (*prefill) el_push(editor->line, "\033[99999~");
  int count = 0;
  const char *line = el_gets(editor->line, &count);
  announce_paste(editor, 0);
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
