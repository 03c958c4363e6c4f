# One manual page: the --help of `reunify WORDS`, as help2man formats it. Arguments: HELP2MAN, GZIP, PROGRAM, VERSION, WORDS (a list), FILE.
# help2man takes one program: a page of a command comes from a script that calls it.
get_filename_component(folder ${FILE} DIRECTORY)
get_filename_component(page ${FILE} NAME)
string(REGEX REPLACE "\\.1\\.gz$" "" page ${page})
string(REPLACE ";" " " words "${WORDS}")
set(script ${folder}/${page})
file(WRITE ${script} "#!/bin/sh\nexec '${PROGRAM}' ${words} \"$@\"\n")
file(CHMOD ${script} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

set(summary "check whether a family can be reunited in Belgium")
if(WORDS)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ${PROGRAM} complete ${WORDS} OUTPUT_VARIABLE offered COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "^[^\t]*\t([^\n]*).*$" "\\1" summary "${offered}")
endif()
execute_process(
  COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ${HELP2MAN} --no-info --section=1 --manual=reunify --version-string=${VERSION} --name=${summary} ${script}
  OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
# Commands to copy stay on lines of their own.
string(REGEX REPLACE "\n\\.IP\n(([^.\n][^\n]*\n)+)" "\n.IP\n.nf\n\\1.fi\n" text "${text}")
file(WRITE ${folder}/${page}.1 "${text}")
execute_process(COMMAND ${GZIP} -9nf ${folder}/${page}.1 COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${script})
