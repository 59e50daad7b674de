# Precompiled headers are made once and shared by all targets of a sort: a target
# of its own for each costs more than it saves.
function(add_precompiled name)
  cmake_parse_arguments(PRECOMPILED "" "" "LIBRARIES" ${ARGN})
  set(unit ${CMAKE_BINARY_DIR}/precompiled_${name}.cpp)
  file(CONFIGURE OUTPUT ${unit} CONTENT "")
  add_library(precompiled_${name} OBJECT ${unit})
  target_link_libraries(precompiled_${name} PRIVATE kontor_options ${PRECOMPILED_LIBRARIES})
  target_precompile_headers(precompiled_${name}
                            PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled_${name}.hpp)
endfunction()

add_precompiled(words LIBRARIES fmt::fmt)
add_precompiled(json LIBRARIES fmt::fmt Boost::json)
if(BUILD_TESTING)
  add_precompiled(test LIBRARIES fmt::fmt GTest::gmock)
endif()

# add_layer(<name> [USES <layers>] [LIBRARIES <targets>])
#
# The library `kontor_<name>` from every source below src/<name> that is no test.
function(add_layer name)
  cmake_parse_arguments(LAYER "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(TRANSFORM LAYER_USES PREPEND kontor_)
  if(sources)
    add_library(kontor_${name} STATIC ${sources})
    set(access PUBLIC)
    target_link_libraries(kontor_${name} PRIVATE kontor_options)
    if("Boost::json" IN_LIST LAYER_LIBRARIES)
      target_precompile_headers(kontor_${name} REUSE_FROM precompiled_json)
    else()
      target_precompile_headers(kontor_${name} REUSE_FROM precompiled_words)
    endif()
  else() # headers only
    add_library(kontor_${name} INTERFACE)
    set(access INTERFACE)
  endif()
  target_include_directories(kontor_${name} ${access} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(kontor_${name} ${access} ${LAYER_USES} ${LAYER_LIBRARIES})
endfunction()

# add_test_program(<name> <sources>... USES <layers>)
#
# A GoogleTest program that ctest runs. It may include "tests/support/…".
function(add_test_program name)
  cmake_parse_arguments(TEST "" "" "USES" ${ARGN})
  list(TRANSFORM TEST_USES PREPEND kontor_)
  add_executable(${name} ${TEST_UNPARSED_ARGUMENTS})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
  target_precompile_headers(${name} REUSE_FROM precompiled_test)
  target_link_libraries(${name} PRIVATE kontor_options ${TEST_USES} GTest::gmock GTest::gtest_main
                                        rapidcheck)
  add_test(NAME ${name} COMMAND ${name})
  # Property tests try the same cases everywhere; another seed is a deliberate act.
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "RC_PARAMS=seed=2020")
endfunction()

# add_layer_tests(<layers>...)
#
# One program per layer from its *_test.cpp files: a new test is never forgotten.
# A test may use the layer itself, what that layer uses, and tests/support.
function(add_layer_tests)
  foreach(name IN LISTS ARGN)
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS src/${name}/*_test.cpp)
    if(tests)
      add_test_program(${name}_test ${tests} USES ${name})
    endif()
  endforeach()
endfunction()
