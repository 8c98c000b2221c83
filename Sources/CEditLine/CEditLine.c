#define _GNU_SOURCE
#include "CEditLine.h"

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
#include <sys/signalfd.h>
#include <unistd.h>
#include <wchar.h>

#define LONGEST 65536

struct CELEditor {
  EditLine *line;
  History *history;
  FILE *input, *output, *error;
  int input_fd, output_fd, signals;
  const char *prompt;
  char *text;
  CELCompleter completer;
  void *context;
  int paragraph, dropped, dropped_empty, signal;
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

// libedit's own signal handling re-posts signals to the whole group and draws inside the handler; here they are awaited
// beside the keyboard instead.
static int next_character(EditLine *line, wchar_t *character) {
  CELEditor *editor = of(line);
  for (;;) {
    struct pollfd awaited[2] = {{editor->input_fd, POLLIN, 0}, {editor->signals, POLLIN, 0}};
    if (poll(awaited, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    if (awaited[1].revents & POLLIN) {
      struct signalfd_siginfo signal;
      if (read(editor->signals, &signal, sizeof signal) == sizeof signal) {
        if (signal.ssi_signo != SIGWINCH) {
          editor->signal = (int)signal.ssi_signo;
          return 0;
        }
        el_resize(line);
        el_set(line, EL_REFRESH);
      }
      continue;
    }
    if (!(awaited[0].revents & (POLLIN | POLLHUP | POLLERR))) continue;
    char byte;
    ssize_t count = read(editor->input_fd, &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return 0;
    size_t used = mbrtowc(character, &byte, 1, &editor->decoding);
    if (used == (size_t)-2) continue;
    if (used == (size_t)-1) {  // not UTF-8: drop it
      memset(&editor->decoding, 0, sizeof editor->decoding);
      continue;
    }
    return 1;
  }
}

static unsigned char on_interrupt(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = of(line);
  const LineInfo *info = el_line(line);
  editor->dropped = 1;
  editor->dropped_empty = info->lastchar == info->buffer;
  say(editor, "^C\r\n");
  return CC_NEWLINE;
}

static unsigned char on_suspend(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = of(line);
  say(editor, "\033[?2004l");
  el_set(line, EL_PREP_TERM, 0);
  say(editor, "\n");
  kill(0, SIGTSTP);
  el_set(line, EL_PREP_TERM, 1);
  say(editor, "\033[?2004h");
  el_resize(line);
  return CC_REDISPLAY;
}

static unsigned char on_tab(EditLine *line, int key) {
  (void)key;
  CELEditor *editor = of(line);
  if (!editor->completer) return CC_ERROR;
  const LineInfo *info = el_line(line);
  size_t length = (size_t)(info->cursor - info->buffer);
  char *typed = strndup(info->buffer, length);
  if (!typed) return CC_ERROR;
  char *replacement = NULL, *listing = NULL;
  editor->completer(editor->context, typed, &replacement, &listing);
  unsigned char outcome = CC_ERROR;
  if (replacement && strcmp(replacement, typed) != 0) {
    // el_deletestr counts characters, not bytes.
    size_t characters = mbstowcs(NULL, typed, 0);
    if (characters != (size_t)-1) {
      el_deletestr(line, (int)characters);
      el_insertstr(line, replacement);
    }
    outcome = CC_REFRESH;
  }
  if (listing) {
    say(editor, "\n");
    say(editor, listing);
    say(editor, "\n");
    outcome = CC_REDISPLAY;
  }
  free(typed);
  free(replacement);
  free(listing);
  return outcome;
}

// A pasted text is one answer: it is collected up to its end mark, its newlines folded (or kept in a paragraph as a mark
// that the caller turns back), its control characters dropped.
static unsigned char on_paste(EditLine *line, int key) {
  (void)key;
  static const wchar_t end[] = L"\033[201~";
  size_t matched = 0, length = 0;
  wchar_t *pasted = malloc((LONGEST + 1) * sizeof *pasted);
  if (!pasted) return CC_ERROR;
  int paragraph = of(line)->paragraph;
  wchar_t character;
  while (matched < 6 && el_wgetc(line, &character) == 1) {
    if (character == end[matched]) {
      matched++;
      continue;
    }
    matched = character == end[0] ? 1 : 0;
    if (matched) continue;
    if (character == L'\r') character = L'\n';
    if (character == L'\n' || character == L'\t') {
      character = character == L'\n' && paragraph ? L'\u21B5' : L' ';
      if (character == L' ' && length && pasted[length - 1] == L' ') continue;
    }
    if (character < 32 || (character >= 0x7f && character < 0xa0)) continue;
    if (length < LONGEST) pasted[length++] = character;
  }
  while (length && (pasted[length - 1] == L' ' || pasted[length - 1] == L'\u21B5')) length--;
  pasted[length] = 0;
  int inserted = length ? el_winsertstr(line, pasted) : 0;
  free(pasted);
  return inserted == 0 ? CC_REFRESH : CC_ERROR;
}

static void bind_key(EditLine *line, const char *key, const char *command) { el_set(line, EL_BIND, key, command, NULL); }

CELEditor *cel_open(int input, int output) {
  // A UTF-8 prompt under another locale kills libedit, and an absent one drops accented letters without a word.
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  CELEditor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->signals = -1;
  editor->input_fd = input;
  editor->output_fd = output;
  editor->input = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r");
  editor->output = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w");
  editor->error = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w");
  if (editor->input && editor->output && editor->error)
    editor->line = el_init_fd("carnet", editor->input, editor->output, editor->error, input, output, output);
  if (!editor->line) {
    cel_close(editor);
    return NULL;
  }
  EditLine *line = editor->line;
  editor->history = history_init();
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
  el_set(line, EL_ADDFN, "carnet-complete", "Complete the line", on_tab);
  el_set(line, EL_ADDFN, "carnet-interrupt", "Drop the line", on_interrupt);
  el_set(line, EL_ADDFN, "carnet-suspend", "Suspend", on_suspend);
  el_set(line, EL_ADDFN, "carnet-paste", "Take a pasted text as one", on_paste);
  bind_key(line, "^I", "carnet-complete");
  bind_key(line, "^C", "carnet-interrupt");
  bind_key(line, "^Z", "carnet-suspend");
  bind_key(line, "\033[200~", "carnet-paste");
  bind_key(line, "^R", "em-inc-search-prev");
  bind_key(line, "^S", "em-inc-search-next");
  bind_key(line, "\033[H", "ed-move-to-beg");
  bind_key(line, "\033OH", "ed-move-to-beg");
  bind_key(line, "\033[1~", "ed-move-to-beg");
  bind_key(line, "\033[F", "ed-move-to-end");
  bind_key(line, "\033OF", "ed-move-to-end");
  bind_key(line, "\033[4~", "ed-move-to-end");
  bind_key(line, "\033[3~", "ed-delete-next-char");
  bind_key(line, "\033[1;5C", "em-next-word");
  bind_key(line, "\033[1;5D", "ed-prev-word");
  return editor;
}

void cel_close(CELEditor *editor) {
  if (!editor) return;
  if (editor->line) el_end(editor->line);
  if (editor->history) history_end(editor->history);
  if (editor->input) fclose(editor->input);
  if (editor->output) fclose(editor->output);
  if (editor->error) fclose(editor->error);
  free(editor->text);
  free(editor);
}

void cel_remember(CELEditor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

CELOutcome cel_read(
    CELEditor *editor, const char *prompt, const char *prefill, int paragraph, CELCompleter completer, void *context,
    const char **text) {
  *text = "";
  editor->prompt = prompt;
  editor->paragraph = paragraph;
  editor->completer = completer;
  editor->context = context;
  editor->dropped = editor->dropped_empty = editor->signal = 0;
  memset(&editor->decoding, 0, sizeof editor->decoding);
  // The signals are held back while a line is read only: a pager or an editor that is started later must get its own.
  sigset_t awaited, before;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGWINCH);
  sigaddset(&awaited, SIGTERM);
  sigaddset(&awaited, SIGHUP);
  sigaddset(&awaited, SIGINT);
  sigprocmask(SIG_BLOCK, &awaited, &before);
  editor->signals = signalfd(-1, &awaited, SFD_CLOEXEC | SFD_NONBLOCK);
  say(editor, "\033[?2004h");
  el_resize(editor->line);
  if (prefill && *prefill) el_push(editor->line, prefill);
  int count = 0;
  const char *line = el_gets(editor->line, &count);
  say(editor, "\033[?2004l");
  close(editor->signals);
  editor->signals = -1;
  sigprocmask(SIG_SETMASK, &before, NULL);
  editor->completer = NULL;
  if (editor->dropped) {
    el_reset(editor->line);
    return editor->dropped_empty ? CEL_DROPPED_EMPTY : CEL_DROPPED;
  }
  if (!line || count <= 0) {
    say(editor, "\n");
    return CEL_END;
  }
  free(editor->text);
  editor->text = strndup(line, LONGEST);
  if (!editor->text) return CEL_END;
  editor->text[strcspn(editor->text, "\r\n")] = 0;
  *text = editor->text;
  return CEL_LINE;
}

int cel_signal(const CELEditor *editor) { return editor->signal; }
