/* Answers with the first host that the process asks the resolver for, and ends it: nothing is ever sent. */
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **res) {
  const char *id = getenv("ORACLE_ID");
  (void)hints;
  (void)res;
  if (id == NULL || node == NULL) return EAI_NONAME;
  int standard = service == NULL || strcmp(service, "443") == 0 || strcmp(service, "80") == 0;
  char line[600];
  /* the file system goes on to S3 when the STS client could not make a request */
  if (strncmp(node, "bucket.", 7) == 0) {
    printf("{\"id\":\"%s\",\"error\":\"no STS request\"}\n", id);
    fflush(stdout);
    _exit(0);
  }
  int size = snprintf(line, sizeof line, "{\"id\":\"%s\",\"host\":\"%s%s%s\"}\n", id, node, standard ? "" : ":", standard ? "" : service);
  if (write(1, line, (size_t)size) < 0) return EAI_NONAME;
  _exit(0);
}
