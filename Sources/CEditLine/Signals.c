#define _GNU_SOURCE
#include "CEditLine.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum { KINDS = 6 };
static const int kinds[KINDS] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};

struct CELSignals {
  int descriptor;
  sigset_t held, before;
  struct sigaction actions[KINDS];
};

static pthread_t reader;

// Another thread, which holds nothing back, may be given the signal: it passes it to the one that waits for it.
static void hand_over(int number) {
  int before = errno;
  pthread_kill(reader, number);
  errno = before;
}

CELSignals *cel_signals_hold(void) {
  CELSignals *signals = calloc(1, sizeof *signals);
  if (!signals) return NULL;
  sigemptyset(&signals->held);
  for (int kind = 0; kind < KINDS; kind++) {
    if (sigaction(kinds[kind], NULL, &signals->actions[kind]) == 0 && signals->actions[kind].sa_handler != SIG_IGN)
      sigaddset(&signals->held, kinds[kind]);
  }
  reader = pthread_self();
  pthread_sigmask(SIG_BLOCK, &signals->held, &signals->before);
  signals->descriptor = signalfd(-1, &signals->held, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals->descriptor < 0) {
    pthread_sigmask(SIG_SETMASK, &signals->before, NULL);
    free(signals);
    return NULL;
  }
  struct sigaction passing = {.sa_handler = hand_over, .sa_flags = SA_RESTART};
  sigfillset(&passing.sa_mask);
  for (int kind = 0; kind < KINDS; kind++)
    if (sigismember(&signals->held, kinds[kind])) sigaction(kinds[kind], &passing, NULL);
  return signals;
}

// True for a terminal that was taken away; a pipe that is closed is at its end only.
static int is_taken_away(const struct pollfd *input) {
  struct stat status;
  return (input->revents & POLLHUP) && fstat(input->fd, &status) == 0 && S_ISCHR(status.st_mode);
}

int cel_signals_await(CELSignals *signals, int input) {
  for (;;) {
    struct pollfd awaited[2] = {{input, POLLIN, 0}, {signals->descriptor, POLLIN, 0}};
    // A failure shows itself to whoever reads.
    if (poll(awaited, 2, -1) < 0 && errno != EINTR && errno != EAGAIN) return 0;
    struct signalfd_siginfo signal;
    if ((awaited[1].revents & POLLIN) && read(signals->descriptor, &signal, sizeof signal) == sizeof signal)
      return (int)signal.ssi_signo;
    // The terminal's end may be seen a moment before the signal that tells of it.
    if (is_taken_away(&awaited[0]) && poll(&awaited[1], 1, 100) > 0) continue;
    if (awaited[0].revents) return 0;
  }
}

void cel_signals_stop(CELSignals *signals, int group) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  struct sigaction passing, plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &plain, &passing);
  kill(group ? 0 : getpid(), SIGTSTP);
  // Here the process stops.
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  if (sigismember(&signals->held, SIGTSTP)) pthread_sigmask(SIG_BLOCK, &stop, NULL);
  sigaction(SIGTSTP, &passing, NULL);
}

void cel_signals_leave(CELSignals *signals) {
  for (int kind = 0; kind < KINDS; kind++)
    if (kinds[kind] == SIGTERM || kinds[kind] == SIGHUP || kinds[kind] == SIGINT)
      signals->actions[kind] = (struct sigaction){.sa_handler = SIG_IGN};
}

void cel_signals_release(CELSignals *signals) {
  if (!signals) return;
  for (int kind = 0; kind < KINDS; kind++) sigaction(kinds[kind], &signals->actions[kind], NULL);
  close(signals->descriptor);
  // What came in the meantime takes its ordinary effect here.
  pthread_sigmask(SIG_SETMASK, &signals->before, NULL);
  free(signals);
}
