# What `cmake --install` and the Debian package put where. The manual pages and completions are made by the program itself, from the text of --help.
include(GNUInstallDirs)

install(TARGETS reunify)
install(DIRECTORY rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/reunify/rules FILES_MATCHING PATTERN "*.yaml")
install(DIRECTORY examples/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(made ${CMAKE_BINARY_DIR}/share)
set(completions ${made}/bash/reunify ${made}/zsh/_reunify ${made}/fish/reunify.fish)
add_custom_command(
  OUTPUT ${completions}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/bash ${made}/zsh ${made}/fish
  COMMAND reunify completion bash > ${made}/bash/reunify
  COMMAND reunify completion zsh > ${made}/zsh/_reunify
  COMMAND reunify completion fish > ${made}/fish/reunify.fish
  DEPENDS reunify
  COMMENT "Writing the completions")
install(FILES ${made}/bash/reunify DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${made}/zsh/_reunify DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/fish/reunify.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# English pages stand in man1, those of another language in its folder. The program speaks a language by the name of its locale, which need
# not be installed. Builds that nobody installs do without.
find_program(GZIP gzip)
set(pages)
if(GZIP AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  foreach(language en fr nl de)
    string(REGEX REPLACE "^en/" "" section ${language}/man1)
    file(MAKE_DIRECTORY ${made}/man/${section})
    set(pages_of_language)
    foreach(command "" check ask batch when whatif laws compare replay amounts serve mcp template sql completion rules
                    "rules list" "rules search" "rules show" "rules coverage" "rules check" "rules test" "rules eval")
      string(REPLACE " " "-" page "reunify ${command}")
      string(REGEX REPLACE "-$" "" page "${page}")
      separate_arguments(words UNIX_COMMAND "${command}")
      set(file ${made}/man/${section}/${page}.1)
      add_custom_command(
        OUTPUT ${file}.gz
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=${language}_BE.UTF-8 $<TARGET_FILE:reunify> manual ${words} > ${file}
        COMMAND ${GZIP} -9nf ${file}
        DEPENDS reunify
        VERBATIM)
      list(APPEND pages_of_language ${file}.gz)
    endforeach()
    install(FILES ${pages_of_language} DESTINATION ${CMAKE_INSTALL_MANDIR}/${section})
    list(APPEND pages ${pages_of_language})
  endforeach()
endif()
add_custom_target(share ALL DEPENDS ${completions} ${pages})

# The Debian package (`./dev package`).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME reunify)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checker for family reunification in Belgium")
set(CPACK_PACKAGE_DESCRIPTION "Checks whether a family can be reunited in Belgium under the law as it
stands on a given day, and explains every condition with its article, its
figures and its sources. Reads single profiles (YAML, JSON) and lists of
thousands of families (CSV), works without a network, and answers in English,
French, Dutch and German. It is software, not legal advice.")
set(CPACK_PACKAGE_CONTACT "${REUNIFY_CONTACT}")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
if(GZIP)
  # Debian wants the terms and the changes with each package.
  configure_file(src/install/changelog.in ${made}/changelog @ONLY)
  execute_process(COMMAND ${GZIP} -9nfk ${made}/changelog)
  install(FILES ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
  install(FILES src/install/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
include(CPack)
