#include "include/CEditLine.h"
