# mk_zip: libzip, which reads the archives that workbooks are. pkg-config knows it on Debian 12, whose CMake package stops
# where the tools of ziptool are not installed too; vcpkg and Homebrew bring a CMake package that works.
add_library(mk_zip INTERFACE)
find_package(PkgConfig)
if(PkgConfig_FOUND)
    pkg_check_modules(LIBZIP IMPORTED_TARGET "libzip>=1.7")
endif()
if(LIBZIP_FOUND)
    target_link_libraries(mk_zip INTERFACE PkgConfig::LIBZIP)
else()
    find_package(libzip 1.7 REQUIRED CONFIG)
    target_link_libraries(mk_zip INTERFACE libzip::zip)
endif()
