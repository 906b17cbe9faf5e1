// Preloaded into a process: the sync number FAULT_AT (from 1) of a file whose path contains FAULT_PATH fails with EIO,
// once, as a kernel reports a lost write; the next one succeeds. It says so in the file FAULT_MARK.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int syncs;

static int fails(int descriptor) {
  const char *part = getenv("FAULT_PATH"), *at = getenv("FAULT_AT"), *mark = getenv("FAULT_MARK");
  char link[64], path[PATH_MAX];
  if (part == NULL || at == NULL || mark == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strstr(path, part) == NULL || atomic_fetch_add(&syncs, 1) + 1 != atoi(at)) return 0;
  int file = open(mark, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file >= 0 && write(file, path, length) >= 0) close(file);
  errno = EIO;
  return 1;
}

int fsync(int descriptor) {
  if (fails(descriptor)) return -1;
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(descriptor);
}

int fdatasync(int descriptor) {
  if (fails(descriptor)) return -1;
  return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(descriptor);
}
