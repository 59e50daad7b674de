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
    target_precompile_headers(kontor_${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.hpp)
  else() # headers only
    add_library(kontor_${name} INTERFACE)
    set(access INTERFACE)
  endif()
  target_include_directories(kontor_${name} ${access} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(kontor_${name} ${access} ${LAYER_USES} ${LAYER_LIBRARIES})
endfunction()

# add_layer_tests(<layers>...)
#
# One program per layer from its *_test.cpp files: a new test is never forgotten.
# A test may use the layer itself, what that layer uses, and tests/support.
function(add_layer_tests)
  foreach(name IN LISTS ARGN)
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS src/${name}/*_test.cpp)
    if(NOT tests)
      continue()
    endif()
    add_executable(${name}_test ${tests})
    target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR})
    target_precompile_headers(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.hpp)
    target_link_libraries(${name}_test PRIVATE kontor_options kontor_${name} GTest::gmock
                                               GTest::gtest_main)
    add_test(NAME ${name} COMMAND ${name}_test)
  endforeach()
endfunction()
