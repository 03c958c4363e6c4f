# One manual page in one language: the --help of `reunify WORDS`, as help2man formats it.
# Arguments: HELP2MAN, GZIP, PROGRAM, VERSION, LANGUAGE (en, fr, nl, de), WORDS (a list), FILE.
get_filename_component(folder ${FILE} DIRECTORY)
get_filename_component(page ${FILE} NAME)
string(REGEX REPLACE "\\.1\\.gz$" "" page ${page})
string(REPLACE ";" " " words "${WORDS}")

# What the pages of the language call their sections; what `reunify` does, as its page is found by.
set(headings_en NAME SYNOPSIS DESCRIPTION OPTIONS)
set(headings_fr NOM SYNOPSIS DESCRIPTION OPTIONS)
set(headings_nl NAAM OVERZICHT BESCHRIJVING OPTIES)
set(headings_de BEZEICHNUNG ÜBERSICHT BESCHREIBUNG OPTIONEN)
set(summary_en "check whether a family can be reunited in Belgium")
set(summary_fr "vérifier si une famille peut être réunie en Belgique")
set(summary_nl "nagaan of een gezin in België herenigd kan worden")
set(summary_de "prüfen, ob eine Familie in Belgien zusammengeführt werden kann")

# The program speaks a language by the name of its locale, which need not be installed.
set(speaking ${CMAKE_COMMAND} -E env LC_ALL=${LANGUAGE}_BE.UTF-8 ${PROGRAM})
set(summary "${summary_${LANGUAGE}}")
if(WORDS)
  execute_process(COMMAND ${speaking} complete ${WORDS} OUTPUT_VARIABLE offered COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "^[^\t]*\t([^\n]*).*$" "\\1" summary "${offered}")
endif()

# help2man reads the output of a program, and knows the usage and the options by their English headings.
execute_process(COMMAND ${speaking} ${WORDS} --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n[^ \n:]+ ?: reunify" "\nUsage: reunify" help "${help}")
string(REGEX REPLACE "\n[^ \n:]+ ?:\n  -h," "\nOptions:\n  -h," help "${help}")
set(script ${folder}/${page})
file(WRITE ${script}.help "${help}")
file(WRITE ${script} "#!/bin/sh\nexec cat '${script}.help'\n")
file(CHMOD ${script} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
execute_process(
  COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ${HELP2MAN} --locale=C.UTF-8 --no-info --section=1 --manual=reunify --version-string=${VERSION}
          --name=summary ${script}
  OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${script} ${script}.help)

# French has a space before these marks, at which no line ends.
if(LANGUAGE STREQUAL "fr")
  string(REGEX REPLACE " ([;:?!])" "\\\\~\\1" text "${text}")
endif()
# It would take the letters of the name's line for Latin-1.
string(REPLACE "\n${page} \\- summary\n" "\n${page} \\- ${summary}\n" text "${text}")
# Commands to copy stay on lines of their own.
string(REGEX REPLACE "\n\\.IP\n(([^.\n][^\n]*\n)+)" "\n.IP\n.nf\n\\1.fi\n" text "${text}")
foreach(english IN LISTS headings_en)
  list(POP_FRONT headings_${LANGUAGE} heading)
  string(REPLACE "\n.SH ${english}\n" "\n.SH ${heading}\n" text "${text}")
endforeach()
# The month stands there in English: other languages have the day as all of them read it.
if(NOT LANGUAGE STREQUAL "en")
  string(TIMESTAMP today "%Y-%m-%d" UTC)
  string(REGEX REPLACE "\n(\\.TH [^\n]* \"1\") \"[^\"]*\"" "\n\\1 \"${today}\"" text "${text}")
endif()
file(WRITE ${folder}/${page}.1 "${text}")
execute_process(COMMAND ${GZIP} -9nf ${folder}/${page}.1 COMMAND_ERROR_IS_FATAL ANY)
