# mk_xlsxwriter: libxlsxwriter, which writes workbooks. Found by its header and library: neither Debian 12 nor vcpkg has a
# CMake package of it.
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(mk_xlsxwriter INTERFACE)
target_include_directories(mk_xlsxwriter SYSTEM INTERFACE ${XLSXWRITER_INCLUDE_DIR})
target_link_libraries(mk_xlsxwriter INTERFACE ${XLSXWRITER_LIBRARY})
