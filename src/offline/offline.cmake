# The engine as WebAssembly, and the page with it in one file: build/wasm/reunify.html.
add_executable(engine src/offline/engine.cpp)
target_link_libraries(engine PRIVATE reunify_service)
target_link_options(engine PRIVATE --no-entry -sMODULARIZE=1 -sEXPORT_NAME=Engine -sENVIRONMENT=web,worker,node -sALLOW_MEMORY_GROWTH=1
                    -sEXPORTED_FUNCTIONS=_malloc,_free,_engine_ask,_engine_body,_engine_size)

find_program(ESBUILD esbuild REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB offline_parts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/page/* ${CMAKE_SOURCE_DIR}/src/offline/*)
set(offline_page ${CMAKE_BINARY_DIR}/reunify.html)
add_custom_command(
  OUTPUT ${offline_page}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/src/offline/page.py ${ESBUILD} ${CMAKE_SOURCE_DIR}/src/page ${CMAKE_SOURCE_DIR}/src/offline
          ${page_words} $<TARGET_FILE:engine> $<TARGET_FILE_DIR:engine>/engine.wasm ${offline_page}
  DEPENDS engine ${page_words} ${offline_parts}
  COMMENT "Putting the offline page together"
  VERBATIM)
add_custom_target(offline_page ALL DEPENDS ${offline_page})

# Tested beside the program of this machine: ctest --test-dir build/wasm
enable_testing()
if(NOT EXISTS ${REUNIFY_TOOLS}/reunify)
  message(STATUS "${REUNIFY_TOOLS} has no reunify: the offline page cannot be tested beside it")
else()
  add_test(NAME offline COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/offline/offline_test.py ${REUNIFY_TOOLS}/reunify ${offline_page})
  set_tests_properties(offline PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
endif()
