# kontor_embed(<target> <name> <folder>)
#
# Puts every file below <folder> into <target>, so that one binary is all there
# is to install. They are read through `kontor::embedded_<name>()`
# (src/base/embedded.hpp), sorted by path. A folder that is not there is empty.
function(kontor_embed target name folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
  list(SORT files)
  set(assembly ".section .rodata\n")
  set(externs "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    set(symbol kontor_${name}_${number})
    string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n.balign 16\n"
                           "${symbol}:\n.incbin \"${folder}/${file}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND externs "extern \"C\" const char ${symbol}[];\n"
                          "extern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${file}\", {${symbol}, ${symbol}_end}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name})
  file(CONFIGURE OUTPUT ${out}.s CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${out}.cpp @ONLY CONTENT "#include \"base/embedded.hpp\"

#include <array>

${externs}
namespace kontor {

std::span<const EmbeddedFile> embedded_${name}() {
  static const std::array<EmbeddedFile, ${number}> files = {{
${rows}  }};
  return files;
}

}  // namespace kontor
")
  list(TRANSFORM files PREPEND ${folder}/)
  set_source_files_properties(${out}.s PROPERTIES OBJECT_DEPENDS "${files}")
  set_source_files_properties(${out}.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_sources(${target} PRIVATE ${out}.s ${out}.cpp)
endfunction()
