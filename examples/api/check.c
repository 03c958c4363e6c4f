/* Asks one question of a case in JSON, or of the rows of a list in JSON, and prints the answer.
 *
 *     cc check.c $(pkg-config --cflags --libs reunify) -o check
 *     ./check check family.json fr
 *     ./check batch rows.json fr
 */
#include <reunify/c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *content_of(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    size_t used = 0, room = 4096;
    char *text = malloc(room);
    while (text != NULL) {
        used += fread(text + used, 1, room - used - 1, file);
        if (used + 1 < room) break;
        text = realloc(text, room *= 2);
    }
    fclose(file);
    if (text != NULL) text[used] = '\0';
    return text;
}

int main(int count, char **words) {
    if (count < 3) {
        fprintf(stderr, "usage: check METHOD FILE.json [en|fr|nl|de]\n");
        return 2;
    }
    char *profile = content_of(words[2]);
    if (profile == NULL) {
        perror(words[2]);
        return 4;
    }
    const char *form = strcmp(words[1], "batch") == 0 ? "{\"rows\": %s, \"lang\": \"%s\", \"format\": \"csv\"}"
                                                   : "{\"profile\": %s, \"lang\": \"%s\"}";
    const char *language = count > 3 ? words[3] : "en";
    size_t size = strlen(form) + strlen(profile) + strlen(language);
    char *request = malloc(size);
    snprintf(request, size, form, profile, language);

    reunify *rules = reunify_open(NULL);
    char *answer = NULL;
    int status = reunify_call(rules, words[1], request, &answer);
    fputs(answer, stdout);

    reunify_free(answer);
    reunify_close(rules);
    free(request);
    free(profile);
    return status;
}
