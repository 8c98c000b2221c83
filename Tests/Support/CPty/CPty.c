#define _GNU_SOURCE
#include "CPty.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cpty_start(
    char *const arguments[], char *const environment[], int columns, int rows, int output, int *terminal) {
  int mine = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (mine < 0 || grantpt(mine) || unlockpt(mine) || ptsname_r(mine, name, sizeof name)) return -1;
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(mine, TIOCSWINSZ, &size);
  pid_t child = fork();
  if (child < 0) {
    close(mine);
    return -1;
  }
  if (child == 0) {
    setsid();
    int its = open(name, O_RDWR);
    if (its < 0 || ioctl(its, TIOCSCTTY, 0)) _exit(126);
    dup2(its, 0);
    dup2(output < 0 ? its : output, 1);
    dup2(its, 2);
    for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
    for (int signal = 1; signal < 32; signal++) sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  *terminal = mine;
  return child;
}
