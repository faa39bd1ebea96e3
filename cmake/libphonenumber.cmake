# mk_phonenumber: libphonenumber, which knows the numbers of other countries. Found by its header and library: Debian 12 has
# no CMake package of it. Linked as any other: its libraries cost 3 ms of a start, its tables are read with the first
# foreign number.
option(MK_PHONENUMBER "Foreign numbers are checked by libphonenumber, where it is installed" ON)
add_library(mk_phonenumber INTERFACE)
if(MK_PHONENUMBER)
    find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h)
    find_library(PHONENUMBER_LIBRARY phonenumber)
endif()
if(MK_PHONENUMBER AND PHONENUMBER_INCLUDE_DIR AND PHONENUMBER_LIBRARY)
    target_include_directories(mk_phonenumber SYSTEM INTERFACE ${PHONENUMBER_INCLUDE_DIR})
    target_link_libraries(mk_phonenumber INTERFACE ${PHONENUMBER_LIBRARY})
    target_compile_definitions(mk_phonenumber INTERFACE MK_HAS_PHONENUMBER)
else()
    message(STATUS "Foreign phone numbers are checked by country code and length alone: libphonenumber is missing "
        "(Debian: libphonenumber-dev) or switched off (MK_PHONENUMBER).")
endif()
