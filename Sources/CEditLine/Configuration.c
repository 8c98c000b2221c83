#define _GNU_SOURCE
#include "Editor.h"
#include "Keys.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// The person's own keys, read as libedit reads them: $EDITRC, else ~/.editrc. What is no plain file is left.
static FILE *open_editrc(void) {
  char own[PATH_MAX];
  const char *path = getenv("EDITRC");
  if (!path) {
    const char *home = getenv("HOME");
    int length = home ? snprintf(own, sizeof own, "%s/.editrc", home) : -1;
    if (length < 0 || (size_t)length >= sizeof own) return NULL;
    path = own;
  }
  int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat facts;
  if (descriptor < 0) return NULL;
  FILE *file = fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) ? fdopen(descriptor, "r") : NULL;
  if (!file) close(descriptor);
  return file;
}

// True for `bind -v` and `bind -e`, which begin all keys anew.
static int chooses_keys(int count, const char **words) {
  return count == 2 && (strcmp(words[1], "-v") == 0 || strcmp(words[1], "-e") == 0);
}

// True for what binds a key to a function that does no harm.
static int binds_key(int count, const char **words) {
  if (count < 3) return 0;
  for (int word = 1; word < count; word++)
    for (size_t name = 0; name < sizeof withheld / sizeof *withheld; name++)
      if (strcmp(words[word], withheld[name]) == 0) return 0;
  return 1;
}

// Obeys the lines of the person's file that bind: first those that `choose` between Emacs and vi, then the keys. The
// others are about the terminal, which Carnet itself sets.
static void obey_editrc(EditLine *line, int (*is_wanted)(int, const char **)) {
  FILE *file = open_editrc();
  if (!file) return;
  char *text = NULL;
  size_t room = 0;
  while (getline(&text, &room, file) > 0) {
    Tokenizer *words = tok_init(NULL);
    if (!words) break;
    int count = 0;
    const char **word = NULL;
    if (tok_str(words, text, &count, &word) == 0 && count > 0 && word[0][0] != '#') {
      const char *colon = strrchr(word[0], ':');
      if (strcmp(colon ? colon + 1 : word[0], "bind") == 0 && is_wanted(count, word)) el_parse(line, count, word);
    }
    tok_end(words);
  }
  free(text);
  fclose(file);
}

// In the command mode of vi a letter is a command; what has its own meaning there keeps it.
static int works_in_commands(const char *key) {
  return key[0] == '\033' || strcmp(key, "^R") == 0 || strcmp(key, "^S") == 0;
}

int cel_bind_keys(EditLine *line) {
  obey_editrc(line, chooses_keys);
  const char *editor = NULL;
  int is_vi = el_get(line, EL_EDITOR, &editor) == 0 && editor && strcmp(editor, "vi") == 0;
  for (size_t key = 0; key < sizeof keys / sizeof *keys; key++) {
    el_set(line, EL_BIND, keys[key][0], keys[key][1], NULL);
    if (is_vi && works_in_commands(keys[key][0])) el_set(line, EL_BIND, "-a", keys[key][0], keys[key][1], NULL);
  }
  obey_editrc(line, binds_key);
  for (size_t key = 0; key < sizeof held / sizeof *held; key++) {
    el_set(line, EL_BIND, held[key][0], held[key][1], NULL);
    if (is_vi) el_set(line, EL_BIND, "-a", held[key][0], held[key][1], NULL);
  }
  for (size_t key = 0; is_vi && key < sizeof vi_keys / sizeof *vi_keys; key++)
    el_set(line, EL_BIND, vi_keys[key][0], vi_keys[key][1], vi_keys[key][2], NULL);
  return is_vi;
}
