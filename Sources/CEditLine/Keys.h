#ifndef KEYS_H
#define KEYS_H

// What each key does, beside the Emacs keys that libedit knows by itself. ^I stands for Ctrl-I, \033 for Escape.
static const char *const keys[][2] = {
    {"^I", "carnet-complete"},
    {"^R", "carnet-search-backward"},
    {"^S", "carnet-search-forward"},
    {"^W", "ed-delete-prev-word"},
    {"^E", "carnet-end"},
    {"\033\r", "carnet-newline"},
    {"\033\n", "carnet-newline"},
    // The arrows, as an ordinary and an application keypad send them.
    {"\033[A", "ed-prev-history"},
    {"\033OA", "ed-prev-history"},
    {"\033[B", "ed-next-history"},
    {"\033OB", "ed-next-history"},
    {"\033[C", "carnet-right"},
    {"\033OC", "carnet-right"},
    {"\033[D", "ed-prev-char"},
    {"\033OD", "ed-prev-char"},
    // Home and End, as xterm, the console, rxvt and an application keypad send them.
    {"\033[H", "ed-move-to-beg"},
    {"\033OH", "ed-move-to-beg"},
    {"\033[1~", "ed-move-to-beg"},
    {"\033[7~", "ed-move-to-beg"},
    {"\033[F", "ed-move-to-end"},
    {"\033OF", "ed-move-to-end"},
    {"\033[4~", "ed-move-to-end"},
    {"\033[8~", "ed-move-to-end"},
    {"\033[3~", "ed-delete-next-char"},
    {"\033[3;5~", "em-delete-next-word"},
    // Ctrl, Alt and Shift with an arrow; then Ctrl as rxvt sends it.
    {"\033[1;5C", "em-next-word"},
    {"\033[1;5D", "ed-prev-word"},
    {"\033[1;3C", "em-next-word"},
    {"\033[1;3D", "ed-prev-word"},
    {"\033[1;2C", "ed-next-char"},
    {"\033[1;2D", "ed-prev-char"},
    {"\033[5C", "em-next-word"},
    {"\033[5D", "ed-prev-word"},
    {"\033Oc", "em-next-word"},
    {"\033Od", "ed-prev-word"},
    {"\033[5~", "ed-prev-history"},
    {"\033[6~", "ed-next-history"},
    // Keys without use here: unbound, the tail of their sequence would be typed.
    {"\033[Z", "carnet-nothing"},
    {"\033[2~", "carnet-nothing"},
    {"\033OP", "carnet-nothing"},
    {"\033OQ", "carnet-nothing"},
    {"\033OR", "carnet-nothing"},
    {"\033OS", "carnet-nothing"},
    {"\033[11~", "carnet-nothing"},
    {"\033[12~", "carnet-nothing"},
    {"\033[13~", "carnet-nothing"},
    {"\033[14~", "carnet-nothing"},
    {"\033[15~", "carnet-nothing"},
    {"\033[17~", "carnet-nothing"},
    {"\033[18~", "carnet-nothing"},
    {"\033[19~", "carnet-nothing"},
    {"\033[20~", "carnet-nothing"},
    {"\033[21~", "carnet-nothing"},
    {"\033[23~", "carnet-nothing"},
    {"\033[24~", "carnet-nothing"},
    {"\033[1;2A", "carnet-nothing"},
    {"\033[1;2B", "carnet-nothing"},
    {"\033[1;3A", "carnet-nothing"},
    {"\033[1;3B", "carnet-nothing"},
    {"\033[1;5A", "carnet-nothing"},
    {"\033[1;5B", "carnet-nothing"},
};

// What nobody binds otherwise: how a line is left, pasted and filled in, and keys that would do harm.
static const char *const held[][2] = {
    {"^C", "carnet-interrupt"},
    {"^Z", "carnet-suspend"},
    // Private sequences, given before a key of the person's.
    {"\033[99999~", "carnet-prefill"},
    {"\033[99998~", "carnet-replace"},
    {"\033[99997~", "carnet-excess"},
    {"\033[99996~", "carnet-mark"},
    {"\033[200~", "carnet-paste"},
    // A number before a key repeats it: a line of a million characters from one.
    {"\0330", "carnet-nothing"},
    {"\0331", "carnet-nothing"},
    {"\0332", "carnet-nothing"},
    {"\0333", "carnet-nothing"},
    {"\0334", "carnet-nothing"},
    {"\0335", "carnet-nothing"},
    {"\0336", "carnet-nothing"},
    {"\0337", "carnet-nothing"},
    {"\0338", "carnet-nothing"},
    {"\0339", "carnet-nothing"},
    // Copies the word before the cursor, out of a buffer that is freed when the line grows.
    {"\033^_", "carnet-nothing"},
    // libedit's own command line, which could rebind all of these.
    {"\033x", "carnet-nothing"},
    {"\033X", "carnet-nothing"},
};

// The rest of what the keys of vi need: the switch, the key, what it does.
static const char *const vi_keys[][3] = {
    {"\\234", "vi-command-mode", NULL},
    {"-a", "\\234", "carnet-nothing"},
    // libedit's own search obeys Escape by sending the line, and takes Ctrl-C for a letter.
    {"-a", "/", "carnet-search-backward"},
    {"-a", "?", "carnet-search-forward"},
    // libedit's own command line; an editor that Carnet knows nothing of; a line left as a comment.
    {"-a", ":", "carnet-nothing"},
    {"-a", "v", "carnet-nothing"},
    {"-a", "#", "carnet-nothing"},
};

// What the person's file binds to no key: it could rebind all of these, leave the terminal to another program, or make a
// line of a million characters.
static const char *const withheld[] = {
    "ed-command", "vi-histedit", "vi-comment-out", "em-universal-argument", "em-copy-prev-word", "vi-alias",
};

#endif
