#ifndef REUNIFY_C_H
#define REUNIFY_C_H

/// The engine for other languages: a question in JSON, an answer in JSON.
///
///     reunify* rules = reunify_open(NULL);
///     char* answer = NULL;
///     int status = reunify_call(rules, "check", "{\"profile\": {...}, \"lang\": \"fr\"}", &answer);
///     ...
///     reunify_free(answer);
///     reunify_close(rules);
///
/// An open rule set may be used by several threads at once.

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define REUNIFY_API __attribute__((visibility("default")))
#else
#define REUNIFY_API
#endif

/* In C++ `reunify` is a namespace; there the type goes by its tag. */
struct reunify_rules;
#ifndef __cplusplus
typedef struct reunify_rules reunify;
#endif

/// Loads the rules of a folder; NULL: those built in. Rules with errors open too: every call then answers with their faults and status 3.
/// NULL only where there is no memory left.
REUNIFY_API struct reunify_rules* reunify_open(const char* rules_folder);

/// Asks one question. `method` is the name of a command: check, ask, when, whatif, laws (or compare), batch, amounts, replay. `json` is an
/// object; every key but the first may be left out:
///
///     check, when, whatif, laws   {"profile": {...} or "YAML text", "set": {"FACT": VALUE}, "without": ["MEMBER"],
///                                  "readings": {"NAME": "OPTION"}, "as_of": "2026-12-31", "lang": "en|fr|nl|de",
///                                  "format": "json|text|markdown|html"}
///                                  (of when also "calendar": its days as iCalendar)
///     compare                     the same with "other": {...}: two profiles side by side
///     ask                         {"profile": likewise, or {} at the beginning, "declined": ["FACT"], "everybody": true, "last": "FACT",
///                                  "set", "readings", "as_of", "lang"}
///     batch                       {"rows": [{"HEADER": VALUE}] or "CSV text" or {"base64": "of a CSV or a workbook"},
///                                  "columns": ["NAME"], "family": "HEADER" or "none",
///                                  "explain": true, "readings", "as_of", "lang", "format": "json|csv|xlsx"}
///     amounts                     {"on": "2026-12-31", "readings", "as_of", "lang", "format"}
///     replay                      {"result": {...}, "lang", "format"}
///
/// `ask` has the next question about a family, with the answer so far. `declined` are facts that nobody knows, or that were assumed and are
/// right: `household.dependants`, `members[0].birth_date`; `everybody` is false while others may still be named, `last` is what was
/// answered last. Where `question` is null nothing else can change a verdict, an amount asked or a date; `confirm` has what was assumed and
/// would, `find_out` what nobody knew and decides.
///
/// `*out` is what the command prints with --format json; with another format {"format": ..., "report": "..."}. Of a batch it is
/// {"rows", "rejects", "counts", "summary"}, with lists of objects, or with CSV as `reunify batch` writes it. A question holds at most
/// 16 MiB. Returns the exit status of the command: 0 answered, 1 the input has errors (of a batch: some rows were not judged), 2 the
/// question is wrong, 3 the rules have errors. Where there is no answer `*out` is
/// {"faults": [{"message", "accepted", "nearest", "file", "line", "column"}]}. Release `*out` with reunify_free.
REUNIFY_API int reunify_call(struct reunify_rules* rules, const char* method, const char* json, char** out);

REUNIFY_API void reunify_free(char* answer);
REUNIFY_API void reunify_close(struct reunify_rules* rules);

#ifdef __cplusplus
}
#endif

#endif
