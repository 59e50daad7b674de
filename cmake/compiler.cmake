# One place for what every target of Kontor is compiled with.
add_library(kontor_options INTERFACE)
set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)
target_compile_options(
  kontor_options INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${warnings}>"
                           -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)

# The sanitizers of the presets asan and tsan, as "address;undefined" or "thread".
set(KONTOR_SANITIZE "" CACHE STRING "sanitizers, separated by semicolons")
if(KONTOR_SANITIZE)
  string(REPLACE ";" "," sanitizers "${KONTOR_SANITIZE}")
  add_compile_options(-fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${sanitizers})
endif()

# Programs of fuzz/ need libFuzzer and so clang; everything below them is watched.
option(KONTOR_FUZZ "build the programs of fuzz/ (clang only)" OFF)
if(KONTOR_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "KONTOR_FUZZ needs clang: use the preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Compiling again what was compiled before costs nothing; the sloppiness lets
# ccache see through precompiled headers.
option(KONTOR_CCACHE "compile through ccache if it is there" ON)
find_program(CCACHE_PROGRAM ccache)
if(KONTOR_CCACHE AND CCACHE_PROGRAM)
  set(launcher ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      # With depend mode a first compilation is not preprocessed a second time.
      CCACHE_DEPEND=1 CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} ${CCACHE_PROGRAM})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()

# One unit with Boost.Beast takes a gigabyte: such units are compiled one by one
# (their target sets the property JOB_POOL_COMPILE to "heavy").
set_property(GLOBAL PROPERTY JOB_POOLS heavy=1)
